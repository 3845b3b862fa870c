"""Which place a name names: names folded, doubtful ones ranked down, candidates put in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from geo.fold import fold
from geo.gazetteer.building.entry import Entry, Name
from geo.gazetteer.names import NameRank
from geo.place import Place, PlaceKind

FEWEST_LETTERS = 4
"""Letters below which any name but a place's own is weak."""

SEAT_SHARE = 0.05
"""Of a division's people, those who must live in a town for the division to be named for it."""

_TIERS = {PlaceKind.COUNTRY: 0, PlaceKind.REGION: 1, PlaceKind.WATER: 1}
_OTHERS = 2
_WIDE = frozenset(_TIERS)
_DIVISIONS = frozenset({PlaceKind.ADMIN1, PlaceKind.ADMIN2})


@dataclass(frozen=True, slots=True)
class Naming:
    """That a folded name names a place."""

    place: Place
    rank: NameRank
    common: bool


def namings(
    entries: Iterable[Entry], words: Collection[str], refused: Collection[tuple[str, str]]
) -> dict[str, list[Naming]]:
    """Every folded name with the places it names, most important first.

    `words` are everyday words; `refused` are pairs of a folded name and a place id, `*` for any place.
    """
    carried = _carried(entries, refused)
    owners = _largest_owners(carried)
    return {
        name: _in_order([_judged(name, place, rank, owners, words) for place, rank in sorted_by_id(places)])
        for name, places in carried.items()
        if name
    }


def sorted_by_id(places: Mapping[Place, NameRank]) -> list[tuple[Place, NameRank]]:
    return sorted(places.items(), key=lambda pair: pair[0].id)


def _carried(
    entries: Iterable[Entry], refused: Collection[tuple[str, str]]
) -> dict[str, dict[Place, NameRank]]:
    carried: defaultdict[str, dict[Place, NameRank]] = defaultdict(dict)
    for entry in entries:
        for name in (Name(entry.place.name, NameRank.PRIMARY), *entry.names):
            folded = fold(name.text)
            if (folded, entry.place.id) not in refused and (folded, "*") not in refused:
                carried[folded][entry.place] = min(name.rank, carried[folded].get(entry.place, NameRank.WEAK))
    return carried


def _largest_owners(carried: Mapping[str, Mapping[Place, NameRank]]) -> dict[str, Place]:
    """For each name the most important place that has it as its own."""
    owned = {
        name: [place for place, rank in places.items() if rank is NameRank.PRIMARY]
        for name, places in carried.items()
    }  # fmt: skip
    return {name: min(places, key=_importance) for name, places in owned.items() if places}


def _judged(
    name: str, place: Place, rank: NameRank, owners: Mapping[str, Place], words: Collection[str]
) -> Naming:
    own_country = place.kind is PlaceKind.COUNTRY and rank is NameRank.PRIMARY
    common = name in words and not own_country
    if rank is NameRank.ALTERNATE and (common or _doubtful(name, place, owners)):
        rank = NameRank.WEAK
    return Naming(place, rank, common)


def _doubtful(name: str, place: Place, owners: Mapping[str, Place]) -> bool:
    """Whether an alternate of a city, island or division is a few letters, or the own name of a place elsewhere."""
    if place.kind in _WIDE:
        return False
    owner = owners.get(name)
    taken = owner is not None and (owner.country != place.country or owner.kind is place.kind)
    return taken or len(name) < FEWEST_LETTERS


def _in_order(found: list[Naming]) -> list[Naming]:
    return sorted(found, key=lambda naming: _order(naming, found))


def _order(naming: Naming, found: list[Naming]) -> tuple[int, int, int, bool]:
    """Trusted names first, then by importance; a division comes right after the place it is named for."""
    seats = [other for other in found if _is_seat(other, naming.place)]
    if not seats:
        return naming.rank, *_importance(naming.place), False
    seat = min(seats, key=lambda other: (other.rank, *_importance(other.place)))
    return seat.rank, *_importance(seat.place), True


def _is_seat(naming: Naming, division: Place) -> bool:
    """Whether the division is named for this town or island inside it, so that the name mostly means the latter."""
    place = naming.place
    if division.kind not in _DIVISIONS or place.kind in _DIVISIONS or naming.rank is NameRank.WEAK:
        return False
    inside = place.admin1 in (division.admin1, _code(division)) or place.kind is PlaceKind.ISLAND
    return inside and place.country == division.country and place.population >= SEAT_SHARE * division.population


def _code(place: Place) -> str:
    return place.id.partition(":")[2]


def _importance(place: Place) -> tuple[int, int]:
    """Sorts countries first, then wide regions and seas, then everything by people."""
    return _TIERS.get(place.kind, _OTHERS), -place.population
