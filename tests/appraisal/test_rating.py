"""The rating by points: Nghị định 335/2025, Đ14 and Đ20. Expected points are worked out by hand."""

# A Fraction equals the int that it is; mypy thinks that they never do.
# mypy: disable-error-code=comparison-overlap

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from onestop import BadValueError, WrongTypeError
from onestop.appraisal import (
    Disqualification,
    FailingGround,
    LeadMarks,
    Leave,
    NoClass,
    NoClassKind,
    Rating,
    RatingClass,
    WorkFault,
    WorkItem,
    WorkMarks,
    rate,
    unit_mark,
    unrated,
    work_marks,
    year_rating,
)
from onestop.appraisal.complaints import cause_name
from tests.appraisal.office import CIVIL, OLD, PUBLIC

HTXSNV, HTTNV, HTNV, KHTNV = RatingClass
WRONG_RULES: Any = OLD
FLOAT: Any = 27.5
DEGRADED = Disqualification(FailingGround.DEGRADATION, "Ban Thường vụ Đảng ủy")
DISCIPLINED = Disqualification(FailingGround.DISCIPLINE, "UBND phường")
CORRUPT = Disqualification(FailingGround.CORRUPTION_IN_UNIT, "Thanh tra")


def told(rating: Rating | WorkMarks) -> str:
    return "\n".join(remark.text("en") for remark in rating.because)


@pytest.mark.parametrize(
    ("general", "marks", "results", "total", "expected"),
    [
        # the rows of the published cases, typed by hand
        (27, (100, 95, 90), "66.50", "93.50", HTXSNV),
        (28, (100, Decimal("97.5"), Decimal("92.5")), "67.67", "95.67", HTXSNV),
        (20, (100, 75, 50), "52.50", "72.50", HTTNV),
        (15, (50, 50, 50), "35.00", "50.00", HTNV),  # 50 is enough
        # thresholds, inclusive
        (20, (100, 100, 100), "70.00", "90.00", HTXSNV),
        (Decimal("19.99"), (100, 100, 100), "70.00", "89.99", HTTNV),
        (0, (100, 100, 100), "70.00", "70.00", HTTNV),
        (Decimal("14.99"), (50, 50, 50), "35.00", "49.99", KHTNV),
        (30, (0, 0, 0), "0.00", "30.00", KHTNV),
        (0, (0, 0, 0), "0.00", "0.00", KHTNV),
        (30, (100, 100, 100), "70.00", "100.00", HTXSNV),
        # the class goes by the exact total, not by what is shown
        (Decimal("19.996"), (100, 100, 100), "70.00", "90.00", HTTNV),
        # 70·(100 + 100 + 99)/300 = 69.7666…; + 20 = 89.7666…
        (20, (100, 100, 99), "69.77", "89.77", HTTNV),
    ],
)
def test_results_total_and_class(
    general: Any, marks: tuple[Any, Any, Any], results: str, total: str, expected: RatingClass
) -> None:
    rating = rate(CIVIL, general, WorkMarks(*marks))
    assert rating.results is not None
    assert f"{float(rating.results):.2f}" == results
    assert (str(rating.shown), rating.suggested) == (total, expected)


def test_what_is_exact_stays_exact() -> None:
    rating = rate(CIVIL, 28, WorkMarks(100, Decimal("97.5"), Decimal("92.5")))
    assert rating.results == Fraction(203, 3)
    assert rating.total == Fraction(287, 3)
    assert rating.marks == (("a", 100), ("b", Fraction(195, 2)), ("c", Fraction(185, 2)))


class TestLeaders:
    def test_six_percentages_are_divided_by_six(self) -> None:
        # 70·(100 + 90 + 80 + 50 + 70 + 90)/600 = 70·480/600 = 56
        lead = LeadMarks(50, organising=70, uniting=90)
        rating = rate(CIVIL, 25, WorkMarks(100, 90, 80), lead=lead)
        assert (rating.results, rating.total, rating.suggested) == (56, 81, HTTNV)
        assert [letter for letter, _ in rating.marks] == ["a", "b", "c", "d", "đ", "e"]
        assert rating.is_leader
        assert "đ, organising: 70 %" in told(rating)

    @pytest.mark.parametrize(
        ("classes", "expected"),
        [
            ([HTNV], 100),
            ([HTXSNV, HTTNV, HTNV], 100),
            ([HTXSNV, KHTNV], 50),
            ([KHTNV], 50),
        ],
    )
    def test_d_is_100_where_everybody_completed_their_tasks(
        self, classes: list[RatingClass], expected: int
    ) -> None:
        assert unit_mark(classes, CIVIL) == expected

    def test_d_without_anybody_led_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="must hold the class of everybody led"):
            unit_mark([], CIVIL)

    @pytest.mark.parametrize("mark", [Fraction(1001, 10), 101, -1])
    def test_a_percentage_of_a_leader_is_one(self, mark: Any) -> None:
        with pytest.raises(BadValueError, match="unit is"):
            LeadMarks(mark, organising=1, uniting=1)

    @pytest.mark.parametrize(
        ("unit", "expected"),
        [(HTXSNV, HTXSNV), (HTTNV, HTTNV), (HTNV, HTNV), (KHTNV, KHTNV), (None, HTXSNV)],
    )
    def test_a_head_is_not_above_the_unit(
        self, unit: RatingClass | None, expected: RatingClass
    ) -> None:
        lead = LeadMarks(100, organising=100, uniting=100)
        rating = rate(PUBLIC, 30, WorkMarks(100, 100, 100), lead=lead, unit_class=unit)
        assert (rating.total, rating.suggested) == (100, expected)
        assert ("A head is not rated above the unit" in told(rating)) is (expected is not HTXSNV)

    def test_nor_raised_to_it(self) -> None:
        lead = LeadMarks(0, organising=0, uniting=0)
        rating = rate(PUBLIC, 0, WorkMarks(0, 0, 0), lead=lead, unit_class=HTXSNV)
        assert rating.suggested is KHTNV

    def test_who_leads_nothing_has_no_unit(self) -> None:
        with pytest.raises(BadValueError, match="unit_class is 'HTNV': only bounds the class of a"):
            rate(CIVIL, 30, WorkMarks(100, 100, 100), unit_class=HTNV)


class TestTheLowestClassWhateverThePoints:
    @pytest.mark.parametrize("ground", [DEGRADED, DISCIPLINED])
    def test_of_anybody(self, ground: Disqualification) -> None:
        rating = rate(CIVIL, 30, WorkMarks(100, 100, 100), grounds=[ground])
        assert (rating.total, rating.suggested) == (100, KHTNV)
        assert rating.grounds == (ground,)
        assert f"found by {ground.by}: tasks not completed, whatever the points" in told(rating)

    def test_corruption_in_the_unit_led_of_leaders_only(self) -> None:
        lead = LeadMarks(100, organising=100, uniting=100)
        led = rate(CIVIL, 30, WorkMarks(100, 100, 100), lead=lead, grounds=[CORRUPT])
        assert led.suggested is KHTNV
        with pytest.raises(
            BadValueError,
            match="335/2025 knows degradation, party prohibition, duty to set an ",
        ):
            rate(CIVIL, 30, WorkMarks(100, 100, 100), grounds=[CORRUPT])

    def test_also_of_whoever_had_no_work(self) -> None:
        rating = rate(CIVIL, 30, work_marks([], CIVIL), grounds=[DISCIPLINED])
        assert (rating.total, rating.suggested) == (None, KHTNV)

    def test_less_than_all_of_the_quantity_is_no_such_ground(self) -> None:
        # An application in use gives the lowest class below 100 %; no text of the decree does.
        assert rate(CIVIL, 30, WorkMarks(99, 100, 100)).suggested is HTXSNV


def item(key: str, delays: Any = 0, checks: Any = 0, **units: Any) -> WorkItem:
    return WorkItem(key, delays=delays, failed_checks=checks, **units)


class TestItemsOfWork:
    def test_each_delay_takes_a_quarter_of_the_items_progress(self) -> None:
        # twenty items, eighteen on time, one late once and one twice: (18 + 3/4 + 1/2)/20
        items = [item(str(n)) for n in range(18)] + [item("19", 1), item("20", 2)]
        marks = work_marks(items, CIVIL)
        assert marks.values == (100, 100, Fraction(9625, 100))

    def test_an_item_not_done_has_nothing(self) -> None:
        items = [item(str(n)) for n in range(9)] + [item("10", done=0)]
        marks = work_marks(items, CIVIL)
        assert marks.values == (90, 90, 90)
        assert "10: not done, no points" in told(marks)

    @pytest.mark.parametrize(("faults", "percent"), [(0, 100), (1, 75), (3, 25), (4, 0), (5, 0)])
    def test_never_below_zero(self, faults: int, percent: int) -> None:
        assert work_marks([item("1", faults, 0)], CIVIL).values == (100, 100, percent)
        assert work_marks([item("1", 0, faults)], CIVIL).values == (100, percent, 100)

    def test_one_item_below_zero_pulls_no_other_down_unless_chosen(self) -> None:
        items = [item("1", 6), item("2")]  # 1 - 6/4 = -1/2
        assert work_marks(items, CIVIL).progress == 50
        assert work_marks(items, CIVIL.choosing(floor="whole")).progress == 25
        assert work_marks([item("1", 6)], CIVIL.choosing(floor="whole")).progress == 0

    def test_units_weigh_the_items(self) -> None:
        # 3 of 4 units on time, 1 unit late once: (3 + 3/4)/4; 1/2 unit of the second not done
        items = [item("1", assigned=3), item("2", 1, assigned=1, done=Fraction(1, 2))]
        marks = work_marks(items, CIVIL)
        assert marks.values == (Fraction(175, 2), Fraction(175, 2), Fraction(675, 8))

    def test_an_objective_cause_takes_nothing(self) -> None:
        excused = WorkFault("mưa lũ", objective_by="UBND phường")
        marks = work_marks([item("1", [excused], [WorkFault("mưa lũ")])], CIVIL)
        assert marks.values == (100, 100, 100)
        assert "1: an objective cause, confirmed by UBND phường: nothing is taken" in told(marks)

    def test_one_cause_takes_once(self) -> None:
        late = WorkFault("late")
        marks = work_marks([item("1", [late], [late, WorkFault("wrong")])], CIVIL)
        assert marks.values == (100, 75, 75)
        assert "1: the cause lateness is counted once" in told(marks)

    def test_the_same_cause_twice_in_one_column_takes_once(self) -> None:
        faults = [WorkFault("late"), WorkFault("late"), WorkFault("late:verify")]
        assert work_marks([item("1", faults)], CIVIL).progress == 75

    def test_parts_of_a_cause_are_two_whatever_names_the_whole(self) -> None:
        faults = [WorkFault("late"), WorkFault("late:verify"), WorkFault("late:sign")]
        assert work_marks([item("1", faults)], CIVIL).progress == 50
        assert work_marks([item("1", faults[::-1])], CIVIL).progress == 50

    def test_one_delay_stands_for_one_failed_check(self) -> None:
        checks = [WorkFault("late:verify"), WorkFault("late:sign")]
        assert work_marks([item("1", [WorkFault("late")], checks)], CIVIL).values == (100, 75, 75)

    def test_steps_of_one_delay_are_causes_of_their_own(self) -> None:
        faults = [WorkFault("late:verify"), WorkFault("late:sign"), WorkFault("lateness")]
        assert work_marks([item("1", faults, [WorkFault("late")])], CIVIL).values == (100, 100, 25)

    def test_at_the_floor_a_cause_counts_where_it_takes_something(self) -> None:
        # Four other delays leave no points of progress: the fifth would take nothing, and hide
        # the failed check of the same cause.
        late = WorkFault("late")
        four = [WorkFault() for _ in range(4)]
        before = work_marks([item("1", four, [late])], CIVIL)
        after = work_marks([item("1", [late, *four], [late])], CIVIL)
        assert before.values == after.values == (100, 75, 0)
        assert work_marks([item("1", [late, *four[1:]], [late])], CIVIL).values == (100, 100, 0)
        # where only the whole has a floor, every delay takes
        whole = CIVIL.choosing(floor="whole")
        items = [item("1", [late, *four], [late]), item("2", assigned=9)]
        assert work_marks(items, whole).values == (100, 100, Fraction(875, 10))
        free = CIVIL.choosing(delay_cost=0)
        assert work_marks([item("1", [late], [late])], free).values == (100, 100, 100)

    def test_faults_without_a_key_are_all_different(self) -> None:
        assert work_marks([item("1", 2, 1)], CIVIL).values == (100, 75, 50)

    def test_without_items_there_is_no_value(self) -> None:
        marks = work_marks([], CIVIL)
        assert marks.values == (None, None, None)
        rating = rate(CIVIL, 30, marks)
        assert (rating.total, rating.shown, rating.results) == (None, None, None)
        assert isinstance(rating.suggested, NoClass)
        assert rating.suggested.kind is NoClassKind.NO_WORK
        assert "there is no work to rate" in told(rating)

    def test_the_reasons_count_the_items(self) -> None:
        marks = work_marks([item("1", 2, assigned=3), item("2", 0, 1)], CIVIL)
        assert told(marks).splitlines() == [
            "Items: 2, 4 units assigned, 4 done",
            "1: delays: 2",
            "2: failed checks: 1",
        ]

    def test_where_the_units_own_regulation_says_it_must_be_chosen(self) -> None:
        assert work_marks([item("1")], PUBLIC).values == (100, 100, 100)
        with pytest.raises(
            BadValueError,
            match=r"delay_cost is None: 233/2026 leaves it to .* rules.choosing\(delay_cost=...\)",
        ):
            work_marks([item("1", 1)], PUBLIC)
        own = PUBLIC.choosing(delay_cost=Fraction(1, 10), check_cost=Fraction(1, 5))
        assert work_marks([item("1", 1, 1)], own).values == (100, 80, 90)
        with pytest.raises(BadValueError, match="check_cost is None"):
            work_marks([item("1", 0, 1)], PUBLIC.choosing(check_cost=None))

    @pytest.mark.parametrize(
        ("made", "error", "message"),
        [
            (lambda: WorkItem(""), ValueError, "key is '': must not be empty"),
            (lambda: WorkItem("1", assigned=0), ValueError, "assigned is Fraction(0, 1): must be"),
            (lambda: WorkItem("1", done=-1), ValueError, "done is -1: must be 0 or more"),
            (
                lambda: WorkItem("1", done=0.5),  # type: ignore[arg-type]
                TypeError,
                "done is 0.5 (float), but must be an int",
            ),
            (lambda: WorkItem("1", done=True), TypeError, "done is True (bool)"),
            (lambda: WorkItem("1", delays=-1), ValueError, "delays is -1: must be 0 or more"),
            (lambda: WorkItem("1", delays=True), TypeError, "delays is True (bool)"),
            (
                lambda: WorkItem("1", delays=["late"]),  # type: ignore[list-item]
                TypeError,
                "must be a WorkFault",
            ),
            (lambda: WorkMarks(1, None, 1), ValueError, "must be known all three, or none"),
            (lambda: WorkMarks(Decimal("NaN"), 1, 1), ValueError, "quantity is Decimal('NaN')"),
            (lambda: work_marks([item("1"), item("1")], CIVIL), ValueError, "each item once"),
            (lambda: work_marks([item("1")], WRONG_RULES), TypeError, "but must be a PointRules"),
            (lambda: rate(CIVIL, 31, WorkMarks(1, 1, 1)), ValueError, "must be 30 or less"),
            (lambda: rate(CIVIL, FLOAT, WorkMarks(1, 1, 1)), TypeError, "general is 27.5 (float)"),
        ],
    )
    def test_what_is_no_work_is_refused(
        self, made: Any, error: type[Exception], message: str
    ) -> None:
        with pytest.raises(error) as refused:
            made()
        assert message in str(refused.value)


class TestTheCap:
    def test_a_percentage_counts_at_most_100(self) -> None:
        items = [item("1", assigned=2, done=3)]
        marks = work_marks(items, CIVIL)
        assert marks.quantity == 150
        rating = rate(CIVIL, 30, marks)
        assert (rating.total, rating.marks) == (100, (("a", 100), ("b", 100), ("c", 100)))
        assert "a is 150 %, and counts as the cap" in told(rating)
        assert (
            "the cap on a percentage: 100 (Nghị định 335/2025/NĐ-CP, Điều 14 (inferred, 75 %))"
            in told(rating)
        )

    def test_none_is_an_option(self) -> None:
        rules = CIVIL.choosing(most=None)
        rating = rate(rules, 0, WorkMarks(130, 100, 100))
        assert rating.results == 77
        assert "the cap on a percentage: none (the office's own choice)" in told(rating)
        assert "cap" not in told(rate(rules, 0, WorkMarks(100, 100, 100)))

    def test_another_is_an_option(self) -> None:
        rating = rate(CIVIL.choosing(most=110), 0, WorkMarks(130, 100, 80))
        assert rating.marks[0] == ("a", 110)


class TestTheYear:
    def rated(self, general: int, **known: Any) -> Rating:
        return rate(CIVIL, general, WorkMarks(100, 100, 100), **known)

    def test_it_is_the_mean_of_the_parts(self) -> None:
        year = year_rating(CIVIL, [self.rated(n) for n in (20, 21, 22, 30)])  # 90 91 92 100
        assert (year.total, str(year.shown), year.suggested) == (Fraction(373, 4), "93.25", HTXSNV)
        assert "The mean of the 4 of 4 periods that have points" in told(year)
        assert "(inferred, 95 %)" in told(year)

    def test_a_part_without_points_is_left_out_and_is_not_zero(self) -> None:
        away = rate(CIVIL, 0, work_marks([], CIVIL))
        year = year_rating(CIVIL, [self.rated(20), away])
        assert year.total == 90
        assert "The mean of the 1 of 2 periods that have points" in told(year)

    def test_without_any_points_there_is_no_class(self) -> None:
        for parts in ([], [rate(CIVIL, 0, work_marks([], CIVIL))]):
            year = year_rating(CIVIL, parts)
            assert isinstance(year.suggested, NoClass)
            assert year.total is None

    def test_a_ground_of_a_part_holds_for_the_year(self) -> None:
        parts = [self.rated(30), self.rated(30, grounds=[DISCIPLINED])]
        year = year_rating(CIVIL, parts, grounds=[DISCIPLINED, DEGRADED])
        assert (year.total, year.suggested) == (100, KHTNV)
        assert year.grounds == (DISCIPLINED, DEGRADED)

    def test_of_a_head_it_is_not_above_the_unit(self) -> None:
        lead = LeadMarks(100, organising=100, uniting=100)
        parts = [self.rated(30, lead=lead)]
        assert year_rating(CIVIL, parts).suggested is HTXSNV
        assert year_rating(CIVIL, parts, unit_class=HTNV).suggested is HTNV
        assert year_rating(CIVIL, parts, grounds=[CORRUPT]).suggested is KHTNV

    def test_parts_by_other_rules_are_refused(self) -> None:
        other = rate(PUBLIC, 30, WorkMarks(100, 100, 100))
        with pytest.raises(BadValueError, match=r"parts\[1\] is '233/2026': was not rated by 335"):
            year_rating(CIVIL, [self.rated(30), other])
        with pytest.raises(WrongTypeError, match=r"parts\[0\] is 90"):
            year_rating(CIVIL, [90])  # type: ignore[list-item]


class TestOfficersOnLeave:
    @pytest.mark.parametrize("months", [0, 5, Fraction(599, 100), Decimal("5.9")])
    def test_fewer_than_six_months_are_not_rated(self, months: Any) -> None:
        rating = unrated(PUBLIC, months)
        assert rating is not None
        assert isinstance(rating.suggested, NoClass)
        assert (rating.suggested.kind, rating.total) == (NoClassKind.ON_LEAVE, None)

    @pytest.mark.parametrize("months", [6, 12])
    def test_six_are_enough(self, months: int) -> None:
        assert unrated(PUBLIC, months) is None

    @pytest.mark.parametrize("leave", [Leave.SICK, Leave.MATERNITY])
    def test_illness_and_birth_are_rated_on_the_time_worked(self, leave: Leave) -> None:
        assert unrated(PUBLIC, 2, leave=leave) is None
        assert unrated(CIVIL, 2, leave=leave) is None

    def test_other_leave_is_not(self) -> None:
        assert unrated(PUBLIC, 2, leave=Leave.OTHER) is not None

    def test_why_and_by_what(self) -> None:
        rating = unrated(CIVIL, Fraction(9, 2))
        assert rating is not None
        assert [remark.text("en") for remark in rating.because] == [
            "4.50 months worked in the year, fewer than 6",
            "Basis: Nghị định 233/2026/NĐ-CP, Điều 14 (inferred, 80 %)",
        ]

    def test_of_the_older_decree_no_such_rule_is_known(self) -> None:
        assert unrated(OLD, 0) is None

    def test_rules_that_name_no_leave_excuse_none(self) -> None:
        assert unrated(attrs.evolve(PUBLIC, leave_rated=None), 2, leave=Leave.SICK) is not None


def test_every_number_of_the_rules_is_the_decrees() -> None:
    """Typed from the facts: 30 + 70, a quarter, 90, 70, 50, 20 % and 25 %, six months."""
    assert (CIVIL.general_most.value, CIVIL.results_most.value) == (30, 70)
    assert CIVIL.delay_cost is not None
    assert CIVIL.check_cost is not None
    assert CIVIL.delay_cost.value == CIVIL.check_cost.value == Fraction(1, 4)
    assert [(band.name, band.least) for band in CIVIL.classes.value] == [
        (HTXSNV, 90), (HTTNV, 70), (HTNV, 50), (KHTNV, 0),
    ]  # fmt: skip
    assert PUBLIC.classes.value == CIVIL.classes.value
    assert CIVIL.first == dt.date(2026, 1, 1)
    assert PUBLIC.first == dt.date(2026, 7, 1)


@pytest.mark.parametrize(
    ("cause", "vi", "en"),
    [
        ("late", "trễ hạn", "lateness"),
        ("late:verify", "trễ hạn (verify)", "lateness (verify)"),
        ("wrong", "kết quả sai", "a wrong result"),
        ("thái độ", "thái độ", "thái độ"),
    ],
)
def test_a_cause_is_called_by_its_words_in_each_language(cause: str, vi: str, en: str) -> None:
    for lang, words in (("vi", vi), ("en", en)):
        name = cause_name(cause)
        assert (name if isinstance(name, str) else name.text(lang)) == words  # type: ignore[arg-type]  # of a pair
