"""Geocoders: each has the shape of geopy's, so that whatever is written for geopy can use ours."""

from __future__ import annotations

from geopy.geocoders.base import Geocoder

from geo.geocoders.offline import OfflineGeocoder

__all__ = ["GEOCODERS", "OfflineGeocoder"]

GEOCODERS: dict[str, type[Geocoder]] = {
    "offline": OfflineGeocoder,
}
"""A geocoder is a file in this folder and a line here."""
