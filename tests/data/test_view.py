"""A view says itself as a query and reads itself back; whatever a link holds, it never fails."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.atlas import Atlas
from data.grant import Month
from data.regions import known_countries, regions_by_key
from data.view import LONGEST_SEARCH, View

MONTHS = st.none() | st.builds(Month, st.integers(1000, 9999), st.integers(1, 12))
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
KEYS = st.lists(WORDS.filter(bool), unique=True, max_size=4).map(lambda keys: tuple(sorted(keys)))
VIEWS = st.builds(View, KEYS, KEYS, MONTHS, MONTHS, st.booleans(), WORDS.map(str.strip), WORDS, WORDS)


@given(VIEWS)
def test_a_view_survives_its_link(view: View) -> None:
    assert View.from_query(view.query_string()) == (view, ())


@given(VIEWS)
def test_parameters_as_a_browser_gives_them_read_the_same(view: View) -> None:
    assert View.from_query(parse_qs(view.query_string())) == (view, ())


@given(st.text(max_size=5000))
def test_any_query_can_be_read(query: str) -> None:
    view, _ = View.from_query(query)
    assert len(view.text) <= LONGEST_SEARCH
    assert View.from_query(view.query_string())[0] == view


@given(VIEWS)
def test_an_atlas_drops_and_names_what_it_does_not_know(view: View) -> None:
    fitted, notices = view.fitted_to(Atlas((), ()))
    assert fitted == View(
        regions=tuple(key for key in view.regions if key in regions_by_key()),
        countries=tuple(code for code in view.countries if code in known_countries()),
        since=view.since,
        until=view.until,
        undated=view.undated,
        text=view.text,
    )
    assert bool(notices) == (fitted != view)


@pytest.mark.parametrize("query", ["from=yesterday", "to=2024-13", "undated=perhaps"])
def test_a_part_that_cannot_be_read_is_named(query: str) -> None:
    view, notices = View.from_query(query)
    assert view == View()
    assert query.partition("=")[0] in notices[0]


def test_a_reversed_period_is_turned_round() -> None:
    view, _ = View.from_query("from=2024-12&to=2024-06")
    assert (view.since, view.until) == (Month(2024, 6), Month(2024, 12))


def test_a_view_can_be_taken_without_its_period() -> None:
    view = View(countries=("IT",), since=Month(2024, 6), undated=False)
    assert view.without("period") == View(countries=("IT",))


def test_opening_a_grant_narrows_nothing() -> None:
    assert not View(grant="mi-great").narrows
    assert View(text="kitchen").narrows
    assert View(undated=False).narrows
