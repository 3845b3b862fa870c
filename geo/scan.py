"""Scanning: the longest known name from each capitalised word on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from geo.gazetteer import Candidate, NameRank, open_gazetteer
from geo.lexicon import DEMONYMS, LANGUAGES, ORGANISATION_WORDS, PLACE_LINE_WORDS, REGIONAL_ADJECTIVES
from geo.place import PlaceKind
from geo.prominence import prominence, rank
from geo.words import Words

_ACRONYM = 3
_LONGEST_NAME = 10
_KNOWN = 4.5
"""Prominence below which "Oxford House" is rather a house in Oxford than a town."""
_WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.WATER})

_Ranked = tuple[tuple[Candidate, float], ...]


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

    @property
    def score(self) -> float:
        """Prominence of the first candidate; 0 for a language that is no place's own."""
        return self.scores[0] if self.scores else 0.0


def scan(words: Words, *, any_case: bool = False) -> tuple[Toponym, ...]:
    """Every known name in the text, left to right, the longest at each word, none overlapping.

    Names open with a capital; with `any_case` they may open anywhere (for short lower-case fields).
    """
    starts = _any_word if any_case else _capitalised
    return tuple(_leftmost(words, starts(words), any_case))


def _any_word(words: Words) -> Iterator[int]:
    return (i for i, key in enumerate(words.keys) if words.is_capital(i) or key not in PLACE_LINE_WORDS)


def _capitalised(words: Words) -> Iterator[int]:
    for i, is_capital in enumerate(words.capitals):
        if is_capital or (words.gaps[i] == "-" and _is_lower_tail(words, i)):
            yield i


def _is_lower_tail(words: Words, i: int) -> bool:
    """A wide place's name in lower case behind a hyphen: "borderline-europe"."""
    return i > 0 and words.raw[i][0].islower() and _is_wide(words.keys[i])


@lru_cache(maxsize=1 << 16)
def _is_wide(key: str) -> bool:
    found = _lookup(key)
    return found is not None and found[0] is Form.NAME and found[1][0][0].place.kind in _WIDE


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
    i -= words.joint(i) == ""
    return words.is_capital(i) or words.raw[i][0].isdigit() or _is_wide(key)


def _toponym(words: Words, first: int, last: int, key: str) -> Toponym | None:
    found = _lookup(key)
    if found is None:
        return None
    form, ranked = found
    if last > first + 1 and words.keys[last - 1] in ORGANISATION_WORDS and ranked[0][1] < _KNOWN:
        return None
    if len(key) <= _ACRONYM and last == first + 1:
        ranked = _as_written(words.raw[first], ranked)
        if not ranked:
            return None
    return Toponym(first, last, key, form, *_columns(ranked))


def _columns(ranked: _Ranked) -> tuple[tuple[Candidate, ...], tuple[float, ...]]:
    return tuple(candidate for candidate, _ in ranked), tuple(score for _, score in ranked)


def _as_written(raw: str, ranked: _Ranked) -> _Ranked:
    """An abbreviation ("US", "DRC") stands for a country or region, and only in capitals."""
    if raw.isupper():
        return tuple(pair for pair in ranked if pair[0].place.kind in _WIDE)
    return tuple(pair for pair in ranked if pair[0].name_rank is NameRank.PRIMARY)


@lru_cache(maxsize=1 << 17)
def _lookup(key: str) -> tuple[Form, _Ranked] | None:
    for form, table in _TABLES:
        if key in table:
            return form, _named(table[key])
    candidates = open_gazetteer().candidates(key)
    return (Form.NAME, rank(candidates)) if candidates else None


_TABLES = (
    (Form.DEMONYM, DEMONYMS),
    (Form.REGIONAL_ADJECTIVE, REGIONAL_ADJECTIVES),
    (Form.LANGUAGE, LANGUAGES),
)


def _named(place_ids: tuple[str, ...]) -> _Ranked:
    gazetteer = open_gazetteer()
    candidates = [Candidate(gazetteer.place(place_id), NameRank.PRIMARY) for place_id in place_ids]
    return tuple((candidate, prominence(candidate)) for candidate in candidates)


@lru_cache(maxsize=1 << 17)
def _continues(key: str) -> bool:
    return key in _OPENINGS or open_gazetteer().continues(key)


def _openings() -> frozenset[str]:
    """What the longer adjectives and languages open with: "south" of "south african"."""
    keys = (key.split() for _, table in _TABLES for key in table)
    return frozenset(" ".join(parts[:length]) for parts in keys for length in range(1, len(parts)))


_OPENINGS = _openings()
