"""The safety level of a record, read so that no slip of the pen makes it public."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from data.grant import SafetyLevel
from geo.fold import fold

ALIKE = 0.75
"""The least similarity (difflib's ratio, 0 to 1) at which one word is taken for a misspelling of another."""


def read_level(written: str) -> tuple[SafetyLevel, bool]:
    """The level that a cell says, and whether it says just that.

    Only an empty cell and the word itself mean public. A word that resembles `withheld` is read as
    withheld; any other unknown word as region, the strictest level at which a grant is still shown.
    """
    if not written.strip():
        return SafetyLevel.PUBLIC, True
    folded = fold(written)
    if folded in frozenset(SafetyLevel):
        return SafetyLevel(folded), True
    return SafetyLevel.WITHHELD if resembles(folded, "withheld") else SafetyLevel.REGION, False


def level_of_misshapen(cells: Iterable[str]) -> SafetyLevel:
    """The level of a row whose cells may stand in wrong columns: withheld if any says so, else region."""
    is_withheld = any(read_level(cell)[0] is SafetyLevel.WITHHELD for cell in cells)
    return SafetyLevel.WITHHELD if is_withheld else SafetyLevel.REGION


def resembles(folded: str, word: str) -> bool:
    """Whether some word of a folded text, or all of it together, is this word or a misspelling of it."""
    return bool(get_close_matches(word, [*folded.split(), folded.replace(" ", "")], n=1, cutoff=ALIKE))
