"""Words of a text with their offsets, and what stands between them."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from geo.fold import fold
from geo.lexicon import Phrases

_MARKS = "\u0300-\u036f"
_WORD = re.compile(rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*")
_APOSTROPHES = frozenset("'\u2018\u2019\u201b\u02bc`\u00b4\u2032")
_JOINT = re.compile(r"[ \t\u00a0\u202f]*(?:[-\u2010-\u2015\u2212/_]|\r?\n)?[ \t\u00a0\u202f]*")
_SENTENCE_END = re.compile(r"[.!?:;\u2026\u2022\n#*>|\u00bf\u00a1]")
_WITHIN_A_CLAUSE = re.compile(
    r"[ \t\u00a0\u202f-]+|[ \u00a0]*[-\u2010\u2011\u201c\u201e\"\u00ab( ]|[ \t]*\r?\n[ \t]*"
)
_ABBREVIATIONS = frozenset({"st", "ste", "mt", "ft", "pt"})

_fold_word = lru_cache(maxsize=1 << 16)(fold)


class Words:
    """The words of one text, in order.

    `starts[i]` and `ends[i]` are character offsets, `raw[i]` is the word as it stands, `keys[i]` folded,
    `gaps[i]` what stands before it; the last gap is what stands behind the last word. A hyphen, slash or
    apostrophe parts two words, so that "Italy-based" and "l'Italie" hold "Italy" and "Italie".
    """

    __slots__ = ("__dict__", "ends", "gaps", "keys", "raw", "starts", "text")

    def __init__(self, text: str) -> None:
        spans = [found.span() for found in _WORD.finditer(text)]
        self.text = text
        self.starts = [span[0] for span in spans]
        self.ends = [span[1] for span in spans]
        self.raw = [text[start:end] for start, end in spans]
        self.keys = [_fold_word(word) for word in self.raw]
        edges = zip((0, *self.ends), (*self.starts, len(text)), strict=True)
        self.gaps = [text[start:end] for start, end in edges]

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def capitals(self) -> list[bool]:
        """Which words open with a capital letter, or with a letter of a script that has none."""
        return [word[0].isupper() or _is_caseless(word[0]) for word in self.raw]

    def is_capital(self, i: int) -> bool:
        """Whether there is a word `i` and it opens with a capital."""
        return 0 <= i < len(self.raw) and self.capitals[i]

    def opens_sentence(self, i: int) -> bool:
        """Whether word `i` is the first of its sentence, line, clause after a colon, or quotation."""
        return i == 0 or _SENTENCE_END.search(self.gaps[i]) is not None

    def runs_on(self, i: int) -> bool:
        """Whether only a space or a hyphen parts word `i` from the word before it."""
        return 0 < i < len(self.keys) and self.gaps[i] in {" ", "-", "\u2010", "\u2011", "\u00a0"}

    def joint(self, i: int) -> str | None:
        """What joins word `i` to the word before it in a name, None if a name cannot go on there."""
        gap = self.gaps[i]
        if gap == " ":
            return " "
        if gap in _APOSTROPHES:
            return ""
        if gap.strip() == "&":
            return " and "
        return " " if _JOINT.fullmatch(gap) or self._abbreviates(i - 1, gap) else None

    def _abbreviates(self, i: int, gap: str) -> bool:
        return gap in {".", ". "} and (len(self.raw[i]) == 1 or self.keys[i] in _ABBREVIATIONS)

    def ends_before(self, i: int, phrases: Phrases) -> bool:
        """Whether one of the phrases ends directly before word `i`, in the same clause."""
        return self.phrase_before(i, phrases) > 0

    def phrase_before(self, i: int, phrases: Phrases) -> int:
        """How many words long the longest of the phrases is that ends directly before word `i`."""
        if i < 1 or self.keys[i - 1] not in phrases.closings:
            return 0
        found, key = 0, ""
        for length in range(1, min(phrases.longest, i) + 1):
            if not _connects(self.gaps[i - length + 1]):
                break
            key = f"{self.keys[i - length]} {key}" if key else self.keys[i - length]
            found = length if key in phrases else found
        return found

    def begins_at(self, i: int, phrases: Phrases) -> bool:
        """Whether word `i` opens one of the phrases and goes on from the word before it."""
        if i >= len(self.keys) or self.keys[i] not in phrases.openings:
            return False
        key = ""
        for word in range(i, min(i + phrases.longest, len(self.keys))):
            if not _connects(self.gaps[word]):
                return False
            key = f"{key} {self.keys[word]}" if key else self.keys[word]
            if key in phrases:
                return True
        return False


def _connects(gap: str) -> bool:
    """Whether two words with this between them belong to one clause."""
    return gap == " " or gap in _APOSTROPHES or _WITHIN_A_CLAUSE.fullmatch(gap) is not None


def _is_caseless(letter: str) -> bool:
    return letter.isalpha() and not letter.islower()
