"""Country outlines as GeoJSON, small enough to send to a browser."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from shapely import coverage_simplify, transform
from shapely.geometry import mapping

from geo.gazetteer.building.outlines import Land

DECIMALS = 2
"""Of the coordinates: about a kilometre, under a pixel at the zooms they are drawn for."""

TOLERANCE = 0.05
"""Degrees by which a border may move; neighbours move together, so no gaps open."""


def write_geojson(atlas: tuple[Land, ...], names: Mapping[str, str], path: Path) -> None:
    """Write a feature for each land, `id` its alpha-2 code; a land without a code has none."""
    shapes = coverage_simplify([lands for _, _, lands in atlas], TOLERANCE)
    features = [
        _feature(code, names.get(code, name), transform(shape, lambda points: points.round(DECIMALS)))
        for (code, name, _), shape in zip(atlas, shapes, strict=True)
    ]
    collection = {"type": "FeatureCollection", "features": features}
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")


def _feature(code: str, name: str, shape: object) -> dict[str, object]:
    identity = {"id": code} if code else {}
    return {"type": "Feature", **identity, "properties": {"name": name}, "geometry": mapping(shape)}
