"""What a selection adds up to: the books, and distinct grants by country, city, region and month."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from data.incidence import Mask
from data.regions import regions_by_key
from data.selection import Selection
from geo import Place, PlaceKind


@dataclass(frozen=True, slots=True)
class Books:
    """The balancing tally, in distinct grants.

    Always `located + region_wide + unplaced == shown` and `dated + undated == shown`.
    `withheld` counts grants of the whole input of which nothing else may be told.
    """

    shown: int
    located: int
    region_wide: int
    unplaced: int
    dated: int
    undated: int
    withheld: int = 0


def keep_books(selection: Selection) -> Books:
    """Count the selection both ways, by place and by date."""
    atlas, mask = selection.atlas, selection.mask
    located = _count(mask & atlas.located)
    region_wide = _count(mask & atlas.region_wide)
    unplaced = _count(mask & ~atlas.located & ~atlas.region_wide)
    dated = _count(mask & atlas.dated)
    undated = _count(mask & ~atlas.dated)
    return Books(len(selection), located, region_wide, unplaced, dated, undated, atlas.withheld)


def _count(mask: Mask) -> int:
    return int(np.count_nonzero(mask))


def count_by_country(selection: Selection) -> dict[str, int]:
    """ISO 3166-1 alpha-2 code -> grants at work there. A grant counts once in each of its countries."""
    return selection.atlas.countries.counts(selection.mask)


def count_by_place(selection: Selection) -> dict[Place, int]:
    """Every place at work that is named as such -> grants that name it."""
    atlas = selection.atlas
    return {atlas.place[key]: count for key, count in atlas.places.counts(selection.mask).items()}


def count_by_city(selection: Selection) -> dict[str, int]:
    """City name -> grants that name it; cities of one name are told apart by their country's code."""
    counts = {p: n for p, n in count_by_place(selection).items() if p.kind is PlaceKind.CITY}
    named = Counter(place.name for place in counts)
    return {
        place.name if named[place.name] == 1 else f"{place.name}, {place.country} ({place.id})": count
        for place, count in counts.items()
    }


def count_by_region(selection: Selection) -> dict[str, int]:
    """Region name -> grants in it, over every scheme. Regions overlap, so these do not add up."""
    counts = selection.atlas.regions.counts(selection.mask)
    return {region.name: counts[key] for key, region in regions_by_key().items() if key in counts}


def count_by_month(selection: Selection) -> dict[str, int]:
    """Date -> grants, as exact as the date is known: `2024-10`, `2024` where only the year is.

    Any other span of months is an ISO 8601 interval, `2024-10/2025-03`; `period_of_key` reads each of these.
    """
    return selection.atlas.dates.counts(selection.mask)
