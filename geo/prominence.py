"""Prominence: how likely a name stands for a place before the text has said anything about it."""

from __future__ import annotations

from math import log10

from geo.gazetteer import Candidate, NameRank
from geo.place import PlaceKind

_OF_KIND = {
    PlaceKind.COUNTRY: 8.0,
    PlaceKind.REGION: 8.0,
    PlaceKind.WATER: 7.5,
    PlaceKind.ADMIN1: 5.0,
    PlaceKind.ISLAND: 5.2,
    PlaceKind.ADMIN2: 3.0,
    PlaceKind.CITY: 0.5,
}
_OF_RANK = {NameRank.PRIMARY: 0.0, NameRank.ALTERNATE: -0.3, NameRank.WEAK: -2.0}
_OF_COUNTRY_SIZE = 0.1


def prominence(candidate: Candidate) -> float:
    """A score on a scale of orders of magnitude: a city counts the logarithm of its people.

    A city of a million (6.5) outweighs a province of the same name (5), a country outweighs both.
    """
    place = candidate.place
    size = log10(place.population + 1)
    weight = 1.0 if place.kind is PlaceKind.CITY else _OF_COUNTRY_SIZE
    return _OF_KIND[place.kind] + weight * size + _OF_RANK[candidate.name_rank]
