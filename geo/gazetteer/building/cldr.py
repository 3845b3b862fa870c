"""Names of countries and divisions in the languages that funders and their partners write."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from babel import Locale

from geo.gazetteer.building.packages import read_json

LANGUAGES = (
    "en", "fr", "de", "es", "it", "pt", "nl", "pl", "tr", "ar", "el", "sq", "bs", "hr", "sr_Latn", "sl",
    "mk", "bg", "ro", "hu", "cs", "sk", "lt", "lv", "et", "fi", "sv", "da", "nb", "is", "ca", "eu", "gl",
    "uk", "ru", "ku", "fa", "sw", "so", "am", "ha", "wo", "ff", "mt", "ga", "cy", "ka", "hy", "az",
)  # fmt: skip
"""Languages of the countries that migrant-justice funds write of, and the big written ones."""

_RENUMBERED = re.compile(r"(IR|MA)-\d\d")
"""Codes that ISO 3166-2 gave to other divisions (Morocco 2015, Iran 2020); CLDR names the former ones."""


def territory_names(code: str) -> tuple[str, ...]:
    """What each language calls the territory with this ISO 3166-1 alpha-2 code; English comes first."""
    names = (Locale.parse(language).territories.get(code, "") for language in LANGUAGES)
    return tuple(dict.fromkeys(bare for name in names if (bare := _without_brackets(name))))


def subdivision_names(cldr: Path, language: str = "") -> dict[str, tuple[str, ...]]:
    """Names of divisions by ISO 3166-2 code, in one language or in all of ours that CLDR covers."""
    names: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for each in (language,) if language else LANGUAGES:
        for code, name in _subdivisions(cldr, each).items():
            names[_iso(code)][name.partition(",")[0]] = None
    return {code: tuple(found) for code, found in names.items() if not _RENUMBERED.fullmatch(code)}


def _subdivisions(cldr: Path, language: str) -> dict[str, str]:
    folder = {"nb": "no"}.get(language, language.replace("_", "-"))
    path = cldr / "subdivisions" / folder / f"{folder}.json"
    if not path.exists():
        return {}
    names: dict[str, str] = read_json(path)["subdivisions"]["localeDisplayNames"]["subdivisions"]
    return names


def _without_brackets(name: str) -> str:
    """CLDR explains some names in brackets behind them ("Myanmar (Burma)")."""
    return name.partition("(")[0].strip() if name.endswith(")") else name


def _iso(code: str) -> str:
    """CLDR writes "it82" for IT-82."""
    return f"{code[:2]}-{code[2:]}".upper()
