"""What the clock made of a dossier's log, read once.

    log ──▶ rules of the day, limit, start ──run──▶ ClockReading: deadline, pauses, waits

Stands on `start`, `run` and `standing`. Reads no clock of the wall.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from onestop._checks import member
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.clock.effective_rules import EffectiveRules
from onestop.dossiers.clock.run import (
    closing_notes,
    first_state,
    last_state,
    last_supplement,
    next_state,
)
from onestop.dossiers.clock.standing import ClockStanding, deciding_deadline
from onestop.dossiers.clock.start import OWN_STARTS, start_of
from onestop.dossiers.clock.state import ClockState
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import Accepted, ClockStarted, Event
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.i18n.remarks import Note, Remark
from onestop.limits.deadline import Deadline
from onestop.limits.pauses import Pause
from onestop.procedures.cases import TimeLimitCase


class ClockReading(NamedTuple):
    """What the clock made of a log: the deadline, every pause, and whether it stands still.

    `deadline` is `None` where there is no limit, or its clock has not started.
    """

    rules: EffectiveRules
    deadline: Deadline | None = None
    has_started: bool = True
    #: Whether the limit counts from an event of its own, and not from acceptance or arrival.
    has_own_start: bool = False
    clock: ClockStanding | None = None
    state: ClockState | None = None

    @property
    def judged(self) -> Deadline | None:
        """The deadline against which the dossier is judged: the original, or the extended one."""
        return None if self.deadline is None else deciding_deadline(self.deadline, self.rules)

    @property
    def is_waiting(self) -> bool:
        """Whether the clock stands still: for a supplement, or by a suspension that a law names."""
        return self.state is not None and bool(self.state.waits)

    @property
    def start(self) -> dt.datetime | None:
        """Where the first count began, `None` where none did."""
        return None if self.state is None else self.state.first_start

    @property
    def notice_from(self) -> dt.datetime | None:
        """From when the time to ask for the next supplement counts, `None` where none counts."""
        if self.clock is None or self.state is None:
            return None
        last = last_supplement(self.clock.dossier) if self.rules.notices else None
        return last or self.state.first_start

    @property
    def requests(self) -> int:
        """How many supplements were asked after acceptance."""
        return 0 if self.state is None else self.state.requests

    @property
    def extensions(self) -> int:
        """How many new days the rules recognised."""
        return 0 if self.state is None else self.state.extensions

    def pauses_until(self, at: dt.datetime) -> tuple[Pause, ...]:
        """Return the pauses that moved the count that runs, an open one as far as the moment."""
        if self.deadline is None:
            return ()
        if not self.is_waiting:
            return self.deadline.pauses
        assert self.clock is not None
        assert self.state is not None
        state = self.state._replace(waits=(), pauses=self.state.pauses_until(at))
        return self.clock.deadline(state).pauses

    def every_pause_until(self, at: dt.datetime) -> tuple[Pause, ...]:
        """Return every time in which the clock stood still, those before a restart as well."""
        return () if self.state is None else self.state.every_pause_until(at)


#: What was asked last, and the answer. A plain tuple: one is made for every reading.
_Asked = tuple[Dossier, WorkCalendar, RuleSet | None, ClockPolicy | None, ClockReading]
_last: _Asked | None = None


def clock_reading(
    dossier: Dossier,
    calendar: WorkCalendar,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
) -> ClockReading:
    """Return what the clock made of a dossier's log.

    A dossier follows the rules of the day on which it was accepted; until then those of the day on
    which it was handed in. Who asks for the deadline of a dossier and then how it stands, or whose
    delay it was, asks twice of the same objects: the last reading is kept, and the log read once.
    """
    global _last  # noqa: PLW0603  # one slot, swapped as a whole: threads at worst read again
    last = _last
    if (
        last is not None
        and last[0] is dossier
        and last[1] is calendar
        and last[2] is rules
        and last[3] is policy
    ):
        return last[4]
    answer = _clock_reading(dossier, calendar, rules, policy)
    _last = (dossier, calendar, rules, policy, answer)
    return answer


#: A count that has begun: who and where, the event that started it, and the limit.
_Begun = tuple[ClockStanding, Event, TimeLimitCase]


def readings_along(
    dossier: Dossier,
    calendar: WorkCalendar,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
) -> Iterator[ClockReading]:
    """Yield what the clock made of a log after each of its events.

    Each event is read once, on from the state before it. Only where an event turns out to start the
    clock, an arrival say, what lies before is read again, for it counts from there.
    """
    last: tuple[_Begun, ClockState] | None = None
    for known in dossier.after_each():
        begun = _begun(known, calendar, rules, policy)
        if isinstance(begun, ClockReading):
            last = None
            yield begun
        else:
            state = _state_after(begun, last)
            last = begun, state
            yield _read_to_the_end(begun[0], state)


def _state_after(begun: _Begun, last: tuple[_Begun, ClockState] | None) -> ClockState:
    """Return the state after the last event, on from the one before where the count is the same."""
    clock, start, case = begun
    if last is not None and last[0][1] is start and last[0][2] == case:
        return next_state(clock, last[1], start, clock.dossier.events[-1])
    state = first_state(clock, start, case)
    for event in clock.dossier.events:
        state = next_state(clock, state, start, event)
    return state


def _clock_reading(
    dossier: Dossier,
    calendar: WorkCalendar,
    rules: RuleSet | None,
    policy: ClockPolicy | None,
) -> ClockReading:
    begun = _begun(dossier, calendar, rules, policy)
    if isinstance(begun, ClockReading):
        return begun
    return _read_to_the_end(begun[0], last_state(*begun))


def _begun(
    dossier: Dossier,
    calendar: WorkCalendar,
    rules: RuleSet | None,
    policy: ClockPolicy | None,
) -> _Begun | ClockReading:
    """Return what begins the count, or the whole reading where none has begun."""
    member("dossier", dossier, Dossier)
    member("calendar", calendar, WorkCalendar)
    accepted = dossier.first_of(Accepted)
    day = calendar.local_day((accepted or dossier.events[0]).at)
    effective = EffectiveRules.of(rules_on(day, calendar), policy, named=rules)
    effective = effective.under(dossier.procedure.supplement, day)
    if accepted is None:
        return ClockReading(effective, has_started=False)
    case = dossier.case_on(day)
    if case is None:
        return ClockReading(effective)
    clock = ClockStanding(dossier, calendar, effective)
    start = start_of(clock, accepted, case)
    if start is None:
        is_own = case.anchor in OWN_STARTS
        return ClockReading(effective, has_started=False, has_own_start=is_own)
    return clock, start, case


def _read_to_the_end(clock: ClockStanding, state: ClockState) -> ClockReading:
    notes = (*_beforehand(clock, state), *state.notes)
    if state.waits:
        waits = ({"begin": wait.begin, "name": wait.name} for _, wait in state.waits)
        notes = (*notes, *(("clock_waiting", values) for values in waits))
        notes = (*notes, *closing_notes(clock, state))
    deadline = clock.deadline(state, notes)
    return ClockReading(clock.rules_in(state), deadline, True, False, clock, state)


def rules_on(day: dt.date, calendar: WorkCalendar) -> RuleSet | None:
    """Return the rules that the calendar knows for a day, `None` where it knows none."""
    return calendar.rules.on(day) if calendar.rules else None


# what is told of it


def _beforehand(clock: ClockStanding, state: ClockState) -> Iterator[Note]:
    """Tell by which rules, and from when, the clock was read."""
    rules, dossier = clock.rules_in(state), clock.dossier
    yield from rules.choices
    if rules.channels is not None and dossier.channel not in rules.channels:
        channel = Remark.of(dossier.channel.label)
        yield ("channel_not_ruled", {"channel": channel})
    if rules.rules is None and (state.requests or state.extensions):
        yield ("rules_unknown", {})
    if state.case.anchor in OWN_STARTS:
        started = dossier.first_of(ClockStarted)
        if isinstance(started, ClockStarted):
            yield ("started_by", {"what": started.what, "at": started.at})
    elif rules.starts_at_arrival and dossier.is_boundary_free:
        yield _arrival(clock, state)


def _arrival(clock: ClockStanding, state: ClockState) -> Note:
    """Tell from when a dossier taken in elsewhere was counted, and why."""
    dossier, arrival = clock.dossier, clock.dossier.arrival
    if arrival is None:
        return ("arrival_not_noted", {})
    if state.first_start < arrival.at:
        return ("arrived_too_late", {"at": arrival.at})
    source = clock.rules.source_of("boundary_free_start")
    agency = dossier.agency or arrival.agency
    return ("started_at_arrival", {"agency": agency, "at": arrival.at, "source": source})
