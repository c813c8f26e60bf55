"""Whose each working day of lateness was: the one place that charges a delay to people.

A late day belongs to whoever had the dossier as it began, at 00:00, with what the log holds of that
instant; so the days of all add up to the lateness of the dossier, and who takes over an expired one
answers for nothing of before, nor for the day on which it came. A day that began while the
applicant was asked for a supplement, or while handling was lawfully suspended, is nobody's: it is
told as waiting. What is charged is settled by the log up to that day, so that months add up to the
year and no later event changes what was charged.

    log ──holding──▶ who had it ─┐
    log ──waits──▶ who waited ───┼─▶ LateDays, one for each time in one hand
    Judgement ──▶ late from, to ─┘

Stands on `judgement` and `holding`. Knows no period and no points.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import (
    Accepted,
    Established,
    Resumed,
    Supplemented,
    SupplementRequested,
    Suspended,
)
from onestop.dossiers.holding import Holder, holders_along
from onestop.dossiers.judgement import Judgement
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.dossiers.status import Timeliness

_ONE_DAY: Final = dt.timedelta(days=1)


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class LateDays:
    """Working days of lateness in one hand (*số ngày quá hạn của người đang giữ hồ sơ*).

    `first` and `last` are the first and the last of the days, `days` how many working days they
    are. `step` is as the log calls it. While `is_waiting` the dossier waited for the applicant or
    by a lawful suspension: nobody answers for these days.
    """

    officer: str | None
    step: str | None
    agency: str | None
    first: dt.date
    last: dt.date
    days: int
    is_waiting: bool = False


@checked
def late_days_of(
    dossier: Dossier,
    at: dt.datetime,
    calendar: WorkCalendar,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
) -> tuple[LateDays, ...]:
    """Return in whose hands a dossier was late, day by day (*chậm ở người nào, mấy ngày*).

    Oldest first; nothing for a dossier that is not late. The days add up to what `classify` calls
    `working_days_late`.

    >>> from onestop import Channel, Dossier, Procedure, WorkingDays, vn
    >>> from onestop.dossiers import late_days_of
    >>> dossier = (
    ...     Dossier.submit(
    ...         "H48.53-261116-0001",
    ...         Procedure("PX.000001", "thử", limits=WorkingDays(2)),
    ...         vn.local("16/11/2026 09:00"),
    ...         channel=Channel.IN_PERSON,
    ...     )
    ...     .accept(vn.local("16/11/2026 09:00"), by="Lan")
    ...     .assign(vn.local("20/11/2026 10:00"), "Minh")
    ...     .complete(vn.local("23/11/2026 09:00"))
    ... )
    >>> for late in late_days_of(dossier, vn.local("30/11/2026 09:00"), vn.calendar()):
    ...     print(late.officer, late.days, late.first, late.last)
    Lan 2 2026-11-19 2026-11-20
    Minh 1 2026-11-23 2026-11-23

    Raises:
        BadValueError: the moment lies before the submission.
        OutsideCalendarError: the dossier's days lie outside the calendar.
    """
    return late_days_in(Judgement.of(dossier, at, calendar, rules=rules, policy=policy))


def late_days_in(
    judgement: Judgement, after: dt.date = dt.date.min, through: dt.date = dt.date.max
) -> tuple[LateDays, ...]:
    """Return in whose hands a dossier that was judged was late, of the days after a day."""
    bounds = late_bounds(judgement)
    if bounds is None:
        return ()
    expired, last = max(bounds[0], after), min(bounds[1], through)
    return tuple(_in_hands(judgement, expired, last)) if expired < last else ()


def late_days_held(judgement: Judgement, since: dt.datetime, until: dt.datetime | None) -> int:
    """Return how many late working days began between two moments, waits taken out.

    `until` is `None` for whoever had the dossier to its end, or has it.
    """
    after = _first_day(since, judgement.calendar) - _ONE_DAY
    through = dt.date.max
    if until is not None:
        through = _first_day(until, judgement.calendar) - _ONE_DAY
    found = late_days_in(judgement, after, through)
    return sum(each.days for each in found if not each.is_waiting)


def newly_late_days(judgement: Judgement, last: dt.date) -> tuple[LateDays, ...]:
    """Return the late days that were not known yet when a day ended: those of the period after it.

    Mostly those are the days after it. But a condition found later can make a limit shorter, and a
    dossier taken in elsewhere is judged from its acceptance if it ends without an arrival: then
    days of before become known, and stand where they became known.
    """
    bounds = late_bounds(judgement)
    if bounds is None:
        return ()
    was_known = bounds[0] <= last and _was_overdue(judgement, last)
    return late_days_in(judgement, last if was_known else dt.date.min)


def late_officers(judgement: Judgement) -> dict[str | None, int]:
    """Return who answers for a delay, each with the late working days in their hands.

    Where no working day was late, by an hour say, or all of them waited, it is whoever had the
    dossier when it expired, with none.
    """
    found: dict[str | None, int] = {}
    for each in late_days_in(judgement):
        if not each.is_waiting:
            found[each.officer] = found.get(each.officer, 0) + each.days
    if found or not judgement.is_behind:
        return found
    return {_holder_at_expiry(judgement).officer: 0}


def late_bounds(judgement: Judgement) -> tuple[dt.date, dt.date] | None:
    """Return the day after which a dossier is late, and the last one counted; `None` if it is not.

    24:00 of the last day still belongs to it, and nobody who kept it is late.
    """
    if not judgement.is_behind:
        return None
    decisive = judgement.reading.judged
    assert decisive is not None
    return decisive.day, judgement.calendar.local_day(judgement.ended_at or judgement.at)


def _was_overdue(judgement: Judgement, last: dt.date) -> bool:
    """Whether a dossier that is late, and was due by a day, was overdue when that day ended."""
    dossier = judgement.dossier
    if not dossier.is_boundary_free and not dossier.has_any((Established,)):
        return True  # nothing that begins after the expiry moves anything
    then = dt.datetime.combine(last, dt.time.max, judgement.calendar.tz)
    return judgement.as_of(then).status.timeliness is Timeliness.OVERDUE


def _in_hands(judgement: Judgement, after: dt.date, last: dt.date) -> Iterator[LateDays]:
    """Yield the late days after a day, through another, each run in one hand."""
    calendar = judgement.calendar
    hands = list(_hands(judgement))
    waits: list[tuple[dt.date, dt.date]] = []
    if judgement.dossier.has_any((SupplementRequested, Suspended)):  # few logs hold one
        waits = [(_first_day(a, calendar), _first_day(b, calendar)) for a, b in _waits(judgement)]
    changes = {day for day, _ in hands} | {day for wait in waits for day in wait}
    begins = [after + _ONE_DAY, *sorted(day for day in changes if after + _ONE_DAY < day <= last)]
    for begin, following in zip(begins, [*begins[1:], last + _ONE_DAY], strict=True):
        days = calendar.count_working_days(after=begin - _ONE_DAY, through=following - _ONE_DAY)
        if days:
            holder = next(held for day, held in reversed(hands) if day <= begin)
            yield LateDays(
                officer=holder.officer,
                step=holder.step,
                agency=holder.agency,
                first=calendar.working_day_on_or_after(begin),
                last=calendar.working_day_on_or_before(following - _ONE_DAY),
                days=days,
                is_waiting=any(first <= begin < end for first, end in waits),
            )


def _hands(judgement: Judgement) -> Iterator[tuple[dt.date, Holder]]:
    """Yield who has the dossier from which day on; of several of one day the last one has it."""
    for at, holder in holders_of(judgement.dossier):
        yield _first_day(at, judgement.calendar), holder


def holders_of(dossier: Dossier) -> Iterator[tuple[dt.datetime, Holder]]:
    """Yield who has a dossier from when on, at each event that changes hands."""
    return holders_along(dossier.events, dossier.receiving or dossier.agency)


def _holder_at_expiry(judgement: Judgement) -> Holder:
    decisive = judgement.reading.judged
    assert decisive is not None
    changes = list(holders_of(judgement.dossier))
    return next(holder for at, holder in reversed(changes) if at <= decisive.expires)


def _first_day(moment: dt.datetime, calendar: WorkCalendar) -> dt.date:
    """Return the first day that begins at a moment or after it."""
    local = calendar.local(moment)
    return local.date() if local.time() == dt.time() else local.date() + _ONE_DAY


def _waits(judgement: Judgement) -> Iterator[tuple[dt.datetime, dt.datetime]]:
    """Yield the times in which the office could not work, an open one as far as the moment.

    They are those that the rules know, also where they began too late to move the clock: a request
    beyond the number allowed, or a suspension on no ground of a law, is the office's own doing.
    """
    events = judgement.dossier.events
    lawful = (
        place
        for place, event in enumerate(events)
        if isinstance(event, Suspended)
        and event.ground.stops_on(judgement.calendar.local_day(event.at))
    )
    yield from _lasting(lawful, (Resumed,), judgement)
    yield from _lasting(_requests(judgement), (Supplemented, Accepted), judgement)


def _requests(judgement: Judgement) -> Iterator[int]:
    """Yield the places of the requests that the rules know: the first ones after acceptance."""
    most = judgement.reading.rules.supplements_at_appraisal
    is_accepted, asked = False, 0
    for place, event in enumerate(judgement.dossier.events):
        if isinstance(event, Accepted):
            is_accepted = True
        elif isinstance(event, SupplementRequested) and is_accepted:
            asked += 1
            if most is None or asked <= most:
                yield place


def _lasting(
    begins: Iterable[int], ends: tuple[type, ...], judgement: Judgement
) -> Iterator[tuple[dt.datetime, dt.datetime]]:
    """Yield from when to when each wait lasted: to the first event after it that ends it."""
    events = judgement.dossier.events
    for place in begins:
        ended = (event.at for event in events[place + 1 :] if isinstance(event, ends))
        yield events[place].at, next(ended, judgement.at + _ONE_DAY)
