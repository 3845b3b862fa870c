"""Where the compiled tables come from: what they were made of, when, and under which licences."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from geo.gazetteer import tables


@dataclass(frozen=True, slots=True)
class Source:
    """One source of facts; `package` and `version` say in which package it was read, if in one."""

    title: str
    use: str
    licence: str
    package: str
    version: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """The day of the build (ISO 8601) and its sources."""

    built_on: str
    sources: tuple[Source, ...]


@cache
def provenance() -> Provenance:
    """The provenance of the tables that the project ships."""
    written = json.loads((tables.FOLDER / tables.SOURCES).read_text(encoding="utf-8"))
    return Provenance(written["built_on"], tuple(Source(**source) for source in written["sources"]))
