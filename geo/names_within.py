"""Names within names: a place that is part of a person's, an organisation's or a river's name."""

from __future__ import annotations

from geo import lexicon
from geo.lexicon import Phrases
from geo.passage import Passage, is_adjective
from geo.place import PlaceKind
from geo.scan import Toponym
from geo.words import Words

_KNOWN_CITY = 5.5
_METROPOLIS = 2_000_000
_OF_OR_FOR = Phrases(lexicon.OF_WORDS | {"for", "pour", "para", "per", "von"})


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
        or (not is_adjective(toponym) and _is_of_that_base(passage.words, toponym))
        or _is_lower_case_tail(passage.words, toponym)
    )


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
    """ "University of Nairobi", "Lawyers for Palestine", "Refugee Consortium of Kenya"."""
    i = toponym.first - words.phrase_before(toponym.first, lexicon.ARTICLES)
    head = i - 2
    if not words.ends_before(i, _OF_OR_FOR) or words.gaps[i - 1] != " " or not words.is_capital(head):
        return False
    if _describes_people(words, toponym) or _is_what_is_done(words, head):
        return False
    if words.keys[head] in lexicon.ORGANISATION_OPENERS or words.keys[head] in lexicon.ORGANISATION_WORDS:
        return True
    is_title = words.runs_on(head) and words.is_capital(head - 1) and not words.opens_sentence(head - 1)
    return is_title and words.keys[head] not in lexicon.PLAIN_NEIGHBOURS


def _describes_people(words: Words, toponym: Toponym) -> bool:
    """ "Legal Aid for Afghan families": a name would go on with a capital ("Women for Afghan Women")."""
    i = toponym.last
    return is_adjective(toponym) and i < len(words) and words.gaps[i] == " " and not words.is_capital(i)


def _is_what_is_done(words: Words, head: int) -> bool:
    """ "Support for Palestine": work that opens a sentence, with no other word of a name before it."""
    return words.keys[head] in lexicon.ACTIVITY_WORDS and words.opens_sentence(head)


def _is_of_that_base(words: Words, toponym: Toponym) -> bool:
    """ "the Milan-based Naga": what is based somewhere is an organisation."""
    return words.runs_on(toponym.first) and words.keys[toponym.first - 1] in lexicon.BASE_WORDS


def _is_lower_case_tail(words: Words, toponym: Toponym) -> bool:
    """ "borderline-europe": a name written small on purpose."""
    i = toponym.first
    return words.gaps[i] == "-" and words.raw[i][0].islower() and words.raw[i - 1][0].islower()
