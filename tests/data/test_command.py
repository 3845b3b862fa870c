"""`python -m data`: what a page can show, a command can print."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from data.__main__ import main

Capture = pytest.CaptureFixture[str]


def test_tally_prints_the_books_and_the_counts(capsys: Capture) -> None:
    assert main(["tally"]) == 0
    tally = json.loads(capsys.readouterr().out)
    assert tally["located"] + tally["region_wide"] + tally["unplaced"] == tally["shown"] == 17
    assert tally["dated"] + tally["undated"] == 17
    assert tally["by_city"]["Palermo"] == 2
    assert tally["by_region"]["Balkans"] == 5
    assert sum(tally["by_month"].values()) == tally["dated"]


def test_tally_follows_a_query_and_names_what_it_could_not_read(capsys: Capture) -> None:
    assert main(["tally", "--query", "country=SN&region=nowhere"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["shown"] == 2
    assert "nowhere" in printed.err


def test_a_file_that_cannot_be_read_is_one_sentence_and_a_status(capsys: Capture, tmp_path: Path) -> None:
    assert main(["tally", "--data", str(tmp_path / "absent.csv")]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1


def test_export_writes_the_grants_of_a_view(tmp_path: Path) -> None:
    out = tmp_path / "grants.csv"
    assert main(["export", "--query", "country=SN", "--out", str(out)]) == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert [row["id"] for row in rows] == ["afrique-europe-interact", "from-the-sea-to-the-city"]
    assert rows[0]["countries"] == "SN"


def test_an_export_can_be_read_in_again(tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / "grants.csv"
    main(["export", "--out", str(out)])
    main(["tally"])
    main(["tally", "--data", str(out)])
    shipped, exported = capsys.readouterr().out.split("}\n{")
    assert json.loads(shipped + "}") == json.loads("{" + exported)


@pytest.mark.parametrize("opening", ["=1+1", "+1", "-1", "@A1", "\tx"])
def test_no_cell_is_a_formula(tmp_path: Path, opening: str) -> None:
    path, out = tmp_path / "in.csv", tmp_path / "out.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(
            [("id", "title", "summary"), ("a", "A", f"x{opening}"), ("b", opening, "y")]
        )
    main(["export", "--data", str(path), "--out", str(out)])
    cells = [cell for row in csv.reader(io.StringIO(out.read_text(encoding="utf-8-sig"))) for cell in row]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in cells)
    assert f"x{opening}" in cells
