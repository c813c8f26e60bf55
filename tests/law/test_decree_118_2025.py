"""NĐ 118/2025/NĐ-CP, in force 2025-07-01: the one-stop decree of today."""

from __future__ import annotations

from datetime import date

import pytest

from onestop import (
    ReportPeriod,
    State,
    Timeliness,
    WorkingDays,
    classify,
    deadline_of,
    tally,
    vn,
)
from tests.law.office import CALENDAR, accepted, submitted


@pytest.mark.law("NĐ 118/2025 Đ17.3", confidence="confirmed")
class TestTheClockStartsAtAcceptance:
    """R1: the limit runs from the moment the dossier is received complete and correct.

    That moment is the one on the receipt; the rules are those of the day of reception.
    """

    def day_for(self, handed_in: str, received: str) -> date:
        dossier = submitted(handed_in, WorkingDays(3)).accept(vn.local(received))
        deadline = deadline_of(dossier, CALENDAR)
        assert deadline is not None
        return deadline.day

    def test_before_1_july_2025_the_decree_of_2018_counted_the_same_way(self) -> None:
        # Handed in Fri 27/6, accepted Mon 30/6/2025: 1, 2, 3 July.
        assert self.day_for("27/06/2025 20:00", "30/06/2025 08:00") == date(2025, 7, 3)

    def test_since_1_july_2025(self) -> None:
        # Handed in Mon 30/6, accepted Tue 1/7/2025: 2, 3, 4 July.
        assert self.day_for("30/06/2025 20:00", "01/07/2025 08:00") == date(2025, 7, 4)

    @pytest.mark.parametrize(
        ("at", "cited"), [("30/06/2025 08:00", False), ("01/07/2025 08:00", True)]
    )
    def test_it_is_cited_for_dossiers_received_since_it_is_in_force(
        self, at: str, cited: bool
    ) -> None:
        deadline = deadline_of(accepted(at), CALENDAR)
        assert deadline is not None
        assert ("118/2025" in deadline.explain("vi")) is cited

    def test_an_hour_does_not_matter_for_working_days(self) -> None:
        assert self.day_for("06/11/2026 20:00", "09/11/2026 07:30") == date(2026, 11, 12)
        assert self.day_for("06/11/2026 20:00", "09/11/2026 16:59") == date(2026, 11, 12)

    def test_until_then_there_is_no_deadline_and_nothing_is_counted(self) -> None:
        waiting = submitted("06/11/2026 20:00", WorkingDays(3))
        assert deadline_of(waiting, CALENDAR) is None
        status = classify(waiting, vn.local("20/11/2026 08:00"), CALENDAR)
        assert status.timeliness is Timeliness.NOT_COUNTED

    def test_received_means_accepted_in_the_report_too(self) -> None:
        # Handed in on the last day of one period, accepted on the first of the next.
        dossier = submitted("14/11/2026 20:00").accept(vn.local("16/11/2026 08:00"))
        before = tally([dossier], ReportPeriod.month(2026, 11), CALENDAR)
        after = tally([dossier], ReportPeriod.month(2026, 12), CALENDAR)
        assert before.total.received == 0
        assert (after.total.received_online, after.total.carried_over) == (1, 0)


@pytest.mark.law("NĐ 118/2025 Đ17", confidence="confirmed")
class TestRefusedAtIntake:
    """R41: refused at intake with its reason; status 3; the clock never started."""

    REFUSED = submitted("09/11/2026 08:00").refuse(vn.local("09/11/2026 09:00"), "thiếu dữ liệu")

    def test_it_has_no_deadline_and_is_not_counted(self) -> None:
        assert deadline_of(self.REFUSED, CALENDAR) is None
        status = classify(self.REFUSED, vn.local("21/12/2026 08:00"), CALENDAR)
        assert status.timeliness is Timeliness.NOT_COUNTED
        assert status.state is State.REFUSED
        assert int(status.state) == 3

    def test_before_the_refusal_it_was_not_counted_either(self) -> None:
        status = classify(self.REFUSED, vn.local("09/11/2026 08:30"), CALENDAR)
        assert status.timeliness is Timeliness.NOT_COUNTED
        assert status.state is State.NEW
