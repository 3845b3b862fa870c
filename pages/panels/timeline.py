"""The timeline panel: bars to brush over, and the lane of the undated beside them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from data.atlas import Atlas
from data.selection import Selection, select
from data.summaries import Books, keep_books
from data.view import View
from pages.drawings import prose
from pages.drawings.palette import palette
from pages.drawings.timeline import BRUSH, TAP, draw_timeline, drawn_edges, period_of_brush
from pages.panels.address import change_view
from pages.panels.theme import is_dark


def show_timeline(atlas: Atlas, view: View) -> None:
    """Everything that passes the view's other filters, by month; what the period leaves out is faded."""
    selection = select(atlas, view.without("period"))
    books = keep_books(selection)
    with st.container(key="timeline-panel"):
        bars, lane = st.columns([4, 1], vertical_alignment="center")
    with bars:
        _show_bars(selection, view, books)
    with lane:
        _show_undated_lane(view, books)


def _show_bars(selection: Selection, view: View, books: Books) -> None:
    if not books.dated:
        st.html(prose.paragraph("None of these initiatives has a date.", "byline"))
        return
    key = (
        f"timeline {view.since} {view.until}"  # a chart of another period is another chart: its brush is new
    )
    st.altair_chart(
        draw_timeline(selection, view, palette(is_dark())),
        key=key,
        theme=None,
        on_select=partial(_chosen, key, drawn_edges(view, selection.atlas)),
        selection_mode=[BRUSH, TAP],
        alt=f"{books.dated:,} dated initiatives by month. The filters From and To choose a period too.",
    )


def _chosen(key: str, drawn: Sequence[int]) -> None:
    """A bar that is tapped is the period; so is a brush, once it is no longer as it was drawn."""
    selected = st.session_state[key].selection
    edges = next(iter(selected.get(BRUSH, {}).values()), ())
    if tapped := selected.get(TAP):
        edges = (tapped[0]["first"], tapped[0]["last"] + 1)
    if period_of_brush(edges) != period_of_brush(drawn):
        since, until = period_of_brush(edges)
        change_view(since=since, until=until)


def _show_undated_lane(view: View, books: Books) -> None:
    with st.container(key="undated-lane"):
        state = ("shown" if view.undated else "hidden") if books.undated else ""
        st.button(
            ", ".join(filter(None, (f"{books.undated:,} undated", state))),
            key="undated-lane-button",
            type="secondary" if view.undated else "tertiary",
            help="Show or hide the initiatives without a date",
            on_click=change_view,
            kwargs={"undated": not view.undated},
            disabled=not books.undated,
        )
