"""Grants from a CSV table with the columns of `data/grants.csv` (UTF-8, comma-separated)."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator
from pathlib import Path

from data.grant import Grant, Period, SafetyLevel, parse_period, written_briefly
from data.importers.reading import Reading, Remark, UnreadableFile

NEEDED = ("id", "title", "summary")
LONGEST_CELL = 100_000
"""Characters of one cell; a longer one is not a description of a grant."""


def read_csv(path: Path) -> Reading:
    """Read the table. Raises UnreadableFile where it is no such table."""
    reader = _Reader(path.name)
    grants = tuple(filter(None, (reader.grant(number, row) for number, row in _rows(path))))
    return Reading(grants, tuple(reader.remarks))


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    csv.field_size_limit(LONGEST_CELL)
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            table = csv.DictReader(file, restval="", restkey="", strict=True)
            _check_columns(path.name, table.fieldnames or ())
            yield from enumerate(table, 1)
    except UnicodeDecodeError:
        raise UnreadableFile(f"{path.name}: not a UTF-8 text file") from None
    except csv.Error as error:
        raise UnreadableFile(f"{path.name}: not a table that can be read ({error})") from None
    except OSError as error:
        raise UnreadableFile(f"{path.name}: cannot be opened ({error.strerror})") from None


def _check_columns(file: str, columns: Collection[str]) -> None:
    missing = [name for name in NEEDED if name not in columns]
    if missing:
        raise UnreadableFile(f"{file}: the first line names no column {', '.join(missing)}")


class _Reader:
    """Turns the rows of one file into grants, and collects what it could not read."""

    def __init__(self, file: str) -> None:
        self.remarks: list[Remark] = []
        self._file = file
        self._seen: set[str] = set()

    def grant(self, number: int, row: dict[str, str]) -> Grant | None:
        cell = {name: value.strip() for name, value in row.items() if name}
        identity = cell["id"]
        if not identity:
            self._refuse(number, "id", "empty")
            return None
        if identity in self._seen:
            self._refuse(number, "id", f"{written_briefly(identity)} stands in an earlier row")
            return None
        self._seen.add(identity)
        return Grant(
            id=identity,
            title=cell["title"] or cell.get("grantee", "") or identity,
            grantee=cell.get("grantee", ""),
            summary=cell["summary"],
            stated_places=cell.get("stated_places", ""),
            date=cell.get("date", ""),
            period=self._period(number, cell.get("date", "")),
            url=cell.get("url", ""),
            safety=self._safety(number, cell.get("safety", "")),
        )

    def _refuse(self, number: int, field: str, reason: str) -> None:
        self.remarks.append(Remark(self._file, number, field, reason, kept=False))

    def _period(self, number: int, written: str) -> Period | None:
        try:
            return parse_period(written)
        except ValueError as error:
            self.remarks.append(Remark(self._file, number, "date", str(error), kept=True))
            return None

    def _safety(self, number: int, written: str) -> SafetyLevel:
        """No level means public; a level that nobody knows is read as the strictest but withheld."""
        try:
            return SafetyLevel(written or "public")
        except ValueError:
            reason = f"unknown level {written_briefly(written)}, read as “region”"
            self.remarks.append(Remark(self._file, number, "safety", reason, kept=True))
            return SafetyLevel.REGION
