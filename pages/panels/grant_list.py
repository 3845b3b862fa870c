"""The list: the map's twin in text, and the opened grant as a card."""

from __future__ import annotations

import streamlit as st

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
    opened = atlas.number_of[view.grant] if view.grant else None
    length = st.session_state.get(_LENGTH, PAGE_SIZE)
    rows = selection.rows[:length]
    if opened is not None and (opened not in rows or st.session_state.get(_OPENED_HERE) != view.grant):
        rows = [opened, *(row for row in rows if row != opened)]
    with st.container(key="list-panel"):
        if not len(selection) and atlas.grants:
            st.html(prose.paragraph("No initiative passes all of these filters.", "byline"))
        for row in rows:
            _show_item(selection, row, is_open=row == opened)
        _show_more(len(selection), length)


def _show_item(selection: Selection, row: int, *, is_open: bool) -> None:
    """A title that opens and closes the grant, and what stands under it."""
    grant = selection.atlas.grants[row]
    with st.container(key=f"item-{row}", border=True, gap=None):
        st.button(
            prose.plain_label(grant.title),
            key=f"open-{row}",
            type="tertiary",
            icon=":material/expand_less:" if is_open else ":material/expand_more:",
            on_click=_toggle,
            args=(grant.id, is_open),
        )
        if is_open:
            _show_card(selection, row)
        else:
            st.html(prose.item(grant, selection.atlas.places_at_work[row]))


def _toggle(grant_id: str, is_open: bool) -> None:
    st.session_state[_OPENED_HERE] = grant_id
    change_view(grant="" if is_open else grant_id)


def _show_card(selection: Selection, row: int) -> None:
    """One grant whole: its text with the places marked, and why each place was read as it was."""
    atlas = selection.atlas
    with st.container(key="card", gap="small"):
        if not selection.mask[row]:
            left_out = "The filters leave this initiative out. It is open because it was picked."
            st.html(prose.paragraph(left_out, "byline"))
        st.html(prose.card(atlas.grants[row], atlas.evidence[row], atlas.places_at_work[row]))
        with st.expander("Why is it here?"):
            st.html(prose.evidence_list(atlas.evidence[row]))


def _show_more(number: int, length: int) -> None:
    if number > length:
        st.button(f"Show more ({number - length:,} left)", key="more", on_click=_lengthen, width="stretch")


def _lengthen() -> None:
    st.session_state[_LENGTH] = st.session_state.get(_LENGTH, PAGE_SIZE) + PAGE_SIZE
