"""How fast the gazetteer answers, beside a plain dictionary of the same names."""

from __future__ import annotations

from geo.fold import fold
from geo.gazetteer import Gazetteer, open_gazetteer
from tests.bench import Work

NAMES = ("Palermo", "Nantes", "Agadez", "Côte d’Ivoire", "Lesbos", "Balkan region", "Łódź", "no such place")
ROUNDS = 125


def bench_open() -> Work:
    """open the gazetteer's tables"""
    return Gazetteer


def bench_look_up_a_thousand() -> Work:
    """look up 1,000 names in the gazetteer"""
    gazetteer = open_gazetteer()
    return lambda: [gazetteer.candidates(name) for name in NAMES * ROUNDS]


def bench_continue_a_thousand() -> Work:
    """ask 1,000 times whether a name continues"""
    gazetteer = open_gazetteer()
    keys = [fold(name) for name in NAMES]
    return lambda: [gazetteer.continues(key) for key in keys * ROUNDS]


def bench_a_dictionary() -> Work:
    """the same 1,000 names folded and looked up in a dictionary, to compare with"""
    known = {fold(name): (name,) for name in NAMES}
    return lambda: [known.get(fold(name)) for name in NAMES * ROUNDS]
