"""How the clock of a dossier stands after an event of its log.

A state is never changed: an event makes the next one. It says what a count needs, the start, the
limit and the pauses, and what was noted on the way; it counts nothing.

Stands on `limits.pauses` and `procedures.cases`. Knows no dossier, no rules and no calendar.
"""

from __future__ import annotations

import datetime as dt
from typing import Final, NamedTuple

from onestop._arguments import changed
from onestop.dossiers.events import Event
from onestop.i18n.remarks import Note
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
    #: The states that a restart ended: their pauses move nothing any more, but nobody worked then.
    undone: tuple[ClockState, ...] = ()
    appointment: Appointment | None = None
    notes: tuple[Note, ...] = ()

    def noting(self, key: str, **values: object) -> ClockState:
        """Return the state with something more to be told."""
        return self._replace(notes=(*self.notes, (key, values)))

    def wait_for(self, kind: type[Event]) -> Pause | None:
        """Return the open wait that this kind of event began, `None` if none is open."""
        for began, wait in self.waits:
            if began is kind:
                return wait
        return None

    def waits_without(self, kind: type[Event]) -> tuple[tuple[type[Event], Pause], ...]:
        """Return the open waits but the one that this kind of event began."""
        return tuple(wait for wait in self.waits if wait[0] is not kind)

    def going_on(self, kind: type[Event], at: dt.datetime) -> ClockState:
        """Return the state after a wait ended: it is a pause, unless it ended as it began."""
        wait, waits = self.wait_for(kind), self.waits_without(kind)
        if wait is None or at <= wait.begin:
            return self._replace(waits=waits)
        pause = changed(wait, end=at)
        told: Note = ("clock_paused", {"begin": wait.begin, "end": at, "name": wait.name})
        return self._replace(waits=waits, pauses=(*self.pauses, pause), notes=(*self.notes, told))

    def restarted(self, kind: type[Event], start: dt.datetime, told: Note) -> ClockState:
        """Return the state as the limit begins again, with the end of a wait.

        What is still open counts from here on; so far it was a pause of the count that is undone.
        """
        others = self.waits_without(kind)
        return self._replace(
            start=start,
            pauses=(),
            undone=(*self.undone, self),
            appointment=None,
            waits=tuple((began, _reopened(wait, start)) for began, wait in others),
            notes=(*self.notes, told),
        )

    def pauses_until(self, at: dt.datetime) -> tuple[Pause, ...]:
        """Return the pauses of the count that runs, what is open as far as a moment."""
        waits = (wait for _, wait in self.waits if wait.begin < at)
        return (*self.pauses, *(changed(wait, end=at) for wait in waits))

    def every_pause_until(self, at: dt.datetime) -> tuple[Pause, ...]:
        """Return every time in which the clock stood still, those before a restart as well."""
        following = (*(state.start for state in self.undone[1:]), self.start)
        before = (
            pause
            for state, restart in zip(self.undone, following, strict=False)
            for pause in state.pauses_until(restart)
        )
        return merged((*before, *self.pauses_until(at)))

    @property
    def ended_pauses(self) -> tuple[Pause, ...]:
        """The pauses that are over, in order; one that touches an open wait is part of the wait."""
        if not self.waits:
            return merged(self.pauses)
        open_ = (changed(wait, end=_FAR) for _, wait in self.waits)
        return tuple(pause for pause in merged((*self.pauses, *open_)) if pause.end < _FAR)


def _reopened(wait: Pause, begin: dt.datetime) -> Pause:
    begin = max(wait.begin, begin)
    return changed(wait, begin=begin, end=begin)
