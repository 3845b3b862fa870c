"""The timeline panel: bars to brush over, and the lane of the undated beside them."""

from __future__ import annotations

import streamlit as st

from data.atlas import Atlas
from data.selection import select
from data.summaries import Books, keep_books
from data.view import View
from pages.drawings import prose
from pages.drawings.palette import palette
from pages.drawings.timeline import BRUSH, draw_timeline, period_of_brush
from pages.panels.address import change_view
from pages.panels.theme import is_dark

KEY = "timeline"


def show_timeline(atlas: Atlas, view: View) -> None:
    """Everything that passes the view's other filters, by month; what the period leaves out is faded."""
    selection = select(atlas, view.without("period"))
    books = keep_books(selection)
    bars, lane = st.columns([4, 1], vertical_alignment="center")
    with bars:
        _show_bars(atlas, view, books)
    with lane:
        _show_undated_lane(view, books)


def _show_bars(atlas: Atlas, view: View, books: Books) -> None:
    if not books.dated:
        st.html(prose.paragraph("None of these initiatives has a date.", "byline"))
        return
    chart = draw_timeline(select(atlas, view.without("period")), view, palette(is_dark()))
    alt = f"{books.dated:,} dated initiatives by month. The filters From and To choose a period by keyboard."
    st.altair_chart(chart, key=KEY, theme=None, on_select=_brushed, selection_mode=BRUSH, alt=alt)


def _brushed() -> None:
    edges = next(iter(st.session_state[KEY].selection.get(BRUSH, {}).values()), ())
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
