"""Small atlases made up for tests: places, roles and dates at random, no text needed."""

from __future__ import annotations

from hypothesis import strategies as st

from data.atlas import Atlas, Evidence
from data.grant import Grant, Month, Period
from data.view import View
from geo import Mention, Place, PlaceKind, Role

PLACES = (
    Place("country:IT", "Italy", PlaceKind.COUNTRY, "IT", 42.8, 12.8),
    Place("country:SN", "Senegal", PlaceKind.COUNTRY, "SN", 14.4, -14.5),
    Place("city:1", "Palermo", PlaceKind.CITY, "IT", 38.1, 13.4),
    Place("city:2", "Dakar", PlaceKind.CITY, "SN", 14.7, -17.5),
    Place("admin1:IT-82", "Sicily", PlaceKind.ADMIN1, "IT", 37.6, 14.2),
    Place("region:balkans", "Balkans", PlaceKind.REGION, "", 43.0, 21.0, members=("AL", "RS", "XK")),
    Place("region:darfur", "Darfur", PlaceKind.REGION, "SD", 13.0, 24.5, members=("SD",)),
    Place("water:aegean-sea", "Aegean Sea", PlaceKind.WATER, "", 39.0, 25.0, members=("GR", "TR")),
)

months = st.builds(Month, st.integers(2019, 2022), st.integers(1, 12))
periods = st.none() | st.tuples(months, months).map(lambda ends: Period(min(ends), max(ends)))


def evidence_of(place: Place, role: Role = Role.WORK) -> Evidence:
    """A mention of the place, as if the summary began with its name."""
    return Evidence("summary", Mention(0, len(place.name), place.name, place, role, "made up"))


evidences = st.lists(st.builds(evidence_of, st.sampled_from(PLACES), st.sampled_from(Role)), max_size=6)


@st.composite
def atlases(draw: st.DrawFn) -> Atlas:
    """Up to eight grants with any places and dates."""
    rows = draw(st.lists(st.tuples(evidences, periods), max_size=8))
    grants = tuple(Grant(f"g{number}", f"Grant {number}", period=row[1]) for number, row in enumerate(rows))
    return Atlas(grants, tuple(tuple(row[0]) for row in rows), withheld=draw(st.integers(0, 3)))


views = st.builds(
    View,
    regions=st.sets(
        st.sampled_from(["fund:balkans", "fund:aegean", "un-m49:150", "un-m49:039", "un-m49:002"])
    ).map(lambda keys: tuple(sorted(keys))),
    countries=st.sets(st.sampled_from(["IT", "SN", "SD", "PL"])).map(lambda codes: tuple(sorted(codes))),
    since=st.none() | months,
    until=st.none() | months,
    undated=st.booleans(),
    text=st.sampled_from(["", "grant", "palermo", "Sicily PALERMO", "nowhere"]),
    place=st.sampled_from(["", "country:IT", "country:SD", "city:1", "region:balkans"]),
)
