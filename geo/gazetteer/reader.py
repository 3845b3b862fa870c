"""Reading the compiled tables: a place by its id, places by their name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np
from numpy.typing import NDArray

from geo.fold import fold
from geo.gazetteer import tables
from geo.gazetteer.names import Candidate, NameRank
from geo.place import Place, PlaceKind

_KINDS = tuple(PlaceKind)
_RANK_BITS = tables.COMMON - 1


class UnknownPlace(KeyError):
    """No place has this id; the id is the first argument."""


class Gazetteer:
    """Places by id and by name, read from memory-mapped tables; nothing is loaded before it is asked for."""

    def __init__(self, folder: Path = tables.FOLDER) -> None:
        self._ids = _trie(folder / tables.IDS)
        self._labels = _trie(folder / tables.LABELS)
        self._names = _trie(folder / tables.NAMES)
        self._places = _array(folder / tables.PLACES)
        self._starts = _array(folder / tables.STARTS)
        self._candidates = _array(folder / tables.CANDIDATES)
        self._members = _members(folder / tables.MEMBERS)

    def __len__(self) -> int:
        """How many places there are."""
        return len(self._places)

    def __iter__(self) -> Iterator[Place]:
        """Every place, in no particular order."""
        return map(self._place_at, range(len(self)))

    def __contains__(self, place_id: object) -> bool:
        return isinstance(place_id, str) and place_id in self._ids

    def place(self, place_id: str) -> Place:
        """The place with this id.

        Raises:
            UnknownPlace: no place has this id.
        """
        row = self._ids.get(place_id)
        if row is None:
            raise UnknownPlace(place_id)
        return self._place_at(row)

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """Every place that carries this name, however it is typed; most important first, none if unknown."""
        row = self._names.get(fold(name))
        if row is None:
            return ()
        start, end = self._starts[row : row + 2].tolist()
        return tuple(self._candidate(*found) for found in self._candidates[start:end].tolist())

    def continues(self, key: str) -> bool:
        """Whether some longer name starts with this folded name and a space."""
        return next(self._names.iterkeys(key + " "), None) is not None

    def country(self, code: str) -> Place:
        """The country with this ISO 3166-1 alpha-2 code (`XK` for Kosovo).

        Raises:
            UnknownPlace: no country has this code.
        """
        return self.place(f"country:{code}")

    @cached_property
    def countries(self) -> tuple[Place, ...]:
        """Every country, by ISO 3166-1 alpha-2 code."""
        return self._all_of("country:")

    @cached_property
    def regions(self) -> tuple[Place, ...]:
        """Every wide region, by id."""
        return self._all_of("region:")

    @cached_property
    def waters(self) -> tuple[Place, ...]:
        """Every sea, strait and ocean, by id."""
        return self._all_of("water:")

    def _all_of(self, prefix: str) -> tuple[Place, ...]:
        return tuple(self.place(place_id) for place_id in sorted(self._ids.iterkeys(prefix)))

    def _candidate(self, row: int, how: int) -> Candidate:
        return Candidate(self._place_at(row), NameRank(how & _RANK_BITS), bool(how & tables.COMMON))

    def _place_at(self, row: int) -> Place:
        label, kind, country, admin1, lat, lon, population = self._places[row].item()
        place_id = self._ids.restore_key(row)
        return Place(
            id=place_id,
            name=self._labels.restore_key(label),
            kind=_KINDS[kind],
            country=country.decode("ascii"),
            lat=lat / tables.DEGREE,
            lon=lon / tables.DEGREE,
            population=population,
            admin1="" if admin1 == tables.NO_PLACE else self._ids.restore_key(admin1).partition(":")[2],
            members=self._members.get(place_id, ()),
        )


@cache
def open_gazetteer() -> Gazetteer:
    """The gazetteer that the project ships; opened once."""
    return Gazetteer()


def _trie(path: Path) -> marisa_trie.Trie:
    return marisa_trie.Trie().mmap(str(path))


def _array(path: Path) -> NDArray[Any]:
    array: NDArray[Any] = np.load(path, mmap_mode="r", allow_pickle=False)
    return array


def _members(path: Path) -> dict[str, tuple[str, ...]]:
    members = json.loads(path.read_text(encoding="utf-8"))
    return {place_id: tuple(codes) for place_id, codes in members.items()}
