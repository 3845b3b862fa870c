"""The method in plain words: how places are found, how grants are counted, and what the map cannot know."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

TEXT = Path(__file__).parents[1] / "assets" / "method.md"


def show_method() -> None:
    """How the atlas works, for a reader who wants to trust its numbers."""
    st.markdown(TEXT.read_text(encoding="utf-8"))
