"""What reading a file of grants gives: the grants, and a remark on everything that could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from data.grant import Grant


class UnreadableFile(ValueError):
    """The file as a whole cannot be read; the message is one sentence for the person who opened it."""


class Fate(StrEnum):
    """What became of that on which there is a remark, in words."""

    LEFT_OUT = "row left out"
    WITHOUT = "kept without it"
    GUARDED = "kept, and told no finer"
    WITHHELD = "withheld, and only counted"
    NOT_READ = "read without it"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that could not be read. `row` counts records from 1; 0 is the line of the columns' names.

    `reason` holds no words of a record that is not public, nor its id.
    """

    file: str
    row: int
    field: str
    reason: str
    fate: Fate

    @property
    def kept(self) -> bool:
        """Whether the grant stayed."""
        return self.fate is not Fate.LEFT_OUT

    def __str__(self) -> str:
        where = f"row {self.row}" if self.row else "first line"
        return f"{self.file}, {where}, {self.field}: {self.reason} ({self.fate})"


@dataclass(frozen=True, slots=True)
class Reading:
    """The grants of a file in its order; `len(grants)` and the remarks not kept add up to the rows read."""

    grants: tuple[Grant, ...]
    remarks: tuple[Remark, ...]
