"""Finding: from a text to the mentions of places in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.evidence import ENOUGH, support
from geo.lexicon import EVERYDAY_WORDS, PLACE_LINE_WORDS
from geo.mention import Mention, Role
from geo.passage import Passage, is_ordinary
from geo.resolve import Resolved, resolve
from geo.roles import area_end, role_of
from geo.scan import Form, Toponym, scan
from geo.words import Words

_LONGEST_PLACE_LINE = 80
_SENTENCE = re.compile(r"[.!?](?:\s|$)")
_SHORT_FIELD = 12
_WELL_KNOWN = 6.0
_KNOWN_INSIDE_A_NAME = 5.0
_STATED = 3.0


def find_mentions(text: str) -> tuple[Mention, ...]:
    """The places that a text names, in its order and without overlap, each with its role.

    `text[mention.start:mention.end] == mention.text` always holds. A field that holds nothing but
    places ("Germany, pan-European", "across the Balkan region") is read in lower case too.

    >>> [(m.text, m.place.id) for m in find_mentions("Work in Palermo, Italy")]
    [('Palermo', 'city:2523920'), ('Italy', 'country:IT')]
    """
    words = Words(text)
    return _stated_places(words) or tuple(_mentions(Passage(words, scan(words))))


def _stated_places(words: Words) -> tuple[Mention, ...]:
    """The places of a field that holds nothing else; none if it holds more."""
    if not 0 < len(words) <= _LONGEST_PLACE_LINE or _SENTENCE.search(words.text):
        return ()
    passage = Passage(words, scan(words, any_case=True))
    if _is_place_line(passage):
        return tuple(_line_mentions(passage))
    is_lower = len(words) <= _SHORT_FIELD and not any(words.capitals)
    return tuple(_lower_case_mentions(passage)) if is_lower else ()


def _is_place_line(passage: Passage) -> bool:
    rest = (key for i, key in enumerate(passage.words.keys) if not passage.is_covered(i))
    return all(key in PLACE_LINE_WORDS for key in rest) and _all_stand_alone(passage)


def _all_stand_alone(passage: Passage) -> bool:
    return bool(passage.toponyms) and all(map(_stands_alone, passage.toponyms))


def _stands_alone(toponym: Toponym) -> bool:
    return toponym.score >= ENOUGH and not is_ordinary(toponym)


def _line_mentions(passage: Passage) -> Iterator[Mention]:
    for k, resolved in enumerate(resolve(passage)):
        if resolved is not None and resolved.score + support(passage, k) + _STATED >= ENOUGH:
            yield _mention(passage, k, resolved, Role.WORK, "stated-place-line")


def _lower_case_mentions(passage: Passage) -> Iterator[Mention]:
    """Only well-known places, since in lower case any word may be some village's name."""
    for mention in _mentions(passage):
        toponym = passage.toponym_at(mention.start)
        if toponym.score >= _WELL_KNOWN and not is_ordinary(toponym):
            yield mention


def _mentions(passage: Passage) -> Iterator[Mention]:
    for k, resolved in enumerate(resolve(passage)):
        if resolved is None:
            continue
        role, rule = role_of(passage, k, resolved.place)
        if _is_accepted(passage, k, resolved, role):
            yield _mention(passage, k, resolved, role, rule or resolved.rule)


def _is_accepted(passage: Passage, k: int, resolved: Resolved, role: Role) -> bool:
    """Part of a longer name is worth a mention only if the place is known; else a word needs support."""
    toponym = passage.toponyms[k]
    if role in {Role.ORGANISATION, Role.PERSON}:
        return toponym.score >= _KNOWN_INSIDE_A_NAME and toponym.key not in EVERYDAY_WORDS
    return resolved.score + support(passage, k) >= ENOUGH


def _mention(passage: Passage, k: int, resolved: Resolved, role: Role, rule: str) -> Mention:
    toponym = passage.toponyms[k]
    is_area = toponym.form is Form.REGIONAL_ADJECTIVE and role is Role.WORK
    last = area_end(passage.words, toponym) if is_area else toponym.last
    start, end = passage.words.starts[toponym.first], passage.words.ends[last - 1]
    text = passage.words.text[start:end]
    return Mention(start, end, text, resolved.place, role, rule, resolved.refused)
