"""The figures of several periods by several groupings, in one pass over the dossiers.

Each dossier is judged as it stood at the end of each period in which it ran, and once when it had
ended, for how it ended changes no more. What it counts in is looked up for every grouping, and only
then are rows made.

    dossiers ──judged──▶ columns, late days, times ──grouped──▶ Report for each period and grouping

Stands on `counting`, `grouping`, `handling` and `rows`.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Final, NamedTuple, get_args

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import items_of, member, one_of, optional_member
from onestop.days.calendar import WorkCalendar
from onestop.days.period import ReportPeriod
from onestop.dossiers.attribution.late_days import LateDays, newly_late_days
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import Returned
from onestop.dossiers.judgement import Judgement, closing_of, endings_of, plain_judgement
from onestop.dossiers.not_judged import NotJudged, left_out
from onestop.dossiers.ruleset import ENDINGS, ClockPolicy, RuleSet
from onestop.errors import BadValueError, OnestopError
from onestop.figures.counting import INTAKE, Counting, Errors, NoLimit, Window
from onestop.figures.grouping import By, Grouping, Key, groupings_of
from onestop.figures.handling import Age, HandlingTimes, Spent, age_of, spent_on, times_of
from onestop.figures.rows import Report, Row, comparable_key, summed
from onestop.i18n.cleaning import Names, comparable
from onestop.i18n.ordering import in_order
from onestop.i18n.remarks import Remark
from onestop.limits.limit import WorkingHours

_ONE_DAY: Final = dt.timedelta(days=1)
_WITHOUT_RESULT: Final = frozenset({"withdrawn", "stopped", "closed"})

#: The rows of one dossier, one for each grouping.
Keys = tuple[str | None, ...]


@attrs.frozen(field_transformer=checked_fields)
class Figures:
    """The figures of several periods by several groupings (*số liệu nhiều kỳ*), in their order.

    `reports` has one for each grouping and period, the whole office first; `times` the handling
    times beside it. Stocks (pending, carried over, waiting) are those of a period's end or begin,
    and are never added over periods; flows (received, solved, late days) are.
    """

    reports: tuple[Report, ...]
    times: tuple[tuple[HandlingTimes, ...], ...] = attrs.field(kw_only=True)

    @property
    def periods(self) -> tuple[ReportPeriod, ...]:
        """The periods, each once."""
        return tuple(dict.fromkeys(report.period for report in self.reports))

    @property
    def groupings(self) -> tuple[str | None, ...]:
        """By what they are grouped: `None` is the whole office."""
        return tuple(dict.fromkeys(report.by for report in self.reports))

    @checked
    def report(self, period: ReportPeriod, by: str | None = None) -> Report:
        """Return the report of a period by a grouping.

        Raises:
            BadValueError: the figures were not counted for the period, or by the grouping.
        """
        return self.reports[self._place(period, by)]

    @checked
    def by(self, by: str | None = None) -> tuple[Report, ...]:
        """Return the reports of all periods by a grouping."""
        return tuple(self.report(period, by) for period in self.periods)

    @checked
    def handling(self, period: ReportPeriod, by: str | None = None) -> tuple[HandlingTimes, ...]:
        """Return the handling times of a period by a grouping, in the order of its rows.

        Raises:
            BadValueError: the figures were not counted for the period, or by the grouping.
        """
        return self.times[self._place(period, by)]

    def check(self) -> tuple[str, ...]:
        """Return the identities that do not hold: of each report, and of two periods in a row."""
        return tuple(self._violations())

    def _violations(self) -> Iterator[str]:
        for by in self.groupings:
            reports = self.by(by)
            ending = {report.period.last + _ONE_DAY: report for report in reports}
            for report in reports:
                where = f"{report.period}: " if by is None else f"{report.period}, {by}: "
                previous = ending.get(report.period.first)
                yield from (where + told for told in report.check(previous))

    def _place(self, period: ReportPeriod, by: str | None) -> int:
        for place, report in enumerate(self.reports):
            if report.period == period and report.by == by:
                return place
        if by not in self.groupings:
            known = tuple(filter(None, self.groupings))
            raise BadValueError("by", by, Remark.of("must_be_one_of_or_none", known=known))
        known = tuple(map(str, self.periods))
        raise BadValueError("period", str(period), Remark.of("must_be_one_of", known=known))


@checked
def figures_of(  # noqa: PLR0913  # the arguments of tally, several of them at once
    dossiers: Iterable[Dossier],
    periods: Iterable[ReportPeriod],
    calendar: WorkCalendar,
    *,
    by: Iterable[By] = (),
    keys: Mapping[str, Key] | None = None,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
    no_limit: NoLimit = "beside",
    at: dt.datetime | None = None,
    errors: Errors = "raise",
    intake: WorkingHours | None = INTAKE,
) -> Figures:
    """Return the figures of several periods by several groupings (*số liệu nhiều kỳ*) at once.

    Each report is the one that `tally` gives for its period and grouping; dossiers are gone through
    once. `keys` are groupings of the caller's own, by name: a function gives each dossier its row.
    `intake` is the time for an answer to what came in online, `None` where none is reckoned: eight
    working hours are practice to July 2026, and to confirm since (75 %).

    >>> from onestop import Channel, Dossier, Procedure, ReportPeriod, WorkingDays, vn
    >>> from onestop.figures import figures_of
    >>> dossier = (
    ...     Dossier.submit(
    ...         "H48.53-261001-0001",
    ...         Procedure("PX.000001", "thử", limits=WorkingDays(3)),
    ...         vn.local("30/09/2026 09:00"),
    ...         channel=Channel.ONLINE,
    ...     )
    ...     .accept(vn.local("30/09/2026 09:00"), by="Lan")
    ...     .complete(vn.local("08/10/2026 09:00"), by="Lan")
    ... )
    >>> months = [ReportPeriod.calendar_month(2026, month) for month in (9, 10)]
    >>> found = figures_of([dossier], months, vn.calendar(), by=["officer"])
    >>> for report in found.by("officer"):
    ...     print(report.period, [(row.key, row.pending, row.late) for row in report.rows])
    01/09/2026 – 30/09/2026 [('Lan', 1, 0)]
    01/10/2026 – 31/10/2026 [('Lan', 0, 1)]
    >>> found.handling(months[1])[0].days.mean, found.check()
    (Fraction(6, 1), ())

    Raises:
        BadValueError: there is no period, one stands there twice, a grouping is unknown or named
            twice, or a dossier stands there twice.
        OutsideCalendarError: a dossier's days lie outside the calendar; the error names it.

    **Law:** Thông tư 01/2020/TT-VPCP, form II.06.
    """
    count = Count(
        periods, calendar, groupings_of(items_of("by", by), {} if keys is None else keys),
        rules=rules, policy=policy, no_limit=no_limit, at=at, errors=errors, intake=intake,
    )  # fmt: skip
    count.add_each(dossiers)
    return count.figures()


def _windows(
    periods: Iterable[ReportPeriod], calendar: WorkCalendar, at: dt.datetime | None
) -> list[Window]:
    """Return the windows of periods, or refuse none, and one that is there twice."""
    known = [member("period", each, ReportPeriod) for each in items_of("periods", periods)]
    if not known:
        raise BadValueError("periods", [], "one_period")
    twice = next((each for each, n in Counter(known).items() if n > 1), None)
    if twice is not None:
        raise BadValueError("periods", str(twice), "must_stand_once")
    return [Window.of(each, closing_of(each, calendar, at), calendar) for each in known]


class _Tallied(NamedTuple):
    """What was counted in one period, before rows are made of it."""

    ways: Counter[tuple[Keys, tuple[str, ...]]]
    #: Late days, by the place of the grouping, the row and the column.
    late: Counter[tuple[int, str | None, str]]
    spent: dict[Keys, list[Spent]]
    ages: dict[Keys, list[Age]]


class _Course(NamedTuple):
    """A dossier as it stood at the end of a period, with what is the same for all later ones."""

    judgement: Judgement
    keys: Keys
    #: When it left the office, `None` while it is there.
    left: dt.datetime | None
    #: The last instant at which anything of it counts.
    until: dt.datetime
    #: Whether it has ended, and no later event changes how.
    is_settled: bool


#: The place of a grouping, the row, the column and the days.
_Late = tuple[int, str | None, str, int]

_LATE: Final = {False: "late_days", True: "waiting_days"}


class _Counted(NamedTuple):
    """What one dossier adds to one period."""

    n: int
    course: _Course
    columns: tuple[str, ...]
    late: list[_Late]
    spent: Spent | None
    age: Age | None


def _late_row(
    grouping: Grouping, key: str | None, judgement: Judgement, late: LateDays
) -> str | None:
    return key if grouping.late_key is None else grouping.late_key(judgement.dossier, late)


def _times_of(judgement: Judgement, columns: tuple[str, ...]) -> tuple[Spent | None, Age | None]:
    """Return what handling took, or how old it is; neither for what is in no sum of the period."""
    if "solved" in columns:
        return (spent_on(judgement) if _WITHOUT_RESULT.isdisjoint(columns) else None), None
    return None, age_of(judgement) if "pending" in columns else None


_FAR: Final = dt.datetime.max.replace(tzinfo=dt.UTC)


def _last_counted(judgement: Judgement, left: dt.datetime) -> dt.datetime:
    """Return until when a dossier that left counts: handed out, or due, later than it ended."""
    last = max(left, judgement.dossier.moment_of(Returned) or left)
    decisive = judgement.reading.judged
    return last if decisive is None else max(last, decisive.expires)


class Count:
    """A count of dossiers in several periods by several groupings, one dossier after the other."""

    def __init__(  # noqa: PLR0913  # the arguments of figures_of
        self,
        periods: Iterable[ReportPeriod],
        calendar: WorkCalendar,
        groupings: Sequence[Grouping],
        *,
        rules: RuleSet | None = None,
        policy: ClockPolicy | None = None,
        no_limit: NoLimit = "beside",
        at: dt.datetime | None = None,
        errors: Errors = "raise",
        intake: WorkingHours | None = INTAKE,
    ) -> None:
        one_of("no_limit", no_limit, get_args(NoLimit))
        is_collecting = one_of("errors", errors, get_args(Errors)) == "collect"
        #: What could not be judged, where it does not stop the count.
        self._not_judged: list[NotJudged] | None = [] if is_collecting else None
        optional_member("intake", intake, WorkingHours)
        self._windows = _windows(periods, calendar, at)
        self._order = sorted(range(len(self._windows)), key=lambda n: self._windows[n].closes)
        self._closes = [self._windows[n].closes for n in self._order]
        self._opens = min(window.opens for window in self._windows)
        self._tallied = [_Tallied(Counter(), Counter(), {}, {}) for _ in self._windows]
        self._counting = Counting(calendar, no_limit, intake)
        self._calendar, self._groupings = calendar, groupings
        self._rules, self._policy = rules, policy
        self._ends = endings_of(policy)
        #: By these endings the first end stands, whatever the log holds later.
        self._is_final = self._ends == ENDINGS

    def add_each(self, dossiers: Iterable[Dossier]) -> None:
        """Count dossiers, and refuse one that came before: two files may hold the same."""
        seen: set[str] = set()
        for dossier in dossiers:
            key = comparable(member("dossier", dossier, Dossier).code)
            if key not in seen:
                seen.add(key)
                self.add(dossier)
                continue
            with left_out(dossier, self._not_judged):
                raise BadValueError("dossiers", dossier.code, Remark.of("dossier_twice"))

    def add(self, dossier: Dossier) -> list[Judgement]:
        """Count a dossier; return its judgements at the ends of the periods that it touches."""
        if self._left_before(dossier):
            # it stands in no sum: what cannot be judged of it stops no report of later days
            with suppress(OnestopError):
                self._put(self._counted(dossier))
            return []
        with left_out(dossier, self._not_judged):
            return self._put(self._counted(dossier))
        return []

    def _left_before(self, dossier: Dossier) -> bool:
        """Whether a dossier had left the office before any of the periods began."""
        if dossier.submitted_at >= self._opens:
            return False
        known = dossier.as_of(self._closes[-1])
        left = known.ended_at(self._ends) or known.refused_at
        return left is not None and left < self._opens

    def _counted(self, dossier: Dossier) -> list[_Counted]:
        """Return where a dossier counts in each period that it touches: whole, or not at all."""
        found: list[_Counted] = []
        course: _Course | None = None
        for n in self._order[bisect_left(self._closes, dossier.submitted_at) :]:
            window = self._windows[n]
            if course is None or not course.is_settled:
                course = self._course(dossier, window.closes)
            if window.opens <= course.until:
                columns = self._counting.columns(course.judgement, course.left, window)
                late = self._late(course, window)
                spent, age = _times_of(course.judgement, columns)
                found.append(_Counted(n, course, columns, late, spent, age))
        return found

    def _put(self, counted: list[_Counted]) -> list[Judgement]:
        """Add what was counted of a dossier; return its judgements where it was in the office."""
        touched = []
        for n, course, columns, late, spent, age in counted:
            tallied, keys = self._tallied[n], course.keys
            if columns:
                tallied.ways[keys, columns] += 1
            for place, key, column, days in late:
                tallied.late[place, key, column] += days
            if spent is not None:
                tallied.spent.setdefault(keys, []).append(spent)
            if age is not None:
                tallied.ages.setdefault(keys, []).append(age)
            if course.left is None or course.left >= self._windows[n].opens:
                touched.append(course.judgement)
        return touched

    def _course(self, dossier: Dossier, closes: dt.datetime) -> _Course:
        """Return how a dossier stood at an instant, or how it ended if it had by then."""
        known = dossier.as_of(closes)
        is_over = (known.ended_at(self._ends) or known.refused_at) is not None
        if is_over and self._is_final:
            known = dossier.as_of(self._closes[-1])
        judgement = plain_judgement(known, closes, self._calendar, self._rules, self._policy, 1)
        keys = tuple(each.key(known) for each in self._groupings)
        left = judgement.ended_at or known.refused_at
        until = _FAR if left is None else _last_counted(judgement, left)
        return _Course(judgement, keys, left, until, is_over and self._is_final)

    def _late(self, course: _Course, window: Window) -> list[_Late]:
        """Return the late days of a dossier that a period adds, in the row of each grouping."""
        judgement, keys, left, *_ = course
        if not judgement.is_behind or (left is not None and left < window.opens):
            return []
        return [
            (
                place,
                _late_row(grouping, keys[place], judgement, late),
                _LATE[late.is_waiting],
                late.days,
            )
            for late in newly_late_days(judgement, window.period.first - _ONE_DAY)
            for column in (_LATE[late.is_waiting],)
            for place, grouping in enumerate(self._groupings)
        ]

    # what was counted, as rows

    def figures(self) -> Figures:
        """Return the figures of all that was counted."""
        reports, times = [], []
        for place, grouping in enumerate(self._groupings):
            for window, tallied in zip(self._windows, self._tallied, strict=True):
                report = self._report(window, tallied, place, grouping)
                reports.append(report)
                times.append(_times(tallied, place, report))
        return Figures(tuple(reports), times=tuple(times))

    def _report(self, window: Window, tallied: _Tallied, place: int, grouping: Grouping) -> Report:
        names, counts = Names(), dict[str | None, Counter[str]]()
        for (keys, columns), n in tallied.ways.items():
            row = counts.setdefault(names.kept(keys[place]), Counter())
            for column in columns:
                row[column] += n
        for (where, key, column), days in tallied.late.items():
            if where == place:
                counts.setdefault(names.kept(key), Counter())[column] += days
        order = in_order(counts, lambda key: key)
        rows = tuple(Row(key, **counts[key]) for key in order)
        unjudged = tuple(
            each
            for each in self._not_judged or ()
            if each.dossier is None or each.dossier.submitted_at <= window.closes
        )
        return Report(
            window.period, rows, total=summed(rows), by=grouping.name, not_judged=unjudged
        )


def _times(tallied: _Tallied, place: int, report: Report) -> tuple[HandlingTimes, ...]:
    """Return the handling times of one period and grouping, in the order of the report's rows."""
    spent, ages = _grouped(tallied.spent, place), _grouped(tallied.ages, place)
    found = []
    for row in report.rows:
        key = comparable_key(row.key)
        found.append(times_of(row.key, spent.get(key, []), ages.get(key, [])))
    return tuple(found)


def _grouped(held: Mapping[Keys, list[Spent]] | Mapping[Keys, list[Age]], place: int):  # type: ignore[no-untyped-def]
    grouped: dict[str | None, list[Spent | Age]] = {}
    for keys, values in held.items():
        grouped.setdefault(comparable_key(keys[place]), []).extend(values)
    return grouped
