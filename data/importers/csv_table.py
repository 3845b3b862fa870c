"""Grants from a CSV table with the columns of `data/grants.csv` (UTF-8, comma-separated)."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from data.grant import written_briefly
from data.importers.level import resembles
from data.importers.reading import Reading, UnreadableFile
from data.importers.rows import RowReader
from geo.fold import fold

COLUMNS = ("id", "title", "grantee", "summary", "stated_places", "date", "url", "safety")
NEEDED = ("id", "title", "summary")
LONGEST_CELL = 100_000
"""Characters of one cell; a longer one is not a description of a grant."""

_COLUMN_OF: Mapping[str, str] = {fold(name): name for name in COLUMNS}


def read_csv(path: Path) -> Reading:
    """Read the table. Raises UnreadableFile where it is no such table."""
    lines = _lines(path)
    names = lines[0] if lines else []
    return RowReader(path.name, _columns(path.name, names), _unknown(names)).read(lines[1:])


def _lines(path: Path) -> list[list[str]]:
    """The cells of every line that is not empty."""
    csv.field_size_limit(LONGEST_CELL)
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            return [cells for cells in csv.reader(file, strict=True) if cells]
    except UnicodeDecodeError:
        raise UnreadableFile(f"{path.name}: not a UTF-8 text file") from None
    except csv.Error as error:
        raise UnreadableFile(f"{path.name}: not a table that can be read ({error})") from None
    except OSError as error:
        raise UnreadableFile(f"{path.name}: cannot be opened ({error.strerror})") from None


def _columns(file: str, names: Sequence[str]) -> tuple[str, ...]:
    """The column of each cell, "" for one that is not known; case and spaces do not matter."""
    folded = [fold(name) for name in names]
    columns = tuple(_COLUMN_OF.get(key, "") for key in folded)
    missing = [name for name in NEEDED if name not in columns]
    if missing:
        raise UnreadableFile(f"{file}: the first line names no column {', '.join(missing)}")
    for name, key in zip(names, folded, strict=True):
        if key and folded.count(key) > 1:
            raise UnreadableFile(f"{file}: the first line names the column {written_briefly(name)} twice")
    if "safety" not in columns:
        _refuse_lookalikes(file, names)
    return columns


def _refuse_lookalikes(file: str, names: Sequence[str]) -> None:
    """Without a column `safety` all is public, so a file that may have misspelt it is not read at all."""
    for name in names:
        if resembles(fold(name), "safety"):
            raise UnreadableFile(f"{file}: is the column {written_briefly(name)} meant to be “safety”?")


def _unknown(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in names if fold(name) not in _COLUMN_OF)
