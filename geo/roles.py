"""Roles: what a place has to do with the text that names it, read from the words around it."""

from __future__ import annotations

from collections.abc import Callable

from geo import lexicon
from geo.lexicon import Phrases
from geo.mention import Role
from geo.passage import Passage, is_adjective
from geo.place import Place, PlaceKind
from geo.scan import Form, Toponym
from geo.words import Words

_WIDE = frozenset({PlaceKind.REGION, PlaceKind.WATER})
_DASHES = frozenset({"-", "\u2010", "\u2011", "\u2013", "\u2014"})
_LONGEST_LIST = 12
_PAN = Phrases({"pan"})
_PEOPLE = Phrases(lexicon.PEOPLE_WORDS | lexicon.MIGRANT_WORDS)
_KNOWN_CITY = 5.5
_METROPOLIS = 2_000_000

Judgement = tuple[Role, str]
_Sign = Callable[[Passage, int, Place], bool]


def role_of(passage: Passage, k: int, place: Place) -> Judgement:
    """The role of toponym `k`, resolved to this place, and the rule that says so; work if nothing speaks."""
    for sign, judgement in _SIGNS:
        if sign(passage, k, place):
            return judgement
    return Role.WORK, ""


def is_person(passage: Passage, k: int) -> bool:
    """Whether the toponym is part of a person's name."""
    toponym = passage.toponyms[k]
    return not is_adjective(toponym) and (
        _has_title(passage.words, toponym)
        or _has_given_name(passage, toponym)
        or _is_given_name(passage, k, toponym)
    )


def is_inside_a_name(passage: Passage, k: int) -> bool:
    """Whether the toponym is part of a longer proper name: of an organisation, a law, a river."""
    toponym = passage.toponyms[k]
    return (
        _has_strangers(passage, toponym)
        or _is_landform(passage.words, toponym)
        or _is_of_an_organisation(passage.words, toponym)
        or _is_lower_case_tail(passage.words, toponym)
    )


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


def _has_title(words: Words, toponym: Toponym) -> bool:
    i = toponym.first - 1
    if i < 0 or words.gaps[toponym.first] not in {" ", ". "} or words.keys[i] not in lexicon.TITLES:
        return False
    return words.is_capital(i) and not (words.opens_sentence(i) and words.keys[i] in lexicon.ORDINARY_WORDS)


def _has_given_name(passage: Passage, toponym: Toponym) -> bool:
    words, i = passage.words, toponym.first - 1
    if not (words.runs_on(toponym.first) and words.is_capital(i) and words.keys[i] in lexicon.GIVEN_NAMES):
        return False
    return passage.ending_at(toponym.first) is None or toponym.candidates[0].place.kind is PlaceKind.CITY


def _is_given_name(passage: Passage, k: int, toponym: Toponym) -> bool:
    if toponym.key not in lexicon.GIVEN_NAMES or _is_placed(passage.words, toponym):
        return False
    if _has_surname(passage, toponym):
        return True
    is_country = toponym.candidates[0].place.kind is PlaceKind.COUNTRY
    return not is_country and (_acts_as_person(passage.words, toponym) or _is_listed_with_names(passage, k))


def _is_placed(words: Words, toponym: Toponym) -> bool:
    return words.ends_before(toponym.first, lexicon.PLACE_PREPOSITIONS)


def _has_surname(passage: Passage, toponym: Toponym) -> bool:
    words, i = passage.words, toponym.last
    if (
        i >= len(words)
        or words.gaps[i] != " "
        or not words.is_capital(i)
        or _is_known_city(passage.starting_at(i))
    ):
        return False
    key = words.keys[i]
    return not (
        words.raw[i].isupper()
        or key in lexicon.ORGANISATION_WORDS
        or key in lexicon.LANDFORM_WORDS
        or key in lexicon.PLAIN_NEIGHBOURS
        or key in lexicon.OPENING_WORDS
    ) and not any(words.keys[j] in lexicon.ORGANISATION_WORDS for j in passage.strangers(toponym))


def _is_known_city(toponym: Toponym | None) -> bool:
    """Whether a toponym is more than a surname that some town bears too ("Israel Mendes")."""
    return toponym is not None and toponym.score >= _KNOWN_CITY


def _acts_as_person(words: Words, toponym: Toponym) -> bool:
    return words.begins_at(toponym.last, lexicon.PERSON_VERBS)


def _is_listed_with_names(passage: Passage, k: int) -> bool:
    """ "Charlotte and Victoria run the garden": a pair of given names that opens a sentence or acts."""
    first = k - 1 if passage.follows_in_list(k) else k
    if not passage.follows_in_list(first + 1):
        return False
    pair = passage.toponyms[first : first + 2]
    acts = passage.words.opens_sentence(pair[0].first) or _acts_as_person(passage.words, pair[1])
    return acts and all(
        toponym.key in lexicon.GIVEN_NAMES and not _is_metropolis(toponym) for toponym in pair
    )


def _is_metropolis(toponym: Toponym) -> bool:
    return bool(toponym.candidates) and toponym.candidates[0].place.population >= _METROPOLIS


def _is_inside_a_name(passage: Passage, k: int, _place: Place) -> bool:
    return is_inside_a_name(passage, k)


def _has_strangers(passage: Passage, toponym: Toponym) -> bool:
    strangers = passage.strangers(toponym)
    if passage.is_german or passage.is_shouted(toponym):
        return any(passage.words.keys[i] in lexicon.ORGANISATION_WORDS for i in strangers)
    return any(not _is_acronym_behind(passage.words, i, toponym) for i in strangers)


def _is_acronym_behind(words: Words, i: int, toponym: Toponym) -> bool:
    """A second abbreviation behind a place is no part of its name: "Kenya WASH"."""
    return i >= toponym.last and words.raw[i].isupper() and len(words.raw[i]) > 1


def _is_landform(words: Words, toponym: Toponym) -> bool:
    """ "Niger Delta", "Lake Chad": a toponym of its own, not the country."""
    behind, before = toponym.last, toponym.first - 1
    if words.runs_on(behind) and words.is_capital(behind) and words.keys[behind] in lexicon.LANDFORM_WORDS:
        return True
    opens = before >= 0 and words.joint(toponym.first) == " " and words.is_capital(before)
    return opens and words.keys[before] in lexicon.LANDFORM_OPENERS


def _is_of_an_organisation(words: Words, toponym: Toponym) -> bool:
    """ "University of Nairobi", "Friends of the Earth", "Lawyers for Palestine"."""
    i = toponym.first
    i -= words.phrase_before(i, lexicon.ARTICLES)
    if not words.ends_before(i, _OF_OR_FOR) or not words.is_capital(i - 2):
        return False
    head = words.keys[i - 2]
    return head in lexicon.ORGANISATION_OPENERS and words.gaps[i - 1] == " "


_OF_OR_FOR = Phrases(lexicon.OF_WORDS | {"for", "pour", "para", "per", "von"})


def _is_lower_case_tail(words: Words, toponym: Toponym) -> bool:
    """ "borderline-europe": a name written small on purpose."""
    i = toponym.first
    return words.gaps[i] == "-" and words.raw[i][0].islower() and words.raw[i - 1][0].islower()


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
    if words.ends_before(i, lexicon.FROM_WORDS):
        return words.ends_before(i - 1, _PEOPLE)
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
