"""An appraisal on file: suggested, decided by a person, replaced and never erased."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
from typing import Any

import attrs
import pytest

from onestop import BadValueError, NaiveMomentError, ReportPeriod, vn
from onestop.appraisal import (
    AgencyClass,
    Appraisal,
    FailingGround,
    Leave,
    NoClass,
    NoClassKind,
    RatingClass,
    TaskLevel,
    TaskYear,
    WorkMarks,
    rate,
    rate_by_conditions,
    unrated,
)
from tests.appraisal.office import CIVIL, OLD, PUBLIC, sheet

NOVEMBER = ReportPeriod.calendar_month(2026, 11)
YEAR_2023 = ReportPeriod.between(dt.date(2023, 1, 1), dt.date(2023, 12, 31))
AT = vn.local("03/12/2026 16:00")
CHAIR = "Chủ tịch UBND phường"
HTXSNV, HTTNV, HTNV, KHTNV = RatingClass

RATED = rate(CIVIL, 27, WorkMarks(100, 95, 90))  # 93.50
DRAFT = Appraisal("Nguyễn Thị Lan", NOVEMBER, RATED)
OFFICER = sheet("officer", dict.fromkeys((1, 2, 3, 4, 7), "1.8"))
AGENCY = sheet("agency", dict.fromkeys(range(1, 10), "1.7"))


def _period(result: Any) -> ReportPeriod:
    return NOVEMBER if result.rules is CIVIL else YEAR_2023


class TestAPersonDecides:
    def test_until_then_it_is_provisional(self) -> None:
        assert DRAFT.provisional
        assert (DRAFT.suggested, DRAFT.decided, DRAFT.edition) == (HTXSNV, None, "335/2025")

    def test_the_suggestion_may_be_taken_as_it_is(self) -> None:
        decided = DRAFT.confirmed(CHAIR, AT)
        assert (decided.provisional, decided.decided) == (False, HTXSNV)
        assert decided.decision is not None
        assert (decided.decision.by, decided.decision.at) == (CHAIR, AT)
        assert decided.decision.reason is None
        assert DRAFT.provisional  # a value never changes

    def test_naming_the_suggested_class_needs_no_reason(self) -> None:
        assert DRAFT.confirmed(CHAIR, AT, HTXSNV).decided is HTXSNV

    @pytest.mark.parametrize("other", [HTTNV, HTNV, KHTNV])
    def test_another_class_needs_one(self, other: RatingClass) -> None:
        with pytest.raises(
            BadValueError, match=f"decided_class is '{other.value}': is not the suggested HTXSNV"
        ):
            DRAFT.confirmed(CHAIR, AT, other)
        decided = DRAFT.confirmed(CHAIR, AT, other, "vượt tỷ lệ xuất sắc")
        assert (decided.suggested, decided.decided) == (HTXSNV, other)
        assert "Lý do: vượt tỷ lệ xuất sắc" in decided.text()

    def test_a_reason_may_stand_beside_the_suggested_class(self) -> None:
        decided = DRAFT.confirmed(CHAIR, AT, reason="họp ngày 02/12")
        assert decided.decision is not None
        assert decided.decision.reason == "họp ngày 02/12"

    def test_what_is_decided_is_not_decided_again(self) -> None:
        with pytest.raises(BadValueError, match="is decided already: make a new appraisal"):
            DRAFT.confirmed(CHAIR, AT).confirmed(CHAIR, AT)

    @pytest.mark.parametrize(
        ("result", "right", "wrong"),
        [
            (RATED, HTXSNV, AgencyClass.EXCELLENT),
            (RATED, HTXSNV, TaskLevel.FULL),
            (OFFICER, TaskLevel.FULL, HTXSNV),
            (AGENCY, AgencyClass.EXCELLENT, HTXSNV),
        ],
    )
    def test_the_class_is_one_of_the_rules(self, result: Any, right: Any, wrong: Any) -> None:
        draft = Appraisal("X", _period(result), result)
        assert draft.confirmed(CHAIR, AT, right).decided is right
        with pytest.raises(TypeError, match="decided_class is"):
            draft.confirmed(CHAIR, AT, wrong, "lý do")

    @pytest.mark.parametrize(
        ("by", "at", "error"),
        [("", AT, BadValueError), (CHAIR, AT.replace(tzinfo=None), NaiveMomentError)],
    )
    def test_who_and_when_are_told(self, by: str, at: Any, error: type[Exception]) -> None:
        with pytest.raises(error):
            DRAFT.confirmed(by, at)


class TestWithoutAClass:
    def test_on_leave_is_no_zero_and_no_lowest_class(self) -> None:
        away = unrated(PUBLIC, 4)
        assert away is not None
        decided = Appraisal("Lan", NOVEMBER, away).confirmed(CHAIR, AT)
        assert isinstance(decided.decided, NoClass)
        assert decided.decided.kind is NoClassKind.ON_LEAVE
        assert "Không xếp loại: làm việc 4 tháng trong năm, chưa đủ 6 tháng" in decided.text()

    def test_a_person_may_rate_all_the_same_and_says_why(self) -> None:
        away = unrated(PUBLIC, 4)
        assert away is not None
        draft = Appraisal("Lan", NOVEMBER, away)
        with pytest.raises(BadValueError, match="decided_class is 'HTNV': is not the suggested on"):
            draft.confirmed(CHAIR, AT, HTNV)
        assert draft.confirmed(CHAIR, AT, HTNV, "theo đề nghị của tập thể").decided is HTNV

    def test_what_the_rule_does_not_decide_a_person_must(self) -> None:
        silent = rate_by_conditions(OLD, TaskYear(tasks=10, weak=3, effective=True))
        year = ReportPeriod.between(OLD.first, OLD.first.replace(month=12, day=31))
        draft = Appraisal("Lan", year, silent)
        with pytest.raises(BadValueError, match="do not decide it: name the class, and the reason"):
            draft.confirmed(CHAIR, AT)
        with pytest.raises(BadValueError, match="say the reason"):
            draft.confirmed(CHAIR, AT, HTNV)
        assert draft.confirmed(CHAIR, AT, HTNV, "tập thể thống nhất").decided is HTNV


class TestTheChain:
    FIRST = DRAFT.confirmed(CHAIR, AT)
    AGAIN = Appraisal("Nguyễn Thị Lan", NOVEMBER, rate(CIVIL, 20, WorkMarks(100, 75, 50)))

    def test_a_replaced_result_is_kept(self) -> None:
        second = self.FIRST.superseded_by(self.AGAIN, "khiếu nại đúng")
        assert second.provisional
        assert (second.supersedes, second.replaced_because) == (self.FIRST, "khiếu nại đúng")
        third = second.confirmed(CHAIR, AT, HTNV, "vi phạm nội quy")
        third = third.superseded_by(self.AGAIN, "tính lại")
        assert [a.decided for a in third.history] == [HTXSNV, HTNV]
        assert self.FIRST.history == ()
        assert third.text("en").splitlines()[-2:] == [
            "In the place of an earlier result: tasks excellently completed",
            "In the place of an earlier result: tasks completed",
        ]

    def test_a_suggestion_can_be_replaced_before_anybody_decided(self) -> None:
        second = DRAFT.superseded_by(self.AGAIN, "tính lại")
        assert second.text("en").splitlines()[-1] == (
            "In the place of an earlier result: tasks excellently completed"
        )

    @pytest.mark.parametrize(
        "other",
        [
            attrs.evolve(AGAIN, subject="Hoa"),
            attrs.evolve(AGAIN, period=ReportPeriod.calendar_month(2026, 10)),
        ],
    )
    def test_only_by_one_of_the_same(self, other: Appraisal) -> None:
        with pytest.raises(BadValueError, match="must be of Nguyễn Thị Lan, 01/11/2026"):
            self.FIRST.superseded_by(other, "tính lại")

    def test_one_result_replaces_one(self) -> None:
        second = self.FIRST.superseded_by(self.AGAIN, "tính lại")
        with pytest.raises(BadValueError, match="replaces another appraisal already"):
            self.FIRST.superseded_by(second, "tính lại")

    def test_why_is_told(self) -> None:
        with pytest.raises(BadValueError, match="reason is ''"):
            self.FIRST.superseded_by(self.AGAIN, "")


class TestTwoColumns:
    def test_both_are_kept_and_the_appraised_one_suggests(self) -> None:
        own = sheet("agency", dict.fromkeys(range(1, 10), "2"))
        appraised = sheet("agency", dict.fromkeys(range(1, 10), "1.5"))
        draft = Appraisal("UBND phường", YEAR_2023, appraised, self_scored=own)
        assert draft.self_scored is own
        assert (own.suggested, draft.suggested) == (AgencyClass.EXCELLENT, AgencyClass.GOOD)
        assert "Tự chấm: 18,0" in draft.text()
        assert "Tự chấm" not in attrs.evolve(draft, self_scored=None).text()

    @pytest.mark.parametrize("own", [OFFICER, RATED, rate(PUBLIC, 27, WorkMarks(100, 95, 90))])
    def test_they_are_of_one_kind(self, own: Any) -> None:
        result = RATED if own.rules is PUBLIC else AGENCY
        with pytest.raises(BadValueError, match="must be scored as the appraised column is"):
            Appraisal("X", _period(result), result, self_scored=own)

    def test_a_self_rating_by_points_has_a_column_too(self) -> None:
        own = rate(CIVIL, 30, WorkMarks(100, 100, 100))
        assert "Tự chấm: 100,00" in Appraisal("X", NOVEMBER, RATED, self_scored=own).text()

    def test_without_points_the_column_says_so(self) -> None:
        draft = Appraisal("X", YEAR_2023, AGENCY, self_scored=sheet("agency", {}))
        assert "Tự chấm: –" in draft.text()


def test_the_text_tells_reasons_suggestion_and_decision() -> None:
    assert DRAFT.text("en").splitlines() == [
        "Nguyễn Thị Lan · 01/11/2026 – 30/11/2026",
        "- a, quantity: 100 %",
        "- b, quality: 95 %",
        "- c, progress: 90 %",
        "- Results: 66.50 of 70 points (Nghị định 335/2025/NĐ-CP, Điều 14 (to confirm, 90 %))",
        "- By 335/2025: Nghị định 335/2025/NĐ-CP, Điều 14, Điều 20 (confirmed)",
        "- Total 93.50: tasks excellently completed",
        "Suggested: tasks excellently completed",
        "Provisional: a person decides",
    ]
    assert DRAFT.confirmed(CHAIR, AT).text("en").splitlines()[-1] == (
        "Decided: tasks excellently completed (Chủ tịch UBND phường, "
        "Thursday 3 December 2026 16:00)"
    )


@pytest.mark.parametrize(
    ("first", "last", "is_admitted"),
    [
        ("2018-01-01", "2019-01-05", False),
        ("2018-01-01", "2019-01-06", True),
        ("2025-06-30", "2025-12-31", True),
        ("2025-07-01", "2025-12-31", False),
    ],
)
def test_rules_of_another_time_are_refused(first: str, last: str, is_admitted: bool) -> None:
    period = ReportPeriod.between(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    if is_admitted:
        assert Appraisal("X", period, AGENCY).edition == "TT 01/2018"
        return
    with pytest.raises(
        BadValueError, match="rules is 'TT 01/2018': held from 2019-01-06 to 2025-06-30, not in"
    ):
        Appraisal("X", period, AGENCY)


def test_rules_that_still_hold_have_no_last_day() -> None:
    with pytest.raises(BadValueError, match="held from 2026-01-01 to now, not in 01/01/2023"):
        Appraisal("X", YEAR_2023, RATED)


def test_a_leave_and_a_ground_are_said_in_both_languages() -> None:
    assert [leave.text() for leave in Leave] == ["nghỉ ốm", "nghỉ thai sản", "lý do khác"]
    assert [ground.text("en") for ground in FailingGround] == [
        "degradation",
        "discipline",
        "a breach of what Party members may not do",
        "a breach of the duty to set an example that harms reputation",
        "embezzlement, corruption or waste in the unit led, dealt with by law",
        "under 50 % of the tasks of the unit led",
    ]


def test_what_is_no_result_is_refused() -> None:
    with pytest.raises(TypeError, match="must be an IndicatorSheet or a Rating"):
        Appraisal("X", NOVEMBER, 93)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "value",
    [DRAFT, DRAFT.confirmed(CHAIR, AT), Appraisal("X", YEAR_2023, AGENCY), CIVIL, OLD],
    ids=lambda value: type(value).__name__,
)
def test_all_of_it_pickles_copies_and_hashes(value: Any) -> None:
    assert pickle.loads(pickle.dumps(value)) == value == copy.deepcopy(value)
    assert hash(pickle.loads(pickle.dumps(value))) == hash(value)
