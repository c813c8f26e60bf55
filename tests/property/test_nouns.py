"""Every noun comes back from pickle and copy equal, and with the same hash."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from onestop import (
    Citation,
    Confidence,
    DayKind,
    DayNote,
    OutsideCalendarError,
    Part,
    Procedure,
    ReportPeriod,
    SameDay,
    Sequence,
    TimeLimitCase,
    WorkCalendar,
    WorkingDays,
    classify,
    due,
    score,
    tally,
    vn,
)
from tests.property.strategies import (
    VN,
    Case,
    Pair,
    cases,
    dossiers_of,
    limit_of,
    limits,
    moments_in,
    pairs,
    single_limits,
)

if TYPE_CHECKING:
    from tests import oracle


def comes_back(noun: object) -> None:
    for twin in (
        *(pickle.loads(pickle.dumps(noun, protocol)) for protocol in (2, 5)),
        copy.copy(noun),
        copy.deepcopy(noun),
    ):
        assert type(twin) is type(noun)
        assert twin == noun
        assert hash(twin) == hash(noun)


@settings(max_examples=150, deadline=None)
@given(limits(), st.booleans())
def test_limits(plain: oracle.Limit, only_if_unfinished: bool) -> None:
    comes_back(limit_of(plain))
    comes_back(Part(limit_of(plain), "Công an phường A"))
    comes_back(TimeLimitCase(limit_of(plain), "cần xác minh"))
    comes_back(SameDay(cutoff=time(15), only_if_unfinished=only_if_unfinished))


@settings(max_examples=150, deadline=None)
@given(limits(), limits())
def test_limits_are_equal_only_when_they_say_the_same(
    one: oracle.Limit, other: oracle.Limit
) -> None:
    assert (limit_of(one) == limit_of(other)) == (one == other)
    assert limit_of(one) == limit_of(one)
    assert hash(limit_of(one)) == hash(limit_of(one))


@settings(max_examples=80, deadline=None)
@given(moments_in(VN.plain), limits())
def test_deadlines_with_their_reasons(start: datetime, limit: oracle.Limit) -> None:
    try:
        deadline = due(start, limit_of(limit), VN.calendar)
    except OutsideCalendarError:
        return
    comes_back(deadline)
    twin = pickle.loads(pickle.dumps(deadline))
    assert twin.because == deadline.because
    assert twin.explain("vi") == deadline.explain("vi")
    for reason in deadline.because:
        comes_back(reason)


@settings(max_examples=150, deadline=None)
@given(moments_in(VN.plain), single_limits(10))
def test_a_pickled_deadline_leaves_the_calendar_behind(
    start: datetime, limit: oracle.Limit
) -> None:
    assume(limit[0] != "months")
    try:
        deadline = due(start, limit_of(limit), VN.calendar)
    except OutsideCalendarError:
        return
    assert len(pickle.dumps(deadline)) < 6000


def test_a_pickled_deadline_of_a_ward_limit_is_small() -> None:
    deadline = due(vn.local("10/02/2026 09:00"), WorkingDays(15), VN.calendar)
    assert len(pickle.dumps(deadline)) < 6000


@settings(max_examples=40, deadline=None)
@given(pairs(longest=60))
def test_hand_made_calendars(pair: Pair) -> None:
    comes_back(pair.calendar)


def test_the_official_calendar() -> None:
    comes_back(VN.calendar)
    assert vn.calendar() == VN.calendar


@settings(max_examples=80, deadline=None)
@given(st.dates(VN.plain.first, VN.plain.last))
def test_days(day: date) -> None:
    comes_back(VN.calendar.day(day))
    citation = VN.calendar.day(day).citation
    if citation is not None:
        comes_back(citation)


@settings(max_examples=60, deadline=None)
@given(cases(), st.integers(0, 60 * 24 * 60))
def test_dossiers_their_events_and_their_status(case: Case, offset: int) -> None:
    dossier = case.dossier(1)
    assert dossier is not None
    comes_back(dossier)
    comes_back(dossier.state)
    for event in dossier.events:
        comes_back(event)
    at = case.story.submitted + timedelta(minutes=offset)
    status = classify(dossier, at, VN.calendar)
    comes_back(status)
    comes_back(status.timeliness)


@settings(max_examples=40, deadline=None)
@given(st.lists(cases(), max_size=6))
def test_reports_and_their_rows(book: list[Case]) -> None:
    report = tally(
        dossiers_of(book), ReportPeriod.reporting_month(2026, 1), VN.calendar, by="field"
    )
    comes_back(report)
    comes_back(report.period)
    for row in (*report.rows, report.total):
        comes_back(row)


@pytest.mark.parametrize("code", sorted(vn.procedures()))
def test_procedures(code: str) -> None:
    comes_back(vn.procedures()[code])


def test_the_catalogue() -> None:
    catalogue = vn.procedures()
    twin = pickle.loads(pickle.dumps(catalogue))
    assert dict(twin) == dict(catalogue)


@pytest.mark.parametrize("counts", [{}, {1: 1, 2: 2, 3: 3, 4: 4, 5: 5}])
def test_scores_and_scales(counts: dict[int, int]) -> None:
    comes_back(score(counts, vn.SCALE_5))
    for scale in (vn.SCALE_3, vn.SCALE_4, vn.SCALE_5):
        comes_back(scale)


CITATION = Citation(
    "NĐ 118/2025/NĐ-CP",
    "Đ17.3",
    issued=date(2025, 6, 9),
    in_force=date(2025, 7, 1),
    urls=("https://example.vn/118",),
    seen="2026-11-22",
    confidence=Confidence.TO_CONFIRM,
    percent=70,
    note="ghi chú",
)


@pytest.mark.parametrize(
    "noun",
    [
        CITATION,
        Citation("BLDS 91/2015/QH13"),
        DayNote(DayKind.HOLIDAY, "Quốc khánh"),
        DayNote(
            DayKind.OFF_IN_EXCHANGE,
            "Nghỉ hoán đổi",
            citation=CITATION,
            announced=date(2025, 12, 25),
            exchanged_with=date(2026, 1, 10),
        ),
        Procedure("1.000001", "Không rõ thời hạn", limits=None),
        Procedure(
            "1.000002",
            "Hai trường hợp",
            limits=(
                TimeLimitCase(WorkingDays(3)),
                TimeLimitCase(WorkingDays(5), "cần xác minh", key="verified", citation=CITATION),
            ),
        ),
        Sequence(WorkingDays(2), Part(WorkingDays(3), "Công an phường A")),
        ReportPeriod.reporting_month(2026, 11),
        ReportPeriod.between(date(2026, 1, 1), date(2026, 1, 1)),
        WorkCalendar(date(2026, 1, 1), date(2026, 1, 31)).hours,
        vn.TZ,
    ],
    ids=lambda noun: type(noun).__name__,
)
def test_nouns_made_by_hand(noun: object) -> None:
    comes_back(noun)
