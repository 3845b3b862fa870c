"""What a visitor does on the Explore page: every picture follows every filter, and the link says it all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.browser.conftest import Serve, StartVisit
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


def pressed(explorer: Explorer) -> list[str]:
    """What the map says is picked."""
    shapes = explorer.map().locator('[aria-pressed="true"]').all()
    return [str(shape.get_attribute("aria-label")) for shape in shapes]


def has_brush(explorer: Explorer) -> bool:
    """Whether the chart was drawn with a brush: its background differs between two empty spots."""
    spot = "(canvas, x) => [...canvas.getContext('2d').getImageData(canvas.width * x, 12, 1, 1).data].join()"
    canvas = explorer.page.locator(".st-key-timeline-panel canvas")
    return bool(canvas.evaluate(f"canvas => ({spot})(canvas, 0.3) !== ({spot})(canvas, 0.997)"))


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
    assert pressed(explorer) == ["2 initiatives in Germany"]
    assert is_the_same_unmoved_map(explorer)
    explorer.place("2 initiatives in Germany").click()
    explorer.page.wait_for_url(lambda url: "place" not in url)
    explorer.visit.settle()
    assert shown(explorer) == ALL
    assert pressed(explorer) == []


def test_a_city_can_be_picked_by_keyboard_alone(explorer: Explorer) -> None:
    explorer.place("1 initiative in Agadez, Niger").focus()
    explorer.page.keyboard.press("Enter")
    explorer.page.wait_for_url("**?place=city*")
    explorer.visit.settle()
    assert explorer.titles() == ["Weekly community kitchen for stranded migrants"]
    focused = explorer.map().evaluate("document.activeElement.getAttribute('aria-label')")
    assert focused == "1 initiative in Agadez, Niger"


def test_the_map_is_one_stop_for_the_tab_key_and_arrows_go_through_its_places(explorer: Explorer) -> None:
    stops = explorer.map().locator('[data-place][tabindex="0"]')
    assert stops.count() == 1
    stops.focus()
    explorer.page.keyboard.press("ArrowRight")
    assert stops.count() == 1
    assert stops.get_attribute("aria-label") == "2 initiatives in Albania"
    assert stops.evaluate("stop => stop === document.activeElement")


def test_the_brush_stands_where_the_period_is_and_goes_with_it(explorer: Explorer) -> None:
    explorer.brush(0.27, 0.55)
    assert has_brush(explorer)
    explorer.page.get_by_role("button", name="Clear filters").click()
    explorer.page.wait_for_url(lambda url: "from" not in url)
    explorer.visit.settle()
    explorer.page.wait_for_timeout(300)
    assert not has_brush(explorer)


def test_a_tap_on_a_bar_chooses_its_month(explorer: Explorer) -> None:
    box = explorer.page.locator(".st-key-timeline-panel canvas").bounding_box()
    assert box is not None
    explorer.page.mouse.click(box["x"] + box["width"] * 0.06, box["y"] + box["height"] / 2)
    explorer.page.wait_for_url("**?from=2024-06&to=2024-06")


@pytest.mark.parametrize("query", ["from=2024-10", "to=2024-08", "from=2024-03&to=2024-09"])
def test_the_period_of_a_link_stays_as_it_is(start: StartVisit, query: str) -> None:
    explorer = Explorer(start().open(f"/?{query}"))
    explorer.map()
    explorer.page.wait_for_timeout(1500)
    assert explorer.page.url.endswith(f"/?{query}")


def test_the_keyboard_stays_at_a_title_that_opens_and_closes(explorer: Explorer) -> None:
    title = explorer.page.locator(".st-key-open-5 button")
    title.focus()
    for _ in ("open", "close"):
        explorer.page.keyboard.press("Enter")
        explorer.visit.settle()
        explorer.page.wait_for_timeout(300)
        assert title.evaluate("title => title === document.activeElement")


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
    reasons = card.locator(".evidence li").filter(has_text="Agadez, NE (city): work happens here")
    assert "The text itself says where it lies" in reasons.inner_text()


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
    assert other.titles()[0] == "From Sea to Prison", "what a link opens stands first"
    assert other.page.locator(".st-key-card").is_visible()


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


def test_filters_outlast_a_look_at_the_about_page(explorer: Explorer) -> None:
    explorer.choose("Countries", "Italy")
    explorer.page.wait_for_url("**?country=IT")
    for page in ("About", "Explore"):
        explorer.page.get_by_role("link", name=page).click()
        explorer.visit.settle()
    explorer.page.wait_for_url("**/?country=IT")
    assert shown(explorer) == 4


def test_a_file_that_cannot_be_read_is_told_in_one_sentence(
    serve: Serve, start: StartVisit, tmp_path: Path
) -> None:
    path = tmp_path / "grants.csv"
    path.write_text("no,such,columns\n", encoding="utf-8")
    page = start(on=serve(path)).open().page
    assert page.locator(".headline h1").inner_text() == "There are no records to show."
    assert "grants.csv" in page.locator(".headline .balance").inner_text()


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
