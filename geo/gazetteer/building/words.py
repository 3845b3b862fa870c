"""Everyday words, so that names which are also words can be marked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from babel import Locale

from geo.fold import fold
from geo.gazetteer.building.packages import hand_kept, read_json

LEVELS = (10, 20, 35, 40, 50)
"""SCOWL's lists from the thousand commonest words to those that any good dictionary has."""


def everyday_words(words: Path) -> frozenset[str]:
    """Folded words: English ones, months, days and languages, and those kept by hand."""
    kept = (row["word"] for row in hand_kept("everyday_words.csv"))
    return frozenset(map(fold, (*_dictionary(words), *_calendar(), *_languages(), *kept)))


def _dictionary(words: Path) -> Iterator[str]:
    for spelling in ("english", "american", "british"):
        for level in LEVELS:
            yield from read_json(words / f"{spelling}-words-{level}.json")


def _calendar() -> Iterator[str]:
    english = Locale.parse("en")
    yield from english.months["format"]["wide"].values()
    yield from english.days["format"]["wide"].values()


def _languages() -> Iterator[str]:
    """Languages in English, which are demonyms as well (German, Somali)."""
    yield from Locale.parse("en").languages.values()
