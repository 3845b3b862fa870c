"""The default geocoder: the gazetteer behind geopy's interface; it asks nobody."""

from __future__ import annotations

from typing import Any

from geopy.geocoders.base import Geocoder
from geopy.location import Location

from geo.gazetteer import Candidate, Gazetteer, open_gazetteer
from geo.place import Place


class OfflineGeocoder(Geocoder):  # type: ignore[misc]  # geopy carries no types
    """Geocodes a name, alone ("Palermo") or with what it lies in after commas ("Palermo, Italy").

    `Location.raw` holds `id`, `name`, `kind`, `country`, `admin1`, `name_rank` and `common`.
    """

    def __init__(self, gazetteer: Gazetteer | None = None, **settings: Any) -> None:
        super().__init__(**settings)
        self._gazetteer = gazetteer or open_gazetteer()

    def geocode(
        self,
        query: str,
        exactly_one: bool = True,
        *,
        timeout: object = None,  # noqa: ARG002  # geopy's callers pass it; nothing here can time out
        limit: int | None = None,
    ) -> Location | list[Location] | None:
        """The place or places with this name, most important first; None if there is none.

        Args:
            query: a name, and what the place lies in, divided by commas.
            exactly_one: give the most important place only, not the list.
            limit: the most places in the list.
        """
        name, *areas = (part.strip() for part in query.split(","))
        found = [each for each in self._gazetteer.candidates(name) if self._lies_in(each.place, areas)]
        locations = [_location(candidate) for candidate in found[:limit]]
        if not locations:
            return None
        return locations[0] if exactly_one else locations

    def _lies_in(self, place: Place, areas: list[str]) -> bool:
        return all(self._is_in(place, area) for area in areas if area)

    def _is_in(self, place: Place, area: str) -> bool:
        around = {f"country:{place.country}", f"admin1:{place.admin1}"}
        places = [candidate.place for candidate in self._gazetteer.candidates(area)]
        return any(each.id in around or place.country in each.members for each in places)


def _location(candidate: Candidate) -> Location:
    place = candidate.place
    raw = {
        "id": place.id,
        "name": place.name,
        "kind": place.kind.value,
        "country": place.country,
        "admin1": place.admin1,
        "name_rank": candidate.name_rank.name.lower(),
        "common": candidate.common,
    }
    return Location(place.name, (place.lat, place.lon), raw)
