"""Region schemes: one CSV file each; the regions that a view can be narrowed to."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from geo.regions.scheme import Region, RegionScheme, read_scheme

__all__ = ["Region", "RegionScheme", "region_schemes"]

TITLES = {
    "fund": "The fund’s regions",
    "un-m49": "UN regions (M49)",
}
"""A scheme is a file `<code>.csv` in this folder and a line here."""


@cache
def region_schemes() -> tuple[RegionScheme, ...]:
    """Every scheme, in the order in which they are offered."""
    folder = Path(__file__).parent
    return tuple(read_scheme(folder / f"{code}.csv", title) for code, title in TITLES.items())
