"""Rules: which days an office works, and why.

A `WorkCalendar` is built once, from bounds, weekly rest and notes on single days, into two tables:
the working days in order, and how many of them lie before each day. Every question about working
days is then one look-up, whose cost does not grow with the number of days asked for. Nothing of it
can change after it is built, so that threads may share it.

    day ──offset──▶ _before[offset] = working days before it ──▶ _working[index] = a working day

Stands on `days`, `hours` and `ruleset`. Knows no country: the official days come from the books.
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any, Final

import attrs

from onestop._checks import day_field, member, plain_day, whole_number
from onestop._zones import HO_CHI_MINH, zone
from onestop.dated import Dated
from onestop.days import Day, DayKind, DayNote
from onestop.errors import BadValueError, OutsideCalendarError
from onestop.hours import OfficeHours
from onestop.ruleset import DayCount, RuleSet

Pairs = tuple[tuple[dt.date, DayNote], ...]
Notes = Mapping[dt.date, DayNote] | Iterable[dt.date] | Iterable[tuple[dt.date, DayNote]]

_OFF: Final = DayNote(DayKind.HOLIDAY, "Ngày nghỉ")
_WORKED: Final = DayNote(DayKind.WORKED_IN_EXCHANGE, "Ngày làm bù")
_REST: Final = DayNote(DayKind.REST, "Nghỉ hằng tuần")
_WORKING: Final = DayNote(DayKind.WORKING, "Ngày làm việc")
#: Of two notes on one day, the one whose kind stands first here wins.
_PRECEDENCE: Final = (
    DayKind.CLOSED,
    DayKind.WORKED_IN_EXCHANGE,
    DayKind.HOLIDAY,
    DayKind.OFF_IN_EXCHANGE,
    DayKind.COMPENSATORY,
)
_WORKED_KINDS: Final = frozenset({DayKind.WORKED_IN_EXCHANGE})
_OFF_KINDS: Final = frozenset(_PRECEDENCE) - _WORKED_KINDS


def _pairs(notes: Notes, plain: DayNote) -> Pairs:
    """Return notes in any of their accepted forms as pairs sorted by day."""
    entries = notes.items() if isinstance(notes, Mapping) else notes
    return tuple(sorted((_pair(entry, plain) for entry in entries), key=lambda pair: pair[0]))


def _pair(entry: object, plain: DayNote) -> tuple[dt.date, DayNote]:
    day, note = entry if isinstance(entry, tuple) else (entry, plain)
    return plain_day("day", day), member("note", note, DayNote)


def _days_off(notes: Notes) -> Pairs:
    return _pairs(notes, _OFF)


def _days_worked(notes: Notes) -> Pairs:
    return _pairs(notes, _WORKED)


def _strongest(pairs: Pairs) -> dict[dt.date, DayNote]:
    """Return the note that wins on each day."""
    weakest_first = sorted(pairs, key=lambda pair: -_PRECEDENCE.index(pair[1].kind))
    return dict(weakest_first)


def _weekdays(value: Iterable[int]) -> frozenset[int]:
    days = frozenset(whole_number("rest_weekdays", day) for day in value)
    if not days < frozenset(range(7)):
        raise BadValueError(
            "rest_weekdays", sorted(days), "must be weekdays from 0 (Monday) to 6, and not all"
        )
    return days


def _days(value: Iterable[dt.date]) -> frozenset[dt.date]:
    return frozenset(plain_day("projected", day) for day in value)


@attrs.frozen
class WorkCalendar:
    """The days an office works (*lịch làm việc*), between two inclusive bounds.

    `days_off` and `days_worked` map days to their `DayNote`, or list plain days; `rest_weekdays`
    are as `date.weekday()` counts them (0 is Monday). Of two notes on one day the stronger wins:
    closed, worked in exchange, holiday, off in exchange, compensatory, rest, working.

    >>> import datetime as dt
    >>> calendar = WorkCalendar(
    ...     dt.date(2026, 11, 1), dt.date(2026, 11, 30), days_off=[dt.date(2026, 11, 24)]
    ... )
    >>> calendar.add_working_days(dt.date(2026, 11, 20), 3)
    datetime.date(2026, 11, 26)

    Raises:
        OutsideCalendarError: a noted day lies outside the bounds.
        BadValueError: the bounds are reversed, or a note is of a kind that its list does not hold.
    """

    first: dt.date = attrs.field(validator=day_field)
    last: dt.date = attrs.field(validator=day_field)
    rest_weekdays: frozenset[int] = attrs.field(
        default=frozenset({5, 6}), kw_only=True, converter=_weekdays
    )
    days_off: Pairs = attrs.field(default=(), kw_only=True, converter=_days_off, repr=False)
    days_worked: Pairs = attrs.field(default=(), kw_only=True, converter=_days_worked, repr=False)
    hours: OfficeHours = attrs.field(
        default=OfficeHours.of("07:30-11:30", "13:00-17:00"), kw_only=True, repr=False
    )
    tz: dt.tzinfo = attrs.field(default=HO_CHI_MINH, kw_only=True, converter=zone)
    rest: DayNote = attrs.field(default=_REST, kw_only=True, repr=False)
    projected: frozenset[dt.date] = attrs.field(
        default=frozenset(), kw_only=True, converter=_days, repr=False
    )
    rules: Dated[RuleSet] | None = attrs.field(default=None, kw_only=True, repr=False)
    day_count: Dated[DayCount] | None = attrs.field(default=None, kw_only=True, repr=False)
    edition: str | None = attrs.field(default=None, kw_only=True)

    _base: int = attrs.field(init=False, repr=False, eq=False)
    _notes: dict[dt.date, DayNote] = attrs.field(init=False, repr=False, eq=False)
    _working: tuple[dt.date, ...] = attrs.field(init=False, repr=False, eq=False)
    _before: Sequence[int] = attrs.field(init=False, repr=False, eq=False)
    _projected_before: Sequence[int] | None = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Check the notes against bounds and kinds, then build the tables."""
        if self.last < self.first:
            raise BadValueError("last", self.last, f"must not be before first, {self.first}")
        member("hours", self.hours, OfficeHours)
        self._check_kinds("days_off", self.days_off, _OFF_KINDS)
        self._check_kinds("days_worked", self.days_worked, _WORKED_KINDS)
        self._fill(_strongest(self.days_off + self.days_worked))

    def _check_kinds(self, name: str, pairs: Pairs, kinds: frozenset[DayKind]) -> None:
        """Refuse a note that is out of bounds, or of a kind that its list does not hold."""
        for day, note in pairs:
            if not self.first <= day <= self.last:
                raise OutsideCalendarError(day, self.first, self.last)
            if note.kind not in kinds:
                allowed = ", ".join(sorted(kind.name for kind in kinds))
                raise BadValueError(f"{name}[{day}]", note.kind.name, f"must be one of {allowed}")

    def _fill(self, notes: dict[dt.date, DayNote]) -> None:
        """Build the tables from the notes that won."""
        base, size = self.first.toordinal(), (self.last - self.first).days + 1
        week = bytes((self.first.weekday() + i) % 7 not in self.rest_weekdays for i in range(7))
        works = bytearray((week * (size // 7 + 1))[:size])
        for day, note in notes.items():
            works[day.toordinal() - base] = note.kind.is_working
        put = object.__setattr__
        put(self, "_base", base)
        put(self, "_notes", notes)
        put(self, "_working", tuple(map(dt.date.fromordinal, _positions(works, base))))
        put(self, "_before", array("i", accumulate(works, initial=0)))
        put(self, "_projected_before", self._count_projected(size))

    def _count_projected(self, size: int) -> Sequence[int] | None:
        """Return how many projected days lie before each day, or `None` when there are none."""
        if not self.projected:
            return None
        marks = bytearray(size)
        for day in self.projected:
            marks[self._offset(day)] = 1
        return array("i", accumulate(marks, initial=0))

    def __getstate__(self) -> dict[str, Any]:
        """Leave the tables out of a pickle: they are built again."""
        fields = attrs.fields(type(self))
        return {field.name: getattr(self, field.name) for field in fields if field.init}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Rebuild the calendar and its tables from a pickle."""
        for name, value in state.items():
            object.__setattr__(self, name, value)
        self.__attrs_post_init__()

    def _offset(self, day: dt.date) -> int:
        """Return the day's place in the tables, or refuse a day outside the bounds."""
        if type(day) is not dt.date:
            day = plain_day("day", day)
        offset = day.toordinal() - self._base
        if 0 <= offset < len(self._before) - 1:
            return offset
        raise OutsideCalendarError(day, self.first, self.last)

    def is_working_day(self, day: dt.date) -> bool:
        """Whether the day is a working day (*ngày làm việc*).

        Raises:
            OutsideCalendarError: the day lies outside the bounds.
        """
        offset = self._offset(day)
        return self._before[offset + 1] > self._before[offset]

    def note(self, day: dt.date) -> DayNote | None:
        """Return the note that makes the day other than its weekday, or `None`."""
        self._offset(day)
        return self._notes.get(day)

    def day(self, day: dt.date) -> Day:
        """Return what the day is (*loại ngày*), and the instrument that makes it so.

        Raises:
            OutsideCalendarError: the day lies outside the bounds.
        """
        self._offset(day)
        note = self._notes.get(day) or (
            self.rest if day.weekday() in self.rest_weekdays else _WORKING
        )
        return Day(
            day,
            note.kind,
            name=note.name,
            citation=note.citation,
            projected=day in self.projected,
        )

    def add_working_days(self, day: dt.date, n: int) -> dt.date:
        """Return the `n`-th working day after the day (*cộng ngày làm việc*).

        Strictly after it for n > 0, strictly before it for n < 0; for n = 0 the day itself, or the
        next working day. The cost does not depend on n.

        Raises:
            OutsideCalendarError: the day, or the answer, lies outside the bounds.
            WrongTypeError: n is no int.
        """
        offset = self._offset(day)
        if type(n) is not int:
            n = whole_number("n", n)
        index = self._before[offset + 1] + n - 1 if n > 0 else self._before[offset] + n
        if 0 <= index < len(self._working):
            return self._working[index]
        raise OutsideCalendarError(self.last if n >= 0 else self.first, self.first, self.last)

    def count_working_days(self, after: dt.date, through: dt.date) -> int:
        """Return how many working days lie in (after, through]; swapping them negates it.

        `after` itself does not count, `through` does.

        Raises:
            OutsideCalendarError: a day lies outside the bounds.
        """
        return self._before[self._offset(through) + 1] - self._before[self._offset(after) + 1]

    def working_day_on_or_after(self, day: dt.date) -> dt.date:
        """Return the day if it works, else the next working day."""
        return self.add_working_days(day, 0)

    def working_day_on_or_before(self, day: dt.date) -> dt.date:
        """Return the day if it works, else the last working day before it."""
        index = self._before[self._offset(day) + 1] - 1
        if index >= 0:
            return self._working[index]
        raise OutsideCalendarError(self.first, self.first, self.last)

    def opening(self, day: dt.date) -> dt.datetime:
        """Return the moment at which the office opens on a working day (*giờ mở cửa*).

        Raises:
            BadValueError: the office is closed on the day.
        """
        return self._moment(day, self.hours.opening)

    def closing(self, day: dt.date) -> dt.datetime:
        """Return the moment at which the office closes on a working day (*giờ đóng cửa*).

        Raises:
            BadValueError: the office is closed on the day.
        """
        return self._moment(day, self.hours.closing)

    def _moment(self, day: dt.date, time: dt.time) -> dt.datetime:
        if not self.is_working_day(day):
            raise BadValueError("day", day, "is no working day, so it has no office hours")
        return dt.datetime.combine(day, time, self.tz)

    def has_projected(self, after: dt.date, through: dt.date) -> bool:
        """Whether a day in (after, through] is projected (*dự kiến*): its notice is not out yet."""
        table = self._projected_before
        if table is None:
            return False
        return table[self._offset(through) + 1] > table[self._offset(after) + 1]

    def local_day(self, moment: dt.datetime) -> dt.date:
        """Return the day of an aware moment on the office's clock."""
        return moment.astimezone(self.tz).date()


def _positions(works: bytearray, base: int) -> Iterable[int]:
    return (base + offset for offset, working in enumerate(works) if working)
