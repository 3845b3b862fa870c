"""The timeline: bars of dated grants over months, with a brush that says the view's period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import altair as alt

from data.atlas import Atlas
from data.grant import MONTHS, Month, Period, period_of_key
from data.selection import Selection
from data.summaries import count_by_month
from data.view import View
from pages.drawings.palette import Palette

BRUSH = "brush"
TAP = "tap"
"""The names of the chart's selections: a stretch that is brushed over, or a bar that is tapped."""

Months = tuple[Month | None, Month | None]
"""The first and the last month of a period, both included; None where it is open."""

HEIGHT = 110
MOST_TICKS = 8
MOST_NUMBERED_BARS = 60

ON_CANVAS = {"embedOptions": {"renderer": "canvas"}}
"""As SVG, Vega would read out the parts of a brush that nobody can use by keyboard."""

_TICK_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12_000)
_MONTH_NAMES = [name[:3] for name in MONTHS]
_MONTH_LABEL = f"{_MONTH_NAMES}[floor(datum.value) % 12] + ' ' + floor(datum.value / 12)"


@dataclass(frozen=True, slots=True)
class Bar:
    """Grants of one date, from month index `start` to `end`: a month is narrow, a year is wide.

    `first` and `last` are the indexes of the months it stands for.
    """

    start: float
    end: float
    middle: float
    first: int
    last: int
    label: str
    count: int
    inside: bool


def draw_timeline(selection: Selection, view: View, colours: Palette) -> alt.LayerChart:
    """Bars of the selection, those in the view's period in full colour; some grant of the atlas has a date.

    The horizontal axis counts months since year 0, so that no time zone can move a grant to another month,
    and spans the whole atlas, so that filters do not move it. Wide bars stand behind narrow ones.
    """
    bars = [_bar(date, count, view) for date, count in count_by_month(selection).items()]
    bars.sort(key=lambda bar: (bar.first - bar.last, bar.first))
    is_numbered = len(bars) <= MOST_NUMBERED_BARS
    base = alt.Chart(alt.Data(values=[asdict(bar) for bar in bars])).properties(
        height=HEIGHT, width="container"
    )
    columns = _columns(base, span(selection.atlas), bars, colours, is_numbered=is_numbered).add_params(
        _brush(drawn_edges(view, selection.atlas), colours),
        alt.selection_point(name=TAP, fields=["first", "last"], on="click", toggle="false"),
    )
    layers = [columns, _numbers(base, colours)] if is_numbered else [columns]
    chart: alt.LayerChart = alt.layer(*layers, usermeta=ON_CANVAS).configure(
        background="transparent", padding=4, view=alt.ViewConfig(stroke=None)
    )
    return chart


def span(atlas: Atlas) -> tuple[int, int]:
    """Month indexes from the first month of any grant to the end of the last one."""
    return int(atlas.first_month[atlas.dated].min()), int(atlas.last_month[atlas.dated].max()) + 1


def drawn_edges(view: View, atlas: Atlas) -> tuple[int, int] | tuple[()]:
    """Where the brush stands: the view's period within the chart; nowhere without a period, or outside."""
    first, end = span(atlas)
    low = max(first, view.since.index) if view.since else first
    high = min(end, view.until.index + 1) if view.until else end
    return (low, high) if (view.since or view.until) and low < high else ()


def period_of_brush(edges: Sequence[float]) -> Months:
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
    period = period_of_key(date)
    first, end = period.first.index, period.last.index + 1
    return Bar(
        start=first + 0.1,
        end=end - 0.1,
        middle=(first + end) / 2,
        first=first,
        last=end - 1,
        label=period.label,
        count=count,
        inside=_overlaps(period, view),
    )


def _overlaps(period: Period, view: View) -> bool:
    return (not view.since or period.last >= view.since) and (not view.until or period.first <= view.until)


def _columns(
    base: alt.Chart, whole: tuple[int, int], bars: Sequence[Bar], colours: Palette, *, is_numbered: bool
) -> alt.Chart:
    room_for_numbers = 1.3 * max((bar.count for bar in bars), default=1)
    is_year = "datum.last > datum.first"
    chart: alt.Chart = base.mark_rect(cornerRadiusTopLeft=3, cornerRadiusTopRight=3, cursor="pointer").encode(
        x=alt.X(
            "start:Q",
            title=None,
            scale=alt.Scale(domain=list(whole), nice=False),
            axis=_axis(*whole, colours),
        ),
        x2="end:Q",
        y=alt.Y(
            "count:Q",
            axis=None if is_numbered else _counts(colours),
            scale=alt.Scale(domain=[0, room_for_numbers]),
        ),
        y2=alt.datum(0),
        color=alt.condition("datum.inside", alt.value(colours.accent), alt.value(colours.faded)),
        opacity=alt.condition(is_year, alt.value(0.45), alt.value(1)),
        tooltip=[alt.Tooltip("label:N", title="Date"), alt.Tooltip("count:Q", title="Initiatives")],
    )
    return chart


def _counts(colours: Palette) -> alt.Axis:
    """A scale where the bars are too many to carry their numbers."""
    return alt.Axis(
        title=None,
        tickCount=3,
        format="d",
        labelColor=colours.muted,
        gridColor=colours.faded,
        gridOpacity=0.4,
        domain=False,
        ticks=False,
    )


def _numbers(base: alt.Chart, colours: Palette) -> alt.Chart:
    chart: alt.Chart = base.mark_text(dy=-8, fontSize=13, color=colours.ink, tooltip=None).encode(
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
        labelOverlap="parity",
        labelSeparation=3,
        labelPadding=6,
        domainColor=colours.faded,
        ticks=False,
        grid=False,
    )


def _brush(edges: tuple[int, int] | tuple[()], colours: Palette) -> alt.Parameter:
    look = alt.BrushConfig(fill=colours.accent, fillOpacity=0.12, stroke=colours.accent)
    if not edges:
        return alt.selection_interval(name=BRUSH, encodings=["x"], mark=look)
    return alt.selection_interval(name=BRUSH, encodings=["x"], mark=look, value={"x": edges})
