"""Rules: what may lawfully be done with a dossier next.

The state machine says what can happen; this room takes away what the rules of the day do not allow
any more: a request beyond the number allowed, a new appointment beyond its number or too late.

Stands on `clock`. Reads no clock of the wall: the moment is an argument.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final

from onestop.days.calendar import WorkCalendar
from onestop.dossiers.clock import has_own_start
from onestop.dossiers.clock.run import Reading, apology_by, is_past, may_stop
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import (
    Accepted,
    Arrived,
    Assigned,
    ClockStarted,
    Completed,
    Established,
    Event,
    Extended,
    Refused,
    Resumed,
    Returned,
    Stopped,
    Supplemented,
    SupplementRequested,
    Suspended,
    Transferred,
    Withdrawn,
)
from onestop.dossiers.states import Walk

#: The verb of `Dossier` that makes each kind of event.
VERBS: Final[dict[type[Event], str]] = {
    Accepted: "accept",
    Refused: "refuse",
    Assigned: "assign",
    Established: "establish",
    Arrived: "arrive",
    ClockStarted: "start_clock",
    SupplementRequested: "request_supplement",
    Supplemented: "supplement",
    Transferred: "transfer",
    Suspended: "suspend",
    Resumed: "resume",
    Extended: "extend",
    Completed: "complete",
    Returned: "return_result",
    Withdrawn: "withdraw",
    Stopped: "stop",
}


def next_actions(
    dossier: Dossier, walk: Walk, reading: Reading, at: dt.datetime, calendar: WorkCalendar
) -> tuple[str, ...]:
    """Return the verbs that are possible in the state and lawful by the rules of the day."""
    actions = []
    for kind in walk.admitted:
        is_lawful = _CHECKS.get(kind)
        if is_lawful is None or is_lawful(dossier, reading, at, calendar):
            actions.append(VERBS[kind])
    return tuple(actions)


def _may_request(
    dossier: Dossier, reading: Reading, at: dt.datetime, calendar: WorkCalendar
) -> bool:
    """Whether a request at the present stage is one that the rules know, and in time."""
    settings = reading.settings
    if dossier.accepted_at is not None:
        notice, start = settings.supplement_notice, reading.start
        is_late = notice and start and is_past(notice, start, at, calendar)
        return not is_late and _is_below(reading.requests, settings.most_requests)
    asked = sum(isinstance(event, SupplementRequested) for event in dossier.events)
    return _is_below(asked, settings.most_intake_requests)


def _may_extend(_: Dossier, reading: Reading, at: dt.datetime, calendar: WorkCalendar) -> bool:
    """Whether a new appointment is one of those allowed, and its apology would be in time."""
    deadline, settings = reading.deadline, reading.settings
    if deadline is None or not _is_below(reading.extensions, settings.most_extensions):
        return False
    if reading.is_waiting:
        return True
    before = settings.apology_before
    return at <= (deadline.expires if before is None else apology_by(deadline, before, calendar))


def _may_arrive(dossier: Dossier, reading: Reading, _: dt.datetime, __: WorkCalendar) -> bool:
    """Whether the competent agency still waits for a dossier taken in elsewhere."""
    is_awaited = dossier.is_boundary_free and dossier.arrived_at is None
    return is_awaited and reading.settings.may_arrive


def _may_stop(dossier: Dossier, reading: Reading, _: dt.datetime, __: WorkCalendar) -> bool:
    """Whether the rules know a stop, or the applicant asked for it."""
    return may_stop(dossier, reading.settings)


def _may_start(dossier: Dossier, _: Reading, __: dt.datetime, ___: WorkCalendar) -> bool:
    """Whether the limit waits for an event of its own."""
    return has_own_start(dossier.procedure) and dossier.moment_of(ClockStarted) is None


def _may_establish(dossier: Dossier, _: Reading, __: dt.datetime, ___: WorkCalendar) -> bool:
    """Whether the procedure knows conditions at all."""
    return bool(dossier.procedure.conditions)


def _is_below(n: int, most: int | None) -> bool:
    return most is None or n < most


#: What the rules of the day may take away from what can happen.
_CHECKS: Final[dict[type[Event], Callable[[Dossier, Reading, dt.datetime, WorkCalendar], bool]]] = {
    SupplementRequested: _may_request,
    Extended: _may_extend,
    Arrived: _may_arrive,
    ClockStarted: _may_start,
    Established: _may_establish,
    Stopped: _may_stop,
}
