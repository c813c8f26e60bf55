"""The figures of a period (*biểu II.06*), with the identities they must keep.

Every dossier is judged from its events as they stood at the period's last instant, so that a
closed period never changes. Counts are whole numbers, rates are fractions, and a rate without a
denominator is `None`, never 0 or 100.

Stands on `judgement` and `days.period`. Knows no forms on paper.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Final, Literal, get_args

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import count_field, member, one_of
from onestop.days.calendar import WorkCalendar
from onestop.days.period import ReportPeriod
from onestop.dossiers.attribution.late_days import LateDays, newly_late_days
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import Closed
from onestop.dossiers.judgement import Judgement, judged_in
from onestop.dossiers.not_judged import NotJudged, left_out
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.dossiers.status import Timeliness
from onestop.errors import BadValueError
from onestop.i18n.cleaning import Names, comparable
from onestop.i18n.ordering import in_order
from onestop.i18n.remarks import Remark
from onestop.procedures.finding import Finding, Severity

#: Where dossiers without a limit stand: beside the sums, or in them, as kept.
NoLimit = Literal["beside", "on_time"]

#: What a dossier that cannot be judged does: it stops the report, or is told on it.
Errors = Literal["raise", "collect"]

By = Literal["procedure", "field", "officer", "agency", "channel"]

_KEYS: Final[dict[By | None, Callable[[Dossier], str | None]]] = {
    None: lambda _: None,
    "procedure": lambda dossier: dossier.procedure.code,
    "field": lambda dossier: dossier.procedure.field,
    "officer": lambda dossier: dossier.officer,
    "agency": lambda dossier: dossier.agency,
    "channel": lambda dossier: dossier.channel.name,
}

#: Whose a late day is, where that is another question than whose the dossier is.
_HELD_BY: Final[dict[By | None, Callable[[LateDays], str | None]]] = {
    "officer": lambda late: late.officer,
    "agency": lambda late: late.agency,
}

_ONE_DAY: Final = dt.timedelta(days=1)


def _count() -> int:
    return attrs.field(default=0, kw_only=True, validator=count_field(0))


def _rate(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None


@attrs.frozen(field_transformer=checked_fields)
class Row:
    """One line of the statistics form (*một dòng của biểu*).

    `received_online` and `received_other` were accepted in the period, `carried_over` before it and
    not finished then. `paused` is inside `in_time`. Outside the sums stand `refused`, `no_limit`,
    and `not_counted`: withdrawn or stopped, where the policy leaves those out. `closed` were closed
    for want of a supplement, and are counted where stopped ones are. `late_days` are the working
    days by which dossiers became later in the period, each in the row of whoever had the dossier;
    on `waiting_days` beside them it waited for the applicant, or by a lawful suspension.

    >>> row = Row(received_online=3, solved=2, early=1, on_time=1, pending=1, in_time=1)
    >>> row.received, row.early_rate, row.overdue_rate, row.check()
    (3, Fraction(1, 2), Fraction(0, 1), ())

    **Law:** Thông tư 01/2020/TT-VPCP, form II.06.
    """

    key: str | None = None
    received_online: int = _count()
    received_other: int = _count()
    carried_over: int = _count()
    solved: int = _count()
    early: int = _count()
    on_time: int = _count()
    late: int = _count()
    pending: int = _count()
    in_time: int = _count()
    paused: int = _count()
    overdue: int = _count()
    refused: int = _count()
    no_limit: int = _count()
    not_counted: int = _count()
    closed: int = _count()
    late_days: int = _count()
    waiting_days: int = _count()

    @property
    def received(self) -> int:
        """Column 3: accepted in the period, online and otherwise, and carried over."""
        return self.received_online + self.received_other + self.carried_over

    @property
    def early_rate(self) -> Fraction | None:
        """Early, of the solved."""
        return _rate(self.early, self.solved)

    @property
    def on_time_rate(self) -> Fraction | None:
        """On time, of the solved."""
        return _rate(self.on_time, self.solved)

    @property
    def late_rate(self) -> Fraction | None:
        """Late, of the solved."""
        return _rate(self.late, self.solved)

    @property
    def kept_rate(self) -> Fraction | None:
        """Early or on time, of the solved."""
        return _rate(self.early + self.on_time, self.solved)

    @property
    def overdue_rate(self) -> Fraction | None:
        """Overdue, of the pending."""
        return _rate(self.overdue, self.pending)

    @property
    def online_rate(self) -> Fraction | None:
        """Online, of what was accepted in the period itself."""
        return _rate(self.received_online, self.received_online + self.received_other)

    def check(self) -> tuple[str, ...]:
        """Return the identities of the form that the row violates, each with its figures."""
        return tuple(self._violations())

    def _violations(self) -> Iterator[str]:
        name = "" if self.key is None else f"{self.key}: "
        if self.received != self.solved + self.pending:
            yield f"{name}received {self.received} != solved {self.solved} + pending {self.pending}"
        if self.solved != self.early + self.on_time + self.late:
            yield (
                f"{name}solved {self.solved} != early {self.early} + on time {self.on_time}"
                f" + late {self.late}"
            )
        if self.pending != self.in_time + self.overdue:
            yield f"{name}pending {self.pending} != in time {self.in_time} + overdue {self.overdue}"
        if self.paused > self.in_time:
            yield f"{name}paused {self.paused} > in time {self.in_time}"
        ended = self.solved + self.not_counted + self.no_limit
        if self.closed > ended:
            yield f"{name}closed {self.closed} > solved or beside the sums {ended}"


_COUNTS: Final = tuple(field.name for field in attrs.fields(Row) if field.name != "key")


def _sum(rows: Iterable[Row], key: str | None = None) -> Row:
    rows = tuple(rows)
    return Row(key, **{name: sum(getattr(row, name) for row in rows) for name in _COUNTS})


@attrs.frozen(field_transformer=checked_fields)
class Report:
    """The figures of a period (*báo cáo tình hình giải quyết thủ tục hành chính*).

    `rows` has one row for each key, in the order of the keys, unnamed last; `total` is the whole.
    `not_judged` are dossiers that `tally(errors="collect")` left out: they stand in no column.
    """

    period: ReportPeriod
    rows: tuple[Row, ...]
    total: Row = attrs.field(kw_only=True)
    by: By | None = attrs.field(default=None, kw_only=True)
    not_judged: tuple[NotJudged, ...] = attrs.field(default=(), kw_only=True)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is to be known of the figures (*điều phát hiện*): what stands in no column.

        No column is for dossiers without a limit, and none for those that a policy leaves out; but
        column 3 is all that was received, as the book has it. Those that could not be judged must
        be mended: the figures are not whole without them.
        """
        return (*self._left_out(), *self._column_3_short())

    def _left_out(self) -> Iterator[Finding]:
        if self.not_judged:
            n = len(self.not_judged)
            what = Remark.of("report_not_judged", n=n, s="" if n == 1 else "s")
            yield Finding("not_judged", what, where="not_judged")

    def _column_3_short(self) -> Iterator[Finding]:
        beside = self.total.no_limit + self.total.not_counted
        if beside:
            received = self.total.received
            values = {"received": received, "ledger": received + beside, "n": beside}
            what = Remark.of("report_column_3_short", **values)
            yield Finding("column_3_short", what, where="received", severity=Severity.NOTE)

    def check(self, previous: Report | None = None) -> tuple[str, ...]:
        """Return the violated identities: of each row, of rows against total, of two periods.

        With `previous`, the report of the period just before, what was pending there must have
        been carried over here. Dossiers that were left out are told last.
        """
        return (*self.violations(previous), *(each.text("en") for each in self._left_out()))

    def violations(self, previous: Report | None = None) -> tuple[str, ...]:
        """Return what `check` does, without the dossiers that were left out."""
        return tuple(self._violations(previous))

    def _violations(self, previous: Report | None) -> Iterator[str]:
        for row in (*self.rows, self.total):
            yield from row.check()
        summed = _sum(self.rows)
        for name in _COUNTS:
            if getattr(summed, name) != getattr(self.total, name):
                yield f"{name}: rows {getattr(summed, name)} != total {getattr(self.total, name)}"
        if previous is not None:
            yield from self._broken_chain(previous)

    def _broken_chain(self, previous: Report) -> Iterator[str]:
        """Tell where what was pending before is not what was carried over, or left out since."""
        pending, carried = previous.total.pending, self.total.carried_over
        fewest, most = -len(previous.not_judged), self.total.not_counted + len(self.not_judged)
        if not fewest <= pending - carried <= most:
            yield f"carried over {carried} != pending {pending} of {previous.period}"


@checked
def tally(  # noqa: PLR0913  # the contract's
    dossiers: Iterable[Dossier],
    period: ReportPeriod,
    calendar: WorkCalendar,
    *,
    by: By | None = None,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
    no_limit: NoLimit = "beside",
    at: dt.datetime | None = None,
    errors: Errors = "raise",
) -> Report:
    """Return the figures of a period (*thống kê*), by procedure, field, officer, agency or channel.

    Received in the period means accepted in it; the period ends at 24:00 of its last day. Dossiers
    without a limit and refused ones are counted beside the sums; but one that was carried over,
    whose limit waited for an event that never came, is solved on time where it ends. With
    `no_limit="on_time"` all of them are in the sums: received, and solved on time or in hand within
    the limit; no national word says which of the two holds (to confirm). `rules` and
    `policy` are as in `classify`; a policy that leaves withdrawn and stopped dossiers out takes
    them out of what was carried over as well. `at` takes the figures of a period that has not ended
    as they are at that moment; after its end it changes nothing. With `errors="collect"` a dossier
    that cannot be judged, or comes twice, is left out and told under `not_judged`.

    >>> from onestop import ReportPeriod, vn
    >>> tally([], ReportPeriod.reporting_month(2026, 11), vn.calendar()).total.early_rate is None
    True

    Raises:
        BadValueError: `by`, `no_limit` or `errors` is none of its words, or a dossier stands there
            twice.
        OutsideCalendarError: a dossier's days lie outside the calendar; the error names it.

    **Law:** Thông tư 01/2020/TT-VPCP, form II.06; the sums of its columns: to confirm 95 %.
    """
    member("period", period, ReportPeriod)
    one_of("by", by, get_args(By), or_none=True)
    is_collecting = one_of("errors", errors, get_args(Errors)) == "collect"
    not_judged: list[NotJudged] | None = [] if is_collecting else None
    each_once = _each_once(dossiers, not_judged)
    judged = judged_in(
        each_once, period, calendar, rules=rules, policy=policy, at=at, not_judged=not_judged
    )
    return report_of(judged, period, calendar, by=by, no_limit=no_limit, not_judged=not_judged)


def _each_once(
    dossiers: Iterable[Dossier], not_judged: list[NotJudged] | None
) -> Iterator[Dossier]:
    """Go through dossiers, and refuse one that came before: two files may hold the same."""
    seen: set[str] = set()
    for dossier in dossiers:
        key = comparable(member("dossier", dossier, Dossier).code)
        if key not in seen:
            seen.add(key)
            yield dossier
            continue
        with left_out(dossier, not_judged):
            raise BadValueError("dossiers", dossier.code, Remark.of("dossier_twice"))


def report_of(
    judgements: Iterable[Judgement],
    period: ReportPeriod,
    calendar: WorkCalendar,
    *,
    by: By | None = None,
    no_limit: NoLimit = "beside",
    not_judged: list[NotJudged] | None = None,
) -> Report:
    """Return the figures of a period from the judgements of the dossiers that it touches.

    What cannot be counted is noted in `not_judged`, where a list is handed in.
    """
    one_of("no_limit", no_limit, get_args(NoLimit))
    names = Names()
    # few dossiers differ in where they count: each way is counted, and the columns at the end
    ways: dict[str | None, Counter[tuple[str, ...]]] = {}
    for judgement in judgements:
        counted: list[_Counted] = []
        with left_out(judgement.dossier, not_judged):  # whole, or not at all
            counted.extend(_counted(judgement, period, calendar, by, no_limit))
            for key, columns, n in counted:
                ways.setdefault(names.kept(key), Counter())[columns] += n
    keys = in_order(ways, lambda key: key)
    rows = tuple(_row(key, ways[key]) for key in keys)
    return Report(period, rows, total=_sum(rows), by=by, not_judged=tuple(not_judged or ()))


#: In which row a dossier counts, in which columns, and by how much.
_Counted = tuple[str | None, tuple[str, ...], int]


def _counted(
    judgement: Judgement,
    period: ReportPeriod,
    calendar: WorkCalendar,
    by: By | None,
    no_limit: NoLimit,
) -> Iterator[_Counted]:
    """Yield where a dossier counts, and where the days by which it became later do."""
    key = _KEYS[by](judgement.dossier)
    columns = _columns(judgement, period, calendar, no_limit)
    if columns:
        yield key, columns, 1
    for late in newly_late_days(judgement, period.first - _ONE_DAY):
        held = _HELD_BY[by](late) if by in _HELD_BY else key
        yield held, ("waiting_days" if late.is_waiting else "late_days",), late.days


def _row(key: str | None, ways: Mapping[tuple[str, ...], int]) -> Row:
    counts = dict.fromkeys(_COUNTS, 0)
    for columns, n in ways.items():
        for name in columns:
            counts[name] += n
    return Row(key, **counts)


def _columns(
    judgement: Judgement, period: ReportPeriod, calendar: WorkCalendar, no_limit: NoLimit
) -> tuple[str, ...]:
    """Return the columns of the form in which a dossier counts, none if it did not come in."""
    dossier, verdict = judgement.dossier, judgement.status.timeliness
    if dossier.accepted_at is None:
        return () if dossier.refused_at is None else ("refused",)
    is_carried = calendar.local_day(dossier.accepted_at) < period.first
    if is_carried and judgement.is_without_start:
        # the period before, which is closed, had it pending: it must be solved, and is not late
        verdict = Timeliness.ON_TIME
    if verdict is Timeliness.NO_LIMIT and no_limit == "on_time":
        is_over = judgement.ended_at is not None
        verdict = Timeliness.ON_TIME if is_over else Timeliness.IN_TIME
    closed = () if dossier.moment_of(Closed) is None else ("closed",)
    if verdict in _OUTSIDE:
        return (_OUTSIDE[verdict], *closed)
    return (_intake(dossier, is_carried), *_COLUMNS[verdict], *closed)


_COLUMNS: Final = {
    Timeliness.EARLY: ("solved", "early"),
    Timeliness.ON_TIME: ("solved", "on_time"),
    Timeliness.LATE: ("solved", "late"),
    Timeliness.IN_TIME: ("pending", "in_time"),
    Timeliness.DUE_SOON: ("pending", "in_time"),
    Timeliness.PAUSED: ("pending", "in_time", "paused"),
    Timeliness.OVERDUE: ("pending", "overdue"),
}

_OUTSIDE: Final = {Timeliness.NO_LIMIT: "no_limit", Timeliness.NOT_COUNTED: "not_counted"}


def _intake(dossier: Dossier, carried: bool) -> str:
    if carried:
        return "carried_over"
    return "received_online" if dossier.channel.online else "received_other"
