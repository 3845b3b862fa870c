"""The geo room's command: `python -m geo find "text"`, `find --jsonl FILE`, `build`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from geo.find import find_mentions
from geo.mention import Mention


class BadRecord(ValueError):
    """A line of the input is no record; the message names the field, or says what is wrong with the line."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; 0 if all went well, 1 if some records were bad, 2 for a wrong call."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["build"]:
        return _build(arguments[1:])
    parser = _parser()
    asked = parser.parse_args(arguments)
    if (asked.text is None) == (asked.jsonl is None):
        parser.error("find takes either a text or --jsonl FILE")
    if asked.jsonl is not None:
        return _find_in_file(asked.jsonl)
    print(_as_json({"mentions": _find(asked.text)}))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m geo", description="Find the places that texts name.")
    commands = parser.add_subparsers(dest="command", required=True)
    find = commands.add_parser(
        "find", help="print the mentions of a text, or of each record of a file, as JSON"
    )
    find.add_argument("text", nargs="?", help="the text")
    find.add_argument(
        "--jsonl", metavar="FILE", help='a file of lines {"id": …, "text": …}; - reads the input'
    )
    commands.add_parser("build", help="compile the gazetteer's tables again", add_help=False)
    return parser


def _build(arguments: Sequence[str]) -> int:
    from geo.gazetteer.build import main as build  # noqa: PLC0415  # its inputs are no runtime dependency

    build(arguments)
    return 0


def _find_in_file(path: str) -> int:
    """Print a line for each good record, complain on stderr about each bad one."""
    try:
        with _opened(path) as file:
            return _find_in_lines(file, path)
    except OSError as problem:
        _complain(f"{path}: {problem.strerror}")
        return 1


def _opened(path: str) -> BinaryIO:
    return sys.stdin.buffer if path == "-" else Path(path).open("rb")


def _find_in_lines(lines: Iterable[bytes], name: str) -> int:
    bad = 0
    for number, line in _filled(lines):
        try:
            record_id, text = read_record(line)
        except BadRecord as problem:
            bad += 1
            _complain(f"{name}:{number}: {problem}")
        else:
            print(_as_json({"id": record_id, "mentions": _find(text)}))
    return 1 if bad else 0


def _filled(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    return ((number, line) for number, line in enumerate(lines, start=1) if line.strip())


def read_record(line: bytes) -> tuple[str | int, str]:
    """The id and the text of one line.

    Raises:
        BadRecord: the line is no JSON object in UTF-8, or a field is missing or of another type.
    """
    record = _read_json(line)
    if not isinstance(record, dict):
        raise BadRecord("not a JSON object")
    return _field(record, "id", (str, int)), _field(record, "text", (str,))


def _read_json(line: bytes) -> object:
    try:
        return json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as problem:
        raise BadRecord(f"not UTF-8 at byte {problem.start}") from problem
    except (ValueError, RecursionError) as problem:
        raise BadRecord(f"not JSON: {problem}") from problem


def _field(record: Mapping[str, object], name: str, types: tuple[type, ...]) -> Any:
    if name not in record:
        raise BadRecord(f'field "{name}" is missing')
    if not isinstance(record[name], types) or isinstance(record[name], bool):
        raise BadRecord(f'field "{name}" is not {" or ".join(_TYPE_NAMES[kind] for kind in types)}')
    return record[name]


_TYPE_NAMES = {str: "a string", int: "a number"}


def _find(text: str) -> list[dict[str, object]]:
    return [_as_row(mention) for mention in find_mentions(text)]


def _as_row(mention: Mention) -> dict[str, object]:
    place = mention.place
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "place_id": place.id,
        "name": place.name,
        "kind": place.kind.value,
        "country": place.country,
        "lat": place.lat,
        "lon": place.lon,
        "role": mention.role.value,
        "rule": mention.rule,
    }


def _as_json(value: object) -> str:
    return json.dumps(value)


def _complain(message: str) -> None:
    print(message, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
