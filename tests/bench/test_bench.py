"""The benchmarks, each run once: their timings decide nothing, but they must not rot."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.bench import Work, benchmarks, timings

FOUND = dict(benchmarks())


@pytest.mark.parametrize("prepare", FOUND.values(), ids=FOUND.keys())
def test_a_benchmark_runs(prepare: Callable[[], Work]) -> None:
    prepare()()


def test_a_timing_is_taken_for_each_round_after_one_that_warms_up() -> None:
    rounds: list[None] = []
    assert len(timings(lambda: rounds.append(None))) == len(rounds) - 1 > 0
