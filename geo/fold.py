"""Folding: one spelling for all the ways in which the same name is typed."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "ə": "e",
        "æ": "ae", "œ": "oe", "þ": "th", "ŋ": "ng", "ĸ": "k", "ʻ": "", "&": " and ",
    }
)  # fmt: skip
_APOSTROPHES = re.compile("['\u2018\u2019\u201b\u02bb\u02bc\u02be\u02bf\u02b9`\u00b4\u2032]")
_GAPS = re.compile(r"[-\u2010-\u2015\u2212/._\s]+")


def fold(text: str) -> str:
    """The form in which names are compared: no case, no diacritics, no apostrophes, single spaces.

    Hyphens, dashes, slashes, dots and underscores count as spaces, an ampersand as "and".
    Folding twice changes nothing; a name of a script without case is only freed of its marks.
    """
    bare = _APOSTROPHES.sub("", _without_marks(text).translate(_LETTERS))
    return _GAPS.sub(" ", bare).strip()


def _without_marks(text: str) -> str:
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(letter for letter in decomposed if unicodedata.category(letter) != "Mn")
    return unicodedata.normalize("NFC", bare)
