"""Compiling entries into the tables that the reader maps into memory."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import accumulate
from pathlib import Path

import marisa_trie
import numpy as np

from geo.gazetteer import tables
from geo.gazetteer.building.naming import Naming
from geo.place import Place, PlaceKind

_KINDS = tuple(PlaceKind)


def write_tables(places: Sequence[Place], namings: Mapping[str, list[Naming]], folder: Path) -> None:
    """Write every table into the folder; the same places and names give the same bytes."""
    ids = _written_trie([place.id for place in places], folder / tables.IDS)
    labels = _written_trie(sorted({place.name for place in places}), folder / tables.LABELS)
    _write_places(places, ids, labels, folder / tables.PLACES)
    _write_names(namings, ids, folder)
    members = {place.id: place.members for place in places if place.members}
    _write_json(members, folder / tables.MEMBERS)


def _written_trie(keys: Sequence[str], path: Path) -> marisa_trie.Trie:
    trie = marisa_trie.Trie(sorted(keys))
    if len(trie) != len(keys):
        raise ValueError(f"{len(keys) - len(trie)} keys of {path.name} are there twice")
    trie.save(str(path))
    return trie


def _write_places(
    places: Sequence[Place], ids: marisa_trie.Trie, labels: marisa_trie.Trie, path: Path
) -> None:
    rows = np.zeros(len(places), dtype=tables.PLACE)
    for place in places:
        rows[ids[place.id]] = (
            labels[place.name],
            _KINDS.index(place.kind),
            place.country.encode("ascii"),
            ids.get(f"admin1:{place.admin1}", tables.NO_PLACE),
            round(place.lat * tables.DEGREE),
            round(place.lon * tables.DEGREE),
            place.population,
        )
    np.save(path, rows, allow_pickle=False)


def _write_names(namings: Mapping[str, list[Naming]], ids: marisa_trie.Trie, folder: Path) -> None:
    names = _written_trie(list(namings), folder / tables.NAMES)
    by_number = [namings[names.restore_key(number)] for number in range(len(names))]
    starts = np.fromiter(accumulate(map(len, by_number), initial=0), dtype="<u4")
    rows = [_candidate(naming, ids) for found in by_number for naming in found]
    np.save(folder / tables.STARTS, starts, allow_pickle=False)
    np.save(folder / tables.CANDIDATES, np.array(rows, dtype=tables.CANDIDATE), allow_pickle=False)


def _candidate(naming: Naming, ids: marisa_trie.Trie) -> tuple[int, int]:
    return ids[naming.place.id], naming.rank | tables.COMMON * naming.common


def _write_json(content: object, path: Path) -> None:
    text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")
