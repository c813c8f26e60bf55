"""How a dossier stands at a moment.

One judgement for the list, the slip and the report. A finished dossier is early, on time or late
by the moment it was finished, and never changes its class later; a running one is in time, due
soon, overdue, or paused while its clock stands still. Exactly one `Timeliness` holds for every
dossier and moment.

    log ──clock──▶ deadline, waiting ──▶ Status: timeliness, days left, what may be done next

Stands on `clock`. Reads no clock of the wall: `at` is an argument.
"""

from __future__ import annotations

import datetime as dt
import enum
from typing import Any, Final

import attrs

from onestop._arguments import checked, checked_fields, unasked
from onestop._checks import aware_moment, items_of, member, on_fixed_offset, whole_number
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.clock.effective_rules import EffectiveRules
from onestop.dossiers.clock.next_actions import Prospect
from onestop.dossiers.clock.reading import ClockReading, clock_reading
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import Completed, Returned
from onestop.dossiers.ruleset import ClockPolicy, Granularity, RuleSet
from onestop.dossiers.states import State
from onestop.dossiers.verbs import Verb, verb_of
from onestop.errors import BadValueError
from onestop.i18n.labels import Labelled
from onestop.i18n.remarks import Note, Remark, remarks
from onestop.limits.deadline import Deadline


class Timeliness(Labelled, enum.Enum, label="timeliness"):
    """How a dossier stands against its deadline (*tình trạng giải quyết*)."""

    EARLY = "early"
    ON_TIME = "on time"
    LATE = "late"
    IN_TIME = "in time"
    DUE_SOON = "due soon"
    OVERDUE = "overdue"
    PAUSED = "paused"
    NO_LIMIT = "no limit"
    NOT_COUNTED = "not counted"


def _as_verbs(
    value: tuple[str, ...] | Prospect, name: str = "next_actions"
) -> tuple[Verb, ...] | Prospect:
    return value if isinstance(value, Prospect) else tuple(map(verb_of, items_of(name, value)))


def _actions(value: tuple[Verb, ...] | Prospect) -> tuple[Verb, ...]:
    return value.next_actions if isinstance(value, Prospect) else value


def _apology(value: dt.datetime | Prospect | None) -> dt.datetime | None:
    return value.apology_by if isinstance(value, Prospect) else value


@attrs.frozen(field_transformer=checked_fields)
class Status:
    """How a dossier stands at a moment (*tình trạng hồ sơ*), and why.

    `working_days_left` counts the working days after the day of the judgement through the last
    day, `working_days_late` those after the last day through it; for a finished dossier the day it
    was finished takes the place of the day of the judgement. Both are `None` without a deadline.
    With a new appointment they are counted to the day that decides.
    """

    state: State
    timeliness: Timeliness
    deadline: Deadline | None = attrs.field(default=None, kw_only=True)
    working_days_left: int | None = attrs.field(default=None, kw_only=True)
    working_days_late: int | None = attrs.field(default=None, kw_only=True)
    #: What may be done next, or what it is worked out from, once somebody reads it.
    _next_actions: tuple[Verb, ...] | Prospect = attrs.field(
        default=(), kw_only=True, repr=False, eq=_actions, converter=_as_verbs
    )
    _apology_by: dt.datetime | Prospect | None = attrs.field(
        default=None, kw_only=True, repr=False, eq=_apology
    )
    #: Why it is judged so, as a remark, or still as its key and values.
    _notes: tuple[Note, ...] = attrs.field(default=(), kw_only=True, repr=False, eq=False)

    @property
    def next_actions(self) -> tuple[Verb, ...]:
        """The verbs of `Dossier` that are lawful now, worked out when they are read."""
        return _actions(self._next_actions)

    @property
    def apology_by(self) -> dt.datetime | None:
        """The last moment, inclusive, at which an apology with a new appointment is in time.

        `None` where none is due or allowed; worked out when it is read.
        """
        return _apology(self._apology_by)

    @property
    def because(self) -> tuple[Remark, ...]:
        """Why the dossier is judged so, and what its log did to the clock, as sentences."""
        told = remarks(self._notes)
        return told if self.deadline is None else (*told, *self.deadline.remarks)

    def __getstate__(self) -> dict[str, Any]:
        """Make the remarks for a pickle, and work out what may be done next."""
        state = {field.name: getattr(self, field.name) for field in attrs.fields(type(self))}
        worked_out = {"_next_actions": self.next_actions, "_apology_by": self.apology_by}
        return state | worked_out | {"_notes": remarks(self._notes)}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Take the fields from a pickle."""
        for name, value in state.items():
            object.__setattr__(self, name, value)


_made_status = unasked(Status)

_MIDNIGHT: Final = dt.time()


@checked
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
        return of_finished(deadline, on_fixed_offset(aware_moment("finished", finished)))
    if at is not None and finished is None:
        late = on_fixed_offset(aware_moment("at", at)) > deadline.expires
        return Timeliness.OVERDUE if late else Timeliness.IN_TIME
    raise BadValueError("finished, at", (finished, at), "exactly_one")


def of_finished(
    deadline: Deadline, finished: dt.datetime, granularity: Granularity = "day"
) -> Timeliness:
    """Return how what ended stands, early by the day or by the moment; the end on a fixed offset.

    Two moments of one zone would be compared by the wall clock, which may go back.
    """
    if finished > deadline.expires:
        return Timeliness.LATE
    if "moment" in {deadline.precision, granularity}:
        early = finished < deadline.at
    else:
        early = finished < dt.datetime.combine(deadline.day, _MIDNIGHT, deadline.at.tzinfo)
    return Timeliness.EARLY if early else Timeliness.ON_TIME


@checked
def classify(  # the contract's signature
    dossier: Dossier,
    at: dt.datetime,
    calendar: WorkCalendar,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
    warn_within: int = 1,
) -> Status:
    """Return how a dossier stands at a moment (*phân loại hồ sơ*), with its reasons.

    Judged by the events up to `at`, that instant included. A running dossier is due soon when at
    most `warn_within` working days are left. `rules` are the calendar's on the day of acceptance,
    if none are named; `policy` is the office's own choice over them.

    >>> from onestop import Channel, Dossier, vn
    >>> dossier = Dossier.submit(
    ...     "H48.53-261120-0001",
    ...     vn.procedures()["1.004194"],
    ...     vn.local("20/11/2026 16:10"),
    ...     channel=Channel.ONLINE,
    ... ).accept(vn.local("20/11/2026 16:10"))
    >>> status = classify(dossier, vn.local("25/11/2026 09:00"), vn.calendar())
    >>> status.timeliness, str(status.apology_by)
    (<Timeliness.DUE_SOON: 'due soon'>, '2026-11-26 00:00:00+07:00')

    Raises:
        BadValueError: the moment lies before the submission.
        OutsideCalendarError: the dossier's days lie outside the calendar.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ13.1; Nghị định 61/2018/NĐ-CP, Đ19.4 and Đ19.9.
    """
    whole_number("warn_within", warn_within, 0)
    at = on_fixed_offset(aware_moment("at", at))
    known = member("dossier", dossier, Dossier).as_of(at)
    reading = clock_reading(known, calendar, rules=rules, policy=policy)
    return status_of(known, reading, at, calendar, warn_within)


def status_of(
    dossier: Dossier,
    reading: ClockReading,
    at: dt.datetime,
    calendar: WorkCalendar,
    warn_within: int,
) -> Status:
    """Return how a dossier stands by what the clock made of its log, which ends at `at`.

    The moment is on a fixed offset: instants are compared, not what a wall clock shows.
    """
    if dossier.accepted_at is not None and reading.deadline is not None:
        return _status(dossier, reading, at, calendar, warn_within)
    verdict, key = _without_deadline(dossier, reading)
    next_ = Prospect(dossier, reading, at, calendar)
    return _made_status(
        state=dossier.state,
        timeliness=verdict,
        next_actions=next_,
        notes=((key, {}),),
    )


def _without_deadline(dossier: Dossier, reading: ClockReading) -> tuple[Timeliness, str]:
    """Return the judgement of a dossier whose clock does not run, and why it does not."""
    if dossier.accepted_at is None:
        return Timeliness.NOT_COUNTED, _NOT_ACCEPTED.get(dossier.state, "not_accepted")
    if not reading.has_started:
        return _without_start(dossier, reading)
    key = "limit_unknown" if dossier.procedure.limits is None else "no_limit"
    return Timeliness.NO_LIMIT, key


def _without_start(dossier: Dossier, reading: ClockReading) -> tuple[Timeliness, str]:
    """Judge a dossier whose clock waits for an event: it cannot be late."""
    if dossier.ended_at(reading.rules.ends) is not None:
        return Timeliness.NO_LIMIT, "ended_without_start"
    return Timeliness.IN_TIME, "not_started" if reading.has_own_start else "not_arrived"


_NOT_ACCEPTED: Final = {
    State.REFUSED: "refused",
    State.WITHDRAWAL_REQUESTED: "withdrawn_before",
    State.STOPPED: "withdrawn_before",
}


def _status(
    dossier: Dossier,
    reading: ClockReading,
    at: dt.datetime,
    calendar: WorkCalendar,
    warn_within: int,
) -> Status:
    decisive = reading.judged
    assert decisive is not None
    finished = dossier.ended_at(reading.rules.ends)
    end = calendar.local(finished or at)
    # 24:00 of the last day still belongs to it
    day = decisive.day if end == decisive.expires else end.date()
    left = calendar.count_working_days(after=day, through=decisive.day)
    if finished is None:
        verdict = _running(decisive, at, left, warn_within, is_waiting=reading.is_waiting)
    else:
        verdict = _finished(dossier, decisive, finished, reading.rules)
    next_ = Prospect(dossier, reading, at, calendar)
    return _made_status(
        state=dossier.state,
        timeliness=verdict,
        deadline=reading.deadline,
        working_days_left=max(left, 0),
        # nobody is late while the clock stands still, whatever the day as it stood
        working_days_late=0 if verdict is Timeliness.PAUSED else max(-left, 0),
        next_actions=next_,
        apology_by=next_,
        notes=(_why(verdict, decisive, end, left, reading.rules),),
    )


def _running(
    deadline: Deadline, at: dt.datetime, left: int, warn_within: int, *, is_waiting: bool
) -> Timeliness:
    if is_waiting:
        return Timeliness.PAUSED
    if at > deadline.expires:
        return Timeliness.OVERDUE
    return Timeliness.DUE_SOON if left <= warn_within else Timeliness.IN_TIME


def _finished(
    dossier: Dossier, deadline: Deadline, finished: dt.datetime, rules: EffectiveRules
) -> Timeliness:
    verdict = of_finished(deadline, finished, rules.granularity)
    is_left_out = rules.stopped == "not_counted" and verdict is not Timeliness.LATE
    # withdrawn or stopped is left out only where nothing was handed out before
    if is_left_out and dossier.moment_of(Completed, Returned) is None:
        return Timeliness.NOT_COUNTED
    return verdict


_PHRASES: Final = {
    Timeliness.ON_TIME: "finished_within",
    Timeliness.LATE: "finished_after",
    Timeliness.IN_TIME: "running_within",
    Timeliness.DUE_SOON: "running_soon",
    Timeliness.OVERDUE: "running_after",
    Timeliness.PAUSED: "running_paused",
    Timeliness.NOT_COUNTED: "stopped_within",
}


def _why(
    verdict: Timeliness, deadline: Deadline, end: dt.datetime, left: int, rules: EffectiveRules
) -> Note:
    if verdict is Timeliness.EARLY:
        by_moment = "moment" in {deadline.precision, rules.granularity}
        appointed = deadline.at if by_moment else deadline.day
        return "finished_before", {"end": end, "appointed": appointed}
    values: dict[str, object] = {"end": end, "expires": deadline.expires}
    if verdict is Timeliness.DUE_SOON:
        values["left"] = Remark.of("working_days", n=left, s="" if left == 1 else "s")
    return _PHRASES[verdict], values
