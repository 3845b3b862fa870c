"""The map's legend in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from html import escape

from geo import PlaceKind
from pages.drawings.palette import Palette
from pages.drawings.scale import class_labels, class_limits

MARK_WORDS = {
    PlaceKind.CITY: "city (larger: more)",
    PlaceKind.ISLAND: "island",
    PlaceKind.ADMIN1: "province",
    PlaceKind.ADMIN2: "district",
    PlaceKind.REGION: "region of a country",
    PlaceKind.WATER: "water",
}


def in_words(by_country: Mapping[str, int], marked: Collection[PlaceKind], colours: Palette) -> str:
    """Shades with their numbers, then the marks with their kinds; only what stands on the map."""
    shades = _shades(by_country, colours)
    marks = "".join(
        f'<li><span class="key {kind}" style="--mark:{colours.mark}"></span>{words}</li>'
        for kind, words in MARK_WORDS.items()
        if kind in marked
    )
    return f'<ul class="legend" aria-label="Legend">{shades}{marks}</ul>'


def _shades(by_country: Mapping[str, int], colours: Palette) -> str:
    most = max(by_country.values(), default=0)
    labels = class_labels(class_limits(most), most) if most else ()
    keys = "".join(
        f'<li><span class="key area" style="background:{shade}"></span>{escape(label)}</li>'
        for shade, label in zip(colours.shades, labels, strict=False)
    )
    return f"<li>Initiatives in a country:</li>{keys}" if keys else ""
