"""The atlas: all grants of one input, geocoded, gated and indexed once; nouns outside, columns inside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from data.grant import Grant, Period
from data.incidence import Incidence
from data.safety import gated, may_leave, told
from geo import Mention, Place, PlaceKind, Role, find_mentions
from geo.regions import region_schemes

UNDATED = -1

WIDE = frozenset({PlaceKind.REGION, PlaceKind.WATER})
"""Kinds of place that are too wide for a mark: they are told as region-wide."""

READ_FIELDS = ("stated_places", "title", "summary")
"""The fields of a grant in which places are looked for."""

Row = tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A mention, and the field of the grant in which its words stand."""

    field: str
    mention: Mention

    @property
    def place(self) -> Place:
        """What the words were resolved to."""
        return self.mention.place

    @property
    def at_work(self) -> bool:
        """Whether the grant's work happens there, so that the place is counted and drawn."""
        return self.mention.role is Role.WORK


@dataclass(frozen=True)
class Atlas:
    """Grants that may be shown, with their evidence (row by row) and their indexes.

    `withheld` counts the grants of which nothing else may be told.
    """

    grants: tuple[Grant, ...]
    evidence: tuple[tuple[Evidence, ...], ...]
    withheld: int = 0

    @cached_property
    def number_of(self) -> Mapping[str, int]:
        """Grant id -> its row."""
        return {grant.id: number for number, grant in enumerate(self.grants)}

    @cached_property
    def places_at_work(self) -> tuple[Row, ...]:
        """Row by row, the distinct places where the grant's work happens, in the order they are named."""
        return tuple(
            tuple(dict.fromkeys(item.place for item in row if item.at_work)) for row in self.evidence
        )

    @cached_property
    def place(self) -> Mapping[str, Place]:
        """Place id -> place, for every place where some grant's work happens."""
        return {place.id: place for row in self.places_at_work for place in row}

    @cached_property
    def places(self) -> Incidence:
        """Place ids by grant."""
        return Incidence.of([place.id for place in row] for row in self.places_at_work)

    @cached_property
    def countries(self) -> Incidence:
        """ISO 3166-1 alpha-2 codes by grant; a city or a province brings its country."""
        return Incidence.of(_countries(row) for row in self.places_at_work)

    @cached_property
    def regions(self) -> Incidence:
        """Keys of scheme regions (`scheme:code`) by grant, those of its countries and wide regions."""
        membership = _Membership()
        return Incidence.of(membership.of(row) for row in self.places_at_work)

    @cached_property
    def dates(self) -> Incidence:
        """Dates by grant, as exact as they are known: `2024-10`, or `2024`."""
        return Incidence.of(_dates(grant.period) for grant in self.grants)

    @cached_property
    def first_month(self) -> NDArray[np.int32]:
        """Row by row, the index of the first month of the grant's period; UNDATED without one."""
        return np.array([g.period.first.index if g.period else UNDATED for g in self.grants], dtype=np.int32)

    @cached_property
    def last_month(self) -> NDArray[np.int32]:
        """Row by row, the index of the last month of the grant's period; UNDATED without one."""
        return np.array([g.period.last.index if g.period else UNDATED for g in self.grants], dtype=np.int32)

    @cached_property
    def located(self) -> NDArray[np.bool_]:
        """The grants with a place narrow enough to be marked on the map."""
        return self._rows_where(lambda row: any(place.kind not in WIDE for place in row))

    @cached_property
    def region_wide(self) -> NDArray[np.bool_]:
        """The grants whose every place is a wide region or a sea."""
        return self._rows_where(lambda row: bool(row) and all(place.kind in WIDE for place in row))

    @cached_property
    def search_texts(self) -> tuple[str, ...]:
        """Row by row, what a text search looks through, casefolded."""
        return tuple(_search_text(*row) for row in zip(self.grants, self.places_at_work, strict=True))

    @cached_property
    def known_regions(self) -> frozenset[str]:
        """Keys of every region of every scheme, whether grants lie in it or not."""
        return frozenset(
            region_key(scheme.code, region.code) for scheme in region_schemes() for region in scheme.regions
        )

    @cached_property
    def known_countries(self) -> frozenset[str]:
        """ISO 3166-1 alpha-2 codes that some region scheme holds."""
        return frozenset(
            code for scheme in region_schemes() for region in scheme.regions for code in region.members
        )

    @cached_property
    def known_places(self) -> frozenset[str]:
        """Ids of the places at work, and of the countries that they lie in."""
        return frozenset({*self.place, *(f"country:{code}" for code in self.countries.keys)})

    def _rows_where(self, holds: Callable[[Row], bool]) -> NDArray[np.bool_]:
        return np.fromiter((holds(row) for row in self.places_at_work), np.bool_, len(self.grants))


def build_atlas(grants: Sequence[Grant]) -> Atlas:
    """Geocode the grants and pass each through the safety gate."""
    leaving = [grant for grant in grants if may_leave(grant)]
    evidence = tuple(tuple(_told_evidence(grant)) for grant in leaving)
    shown = tuple(gated(grant, number) for number, grant in enumerate(leaving, 1))
    return Atlas(shown, evidence, withheld=len(grants) - len(leaving))


def region_key(scheme: str, code: str) -> str:
    """The key of a scheme's region in queries and counts: `un-m49:150`."""
    return f"{scheme}:{code}"


def _told_evidence(grant: Grant) -> Iterator[Evidence]:
    for field in READ_FIELDS:
        for mention in find_mentions(getattr(grant, field)):
            place = told(grant, mention.place)
            if place == mention.place:
                yield Evidence(field, mention)
            elif place:
                yield Evidence(field, replace(mention, place=place, text=place.name, refused=()))


def _countries(row: Iterable[Place]) -> set[str]:
    return {place.country for place in row if place.country}


def _dates(period: Period | None) -> tuple[str, ...]:
    if period is None:
        return ()
    return (str(period.first) if period.first == period.last else str(period.first.year),)


def _search_text(grant: Grant, row: Row) -> str:
    names = " ".join(place.name for place in row)
    return f"{grant.title} {grant.grantee} {grant.summary} {grant.stated_places} {names}".casefold()


class _Membership:
    """Which scheme regions a grant's places lie in.

    A wide region lies in every region that holds nearly all of its countries: the European Union lies in
    M49's Europe, though M49 counts Cyprus to Asia.
    """

    NEARLY_ALL = 0.9

    def __init__(self) -> None:
        self._regions = [
            (region_key(scheme.code, region.code), region.members)
            for scheme in region_schemes()
            for region in scheme.regions
        ]

    def of(self, row: Row) -> set[str]:
        spans = {self._span(place) for place in row} - {frozenset()}
        return {key for key, members in self._regions if any(self._holds(members, span) for span in spans)}

    def _holds(self, members: frozenset[str], span: frozenset[str]) -> bool:
        return len(span & members) >= self.NEARLY_ALL * len(span)

    @staticmethod
    def _span(place: Place) -> frozenset[str]:
        return frozenset(place.members) if place.kind in WIDE else frozenset({place.country} - {""})
