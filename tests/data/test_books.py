"""The books balance, whatever the records and whatever the view."""

from __future__ import annotations

from hypothesis import given

from data.atlas import WIDE, Atlas
from data.grant import Grant, Month, Period
from data.selection import select
from data.sentence import balance
from data.summaries import count_by_country, count_by_month, count_by_place, count_by_region, keep_books
from data.view import View
from geo import Role
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


@given(atlases(), views)
def test_two_filters_show_what_both_show(atlas: Atlas, view: View) -> None:
    alone = [
        View(regions=view.regions),
        View(countries=view.countries),
        View(since=view.since, until=view.until, undated=view.undated),
        View(text=view.text),
        View(place=view.place),
    ]
    together = set(range(len(atlas.grants)))
    for one in alone:
        together &= set(select(atlas, one).rows)
    assert select(atlas, view).rows == sorted(together)


@given(atlases())
def test_two_values_of_a_filter_show_what_either_shows(atlas: Atlas) -> None:
    either = set(select(atlas, View(countries=("IT",))).rows) | set(
        select(atlas, View(countries=("SN",))).rows
    )
    assert select(atlas, View(countries=("IT", "SN"))).rows == sorted(either)


@given(atlases())
def test_a_grant_is_on_the_map_if_a_narrow_place_is_at_work(atlas: Atlas) -> None:
    for located, wide, row in zip(atlas.located, atlas.region_wide, atlas.places_at_work, strict=True):
        assert located == any(place.kind not in WIDE for place in row)
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


def test_a_grant_is_in_a_period_that_it_overlaps() -> None:
    year = one_grant("Italy", period=Period(Month(2020, 1), Month(2020, 12)))
    assert len(select(year, View(since=Month(2020, 12)))) == 1
    assert len(select(year, View(until=Month(2020, 1)))) == 1
    assert len(select(year, View(since=Month(2021, 1)))) == 0


def test_the_balancing_line_reads_as_it_counts() -> None:
    line = balance(keep_books(select(one_grant("Italy", "Palermo"), View())))
    assert line == "1 initiative: 1 on the map, 0 region-wide, 0 place not known · 0 dated, 1 undated"
