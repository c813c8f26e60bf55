"""A dossier's clock, drawn.

Every day from the submission to the end is a cell of a week's row: counted with its number, off,
lost to a pause, past the limit; below it stands what happened on that day and what fell due. What
the days are differs by border, pattern and sign, so that no colour is needed to tell them apart,
and all of it stands in the description as text.

    Story ──timeline_days──▶ cells   ──timeline_marks──▶ labels   ──▶ rows of weeks ──▶ picture

Stands on the other modules of the timeline, `_svg` and `i18n`.
"""

from __future__ import annotations

import datetime as dt
import itertools
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import attrs

from onestop._arguments import checked
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.i18n.dates import month_name, short_weekday, span_text
from onestop.i18n.exits import printable
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language
from onestop.i18n.sayings import say
from onestop.limits.deadline import Deadline
from onestop.limits.limit import Parallel
from onestop.limits.limit import Sequence as LimitSequence
from onestop.render._letters import shortened, width, wrapped
from onestop.render._svg import Picture, text
from onestop.render.timeline.cells import (
    CELL_WIDTH,
    COLUMN,
    Cell,
    height,
    meaning,
    names,
    own_name,
    patterns,
    sign,
    style,
    swatch,
)
from onestop.render.timeline.days import Role, TimelineDay, told_days
from onestop.render.timeline.marks import Pointer, marks
from onestop.render.timeline.story import Story
from onestop.render.timeline.text import story_lines, written

_MARGIN: Final = 20
_GUTTER: Final = 78
_LEFT: Final = _MARGIN + _GUTTER
_WIDTH: Final = _LEFT + 7 * COLUMN + _MARGIN
_ROOM: Final = _WIDTH - 2 * _MARGIN

_LANE: Final = 22
_LINE: Final = 14
_LABEL_SIZE: Final = 11
_SIGN: Final = 12

#: A picture of more weeks than this leaves out weeks in which nothing happens.
_LONG: Final = 18
_QUIET: Final = 4


@attrs.frozen
class LeftOutWeeks:
    """Weeks that are left out, for they are like those before and after them."""

    weeks: int
    first: dt.date
    last: dt.date


@attrs.frozen
class _Bracket:
    """The days of one part of a composed limit."""

    label: str
    first: dt.date
    last: dt.date


Week = Sequence[TimelineDay]
Row = tuple[float, list[str]]


@checked
def timeline_svg(
    dossier: Dossier,
    calendar: WorkCalendar,
    at: dt.datetime | None = None,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
    lang: Lang = "vi",
) -> str:
    """Return a dossier's clock as an SVG picture (*sơ đồ thời hạn của hồ sơ*).

    Drawn as it stood at a moment, or else after its last event.

    >>> from onestop import Channel, vn
    >>> at = vn.local("20/11/2026 16:10")
    >>> dossier = Dossier.submit(
    ...     "H48.53-261120-0001", vn.procedures()["1.004194"], at, channel=Channel.ONLINE
    ... ).accept(at)
    >>> "H48.53-261120-0001: in time</title>" in timeline_svg(dossier, vn.calendar(), lang="en")
    True

    Raises:
        BadValueError: the moment lies before the submission.
        OutsideCalendarError: the dossier's days lie outside the calendar.
    """
    return _Picture(Story.of(dossier, calendar, at, rules, policy), language(lang)).svg()


class _Picture:
    """One story on its way to a picture."""

    def __init__(self, story: Story, lang: Lang) -> None:
        self._story = story
        self._lang = lang
        self._labels: dict[dt.date, list[Pointer]] = defaultdict(list)
        for mark in marks(story, lang):
            self._labels[mark.at.date()].append(mark)
        self._brackets = list(_brackets(story.deadline, lang))
        self._shown = self._without_gaps(list(_in_weeks(told_days(story))))

    def svg(self) -> str:
        """Return the picture: what it is of, the weeks, and what the cells mean."""
        name, lang = self._name(), self._lang
        body = [patterns(name)]
        y: float = _MARGIN
        for part in (self._head, self._weekdays, self._weeks, self._legend):
            y, drawn = part(y)
            body += drawn
        code = self._story.dossier.code
        judgement = self._story.status.timeliness.text(lang)
        title = printable(say("timeline_title", lang, code=code, judgement=judgement))
        told = ". ".join(line.strip() for line in written(story_lines(self._story, lang), lang))
        page = Picture(_WIDTH, int(y) + _MARGIN, style(name), title, f"{told}.", lang, name)
        return page.svg("".join(body))

    def _name(self) -> str:
        """Return a name that sets this picture apart, whatever stands in the dossier's code."""
        said = f"{self._story.dossier.code} {self._story.looked_at.isoformat()}"
        return f"timeline-{zlib.crc32(said.encode(errors='replace')):08x}-{self._lang}"

    # what it is of

    def _head(self, y: float) -> Row:
        dossier, status, lang = self._story.dossier, self._story.status, self._lang
        verdict = status.timeliness.text(lang)
        told = status.because[0].text(lang)
        limit = [] if self._story.deadline is None else [
            say("limit_from", lang, limit=self._story.deadline.limit, start=self._started)
        ]  # fmt: skip
        procedure = f"{dossier.procedure.code} {dossier.procedure.name}"
        rows: list[tuple[str, str, int, int]] = [
            (dossier.code, "code", 20, 1),
            (procedure, "told", 12, 2),
            (verdict[:1].upper() + verdict[1:], "judgement", 14, 1),
            *((line, "told", 12, 2) for line in (told, *limit)),
        ]
        drawn = []
        for said, kind, size, most in rows:
            for line in wrapped(said, size, _ROOM, most):
                y += size + 6
                drawn.append(text(_MARGIN, y, line, kind))
        return y + 14, drawn

    @property
    def _started(self) -> dt.date:
        assert self._story.deadline is not None
        return self._story.deadline.start

    # the weeks

    def _weekdays(self, y: float) -> Row:
        names = (short_weekday(n, self._lang) for n in range(7))
        middle = _LEFT + CELL_WIDTH / 2
        return y + 18, [
            text(middle + n * COLUMN, y + 10, name, "head") for n, name in enumerate(names)
        ]

    def _weeks(self, y: float) -> Row:
        drawn: list[str] = []
        is_first = True
        for row in self._shown:
            if isinstance(row, LeftOutWeeks):
                y, said = self._gap(y, row)
            else:
                y, said = self._week(y, row, is_first=is_first)
            is_first = isinstance(row, LeftOutWeeks)
            drawn += said
        return y + 6, drawn

    def _without_gaps(self, weeks: list[Week]) -> list[Week | LeftOutWeeks]:
        """Return the weeks, those of a long time left out in which nothing happens."""
        if len(weeks) <= _LONG:
            return list(weeks)
        shown: list[Week | LeftOutWeeks] = []
        for run in _runs(weeks, self._likeness):
            if len(run) < _QUIET:
                shown += run
            else:
                first, last = run[1][0].day.date, run[-2][-1].day.date
                shown += [run[0], LeftOutWeeks(len(run) - 2, first, last), run[-1]]
        return shown

    def _likeness(self, week: Week) -> object:
        """Return what makes a week like others; one in which something happens is like none."""
        if any(told.day.date in self._labels or told.number is not None for told in week):
            return week[0].day.date
        return {(told.role, told.in_vain, told.late is None) for told in week}

    def _gap(self, y: float, gap: LeftOutWeeks) -> Row:
        days = span_text(gap.first, gap.last, self._lang)
        said = say("timeline_gap", self._lang, n=gap.weeks, days=days)
        return y + 28, [text(_LEFT, y + 14, said, "gap")]

    def _week(self, y: float, week: Week, *, is_first: bool) -> Row:
        months = self._months(y, week, is_first=is_first)
        cells = list(self._cells(week, is_first=is_first))
        high = height(cells)
        days = [cell.svg(y, high, self._lang) for cell in cells]
        y, lanes = self._lanes(y + high + 4, week)
        y, labels = self._marked(y, week)
        return y + 8, [*months, *days, *lanes, *labels]

    def _cells(self, week: Week, *, is_first: bool) -> Iterator[Cell]:
        """Return the cells of a week; a pause is named on the first of its days."""
        run = None
        for n, told in enumerate(week):
            x = _LEFT + told.day.date.weekday() * COLUMN
            is_dated = told.day.date.day == 1 or (is_first and n == 0)
            goes_on = told.role in _IN_RUNS and run == (told.role, told.name)
            run = told.role, told.name
            said = [] if goes_on else names(own_name(told), self._lang)
            yield Cell(told, x, said, dated=is_dated)

    def _months(self, y: float, week: Week, *, is_first: bool) -> list[str]:
        """Return the month beside a week in which it begins, or the picture does."""
        day = next((t.day.date for t in week if t.day.date.day == 1), week[0].day.date)
        if not is_first and day.day != 1:
            return []
        month = month_name(day.month, self._lang)
        return [
            text(_MARGIN, y + 17, month, "month"),
            text(_MARGIN, y + 32, str(day.year), "year"),
        ]

    def _lanes(self, y: float, week: Week) -> Row:
        """Return the parts of the limit that lie in a week, each in a lane of its own."""
        drawn: list[str] = []
        first, last = week[0].day.date, week[-1].day.date
        for part in self._brackets:
            if part.first <= last and first <= part.last:
                drawn.append(_bracket(y, part, first, last))
                y += _LANE
        return y, drawn

    def _marked(self, y: float, week: Week) -> Row:
        """Return what happened on the days of a week, below each day."""
        drawn: list[str] = []
        lowest = y
        for told in week:
            x, bottom = _LEFT + told.day.date.weekday() * COLUMN, y
            for mark in self._labels.get(told.day.date, ()):
                bottom, said = _label(x, bottom, mark)
                drawn.append(said)
            lowest = max(lowest, bottom)
        return lowest, drawn

    # what the cells mean

    def _legend(self, y: float) -> Row:
        drawn: list[str] = []
        x: float = _MARGIN
        for kind in self._kinds():
            told = meaning(kind, self._lang)
            wide = 34 + width(told, _LABEL_SIZE) + 18
            if x + wide > _WIDTH - _MARGIN:
                x, y = _MARGIN, y + 24
            drawn += [
                swatch(x, y, kind),
                text(x + 34, y + 13, told, "legend"),
            ]
            x += wide
        return y + 20, drawn

    def _kinds(self) -> list[str]:
        """Return the ways in which the days are drawn, in the order of the legend."""
        weeks = (week for week in self._shown if not isinstance(week, LeftOutWeeks))
        drawn = {kind for week in weeks for told in week for kind in (told.look, *told.flags)}
        return [kind for kind in _KINDS if kind in drawn]


_IN_RUNS: Final = (Role.PAUSED, Role.EXTENDED)

_KINDS: Final = (
    "zero", "counted", "running", "in-vain", "rest", "holiday", "compensatory", "off-in-exchange",
    "closed", "worked-in-exchange", "paused", "extended", "late", "spare", "plain", "projected",
)  # fmt: skip


def _in_weeks(days: Sequence[TimelineDay]) -> Iterator[Week]:
    """Return the days in weeks from Monday."""
    start = 0
    for n, told in enumerate(days):
        if n > start and told.day.date.weekday() == 0:
            yield days[start:n]
            start = n
    yield days[start:]


def _runs(weeks: Sequence[Week], likeness: Callable[[Week], object]) -> Iterator[list[Week]]:
    """Return weeks that follow each other and are alike, as runs."""
    for _, run in itertools.groupby(weeks, key=likeness):
        yield list(run)


def _brackets(deadline: Deadline | None, lang: Lang) -> Iterator[_Bracket]:
    """Return the parts of a composed limit, from the day after the one before to its last day."""
    if deadline is None or not isinstance(deadline.limit, LimitSequence | Parallel):
        return
    last = None
    for n, (part, own) in enumerate(zip(deadline.limit.parts, deadline.parts, strict=True), 1):
        start = own.start.date() if isinstance(own.start, dt.datetime) else own.start
        follows = last is not None and isinstance(deadline.limit, LimitSequence)
        first = min(start + dt.timedelta(days=1), own.day) if follows else start
        yield _Bracket(say("part_of", lang, n=n, part=part.text(lang)), first, own.day)
        last = own.day


def _bracket(y: float, part: _Bracket, first: dt.date, last: dt.date) -> str:
    """Return the bracket of a part in a week: closed where it begins and ends, with its label."""
    begins, ends = part.first >= first, part.last <= last
    left = _LEFT + max(part.first, first).weekday() * COLUMN
    right = _LEFT + min(part.last, last).weekday() * COLUMN + CELL_WIDTH
    path = f"M{left} {y}v5" if begins else f"M{left} {y + 5}"
    path += f"H{right}" + ("v-5" if ends else "")
    label = shortened(part.label, _LABEL_SIZE, _ROOM - _GUTTER)
    x = max(_LEFT, min(left, _WIDTH - _MARGIN - width(label, _LABEL_SIZE)))
    drawn = f'<path d="{path}"/>{text(x, y + 16, label, "label")}'
    return f'<g class="part">{drawn}</g>'


def _label(x: float, y: float, mark: Pointer) -> tuple[float, str]:
    """Return the place below a label, and the label with its sign."""
    said = wrapped(mark.text, _LABEL_SIZE, CELL_WIDTH - _SIGN, 3)
    drawn = [
        sign(x + 5, y + 7, mark.shape),
        *(text(x + _SIGN, y + 11 + _LINE * n, line, "label") for n, line in enumerate(said)),
    ]
    group = f'<g class="mark {mark.shape.value}" data-day="{mark.at.date()}">{"".join(drawn)}</g>'
    return y + _LINE * len(said) + 2, group
