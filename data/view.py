"""The view: what a visitor asked for, as one value that the URL, the counts and the sentence come from."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlencode

from data.grant import Month
from data.link import LONGEST_SEARCH, Query, in_quotes, read_link
from data.regions import known_countries, regions_by_key

if TYPE_CHECKING:
    from data.atlas import Atlas

__all__ = ["LONGEST_SEARCH", "View"]


@dataclass(frozen=True, slots=True)
class View:
    """A question to the atlas. Two values in one filter mean OR, two filters mean AND.

    `regions` are keys like `un-m49:150`, `countries` ISO 3166-1 alpha-2 codes, `since` and `until`
    months (both included), `undated` whether grants without a date are shown, `text` words to search for,
    `place` the picked place's id, `grant` the opened grant's id (opening a grant narrows nothing).
    """

    regions: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    since: Month | None = None
    until: Month | None = None
    undated: bool = True
    text: str = ""
    place: str = ""
    grant: str = ""

    def __post_init__(self) -> None:
        if self.since and self.until and self.until < self.since:
            since, until = self.until, self.since
            object.__setattr__(self, "since", since)
            object.__setattr__(self, "until", until)

    @classmethod
    def from_query(cls, query: Query) -> tuple[Self, tuple[str, ...]]:
        """Read a query string; also returns a notice for each part that is not followed. Never raises."""
        given, notices = read_link(query)
        return cls(**given), notices

    def to_query(self) -> dict[str, list[str]]:
        """The parameters that say this view, in a fixed order; what is at its default is left out."""
        query = {
            "region": list(self.regions),
            "country": list(self.countries),
            "from": [str(self.since)] if self.since else [],
            "to": [str(self.until)] if self.until else [],
            "undated": [] if self.undated else ["no"],
            "q": [self.text] if self.text else [],
            "place": [self.place] if self.place else [],
            "grant": [self.grant] if self.grant else [],
        }
        return {name: values for name, values in query.items() if values}

    def query_string(self) -> str:
        """The parameters as they stand in a link, without the question mark."""
        return urlencode(self.to_query(), doseq=True)

    def without(self, *names: str) -> Self:
        """The same view with these fields at their defaults; `period` is `since`, `until` and `undated`."""
        named = {field for name in names for field in _PERIOD.get(name, (name,))}
        defaults: dict[str, Any] = {f.name: f.default for f in fields(self) if f.name in named}
        return replace(self, **defaults)

    def changed(self, **values: Any) -> Self:
        """The same view with these fields replaced."""
        return replace(self, **values)

    @property
    def narrows(self) -> bool:
        """Whether the view leaves anything out at all."""
        return self.without("grant") != type(self)()

    def fitted_to(self, atlas: Atlas) -> tuple[Self, tuple[str, ...]]:
        """Drop what the atlas does not know; also returns a notice for each thing dropped."""
        regions, lost_regions = _known(self.regions, regions_by_key())
        countries, lost_countries = _known(self.countries, known_countries())
        place, lost_place = _known(filter(None, [self.place]), atlas.known_places)
        grant, lost_grant = _known(filter(None, [self.grant]), atlas.number_of)
        lost = [*lost_regions, *lost_countries, *lost_place, *lost_grant]
        fitted = replace(
            self, regions=regions, countries=countries, place="".join(place), grant="".join(grant)
        )
        return fitted, _lost_notice(lost)


_PERIOD = {"period": ("since", "until", "undated")}


def _known(values: Iterable[str], known: Container[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    wanted = tuple(dict.fromkeys(values))
    return tuple(v for v in wanted if v in known), tuple(v for v in wanted if v not in known)


def _lost_notice(lost: Sequence[str]) -> tuple[str, ...]:
    if not lost:
        return ()
    return (f"These records do not know {in_quotes(lost)}; the link was read without it.",)
