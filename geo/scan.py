"""Scanning: the longest known name from each capitalised word on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from geo.gazetteer import Candidate, NameRank, open_gazetteer
from geo.lexicon import DEMONYMS, LANGUAGES, REGIONAL_ADJECTIVES
from geo.place import PlaceKind
from geo.prominence import prominence
from geo.words import Words

_ACRONYM = 3
_LONGEST_NAME = 10
_WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION})


class Form(Enum):
    """How a word names a place: as its name, as an adjective or people of it, or as a language."""

    NAME = auto()
    DEMONYM = auto()
    REGIONAL_ADJECTIVE = auto()
    LANGUAGE = auto()


@dataclass(frozen=True, slots=True)
class Toponym:
    """Words `[first, last)` of a text that may name one of the candidates.

    `candidates` stand in the order of their prominence, which `scores` gives.
    """

    first: int
    last: int
    key: str
    form: Form
    candidates: tuple[Candidate, ...]
    scores: tuple[float, ...]


def scan(words: Words, *, any_case: bool = False) -> tuple[Toponym, ...]:
    """Every known name in the text, left to right, the longest at each word, none overlapping.

    Names open with a capital; with `any_case` they may open anywhere (for short lower-case fields).
    """
    starts = range(len(words)) if any_case else sorted({*words.capitals, *_hyphenated_tails(words)})
    return tuple(_leftmost(words, starts, any_case))


def _hyphenated_tails(words: Words) -> Iterator[int]:
    """Lower-case words behind a hyphen that are a wide place's own name: "borderline-europe"."""
    for i in range(1, len(words)):
        if words.text[words.starts[i] - 1] == "-" and words.raw[i][0].islower() and _is_wide(words.keys[i]):
            yield i


@lru_cache(maxsize=1 << 16)
def _is_wide(key: str) -> bool:
    found = _lookup(key)
    return found is not None and found[0] is Form.NAME and found[1][0].place.kind in _WIDE


def _leftmost(words: Words, starts: Iterable[int], any_case: bool) -> Iterator[Toponym]:
    end = 0
    for start in starts:
        found = _longest(words, start, any_case) if start >= end else None
        if found is not None:
            end = found.last
            yield found


def _longest(words: Words, start: int, any_case: bool) -> Toponym | None:
    best: Toponym | None = None
    key, last = words.keys[start], start + 1
    while True:
        if any_case or last == start + 1 or _may_close(words, last - 1, key):
            best = _toponym(words, start, last, key) or best
        joint = words.joint(last) if last < len(words) and last - start < _LONGEST_NAME else None
        if joint is None or (joint and not _continues(key)):
            return best
        key = f"{key}{joint}{words.keys[last]}"
        last += 1


def _may_close(words: Words, i: int, key: str) -> bool:
    """A name closes with a capital; a country's or a region's may close without ("Ivory coast")."""
    return words.is_capital(i) or words.raw[i][0].isdigit() or _is_wide(key)


def _toponym(words: Words, first: int, last: int, key: str) -> Toponym | None:
    found = _lookup(key)
    if found is None:
        return None
    form, candidates = found
    if len(key) <= _ACRONYM and last == first + 1:
        candidates = _as_written(words.raw[first], candidates)
        if not candidates:
            return None
    return Toponym(first, last, key, form, candidates, tuple(map(prominence, candidates)))


def _as_written(raw: str, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """An abbreviation ("US", "DRC") stands for a country or region, and only in capitals."""
    if raw.isupper():
        return tuple(c for c in candidates if c.place.kind in _WIDE)
    return tuple(c for c in candidates if c.name_rank is NameRank.PRIMARY)


@lru_cache(maxsize=1 << 17)
def _lookup(key: str) -> tuple[Form, tuple[Candidate, ...]] | None:
    for form, table in _TABLES:
        if key in table:
            return form, _named(table[key])
    candidates = open_gazetteer().candidates(key)
    return (Form.NAME, tuple(sorted(candidates, key=prominence, reverse=True))) if candidates else None


_TABLES = (
    (Form.DEMONYM, DEMONYMS),
    (Form.REGIONAL_ADJECTIVE, REGIONAL_ADJECTIVES),
    (Form.LANGUAGE, LANGUAGES),
)


def _named(place_ids: tuple[str, ...]) -> tuple[Candidate, ...]:
    gazetteer = open_gazetteer()
    return tuple(Candidate(gazetteer.place(place_id), NameRank.PRIMARY) for place_id in place_ids)


@lru_cache(maxsize=1 << 17)
def _continues(key: str) -> bool:
    return key in _OPENINGS or open_gazetteer().continues(key)


def _openings() -> frozenset[str]:
    """What the longer adjectives and languages open with: "south" of "south african"."""
    keys = (key.split() for _, table in _TABLES for key in table)
    return frozenset(" ".join(parts[:length]) for parts in keys for length in range(1, len(parts)))


_OPENINGS = _openings()
