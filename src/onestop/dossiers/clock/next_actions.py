"""What may lawfully be done with a dossier next.

The state machine says what can happen; this module takes away what the rules of the day do not
allow any more: a request beyond the number allowed, a new appointment beyond its number or too
late.

Stands on `reading`. Reads no clock of the wall: the moment is an argument.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Final, NamedTuple

from onestop.days.calendar import WorkCalendar
from onestop.dossiers.clock.reading import ClockReading
from onestop.dossiers.clock.run import last_request, may_stop
from onestop.dossiers.clock.standing import apology_by, is_past
from onestop.dossiers.clock.start import has_own_start
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import (
    Accepted,
    Arrived,
    Assigned,
    ClockStarted,
    Closed,
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
from onestop.dossiers.verbs import Verb

#: The verb of `Dossier` that makes each kind of event.
VERBS: Final[dict[type[Event], Verb]] = {
    Accepted: Verb.ACCEPT,
    Refused: Verb.REFUSE,
    Assigned: Verb.ASSIGN,
    Established: Verb.ESTABLISH,
    Arrived: Verb.ARRIVE,
    ClockStarted: Verb.START_CLOCK,
    SupplementRequested: Verb.REQUEST_SUPPLEMENT,
    Supplemented: Verb.SUPPLEMENT,
    Transferred: Verb.TRANSFER,
    Suspended: Verb.SUSPEND,
    Resumed: Verb.RESUME,
    Extended: Verb.EXTEND,
    Completed: Verb.COMPLETE,
    Returned: Verb.RETURN_RESULT,
    Withdrawn: Verb.WITHDRAW,
    Stopped: Verb.STOP,
    Closed: Verb.CLOSE,
}


class Prospect(NamedTuple):
    """What may be done with a dossier next, worked out only for whoever asks."""

    dossier: Dossier
    reading: ClockReading
    at: dt.datetime
    calendar: WorkCalendar

    @property
    def next_actions(self) -> tuple[Verb, ...]:
        """The verbs that are possible in the state and lawful by the rules of the day."""
        return tuple(VERBS[kind] for kind in self.dossier.admitted if self._is_lawful(kind))

    @property
    def apology_by(self) -> dt.datetime | None:
        """The last moment for an apology, `None` where no new appointment is lawful."""
        before, deadline = self.reading.rules.apology_before, self.reading.deadline
        if before is None or deadline is None or self.reading.is_waiting:
            return None
        if Extended not in self.dossier.admitted or not _may_extend(self):
            return None
        return apology_by(deadline, before, self.calendar)

    def _is_lawful(self, kind: type[Event]) -> bool:
        check = _CHECKS.get(kind)
        return check is None or check(self)


def _may_request(now: Prospect) -> bool:
    """Whether a request at the present stage is one that the rules know, and in time."""
    rules, dossier, reading = now.reading.rules, now.dossier, now.reading
    if dossier.accepted_at is not None:
        notice, start = rules.notice_of(reading.requests + 1), reading.notice_from
        is_late = notice and start and is_past(notice, start, now.at, now.calendar)
        return not is_late and _is_below(reading.requests, rules.supplements_at_appraisal)
    asked = sum(isinstance(event, SupplementRequested) for event in dossier.events)
    return _is_below(asked, rules.supplements_at_intake)


def _may_extend(now: Prospect) -> bool:
    """Whether a new appointment is one of those allowed, and its apology would be in time."""
    deadline, rules = now.reading.deadline, now.reading.rules
    if deadline is None or not _is_below(now.reading.extensions, rules.extensions):
        return False
    if now.reading.is_waiting:
        return True
    before = rules.apology_before
    last = deadline.expires if before is None else apology_by(deadline, before, now.calendar)
    return now.at <= last


def _may_arrive(now: Prospect) -> bool:
    """Whether the competent agency still waits for a dossier taken in elsewhere."""
    is_awaited = now.dossier.is_boundary_free and now.dossier.arrived_at is None
    return is_awaited and now.reading.rules.may_arrive


def _may_stop(now: Prospect) -> bool:
    """Whether the rules know a stop, or the applicant asked for it."""
    return may_stop(now.dossier, now.reading.rules)


def _may_close(now: Prospect) -> bool:
    """Whether the law of the sector lets the dossier be closed, and its time has run out."""
    limit = now.reading.rules.closes_after
    return limit is not None and is_past(
        limit, last_request(now.dossier, now.at), now.at, now.calendar
    )


def _may_start(now: Prospect) -> bool:
    """Whether the limit waits for an event of its own."""
    return has_own_start(now.dossier.procedure) and now.dossier.moment_of(ClockStarted) is None


def _may_establish(now: Prospect) -> bool:
    """Whether the procedure knows conditions at all."""
    return bool(now.dossier.procedure.conditions)


def _is_below(n: int, most: int | None) -> bool:
    return most is None or n < most


#: What the rules of the day may take away from what can happen.
_CHECKS: Final[dict[type[Event], Callable[[Prospect], bool]]] = {
    SupplementRequested: _may_request,
    Extended: _may_extend,
    Arrived: _may_arrive,
    ClockStarted: _may_start,
    Established: _may_establish,
    Stopped: _may_stop,
    Closed: _may_close,
}
