"""The roll-up: month by month, and the year from its own dossiers."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from onestop import BadValueError, ReportPeriod, tally, vn
from onestop.appraisal import (
    Appraisal,
    Leave,
    NoClass,
    PointRules,
    RatingClass,
    Staff,
    TaskYear,
    WorkMarks,
    rate,
    rate_by_conditions,
)
from onestop.review import Absence, OfficerYear, YearReview, year_review_of
from tests.review.meeting import (
    CALENDAR,
    COMPLAINTS,
    LEAVE,
    PETITIONS,
    THREE,
    box,
    dossiers,
    plain,
)

#: 15 September to 14 November: the windows of October and of November.
WINDOWS = [ReportPeriod.reporting_month(2026, month) for month in (10, 11)]
MONTHS = [ReportPeriod.calendar_month(2026, month) for month in range(1, 13)]


def rolled(months: list[ReportPeriod] = WINDOWS, **more: Any) -> YearReview:
    told: dict[str, Any] = {
        "ratings": box(),
        "complaints": COMPLAINTS,
        "petitions": PETITIONS,
        "leave": LEAVE,
        "rules": vn.rating_rules(on=dt.date(2026, 11, 14)),
        "minimum": 3,
    }
    return year_review_of(dossiers(), months, CALENDAR, **(told | more))


def test_the_year_is_its_own_dossiers_and_no_mean_of_its_months() -> None:
    """October: 3 of 5 early. November: 4 early, 11 late. The year: 4 of 7, not 11 of 20."""
    year = rolled()
    assert [each.figures.early_rate for each in year.months] == [Fraction(3, 5), Fraction(1, 2)]
    assert year.year.total.figures.early_rate == Fraction(4, 7)


def test_the_year_is_what_a_report_of_its_days_says() -> None:
    span = ReportPeriod.between(dt.date(2026, 9, 15), dt.date(2026, 11, 14))
    assert rolled().year.report == tally(dossiers(), span, CALENDAR, by="officer")


def test_what_is_pending_goes_from_month_to_month_and_is_counted_once() -> None:
    """At 14 November 5, 9 and 10 are overdue, 6 still waits."""
    year = rolled()
    assert [each.figures.pending for each in year.months] == [1, 4]
    assert year.year.total.figures.pending == 4
    assert year.check() == ()


def test_a_broken_sum_is_told() -> None:
    year = rolled()
    first = year.months[0]
    row = attrs.evolve(first.report.total, late=9)
    broken = attrs.evolve(first, report=attrs.evolve(first.report, total=row))
    told = attrs.evolve(year, months=(broken, *year.months[1:])).check()
    assert any("solved 5" in line for line in told)


def test_a_month_that_does_not_carry_on_the_one_before_is_told() -> None:
    """Four pending at the end of October's window cannot be one at the start of November's."""
    year = rolled()
    first = year.months[0].report
    row = attrs.evolve(first.total, pending=4, in_time=4, carried_over=first.total.carried_over + 3)
    broken = attrs.evolve(year.months[0], report=attrs.evolve(first, total=row))
    told = attrs.evolve(year, months=(broken, year.months[1])).check()
    assert any("carried over 1 != pending 4" in line for line in told)


def test_satisfaction_of_the_year_is_that_of_all_its_answers() -> None:
    """October: 5 of 8. November: 4 and 11 (result), 1 of 2. The year: 6 of 10."""
    year = rolled()
    held = [each.opinions for each in year.months]
    assert [one.score.value for one in held if one is not None] == [
        Fraction(5, 8),
        Fraction(1, 2),
    ]
    assert year.year.total.opinions is not None
    assert year.year.total.opinions.score.value == Fraction(3, 5)
    assert all(each.opinions is None for each in rolled(ratings=None).months)


def test_points_of_the_year_are_those_of_its_dossiers_and_it_says_what_the_law_takes() -> None:
    """Hoa: 1 to 4 and 5, overdue: a = 80, b = 4 / 5, c = 3.75 / 5."""
    year = rolled()
    hoa = year.year.officer("Hoa")
    assert hoa is not None
    assert hoa.points is not None
    assert hoa.points.points == Decimal("54.83")  # 70 × (80 + 80 + 75) / 300
    assert year.year.remarks[-1].key == "review_year_points"
    assert all(e.key != "review_year_points" for e in rolled(rules=None).year.remarks)


def test_the_month_is_that_of_its_period() -> None:
    assert [each.period for each in rolled().months] == WINDOWS


@pytest.mark.parametrize(
    ("months", "message"),
    [
        ([], "must hold a month at least"),
        ([WINDOWS[1], WINDOWS[0]], "day after 2026-11-14"),
        ([MONTHS[8], MONTHS[10]], "day after 2026-09-30"),
    ],
)
def test_months_that_do_not_make_a_year_are_refused(
    months: list[ReportPeriod], message: str
) -> None:
    with pytest.raises(BadValueError, match=message):
        rolled(months)


class TestLongLeave:
    #: The rules of public employees leave the cost of a delay to the unit.
    RULES = vn.rating_rules(on=dt.date(2026, 12, 1), staff=Staff.PUBLIC_EMPLOYEE).choosing(
        delay_cost=Fraction(1, 4), check_cost=Fraction(1, 4)
    )

    def why(self, *absences: Absence, **more: Any) -> str | None:
        told = {"leave": absences, "rules": self.RULES} | more
        year = rolled(MONTHS, **told)
        lan = year.year.officer("Lan")
        assert lan is not None
        assert lan.points is not None
        return None if lan.points.why is None else lan.points.why.key

    def away(self, last: dt.date, reason: Leave = Leave.OTHER) -> Absence:
        return Absence("Lan", dt.date(2026, 1, 1), last, reason=reason)

    def test_fewer_than_six_months_worked_is_not_rated(self) -> None:
        assert self.why(self.away(dt.date(2026, 7, 31))) == "rating_on_leave"

    def test_six_months_worked_are_enough(self) -> None:
        assert self.why(self.away(dt.date(2026, 7, 30))) is None

    def test_sick_leave_is_rated_on_the_time_worked(self) -> None:
        sick = self.away(dt.date(2026, 7, 31), Leave.SICK)
        assert self.why(sick) is None

    def test_only_the_leave_of_the_months_away_counts(self) -> None:
        """Seven months away for another reason, and a week of illness in 2025."""
        sick = Absence("Lan", dt.date(2025, 3, 3), dt.date(2025, 3, 7), reason=Leave.SICK)
        assert self.why(self.away(dt.date(2026, 7, 31)), sick) == "rating_on_leave"

    def test_rules_that_are_no_rating_say_nothing_of_leave(self) -> None:
        assert self.why(self.away(dt.date(2026, 7, 31)), rules=None) == "review_no_rules"

    def test_who_was_never_away_for_a_whole_month_is_rated(self) -> None:
        short = Absence("Lan", dt.date(2026, 3, 2), dt.date(2026, 3, 6))
        assert self.why(short) is None


def test_a_year_of_nobody() -> None:
    year = year_review_of([plain("1", THREE, None, "05/10 08:00")], WINDOWS, CALENDAR)
    assert [each.key for each in year.year.officers] == [None]


class TestTheRatingOfTheYear:
    """2023 to 2025 by 90/2020, 2026 by points: each by the rules of the day of the decision."""

    OLD = vn.rating_rules(on=dt.date(2023, 12, 31))
    NEW = vn.rating_rules(on=dt.date(2026, 12, 31))

    def rated(self, rules: Any, year: int = 2026, **more: Any) -> dict[str, OfficerYear]:
        months = [ReportPeriod.calendar_month(year, month) for month in range(1, 13)]
        told = {"complaints": (), "leave": (), "petitions": None, "ratings": None} | more
        found = rolled(months, rules=None, rated_by=rules, **told)
        return {each.officer: each for each in found.ratings}

    def test_by_conditions_from_the_dossiers_of_the_year(self) -> None:
        """October of a made-up ward, judged at the year's end: of Hoa's dossiers 3 was late and 5
        is overdue, 6 still waits and is none. Two of five lie between a fifth and half."""
        hoa = self.rated(self.OLD)["Hoa"]
        assert hoa.rating is not None
        told = hoa.rating.because[0]
        assert told.key == "rating_conditions"
        assert dict(told.values)["tasks"] == 5
        assert (dict(told.values)["not_done"], dict(told.values)["weak"]) == (1, 1)
        assert isinstance(hoa.rating.suggested, NoClass)
        assert hoa.because[0].key == "year_dossiers_alone"

    def test_the_best_class_is_for_people_to_suggest(self) -> None:
        """Nobody can see in a log that work was overfulfilled and effective."""
        held = [plain(f"{n}", THREE, "Lan", "05/10 08:00", "06/10 08:00") for n in range(9)]
        found = year_review_of(held, MONTHS, CALENDAR, complaints=(), rated_by=self.OLD)
        (lan,) = found.ratings
        assert lan.rating is not None
        assert lan.rating.suggested is RatingClass.HTTNV

    def test_complaints_that_are_not_known_are_said(self) -> None:
        keys = [each.key for each in self.rated(self.OLD, complaints=None)["Lan"].because]
        assert "year_complaints_unknown" in keys

    def test_by_points_from_the_months_that_were_agreed(self) -> None:
        """The mean of 90, 80 and 100 is 90; what another year says, or another officer, is none."""
        parts = [self.month(month, general) for month, general in ((9, 27), (10, 17), (11, 30))]
        others = [self.month(12, 20, year=2025), self.month(8, 20, name="Hoa")]
        rated = self.rated(self.NEW, appraisals=[*parts, *others])
        assert rated["Lan"].rating is not None
        whole = [self.points(general) for general in (27, 17, 30)]
        assert rated["Lan"].rating.total == sum(whole) / 3
        assert len(rated["Lan"].months) == 3
        assert rated["Lan"].because[0].text("en").startswith("3 months or quarters are not decided")

    def points(self, general: int) -> Fraction:
        """General points, and results of 70 x (100 + 90 + 80) / 300."""
        return general + Fraction(70 * 270, 300)

    def month(self, month: int, general: int, year: int = 2026, name: str = "Lan") -> Appraisal:
        period = ReportPeriod.calendar_month(year, month)
        rules = self.NEW if year == 2026 else self.OLD
        if isinstance(rules, PointRules):
            return Appraisal(name, period, rate(rules, general, WorkMarks(100, 90, 80)))
        tasks = TaskYear(tasks=3, effective=True)
        return Appraisal(name, period, rate_by_conditions(rules, tasks))

    def test_a_month_that_was_replaced_counts_no_more(self) -> None:
        wrong = self.month(10, 10).confirmed("Chủ tịch", vn.local("03/11/2026 16:00"))
        mended = wrong.superseded_by(self.month(10, 20), "cộng nhầm")
        found = self.rated(self.NEW, appraisals=[wrong, mended])["Lan"]
        assert found.rating is not None
        assert found.rating.total == self.points(20)

    def test_without_an_agreed_month_there_is_no_rating_and_a_reason(self) -> None:
        found = self.rated(self.NEW)["Lan"]
        assert found.rating is None
        assert found.why is not None
        assert found.why.key == "year_without_months"

    def test_somebody_without_a_dossier_has_a_line_too(self) -> None:
        months = [self.month(10, 27, name="Minh"), self.month(11, 27, name="MINH")]
        minh = self.rated(self.NEW, appraisals=months)["Minh"]
        assert len(minh.months) == 2
        assert self.rated(self.OLD, leave=LEAVE)["Minh"].rating is not None

    def test_who_worked_too_little_is_not_rated(self) -> None:
        long = [Absence("Lan", dt.date(2026, 1, 1), dt.date(2026, 7, 31))]
        assert self.rated(self.NEW, leave=long)["Lan"].why.key == "rating_on_leave"  # type: ignore[union-attr]  # it is there

    def test_rules_of_another_day_than_the_decision_are_refused(self) -> None:
        with pytest.raises(BadValueError, match="decided is 2026-12-31: the rules"):
            rolled(MONTHS, rated_by=self.OLD, decided=dt.date(2026, 12, 31))
        found = rolled(MONTHS, rated_by=self.NEW, decided=dt.date(2026, 12, 31))
        assert (found.rated_by, found.decided) == (self.NEW, dt.date(2026, 12, 31))

    def test_without_rules_nobody_is_rated(self) -> None:
        assert rolled(MONTHS).ratings == ()

    @pytest.mark.parametrize(
        ("rules", "day", "is_theirs"),
        [
            (NEW, dt.date(2026, 1, 1), True),  # 335/2025 begins
            (NEW, dt.date(2025, 12, 31), False),
            (OLD, dt.date(2025, 12, 31), True),  # 90/2020 ends
            (OLD, dt.date(2026, 1, 1), False),
        ],
    )
    def test_the_day_of_the_decision_may_be_the_first_or_the_last_of_the_rules(
        self, rules: Any, day: dt.date, is_theirs: bool
    ) -> None:
        if is_theirs:
            assert rolled(MONTHS, rated_by=rules, decided=day).decided == day
        else:
            with pytest.raises(BadValueError, match="decided"):
                rolled(MONTHS, rated_by=rules, decided=day)
