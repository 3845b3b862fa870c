"""The one gate that decides what may leave, before anything is drawn, cached, exported or logged.

A grant that is not public shows no free text at all: its words could name what its level holds back.
"""

from __future__ import annotations

import hmac
import os
import secrets

from data.grant import Grant, Month, Period, SafetyLevel
from data.regions import region_holding
from geo import RULES, Mention, Place, PlaceKind, Role
from geo.gazetteer import open_gazetteer

HELD_BACK = "Text held back for safety"

HELD_BACK_RULE = "held-back"
"""The rule of every mention of a grant that is not public; it says nothing of how the words were read."""

GUARDED = "guarded:"
"""How the ids begin that stand in for those of grants that are not public."""

KEY_VARIABLE = "GRANT_ATLAS_KEY"
"""The environment variable that keeps guarded ids the same from one process to the next."""

_PROCESS_KEY = secrets.token_bytes(32)


def may_leave(grant: Grant) -> bool:
    """Whether anything but a count may be told of this grant."""
    return grant.safety is not SafetyLevel.WITHHELD


def gated(grant: Grant) -> Grant:
    """The grant as it may leave: whole if public, else without its words, and dated by year if coarse."""
    if grant.safety is SafetyLevel.PUBLIC:
        return grant
    period = grant.period if grant.safety is SafetyLevel.CITY else _whole_years(grant.period)
    date = period.label if period else ""
    return Grant(guarded_id(grant.id), HELD_BACK, date=date, period=period, safety=grant.safety)


def guarded_id(true_id: str) -> str:
    """An id that stands in for one that could name the grantee, and from which nobody can tell it.

    Keyed with the environment variable GRANT_ATLAS_KEY, else at random for each process.
    """
    key = os.environ.get(KEY_VARIABLE, "").encode() or _PROCESS_KEY
    return GUARDED + hmac.new(key, true_id.encode(), "sha256").hexdigest()[:12]


def told(level: SafetyLevel, place: Place) -> tuple[Place, ...]:
    """The places by which a place may be told: itself, its country, or the UN M49 regions of its countries.

    A sea is told by the regions around it, since a strait or a bay may be narrower than a country. Nothing
    is left of a place whose countries nobody knows, such as an ocean's, nor of a withheld grant's.
    """
    if level is SafetyLevel.WITHHELD:
        return ()
    is_wide_land = place.is_wide and place.kind is PlaceKind.REGION
    if level in {SafetyLevel.PUBLIC, SafetyLevel.CITY} or is_wide_land:
        return (place,)
    if level is SafetyLevel.COUNTRY and place.country:
        return (open_gazetteer().country(place.country),)
    regions = map(region_holding, (place.country,) if place.country else place.members)
    return tuple(dict.fromkeys(region for region in regions if region))


def silent_mention(place: Place) -> Mention:
    """A mention that tells a place of work, and nothing of the words that named it."""
    return Mention(0, 0, place.name, place, Role.WORK, HELD_BACK_RULE)


def explain(rule: str) -> str:
    """What a mention's rule says to a reader. Raises KeyError for a rule that nobody knows."""
    if rule == HELD_BACK_RULE:
        return "Its words are held back for safety; the place is told as finely as its level allows."
    return RULES[rule]


def _whole_years(period: Period | None) -> Period | None:
    return period and Period(Month(period.first.year, 1), Month(period.last.year, 12))
