"""Islands and waters of Natural Earth that no other source has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from geo.fold import fold
from geo.gazetteer.building.entry import Entry, alternate
from geo.gazetteer.building.hand_kept import slug
from geo.gazetteer.building.packages import hand_kept
from geo.place import Place, PlaceKind

CountryAt = Callable[[float, float], str]

_ISLANDS = frozenset({"island", "island group"})
_SHORT = (
    (re.compile(r"\bIs\.(?=\s|$)"), "Islands"), (re.compile(r"\bI\.(?=\s|$)"), "Island"),
    (re.compile(r"\bB\.(?=\s)"), "Bahía"), (re.compile(r"\bSt\.(?=\s)"), "Saint"), (re.compile(r"\s+"), " "),
)  # fmt: skip


def natural_earth_entries(country_at: CountryAt, known: Iterable[Entry]) -> Iterator[Entry]:
    """Entries for what is not known by that name yet: an island in its country, a water anywhere."""
    taken = {key for entry in known for key in _keys(entry)}
    numbers: Counter[str] = Counter()
    for row in hand_kept("natural_earth.csv"):
        entry = _entry(row, country_at)
        if taken.isdisjoint(_keys(entry)):
            numbers[entry.place.id] += 1
            yield _numbered(entry, numbers[entry.place.id])


def _keys(entry: Entry) -> Iterator[tuple[str, str]]:
    """What tells that two entries are the same: the name, and the country or that it is a water."""
    area = "water" if entry.place.kind is PlaceKind.WATER else entry.place.country
    for name in (entry.place.name, *(name.text for name in entry.names)):
        yield fold(name), area


def _entry(row: dict[str, str], country_at: CountryAt) -> Entry:
    name = spelled_out(row["name"])
    lat, lon = float(row["lat"]), float(row["lon"])
    island = row["feature_class"] in _ISLANDS
    kind = PlaceKind.ISLAND if island else PlaceKind.WATER
    country = country_at(lat, lon) if island else ""
    place = Place(f"{kind}:{slug(name)}", name, kind, country, lat, lon)
    return Entry(place, alternate(row["other_names"].split(";")))


def _numbered(entry: Entry, number: int) -> Entry:
    """Homonyms are told apart by a number: the second Santiago is `island:santiago-2`."""
    if number == 1:
        return entry
    return replace(entry, place=replace(entry.place, id=f"{entry.place.id}-{number}"))


def spelled_out(name: str) -> str:
    """The name with the words written out that Natural Earth shortens to fit its labels."""
    for short, long in _SHORT:
        name = short.sub(long, name)
    return name
