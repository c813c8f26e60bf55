"""How the clock of a dossier stands after an event of its log.

A state is never changed: an event makes the next one. It says what a count needs, the start, the
limit and the pauses, and what was noted on the way; it counts nothing.

Stands on `limits.pauses` and `procedures.cases`. Knows no dossier, no rules and no calendar.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final, NamedTuple

import attrs

from onestop.dossiers.events import Event
from onestop.i18n import Note
from onestop.limits.pauses import Pause, merged
from onestop.procedures.cases import TimeLimitCase

#: Later than any moment: the end of a pause that is still open.
_FAR: Final = dt.datetime.max.replace(tzinfo=dt.UTC)


class Appointment(NamedTuple):
    """A new day that an extension named, rolled to a working day, and when it was named."""

    day: dt.date
    named_at: dt.datetime


class ClockState(NamedTuple):
    """The clock after an event. A plain tuple, because one is made for every event that moves it.

    `start` begins the count that runs; `pauses` are over and belong to it. `waits` are open, by the
    kind of event that began them, in that order.
    """

    start: dt.datetime
    #: Where the first count began: no restart gives the time to ask for a supplement anew.
    first_start: dt.datetime
    case: TimeLimitCase
    given: frozenset[str]
    is_accepted: bool = False
    #: Whether the event that starts the clock has come; waits may begin before it.
    has_started: bool = False
    requests_at_intake: int = 0
    requests: int = 0
    extensions: int = 0
    waits: tuple[tuple[type[Event], Pause], ...] = ()
    pauses: tuple[Pause, ...] = ()
    #: The pauses of the counts that a restart undid: they moved nothing, but nobody worked then.
    undone: tuple[Pause, ...] = ()
    appointment: Appointment | None = None
    notes: tuple[Note, ...] = ()

    def noting(self, key: str, **values: object) -> ClockState:
        """Return the state with something more to be told."""
        return self._replace(notes=(*self.notes, (key, values)))

    def waits_for(self, kind: type[Event]) -> bool:
        """Whether a wait that this kind of event began is open."""
        return any(began is kind for began, _ in self.waits)

    def waiting(self, kind: type[Event], pause: Pause) -> ClockState:
        """Return the state with one more open wait."""
        return self._replace(waits=(*self.waits, (kind, pause)))

    def without_wait(self, kind: type[Event]) -> tuple[Pause, ClockState]:
        """Return a wait that ended, and the state without it."""
        pause = dict(self.waits)[kind]
        others = tuple(wait for wait in self.waits if wait[0] is not kind)
        return pause, self._replace(waits=others)

    def going_on(self, kind: type[Event], at: dt.datetime) -> ClockState:
        """Return the state after a wait ended: it is a pause, unless it ended as it began."""
        wait, state = self.without_wait(kind)
        if at <= wait.begin:
            return state
        pause = Pause(wait.begin, at, wait.name, wait.citation)
        state = state._replace(pauses=(*state.pauses, pause))
        return state.noting("clock_paused", begin=wait.begin, end=at, name=wait.name)

    def restarted(self, kind: type[Event], start: dt.datetime) -> ClockState:
        """Return the state as the limit begins again, with the end of a wait.

        What is still open counts from here on; so far it was a pause of the count that is undone.
        """
        stood = tuple(_closed(wait, start) for _, wait in self.waits if wait.begin < start)
        _, state = self.without_wait(kind)
        return state._replace(
            start=start,
            pauses=(),
            undone=(*self.undone, *self.pauses, *stood),
            appointment=None,
            waits=tuple((kind, _reopened(wait, start)) for kind, wait in state.waits),
        )

    def stopped_at(self, at: dt.datetime) -> ClockState:
        """Return the state with every open wait a pause that ends at a moment."""
        pauses = (_closed(wait, at) for _, wait in self.waits if wait.begin < at)
        return self._replace(waits=(), pauses=(*self.pauses, *pauses))

    @property
    def ended_pauses(self) -> tuple[Pause, ...]:
        """The pauses that are over, in order; one that touches an open wait is part of the wait."""
        if not self.waits:
            return merged(self.pauses)
        open_ = (_closed(wait, _FAR) for _, wait in self.waits)
        return tuple(pause for pause in merged((*self.pauses, *open_)) if pause.end < _FAR)


def open_waits(state: ClockState) -> Iterator[Pause]:
    """Yield what the clock still waits for."""
    return (wait for _, wait in state.waits)


def _closed(wait: Pause, end: dt.datetime) -> Pause:
    return attrs.evolve(wait, end=max(wait.begin, end))


def _reopened(wait: Pause, begin: dt.datetime) -> Pause:
    begin = max(wait.begin, begin)
    return attrs.evolve(wait, begin=begin, end=begin)
