"""The table of grants."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from data.selection import Selection
from data.sentence import country_name
from pages.drawings.prose import UNDATED

WIDTHS = {"Title": 260, "Grantee": 180, "Date": 110, "Countries": 200, "Places": 240, "Text": 500}
"""The width of each column in pixels."""


def show_table(selection: Selection) -> None:
    """One row a grant, with only the columns that are shown."""
    columns = {name: st.column_config.TextColumn(width=width) for name, width in WIDTHS.items()}
    st.dataframe(table_of(selection), hide_index=True, height="content", column_config=columns, key="table")


def table_of(selection: Selection) -> pd.DataFrame:
    """Title, grantee, date, countries, places and text of the grants that a selection holds."""
    return pd.DataFrame([_row(selection, row) for row in selection.rows], dtype=str)


def _row(selection: Selection, row: int) -> dict[str, str]:
    grant, places = selection.atlas.grants[row], selection.atlas.places_at_work[row]
    countries = dict.fromkeys(country_name(place.country) for place in places if place.country)
    return {
        "Title": grant.title,
        "Grantee": grant.grantee,
        "Date": grant.period.label if grant.period else grant.date or UNDATED,
        "Countries": ", ".join(countries),
        "Places": ", ".join(place.name for place in places),
        "Text": grant.summary,
    }
