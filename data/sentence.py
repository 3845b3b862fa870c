"""A view and its books in words, so that a page, a caption and a file say the same."""

from __future__ import annotations

from collections.abc import Sequence

from data.atlas import Atlas
from data.regions import regions_by_key
from data.selection import Selection
from data.summaries import Books
from data.view import View
from geo.gazetteer import open_gazetteer


def counted(number: int) -> str:
    """`1 initiative`, `17 initiatives`, `1,700 initiatives`."""
    return f"{number:,} initiative" if number == 1 else f"{number:,} initiatives"


def sentence(selection: Selection) -> str:
    """What is shown, in one sentence."""
    atlas, view = selection.atlas, selection.view
    if not atlas.grants:
        return f"This file holds no initiatives{' that may be shown' if atlas.withheld else ''}."
    clauses = list(_clauses(atlas, view))
    if not clauses:
        return f"All {counted(len(atlas.grants))}."
    share = f"{len(selection):,} of {counted(len(atlas.grants))}"
    return f"{share}: {', '.join(clauses)}."


def balance(books: Books) -> str:
    """The line that always adds up, by place and by date."""
    by_place = f"{books.located:,} on the map, {books.region_wide:,} region-wide, "
    by_place += f"{books.unplaced:,} place not known"
    by_date = f"{books.dated:,} dated, {books.undated:,} undated"
    line = f"{counted(books.shown)}: {by_place} · {by_date}"
    return f"{line} · {books.withheld:,} withheld for safety" if books.withheld else line


def region_names() -> dict[str, str]:
    """Region key -> name, over every scheme."""
    return {key: region.name for key, region in regions_by_key().items()}


def country_name(code: str) -> str:
    """The name of a country by its ISO 3166-1 alpha-2 code."""
    return open_gazetteer().country(code).name


def place_name(atlas: Atlas, place_id: str) -> str:
    """A picked place by its name, with its country where it is not one."""
    place = atlas.place[place_id] if place_id in atlas.place else open_gazetteer().place(place_id)
    if place.country and place_id != f"country:{place.country}":
        return f"{place.name}, {country_name(place.country)}"
    return place.name


def _clauses(atlas: Atlas, view: View) -> Sequence[str]:
    names = region_names()
    clauses = [
        _either("in the region", [names[key] for key in view.regions]),
        _either("in", [country_name(code) for code in view.countries]),
        _picked(atlas, view.place) if view.place else "",
        f"matching “{view.text}”" if view.text else "",
        _period(view),
        _undated(view),
    ]
    return [clause for clause in clauses if clause]


def _picked(atlas: Atlas, place_id: str) -> str:
    name = place_name(atlas, place_id)
    is_wide = place_id in atlas.place and atlas.place[place_id].is_wide
    return f"naming {name} as a whole" if is_wide else f"in {name}"


def _either(opening: str, names: Sequence[str]) -> str:
    return f"{opening} {' or '.join(names)}" if names else ""


def _period(view: View) -> str:
    if view.since and view.until:
        return view.since.label if view.since == view.until else f"{view.since.label} to {view.until.label}"
    if view.since:
        return f"from {view.since.label} on"
    return f"up to {view.until.label}" if view.until else ""


def _undated(view: View) -> str:
    if view.since or view.until:
        return "and the undated" if view.undated else ""
    return "" if view.undated else "undated left out"
