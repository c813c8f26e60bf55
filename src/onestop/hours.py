"""Concepts: office hours (*giờ làm việc*), the sessions of a working day.

Stands on `_checks`. Knows no calendar: which days are worked is not its business.
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import attrs

from onestop._checks import as_tuple, text
from onestop.errors import BadValueError


@attrs.frozen
class Session:
    """One stretch of office hours (*buổi làm việc*) in wall-clock time, opening to closing."""

    opening: dt.time
    closing: dt.time

    def __attrs_post_init__(self) -> None:
        """Refuse a session that ends before it begins."""
        if self.closing <= self.opening:
            raise BadValueError("closing", self.closing, f"must be after opening, {self.opening}")

    @classmethod
    def of(cls, span: str) -> Session:
        """Read a session from a text such as `07:30-11:30`."""
        opening, _, closing = text("session", span).partition("-")
        try:
            return cls(
                dt.time.fromisoformat(opening.strip()), dt.time.fromisoformat(closing.strip())
            )
        except ValueError as error:
            raise BadValueError("session", span, "must be written like '07:30-11:30'") from error


@attrs.frozen
class OfficeHours:
    """The sessions of every working day of an office (*giờ hành chính*), in order.

    >>> OfficeHours.of("07:30-11:30", "13:00-17:00").closing
    datetime.time(17, 0)
    """

    sessions: tuple[Session, ...] = attrs.field(converter=as_tuple)

    def __attrs_post_init__(self) -> None:
        """Refuse a day without sessions, and sessions that overlap or stand out of order."""
        if not self.sessions:
            raise BadValueError("sessions", (), "a working day needs at least one session")
        for earlier, later in pairwise(self.sessions):
            if later.opening < earlier.closing:
                raise BadValueError(
                    "sessions", str(later.opening), f"must not begin before {earlier.closing}"
                )

    @classmethod
    def of(cls, *spans: str) -> OfficeHours:
        """Read office hours from texts such as `07:30-11:30`, one for each session."""
        return cls(Session.of(span) for span in spans)

    @property
    def opening(self) -> dt.time:
        """The opening of the first session."""
        return self.sessions[0].opening

    @property
    def closing(self) -> dt.time:
        """The closing of the last session."""
        return self.sessions[-1].closing
