"""The parameters of a link as fields of a view; whatever a link holds, reading it never fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qs

from data.grant import Month

Query = str | Mapping[str, Sequence[str]]
"""A query string, or its parameters with their values."""

LONGEST_SEARCH = 200
"""Characters of a text search that are kept; longer ones are cut."""

MOST_VALUES = 1000
"""Values that a link may hold in all; nobody's view has more."""

STREAMLITS_OWN = frozenset({"embed", "embed_options"})
"""Parameters that Streamlit itself reads."""


def read_link(query: Query) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The fields of a view that a link says, and a notice for each part that is not followed."""
    try:
        given = {name: values for name, values in _given(query).items() if values}
    except ValueError:
        return {}, (f"The link holds more than {MOST_VALUES:,} values and was not read.",)
    fields: dict[str, Any] = {}
    notices = list(_departures(given))
    for name, values in given.items():
        try:
            fields |= _READERS[name](values) if name in _READERS else {}
        except ValueError:
            notices.append(f"The link’s “{name}” could not be read and was left out.")
    return fields, tuple(notices)


def in_quotes(values: Sequence[str]) -> str:
    """The first three values, each cut short, and how many more there are."""
    named = ", ".join(f"“{_short(value)}”" for value in values[:3])
    return f"{named} and {len(values) - 3} more" if len(values) > 3 else named


def _given(query: Query) -> dict[str, list[str]]:
    """Every parameter with its values, but for empty ones. Raises ValueError where there are too many."""
    if isinstance(query, str):
        query = parse_qs(query.removeprefix("?"), max_num_fields=MOST_VALUES)
    if sum(map(len, query.values())) > MOST_VALUES:
        raise ValueError(len(query))
    return {name: [_writable(value) for value in values if value] for name, values in query.items()}


def _departures(given: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """What of a link is left out although it can be read."""
    unknown = [name for name in given if name not in _READERS and name not in STREAMLITS_OWN]
    if unknown:
        yield f"The link also says {in_quotes(unknown)}, which is not known here and was left out."
    for name, values in given.items():
        if name in _SINGLE and len(values) > 1:
            yield f"The link says “{name}” more than once; the last is followed."
    if len(given.get("q", [""])[-1].strip()) > LONGEST_SEARCH:
        yield f"The link’s search text was cut after {LONGEST_SEARCH} characters."


def _writable(value: str) -> str:
    """The value without halves of characters, which no link could say again."""
    return value.encode("utf-8", "replace").decode("utf-8")


def _short(value: str) -> str:
    return value if len(value) <= 40 else value[:39] + "…"


def _undated(value: str) -> bool:
    if value not in ("yes", "no"):
        raise ValueError(value)
    return value == "yes"


def _search(value: str) -> str:
    return value.strip()[:LONGEST_SEARCH].strip()


_Reader = Callable[[Sequence[str]], Mapping[str, Any]]

_MANY: Mapping[str, _Reader] = {
    "region": lambda values: {"regions": tuple(sorted(set(values)))},
    "country": lambda values: {"countries": tuple(sorted(set(values)))},
}
_SINGLE: Mapping[str, _Reader] = {
    "from": lambda values: {"since": Month.parse(values[-1])},
    "to": lambda values: {"until": Month.parse(values[-1])},
    "undated": lambda values: {"undated": _undated(values[-1])},
    "q": lambda values: {"text": _search(values[-1])},
    "place": lambda values: {"place": values[-1]},
    "grant": lambda values: {"grant": values[-1]},
}
_READERS: Mapping[str, _Reader] = {**_MANY, **_SINGLE}
