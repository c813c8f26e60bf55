"""A year as its text and its picture see it.

What each day is marked with, the runs of marked days, the sums of working days and what is not
settled. The sign of a mark is the same in the text and in the picture.

Stands on `days.calendar`, `limits.reasons` and `limits.explaining`. Knows no layout.
"""

from __future__ import annotations

import calendar as gregorian
import datetime as dt
import enum
from collections.abc import Iterable, Iterator, Sequence

import attrs

from onestop import vn
from onestop._checks import whole_number
from onestop.citation import Citation
from onestop.days.calendar import WorkCalendar
from onestop.days.closure import Closure
from onestop.days.day import Day, DayKind
from onestop.days.notice import Notice, notices_of
from onestop.errors import BadValueError
from onestop.i18n.languages import Lang
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say, translate
from onestop.limits.explaining import unsettled
from onestop.limits.reasons import Reason


class DaySign(enum.Enum):
    """What is shown of a day besides its number; the value is the sign."""

    HOLIDAY = "*"
    COMPENSATORY = "°"
    OFF_IN_EXCHANGE = "−"
    WORKED_IN_EXCHANGE = "+"
    CLOSED = "×"
    FEWER_HOURS = "/"
    PROJECTED = "~"

    @classmethod
    def of(cls, kind: DayKind) -> DaySign | None:
        """Return the mark of a kind of day; working days and weekly rest have none."""
        return cls.__members__.get(kind.name)

    def text(self, lang: Lang) -> str:
        """Return what the mark means, for a legend."""
        return say(f"mark_{self.name.lower()}", lang)


@attrs.frozen
class DayRun:
    """A run of days alike with the mark they bear, named in the language of the page."""

    mark: DaySign
    day: dt.date
    through: dt.date
    name: str
    citation: Citation | None
    projected: bool = False

    def continues(self, earlier: DayRun) -> bool:
        """Whether this entry begins where an earlier one that is alike ends."""
        follows = self.day - earlier.through == dt.timedelta(days=1)
        return follows and self == attrs.evolve(earlier, day=self.day, through=self.through)


@attrs.frozen
class Year:
    """A year of a calendar, each of its days once."""

    number: int
    calendar: WorkCalendar
    days: tuple[Day, ...]

    @classmethod
    def of(cls, year: int, calendar: WorkCalendar | None) -> Year:
        """Ask a calendar, the official one by default, for every day of a year."""
        if whole_number("year", year, dt.MINYEAR) > dt.MAXYEAR:
            raise BadValueError("year", year, Remark.of("must_be_at_most", most=dt.MAXYEAR))
        calendar = vn.calendar() if calendar is None else calendar
        first = dt.date(year, 1, 1).toordinal()
        length = 365 + gregorian.isleap(year)
        dates = map(dt.date.fromordinal, range(first, first + length))
        return cls(year, calendar, tuple(map(calendar.day, dates)))

    @property
    def months(self) -> list[list[Day]]:
        """The days of each month."""
        return [[day for day in self.days if day.date.month == n] for n in range(1, 13)]

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The notices that set days of the year."""
        return notices_of(self.number, (*self.calendar.days_off, *self.calendar.days_worked))

    def mark(self, day: Day) -> DaySign | None:
        """Return the mark of a day: of its kind, or of the hours that a closure takes."""
        lost = DaySign.FEWER_HOURS if any(c.day == day.date for c in self._partial()) else None
        return DaySign.of(day.kind) or lost

    def marks(self) -> list[DaySign]:
        """Return the marks that the year bears, in the order of a legend."""
        found = {self.mark(day) for day in self.days}
        projected = {DaySign.PROJECTED for day in self.days if day.projected}
        return [mark for mark in DaySign if mark in found | projected]

    def entries(self, days: Sequence[Day], lang: Lang) -> list[DayRun]:
        """Return the runs of marked days among days that follow each other."""
        of_kind = (_entry(run, lang) for run in _runs(days))
        first, last = days[0].date, days[-1].date
        lost = (_hours_lost(c, lang) for c in self._partial() if first <= c.day <= last)
        found = [entry for entry in (*of_kind, *lost) if entry is not None]
        return sorted(found, key=lambda entry: entry.day)

    def _partial(self) -> Iterator[Closure]:
        """Return the closures that leave a working day, with fewer hours or none."""
        for closure in self.calendar.closures:
            if self.calendar.is_working_day(closure.day):
                yield closure

    def remarks(self, lang: Lang) -> list[str]:
        """Return what of the year is not settled, as sentences."""
        projected = any(day.projected for day in self.days)
        closed = (Reason.of(day, None) for day in self.days if day.date in self.calendar.lost)
        lost = [attrs.evolve(reason, lost=True) for reason in closed]
        found = unsettled(None, lost, projected=projected)
        return [say("unsettled", lang, what=remark) for remark in found]


def working(days: Iterable[Day]) -> int:
    """Return how many of the days are working days."""
    return sum(day.is_working for day in days)


def joined(entries: Iterable[DayRun]) -> list[DayRun]:
    """Return entries without their sources, those joined that only differed in these."""
    runs: list[DayRun] = []
    for entry in entries:
        bare = attrs.evolve(entry, citation=None)
        if runs and bare.continues(runs[-1]):
            runs[-1] = attrs.evolve(runs[-1], through=bare.through)
        else:
            runs.append(bare)
    return runs


def announced(notice: Notice, lang: Lang) -> str:
    """Return the day on which a notice was announced, as far as it is known."""
    if notice.announced is None:
        return say("announced_unknown", lang)
    return f"{notice.announced:%d/%m/%Y}"


def weeks(days: Sequence[Day]) -> list[list[Day | None]]:
    """Return the days of a month in weeks from Monday, with `None` where the month is not."""
    cells = [None] * days[0].date.weekday() + list(days)
    cells += [None] * (-len(cells) % 7)
    return [cells[i : i + 7] for i in range(0, len(cells), 7)]


def _runs(days: Iterable[Day]) -> list[Reason]:
    runs: list[Reason] = []
    for day in days:
        run = Reason.of(day, None)
        if runs and run.continues(runs[-1]):
            runs[-1] = attrs.evolve(runs[-1], through=run.through)
        else:
            runs.append(run)
    return runs


def _entry(run: Reason, lang: Lang) -> DayRun | None:
    mark = None if run.kind is None else DaySign.of(run.kind)
    if mark is None:
        return None
    name = translate(run.name, lang)
    return DayRun(mark, run.day, run.through, name, run.citation, run.projected)


def _hours_lost(closure: Closure, lang: Lang) -> DayRun:
    start = "00:00" if closure.start is None else closure.start
    end = "24:00" if closure.end is None else closure.end
    name = say("closed_hours", lang, name=closure.name, start=start, end=end)
    return DayRun(DaySign.FEWER_HOURS, closure.day, closure.day, name, closure.citation)
