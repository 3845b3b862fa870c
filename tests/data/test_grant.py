"""Dates are as exact as they were written, and no more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.grant import EARLIEST_YEAR, LATEST_YEAR, Grant, Month, Period, parse_period, period_of_key

MONTHS = st.builds(Month, st.integers(1, 9999), st.integers(1, 12))
LIKELY_MONTHS = st.builds(Month, st.integers(EARLIEST_YEAR, LATEST_YEAR), st.integers(1, 12))


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
        ("29 February 2024", "2024-02", "2024-02"),
        ("1. October 2024", "2024-10", "2024-10"),
        ("2024", "2024-01", "2024-12"),
        ("1900", "1900-01", "1900-12"),
        ("December 2100", "2100-12", "2100-12"),
    ],
)
def test_a_written_date_stands_for_its_months(written: str, first: str, last: str) -> None:
    assert parse_period(written) == Period(Month.parse(first), Month.parse(last))


@pytest.mark.parametrize("nothing", ["", "   "])
def test_no_date_stays_no_date(nothing: str) -> None:
    assert parse_period(nothing) is None


@pytest.mark.parametrize(
    "unclear",
    [
        "soon",
        "Smarch 2024",
        "13/2024",
        "2024-00",
        "99",
        "1/2/2024",
        "last October",
        "2024-10/2024-12",
        "²/2024",
    ],
)
def test_an_unclear_date_is_refused_rather_than_guessed(unclear: str) -> None:
    with pytest.raises(ValueError, match=r"date|month"):
        parse_period(unclear)


@pytest.mark.parametrize(
    "impossible", ["2024-10-99", "99 October 2024", "2023-02-29", "0 May 2024", "31 June 2024"]
)
def test_a_day_that_no_month_has_is_refused(impossible: str) -> None:
    with pytest.raises(ValueError, match="no calendar has the date"):
        parse_period(impossible)


@pytest.mark.parametrize("slip", ["June 0204", "0001", "9999", "1899-12", "2101", "0000", "1/0024"])
def test_a_year_that_no_grant_has_is_refused(slip: str) -> None:
    with pytest.raises(ValueError, match="is not in the years 1900 to 2100"):
        parse_period(slip)


@given(MONTHS)
def test_a_month_survives_being_written_and_counted(month: Month) -> None:
    assert Month.parse(str(month)) == month
    assert Month.at(month.index) == month


@given(LIKELY_MONTHS)
def test_a_month_as_one_says_it_is_read_as_that_month(month: Month) -> None:
    assert parse_period(month.label) == Period(month, month)


@given(MONTHS, MONTHS)
def test_a_period_survives_its_key(one: Month, other: Month) -> None:
    period = Period(min(one, other), max(one, other))
    assert period_of_key(period.key) == period


@pytest.mark.parametrize(
    ("first", "last", "key", "label"),
    [
        ("2024-10", "2024-10", "2024-10", "October 2024"),
        ("2024-01", "2024-12", "2024", "2024"),
        ("0204-01", "0204-12", "0204", "204"),
        ("2023-01", "2024-12", "2023-01/2024-12", "2023 to 2024"),
        ("2024-10", "2025-03", "2024-10/2025-03", "October 2024 to March 2025"),
        ("2024-03", "2024-05", "2024-03/2024-05", "March 2024 to May 2024"),
    ],
)
def test_a_period_is_told_whole(first: str, last: str, key: str, label: str) -> None:
    period = Period(Month.parse(first), Month.parse(last))
    assert (period.key, period.label) == (key, label)


@pytest.mark.parametrize(
    "nonsense", ["", "24", "2024-13", "October 2024", "2024-10/", "/2024-10", "2024/2025"]
)
def test_what_is_no_key_of_a_period_is_refused(nonsense: str) -> None:
    with pytest.raises(ValueError, match="month"):
        period_of_key(nonsense)


def test_a_grants_date_is_told_as_read_else_as_written() -> None:
    october = parse_period("2024-10-05")
    assert Grant("g", "G", date="2024-10-05", period=october).date_in_words == "October 2024"
    assert Grant("g", "G", date="soon").date_in_words == "soon"
    assert Grant("g", "G").date_in_words == ""


@given(MONTHS, MONTHS)
def test_months_count_as_they_are_ordered(one: Month, other: Month) -> None:
    assert (one < other) == (one.index < other.index)


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        Period(Month(2024, 2), Month(2024, 1))


def test_a_year_is_told_as_a_year() -> None:
    assert Period(Month(2024, 1), Month(2024, 12)).label == "2024"
    assert Period(Month(2024, 1), Month(2024, 1)).label == "January 2024"
