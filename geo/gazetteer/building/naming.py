"""Which place a name names: names folded, doubtful ones ranked down, candidates put in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from geo.fold import fold
from geo.gazetteer.building.entry import Entry, Name
from geo.gazetteer.names import NameRank
from geo.place import Place, PlaceKind

FEWEST_LETTERS = 4
"""Letters below which any name but a place's own is weak."""

SEAT_SHARE = 0.05
"""Of a division's people, those who must live in a town for the division to be named for it."""

ALTERNATE_DISCOUNT = 20
"""How many times more people a place needs to be meant by an alternate than by its own name."""

_TIERS = {PlaceKind.COUNTRY: 0, PlaceKind.REGION: 1, PlaceKind.WATER: 1}
_OTHERS = 2
_WIDE = frozenset(_TIERS)
_AREAS = _WIDE - {PlaceKind.COUNTRY}
_DIVISIONS = frozenset({PlaceKind.ADMIN1, PlaceKind.ADMIN2})


@dataclass(frozen=True, slots=True)
class Naming:
    """That a folded name names a place, how well, and whether it is an everyday word as well."""

    entry: Entry
    rank: NameRank
    common: bool

    @property
    def place(self) -> Place:
        return self.entry.place


Carried = dict[str, dict[str, tuple[Entry, NameRank]]]
"""By folded name and place id."""


def namings(
    entries: Iterable[Entry], words: Collection[str], refused: Collection[tuple[str, str]]
) -> dict[str, list[Naming]]:
    """Every folded name with the places it names, most important first.

    `words` are everyday words; `refused` are pairs of a folded name and a place id, `*` for any place.
    """
    carried = _carried(entries, refused)
    return {name: _in_order(_judged(name, found.values(), name in words)) for name, found in carried.items()}


def _carried(entries: Iterable[Entry], refused: Collection[tuple[str, str]]) -> Carried:
    carried: Carried = defaultdict(dict)
    for entry in entries:
        for name in (Name(entry.place.name, NameRank.PRIMARY), *entry.names):
            folded, place_id = fold(name.text), entry.place.id
            if folded and (folded, place_id) not in refused and (folded, "*") not in refused:
                _, known = carried[folded].get(place_id, (entry, name.rank))
                carried[folded][place_id] = (entry, min(known, name.rank))
    return carried


def _judged(name: str, found: Collection[tuple[Entry, NameRank]], common: bool) -> list[Naming]:
    owners = [entry for entry, rank in found if rank is NameRank.PRIMARY]
    by_id = sorted(found, key=lambda pair: pair[0].place.id)
    return [_naming(name, entry, rank, owners, common) for entry, rank in by_id]


def _naming(name: str, entry: Entry, rank: NameRank, owners: Iterable[Entry], common: bool) -> Naming:
    doubtful = rank is NameRank.ALTERNATE and _is_doubtful(name, entry, owners, common)
    safe = _is_safe(name, entry, rank)
    return Naming(entry, NameRank.WEAK if doubtful else rank, common and not safe)


def _is_safe(name: str, entry: Entry, rank: NameRank) -> bool:
    """Turkey and Chad are words too, but countries wherever they have a capital; "US" may be a pronoun."""
    own = entry.place.kind is PlaceKind.COUNTRY and rank is NameRank.PRIMARY
    return own and len(name) >= FEWEST_LETTERS


def _is_doubtful(name: str, entry: Entry, owners: Iterable[Entry], common: bool) -> bool:
    """Whether an alternate mostly means something else: a word, a place elsewhere, or nothing at all."""
    if common or entry.place.kind in _AREAS:
        return common
    elsewhere = (owner for owner in owners if owner.place.country != entry.place.country)
    too_short = len(name) < FEWEST_LETTERS and entry.place.kind is not PlaceKind.COUNTRY
    return too_short or any(_rivals(owner, entry) for owner in elsewhere)


def _rivals(owner: Entry, entry: Entry) -> bool:
    """Roma in Texas does not take the name from Rome; Nancy in France takes it from any hamlet."""
    return owner.place.kind in _WIDE or owner.importance * ALTERNATE_DISCOUNT > entry.importance


def _in_order(found: list[Naming]) -> list[Naming]:
    return sorted(found, key=lambda naming: _order(naming, found))


Order = tuple[bool, int, float, bool]


def _order(naming: Naming, found: list[Naming]) -> Order:
    """Trusted names first, then by importance; a division comes right after the place it is named for."""
    seats = [_own_order(other) for other in found if _is_seat(other, naming.entry)]
    return (*min(seats)[:3], True) if seats else _own_order(naming)


def _own_order(naming: Naming) -> Order:
    discount = 1 if naming.rank is NameRank.PRIMARY else ALTERNATE_DISCOUNT
    tier = _TIERS.get(naming.place.kind, _OTHERS)
    return naming.rank is NameRank.WEAK, tier, -naming.entry.importance / discount, False


def _is_seat(naming: Naming, named: Entry) -> bool:
    """Whether this is the town or island inside a division that the division is named for."""
    place, division = naming.place, named.place
    if naming.entry.importance < SEAT_SHARE * named.importance:
        return False
    if division.kind not in _DIVISIONS or place.kind in _DIVISIONS or naming.rank is NameRank.WEAK:
        return False
    inside = place.admin1 in (division.admin1, _code(division)) or place.kind is PlaceKind.ISLAND
    return inside and place.country == division.country


def _code(place: Place) -> str:
    return place.id.partition(":")[2]
