"""A place: what a toponym turned out to name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    """What sort of place it is, from the finest to the widest use on a map."""

    CITY = "city"
    ISLAND = "island"
    ADMIN2 = "admin2"
    ADMIN1 = "admin1"
    COUNTRY = "country"
    WATER = "water"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the gazetteer.

    `id` is stable between builds and prefixed by its kind: `country:IT` (ISO 3166-1 alpha-2, `XK`
    for Kosovo), `admin1:IT-82` (ISO 3166-2), `city:2523920` (GeoNames; `city:zaatari` where it has none),
    `region:balkans`.
    `country` is an ISO 3166-1 alpha-2 code, empty where the place lies in no or in several countries.
    `lat` and `lon` are degrees (WGS 84) of a point that stands for the place.
    `members` are the ISO codes of the countries that a wide region or a sea's shore takes in.
    """

    id: str
    name: str
    kind: PlaceKind
    country: str
    lat: float
    lon: float
    population: int = 0
    admin1: str = ""
    members: tuple[str, ...] = ()

    @property
    def is_wide(self) -> bool:
        """Whether it is too wide for a mark on a map: a region or a sea that no single country holds."""
        return self.kind in {PlaceKind.REGION, PlaceKind.WATER} and not self.country
