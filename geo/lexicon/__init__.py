"""The lexicon: words that say what a toponym beside them is doing there. See its README for each list."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Self

from geo.fold import fold

_FOLDER = Path(__file__).parent


class Phrases(frozenset[str]):
    """Folded words and phrases of a list.

    `longest` counts the words of the longest; `openings` and `closings` are their first and last words.
    """

    longest: int
    openings: frozenset[str]
    closings: frozenset[str]

    def __new__(cls, entries: Iterable[str]) -> Self:
        phrases = super().__new__(cls, entries)
        phrases.longest = max((entry.count(" ") + 1 for entry in phrases), default=0)
        phrases.openings = frozenset(entry.split(" ")[0] for entry in phrases)
        phrases.closings = frozenset(entry.split(" ")[-1] for entry in phrases)
        return phrases


def read_phrases(text: str) -> Phrases:
    """The phrases of a list file: one or several a line between commas, `#` opening a comment."""
    lines = (line.partition("#")[0] for line in text.splitlines())
    return Phrases(
        fold(entry.replace("'", " ")) for line in lines for entry in line.split(",") if entry.strip()
    )


def _list(name: str) -> Phrases:
    return read_phrases((_FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


def _rows(name: str) -> list[dict[str, str]]:
    with (_FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _adjectives(*names: str) -> Mapping[str, tuple[str, ...]]:
    """Folded adjective or people's name to the ids of the places it may belong to, the likelier first."""
    places: dict[str, tuple[str, ...]] = {}
    for row in (row for name in names for row in _rows(name)):
        for word in map(fold, row["words"].split(";")):
            places[word] = (*places.get(word, ()), row["place"])
    return MappingProxyType(places)


def _languages() -> Mapping[str, tuple[str, ...]]:
    """Folded language to the id of the country it is tied to; empty for a language of many countries."""
    rows = _rows("languages")
    return MappingProxyType({fold(row["language"]): (row["place"],) if row["place"] else () for row in rows})


DEMONYMS = _adjectives("demonyms")
REGIONAL_ADJECTIVES = _adjectives("regional_adjectives")
LANGUAGES = _languages()

ACTIVITY_WORDS = _list("activity_words")
AREA_WORDS = _list("area_words")
ARTICLES = _list("articles")
BASE_WORDS = _list("base_words")
BIRTH_WORDS = _list("birth_words")
CALENDAR_WORDS = _list("calendar_words")
CROSSING_WORDS = _list("crossing_words")
DIVISION_WORDS = _list("division_words")
FLIGHT_WORDS = _list("flight_words")
FROM_WORDS = _list("from_words")
GERMAN_WORDS = _list("german_words")
GIVEN_NAMES = _list("given_names")
ISLAND_WORDS = _list("island_words")
LANDFORM_OPENERS = _list("landform_openers")
LANDFORM_WORDS = _list("landform_words")
LANGUAGE_CUES_AFTER = _list("language_cues_after")
LANGUAGE_CUES_BEFORE = _list("language_cues_before")
MIGRANT_WORDS = _list("migrant_words")
OF_WORDS = _list("of_words")
OPENING_WORDS = _list("opening_words")
ORDINARY_WORDS = _list("ordinary_words")
ORGANISATION_OPENERS = _list("organisation_openers")
ORGANISATION_WORDS = _list("organisation_words")
PATH_WORDS = _list("path_words")
PEOPLE_WORDS = _list("people_words")
PERSON_VERBS = _list("person_verbs")
PLACE_LINE_WORDS = _list("place_line_words")
PLACE_PREPOSITIONS = _list("place_prepositions")
PLAIN_NEIGHBOURS = _list("plain_neighbours")
ROUTE_MODIFIERS = _list("route_modifiers")
ROUTE_WORDS = _list("route_words")
SETTLEMENT_WORDS = _list("settlement_words")
TITLES = _list("titles")

EVERYDAY_WORDS = ORDINARY_WORDS.union(
    AREA_WORDS, CALENDAR_WORDS, DIVISION_WORDS, ISLAND_WORDS, LANDFORM_WORDS, OPENING_WORDS,
    ORGANISATION_WORDS, PEOPLE_WORDS, PLACE_PREPOSITIONS, PLAIN_NEIGHBOURS, ROUTE_WORDS, SETTLEMENT_WORDS,
)  # fmt: skip
"""Words that are no place without evidence, although a town may be called so."""
