"""What holds for the mentions of any text at all."""

from __future__ import annotations

import time
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
def test_time_grows_with_length_and_not_with_its_square(unit: str) -> None:
    short, long = unit * (5_000 // len(unit)), unit * (40_000 // len(unit))
    find_mentions(short[:1000])
    assert _seconds(long) < 8 * 4 * max(_seconds(short), 0.005)


def _seconds(text: str) -> float:
    start = time.perf_counter()
    find_mentions(text)
    return time.perf_counter() - start
