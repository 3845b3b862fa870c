"""About: how places are found and counted, sources and licences, limits."""

from __future__ import annotations

from pages.panels.method import show_method
from pages.panels.sources import show_sources

show_method()
show_sources()
