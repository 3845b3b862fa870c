"""A grant as a fund writes it, and the time it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
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
        if not self.is_whole_years:
            return f"{self.first.label} to {self.last.label}"
        first, last = self.first.year, self.last.year
        return str(first) if first == last else f"{first} to {last}"

    @property
    def is_whole_years(self) -> bool:
        """Whether it begins in a January and ends in a December."""
        return self.first.month == 1 and self.last.month == 12

    @property
    def key(self) -> str:
        """As ISO 8601 writes it: `2024-10`, `2024`, else the interval `2024-10/2025-03`."""
        if self.first == self.last:
            return str(self.first)
        if self.is_whole_years and self.first.year == self.last.year:
            return f"{self.first.year:04d}"
        return f"{self.first}/{self.last}"


def period_of_key(key: str) -> Period:
    """The period that has this key. Raises ValueError for anything else."""
    if re.fullmatch(r"\d{4}", key):
        return Period(Month(int(key), 1), Month(int(key), 12))
    first, slash, last = key.partition("/")
    return Period(Month.parse(first), Month.parse(last if slash else first))


EARLIEST_YEAR = 1900
LATEST_YEAR = 2100
"""Years outside of these are slips of the pen (`0204`) or stand for no date at all (`0001`, `9999`)."""


_MONTH_NUMBERS = {name.casefold(): number for number, name in enumerate(MONTHS, 1)}
_MONTH_NUMBERS |= {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_MONTH_NUMBERS["sept"] = 9

_YEAR = re.compile(r"(?P<year>\d{4})")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?")
_SLASHED = re.compile(r"(?P<month>\d{1,2})/(?P<year>\d{4})")
_NAMED = re.compile(r"(?:(?P<day>\d{1,2})\.?\s+)?(?P<month>[^\W\d]+)\.?,?\s+(?P<year>\d{4})")


def parse_period(written: str) -> Period | None:
    """The months a written date stands for; None where nothing is written.

    Reads `October 2024`, `Oct 2024`, `5 October 2024`, `2024-10`, `2024-10-05`, `10/2024` and `2024`.
    Raises ValueError for any other writing, for a day that no month has, and for a year before
    EARLIEST_YEAR or after LATEST_YEAR, rather than guess.
    """
    text = written.strip()
    if not text:
        return None
    parts = _parts(text)
    year = int(parts["year"])
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        years = f"{EARLIEST_YEAR} to {LATEST_YEAR}"
        raise ValueError(f"the date {written_briefly(text)} is not in the years {years}")
    if "month" not in parts:
        return Period(Month(year, 1), Month(year, 12))
    month = _month_written(text, year, parts)
    return Period(month, month)


def _parts(text: str) -> dict[str, str]:
    for writing in (_YEAR, _ISO, _SLASHED, _NAMED):
        if match := writing.fullmatch(text):
            return match.groupdict(default="")
    raise ValueError(f"cannot read the date {written_briefly(text)}")


def _month_written(text: str, year: int, parts: dict[str, str]) -> Month:
    named = parts["month"]
    number = int(named) if named.isdecimal() else _MONTH_NUMBERS.get(named.casefold(), 0)
    try:
        date(year, number, int(parts.get("day") or 1))
    except ValueError:
        raise ValueError(f"no calendar has the date {written_briefly(text)}") from None
    return Month(year, number)


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

    @property
    def date_in_words(self) -> str:
        """The date as one says it, else as it was written; "" where nothing is known."""
        return self.period.label if self.period else self.date
