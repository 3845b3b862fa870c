"""Values as they may stand inside the script of a Folium element, which is rendered as a template again."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_UNSAFE = re.compile(r"[^\w \-.,:;()/#]")


def script_text(value: Mapping[str, object]) -> str:
    """JSON that no template engine, HTML parser or script can mistake for anything but data.

    Within strings every character beyond letters, digits and plain punctuation is written as `\\uXXXX`.
    """
    return _STRING.sub(_escaped_string, json.dumps(value, ensure_ascii=True, separators=(",", ":")))


def _escaped_string(match: re.Match[str]) -> str:
    return f'"{_UNSAFE.sub(_escaped_character, json.loads(match[0]))}"'


def _escaped_character(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
