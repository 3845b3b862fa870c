"""Dates are as exact as they were written, and no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.grant import Month, Period, parse_period

MONTHS = st.builds(Month, st.integers(1000, 9999), st.integers(1, 12))


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("October 2024", "2024-10", "2024-10"),
        ("Oct 2024", "2024-10", "2024-10"),
        ("Sept. 2024", "2024-09", "2024-09"),
        ("5 October 2024", "2024-10", "2024-10"),
        ("2024-10", "2024-10", "2024-10"),
        ("2024-10-05", "2024-10", "2024-10"),
        ("10/2024", "2024-10", "2024-10"),
        (" June 2024 ", "2024-06", "2024-06"),
        ("2024", "2024-01", "2024-12"),
    ],
)
def test_a_written_date_stands_for_its_months(written: str, first: str, last: str) -> None:
    assert parse_period(written) == Period(Month.parse(first), Month.parse(last))


@pytest.mark.parametrize("nothing", ["", "   "])
def test_no_date_stays_no_date(nothing: str) -> None:
    assert parse_period(nothing) is None


@pytest.mark.parametrize(
    "unclear", ["soon", "Smarch 2024", "13/2024", "2024-00", "99", "1/2/2024", "last October"]
)
def test_an_unclear_date_is_refused_rather_than_guessed(unclear: str) -> None:
    with pytest.raises(ValueError, match=r"date|month"):
        parse_period(unclear)


@given(MONTHS)
def test_a_month_survives_being_written_and_counted(month: Month) -> None:
    assert Month.parse(str(month)) == month
    assert Month.at(month.index) == month
    assert parse_period(month.label) == Period(month, month)


@given(MONTHS, MONTHS)
def test_months_count_as_they_are_ordered(one: Month, other: Month) -> None:
    assert (one < other) == (one.index < other.index)


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        Period(Month(2024, 2), Month(2024, 1))


def test_a_year_is_told_as_a_year() -> None:
    assert Period(Month(2024, 1), Month(2024, 12)).label == "2024"
    assert Period(Month(2024, 1), Month(2024, 1)).label == "January 2024"
