"""Grants: the same view as a table, to read and to take away."""

from __future__ import annotations

from data.selection import select
from pages.panels.address import read_view
from pages.panels.downloads import show_downloads
from pages.panels.filters import show_filters
from pages.panels.headline import show_headline
from pages.panels.records import records
from pages.panels.table import show_table

atlas, remarks = records()
view, notices = read_view(atlas)
selection = select(atlas, view)

show_filters(atlas, view)
show_headline(selection, notices, remarks)
show_downloads(selection)
show_table(selection)
