"""The list: the map's twin in text, and the opened grant as a card."""

from __future__ import annotations

import streamlit as st

from data.atlas import Atlas
from data.selection import Selection
from pages.drawings import prose
from pages.panels.address import change_view

PAGE_SIZE = 25
_LENGTH = "list length"
_OPENED_HERE = "grant opened in its place in the list"


def show_list(selection: Selection) -> None:
    """The grants shown, in the file's order. One that is opened opens in its place.

    One that was opened elsewhere, by a link or before a filter left it out, stands first.
    """
    atlas, view = selection.atlas, selection.view
    rows = selection.rows
    opened = atlas.number_of[view.grant] if view.grant else None
    length = st.session_state.get(_LENGTH, PAGE_SIZE)
    in_place = opened in rows[:length] and st.session_state.get(_OPENED_HERE) == view.grant
    with st.container(key="list-panel"):
        if opened is not None and not in_place:
            _show_card(atlas, opened, left_out=opened not in rows)
        if not rows:
            st.html(prose.paragraph("No initiative passes all of these filters.", "byline"))
        for row in rows[:length]:
            if row != opened:
                _show_item(atlas, row)
            elif in_place:
                _show_card(atlas, row)
        _show_more(len(rows), length)


def _open(grant_id: str) -> None:
    st.session_state[_OPENED_HERE] = grant_id
    change_view(grant=grant_id)


def _show_item(atlas: Atlas, row: int) -> None:
    grant = atlas.grants[row]
    with st.container(key=f"item-{row}", border=True, gap=None):
        st.button(
            prose.plain_label(grant.title),
            key=f"open-{row}",
            type="tertiary",
            on_click=_open,
            args=(grant.id,),
        )
        words = prose.byline(grant) + prose.chips(atlas.places_at_work[row]) + prose.paragraph(grant.summary)
        st.html(words)


def _show_card(atlas: Atlas, row: int, left_out: bool = False) -> None:
    """One grant whole: its text with the places marked, and why each place was read as it was."""
    grant, evidence = atlas.grants[row], atlas.evidence[row]
    with st.container(key="card", border=True, gap="small"):
        st.html(prose.card(grant, evidence, atlas.places_at_work[row]))
        if left_out:
            st.html(
                prose.paragraph(
                    "The filters leave this initiative out. It is open because it was picked.", "byline"
                )
            )
        with st.expander("Why is it here?"):
            st.html(prose.evidence_table(evidence))
        st.button("Close", key="close-card", on_click=change_view, kwargs={"grant": ""})


def _show_more(number: int, length: int) -> None:
    if number > length:
        st.button(f"Show more ({number - length:,} left)", key="more", on_click=_lengthen, width="stretch")


def _lengthen() -> None:
    st.session_state[_LENGTH] = st.session_state.get(_LENGTH, PAGE_SIZE) + PAGE_SIZE
