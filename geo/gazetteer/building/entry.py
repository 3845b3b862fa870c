"""What every source hands to the compiler: a place and the names it is known by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from geo.gazetteer.names import NameRank
from geo.place import Place


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a place, as written, and how far it may be trusted."""

    text: str
    rank: NameRank


@dataclass(frozen=True, slots=True)
class Entry:
    """A place and its names. The place's own name need not be repeated among them.

    `importance` says how often a name means this place, against other places of its kind that carry
    it: its people, or a figure of that order.
    """

    place: Place
    names: tuple[Name, ...]
    importance: int = 0


def primary(*texts: str) -> tuple[Name, ...]:
    """Names that are the place's own; empty ones are left out, here and below."""
    return _ranked(texts, NameRank.PRIMARY)


def alternate(texts: Iterable[str]) -> tuple[Name, ...]:
    """Names in other languages and spellings."""
    return _ranked(texts, NameRank.ALTERNATE)


def weak(texts: Iterable[str]) -> tuple[Name, ...]:
    """Names that mostly mean something else."""
    return _ranked(texts, NameRank.WEAK)


def _ranked(texts: Iterable[str], rank: NameRank) -> tuple[Name, ...]:
    return tuple(Name(text, rank) for text in texts if text)
