"""Which country a place lies in: towns, regions and drawn outlines tell the same."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from geo.gazetteer import open_gazetteer
from geo.place import Place, PlaceKind

OUTLINES = Path(__file__).parents[2] / "geo" / "outlines" / "countries.geojson"
LARGE = 50_000
NEAR = 0.3
"""Degrees by which a town may lie outside: simplified coasts, small islands and exclaves near the border."""

OUTSIDE = {
    "city:3670218": "San Andrés, an island too small for the atlas",
    "city:1672228": "Magong, on islands too small for the atlas",
    "city:2513947": "Melilla, too small for the atlas",
    "city:64021": "Borama, in Somaliland, which is drawn by itself",
    "city:52407": "Ruqi, in Somaliland, which is drawn by itself",
    "city:58831": "Gebiley, in Somaliland, which is drawn by itself",
    "city:57289": "Hargeysa, in Somaliland, which is drawn by itself",
    "city:64435": "Berbera, in Somaliland, which is drawn by itself",
    "city:63795": "Burao, in Somaliland, which is drawn by itself",
    "city:400769": "Laascaanood, in Somaliland, which is drawn by itself",
}
"""Towns that lie further than `NEAR` from the outline of their country, and why."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The border of a country as line segments, one a row: longitude and latitude of both ends."""

    starts: NDArray[np.float64]
    ends: NDArray[np.float64]

    def distance(self, lat: float, lon: float) -> float:
        """Degrees from the point to the outline; 0 inside."""
        return 0.0 if self._holds(lat, lon) else self._to_border(np.array([lon, lat]))

    def _holds(self, lat: float, lon: float) -> bool:
        (x1, y1), (x2, y2) = self.starts.T, self.ends.T
        level = (y1 > lat) != (y2 > lat)
        crossings = x1[level] + (lat - y1[level]) / (y2[level] - y1[level]) * (x2[level] - x1[level])
        return bool((crossings > lon).sum() % 2)

    def _to_border(self, point: NDArray[np.float64]) -> float:
        along = self.ends - self.starts
        length = np.maximum((along**2).sum(axis=1), 1e-12)
        share = np.clip(((point - self.starts) * along).sum(axis=1) / length, 0, 1)
        nearest = self.starts + share[:, None] * along
        return float(np.sqrt(((nearest - point) ** 2).sum(axis=1).min()))


@pytest.fixture(scope="module")
def outlines() -> dict[str, Outline]:
    features = json.loads(OUTLINES.read_text(encoding="utf-8"))["features"]
    return {each["id"]: _outline(each["geometry"]) for each in features if "id" in each}


def _outline(geometry: dict[str, Any]) -> Outline:
    rings = [np.array(ring) for ring in _rings(geometry)]
    return Outline(
        np.concatenate([ring[:-1] for ring in rings]), np.concatenate([ring[1:] for ring in rings])
    )


def _rings(geometry: dict[str, Any]) -> Iterator[list[list[float]]]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return (ring for polygon in polygons for ring in polygon)


def test_every_large_city_lies_in_the_outline_of_its_country(outlines: dict[str, Outline]) -> None:
    large = [each for each in open_gazetteer() if each.kind is PlaceKind.CITY and each.population >= LARGE]
    drawn = [each for each in large if each.country in outlines]
    outside = {each.id for each in drawn if outlines[each.country].distance(each.lat, each.lon) > NEAR}
    print(f"{len(large)} cities, {len(drawn)} in a drawn country, {len(outside)} outside")  # noqa: T201  # -s shows it
    assert len(drawn) > 12_000
    assert [each.id for each in large if each.country not in outlines] == []
    assert outside == set(OUTSIDE)


@pytest.mark.parametrize(
    ("name", "lat", "lon", "country"),
    [
        ("Sevastopol", 44.61, 33.52, "UA"),
        ("Simferopol", 44.96, 34.11, "UA"),
        ("Kerch", 45.36, 36.46, "UA"),
        ("Taman, across the strait", 45.21, 36.75, "RU"),
        ("Majdal Shams", 33.27, 35.77, "SY"),
        ("Katzrin", 32.99, 35.69, "SY"),
        ("Kiryat Shmona", 33.21, 35.57, "IL"),
        ("Tiberias", 32.79, 35.52, "IL"),
        ("Laayoune", 27.14, -13.19, "EH"),
        ("Tan-Tan", 28.44, -11.10, "MA"),
    ],
)
def test_a_land_apart_is_drawn_by_the_uns_view(
    outlines: dict[str, Outline], name: str, lat: float, lon: float, country: str
) -> None:
    others = {"UA", "RU", "SY", "IL", "EH", "MA"} - {country}
    assert outlines[country].distance(lat, lon) == 0, name
    assert all(outlines[other].distance(lat, lon) > 0 for other in others), name


@pytest.mark.parametrize(
    ("place_id", "country"),
    [
        ("city:694423", "UA"),
        ("city:443093", "SY"),
        ("city:293322", "IL"),
        ("city:2461874", "EH"),
        ("city:2462881", "EH"),
    ],
    ids=["Sevastopol", "Katzrin", "Tiberias", "Smara", "Laayoune"],
)
def test_a_town_in_a_land_apart_counts_for_the_same_country(place_id: str, country: str) -> None:
    assert open_gazetteer().place(place_id).country == country


def test_no_town_lies_in_a_division_of_another_country() -> None:
    gazetteer = open_gazetteer()
    inside = (place for place in gazetteer if place.admin1)
    wrong = [each.id for each in inside if gazetteer.place(f"admin1:{each.admin1}").country != each.country]
    assert wrong == []


@pytest.mark.parametrize(
    ("place_id", "country"),
    [
        ("region:darfur", "SD"),
        ("region:rojava", "SY"),
        ("region:donbas", "UA"),
        ("region:somaliland", "SO"),
        ("region:northern-cyprus", "CY"),
        ("region:iraqi-kurdistan", "IQ"),
        ("region:evros", "GR"),
        ("region:golan-heights", "SY"),
        ("water:bosporus", "TR"),
        ("region:kurdistan", ""),
        ("region:sahel", ""),
        ("water:evros-river", ""),
        ("water:gibraltar-strait", ""),
        ("water:atlantic-ocean", ""),
    ],
)
def test_a_region_within_one_country_carries_it_and_is_not_wide(place_id: str, country: str) -> None:
    place = open_gazetteer().place(place_id)
    assert (place.country, place.is_wide) == (country, not country)


def test_a_region_has_a_country_if_it_has_one_member() -> None:
    gazetteer = open_gazetteer()
    for place in (*gazetteer.regions, *gazetteer.waters):
        assert place.country == (place.members[0] if len(place.members) == 1 else "")


def test_a_region_within_one_country_is_marked_inside_it(outlines: dict[str, Outline]) -> None:
    drawn_apart = {"region:somaliland", "region:northern-cyprus"}
    within = [each for each in open_gazetteer().regions if each.country and each.id not in drawn_apart]
    assert [each.id for each in within if _is_outside(each, outlines)] == []


def _is_outside(place: Place, outlines: dict[str, Outline]) -> bool:
    return outlines[place.country].distance(place.lat, place.lon) > 0
