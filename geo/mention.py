"""A mention: words of a text that name a place, and why we think so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from geo.place import Place


class Role(StrEnum):
    """What a place has to do with the text that names it. Only `WORK` is drawn by default."""

    WORK = "work"
    ORIGIN = "origin"
    ROUTE = "route"
    ORGANISATION = "organisation"
    PERSON = "person"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words at `[start, end)` of a text (offsets in characters), and the place they were resolved to.

    `rule` names the rule that decided; `refused` holds the other candidates, most likely first.
    """

    start: int
    end: int
    text: str
    place: Place
    role: Role
    rule: str
    refused: tuple[Place, ...] = ()
