"""Concepts: the states of a dossier, and what can follow what.

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
from collections.abc import Iterable
from typing import Final

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
from onestop.i18n import Lang, say
from onestop.procedures.suspension import GroundKind


class State(enum.IntEnum):
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

    def text(self, lang: Lang = "vi") -> str:
        """Return the state's name in a language."""
        return say(f"state_{self.value}", lang)

    @property
    def vi(self) -> str:
        """The state's Vietnamese name."""
        return self.text()


class Phase(enum.StrEnum):
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
    },
    Phase.HANDLING: {
        **dict.fromkeys(_AT_ANY_TIME, Phase.HANDLING),
        Established: Phase.HANDLING,
        Extended: Phase.HANDLING,
        Completed: Phase.PROCESSED,
        Returned: Phase.RETURNED,
        Withdrawn: Phase.WITHDRAWN,
        Stopped: Phase.STOPPED,
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
}


_ENDERS: Final = (Supplemented, Resumed)


class Walk:
    """A walk along a log: the phase, the waits that are open, and whether work has begun."""

    __slots__ = ("is_begun", "phase", "waits")

    def __init__(self, events: Iterable[Event]) -> None:
        self.phase = Phase.INTAKE
        self.is_begun = False
        #: The open request and the open suspension, in the order in which they began.
        self.waits: dict[type[Event], Event] = {}
        for event in events:
            self.step(event)

    def step(self, event: Event) -> None:
        """Go on by one event, which must be admitted."""
        kind = type(event)
        self.phase = TRANSITIONS[self.phase][kind]
        self.is_begun = kind is not Accepted
        if kind in _ENDS:
            self.waits.pop(_ENDS[kind], None)
        elif kind is SupplementRequested or kind is Suspended:
            self.waits[kind] = event

    @property
    def admitted(self) -> tuple[type[Event], ...]:
        """The kinds of event that can happen now."""
        return _admitted(self.phase, frozenset(self.waits))

    @property
    def state(self) -> State:
        """The state with its national code; of two waits the later one names it."""
        if self.phase not in {Phase.INTAKE, Phase.HANDLING}:
            return _STATES[self.phase]
        named = filter(None, map(_state_of_wait, reversed(self.waits.values())))
        is_in_process = self.phase is Phase.HANDLING and self.is_begun
        return next(named, State.IN_PROCESS if is_in_process else _STATES[self.phase])


@functools.cache
def _admitted(phase: Phase, waits: frozenset[type[Event]]) -> tuple[type[Event], ...]:
    """Return what a phase admits, but for what begins an open wait or ends one that is not open."""
    return tuple(
        kind
        for kind in TRANSITIONS[phase]
        if (_ENDS[kind] in waits if kind in _ENDERS else kind not in waits)
    )


def _state_of_wait(wait: Event) -> State | None:
    """Return the state that a wait has a national code for; a plain suspension has none."""
    if not isinstance(wait, Suspended):
        return State.SUPPLEMENT_REQUESTED
    is_financial = wait.ground.kind is GroundKind.FINANCIAL
    return State.PAYMENT_REQUESTED if is_financial else None
