"""Pauses of the clock, and how they move the end of a limit.

A pause from moment p to moment r moves the end on by the working days in (p's day, r's day]; for
calendar days and months by the calendar days, and then the roll; a limit in hours leaves out the
time between. The end is never earlier than r's day or, if that does not work, the next working day.
A pause that begins after the expiry moves nothing: lateness is never erased.

Stands on `counting`. Knows no dossiers: whoever reads a log says which pauses there were.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

import attrs

from onestop._arguments import changed, checked_fields
from onestop.citation import Citation
from onestop.days.calendar import WorkCalendar
from onestop.i18n.names import Name
from onestop.limits.counting import Hours, Plain, last_day, last_moment, same_day, unrolled_day
from onestop.limits.limit import CalendarDays, ClockHours, Months, SameDay, WorkingHours

#: Tuples, not unions: `isinstance` is several times faster with them.
_HOURS: Final = (WorkingHours, ClockHours)
_CALENDAR: Final = (CalendarDays, Months)

_MIDNIGHT = dt.time()
_ONE_DAY = dt.timedelta(days=1)


@attrs.frozen(field_transformer=checked_fields)
class Pause:
    """A time in which the clock of a limit stands still (*thời gian tạm dừng tính hạn*).

    From `begin` to `end`; `name` says in Vietnamese what was waited for, `citation` what lets the
    clock stand still for it.
    """

    begin: dt.datetime
    end: dt.datetime
    name: str
    citation: Citation | None = None
    #: What a joined pause was made of, in the order in which they began.
    parts: tuple[Pause, ...] = ()

    @property
    def alone(self) -> tuple[Pause, ...]:
        """The pauses that were joined to this one, or only itself."""
        return self.parts or (self,)


def merged(pauses: Iterable[Pause]) -> tuple[Pause, ...]:
    """Return the pauses in order, those that overlap or touch as one."""
    pauses = tuple(pauses)
    if len(pauses) < 2:
        return pauses
    runs: list[Pause] = []
    for pause in sorted(pauses, key=lambda pause: (pause.begin, pause.end)):
        if runs and pause.begin <= runs[-1].end:
            runs[-1] = _joined(runs[-1], pause)
        else:
            runs.append(pause)
    return tuple(runs)


def _joined(first: Pause, second: Pause) -> Pause:
    parts = (*first.alone, *second.alone)
    names = Name.of_several(part.name for part in parts)
    return changed(first, end=max(first.end, second.end), name=names, parts=parts)


class Course:
    """Where a limit ends, as pauses move the end on one after another."""

    __slots__ = ("_calendar", "_named", "_start", "at", "day", "limit", "taken")

    def __init__(
        self, limit: Plain | Hours | SameDay, start: dt.datetime, calendar: WorkCalendar
    ) -> None:
        self.limit = limit
        self._start = start
        self._calendar = calendar
        #: The exact moment of the end, for a limit in hours.
        self.at: dt.datetime | None = None
        #: The day that a calendar limit names, before it moves off a day off.
        self._named: dt.date | None = None
        self.taken: list[Pause] = []
        if isinstance(limit, _HOURS):
            self.at = last_moment(limit, start, calendar)
            self.day = self.at.date()
        elif isinstance(limit, SameDay):
            self.day = same_day(limit, start, calendar)
        else:
            self.day = last_day(limit, start.date(), calendar)
            if isinstance(limit, _CALENDAR):
                self._named = unrolled_day(limit, start.date(), calendar)

    def take(self, pauses: Iterable[Pause], *, is_last: bool) -> None:
        """Move the end on by the pauses that begin in time.

        In the last part of a limit that is to the expiry, inclusive; in a part before it, up to the
        appointed moment at which the next part begins.
        """
        for pause in pauses:
            # what was open before the limit began counts from its start
            begin = max(pause.begin, self._start)
            if begin <= self.expires if is_last else begin < self._appointed:
                self._move(begin, max(pause.end, begin))
                self.taken.append(pause)

    @property
    def _appointed(self) -> dt.datetime:
        return self.at or self._calendar.appointed_at(self.day)

    @property
    def expires(self) -> dt.datetime:
        """The end of the legal day, or the exact moment of a limit in hours."""
        midnight = dt.datetime.combine(self.day + _ONE_DAY, _MIDNIGHT, self._calendar.tz)
        return self.at or midnight

    def _move(self, begin: dt.datetime, end: dt.datetime) -> None:
        if self.at is not None:
            self._move_moment(self.at, begin, end)
            return
        calendar = self._calendar
        first, last = calendar.local_day(begin), calendar.local_day(end)
        # nobody is due before work goes on, however short the limit that was left
        resumed = calendar.working_day_on_or_after(last)
        if self._named is None:
            days = calendar.count_working_days(after=first, through=last)
            self.day = max(calendar.add_working_days(self.day, days), resumed)
            return
        # moved before it is rolled: rolling first would add the days off twice
        self._named = max(self._named + (last - first), last)
        if self._named > calendar.last:
            raise calendar.outside(calendar.last)
        self.day = calendar.working_day_on_or_after(self._named)

    def _move_moment(self, at: dt.datetime, begin: dt.datetime, end: dt.datetime) -> None:
        calendar = self._calendar
        if isinstance(self.limit, ClockHours):
            if end - begin > calendar.reach(at):
                raise calendar.outside(calendar.last)
            self.at = (at.astimezone(dt.UTC) + (end - begin)).astimezone(calendar.tz)
        else:
            # only what was left of the hours is worked off after the pause
            left = calendar.working_time_between(begin, at) if begin < at else dt.timedelta()
            self.at = calendar.add_working_time(end, left)
        self.day = self.at.date()
