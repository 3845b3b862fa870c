"""The door: serves the pages, our own assets beside them, and security headers on everything."""

from __future__ import annotations

import logging
import re
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hashlib import sha256
from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from xstatic.pkg import leaflet

from data.importers import UnreadableFile
from pages.panels.records import records

HERE = Path(__file__).parent
STREAMLIT_PAGE = Path(st.__file__).parent / "static" / "index.html"
MAP_COMPONENT = "/component/streamlit_folium"

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def inline_scripts(page: str) -> str:
    """CSP sources, by hash, for the scripts that stand in an HTML page itself."""
    scripts = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    digests = (b64encode(sha256(script.encode()).digest()).decode() for script in scripts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)


def content_policy(script_sources: str) -> str:
    """A Content-Security-Policy that knows no host but this one; Streamlit's own bundle needs WebAssembly."""
    directives = {
        "default-src": "'self'",
        "script-src": f"'self' 'wasm-unsafe-eval' {script_sources}",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


class SecurityHeaders:
    """Puts the headers on every answer; the map's frame alone may evaluate the script that Folium writes.

    WebAssembly is what Streamlit's own bundle starts with.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._strict = content_policy(inline_scripts(STREAMLIT_PAGE.read_text(encoding="utf-8")))
        self._of_map = content_policy("'unsafe-inline' 'unsafe-eval'")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and the answer back with the headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        policy = self._of_map if scope["path"].startswith(MAP_COMPONENT) else self._strict

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update({**_HEADERS, "Content-Security-Policy": policy})
            await send(message)

        await self._app(scope, receive, send_with_headers)


@asynccontextmanager
async def warm_start(_: st.App) -> AsyncIterator[None]:
    """Read and geocode the records before the first visitor comes."""
    try:
        records()
    except UnreadableFile as error:
        logging.getLogger(__name__).warning("%s", error)
    yield


app = st.App(
    HERE / "pages" / "frame.py",
    lifespan=warm_start,
    routes=[
        Mount("/assets/leaflet", StaticFiles(directory=leaflet.BASE_DIR)),
        Mount("/assets/outlines", StaticFiles(directory=HERE / "geo" / "outlines")),
        Mount("/assets", StaticFiles(directory=HERE / "pages" / "assets")),
    ],
    middleware=[Middleware(SecurityHeaders)],
)
