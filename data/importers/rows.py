"""The rows of a table as grants: the safety level is read first, and decides what may be said of the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from data.grant import Grant, Period, SafetyLevel, parse_period, written_briefly
from data.importers.level import level_of_misshapen, read_level
from data.importers.reading import Fate, Reading, Remark
from data.safety import GUARDED


@dataclass(frozen=True, slots=True)
class Record:
    """A row of a table: its number from 1, its cells by column, and its level before all else."""

    number: int
    cell: dict[str, str]
    level: SafetyLevel

    @property
    def id(self) -> str:
        """The record's id, as written."""
        return self.cell.get("id", "")


class RowReader:
    """Turns the rows of one file into grants, and collects remarks on what it could not read.

    `columns` names each cell's column, "" for one that is not known; `unknown` are those columns' names.
    """

    def __init__(self, file: str, columns: Sequence[str], unknown: Sequence[str]) -> None:
        self._file = file
        self._columns = columns
        self._remarks: list[Remark] = []
        self._row_of: dict[str, int] = {}
        if unknown:
            named = ", ".join(map(written_briefly, unknown))
            self._remark(0, "columns", f"not known: {named}", Fate.NOT_READ)

    def read(self, rows: Iterable[Sequence[str]]) -> Reading:
        """Every row becomes a grant, or a remark that is not kept."""
        records = [self._record(number, cells) for number, cells in enumerate(rows, 1)]
        levels = _strictest_levels(records)
        grants = [
            self._grant(self._as_strict_as(record, levels[record.id]))
            for record in records
            if self._is_fit(record)
        ]
        return Reading(tuple(grants), tuple(sorted(self._remarks, key=lambda remark: remark.row)))

    def _remark(self, row: int, field: str, reason: str, fate: Fate) -> None:
        self._remarks.append(Remark(self._file, row, field, reason, fate))

    def _record(self, number: int, cells: Sequence[str]) -> Record:
        cell = {name: text.strip() for name, text in zip(self._columns, cells, strict=False) if name}
        if len(cells) != len(self._columns):
            level = level_of_misshapen(cells)
            reason = f"{len(cells)} where the first line names {len(self._columns)}, read as “{level}”"
            self._remark(number, "cells", reason, _fate_of(level))
            return Record(number, cell, level)
        level, is_plain = read_level(cell.get("safety", ""))
        if not is_plain:
            self._remark(number, "safety", f"unknown level, read as “{level}”", _fate_of(level))
        return Record(number, cell, level)

    def _is_fit(self, record: Record) -> bool:
        """Whether the id can stand for this record, and no earlier one has it."""
        reason = self._unfit_id(record.id)
        if reason:
            self._remark(record.number, "id", reason, Fate.LEFT_OUT)
        else:
            self._row_of[record.id] = record.number
        return not reason

    def _unfit_id(self, identity: str) -> str:
        if not identity:
            return "empty"
        if identity.casefold().startswith(GUARDED):
            return f"begins with “{GUARDED}”, as only ids that stand in for others do"
        return f"the same as in row {self._row_of[identity]}" if identity in self._row_of else ""

    def _as_strict_as(self, record: Record, level: SafetyLevel) -> Record:
        """A record told twice is as guarded as the stricter of its rows says."""
        if level is record.level:
            return record
        self._remark(record.number, "safety", f"another row of this id says “{level}”", _fate_of(level))
        return replace(record, level=level)

    def _grant(self, record: Record) -> Grant:
        cell = record.cell
        return Grant(
            id=record.id,
            title=cell.get("title") or cell.get("grantee") or record.id,
            grantee=cell.get("grantee", ""),
            summary=cell.get("summary", ""),
            stated_places=cell.get("stated_places", ""),
            date=cell.get("date", ""),
            period=self._period(record),
            url=cell.get("url", ""),
            safety=record.level,
        )

    def _period(self, record: Record) -> Period | None:
        try:
            return parse_period(record.cell.get("date", ""))
        except ValueError as error:
            reason = str(error) if record.level is SafetyLevel.PUBLIC else "cannot be read"
            self._remark(record.number, "date", reason, Fate.WITHOUT)
            return None


def _strictest_levels(records: Iterable[Record]) -> dict[str, SafetyLevel]:
    """Id -> the strictest level of all rows that have it."""
    levels: dict[str, SafetyLevel] = {}
    for record in records:
        levels[record.id] = max(levels.get(record.id, record.level), record.level, key=_STRICTNESS.index)
    return levels


_STRICTNESS = tuple(SafetyLevel)


def _fate_of(level: SafetyLevel) -> Fate:
    return Fate.WITHHELD if level is SafetyLevel.WITHHELD else Fate.GUARDED
