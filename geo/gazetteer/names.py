"""How well a name names a place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from geo.place import Place


class NameRank(IntEnum):
    """How far a name alone may be trusted; the lower the better."""

    PRIMARY = 0
    """The place's own name, as an English text or its own officials write it."""
    ALTERNATE = 1
    """A name in another language or spelling that people use for this place."""
    WEAK = 2
    """A name that mostly means something else: a word, another place's own name, a few letters."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that carries the name that was asked for.

    `common` says that the name is also an everyday English word (Nice, Reading, Split); it is never
    set for countries.
    """

    place: Place
    name_rank: NameRank
    common: bool = False
