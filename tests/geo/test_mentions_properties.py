"""What holds for the mentions of any text at all."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo import RULES, find_mentions

_PIECES = st.sampled_from(
    [
        *(
            "Palermo",
            "Italy",
            "in",
            "Italy's",
            "l'Italie",
            "Côte d\u2019Ivoire",
            "Turkey\u2013Syria",
            "New",
            "York",
        ),
        *(
            "Georgia",
            "Sofia",
            "and",
            "Ms.",
            "Balkan",
            "routes",
            "Arabic",
            ",",
            ".",
            "\n",
            "EU",
            "US",
            "pan-European",
        ),
        *(
            "the",
            "Sahara",
            "Network",
            "São",
            "Sa\u0303o Tome\u0301",
            "\u202eParis",
            "\U0001f3f4\u200d\u2620\ufe0f",
        ),
        *("مصر", "\x00", "Łódź", "İzmir", "\u01c5"),
    ]
)
_TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(_PIECES, max_size=40).map(" ".join),
    st.lists(_PIECES, max_size=40).map("".join),
)


@given(_TEXTS)
@settings(max_examples=300, deadline=None)
def test_a_mention_is_the_text_at_its_offsets_and_none_overlap(text: str) -> None:
    found = find_mentions(text)
    assert all(text[mention.start : mention.end] == mention.text != "" for mention in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(_TEXTS)
@settings(max_examples=100, deadline=None)
def test_every_mention_names_a_rule_that_is_explained(text: str) -> None:
    assert {mention.rule for mention in find_mentions(text)} <= RULES.keys()


@given(_TEXTS, _TEXTS)
@settings(max_examples=50, deadline=None)
def test_a_text_means_the_same_whatever_was_read_before_it(before: str, text: str) -> None:
    alone = find_mentions(text)
    find_mentions(before)
    assert find_mentions(text) == alone


@given(_TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_refused_places_do_not_hold_the_chosen_one(text: str) -> None:
    assert all(mention.place not in mention.refused for mention in find_mentions(text))


_REPEATED = (
    *(
        "Paris ",
        "Sofia and ",
        "New York, ",
        "Georgia, Texas, ",
        "A",
        "A ",
        "Guinea-",
        "the Mali, and ",
        "\n\n",
    ),
    *(
        "Ms. ",
        "refugees from Mali, ",
        "Arabic, English, ",
        "e\u0301",
        "\U0001f3f4\u200d ",
        "((",
        "San José de ",
        "d'",
    ),
    *("Balkan and ", "US ", "1", "_", "-", ", "),
)


@pytest.mark.parametrize("unit", _REPEATED)
def test_work_grows_with_length_and_not_with_its_square(unit: str) -> None:
    short, long = unit * (1_000 // len(unit)), unit * (8_000 // len(unit))
    assert _calls(long) < 8 * 1.5 * _calls(short) + 1_000


def _calls(text: str) -> int:
    """How many functions are called to read the text, in place of seconds, which a busy machine stretches."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    find_mentions(text)
    sys.setprofile(count)
    try:
        find_mentions(text)
    finally:
        sys.setprofile(None)
    return calls
