"""The gate: what may not leave is not in the atlas, so nothing behind it can tell."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from data.atlas import Atlas, build_atlas
from data.exporters import EXPORTERS
from data.grant import Grant, SafetyLevel, parse_period
from data.regions import known_countries, region_holding
from data.safety import GUARDED, HELD_BACK_RULE, KEY_VARIABLE, explain, guarded_id, told
from data.selection import select
from data.summaries import count_by_country, count_by_region, keep_books
from data.view import View
from geo import RULES, Place, PlaceKind, Role
from geo.gazetteer import open_gazetteer

CANARY = "canary-7731"
NAMED = (CANARY, "Amina", "Eritrea", "Farsi", "Iran", "Agadez", "Welcome", "Libya")
SUMMARY = (
    f"The shelter {CANARY} in Palermo, Sicily helps people in Italy and across Europe. Amina Paris and the "
    "Agadez Welcome Centre teach Farsi to Eritrean families and to refugees from Libya."
)
NOT_PUBLIC = [level for level in SafetyLevel if level is not SafetyLevel.PUBLIC]
each_level_that_is_not_public = pytest.mark.parametrize("level", NOT_PUBLIC)


def guarded(level: SafetyLevel, *, summary: str = SUMMARY, date: str = "5 October 2024") -> Atlas:
    return build_atlas(
        [
            Grant(
                id=CANARY,
                title=CANARY,
                grantee=CANARY,
                summary=summary,
                stated_places=f"Palermo, {CANARY}",
                date=date,
                period=parse_period(date),
                url=f"http://example.org/{CANARY}",
                safety=level,
            )
        ]
    )


def test_a_public_grant_leaves_as_it_was_written() -> None:
    atlas = guarded(SafetyLevel.PUBLIC)
    grant = atlas.grants[0]
    assert (grant.id, grant.title, grant.date) == (CANARY, CANARY, "5 October 2024")
    assert {Role.WORK, Role.ORIGIN, Role.LANGUAGE} <= {item.mention.role for item in atlas.evidence[0]}


@each_level_that_is_not_public
@pytest.mark.parametrize("word", NAMED)
def test_no_words_of_a_guarded_grant_leave(level: SafetyLevel, word: str) -> None:
    atlas = guarded(level)
    assert word in repr(guarded(SafetyLevel.PUBLIC))
    assert word not in f"{atlas!r} {atlas.search_texts} {atlas.known_places} {atlas.regions.keys}"
    for export in EXPORTERS.values():
        assert word.encode() not in export(select(atlas, View()))


@each_level_that_is_not_public
def test_evidence_of_a_guarded_grant_is_one_neutral_mention_of_each_place(level: SafetyLevel) -> None:
    for row, places in zip(guarded(level).evidence, guarded(level).places_at_work, strict=True):
        assert [item.place for item in row] == list(places)
        assert {item.field for item in row} == {"summary"}
        for mention in (item.mention for item in row):
            assert (mention.start, mention.end, mention.refused) == (0, 0, ())
            assert (mention.text, mention.role) == (mention.place.name, Role.WORK)
            assert mention.rule == HELD_BACK_RULE


@pytest.mark.parametrize("level", [SafetyLevel.CITY, SafetyLevel.COUNTRY, SafetyLevel.REGION])
def test_the_order_of_places_in_a_guarded_text_does_not_leave(level: SafetyLevel) -> None:
    one, other = (
        guarded(level, summary=f"We work in {first} and in {then}.").evidence
        for first, then in (("Senegal", "Poland"), ("Poland", "Senegal"))
    )
    assert one == other
    assert len(one[0]) >= 3


def test_every_rule_has_an_explanation() -> None:
    assert {rule: explain(rule) for rule in RULES} == dict(RULES)
    assert "held back" in explain(HELD_BACK_RULE)
    assert HELD_BACK_RULE not in RULES


@each_level_that_is_not_public
def test_a_guarded_id_does_not_tell_the_true_one_or_its_place_in_the_file(level: SafetyLevel) -> None:
    alone = guarded(level).grants
    after_another = build_atlas([Grant("first", "First"), Grant(CANARY, "Second", safety=level)]).grants[1:]
    assert [grant.id for grant in alone] == [grant.id for grant in after_another]
    assert all(re.fullmatch(f"{GUARDED}[0-9a-f]{{12}}", grant.id) for grant in alone)


def test_guarded_ids_differ_by_grant_and_by_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY_VARIABLE, raising=False)
    of_process = guarded_id("a")
    assert of_process == guarded_id("a") != guarded_id("b")
    monkeypatch.setenv(KEY_VARIABLE, "one key")
    of_one_key = guarded_id("a")
    assert of_one_key == "guarded:4095bc5dd0a5"
    monkeypatch.setenv(KEY_VARIABLE, "another key")
    assert len({of_process, of_one_key, guarded_id("a")}) == 3


@pytest.mark.parametrize(("key", "ids"), [("", 2), ("a key", 1)])
def test_without_a_key_no_two_processes_give_the_same_guarded_id(key: str, ids: int) -> None:
    program = "from data.safety import guarded_id; print(guarded_id('a'))"
    environment = {**os.environ, KEY_VARIABLE: key}
    runs = [
        subprocess.run([sys.executable, "-c", program], env=environment, check=True, capture_output=True)
        for _ in range(2)
    ]
    assert len({run.stdout for run in runs}) == ids


def test_places_are_told_only_as_finely_as_the_level_allows() -> None:
    kinds = {
        level: {place.kind.value for row in guarded(level).places_at_work for place in row}
        for level in SafetyLevel
    }
    assert kinds[SafetyLevel.PUBLIC] == {"city", "admin1", "country", "region"}
    assert kinds[SafetyLevel.CITY] == {"city", "admin1", "country", "region"}
    assert kinds[SafetyLevel.COUNTRY] == {"country", "region"}
    assert kinds[SafetyLevel.REGION] == {"region"}


SMALL_SEA = Place("water:s", "Sea", PlaceKind.WATER, "", 38.5, 25.0, members=("GR", "TR"))
WIDE_LAND = Place("region:w", "Land", PlaceKind.REGION, "", 43.0, 21.0, members=("AL", "RS", "XK"))
NARROW_LAND = Place("region:n", "Part", PlaceKind.REGION, "SD", 13.0, 24.0, members=("SD",))
OCEAN = Place("water:o", "Ocean", PlaceKind.WATER, "", 0.0, -30.0)
CITY = Place("city:1", "Palermo", PlaceKind.CITY, "IT", 38.1, 13.4)
SYDNEY = Place("city:2", "Sydney", PlaceKind.CITY, "AU", -33.9, 151.2)


@pytest.mark.parametrize(
    ("place", "level", "names"),
    [
        (CITY, "city", ["Palermo"]),
        (CITY, "country", ["Italy"]),
        (CITY, "region", ["Southern Europe"]),
        (CITY, "withheld", []),
        (SYDNEY, "region", ["Oceania"]),
        (NARROW_LAND, "country", ["Sudan"]),
        (NARROW_LAND, "region", ["North Africa"]),
        (WIDE_LAND, "country", ["Land"]),
        (WIDE_LAND, "region", ["Land"]),
        (WIDE_LAND, "withheld", []),
        (SMALL_SEA, "city", ["Sea"]),
        (SMALL_SEA, "country", ["Southern Europe", "Western Asia"]),
        (SMALL_SEA, "region", ["Southern Europe", "Western Asia"]),
        (OCEAN, "region", []),
    ],
)
def test_a_place_is_generalised_as_far_as_its_level_asks(place: Place, level: str, names: list[str]) -> None:
    assert [one.name for one in told(SafetyLevel(level), place)] == names


def test_every_country_but_antarctica_is_told_by_a_wide_region_that_holds_it() -> None:
    regions = {code: region_holding(code) for code in known_countries()}
    assert {code for code, region in regions.items() if region is None} == {"AQ"}
    assert all(region.is_wide for region in regions.values() if region)
    assert known_countries() == {country.country for country in open_gazetteer().countries}


def test_a_city_is_generalised_to_its_country() -> None:
    assert count_by_country(select(guarded(SafetyLevel.COUNTRY), View())) == {"IT": 1}
    assert "Palermo" not in repr(guarded(SafetyLevel.COUNTRY))


def test_a_grant_told_by_its_region_is_region_wide_and_not_unknown() -> None:
    selection = select(guarded(SafetyLevel.REGION, summary="A kitchen in Palermo."), View())
    books = keep_books(selection)
    assert (books.located, books.region_wide, books.unplaced) == (0, 1, 0)
    assert count_by_country(selection) == {}
    assert count_by_region(selection)["Southern Europe"] == 1


def test_dates_are_coarser_from_country_up() -> None:
    assert guarded(SafetyLevel.CITY).grants[0].date == "October 2024"
    assert guarded(SafetyLevel.COUNTRY).grants[0].date == "2024"
    assert guarded(SafetyLevel.REGION).grants[0].date == "2024"


def test_a_withheld_grant_is_counted_and_nothing_else() -> None:
    books = keep_books(select(guarded(SafetyLevel.WITHHELD), View()))
    assert (books.shown, books.withheld) == (0, 1)
