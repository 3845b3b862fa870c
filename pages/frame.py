"""The frame around every page: the list of pages, the look, and the chosen page."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from pages.panels.theme import show_style

ASSETS = Path(__file__).parent / "assets"

st.set_page_config(page_title="Grant Atlas", page_icon=str(ASSETS / "mark.svg"), layout="wide")
st.logo(str(ASSETS / "mark.svg"), size="large")
show_style()

page = st.navigation(
    [
        st.Page("explore.py", title="Explore", default=True),
        st.Page("grants.py", title="Grants"),
        st.Page("about.py", title="About"),
    ],
    position="top",
)
page.run()
