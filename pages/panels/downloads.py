"""The buttons that take the shown grants away."""

from __future__ import annotations

import streamlit as st

from data.exporters import EXPORTERS
from data.selection import Selection
from data.sentence import counted


def show_downloads(selection: Selection) -> None:
    """One button a format; each file holds just the grants that the view shows."""
    for name, export in EXPORTERS.items():
        st.download_button(
            f"Download {counted(len(selection))} as {name.upper()}",
            data=export(selection),
            file_name=f"grant-atlas.{name}",
            key=f"download-{name}",
            on_click="ignore",
            disabled=not len(selection),
        )
