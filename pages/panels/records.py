"""The records that this server shows, read and geocoded once for everybody."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from data.atlas import Atlas, build_atlas
from data.importers import SHIPPED, Remark, read_grants


class _Version(NamedTuple):
    """A file at a time (nanoseconds since 1970, 0 where there is no file): what an atlas is kept under."""

    path: Path
    written: int


def records() -> tuple[Atlas, tuple[Remark, ...]]:
    """The atlas of the file named by GRANT_ATLAS_DATA (default: the shipped one), and what could not be read.

    A changed file is read again. Raises UnreadableFile.
    """
    path = Path(os.environ.get("GRANT_ATLAS_DATA") or SHIPPED)
    return _load(_Version(path, path.stat().st_mtime_ns if path.exists() else 0))


@st.cache_resource(show_spinner=False, max_entries=2)
def _load(version: _Version) -> tuple[Atlas, tuple[Remark, ...]]:
    reading = read_grants(version.path)
    return build_atlas(reading.grants), reading.remarks
