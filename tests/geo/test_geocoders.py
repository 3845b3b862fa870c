"""Every geocoder keeps to geopy's contract; the offline one reads the gazetteer."""

from __future__ import annotations

import pytest
from geopy.distance import distance
from geopy.geocoders.base import Geocoder
from geopy.location import Location

from geo.geocoders import GEOCODERS, OfflineGeocoder


@pytest.fixture(params=list(GEOCODERS.values()), ids=list(GEOCODERS))
def geocoder(request: pytest.FixtureRequest) -> Geocoder:
    return request.param()


def test_one_location_by_default(geocoder: Geocoder) -> None:
    found = geocoder.geocode("Palermo")
    assert isinstance(found, Location)
    assert distance(found.point, (38.12, 13.36)).km < 10


def test_a_list_on_request(geocoder: Geocoder) -> None:
    found = geocoder.geocode("Tripoli", exactly_one=False)
    assert isinstance(found, list)
    assert len(found) > 1


def test_what_is_not_found_is_none(geocoder: Geocoder) -> None:
    assert geocoder.geocode("Xyzzyburg") is None
    assert geocoder.geocode("Xyzzyburg", exactly_one=False) is None


def test_a_timeout_may_be_passed(geocoder: Geocoder) -> None:
    assert geocoder.geocode("Dakar", timeout=5) is not None


@pytest.mark.parametrize(
    ("query", "place_id"),
    [
        ("Palermo", "city:2523920"),
        ("Palermo, Italy", "city:2523920"),
        ("Palermo, Sicily, Italy", "city:2523920"),
        ("Palermo, Colombia", "city:3673286"),
        ("Tripoli", "city:2210247"),
        ("Tripoli, Lebanon", "city:266826"),
        ("Tripoli, Middle East", "city:266826"),
        ("Paris, Texas", "city:4717560"),
        ("Agadez, Niger", "city:2448085"),
        ("Balkans", "region:balkans"),
    ],
)
def test_what_stands_after_a_comma_narrows_the_search(query: str, place_id: str) -> None:
    found = OfflineGeocoder().geocode(query)
    assert isinstance(found, Location)
    assert found.raw["id"] == place_id


def test_a_place_outside_the_named_country_is_not_found() -> None:
    assert OfflineGeocoder().geocode("Partinico, Norway") is None


def test_a_limit_cuts_the_list_and_not_the_first() -> None:
    found = OfflineGeocoder().geocode("Palermo", exactly_one=False, limit=2)
    assert isinstance(found, list)
    assert [each.raw["id"] for each in found] == ["city:2523920", "admin2:IT-PA"]


def test_the_raw_record_says_what_was_found() -> None:
    found = OfflineGeocoder().geocode("Lesvos")
    assert isinstance(found, Location)
    assert found.raw == {
        "id": "island:lesbos",
        "name": "Lesbos",
        "kind": "island",
        "country": "GR",
        "admin1": "GR-K",
        "name_rank": "alternate",
        "common": False,
    }
