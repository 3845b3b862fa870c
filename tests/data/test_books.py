"""The books balance, whatever the records and whatever the view."""

from __future__ import annotations

import pytest
from hypothesis import given

from data.atlas import Atlas, Row, build_atlas
from data.grant import Grant, Month, Period, SafetyLevel, period_of_key
from data.selection import select
from data.sentence import balance, sentence
from data.summaries import (
    count_by_city,
    count_by_country,
    count_by_month,
    count_by_place,
    count_by_region,
    keep_books,
)
from data.view import View
from geo import Place, PlaceKind, Role
from geo.gazetteer import open_gazetteer
from geo.regions import region_schemes
from tests.data.atlases import PLACES, atlases, evidence_of, views


@given(atlases(), views)
def test_places_and_dates_both_add_up_to_what_is_shown(atlas: Atlas, view: View) -> None:
    books = keep_books(select(atlas, view))
    assert books.located + books.region_wide + books.unplaced == books.shown
    assert books.dated + books.undated == books.shown
    assert books.withheld == atlas.withheld


@given(atlases(), views)
def test_counts_are_distinct_grants_found_by_hand(atlas: Atlas, view: View) -> None:
    selection = select(atlas, view)
    rows = [atlas.places_at_work[row] for row in selection.rows]
    by_country = {
        code: sum(any(place.country == code for place in row) for row in rows)
        for code in {place.country for row in rows for place in row if place.country}
    }
    by_place = {place: sum(place in row for row in rows) for row in rows for place in row}
    assert count_by_country(selection) == by_country
    assert count_by_place(selection) == by_place


@given(atlases(), views)
def test_every_dated_grant_counts_at_one_date(atlas: Atlas, view: View) -> None:
    selection = select(atlas, view)
    assert sum(count_by_month(selection).values()) == keep_books(selection).dated


def lies_in(place: Place, key: str) -> bool:
    """Whether nine of ten of the place's countries are the region's, counted without the atlas."""
    scheme_code, code = key.split(":")
    (scheme,) = (scheme for scheme in region_schemes() if scheme.code == scheme_code)
    countries = [place.country] if place.country else list(place.members)
    inside = [country for country in countries if country in scheme.region(code).members]
    return bool(countries) and 10 * len(inside) >= 9 * len(countries)


def is_at(place: Place, place_id: str) -> bool:
    kind, _, code = place_id.partition(":")
    return place.id == place_id or (kind == "country" and place.country == code)


def overlaps(period: Period | None, view: View) -> bool:
    if period is None:
        return view.undated
    months = {Month.at(index) for index in range(period.first.index, period.last.index + 1)}
    return any(
        (not view.since or view.since <= month) and (not view.until or month <= view.until)
        for month in months
    )


def passes(grant: Grant, places: Row, view: View) -> bool:
    """Whether a grant is what a view asks for, in plain words of Python."""
    words = f"{grant.title} {grant.summary} {' '.join(place.name for place in places)}".lower()
    return (
        (not view.regions or any(lies_in(place, key) for place in places for key in view.regions))
        and (not view.countries or any(place.country in view.countries for place in places))
        and (not view.place or any(is_at(place, view.place) for place in places))
        and all(word in words for word in view.text.lower().split())
        and overlaps(grant.period, view)
    )


@given(atlases(), views)
def test_values_of_a_filter_are_either_or_and_filters_are_all(atlas: Atlas, view: View) -> None:
    rows = zip(atlas.grants, atlas.places_at_work, strict=True)
    expected = [number for number, (grant, places) in enumerate(rows) if passes(grant, places, view)]
    assert select(atlas, view).rows == expected


@given(atlases())
def test_a_grant_is_on_the_map_if_a_narrow_place_is_at_work(atlas: Atlas) -> None:
    for located, wide, row in zip(atlas.located, atlas.region_wide, atlas.places_at_work, strict=True):
        countries = [{place.country} if place.country else set(place.members) for place in row]
        assert located == any(len(one) == 1 for one in countries)
        assert wide == (bool(row) and not located)


def one_grant(*names: str, role: Role = Role.WORK, period: Period | None = None) -> Atlas:
    places = [place for place in PLACES if place.name in names]
    return Atlas(
        (Grant("g", "Grant", period=period),), (tuple(evidence_of(place, role) for place in places),)
    )


def test_only_work_is_counted() -> None:
    for role in set(Role) - {Role.WORK}:
        assert keep_books(select(one_grant("Italy", role=role), View())).unplaced == 1


def test_a_city_and_its_country_count_the_country_once() -> None:
    assert count_by_country(select(one_grant("Italy", "Palermo", "Sicily"), View())) == {"IT": 1}


def test_a_region_wide_grant_is_in_its_region_and_in_no_country() -> None:
    selection = select(one_grant("Balkans"), View())
    counts = count_by_region(selection)
    assert counts["Balkans"] == counts["Europe"] == 1
    assert "Eastern Europe" not in counts
    assert count_by_country(selection) == {}


def test_a_sea_between_two_regions_is_in_neither() -> None:
    counts = count_by_region(select(one_grant("Aegean Sea"), View()))
    assert counts["Aegean"] == 1
    assert not {"Southern Europe", "Europe", "Western Asia", "Asia"} & set(counts)


def test_a_wide_region_is_in_one_that_holds_all_but_one_of_its_many_countries() -> None:
    union = open_gazetteer().place("region:european-union")
    counts = count_by_region(select(Atlas((Grant("g", "G"),), ((evidence_of(union),),)), View()))
    assert set(counts) == {"Europe", "European Union"}


def test_a_region_within_one_country_is_on_the_map_and_counts_for_it() -> None:
    selection = select(one_grant("Darfur"), View())
    assert (keep_books(selection).located, keep_books(selection).region_wide) == (1, 0)
    assert count_by_country(selection) == {"SD": 1}
    assert sentence(select(one_grant("Darfur"), View(place="region:darfur"))).endswith("in Darfur, Sudan.")


def test_cities_of_one_name_are_told_apart() -> None:
    cities = [
        Place(f"city:{number}", name, PlaceKind.CITY, country, 0.0, 0.0)
        for number, (name, country) in enumerate([("Tripoli", "LY"), ("Tripoli", "LB"), ("Tunis", "TN")])
    ]
    atlas = Atlas((Grant("g", "G"),), (tuple(map(evidence_of, cities)),))
    assert count_by_city(select(atlas, View())) == {
        "Tripoli, LY (city:0)": 1,
        "Tripoli, LB (city:1)": 1,
        "Tunis": 1,
    }


def told_in_full(title: str, grantee: str = "", summary: str = "") -> Atlas:
    return Atlas((Grant("g", title, grantee, summary),), ((),))


@pytest.mark.parametrize(
    ("text", "finds"),
    [
        ("grupe", True),
        ("Sienos GRUPĖ", True),
        ("grupe sienos", True),
        ("Grupė-Sienos", False),
        ("long term", True),
        ("long-term", True),
        ("term long", True),
        ('"term long"', False),
        ('"long term care"', True),
        ("“long-term care”", True),
        ('"sienos" care', True),
        ('"sienos" nowhere', False),
        ('"grupe a home"', False),
        ('"long term', True),
        ("cote divoire", True),
        ("peoples", True),
    ],
)
def test_a_search_minds_no_case_accents_or_hyphens_and_quotes_hold_a_phrase(text: str, finds: bool) -> None:
    atlas = told_in_full(
        title="Sienos grupė", grantee="A home", summary="Long-term care, Côte d’Ivoire, people’s"
    )
    assert len(select(atlas, View(text=text))) == finds


def test_the_sentence_quotes_a_search_as_it_was_typed() -> None:
    atlas = told_in_full(title="Sienos grupė")
    assert sentence(select(atlas, View(text="GRUPE"))) == "1 of 1 initiative: matching “GRUPE”."


def test_a_file_without_grants_is_said_to_hold_none() -> None:
    assert sentence(select(Atlas((), ()), View(countries=("IT",)))) == "This file holds no initiatives."
    withheld = build_atlas([Grant("g", "G", safety=SafetyLevel.WITHHELD)])
    assert sentence(select(withheld, View())) == "This file holds no initiatives that may be shown."


@given(atlases(), views)
def test_every_date_that_is_counted_can_be_read_and_is_that_of_its_grants(atlas: Atlas, view: View) -> None:
    selection = select(atlas, view)
    periods = [grant.period for grant in selection.grants]
    counts = {period_of_key(key): count for key, count in count_by_month(selection).items()}
    assert counts == {period: periods.count(period) for period in periods if period}


def test_a_grant_is_in_a_period_that_it_overlaps() -> None:
    year = one_grant("Italy", period=Period(Month(2020, 1), Month(2020, 12)))
    assert len(select(year, View(since=Month(2020, 12)))) == 1
    assert len(select(year, View(until=Month(2020, 1)))) == 1
    assert len(select(year, View(since=Month(2021, 1)))) == 0


def test_the_balancing_line_reads_as_it_counts() -> None:
    line = balance(keep_books(select(one_grant("Italy", "Palermo"), View())))
    assert line == "1 initiative: 1 on the map, 0 region-wide, 0 place not known · 0 dated, 1 undated"
