"""Rules: when a dossier is due, by its whole log.

Acceptance starts the clock, or the arrival at the competent agency, or an event of the limit's own;
which of them the rules of the day say. From there `winding` reads the log to its end.

    log ──▶ rules of the day, limit, start ──winding──▶ Reading: deadline, waiting

Stands on `winding`, `settings` and `dossier`. Reads no clock of the wall.
"""

from __future__ import annotations

import datetime as dt
from itertools import takewhile

import attrs

from onestop._checks import member
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.clock.effective_rules import Settings
from onestop.dossiers.clock.run import OWN_STARTS, Reading, Winding
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import Accepted, ClockStarted, Event
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.limits.deadline import Deadline
from onestop.procedures.cases import TimeLimitCase
from onestop.procedures.procedure import Procedure


def deadline_of(
    dossier: Dossier,
    calendar: WorkCalendar,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
) -> Deadline | None:
    """Return when a dossier is due (*ngày hẹn trả kết quả*), or `None` if nothing runs yet.

    The clock starts when the full dossier is accepted; the limit is the procedure's, as the
    dossier's conditions choose it. `rules` are the calendar's on the day of acceptance, if none are
    named; `policy` is the office's own choice over them.

    >>> from onestop import Channel, Dossier, deadline_of, vn
    >>> dossier = Dossier.submit(
    ...     "H48.53-261120-0001",
    ...     vn.procedures()["1.004194"],
    ...     vn.local("20/11/2026 16:10"),
    ...     channel=Channel.ONLINE,
    ... ).accept(vn.local("20/11/2026 16:10"))
    >>> deadline_of(dossier, vn.calendar()).day
    datetime.date(2026, 11, 26)

    Raises:
        AmbiguousLimitError, UnknownConditionError: the conditions do not choose one limit.
        OutsideCalendarError: the acceptance, or the answer, lies outside the calendar.

    **Law:** Nghị định 118/2025/NĐ-CP, Đ17.3; Nghị định 61/2018/NĐ-CP, Đ19.4 and Đ19.9.
    """
    return read(dossier, calendar, rules=rules, policy=policy).deadline


def read(
    dossier: Dossier,
    calendar: WorkCalendar,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
) -> Reading:
    """Return what the log made of the dossier's limit."""
    member("dossier", dossier, Dossier)
    member("calendar", calendar, WorkCalendar)
    accepted = dossier.first_of(Accepted)
    day = calendar.local_day((accepted or dossier.events[0]).at)
    settings = Settings.of(rules_on(day, calendar), policy, named=rules)
    if accepted is None:
        return Reading(None, settings, has_started=False)
    case = dossier.procedure.case(dossier.given, on=day, channel=dossier.channel)
    if case is None:
        return Reading(None, settings)
    start = _start(dossier, accepted, case, settings, calendar)
    if start is None:
        return Reading(None, settings, has_started=False)
    return Winding(dossier, calendar, settings, start, case).read()


def rules_on(day: dt.date, calendar: WorkCalendar) -> RuleSet | None:
    """Return the rules that the calendar knows for a day, `None` where it knows none."""
    return calendar.rules.on(day) if calendar.rules else None


def _start(
    dossier: Dossier,
    accepted: Event,
    case: TimeLimitCase,
    settings: Settings,
    calendar: WorkCalendar,
) -> Event | None:
    """Return the event that starts the clock, `None` while it has not come."""
    if case.anchor in OWN_STARTS:
        return dossier.first_of(ClockStarted)
    if not (settings.starts_at_arrival and dossier.is_boundary_free):
        return accepted
    return _start_at_arrival(dossier, accepted, case, settings, calendar)


def _start_at_arrival(
    dossier: Dossier,
    accepted: Event,
    case: TimeLimitCase,
    settings: Settings,
    calendar: WorkCalendar,
) -> Event | None:
    """Return the event that starts the clock under rules that count from the arrival.

    Handling that ended although no arrival was noted is counted from acceptance. Where nobody said
    at intake that the dossier is another agency's, its clock runs from acceptance, and an arrival
    after the expiry moves nothing.
    """
    arrival = dossier.arrival
    if arrival is None:
        return None if dossier.ended_at(settings.ends) is None else accepted
    if arrival.at < accepted.at:
        return accepted
    if dossier.is_received_elsewhere:
        return arrival
    before = takewhile(lambda event: event is not arrival, dossier.events)
    so_far = attrs.evolve(dossier, events=tuple(before))
    if so_far.accepted_at is None:
        return arrival
    reading = Winding(so_far, calendar, settings, accepted, case).read()
    return accepted if _had_ended(reading, arrival.at) else arrival


def _had_ended(reading: Reading, at: dt.datetime) -> bool:
    """Whether the limit had ended before a moment, by what the log made of it."""
    decisive = reading.judged
    return decisive is not None and not reading.is_waiting and at > decisive.expires


def has_own_start(procedure: Procedure) -> bool:
    """Whether a limit of the procedure counts from another event than acceptance."""
    return any(case.anchor in OWN_STARTS for case in procedure.limits or ())
