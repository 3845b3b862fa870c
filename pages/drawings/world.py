"""The world map: a Folium map that never changes, and a layer of what is shown that does.

`pages/assets/map.js` draws it from ids, counts and place names; no words of a grant reach it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict

import folium
from folium.template import Template

from data.selection import Selection, select
from data.sentence import counted, place_name
from data.summaries import count_by_country, count_by_place
from data.view import View
from geo import Place, PlaceKind
from geo.gazetteer import open_gazetteer
from pages.drawings.palette import Palette
from pages.drawings.scale import class_limits, radius_of, shade_of
from pages.drawings.script_text import script_text

OUTLINES = "/assets/outlines/countries.geojson"


class _Ground(folium.MacroElement):
    """Grey land under everything, fetched once by the browser from our own server."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
        grantAtlas.ground({{ this._parent.get_name() }}, {{ this.options }});
        {% endmacro %}
        """
    )

    def __init__(self, options: Mapping[str, object]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca has no types
        self._name = "Ground"
        self.options = script_text(options)


class _Shown(folium.MacroElement):
    """The countries and marks of one scene."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
        grantAtlas.show({{ this._parent.get_name() }}, {{ this.scene }});
        {% endmacro %}
        """
    )

    def __init__(self, scene: Mapping[str, object]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca has no types
        self._name = "Shown"
        self.scene = script_text(scene)


def draw_ground(places: Iterable[Place]) -> folium.Map:
    """The empty map, set to where the atlas has places. It must be the same on every run of a session."""
    ground = folium.Map(
        location=(30, 10),
        zoom_start=3,
        tiles=None,
        min_zoom=1,
        max_zoom=9,
        zoom_snap=0.25,
        zoom_control=False,
    )
    ground.default_js = [("leaflet", "/assets/leaflet/leaflet.js"), ("map", "/assets/map.js")]
    ground.default_css = [("leaflet_css", "/assets/leaflet/leaflet.css"), ("map_css", "/assets/map.css")]
    ground.add_child(_Ground({"outlines": OUTLINES, "bounds": _bounds(places)}))
    return ground


def _bounds(places: Iterable[Place]) -> list[list[float]]:
    """South-west and north-east corner around the places; the inhabited world where there are none."""
    points = [(place.lat, place.lon) for place in places if not place.is_wide]
    if not points:
        return [[-50.0, -120.0], [65.0, 150.0]]
    latitudes, longitudes = zip(*points, strict=True)
    return [[min(latitudes), min(longitudes)], [max(latitudes), max(longitudes)]]


def draw_shown(selection: Selection, picked: str, colours: Palette) -> folium.FeatureGroup:
    """The layer of what a selection shows: countries shaded and places marked by distinct grants."""
    layer = folium.FeatureGroup(name="shown", control=False)
    layer.add_child(_Shown(scene(selection, picked, colours)))
    return layer


def scene(selection: Selection, picked: str, colours: Palette) -> dict[str, object]:
    """What `map.js` draws: the palette, the picked place's id, and a line for each country and mark."""
    return {
        "colours": asdict(colours),
        "picked": picked,
        "countries": _areas(count_by_country(selection)),
        "marks": _marks(selection),
    }


def _areas(counts: Mapping[str, int]) -> list[dict[str, object]]:
    limits = class_limits(max(counts.values(), default=0))
    return [_area(open_gazetteer().country(code), count, limits) for code, count in counts.items()]


def _area(country: Place, count: int, limits: Sequence[int]) -> dict[str, object]:
    return {
        "id": country.id,
        "code": country.country,
        "lat": round(country.lat, 4),
        "lon": round(country.lon, 4),
        "shade": shade_of(count, limits),
        "label": f"{counted(count)} in {country.name}",
    }


def is_marked(place: Place) -> bool:
    """Whether a place has a mark of its own: countries are areas, wide regions stand beside the map."""
    return place.kind is not PlaceKind.COUNTRY and not place.is_wide


def _marks(selection: Selection) -> list[dict[str, object]]:
    """Marks by size, the largest first; sizes compare with the largest of the whole atlas, so they keep."""
    most = max(_marked(select(selection.atlas, View())).values(), default=1)
    counts = _marked(selection)
    return [
        _mark(selection, place, counts[place], most)
        for place in sorted(counts, key=lambda place: (-counts[place], place.id))
    ]


def _marked(selection: Selection) -> dict[Place, int]:
    return {place: count for place, count in count_by_place(selection).items() if is_marked(place)}


def _mark(selection: Selection, place: Place, count: int, most: int) -> dict[str, object]:
    return {
        "id": place.id,
        "kind": str(place.kind),
        "lat": round(place.lat, 4),
        "lon": round(place.lon, 4),
        "radius": round(radius_of(count, most), 1),
        "label": f"{counted(count)} in {place_name(selection.atlas, place.id)}",
    }
