"""What holds for the lexicon's files, so that whoever edits them is told what is wrong."""

from __future__ import annotations

import doctest
from collections.abc import Mapping
from pathlib import Path

import pytest

from geo import find, lexicon
from geo.fold import fold
from geo.gazetteer import open_gazetteer
from geo.lexicon import Phrases, read_phrases

_FOLDER = Path(lexicon.__file__).parent
_LISTS = sorted(_FOLDER.glob("*.txt"))
_TABLES = {
    "demonyms": lexicon.DEMONYMS,
    "regional_adjectives": lexicon.REGIONAL_ADJECTIVES,
    "languages": lexicon.LANGUAGES,
}


@pytest.mark.parametrize("path", _LISTS, ids=lambda path: path.stem)
def test_every_list_holds_something_and_is_read_under_its_own_name(path: Path) -> None:
    phrases = getattr(lexicon, path.stem.upper())
    assert phrases == read_phrases(path.read_text(encoding="utf-8")) != Phrases(())


@pytest.mark.parametrize("path", [*_LISTS, *_FOLDER.glob("*.csv")], ids=lambda path: path.stem)
def test_every_file_is_explained_in_the_readme(path: Path) -> None:
    explained = (_FOLDER / "README.md").read_text(encoding="utf-8")
    assert path.name in explained


@pytest.mark.parametrize("table", _TABLES.values(), ids=_TABLES.keys())
def test_every_adjective_and_language_belongs_to_places_of_the_gazetteer(
    table: Mapping[str, tuple[str, ...]],
) -> None:
    gazetteer = open_gazetteer()
    assert [place for places in table.values() for place in places if place not in gazetteer] == []


def test_every_country_of_some_size_has_a_demonym() -> None:
    named = {place for places in lexicon.DEMONYMS.values() for place in places}
    populous = {place.id for place in open_gazetteer().countries if place.population > 110_000}
    assert populous - named == set()


def test_a_list_is_folded_and_its_comments_are_left_out() -> None:
    phrases = read_phrases("# nothing\nÀ travers, d'Or\n\nTürkei,, # a comma, too\n")
    assert set(phrases) == {"a travers", "d or", "turkei"}
    assert phrases.longest == 2
    assert set(phrases.openings) == {"a", "d", "turkei"}
    assert set(phrases.closings) == {"travers", "or", "turkei"}


def test_the_keys_of_the_tables_are_folded() -> None:
    assert [key for table in _TABLES.values() for key in table if key != fold(key)] == []


def test_the_example_of_find_mentions_is_true() -> None:
    assert doctest.testmod(find) == (0, 1)
