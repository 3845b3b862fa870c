"""The buttons that take the shown grants away."""

from __future__ import annotations

import re

import streamlit as st

from data.exporters import EXPORTERS
from data.selection import Selection
from data.sentence import counted
from data.view import View


def show_downloads(selection: Selection) -> None:
    """One button a format; each file holds just the grants that the view shows."""
    for name, export in EXPORTERS.items():
        st.download_button(
            f"Download {counted(len(selection))} as {name.upper()}",
            data=export(selection),
            file_name=f"{file_name(selection.view)}.{name}",
            key=f"download-{name}",
            on_click="ignore",
            disabled=not len(selection),
        )


def file_name(view: View) -> str:
    """A name that tells files of different views apart: `grant-atlas_country-IT_from-2024-06`.

    The words of a search stay out of it.
    """
    query = view.without("text", "grant").to_query()
    parts = [f"{name}-{'-'.join(values)}" for name, values in query.items()]
    searched = ["search"] if view.text else []
    return re.sub(r"[^\w.-]+", "-", "_".join(["grant-atlas", *parts, *searched]))
