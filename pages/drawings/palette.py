"""The colours of the pictures, in a light and a dark theme.

Words keep 4.5:1 against what they stand on, and shapes that have to be seen 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
Shades of neighbouring classes differ by less; so each shaded country has an outline that stands out.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """CSS colours. `shades` go from few grants to many."""

    water: str
    land: str
    border: str
    outline: str
    ink: str
    muted: str
    paper: str
    accent: str
    mark: str
    mark_edge: str
    faded: str
    shades: tuple[str, ...]


LIGHT = Palette(
    water="#eef2f2",
    land="#e2e1d9",
    border="#fbfaf6",
    outline="#0a5f58",
    ink="#1d2b2f",
    muted="#55656a",
    paper="#ffffff",
    accent="#0d6e68",
    mark="#b3401f",
    mark_edge="#ffffff",
    faded="#b9c4c3",
    shades=("#b5dad3", "#84bfb6", "#53a298", "#28857b", "#0a5f58"),
)

DARK = Palette(
    water="#10181b",
    land="#2b363a",
    border="#10181b",
    outline="#8cd6cc",
    ink="#e7ece9",
    muted="#a3b1b0",
    paper="#1a2428",
    accent="#62c8bb",
    mark="#f5a261",
    mark_edge="#10181b",
    faded="#46555a",
    shades=("#245a57", "#2f7570", "#3f938c", "#5db3aa", "#8cd6cc"),
)


def palette(dark: bool) -> Palette:
    """The colours for a dark or a light page."""
    return DARK if dark else LIGHT
