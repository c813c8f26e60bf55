"""A period's figures against counting one dossier at a time."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, time

from hypothesis import given, settings
from hypothesis import strategies as st

from onestop import ReportPeriod, Row, tally
from tests import oracle
from tests.oracle import COLUMNS, LOCAL, ONE
from tests.property.strategies import VN, Case, Grouping, cases, dossiers_of

books = st.lists(cases(), max_size=12)
first_days = st.dates(date(2025, 12, 1), date(2026, 3, 1))
lengths = st.integers(1, 40)
groupings: st.SearchStrategy[Grouping] = st.sampled_from(
    ["procedure", "field", "agency", "channel"]
)


def columns(row: Row) -> tuple[int, ...]:
    return tuple(getattr(row, name) for name in COLUMNS)


def counted(book: list[Case], first: date, last: date) -> tuple[int, ...]:
    return oracle.tally(VN.plain, [case.story for case in book], first, last)


def group_key(case: Case, by: Grouping) -> str:
    return {
        "procedure": case.code,
        "field": case.field,
        "agency": case.agency,
        "channel": case.channel.name,
    }[by]


@settings(max_examples=120, deadline=None)
@given(books, first_days, lengths)
def test_the_total_agrees_with_the_loop_and_breaks_no_identity(
    book: list[Case], first: date, length: int
) -> None:
    last = first + length * ONE
    report = tally(dossiers_of(book), ReportPeriod.between(first, last), VN.calendar)
    assert columns(report.total) == counted(book, first, last)
    assert report.check() == ()
    assert (report.period.first, report.period.last) == (first, last)


@settings(max_examples=120, deadline=None)
@given(books, first_days, lengths, groupings)
def test_the_rows_agree_with_the_loop_and_add_up_to_the_total(
    book: list[Case], first: date, length: int, by: Grouping
) -> None:
    last = first + length * ONE
    report = tally(dossiers_of(book), ReportPeriod.between(first, last), VN.calendar, by=by)
    assert report.check() == ()
    rows = [columns(row) for row in report.rows]
    whole = tuple(sum(column) for column in zip(*rows, strict=True)) or (0,) * len(COLUMNS)
    assert whole == columns(report.total) == counted(book, first, last)
    assert sum(row.no_limit for row in report.rows) == report.total.no_limit
    groups: dict[str, list[Case]] = defaultdict(list)
    for case in book:
        groups[group_key(case, by)].append(case)
    expected = [counted(group, first, last) for group in groups.values()]
    assert sorted(filter(any, rows)) == sorted(filter(any, expected))


@settings(max_examples=100, deadline=None)
@given(books, first_days, lengths, lengths)
def test_what_is_pending_is_carried_over_to_the_next_period(
    book: list[Case], first: date, length: int, longer: int
) -> None:
    cut = first + length * ONE
    this = ReportPeriod.between(first, cut)
    following = ReportPeriod.between(cut + ONE, cut + ONE + longer * ONE)
    dossiers = dossiers_of(book)
    pending = tally(dossiers, this, VN.calendar).total.pending
    assert tally(dossiers, following, VN.calendar).total.carried_over == pending


@settings(max_examples=100, deadline=None)
@given(books, first_days, lengths, st.none() | groupings)
def test_a_closed_period_never_changes(
    book: list[Case], first: date, length: int, by: Grouping | None
) -> None:
    last = first + length * ONE
    closed = datetime.combine(last + ONE, time(0), LOCAL)
    period = ReportPeriod.between(first, last)
    then = tally(dossiers_of(book, until=closed), period, VN.calendar, by=by)
    now = tally(dossiers_of(book), period, VN.calendar, by=by)
    assert then.total == now.total
    known = [row for row in now.rows if any(columns(row)) or row.no_limit]
    assert [row for row in then.rows if any(columns(row)) or row.no_limit] == known


@settings(max_examples=60, deadline=None)
@given(books, first_days, lengths)
def test_the_order_of_the_dossiers_does_not_matter(
    book: list[Case], first: date, length: int
) -> None:
    period = ReportPeriod.between(first, first + length * ONE)
    dossiers = dossiers_of(book)
    report = tally(dossiers, period, VN.calendar, by="field")
    reversed_report = tally(dossiers[::-1], period, VN.calendar, by="field")
    assert report.total == reversed_report.total
    assert sorted(map(columns, report.rows)) == sorted(map(columns, reversed_report.rows))


@settings(max_examples=60, deadline=None)
@given(books, st.integers(1, 4))
def test_the_flows_of_three_months_make_those_of_the_quarter(
    book: list[Case], quarter: int
) -> None:
    dossiers = dossiers_of(book)
    months = [
        tally(dossiers, ReportPeriod.reporting_month(2026, month), VN.calendar).total
        for month in range(3 * quarter - 2, 3 * quarter + 1)
    ]
    whole = tally(dossiers, ReportPeriod.reporting_quarter(2026, quarter), VN.calendar).total
    for flow in ("received_online", "received_other", "solved", "early", "on_time", "late"):
        assert sum(getattr(month, flow) for month in months) == getattr(whole, flow)
    # Stocks are not added: the first and the last of them stand.
    assert whole.carried_over == months[0].carried_over
    assert (whole.pending, whole.overdue) == (months[-1].pending, months[-1].overdue)
