"""What a text names, and with which role: every case of tests/geo/cases."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from geo import RULES, Place, Role, find_mentions
from geo.gazetteer import open_gazetteer

CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True, slots=True)
class Case:
    text: str
    work: frozenset[str]
    other: frozenset[tuple[str, str]]


def _cases() -> Iterator[tuple[str, Case]]:
    for path in sorted(CASES.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), start=2):
                yield f"{path.stem}-{number}", _case(row)


def _case(row: dict[str, str]) -> Case:
    other = frozenset(
        (words, role) for words, _, role in (part.partition("=") for part in _parts(row["other"]))
    )
    return Case(row["text"].replace(r"\n", "\n"), frozenset(_parts(row["work"])), other)


def _parts(field: str) -> list[str]:
    return [part.strip() for part in field.split(";") if part.strip()]


def _named(name: str, kind: str, country: str) -> Place:
    """The most important place of this kind and country that bears this name."""
    bearers = (candidate.place for candidate in open_gazetteer().candidates(name))
    return next(place for place in bearers if (place.kind, place.country) == (kind, country))


_CASES = dict(_cases())


@pytest.mark.parametrize("case", _CASES.values(), ids=_CASES.keys())
def test_work_happens_in_these_places_and_in_no_other(case: Case) -> None:
    found = {mention.place for mention in find_mentions(case.text) if mention.role is Role.WORK}
    assert found == {_named(*expected.split("/")) for expected in case.work}


@pytest.mark.parametrize(
    "case", [case for case in _CASES.values() if case.other], ids=lambda case: case.text[:40]
)
def test_other_words_keep_the_role_they_play(case: Case) -> None:
    found = {(mention.text, mention.role.value) for mention in find_mentions(case.text)}
    assert case.other <= found


def test_every_rule_that_is_explained_decides_some_case() -> None:
    decided = {mention.rule for case in _CASES.values() for mention in find_mentions(case.text)}
    assert decided == RULES.keys()


def test_a_small_town_that_a_name_resembles_is_not_worth_a_mention() -> None:
    assert find_mentions("ReFOCUS Media Labs works with Zanë Kolektiv.") == ()


def test_the_places_refused_are_kept_most_likely_first() -> None:
    (mention,) = find_mentions("A school in Georgia.")
    assert (mention.place.id, mention.refused[0].id) == ("country:GE", "admin1:US-GA")
