"""The data room's command: what a page can show, `python -m data` can print."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from data import summaries
from data.atlas import build_atlas
from data.exporters import EXPORTERS
from data.importers import SHIPPED, UnreadableFile, read_grants
from data.selection import Selection, select
from data.view import View


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    options = _parser().parse_args(arguments)
    try:
        selection = _selection(options.data, options.query)
    except UnreadableFile as error:
        print(error, file=sys.stderr)
        return 2
    options.run(selection, options)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data", description=__doc__)
    commands = parser.add_subparsers(required=True)
    tally = commands.add_parser("tally", help="print the numbers that the page shows, as JSON")
    export = commands.add_parser("export", help="write the grants that a view shows")
    for command, run in ((tally, _tally), (export, _export)):
        command.set_defaults(run=run)
        command.add_argument("--data", type=Path, default=SHIPPED, help="the file of grants")
        command.add_argument("--query", default="", help="a view as a link says it: country=IT&from=2024-06")
    export.add_argument("--format", choices=sorted(EXPORTERS), default="csv")
    export.add_argument("--out", type=Path, required=True, help="the file to write")
    return parser


def _selection(path: Path, query: str) -> Selection:
    reading = read_grants(path)
    for remark in reading.remarks:
        print(remark, file=sys.stderr)
    atlas = build_atlas(reading.grants)
    view, unread = View.from_query(query)
    view, unknown = view.fitted_to(atlas)
    for notice in (*unread, *unknown):
        print(notice, file=sys.stderr)
    return select(atlas, view)


def _tally(selection: Selection, _: argparse.Namespace) -> None:
    tally = asdict(summaries.keep_books(selection)) | {
        "by_country": summaries.count_by_country(selection),
        "by_city": summaries.count_by_city(selection),
        "by_region": summaries.count_by_region(selection),
        "by_month": summaries.count_by_month(selection),
    }
    print(json.dumps(tally, ensure_ascii=False, indent=2))


def _export(selection: Selection, options: argparse.Namespace) -> None:
    options.out.write_bytes(EXPORTERS[options.format](selection))


if __name__ == "__main__":
    sys.exit(main())
