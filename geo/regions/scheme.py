"""A region scheme: how a map's reader divides the world."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Region:
    """One region of a scheme: every country it takes in, those of its subregions too.

    `parent` is the code of the region it is a part of, empty at the top. `place` is the gazetteer's
    wide region or sea of the same extent, empty where it has none; `note` says what is debatable.
    """

    code: str
    name: str
    parent: str
    members: frozenset[str]
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RegionScheme:
    """A division of the world into regions, in the order of its file."""

    code: str
    title: str
    regions: tuple[Region, ...]

    def region(self, code: str) -> Region:
        """The region with this code.

        Raises:
            KeyError: the scheme has no such region.
        """
        for region in self.regions:
            if region.code == code:
                return region
        raise KeyError(code)


def read_scheme(path: Path, title: str) -> RegionScheme:
    """Read a scheme from a CSV file with the columns code, name, parent, members, place, note.

    `members` are ISO 3166-1 alpha-2 codes between spaces; a region also has those of its parts.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return RegionScheme(path.stem, title, tuple(_region(row, _members(row["code"], rows)) for row in rows))


def _members(code: str, rows: Iterable[Mapping[str, str]]) -> frozenset[str]:
    own = {member for row in rows if row["code"] == code for member in row["members"].split()}
    return frozenset(own).union(*(_members(row["code"], rows) for row in rows if row["parent"] == code))


def _region(row: Mapping[str, str], members: frozenset[str]) -> Region:
    return Region(row["code"], row["name"], row["parent"], members, row["place"], row["note"])
