"""How fast a view is answered, with the records shipped and with a thousand times as many."""

from __future__ import annotations

from data.atlas import Atlas, build_atlas
from data.importers import read_grants
from data.selection import select
from data.summaries import count_by_country, count_by_month, keep_books
from data.view import View
from tests.bench import Work
from tests.bench.bench_geo import SHIPPED

NARROW = View(regions=("un-m49:150",), countries=("IT", "FR"))


def bench_read_and_build() -> Work:
    """read, geocode and gate the records shipped"""
    return lambda: build_atlas(read_grants(SHIPPED).grants)


def bench_index() -> Work:
    """index 17,000 grants that are geocoded already, and answer a first view"""
    atlas = _shipped()
    return lambda: _answer(_times(atlas, 1000))


def bench_select() -> Work:
    """answer a view over 17,000 grants"""
    atlas = _times(_shipped(), 1000)
    return lambda: _answer(atlas)


def _shipped() -> Atlas:
    return build_atlas(read_grants(SHIPPED).grants)


def _times(atlas: Atlas, copies: int) -> Atlas:
    return Atlas(atlas.grants * copies, atlas.evidence * copies, withheld=0)


def _answer(atlas: Atlas) -> object:
    selection = select(atlas, NARROW)
    return keep_books(selection), count_by_country(selection), count_by_month(selection)
