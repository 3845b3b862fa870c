"""Explore: the map, the timeline and the list of one view, side by side."""

from __future__ import annotations

import streamlit as st

from data.selection import select
from pages.panels.address import read_view
from pages.panels.filters import show_filters
from pages.panels.grant_list import show_list
from pages.panels.headline import show_headline
from pages.panels.records import records
from pages.panels.timeline import show_timeline
from pages.panels.world import show_map

atlas, remarks = records()
view, notices = read_view(atlas)
selection = select(atlas, view)

show_filters(atlas, view)
show_headline(selection, notices, remarks)
pictures, words = st.columns([3, 2], gap="medium")
with pictures:
    show_map(atlas, view)
    show_timeline(atlas, view)
with words:
    show_list(selection)
