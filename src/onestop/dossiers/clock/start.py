"""Which event starts the clock of a dossier.

Acceptance starts it, or the arrival at the competent agency, or an event of the limit's own; which
of them the rules of the day say.

Stands on `run`. Reads no clock of the wall.
"""

from __future__ import annotations

from typing import Final

from onestop.dossiers.clock.run import last_state
from onestop.dossiers.clock.standing import ClockStanding, deciding_deadline
from onestop.dossiers.events import Arrived, ClockStarted, Event
from onestop.procedures.cases import Anchor, TimeLimitCase
from onestop.procedures.procedure import Procedure

#: Limits that count from an event of their own, not from acceptance.
OWN_STARTS: Final = (Anchor.DECISION, Anchor.OTHER)


def start_of(clock: ClockStanding, accepted: Event, case: TimeLimitCase) -> Event | None:
    """Return the event that starts the clock, `None` while it has not come."""
    if case.anchor in OWN_STARTS:
        return clock.dossier.first_of(ClockStarted)
    if not (clock.rules.starts_at_arrival and clock.dossier.is_boundary_free):
        return accepted
    return _start_elsewhere(clock, accepted, case)


def _start_elsewhere(clock: ClockStanding, accepted: Event, case: TimeLimitCase) -> Event | None:
    """Return what starts the clock of a dossier that another unit took in.

    Handling that ended although no arrival was noted is counted from acceptance, the only start
    that it had. Where nobody said at intake that the dossier is another agency's, its clock runs
    from acceptance, and an arrival after the expiry moves nothing.
    """
    dossier = clock.dossier
    arrival = dossier.arrival
    if arrival is None:
        return None if dossier.ended_at(clock.rules.ends) is None else accepted
    if arrival.at < accepted.at:
        return accepted  # the agency had it before the limit could run
    if dossier.is_received_elsewhere:
        return arrival  # both units were named at intake: everybody knew that it had to travel
    return accepted if _had_run_out(clock, accepted, case, arrival) else arrival


def _had_run_out(
    clock: ClockStanding, accepted: Event, case: TimeLimitCase, arrival: Arrived
) -> bool:
    """Whether the limit had run out from acceptance, by what the log had made of it until then."""
    events = clock.dossier.events
    place = next(n for n, event in enumerate(events) if event is arrival)
    so_far = clock.dossier.after(place)
    if so_far.accepted_at is None:
        return False
    before = ClockStanding(so_far, clock.calendar, clock.rules)
    state = last_state(before, accepted, case)
    if state.waits:
        return False
    return arrival.at > deciding_deadline(before.deadline(state), clock.rules).expires


def has_own_start(procedure: Procedure) -> bool:
    """Whether a limit of the procedure counts from another event than acceptance."""
    return any(case.anchor in OWN_STARTS for case in procedure.limits or ())
