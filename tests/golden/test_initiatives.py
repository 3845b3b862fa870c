"""The shipped records say what the fund's page says: every place it names is found, and nothing besides."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from data.atlas import Atlas, Evidence, build_atlas
from data.importers import SHIPPED, read_grants
from data.selection import select
from data.summaries import Books, count_by_city, count_by_country, keep_books
from data.view import View
from geo import PlaceKind, Role

GOLDEN: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("initiatives.json").read_text(encoding="utf-8")
)
each_initiative = pytest.mark.parametrize("golden", GOLDEN, ids=[golden["id"] for golden in GOLDEN])

WIDER = {"Central Mediterranean": "Mediterranean Sea"}
"""Parts of a sea that the golden case knows by the whole sea's name."""


@cache
def atlas() -> Atlas:
    return build_atlas(read_grants(SHIPPED).grants)


@dataclass(frozen=True)
class Found:
    """What was found in one initiative."""

    evidence: tuple[Evidence, ...]

    def names(self, kind: PlaceKind, *roles: Role) -> set[str]:
        return {
            WIDER.get(item.place.name, item.place.name)
            for item in self.evidence
            if item.place.kind is kind and item.mention.role in roles
        }

    def countries(self) -> set[str]:
        return {item.place.country for item in self.evidence if item.at_work and item.place.country}

    def roles_of(self, words: str) -> set[Role]:
        """The roles of mentions that stand inside these words, or that hold them."""
        return {
            item.mention.role
            for item in self.evidence
            if item.mention.text in words or words in item.mention.text
        }


def found(golden: dict[str, Any]) -> Found:
    return Found(atlas().evidence[atlas().number_of[golden["id"]]])


def test_the_records_are_the_pages_initiatives_in_its_order() -> None:
    assert [grant.id for grant in atlas().grants] == [golden["id"] for golden in GOLDEN]


@each_initiative
def test_dates_are_as_printed(golden: dict[str, Any]) -> None:
    grant = atlas().grants[atlas().number_of[golden["id"]]]
    assert grant.date == golden["date"]
    assert (grant.period is None) == (golden["date"] == "")


@each_initiative
def test_countries_and_cities_at_work_are_the_golden_ones(golden: dict[str, Any]) -> None:
    assert found(golden).countries() == set(golden["countries"])
    assert found(golden).names(PlaceKind.CITY, Role.WORK) == set(golden["cities"])


@each_initiative
def test_divisions_and_islands_at_work_are_the_golden_ones(golden: dict[str, Any]) -> None:
    narrow = found(golden).names(PlaceKind.ADMIN1, Role.WORK) | found(golden).names(
        PlaceKind.ADMIN2, Role.WORK
    )
    assert narrow == set(golden["divisions"])
    assert found(golden).names(PlaceKind.ISLAND, Role.WORK) == set(golden["islands"])


@each_initiative
def test_wide_regions_and_routes_are_the_golden_ones(golden: dict[str, Any]) -> None:
    wide = (PlaceKind.REGION, PlaceKind.WATER)
    at_work = {name for kind in wide for name in found(golden).names(kind, Role.WORK)}
    routes = {name for kind in wide for name in found(golden).names(kind, Role.ROUTE)}
    assert at_work == set(golden["regions"])
    assert routes >= set(golden["routes"])


@each_initiative
def test_what_looks_like_a_place_and_is_none_has_its_role(golden: dict[str, Any]) -> None:
    for phrase in golden["not_work"]:
        allowed = set() if phrase["role"] == "none" else {Role(phrase["role"])}
        assert found(golden).roles_of(phrase["words"]) - {Role.WORK} <= allowed, phrase


@each_initiative
def test_every_mentions_text_stands_at_its_offsets(golden: dict[str, Any]) -> None:
    grant = atlas().grants[atlas().number_of[golden["id"]]]
    for item in found(golden).evidence:
        mention = item.mention
        assert getattr(grant, item.field)[mention.start : mention.end] == mention.text


def test_lesbos_is_found_and_is_part_of_a_name() -> None:
    evidence = atlas().evidence[atlas().number_of["refocus-media-labs"]]
    assert {(item.place.name, item.place.kind, item.mention.role) for item in evidence} == {
        ("Lesbos", PlaceKind.ISLAND, Role.ORGANISATION)
    }


def test_the_books_of_the_seventeen() -> None:
    selection = select(atlas(), View())
    assert keep_books(selection) == Books(
        shown=17, located=14, region_wide=2, unplaced=1, dated=6, undated=11
    )
    assert len(count_by_country(selection)) == 23
    assert set(count_by_city(selection)) == {city for golden in GOLDEN for city in golden["cities"]}
