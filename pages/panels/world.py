"""The map panel: the map, its legend in words, and the wide regions that have no place on it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from streamlit_folium import st_folium

from data.atlas import WIDE, Atlas
from data.selection import select
from data.summaries import count_by_country, count_by_place
from data.view import View
from geo import Place
from pages.drawings import legend, prose
from pages.drawings.palette import palette
from pages.drawings.world import draw_ground, draw_shown
from pages.panels.address import change_view
from pages.panels.theme import is_dark

KEY = "map"
WIDE_KEY = "wide-region"
HEIGHT = 400


def show_map(atlas: Atlas, view: View) -> None:
    """The map of everything that passes the view's other filters, the picked place outlined."""
    selection = select(atlas, view.without("place"))
    colours = palette(is_dark())
    counts = count_by_place(selection)
    with st.container(key="map-panel"):
        st_folium(
            draw_ground(atlas.place.values()),
            key=KEY,
            height=HEIGHT,
            use_container_width=True,
            returned_objects=[],
            feature_group_to_add=draw_shown(selection, colours),
            on_change=_picked,
        )
    st.html(legend.in_words(count_by_country(selection), {place.kind for place in counts}, colours))
    _show_wide_regions({place: count for place, count in counts.items() if place.kind in WIDE}, view.place)


def _picked() -> None:
    """A place that is clicked is picked; clicked again, it is let go."""
    picked = (st.session_state.get(KEY) or {}).get("picked")
    if picked:
        current = st.query_params.get("place", "")
        change_view(place="" if picked == current else picked)


def _show_wide_regions(counts: Mapping[Place, int], picked: str) -> None:
    if not counts:
        st.html(prose.paragraph("No wide region is named.", "byline"))
        return
    labels = {place.id: f"{place.name} · {count:,}" for place, count in counts.items()}
    st.session_state[WIDE_KEY] = picked if picked in labels else None
    st.pills(
        "Wide regions named",
        [place.id for place in sorted(counts, key=lambda place: (-counts[place], place.name))],
        key=WIDE_KEY,
        format_func=labels.__getitem__,
        wrap=True,
        help="Named by the initiatives, and too wide for a mark on the map",
        on_change=lambda: change_view(place=st.session_state[WIDE_KEY] or ""),
    )
