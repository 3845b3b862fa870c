"""The selection: the grants that a view asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from data.atlas import Atlas
from data.grant import Grant
from data.incidence import Mask
from data.view import View
from geo.fold import fold

_PHRASE_OR_WORD = re.compile(r'["“”„]([^"“”„]*)["“”„]|([^\s"“”„]+)')


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """The grants of an atlas that a view shows, as a mask over its rows."""

    atlas: Atlas
    view: View
    mask: Mask

    @property
    def rows(self) -> list[int]:
        """The numbers of the rows shown, in the atlas's order."""
        return [int(row) for row in np.flatnonzero(self.mask)]

    @property
    def grants(self) -> list[Grant]:
        """The grants shown, in the atlas's order."""
        return [self.atlas.grants[row] for row in self.rows]

    def __len__(self) -> int:
        return int(np.count_nonzero(self.mask))


def select(atlas: Atlas, view: View) -> Selection:
    """The grants that pass every filter of the view."""
    mask = np.ones(len(atlas.grants), dtype=np.bool_)
    if view.regions:
        mask &= atlas.regions.having_any(view.regions)
    if view.countries:
        mask &= atlas.countries.having_any(view.countries)
    if view.place:
        mask &= _at_place(atlas, view.place)
    if view.text:
        mask &= _mentioning(atlas, view.text)
    return Selection(atlas, view, mask & _in_period(atlas, view))


def _at_place(atlas: Atlas, place_id: str) -> Mask:
    if place_id.startswith("country:"):
        return atlas.countries.having_any({place_id.removeprefix("country:")})
    return atlas.places.having_any({place_id})


def _mentioning(atlas: Atlas, text: str) -> Mask:
    sought = _sought(text)
    found = (all(words in searched for words in sought) for searched in atlas.search_texts)
    return np.fromiter(found, np.bool_, len(atlas.grants))


def _sought(text: str) -> list[str]:
    """The folded words of a search; those between double quotes, straight or curly, are one phrase."""
    return [fold(phrase or word) for phrase, word in _PHRASE_OR_WORD.findall(text)]


def _in_period(atlas: Atlas, view: View) -> Mask:
    """A dated grant is in a period that it overlaps; undated ones are in or out by the view's switch."""
    inside: Mask = atlas.dated.copy()
    if view.since:
        inside &= atlas.last_month >= view.since.index
    if view.until:
        inside &= atlas.first_month <= view.until.index
    if view.undated:
        inside |= ~atlas.dated
    return inside
