"""Lands that a source counts to another country than this gazetteer does, by the UN's view of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from geo.gazetteer.building.packages import hand_kept


@dataclass(frozen=True, slots=True)
class LandApart:
    """What a source counts to the country `of` inside a box (degrees) lies in the country `code`."""

    code: str
    of: str
    west: float
    south: float
    east: float
    north: float

    def holds(self, country: str, lat: float, lon: float) -> bool:
        """Whether a point that a source counts to this country lies in the land."""
        return country == self.of and self.west <= lon <= self.east and self.south <= lat <= self.north


@cache
def lands_apart() -> tuple[LandApart, ...]:
    """Every such land, in the order of the file; a land of several boxes is there several times."""
    return tuple(_read())


def country_by_un(country: str, lat: float, lon: float) -> str:
    """The country in which a point lies that a source counts to `country`; both are alpha-2 codes."""
    return next((land.code for land in lands_apart() if land.holds(country, lat, lon)), country)


def _read() -> Iterator[LandApart]:
    for row in hand_kept("lands_apart.csv"):
        sides = (float(row[side]) for side in ("west", "south", "east", "north"))
        yield LandApart(row["code"], row["of"], *sides)
