"""Files of official days become a `WorkCalendar`.

One file a year holds that year's holidays, compensatory days and exchanges, each naming the
instrument behind it; the statutes that several years share stand in a file of their own. The
bounds of the calendar are the first and the last year that has a file.

Stands on `days.calendar` and `citations`. Knows no country.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import attrs

from onestop.citation import Citation, Confidence
from onestop.days.calendar import WorkCalendar
from onestop.days.day import DayKind, DayNote, exchange
from onestop.days.hours import OfficeHours
from onestop.i18n.names import COMPENSATION, Name
from onestop.i18n.remarks import Remark
from onestop.loading.citations import Instrument, cited, confidence_of, instruments
from onestop.loading.node import Faults, Node, Source

Notes = dict[dt.date, DayNote]

_REST = "Nghỉ hằng tuần"


@attrs.define
class _Year:
    """What one year's file says."""

    year: int
    seen: str
    off: Notes = attrs.Factory(dict)
    worked: Notes = attrs.Factory(dict)


def load_calendar(
    years: Iterable[Source],
    statutes: Source,
    *,
    tz: dt.tzinfo,
    hours: OfficeHours,
    **carried: Any,
) -> WorkCalendar:
    """Return the calendar that the files of the years make; `carried` goes onto it as it is.

    Raises:
        FactErrors: every fault of every file, by file and path.
    """
    faults = Faults()
    root = Node.parse(statutes, faults)
    seen = root.need("seen", str)
    shared = instruments(root, seen)
    weekdays, rest = _weekly_rest(root, shared)
    root.done()
    read = [year for source in years if (year := _year(source, shared, faults)) is not None]
    _check_years(read, statutes, faults)
    faults.raise_if_any()
    edition = root.edition(max(year.seen for year in read))
    return _calendar(
        read, edition=edition, rest_weekdays=weekdays, rest=rest, tz=tz, hours=hours, **carried
    )


def _calendar(years: list[_Year], **rest: Any) -> WorkCalendar:
    first, last = dt.date(years[0].year, 1, 1), dt.date(years[-1].year, 12, 31)
    off = {day: note for year in years for day, note in year.off.items()}
    worked = {day: note for year in years for day, note in year.worked.items()}
    within = {day: note for day, note in worked.items() if first <= day <= last}
    return WorkCalendar(first, last, days_off=off, days_worked=within, **rest)


def _check_years(years: list[_Year], where: Source, faults: Faults) -> None:
    """Note years that are missing between the first and the last, or there twice."""
    years.sort(key=lambda year: year.year)
    have = [year.year for year in years]
    if not years or have != list(range(have[0], have[-1] + 1)):
        years_of_files = ", ".join(map(str, have))
        told = Remark.of("fault_years_of_files", years=f"[{years_of_files}]")
        Node({}, where, "", faults).fault("", told)


def _weekly_rest(root: Node, known: dict[str, Instrument]) -> tuple[tuple[int, ...], DayNote]:
    node = root.node("weekly_rest")
    if node is None:
        root.fault("weekly_rest", "fault_missing")
        return (), DayNote(DayKind.REST, _REST)
    instrument = cited(node, "by", known)
    weekdays = node.many("weekdays", int)
    node.done()
    return weekdays, DayNote(DayKind.REST, _REST, instrument.citation if instrument else None)


def _year(source: Source, shared: dict[str, Instrument], faults: Faults) -> _Year | None:
    root = Node.parse(source, faults)
    number, seen = root.need("year", int), root.need("seen", str)
    own = instruments(root, seen)
    known = shared | own
    year = _Year(number or 0, seen or "")
    for node in root.nodes("holiday"):
        _take_days(node, year, known, DayKind.HOLIDAY, node.need("name", str))
    for node in root.nodes("compensatory"):
        of = node.need("of", str)
        _take_days(node, year, known, DayKind.COMPENSATORY, of and Name.of(COMPENSATION, feast=of))
    for node in root.nodes("exchange"):
        _take_exchange(node, year, known)
    root.done()
    _settle(year, own)
    return year if number is not None else None


def _settle(year: _Year, own: dict[str, Instrument]) -> None:
    """Mark the days of a notice whose announcement date was not found with the first of them."""
    undated = {one.citation.instrument for one in own.values() if one.announced is None}
    firsts: dict[str, dt.date] = {}
    for day, note in sorted((year.off | year.worked).items()):
        if note.citation is not None and note.citation.instrument in undated:
            firsts.setdefault(note.citation.instrument, day)
    for notes in (year.off, year.worked):
        for day, note in notes.items():
            if note.citation is not None and note.citation.instrument in firsts:
                notes[day] = attrs.evolve(note, settled=firsts[note.citation.instrument])


def _take_days(
    node: Node, year: _Year, known: dict[str, Instrument], kind: DayKind, name: str | None
) -> None:
    """Take the days of one table of holidays or compensatory days."""
    instrument = cited(node, "by", known)
    citation = _own(node, instrument, _restated(node, known))
    days = node.many("days", dt.date)
    node.done()
    if name is None or instrument is None:
        return
    for day in days:
        note = DayNote(kind, name, citation, announced=instrument.announced)
        _put(node, year, year.off, day, note)


def _restated(node: Node, known: dict[str, Instrument]) -> str | None:
    if not node.has("restated_by"):
        return None
    instrument = cited(node, "restated_by", known)
    return None if instrument is None else f"restated by {instrument.citation}"


def _own(node: Node, instrument: Instrument | None, restated: str | None) -> Citation | None:
    """Return the instrument's citation, with what this table says of its own days."""
    percent, note, urls = node.get("percent", int), node.get("note", str), node.many("urls", str)
    word = confidence_of(node)
    if instrument is None:
        return None
    citation = instrument.citation
    return attrs.evolve(
        citation,
        confidence=Confidence.lower(citation.confidence, word),
        percent=percent or citation.percent,
        note="; ".join(filter(None, (restated, note, citation.note))) or None,
        urls=urls or citation.urls,
    )


def _take_exchange(node: Node, year: _Year, known: dict[str, Instrument]) -> None:
    """Take one exchange: a weekday that is off, and the day of rest worked for it."""
    instrument = cited(node, "by", known)
    off, worked = node.need("off", dt.date), node.need("worked", dt.date)
    node.done()
    if off is None or worked is None or instrument is None:
        return
    off_note, worked_note = exchange(off, worked, instrument.citation, instrument.announced)
    _put(node, year, year.off, off, off_note)
    if worked in year.worked:
        name = repr(str(year.worked[worked].name))
        node.fault("worked", Remark.of("fault_day_taken", day=worked, name=name))
    year.worked[worked] = worked_note


def _put(node: Node, year: _Year, notes: Notes, day: dt.date, note: DayNote) -> None:
    """Enter a note, or tell why the day cannot have it."""
    if day.year != year.year:
        node.fault("", Remark.of("fault_other_year", day=day, year=str(year.year)))
    elif day in notes:
        node.fault("", Remark.of("fault_day_taken", day=day, name=repr(str(notes[day].name))))
    else:
        notes[day] = note
