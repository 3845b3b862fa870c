"""The table of grants."""

from __future__ import annotations

from typing import Literal

import pandas as pd
import streamlit as st

from data.selection import Selection
from data.sentence import country_name
from pages.drawings.prose import NO_DATE

WIDTHS = {"Title": 260, "Grantee": 180, "Date": 110, "Countries": 200, "Places": 240, "Text": 500}
"""The width of each column in pixels."""

MOST_IN_FULL = 25
TALLEST = 900
"""Rows up to which the table is shown in full, and its height in pixels beyond."""


def show_table(selection: Selection) -> None:
    """One row a grant, with only the columns that are shown."""
    columns = {name: st.column_config.TextColumn(width=width) for name, width in WIDTHS.items()}
    height: Literal["content"] | int = "content" if len(selection) <= MOST_IN_FULL else TALLEST
    st.dataframe(table_of(selection), hide_index=True, height=height, column_config=columns, key="table")


def table_of(selection: Selection) -> pd.DataFrame:
    """Title, grantee, date, countries, places and text of the grants that a selection holds."""
    return pd.DataFrame([_row(selection, row) for row in selection.rows], columns=list(WIDTHS), dtype=str)


def _row(selection: Selection, row: int) -> dict[str, str]:
    grant, places = selection.atlas.grants[row], selection.atlas.places_at_work[row]
    countries = dict.fromkeys(country_name(place.country) for place in places if place.country)
    return {
        "Title": grant.title,
        "Grantee": grant.grantee,
        "Date": grant.date_in_words or NO_DATE,
        "Countries": ", ".join(countries),
        "Places": ", ".join(place.name for place in places),
        "Text": grant.summary,
    }
