"""What changed between periods, the online share and the p-chart, against SciPy and statsmodels."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from onestop import BadValueError, Report, ReportPeriod, Row, WrongTypeError
from onestop.figures import (
    ControlPoint,
    FigureChange,
    OnlineShare,
    compare_reports,
    control_chart,
    online_share,
)
from onestop.figures.changes import poisson_ratio
from onestop.figures.control import armitage

MONTHS = [ReportPeriod.calendar_month(2026, month) for month in range(1, 13)]
BEFORE = Row(
    received_online=120, received_other=80, solved=200, early=150, on_time=30, late=20, pending=40,
    in_time=30, overdue=10, due=190, due_kept=170, withdrawn=3,
)  # fmt: skip
NOW = Row(
    received_online=190, received_other=40, solved=210, early=180, on_time=24, late=6, pending=60,
    in_time=55, overdue=5, due=200, due_kept=194,
)  # fmt: skip


def compared(before: Row = BEFORE, now: Row = NOW, **more: Any) -> dict[str, FigureChange]:
    found = compare_reports(
        Report(MONTHS[10], (), total=now), Report(MONTHS[9], (), total=before), **more
    )
    return {each.figure: each for each in found}


class TestChanges:
    def test_a_share_goes_by_newcombe(self) -> None:
        proportion = pytest.importorskip("statsmodels.stats.proportion")
        found = compared()["kept_of_solved"]
        low, high = proportion.confint_proportions_2indep(
            204, 210, 180, 200, method="newcomb", compare="diff"
        )
        assert found.low == pytest.approx(low, abs=1e-9)
        assert found.high == pytest.approx(high, abs=1e-9)
        assert found.value == Fraction(204, 210) - Fraction(180, 200)
        assert (found.is_real, found.is_small) == (True, False)

    @pytest.mark.parametrize(("before", "now"), [(20, 6), (3, 0), (10, 12), (150, 180)])
    def test_a_count_goes_by_poisson(self, before: int, now: int) -> None:
        """The share of one of two Poisson counts of their sum, by Clopper and Pearson in SciPy."""
        stats = pytest.importorskip("scipy.stats")
        bounds = stats.binomtest(now, now + before).proportion_ci(method="exact")
        expected = [p / (1 - p) * 31 / 30 for p in (bounds.low, bounds.high)]
        assert poisson_ratio((before, 31), (now, 30)) == pytest.approx(expected, abs=1e-9)

    def test_a_day_is_the_measure_of_what_came_in(self) -> None:
        found = compared()["solved"]
        assert (found.before, found.now) == ((200, 31), (210, 30))
        assert found.value == Fraction(210 * 31, 200 * 30)

    def test_a_stock_is_of_one_moment(self) -> None:
        assert compared()["pending"].before == (40, 1)

    def test_small_numbers_say_so(self) -> None:
        late = compared()["late"]
        assert (late.is_small, late.is_real) == (True, True)
        assert late.text("en") == (
            "solved late: 20 before, 6 now; small numbers (below 10): they say little"
        )
        assert not compared(minimum=6)["late"].is_small

    def test_what_is_real_and_what_may_be_chance(self) -> None:
        found = compared()
        assert (
            found["online_of_received"]
            .text("vi")
            .startswith("trực tuyến trên số tiếp nhận: kỳ so sánh 60,00")
        )
        assert "thay đổi rõ" in found["online_of_received"].text("vi")
        assert "may be chance" in found["solved"].text("en")
        more = compared(Row(solved=100), Row(solved=200))["solved"]
        assert more.text("en").endswith("a real change: 1.62 to 2.65 times as many a day")

    def test_nothing_to_compare_with(self) -> None:
        found = compared(Row(), NOW)
        assert (found["solved"].value, found["solved"].is_real) == (None, False)
        told = found["kept_of_solved"]
        assert told.value is None
        assert told.text("en").endswith("97.14 % now; nothing to compare with")
        assert found["withdrawn"].low is None

    def test_rows_are_compared_by_their_keys(self) -> None:
        rows = Row("Lan", solved=5), Row("Hoa", solved=2)
        before = Report(MONTHS[9], rows, total=Row(solved=7), by="officer")
        now = Report(
            MONTHS[10], (Row("LAN", solved=6), Row("Minh", solved=1)), total=Row(solved=7),
            by="officer",
        )  # fmt: skip
        solved = [each for each in compare_reports(now, before) if each.figure == "solved"]
        assert [(each.key, each.before[0], each.now[0]) for each in solved] == [
            (None, 7, 7), ("LAN", 5, 6), ("Minh", 0, 1), ("Hoa", 2, 0),
        ]  # fmt: skip
        other = Report(MONTHS[9], before.rows, total=before.total, by="field")
        assert {each.key for each in compare_reports(now, other)} == {None}

    def test_what_cannot_be_compared_is_refused(self) -> None:
        report = Report(MONTHS[0], (), total=NOW)
        with pytest.raises(BadValueError, match="before"):
            compare_reports(report, report)
        with pytest.raises(BadValueError, match="minimum"):
            compare_reports(report, Report(MONTHS[1], (), total=NOW), minimum=0)


class TestTheOtherPeriod:
    @pytest.mark.parametrize(
        ("period", "before", "a_year_before"),
        [
            (
                ReportPeriod.calendar_month(2025, 3),
                ReportPeriod.calendar_month(2025, 2),
                ReportPeriod.calendar_month(2024, 3),
            ),
            (
                ReportPeriod.reporting_month(2026, 1),
                ReportPeriod.reporting_month(2025, 12),
                ReportPeriod.reporting_month(2025, 1),
            ),
            (
                ReportPeriod.calendar_quarter(2026, 1),
                ReportPeriod.calendar_quarter(2025, 4),
                ReportPeriod.calendar_quarter(2025, 1),
            ),
            (
                ReportPeriod.calendar_month(2025, 2),
                ReportPeriod.calendar_month(2025, 1),
                ReportPeriod.calendar_month(2024, 2),
            ),
            (
                ReportPeriod.between(date(2026, 3, 2), date(2026, 3, 8)),
                ReportPeriod.between(date(2026, 2, 23), date(2026, 3, 1)),
                ReportPeriod.between(date(2025, 3, 2), date(2025, 3, 8)),
            ),
        ],
    )
    def test_before_and_a_year_before(
        self, period: ReportPeriod, before: ReportPeriod, a_year_before: ReportPeriod
    ) -> None:
        assert period.before() == before
        assert period.a_year_before() == a_year_before

    @pytest.mark.parametrize(
        ("period", "first"),
        [
            (ReportPeriod.calendar_month(2026, 9), date(2026, 1, 1)),
            (ReportPeriod.calendar_quarter(2026, 2), date(2026, 1, 1)),
            (ReportPeriod.reporting_month(2026, 6), date(2025, 12, 15)),
            (ReportPeriod.reporting_month(2026, 1), date(2025, 12, 15)),
            (ReportPeriod.between(date(2026, 12, 15), date(2026, 12, 31)), date(2026, 12, 15)),
        ],
    )
    def test_cumulative(self, period: ReportPeriod, first: date) -> None:
        assert period.cumulative() == ReportPeriod.between(first, period.last)

    def test_cumulative_from_a_day_that_is_named(self) -> None:
        month = ReportPeriod.calendar_month(2026, 9)
        assert month.cumulative(date(2026, 7, 1)).first == date(2026, 7, 1)
        with pytest.raises(BadValueError):
            month.cumulative(date(2026, 10, 1))


SHARES = [(50, 100), (55, 110), (61, 99), (70, 105), (80, 101)]


class TestOnline:
    def reports(self, shares: Sequence[tuple[int, int]] = SHARES, **more: Any) -> list[Report]:
        return [
            Report(month, (), total=Row(received_online=k, received_other=n - k, carried_over=9))
            for month, (k, n) in zip(MONTHS, shares, strict=False)
        ]

    def test_the_trend_is_that_of_cochran_and_armitage(self) -> None:
        numpy = pytest.importorskip("numpy")
        tables = pytest.importorskip("statsmodels.stats.contingency_tables")
        found = online_share(self.reports(), target=Fraction(80, 100))
        table = tables.Table([[k, n - k] for k, n in SHARES])
        z = table.test_ordinal_association(row_scores=numpy.arange(5)).zscore
        n = sum(n for _, n in SHARES)
        stats = pytest.importorskip("scipy.stats")
        expected = 2 * stats.norm.sf(abs(z) * math.sqrt(n / (n - 1)))  # statsmodels' is permuted
        assert found.p_value == pytest.approx(expected, rel=1e-6)
        assert found.slope is not None
        assert 0.07 < found.slope < 0.09
        assert (found.share, found.points[0]) == (Fraction(80, 101), (str(MONTHS[0]), 50, 100))

    @pytest.mark.parametrize(
        ("k", "n", "reaches"), [(80, 101, None), (99, 101, True), (50, 101, False), (0, 0, None)]
    )
    def test_whether_the_target_is_reached(self, k: int, n: int, reaches: bool | None) -> None:
        found = online_share(self.reports([(50, 100), (k, n)]), target=Fraction(80, 100))
        assert found.reaches is reaches
        assert online_share(self.reports([(k, n)])).reaches is None

    def test_without_numbers_there_is_no_share(self) -> None:
        found = online_share(self.reports([(0, 0)]))
        assert (found.share, found.slope, found.p_value, found.low) == (None, None, None, None)
        assert [*armitage([(3, 3), (0, 0), (5, 5)])] == [0, None]

    def test_of_one_level(self) -> None:
        rows = (Row("full", received_online=3, received_other=1), Row("partial", received_other=9))
        report = Report(MONTHS[0], rows, total=Row(received_online=3), by="online_level")
        assert online_share([report], key="full").points == ((str(MONTHS[0]), 3, 4),)
        assert online_share([report], key="information").share is None

    def test_what_does_not_follow_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="reports"):
            online_share([])
        with pytest.raises(BadValueError, match="reports"):
            online_share(self.reports()[::-1])
        assert isinstance(online_share(self.reports()), OnlineShare)


class TestControlChart:
    def test_limits_by_hand(self) -> None:
        """Middle 0.92, n = 100: three times sqrt(0.92 * 0.08 / 100) is 0.081388."""
        chart = control_chart([("1", 95, 100), ("2", 80, 100)], middle=Fraction(92, 100))
        assert chart.points[0].low == pytest.approx(0.92 - 0.0813880, abs=1e-6)
        assert chart.points[0].high == 1.0
        assert [point.signals for point in chart.points] == [(), ("below",)]
        assert chart.signals == (chart.points[1],)

    def test_limits_narrow_as_n_grows(self) -> None:
        one, two = control_chart([("1", 46, 50), ("2", 460, 500)]).points
        assert one.low is not None
        assert two.low is not None
        assert one.low < two.low
        assert (one.is_rough, two.is_rough) == (True, False)

    def test_eight_in_a_row_are_a_signal(self) -> None:
        months = [(str(n), 55, 100) for n in range(8)] + [(str(n), 45, 100) for n in range(8, 16)]
        months += [("16", 50, 100), ("17", 45, 100)]
        chart = control_chart(months, middle=Fraction(1, 2))
        assert [(point.label, point.signals) for point in chart.signals] == [
            ("7", ("run_above",)), ("15", ("run_below",)),
        ]  # fmt: skip

    def test_above(self) -> None:
        (point,) = control_chart([("1", 99, 100)], middle=Fraction(1, 2)).points
        assert (point.signals, point.share) == (("above",), Fraction(99, 100))

    def test_without_numbers(self) -> None:
        chart = control_chart([("1", 0, 0)])
        assert (chart.middle, chart.points) == (None, (ControlPoint(label="1", k=0, n=0),))
        assert chart.points[0].share is None
        assert control_chart([]).points == ()
        assert control_chart([("1", 5, 9), ("2", 0, 0)]).points[1].low is None

    def test_what_is_no_point_is_refused(self) -> None:
        with pytest.raises(BadValueError, match=r"points\[0\]"):
            control_chart([("1", 5, 3)])
        with pytest.raises(BadValueError, match="middle"):
            control_chart([("1", 1, 3)], middle=Fraction(3, 2))
        for wrong in ([5], [("1", 2)], [(1, 2, 3)]):
            points: Any = wrong
            with pytest.raises(WrongTypeError, match=r"points\[0\]"):
                control_chart(points)
