"""A hostile record is shown as it was written, everywhere, and does nothing."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.browser.conftest import Serve, StartVisit
from tests.browser.explorer import Explorer

HOSTILE = (
    "<script>document.title='taken'</script>",
    "<img src=x onerror=\"document.title='taken'\">",
    "{{7*191}}",
    "{% of",
    "{# note",
    "`tick`",
    r"C:\path\new",
    "![pixel](http://tiles.example.org/p.png)",
    "[link](javascript:alert(1))",
    "**bold** _slanted_ :material/home: :red[red] $x^2$",
    "</style><h1>big</h1>",
    "${alert(1)}",
    "# heading",
)


@pytest.fixture(scope="module")
def hostile_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "grants.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["id", "title", "grantee", "summary", "stated_places", "date", "url", "safety"])
        for number, words in enumerate(HOSTILE):
            table.writerow(
                [
                    f"{number}{words}",
                    words,
                    f"by {words}",
                    f"In Palermo, Italy: {words}",
                    words,
                    words,
                    words,
                    "",
                ]
            )
    return path


def test_it_is_shown_as_written_in_list_card_and_evidence(
    serve: Serve, start: StartVisit, hostile_file: Path
) -> None:
    visit = start(size=(1280, 900), on=serve(hostile_file)).open()
    explorer = Explorer(visit)
    assert explorer.labels() == {
        f"{len(HOSTILE)} initiatives in {place}" for place in ("Italy", "Palermo, Italy")
    }
    assert explorer.titles() == list(HOSTILE)
    items = explorer.page.locator('[class*="st-key-item-"]').all_inner_texts()
    for item, words in zip(items, HOSTILE, strict=True):
        assert f"by {words}" in item
        assert f"In Palermo, Italy: {words}" in item
    for number, words in enumerate(HOSTILE):
        explorer.page.locator(f".st-key-open-{number} button").click()
        card = explorer.page.locator(f".st-key-item-{number} .st-key-card")
        card.get_by_text("Why is it here?").click()
        card.locator(".evidence li").first.wait_for()
        assert f"In Palermo, Italy: {words}" in card.inner_text()
        assert f"Places stated by the fund: {words}" in card.inner_text()
    assert "1337" not in explorer.page.content()
    assert "taken" not in explorer.page.title()
    assert explorer.page.locator("img[src*='tiles'], .headline ~ h1, a[href^='javascript']").count() == 0
    assert visit.complaints == []


def test_it_leaves_as_written_in_the_download(serve: Serve, start: StartVisit, hostile_file: Path) -> None:
    visit = start(on=serve(hostile_file)).open("/grants")
    with visit.page.expect_download() as download:
        visit.page.get_by_role("button", name=f"Download {len(HOSTILE)} initiatives").click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    summaries = [row["summary"] for row in csv.DictReader(io.StringIO(text, newline=""))]
    assert summaries == [f"In Palermo, Italy: {words}" for words in HOSTILE]
    assert visit.page.title() == "Grant Atlas"
    assert [url for url in visit.requests if "tiles" in url] == []


def test_a_hostile_link_is_shown_as_written(start: StartVisit) -> None:
    words = "<img src=x onerror=alert(1)> {{7*191}} ![p](http://tiles.example.org/p.png)"
    visit = start().open(f"/?q={words}&region={words}")
    assert f"matching “{words}”" in Explorer(visit).headline()
    assert visit.complaints == []
