"""The map panel: the map, its legend in words, and the wide regions that have no place on it."""

from __future__ import annotations

import streamlit as st
from streamlit_folium import st_folium

from data.atlas import WIDE, Atlas
from data.selection import select
from data.summaries import count_by_country, count_by_place
from data.view import View
from pages.drawings import legend
from pages.drawings.palette import palette
from pages.drawings.world import draw_ground, draw_shown
from pages.panels.address import change_view
from pages.panels.theme import is_dark

KEY = "map"
HEIGHT = 400


def show_map(atlas: Atlas, view: View) -> None:
    """The map of everything that passes the view's other filters, the picked place outlined."""
    selection = select(atlas, view.without("place"))
    with st.container(key="map-panel"):
        st_folium(
            draw_ground(atlas.place.values()),
            key=KEY,
            height=HEIGHT,
            use_container_width=True,
            returned_objects=[],
            feature_group_to_add=draw_shown(selection, palette(is_dark())),
            on_change=_picked,
        )
    counts = count_by_place(selection)
    marked = frozenset(place.kind for place in counts) - WIDE
    st.html(legend.in_words(count_by_country(selection), marked, palette(is_dark())))
    _show_wide_regions(
        selection_counts={p.id: (p.name, n) for p, n in counts.items() if p.kind in WIDE}, view=view
    )


def _picked() -> None:
    """A place that is clicked is picked; clicked again, it is let go."""
    picked = (st.session_state.get(KEY) or {}).get("picked")
    if picked:
        current = st.query_params.get("place", "")
        change_view(place="" if picked == current else picked)


def _show_wide_regions(selection_counts: dict[str, tuple[str, int]], view: View) -> None:
    if not selection_counts:
        return
    st.session_state["wide-region"] = view.place if view.place in selection_counts else None
    st.pills(
        "Wide regions named",
        sorted(selection_counts, key=lambda key: (-selection_counts[key][1], key)),
        key="wide-region",
        format_func=lambda key: "{} · {:,}".format(*selection_counts[key]),
        wrap=True,
        help="Named by the initiatives, and too wide for a mark on the map",
        on_change=lambda: change_view(place=st.session_state["wide-region"] or ""),
    )
