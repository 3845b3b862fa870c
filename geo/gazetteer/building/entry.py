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
    """A place and its names. The place's own name need not be repeated among them."""

    place: Place
    names: tuple[Name, ...]


def primary(*texts: str) -> tuple[Name, ...]:
    return _ranked(texts, NameRank.PRIMARY)


def alternate(texts: Iterable[str]) -> tuple[Name, ...]:
    return _ranked(texts, NameRank.ALTERNATE)


def weak(texts: Iterable[str]) -> tuple[Name, ...]:
    return _ranked(texts, NameRank.WEAK)


def _ranked(texts: Iterable[str], rank: NameRank) -> tuple[Name, ...]:
    return tuple(Name(text, rank) for text in texts if text)
