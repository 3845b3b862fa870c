"""Grant records in: one file a format, one line in `IMPORTERS`; what cannot be read is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from data.importers.csv_table import read_csv
from data.importers.reading import Fate, Reading, Remark, UnreadableFile

__all__ = ["IMPORTERS", "SHIPPED", "Fate", "Reading", "Remark", "UnreadableFile", "read_grants"]

SHIPPED = Path(__file__).parents[1] / "grants.csv"
"""The records that the project ships."""

IMPORTERS: Mapping[str, Callable[[Path], Reading]] = {
    ".csv": read_csv,
}


def read_grants(path: Path) -> Reading:
    """Read a file of grants by its format. Raises UnreadableFile where it is none that we know."""
    try:
        read = IMPORTERS[path.suffix.lower()]
    except KeyError:
        known = ", ".join(sorted(IMPORTERS))
        raise UnreadableFile(f"{path.name}: not a format we read (we read {known})") from None
    return read(path)
