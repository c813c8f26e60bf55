"""In which columns of a period's figures a dossier counts, by its judgement at the period's end.

Stands on `judgement` and `attribution`. Knows no rows: it names columns.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from onestop._checks import on_fixed_offset
from onestop.days.calendar import WorkCalendar
from onestop.days.period import ReportPeriod
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import (
    Accepted,
    Closed,
    Completed,
    Established,
    Extended,
    Returned,
    Submitted,
    Supplemented,
    SupplementRequested,
    Suspended,
)
from onestop.dossiers.judgement import Judgement
from onestop.dossiers.states import Phase
from onestop.dossiers.status import Timeliness
from onestop.limits.deadline import expires
from onestop.limits.limit import Limit, WorkingHours

#: Where dossiers without a limit stand: beside the sums, or in them, as kept.
NoLimit = Literal["beside", "on_time"]

#: What a dossier that cannot be judged does: it stops the report, or is told on it.
Errors = Literal["raise", "collect"]

#: In how long what came in online is answered at intake: practice to July 2026, to confirm since.
INTAKE: Final = WorkingHours(8)

_ONE_DAY: Final = dt.timedelta(days=1)
_INSTANT: Final = dt.timedelta(microseconds=1)


class Window(NamedTuple):
    """A period with its first instant and the one at which its figures are taken.

    Both are on a fixed offset. `last` is the last day that is over by then, or that it lies in.
    """

    period: ReportPeriod
    opens: dt.datetime
    closes: dt.datetime
    last: dt.date

    @classmethod
    def of(cls, period: ReportPeriod, closes: dt.datetime, calendar: WorkCalendar) -> Window:
        """Return the window of a period whose figures are taken at an instant."""
        opens = dt.datetime.combine(period.first, dt.time(), calendar.tz)
        return cls(period, on_fixed_offset(opens), closes, calendar.local_day(closes))

    def holds(self, moment: dt.datetime | None) -> bool:
        """Whether a moment, if there is one, lies in the period, and not after its figures."""
        return moment is not None and self.opens <= moment <= self.closes


class Counting(NamedTuple):
    """What is the same for every dossier of a report."""

    calendar: WorkCalendar
    no_limit: NoLimit = "beside"
    intake: Limit | None = INTAKE

    def columns(
        self, judgement: Judgement, left: dt.datetime | None, window: Window
    ) -> tuple[str, ...]:
        """Return the columns in which a dossier counts, one named twice counts twice.

        `left` is when it left the office: its handling ended, or it was refused.
        """
        dossier = judgement.dossier
        if left is not None and left < window.opens:
            return (*_handed_out(dossier, window), *_due(judgement, window))
        if dossier.accepted_at is None:
            return tuple(self._at_intake(dossier, window))
        return (
            *self._of_the_form(judgement, window),
            *self._beside(judgement, window),
            *_handed_out(dossier, window),
            *_due(judgement, window),
        )

    def _at_intake(self, dossier: Dossier, window: Window) -> Iterator[str]:
        """Yield where a dossier counts that nobody accepted."""
        if dossier.refused_at is not None:
            yield "refused"
        elif dossier.phase is Phase.INTAKE:
            yield "waiting"
            waits = tuple(_waiting(dossier))
            yield from waits
            if not waits and self._is_unanswered(dossier, window.closes):
                yield "waiting_late"

    def _of_the_form(self, judgement: Judgement, window: Window) -> tuple[str, ...]:
        """Return the columns of form II.06, or the one beside them."""
        dossier, verdict = judgement.dossier, judgement.status.timeliness
        assert dossier.accepted_at is not None
        is_carried = dossier.accepted_at < window.opens
        if is_carried and judgement.is_without_start:
            # the period before, which is closed, had it pending: it must be solved, and is not late
            verdict = Timeliness.ON_TIME
        if verdict is Timeliness.NO_LIMIT and self.no_limit == "on_time":
            is_over = judgement.ended_at is not None
            verdict = Timeliness.ON_TIME if is_over else Timeliness.IN_TIME
        if verdict in _OUTSIDE:
            return (_OUTSIDE[verdict],)
        if is_carried:
            return ("carried_over", *_COLUMNS[verdict])
        return _ONLINE[verdict] if dossier.channel.online else _OTHER[verdict]

    def _beside(self, judgement: Judgement, window: Window) -> Iterator[str]:
        """Yield what is told of a dossier beside the form."""
        dossier = judgement.dossier
        if window.holds(dossier.accepted_at):
            if dossier.is_boundary_free:
                yield "boundary_free"
            if self._is_accepted_late(dossier):
                yield "accepted_late"
        ended = judgement.ended_at
        if ended is None:
            yield from _waiting(dossier)
        else:
            yield from _ending(judgement, ended)
        if dossier.has_any((Extended,)):
            told = (event for event in dossier.events if isinstance(event, Extended))
            yield from ("apologies" for event in told if window.holds(event.at))

    def _is_accepted_late(self, dossier: Dossier) -> bool:
        assert dossier.accepted_at is not None
        return self._is_unanswered(dossier, dossier.accepted_at)

    def _is_unanswered(self, dossier: Dossier, at: dt.datetime) -> bool:
        """Whether what came in online had no answer in time, since it last came in as asked."""
        if self.intake is None or not dossier.channel.online:
            return False
        since = dossier.submitted_at
        if dossier.has_any((Supplemented,)):
            since = _last_handed_in(dossier)
        if at - since <= _AT_LEAST:
            return False
        return at > expires(self.intake, self.calendar.local(since), self.calendar)


#: No intake limit of an hour or more has run out before: most dossiers need no counting.
_AT_LEAST: Final = dt.timedelta(hours=1)


def _last_handed_in(dossier: Dossier) -> dt.datetime:
    """Return when a dossier came in, or was supplemented, for the last time before acceptance."""
    last = dossier.submitted_at
    for event in dossier.events:
        if isinstance(event, Accepted):
            break
        if isinstance(event, Submitted | Supplemented):
            last = event.at
    return last


def _waiting(dossier: Dossier) -> Iterator[str]:
    """Yield for what a running dossier waits, whether that stops its clock or not."""
    for wait in dossier.open_waits:
        yield "awaiting_supplement" if isinstance(wait, SupplementRequested) else "suspended"


def _ending(judgement: Judgement, ended: dt.datetime) -> Iterator[str]:
    """Yield how handling ended, where that is told apart."""
    dossier = judgement.dossier
    completed = dossier.first_of(Completed)
    if isinstance(completed, Completed) and completed.outcome == "rejected":
        yield "rejected"
    if completed is None and dossier.moment_of(Returned) is None:
        if dossier.moment_of(Closed) is not None:
            yield "closed"
        else:
            yield "withdrawn" if dossier.is_withdrawn else "stopped"
        return
    accepted, day = dossier.accepted_at, judgement.calendar.local_day
    assert accepted is not None
    if ended - accepted < _ONE_DAY and day(accepted) == day(ended):
        yield "on_the_spot"


def _handed_out(dossier: Dossier, window: Window) -> tuple[str, ...]:
    return ("returned",) if window.holds(dossier.moment_of(Returned)) else ()


def _due(judgement: Judgement, window: Window) -> tuple[str, ...]:
    """Return whether a dossier fell due in a period, and whether it was finished in time."""
    verdict, decisive = judgement.status.timeliness, judgement.reading.judged
    if decisive is None or verdict not in _FALLS_DUE or decisive.day > window.last:
        return ()
    if verdict in _RUNNING and decisive.expires > window.closes + _INSTANT:
        return ()
    if decisive.day < window.period.first and (
        verdict in _KEPT or _was_due(judgement, window.period.first - _ONE_DAY)
    ):
        return ()
    if _was_put_off_at_24_00(judgement, window):
        return ()
    return ("due", "due_kept") if verdict in _KEPT else ("due",)


def _was_due(judgement: Judgement, last: dt.date) -> bool:
    """Whether it was known when a day ended that a dossier that is late was due by that day."""
    dossier = judgement.dossier
    if not dossier.is_boundary_free and not dossier.has_any((Established,)):
        return True  # nothing that begins after the expiry moves anything
    return _fell_due(judgement, last)


def _was_put_off_at_24_00(judgement: Judgement, window: Window) -> bool:
    """Whether a dossier was due on the day before, and the last instant of it moved that day.

    The period that ended then has counted it as due, for nothing of this instant was known to it.
    """
    dossier = judgement.dossier
    if dossier.submitted_at >= window.opens or not dossier.has_any(_MOVING):
        return False
    if all(event.at != window.opens for event in dossier.events):
        return False
    return _fell_due(judgement, window.period.first - _ONE_DAY)


def _fell_due(judgement: Judgement, last: dt.date) -> bool:
    before = judgement.as_of(dt.datetime.combine(last, dt.time.max, judgement.calendar.tz))
    known = before.reading.judged
    return known is not None and before.status.timeliness in _FALLS_DUE and known.day <= last


#: What may put off a day that has all but passed.
_MOVING: Final = (SupplementRequested, Suspended, Extended)

_KEPT: Final = frozenset({Timeliness.EARLY, Timeliness.ON_TIME})
_RUNNING: Final = frozenset({Timeliness.IN_TIME, Timeliness.DUE_SOON})
_FALLS_DUE: Final = _KEPT | _RUNNING | {Timeliness.LATE, Timeliness.OVERDUE}

_COLUMNS: Final = {
    Timeliness.EARLY: ("solved", "early"),
    Timeliness.ON_TIME: ("solved", "on_time"),
    Timeliness.LATE: ("solved", "late"),
    Timeliness.IN_TIME: ("pending", "in_time"),
    Timeliness.DUE_SOON: ("pending", "in_time"),
    Timeliness.PAUSED: ("pending", "in_time", "paused"),
    Timeliness.OVERDUE: ("pending", "overdue"),
}
_ONLINE: Final = {each: ("received_online", *names) for each, names in _COLUMNS.items()}
_OTHER: Final = {each: ("received_other", *names) for each, names in _COLUMNS.items()}

_OUTSIDE: Final = {Timeliness.NO_LIMIT: "no_limit", Timeliness.NOT_COUNTED: "not_counted"}
