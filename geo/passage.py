"""A text with its toponyms marked: who stands beside whom."""

from __future__ import annotations

import re
from functools import cached_property

from geo.lexicon import (
    EVERYDAY_WORDS,
    GERMAN_WORDS,
    OPENING_WORDS,
    ORDINARY_WORDS,
    ORGANISATION_WORDS,
    PLAIN_NEIGHBOURS,
)
from geo.scan import Form, Toponym
from geo.words import Words

_LIST = re.compile(
    r"\s*(?:[,/&;\u2013-]|,?\s*(?:and|or|et|ou|y|e|o|und|oder|en|as well as)\b)+"
    r"\s*(?:(?:the|la|le|les|el|il|der|dem|den|die|l['\u2019])\s*)?",
    re.IGNORECASE,
)
_LONGEST_LINK = 24
_LONGEST_RUN = 6
_KNOWN = 4.5
_GERMAN_SHARE = 0.12
_SAMPLE = 400


class Passage:
    """A text's words and toponyms, with the questions that roles and resolution ask about neighbours."""

    def __init__(self, words: Words, toponyms: tuple[Toponym, ...]) -> None:
        self.words = words
        self.toponyms = toponyms
        self._closing = {toponym.last: k for k, toponym in enumerate(toponyms)}
        self._opening = {toponym.first: k for k, toponym in enumerate(toponyms)}
        self._covered = {i for toponym in toponyms for i in range(toponym.first, toponym.last)}
        self._known = {
            i for toponym in toponyms if _is_known(toponym) for i in range(toponym.first, toponym.last)
        }

    def start(self, k: int) -> int:
        """Character offset at which toponym `k` begins."""
        return self.words.starts[self.toponyms[k].first]

    def end(self, k: int) -> int:
        """Character offset behind toponym `k`."""
        return self.words.ends[self.toponyms[k].last - 1]

    def between(self, k: int) -> str:
        """What stands between toponym `k` and the next one."""
        return self.words.text[self.end(k) : self.start(k + 1)]

    def follows_in_list(self, k: int) -> bool:
        """Whether toponym `k` goes on a list from the one before: "Mali, Niger and the Gambia"."""
        return 0 < k < len(self.toponyms) and self._links(k - 1)

    def _links(self, k: int) -> bool:
        if self.start(k + 1) - self.end(k) > _LONGEST_LINK:
            return False
        return _LIST.fullmatch(self.between(k)) is not None

    def is_covered(self, i: int) -> bool:
        """Whether word `i` is part of a toponym."""
        return i in self._covered

    def toponym_at(self, start: int) -> Toponym:
        """The toponym that begins at this character offset."""
        return next(toponym for k, toponym in enumerate(self.toponyms) if self.start(k) == start)

    def ending_at(self, i: int) -> Toponym | None:
        """The toponym that ends directly before word `i`."""
        k = self._closing.get(i)
        return None if k is None else self.toponyms[k]

    def starting_at(self, i: int) -> Toponym | None:
        """The toponym that opens with word `i`."""
        k = self._opening.get(i)
        return None if k is None else self.toponyms[k]

    def strangers(self, toponym: Toponym) -> tuple[int, ...]:
        """Capitalised words that run into the toponym without a comma, neither place nor plain word."""
        run = (*self._run_left(toponym.first), *self._run_right(toponym.last))
        return tuple(i for i in run if i not in self._known and self._is_stranger(i, toponym))

    def _run_left(self, first: int) -> list[int]:
        run: list[int] = []
        while len(run) < _LONGEST_RUN and self.words.runs_on(first) and self._may_be_named(first - 1):
            first -= 1
            run.append(first)
        return run[::-1]

    def _run_right(self, last: int) -> list[int]:
        run: list[int] = []
        while len(run) < _LONGEST_RUN and self.words.runs_on(last) and self._may_be_named(last):
            run.append(last)
            last += 1
        return run

    def _may_be_named(self, i: int) -> bool:
        """Whether word `i` is written like part of a name; among capitals only, a "THE" or "IN" is not."""
        if not self.words.is_capital(i):
            return False
        return not (self.words.raw[i].isupper() and self.words.keys[i] in OPENING_WORDS)

    def _is_stranger(self, i: int, toponym: Toponym) -> bool:
        key = self.words.keys[i]
        if key in PLAIN_NEIGHBOURS or (key in OPENING_WORDS and self.words.opens_sentence(i)):
            return False
        is_verb = i < toponym.first and self.words.opens_sentence(i) and _opens_like_a_verb(key)
        return not is_verb or key in ORGANISATION_WORDS

    def is_shouted(self, toponym: Toponym) -> bool:
        """Whether the toponym and the words beside it are all capitals, so that capitals say nothing."""
        span = range(max(0, toponym.first - 2), min(len(self.words), toponym.last + 2))
        raw = [self.words.raw[i] for i in span]
        return (
            len(raw) > 1
            and all(word.isupper() or word.isdigit() for word in raw)
            and any(len(w) > 3 for w in raw)
        )

    @cached_property
    def is_german(self) -> bool:
        """Whether the text reads as German, where every noun has a capital."""
        sample = self.words.keys[:_SAMPLE]
        german = sum(key in GERMAN_WORDS for key in sample)
        is_frequent = german > 1 and german > _GERMAN_SHARE * len(sample)
        return is_frequent and german > sum(key in {"the", "of", "and"} for key in sample)


def _opens_like_a_verb(key: str) -> bool:
    return key.endswith(("ing", "ed")) or key in ORDINARY_WORDS


def _is_known(toponym: Toponym) -> bool:
    """Whether a name is a place even among capitals; a small town's or an ordinary word may be anything."""
    return toponym.form is not Form.NAME or (toponym.score >= _KNOWN and not is_ordinary(toponym))


def is_ordinary(toponym: Toponym) -> bool:
    """Whether the name is also an ordinary word."""
    return toponym.key in EVERYDAY_WORDS or (bool(toponym.candidates) and toponym.candidates[0].common)


def is_adjective(toponym: Toponym) -> bool:
    """Whether the toponym is an adjective or people of a place rather than its name."""
    return toponym.form is Form.DEMONYM or toponym.form is Form.REGIONAL_ADJECTIVE
