"""Why a limit ends on the day it does.

`because(...)` retells the count day by day: day 0, the days that counted with their number, and
the runs of days that did not, each with its name and the instrument behind it. It is asked only
when somebody wants to know, so it may take its time.

Stands on `counting`, `pauses` and `days.calendar`. Knows no dossiers and no procedures.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import attrs

from onestop._arguments import changed, checked_fields, unasked
from onestop._checks import member, whole_number
from onestop.citation import Citation
from onestop.days.calendar import WorkCalendar
from onestop.days.day import Day, DayKind
from onestop.i18n.names import (
    DAY_ZERO,
    EXTENDED,
    FROM_THE_HOUR,
    MOVED_BY_PAUSE,
    PAST_CUTOFF,
    ROLLED,
    SAME_DAY,
    TO_CORRESPONDING_DAY,
    Name,
)
from onestop.limits.counting import Hours, Plain, day_zero, is_past_cutoff, unrolled_day
from onestop.limits.limit import (
    CalendarDays,
    ClockHours,
    Months,
    SameDay,
    WorkingDays,
    WorkingHours,
)
from onestop.limits.pauses import Pause

_ONE_DAY = dt.timedelta(days=1)


@attrs.frozen(field_transformer=checked_fields)
class Reason:
    """A day, or a run of days alike, and what it did to the count (*lý do*).

    `day` and `through` are inclusive. `counted` is 0 for day 0, k for the k-th day, `None` for days
    that did not count. `name` is the Vietnamese name of the day, `kind` what it is to the office
    where one kind holds for all of it. `lost` working days were taken by a closure, and moved the
    limit.
    """

    day: dt.date
    through: dt.date
    counted: int | None = attrs.field(kw_only=True)
    name: str = attrs.field(kw_only=True)
    citation: Citation | None = attrs.field(default=None, kw_only=True)
    kind: DayKind | None = attrs.field(default=None, kw_only=True)
    lost: bool = attrs.field(default=False, kw_only=True)
    projected: bool = attrs.field(default=False, kw_only=True)

    @classmethod
    def of(cls, day: Day, counted: int | None) -> Reason:
        """Make the reason of one day of a calendar."""
        if type(day) is not Day:
            member("day", day, Day)
        if counted is not None and type(counted) is not int:
            whole_number("counted", counted)
        return _made_reason(
            day=day.date,
            through=day.date,
            counted=counted,
            name=day.name,
            citation=day.citation,
            kind=day.kind,
            projected=day.projected,
        )

    def continues(self, earlier: Reason) -> bool:
        """Whether this uncounted day only goes on with the run before it."""
        if type(earlier) is not Reason:
            member("earlier", earlier, Reason)
        return earlier.counted is None and self == changed(
            earlier, day=self.day, through=self.through
        )


_made_reason = unasked(Reason)


def because(
    limit: Plain | Hours | SameDay,
    start: dt.date,
    last: dt.date,
    calendar: WorkCalendar,
    pauses: tuple[Pause, ...] = (),
) -> tuple[Reason, ...]:
    """Return why the limit ends on `last`, from day 0 to it, every day once."""
    zero = day_zero(start, calendar)
    if any(_takes_days(pause, calendar) for pause in pauses):
        return _joined(_paused(limit, start, last, calendar, pauses))
    if isinstance(limit, WorkingHours | ClockHours):
        return _joined(_hours(limit, zero, last, calendar))
    if isinstance(limit, SameDay):
        return _joined(_same_day(limit, start, last, calendar))
    return _joined(_plain(limit, zero, last, calendar))


def extended(reasons: tuple[Reason, ...], from_day: dt.date, to: dt.date) -> tuple[Reason, ...]:
    """Return the reasons of the original day, and the run of days to the new appointment."""
    if to <= from_day:
        return reasons
    return (*reasons, Reason(from_day + _ONE_DAY, to, counted=None, name=Name.of(EXTENDED)))


def _paused(
    limit: Plain | Hours | SameDay,
    start: dt.date,
    last: dt.date,
    calendar: WorkCalendar,
    pauses: tuple[Pause, ...],
) -> Iterator[Reason]:
    """Tell the days of a limit that stood still: those of a pause are named by it."""
    zero = day_zero(start, calendar)
    yield _first(limit, zero, calendar)
    k, counts = 0, _days_counted(limit)
    for day in _days(zero, last, calendar):
        pause = _pause_on(day.date, pauses, calendar)
        if pause is not None:
            yield Reason(day.date, day.date, counted=None, name=pause.name, citation=pause.citation)
            continue
        takes = k < counts and (day.is_working or isinstance(limit, CalendarDays))
        k += takes
        reason = changed(Reason.of(day, k if takes else None), lost=day.date in calendar.lost)
        moved = day.date == last and not takes
        yield changed(reason, name=Name.of(MOVED_BY_PAUSE)) if moved else reason


def _first(limit: Plain | Hours | SameDay, zero: dt.date, calendar: WorkCalendar) -> Reason:
    name: str = Name.of(DAY_ZERO)
    if isinstance(limit, WorkingDays | CalendarDays | Months):
        citation = _counted_by(limit, zero, calendar)
    else:
        day = calendar.day(zero)
        name = day.name if isinstance(limit, SameDay) else Name.of(FROM_THE_HOUR)
        citation = day.citation
    marked = zero in calendar.projected
    return Reason(zero, zero, counted=0, name=name, citation=citation, projected=marked)


def _days_counted(limit: Plain | Hours | SameDay) -> int:
    """Return how many days a limit numbers."""
    return limit.n if isinstance(limit, WorkingDays | CalendarDays) else 0


def _takes_days(pause: Pause, calendar: WorkCalendar) -> bool:
    return calendar.local_day(pause.begin) < calendar.local_day(pause.end)


def _pause_on(day: dt.date, pauses: tuple[Pause, ...], calendar: WorkCalendar) -> Pause | None:
    """Return the pause that takes a day away: those after its first day, to its last one."""
    for joined in pauses:
        for pause in joined.alone:
            if calendar.local_day(pause.begin) < day <= calendar.local_day(pause.end):
                return pause
    return None


def _plain(limit: Plain, zero: dt.date, last: dt.date, calendar: WorkCalendar) -> Iterator[Reason]:
    yield Reason(
        zero, zero, counted=0, name=Name.of(DAY_ZERO), citation=_counted_by(limit, zero, calendar),
        projected=zero in calendar.projected,
    )  # fmt: skip
    if isinstance(limit, WorkingDays):
        yield from _working_days(zero, last, calendar)
        return
    named = unrolled_day(limit, zero, calendar)
    if isinstance(limit, Months):
        before = named - _ONE_DAY
        yield Reason(zero + _ONE_DAY, before, counted=None, name=Name.of(TO_CORRESPONDING_DAY))
        numbered: list[tuple[int | None, Day]] = [(None, calendar.day(named))]
    else:
        numbered = list(enumerate(_days(zero, named, calendar), start=1))
    for k, day in numbered:
        moved = day.date == named and named in calendar.lost
        yield changed(Reason.of(day, k), lost=moved)
    yield from _rolled(named, last, calendar)


def _working_days(zero: dt.date, last: dt.date, calendar: WorkCalendar) -> Iterator[Reason]:
    counted = 0
    for day in _days(zero, last, calendar):
        counted += day.is_working
        reason = Reason.of(day, counted if day.is_working else None)
        yield changed(reason, lost=day.date in calendar.lost)


def _rolled(named: dt.date, last: dt.date, calendar: WorkCalendar) -> Iterator[Reason]:
    """Tell the days by which a last day on a day off moved to the next working day."""
    for day in _days(named, last, calendar):
        reason = changed(Reason.of(day, None), lost=day.date in calendar.lost)
        yield changed(reason, name=Name.of(ROLLED)) if day.date == last else reason


def _hours(limit: Hours, zero: dt.date, last: dt.date, calendar: WorkCalendar) -> Iterator[Reason]:
    first = changed(Reason.of(calendar.day(zero), 0), name=Name.of(FROM_THE_HOUR))
    if isinstance(limit, ClockHours):
        yield first
        for k, day in enumerate(_days(zero, last, calendar), start=1):
            yield Reason.of(day, k)
        return
    for reason in (first, *_working_days(zero, last, calendar)):
        yield _with_closures(reason, calendar)


def _with_closures(reason: Reason, calendar: WorkCalendar) -> Reason:
    """Return the reason of a day with the closures that took hours of it, if there were any."""
    names = [closure.name for closure in calendar.closures if closure.day == reason.day]
    return changed(reason, name=", ".join(names), lost=True) if names else reason


def _same_day(
    limit: SameDay, start: dt.date, last: dt.date, calendar: WorkCalendar
) -> Iterator[Reason]:
    zero = day_zero(start, calendar)
    first = Reason.of(calendar.day(zero), 0)
    if last == zero:
        yield changed(first, name=Name.of(SAME_DAY))
        return
    if limit.cutoff is not None and is_past_cutoff(limit, start, calendar):
        first = changed(first, name=Name.of(PAST_CUTOFF, cutoff=limit.cutoff))
    yield changed(first, lost=zero in calendar.lost)
    yield from _working_days(zero, last, calendar)


def _days(after: dt.date, through: dt.date, calendar: WorkCalendar) -> Iterator[Day]:
    day = after
    while day < through:
        day += _ONE_DAY
        yield calendar.day(day)


def _joined(reasons: Iterator[Reason]) -> tuple[Reason, ...]:
    """Join uncounted days that are alike into runs."""
    runs: list[Reason] = []
    for reason in reasons:
        if runs and reason.continues(runs[-1]):
            runs[-1] = changed(runs[-1], through=reason.through)
        else:
            runs.append(reason)
    return tuple(runs)


def _counted_by(limit: Plain, zero: dt.date, calendar: WorkCalendar) -> Citation | None:
    """Return the law on counting that is in force on day 0, as far as the calendar knows it."""
    law = calendar.day_count.on(zero) if calendar.day_count else None
    if law is None:
        return None
    return law.working_days if isinstance(limit, WorkingDays) else law.calendar_days
