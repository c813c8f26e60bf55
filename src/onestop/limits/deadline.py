"""When a dossier is due, and why.

`due` counts a limit from a start and answers with a `Deadline`: the last day, the appointed moment,
the end of the legal day, and its reasons, which are worked out when they are read. What a dossier's
log does to its limit is told in `clock`, which counts by `counted`.

    limit ──counting, pauses──▶ last day ──▶ Deadline ──reasons──▶ because ──explaining──▶ text

Stands on `counting`, `pauses`, `reasons` and `explaining`. Knows no dossier and no clock: the start
is an argument.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final

import attrs

from onestop._arguments import changed, checked, checked_fields, unasked
from onestop._checks import aware_moment, member, on_fixed_offset, plain_day
from onestop._notebook import shown
from onestop.citation import Citation
from onestop.days.calendar import WorkCalendar
from onestop.errors import WrongTypeError
from onestop.i18n.exits import printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language
from onestop.i18n.remarks import Note, Remark, remarks
from onestop.i18n.sayings import say
from onestop.limits.counting import last_day, last_moment, same_day
from onestop.limits.explaining import cited, table, unsettled
from onestop.limits.limit import (
    CalendarDays,
    ClockHours,
    Limit,
    Months,
    Parallel,
    Precision,
    SameDay,
    Sequence,
    WorkingDays,
    WorkingHours,
)
from onestop.limits.pauses import Course, Pause
from onestop.limits.reasons import Reason, because, extended

#: Tuples, not unions: `isinstance` is several times faster with them.
_COMPOSED: Final = (Sequence, Parallel)
_PLAIN: Final = (WorkingDays, CalendarDays, Months)
_HOURS: Final = (WorkingHours, ClockHours)
_SIMPLE: Final = (*_PLAIN, *_HOURS, SameDay)

_MIDNIGHT: Final = dt.time()
#: More days than a timedelta can hold are as good as these.
_MANY: Final = 1_000_000
_NO_TIME: Final = dt.timedelta()
_IN_DAYS: Final = (WorkingDays, CalendarDays)
_ONE_DAY: Final = dt.timedelta(days=1)


@attrs.frozen(field_transformer=checked_fields)
class Deadline:
    """When something is due (*thời hạn*, *ngày hẹn trả kết quả*), with its reasons.

    `day` is the last day, inclusive. `at` is the appointed moment, the closing time of `day`.
    `expires` is the end of the legal day, 24:00. `precision` says whether early is judged by the
    day or by the moment. `basis` is the source of the limit, `clock` what says when its clock
    starts, `excluded` the published words for what the limit leaves out and the day does not know.
    `parts` holds a deadline for each part of a composed limit; `is_sharp` limits end at `at`.
    `original` is the deadline that an extension did not undo, `pauses` the times in which the clock
    stood still, `remarks` what else the log did to it or did in vain.

    >>> from onestop import WorkingDays, due, vn
    >>> deadline = due(vn.local("20/11/2026 16:10"), WorkingDays(3), vn.calendar())
    >>> deadline.day, [reason.counted for reason in deadline.because]
    (datetime.date(2026, 11, 26), [0, None, 1, None, 2, 3])

    **Law:** Bộ luật Dân sự 2015, Đ147–148.
    """

    limit: Limit
    day: dt.date
    start: dt.date | dt.datetime = attrs.field(kw_only=True)
    at: dt.datetime = attrs.field(kw_only=True)
    precision: Precision = attrs.field(kw_only=True)
    projected: bool = attrs.field(default=False, kw_only=True)
    edition: str | None = attrs.field(default=None, kw_only=True)
    basis: Citation | None = attrs.field(default=None, kw_only=True)
    clock: Citation | None = attrs.field(default=None, kw_only=True)
    excluded: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    original: Deadline | None = attrs.field(default=None, kw_only=True)
    parts: tuple[Deadline, ...] = attrs.field(default=(), kw_only=True)
    pauses: tuple[Pause, ...] = attrs.field(default=(), kw_only=True)
    is_sharp: bool = attrs.field(default=False, kw_only=True)
    #: What is to be said of it, as remarks, or still as their keys and values.
    _notes: tuple[Note, ...] = attrs.field(default=(), kw_only=True, repr=False, eq=False)
    #: The calendar that counted, or the reasons themselves once the deadline was pickled.
    _why: WorkCalendar | tuple[Reason, ...] = attrs.field(
        default=(), kw_only=True, repr=False, eq=False
    )

    @property
    def expires(self) -> dt.datetime:
        """The midnight that ends the legal day `day`; for limits in hours `at` itself."""
        if self.is_sharp:
            return self.at
        return dt.datetime.combine(self.day + _ONE_DAY, _MIDNIGHT, self.at.tzinfo)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What the log did to the clock, or did in vain, as sentences in its order."""
        return remarks(self._notes, self.at.tzinfo)

    @checked
    def remarks_since(self, earlier: Deadline | None) -> tuple[Remark, ...]:
        """Return what is to be said of it and was not said of an earlier one of the same limit.

        A log carries its notes along, so most are the very same ones: only the others are compared.
        What was said already is not said again, even if it happened twice at one instant.
        """
        if earlier is None:
            return self.remarks
        before, tz = earlier._notes, self.at.tzinfo  # noqa: SLF001  # the same class
        said, kept = set(map(id, before)), set(map(id, self._notes))
        new = (note for note in self._notes if id(note) not in said)
        fresh = remarks((note for note in new if note not in before), tz)
        gone = remarks((note for note in before if id(note) not in kept), tz)
        return tuple(remark for remark in fresh if remark not in gone)

    @property
    def because(self) -> tuple[Reason, ...]:
        """Why the deadline is this day: from day 0 to the last day, each day once per part."""
        if not isinstance(self._why, WorkCalendar):
            return self._why
        if self.original is not None:
            return extended(self.original.because, self.original.day, self.day)
        limit = self.limit
        if isinstance(limit, Sequence):
            return tuple(reason for part in self.parts for reason in part.because)
        if isinstance(limit, Parallel):
            return max(self.parts, key=latest).because
        assert isinstance(limit, _SIMPLE)
        return because(limit, self.start, self.day, self._why, self.pauses)

    def __str__(self) -> str:
        """Return the limit and the day on which it ends as one line of Vietnamese."""
        key = "deadline_line_sharp" if self.is_sharp else "deadline_line"
        guess = Remark.of("deadline_line_projected") if self.projected else ""
        return say(key, limit=self.limit, at=self.at, guess=guess)

    def _repr_html_(self) -> str:
        """Return it as a notebook shows it: its days, drawn."""
        return shown(self)

    def __getstate__(self) -> dict[str, Any]:
        """Work the reasons out for a pickle, and leave the calendar behind."""
        state = {field.name: getattr(self, field.name) for field in attrs.fields(type(self))}
        return state | {"_why": self.because, "_notes": self.remarks}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Take the fields from a pickle."""
        for name, value in state.items():
            object.__setattr__(self, name, value)

    def explain(self, lang: Lang = "vi") -> str:
        """Return the deadline in words (*giải thích*): what is not settled, the answer, the count.

        Raises:
            BadValueError: the language is neither "vi" nor "en".
        """
        return printable_lines(self._explanation(language(lang)))

    def _explanation(self, lang: Lang) -> Iterator[str]:
        told = self.remarks
        for remark in unsettled(self.basis, self.because, told, projected=self.projected):
            yield say("unsettled", lang, what=remark)
        if self.is_sharp:
            yield say("due_at", lang, at=self.at)
        else:
            yield say("due", lang, day=self.day, at=f"{self.at:%H:%M}")
        if self.original is not None:
            yield say("due_before_extension", lang, day=self.original.day)
        if isinstance(self.limit, ClockHours):
            yield say("plain_hours", lang)
        if isinstance(self.limit, SameDay) and self._waits_for_unfinished:
            yield say("only_if_unfinished", lang)
        yield say("limit_from", lang, limit=self.limit.text(lang), start=self.start)
        for remark in told:
            yield remark.text(lang)
        if self.excluded:
            yield say("excluded", lang, what="; ".join(self.excluded))
        if self.basis is not None:
            yield say("basis", lang, citation=cited(self.basis, lang))
        if self.clock is not None:
            yield say("clock_starts", lang, citation=cited(self.clock, lang))
        yield from self._count(lang)

    @property
    def _waits_for_unfinished(self) -> bool:
        """Whether the last day is lawful only for what could not be finished at once."""
        assert isinstance(self.limit, SameDay)
        return self.limit.only_if_unfinished and self.day != self._zero and not self.pauses

    @property
    def _zero(self) -> dt.date:
        start = self.start
        return start.date() if isinstance(start, dt.datetime) else start

    def _count(self, lang: Lang, above: str = "") -> Iterator[str]:
        """Tell the days, part by part; a part of a part has both numbers."""
        if not isinstance(self.limit, _COMPOSED):
            yield from table(self.because, lang)
            return
        for n, (part, deadline) in enumerate(zip(self.limit.parts, self.parts, strict=True), 1):
            number = f"{above}{n}"
            yield say("part_of", lang, n=number, part=part.text(lang))
            yield from deadline._count(lang, f"{number}.")  # noqa: SLF001  # the same class
        if self.original is not None:
            yield from table(extended((), self.original.day, self.day), lang)


_made_deadline = unasked(Deadline)


def due(start: dt.date, limit: Limit, calendar: WorkCalendar) -> Deadline:
    """Return when a limit that starts at `start` is due (*tính thời hạn*).

    `start` is a day, or an aware moment; its day on the office's clock is day 0 and does not count.
    A limit with a cut-off hour needs the moment.

    >>> import datetime as dt
    >>> from onestop import CalendarDays, due, vn
    >>> due(dt.date(2026, 4, 20), CalendarDays(5), vn.calendar()).day
    datetime.date(2026, 4, 28)

    The fifth day is a Saturday; Sunday is Giỗ Tổ, and Monday compensates it.

    Raises:
        NaiveMomentError: the moment has no time zone.
        AmbiguousStartError: a plain day starts a limit that depends on the hour.
        OutsideCalendarError: the start, or the answer, lies outside the calendar.

    **Law:** Bộ luật Dân sự 2015, Đ147–148.
    """
    if isinstance(limit, int):  # a bare number does not say which days it counts
        raise WrongTypeError("limit", limit, Remark.of("which_days", n=limit))
    return counted(checked_start(start, calendar), limit, calendar)


def checked_start(start: dt.date, calendar: WorkCalendar) -> dt.date:
    """Return the start as a day, or as a moment on the office's clock; refuse what is neither."""
    if type(calendar) is not WorkCalendar:
        member("calendar", calendar, WorkCalendar)
    if isinstance(start, dt.datetime):
        return calendar.local(aware_moment("start", start))
    return plain_day("start", start)


def counted(  # noqa: PLR0913  # all that is known of a limit when it is counted
    start: dt.date,
    limit: Limit,
    calendar: WorkCalendar,
    *,
    basis: Citation | None = None,
    clock: Citation | None = None,
    pauses: tuple[Pause, ...] = (),
    excluded: tuple[str, ...] = (),
    notes: tuple[Note, ...] = (),
    is_last: bool = True,
) -> Deadline:
    """Return the deadline of a limit whose start was checked, moved on by pauses in their order.

    `is_last` says that no other part of a limit follows, to which a pause could belong.
    """
    if isinstance(limit, _COMPOSED):
        whole = _composed(start, limit, calendar, pauses, is_last=is_last)
        return changed(whole, basis=basis, clock=clock, excluded=excluded, notes=notes)
    at: dt.datetime | None = None
    zero = start.date() if isinstance(start, dt.datetime) else start
    if pauses and isinstance(limit, _SIMPLE) and isinstance(start, dt.datetime):
        course = Course(limit, start, calendar)
        course.take(pauses, is_last=is_last)
        day, at, pauses = course.day, course.at, tuple(course.taken)
    elif isinstance(limit, _PLAIN):
        day = last_day(limit, zero, calendar)
    elif isinstance(limit, SameDay):
        day = same_day(limit, start, calendar)
    elif isinstance(limit, _HOURS):
        at = last_moment(limit, start, calendar)
        day = at.date()
    else:
        raise WrongTypeError("limit", limit, "a_limit")
    return _made_deadline(
        limit=limit,
        day=day,
        start=start,
        at=at or calendar.appointed_at(day),
        precision=limit.precision,
        projected=calendar.has_projected(zero, day),
        edition=calendar.edition,
        basis=basis,
        clock=clock,
        excluded=excluded,
        pauses=pauses,
        is_sharp=at is not None,
        notes=notes,
        why=calendar,
    )


def at_least(limit: Limit) -> dt.timedelta:
    """Return a time after the start within which a limit surely does not expire.

    The end of n days, of the office or the calendar, is never less than n times 24 hours away.
    """
    if isinstance(limit, _IN_DAYS):
        return dt.timedelta(days=min(limit.n, _MANY))
    return _NO_TIME


def expires(
    limit: Limit, start: dt.datetime, calendar: WorkCalendar, pauses: tuple[Pause, ...] = ()
) -> dt.datetime:
    """Return only when a limit expires: the end of its legal day, or its exact moment."""
    if isinstance(limit, _COMPOSED):
        return counted(start, limit, calendar, pauses=pauses).expires
    assert isinstance(limit, _SIMPLE)
    course = Course(limit, start, calendar)
    course.take(pauses, is_last=True)
    return course.expires


def _composed(
    start: dt.date,
    limit: Sequence | Parallel,
    calendar: WorkCalendar,
    pauses: tuple[Pause, ...],
    *,
    is_last: bool,
) -> Deadline:
    """Return the deadline of several parts: the last of a sequence, the latest side by side."""
    if isinstance(limit, Sequence):
        parts = _one_after_another(limit, start, calendar, pauses, is_last=is_last)
        decisive = parts[-1]
    else:
        own = pauses if is_last else _begun_within(start, limit, calendar, pauses)
        parts = tuple(counted(start, part.limit, calendar, pauses=own) for part in limit.parts)
        decisive = max(parts, key=latest)
    taken = {pause for part in parts for pause in part.pauses}
    return _made_deadline(
        limit=limit,
        day=decisive.day,
        start=start,
        at=decisive.at,
        precision=decisive.precision,
        projected=any(part.projected for part in parts),
        edition=calendar.edition,
        parts=parts,
        pauses=tuple(pause for pause in pauses if pause in taken),
        is_sharp=decisive.is_sharp,
        why=calendar,
    )


def _begun_within(
    start: dt.date, limit: Parallel, calendar: WorkCalendar, pauses: tuple[Pause, ...]
) -> tuple[Pause, ...]:
    """Return the pauses that begin before the appointed moment of parts that another follows.

    What stands side by side gives way to the next as a whole. Until then each of the parts is a
    limit of its own, which a pause moves up to its expiry: none of them gives way by itself.
    """
    own: tuple[Pause, ...] = ()
    for pause in pauses:
        whole = _composed(start, limit, calendar, own, is_last=True)
        if pause.begin >= on_fixed_offset(whole.at):
            break
        own = (*own, pause)
    return own


def _one_after_another(
    limit: Sequence,
    start: dt.date,
    calendar: WorkCalendar,
    pauses: tuple[Pause, ...],
    *,
    is_last: bool,
) -> tuple[Deadline, ...]:
    """Return the deadlines of the parts: the moment at which one ends starts the next.

    A pause belongs to the part in which it begins, and the next part does not start before it ends.
    """
    parts: list[Deadline] = []
    for n, part in enumerate(limit.parts, start=1):
        ends_all = is_last and n == len(limit.parts)
        deadline = counted(start, part.limit, calendar, pauses=pauses, is_last=ends_all)
        pauses = tuple(pause for pause in pauses if pause not in deadline.pauses)
        parts.append(deadline)
        start = max((deadline.at, *(pause.end for pause in deadline.pauses)))
    return tuple(parts)


def latest(deadline: Deadline) -> tuple[dt.datetime, dt.datetime]:
    """Return what tells which of several deadlines comes last.

    Two moments of one zone would be compared by the wall clock, which may go back.
    """
    return on_fixed_offset(deadline.expires), on_fixed_offset(deadline.at)
