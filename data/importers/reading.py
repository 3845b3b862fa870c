"""What reading a file of grants gives: the grants, and a remark on everything that could not be read."""

from __future__ import annotations

from dataclasses import dataclass

from data.grant import Grant


class UnreadableFile(ValueError):
    """The file as a whole cannot be read; the message is one sentence for the person who opened it."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that could not be read. `row` counts records from 1, `kept` says if the grant stayed."""

    file: str
    row: int
    field: str
    reason: str
    kept: bool

    def __str__(self) -> str:
        fate = "kept without it" if self.kept else "row left out"
        return f"{self.file}, row {self.row}, {self.field}: {self.reason} ({fate})"


@dataclass(frozen=True, slots=True)
class Reading:
    """The grants of a file in its order; `len(grants)` and the remarks not kept add up to the rows read."""

    grants: tuple[Grant, ...]
    remarks: tuple[Remark, ...]
