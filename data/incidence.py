"""Which grants have which keys (places, countries, regions, dates), as columns that are fast to count."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Incidence:
    """Distinct pairs of a grant and a key: `keys[key[i]]` belongs to grant number `grant[i]`.

    Every pair stands once, so counting pairs counts distinct grants.
    """

    size: int
    keys: tuple[str, ...]
    grant: NDArray[np.int32]
    key: NDArray[np.int32]

    @classmethod
    def of(cls, keys_of_grants: Iterable[Collection[str]]) -> Incidence:
        """One collection of keys a grant, in the order of the grants."""
        rows = [frozenset(keys) for keys in keys_of_grants]
        keys = tuple(sorted(frozenset().union(*rows)))
        code = {key: number for number, key in enumerate(keys)}
        pairs = [(number, code[key]) for number, row in enumerate(rows) for key in sorted(row)]
        columns = np.array(pairs, dtype=np.int32).reshape(-1, 2)
        return cls(len(rows), keys, columns[:, 0].copy(), columns[:, 1].copy())

    def having_any(self, keys: Collection[str]) -> Mask:
        """The grants that have at least one of the keys."""
        wanted = np.array([key in keys for key in self.keys], dtype=np.bool_)
        mask = np.zeros(self.size, dtype=np.bool_)
        mask[self.grant[wanted[self.key]]] = True
        return mask

    def counts(self, among: Mask) -> dict[str, int]:
        """Key -> number of distinct grants among those of the mask; keys without any are left out."""
        totals = np.bincount(self.key[among[self.grant]], minlength=len(self.keys))
        return {key: int(total) for key, total in zip(self.keys, totals, strict=True) if total}
