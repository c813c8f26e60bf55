"""Office hours (*giờ làm việc*), the sessions of a working day.

They may differ by weekday, by season (which returns every year) and on a single day; of these the
day is stronger than the season, the season than the weekday, the weekday than the rest. Reception
windows on days of rest let a dossier in and never count as working time.

Stands on `citation`. Knows no calendar: which days are worked is not its business.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, Final, TypeVar

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    items_of,
    listed,
    member_field,
    optional_field,
    plain_day,
    text,
    wall_time_field,
    whole_number,
)
from onestop.citation import Citation
from onestop.days.writing import read_hour
from onestop.days.yearly import MonthDay, YearlyWindow
from onestop.errors import BadValueError, WrongTypeError
from onestop.i18n.refusal import OneOf
from onestop.i18n.remarks import Remark

D = TypeVar("D", int, dt.date)

#: What people type between the hours of a session.
_HYPHEN: Final = re.compile("[-\u2010-\u2015\u2212]")


def _is_hour(_: object, attribute: attrs.Attribute[dt.time], value: object) -> None:
    if value is None:
        raise WrongTypeError(attribute.name, value, OneOf("datetime.time"))
    wall_time_field(_, attribute, value)


@attrs.frozen
class Session:
    """One stretch of office hours (*buổi làm việc*) in wall-clock time, opening to closing."""

    opening: dt.time = attrs.field(validator=_is_hour)
    closing: dt.time = attrs.field(validator=_is_hour)

    def __attrs_post_init__(self) -> None:
        """Refuse a session that ends before it begins."""
        if self.closing <= self.opening:
            raise BadValueError(
                "closing",
                self.closing,
                Remark.of("must_be_after", earlier="opening", first=str(self.opening)),
            )

    @classmethod
    @checked
    def of(cls, span: str) -> Session:
        """Read a session from a text such as `07:30-11:30`, `7:30 - 11:30` or `7h30-11h30`."""
        parts = _HYPHEN.split(text("span", span))
        try:
            opening, closing = map(read_hour, parts)
        except ValueError as error:
            raise BadValueError("session", span, "session_written") from error
        if closing <= opening:
            raise BadValueError("session", span, "session_ends_first")
        return cls(opening, closing)


Sessions = tuple[Session, ...]


def _sessions_of(spans: Iterable[str]) -> Sessions:
    return tuple(Session.of(span) for span in spans)


def _pairs(name: str, value: object) -> Iterator[tuple[Any, Any]]:
    """Go through pairs of a day and its sessions, or refuse what holds none."""
    for place, pair in enumerate(items_of(name, value)):
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise WrongTypeError(f"{name}[{place}]", pair, "a_day_with_sessions")
        yield pair


def _as_sessions(value: Iterable[Session]) -> Sessions:
    """Return sessions in their order, or refuse those that overlap."""
    sessions = listed("sessions", value, Session)
    for earlier, later in pairwise(sessions):
        if later.opening < earlier.closing:
            raise BadValueError(
                "sessions",
                str(later.opening),
                Remark.of("not_begin_before", closing=str(earlier.closing)),
            )
    return sessions


@attrs.frozen(field_transformer=checked_fields)
class Season:
    """A part of every year with hours of its own (*mùa*)."""

    window: YearlyWindow
    sessions: Sessions = attrs.field(converter=_as_sessions)

    @classmethod
    def of(cls, first: MonthDay, last: MonthDay, sessions: Iterable[Session]) -> Season:
        """Make a season from its first and last (month, day), both inclusive."""
        return cls(YearlyWindow(first, last), sessions)


def _by_weekday(
    value: Iterable[tuple[int, Sessions]], name: str = "weekdays"
) -> tuple[tuple[int, Sessions], ...]:
    pairs = ((_weekday(day), _as_sessions(sessions)) for day, sessions in _pairs(name, value))
    return _first_of_each(pairs)


def _by_day(
    value: Iterable[tuple[dt.date, Sessions]], name: str = "days"
) -> tuple[tuple[dt.date, Sessions], ...]:
    pairs = (
        (plain_day("day", day), _as_sessions(sessions)) for day, sessions in _pairs(name, value)
    )
    return _first_of_each(pairs)


def _first_of_each(pairs: Iterable[tuple[D, Sessions]]) -> tuple[tuple[D, Sessions], ...]:
    """Return the first sessions of each day, in order: equal hours must compare equal."""
    found: dict[D, Sessions] = {}
    for day, sessions in pairs:
        found.setdefault(day, sessions)
    return tuple(sorted(found.items()))


def _as_seasons(value: Iterable[Season]) -> tuple[Season, ...]:
    """Return the seasons, the first of each window: no later one of it can ever hold."""
    found: dict[YearlyWindow, Season] = {}
    for season in listed("seasons", value, Season):
        found.setdefault(season.window, season)
    return tuple(found.values())


def _weekday(value: int) -> int:
    if not 0 <= whole_number("weekday", value) <= 6:
        raise BadValueError("weekday", value, "a_weekday")
    return value


@attrs.frozen(field_transformer=checked_fields)
class OfficeHours:
    """The sessions of the working days of an office (*giờ hành chính*), in order.

    >>> hours = OfficeHours.of("07:30-11:30", "13:00-17:00").on_weekday(4, "07:30-11:30")
    >>> import datetime as dt
    >>> [str(session.closing) for session in hours.sessions_on(dt.date(2026, 11, 20))]
    ['11:30:00']
    """

    sessions: Sessions = attrs.field(converter=_as_sessions)
    weekdays: tuple[tuple[int, Sessions], ...] = attrs.field(
        default=(), kw_only=True, converter=_by_weekday
    )
    seasons: tuple[Season, ...] = attrs.field(default=(), kw_only=True, converter=_as_seasons)
    days: tuple[tuple[dt.date, Sessions], ...] = attrs.field(
        default=(), kw_only=True, converter=_by_day
    )
    reception: tuple[tuple[int, Sessions], ...] = attrs.field(
        default=(), kw_only=True, converter=_by_weekday
    )
    source: Citation | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Citation))
    )

    def __attrs_post_init__(self) -> None:
        """Refuse office hours without any session."""
        if not self.sessions:
            raise BadValueError("sessions", (), "one_session")

    @classmethod
    def of(cls, *spans: str) -> OfficeHours:
        """Read office hours from texts such as `07:30-11:30`, one for each session."""
        return cls(_sessions_of(spans))

    def on_weekday(self, weekday: int, *spans: str) -> OfficeHours:
        """Return the hours with other sessions on a weekday, 0 for Monday; none closes it."""
        return attrs.evolve(self, weekdays=((weekday, _sessions_of(spans)), *self.weekdays))

    def in_season(self, first: MonthDay, last: MonthDay, *spans: str) -> OfficeHours:
        """Return the hours with other sessions in a part of every year, both days inclusive."""
        return attrs.evolve(
            self, seasons=(Season.of(first, last, _sessions_of(spans)), *self.seasons)
        )

    def on_day(self, day: dt.date, *spans: str) -> OfficeHours:
        """Return the hours with other sessions on a single day; none closes it."""
        return attrs.evolve(self, days=((day, _sessions_of(spans)), *self.days))

    def with_reception(self, weekday: int, *spans: str) -> OfficeHours:
        """Return the hours with a reception window (*giờ tiếp nhận*) on a weekday.

        It lets a dossier in and never counts as working time.
        """
        return attrs.evolve(self, reception=((weekday, _sessions_of(spans)), *self.reception))

    @property
    def is_uniform(self) -> bool:
        """Whether every working day has the same sessions."""
        return not (self.weekdays or self.seasons or self.days)

    def sessions_on(self, day: dt.date, weekday: int | None = None) -> Sessions:
        """Return the sessions of a day that is worked.

        `weekday` is that of the day itself, or of the day that it is worked in exchange for.
        """
        if type(day) is not dt.date:
            plain_day("day", day)
        if weekday is not None and type(weekday) is not int:
            _weekday(weekday)
        for single, sessions in self.days:
            if single == day:
                return sessions
        for season in self.seasons:
            if season.window.covers(day):
                return season.sessions
        return _of_weekday(
            self.weekdays, day.weekday() if weekday is None else weekday, self.sessions
        )

    @checked
    def reception_on(self, day: dt.date) -> Sessions:
        """Return the reception windows of a day."""
        return _of_weekday(self.reception, day.weekday(), ())


def _of_weekday(
    pairs: tuple[tuple[int, Sessions], ...], weekday: int, otherwise: Sessions
) -> Sessions:
    return next((sessions for day, sessions in pairs if day == weekday), otherwise)
