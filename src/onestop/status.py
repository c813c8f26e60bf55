"""Rules: how a dossier stands at a moment.

One judgement for the list, the slip and the report. A finished dossier is early, on time or late
by the moment it was finished, and never changes its class later; a running one is in time, due
soon or overdue. Exactly one `Timeliness` holds for every dossier and moment.

Stands on `deadline`. Reads no clock: `at` is an argument.
"""

from __future__ import annotations

import datetime as dt
import enum
from typing import Final

import attrs

from onestop._checks import aware_moment, member, whole_number
from onestop.deadline import Deadline, deadline_of
from onestop.dossier import Dossier, State
from onestop.errors import BadValueError
from onestop.words import Lang, Remark, say
from onestop.workdays import WorkCalendar


class Timeliness(enum.Enum):
    """How a dossier stands against its deadline (*tình trạng giải quyết*)."""

    EARLY = "early"
    ON_TIME = "on time"
    LATE = "late"
    IN_TIME = "in time"
    DUE_SOON = "due soon"
    OVERDUE = "overdue"
    NO_LIMIT = "no limit"
    NOT_COUNTED = "not counted"

    def text(self, lang: Lang = "vi") -> str:
        """Return the judgement in a language."""
        return say(self.name, lang)


@attrs.frozen
class Status:
    """How a dossier stands at a moment (*tình trạng hồ sơ*), and why.

    `working_days_left` counts the working days after the day of the judgement through the last
    day, `working_days_late` those after the last day through it; for a finished dossier the day it
    was finished takes the place of the day of the judgement. Both are `None` without a deadline.
    """

    state: State
    timeliness: Timeliness
    deadline: Deadline | None = attrs.field(default=None, kw_only=True)
    working_days_left: int | None = attrs.field(default=None, kw_only=True)
    working_days_late: int | None = attrs.field(default=None, kw_only=True)
    because: tuple[Remark, ...] = attrs.field(default=(), kw_only=True)


def timeliness(
    deadline: Deadline, *, finished: dt.datetime | None = None, at: dt.datetime | None = None
) -> Timeliness:
    """Return the bare comparison of a moment with a deadline (*so với ngày hẹn*).

    Give either `finished`, the moment of the end, or `at`, the moment at which it is still running.
    Finished before the appointed day (or moment, for same-day limits) is early; from then to the
    end of the legal day, that instant included, on time; after it late.

    >>> from onestop import WorkingDays, due, vn
    >>> deadline = due(vn.local("20/11/2026 16:10"), WorkingDays(3), vn.calendar())
    >>> timeliness(deadline, finished=vn.local("25/11/2026 09:00"))
    <Timeliness.EARLY: 'early'>

    Raises:
        BadValueError: both moments are given, or neither.
    """
    member("deadline", deadline, Deadline)
    if finished is not None and at is None:
        return _of_finished(deadline, aware_moment("finished", finished))
    if at is not None and finished is None:
        late = aware_moment("at", at) > deadline.expires
        return Timeliness.OVERDUE if late else Timeliness.IN_TIME
    raise BadValueError("finished, at", (finished, at), "give exactly one of the two")


def _of_finished(deadline: Deadline, finished: dt.datetime) -> Timeliness:
    if finished > deadline.expires:
        return Timeliness.LATE
    if deadline.precision == "moment":
        early = finished < deadline.at
    else:
        early = finished.astimezone(deadline.at.tzinfo).date() < deadline.day
    return Timeliness.EARLY if early else Timeliness.ON_TIME


def classify(
    dossier: Dossier, at: dt.datetime, calendar: WorkCalendar, *, warn_within: int = 1
) -> Status:
    """Return how a dossier stands at a moment (*phân loại hồ sơ*), with its reasons.

    Judged by the events up to `at`, that instant included. A running dossier is due soon when at
    most `warn_within` working days are left.

    >>> from onestop import Channel, Dossier, vn
    >>> dossier = Dossier.submit(
    ...     "H48.53-261120-0001",
    ...     vn.procedures()["1.004194"],
    ...     vn.local("20/11/2026 16:10"),
    ...     channel=Channel.ONLINE,
    ... ).accept(vn.local("20/11/2026 16:10"))
    >>> classify(dossier, vn.local("25/11/2026 09:00"), vn.calendar()).timeliness
    <Timeliness.DUE_SOON: 'due soon'>

    Raises:
        BadValueError: the moment lies before the submission.
        OutsideCalendarError: the dossier's days lie outside the calendar.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ13.1.
    """
    whole_number("warn_within", warn_within, 0)
    dossier = dossier.as_of(at)
    state = dossier.state()
    if dossier.accepted_at is None:
        key = "refused" if state is State.REFUSED else "not_accepted"
        return Status(state, Timeliness.NOT_COUNTED, because=(Remark.of(key),))
    deadline = deadline_of(dossier, calendar)
    if deadline is None:
        key = "limit_unknown" if dossier.procedure.limits is None else "no_limit"
        return Status(state, Timeliness.NO_LIMIT, because=(Remark.of(key),))
    return _judged(dossier, deadline, at, calendar, warn_within)


def _judged(
    dossier: Dossier, deadline: Deadline, at: dt.datetime, calendar: WorkCalendar, warn_within: int
) -> Status:
    finished = dossier.finished_at
    end = (finished or at).astimezone(calendar.tz)
    left = calendar.count_working_days(_day_of(end, deadline), deadline.day)
    if finished is None:
        verdict = timeliness(deadline, at=at)
        if verdict is Timeliness.IN_TIME and left <= warn_within:
            verdict = Timeliness.DUE_SOON
    else:
        verdict = timeliness(deadline, finished=finished)
    return Status(
        dossier.state(),
        verdict,
        deadline=deadline,
        working_days_left=max(left, 0),
        working_days_late=max(-left, 0),
        because=(_why(verdict, deadline, end, left),),
    )


def _day_of(end: dt.datetime, deadline: Deadline) -> dt.date:
    """Return the day that a moment belongs to: 24:00 of the last day still belongs to it."""
    return deadline.day if end == deadline.expires else end.date()


_PHRASES: Final = {
    Timeliness.ON_TIME: "finished_within",
    Timeliness.LATE: "finished_after",
    Timeliness.IN_TIME: "running_within",
    Timeliness.DUE_SOON: "running_soon",
    Timeliness.OVERDUE: "running_after",
}


def _why(verdict: Timeliness, deadline: Deadline, end: dt.datetime, left: int) -> Remark:
    if verdict is Timeliness.EARLY:
        appointed = deadline.at if deadline.precision == "moment" else deadline.day
        return Remark.of("finished_before", end=end, appointed=appointed)
    days_left = Remark.of("working_days", n=left, s="" if left == 1 else "s")
    return Remark.of(_PHRASES[verdict], end=end, left=days_left, expires=deadline.expires)
