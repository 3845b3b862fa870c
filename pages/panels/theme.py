"""Which of the two themes the visitor sees, and the style sheet for what Streamlit does not style."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

STYLE_SHEET = Path(__file__).parents[1] / "assets" / "page.css"


def is_dark() -> bool:
    """Whether the page is shown in the dark theme."""
    return st.context.theme.type == "dark"


def show_style() -> None:
    """Load the style sheet; it takes its colours from the theme."""
    st.html(STYLE_SHEET)
