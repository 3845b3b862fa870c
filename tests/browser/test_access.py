"""Nobody is kept out: every page, in both themes, at a desk and on a phone."""

from __future__ import annotations

import pytest

from tests.browser.conftest import StartVisit
from tests.browser.explorer import Explorer
from tests.browser.visit import DESKTOP, PHONE, Scheme

PAGES = ("/", "/?grant=from-sea-to-prison&place=country:IT&from=2024-06&to=2024-10", "/grants", "/about")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_serious(
    start: StartVisit, path: str, size: tuple[int, int], scheme: Scheme
) -> None:
    visit = start(size=size, scheme=scheme).open(path)
    if path.startswith("/?") or path == "/":
        Explorer(visit).map()
    assert visit.barriers("serious", "critical") == []


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_never_scrolls_sideways(start: StartVisit, path: str) -> None:
    visit = start(size=PHONE).open(path)
    assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
