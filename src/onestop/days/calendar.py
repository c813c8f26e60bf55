"""Which days and minutes an office works, and why.

A `WorkCalendar` is built once, from bounds, weekly rest, notes on single days, office hours and
closures, into `tables`: the working days in order, how many of them lie before each day, and the
working time of each day (`worktime`). Every question is then a look-up, whose cost does not grow
with the number of days or hours asked for. Nothing of it can change after it is built, so that
threads may share it from birth.

    day ──offset──▶ _before[offset] = working days before it ──▶ _working[index] = a working day
    moment ──(offset, microsecond)──▶ WorkTime ──▶ (offset, microsecond) ──▶ moment

Stands on `_tables`, `_worktime` and `as_of`. Knows no country, and nothing of dossiers: the
handling rules that it carries are read by others.
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, compress, count
from typing import Any, Final

import attrs

from onestop._arguments import checked, checked_fields, unasked
from onestop._checks import (
    as_tuple,
    aware_moment,
    day_field,
    items_of,
    member,
    member_field,
    members_field,
    optional_field,
    plain_day,
    text_field,
    whole_number,
)
from onestop._notebook import shown
from onestop.citation import Citation
from onestop.dated import Dated
from onestop.days._tables import PRECEDENCE, build, spans_of
from onestop.days._worktime import Place, Spans, WorkTime
from onestop.days.as_of import DayChange, Pairs, changes, is_announced, known_by
from onestop.days.closure import Closure, Layer
from onestop.days.day import Day, DayCount, DayKind, DayNote
from onestop.days.hours import OfficeHours, Sessions
from onestop.days.projection import Projection
from onestop.days.zones import HO_CHI_MINH, zone
from onestop.errors import BadValueError, OutsideCalendarError, WrongTypeError
from onestop.i18n.remarks import Remark

Notes = Mapping[dt.date, DayNote] | Iterable[dt.date] | Iterable[tuple[dt.date, DayNote]]

_OFF: Final = DayNote(DayKind.HOLIDAY, "Ngày nghỉ")
_WORKED: Final = DayNote(DayKind.WORKED_IN_EXCHANGE, "Ngày làm bù")
_REST: Final = DayNote(DayKind.REST, "Nghỉ hằng tuần")
_WORKING: Final = DayNote(DayKind.WORKING, "Ngày làm việc")
_WORKED_KINDS: Final = frozenset({DayKind.WORKED_IN_EXCHANGE})
_OFF_KINDS: Final = frozenset(PRECEDENCE) - _WORKED_KINDS

_made_day = unasked(Day)

_MICROSECOND: Final = dt.timedelta(microseconds=1)
_MIDNIGHT: Final = dt.time()


def _pairs(name: str, notes: Notes, plain: DayNote) -> Pairs:
    """Return notes in any of their accepted forms as pairs sorted by day."""
    entries = notes.items() if isinstance(notes, Mapping) else notes
    return tuple(
        sorted((_pair(entry, plain) for entry in items_of(name, entries)), key=lambda pair: pair[0])
    )


def _pair(entry: object, plain: DayNote) -> tuple[dt.date, DayNote]:
    day, note = entry if isinstance(entry, tuple) else (entry, plain)
    return plain_day("day", day), member("note", note, DayNote)


def _days_off(notes: Notes) -> Pairs:
    return _pairs("days_off", notes, _OFF)


def _days_worked(notes: Notes) -> Pairs:
    return _pairs("days_worked", notes, _WORKED)


def _weekdays(value: Iterable[int]) -> frozenset[int]:
    days = frozenset(whole_number("rest_weekdays", day) for day in items_of("rest_weekdays", value))
    if not days < frozenset(range(7)):
        raise BadValueError("rest_weekdays", sorted(days), "some_weekdays")
    return days


def _days(value: Iterable[dt.date]) -> frozenset[dt.date]:
    return frozenset(plain_day("projected", day) for day in items_of("projected", value))


@attrs.frozen(field_transformer=checked_fields)
class WorkCalendar:
    """The days and hours an office works (*lịch làm việc*), between two inclusive bounds.

    `days_off` and `days_worked` map days to their `DayNote`, or list plain days; `rest_weekdays`
    are as `date.weekday()` counts them (0 is Monday). Of two notes on one day the stronger wins:
    closed, worked in exchange, holiday, off in exchange, compensatory, rest, working. A day worked
    in exchange keeps the hours of the weekday it replaces.

    >>> import datetime as dt
    >>> calendar = WorkCalendar(
    ...     dt.date(2026, 11, 1), dt.date(2026, 11, 30), days_off=[dt.date(2026, 11, 24)]
    ... )
    >>> calendar.add_working_days(dt.date(2026, 11, 20), 3)
    datetime.date(2026, 11, 26)

    Raises:
        OutsideCalendarError: a noted day lies outside the bounds.
        BadValueError: the bounds are reversed, a note is of a kind that its list does not hold, or
            a working day has no sessions.
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
    closures: tuple[Closure, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Closure), repr=False
    )
    rest: DayNote = attrs.field(
        default=_REST, kw_only=True, validator=member_field(DayNote), repr=False
    )
    projected: frozenset[dt.date] = attrs.field(
        default=frozenset(), kw_only=True, converter=_days, repr=False
    )
    #: The handling rules of each era, made by `loading` and read by `dossiers`: the calendar only
    #: carries them, and knows nothing of what they say.
    rules: Dated[Any] | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Dated)), repr=False
    )
    day_count: Dated[DayCount] | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Dated)), repr=False
    )
    projection: Projection | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Projection)), repr=False
    )
    edition: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    #: The day on which the calendar was known as it is, `None` for all that is known.
    known_on: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )

    _base: int = attrs.field(init=False, repr=False, eq=False)
    _dawn: dt.datetime = attrs.field(init=False, repr=False, eq=False)
    _notes: dict[dt.date, DayNote] = attrs.field(init=False, repr=False, eq=False)
    _working: tuple[dt.date, ...] = attrs.field(init=False, repr=False, eq=False)
    _before: Sequence[int] = attrs.field(init=False, repr=False, eq=False)
    _projected_before: Sequence[int] | None = attrs.field(init=False, repr=False, eq=False)
    _worktime: WorkTime = attrs.field(init=False, repr=False, eq=False)
    _appointed: Sequence[dt.time | None] = attrs.field(init=False, repr=False, eq=False)
    #: The working days that closures took away.
    lost: frozenset[dt.date] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Check the notes against bounds and kinds, then build the tables."""
        if self.last < self.first:
            raise BadValueError(
                "last",
                self.last,
                Remark.of("must_not_be_before", earlier="first", first=self.first),
            )
        member("hours", self.hours, OfficeHours)
        self._check_kinds("days_off", self.days_off, _OFF_KINDS)
        self._check_kinds("days_worked", self.days_worked, _WORKED_KINDS)
        for closure in self.closures:
            self._check_bounds(closure.day)
        self._fill()

    def _check_bounds(self, day: dt.date) -> None:
        if not self.first <= day <= self.last:
            raise self.outside(day)

    def _check_kinds(self, name: str, pairs: Pairs, kinds: frozenset[DayKind]) -> None:
        """Refuse a note that is out of bounds, or of a kind that its list does not hold."""
        for day, note in pairs:
            self._check_bounds(day)
            if note.kind not in kinds:
                allowed = ", ".join(sorted(kind.name for kind in kinds))
                raise BadValueError(
                    f"{name}[{day}]", note.kind.name, Remark.of("must_be_one_of", known=allowed)
                )

    def _fill(self) -> None:
        """Build the tables, and put them where look-ups find them."""
        pairs = self.days_off + self.days_worked
        tables = build(self.first, self.last, self.rest_weekdays, pairs, self.hours, self.closures)
        base = self.first.toordinal()
        working = compress(count(base), tables.works)
        put = object.__setattr__
        put(self, "_base", base)
        put(self, "_dawn", dt.datetime.combine(self.first, _MIDNIGHT, self.tz))
        put(self, "_notes", tables.notes)
        put(self, "_before", array("i", accumulate(tables.works, initial=0)))
        put(self, "_working", tuple(map(dt.date.fromordinal, working)))
        put(self, "_projected_before", self._count_projected(len(tables.works)))
        put(self, "_worktime", WorkTime(tables.spans))
        put(self, "_appointed", tables.closing)
        put(self, "lost", frozenset(tables.lost))

    def _count_projected(self, size: int) -> array[int] | None:
        """Return how many projected days lie before each day, or `None` when there are none."""
        if not self.projected:
            return None
        marks = bytearray(size)
        for day in self.projected:
            self._check_bounds(day)
            marks[self._offset_of(day)] = 1
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

    def _repr_html_(self) -> str:
        """Return it as a notebook shows it: its newest year of which every day is settled."""
        return shown(self)

    def _offset_of(self, day: dt.date) -> int:
        return day.toordinal() - self._base

    def _day_at(self, offset: int) -> dt.date:
        return dt.date.fromordinal(self._base + offset)

    def _offset(self, day: dt.date, name: str = "day") -> int:
        """Return the day's place in the tables, or refuse a day outside the bounds."""
        if type(day) is not dt.date:
            day = plain_day(name, day)
        offset = day.toordinal() - self._base
        if 0 <= offset < len(self._before) - 1:
            return offset
        raise self.outside(day)

    @checked
    def outside(self, day: dt.date) -> OutsideCalendarError:
        """Return the refusal of a day beyond the bounds, or of an answer beyond a bound."""
        through = max(day.year, self.last.year + 1) if day >= self.last else None
        return OutsideCalendarError(
            day, self.first, self.last, through if self.projection is not None else None
        )

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
        return _made_day(
            date=day,
            kind=note.kind,
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
        raise self.outside(self.last if n >= 0 else self.first)

    def count_working_days(self, *, after: dt.date, through: dt.date) -> int:
        """Return how many working days lie in (after, through].

        `after` itself does not count, `through` does; swapping them negates the answer.

        >>> import datetime as dt
        >>> from onestop import vn
        >>> friday, monday = dt.date(2026, 11, 20), dt.date(2026, 11, 23)
        >>> vn.calendar().count_working_days(after=friday, through=monday)
        1

        Raises:
            OutsideCalendarError: a day lies outside the bounds.
        """
        before = self._before
        return (
            before[self._offset(through, "through") + 1] - before[self._offset(after, "after") + 1]
        )

    def working_days(self, first: dt.date, last: dt.date) -> Iterator[dt.date]:
        """Return the working days from one day to another, both inclusive, in their order.

        There are none where `last` lies before `first`.

        >>> import datetime as dt
        >>> from onestop import vn
        >>> friday, monday = dt.date(2026, 11, 20), dt.date(2026, 11, 23)
        >>> [str(day) for day in vn.calendar().working_days(friday, monday)]
        ['2026-11-20', '2026-11-23']

        Raises:
            OutsideCalendarError: a day lies outside the bounds.
        """
        begin = self._before[self._offset(first, "first")]
        return iter(self._working[begin : self._before[self._offset(last, "last") + 1]])

    def working_day_on_or_after(self, day: dt.date) -> dt.date:
        """Return the day if it works, else the next working day."""
        return self.add_working_days(day, 0)

    def working_day_on_or_before(self, day: dt.date) -> dt.date:
        """Return the day if it works, else the last working day before it."""
        index = self._before[self._offset(day) + 1] - 1
        if index >= 0:
            return self._working[index]
        raise self.outside(self.first)

    def add_working_time(self, moment: dt.datetime, span: dt.timedelta) -> dt.datetime:
        """Return the moment by which a span of working time is used up (*cộng giờ làm việc*).

        Only office hours count. A span used up at closing ends at that closing; a zero span moves
        only a moment outside hours, to the next opening; negative spans mirror positive ones. The
        cost does not depend on the span.

        >>> from onestop import vn
        >>> import datetime as dt
        >>> end = vn.calendar().add_working_time(vn.local(2026, 11, 20, 16), dt.timedelta(hours=2))
        >>> f"{end:%d/%m %H:%M}"
        '23/11 08:30'

        Raises:
            NaiveMomentError: the moment has no time zone.
            OutsideCalendarError: the moment, or the answer, lies outside the bounds.
        """
        if not isinstance(span, dt.timedelta):
            raise WrongTypeError("span", span, "a_timedelta")
        offset, at = self._place(moment)
        length = span // _MICROSECOND
        if length > 0:
            place = self._worktime.ends_at(self._worktime.until(offset, at) + length)
        elif length < 0:
            place = self._worktime.begins_at(self._worktime.until(offset, at) + length)
        else:
            place = self._worktime.open_from(offset, at)
        if place is None:
            raise self.outside(self.last if length >= 0 else self.first)
        return self._moment(place)

    def working_time_between(self, a: dt.datetime, b: dt.datetime) -> dt.timedelta:
        """Return the working time from one moment to another; swapping them negates it.

        Raises:
            NaiveMomentError: a moment has no time zone.
            OutsideCalendarError: a moment lies outside the bounds.
        """
        until = self._worktime.until
        return (until(*self._place(b, "b")) - until(*self._place(a, "a"))) * _MICROSECOND

    @checked
    def is_open(self, moment: dt.datetime, *, reception: bool = False) -> bool:
        """Whether the office works at a moment, its opening included and its closing not.

        With `reception` its reception windows (*giờ tiếp nhận*) on days of rest count as well.
        """
        offset, at = self._place(moment)
        spans = self._worktime.spans(offset)
        if reception and not spans:
            spans = spans_of(self._reception(self._day_at(offset)))
        return any(start <= at < end for start, end in spans)

    def _reception(self, day: dt.date) -> Sessions:
        """Return the reception windows of a day of weekly rest that is nothing else."""
        resting = day.weekday() in self.rest_weekdays and day not in self._notes
        return self.hours.reception_on(day) if resting else ()

    def _place(self, moment: dt.datetime, name: str = "moment") -> Place:
        if type(moment) is not dt.datetime or moment.tzinfo is not self.tz:
            moment = self.local(aware_moment(name, moment))
        offset = moment.toordinal() - self._base
        if not 0 <= offset < len(self._before) - 1:
            raise self.outside(moment.date())
        seconds = (moment.hour * 60 + moment.minute) * 60 + moment.second
        return offset, seconds * 1_000_000 + moment.microsecond

    def _moment(self, place: Place) -> dt.datetime:
        offset, at = place
        return self._dawn + dt.timedelta(offset, 0, at)

    def opening(self, day: dt.date) -> dt.datetime:
        """Return the moment at which the office opens on a day with hours (*giờ mở cửa*).

        Raises:
            BadValueError: the office has no hours on the day.
        """
        offset = self._offset(day)
        return self._moment((offset, self._hours_of(offset, day)[0][0]))

    def closing(self, day: dt.date) -> dt.datetime:
        """Return the moment at which the office closes on a day with hours (*giờ đóng cửa*).

        Raises:
            BadValueError: the office has no hours on the day.
        """
        offset = self._offset(day)
        return self._moment((offset, self._hours_of(offset, day)[-1][1]))

    def _hours_of(self, offset: int, day: dt.date) -> Spans:
        spans = self._worktime.spans(offset)
        if not spans:
            raise BadValueError("day", day, "no_office_hours")
        return spans

    def appointed_at(self, day: dt.date) -> dt.datetime:
        """Return the moment of an appointment on a working day (*giờ hẹn trả*): its closing time.

        Where a closure that moves no limits took away the last hours of the day, the closing time
        that the day would have had.
        """
        offset = self._offset(day)
        spans = self._worktime.spans(offset)
        time = self._appointed[offset]
        if time is None:
            raise BadValueError("day", day, "no_working_day")
        if self.closures and spans:
            return self._moment((offset, spans[-1][1]))
        return dt.datetime.combine(day, time, self.tz)

    def reach(self, moment: dt.datetime) -> dt.timedelta:
        """Return how much time lies between a moment and the end of the calendar."""
        self._place(moment)
        return dt.datetime.combine(self.last, dt.time.max, self.tz) - moment

    def has_projected(self, after: dt.date, through: dt.date) -> bool:
        """Whether a day in (after, through] is projected (*dự kiến*): its notice is not out yet."""
        if type(after) is not dt.date or type(through) is not dt.date:
            after, through = plain_day("after", after), plain_day("through", through)
        table = self._projected_before
        if table is None:
            return False
        return table[self._offset(through) + 1] > table[self._offset(after) + 1]

    def local_day(self, moment: dt.datetime) -> dt.date:
        """Return the day of an aware moment on the office's clock."""
        if type(moment) is not dt.datetime or moment.tzinfo is None:
            moment = aware_moment("moment", moment)
        try:
            return moment.astimezone(self.tz).date()
        except (OverflowError, ValueError):
            raise self.outside(moment.date()) from None

    def local(self, moment: dt.datetime) -> dt.datetime:
        """Return an aware moment on the office's clock.

        Raises:
            OutsideCalendarError: the moment has no place on it: it lies at the end of time.
        """
        if type(moment) is not dt.datetime or moment.tzinfo is None:
            moment = aware_moment("moment", moment)
        try:
            return moment.astimezone(self.tz)
        except (OverflowError, ValueError):  # beyond the year 1 or 9999, by the zone's choice
            raise self.outside(moment.date()) from None

    def with_hours(self, hours: OfficeHours) -> WorkCalendar:
        """Return the calendar with other office hours."""
        return attrs.evolve(self, hours=hours)

    def with_closure(  # noqa: PLR0913  # one argument a fact of the closure
        self,
        day: dt.date,
        name: str,
        *,
        citation: Citation | None = None,
        start: dt.time | None = None,
        end: dt.time | None = None,
        moves_limits: bool = True,
        layer: Layer = "office",
    ) -> WorkCalendar:
        """Return the calendar with a closure (*đóng cửa*) of a day, or of a part of one.

        A part takes away hours, not the working day; closures that leave no hours make the day
        closed. No national rule says that a closure moves a limit: `moves_limits=True` is the
        office's own choice and the reasons say so, `False` takes away the hours only.

        >>> from onestop import vn
        >>> import datetime as dt
        >>> storm = vn.calendar().with_closure(dt.date(2022, 9, 28), "Bão Noru")
        >>> storm.add_working_days(dt.date(2022, 9, 27), 1)
        datetime.date(2022, 9, 29)

        Raises:
            OutsideCalendarError: the day lies outside the bounds.
        """
        closure = Closure(
            day,
            name,
            citation=citation,
            start=start,
            end=end,
            moves_limits=moves_limits,
            layer=layer,
        )
        return attrs.evolve(self, closures=(*self.closures, closure))

    def as_of(self, day: dt.date) -> WorkCalendar:
        """Return the calendar as it was known on a day (*lịch đã biết đến ngày*).

        Notices announced later are not in it; feasts that no notice had settled by then stand as
        the usual pattern has them, projected. The bounds stay as they are.

        >>> from onestop import vn
        >>> import datetime as dt
        >>> known = vn.calendar().as_of(dt.date(2025, 12, 24))
        >>> known.add_working_days(dt.date(2025, 12, 31), 1)  # 2 January was not yet exchanged
        datetime.date(2026, 1, 2)
        """
        known = known_by(
            plain_day("day", day),
            self.days_off,
            self.days_worked,
            self.projection,
            self.rest_weekdays,
        )
        edition = None if self.edition is None else f"{self.edition}, as of {day.isoformat()}"
        return attrs.evolve(
            self,
            days_off=known.days_off,
            days_worked=known.days_worked,
            projected=self.projected | known.projected,
            edition=edition,
            known_on=day,
        )

    @checked
    def extended(self, through_year: int) -> WorkCalendar:
        """Return the calendar with projected years added (*lịch dự kiến*), each day of them marked.

        Raises:
            BadValueError: nobody told the calendar how a year is projected, or the lunar source
                does not reach so far.
        """
        if self.projection is None:
            raise BadValueError("through_year", through_year, "no_usual_pattern")
        self.projection.lunar(through_year)
        last = dt.date(through_year, 12, 31)
        if last <= self.last:
            return self
        after = range(self.last.toordinal() + 1, last.toordinal() + 1)
        guessed = tuple(self._guesses(self.projection, through_year))
        return attrs.evolve(
            self,
            last=last,
            days_off=self.days_off + guessed,
            projected=self.projected | frozenset(map(dt.date.fromordinal, after)),
        )

    def _guesses(self, projection: Projection, through: int) -> Iterator[tuple[dt.date, DayNote]]:
        for year in range(self.last.year, through + 1):
            for day, note in projection.year(year, self.rest_weekdays).items():
                if day > self.last and is_announced(note, self.known_on):
                    yield day, note

    @checked
    def diff(self, other: WorkCalendar) -> tuple[DayChange, ...]:
        """Return the days of both calendars whose kind differs: here before, there after."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        days = [self._day_at(i) for i in range(self._offset_of(first), self._offset_of(last) + 1)]
        return changes(map(self.day, days), map(other.day, days))
