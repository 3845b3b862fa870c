"""Where the gazetteer and the outlines come from, and under which licences."""

from __future__ import annotations

import streamlit as st

from geo.gazetteer.provenance import Source, provenance
from pages.drawings import prose

LICENCE = "Grant Atlas itself is free software under the MIT licence."


def show_sources() -> None:
    """The sources of the gazetteer as a table, and the program's own licence."""
    st.header("Sources and licences", anchor=False)
    made = provenance()
    st.html(prose.paragraph(f"The gazetteer was compiled on {made.built_on}. {LICENCE}"))
    st.html(prose.table(("Source", "Used for", "Licence", "Package"), map(_row, made.sources)))


def _row(source: Source) -> tuple[str, ...]:
    return source.title, source.use, source.licence, f"{source.package} {source.version}".strip()
