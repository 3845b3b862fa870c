"""Resolving: which of the places that share a name is meant, from what the whole text says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from geo.evidence import called_by_its_kind
from geo.passage import Passage, is_ordinary
from geo.place import Place, PlaceKind
from geo.scan import Form, Toponym
from geo.witnesses import CLEAR, Witnesses

_INSIDE = re.compile(r"(?:,| \(|,? (?:in|en|in the|en el|au|aux|dans le|nel|na|no)) ?|\s", re.IGNORECASE)
_CONTAINERS = frozenset({PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.ISLAND})
_NEAR = 1.5
"""Degrees within which a town counts as lying on an island of its country."""

_PINNED = 4.0
_CALLED = 4.0
_SAID = 6.0
_SIBLINGS = {PlaceKind.ADMIN1: 3.5, PlaceKind.CITY: 1.0}
_HOLDS = 3.0
_MOST_REFUSED = 8
_AMBIGUOUS = 1.5
_SMALL = 20_000


@dataclass(frozen=True, slots=True)
class Resolved:
    """The place a toponym stands for, the rule that chose it, its score, and who else bears the name."""

    place: Place
    rule: str
    score: float
    refused: tuple[Place, ...]


def resolve(passage: Passage) -> tuple[Resolved | None, ...]:
    """A place for each toponym of the passage; None for a language that is no place's own.

    Containers first ("Palermo, Italy"), then every name by its prominence and by what the others say.
    """
    pinned = _pin_by_containers(passage)
    witnesses = Witnesses(passage, pinned)
    return tuple(_choose(passage, k, pinned, witnesses) for k in range(len(passage.toponyms)))


def _pin_by_containers(passage: Passage) -> dict[int, tuple[Place, str]]:
    """Toponyms that stand as "X, Y" with X inside Y; read from the right, so that Y is known before X."""
    pinned: dict[int, tuple[Place, str]] = {}
    for k in range(len(passage.toponyms) - 2, -1, -1):
        pair = _contained(passage, k, pinned)
        if pair is not None:
            inner, outer = pair
            pinned[k] = (inner, "named-with-container")
            pinned.setdefault(k + 1, (outer, "contains-a-named-place"))
        elif sibling := _listed_inside(passage, k, pinned):
            pinned[k] = (sibling, "named-with-container")
    return pinned


def _listed_inside(passage: Passage, k: int, pinned: dict[int, tuple[Place, str]]) -> Place | None:
    """The place that toponym `k` is if it shares the container of the next in its list.

    "Split and Zadar in Croatia" puts both there, but "Berlin and Birmingham, Alabama" only the second.
    """
    next_place, rule = pinned.get(k + 1, (None, ""))
    toponym, other = passage.toponyms[k : k + 2]
    if next_place is None or rule != "named-with-container" or toponym.key == other.key:
        return None
    if not passage.follows_in_list(k + 1):
        return None
    least = toponym.score - CLEAR
    ranked = zip(toponym.scores, toponym.candidates, strict=True)
    same = (c.place for score, c in ranked if score >= least and c.place.country == next_place.country)
    return next((place for place in same if place.kind is not PlaceKind.COUNTRY), None)


def _contained(passage: Passage, k: int, pinned: dict[int, tuple[Place, str]]) -> tuple[Place, Place] | None:
    inner, outer = passage.toponyms[k], passage.toponyms[k + 1]
    if {inner.form, outer.form} != {Form.NAME} or not _INSIDE.fullmatch(passage.between(k)):
        return None
    if passage.between(k).isspace() and is_ordinary(inner):
        return None
    outers = (pinned[k + 1][0],) if k + 1 in pinned else tuple(_plausible_containers(outer))
    pairs = [(c.place, place) for place in outers for c in inner.candidates if lies_in(c.place, place)]
    if not pairs or _is_list_of_countries(inner, outers):
        return None
    called = called_by_its_kind(passage.words, inner)
    return max(
        pairs,
        key=lambda pair: (
            _weight(inner, pair[0]) + _weight(outer, pair[1]) + (_CALLED if pair[0].kind in called else 0.0)
        ),
    )


def _plausible_containers(toponym: Toponym) -> Iterator[Place]:
    for candidate in toponym.candidates:
        if candidate.place.kind in _CONTAINERS:
            yield candidate.place


def _is_list_of_countries(inner: Toponym, outers: tuple[Place, ...]) -> bool:
    """ "Luxembourg, Belgium" lists two countries, although Belgium has a province of Luxembourg."""
    return inner.candidates[0].place.kind is PlaceKind.COUNTRY and all(
        place.kind is PlaceKind.COUNTRY for place in outers[:1]
    )


def _weight(toponym: Toponym, place: Place) -> float:
    return max(
        score for score, c in zip(toponym.scores, toponym.candidates, strict=True) if c.place.id == place.id
    )


def lies_in(inner: Place, outer: Place) -> bool:
    """Whether one place lies in another, as far as the gazetteer can say."""
    if inner.country != outer.country or not inner.country or inner.kind is PlaceKind.COUNTRY:
        return False
    if outer.kind is PlaceKind.COUNTRY:
        return True
    if outer.kind is PlaceKind.ADMIN1:
        return inner.admin1 == outer.id.partition(":")[2] and inner.id != outer.id
    is_near = abs(inner.lat - outer.lat) < _NEAR and abs(inner.lon - outer.lon) < _NEAR
    return outer.kind is PlaceKind.ISLAND and is_near and inner.kind is PlaceKind.CITY


_Reason = tuple[float, str]


def _choose(
    passage: Passage, k: int, pinned: dict[int, tuple[Place, str]], witnesses: Witnesses
) -> Resolved | None:
    toponym = passage.toponyms[k]
    if not toponym.candidates:
        return None
    if k in pinned:
        place, rule = pinned[k]
        return Resolved(place, rule, _weight(toponym, place) + _PINNED, _others(toponym, place))
    return _weigh(passage, k, witnesses)


def _weigh(passage: Passage, k: int, witnesses: Witnesses) -> Resolved:
    """The candidate with the most prominence and evidence, and the weightiest reason for it."""
    toponym = passage.toponyms[k]
    if len(toponym.candidates) == 1:
        return Resolved(toponym.candidates[0].place, "only-one-so-named", toponym.score, ())
    called = called_by_its_kind(passage.words, toponym)
    reasons = [_reasons(passage, k, c.place, called, witnesses) for c in toponym.candidates]
    totals = [
        score + sum(points for points, _ in why) for score, why in zip(toponym.scores, reasons, strict=True)
    ]
    best = max(range(len(totals)), key=totals.__getitem__)
    place = toponym.candidates[best].place
    score = totals[best] - _doubt(place, reasons[best])
    rule = max(reasons[best])[1] if best > 0 and reasons[best] else "most-prominent"
    return Resolved(place, rule, score, _others(toponym, place))


def _doubt(place: Place, reasons: list[_Reason]) -> float:
    """A small town with namesakes, and nothing in the text that speaks for it, may be any of them."""
    is_small = place.kind is PlaceKind.CITY and place.population < _SMALL
    return _AMBIGUOUS if is_small and not reasons else 0.0


def _reasons(
    passage: Passage, k: int, place: Place, called: Mapping[PlaceKind, str], witnesses: Witnesses
) -> list[_Reason]:
    """What the text says for this candidate, each reason with its points."""
    key = passage.toponyms[k].key
    signs = (
        (_CALLED if place.kind in called else 0.0, called.get(place.kind, "")),
        (_SAID if witnesses.said.get(key) == place else 0.0, "as-elsewhere-in-the-text"),
        (_from_siblings(passage, k, place), "like-others-in-its-list"),
        (_HOLDS if witnesses.for_division(place, key) else 0.0, "holds-other-places"),
        (witnesses.for_country(place, key), "same-country-as-others"),
    )
    return [sign for sign in signs if sign[0]]


def _from_siblings(passage: Passage, k: int, place: Place) -> float:
    """Points for standing in a list beside another division, or another city, of the same country."""
    points = _SIBLINGS.get(place.kind, 0.0)
    if not points:
        return 0.0
    beside = (
        passage.toponyms[j] for j, link in ((k - 1, k), (k + 1, k + 1)) if passage.follows_in_list(link)
    )
    tops = (toponym.candidates[0].place for toponym in beside if toponym.candidates)
    return points if any((top.kind, top.country) == (place.kind, place.country) for top in tops) else 0.0


def _others(toponym: Toponym, place: Place) -> tuple[Place, ...]:
    return tuple(c.place for c in toponym.candidates if c.place.id != place.id)[:_MOST_REFUSED]
