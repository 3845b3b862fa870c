"""Roles: what a place has to do with the text that names it, read from the words around it."""

from __future__ import annotations

from collections.abc import Callable

from geo import lexicon
from geo.lexicon import Phrases
from geo.mention import Role
from geo.names_within import is_inside_a_name, is_person
from geo.passage import Passage, is_adjective
from geo.place import Place, PlaceKind
from geo.scan import Form, Toponym
from geo.words import Words

_WIDE = frozenset({PlaceKind.REGION, PlaceKind.WATER})
_DASHES = frozenset({"-", "\u2010", "\u2011", "\u2013", "\u2014"})
_LONGEST_LIST = 12
_PAN = Phrases({"pan"})
_PEOPLE = Phrases(lexicon.PEOPLE_WORDS | lexicon.MIGRANT_WORDS)

Judgement = tuple[Role, str]
_Sign = Callable[[Passage, int, Place], bool]


def role_of(passage: Passage, k: int, place: Place) -> Judgement:
    """The role of toponym `k`, resolved to this place, and the rule that says so; work if nothing speaks."""
    for sign, judgement in _SIGNS:
        if sign(passage, k, place):
            return judgement
    return Role.WORK, ""


def _is_language(passage: Passage, k: int, _place: Place) -> bool:
    if passage.toponyms[k].form is Form.LANGUAGE:
        return True
    chain = _language_chain(passage, k)
    return bool(chain) and _chain_is_of_languages(passage, chain)


def _language_chain(passage: Passage, k: int) -> list[Toponym]:
    """The languages that are listed with toponym `k`, in order; empty if it is none itself."""
    if passage.toponyms[k].key not in lexicon.LANGUAGES:
        return []
    first, last = k, k
    while first > k - _LONGEST_LIST and _continues_chain(passage, first):
        first -= 1
    while last < k + _LONGEST_LIST and _continues_chain(passage, last + 1):
        last += 1
    return list(passage.toponyms[first : last + 1])


def _continues_chain(passage: Passage, k: int) -> bool:
    if not passage.follows_in_list(k):
        return False
    return all(toponym.key in lexicon.LANGUAGES for toponym in passage.toponyms[k - 1 : k + 1])


def _chain_is_of_languages(passage: Passage, chain: list[Toponym]) -> bool:
    words, first, last = passage.words, chain[0].first, chain[-1].last
    if words.begins_at(last, lexicon.LANGUAGE_CUES_AFTER):
        return True
    if len(chain) > 1 and any(toponym.form is Form.LANGUAGE for toponym in chain):
        return True
    return words.ends_before(first, lexicon.LANGUAGE_CUES_BEFORE) and not _qualifies_a_noun(words, last)


def _qualifies_a_noun(words: Words, i: int) -> bool:
    """Whether an adjective that ends before word `i` belongs to a noun there ("Greek camps")."""
    return i < len(words) and words.gaps[i] in {" ", "-"} and words.keys[i] not in lexicon.OPENING_WORDS


def _is_person(passage: Passage, k: int, _place: Place) -> bool:
    return is_person(passage, k)


def _is_inside_a_name(passage: Passage, k: int, _place: Place) -> bool:
    return is_inside_a_name(passage, k)


def _is_area(passage: Passage, k: int, _place: Place) -> bool:
    toponym = passage.toponyms[k]
    if toponym.form is not Form.REGIONAL_ADJECTIVE:
        return False
    return area_end(passage.words, toponym) > toponym.last or _is_pan(passage.words, toponym)


def area_end(words: Words, toponym: Toponym) -> int:
    """The word behind "region" in "Balkan region", or behind the toponym if no such word follows."""
    i = toponym.last
    return i + 1 if words.begins_at(i, lexicon.AREA_WORDS) and words.gaps[i] == " " else i


def _is_pan(words: Words, toponym: Toponym) -> bool:
    if toponym.key.startswith("pan "):
        return True
    return words.gaps[toponym.first] in {"-", " "} and words.ends_before(toponym.first, _PAN)


def _is_travelled(passage: Passage, k: int, place: Place) -> bool:
    return _has_route_word(passage, k, place) or _is_crossed(passage.words, passage.toponyms[k], place)


def _has_route_word(passage: Passage, k: int, place: Place) -> bool:
    """ "Balkan migration route", "Balkan and Mediterranean routes", "Libya-Italy route"."""
    words, toponym = passage.words, passage.toponyms[k]
    if _is_route(words, toponym):
        return True
    is_first_part = place.kind in _WIDE or words.gaps[toponym.last] in _DASHES
    follows = is_first_part and passage.follows_in_list(k + 1) and "the" not in passage.between(k)
    return follows and _is_route(words, passage.toponyms[k + 1])


def _is_route(words: Words, toponym: Toponym) -> bool:
    return toponym.key.split()[-1] in lexicon.ROUTE_WORDS or _route_word_behind(words, toponym.last)


def _route_word_behind(words: Words, i: int) -> bool:
    for _ in range(2):
        i += words.begins_at(i, lexicon.ROUTE_MODIFIERS)
    return words.begins_at(i, lexicon.ROUTE_WORDS) and not words.is_capital(i)


def _is_crossed(words: Words, toponym: Toponym, place: Place) -> bool:
    """ "across the Atlantic"; a land is only crossed where the text says so ("crossing the Sahara")."""
    i = toponym.first - words.phrase_before(toponym.first, lexicon.ARTICLES)
    if place.kind in _WIDE and words.ends_before(i, lexicon.CROSSING_WORDS):
        return True
    return place.kind is PlaceKind.WATER and words.ends_before(i, lexicon.PATH_WORDS)


def _is_adjective(passage: Passage, k: int, _place: Place) -> bool:
    return is_adjective(passage.toponyms[k])


def _is_left(passage: Passage, k: int, _place: Place) -> bool:
    """ "refugees from Syria, Iraq and Somalia", "fled Eritrea"."""
    for _ in range(_LONGEST_LIST):
        if _is_left_directly(passage.words, passage.toponyms[k]):
            return True
        if not passage.follows_in_list(k) or is_adjective(passage.toponyms[k - 1]):
            return False
        k -= 1
    return False


def _is_left_directly(words: Words, toponym: Toponym) -> bool:
    i = toponym.first - words.phrase_before(toponym.first, lexicon.ARTICLES)
    if words.ends_before(i, lexicon.FLIGHT_WORDS):
        return True
    if words.gaps[toponym.last] == "-" and words.begins_at(toponym.last, lexicon.BIRTH_WORDS):
        return True
    if source := words.phrase_before(i, lexicon.FROM_WORDS):
        return words.ends_before(i - source, _PEOPLE)
    return words.ends_before(toponym.first, lexicon.OF_WORDS) and words.ends_before(
        toponym.first - 1, lexicon.MIGRANT_WORDS
    )


_SIGNS: tuple[tuple[_Sign, Judgement], ...] = (
    (_is_language, (Role.LANGUAGE, "language")),
    (_is_person, (Role.PERSON, "person-name")),
    (_is_inside_a_name, (Role.ORGANISATION, "inside-a-name")),
    (_is_area, (Role.WORK, "adjective-of-an-area")),
    (_is_travelled, (Role.ROUTE, "travelled-through")),
    (_is_adjective, (Role.ORIGIN, "demonym")),
    (_is_left, (Role.ORIGIN, "people-from")),
)
"""What is looked for, in order; the first sign that speaks decides."""
