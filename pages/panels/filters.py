"""The filters in the sidebar: seeded from the view on every run, written back only when used."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from data.atlas import Atlas
from data.grant import Month
from data.selection import select
from data.sentence import counted, country_name, place_name, region_names
from data.summaries import keep_books
from data.view import LONGEST_SEARCH, View
from geo.regions import region_schemes
from pages.drawings.prose import plain_label
from pages.drawings.timeline import span
from pages.panels.address import change_view, write_view


def show_filters(atlas: Atlas, view: View) -> None:
    """All filters, one below the other."""
    with st.sidebar:
        st.header("Filters", anchor=False)
        st.caption(f"{len(select(atlas, view)):,} of {counted(len(atlas.grants))} shown")
        _text_search(view)
        _regions(atlas, view)
        _countries(atlas, view)
        _period(atlas, view)
        _undated(atlas, view)
        _picked_place(atlas, view)
        st.button(
            "Clear filters", on_click=write_view, args=(View(),), disabled=not view.narrows, width="stretch"
        )


def _text_search(view: View) -> None:
    st.session_state["filter-text"] = view.text
    st.text_input(
        "Search the texts",
        key="filter-text",
        placeholder="kitchen, Palermo, legal …",
        max_chars=LONGEST_SEARCH,
        on_change=lambda: change_view(text=st.session_state["filter-text"].strip()),
    )


def _regions(atlas: Atlas, view: View) -> None:
    """One list a scheme; together they are one filter."""
    names, present = region_names(), set(atlas.regions.keys) | set(view.regions)
    for scheme in region_schemes():
        options = [key for key in names if key.startswith(f"{scheme.code}:") and key in present]
        if options:
            _choose(
                scheme.title, f"filter-regions-{scheme.code}", options, view.regions, names, _regions_chosen
            )


def _regions_chosen() -> None:
    keys = [f"filter-regions-{scheme.code}" for scheme in region_schemes()]
    change_view(regions=tuple(sorted(key for name in keys for key in st.session_state.get(name, []))))


def _countries(atlas: Atlas, view: View) -> None:
    names = {code: country_name(code) for code in {*atlas.countries.keys, *view.countries}}
    options = sorted(names, key=lambda code: names[code])
    _choose("Countries", "filter-countries", options, view.countries, names, _countries_chosen)


def _countries_chosen() -> None:
    change_view(countries=tuple(sorted(st.session_state["filter-countries"])))


def _choose(
    label: str,
    key: str,
    options: Sequence[str],
    chosen: Sequence[str],
    names: Mapping[str, str],
    on_change: Callable[[], None],
) -> None:
    st.session_state[key] = [option for option in options if option in chosen]
    st.multiselect(
        label, options, key=key, format_func=names.__getitem__, on_change=on_change, placeholder="All"
    )


def _period(atlas: Atlas, view: View) -> None:
    months = _months(atlas, view)
    _month("From", "since", months, view.since)
    _month("To", "until", months, view.until)


def _month(label: str, field: str, months: Sequence[Month], chosen: Month | None) -> None:
    key = f"filter-{field}"
    st.session_state[key] = chosen
    st.selectbox(
        label,
        months,
        index=None,
        key=key,
        format_func=lambda month: month.label,
        placeholder="Any",
        on_change=lambda: change_view(**{field: st.session_state[key]}),
    )


def _months(atlas: Atlas, view: View) -> list[Month]:
    """Every month from the first to the last date, and those the view asks for."""
    spanned = range(*span(atlas)) if atlas.dated.any() else range(0)
    asked = {month.index for month in (view.since, view.until) if month}
    return [Month.at(index) for index in sorted({*spanned, *asked})]


def _undated(atlas: Atlas, view: View) -> None:
    number = keep_books(select(atlas, view.changed(undated=True))).undated
    st.session_state["filter-undated"] = view.undated
    st.toggle(
        "Show undated",
        key="filter-undated",
        on_change=lambda: change_view(undated=st.session_state["filter-undated"]),
        help=f"{number:,} of the initiatives that pass the other filters have no date.",
    )


def _picked_place(atlas: Atlas, view: View) -> None:
    """What was picked on the map can be let go here, even when another filter hides it there."""
    if view.place:
        name = plain_label(place_name(atlas, view.place))
        st.button(
            f"{name} picked",
            icon=":material/close:",
            on_click=change_view,
            kwargs={"place": ""},
            width="stretch",
        )
