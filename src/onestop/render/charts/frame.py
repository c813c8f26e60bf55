"""What every chart stands in: an axis of values, places along the foot, a legend, notes.

Stands on `_svg` and `_letters`. Knows no figures.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import attrs

from onestop.i18n.languages import Lang
from onestop.render._letters import shortened, width, wrapped
from onestop.render._svg import Picture, text

WIDTH: Final = 720
_LEFT: Final = 64
_RIGHT: Final = 20
_TOP: Final = 46
_PLOT: Final = 240
_LINE: Final = 16
_SMALL: Final = 11

#: About how many lines an axis is divided by.
_TICKS: Final = 5

_STYLE: Final = """
  .& { max-width: 100%; height: auto; }
  .& text { font: 12px system-ui, "Noto Sans", sans-serif; fill: #1d2730; }
  .& .page { fill: #fff; }
  .& .title { font-size: 15px; font-weight: 700; }
  .& .small { font-size: 11px; fill: #45525d; }
  .& .grid { stroke: #d4dbe0; }
  .& .foot { stroke: #1d2730; }
  .& .ink { fill: #1d2730; stroke: #1d2730; }
  .& .bar { stroke: #1d2730; }
  .& .solid { fill: #2f6fab; }
  .& .light { fill: #fff; }
  .& .dark { fill: #1d2730; }
  .& .hatch-line { stroke: #1d2730; stroke-width: 1.4; }
  .& .line { fill: none; stroke: #2f6fab; stroke-width: 2.2; }
  .& .whisker { stroke: #1d2730; stroke-width: 1.2; }
  .& .dot { fill: #fff; stroke: #2f6fab; stroke-width: 2.2; }
  .& .signal { fill: #1d2730; stroke: #1d2730; stroke-width: 2.2; }
  .& .limit { fill: none; stroke: #45525d; stroke-dasharray: 6 3; }
  .& .centre { fill: none; stroke: #45525d; }
  .& .break { stroke: #45525d; stroke-dasharray: 2 3; }
  @media screen and (prefers-color-scheme: dark) {
    .& text { fill: #e8edf1; }
    .& .page { fill: #14191e; }
    .& .small { fill: #b3bec7; }
    .& .grid { stroke: #38434c; }
    .& .foot, .& .whisker { stroke: #e8edf1; }
    .& .bar, .& .hatch-line { stroke: #e8edf1; }
    .& .ink { fill: #e8edf1; stroke: #e8edf1; }
    .& .solid { fill: #6fb2ea; }
    .& .light { fill: #14191e; }
    .& .dark { fill: #e8edf1; }
    .& .line { stroke: #6fb2ea; }
    .& .dot { fill: #14191e; stroke: #6fb2ea; }
    .& .signal { fill: #e8edf1; stroke: #e8edf1; }
    .& .limit, .& .centre, .& .break { stroke: #b3bec7; }
  }
"""


@attrs.frozen
class Axis:
    """The values of a chart from the least to the most, with the step of its lines."""

    least: float
    most: float
    step: float

    @classmethod
    def over(cls, least: float, most: float) -> Axis:
        """Return an axis whose lines stand at 1, 2 or 5 of some power of ten."""
        span = max(most - least, 1e-9)
        rough = span / _TICKS
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(k * power for k in (1, 2, 5, 10) if k * power >= rough * (1 - 1e-9))
        return cls(math.floor(least / step) * step, math.ceil(most / step - 1e-9) * step, step)

    @property
    def ticks(self) -> tuple[float, ...]:
        """The values at which a line stands."""
        n = round((self.most - self.least) / self.step)
        return tuple(self.least + k * self.step for k in range(n + 1))


@attrs.frozen
class Legend:
    """A mark and what it stands for."""

    mark: Callable[[float, float], str]
    label: str


@attrs.frozen(kw_only=True)
class Frame:
    """The area of a chart: `labels` are the places along its foot, `axis` its values."""

    name: str
    title: str
    lang: Lang
    labels: Sequence[str]
    axis: Axis
    written: Callable[[float], str]

    def x(self, place: float) -> float:
        """Return where a place lies across; the first is 0."""
        return _LEFT + (place + 0.5) * self.slot

    @property
    def slot(self) -> float:
        """How wide a place is."""
        return (WIDTH - _LEFT - _RIGHT) / max(len(self.labels), 1)

    def y(self, value: float) -> float:
        """Return how high a value lies."""
        share = (value - self.axis.least) / (self.axis.most - self.axis.least)
        return _TOP + _PLOT * (1 - share)

    def svg(
        self,
        body: Iterable[str],
        *,
        legend: Sequence[Legend] = (),
        notes: Sequence[str] = (),
        description: str,
    ) -> str:
        """Return the chart with its legend and notes below it, and its figures in words."""
        lines = [line for note in notes for line in wrapped(note, _SMALL, WIDTH - 40, 4)]
        y = _TOP + _PLOT + 3.2 * _LINE
        bottom = y + (1.6 * _LINE if legend else 0)
        parts = (
            text(20, 24, shortened(self.title, 15, WIDTH - 40), "title"),
            *self._grid(),
            *body,
            f'<line class="foot" x1="{_LEFT}" y1="{self.y(self.axis.least):g}" '
            f'x2="{WIDTH - _RIGHT}" y2="{self.y(self.axis.least):g}"/>',
            *self._foot(),
            *_legend(legend, y),
            *(text(20, bottom + k * _LINE, line, "small") for k, line in enumerate(lines)),
        )
        height = int(bottom + len(lines) * _LINE + 4)
        style = _STYLE.replace("&", self.name)
        page = Picture(WIDTH, height, style, self.title, description, self.lang, self.name)
        return page.svg("".join(parts))

    def _grid(self) -> Iterator[str]:
        for tick in self.axis.ticks:
            y = self.y(tick)
            yield (f'<line class="grid" x1="{_LEFT}" y1="{y:g}" x2="{WIDTH - _RIGHT}" y2="{y:g}"/>')
            label = self.written(tick)
            yield text(_LEFT - 8 - width(label, _SMALL), y + 4, label, "small")

    def _foot(self) -> Iterator[str]:
        """Yield the names of the places, every second or third where there is no room for all."""
        widest = max((width(label, _SMALL) for label in self.labels), default=0)
        every = max(1, math.ceil((widest + 6) / self.slot))
        for place, label in enumerate(self.labels):
            if place % every == 0:
                x = self.x(place) - width(label, _SMALL) / 2
                yield text(x, _TOP + _PLOT + 18, label, "small")


def _legend(entries: Sequence[Legend], y: float) -> Iterator[str]:
    x = 20.0
    for entry in entries:
        yield entry.mark(x, y - 10)
        yield text(x + 22, y, entry.label, "key")
        x += 22 + width(entry.label, 12) + 22


def hatch(name: str) -> str:
    """Return the definition of a pattern of slanting lines."""
    return (
        f'<defs><pattern id="{name}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect class="light" width="6" height="6"/>'
        '<line class="hatch-line" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>'
    )


def box(x: float, y: float, wide: float, high: float, kind: str, fill: str = "") -> str:
    """Return a rectangle of a kind; `fill` names a pattern."""
    filled = f' fill="url(#{fill})"' if fill else ""
    return (
        f'<rect class="bar {kind}" x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}"{filled}/>'
    )
