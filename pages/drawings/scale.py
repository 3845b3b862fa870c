"""How a number of grants becomes a shade or a size, from one grant to ten thousand."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

SHADES = 5

SMALLEST = 3.5
USUAL = 6.5
LARGEST = 13.0
"""Radii in pixels: at least, of one grant where no mark would grow too large, and at most."""


def class_limits(most: int) -> tuple[int, ...]:
    """The lowest count of each shade: 1, 2, 3, 4, 5 while they suffice, else steps of equal ratio."""
    if most <= SHADES:
        return tuple(range(1, most + 1))
    steps = [round((most + 1) ** (step / SHADES)) for step in range(SHADES)]
    return tuple(max(step, place) for place, step in enumerate(steps, 1))


def shade_of(count: int, limits: Sequence[int]) -> int:
    """Which of the classes a count falls in, from 0."""
    return sum(count >= limit for limit in limits) - 1


def class_labels(limits: Sequence[int], most: int) -> tuple[str, ...]:
    """Each class in words: `1`, `2–5`, `6–20`."""
    uppers = [after - 1 for _, after in pairwise(limits)] + [most]
    return tuple(f"{a:,}" if a == b else f"{a:,}–{b:,}" for a, b in zip(limits, uppers, strict=True))


def radius_of(count: int, most: int) -> float:
    """The radius of a mark in pixels: its area grows with the count, up to the largest for `most` grants."""
    unit = min(USUAL, LARGEST / math.sqrt(most))
    return min(max(SMALLEST, unit * math.sqrt(count)), LARGEST)
