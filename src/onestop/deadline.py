"""Rules: when a dossier is due, and why.

`due` counts a limit from a start; `deadline_of` takes start, limit and basis from a dossier. Both
answer with a `Deadline`: the last day, the appointed moment, the end of the legal day, and its
reasons, which are worked out when they are read.

    limit ──counting──▶ last day ──▶ Deadline ──reasons──▶ because ──explaining──▶ text

Stands on `counting`, `reasons` and `explaining`. Knows no clock: the start is an argument.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, Final

import attrs

from onestop._checks import aware_moment, plain_day
from onestop.cases import Anchor
from onestop.citation import Citation
from onestop.counting import last_day, last_moment, same_day
from onestop.dossier import Dossier
from onestop.errors import BadValueError, WrongTypeError
from onestop.explaining import cited, table, unsettled
from onestop.reasons import Reason, because
from onestop.ruleset import RuleSet
from onestop.timelimit import (
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
from onestop.words import Lang, language, say
from onestop.workdays import WorkCalendar

Simple: Final = WorkingDays | CalendarDays | Months | WorkingHours | ClockHours | SameDay

_MIDNIGHT: Final = dt.time()
_ONE_DAY: Final = dt.timedelta(days=1)


@attrs.frozen
class Deadline:
    """When something is due (*thời hạn*, *ngày hẹn trả kết quả*), with its reasons.

    `day` is the last day, inclusive. `at` is the appointed moment, the closing time of `day`.
    `expires` is the end of the legal day, 24:00. `precision` says whether early is judged by the
    day or by the moment. `basis` is the source of the limit, `clock` what says when its clock
    starts, `excluded` the published words for what the limit leaves out and the day does not know.
    `parts` holds a deadline for each part of a composed limit; `is_sharp` limits end at `at`.

    >>> from onestop import WorkingDays, due, vn
    >>> deadline = due(vn.local("20/11/2026 16:10"), WorkingDays(3), vn.calendar())
    >>> deadline.day, [reason.counted for reason in deadline.because]
    (datetime.date(2026, 11, 26), [0, None, 1, None, 2, 3])

    **Law:** Bộ luật Dân sự 2015, Đ147–148.
    """

    limit: Limit
    day: dt.date
    start: dt.date = attrs.field(kw_only=True)
    at: dt.datetime = attrs.field(kw_only=True)
    precision: Precision = attrs.field(kw_only=True)
    projected: bool = attrs.field(default=False, kw_only=True)
    edition: str | None = attrs.field(default=None, kw_only=True)
    basis: Citation | None = attrs.field(default=None, kw_only=True)
    clock: Citation | None = attrs.field(default=None, kw_only=True)
    excluded: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    original: Deadline | None = attrs.field(default=None, kw_only=True)
    parts: tuple[Deadline, ...] = attrs.field(default=(), kw_only=True)
    is_sharp: bool = attrs.field(default=False, kw_only=True)
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
    def because(self) -> tuple[Reason, ...]:
        """Why the deadline is this day: from day 0 to the last day, each day once per part."""
        if not isinstance(self._why, WorkCalendar):
            return self._why
        limit = self.limit
        if isinstance(limit, Sequence):
            return tuple(reason for part in self.parts for reason in part.because)
        if isinstance(limit, Parallel):
            return max(self.parts, key=_latest).because
        assert isinstance(limit, Simple)
        return because(limit, self.start, self.day, self._why)

    def __getstate__(self) -> dict[str, Any]:
        """Work the reasons out for a pickle, and leave the calendar behind."""
        state = {field.name: getattr(self, field.name) for field in attrs.fields(type(self))}
        return state | {"_why": self.because}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Take the fields from a pickle."""
        for name, value in state.items():
            object.__setattr__(self, name, value)

    def explain(self, lang: Lang = "vi") -> str:
        """Return the deadline in words (*giải thích*): what is not settled, the answer, the count.

        Raises:
            BadValueError: the language is neither "vi" nor "en".
        """
        return "\n".join(self._lines(language(lang)))

    def _lines(self, lang: Lang) -> Iterator[str]:
        for remark in unsettled(self.basis, self.because, projected=self.projected):
            yield say("unsettled", lang, what=remark)
        if self.is_sharp:
            yield say("due_at", lang, at=self.at)
        else:
            yield say("due", lang, day=self.day, at=f"{self.at:%H:%M}")
        if isinstance(self.limit, ClockHours):
            yield say("plain_hours", lang)
        if isinstance(self.limit, SameDay) and self._waits_for_unfinished:
            yield say("only_if_unfinished", lang)
        yield say("limit_from", lang, limit=self.limit.text(lang), start=self.start)
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
        return self.limit.only_if_unfinished and self.day != self._zero

    @property
    def _zero(self) -> dt.date:
        start = self.start
        return start.date() if isinstance(start, dt.datetime) else start

    def _count(self, lang: Lang) -> Iterator[str]:
        if not isinstance(self.limit, Sequence | Parallel):
            yield from table(self.because, lang)
            return
        for n, (part, deadline) in enumerate(zip(self.limit.parts, self.parts, strict=True), 1):
            yield say("part_of", lang, n=n, part=part.text(lang))
            yield from deadline._count(lang)  # noqa: SLF001  # a deadline of the same class


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
    return _due(_checked_start(start, calendar), limit, calendar, None, None)


def deadline_of(
    dossier: Dossier, calendar: WorkCalendar, *, rules: RuleSet | None = None
) -> Deadline | None:
    """Return when a dossier is due (*ngày hẹn trả kết quả*), or `None` if it has no limit yet.

    The clock starts when the dossier is accepted; the limit is the procedure's, as the dossier's
    conditions choose it. `rules` defaults to the calendar's rules on the day of acceptance.

    >>> from onestop import Channel, Dossier, deadline_of, vn
    >>> dossier = Dossier.submit(
    ...     "H48.53-261120-0001",
    ...     vn.procedures()["1.004194"],
    ...     vn.local("20/11/2026 16:10"),
    ...     channel=Channel.ONLINE,
    ... ).accept(vn.local("20/11/2026 16:10"))
    >>> deadline_of(dossier, vn.calendar()).day
    datetime.date(2026, 11, 26)

    Raises:
        AmbiguousLimitError, UnknownConditionError: the conditions do not choose one limit.
        BadValueError: the limit counts from another event than the acceptance.
        OutsideCalendarError: the acceptance, or the answer, lies outside the calendar.

    **Law:** Nghị định 118/2025/NĐ-CP, Đ17.3.
    """
    accepted = dossier.accepted_at
    if accepted is None:
        return None
    day = calendar.local_day(accepted)
    case = dossier.procedure.case(dossier.given, on=day, channel=dossier.channel)
    if case is None:
        return None
    if case.anchor in _OTHER_ANCHORS:
        raise BadValueError(
            "anchor",
            case.anchor.value,
            "the clock of this limit does not start at acceptance: count it with due(...) from its "
            "own event",
        )
    rules = rules or _rules_on(day, calendar)
    clock = rules.clock_starts.citation if rules else None
    start = _checked_start(accepted, calendar)
    deadline = _due(start, case.limit, calendar, case.citation, clock)
    return attrs.evolve(deadline, excluded=case.excluded) if case.excluded else deadline


_OTHER_ANCHORS: Final = (Anchor.DECISION, Anchor.OTHER)


def _rules_on(day: dt.date, calendar: WorkCalendar) -> RuleSet | None:
    return calendar.rules.on(day) if calendar.rules else None


def _checked_start(start: dt.date, calendar: WorkCalendar) -> dt.date:
    """Return the start as a day, or as a moment on the office's clock; refuse what is neither."""
    if isinstance(start, dt.datetime):
        return aware_moment("start", start).astimezone(calendar.tz)
    return plain_day("start", start)


def _due(
    start: dt.date,
    limit: Limit,
    calendar: WorkCalendar,
    basis: Citation | None,
    clock: Citation | None,
) -> Deadline:
    if isinstance(limit, Sequence | Parallel):
        return _composed(start, limit, calendar, basis, clock)
    at: dt.datetime | None = None
    zero = start.date() if isinstance(start, dt.datetime) else start
    if isinstance(limit, WorkingDays | CalendarDays | Months):
        day = last_day(limit, zero, calendar)
    elif isinstance(limit, SameDay):
        day = same_day(limit, start, calendar)
    elif isinstance(limit, WorkingHours | ClockHours):
        at = last_moment(limit, start, calendar)
        day = at.date()
    else:
        raise WrongTypeError("limit", limit, "a time limit such as WorkingDays(3)")
    return Deadline(
        limit,
        day,
        start=start,
        at=at or calendar.appointed_at(day),
        precision=limit.precision,
        projected=calendar.has_projected(zero, day),
        edition=calendar.edition,
        basis=basis,
        clock=clock,
        is_sharp=at is not None,
        why=calendar,
    )


def _composed(
    start: dt.date,
    limit: Sequence | Parallel,
    calendar: WorkCalendar,
    basis: Citation | None,
    clock: Citation | None,
) -> Deadline:
    """Return the deadline of several parts: the last of a sequence, the latest side by side."""
    if isinstance(limit, Sequence):
        parts = _one_after_another(limit, start, calendar)
        decisive = parts[-1]
    else:
        parts = tuple(_due(start, part.limit, calendar, None, None) for part in limit.parts)
        decisive = max(parts, key=_latest)
    return Deadline(
        limit,
        decisive.day,
        start=start,
        at=decisive.at,
        precision=decisive.precision,
        projected=any(part.projected for part in parts),
        edition=calendar.edition,
        basis=basis,
        clock=clock,
        parts=parts,
        is_sharp=decisive.is_sharp,
        why=calendar,
    )


def _one_after_another(
    limit: Sequence, start: dt.date, calendar: WorkCalendar
) -> tuple[Deadline, ...]:
    """Return the deadlines of the parts: the moment at which one ends starts the next."""
    parts: list[Deadline] = []
    for part in limit.parts:
        parts.append(_due(start, part.limit, calendar, None, None))
        start = parts[-1].at
    return tuple(parts)


def _latest(deadline: Deadline) -> tuple[dt.datetime, dt.datetime]:
    return deadline.expires, deadline.at
