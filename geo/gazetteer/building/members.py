"""Member countries of wide regions, each list kept in one place only."""

from __future__ import annotations

from collections.abc import Iterator

from geo.gazetteer.building.packages import hand_kept
from geo.regions import region_schemes

_SCHEMES = {"m49": "un-m49", "fund": "fund"}


class Members:
    """Resolves what stands under `members`: country codes, and regions defined elsewhere."""

    def __init__(self) -> None:
        self._regions = {row["id"]: row["members"] for row in hand_kept("regions.csv")}
        self._schemes = {scheme.code: scheme for scheme in region_schemes()}

    def of(self, listed: str) -> tuple[str, ...]:
        """Country codes in order; KeyError for a region that is nowhere defined."""
        return tuple(sorted({code for token in listed.split() for code in self._resolved(token)}))

    def _resolved(self, token: str) -> Iterator[str]:
        list_name, colon, code = token.partition(":")
        if not colon:
            yield token
        elif list_name == "region":
            yield from self.of(self._regions[code])
        else:
            yield from self._schemes[_SCHEMES[list_name]].region(code).members
