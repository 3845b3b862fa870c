"""The regions of every scheme under one key each, and the region by which a country may be told."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from geo import Place
from geo.gazetteer import open_gazetteer
from geo.regions import Region, region_schemes

TOLD_BY = "un-m49"
"""The scheme whose regions stand in for a country that must not be told."""


def region_key(scheme: str, code: str) -> str:
    """The key of a scheme's region in queries and counts: `un-m49:150`."""
    return f"{scheme}:{code}"


@cache
def regions_by_key() -> Mapping[str, Region]:
    """Key -> region, over every scheme in its order, whether grants lie in it or not."""
    regions = {
        region_key(scheme.code, region.code): region
        for scheme in region_schemes()
        for region in scheme.regions
    }
    return MappingProxyType(regions)


@cache
def known_countries() -> frozenset[str]:
    """ISO 3166-1 alpha-2 codes of the countries that some region holds."""
    return frozenset().union(*(region.members for region in regions_by_key().values()))


@cache
def region_holding(country: str) -> Place | None:
    """The smallest UN M49 region that holds this country and is a place of the gazetteer, if there is any."""
    holding = [
        region
        for key, region in regions_by_key().items()
        if key.startswith(f"{TOLD_BY}:") and country in region.members and region.place
    ]
    smallest = min(holding, key=lambda region: len(region.members), default=None)
    return open_gazetteer().place(smallest.place) if smallest else None
