"""The gate: what may not leave is not in the atlas, so nothing behind it can tell."""

from __future__ import annotations

from data.atlas import Atlas, build_atlas
from data.exporters import EXPORTERS
from data.grant import Grant, SafetyLevel, parse_period
from data.selection import select
from data.summaries import count_by_country, keep_books
from data.view import View

CANARY = "canary-7731"


def guarded(level: SafetyLevel) -> Atlas:
    summary = f"The shelter {CANARY} in Palermo, Sicily helps people in Italy and across Europe."
    return build_atlas(
        [
            Grant(
                id=CANARY,
                title=CANARY,
                grantee=CANARY,
                summary=summary,
                stated_places=f"Palermo, {CANARY}",
                date="5 October 2024",
                period=parse_period("5 October 2024"),
                url=f"http://example.org/{CANARY}",
                safety=level,
            )
        ]
    )


def test_a_public_grant_leaves_as_it_was_written() -> None:
    grant = guarded(SafetyLevel.PUBLIC).grants[0]
    assert (grant.id, grant.title, grant.date) == (CANARY, CANARY, "5 October 2024")


def test_no_words_of_a_guarded_grant_leave() -> None:
    for level in set(SafetyLevel) - {SafetyLevel.PUBLIC}:
        atlas = guarded(level)
        assert CANARY not in repr(atlas)
        for export in EXPORTERS.values():
            assert CANARY.encode() not in export(select(atlas, View()))


def test_places_are_told_only_as_finely_as_the_level_allows() -> None:
    told = {
        level: {place.kind.value for row in guarded(level).places_at_work for place in row}
        for level in SafetyLevel
    }
    assert told[SafetyLevel.PUBLIC] == {"city", "admin1", "country", "region"}
    assert told[SafetyLevel.CITY] == {"city", "admin1", "country", "region"}
    assert told[SafetyLevel.COUNTRY] == {"country", "region"}
    assert told[SafetyLevel.REGION] == {"region"}


def test_a_city_is_generalised_to_its_country() -> None:
    assert count_by_country(select(guarded(SafetyLevel.COUNTRY), View())) == {"IT": 1}
    assert "Palermo" not in repr(guarded(SafetyLevel.COUNTRY))


def test_dates_are_coarser_from_country_up() -> None:
    assert guarded(SafetyLevel.CITY).grants[0].date == "October 2024"
    assert guarded(SafetyLevel.COUNTRY).grants[0].date == "2024"
    assert guarded(SafetyLevel.REGION).grants[0].date == "2024"


def test_a_withheld_grant_is_counted_and_nothing_else() -> None:
    books = keep_books(select(guarded(SafetyLevel.WITHHELD), View()))
    assert (books.shown, books.withheld) == (0, 1)
