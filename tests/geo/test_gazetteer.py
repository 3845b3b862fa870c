"""What the gazetteer knows, by id and by name, and what holds for every place in it."""

from __future__ import annotations

import pytest

from geo.fold import fold
from geo.gazetteer import Candidate, Gazetteer, NameRank, UnknownPlace, open_gazetteer
from geo.place import Place, PlaceKind


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@pytest.fixture(scope="module")
def places(gazetteer: Gazetteer) -> tuple[Place, ...]:
    return tuple(gazetteer)


def _candidate(gazetteer: Gazetteer, name: str, place_id: str) -> Candidate:
    return next(each for each in gazetteer.candidates(name) if each.place.id == place_id)


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Turkey", "country:TR"),
        ("Türkiye", "country:TR"),
        ("Ivory Coast", "country:CI"),
        ("Côte d'Ivoire", "country:CI"),
        ("Côte d’Ivoire", "country:CI"),
        ("Costa de Marfil", "country:CI"),
        ("Elfenbeinküste", "country:CI"),
        ("República Democrática del Congo", "country:CD"),
        ("Bosnia", "country:BA"),
        ("Bosnia & Herzegovina", "country:BA"),
        ("Bosnien und Herzegowina", "country:BA"),
        ("São Tomé and Príncipe", "country:ST"),
        ("São Tomé", "city:2410763"),
        ("the Gambia", "country:GM"),
        ("Macedonia", "country:MK"),
        ("Czech Republic", "country:CZ"),
        ("DRC", "country:CD"),
        ("Congo", "country:CD"),
        ("UK", "country:GB"),
        ("U.S.A.", "country:US"),
        ("Viet Nam", "country:VN"),
        ("Namibia", "country:NA"),
        ("Kosova", "country:XK"),
        ("Taiwan", "country:TW"),
        ("Palestine", "country:PS"),
        ("Ελλάδα", "country:GR"),
        ("المغرب", "country:MA"),
        ("Georgia", "country:GE"),
        ("Luxembourg", "country:LU"),
        ("Mexico", "country:MX"),
        ("Sicily", "admin1:IT-82"),
        ("Sicilia", "admin1:IT-82"),
        ("Puglia", "admin1:IT-75"),
        ("Apulia", "admin1:IT-75"),
        ("Calabria", "admin1:IT-78"),
        ("Campania", "admin1:IT-72"),
        ("Catalonia", "admin1:ES-CT"),
        ("Canary Islands", "admin1:ES-CN"),
        ("Crete", "admin1:GR-M"),
        ("Republika Srpska", "admin1:BA-SRP"),
        ("Lesbos", "island:lesbos"),
        ("Lesvos", "island:lesbos"),
        ("Chios", "island:chios"),
        ("Samos", "island:samos"),
        ("Lampedusa", "island:lampedusa"),
        ("Palermo", "city:2523920"),
        ("Partinico", "city:2523871"),
        ("Nantes", "city:2990969"),
        ("Agadez", "city:2448085"),
        ("Dakar", "city:2253354"),
        ("Belgrade", "city:792680"),
        ("Beograd", "city:792680"),
        ("Vilnius", "city:593116"),
        ("Łódź", "city:3093133"),
        ("Şırnak", "city:300640"),
        ("München", "city:2867714"),
        ("Munich", "city:2867714"),
        ("Milan", "city:3173435"),
        ("Mailand", "city:3173435"),
        ("Milano", "city:3173435"),
        ("Wien", "city:2761369"),
        ("Mytilene", "city:256866"),
        ("Balkans", "region:balkans"),
        ("Balkan region", "region:balkans"),
        ("Sahel-Saharan", "region:sahel-sahara"),
        ("EU", "region:european-union"),
        ("MENA", "region:mena"),
        ("Europe", "region:europe"),
        ("Africa", "region:africa"),
        ("Mediterranean", "water:mediterranean-sea"),
        ("Central Mediterranean", "water:central-mediterranean"),
        ("Aegean", "water:aegean-sea"),
        ("Atlantic Ocean", "water:atlantic-ocean"),
        ("English Channel", "water:english-channel"),
        ("Bay of Bengal", "water:bay-of-bengal"),
        ("Novaya Zemlya", "island:novaya-zemlya"),
    ],
)  # fmt: skip
def test_the_first_candidate_is_what_a_funder_means(gazetteer: Gazetteer, name: str, place_id: str) -> None:
    assert gazetteer.candidates(name)[0].place.id == place_id


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("Agadez", "city:2448085", "admin1:NE-1"),
        ("Milano", "city:3173435", "admin2:IT-MI"),
        ("Lesbos", "island:lesbos", "admin2:GR.ESYE41.51"),
        ("Georgia", "country:GE", "admin1:US-GA"),
        ("Niger", "country:NE", "admin1:NG-NI"),
        ("Tripoli", "city:2210247", "city:266826"),
        ("Washington", "city:4140963", "admin1:US-WA"),
        ("Granada", "city:2517117", "country:GD"),
        ("Moscow", "city:524901", "city:5601538"),
        ("Balkan", "region:balkans", "admin1:TM-B"),
        ("Congo", "country:CD", "country:CG"),
    ],
)
def test_homonyms_are_all_there_in_order_of_importance(
    gazetteer: Gazetteer, name: str, first: str, second: str
) -> None:
    found = [each.place.id for each in gazetteer.candidates(name)]
    assert found.index(first) < found.index(second)


@pytest.mark.parametrize(
    ("name", "place_id", "rank", "common"),
    [
        ("Nice", "city:2990440", NameRank.PRIMARY, True),
        ("Reading", "city:2639577", NameRank.PRIMARY, True),
        ("Mobile", "city:4076598", NameRank.PRIMARY, True),
        ("Palermo", "city:2523920", NameRank.PRIMARY, False),
        ("Mailand", "city:3173435", NameRank.ALTERNATE, False),
        ("Island", "country:IS", NameRank.WEAK, True),
        ("Granada", "country:GD", NameRank.WEAK, False),
        ("Turkey", "country:TR", NameRank.PRIMARY, False),
        ("Chad", "country:TD", NameRank.PRIMARY, False),
        ("US", "country:US", NameRank.PRIMARY, True),
        ("Roma", "city:3169070", NameRank.WEAK, True),
        ("Ira", "country:IR", NameRank.WEAK, False),
        ("UAE", "country:AE", NameRank.ALTERNATE, False),
        ("ማሊ", "country:ML", NameRank.ALTERNATE, False),
        ("German", "city:3519225", NameRank.WEAK, True),
        ("the Channel", "water:english-channel", NameRank.WEAK, False),
    ],
)
def test_a_name_says_how_far_it_may_be_trusted(
    gazetteer: Gazetteer, name: str, place_id: str, rank: NameRank, common: bool
) -> None:
    found = _candidate(gazetteer, name, place_id)
    assert (found.name_rank, found.common) == (rank, common)


@pytest.mark.parametrize("name", ["Global South", "Global North", "Xyzzyburg", "", "-"])
def test_what_is_no_place_has_no_candidates(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.candidates(name) == ()


def test_machine_transliterations_and_airport_codes_name_no_city(gazetteer: Gazetteer) -> None:
    for name in ("ba lei mo shi", "PMO", "balrmw"):
        assert "city:2523920" not in [each.place.id for each in gazetteer.candidates(name)]


@pytest.mark.parametrize(
    ("key", "continues"),
    [("north", True), ("north macedonia", False), ("sahel", True), ("palerm", False), ("new", True)],
)
def test_it_tells_whether_a_longer_name_may_follow(gazetteer: Gazetteer, key: str, continues: bool) -> None:
    assert gazetteer.continues(key) is continues


def test_a_city_lies_in_its_country_and_division(gazetteer: Gazetteer) -> None:
    palermo = gazetteer.place("city:2523920")
    assert (palermo.country, palermo.admin1) == ("IT", "IT-82")
    assert (round(palermo.lat, 1), round(palermo.lon, 1)) == (38.1, 13.4)


def test_an_unknown_id_is_an_error_that_carries_the_id(gazetteer: Gazetteer) -> None:
    with pytest.raises(UnknownPlace) as raised:
        gazetteer.place("city:0")
    assert raised.value.args == ("city:0",)


def test_membership_is_told_for_ids_only(gazetteer: Gazetteer) -> None:
    assert "country:NA" in gazetteer
    assert "Namibia" not in gazetteer
    assert None not in gazetteer


def test_there_are_the_countries_of_iso_3166_and_kosovo(gazetteer: Gazetteer) -> None:
    codes = [place.country for place in gazetteer.countries]
    assert len(codes) == len(set(codes)) == 249 + 1
    assert {"NA", "XK", "TW", "PS", "EH"} <= set(codes)
    assert gazetteer.country("NA").name == "Namibia"


def test_every_place_is_found_by_its_id_and_once(gazetteer: Gazetteer, places: tuple[Place, ...]) -> None:
    assert len({place.id for place in places}) == len(places) == len(gazetteer)
    assert all(place.id.startswith(f"{place.kind}:") for place in places)


def test_every_place_is_somewhere_on_earth(places: tuple[Place, ...]) -> None:
    assert all(-90 <= place.lat <= 90 and -180 <= place.lon <= 180 for place in places)
    assert all((place.lat, place.lon) != (0, 0) for place in places)


def test_every_country_code_and_every_division_is_known(
    gazetteer: Gazetteer, places: tuple[Place, ...]
) -> None:
    codes = {place.country for place in gazetteer.countries}
    assert {place.country for place in places} - {""} <= codes
    assert {code for place in places for code in place.members} <= codes
    divisions = {place.admin1 for place in places} - {""}
    assert all(f"admin1:{code}" in gazetteer for code in divisions)


def test_only_waters_regions_and_islands_lie_in_no_country(places: tuple[Place, ...]) -> None:
    kinds = {place.kind for place in places if not place.country}
    assert kinds <= {PlaceKind.WATER, PlaceKind.REGION, PlaceKind.ISLAND}


def test_every_wide_region_has_members_in_order(gazetteer: Gazetteer) -> None:
    assert all(place.members == tuple(sorted(set(place.members))) for place in gazetteer.regions)
    assert [place.id for place in gazetteer.regions if not place.members] == []


def test_every_place_carries_its_own_name_unless_it_is_refused(
    gazetteer: Gazetteer, places: tuple[Place, ...]
) -> None:
    nameless = {
        place.id
        for place in places
        if not place.name.isascii() or place.kind is not PlaceKind.CITY
        if place.id not in {each.place.id for each in gazetteer.candidates(place.name)}
    }
    assert nameless == {"admin1:TW.04"}


def test_names_and_ids_are_found_whatever_their_spelling(gazetteer: Gazetteer) -> None:
    assert gazetteer.candidates("  LÓDZ ") == gazetteer.candidates(fold("Łódź"))
