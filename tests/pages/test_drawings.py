"""The pictures: pure, true to the counts, and closed to any words that would be more than words."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from streamlit_folium import generate_leaflet_string

from data.atlas import Atlas, Evidence
from data.grant import Grant, Month, Period
from data.selection import select
from data.summaries import count_by_country, count_by_place
from data.view import View
from geo import Mention, PlaceKind, Role
from pages.drawings import legend, prose, world
from pages.drawings.palette import DARK, LIGHT, Palette
from pages.drawings.scale import LARGEST, SHADES, class_labels, class_limits, radius_of, shade_of
from pages.drawings.script_text import script_text
from pages.drawings.timeline import draw_timeline, period_of_brush
from tests.data.atlases import PLACES, atlases, evidence_of, views

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
COUNTS = st.integers(1, 100_000)


@given(WORDS)
def test_script_text_is_the_same_value_after_a_template_engine_has_read_it(words: str) -> None:
    value = {"label": words, "list": [{words: [1, 2.5]}]}
    written = script_text(value)
    read_again = Environment(autoescape=False).from_string(written).render()  # noqa: S701  # as branca does
    assert json.loads(read_again) == value
    assert not re.search(r"[<>&`$%]|\{\{|\{%|\{#", written)


@given(COUNTS, COUNTS)
def test_more_grants_never_get_a_lighter_shade_or_a_smaller_mark(one: int, other: int) -> None:
    few, many = sorted((one, other))
    limits = class_limits(many)
    assert 0 <= shade_of(few, limits) <= shade_of(many, limits) == len(limits) - 1 < SHADES
    assert radius_of(few, many) <= radius_of(many, many) <= LARGEST


@pytest.mark.parametrize(
    ("most", "labels"),
    [
        (1, ("1",)),
        (4, ("1", "2", "3", "4")),
        (10_000, ("1–5", "6–39", "40–250", "251–1,584", "1,585–10,000")),
    ],
)
def test_a_legend_names_every_count_once(most: int, labels: tuple[str, ...]) -> None:
    assert class_labels(class_limits(most), most) == labels


@given(COUNTS)
def test_shades_leave_no_count_out(most: int) -> None:
    limits = class_limits(most)
    assert limits[0] == 1
    assert list(limits) == sorted(set(limits))
    assert limits[-1] <= most


@given(atlases(), views)
def test_a_scene_holds_each_country_and_each_narrow_place_once(atlas: Atlas, view: View) -> None:
    selection = select(atlas, view)
    scene = world.scene(selection, "", LIGHT)
    countries, marks = scene["countries"], scene["marks"]
    assert isinstance(countries, list)
    assert isinstance(marks, list)
    assert {area["code"] for area in countries} == set(count_by_country(selection))
    assert {mark["id"] for mark in marks} == {
        place.id for place in count_by_place(selection) if world.is_marked(place)
    }
    assert len({mark["id"] for mark in marks}) == len(marks)


def test_a_map_holds_no_words_of_a_grant() -> None:
    grant = Grant("g", "Secret title", "Secret grantee", "Secret summary", "Secret line")
    atlas = Atlas((grant,), (tuple(evidence_of(place) for place in PLACES),))
    ground = world.draw_ground(PLACES)
    layer = world.draw_shown(select(atlas, View()), "", LIGHT)
    layer.add_to(ground)
    script = generate_leaflet_string(layer)
    assert "initiative in Palermo" in script
    assert "Secret" not in script


def test_the_ground_is_the_same_on_every_run() -> None:
    scripts = {generate_leaflet_string(world.draw_ground(PLACES), base_id="div") for _ in range(2)}
    assert len(scripts) == 1


def test_the_map_asks_no_other_server_for_scripts_or_styles() -> None:
    ground = world.draw_ground(PLACES)
    addresses = [address for _, address in [*ground.default_js, *ground.default_css]]
    assert addresses
    assert all(address.startswith("/assets/") for address in addresses)


def visible(html: str) -> str:
    """What a browser shows of HTML that has only the tags we write."""
    return unescape(re.sub(r"</?(?:mark|p|li|ul|div|h[12]|td|tr|span|table|tbody)\b[^<>]*>", "", html))


@given(WORDS, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9), st.sampled_from(Role)), max_size=3))
def test_marked_text_shows_the_text_and_nothing_else(words: str, spans: list[tuple[int, int, Role]]) -> None:
    evidence, position = [], 0
    for start, length, role in sorted(spans):
        end = min(start + length, len(words))
        if position <= start < end:
            mention = Mention(start, end, words[start:end], PLACES[0], role, "made up")
            evidence.append(Evidence("summary", mention))
            position = end
    html = prose.marked_up(words, evidence)
    assert visible(html) == words
    assert html.count("<mark ") == len(evidence)


@given(WORDS)
def test_words_stay_words_in_every_piece_of_html(words: str) -> None:
    grant = Grant("g", words, grantee=words, summary=words, stated_places=words, date=words)
    for html in (
        prose.card(grant, (), ()),
        prose.byline(grant),
        prose.paragraph(words),
        prose.notices([words]),
    ):
        assert words in visible(html)


@given(WORDS)
def test_a_label_has_no_sign_that_markdown_could_read(words: str) -> None:
    label = prose.plain_label(words)
    assert unescape(label) == " ".join(words.split())
    assert not re.search(r"[*_`\[\]<>:$\\~|!(){}.+-]", label)


def test_evidence_says_the_place_the_reason_and_what_was_refused() -> None:
    mention = Mention(0, 7, "Palermo", PLACES[2], Role.WORK, "most-prominent", refused=PLACES[:1])
    html = prose.evidence_list([Evidence("summary", mention)])
    assert "Palermo, IT (city)" in html
    assert "Italy" in html


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_the_legend_says_only_what_stands_on_the_map(colours: Palette) -> None:
    html = legend.in_words({"IT": 2, "SN": 1}, {PlaceKind.CITY, PlaceKind.REGION}, colours)
    assert "city" in html
    assert "province" not in html
    assert html.count('class="key area"') == 2


def luminance(colour: str) -> float:
    """Relative luminance of a CSS colour like `#0d6e68` (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_words_and_shapes_stand_out(colours: Palette) -> None:
    for words in (colours.ink, colours.muted, colours.accent):
        assert contrast(words, colours.paper) >= 4.5
    for shape, ground in (
        (colours.outline, colours.land),
        (colours.mark, colours.land),
        (colours.mark, colours.water),
    ):
        assert contrast(shape, ground) >= 3
    steps = [luminance(shade) for shade in colours.shades]
    assert steps in (sorted(steps), sorted(steps, reverse=True))


def dated_atlas(*periods: Period | None) -> Atlas:
    grants = tuple(Grant(f"g{n}", "Grant", period=period) for n, period in enumerate(periods))
    return Atlas(grants, tuple(() for _ in grants))


def bars_of(atlas: Atlas, view: View) -> list[dict[str, object]]:
    chart = draw_timeline(select(atlas, view.without("period")), view, LIGHT).to_dict()
    bars = chart["data"]["values"]
    assert isinstance(bars, list)
    return bars


def test_a_bar_is_as_wide_as_its_date_is_exact_and_never_a_day() -> None:
    month, year = Month(2024, 6), Period(Month(2023, 1), Month(2023, 12))
    bars = bars_of(dated_atlas(Period(month, month), year, None), View())
    assert {bar["label"]: round(float(str(bar["end"])) - float(str(bar["start"]))) for bar in bars} == {
        "June 2024": 1,
        "2023": 12,
    }


def test_bars_outside_the_period_are_drawn_and_stand_back() -> None:
    june, july = Month(2024, 6), Month(2024, 7)
    bars = bars_of(dated_atlas(Period(june, june), Period(july, july)), View(since=july))
    assert {bar["label"]: bar["inside"] for bar in bars} == {"June 2024": False, "July 2024": True}


@given(st.integers(24_000, 24_400), st.integers(0, 60))
def test_a_brush_over_whole_months_means_these_months(first: int, more: int) -> None:
    assert period_of_brush([first, first + more + 1]) == (Month.at(first), Month.at(first + more))
    assert period_of_brush([first + more + 1, first]) == (Month.at(first), Month.at(first + more))


@given(st.floats(24_000, 24_400), st.floats(24_000, 24_400))
def test_a_brush_is_always_a_period(one: float, other: float) -> None:
    since, until = period_of_brush([one, other])
    assert since is not None
    assert until is not None
    assert since <= until


def test_no_brush_is_no_period() -> None:
    assert period_of_brush([]) == (None, None)
