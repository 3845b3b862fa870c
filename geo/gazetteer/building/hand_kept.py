"""The hand-kept files as entries: regions, waters, islands and settlements; aliases and refusals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from geo.fold import fold
from geo.gazetteer.building.entry import Entry, Name, alternate, primary, weak
from geo.gazetteer.building.members import Members
from geo.gazetteer.building.packages import hand_kept
from geo.gazetteer.names import NameRank
from geo.place import Place, PlaceKind

SETTLEMENT_WEIGHT = 10
"""How many times more often such a settlement is meant than its people alone would say: grants name it."""


def wide_entries() -> Iterator[Entry]:
    """Wide regions and waters, with their member countries."""
    members = Members()
    for kind, file in ((PlaceKind.REGION, "regions.csv"), (PlaceKind.WATER, "waters.csv")):
        for row in hand_kept(file):
            countries = members.of(row["members"])
            place = Place(
                id=f"{kind}:{row['id']}",
                name=row["name"],
                kind=kind,
                country=countries[0] if len(countries) == 1 else "",
                lat=float(row["lat"]),
                lon=float(row["lon"]),
                members=countries,
            )
            yield Entry(place, _names(row))


def island_entries() -> Iterator[Entry]:
    """Islands that grants name; those that are also a division (Sicily) come from the divisions."""
    return _point_entries(PlaceKind.ISLAND, "islands.csv")


def settlement_entries() -> Iterator[Entry]:
    """Camps and villages that grants name and GeoNames' cities lack."""
    return _point_entries(PlaceKind.CITY, "settlements.csv", SETTLEMENT_WEIGHT)


def _point_entries(kind: PlaceKind, file: str, weight: int = 1) -> Iterator[Entry]:
    for row in hand_kept(file):
        place = Place(
            id=f"{kind}:{slug(row['name'])}",
            name=row["name"],
            kind=kind,
            country=row["country"],
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            population=int(row["population"]),
        )
        yield Entry(place, _names(row), place.population * weight)


def with_aliases(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries with the further names of `aliases.csv`; LookupError if a place is not there."""
    further: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in hand_kept("aliases.csv"):
        further[row["place_id"]].append(row)
    for entry in entries:
        yield _with_names(entry, further.pop(entry.place.id, []))
    if further:
        raise LookupError(f"aliases for places that are not there: {', '.join(sorted(further))}")


def _with_names(entry: Entry, rows: Iterable[Mapping[str, str]]) -> Entry:
    for row in rows:
        if row["rank"] == "shown":
            names = (*entry.names, *primary(entry.place.name))
            entry = replace(entry, names=names, place=replace(entry.place, name=row["name"]))
        else:
            entry = replace(entry, names=(*entry.names, Name(row["name"], NameRank[row["rank"].upper()])))
    return entry


def refusals() -> frozenset[tuple[str, str]]:
    """Pairs of a folded name and the id of the place that it must not name, `*` for any place."""
    return frozenset((fold(row["name"]), row["place_id"]) for row in hand_kept("refusals.csv"))


def slug(name: str) -> str:
    """The name as part of an id: "Gorée Island" -> "goree-island"."""
    return fold(name).replace(" ", "-")


def _names(row: dict[str, str]) -> tuple[Name, ...]:
    return alternate(row["aliases"].split(";")) + weak(row["weak"].split(";"))
