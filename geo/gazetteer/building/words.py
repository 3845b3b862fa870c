"""Everyday English words, so that names which are also words can be marked."""

from __future__ import annotations

from pathlib import Path

from geo.fold import fold
from geo.gazetteer.building.packages import read_json

LEVELS = (10, 20, 35, 40, 50)
"""SCOWL's lists from the thousand commonest words to those that any good dictionary has."""


def everyday_words(words: Path) -> frozenset[str]:
    """Folded words of SCOWL up to level 50, of the spellings shared by all, American and British."""
    return frozenset(
        fold(word)
        for spelling in ("english", "american", "british")
        for level in LEVELS
        for word in read_json(words / f"{spelling}-words-{level}.json")
    )
