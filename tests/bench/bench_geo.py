"""How fast words become places."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from data.importers import read_grants
from geo import find_mentions
from tests.bench import Work

ROOT = Path(__file__).parent.parent.parent
SHIPPED = ROOT / "data" / "grants.csv"


def bench_first_place_in_a_new_process() -> Work:
    """start Python, open the gazetteer, find one place"""
    command = [sys.executable, "-c", "from geo import find_mentions; find_mentions('Work in Palermo')"]
    return lambda: subprocess.run(command, cwd=ROOT, check=True)


def bench_find_mentions() -> Work:
    """find the places in all the records shipped"""
    texts = [grant.summary for grant in read_grants(SHIPPED).grants]
    return lambda: [find_mentions(text) for text in texts]
