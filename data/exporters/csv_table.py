"""A selection as a CSV table: the columns of `data/grants.csv`, and the places found beside them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from data.atlas import Atlas
from data.selection import Selection

COLUMNS = ("id", "title", "grantee", "summary", "stated_places", "date", "url", "safety")
FOUND = ("countries", "places")

_FORMULA_OPENINGS = ("=", "+", "-", "@", "\t", "\r")


def to_csv(selection: Selection) -> bytes:
    """UTF-8 with a byte order mark, so that spreadsheets read accents; places are separated by semicolons."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS + FOUND)
    writer.writerows([_inert(cell) for cell in _row(selection.atlas, row)] for row in selection.rows)
    return table.getvalue().encode("utf-8-sig")


def _row(atlas: Atlas, row: int) -> Iterator[str]:
    for column in COLUMNS:
        yield str(getattr(atlas.grants[row], column))
    yield "; ".join(sorted({place.country for place in atlas.places_at_work[row]} - {""}))
    yield "; ".join(place.name for place in atlas.places_at_work[row])


def _inert(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(_FORMULA_OPENINGS) else cell
