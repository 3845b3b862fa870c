"""A real browser that can reach this machine alone, before the real app."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.server import ServedApp, served
from tests.browser.visit import DESKTOP, Scheme, Visit, start_visit

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless=new",
    "--no-sandbox",  # it runs as root, where Chromium's own sandbox cannot
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
MISSING = "no Chromium on this machine, so NOTHING was tested in a real browser"

Serve = Callable[[Path], ServedApp]
StartVisit = Callable[..., Visit]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium without a window. Where there is none the tests are skipped, or fail if they are required."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None and os.environ.get("GRANT_ATLAS_BROWSER") == "required":
        pytest.fail(MISSING, pytrace=False)
    if path is None:
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once, where nobody overlooks it, that the browser tests did not run."""
    skipped = [report for report in terminalreporter.getreports("skipped") if MISSING in str(report.longrepr)]
    if skipped:
        terminalreporter.write_sep(
            "!", f"{len(skipped)} browser tests skipped: {MISSING}", red=True, bold=True
        )


@pytest.fixture(scope="session")
def app(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedApp]:
    """The app with the records it ships."""
    with served(tmp_path_factory.mktemp("app") / "log") as running:
        yield running


@pytest.fixture(scope="session")
def serve(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """`serve(csv)`: the app with the grants of another file."""
    with ExitStack() as stack:

        def start(data: Path) -> ServedApp:
            return stack.enter_context(served(tmp_path_factory.mktemp("app") / "log", data=data))

        yield start


@pytest.fixture
def start(chromium: Browser, app: ServedApp) -> Iterator[StartVisit]:
    """`start(size=…, scheme=…, on=…)`: a new visitor, whose browser may ask nobody but our server."""
    visits: list[Visit] = []

    def begin(size: tuple[int, int] = DESKTOP, scheme: Scheme = "light", on: ServedApp = app) -> Visit:
        visits.append(start_visit(chromium, on.url, size, scheme))
        return visits[-1]

    yield begin
    for visit in visits:
        visit.page.context.close()
    assert [url for visit in visits for url in visit.strangers()] == []


@pytest.fixture
def visit(start: StartVisit) -> Visit:
    """A visitor at a desk, who has the app's first page before them."""
    return start().open()
