"""Charts: what is drawn lies where the figures say, and all of it stands in words too."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from fractions import Fraction
from typing import Any

import pytest

from onestop import BadValueError, Report, ReportPeriod, Row, score, vn
from onestop.figures import HandlingTimes, control_chart
from onestop.figures.handling import Spread
from onestop.render import (
    ageing_svg,
    control_svg,
    funnel_svg,
    handling_svg,
    timeliness_svg,
    trend_svg,
)
from onestop.render.charts.frame import Axis
from onestop.satisfaction import trend
from onestop.satisfaction.comparison import compare

SVG = "{http://www.w3.org/2000/svg}"


def month(number: int, early: int, on_time: int, late: int) -> Report:
    solved = early + on_time + late
    row = Row(received_online=solved, solved=solved, early=early, on_time=on_time, late=late)
    return Report(ReportPeriod.reporting_month(2026, number), (), total=row)


def marks(svg: str, tag: str, kind: str) -> list[ET.Element]:
    found = ET.fromstring(svg).iter(f"{SVG}{tag}")
    return [each for each in found if kind in str(each.get("class")).split()]


def texts(svg: str) -> list[str]:
    return [str(each.text) for each in ET.fromstring(svg).iter(f"{SVG}text")]


class TestTheAxis:
    @pytest.mark.parametrize(
        ("least", "most", "ticks"),
        [
            (0, 4, (0, 1, 2, 3, 4)),
            (0, 253, (0, 100, 200, 300)),
            (0, 1_000_000, (0, 200_000, 400_000, 600_000, 800_000, 1_000_000)),
            (-3, 7, (-4, -2, 0, 2, 4, 6, 8)),
            (5, 5, (5,)),
        ],
    )
    def test_its_lines_are_round_and_hold_all(
        self, least: float, most: float, ticks: tuple[float, ...]
    ) -> None:
        axis = Axis.over(least, most)
        assert axis.ticks[: len(ticks)] == pytest.approx(ticks)
        assert axis.least <= least <= most <= axis.most + 1e-9


class TestTimeliness:
    def test_bars_are_as_high_as_their_counts(self) -> None:
        svg = timeliness_svg([month(10, 40, 10, 0), month(11, 20, 20, 10)])
        high = {
            kind: [float(str(bar.get("height"))) for bar in marks(svg, "rect", kind)]
            for kind in ("solid", "hatched", "dark")
        }
        # the last of each kind is the mark of the legend
        assert high["solid"][0] == pytest.approx(2 * high["solid"][1], rel=1e-3)
        assert high["hatched"][0] * 2 == pytest.approx(high["hatched"][1], rel=1e-3)
        assert high["hatched"][0] == pytest.approx(high["dark"][0], rel=1e-3)
        assert len(high["dark"]) == 2  # none for the month without a late one

    def test_says_its_figures_in_words_and_its_periods_at_the_foot(self) -> None:
        svg = timeliness_svg([month(11, 1600, 20, 16)])
        told = ET.fromstring(svg).find(f"{SVG}desc")
        assert told is not None
        assert told.text == (
            "tháng 11 năm 2026: trước hạn 1.600, đúng hạn 20, quá hạn 16, giữ hạn 99,02%"
        )
        assert {"11/2026", "1.636", "Trước hạn", "Quá hạn"} <= set(texts(svg))

    @pytest.mark.parametrize(
        ("period", "label"),
        [
            (ReportPeriod.reporting_quarter(2026, 4), "IV/2026"),
            (ReportPeriod.calendar_year(2026), "2026"),
            (ReportPeriod.calendar_half(2026, 1), "–30/06/2026"),
        ],
    )
    def test_a_longer_period_in_short(self, period: ReportPeriod, label: str) -> None:
        assert label in texts(timeliness_svg([Report(period, (), total=Row())], "en"))

    def test_many_periods_leave_room_between_their_names(self) -> None:
        reports = [month(n % 12 + 1, n, 0, 0) for n in range(36)]
        names = [text for text in texts(timeliness_svg(reports)) if text.endswith("/2026")]
        assert 9 <= len(names) <= 18

    def test_no_report_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="one report or more"):
            timeliness_svg([])


LIKE = {3: 3, 4: 20, 5: 7}


class TestTrend:
    def test_each_period_has_its_mark_and_its_interval(self) -> None:
        svg = trend_svg(
            trend([("9/2026", score(LIKE, vn.SCALE_5)), ("10/2026", score({}, vn.SCALE_5))])
        )
        (dot,) = marks(svg, "circle", "dot")
        assert len(marks(svg, "path", "whisker")) == 1
        # 27 of 30: 90 % of the way up from 0 (y 286) to 100 % (y 46)
        assert float(str(dot.get("cy"))) == pytest.approx(286 - 0.9 * 240)
        assert "90,00%" in texts(svg)
        assert "100,00%" in texts(svg)

    def test_a_line_breaks_where_the_meaning_changed(self) -> None:
        points = [
            ("8/2026", score(LIKE, vn.SCALE_5)),
            ("9/2026", score(LIKE, vn.SCALE_5)),
            ("10/2026", score(LIKE, vn.SCALE_5, "mean")),
        ]
        svg = trend_svg(trend(points), "en")
        assert len(marks(svg, "line", "break")) == 1
        lines = [str(line.get("points")).split() for line in marks(svg, "polyline", "line")]
        assert list(map(len, lines)) == [2, 1]
        assert any(text.startswith("From 10/2026 on") for text in texts(svg))
        assert "100.00 %" not in texts(svg)  # a share and a mean have no axis in common

    def test_the_axis_of_a_mean_has_a_line_at_each_level(self) -> None:
        svg = trend_svg(trend([("9/2026", score(LIKE, vn.SCALE_5, "mean"))]), "en")
        axis = [text for text in texts(svg) if text.endswith("/5")]
        assert axis[:5] == ["1.00/5", "2.00/5", "3.00/5", "4.00/5", "5.00/5"]

    def test_a_figure_without_an_interval_has_no_line(self) -> None:
        svg = trend_svg(trend([("9/2026", score({5: 1}, vn.SCALE_5, "mean"))]))
        assert not marks(svg, "path", "whisker")
        assert len(marks(svg, "circle", "dot")) == 1

    def test_names_are_printable(self) -> None:
        svg = trend_svg(trend([("\u202e9<b>\x1b", score(LIKE, vn.SCALE_5))]))
        assert not {"\u202e", "\x1b"} & set(svg)
        assert "<b>" not in svg

    @pytest.mark.parametrize(
        ("measure", "bounds"),
        [
            ("satisfied", (0, 1)),
            ("gds", (0, 1)),
            ("mean", (1, 5)),
            ("net", (-1, 1)),
            ("weighted_positive", (0, 1)),
        ],
    )
    def test_the_least_and_the_most_that_a_score_can_be(
        self, measure: str, bounds: tuple[int, int]
    ) -> None:
        found = score(LIKE, vn.SCALE_5, measure)  # type: ignore[arg-type]
        assert tuple(map(int, found.bounds)) == bounds


NONE = Spread.of({})


def times(days: dict[int, int], **more: Any) -> HandlingTimes:
    return HandlingTimes(key=None, days=Spread.of(days), hours=NONE, shares=NONE, **more)


class TestHandling:
    def test_a_bar_goes_up_to_nine_in_ten_and_has_its_median(self) -> None:
        # ten finished: nine in two days at most, one in eight; the median is 1
        svg = handling_svg([("10/2026", times({1: 6, 2: 3, 8: 1})), ("11/2026", times({}))])
        (bar,) = marks(svg, "rect", "bar")
        assert float(str(bar.get("height"))) == pytest.approx(240 * 2 / 4)
        (line,) = marks(svg, "path", "line")
        assert str(line.get("d")).split()[1].startswith("226h")  # 286 less a quarter of 240
        told = ET.fromstring(svg).find(f"{SVG}desc")
        assert told is not None
        assert told.text == (
            "10/2026: 10 hồ sơ, trung vị 1,00, 90% trong 2,00; 11/2026: không có hồ sơ nào"
        )

    def test_what_still_runs_is_said(self) -> None:
        last = times({1: 1}, running=7, running_longer=2)
        assert any("7 pending" in text for text in texts(handling_svg([("11/2026", last)], "en")))

    def test_no_period_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="a period at least"):
            handling_svg([])


class TestAgeing:
    def test_a_pair_of_bars_for_each_band(self) -> None:
        svg = ageing_svg(times({}, ages=(4, 2, 0, 1), overdue=(2, 0, 0, 1)), "en")
        high = [float(str(bar.get("height"))) for bar in marks(svg, "rect", "bar")][:5]
        assert high == pytest.approx([240, 120, 120, 60, 60])
        assert "up to 5 working days" in texts(svg)
        assert "21 working days or more" in texts(svg)

    def test_nothing_pending_is_an_empty_chart(self) -> None:
        svg = ageing_svg(times({}))
        assert len(marks(svg, "rect", "bar")) == 2  # the legend alone


class TestSharesWithinLimits:
    """A p-chart and a funnel: 240 high from 46 down; the axis is a part of 0 to 100 %."""

    MONTHS = (("8/2026", 95, 100), ("9/2026", 0, 0), ("10/2026", 60, 100), ("11/2026", 9, 10))

    def test_a_month_beyond_its_limits_is_a_square_and_the_others_dots(self) -> None:
        svg = control_svg(control_chart(self.MONTHS, middle=Fraction(9, 10)))
        squares, dots = marks(svg, "rect", "signal"), marks(svg, "circle", "dot")
        assert (len(squares), len(dots)) == (2, 3)  # one of each is the legend's
        assert len(marks(svg, "path", "limit")) == 6  # the month without dossiers has none
        assert len(marks(svg, "path", "centre")) == 3

    def test_a_mark_lies_where_its_share_does(self) -> None:
        """The least is 60 % less 5, the most 100 %: the axis goes from 50 to 100 %."""
        svg = control_svg(control_chart(self.MONTHS, middle=Fraction(9, 10)))
        first, *_ = marks(svg, "circle", "dot")
        assert float(str(first.get("cy"))) == pytest.approx(286 - (0.95 - 0.5) / 0.5 * 240)
        square, *_ = marks(svg, "rect", "signal")
        assert float(str(square.get("y"))) + 4 == pytest.approx(286 - 0.1 / 0.5 * 240)
        assert [text for text in texts(svg) if text.endswith("%")][:3] == ["50%", "60%", "70%"]

    def test_every_figure_stands_in_words(self) -> None:
        svg = control_svg(control_chart(self.MONTHS, middle=Fraction(9, 10)))
        told = ET.fromstring(svg).find(f"{SVG}desc")
        assert told is not None
        assert told.text == (
            "8/2026: 95,00% (95/100); 9/2026: không có hồ sơ nào; "
            "10/2026: 60,00% (60/100), thấp hơn giới hạn; 11/2026: 90,00% (9/10)"
        )
        assert "Số hồ sơ ít, giới hạn chỉ gần đúng: 11/2026." in texts(svg)

    def test_a_run_is_a_signal_too(self) -> None:
        months = [(str(n), 97, 100) for n in range(1, 9)]
        svg = control_svg(control_chart(months, middle=Fraction(19, 20)), "en")
        assert len(marks(svg, "rect", "signal")) == 2
        assert "8: 97.00 % (97/100), eight periods in a row or more above the middle" in svg

    def test_months_without_any_dossier_have_an_axis_all_the_same(self) -> None:
        svg = control_svg(control_chart([("9/2026", 0, 0)]), "en")
        assert len(marks(svg, "circle", "dot")) == 1
        assert {"0%", "100%"} <= set(texts(svg))

    def test_people_stand_by_name_with_their_own_limits(self) -> None:
        people = {"Minh": {"x": (20, 41)}, "Đức": {"z": (5, 9)}, "Hoa": {"x": (10, 11)}}
        svg = funnel_svg(compare({**people, "Lan": {"x": (54, 57)}}), "en")
        names = [text for text in texts(svg) if text in {"Minh", "Đức", "Hoa", "Lan"}]
        assert names == ["Đức", "Hoa", "Lan", "Minh"]
        assert len(marks(svg, "path", "limit")) == 6  # nobody else does what Đức does
        assert "Đức: 55.56 % (5/9); Hoa: 90.91 % (10/11), within the limits" in svg
        assert "rank" not in svg.replace("there is no rank", "")

    def test_nothing_to_draw_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="a period at least"):
            control_svg(control_chart([]))
        with pytest.raises(BadValueError, match="somebody to compare"):
            funnel_svg(compare({"Lan": {"x": (0, 0)}}))

    def test_many_people_have_room_for_their_names(self) -> None:
        people = {f"Nguyễn Thị Hoàng Anh {n}": {"x": (9, 10)} for n in range(12)}
        names = [text for text in texts(funnel_svg(compare(people))) if text.startswith("Nguyễn")]
        assert names
        assert all(len(name) < 16 for name in names)
