"""NĐ 309/2026/NĐ-CP (in force 2026-08-05), which amends NĐ 118/2025."""

from __future__ import annotations

from datetime import date

import pytest

from onestop import Channel, Dossier, Procedure, WorkingDays, deadline_of, vn

DAY_BEFORE, FIRST = date(2026, 8, 4), date(2026, 8, 5)


def taken_in_elsewhere(day: date) -> Dossier:
    at = vn.local(day.year, day.month, day.day, 9)
    procedure = Procedure("X.1", "thử", limits=WorkingDays(3))
    return Dossier.submit(
        "D-1", procedure, at, channel=Channel.POST, agency="UBND xã B", receiving="UBND xã A"
    ).accept(at)


@pytest.mark.law("NĐ 309/2026 (118/2025 Đ17.3)", confidence="confirmed")
class TestTheClockOfADossierTakenInElsewhere:
    """Đ17.3, «phi địa giới»: its clock starts when the competent agency has received it."""

    ARRIVAL = "10/08/2026 15:00"  # a Monday

    def test_before_it_was_in_force_it_ran_from_acceptance(self) -> None:
        dossier = taken_in_elsewhere(DAY_BEFORE).arrive(vn.local("06/08/2026 15:00"), "UBND xã B")
        deadline = deadline_of(dossier, vn.calendar())
        assert deadline is not None
        assert deadline.day == date(2026, 8, 7)  # 5, 6, 7 August

    def test_from_its_first_day_it_waits_for_the_arrival(self) -> None:
        dossier = taken_in_elsewhere(FIRST)
        assert deadline_of(dossier, vn.calendar()) is None
        deadline = deadline_of(dossier.arrive(vn.local(self.ARRIVAL), "UBND xã B"), vn.calendar())
        assert deadline is not None
        assert deadline.day == date(2026, 8, 13)  # 11, 12, 13 August


@pytest.mark.law("NĐ 309/2026 (118/2025 Đ17.2a)", confidence="confirmed")
class TestTheKiosk:
    """Đ17.2a: a dossier may be handed in at a kiosk («ki-ốt thông minh»)."""

    @pytest.mark.parametrize(("day", "known"), [(DAY_BEFORE, False), (FIRST, True)])
    def test_from_its_first_day(self, day: date, known: bool) -> None:
        ruling = vn.rules(on=day).channels
        assert ruling is not None
        assert (Channel.KIOSK in ruling.value) is known


@pytest.mark.law("NĐ 309/2026 (118/2025 Đ14.4)", confidence="confirmed")
class TestIntakeInTheWholeCountry:
    """Đ14.4: for procedures of a published list; the list was not found."""

    @pytest.mark.parametrize(("day", "scope"), [(DAY_BEFORE, "province"), (FIRST, "nation")])
    def test_from_its_first_day(self, day: date, scope: str) -> None:
        ruling = vn.rules(on=day).boundary_free_scope
        assert ruling is not None
        assert ruling.value == scope
