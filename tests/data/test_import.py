"""A table of grants is read whole: each row becomes a grant, or a remark that names file, row and field."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.grant import Grant, Month, Period, SafetyLevel
from data.importers import SHIPPED, Fate, Reading, UnreadableFile, read_grants
from data.safety import GUARDED

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


def the_grant(reading: Reading) -> Grant:
    (grant,) = reading.grants
    return grant


@pytest.mark.parametrize("head", ["safety", "Safety", " SAFETY ", "\tsafety", "Ｓafety"])
def test_columns_are_known_however_their_names_are_typed(tmp_path: Path, head: str) -> None:
    reading = read_grants(
        table(tmp_path, f"ID,Title,SUMMARY,Stated places,{head}\na,A,text,Palermo,withheld\n")
    )
    assert the_grant(reading).safety is SafetyLevel.WITHHELD
    assert the_grant(reading).stated_places == "Palermo"
    assert reading.remarks == ()


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("", "public"),
        ("  ", "public"),
        ("public", "public"),
        ("Public", "public"),
        ("WITHHELD", "withheld"),
        (" withheld ", "withheld"),
        ("City", "city"),
        ("Country", "country"),
    ],
)
def test_a_level_is_read_however_it_is_typed(tmp_path: Path, written: str, level: str) -> None:
    reading = read_grants(table(tmp_path, HEAD + f"a,A,,text,,,,{written}\n"))
    assert (the_grant(reading).safety, reading.remarks) == (level, ())


@pytest.mark.parametrize(
    ("written", "level", "fate"),
    [
        ("witheld", "withheld", Fate.WITHHELD),
        ("Withhold", "withheld", Fate.WITHHELD),
        ("with-held", "withheld", Fate.WITHHELD),
        ("withheld by request", "withheld", Fate.WITHHELD),
        ("secret", "region", Fate.GUARDED),
        ("not public", "region", Fate.GUARDED),
        ("-", "region", Fate.GUARDED),
        ("\u200b", "region", Fate.GUARDED),
        ("no", "region", Fate.GUARDED),
    ],
)
def test_an_unknown_level_is_never_public(tmp_path: Path, written: str, level: str, fate: Fate) -> None:
    reading = read_grants(table(tmp_path, HEAD + f"a,A,,text,,,,{written}\n"))
    assert the_grant(reading).safety == level
    (remark,) = reading.remarks
    assert remark.reason == f"unknown level, read as “{level}”"
    assert remark.fate is fate


@pytest.mark.parametrize(
    ("row", "level"),
    [
        ("a,A,,text", "region"),
        ("a,A,,a shelter, in Palermo,,,,", "region"),
        ("a,A,,text,,,,public,", "region"),
        ("a,A,,a shelter, in Palermo,,,,withheld", "withheld"),
        ("a,A,,text,,,Witheld", "withheld"),
    ],
)
def test_a_row_of_the_wrong_length_is_a_region_at_most(tmp_path: Path, row: str, level: str) -> None:
    reading = read_grants(table(tmp_path, f"{HEAD}{row}\n"))
    assert the_grant(reading).safety == level
    assert [remark.field for remark in reading.remarks] == ["cells"]
    assert f"where the first line names 8, read as “{level}”" in str(reading.remarks[0])


def test_a_short_row_that_reaches_its_level_keeps_it_withheld(tmp_path: Path) -> None:
    reading = read_grants(table(tmp_path, "id,safety,title,summary,url\na,withheld,A\n"))
    assert the_grant(reading).safety is SafetyLevel.WITHHELD


@pytest.mark.parametrize(
    "levels", [("public", "withheld"), ("withheld", "public"), ("", "city"), ("city", "")]
)
def test_a_record_told_twice_is_as_guarded_as_its_stricter_row(
    tmp_path: Path, levels: tuple[str, str]
) -> None:
    rows = "".join(f"a,A,,text,,,,{level}\n" for level in levels)
    reading = read_grants(table(tmp_path, HEAD + rows))
    assert the_grant(reading).safety == max(levels, key=["", "public", "city", "withheld"].index)
    assert sum(not remark.kept for remark in reading.remarks) == 1


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ("id,title,summary,safety,Safety", "twice"),
        ("id,title,Title,summary", "twice"),
        ("id,title,summary,notes,notes", "twice"),
        ("id,title,summary,saftey", "meant to be “safety”"),
        ("id,title,summary,Safety level", "meant to be “safety”"),
        ("id,title,summary,safety\u200b", "meant to be “safety”"),
    ],
)
def test_columns_that_leave_the_level_in_doubt_are_refused(tmp_path: Path, head: str, reason: str) -> None:
    with pytest.raises(UnreadableFile, match=reason):
        read_grants(table(tmp_path, f"{head}\na,A,text,public,withheld\n"))


def test_unknown_columns_are_named_once_for_the_file(tmp_path: Path) -> None:
    text = "id,title,summary,budget,safety,Safety notes\na,A,text,5,,x\nb,B,text,6,,y\n"
    reading = read_grants(table(tmp_path, text))
    assert len(reading.grants) == 2
    assert [str(remark) for remark in reading.remarks] == [
        "grants.csv, first line, columns: not known: 'budget', 'Safety notes' (read without it)"
    ]


def test_ids_that_stand_in_for_others_are_refused(tmp_path: Path) -> None:
    reading = read_grants(table(tmp_path, HEAD + f"{GUARDED}1,A,,text,,,,\nGuarded:2,A,,text,,,,\n"))
    assert reading.grants == ()
    assert [(remark.field, remark.kept) for remark in reading.remarks] == [("id", False)] * 2


@pytest.mark.parametrize(
    ("row", "title"),
    [("a,A,Group,text,,,,", "A"), ("a,,Group,text,,,,", "Group"), ("a, ,,text,,,,", "a")],
)
def test_a_grant_without_a_title_goes_by_its_grantee_or_its_id(tmp_path: Path, row: str, title: str) -> None:
    assert the_grant(read_grants(table(tmp_path, f"{HEAD}{row}\n"))).title == title


CANARY = "canary-7731"


@pytest.mark.parametrize("level", ["city", "country", "region", "withheld", CANARY, f"witheld {CANARY}"])
@pytest.mark.parametrize(
    "row",
    [
        f"{CANARY},{CANARY},,text,,{CANARY},,LEVEL",
        f"{CANARY},{CANARY},,text,,LEVEL",
        f"{GUARDED}{CANARY},A,,text,,,,LEVEL",
        f"{CANARY},A,,text,,,,LEVEL\n{CANARY},A,,text,,soon,,public",
        f"{CANARY},A,,text,,{CANARY},,public\n{CANARY},A,,text,,,,LEVEL",
    ],
)
def test_no_remark_quotes_a_record_that_is_not_public(tmp_path: Path, row: str, level: str) -> None:
    reading = read_grants(table(tmp_path, HEAD + row.replace("LEVEL", level) + "\n"))
    assert reading.remarks or level in {"city", "country", "region", "withheld"}
    assert CANARY not in " ".join(map(str, reading.remarks))


def test_a_first_line_that_may_be_a_record_is_not_quoted(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_grants(table(tmp_path, f"{CANARY},{CANARY},,text,,,,withheld\n"))
    assert str(refused.value) == "grants.csv: the first line names no column id, title, summary"


def test_remarks_quote_what_a_public_record_says(tmp_path: Path) -> None:
    reading = read_grants(table(tmp_path, HEAD + f"a,A,,text,,{CANARY},,public\n"))
    assert CANARY in str(reading.remarks[0])


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
