"""NĐ 09/2019/NĐ-CP Điều 12: the periods of the regular reports, closed on the 14th."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest

from onestop import BadValueError, ReportPeriod, tally, vn
from tests.law.office import CALENDAR, accepted, submitted


def window(period: ReportPeriod) -> tuple[date, date]:
    return period.first, period.last


@pytest.mark.law("NĐ 09/2019 Đ12", confidence="to confirm")
class TestFromThe15thToThe14th:
    """Đ12: month 15th to 14th; quarters 15/12-14/3, 15/3-14/6, 15/6-14/9, 15/9-14/12.

    Halves 15/12-14/6 and 15/6-14/12; year 15/12 of the year before to 14/12. So month m runs
    from the 15th of the month before to the 14th of m, for three months to make a quarter.
    The facts hold no window from before 2019.
    """

    @pytest.mark.parametrize(
        ("month", "first", "last"),
        [
            (1, date(2025, 12, 15), date(2026, 1, 14)),
            (2, date(2026, 1, 15), date(2026, 2, 14)),
            (3, date(2026, 2, 15), date(2026, 3, 14)),
            (11, date(2026, 10, 15), date(2026, 11, 14)),
            (12, date(2026, 11, 15), date(2026, 12, 14)),
        ],
    )
    def test_months(self, month: int, first: date, last: date) -> None:
        assert window(ReportPeriod.reporting_month(2026, month)) == (first, last)

    @pytest.mark.parametrize(
        ("quarter", "first", "last"),
        [
            (1, date(2025, 12, 15), date(2026, 3, 14)),
            (2, date(2026, 3, 15), date(2026, 6, 14)),
            (3, date(2026, 6, 15), date(2026, 9, 14)),
            (4, date(2026, 9, 15), date(2026, 12, 14)),
        ],
    )
    def test_quarters(self, quarter: int, first: date, last: date) -> None:
        assert window(ReportPeriod.reporting_quarter(2026, quarter)) == (first, last)

    @pytest.mark.parametrize(
        ("half", "first", "last"),
        [
            (1, date(2025, 12, 15), date(2026, 6, 14)),
            (2, date(2026, 6, 15), date(2026, 12, 14)),
        ],
    )
    def test_halves(self, half: int, first: date, last: date) -> None:
        assert window(ReportPeriod.reporting_half(2026, half)) == (first, last)

    def test_the_year(self) -> None:
        assert window(ReportPeriod.reporting_year(2026)) == (date(2025, 12, 15), date(2026, 12, 14))
        assert window(ReportPeriod.reporting_year(2023)) == (date(2022, 12, 15), date(2023, 12, 14))

    @pytest.mark.parametrize("year", [2024, 2026])
    def test_the_shorter_windows_fill_the_longer_without_gap_or_overlap(self, year: int) -> None:
        whole = window(ReportPeriod.reporting_year(year))
        for windows in (
            [window(ReportPeriod.reporting_month(year, m)) for m in range(1, 13)],
            [window(ReportPeriod.reporting_quarter(year, q)) for q in range(1, 5)],
            [window(ReportPeriod.reporting_half(year, h)) for h in (1, 2)],
            [window(ReportPeriod.reporting_year(year - 1)), whole],
        ):
            gaps = {later[0] - earlier[1] for earlier, later in pairwise(windows)}
            assert gaps == {timedelta(days=1)}
            assert windows[-1][1] == whole[1]
        assert (
            ReportPeriod.reporting_month(year, 1).first
            == ReportPeriod.reporting_quarter(year, 1).first
            == whole[0]
        )

    @pytest.mark.parametrize(
        ("period", "first", "last"),
        [
            (ReportPeriod.calendar_month(2026, 11), date(2026, 11, 1), date(2026, 11, 30)),
            (ReportPeriod.calendar_month(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
            (ReportPeriod.calendar_month(9999, 12), date(9999, 12, 1), date(9999, 12, 31)),
            (ReportPeriod.calendar_quarter(2026, 1), date(2026, 1, 1), date(2026, 3, 31)),
            (ReportPeriod.calendar_quarter(2026, 4), date(2026, 10, 1), date(2026, 12, 31)),
            (ReportPeriod.calendar_half(2026, 1), date(2026, 1, 1), date(2026, 6, 30)),
            (ReportPeriod.calendar_half(2026, 2), date(2026, 7, 1), date(2026, 12, 31)),
            (ReportPeriod.calendar_year(2026), date(2026, 1, 1), date(2026, 12, 31)),
        ],
    )
    def test_calendar_periods_are_named_beside_them(
        self, period: ReportPeriod, first: date, last: date
    ) -> None:
        assert window(period) == (first, last)

    @pytest.mark.parametrize("kind", ["month", "quarter", "half", "year"])
    @pytest.mark.parametrize("year", [0, -1, 10_000, 10**30])
    def test_a_year_that_is_none_is_refused_with_its_bound(self, kind: str, year: int) -> None:
        given = (year,) if kind == "year" else (year, 1)
        for first, made in ((1, f"calendar_{kind}"), (2, f"reporting_{kind}")):
            with pytest.raises(
                BadValueError, match=f"year is {year}: must be from {first} to 9999"
            ):
                getattr(ReportPeriod, made)(*given)

    @pytest.mark.parametrize("kind", ["month", "quarter", "half", "year"])
    def test_a_bare_name_would_leave_open_which_days_are_meant(self, kind: str) -> None:
        assert not hasattr(ReportPeriod, kind)

    def test_both_ends_belong_to_the_window(self) -> None:
        period = ReportPeriod.reporting_month(2026, 10)  # Tue 15/9 to Wed 14/10
        for at, received in [
            ("14/09/2026 16:00", 0),
            ("15/09/2026 00:01", 1),
            ("14/10/2026 23:59", 1),
            ("15/10/2026 00:01", 0),
        ]:
            dossier = accepted(at)
            total = tally([dossier], period, CALENDAR).total
            assert total.received - total.carried_over == received

    @pytest.mark.parametrize(
        ("at", "refused"),
        [
            ("14/09/2026 16:00", 0),
            ("15/09/2026 00:01", 1),
            ("14/10/2026 23:59", 1),
            ("15/10/2026 00:01", 0),
        ],
    )
    def test_both_ends_hold_for_refusals_too(self, at: str, refused: int) -> None:
        dossier = submitted(at).refuse(vn.local(at), "lý do")
        period = ReportPeriod.reporting_month(2026, 10)
        assert tally([dossier], period, CALENDAR).total.refused == refused

    def test_a_year_has_twelve_months_four_quarters_and_two_halves(self) -> None:
        makes: list[tuple[Callable[[int, int], ReportPeriod], int]] = [
            (ReportPeriod.reporting_month, 13),
            (ReportPeriod.reporting_quarter, 5),
            (ReportPeriod.reporting_half, 3),
            (ReportPeriod.calendar_month, 13),
            (ReportPeriod.calendar_quarter, 5),
            (ReportPeriod.calendar_half, 3),
        ]
        for make, past_the_last in makes:
            for number in (0, past_the_last):
                with pytest.raises(BadValueError):
                    make(2026, number)

    def test_any_other_window_can_be_named(self) -> None:
        period = ReportPeriod.between(date(2023, 1, 1), date(2023, 12, 31))
        assert window(period) == (date(2023, 1, 1), date(2023, 12, 31))
