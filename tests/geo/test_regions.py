"""Region schemes: every country has its place, and no region is told in two ways."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from geo.gazetteer import open_gazetteer
from geo.regions import Region, RegionScheme, region_schemes
from geo.regions.scheme import read_scheme

OUTLINES = Path(__file__).parents[2] / "geo" / "outlines" / "countries.geojson"
SCHEMES = {scheme.code: scheme for scheme in region_schemes()}
UN, FUND = SCHEMES["un-m49"], SCHEMES["fund"]
REGIONS = [
    pytest.param(region, id=f"{scheme.code}-{region.code}")
    for scheme in SCHEMES.values()
    for region in scheme.regions
]
COUNTRIES = {place.country for place in open_gazetteer().countries}


@pytest.mark.parametrize("region", REGIONS)
def test_every_member_is_a_country(region: Region) -> None:
    assert region.members
    assert region.members <= COUNTRIES


@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_codes_are_used_once_and_parents_take_in_their_parts(scheme: RegionScheme) -> None:
    codes = [region.code for region in scheme.regions]
    assert len(codes) == len(set(codes))
    for region in scheme.regions:
        assert not region.parent or region.members < scheme.region(region.parent).members


@pytest.mark.parametrize("region", REGIONS)
def test_the_gazetteer_gives_a_region_the_same_members(region: Region) -> None:
    if region.place:
        assert frozenset(open_gazetteer().place(region.place).members) == region.members


def test_the_un_regions_take_in_every_country_once() -> None:
    leaves = [each for each in UN.regions if each.code not in {other.parent for other in UN.regions}]
    listed = [code for region in leaves for code in region.members]
    assert sorted(listed) == sorted(COUNTRIES)


@pytest.mark.parametrize(
    ("code", "country"),
    [("030", "TW"), ("039", "XK"), ("018", "NA"), ("145", "TR"), ("202", "NE"), ("015", "SD"), ("419", "MX")],
)
def test_a_country_lies_in_its_un_region(code: str, country: str) -> None:
    assert country in UN.region(code).members


def test_what_m49_leaves_out_is_said_to_be_placed_by_us() -> None:
    assert "Taiwan" in UN.region("030").note
    assert "Kosovo" in UN.region("039").note


def test_the_funds_regions_are_not_named_as_the_uns() -> None:
    assert not {region.name for region in FUND.regions} & {region.name for region in UN.regions}


def test_the_european_union_has_27_members() -> None:
    assert len(FUND.region("european-union").members) == 27


def test_an_unknown_region_is_an_error() -> None:
    with pytest.raises(KeyError):
        FUND.region("atlantis")


def test_a_scheme_is_one_file(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(
        "code,name,parent,members,place,note\n"
        "south,South,,,,\n"
        'sw,South-west,south,"NA ZA",,\n'
        'se,South-east,south,"MZ",,of the continent\n',
        encoding="utf-8",
    )
    scheme = read_scheme(path, "Our own")
    assert (scheme.code, scheme.title) == ("own", "Our own")
    assert scheme.region("south").members == {"NA", "ZA", "MZ"}
    assert scheme.region("se") == Region(
        "se", "South-east", "south", frozenset({"MZ"}), "", "of the continent"
    )


@pytest.fixture(scope="module")
def outlines() -> dict[str, Any]:
    collection: dict[str, Any] = json.loads(OUTLINES.read_text(encoding="utf-8"))
    return collection


def test_outlines_have_the_codes_and_names_of_the_gazetteer(outlines: dict[str, Any]) -> None:
    named = {each["id"]: each["properties"]["name"] for each in outlines["features"] if "id" in each}
    assert all(open_gazetteer().country(code).name == name for code, name in named.items())
    assert {"XK", "TW", "NA", "PS", "EH", "FJ", "RU", "NO", "FR"} <= set(named)


def test_no_code_is_drawn_twice_and_lands_without_a_code_keep_their_name(outlines: dict[str, Any]) -> None:
    codes = [each["id"] for each in outlines["features"] if "id" in each]
    assert len(codes) == len(set(codes))
    unclaimed = {each["properties"]["name"] for each in outlines["features"] if "id" not in each}
    assert unclaimed == {"Indian Ocean Territories", "Northern Cyprus", "Siachen Glacier", "Somaliland"}


def test_a_land_with_a_code_of_its_own_is_no_part_of_another(outlines: dict[str, Any]) -> None:
    south = {
        each["id"]: min(lat for ring in _rings(each["geometry"]) for _, lat in ring)
        for each in outlines["features"]
        if "id" in each
    }
    assert south["MA"] == pytest.approx(27.67), "Western Sahara, by the United Nations' border"
    assert south["FR"] > 41
    assert south["NL"] > 50
    assert {"EH", "GF", "GP", "MQ", "RE", "YT", "SJ", "BQ"} <= set(south)


def test_no_border_runs_across_the_whole_map(outlines: dict[str, Any]) -> None:
    for feature in outlines["features"]:
        for ring in _rings(feature["geometry"]):
            steps = [abs(east[0] - west[0]) for west, east in pairwise(ring)]
            assert max(steps) < 180 or min(point[1] for point in ring) <= -89, feature["properties"]


def test_rings_are_closed_and_on_earth(outlines: dict[str, Any]) -> None:
    for feature in outlines["features"]:
        for ring in _rings(feature["geometry"]):
            assert ring[0] == ring[-1]
            assert len(ring) >= 4
            assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in ring)


def test_the_outlines_are_small_enough_to_send() -> None:
    assert OUTLINES.stat().st_size < 900_000


def _rings(geometry: dict[str, Any]) -> list[list[list[float]]]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [ring for polygon in polygons for ring in polygon]
