"""The tables of a calendar, built once.

From bounds, weekly rest, notes, hours and closures come: which note wins on each day, which days
work, their sessions, and their closing times. Days are offsets from the first day here.

Stands on `day`, `hours`, `closure` and `_worktime`. Knows no questions: the calendar asks them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

import attrs

from onestop.days._worktime import Spans, without
from onestop.days.as_of import Pairs
from onestop.days.closure import LAYERS, Closure
from onestop.days.day import DayKind, DayNote
from onestop.days.hours import OfficeHours, Sessions
from onestop.errors import BadValueError

#: Of two notes on one day, the one whose kind stands first here wins.
PRECEDENCE: Final = (
    DayKind.CLOSED,
    DayKind.WORKED_IN_EXCHANGE,
    DayKind.HOLIDAY,
    DayKind.OFF_IN_EXCHANGE,
    DayKind.COMPENSATORY,
)

_DAY_LENGTH: Final = dt.timedelta(days=1) // dt.timedelta(microseconds=1)


@attrs.frozen
class Tables:
    """What a calendar looks its answers up in: by offset of a day, from the first one.

    `lost` are the working days that closures took away.
    """

    notes: dict[dt.date, DayNote]
    works: bytearray
    spans: list[Spans]
    closing: list[dt.time | None]
    lost: set[dt.date]


def build(  # the six things that make a calendar
    first: dt.date,
    last: dt.date,
    rest_weekdays: frozenset[int],
    pairs: Pairs,
    hours: OfficeHours,
    closures: tuple[Closure, ...],
) -> Tables:
    """Return the tables of a calendar.

    Raises:
        BadValueError: a working day has no sessions.
    """
    notes = _strongest(pairs)
    works = _works(first, last, rest_weekdays, notes)
    spans, closing = _sessions(first, works, notes, hours)
    tables = Tables(notes, works, spans, closing, lost=set())
    _close(tables, first, closures)
    return tables


def _strongest(pairs: Pairs) -> dict[dt.date, DayNote]:
    """Return the note that wins on each day."""
    weakest_first = sorted(pairs, key=lambda pair: -PRECEDENCE.index(pair[1].kind))
    return dict(weakest_first)


def _works(
    first: dt.date, last: dt.date, rest_weekdays: frozenset[int], notes: dict[dt.date, DayNote]
) -> bytearray:
    """Return which days work, by weekday and note."""
    size = (last - first).days + 1
    week = bytes((first.weekday() + i) % 7 not in rest_weekdays for i in range(7))
    works = bytearray((week * (size // 7 + 1))[:size])
    for day, note in notes.items():
        works[(day - first).days] = note.kind.is_working
    return works


def _sessions(
    first: dt.date, works: bytearray, notes: dict[dt.date, DayNote], hours: OfficeHours
) -> tuple[list[Spans], list[dt.time | None]]:
    """Return the sessions of every working day, and its closing time."""
    if hours.is_uniform:
        one, closing = spans_of(hours.sessions), hours.sessions[-1].closing
        return [one if w else () for w in works], [closing if w else None for w in works]
    days = (first + dt.timedelta(days=offset) for offset in range(len(works)))
    sessions = [
        _sessions_of(day, notes.get(day), hours) if working else ()
        for day, working in zip(days, works, strict=True)
    ]
    closings = [day[-1].closing if day else None for day in sessions]
    return [spans_of(day) for day in sessions], closings


def _sessions_of(day: dt.date, note: DayNote | None, hours: OfficeHours) -> Sessions:
    """Return the sessions of a working day, or refuse a working day that has none.

    A day worked in exchange has the hours of the weekday it replaces.
    """
    replaced = note.exchanged_with if note is not None else None
    sessions = hours.sessions_on(day, replaced.weekday() if replaced else None)
    if not sessions:
        raise BadValueError("hours", day, "working_without_session")
    return sessions


def _close(tables: Tables, first: dt.date, closures: Iterable[Closure]) -> None:
    """Take the hours of the closures away, and the days that have none left."""
    narrowest_first = sorted(closures, key=lambda closure: -LAYERS.index(closure.layer))
    moving = {closure.day: tables.spans[(closure.day - first).days] for closure in narrowest_first}
    for closure in narrowest_first:
        day, offset = closure.day, (closure.day - first).days
        start = clock(closure.start) if closure.start else 0
        end = clock(closure.end) if closure.end else _DAY_LENGTH
        tables.spans[offset] = without(tables.spans[offset], start, end)
        if closure.moves_limits:
            moving[day] = without(moving[day], start, end)
            if not moving[day] and (tables.works[offset] or closure.is_whole_day):
                if tables.works[offset]:
                    tables.lost.add(day)
                tables.works[offset] = False
                tables.notes[day] = DayNote(DayKind.CLOSED, closure.name, closure.citation)


def clock(time: dt.time) -> int:
    """Return a time as microseconds of its day."""
    seconds = (time.hour * 60 + time.minute) * 60 + time.second
    return seconds * 1_000_000 + time.microsecond


def spans_of(sessions: Sessions) -> Spans:
    """Return sessions as microseconds of their day."""
    return tuple((clock(session.opening), clock(session.closing)) for session in sessions)
