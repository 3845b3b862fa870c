"""The timeline: bars of dated grants over months, with a brush that says the view's period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import altair as alt

from data.atlas import UNDATED, Atlas
from data.grant import Month, Period, parse_period
from data.selection import Selection
from data.summaries import count_by_month
from data.view import View
from pages.drawings.palette import Palette

BRUSH = "brush"
"""The name of the brush among the chart's selections."""

HEIGHT = 110
MOST_TICKS = 8
MOST_NUMBERED_BARS = 60

ON_CANVAS = {"embedOptions": {"renderer": "canvas"}}
"""As SVG, Vega would read out the parts of a brush that nobody can use by keyboard."""

_TICK_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12_000)
_MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_MONTH_LABEL = f"{_MONTH_NAMES}[floor(datum.value) % 12] + ' ' + floor(datum.value / 12)"


@dataclass(frozen=True, slots=True)
class Bar:
    """Grants of one date, from month index `start` to `end`: a month is narrow, a year is wide."""

    start: float
    end: float
    middle: float
    label: str
    count: int
    inside: bool


def draw_timeline(selection: Selection, view: View, colours: Palette) -> alt.LayerChart:
    """Bars of the selection, those in the view's period in full colour; some grant of the atlas has a date.

    The horizontal axis counts months since year 0, so that no time zone can move a grant to another month,
    and spans the whole atlas, so that filters do not move it.
    """
    bars = [_bar(date, count, view) for date, count in count_by_month(selection).items()]
    first, end = _span(selection.atlas)
    scale = alt.Scale(domain=[first, end], nice=False)
    x = alt.X("start:Q", title=None, scale=scale, axis=_axis(first, end, colours))
    base = alt.Chart(alt.Data(values=[asdict(bar) for bar in bars])).properties(
        height=HEIGHT, width="container"
    )
    columns = _columns(base, x, bars, colours).add_params(_brush(view, first, end, colours))
    layers = [columns, _numbers(base, colours)] if len(bars) <= MOST_NUMBERED_BARS else [columns]
    chart: alt.LayerChart = alt.layer(*layers, usermeta=ON_CANVAS).configure(
        background="transparent", padding=4, view=alt.ViewConfig(stroke=None)
    )
    return chart


def period_of_brush(edges: Sequence[float]) -> tuple[Month | None, Month | None]:
    """The months whose middle lies between the brush's two edges; within one month, that month.

    No edges mean no period.
    """
    if len(edges) != 2:
        return None, None
    low, high = sorted(edges)
    first, last = round(low), round(high) - 1
    if last < first:
        first = last = int((low + high) / 2)
    return Month.at(first), Month.at(last)


def _bar(date: str, count: int, view: View) -> Bar:
    period = parse_period(date)
    if period is None:
        raise ValueError("a date without any words has no bar")
    first, end = period.first.index, period.last.index + 1
    return Bar(first + 0.1, end - 0.1, (first + end) / 2, period.label, count, _overlaps(period, view))


def _overlaps(period: Period, view: View) -> bool:
    return (not view.since or period.last >= view.since) and (not view.until or period.first <= view.until)


def _span(atlas: Atlas) -> tuple[int, int]:
    """From the first month of any grant to the end of the last one."""
    dated = atlas.first_month != UNDATED
    return int(atlas.first_month[dated].min()), int(atlas.last_month[dated].max()) + 1


def _columns(base: alt.Chart, x: alt.X, bars: Sequence[Bar], colours: Palette) -> alt.Chart:
    room_for_numbers = 1.3 * max((bar.count for bar in bars), default=1)
    chart: alt.Chart = base.mark_rect(cornerRadiusTopLeft=3, cornerRadiusTopRight=3).encode(
        x=x,
        x2="end:Q",
        y=alt.Y("count:Q", axis=None, scale=alt.Scale(domain=[0, room_for_numbers])),
        y2=alt.datum(0),
        color=alt.condition("datum.inside", alt.value(colours.accent), alt.value(colours.faded)),
        tooltip=[alt.Tooltip("label:N", title="Date"), alt.Tooltip("count:Q", title="Initiatives")],
    )
    return chart


def _numbers(base: alt.Chart, colours: Palette) -> alt.Chart:
    chart: alt.Chart = base.mark_text(dy=-8, fontSize=13, color=colours.ink).encode(
        x="middle:Q", y="count:Q", text="count:Q"
    )
    return chart


def _axis(first: int, end: int, colours: Palette) -> alt.Axis:
    """A tick in the middle of every month, or of every so many that there is room for their names."""
    step = next(step for step in _TICK_STEPS if (end - first) / step <= MOST_TICKS)
    ticks = [month + 0.5 for month in range(first + -first % step, end, step)]
    return alt.Axis(
        values=ticks,
        labelExpr=_MONTH_LABEL,
        labelColor=colours.muted,
        labelFontSize=12,
        labelOverlap="greedy",
        labelPadding=6,
        domainColor=colours.faded,
        ticks=False,
        grid=False,
    )


def _brush(view: View, first: int, end: int, colours: Palette) -> alt.Parameter:
    """The brush, standing where the view's period is; nowhere without a period, or with one outside."""
    look = alt.BrushConfig(fill=colours.accent, fillOpacity=0.12, stroke=colours.accent)
    low = max(first, view.since.index) if view.since else first
    high = min(end, view.until.index + 1) if view.until else end
    if not (view.since or view.until) or low >= high:
        return alt.selection_interval(name=BRUSH, encodings=["x"], mark=look)
    return alt.selection_interval(name=BRUSH, encodings=["x"], mark=look, value={"x": (low, high)})
