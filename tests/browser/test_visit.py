"""The instruments of the browser tests, on pages that are wrong in known ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser

from tests.browser.visit import DESKTOP, PHONE, Scheme, Visit, is_ours, start_visit

HEAD = "<!doctype html><html lang=en><title>Page</title><main><h1>Page</h1>"
FAINT = "<p style='color:#ccc;background:#fff'>faint</p>"
IN_A_FRAME = f'<iframe title="frame" srcdoc="{HEAD}{FAINT}"></iframe>'
SEVERE = ("serious", "critical")

Show = Callable[..., Visit]


@pytest.fixture
def show(chromium: Browser) -> Iterator[Show]:
    """`show(body)`: a visit that has opened a page with this body, under a policy if one is given."""
    with ExitStack() as stack:

        def visit(
            body: str, *, policy: str = "", size: tuple[int, int] = DESKTOP, scheme: Scheme = "light"
        ) -> Visit:
            server = stack.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), _page(HEAD + body, policy)))
            stack.callback(server.shutdown)
            Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
            begun = start_visit(chromium, f"http://127.0.0.1:{server.server_port}", size, scheme)
            stack.callback(begun.page.context.close)
            begun.page.goto(begun.origin, wait_until="networkidle")
            return begun

        yield visit


def _page(body: str, policy: str) -> type[BaseHTTPRequestHandler]:
    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None:
            pass

    return Page


@pytest.mark.parametrize(
    "body",
    [
        '<img alt="" src="http://tiles.example.org/0.png">',
        '<img alt="" src="http://192.0.2.1/0.png">',
        '<iframe title="frame" srcdoc="<img src=http://tiles.example.org/0.png>"></iframe>',
        "<script>fetch('http://tiles.example.org/0.png').catch(String)</script>",
        "<script>new WebSocket('ws://tiles.example.org/0.png')</script>",
        "<script>fetch('http://127.0.0.1:9/0.png').catch(String)</script>",
    ],
)
def test_a_request_to_a_stranger_is_recorded_and_fails(show: Show, body: str) -> None:
    visit = show(body)
    assert [url.endswith("/0.png") for url in visit.strangers()] == [True]
    assert any("ERR_" in complaint for complaint in visit.complaints)


def test_requests_to_our_own_server_are_no_strangers(show: Show) -> None:
    visit = show('<img alt="" src="/own.png"><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')
    assert visit.strangers() == []
    assert f"{visit.origin}/own.png" in visit.requests


@pytest.mark.parametrize("url", ["ws://127.0.0.1:8501/_stcore/stream", "data:,x", "blob:null/1"])
def test_a_websocket_to_our_server_and_what_stays_in_the_browser_are_ours(url: str) -> None:
    assert is_ours(url, "http://127.0.0.1:8501")


@pytest.mark.parametrize("body", ["<script>nowhere()</script>", "<script>console.error('nowhere')</script>"])
def test_an_error_in_the_page_is_a_complaint(show: Show, body: str) -> None:
    assert "nowhere" in "".join(show(body).complaints)


def test_what_the_policy_refuses_is_a_violation(show: Show) -> None:
    visit = show('<img alt="" src="/own.png">', policy="img-src 'none'")
    assert visit.violations() == [f"CSP refused img-src {visit.origin}/own.png"]


@pytest.mark.parametrize("policy", ["", "default-src 'self'; style-src 'unsafe-inline'; script-src 'none'"])
@pytest.mark.parametrize("body", [FAINT, IN_A_FRAME])
def test_axe_finds_a_barrier_in_the_page_and_in_its_frames_under_any_policy(
    show: Show, body: str, policy: str
) -> None:
    found = show(body, policy=policy).barriers(*SEVERE)
    assert [(barrier.impact, barrier.rule) for barrier in found] == [("serious", "color-contrast")]


def test_axe_finds_nothing_on_a_page_without_barriers(show: Show) -> None:
    assert show("<p>plain</p>").barriers(*SEVERE) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_visitor_has_the_window_and_the_scheme_asked_for(
    show: Show, size: tuple[int, int], scheme: Scheme
) -> None:
    page = show("", size=size, scheme=scheme).page
    assert page.evaluate("[innerWidth, innerHeight]") == list(size)
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") == (scheme == "dark")
