"""Country outlines: Natural Earth's shapes by ISO code, cut at the antimeridian."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import antimeridian
from shapely import MultiPolygon, Point, Polygon, STRtree, box, points, unary_union

from geo.gazetteer.building.countries import current_countries
from geo.gazetteer.building.entry import Entry
from geo.gazetteer.building.lands_apart import lands_apart
from geo.gazetteer.building.packages import geonames, hand_kept, read_json
from geo.gazetteer.building.topojson import Outline, outlines
from geo.place import Place

UNNUMBERED = {"Kosovo": "XK"}
"""Shapes without an ISO number that have a code all the same."""

SPELLED_OUT = {"Indian Ocean Ter.": "Indian Ocean Territories", "N. Cyprus": "Northern Cyprus"}
"""Lands without a code that the atlas names in short."""

Land = tuple[str, str, MultiPolygon]
"""An alpha-2 code, empty for a land that has none; the atlas's name; the shape."""


def read_atlas(path: Path) -> tuple[Land, ...]:
    """The lands of one of the files of world-atlas (`countries-50m.json`), one for each code or name."""
    codes = {row[7].zfill(3): row[1] for row in current_countries()}
    parts: defaultdict[tuple[str, str], list[Polygon]] = defaultdict(list)
    for outline in outlines(read_json(path), "countries"):
        code = codes.get(outline.number) or UNNUMBERED.get(outline.name, "")
        parts[code, "" if code else SPELLED_OUT.get(outline.name, outline.name)].extend(_polygons(outline))
    lands = tuple((code, name, MultiPolygon(polygons)) for (code, name), polygons in sorted(parts.items()))
    return tuple(sorted(_apart(lands)))


def country_points(atlas: tuple[Land, ...]) -> dict[str, tuple[float, float]]:
    """Latitude and longitude for each country: the middle of its largest land.

    A country too small for the atlas stands where its capital stands.
    """
    middles = {code: _middle(lands) for code, _, lands in atlas if code}
    return {**_hand_kept_points(), **dict(_capitals()), **middles}


class Whereabouts:
    """Tells in which country and division a point lies, on small islands by the nearest town."""

    NEAR = 0.4
    """Degrees within which a town may speak for a point."""

    def __init__(self, atlas: tuple[Land, ...], towns: Sequence[Place]) -> None:
        self._lands = STRtree([lands for _, _, lands in atlas])
        self._codes = [code for code, _, _ in atlas]
        self._towns = STRtree(points([(town.lon, town.lat) for town in towns]))
        self._town_at = towns

    def country(self, lat: float, lon: float) -> str:
        """The alpha-2 code; empty at sea and in a land without a code."""
        point = Point(lon, lat)
        lands = {self._codes[row] for row in self._lands.query(point, predicate="within")}
        nearest = self._towns.query_nearest(point, max_distance=self.NEAR, all_matches=False)
        return min(lands or {self._town_at[row].country for row in nearest}, default="")

    def in_its_division(self, entry: Entry) -> Entry:
        """The entry of a small island with its division, if all the towns near it agree on one."""
        place = entry.place
        rows = self._towns.query(Point(place.lon, place.lat), predicate="dwithin", distance=self.NEAR)
        near = (self._town_at[row] for row in rows)
        codes = {town.admin1 for town in near if town.country == place.country}
        return replace(entry, place=replace(place, admin1=codes.pop())) if len(codes) == 1 else entry


def _apart(lands: tuple[Land, ...]) -> Iterator[Land]:
    """The lands, each of those apart drawn as the country or a part of the country that it lies in."""
    rest = {(code, name): unary_union(shape) for code, name, shape in lands}
    key_of = {code: (code, name) for code, name in rest if code}
    for land in lands_apart():
        within = box(land.west, land.south, land.east, land.north)
        whole, own = key_of[land.of], key_of.setdefault(land.code, (land.code, ""))
        rest[own] = rest.get(own, Polygon()).union(rest[whole].intersection(within))
        rest[whole] = rest[whole].difference(within)
    for (code, name), shape in rest.items():
        polygons = [part for part in getattr(shape, "geoms", [shape]) if isinstance(part, Polygon)]
        yield code, name, MultiPolygon(polygons)


def _polygons(outline: Outline) -> Iterator[Polygon]:
    """The polygons of an outline, those that cross the 180th meridian cut in two."""
    for rings in outline.polygons:
        shell, *holes = ([ring for ring in rings if len(ring) >= 4]) or [[]]
        if shell and _crosses(shell):
            cut = antimeridian.fix_polygon(Polygon(shell, holes), fix_winding=True)
            yield from getattr(cut, "geoms", [cut])
        elif shell:
            yield Polygon(shell, holes)


def _crosses(ring: list[tuple[float, float]]) -> bool:
    return any(abs(west - east) > 180 for (west, _), (east, _) in pairwise(ring))


def _hand_kept_points() -> dict[str, tuple[float, float]]:
    placed = (row for row in hand_kept("countries.csv") if row["lat"])
    return {row["code"]: (float(row["lat"]), float(row["lon"])) for row in placed}


def _capitals() -> Iterator[tuple[str, tuple[float, float]]]:
    """Of each country its largest city and after it, so that it counts, its capital."""
    cities = sorted(geonames("cities500.json").values(), key=lambda city: city["population"])
    capitals = {code: record["capital"] for code, record in geonames("countries.json").items()}
    of_their_country = [city for city in cities if capitals.get(city["countrycode"]) == city["name"]]
    for city in (*cities, *of_their_country):
        yield city["countrycode"], (city["latitude"], city["longitude"])


def _middle(lands: MultiPolygon) -> tuple[float, float]:
    land = max(lands.geoms, key=lambda each: each.area)
    centre = land.centroid if land.contains(land.centroid) else land.point_on_surface()
    return round(centre.y, 4), round(centre.x, 4)
