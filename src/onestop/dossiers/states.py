"""The states of a dossier, and what can follow what.

The table `TRANSITIONS` is the state machine. What the law does not allow but people do (a second
extension, an apology that came too late) can happen: judging it is the business of the rules.

    INTAKE ──accept──▶ HANDLING ──complete──▶ PROCESSED ──return_result──▶ RETURNED
      └──refuse──▶ REFUSED   └──────────────return_result────────────────────▲
    INTAKE, HANDLING ──withdraw──▶ WITHDRAWN ──stop──▶ STOPPED ◀──stop── INTAKE, HANDLING

While a dossier is taken in or handled it may wait: for a supplement, for the end of a suspension,
or for both. The phase and what it waits for make the state with the national code.

Stands on `events`. Knows no dossier and no clock.
"""

from __future__ import annotations

import enum
import functools
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from onestop.dossiers.events import (
    RECORDED,
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
    Submitted,
    Supplemented,
    SupplementRequested,
    Suspended,
    Transferred,
    Withdrawn,
)
from onestop.i18n.labels import Labelled
from onestop.procedures.suspension import GroundKind


class State(Labelled, enum.IntEnum, label="state"):
    """The state of a dossier (*trạng thái hồ sơ*), by its national code."""

    NEW = 1
    ACCEPTED = 2
    REFUSED = 3
    IN_PROCESS = 4
    SUPPLEMENT_REQUESTED = 5
    PAYMENT_REQUESTED = 6
    WITHDRAWAL_REQUESTED = 7
    STOPPED = 8
    PROCESSED = 9
    RETURNED = 10

    @property
    def vi(self) -> str:
        """The state's Vietnamese name."""
        return self.text()


class Phase(Labelled, enum.StrEnum, label="phase"):
    """Where a dossier is on its way through the office (*giai đoạn*), whatever it waits for."""

    INTAKE = "intake"
    HANDLING = "handling"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    STOPPED = "stopped"
    PROCESSED = "processed"
    RETURNED = "returned"


_AT_ANY_TIME: Final = (
    Assigned,
    Arrived,
    ClockStarted,
    Transferred,
    SupplementRequested,
    Supplemented,
    Suspended,
    Resumed,
)

#: What can happen to a dossier: phase -> the events that it admits -> the phase they lead to.
TRANSITIONS: Final[dict[Phase, dict[type[Event], Phase]]] = {
    Phase.INTAKE: {
        Accepted: Phase.HANDLING,
        Refused: Phase.REFUSED,
        **dict.fromkeys(_AT_ANY_TIME, Phase.INTAKE),
        Withdrawn: Phase.WITHDRAWN,
        Stopped: Phase.STOPPED,
        Closed: Phase.STOPPED,
    },
    Phase.HANDLING: {
        **dict.fromkeys(_AT_ANY_TIME, Phase.HANDLING),
        Established: Phase.HANDLING,
        Extended: Phase.HANDLING,
        Completed: Phase.PROCESSED,
        Returned: Phase.RETURNED,
        Withdrawn: Phase.WITHDRAWN,
        Stopped: Phase.STOPPED,
        Closed: Phase.STOPPED,
    },
    Phase.PROCESSED: {Returned: Phase.RETURNED},
    Phase.WITHDRAWN: {Stopped: Phase.STOPPED},
    Phase.REFUSED: {},
    Phase.STOPPED: {},
    Phase.RETURNED: {},
}

#: The state of a phase in which nothing is waited for.
_STATES: Final = {
    Phase.INTAKE: State.NEW,
    Phase.HANDLING: State.ACCEPTED,
    Phase.WITHDRAWN: State.WITHDRAWAL_REQUESTED,
    Phase.REFUSED: State.REFUSED,
    Phase.STOPPED: State.STOPPED,
    Phase.PROCESSED: State.PROCESSED,
    Phase.RETURNED: State.RETURNED,
}


#: What ends a wait: the event -> the event that began it.
_ENDS: Final[dict[type[Event], type[Event]]] = {
    Supplemented: SupplementRequested,
    Accepted: SupplementRequested,
    Resumed: Suspended,
    Closed: SupplementRequested,
}


_ENDERS: Final = (Supplemented, Resumed, Closed)


class Walk(NamedTuple):
    """How far a log has come: the phase, the open waits, and what has happened so far.

    A dossier carries it along, so that an event costs the same whatever stands before it. A plain
    tuple, not a noun, because one is made for every event.
    """

    phase: Phase = Phase.INTAKE
    #: Whether anything came after acceptance.
    is_begun: bool = False
    #: The open request and the open suspension, in the order in which they began.
    waits: tuple[Event, ...] = ()
    #: The place of the first event of each kind in the log.
    places: Mapping[type[Event], int] = MappingProxyType({})
    length: int = 0

    def after(self, event: Event) -> Walk:
        """Return the walk one event further; the event must be admitted, or begin the log."""
        kind, waits = type(event), self.waits
        ended = _ENDS.get(kind)
        if ended is not None:
            waits = tuple(wait for wait in waits if type(wait) is not ended)
        elif kind is SupplementRequested or kind is Suspended:
            waits = (*waits, event)
        places = self.places
        if kind not in places:
            places = {**places, kind: self.length}
        if kind in RECORDED:  # nothing else changes: not even that handling has begun
            return self._replace(places=places, length=self.length + 1)
        phase = TRANSITIONS[self.phase].get(kind, self.phase)
        is_begun = kind is not Accepted and kind is not Submitted
        return Walk(phase, is_begun, waits, places, self.length + 1)

    def admits(self, kind: type[Event]) -> bool:
        """Whether an event of a kind can happen now; what is only recorded can at any time."""
        return kind in self.admitted or (kind in RECORDED and self.length > 0)

    @property
    def admitted(self) -> tuple[type[Event], ...]:
        """The kinds of event that can happen now, without those that are only recorded."""
        if not self.waits:
            return _ADMITTED[self.phase]
        return _admitted(self.phase, tuple(map(type, self.waits)))

    @property
    def state(self) -> State:
        """The state with its national code; of two waits the later one names it."""
        if self.phase not in _WAITING:
            return _STATES[self.phase]
        for wait in reversed(self.waits):
            named = _state_of_wait(wait)
            if named is not None:
                return named
        is_in_process = self.phase is Phase.HANDLING and self.is_begun
        return State.IN_PROCESS if is_in_process else _STATES[self.phase]


#: The phases in which a dossier can wait; what ends them ends every wait.
_WAITING: Final = (Phase.INTAKE, Phase.HANDLING)


def walk_along(events: Iterable[Event]) -> Walk:
    """Return the walk along a log whose events are known to follow each other."""
    return functools.reduce(Walk.after, events, Walk())


@functools.cache
def _admitted(phase: Phase, waits: tuple[type[Event], ...]) -> tuple[type[Event], ...]:
    """Return what a phase admits, but for what begins an open wait or ends one that is not open."""
    return tuple(
        kind
        for kind in TRANSITIONS[phase]
        if (_ENDS[kind] in waits if kind in _ENDERS else kind not in waits)
    )


#: What a phase admits while nothing is waited for.
_ADMITTED: Final = {phase: _admitted(phase, ()) for phase in Phase}


def _state_of_wait(wait: Event) -> State | None:
    """Return the state that a wait has a national code for; a plain suspension has none."""
    if not isinstance(wait, Suspended):
        return State.SUPPLEMENT_REQUESTED
    is_financial = wait.ground.kind is GroundKind.FINANCIAL
    return State.PAYMENT_REQUESTED if is_financial else None
