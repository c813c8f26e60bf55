"""Rules: the judgement of a part of the handling, by a deadline of its own.

Shared by the shares of agencies and the duties of officers.

Stands on `status`, `clock` and `pauses`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import attrs

from onestop.days.calendar import WorkCalendar
from onestop.dossiers.clock import read
from onestop.dossiers.clock.run import Reading
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import Stopped
from onestop.dossiers.ruleset import ClockPolicy, Granularity, RuleSet
from onestop.dossiers.status import Timeliness, timeliness
from onestop.limits.deadline import Deadline
from onestop.limits.pauses import Pause


def pauses_until(  # the reading, and what it was made from
    dossier: Dossier,
    at: dt.datetime,
    reading: Reading,
    calendar: WorkCalendar,
    *,
    rules: RuleSet | None,
    policy: ClockPolicy | None,
) -> tuple[Pause, ...]:
    """Return the pauses of the count that runs, an open one up to the moment.

    What the clock still waits for is read off as if handling ended at the moment.
    """
    if reading.is_waiting:
        ending = Stopped(at, reason="—")
        ended = attrs.evolve(dossier, events=(*dossier.events, ending))
        reading = read(ended, calendar, rules=rules, policy=policy)
    return () if reading.deadline is None else reading.deadline.pauses


def clipped(pauses: Iterable[Pause], begin: dt.datetime, end: dt.datetime) -> tuple[Pause, ...]:
    """Return what of the pauses lies between two moments."""
    return tuple(
        attrs.evolve(pause, begin=max(pause.begin, begin), end=min(pause.end, end))
        for pause in pauses
        if pause.begin < end and pause.end > begin
    )


def verdict_at_end(deadline: Deadline, ended: dt.datetime, granularity: Granularity) -> Timeliness:
    """Return the judgement of what ended, by the day or by the moment."""
    if granularity == "moment":
        deadline = attrs.evolve(deadline, precision="moment")
    return timeliness(deadline, finished=ended)


def late_by(deadline: Deadline, until: dt.datetime, calendar: WorkCalendar) -> int:
    """Return by how many working days a moment lies after the last day of a deadline."""
    return max(
        calendar.count_working_days(after=deadline.day, through=calendar.local_day(until)), 0
    )


def verdict_while_held(
    deadline: Deadline,
    at: dt.datetime,
    calendar: WorkCalendar,
    *,
    is_waiting: bool,
    warn_within: int,
) -> Timeliness:
    """Return the judgement of what still runs; a wait that began in time pauses it."""
    if at > deadline.expires:
        return Timeliness.OVERDUE
    if is_waiting:
        return Timeliness.PAUSED
    left = calendar.count_working_days(after=calendar.local_day(at), through=deadline.day)
    return Timeliness.DUE_SOON if left <= warn_within else Timeliness.IN_TIME
