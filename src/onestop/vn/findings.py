"""What is wrong with a year's facts, and what is not sure of them.

Each check looks at one year's file and tells what it finds as a sentence. What the statutes and the
usual pattern cannot be reconciled with is an error: a slip of the hand, as a rule. What may be true
and yet should be known is a note. Which days are due is asked of the pattern: no date stands here.

Stands on `days.projection` and `loading`. Changes nothing.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from typing import Final

import attrs

from onestop.days.calendar import WorkCalendar
from onestop.days.day import DayKind, DayNote
from onestop.days.projection import Feast, Projection, compensations, holiday_of
from onestop.i18n.languages import Lang
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say, translate
from onestop.limits.explaining import confidence
from onestop.loading.citations import Instrument

Notes = dict[dt.date, DayNote]

#: Two days of a swap that lie further apart than this are taken for a slip.
_FAR: Final = dt.timedelta(days=60)

_LACKS: Final[dict[object, str]] = {
    "new_year": "fact_lacks_new_year",
    "third_month": "fact_lacks_third_month",
}


@attrs.frozen
class FactFinding:
    """Something found in a file of facts (*điều phát hiện*): an error, or a note."""

    file: str
    what: Remark
    is_error: bool

    def text(self, lang: Lang = "vi") -> str:
        """Return the finding as a sentence, the names of holidays in the language as well."""
        values = {
            name: translate(value, lang) if isinstance(value, str) else value
            for name, value in self.what.values
        }
        return say(self.what.key, lang, **values)


@attrs.frozen
class YearFacts:
    """One year's file: its notices, and the calendar and the usual pattern around it."""

    file: str
    year: int
    notices: tuple[Instrument, ...]
    calendar: WorkCalendar
    projection: Projection

    @property
    def off(self) -> Notes:
        """The days off that the file sets."""
        return {day: note for day, note in self.calendar.days_off if day.year == self.year}

    def of_kind(self, kind: DayKind) -> Notes:
        """Return the days off of one kind."""
        return {day: note for day, note in self.off.items() if note.kind is kind}

    def by(self, notice: Instrument) -> Notes:
        """Return the days off that a notice sets."""
        title = notice.citation.instrument
        return {day: note for day, note in self.off.items() if _instrument(note) == title}

    @property
    def feasts(self) -> dict[str, list[Feast]]:
        """The yearly holidays that some law gives in the year, by name."""
        found: dict[str, list[Feast]] = defaultdict(list)
        for feast in self.projection.feasts:
            if self.usual(feast):
                found[feast.name].append(feast)
        return found

    def usual(self, feast: Feast) -> tuple[dt.date, ...]:
        """Return the days that a holiday usually takes in the year."""
        return tuple(day for day, _ in self.projection.days_of(feast, self.year))

    def date_of(self, feast: Feast) -> dt.date:
        """Return the date of a holiday in the year, by the sun or by the moon."""
        return self.projection.date_of(feast, self.year)

    def named(self, name: str) -> Notes:
        """Return the holidays of a name that the file sets."""
        holidays = self.of_kind(DayKind.HOLIDAY)
        return {day: note for day, note in holidays.items() if note.name == name}


Check = Callable[[YearFacts], Iterator[Remark]]


def findings_of(facts: YearFacts) -> Iterator[FactFinding]:
    """Yield everything found in a year's file: the errors, then the notes."""
    for checks, is_error in ((_ERRORS, True), (_NOTES, False)):
        for check in checks:
            for what in check(facts):
                yield FactFinding(facts.file, what, is_error)


def _instrument(note: DayNote) -> str | None:
    return None if note.citation is None else note.citation.instrument


def _swaps(facts: YearFacts) -> Iterator[Remark]:
    """Hold each exchange against weekly rest, against time, and against every other note."""
    rest = facts.calendar.rest_weekdays
    noted = dict(facts.calendar.days_off)
    times = Counter(note.exchanged_with for note in noted.values())
    for off, note in facts.of_kind(DayKind.OFF_IN_EXCHANGE).items():
        worked = note.exchanged_with or off
        if off.weekday() in rest:
            yield Remark.of("fact_swap_off", day=off)
        if worked.weekday() not in rest:
            yield Remark.of("fact_swap_worked", day=worked)
        if abs(worked - off) > _FAR:
            yield Remark.of("fact_swap_far", off=off, worked=worked, n=abs(worked - off).days)
        if worked in noted or times[worked] > 1:
            yield Remark.of("fact_swap_overlap", day=worked)


def _yearly_holidays(facts: YearFacts) -> Iterator[Remark]:
    """Hold the holidays against the number and the dates that are due, name by name."""
    for name, feasts in facts.feasts.items():
        days = sorted(facts.named(name))
        due = sum(len(facts.usual(feast)) for feast in feasts)
        if len(days) != due and (days or due > 1):
            yield Remark.of("fact_days", name=name, n=len(days), due=due)
        if days and (days[-1] - days[0]).days != len(days) - 1:
            yield Remark.of("fact_gap", name=name)
        for feast in feasts:
            date = facts.date_of(feast)
            if date in facts.usual(feast) and date not in days:
                yield Remark.of(_LACKS.get(feast.on, "fact_lacks"), name=name, day=date)


def _compensation(facts: YearFacts) -> Iterator[Remark]:
    """Hold the compensatory days against the holidays on weekly rest, in both directions."""
    given = facts.of_kind(DayKind.COMPENSATORY)
    other = {day: note for day, note in facts.off.items() if day not in given}
    due = _compensations_due(facts, other)
    for instead, day in due.items():
        if instead not in given:
            yield Remark.of("fact_no_compensation", name=other[day].name, day=day, instead=instead)
    for day, note in given.items():
        if day not in due and holiday_of(note) not in _uncompensated(facts):
            yield Remark.of("fact_compensation", name=holiday_of(note), day=day)


def _compensations_due(facts: YearFacts, off: Notes) -> dict[dt.date, dt.date]:
    """Return the compensatory days that the holidays bring, each with its holiday."""
    names = facts.feasts.keys() - _uncompensated(facts)
    holidays = facts.of_kind(DayKind.HOLIDAY)
    brings = [day for day, note in holidays.items() if note.name in names]
    return {
        instead: day for day, instead in compensations(brings, off, facts.calendar.rest_weekdays)
    }


def _uncompensated(facts: YearFacts) -> set[str]:
    return {feast.name for feast in facts.projection.feasts if not feast.compensated}


def _missing_sources(facts: YearFacts) -> Iterator[Remark]:
    """Tell the notices that set days without naming a source."""
    for notice in facts.notices:
        citations = [note.citation for note in facts.by(notice).values()]
        if any(citation and not citation.urls for citation in citations):
            yield Remark.of("fact_no_source", notice=notice.citation)


def _days_by_no_notice(facts: YearFacts) -> Iterator[Remark]:
    """Tell the holidays that only a notice can set, but that name none of the file."""
    titles = {notice.citation.instrument for notice in facts.notices}
    for name, feasts in facts.feasts.items():
        fixed = {facts.date_of(feast) for feast in feasts if _is_fixed(facts, feast)}
        unnamed = [
            day
            for day, note in facts.named(name).items()
            if day not in fixed and _instrument(note) not in titles
        ]
        if unnamed and not all(_is_fixed(facts, feast) for feast in feasts):
            yield Remark.of("fact_no_notice", name=name, day=min(unnamed))


def _is_fixed(facts: YearFacts, feast: Feast) -> bool:
    """Whether a statute fixes the day of a holiday, so that no notice is needed."""
    return facts.usual(feast) == (facts.date_of(feast),)


def _late_notices(facts: YearFacts) -> Iterator[Remark]:
    """Tell the notices announced after the first of their days: a wrong year, as a rule."""
    for notice in facts.notices:
        set_days = facts.by(notice).items()
        days = [day for off, note in set_days for day in (off, note.exchanged_with or off)]
        if notice.announced is not None and days and min(days) < notice.announced:
            yield Remark.of(
                "fact_late", notice=notice.citation, announced=notice.announced, day=min(days)
            )


def _restating_without_source(facts: YearFacts) -> Iterator[Remark]:
    for notice in facts.notices:
        if not notice.citation.urls and not facts.by(notice):
            yield Remark.of("fact_no_source", notice=notice.citation)


def _not_announced(facts: YearFacts) -> Iterator[Remark]:
    for notice in facts.notices:
        if notice.announced is None:
            yield Remark.of("fact_not_announced", notice=notice.citation)


def _unusual_names(facts: YearFacts) -> Iterator[Remark]:
    for day, note in facts.of_kind(DayKind.HOLIDAY).items():
        if note.name not in facts.feasts:
            yield Remark.of("fact_unusual", name=note.name, day=day)


def _open_compensation(facts: YearFacts) -> Iterator[Remark]:
    """Tell the compensatory days that the usual pattern takes for none, because it is unsettled."""
    for day, note in facts.of_kind(DayKind.COMPENSATORY).items():
        if holiday_of(note) in _uncompensated(facts):
            yield Remark.of("fact_compensation_open", name=holiday_of(note), day=day)


def _unsure_days(facts: YearFacts) -> Iterator[Remark]:
    for day, note in facts.off.items():
        if note.citation is not None and not note.citation.confidence.is_settled:
            sure = confidence(note.citation)
            yield Remark.of("fact_unsure", name=note.name, day=day, confidence=sure)


_ERRORS: Final[tuple[Check, ...]] = (
    _swaps,
    _yearly_holidays,
    _compensation,
    _missing_sources,
    _days_by_no_notice,
    _late_notices,
)
_NOTES: Final[tuple[Check, ...]] = (
    _restating_without_source,
    _not_announced,
    _unusual_names,
    _open_compensation,
    _unsure_days,
)
