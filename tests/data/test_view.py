"""A view says itself as a query and reads itself back; whatever a link holds, it never fails."""

from __future__ import annotations

from urllib.parse import parse_qs, urlencode

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


NAMES = st.sampled_from(
    ["region", "country", "from", "to", "undated", "q", "place", "grant", "embed", "page"]
)
HOSTILE = st.one_of(
    st.sampled_from(
        ["", " ", "2024-13", "0000-00", "9999-12", "99999-1", "٢٠٢٤-١٢", "no", "yes", "\x00", "\ud800"]
    ),
    st.sampled_from(
        ["x" * 10_000, "&=%", "%zz", "../..", "country:IT", "fund:balkans", "<script>", "{{7*7}}"]
    ),
    st.text(),
)
LINKS = st.lists(st.tuples(NAMES, HOSTILE | MONTHS.map(str)), max_size=12)


def as_browsers_give_it(link: list[tuple[str, str]]) -> dict[str, list[str]]:
    return {name: [value for one, value in link if one == name] for name, _ in link}


@given(LINKS)
def test_any_link_can_be_read_and_said_again(link: list[tuple[str, str]]) -> None:
    for query in (
        as_browsers_give_it(link),
        urlencode(link, errors="replace"),
        "&".join(map("=".join, link)),
    ):
        view, notices = View.from_query(query)
        assert len(view.text) <= LONGEST_SEARCH
        assert all(len(notice) < 300 for notice in notices)
        assert View.from_query(view.query_string()) == (view, ())
        fitted, _ = view.fitted_to(Atlas((), ()))
        assert View.from_query(fitted.query_string()) == (fitted, ())


@given(LINKS)
def test_what_a_link_says_well_is_followed(link: list[tuple[str, str]]) -> None:
    view, _ = View.from_query(
        as_browsers_give_it([*link, ("from", "2024-06"), ("country", "IT"), ("q", " a ")])
    )
    assert Month(2024, 6) in (view.since, view.until)
    assert "IT" in view.countries
    assert view.text == "a"


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


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("from=yesterday", "The link’s “from” could not be read and was left out."),
        ("to=2024-13", "The link’s “to” could not be read and was left out."),
        ("undated=perhaps", "The link’s “undated” could not be read and was left out."),
        ("contry=IT", "The link also says “contry”, which is not known here and was left out."),
        (
            "a=1&b=2&c=3&d=4&e=5",
            "The link also says “a”, “b”, “c” and 2 more, which is not known here and was left out.",
        ),
        ("&".join(["region=x"] * 1001), "The link holds more than 1,000 values and was not read."),
        ({"region": ["x"] * 1001}, "The link holds more than 1,000 values and was not read."),
    ],
)
def test_a_part_that_cannot_be_read_is_named(query: str | dict[str, list[str]], notice: str) -> None:
    assert View.from_query(query) == (View(), (notice,))


@pytest.mark.parametrize(
    ("query", "view"),
    [
        ("from=2024-06&from=2024-07", View(since=Month(2024, 7))),
        ("to=2024-06&to=2024-07", View(until=Month(2024, 7))),
        ("undated=yes&undated=no", View(undated=False)),
        ("q=one&q=two", View(text="two")),
        ("place=one&place=two", View(place="two")),
        ("grant=one&grant=two", View(grant="two")),
    ],
)
def test_of_what_can_be_said_once_the_last_is_followed_and_it_is_told(query: str, view: View) -> None:
    name = query.partition("=")[0]
    told = f"The link says “{name}” more than once; the last is followed."
    assert View.from_query(query) == (view, (told,))


@pytest.mark.parametrize(
    "query", ["region=a&region=b", "country=IT&country=SN", "embed=true&embed_options=x", "from="]
)
def test_what_may_stand_in_a_link_gives_no_notice(query: str) -> None:
    assert View.from_query(query)[1] == ()


@pytest.mark.parametrize(("length", "notices"), [(LONGEST_SEARCH, 0), (LONGEST_SEARCH + 1, 1)])
def test_a_long_search_is_cut_and_it_is_told(length: int, notices: int) -> None:
    view, told = View.from_query({"q": [f" {'x' * length} "]})
    assert view.text == "x" * LONGEST_SEARCH
    assert ["cut after 200 characters" in notice for notice in told] == [True] * notices


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
