"""The rules that can decide a mention, and what each of them says to a reader."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

RULES: Mapping[str, str] = MappingProxyType(
    {
        "only-one-so-named": "Only one place in the gazetteer has this name.",
        "most-prominent": "Several places have this name; this is by far the best known of them.",
        "named-with-container": "The text itself says where it lies.",
        "contains-a-named-place": "A place named directly before lies in it.",
        "same-country-as-others": "Other places in the text lie in the same country.",
        "holds-other-places": "Other places in the text lie in this division.",
        "like-others-in-its-list": "The places beside it in the list are of the same kind and country.",
        "called-a-division": "The text calls it a province, region or district.",
        "called-a-settlement": "The text calls it a city, town or camp.",
        "called-an-island": "The text calls it an island.",
        "as-elsewhere-in-the-text": "The same name is explained elsewhere in the text.",
        "stated-place-line": "The field holds nothing but places.",
        "adjective-of-an-area": "An adjective of a wide region before “region”, “zone” or “countries”.",
        "demonym": "It says whose or which people, not where.",
        "people-from": "People come from there.",
        "travelled-through": "People travel through it.",
        "language": "It names a language.",
        "inside-a-name": "It is part of a longer name.",
        "person-name": "It is part of a person's name.",
    }
)
