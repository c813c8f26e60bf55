"""The cells of a drawn year, and how the picture looks in light, in dark and in print.

Stands on `_year`, `_svg` and `i18n`.
"""

from __future__ import annotations

from typing import Final
from xml.sax.saxutils import escape

from onestop.days.day import Day, DayKind
from onestop.i18n.dates import day_text
from onestop.i18n.languages import Lang
from onestop.i18n.sayings import translate
from onestop.render._svg import text
from onestop.render.year.model import DaySign

CELL_WIDTH: Final = 34
CELL_HEIGHT: Final = 21

#: `&` stands for the name of the picture, so that pictures on one web page stay apart.
_STYLE: Final = """
  @page & { size: A4 landscape; margin: 0; }
  .& text { font: 12px system-ui, "Noto Sans", sans-serif; fill: #1d2730; }
  .& .page { fill: #fff; }
  .& .title { font-size: 22px; font-weight: 700; }
  .& .sum { font-size: 16px; font-weight: 600; text-anchor: end; }
  .& .month { font-size: 14px; font-weight: 700; }
  .& .count { font-size: 11px; fill: #52616e; text-anchor: end; }
  .& .head { font-size: 10px; fill: #52616e; text-anchor: middle; }
  .& .number { text-anchor: middle; font-variant-numeric: tabular-nums; }
  .& .sign { font-size: 11px; font-weight: 700; text-anchor: middle; }
  .& .days { font-size: 10.5px; text-anchor: end; font-variant-numeric: tabular-nums; }
  .& .name { font-size: 10.5px; }
  .& .note { font-size: 10px; fill: #52616e; }
  .& .legend { font-size: 11px; }
  .& .cell { fill: none; stroke: #d5dbe0; }
  .& .hatch { stroke: #a3201d; stroke-width: 1.2; }
  .& .rest .cell { fill: #eceff1; }
  .& .rest text { fill: #5f6c77; }
  .& .holiday .cell { fill: #a3201d; stroke: #a3201d; }
  .& .holiday text { fill: #fff; font-weight: 700; }
  .& .compensatory .cell { fill: url(#&-hatch); stroke: #a3201d; stroke-width: 1.2; }
  .& .off-in-exchange .cell { stroke: #a3201d; stroke-width: 1.6; stroke-dasharray: 4 2.5; }
  .& .worked-in-exchange .cell { fill: #dcebfb; stroke: #17538a; stroke-width: 2.4; }
  .& .closed .cell { fill: #d3d9de; stroke: #1d2730; stroke-width: 1.2; }
  .& .fewer-hours .cell { stroke: #1d2730; stroke-dasharray: 1.5 2; }
  .& .compensatory text, .& .off-in-exchange text, .& .worked-in-exchange text, .& .closed text {
    font-weight: 700;
  }
  .& .compensatory text { paint-order: stroke; stroke: #fff; stroke-width: 2.6px; }
  @media print { .& { page: &; width: 100%; height: auto; max-height: 100vh; } }
  @media screen and (prefers-color-scheme: dark) {
    .& text { fill: #e8edf1; }
    .& .page { fill: #14191e; }
    .& .count, .& .head, .& .note { fill: #a9b6c1; }
    .& .cell { stroke: #36414a; }
    .& .hatch { stroke: #ff9a90; }
    .& .rest .cell { fill: #242c33; }
    .& .rest text { fill: #a0adb8; }
    .& .holiday .cell { fill: #ff9a90; stroke: #ff9a90; }
    .& .holiday text { fill: #360a07; }
    .& .compensatory .cell, .& .off-in-exchange .cell { stroke: #ff9a90; }
    .& .worked-in-exchange .cell { fill: #123a5c; stroke: #8cc8fb; }
    .& .closed .cell { fill: #36414a; stroke: #e8edf1; }
    .& .fewer-hours .cell { stroke: #e8edf1; }
    .& .compensatory text { stroke: #14191e; }
  }
"""

_HATCH: Final = (
    '<pattern id="&-hatch" width="5" height="5" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><line class="hatch" y2="5"/></pattern>'
)


def style(name: str) -> str:
    """Return the style of the picture of a name."""
    return _STYLE.replace("&", name)


def hatch(name: str) -> str:
    """Return the pattern that fills compensatory days."""
    return _HATCH.replace("&", name)


def day_cell(day: Day, mark: DaySign | None, lang: Lang) -> str:
    """Return the cell of a day: its number, its sign, and what it is for those who point at it."""
    shapes = [day.kind.value.replace(" ", "-")]
    shapes += ["fewer-hours"] if mark is DaySign.FEWER_HOURS else []
    shapes += ["projected"] if day.projected else []
    told = ""
    if day.kind is not DayKind.WORKING:
        told = (
            f"<title>{escape(f'{day_text(day.date, lang)}: {translate(day.name, lang)}')}</title>"
        )
    drawn = _cell(mark, str(day.date.day), projected=day.projected)
    return f'<g class="day {" ".join(shapes)}" data-day="{day.date}">{told}{drawn}</g>'


def swatch(mark: DaySign) -> str:
    """Return an empty cell with a mark, for the legend."""
    shape = mark.name.lower().replace("_", "-")
    sign = None if mark is DaySign.PROJECTED else mark
    return f'<g class="{shape}">{_cell(sign, "", projected=sign is None)}</g>'


def _cell(mark: DaySign | None, number: str, *, projected: bool) -> str:
    """Return the border of a cell, its number between its two signs."""
    drawn = [
        f'<rect class="cell" width="{CELL_WIDTH - 2}" height="{CELL_HEIGHT - 2}" rx="3"/>',
        text(15.5, 14, number, "number"),
        text(5, 14, DaySign.PROJECTED.value, "sign") if projected else "",
        "" if mark is None else text(27.5, 12.5, mark.value, "sign"),
    ]
    return "".join(drawn)
