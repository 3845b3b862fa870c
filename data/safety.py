"""The one gate that decides what may leave, before anything is drawn, cached, exported or logged.

A grant that is not public shows no free text at all: its words could name what its level holds back.
"""

from __future__ import annotations

from dataclasses import replace

from data.grant import Grant, Month, Period, SafetyLevel
from geo import Place, PlaceKind
from geo.gazetteer import open_gazetteer

HELD_BACK = "Text held back for safety"

GUARDED = "guarded:"
"""How the ids begin that stand in for those of grants that are not public."""

_TELLABLE: dict[SafetyLevel, frozenset[PlaceKind]] = {
    SafetyLevel.PUBLIC: frozenset(PlaceKind),
    SafetyLevel.CITY: frozenset(PlaceKind),
    SafetyLevel.COUNTRY: frozenset({PlaceKind.COUNTRY, PlaceKind.REGION}),
    SafetyLevel.REGION: frozenset({PlaceKind.REGION}),
    SafetyLevel.WITHHELD: frozenset(),
}


def may_leave(grant: Grant) -> bool:
    """Whether anything but a count may be told of this grant."""
    return grant.safety is not SafetyLevel.WITHHELD


def gated(grant: Grant, number: int) -> Grant:
    """The grant as it may leave: whole if public, else without its words, and dated by year if coarse.

    `number` stands in for an id that could name the grantee.
    """
    if grant.safety is SafetyLevel.PUBLIC:
        return grant
    silent = Grant(f"grant-{number}", HELD_BACK, date=grant.date, period=grant.period, safety=grant.safety)
    if grant.safety is SafetyLevel.CITY or grant.period is None:
        return replace(silent, date=grant.period.label if grant.period else "")
    year = grant.period.first.year
    return replace(silent, date=str(year), period=Period(Month(year, 1), Month(year, 12)))


def told(grant: Grant, place: Place) -> Place | None:
    """The place as it may be told: itself, else its country, else nothing."""
    tellable = _TELLABLE[grant.safety]
    if place.kind in tellable:
        return place
    if place.country and PlaceKind.COUNTRY in tellable:
        return open_gazetteer().place(f"country:{place.country}")
    return None
