"""Who has a dossier after each event of its log: the officer, the step, the agency.

Whoever was assigned last has it, until it goes to another unit; when it comes back, they have it
again. Where nobody was assigned, whoever acted last has it; but handing the result over, or
noting that the applicant withdrew, is no handling, and names somebody only where the log names
nobody else.

    log ──▶ Holder, event after event ──▶ officer of the dossier, late days of each

Stands on `events`. Knows no dossier, no calendar and no deadline.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from onestop.dossiers.events import (
    Arrived,
    Assigned,
    Closed,
    Completed,
    Event,
    Recorded,
    Returned,
    Stopped,
    Submitted,
    Transferred,
    Withdrawn,
)
from onestop.i18n.cleaning import fold

#: What happens to a dossier without anybody working on it.
_NO_HANDLING: Final = (Returned, Withdrawn, Stopped, Closed)
_ENDS: Final = (Completed, *_NO_HANDLING)


class Holder(NamedTuple):
    """Who has a dossier (*người đang giữ hồ sơ*): officer, step as the log calls it, agency.

    A plain tuple, because one is made for every event that changes hands.
    """

    officer: str | None = None
    step: str | None = None
    agency: str | None = None
    #: Whether the officer was assigned, and did not only act.
    is_assigned: bool = False

    def acting(self, event: Event) -> Holder:
        """Return who has the dossier after somebody acted on it."""
        if event.by is None or self.is_assigned or event.by == self.officer:
            return self
        if isinstance(event, Submitted | Recorded):
            return self
        if self.officer is not None and isinstance(event, _NO_HANDLING):
            return self
        return self._replace(officer=event.by)


class _Course:
    """The way of a dossier from desk to desk, as far as its log was read."""

    def __init__(self, agency: str | None) -> None:
        self.holder = Holder(agency=agency)
        #: Who had it in each agency that it left: who was not replaced has it again on its return.
        self._left: dict[str | None, Holder] = {}
        self._is_over = False

    def after(self, event: Event) -> Holder:
        """Return who has the dossier after one more event."""
        if isinstance(event, Assigned):
            self.holder = Holder(event.officer, event.step, self.holder.agency, is_assigned=True)
        elif isinstance(event, Transferred):
            self._goes_to(event.to)
        elif isinstance(event, Arrived):
            self._arrives(event)
        elif not self._is_over:
            self.holder = self.holder.acting(event)
            # nobody gets a dossier whose handling has ended: what follows is the hand-over
            self._is_over = isinstance(event, _ENDS)
        return self.holder

    def _goes_to(self, agency: str) -> None:
        before, to = _folded(self.holder.agency), fold(agency)
        if before != to:
            self._left[before] = self.holder
            self.holder = self._left.get(to) or Holder(agency=agency)

    def _arrives(self, event: Arrived) -> None:
        """Note that an agency has it; who was assigned before that was noted keeps it."""
        if self.holder.is_assigned:
            self.holder = self.holder._replace(agency=event.agency)
        else:
            self._goes_to(event.agency)
            self.holder = self.holder.acting(event)


def _folded(name: str | None) -> str | None:
    return None if name is None else fold(name)


def holders_along(
    events: Iterable[Event], agency: str | None
) -> Iterator[tuple[dt.datetime, Holder]]:
    """Yield who has a dossier from when on, at each event that changes hands, oldest first.

    `agency` has it before any move.
    """
    course = _Course(agency)
    holder: Holder | None = None
    for event in events:
        following = course.after(event)
        if following != holder:
            yield event.at, following
        holder = following


def officer_after(events: Iterable[Event], agency: str | None) -> str | None:
    """Return the officer who has a dossier after a log, or had it when handling ended."""
    course = _Course(agency)
    for event in events:
        course.after(event)
    return course.holder.officer
