"""How a year is guessed whose notices are not out yet (*dự kiến*).

The statutes give the fixed days and the lunar ones; Tết and the second National Day follow the
usual pattern; a statutory holiday on a day of rest is compensated by the next working day. The
pattern is facts, the lunar dates come from whoever knows them: this module only puts days together.

Stands on `day` and `dated`. Knows no calendar and no country.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

import attrs

from onestop._arguments import checked, checked_fields
from onestop.citation import Citation, Confidence
from onestop.dated import Dated
from onestop.days.day import DayKind, DayNote
from onestop.errors import BadValueError
from onestop.i18n.names import COMPENSATION, Name, is_named

Lunar = Literal["new_year", "third_month"]

MonthDay = tuple[int, int]

_ONE_DAY = dt.timedelta(days=1)


@attrs.frozen(field_transformer=checked_fields)
class Feast:
    """A holiday that returns every year (*ngày lễ hằng năm*).

    It falls on a month and day, or on a lunar date. `offsets` are the days off around that date,
    by its weekday from Monday: (0,) is the day alone. `law` says in which years and by which
    statute; `announced` is the day on which that statute became known, where it was not long
    before. `compensated` says whether the day brings a compensatory one when it falls on rest.
    """

    name: str
    on: MonthDay | Lunar
    law: Dated[Citation]
    offsets: tuple[tuple[int, ...], ...] = ((0,),) * 7
    announced: dt.date | None = attrs.field(default=None, kw_only=True)
    compensated: bool = attrs.field(default=True, kw_only=True)


@attrs.frozen(field_transformer=checked_fields)
class Projection:
    """The usual pattern of a year (*lịch dự kiến*).

    `lunar` gives lunar new year and the tenth of the third lunar month of a year.
    """

    feasts: tuple[Feast, ...]
    compensation: Dated[Citation]
    lunar: Callable[[int], tuple[dt.date, dt.date]]

    @checked
    def year(self, year: int, rest_weekdays: frozenset[int]) -> dict[dt.date, DayNote]:
        """Return the days off of a year as they are usually set."""
        notes: dict[dt.date, DayNote] = {}
        compensated: list[dt.date] = []
        for feast in self.feasts:
            for day, note in self.days_of(feast, year):
                notes.setdefault(day, note)
                if feast.compensated and notes[day] is note:
                    compensated.append(day)
        for day, instead in compensations(compensated, notes, rest_weekdays):
            notes[instead] = self._compensation_of(notes[day], instead)
        return notes

    @checked
    def days_of(self, feast: Feast, year: int) -> Iterator[tuple[dt.date, DayNote]]:
        """Yield the days that a holiday usually takes in a year; none where no law gives it."""
        base = self.date_of(feast, year)
        law = feast.law.on(base)
        if law is None:
            return
        note = DayNote(DayKind.HOLIDAY, feast.name, law, announced=feast.announced)
        for offset in feast.offsets[base.weekday()]:
            yield base + dt.timedelta(days=offset), note

    @checked
    def date_of(self, feast: Feast, year: int) -> dt.date:
        """Return the date on which, or around which, a holiday falls in a year."""
        if isinstance(feast.on, tuple):
            return dt.date(year, *feast.on)
        new_year, third_month = self.lunar(year)
        return new_year if feast.on == "new_year" else third_month

    def _compensation_of(self, note: DayNote, day: dt.date) -> DayNote:
        """Return the note of a compensatory day: no surer than the holiday that it stands for."""
        law = self.compensation.on(day)
        if law is not None and note.citation is not None:
            word = Confidence.lower(law.confidence, note.citation.confidence)
            law = attrs.evolve(law, confidence=word)
        return DayNote(DayKind.COMPENSATORY, Name.of(COMPENSATION, feast=note.name), law)

    @checked
    def compensating(self, name: str, *, compensated: bool) -> Projection:
        """Return the pattern with one holiday compensated, or not, when it falls on rest."""
        if name not in {feast.name for feast in self.feasts}:
            raise BadValueError("name", name, "no_holiday_of_pattern")
        feasts = (
            attrs.evolve(feast, compensated=compensated) if feast.name == name else feast
            for feast in self.feasts
        )
        return attrs.evolve(self, feasts=tuple(feasts))


def compensations(
    holidays: Iterable[dt.date], off: Iterable[dt.date], rest_weekdays: frozenset[int]
) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield each holiday on weekly rest, in order, with the day off that it brings (*nghỉ bù*).

    That day is the next one that is neither rest nor off already.
    """
    taken = set(off)
    for day in sorted(holidays):
        if day.weekday() in rest_weekdays:
            instead = _next_free(day, taken, rest_weekdays)
            taken.add(instead)
            yield day, instead


def _next_free(day: dt.date, taken: set[dt.date], rest_weekdays: frozenset[int]) -> dt.date:
    while day in taken or day.weekday() in rest_weekdays:
        day += _ONE_DAY
    return day


def holiday_of(note: DayNote) -> str:
    """Return the name of the holiday that a note is about, its compensation included."""
    if isinstance(note.name, Name) and is_named(note.name, COMPENSATION):
        return str(dict(note.name.values)["feast"])
    return note.name
