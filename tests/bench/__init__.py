"""How long things take: every `bench_…` function of every module in this folder.

A benchmark prepares what it needs and returns what is to be timed, a function without arguments.
Its docstring is its line in the table. No timing ever decides whether a test passes.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

Work = Callable[[], object]
SECONDS_EACH = 1.0
ROUNDS = range(3, 1000)


def benchmarks() -> Iterator[tuple[str, Callable[[], Work]]]:
    """The first line of each benchmark's docstring, and the function that prepares it."""
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        module = vars(import_module(f"tests.bench.{path.stem}"))
        yield from (
            ((prepare.__doc__ or name).splitlines()[0], prepare)
            for name, prepare in module.items()
            if name.startswith("bench_")
        )


def timings(work: Work) -> list[float]:
    """Seconds of each round, for about a second in all, after one round that warms up."""
    work()
    gc.collect()
    times: list[float] = []
    while len(times) < ROUNDS.start or (sum(times) < SECONDS_EACH and len(times) < ROUNDS.stop):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return times
