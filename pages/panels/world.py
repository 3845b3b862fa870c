"""The map panel: the map, its legend in words, and the wide regions that have no place on it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from streamlit_folium import st_folium

from data.atlas import Atlas
from data.selection import select
from data.summaries import count_by_country, count_by_place
from data.view import View
from geo import Place
from pages.drawings import legend
from pages.drawings.palette import palette
from pages.drawings.world import draw_ground, draw_shown, is_marked
from pages.panels.address import change_view
from pages.panels.theme import is_dark

KEY = "map"
WIDE_KEY = "wide-region"
HEIGHT = 400


def show_map(atlas: Atlas, view: View) -> None:
    """The map of everything that passes the view's other filters, the picked place outlined."""
    selection = select(atlas, view.without("place"))
    colours = palette(is_dark())
    with st.container(key="map-panel"):
        st_folium(
            draw_ground(atlas.place.values()),
            key=KEY,
            height=HEIGHT,
            use_container_width=True,
            returned_objects=[],
            feature_group_to_add=draw_shown(selection, view.place, colours),
            on_change=_picked,
        )
    marks = {place.kind for place in atlas.place.values() if is_marked(place)}
    st.html(legend.in_words(count_by_country(selection), marks, colours))
    _show_wide_regions(count_by_place(selection), atlas, view.place)


def _picked() -> None:
    """A place that is clicked is picked; clicked again, it is let go."""
    picked = (st.session_state.get(KEY) or {}).get("picked")
    if picked:
        current = st.query_params.get("place", "")
        change_view(place="" if picked == current else picked)


def _show_wide_regions(counts: Mapping[Place, int], atlas: Atlas, picked: str) -> None:
    """Every wide region of the atlas, always in the same order, so that none moves under the pointer."""
    overall = count_by_place(select(atlas, View()))
    wide = sorted((place for place in overall if place.is_wide), key=lambda p: (-overall[p], p.name))
    if not wide:
        return
    labels = {place.id: f"{place.name} · {counts.get(place, 0):,}" for place in wide}
    st.session_state[WIDE_KEY] = picked if picked in labels else None
    st.pills(
        "Named as a whole",
        list(labels),
        key=WIDE_KEY,
        format_func=labels.__getitem__,
        wrap=True,
        help="Initiatives that name the whole region, which has no mark on the map. "
        "The filters count something else: all initiatives that lie in a region.",
        on_change=lambda: change_view(place=st.session_state[WIDE_KEY] or ""),
    )
