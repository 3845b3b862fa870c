"""Grant records out: one file a format, one line in `EXPORTERS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from data.exporters.csv_table import to_csv
from data.selection import Selection

EXPORTERS: Mapping[str, Callable[[Selection], bytes]] = {
    "csv": to_csv,
}
