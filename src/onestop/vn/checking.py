"""The yearly duty, the facts of a year checked before anybody relies on them.

Files of years are read beside the shipped ones, and all are held against the statutes and the usual
pattern (`findings`), against the calendar as it was, and against the package `holidays`. Nothing is
changed: the answer is a list to read.

Stands on `loading`, `findings` and `days.calendar`. Knows no terminal.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from onestop._checks import items_of
from onestop.days.as_of import DayChange
from onestop.days.calendar import WorkCalendar
from onestop.days.day import Day
from onestop.loading.citations import Instrument, instruments
from onestop.loading.node import Faults, Node, Source
from onestop.vn.findings import FactFinding, YearFacts, findings_of
from onestop.vn.official import calendar, calendar_of, holidays_of, year_files

__all__ = ["Dissent", "FactFinding", "FactsCheck", "check_facts"]


@attrs.frozen
class Dissent:
    """A day on which the package `holidays` says otherwise (*ngày khác với gói holidays*).

    `day` is the day as the facts have it; `works` is whether the package takes it for a working
    day. Its names are not shown: they are no names of days off in law.
    """

    day: Day
    works: bool


@attrs.frozen
class FactsCheck:
    """What is to be read before facts ship (*kết quả kiểm tra dữ kiện*).

    `changes` are the days that differ from the shipped calendar, whose years without a notice are
    projected; `against_holidays` those on which the package `holidays` says otherwise.
    """

    findings: tuple[FactFinding, ...]
    changes: tuple[DayChange, ...]
    against_holidays: tuple[Dissent, ...]

    @property
    def errors(self) -> tuple[FactFinding, ...]:
        """The findings that must be mended, or explained."""
        return tuple(finding for finding in self.findings if finding.is_error)

    @property
    def notes(self) -> tuple[FactFinding, ...]:
        """The findings that may stay, but should be known."""
        return tuple(finding for finding in self.findings if not finding.is_error)

    @property
    def ok(self) -> bool:
        """Whether no finding is an error."""
        return not self.errors


@attrs.frozen
class _YearFile:
    """A file of a year, with its year and its notices."""

    source: Source
    year: int
    notices: tuple[Instrument, ...]


def check_facts(files: Iterable[str | Path] = ()) -> FactsCheck:
    """Check the official days, with files of further years if given (*kiểm tra dữ kiện lịch nghỉ*).

    A file holds one year, laid out as the shipped ones are; a year that ships already is replaced.

    >>> check_facts().ok
    True

    Raises:
        FactErrors: every fault of layout in the files.
    """
    years = _with_shipped([_year_file(Source.of(file)) for file in items_of("files", files)])
    new = calendar_of(year.source for year in years)
    return FactsCheck(
        findings=tuple(finding for year in years for finding in _findings(year, new)),
        changes=calendar(through=new.last.year).diff(new),
        against_holidays=tuple(_dissents(new)),
    )


def _with_shipped(given: list[_YearFile]) -> list[_YearFile]:
    """Return the given files with the shipped ones of all other years, in order."""
    taken = {file.year for file in given}
    shipped = (_year_file(source) for source in year_files())
    return sorted(
        (*given, *(file for file in shipped if file.year not in taken)),
        key=lambda file: file.year,
    )


def _year_file(source: Source) -> _YearFile:
    """Read the year and the notices of a file; its faults are told when the calendar is built."""
    root = Node.parse(source, Faults())
    year, notices = root.get("year", int), instruments(root, None)
    return _YearFile(source, year or 0, tuple(notices.values()))


def _findings(file: _YearFile, new: WorkCalendar) -> Iterator[FactFinding]:
    assert new.projection is not None
    return findings_of(YearFacts(file.source.name, file.year, file.notices, new, new.projection))


def _dissents(new: WorkCalendar) -> Iterator[Dissent]:
    package = holidays_of(range(new.first.year, new.last.year + 1))
    for ordinal in range(new.first.toordinal(), new.last.toordinal() + 1):
        day = dt.date.fromordinal(ordinal)
        works = package.is_working_day(day)
        if works != new.is_working_day(day):
            yield Dissent(new.day(day), works)
