"""`python -m geo find` on texts and files, good and bad."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from geo.__main__ import main

_FIELDS = ["start", "end", "text", "place_id", "name", "kind", "country", "lat", "lon", "role", "rule"]


def _answer(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_text_is_answered_with_one_json_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "A kitchen in Palermo"]) == 0
    (answer,) = _answer(capsys)
    (mention,) = answer["mentions"]
    assert list(mention) == _FIELDS
    assert (mention["start"], mention["end"], mention["text"]) == (13, 20, "Palermo")
    assert (mention["kind"], mention["country"], mention["role"]) == ("city", "IT", "work")


def test_a_text_that_names_no_place_has_no_mentions(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "Freedom of movement"]) == 0
    assert _answer(capsys) == [{"mentions": []}]


def test_each_record_of_a_file_is_answered_in_its_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text('{"id": "b", "text": "Mali"}\n\n{"id": 7, "text": ""}\n', encoding="utf-8")
    assert main(["find", "--jsonl", str(file)]) == 0
    first, second = _answer(capsys)
    assert (first["id"], [mention["country"] for mention in first["mentions"]]) == ("b", ["ML"])
    assert second == {"id": 7, "mentions": []}


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "not JSON"),
        ("[1]", "not a JSON object"),
        ('{"id": "a"}', 'field "text" is missing'),
        ('{"text": "Mali"}', 'field "id" is missing'),
        ('{"id": "a", "text": 5}', 'field "text" is not a string'),
        ('{"id": null, "text": "Mali"}', 'field "id" is not a string or a number'),
        ('{"id": true, "text": "Mali"}', 'field "id" is not a string or a number'),
    ],
)
def test_a_bad_line_is_named_and_the_good_ones_are_kept(
    line: str, complaint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text(
        f'{{"id": "good", "text": "Togo"}}\n{line}\n{{"id": "too", "text": "Mali"}}\n', encoding="utf-8"
    )
    assert main(["find", "--jsonl", str(file)]) == 1
    said = capsys.readouterr()
    assert [json.loads(answer)["id"] for answer in said.out.splitlines()] == ["good", "too"]
    assert said.err.startswith(f"{file}:2: ")
    assert complaint in said.err


def test_a_line_of_another_encoding_is_bad_and_the_rest_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "records.jsonl"
    file.write_bytes(b'{"id": 1, "text": "Mali"}\n{"id": 2, "text": "C\xf4te"}\n{"id": 3, "text": "Togo"}\n')
    assert main(["find", "--jsonl", str(file)]) == 1
    said = capsys.readouterr()
    assert [json.loads(answer)["id"] for answer in said.out.splitlines()] == [1, 3]
    assert said.err.startswith(f"{file}:2: not UTF-8")


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "--jsonl", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err


def test_text_and_file_at_once_are_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["find", "Mali", "--jsonl", "records.jsonl"])
    assert stopped.value.code == 2
    assert "either a text or --jsonl" in capsys.readouterr().err


def test_a_lone_surrogate_does_not_stop_the_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "records.jsonl"
    file.write_text('{"id": "\\ud800", "text": "\\ud800 Mali"}\n', encoding="utf-8")
    assert main(["find", "--jsonl", str(file)]) == 0
    assert _answer(capsys)[0]["mentions"]
