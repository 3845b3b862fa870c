"""Witnesses: what every toponym of a text says about countries and divisions, to be asked by the others."""

from __future__ import annotations

from collections.abc import Mapping

from geo.names_within import is_person
from geo.passage import Passage
from geo.place import Place, PlaceKind
from geo.scan import Form, Toponym

CLEAR = 1.0
"""An order of magnitude: by so much must a place outdo its namesakes to speak for its country."""
_SPEAKS = 5.0
"""The prominence from which a place speaks for its country."""
_SAME_COUNTRY = 1.25
_CITY_OF_SAME_COUNTRY = 0.7


class Witnesses:
    """What every toponym of a text says about countries and divisions, to be asked by all the others."""

    def __init__(self, passage: Passage, pinned: Mapping[int, tuple[Place, str]]) -> None:
        self.said: dict[str, Place] = {}
        self._countries: dict[str, set[str]] = {}
        self._cities: dict[str, set[str]] = {}
        self._divisions: dict[str, set[str]] = {}
        for k, toponym in enumerate(passage.toponyms):
            place = pinned[k][0] if k in pinned else _speaks_for(toponym)
            if place is not None and not is_person(passage, k):
                self._hear(toponym, place)
                if k in pinned:
                    self.said.setdefault(toponym.key, place)

    def _hear(self, toponym: Toponym, place: Place) -> None:
        heard = self._cities if place.kind is PlaceKind.CITY else self._countries
        heard.setdefault(place.country, set()).add(toponym.key)
        self._divisions.setdefault(place.admin1, set()).add(toponym.key)

    def for_country(self, place: Place, key: str) -> float:
        """How strongly names other than this one speak for the country of the place; 0 if none does."""
        if _speak(self._countries, place.country, key):
            return _SAME_COUNTRY
        return _CITY_OF_SAME_COUNTRY if _speak(self._cities, place.country, key) else 0.0

    def for_division(self, place: Place, key: str) -> bool:
        """Whether a place of this division is named, other than by this name."""
        if place.kind is not PlaceKind.ADMIN1:
            return False
        return _speak(self._divisions, place.id.partition(":")[2], key)


def _speak(heard: dict[str, set[str]], code: str, key: str) -> bool:
    return bool(code) and bool(heard.get(code, set()) - {key})


def _speaks_for(toponym: Toponym) -> Place | None:
    """The place a name stands for beyond doubt, without a look at the text."""
    if not toponym.candidates or toponym.form is Form.LANGUAGE:
        return None
    best = toponym.candidates[0].place
    ranked = zip(toponym.scores, toponym.candidates, strict=True)
    rivals = [score for score, c in ranked if c.place.country != best.country]
    is_clear = not rivals or toponym.score - rivals[0] >= CLEAR
    return best if is_clear and toponym.score >= _SPEAKS else None
