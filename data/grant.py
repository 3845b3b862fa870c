"""A grant as a fund writes it, and the time it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One month of the Gregorian calendar; `str(month)` is ISO 8601, as in `2024-10`."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not (1 <= self.year <= 9999 and 1 <= self.month <= 12):
            raise ValueError(f"no such month: {self.year}-{self.month}")

    @classmethod
    def parse(cls, text: str) -> Month:
        """Read `2024-10`. Raises ValueError for anything else."""
        match = re.fullmatch(r"(\d{4})-(\d{2})", text)
        if not match:
            raise ValueError(f"not a month like 2024-10: {text!r}")
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def at(cls, index: int) -> Month:
        """The month that is `index` months after the beginning of year 0."""
        return cls(index // 12, index % 12 + 1)

    @property
    def index(self) -> int:
        """Months since the beginning of year 0, so that months can be counted with."""
        return self.year * 12 + self.month - 1

    @property
    def label(self) -> str:
        """As one says it: October 2024."""
        return f"{MONTHS[self.month - 1]} {self.year}"

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


@dataclass(frozen=True, slots=True)
class Period:
    """The months a grant's date stands for, both included: a month is a month, a year is twelve."""

    first: Month
    last: Month

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a period cannot end ({self.last}) before it starts ({self.first})")

    @property
    def label(self) -> str:
        """As exactly as the date was known, and no more: `October 2024`, or `2024`."""
        if self.first == self.last:
            return self.first.label
        if self.first == Month(self.first.year, 1) and self.last == Month(self.first.year, 12):
            return str(self.first.year)
        return f"{self.first.label} to {self.last.label}"


_MONTH_NUMBERS = {name.casefold(): number for number, name in enumerate(MONTHS, 1)}
_MONTH_NUMBERS |= {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_MONTH_NUMBERS["sept"] = 9

_YEAR = re.compile(r"\d{4}")
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-\d{1,2})?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{4})")
_NAMED = re.compile(r"(?:\d{1,2}\.?\s+)?([^\W\d]+)\.?,?\s+(\d{4})")


def parse_period(written: str) -> Period | None:
    """The months a written date stands for; None where nothing is written.

    Reads `October 2024`, `Oct 2024`, `5 October 2024`, `2024-10`, `2024-10-05`, `10/2024` and `2024`.
    Raises ValueError for any other writing, rather than guess.
    """
    text = written.strip()
    if not text:
        return None
    if _YEAR.fullmatch(text):
        return Period(Month(int(text), 1), Month(int(text), 12))
    month = _month_written(text)
    return Period(month, month)


def _month_written(text: str) -> Month:
    if match := _ISO.fullmatch(text):
        return Month(int(match[1]), int(match[2]))
    if match := _SLASHED.fullmatch(text):
        return Month(int(match[2]), int(match[1]))
    match = _NAMED.fullmatch(text)
    if match and match[1].casefold() in _MONTH_NUMBERS:
        return Month(int(match[2]), _MONTH_NUMBERS[match[1].casefold()])
    raise ValueError(f"cannot read the date {written_briefly(text)}")


def written_briefly(text: str) -> str:
    """The words of a record as an error may quote them: short, and on one line."""
    return repr(text if len(text) <= 40 else text[:39] + "…")


class SafetyLevel(StrEnum):
    """The finest place that may be told of a grant, from everything to nothing."""

    PUBLIC = "public"
    CITY = "city"
    COUNTRY = "country"
    REGION = "region"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Grant:
    """One grant or initiative. Texts are as the fund wrote them, `""` where it wrote nothing.

    `date` is the date as written, `period` the months it stands for (None: undated).
    `stated_places` is the line of places that the fund printed beside the grant.
    """

    id: str
    title: str
    grantee: str = ""
    summary: str = ""
    stated_places: str = ""
    date: str = ""
    period: Period | None = None
    url: str = ""
    safety: SafetyLevel = SafetyLevel.PUBLIC
