"""Luật Khiếu nại 02/2011/QH13 Điều 28 (in force 2012-07-01): the first settlement of a complaint.

With NĐ 155/2026/NĐ-CP (in force 2026-07-01), which shortened the time in which it is taken on.
"""

from __future__ import annotations

from datetime import date

import pytest

from onestop import CalendarDays, Channel, Dossier, Timeliness, classify, deadline_of, vn
from tests.law.office import CALENDAR

CODE = "2.002409"


def handed_in(at: str, *given: str) -> Dossier:
    """A complaint that the counter has taken in, and nobody has taken on yet."""
    dossier = Dossier.submit(
        "H15.50.05.13-261102-0001",
        vn.procedures()[CODE],
        vn.local(at),
        channel=Channel.IN_PERSON,
        given=given,
    )
    return dossier.accept(vn.local(at))


@pytest.mark.law("Luật Khiếu nại 02/2011/QH13 Đ28", confidence="confirmed")
class TestTheLimitRunsFromTheDayOfTakingOn:
    """Thời hạn giải quyết khiếu nại lần đầu không quá 30 ngày, kể từ ngày thụ lý.

    Đ28: vụ việc phức tạp 45; vùng sâu, vùng xa đi lại khó khăn 45, phức tạp 60.
    """

    @pytest.mark.parametrize(
        ("given", "last"),
        [
            ((), date(2026, 12, 11)),  # 30 days after 2026-11-11, a Friday
            (("complex",), date(2026, 12, 28)),  # 45: 12-26 is a Saturday
            (("remote_area",), date(2026, 12, 28)),
            (("remote_and_complex",), date(2027, 1, 11)),  # 60: 2027-01-10 is a Sunday
        ],
    )
    def test_handed_in_on_2_and_taken_on_on_11_november(
        self, given: tuple[str, ...], last: date
    ) -> None:
        complaint = handed_in("02/11/2026 09:00", *given)
        taken_on = complaint.start_clock(vn.local("11/11/2026 09:00"), "thụ lý")
        deadline = deadline_of(taken_on, CALENDAR)
        assert deadline is not None
        assert deadline.day == last

    def test_the_counter_alone_starts_no_clock(self) -> None:
        """Counted from the counter it would be 2026-12-02, nine days short."""
        assert deadline_of(handed_in("02/11/2026 09:00"), CALENDAR) is None

    def test_the_numbers_of_the_law_ship(self) -> None:
        published = vn.procedures()[CODE]
        assert published.limit() == CalendarDays(30)
        assert published.limit(["vụ việc phức tạp"]) == CalendarDays(45)
        assert published.limit(["vùng sâu, vùng xa"]) == CalendarDays(45)
        assert published.limit(["vùng sâu, vùng xa và phức tạp"]) == CalendarDays(60)


@pytest.mark.law("NĐ 155/2026 Đ10", confidence="confirmed")
class TestTakenOnWithinSevenWorkingDays:
    """Thụ lý hoặc thông báo không thụ lý: 10 ngày đến 30/6/2026, 7 ngày làm việc từ 01/7/2026."""

    def test_the_note_of_the_procedure_names_both_and_their_days(self) -> None:
        (note,) = [line for line in vn.procedures()[CODE].notes if "taken on, or refused" in line]
        assert "within 10 days until 2026-06-30 (02/2011/QH13, Đ27)" in note
        assert "within 7 working days of receipt since 2026-07-01 (155/2026/NĐ-CP, Đ10)" in note


@pytest.mark.law("NĐ 155/2026 Đ12, Đ22.1", confidence="confirmed")
class TestSuspension:
    """Tạm đình chỉ bằng quyết định, từ 1/7/2026, cả với vụ việc thụ lý trước ngày đó.

    Thời hạn tính tiếp từ ngày ra quyết định tiếp tục giải quyết.
    """

    ground = vn.procedures()[CODE].suspension[0]
    #: Taken on on 8 June 2026: 30 days end on 8 July.
    running = handed_in("01/06/2026 09:00").start_clock(vn.local("08/06/2026 09:00"), "thụ lý")

    @pytest.mark.parametrize(
        ("from_", "last"),
        [
            ("30/06/2026 09:00", date(2026, 7, 8)),  # before it was in force: nothing stops
            ("01/07/2026 09:00", date(2026, 7, 13)),  # 2 to 6 July are left out
        ],
    )
    def test_the_day_of_the_decision_counts_not_that_of_the_complaint(
        self, from_: str, last: date
    ) -> None:
        suspended = self.running.suspend(vn.local(from_), self.ground)
        resumed = suspended.resume(vn.local("06/07/2026 09:00"))
        deadline = deadline_of(resumed, CALENDAR)
        assert deadline is not None
        assert deadline.day == last

    def test_before_it_was_in_force_the_reasons_say_so(self) -> None:
        suspended = self.running.suspend(vn.local("30/06/2026 09:00"), self.ground)
        status = classify(suspended, vn.local("30/06/2026 10:00"), CALENDAR)
        assert status.timeliness is Timeliness.IN_TIME
        assert any(
            "155/2026/NĐ-CP, Đ12 is not in force on that day" in remark.text("en")
            for remark in status.because
        )
        later = self.running.suspend(vn.local("01/07/2026 09:00"), self.ground)
        paused = classify(later, vn.local("01/07/2026 10:00"), CALENDAR)
        assert paused.timeliness is Timeliness.PAUSED
