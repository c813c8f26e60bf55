"""What was known of a calendar on a day, and what two calendars differ in.

A notice is known on the day it is announced. Before that its days are not there, and where it
settles a feast by notice the usual pattern stands in, marked as projected. A notice whose
announcement date was not found is kept, its days projected until the first of them.

Stands on `projection` and `day`. Knows no tables: the calendar asks it for notes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import attrs

from onestop._arguments import checked_fields
from onestop.days.day import Day, DayKind, DayNote
from onestop.days.projection import Projection, holiday_of

Pairs = tuple[tuple[dt.date, DayNote], ...]


@attrs.frozen(field_transformer=checked_fields)
class DayChange:
    """A day on which two calendars differ (*ngày thay đổi*)."""

    date: dt.date
    before: Day
    after: Day


@attrs.frozen
class KnownDays:
    """The notes of a calendar as they were known on a day, and the days that were not settled."""

    days_off: Pairs
    days_worked: Pairs
    projected: frozenset[dt.date]


def known_by(
    day: dt.date,
    days_off: Pairs,
    days_worked: Pairs,
    projection: Projection | None,
    rest_weekdays: frozenset[int],
) -> KnownDays:
    """Return the notes that were known on a day, with guesses for what was to be announced."""
    kept_off, kept_worked = _announced_by(day, days_off), _announced_by(day, days_worked)
    open_feasts = _open_feasts(day, days_off)
    guessed: dict[dt.date, DayNote] = {}
    if projection is not None:
        for year, names in open_feasts.items():
            usual = projection.year(year, rest_weekdays)
            guessed |= _guessed(usual, names, day, dict(kept_off))
    unsettled = {noted for noted, note in (*kept_off, *kept_worked) if _is_unsettled(note, day)}
    return KnownDays(
        (*kept_off, *guessed.items()), kept_worked, frozenset(unsettled | set(guessed))
    )


def _announced_by(day: dt.date, pairs: Pairs) -> Pairs:
    return tuple((noted, note) for noted, note in pairs if is_announced(note, day))


def is_announced(note: DayNote, day: dt.date | None) -> bool:
    """Whether a note was known on a day; without a day all that is known counts."""
    return day is None or note.announced is None or note.announced <= day


def _is_unsettled(note: DayNote, day: dt.date) -> bool:
    return note.settled is not None and day < note.settled


def _open_feasts(day: dt.date, pairs: Pairs) -> dict[int, set[str]]:
    """Return the holidays, by year, that no notice had settled by the day."""
    names: dict[int, set[str]] = {}
    for noted, note in pairs:
        if note.kind is DayKind.HOLIDAY and not is_announced(note, day):
            names.setdefault(noted.year, set()).add(note.name)
    return names


def _guessed(
    usual: dict[dt.date, DayNote], names: set[str], day: dt.date, kept: dict[dt.date, DayNote]
) -> dict[dt.date, DayNote]:
    """Return the usual days of the holidays named, except those that are known already."""
    return {
        noted: note
        for noted, note in usual.items()
        if holiday_of(note) in names and noted not in kept and is_announced(note, day)
    }


def changes(befores: Iterable[Day], afters: Iterable[Day]) -> tuple[DayChange, ...]:
    """Return the days whose kind differs, of two lists of the same days."""
    return tuple(
        DayChange(before.date, before, after)
        for before, after in zip(befores, afters, strict=True)
        if before.kind is not after.kind
    )
