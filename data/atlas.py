"""The atlas: all grants of one input, geocoded, gated and indexed once; nouns outside, columns inside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from data.grant import Grant, SafetyLevel
from data.incidence import Incidence
from data.regions import regions_by_key
from data.safety import gated, may_leave, silent_mention, told
from geo import Mention, Place, Role, find_mentions
from geo.fold import fold

UNDATED = -1

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
        """Dates by grant, as exact as they are known: `2024-10`, `2024` or `2024-10/2025-03` (ISO 8601)."""
        return Incidence.of([grant.period.key] if grant.period else [] for grant in self.grants)

    @cached_property
    def first_month(self) -> NDArray[np.int32]:
        """Row by row, the index of the first month of the grant's period; UNDATED without one."""
        return np.array([g.period.first.index if g.period else UNDATED for g in self.grants], dtype=np.int32)

    @cached_property
    def last_month(self) -> NDArray[np.int32]:
        """Row by row, the index of the last month of the grant's period; UNDATED without one."""
        return np.array([g.period.last.index if g.period else UNDATED for g in self.grants], dtype=np.int32)

    @cached_property
    def dated(self) -> NDArray[np.bool_]:
        """The grants with a period."""
        return np.not_equal(self.first_month, UNDATED)

    @cached_property
    def located(self) -> NDArray[np.bool_]:
        """The grants with a place narrow enough to be marked on the map."""
        return self._rows_where(lambda row: any(not place.is_wide for place in row))

    @cached_property
    def region_wide(self) -> NDArray[np.bool_]:
        """The grants whose every place is too wide for a mark: a region or a sea of several countries."""
        return self._rows_where(lambda row: bool(row) and all(place.is_wide for place in row))

    @cached_property
    def search_texts(self) -> tuple[str, ...]:
        """Row by row, what a text search looks through, folded; no phrase goes from one line to the next."""
        return tuple(_search_text(*row) for row in zip(self.grants, self.places_at_work, strict=True))

    @cached_property
    def known_places(self) -> frozenset[str]:
        """Ids of the places at work, and of the countries that they lie in."""
        return frozenset({*self.place, *(f"country:{code}" for code in self.countries.keys)})

    def _rows_where(self, holds: Callable[[Row], bool]) -> NDArray[np.bool_]:
        return np.fromiter((holds(row) for row in self.places_at_work), np.bool_, len(self.grants))


def build_atlas(grants: Sequence[Grant]) -> Atlas:
    """Geocode the grants and pass each through the safety gate."""
    leaving = [grant for grant in grants if may_leave(grant)]
    evidence = tuple(_told_evidence(grant) for grant in leaving)
    return Atlas(tuple(map(gated, leaving)), evidence, withheld=len(grants) - len(leaving))


def _told_evidence(grant: Grant) -> tuple[Evidence, ...]:
    """All evidence of a public grant; of another its places of work alone, in an order that says nothing."""
    found = tuple(
        Evidence(field, mention) for field in READ_FIELDS for mention in find_mentions(getattr(grant, field))
    )
    if grant.safety is SafetyLevel.PUBLIC:
        return found
    places = {place for item in found if item.at_work for place in told(grant.safety, item.place)}
    ordered = sorted(places, key=lambda place: place.id)
    return tuple(Evidence(READ_FIELDS[-1], silent_mention(place)) for place in ordered)


def _countries(row: Iterable[Place]) -> set[str]:
    return {place.country for place in row if place.country}


def _search_text(grant: Grant, row: Row) -> str:
    names = (place.name for place in row)
    return "\n".join(map(fold, (grant.title, grant.grantee, grant.summary, grant.stated_places, *names)))


class _Membership:
    """Which scheme regions a grant's places lie in.

    A wide region lies in every region that holds nearly all of its countries: the European Union lies in
    M49's Europe, though M49 counts Cyprus to Asia.
    """

    NEARLY_ALL = 0.9

    def of(self, row: Row) -> set[str]:
        spans = {self._span(place) for place in row} - {frozenset()}
        return {
            key
            for key, region in regions_by_key().items()
            if any(self._holds(region.members, span) for span in spans)
        }

    def _holds(self, members: frozenset[str], span: frozenset[str]) -> bool:
        return len(span & members) >= self.NEARLY_ALL * len(span)

    @staticmethod
    def _span(place: Place) -> frozenset[str]:
        return frozenset(place.members) if place.is_wide else frozenset({place.country} - {""})
