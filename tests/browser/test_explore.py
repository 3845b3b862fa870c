"""What a visitor does on the Explore page: every picture follows every filter, and the link says it all."""

from __future__ import annotations

import re

import pytest

from tests.browser.conftest import StartVisit
from tests.browser.explorer import Explorer

ALL = 17


@pytest.fixture
def explorer(start: StartVisit) -> Explorer:
    explorer = Explorer(start(size=(1280, 900)).open())
    explorer.map()
    return explorer


def shown(explorer: Explorer) -> int:
    """The number that the balancing line starts with."""
    match = re.match(r"(\d+) initiative", explorer.balance())
    assert match
    return int(match[1])


def mark_the_map(explorer: Explorer) -> None:
    explorer.map().evaluate("window.unmoved = [window.map.getZoom(), window.map.getCenter().toString()]")


def is_the_same_unmoved_map(explorer: Explorer) -> bool:
    now = "[window.map.getZoom(), window.map.getCenter().toString()]"
    return bool(explorer.map().evaluate(f"JSON.stringify(window.unmoved) === JSON.stringify({now})"))


def test_the_map_shows_every_country_city_and_province_at_work(explorer: Explorer) -> None:
    labels = explorer.labels()
    assert {
        "4 initiatives in Italy",
        "2 initiatives in Palermo, Italy",
        "1 initiative in Sicily, Italy",
    } <= labels
    assert len(labels) == 23 + 7 + 4


def test_the_first_page_shows_everything_and_balances(explorer: Explorer) -> None:
    assert explorer.headline() == "All 17 initiatives."
    assert explorer.balance() == (
        "17 initiatives: 14 on the map, 2 region-wide, 1 place not known · 6 dated, 11 undated"
    )
    assert len(explorer.titles()) == ALL


def test_a_region_narrows_map_list_and_timeline(explorer: Explorer) -> None:
    mark_the_map(explorer)
    explorer.choose("The fund’s regions", "Balkans")
    explorer.page.wait_for_url("**?region=fund%3Abalkans")
    explorer.map().wait_for_selector('[aria-label="2 initiatives in Serbia"]')
    assert shown(explorer) == len(explorer.titles()) == 5
    assert "in the region Balkans" in explorer.headline()
    assert "4 initiatives in Italy" not in explorer.labels()
    assert is_the_same_unmoved_map(explorer)


def test_a_brush_over_the_timeline_narrows_map_and_list(explorer: Explorer) -> None:
    mark_the_map(explorer)
    explorer.brush(0.02, 0.22)
    assert "from=2024-06&to=2024-07" in explorer.page.url
    assert shown(explorer) == len(explorer.titles()) == 13
    assert "1 initiative in Netherlands" in explorer.labels()
    assert "1 initiative in Poland" not in explorer.labels()
    assert is_the_same_unmoved_map(explorer)


def test_a_click_on_a_country_narrows_the_list_and_a_second_lets_it_go(explorer: Explorer) -> None:
    mark_the_map(explorer)
    explorer.place("2 initiatives in Germany").click()
    explorer.page.wait_for_url("**?place=country%3ADE")
    explorer.visit.settle()
    assert shown(explorer) == len(explorer.titles()) == 2
    assert len(explorer.labels()) == 34, "the map ignores its own filter"
    assert is_the_same_unmoved_map(explorer)
    explorer.place("2 initiatives in Germany").click()
    explorer.page.wait_for_url(lambda url: "place" not in url)
    explorer.visit.settle()
    assert shown(explorer) == ALL


def test_a_city_can_be_picked_by_keyboard_alone(explorer: Explorer) -> None:
    explorer.place("1 initiative in Agadez, Niger").focus()
    explorer.page.keyboard.press("Enter")
    explorer.page.wait_for_url("**?place=city*")
    explorer.visit.settle()
    assert explorer.titles() == ["Weekly community kitchen for stranded migrants"]
    focused = explorer.map().evaluate("document.activeElement.getAttribute('aria-label')")
    assert focused == "1 initiative in Agadez, Niger"


def test_undated_initiatives_can_be_left_out_and_are_counted_meanwhile(explorer: Explorer) -> None:
    explorer.page.get_by_role("button", name="11 undated, shown").click()
    explorer.page.wait_for_url("**?undated=no")
    explorer.visit.settle()
    assert shown(explorer) == len(explorer.titles()) == 6
    assert explorer.page.get_by_role("button", name="11 undated, hidden").is_visible()


def test_an_opened_grant_shows_its_words_marked_and_why(explorer: Explorer) -> None:
    explorer.open("Weekly community kitchen for stranded migrants")
    card = explorer.page.locator(".st-key-card")
    assert {"Agadez", "Niger", "Togo"} <= set(card.locator("mark.work").all_inner_texts())
    card.get_by_text("Why is it here?").click()
    row = card.get_by_role("row").filter(has_text="Agadez, NE")
    assert "city" in row.inner_text()


def test_a_link_shows_the_same_in_another_browser(explorer: Explorer, start: StartVisit) -> None:
    explorer.choose("The fund’s regions", "European Union")
    explorer.page.wait_for_url("**?region=*")
    explorer.brush(0.3, 0.99)
    explorer.place("4 initiatives in Italy").click()
    explorer.page.wait_for_url("**place=country%3AIT*")
    explorer.visit.settle()
    explorer.open("From Sea to Prison")
    other = Explorer(start().open(explorer.page.url.removeprefix(explorer.visit.origin)))
    assert other.headline() == explorer.headline()
    assert sorted(other.titles()) == sorted(explorer.titles())
    assert other.labels() == explorer.labels()
    assert other.page.locator(".st-key-card h2").inner_text() == "From Sea to Prison"


def test_back_and_reload_show_what_was_shown(explorer: Explorer) -> None:
    explorer.place("2 initiatives in Germany").click()
    explorer.page.wait_for_url("**?place=country%3ADE")
    explorer.visit.settle()
    explorer.page.reload()
    explorer.visit.settle()
    assert shown(explorer) == 2
    explorer.page.go_back()
    explorer.visit.settle()
    assert shown(explorer) == ALL


def test_filters_go_along_to_another_page(explorer: Explorer) -> None:
    explorer.place("2 initiatives in Germany").click()
    explorer.page.wait_for_url("**?place=country%3ADE")
    explorer.visit.settle()
    explorer.page.get_by_role("link", name="Grants").click()
    explorer.page.wait_for_url("**/grants?place=country%3ADE")
    explorer.visit.settle()
    assert shown(explorer) == 2
    with explorer.page.expect_download() as download:
        explorer.page.get_by_role("button", name="Download 2 initiatives as CSV").click()
    lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + 2


def test_an_old_link_is_shown_as_far_as_it_fits_and_says_so(start: StartVisit) -> None:
    explorer = Explorer(start().open("/?region=fund:atlantis&from=soon&country=PL"))
    assert explorer.labels() == {"1 initiative in Poland"}
    assert explorer.titles() == ["Testimonies from the border regions"]
    notices = explorer.page.locator(".notices").inner_text()
    assert "fund:atlantis" in notices
    assert "“from”" in notices


def test_a_whole_journey_breaks_no_policy_and_no_script(explorer: Explorer) -> None:
    explorer.choose("Countries", "Italy")
    explorer.open("From Sea to Prison")
    explorer.page.get_by_role("link", name="About").click()
    explorer.page.wait_for_url("**/about*")
    explorer.visit.settle()
    assert explorer.visit.complaints == []
