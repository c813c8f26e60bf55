"""The cells and signs of a timeline, and how they look in light, in dark and in print.

Stands on `timeline_days`, `timeline_letters`, `_svg` and `i18n`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from xml.sax.saxutils import escape

import attrs

from onestop.days.day import DayKind
from onestop.i18n.dates import day_text
from onestop.i18n.exits import printable
from onestop.i18n.languages import Lang
from onestop.i18n.names import MOVED_BY_PAUSE, ROLLED, is_named
from onestop.i18n.refusal import language_of
from onestop.i18n.sayings import say, translate
from onestop.render._letters import wrapped
from onestop.render._svg import text
from onestop.render.timeline.days import Role, TimelineDay
from onestop.render.timeline.marks import Shape
from onestop.render.year.model import DaySign

COLUMN: Final = 124
CELL_WIDTH: Final = 118

_NAME_SIZE: Final = 10.5
_NAME_LINES: Final = 3
_NAME_TOP: Final = 32
_NAME_STEP: Final = 12
_PADDING: Final = 7
_ROOM: Final = CELL_WIDTH - 2 * _PADDING

#: `&` stands for the name of the picture, so that pictures on one web page stay apart.
_STYLE: Final = """
  .& text { font: 12px system-ui, "Noto Sans", sans-serif; fill: #1d2730; }
  .& .page { fill: #fff; }
  .& .code { font-size: 20px; font-weight: 700; }
  .& .judgement { font-size: 14px; font-weight: 700; }
  .& .told { font-size: 12px; }
  .& .head { font-size: 11px; fill: #52616e; text-anchor: middle; }
  .& .month { font-size: 12px; font-weight: 700; }
  .& .year { font-size: 11px; fill: #52616e; }
  .& .number { font-size: 13px; font-variant-numeric: tabular-nums; }
  .& .count { font-size: 11.5px; font-weight: 700; text-anchor: end; }
  .& .name { font-size: 10.5px; }
  .& .label { font-size: 11px; }
  .& .end .label, .& .due .label, .& .looked-at .label { font-weight: 700; }
  .& .legend { font-size: 11px; }
  .& .gap { font-size: 11.5px; font-style: italic; }
  .& .cell { fill: none; stroke: #c3ccd3; }
  .& .bars { fill: #1d2730; }
  .& .sign { fill: #1d2730; stroke: #1d2730; }
  .& .due .sign { fill: #fff; stroke-width: 1.8; }
  .& .part path { fill: none; stroke: #1d2730; stroke-width: 1.4; }
  .& .hatch { stroke: #a3201d; stroke-width: 1.2; }
  .& .lines { stroke: #b4bec6; stroke-width: 1.2; }
  .& .stripes { stroke: #dcc08a; stroke-width: 1.4; }
  .& .over { fill: #a3201d; }
  .& .strike { stroke: #52616e; stroke-width: 1; }
  .& .rest .cell { fill: #eceff1; stroke: #eceff1; }
  .& .rest .number { fill: #5f6c77; }
  .& .zero .cell { stroke: #1d2730; stroke-width: 1.6; stroke-dasharray: 4 3; }
  .& .counted .cell { fill: #d9ecff; stroke: #2f6fab; stroke-width: 1.6; }
  .& .running .cell { fill: #eef6fe; stroke: #2f6fab; stroke-dasharray: 1.5 2.5; }
  .& .holiday .cell { fill: #a3201d; stroke: #a3201d; }
  .& .holiday text { fill: #fff; }
  .& .compensatory .cell { fill: url(#&-hatch); stroke: #a3201d; }
  .& .off-in-exchange .cell { stroke: #a3201d; stroke-width: 1.8; stroke-dasharray: 9 3 1.5 3; }
  .& .closed .cell { fill: #c6ced4; stroke: #1d2730; }
  .& .paused .cell { fill: url(#&-lines); stroke: #52616e; }
  .& .extended .cell { fill: url(#&-stripes); stroke: #8a5a00; stroke-width: 1.6; }
  .& .worked-in-exchange .cell { stroke-width: 3.4; }
  .& .in-vain .cell { fill: none; stroke: #8795a1; stroke-width: 1; }
  .& .in-vain.paused .cell { fill: url(#&-lines); }
  .& .in-vain .count { text-decoration: line-through; font-weight: 400; }
  .& .spare .cell { fill: none; stroke-width: 1; stroke-dasharray: 1.5 2.5; }
  .& .spare .count { font-weight: 400; }
  .& .compensatory text, .& .paused text, .& .extended text {
    paint-order: stroke; stroke: #fff; stroke-width: 3px;
  }
  .& .late .count { fill: #a3201d; }
  .& .holiday.late .count { fill: #fff; }
  @media screen and (prefers-color-scheme: dark) {
    .& text { fill: #e8edf1; }
    .& .page { fill: #14191e; }
    .& .head, .& .year { fill: #a9b6c1; }
    .& .cell { stroke: #4a5762; }
    .& .bars { fill: #e8edf1; }
    .& .sign { fill: #e8edf1; stroke: #e8edf1; }
    .& .due .sign { fill: #14191e; }
    .& .part path { stroke: #e8edf1; }
    .& .hatch { stroke: #ff9a90; }
    .& .lines { stroke: #4d5963; }
    .& .stripes { stroke: #6e5627; }
    .& .over { fill: #ff9a90; }
    .& .strike { stroke: #a9b6c1; }
    .& .rest .cell { fill: #242c33; stroke: #242c33; }
    .& .rest .number { fill: #a0adb8; }
    .& .zero .cell { stroke: #e8edf1; }
    .& .counted .cell { fill: #17405f; stroke: #6fb2ea; }
    .& .running .cell { fill: #16293a; stroke: #6fb2ea; }
    .& .holiday .cell { fill: #ff9a90; stroke: #ff9a90; }
    .& .holiday text { fill: #360a07; }
    .& .compensatory .cell, .& .off-in-exchange .cell { stroke: #ff9a90; }
    .& .closed .cell { fill: #3d4953; stroke: #e8edf1; }
    .& .paused .cell { stroke: #a9b6c1; }
    .& .extended .cell { stroke: #e0b04f; }
    .& .in-vain .cell { fill: none; stroke: #65737f; }
    .& .spare .cell { fill: none; }
    .& .compensatory text, .& .paused text, .& .extended text { stroke: #14191e; }
    .& .late .count { fill: #ff9a90; }
    .& .holiday.late .count { fill: #360a07; }
  }
"""

_PATTERNS: Final = (
    '<pattern id="&-hatch" width="5" height="5" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><line class="hatch" y2="5"/></pattern>'
    '<pattern id="&-lines" width="5" height="5" patternUnits="userSpaceOnUse">'
    '<line class="lines" y1="2.5" x2="5" y2="2.5"/></pattern>'
    '<pattern id="&-stripes" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<line class="stripes" x1="3" x2="3" y2="6"/></pattern>'
)

_SIGNS: Final = {
    Shape.EVENT: "M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0Z",
    Shape.END: "M-3.5-3.5h7v7h-7Z",
    Shape.DUE: "M0-4.5 4.5 0 0 4.5-4.5 0Z",
    Shape.LOOKED_AT: "M0-4.5 4.5 3.5h-9Z",
}


def style(name: str) -> str:
    """Return the style of the picture of a name."""
    return _STYLE.replace("&", name)


def patterns(name: str) -> str:
    """Return the patterns that fill days."""
    return _PATTERNS.replace("&", name)


@attrs.frozen
class Cell:
    """A day in its place: `names` are the lines that name it; a `dated` one tells its month."""

    told: TimelineDay
    x: float
    names: list[str] = attrs.field(factory=list)
    dated: bool = attrs.field(default=False, kw_only=True)

    def svg(self, y: float, high: int, lang: Lang) -> str:
        """Return the cell: the date, what the day did, what it is for those who point at it."""
        told, left = self.told, self.x + _PADDING
        drawn = [
            *_frame(self.x, y, told.look, told.flags, CELL_WIDTH, high),
            text(left, y + 17, _date(told, lang, is_dated=self.dated), "number"),
            text(left + _ROOM, y + 17, _count(told, lang), "count"),
        ]
        for n, line in enumerate(self.names):
            drawn.append(text(left, y + _NAME_TOP + _NAME_STEP * n, line, "name"))
        classes = " ".join(("day", told.look, *told.flags))
        said = f"<title>{escape(_day_text(told, lang))}</title>"
        return f'<g class="{classes}" data-day="{told.day.date}">{said}{"".join(drawn)}</g>'


def names(name: str, lang: Lang) -> list[str]:
    """Return a name in lines that fit into a cell."""
    return wrapped(translate(name, lang), _NAME_SIZE, _ROOM, _NAME_LINES)


def height(cells: Iterable[Cell]) -> int:
    """Return how high the cells of a week must be for their names."""
    return _NAME_TOP - 2 + _NAME_STEP * max(2, *(len(cell.names) for cell in cells))


def swatch(x: float, y: float, kind: str) -> str:
    """Return an empty cell of a kind, for the legend."""
    if kind == "projected":
        return text(x + 10, y + 13, "*", "number")
    shape = {"in-vain": "counted in-vain", "spare": "counted spare", "late": "plain late"}
    classes = shape.get(kind, kind)
    drawn = "".join(_frame(x, y, classes.split()[0], classes.split(), 26, 18))
    return f'<g class="{classes}">{drawn}</g>'


def sign(x: float, y: float, shape: Shape) -> str:
    """Return the sign that stands before a label."""
    return f'<path class="sign" transform="translate({x:g} {y:g})" d="{_SIGNS[shape]}"/>'


def _frame(x: float, y: float, look: str, flags: list[str], wide: int, high: int) -> list[str]:
    """Return the border of a cell, with what is drawn over it."""
    drawn = [f'<rect class="cell" x="{x:g}" y="{y:g}" width="{wide}" height="{high}" rx="4"/>']
    if "in-vain" in flags and look != "paused":
        drawn.append(
            f'<line class="strike" x1="{x + 4:g}" y1="{y + high - 4:g}" x2="{x + wide - 4:g}" '
            f'y2="{y + 4:g}"/>'
        )
    if look == "paused":
        right, top = x + wide - _PADDING, y + min(high - 14, 7)
        drawn += [f'<rect class="bars" x="{right - left:g}" y="{top:g}" width="3" height="10"/>'
                  for left in (9, 4)]  # fmt: skip
    if "late" in flags:
        drawn.append(
            f'<rect class="over" x="{x:g}" y="{y + high - 5:g}" width="{wide}" height="5" rx="2"/>'
        )
    return drawn


def _date(told: TimelineDay, lang: Lang, *, is_dated: bool) -> str:
    day, mark = told.day.date, "*" if told.day.projected else ""
    if not is_dated:
        return f"{day.day}{mark}"
    return f"{language_of(lang).day_of_month(day)}{mark}"


def _count(told: TimelineDay, lang: Lang) -> str:
    """Return what stands in the corner: the number, or the sign of a day off in exchange."""
    mark = DaySign.OFF_IN_EXCHANGE.value if told.look == "off-in-exchange" else ""
    return _numbered(told, lang) or mark


def _numbered(told: TimelineDay, lang: Lang) -> str:
    if told.late:
        return say("timeline_late", lang, n=told.late)
    return "" if told.number is None else say("day_label", lang, n=told.number)


def _day_text(told: TimelineDay, lang: Lang) -> str:
    """Return what a day is, in words."""
    parts = [day_text(told.day.date, lang), _numbered(told, lang), *meanings(told, lang)]
    if told.name is not None and told.role is not Role.ZERO:
        parts.append(translate(told.name, lang))
    elif not told.day.is_working:
        parts.append(translate(told.day.name, lang))
    return printable(": ".join(filter(None, parts)))


def meanings(told: TimelineDay, lang: Lang) -> list[str]:
    """Return what a day is drawn as, in words."""
    return [meaning(kind, lang) for kind in (told.look, *told.flags)]


def meaning(kind: str, lang: Lang) -> str:
    """Return what a way of drawing says."""
    key = kind.replace("-", "_")
    return say(f"look_{key}" if kind in _LOOKS else f"mark_{key}", lang)


_LOOKS: Final = {
    "zero", "counted", "running", "rest", "paused", "extended", "plain", "in-vain", "spare", "late",
    "projected",
}  # fmt: skip

#: Days that need no name: the legend tells what they are.
_PLAIN: Final = (DayKind.WORKING, DayKind.REST)


def own_name(told: TimelineDay) -> str:
    """Return the name that a cell should tell: of a pause, of a feast, or why it is the last."""
    if told.role in {Role.PAUSED, Role.EXTENDED} or is_named(told.name, ROLLED, MOVED_BY_PAUSE):
        return told.name or ""
    return "" if told.day.kind in _PLAIN else told.day.name
