"""Evidence that a word is a place at all, and of which kind, from the words beside it."""

from __future__ import annotations

from collections.abc import Mapping

from geo import lexicon
from geo.lexicon import Phrases
from geo.passage import Passage, is_ordinary
from geo.place import PlaceKind
from geo.scan import Form, Toponym
from geo.words import Words

ENOUGH = 4.5
"""The score from which a word is taken for a place; `prominence` says what a point is worth."""

_PREPOSITION = 2.0
_LISTED = 1.5
_HYPHENATED = 1.0
_LONG_NAME = 1.0
_ORDINARY = -3.0
_ORDINARY_BEFORE_A_NOUN = -4.5
_HARDLY_A_PLACE = -6.0
"""A month; "US" and "IT" among words that are all capitals."""
_GIVEN_NAME = -2.0
_GIVEN_NAME_OF_A_METROPOLIS = -0.8
_METROPOLIS = 1_000_000
_OPENING = -0.5
_GERMAN_NOUN = -1.5
_WELL_KNOWN = 5.5

_FIRM_PREPOSITIONS = Phrases(lexicon.PLACE_PREPOSITIONS - {"to"})

_CALLED = (
    ("called-a-division", frozenset({PlaceKind.ADMIN1, PlaceKind.ADMIN2}), lexicon.DIVISION_WORDS),
    ("called-a-settlement", frozenset({PlaceKind.CITY}), lexicon.SETTLEMENT_WORDS),
    ("called-an-island", frozenset({PlaceKind.ISLAND}), lexicon.ISLAND_WORDS),
)


def called_by_its_kind(words: Words, toponym: Toponym) -> Mapping[PlaceKind, str]:
    """The kinds that the text calls the place ("Agadez region", "city of Agadez"), each with its rule."""
    called = ((rule, kinds) for rule, kinds, heads in _CALLED if _has_head(words, toponym, heads))
    return {kind: rule for rule, kinds in called for kind in kinds}


def _has_head(words: Words, toponym: Toponym, head_words: Phrases) -> bool:
    if words.begins_at(toponym.last, head_words):
        return True
    of = words.phrase_before(toponym.first, lexicon.OF_WORDS)
    return words.ends_before(toponym.first - of, head_words)


def support(passage: Passage, k: int) -> float:
    """Points for and against toponym `k` being a place, whichever place it may be."""
    toponym = passage.toponyms[k]
    if toponym.form is not Form.NAME:
        return ENOUGH
    return _from_before(passage, toponym) + _from_list(passage, k) + _from_the_name(passage, toponym)


def _from_before(passage: Passage, toponym: Toponym) -> float:
    words = passage.words
    i = toponym.first - words.phrase_before(toponym.first, lexicon.ARTICLES)
    if words.ends_before(toponym.first, lexicon.PLACE_PREPOSITIONS) or words.ends_before(
        i, lexicon.PLACE_PREPOSITIONS
    ):
        return _PREPOSITION
    if passage.is_german:
        return _GERMAN_NOUN
    return _OPENING if words.opens_sentence(toponym.first) else 0.0


def _from_list(passage: Passage, k: int) -> float:
    """A well-known place beside it in a list speaks for a name."""
    before = k - 1 if passage.follows_in_list(k) else None
    behind = k + 1 if passage.follows_in_list(k + 1) else None
    return (
        _LISTED
        if any(_is_well_known(passage.toponyms[j]) for j in (before, behind) if j is not None)
        else 0.0
    )


def _is_well_known(toponym: Toponym) -> bool:
    return toponym.form is Form.NAME and toponym.score >= _WELL_KNOWN and not is_ordinary(toponym)


def _from_the_name(passage: Passage, toponym: Toponym) -> float:
    points = _LONG_NAME if toponym.last - toponym.first > 1 else 0.0
    if passage.words.gaps[toponym.last] == "-":
        points += _HYPHENATED
    if is_ordinary(toponym):
        points += _ordinary_points(passage, toponym)
    if toponym.key in lexicon.GIVEN_NAMES:
        points += _given_name_points(toponym)
    return points


def _ordinary_points(passage: Passage, toponym: Toponym) -> float:
    if passage.is_shouted(toponym) or toponym.key in lexicon.CALENDAR_WORDS:
        return _HARDLY_A_PLACE
    if toponym.candidates[0].place.kind is PlaceKind.COUNTRY:
        return _points_of_a_country(passage, toponym)
    return _ORDINARY_BEFORE_A_NOUN if _qualifies_a_noun(passage.words, toponym) else _ORDINARY


def _points_of_a_country(passage: Passage, toponym: Toponym) -> float:
    """ "Island" is Iceland in German only; "US" is a word only where all is capitals."""
    is_word = toponym.key in lexicon.EVERYDAY_WORDS and not passage.is_german
    return _HARDLY_A_PLACE if is_word else 0.0


def _qualifies_a_noun(words: Words, toponym: Toponym) -> bool:
    """ "Northern Ghana", "to Union members": a word before another is rather a word, unless "in" it."""
    i = toponym.last
    if words.runs_on(i) and words.is_capital(i):
        return True
    goes_on = i < len(words) and words.gaps[i] == " " and words.raw[i][0].islower()
    is_noun = goes_on and words.keys[i] not in lexicon.OPENING_WORDS
    return is_noun and not words.ends_before(toponym.first, _FIRM_PREPOSITIONS)


def _given_name_points(toponym: Toponym) -> float:
    place = toponym.candidates[0].place
    return _GIVEN_NAME_OF_A_METROPOLIS if place.population >= _METROPOLIS else _GIVEN_NAME
