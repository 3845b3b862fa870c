"""One visitor in one fresh browser window: what their browser shows, asks for and complains of."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Frame, Page, Request

Scheme = Literal["light", "dark"]
DESKTOP = (1280, 800)
PHONE = (360, 740)
IDLE = '[data-testid="stApp"][data-test-connection-state="CONNECTED"][data-test-script-state="notRunning"]'
FIRST_ELEMENT = '[data-testid="stMain"] [data-testid="stElementContainer"]'
PATIENCE = 60_000
"""Milliseconds: a busy machine may be slow, and a timing decides no test."""
WITHOUT_A_HOST = {"about", "blob", "data"}
REPORT_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", event =>
    console.error(`CSP refused ${event.violatedDirective} ${event.blockedURI}`))
"""
UNTIL_QUIET = """
() => new Promise(quiet => {
    const done = () => { changes.disconnect(); quiet(); };
    let calm = setTimeout(done, 300);
    const changes = new MutationObserver(() => { clearTimeout(calm); calm = setTimeout(done, 300); });
    changes.observe(document.body, {childList: true, subtree: true});
    setTimeout(done, 5000);
})
"""
FIND_BARRIERS = """
async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.flatMap(
    rule => rule.nodes.map(node => [rule.impact, rule.id, node.target.flat().join(" ")]))
"""


@dataclass(frozen=True, slots=True)
class Barrier:
    """Something that keeps some people out: what axe calls a violation, and the element that has it."""

    impact: str
    rule: str
    element: str


@dataclass(frozen=True, slots=True)
class Visit:
    """A page of the app at `origin`, with everything that its browser asked for and complained of so far."""

    page: Page
    origin: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str = "/") -> Visit:
        """Go to a path (with its query) of the app, and wait until it has settled."""
        self.page.goto(self.origin + path)
        self.page.wait_for_selector(FIRST_ELEMENT, state="attached")
        return self.settle()

    def settle(self) -> Visit:
        """Wait until the app has run for what was last done, and nothing on the page is stale."""
        self.page.wait_for_timeout(200)
        self.page.wait_for_selector(IDLE, state="attached")
        self.page.wait_for_selector('[data-stale="true"]', state="detached")
        self.page.evaluate(UNTIL_QUIET)
        return self

    def strangers(self) -> list[str]:
        """The requests that went, or would have gone, anywhere but to our own server."""
        return [url for url in self.requests if not is_ours(url, self.origin)]

    def violations(self) -> list[str]:
        """What the content security policy refused."""
        return [complaint for complaint in self.complaints if complaint.startswith("CSP refused")]

    def barriers(self, *impacts: str) -> list[Barrier]:
        """What axe finds on the page, its frames included, of these impacts ("serious", "critical")."""
        for frame in self.page.frames:
            _teach_axe(frame)
        found = [Barrier(*barrier) for barrier in self.page.evaluate(FIND_BARRIERS)]
        return [barrier for barrier in found if barrier.impact in impacts]


def start_visit(browser: Browser, origin: str, size: tuple[int, int], scheme: Scheme) -> Visit:
    """A visit in a window that shares nothing with any other; it has not gone anywhere yet."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme=scheme,
        reduced_motion="reduce",
        service_workers="block",
    )
    context.set_default_timeout(PATIENCE)
    context.add_init_script(REPORT_VIOLATIONS)
    visit = Visit(context.new_page(), origin)
    _listen(context, visit)
    return visit


def is_ours(url: str, origin: str) -> bool:
    """Whether a request stays with the server at `origin`, by whatever protocol, or inside the browser."""
    parts = urlsplit(url)
    return parts.scheme in WITHOUT_A_HOST or parts.netloc == urlsplit(origin).netloc


def _listen(context: BrowserContext, visit: Visit) -> None:
    def asked(request: Request) -> None:
        visit.requests.append(request.url)

    def complained(message: ConsoleMessage) -> None:
        if message.type == "error":
            visit.complaints.append(message.text)

    context.on("request", asked)
    context.on("console", complained)
    context.on("weberror", lambda error: visit.complaints.append(str(error.error)))
    visit.page.on("websocket", lambda websocket: visit.requests.append(websocket.url))


@cache
def _axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def _teach_axe(frame: Frame) -> None:
    if not frame.evaluate("() => 'axe' in window"):
        frame.evaluate(_axe())
