"""The words over every page: what is shown, the line that balances, and what could not be kept."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from data.importers import Remark
from data.selection import Selection
from data.sentence import balance, sentence
from data.summaries import keep_books
from pages.drawings import prose


def show_headline(selection: Selection, notices: Sequence[str], remarks: Sequence[Remark]) -> None:
    """The sentence, the balancing line, and notices about the link and the file if there are any.

    Of what could not be read in the file only the number is told: its words could be a guarded grant's.
    """
    st.html(prose.headline(sentence(selection), balance(keep_books(selection))))
    unread = f"{len(remarks):,} entries of the file could not be read as they stand." if remarks else ""
    if told := [*notices, *filter(None, [unread])]:
        st.html(prose.notices(told))


def show_apology(why: str) -> None:
    """One sentence in place of a page that has no records to show."""
    st.html(prose.headline("There are no records to show.", why))
