"""Nobody answers for a colleague: sheets, items of work and points go by who had the dossier.

October 2026 has no day off but weekends. A dossier of three working days, accepted on Thursday 1,
is due on Tuesday 6; Lan passes it on to Minh on Friday 9 and he finishes it on Monday 12.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import pytest

from onestop import Channel, Dossier, Procedure, ReportPeriod, Timeliness, WorkingDays, vn
from onestop.appraisal import caseload_of, handled_in
from onestop.review import review_of, year_review_of
from tests.appraisal.office import CIVIL

CALENDAR = vn.calendar()
OCTOBER = ReportPeriod.calendar_month(2026, 10)
NOVEMBER = ReportPeriod.calendar_month(2026, 11)
NOT_COUNTED, LATE = Timeliness.NOT_COUNTED, Timeliness.LATE


def m(text: str) -> datetime:
    """A moment of 2026: `01/10 09:00`."""
    day, clock = text.split()
    return vn.local(f"{day}/2026 {clock}")


def lans(code: str = "D") -> Dossier:
    procedure = Procedure("PX.1", "Xác nhận", limits=WorkingDays(3))
    dossier = Dossier.submit(code, procedure, m("01/10 09:00"), channel=Channel.POST)
    return dossier.accept(m("01/10 09:00"), by="Quầy").assign(m("01/10 10:00"), "Lan")


PASSED_ON = lans().assign(m("09/10 10:00"), "Minh")
DONE = PASSED_ON.complete(m("12/10 09:00"), by="Minh").return_result(m("13/10 09:00"), by="Quầy")
AT_ONCE = lans("E").assign(m("09/10 10:00"), "Minh").complete(m("09/10 15:00"), by="Minh")


def items(dossier: Dossier, officer: str, period: ReportPeriod = OCTOBER) -> list[tuple[int, int]]:
    """The items of an officer: what is done, and how many delays."""
    found = caseload_of([dossier], period, CALENDAR, officer=officer).items
    return [(int(item.done), len(item.delays)) for item in found]


class TestTheSheet:
    def test_both_names_stand_on_it_each_with_the_own_days(self) -> None:
        sheet = review_of([DONE, AT_ONCE], OCTOBER, CALENDAR)
        lan, minh = sheet.officer("Lan"), sheet.officer("Minh")
        assert lan is not None
        assert minh is not None
        assert (lan.figures.solved, lan.figures.late, lan.figures.late_days) == (0, 0, 6)
        assert (minh.figures.solved, minh.figures.late, minh.figures.late_days) == (2, 2, 1)
        assert [each.code for each in lan.late] == [each.code for each in minh.late] == ["D", "E"]
        assert [each.officer for each in lan.late] == ["Minh", "Minh"]
        assert sheet.total.figures.late_days == 7
        assert sheet.officer("Quầy") is None

    def test_it_tells_in_whose_hands_a_dossier_was_late(self) -> None:
        (late,) = review_of([DONE], OCTOBER, CALENDAR).total.late
        assert [(each.officer, each.days) for each in late.held] == [("Lan", 3), ("Minh", 1)]
        assert [remark.text("en") for remark in late.because] == [
            "Lan had it on 3 working days of the delay, from Wednesday 7 October 2026 to Friday 9 "
            "October 2026",
            "Minh had it on 1 working day of the delay, from Monday 12 October 2026 to Monday 12 "
            "October 2026",
        ]

    def test_who_is_not_named_and_what_waited_are_told(self) -> None:
        away = lans().transfer(m("08/10 09:00"), "Thuế").request_supplement(m("09/10 09:00"), ["x"])
        (late,) = review_of([away.complete(m("12/10 09:00"))], OCTOBER, CALENDAR).total.late
        told = [remark.text("vi") for remark in late.because]
        assert [text.partition(",")[0] for text in told[1:]] == [
            "Lan giữ hồ sơ 2 ngày làm việc quá hạn",
            "Không rõ ai giữ hồ sơ 1 ngày làm việc quá hạn",
            "Hồ sơ chờ bổ sung hoặc tạm dừng 1 ngày làm việc quá hạn",
        ]

    def test_alone_with_it_nothing_more_is_said(self) -> None:
        (late,) = review_of([lans().complete(m("12/10 09:00"))], OCTOBER, CALENDAR).total.late
        assert late.because == ()

    def test_the_months_add_up_to_the_year(self) -> None:
        running = lans("R").assign(m("29/10 10:00"), "Minh").complete(m("03/11 09:00"))
        year = year_review_of([DONE, running], [OCTOBER, NOVEMBER], CALENDAR)
        for name in ("Lan", "Minh"):
            months = [row for month in year.months for row in month.report.rows if row.key == name]
            whole = year.year.officer(name)
            assert whole is not None
            assert sum(row.late_days for row in months) == whole.figures.late_days
            assert sum(row.solved for row in months) == whole.figures.solved


class TestPoints:
    def test_an_item_is_late_in_whose_hands_it_was(self) -> None:
        assert items(DONE, "Lan") == items(DONE, "Minh") == [(1, 1)]
        assert items(AT_ONCE, "Lan") == [(1, 1)]
        assert items(AT_ONCE, "Minh") == [(1, 0)]
        assert items(DONE, "Quầy") == []

    def test_of_the_period_of_the_late_days(self) -> None:
        later = PASSED_ON.complete(m("03/11 09:00"), by="Minh")
        assert items(later, "Lan") == [(1, 1)]
        assert items(later, "Lan", NOVEMBER) == []
        assert items(later, "Minh") == [(0, 0)]
        assert items(later, "Minh", NOVEMBER) == [(1, 1)]

    def test_overdue_as_it_came_is_not_yet_the_new_officers(self) -> None:
        came = lans().assign(m("30/10 10:00"), "Minh")
        assert items(came, "Minh") == []
        (left,) = caseload_of([came], OCTOBER, CALENDAR, officer="Minh").left_out
        assert left[1].text("en") == "still running, overdue: no item of this period"
        assert items(came, "Minh", NOVEMBER) == [(0, 0)]

    def test_the_office_as_a_whole_stays_as_it_was(self) -> None:
        found = caseload_of([DONE, AT_ONCE], OCTOBER, CALENDAR).items
        assert [len(item.delays) for item in found] == [1, 1]

    @pytest.mark.parametrize(
        ("officer", "expected"),
        [("Lan", [LATE, LATE]), ("Minh", [LATE, NOT_COUNTED]), ("Quầy", [])],
    )
    def test_indicators(self, officer: str, expected: list[Timeliness]) -> None:
        found = handled_in([DONE, AT_ONCE], OCTOBER, CALENDAR, officer=officer)
        assert [each.timeliness for each in found] == expected

    def test_the_suggestion_of_the_sheet_goes_by_them(self) -> None:
        """Decree 335/2025: 70 points by the mean of a, b and c; one delay of one item: c = 75 %."""
        sheet = review_of([AT_ONCE], OCTOBER, CALENDAR, rules=CIVIL, complaints=[])
        points = {each.key: each.points and each.points.points for each in sheet.officers}
        assert points == {"Lan": Decimal("64.17"), "Minh": 70}
