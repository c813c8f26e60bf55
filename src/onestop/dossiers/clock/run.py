"""What each event of a log does to the clock.

A supplement begins the limit again, or pauses it; a suspension pauses it where a law lets it; an
extension names a new day beside the original one; a condition found later chooses the limit again.
What the rules of the day do not recognise moves nothing, and is told. Whatever begins after the
expiry moves nothing: lateness is never erased.

    state ──event──▶ next state          (one function an event, each a few lines)

Stands on `state` and `standing`. Is told which event starts the clock: `start` knows.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, Final

from onestop._arguments import unasked
from onestop.citation import Citation
from onestop.dossiers.clock.effective_rules import EffectiveRules
from onestop.dossiers.clock.standing import ClockStanding, apology_by, is_past
from onestop.dossiers.clock.state import Appointment, ClockState
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import (
    Accepted,
    Closed,
    Completed,
    Established,
    Event,
    Extended,
    Resumed,
    Returned,
    Stopped,
    Supplemented,
    SupplementRequested,
    Suspended,
    Withdrawn,
)
from onestop.errors import OutsideCalendarError
from onestop.i18n.names import AWAITING_SUPPLEMENT, SUSPENDED, Name
from onestop.i18n.remarks import Note
from onestop.limits.deadline import Deadline, counted
from onestop.limits.pauses import Pause
from onestop.procedures.cases import TimeLimitCase

_made_pause = unasked(Pause)

#: The events that can move the clock; a log without them is counted at once.
_MOVING: Final = frozenset(
    {SupplementRequested, Supplemented, Suspended, Resumed, Extended, Established, Stopped, Closed}
)


def last_state(clock: ClockStanding, start: Event, case: TimeLimitCase) -> ClockState:
    """Return how the clock stands after the whole log."""
    dossier = clock.dossier
    if not dossier.has_any(_MOVING):
        return first_state(clock, start, case)
    if start is dossier.events[1] and type(start) is Accepted:
        return _after_acceptance(clock, start, case)
    state = first_state(clock, start, case)
    for event in dossier.events:
        state = next_state(clock, state, start, event)
    return state


def _after_acceptance(clock: ClockStanding, start: Event, case: TimeLimitCase) -> ClockState:
    """Return the last state where acceptance came at once, and started the clock.

    Most logs are so: nothing before could wait, and no later event starts anything.
    """
    state = first_state(clock, start, case, has_begun=True)
    for event in clock.dossier.events[2:]:
        step = _STEPS.get(type(event))
        if step is not None:
            state = step(clock, state, event)
    return state


def first_state(
    clock: ClockStanding, start: Event, case: TimeLimitCase, *, has_begun: bool = False
) -> ClockState:
    """Return how the clock stands before any event, once it is known what will start it."""
    at = start.at.astimezone(clock.calendar.tz)
    return ClockState(at, at, case, clock.dossier.given, has_begun, has_begun)


def next_state(clock: ClockStanding, state: ClockState, start: Event, event: Event) -> ClockState:
    """Return how the clock stands after one more event."""
    kind = type(event)
    if kind is Accepted or event is start:
        return state._replace(
            is_accepted=state.is_accepted or kind is Accepted,
            has_started=state.has_started or event is start,
        )
    step = _STEPS.get(kind)
    return state if step is None else step(clock, state, event)


# supplements


def _requested(clock: ClockStanding, state: ClockState, event: SupplementRequested) -> ClockState:
    """A supplement is asked: the clock waits, if the rules recognise the request."""
    at, rules = event.at, clock.rules_in(state)
    if not state.is_accepted:
        return _requested_at_intake(state, rules, at)
    n, most = state.requests + 1, rules.supplements_at_appraisal
    if _is_above(n, most):
        return _too_many(state._replace(requests=n), n, most, at)
    if clock.is_expired(state, at):
        state = state._replace(requests=n)
        return state.noting("pause_too_late", at=at, name=Name.of(AWAITING_SUPPLEMENT))
    source = rules.source_of("supplement")
    return state._replace(
        requests=n,
        waits=_waits(state, SupplementRequested, at, Name.of(AWAITING_SUPPLEMENT), source),
        notes=(*state.notes, *_late_notice(clock, state, rules, n, at)),
    )


def _requested_at_intake(state: ClockState, rules: EffectiveRules, at: dt.datetime) -> ClockState:
    """A supplement is asked before acceptance: no limit runs yet, so nothing waits."""
    n, most = state.requests_at_intake + 1, rules.supplements_at_intake
    state = state._replace(requests_at_intake=n)
    return _too_many(state, n, most, at) if _is_above(n, most) else state


def _is_above(n: int, most: int | None) -> bool:
    return most is not None and n > most


def _too_many(state: ClockState, n: int, most: int | None, at: dt.datetime) -> ClockState:
    return state.noting("supplement_too_many", n=n, most=most, at=at)


def _late_notice(
    clock: ClockStanding, state: ClockState, rules: EffectiveRules, n: int, at: dt.datetime
) -> tuple[Note, ...]:
    """Tell where the n-th supplement was asked later than the rules allow.

    It takes effect all the same: the rule says when to ask, not that a late request is void. By
    the decree the time to ask is counted from the first start; no restart gives it anew. The law of
    a sector counts it, for each request after the first, from the supplement before.
    """
    limit = rules.notice_of(n)
    last = last_supplement(clock.dossier, at) if rules.notices and n > 1 else None
    if limit is None or not is_past(limit, last or state.first_start, at, clock.calendar):
        return ()
    if rules.notices:
        key = "sector_notice_late" if last is None else "sector_second_notice_late"
        return (_ruled(key, rules.source_of("notices"), at=at, limit=limit),)
    return (("supplement_notice_late", {"at": at, "limit": limit}),)


def last_supplement(dossier: Dossier, before: dt.datetime | None = None) -> dt.datetime | None:
    """Return when a supplement last came in after acceptance, and by a moment if one is named."""
    accepted = dossier.accepted_at
    for event in reversed(dossier.events):
        if isinstance(event, Supplemented) and (before is None or event.at <= before):
            return event.at if accepted is not None and event.at >= accepted else None
    return None


def _supplemented(clock: ClockStanding, state: ClockState, event: Supplemented) -> ClockState:
    """The full dossier came in: the limit begins again, or goes on."""
    if state.wait_for(SupplementRequested) is None:
        return state
    rules = clock.rules_in(state)
    if rules.supplement == "pause":
        return state.going_on(SupplementRequested, event.at)
    if not state.has_started:  # nothing ran that could begin again
        return state._replace(waits=state.waits_without(SupplementRequested))
    told = _ruled("clock_restarted", rules.source_of("supplement"), at=event.at)
    start = event.at.astimezone(clock.calendar.tz)
    return state.restarted(SupplementRequested, start, told)


# suspensions


def _suspended(clock: ClockStanding, state: ClockState, event: Suspended) -> ClockState:
    """Handling is suspended: the clock waits, if a law lets it on that ground."""
    at, ground = event.at, event.ground
    if not ground.stops_clock:
        return state.noting("ground_stops_nothing", at=at, name=ground.name)
    if not ground.stops_on(clock.calendar.local_day(at)):
        source = ground.citation
        return state.noting("ground_not_in_force", at=at, name=ground.name, source=source)
    name = Name.of(SUSPENDED, ground=ground.name)
    if clock.is_expired(state, at):
        return state.noting("pause_too_late", at=at, name=name)
    state = state._replace(waits=_waits(state, Suspended, at, name, ground.citation))
    if ground.citation is None:
        return state.noting("ground_without_source", at=at, name=ground.name)
    return state


def _resumed(_: ClockStanding, state: ClockState, event: Resumed) -> ClockState:
    """The suspension is over."""
    return state if state.wait_for(Suspended) is None else state.going_on(Suspended, event.at)


def _waits(
    state: ClockState, kind: type[Event], at: dt.datetime, name: str, source: Citation | None
) -> tuple[tuple[type[Event], Pause], ...]:
    """Return the open waits with one more; what begins before the clock counts from its start."""
    begin = max(at, state.start)
    return (*state.waits, (kind, _made_pause(begin=begin, end=begin, name=name, citation=source)))


# a new day, another limit


def _extended(clock: ClockStanding, state: ClockState, event: Extended) -> ClockState:
    """A new day is named: it stands beside the original one, if the rules recognise it."""
    at, most, deadline = event.at, clock.rules.extensions, clock.deadline(state)
    if most is not None and state.extensions >= most:
        return state.noting("extension_too_many", at=at, n=state.extensions + 1, most=most)
    if not state.waits and at > deadline.expires:
        return state.noting("extension_too_late", at=at)
    if event.until <= deadline.day:
        return state.noting("extension_not_later", at=at, until=event.until)
    state = _apology_checked(clock, state, at, deadline)
    day = clock.calendar.working_day_on_or_after(event.until)
    told = _ruled("clock_extended", clock.rules.source_of("extensions"), at=at, day=day)
    return state._replace(
        extensions=state.extensions + 1,
        appointment=Appointment(day, at),
        notes=(*state.notes, told),
    )


def _apology_checked(
    clock: ClockStanding, state: ClockState, at: dt.datetime, deadline: Deadline
) -> ClockState:
    """Tell where the apology came later than the rules allow.

    It takes effect: the decree says when an apology is due, not that a late one is void. While the
    clock stands still there is no day before which it could be due.
    """
    limit = clock.rules.apology_before
    if limit is None or state.waits or at <= apology_by(deadline, limit, clock.calendar):
        return state
    return state.noting("apology_late", at=at, limit=limit)


def _established(clock: ClockStanding, state: ClockState, event: Established) -> ClockState:
    """A condition was found: the limit is chosen again, from the same start."""
    at, condition, dossier = event.at, event.condition, clock.dossier
    if clock.is_expired(state, at):
        return state.noting("condition_too_late", at=at, condition=condition)
    given = state.given | {condition}
    day = dossier.accepted_at and clock.calendar.local_day(dossier.accepted_at)
    case = dossier.case_on(day, given)
    assert case is not None  # a condition chooses among limits, so there is one
    state = state._replace(given=given, case=case)
    return state.noting("condition_established", at=at, condition=condition, limit=case.limit)


# the end


def _stopped(clock: ClockStanding, state: ClockState, event: Stopped) -> ClockState:
    """Handling was stopped: the rules know that, or the applicant asked for it."""
    if not may_stop(clock.dossier, clock.rules):
        state = state.noting("stop_not_ruled", at=event.at)
    return _ended(clock, state, event)


def _closed(clock: ClockStanding, state: ClockState, event: Closed) -> ClockState:
    """Nobody supplemented the dossier: by the law of its sector it may be closed after a while.

    It takes effect whatever the law says, for the log records what was done.
    """
    rules, at = clock.rules_in(state), event.at
    limit, asked = rules.closes_after, last_request(clock.dossier, at)
    if limit is None:
        state = state.noting("close_not_ruled", at=at)
    elif not is_past(limit, asked, at, clock.calendar):
        state = state.noting("closed_too_early", at=at, limit=limit)
    else:
        told = _ruled("closed_for_want", rules.source_of("closes_after"), at=at, limit=limit)
        state = state._replace(notes=(*state.notes, told))
    return _ended(clock, state, event)


def closing_notes(clock: ClockStanding, state: ClockState) -> Iterator[Note]:
    """Yield until when what was asked can be supplemented, where a law then lets it be closed."""
    rules = clock.rules_in(state)
    if rules.closes_after is None or state.wait_for(SupplementRequested) is None:
        return
    dossier = clock.dossier
    asked = clock.calendar.local(last_request(dossier, dossier.events[-1].at))
    with suppress(OutsideCalendarError):  # it is no answer about the limit: nothing else depends
        until = counted(asked, rules.closes_after, clock.calendar).expires
        yield _ruled("may_be_closed", rules.source_of("closes_after"), until=until)


def last_request(dossier: Dossier, before: dt.datetime) -> dt.datetime:
    """Return when a supplement was last asked by a moment; the log of a closing holds one."""
    kinds = (event for event in reversed(dossier.events) if event.at <= before)
    return next(event.at for event in kinds if isinstance(event, SupplementRequested))


def may_stop(dossier: Dossier, rules: EffectiveRules) -> bool:
    """Whether the rules know a stop (*dừng giải quyết*), or the applicant asked to withdraw."""
    return rules.may_stop or dossier.moment_of(Withdrawn) is not None


def _ended(_: ClockStanding, state: ClockState, event: Event) -> ClockState:
    """Handling ended: nothing waits any more, and a request never answered is no restart."""
    for kind, _wait in state.waits:
        state = state.going_on(kind, event.at)
    return state


Step = Callable[[ClockStanding, ClockState, Any], ClockState]

#: What each kind of event does to the clock; the others do nothing.
_STEPS: Final[dict[type[Event], Step]] = {
    SupplementRequested: _requested,
    Supplemented: _supplemented,
    Suspended: _suspended,
    Resumed: _resumed,
    Extended: _extended,
    Established: _established,
    **dict.fromkeys((Completed, Returned, Withdrawn), _ended),
    Stopped: _stopped,
    Closed: _closed,
}


def _ruled(key: str, source: Citation | None, **values: object) -> Note:
    """Return a note with the rule that lets it, where one is known."""
    return (key, values) if source is None else (f"{key}_by", {"source": source, **values})
