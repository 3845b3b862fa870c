"""How fast a megabyte of grant text is read, beside merely parting it into words."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from geo import find_mentions
from geo.scan import scan
from geo.words import Words
from tests.bench import Work

RECORDS = Path(__file__).parents[2] / "data" / "grants.csv"
MEGABYTE = 1_000_000
_WORD = re.compile(r"\w+")


def _texts() -> list[str]:
    """The records' texts again and again, a million bytes in all."""
    with RECORDS.open(encoding="utf-8", newline="") as file:
        texts = [row["summary"] for row in csv.DictReader(file)]
    return texts * (MEGABYTE // sum(len(text.encode()) for text in texts))


def bench_mentions_in_a_megabyte() -> Work:
    """find the places in 1 MB of records"""
    texts = _texts()
    return lambda: [find_mentions(text) for text in texts]


def bench_names_in_a_megabyte() -> Work:
    """the same 1 MB, only scanned for names"""
    texts = _texts()
    return lambda: [scan(Words(text)) for text in texts]


def bench_words_in_a_megabyte() -> Work:
    """the same 1 MB parted into words by a bare regular expression, to compare with"""
    texts = _texts()
    return lambda: [[found.span() for found in _WORD.finditer(text)] for text in texts]
