"""The frame around every page: the list of pages, the look, and the chosen page."""

from __future__ import annotations

import gc
from pathlib import Path

import streamlit as st

from data.importers import UnreadableFile
from pages.panels.address import arrive
from pages.panels.headline import show_apology
from pages.panels.theme import show_style

ASSETS = Path(__file__).parent / "assets"


@st.cache_resource(show_spinner=False)
def settle_memory() -> None:
    """Keep what the first run loaded out of the full collection of garbage that follows every run."""
    gc.collect()
    gc.freeze()


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
arrive(page.url_path)
try:
    page.run()
except UnreadableFile as error:
    show_apology(str(error))
settle_memory()
