"""Notices (*thông báo nghỉ lễ*), the instruments that set the days of a year.

Stands on `day`. Knows no calendar: it gathers the notes that one instrument stands behind.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import attrs

from onestop._arguments import checked_fields
from onestop.citation import Citation
from onestop.days.day import DayKind, DayNote, exchange


@attrs.frozen(field_transformer=checked_fields)
class Notice:
    """One notice of days off and exchanged days (*thông báo nghỉ lễ*), and what it changed.

    `announced` is `None` where its date was not found. `days` are the days it set, in order.
    """

    citation: Citation
    announced: dt.date | None
    days: tuple[tuple[dt.date, DayNote], ...]


def notices_of(year: int, pairs: Iterable[tuple[dt.date, DayNote]]) -> tuple[Notice, ...]:
    """Return the notices behind the days of a year; a swap over New Year belongs to both years."""
    groups: dict[str, list[tuple[dt.date, DayNote]]] = {}
    for day, note in sorted(_whole_swaps(dict(pairs)).items()):
        if note.citation is not None and _is_by_notice(note) and _touches(year, day, note):
            groups.setdefault(str(note.citation), []).append((day, note))
    found = (_notice(tuple(days)) for days in groups.values())
    return tuple(sorted(found, key=lambda notice: notice.announced or dt.date.min))


def _whole_swaps(notes: dict[dt.date, DayNote]) -> dict[dt.date, DayNote]:
    """Return the notes with the halves of swaps that lie outside the calendar."""
    halves = {
        worked: attrs.evolve(
            exchange(off, worked, note.citation, note.announced)[1], settled=note.settled
        )
        for off, note in notes.items()
        if note.kind is DayKind.OFF_IN_EXCHANGE and (worked := note.exchanged_with) is not None
    }
    return halves | notes


def _is_by_notice(note: DayNote) -> bool:
    return note.announced is not None or note.settled is not None


def _touches(year: int, day: dt.date, note: DayNote) -> bool:
    return day.year == year or (
        note.exchanged_with is not None and note.exchanged_with.year == year
    )


def _notice(days: tuple[tuple[dt.date, DayNote], ...]) -> Notice:
    note = days[0][1]
    assert note.citation is not None
    return Notice(note.citation, note.announced, days)
