"""Prominence: how likely a name stands for a place before the text has said anything about it."""

from __future__ import annotations

from collections.abc import Sequence
from math import log10

from geo.gazetteer import Candidate, NameRank
from geo.place import PlaceKind

_OF_KIND = {
    PlaceKind.COUNTRY: 8.0,
    PlaceKind.REGION: 8.0,
    PlaceKind.WATER: 7.5,
    PlaceKind.ADMIN1: 5.5,
    PlaceKind.ISLAND: 5.2,
    PlaceKind.ADMIN2: 3.0,
    PlaceKind.CITY: 0.5,
}
_OF_RANK = {NameRank.PRIMARY: 0.0, NameRank.ALTERNATE: -0.3, NameRank.WEAK: -2.0}
_OF_COUNTRY_SIZE = 0.1
_BESIDE_ITS_SEAT = -1.5
"""A division is mostly meant by its city where the two share a name."""
_OVERSHADOWED = -3.0
"""A country's name in one language may be a great city's own name: "Granada"."""
_GREAT_CITY = 100_000
_BEHIND = 0.1
"""The gazetteer's own order settles what is nearly even, for this much each of the first `_LAST` places."""
_LAST = 3


def prominence(candidate: Candidate) -> float:
    """A score on a scale of orders of magnitude: a city counts the logarithm of its people.

    A city of a million (6.5) outweighs a province of the same name (5.5), a country outweighs both.
    """
    place = candidate.place
    size = log10(place.population + 1)
    weight = 1.0 if place.kind is PlaceKind.CITY else _OF_COUNTRY_SIZE
    return _OF_KIND[place.kind] + weight * size + _OF_RANK[candidate.name_rank]


def rank(candidates: Sequence[Candidate]) -> tuple[tuple[Candidate, float], ...]:
    """The bearers of one name, given in the gazetteer's order, with their scores; most prominent first."""
    scored = [
        (candidate, prominence(candidate) + _beside(candidate, candidates) - _BEHIND * min(position, _LAST))
        for position, candidate in enumerate(candidates)
    ]
    return tuple(sorted(scored, key=lambda pair: -pair[1]))


def _beside(candidate: Candidate, namesakes: Sequence[Candidate]) -> float:
    place = candidate.place
    if place.kind in {PlaceKind.ADMIN1, PlaceKind.ADMIN2}:
        return _BESIDE_ITS_SEAT if any(_is_seat(other, candidate) for other in namesakes) else 0.0
    is_foreign = candidate.name_rank is not NameRank.PRIMARY and place.kind is PlaceKind.COUNTRY
    return _OVERSHADOWED if is_foreign and any(map(_is_great_city, namesakes)) else 0.0


def _is_seat(city: Candidate, division: Candidate) -> bool:
    place = city.place
    return (
        place.kind is PlaceKind.CITY
        and place.country == division.place.country
        and (division.place.kind is PlaceKind.ADMIN2 or place.admin1 == division.place.id.partition(":")[2])
    )


def _is_great_city(candidate: Candidate) -> bool:
    is_named_so = candidate.name_rank is NameRank.PRIMARY and candidate.place.kind is PlaceKind.CITY
    return is_named_so and candidate.place.population >= _GREAT_CITY
