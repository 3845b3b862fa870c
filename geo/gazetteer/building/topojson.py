"""Reading TopoJSON: shared borders, stored once as differences on a grid, back to plain shapes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

Point = tuple[float, float]
Ring = list[Point]
Polygon = list[Ring]


@dataclass(frozen=True, slots=True)
class Outline:
    """A named shape; `number` is the ISO 3166-1 numeric code, empty where the atlas gives none."""

    number: str
    name: str
    polygons: list[Polygon]


def outlines(topology: dict[str, Any], collection: str) -> Iterator[Outline]:
    """The shapes of a collection, rings in longitude and latitude."""
    arcs = [_absolute(arc, topology["transform"]) for arc in topology["arcs"]]
    for geometry in topology["objects"][collection]["geometries"]:
        shapes = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        polygons = [[_joined(ring, arcs) for ring in shape] for shape in shapes]
        yield Outline(geometry.get("id", ""), geometry["properties"]["name"], polygons)


def _absolute(arc: list[list[int]], transform: dict[str, list[float]]) -> Ring:
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    steps_x, steps_y = zip(*arc, strict=True)
    return [
        (x * scale_x + left, y * scale_y + bottom)
        for x, y in zip(accumulate(steps_x), accumulate(steps_y), strict=True)
    ]


def _joined(numbers: list[int], arcs: list[Ring]) -> Ring:
    """One ring from its arcs; a negative number is the complement of an arc that runs backwards."""
    ring: Ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring.extend(arc[bool(ring) :])
    return ring
