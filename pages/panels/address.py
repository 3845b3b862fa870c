"""The address bar: the one place a view is read from and written to."""

from __future__ import annotations

from typing import Any

import streamlit as st

from data.atlas import Atlas
from data.view import View

_KEPT = "view kept from page to page"
_PAGE = "page last shown"


def arrive(page: str) -> None:
    """Take note of the page that is shown.

    One that is opened without any view of its own takes over the one that the visitor had on the page before.
    """
    is_new = st.session_state.get(_PAGE) not in (None, page)
    st.session_state[_PAGE] = page
    if is_new and not st.query_params:
        write_view(View.from_query(st.session_state.get(_KEPT, ""))[0])


def read_view(atlas: Atlas) -> tuple[View, tuple[str, ...]]:
    """The view in the address, fitted to the atlas, and what of it could not be kept."""
    view, unread = _addressed()
    view, unknown = view.fitted_to(atlas)
    st.session_state[_KEPT] = view.query_string()
    return view, unread + unknown


def write_view(view: View) -> None:
    """Show this view from the next run on."""
    st.query_params.from_dict(view.to_query())


def change_view(**values: Any) -> None:
    """Show the view with these fields replaced; called by widgets when they are used."""
    write_view(_addressed()[0].changed(**values))


def _addressed() -> tuple[View, tuple[str, ...]]:
    return View.from_query({name: st.query_params.get_all(name) for name in st.query_params})
