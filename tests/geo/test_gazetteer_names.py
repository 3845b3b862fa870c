"""Names that migration work writes, and that the sources lack or give to a place elsewhere."""

from __future__ import annotations

import pytest

from geo.gazetteer import NameRank, open_gazetteer


@pytest.mark.parametrize(
    ("name", "place_id", "country"),
    [
        ("Moria", "city:moria", "GR"),
        ("Kara Tepe", "city:mavrovouni", "GR"),
        ("Mavrovouni", "city:mavrovouni", "GR"),
        ("Idomeni", "city:idomeni", "GR"),
        ("Vial", "city:vial", "GR"),
        ("Zervou", "city:zervou", "GR"),
        ("Evros", "region:evros", "GR"),
        ("Evros River", "water:evros-river", ""),
        ("Horgoš", "city:horgos", "RS"),
        ("Röszke", "city:716028", "HU"),
        ("Velika Kladuša", "city:3188225", "BA"),
        ("Lipa", "city:lipa", "BA"),
        ("Za'atari", "city:zaatari", "JO"),
        ("al-Hol", "city:173797", "SY"),
        ("Golan", "region:golan-heights", "SY"),
        ("Assamaka", "city:assamaka", "NE"),
        ("Dirkou", "city:dirkou", "NE"),
        ("Kutupalong", "city:kutupalong", "BD"),
    ],
)
def test_a_place_of_migration_work_is_known(name: str, place_id: str, country: str) -> None:
    first = open_gazetteer().candidates(name)[0].place
    assert (first.id, first.country) == (place_id, country)


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Moria", "city:281184"),
        ("Ariel", "city:281184"),
        ("White House", "city:2553604"),
        ("Garden City", "city:1880252"),
    ],
    ids=["Jerusalem", "Jerusalem again", "Casablanca", "Singapore"],
)
def test_a_by_name_of_a_great_city_is_no_name_of_it(name: str, place_id: str) -> None:
    assert place_id in open_gazetteer()
    assert place_id not in {each.place.id for each in open_gazetteer().candidates(name)}


@pytest.mark.parametrize(
    ("name", "own", "abroad"),
    [("Horgoš", "city:horgos", "city:1529377"), ("Lipa", "city:lipa", "city:1706090")],
    ids=["Horgoš before Qarasu in China", "Lipa before Lipa City in the Philippines"],
)
def test_a_village_that_owns_a_name_is_trusted_before_a_town_abroad(name: str, own: str, abroad: str) -> None:
    ranks = {each.place.id: each.name_rank for each in open_gazetteer().candidates(name)}
    assert (ranks[own], ranks[abroad]) == (NameRank.PRIMARY, NameRank.WEAK)


def test_a_camp_whose_name_is_a_word_is_marked_so() -> None:
    assert open_gazetteer().candidates("Vial")[0].common


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Tehran Province", "admin1:IR-23"),
        ("Fars", "admin1:IR-07"),
        ("Khuzestan", "admin1:IR-06"),
        ("Marrakech-Safi", "admin1:MA-07"),
    ],
)
def test_divisions_that_iso_has_numbered_anew_carry_their_own_names(name: str, place_id: str) -> None:
    assert [each.place.id for each in open_gazetteer().candidates(name)][:1] == [place_id]
    assert "admin1:IR-23" not in {each.place.id for each in open_gazetteer().candidates("Hormozgan")}
