"""How the gazetteer is compiled: what counts as a name, whose name it is, and how borders are read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.gazetteer import Gazetteer
from geo.gazetteer.building.cities import is_latin_name
from geo.gazetteer.building.compiler import write_tables
from geo.gazetteer.building.entry import Entry, alternate, primary, weak
from geo.gazetteer.building.members import Members
from geo.gazetteer.building.naming import namings
from geo.gazetteer.building.topojson import outlines
from geo.gazetteer.names import NameRank
from geo.place import Place, PlaceKind


@pytest.mark.parametrize(
    "name", ["Palermo", "Łódź", "'s-Hertogenbosch", "al-Qāhira", "Saint-Denis", "KÖLN AM RHEIN"]
)
def test_a_person_would_write_this_name(name: str) -> None:
    assert is_latin_name(name)


@pytest.mark.parametrize(
    "name", ["ba lei mo shi", "PMO", "Палермо", "巴勒莫", "", "12", "Paris 06", "Vila (old)"]
)
def test_a_machine_or_another_script_wrote_this_one(name: str) -> None:
    assert not is_latin_name(name)


def _entry(place_id: str, name: str, country: str, people: int, *others: str, admin1: str = "") -> Entry:
    kind = PlaceKind(place_id.partition(":")[0])
    place = Place(place_id, name, kind, country, 1.5, -2.25, people, admin1)
    return Entry(place, alternate(others), people)


def _named(
    name: str, *entries: Entry, words: frozenset[str] = frozenset()
) -> list[tuple[str, NameRank, bool]]:
    found = namings(entries, words, frozenset())[name]
    return [(each.place.id, each.rank, each.common) for each in found]


def test_a_country_comes_before_a_larger_city() -> None:
    city = _entry("city:1", "Luxor", "EG", 9_000_000)
    country = _entry("country:XX", "Luxor", "XX", 10)
    assert [each[0] for each in _named("luxor", city, country)] == ["country:XX", "city:1"]


def test_a_great_citys_alternate_comes_before_a_hamlets_own_name() -> None:
    great = _entry("city:1", "Munich", "DE", 1_500_000, "Minga")
    hamlet = _entry("city:2", "Minga", "CD", 600)
    assert _named("minga", great, hamlet) == [
        ("city:1", NameRank.ALTERNATE, False),
        ("city:2", NameRank.PRIMARY, False),
    ]


def test_an_alternate_that_a_comparable_city_owns_is_weak() -> None:
    one = _entry("city:1", "Alpha", "DE", 100_000, "Beta")
    owner = _entry("city:2", "Beta", "FR", 50_000)
    assert _named("beta", one, owner) == [
        ("city:2", NameRank.PRIMARY, False),
        ("city:1", NameRank.WEAK, False),
    ]


def test_a_division_comes_right_after_the_town_it_is_named_for() -> None:
    town = _entry("city:1", "Agadez", "NE", 150_000, admin1="NE-1")
    division = _entry("admin1:NE-1", "Agadez", "NE", 400_000)
    namesake = _entry("city:2", "Agadez", "ML", 140_000)
    found = _named("agadez", division, namesake, town)
    assert [each[0] for each in found] == ["city:1", "admin1:NE-1", "city:2"]


def test_a_division_is_not_named_for_a_hamlet_inside() -> None:
    hamlet = _entry("city:1", "Victoria", "AU", 900, admin1="AU-VIC")
    division = _entry("admin1:AU-VIC", "Victoria", "AU", 6_000_000)
    assert [each[0] for each in _named("victoria", hamlet, division)] == ["admin1:AU-VIC", "city:1"]


def test_a_word_is_marked_for_a_town_and_not_for_a_country() -> None:
    town = _entry("city:1", "Turkey", "US", 400)
    country = _entry("country:TR", "Turkey", "TR", 80_000_000)
    assert _named("turkey", town, country, words=frozenset({"turkey"})) == [
        ("country:TR", NameRank.PRIMARY, False),
        ("city:1", NameRank.PRIMARY, True),
    ]


def test_the_best_rank_of_a_name_counts() -> None:
    place = Place("city:1", "Vienna", PlaceKind.CITY, "AT", 48.2, 16.4, 5)
    entry = Entry(place, (*weak(["Wien"]), *primary("Wien"), *alternate(["Wien"])))
    assert _named("wien", entry) == [("city:1", NameRank.PRIMARY, False)]


def test_a_refused_name_is_not_carried() -> None:
    entry = _entry("city:1", "South", "XX", 5, "Global South")
    assert "global south" not in namings([entry], frozenset(), frozenset({("global south", "*")}))
    assert "global south" not in namings([entry], frozenset(), frozenset({("global south", "city:1")}))
    assert "global south" in namings([entry], frozenset(), frozenset({("global south", "city:2")}))


PLACES = st.builds(
    Place,
    id=st.integers(1, 10**9).map("city:{}".format),
    name=st.text(min_size=1).filter(lambda name: "\x00" not in name),
    kind=st.just(PlaceKind.CITY),
    country=st.sampled_from(["NA", "XK", "IT", ""]),
    lat=st.integers(-90 * 100_000, 90 * 100_000).map(lambda whole: whole / 100_000),
    lon=st.integers(-180 * 100_000, 180 * 100_000).map(lambda whole: whole / 100_000),
    population=st.integers(0, 2**31),
    members=st.lists(st.sampled_from(["FR", "GR", "NA"])).map(tuple),
)


@given(places=st.lists(PLACES, min_size=1, unique_by=lambda place: place.id))
def test_what_is_compiled_is_read_back(tmp_path_factory: pytest.TempPathFactory, places: list[Place]) -> None:
    folder = tmp_path_factory.mktemp("tables")
    write_tables(places, namings([Entry(place, ()) for place in places], frozenset(), frozenset()), folder)
    gazetteer = Gazetteer(folder)
    assert [gazetteer.place(place.id) for place in places] == places
    assert sorted(gazetteer, key=lambda place: place.id) == sorted(places, key=lambda place: place.id)


def test_an_id_given_twice_stops_the_build(tmp_path: Path) -> None:
    place = Place("city:1", "Vienna", PlaceKind.CITY, "AT", 48.2, 16.4)
    with pytest.raises(ValueError, match="twice"):
        write_tables([place, place], {}, tmp_path)


def test_members_are_named_once_and_referred_to() -> None:
    members = Members()
    assert members.of("XK AL") == ("AL", "XK")
    assert set(members.of("m49:018")) == {"BW", "LS", "NA", "SZ", "ZA"}
    assert set(members.of("region:european-union NO")) == {*members.of("fund:european-union"), "NO"}
    with pytest.raises(KeyError):
        members.of("region:atlantis")


def test_a_shared_border_is_read_in_both_directions() -> None:
    topology = {
        "transform": {"scale": [2, 1], "translate": [10, 20]},
        "arcs": [[[0, 0], [0, 2]], [[0, 2], [-1, 0], [0, -2], [1, 0]], [[0, 0], [1, 0], [0, 2], [-1, 0]]],
        "objects": {
            "countries": {
                "geometries": [
                    {"type": "Polygon", "id": "100", "properties": {"name": "West"}, "arcs": [[0, 1]]},
                    {"type": "MultiPolygon", "properties": {"name": "East"}, "arcs": [[[2, -1]]]},
                ]
            }
        },
    }
    west, east = outlines(topology, "countries")
    assert (west.number, west.name, east.number, east.name) == ("100", "West", "", "East")
    assert west.polygons == [[[(10, 20), (10, 22), (8, 22), (8, 20), (10, 20)]]]
    assert east.polygons == [[[(10, 20), (12, 20), (12, 22), (10, 22), (10, 20)]]]
