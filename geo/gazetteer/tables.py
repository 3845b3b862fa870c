"""The compiled tables: which files there are, and how a row of each is laid out.

A place's row is the number of its id in `ids.marisa`, a name's row the number of its folded form in
`names.marisa`; so neither needs an index of its own. Everything is little-endian and memory-mapped.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parent / "tables"

IDS = "ids.marisa"
"""Place ids."""
LABELS = "labels.marisa"
"""Names as they are shown."""
NAMES = "names.marisa"
"""Folded names."""
PLACES = "places.npy"
"""One `PLACE` a place, by the number of its id."""
STARTS = "starts.npy"
"""Where a name's candidates start in `CANDIDATES`, by the number of the name, and one end."""
CANDIDATES = "candidates.npy"
"""One `CANDIDATE` for each place of each name, a name's candidates together, most important first."""
MEMBERS = "members.json"
"""Country codes of each wide region and sea, by place id."""
SOURCES = "sources.json"
"""What the tables were compiled from, with versions, licences and the date."""

DEGREE = 100_000
"""Coordinates are whole hundred-thousandths of a degree (about a metre)."""

NO_PLACE = np.iinfo(np.uint32).max
"""The `admin1` of a place that lies in no division."""

COMMON = 4
"""The bit of `how` that marks an everyday word; the two lower bits are the `NameRank`."""

PLACE = np.dtype(
    [
        ("label", "<u4"),
        ("kind", "u1"),
        ("country", "S2"),
        ("admin1", "<u4"),
        ("lat", "<i4"),
        ("lon", "<i4"),
        ("population", "<u4"),
    ]
)
CANDIDATE = np.dtype([("place", "<u4"), ("how", "u1")])
