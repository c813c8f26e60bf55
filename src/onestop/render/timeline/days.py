"""What each day of a timeline did: counted or not, lost to a pause, past the limit.

The days of the count come from the reasons of the deadlines. Here they are laid beside each other:
the runs of the limit that a restart undid, the last one, an open wait, and what came after the end.

Stands on `timeline_story` and `limits.reasons`. Knows no layout.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterator
from typing import Final

import attrs

from onestop.days.day import Day, DayKind
from onestop.dossiers.status import Timeliness
from onestop.i18n.names import EXTENDED, TO_CORRESPONDING_DAY, Name, is_named
from onestop.limits.deadline import Deadline, latest
from onestop.limits.limit import ClockHours, Months, Parallel, Sequence
from onestop.limits.reasons import Reason
from onestop.render.timeline.story import Story, waiting

_ONE_DAY: Final = dt.timedelta(days=1)

#: Limits that run through days off; after a pause their reasons do not tell these from the rest.
_RUN_ON: Final = (Months, ClockHours)
_IS_LATE: Final = (Timeliness.LATE, Timeliness.OVERDUE)


class Role(enum.Enum):
    """What a day did in the count."""

    OUTSIDE = "outside"
    ZERO = "zero"
    COUNTED = "counted"
    RUNNING = "running"
    OFF = "off"
    PAUSED = "paused"
    EXTENDED = "extended"


@attrs.frozen
class TimelineDay:
    """A day, and all that a timeline tells of it.

    `number` is that of the count. `name` is the Vietnamese name of what the day was lost to, or of
    why it is the last one. `late` counts the working days past the limit, 0 where it is past and
    no further working day. A `spare` day lies in the limit and after the end of handling.
    """

    day: Day
    role: Role = Role.OUTSIDE
    number: int | None = attrs.field(default=None, kw_only=True)
    name: str | None = attrs.field(default=None, kw_only=True)
    in_vain: bool = attrs.field(default=False, kw_only=True)
    late: int | None = attrs.field(default=None, kw_only=True)
    spare: bool = attrs.field(default=False, kw_only=True)

    @property
    def look(self) -> str:
        """What the day is drawn as: its part in the count, or else what it is to the office."""
        if self.role in {Role.ZERO, Role.COUNTED, Role.RUNNING, Role.PAUSED}:
            return str(self.role.value)
        if not self.day.is_working:
            return str(self.day.kind.value).replace(" ", "-")
        return "extended" if self.role is Role.EXTENDED else "plain"

    @property
    def flags(self) -> list[str]:
        """What else is drawn of the day."""
        held = {
            "worked-in-exchange": self.day.kind is DayKind.WORKED_IN_EXCHANGE,
            "in-vain": self.in_vain,
            "spare": self.spare,
            "late": self.late is not None,
            "projected": self.day.projected,
        }
        return [name for name, holds in held.items() if holds]


def told_days(story: Story) -> list[TimelineDay]:
    """Return every day from the submission to the last thing that a timeline shows."""
    count = dict[dt.date, TimelineDay]()
    for deadline, again in story.vain_runs:
        run = _run(deadline, story, again)
        count |= {day: attrs.evolve(told, in_vain=True) for day, told in run.items()}
    if story.deadline is not None:
        count |= _run(story.deadline, story, story.looked_at.date())
    return [
        _against_limit(count.get(day) or TimelineDay(story.calendar.day(day)), story)
        for day in _span(story)
    ]


def _span(story: Story) -> Iterator[dt.date]:
    """Return the days from the submission to the last of due, done and the moment asked for."""
    day, last = story.steps[0].at.date(), story.looked_at.date()
    if story.deadline is not None:
        last = max(last, story.deadline.day)
    while day <= last:
        yield day
        day += _ONE_DAY


def _run(deadline: Deadline, story: Story, through: dt.date) -> dict[dt.date, TimelineDay]:
    """Return the days of one run of the limit; an open wait takes those through a day.

    The day on which a part of a limit ends is day 0 of the next: it stays what it was.
    """
    count: dict[dt.date, TimelineDay] = {}
    for day, told in _counted(deadline, story):
        count.setdefault(day, told)
    waits = waiting(deadline)
    return _waited(count, waits, story, through) if waits else count


def _counted(deadline: Deadline, story: Story) -> Iterator[tuple[dt.date, TimelineDay]]:
    if deadline.original is not None:
        yield from _counted(deadline.original, story)
        for day in _days(deadline.original.day + _ONE_DAY, deadline.day):
            yield day, TimelineDay(story.calendar.day(day), Role.EXTENDED, name=Name.of(EXTENDED))
    elif isinstance(deadline.limit, Sequence):
        for part in deadline.parts:
            yield from _counted(part, story)
    elif isinstance(deadline.limit, Parallel):
        yield from _counted(max(deadline.parts, key=latest), story)
    else:
        for reason in deadline.because:
            for day in _days(reason.day, reason.through):
                yield day, _of_reason(reason, story.calendar.day(day), deadline)


def _of_reason(reason: Reason, day: Day, deadline: Deadline) -> TimelineDay:
    if reason.counted is not None:
        role = Role.COUNTED if reason.counted else Role.ZERO
        return TimelineDay(day, role, number=reason.counted, name=reason.name)
    if reason.name in {pause.name for joined in deadline.pauses for pause in joined.alone}:
        return TimelineDay(day, Role.PAUSED, name=reason.name)
    runs_on = isinstance(deadline.limit, _RUN_ON) and bool(deadline.pauses)
    if is_named(reason.name, TO_CORRESPONDING_DAY) or runs_on or day.is_working:
        return TimelineDay(day, Role.RUNNING, name=reason.name)
    return TimelineDay(day, Role.OFF, name=reason.name)


def _days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    while first <= last:
        yield first
        first += _ONE_DAY


def _waited(
    count: dict[dt.date, TimelineDay],
    waits: list[tuple[dt.datetime, str]],
    story: Story,
    through: dt.date,
) -> dict[dt.date, TimelineDay]:
    """Return the days up to a wait that is still open, and those that it has taken since."""
    begin = story.calendar.local_day(waits[0][0])
    name = Name.of_several(name for _, name in waits)
    kept = {day: told for day, told in count.items() if day <= begin}
    for day in _days(begin + _ONE_DAY, through):
        kept[day] = TimelineDay(story.calendar.day(day), Role.PAUSED, name=name)
    return kept


def _against_limit(told: TimelineDay, story: Story) -> TimelineDay:
    """Return a day with what it was against the limit and the end of handling."""
    day, end = told.day.date, story.finished or story.looked_at
    judged = story.reading.judged
    if judged is not None and story.status.timeliness in _IS_LATE and day <= end.date():
        first = judged.day if judged.is_sharp else judged.day + _ONE_DAY
        if day >= first:
            gone = story.calendar.count_working_days(after=judged.day, through=day)
            return attrs.evolve(told, late=gone if told.day.is_working else 0)
    is_over = story.finished is not None and day > end.date()
    return attrs.evolve(told, spare=is_over and told.role not in {Role.OUTSIDE, Role.OFF})
