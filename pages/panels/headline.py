"""The words over every page: what is shown, the line that balances, and what could not be kept."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from data.importers import Remark
from data.selection import Selection
from data.sentence import balance, sentence
from data.summaries import keep_books
from pages.drawings import prose


def show_headline(selection: Selection, notices: Iterable[str], remarks: Iterable[Remark]) -> None:
    """The sentence, the balancing line, and notices about the link and the file if there are any."""
    st.html(prose.headline(sentence(selection), balance(keep_books(selection))))
    told = [*notices, *map(str, remarks)]
    if told:
        st.html(prose.notices(told))
