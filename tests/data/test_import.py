"""A table of grants is read whole: each row becomes a grant, or a remark that names file, row and field."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.__main__ import SHIPPED
from data.grant import Month, Period, SafetyLevel
from data.importers import UnreadableFile, read_grants

HEAD = "id,title,grantee,summary,stated_places,date,url,safety\n"


def table(tmp_path: Path, text: str, name: str = "grants.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_records_are_read_without_a_remark() -> None:
    reading = read_grants(SHIPPED)
    assert len(reading.grants) == 17
    assert reading.remarks == ()


def test_columns_may_stand_in_any_order_and_be_absent(tmp_path: Path) -> None:
    reading = read_grants(table(tmp_path, "summary,id,title\nWork in Namibia,NA,One\n"))
    grant = reading.grants[0]
    assert (grant.id, grant.title, grant.summary, grant.safety) == (
        "NA",
        "One",
        "Work in Namibia",
        SafetyLevel.PUBLIC,
    )


def test_a_date_is_kept_as_written_and_read_as_months(tmp_path: Path) -> None:
    grant = read_grants(table(tmp_path, HEAD + "a,A,,text,,October 2024,,\n")).grants[0]
    assert (grant.date, grant.period) == ("October 2024", Period(Month(2024, 10), Month(2024, 10)))


@pytest.mark.parametrize(
    ("row", "field", "kept"),
    [
        (",A,,text,,,,", "id", False),
        ("first,B,,text,,,,", "id", False),
        ("b,B,,text,,soon,,", "date", True),
        ("b,B,,text,,,,secret", "safety", True),
    ],
)
def test_what_cannot_be_read_is_named_by_file_row_and_field(
    tmp_path: Path, row: str, field: str, kept: bool
) -> None:
    reading = read_grants(table(tmp_path, HEAD + "first,A,,text,,,,\n" + row + "\n"))
    (remark,) = reading.remarks
    assert (remark.file, remark.row, remark.field, remark.kept) == ("grants.csv", 2, field, kept)
    assert len(reading.grants) == (2 if kept else 1)


def test_an_unknown_safety_level_is_read_as_a_strict_one(tmp_path: Path) -> None:
    assert read_grants(table(tmp_path, HEAD + "a,A,,text,,,,secret\n")).grants[0].safety is SafetyLevel.REGION


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("grants.csv", b"\xff\xfe\x00\x00"),
        ("grants.csv", b""),
        ("grants.csv", b"a,b\n1,2\n"),
        ("grants.csv", b'id,title,summary\n"open,x,y'),
        ("grants.csv", b"id,title,summary\na,b," + b"x" * 200_000),
        ("grants.exe", b"MZ"),
    ],
)
def test_a_file_that_is_no_table_of_grants_is_refused_in_one_sentence(
    tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=name.replace(".", r"\.")):
        read_grants(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        read_grants(tmp_path / "absent.csv")


@given(st.lists(st.tuples(st.sampled_from(["", "a", "b", "c", "d"]), st.sampled_from(["", "2024", "soon"]))))
def test_rows_read_are_grants_kept_and_rows_left_out(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    path = tmp_path_factory.mktemp("table") / "grants.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("id", "title", "summary", "date"), *((i, "T", "S", d) for i, d in rows)])
    reading = read_grants(path)
    assert len(reading.grants) + sum(not remark.kept for remark in reading.remarks) == len(rows)
