"""The logic of the pages, without a browser: each opens, follows the address, and writes it when used."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

FRAME = str(Path(__file__).parents[2] / "pages" / "frame.py")


def opened(**query: str) -> AppTest:
    page = AppTest.from_file(FRAME, default_timeout=30)
    page.query_params.update(query)
    return page.run()


def words(page: AppTest) -> str:
    return " ".join(element.proto.body for element in page.get("html"))


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"region": "fund:balkans"},
        {"region": "nowhere", "from": "later", "grant": "lost"},
        {"place": "city:2523920", "grant": "from-sea-to-prison"},
        {"from": "1999-01", "to": "1999-02", "undated": "no"},
        {"q": "zzzz"},
    ],
)
def test_a_page_opens_under_any_view(query: dict[str, str]) -> None:
    page = opened(**query)
    assert not page.exception
    assert "initiative" in words(page)


def test_filters_are_seeded_from_the_address() -> None:
    page = opened(country="IT", q="prison", undated="no")
    assert page.multiselect(key="filter-countries").value == ["IT"]
    assert page.text_input(key="filter-text").value == "prison"
    assert page.toggle(key="filter-undated").value is False


def test_a_filter_that_is_used_is_written_to_the_address() -> None:
    page = opened()
    page.multiselect(key="filter-countries").select("SN").run()
    assert page.query_params["country"] == "SN"
    assert "2 of 17 initiatives: in Senegal." in words(page)


def test_both_region_filters_are_one_filter() -> None:
    page = opened(region="fund:balkans")
    page.multiselect(key="filter-regions-un-m49").select("un-m49:011").run()
    assert page.query_params["region"] == ["fund:balkans", "un-m49:011"]


def test_clearing_the_filters_shows_everything() -> None:
    page = opened(country="IT", region="fund:balkans", **{"from": "2024-06"})
    clear = next(button for button in page.button if button.label == "Clear filters")
    clear.click().run()
    assert "All 17 initiatives." in words(page)
    assert not page.query_params


def test_opening_a_grant_is_written_to_the_address_and_closing_it_too() -> None:
    page = opened()
    page.button(key="open-3").click().run()
    assert page.query_params["grant"] == "sienos-grupe"
    page.button(key="open-3").click().run()
    assert "grant" not in page.query_params


def test_a_grant_that_the_filters_leave_out_stays_open_and_says_so() -> None:
    page = opened(country="PL", grant="mi-great")
    assert "The filters leave this initiative out." in words(page)
