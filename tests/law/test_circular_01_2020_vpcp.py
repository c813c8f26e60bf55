"""TT 01/2020/TT-VPCP (2020-10-21), form II.06: results of handling procedures.

Of the forms before it the facts hold nothing: no case from before 2020.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Literal

import pytest

from onestop import (
    BadValueError,
    Channel,
    ClockPolicy,
    Dossier,
    Procedure,
    ReportPeriod,
    SameDay,
    Timeliness,
    WorkingDays,
    classify,
    tally,
    vn,
)
from tests.law.office import CALENDAR, accepted, submitted

OCTOBER = ReportPeriod.reporting_month(2026, 10)  # 15/9 to 14/10
NOVEMBER = ReportPeriod.reporting_month(2026, 11)  # 15/10 to 14/11
DECEMBER = ReportPeriod.reporting_month(2026, 12)  # 15/11 to 14/12


def book() -> list[Dossier]:
    """Ten dossiers around the window of November, each of five working days unless said."""
    week = WorkingDays(5)
    return [
        # carried over from October: accepted before 15/10, not finished by 14/10
        accepted("13/10/2026 08:00", week).complete(vn.local("16/10/2026 09:00")),  # early
        accepted("05/10/2026 08:00", week, channel=Channel.POST),  # due 12/10, never finished
        # of October, and finished in it: no part of November
        accepted("01/10/2026 08:00", week).complete(vn.local("07/10/2026 09:00")),
        # received in November
        accepted("19/10/2026 08:00", week).complete(vn.local("23/10/2026 09:00")),  # early
        accepted("20/10/2026 08:00", week, channel=Channel.VNEID).complete(
            vn.local("27/10/2026 09:00")  # on the due day
        ),
        accepted("21/10/2026 08:00", week, channel=Channel.IN_PERSON).complete(
            vn.local("29/10/2026 09:00")  # due 28/10: late
        ),
        accepted("12/11/2026 08:00", week, channel=Channel.KIOSK),  # due 19/11
        # finished after the period: at its end it was pending, due 13/11, overdue
        accepted("06/11/2026 08:00", week, channel=Channel.POST).complete(
            vn.local("16/11/2026 09:00")
        ),
        # outside the sums
        submitted("20/10/2026 08:00").refuse(vn.local("20/10/2026 09:00"), "lý do"),
        # accepted after the period
        accepted("16/11/2026 08:00", week),
    ]


@pytest.mark.law("TT 01/2020/TT-VPCP, II.06", confidence="confirmed")
class TestTheColumns:
    """II.06: received (3) = online (4), in person and post (5), carried over (6).

    Solved (7) = early (8), on time (9), late (10). In hand (11) = within the limit (12), late (13).
    """

    TOTAL = tally(book(), NOVEMBER, CALENDAR).total

    def test_received(self) -> None:
        assert self.TOTAL.received == 7
        assert self.TOTAL.received_online == 3  # ONLINE, VNEID, KIOSK
        assert self.TOTAL.received_other == 2  # IN_PERSON, POST
        assert self.TOTAL.carried_over == 2

    def test_solved(self) -> None:
        assert self.TOTAL.solved == 4
        assert self.TOTAL.early == 2
        assert self.TOTAL.on_time == 1
        assert self.TOTAL.late == 1

    def test_in_hand(self) -> None:
        assert self.TOTAL.pending == 3
        assert self.TOTAL.in_time == 1
        assert self.TOTAL.overdue == 2

    def test_refused_at_intake_stands_beside_the_form(self) -> None:
        assert self.TOTAL.refused == 1

    def test_a_dossier_without_a_limit_stands_beside_the_form(self) -> None:
        procedure = Procedure("1.000002", "Không có thời hạn", limits=())
        dossier = Dossier.submit(
            "H15.50.05.13-261020-0001",
            procedure,
            vn.local("20/10/2026 08:00"),
            channel=Channel.ONLINE,
        ).accept(vn.local("20/10/2026 08:00"))
        report = tally([dossier], NOVEMBER, CALENDAR)
        assert report.total.no_limit == 1
        assert (report.total.received, report.total.pending) == (0, 0)
        assert report.check() == ()

    def test_no_limit_and_an_unknown_limit_are_told_apart_in_the_reasons(self) -> None:
        start = vn.local("20/10/2026 08:00")
        statuses = []
        for limits in ((), None):
            procedure = Procedure("1.000002", "Không có thời hạn", limits=limits)
            dossier = Dossier.submit(
                "H15.50.05.13-261020-0002", procedure, start, channel=Channel.ONLINE
            ).accept(start)
            statuses.append(classify(dossier, start, CALENDAR))
        none, unknown = statuses
        assert none.timeliness is unknown.timeliness is Timeliness.NO_LIMIT
        assert none.because != unknown.because

    def test_the_rates_are_exact(self) -> None:
        assert self.TOTAL.early_rate == Fraction(2, 4)
        assert self.TOTAL.on_time_rate == Fraction(1, 4)
        assert self.TOTAL.late_rate == Fraction(1, 4)
        assert self.TOTAL.kept_rate == Fraction(3, 4)
        assert self.TOTAL.overdue_rate == Fraction(2, 3)
        assert self.TOTAL.online_rate == Fraction(3, 5)  # of the period's own intake

    def test_an_empty_period_has_no_rates(self) -> None:
        total = tally([], NOVEMBER, CALENDAR).total
        assert total.received == total.solved == total.pending == 0
        rates = (
            total.early_rate,
            total.on_time_rate,
            total.late_rate,
            total.kept_rate,
            total.overdue_rate,
            total.online_rate,
        )
        assert rates == (None,) * 6


@pytest.mark.law("TT 01/2020/TT-VPCP, II.06, printed header", confidence="to confirm")
class TestTheIdentitiesOfTheHeader:
    """II.06: (3) = (4) + (5) + (6); (7) = (8) + (9) + (10); (11) = (12) + (13)."""

    @pytest.mark.parametrize("period", [OCTOBER, NOVEMBER, DECEMBER])
    def test_they_hold(self, period: ReportPeriod) -> None:
        row = tally(book(), period, CALENDAR).total
        assert row.received == row.received_online + row.received_other + row.carried_over
        assert row.solved == row.early + row.on_time + row.late
        assert row.pending == row.in_time + row.overdue

    @pytest.mark.parametrize("by", [None, "procedure", "channel"])
    def test_the_report_finds_no_violation(
        self, by: Literal["procedure", "channel"] | None
    ) -> None:
        assert tally(book(), NOVEMBER, CALENDAR, by=by).check() == ()


@pytest.mark.law("TT 01/2020/TT-VPCP, II.06", confidence="inferred")
class TestTheIdentitiesBetweenTheBlocks:
    """II.06: (3) = (7) + (11); the next period's (6) = this period's (11) (inferred 95%)."""

    @pytest.mark.parametrize("period", [OCTOBER, NOVEMBER, DECEMBER])
    def test_received_is_solved_or_in_hand(self, period: ReportPeriod) -> None:
        row = tally(book(), period, CALENDAR).total
        assert row.received == row.solved + row.pending

    def test_what_is_in_hand_is_carried_over(self) -> None:
        october, november, december = (
            tally(book(), period, CALENDAR).total for period in (OCTOBER, NOVEMBER, DECEMBER)
        )
        assert november.carried_over == october.pending == 2
        assert december.carried_over == november.pending == 3

    def test_due_on_the_last_day_of_the_period_it_is_within_the_limit(self) -> None:
        # Due Wed 14/10, the last day: the limit runs to 24:00, as the period does.
        row = tally([accepted("13/10/2026 08:00", WorkingDays(1))], OCTOBER, CALENDAR).total
        assert (row.in_time, row.overdue) == (1, 0)

    def test_due_the_day_before_it_is_overdue(self) -> None:
        row = tally([accepted("12/10/2026 08:00", WorkingDays(1))], OCTOBER, CALENDAR).total
        assert (row.in_time, row.overdue) == (0, 1)


@pytest.mark.law("TT 01/2020/TT-VPCP, II.06", confidence="inferred")
class TestAYearOfOneWard:
    """II.06 with the shape of phường Hà Khánh, 2023: 1,620 early and 16 on time of 1,636.

    A quarter of it, 405 and 4 of 409, with dossiers made up: the ward published no single ones.
    """

    @staticmethod
    def dossier(number: int) -> Dossier:
        procedure = Procedure("1.000003", "Chứng thực", limits=SameDay())
        start = vn.local("09/03/2023 09:00")
        finished = "09/03/2023 10:00" if number < 405 else "09/03/2023 17:30"
        code = f"H49.30.10-230309-{number + 1:04d}"
        dossier = Dossier.submit(code, procedure, start, channel=Channel.ONLINE)
        return dossier.accept(start).complete(vn.local(finished))

    def test_its_row(self) -> None:
        for period in (
            ReportPeriod.reporting_year(2023),
            ReportPeriod.between(date(2023, 1, 1), date(2023, 12, 31)),
        ):
            report = tally([self.dossier(n) for n in range(409)], period, CALENDAR)
            total = report.total
            assert (total.received, total.solved, total.pending) == (409, 409, 0)
            assert (total.early, total.on_time, total.late) == (405, 4, 0)
            assert (total.early_rate, total.on_time_rate) == (Fraction(405, 409), Fraction(4, 409))
            assert (total.late_rate, total.kept_rate) == (Fraction(0), Fraction(1))
            assert total.overdue_rate is None  # nothing pending: no value, not nought
            assert report.check() == ()


@pytest.mark.law("TT 01/2020/TT-VPCP, biểu II.06", confidence="to confirm")
class TestDossiersWithoutALimit:
    """Column 3 is «tổng số hồ sơ tiếp nhận», all received; no column is for those without a limit.

    Where they stand no national text says: beside the sums, or in them, as kept.
    """

    no_limit = Procedure("X.014027", "Trợ cấp hưu trí xã hội", limits=())
    unknown = Procedure("X.002622", "Liên thông", limits=None)

    def handled(self, procedure: Procedure, accepted: str, completed: str | None) -> Dossier:
        at, code = vn.local(accepted), f"D {procedure.code}, {accepted} to {completed}"
        dossier = Dossier.submit(code, procedure, at, channel=Channel.IN_PERSON).accept(at)
        return dossier if completed is None else dossier.complete(vn.local(completed))

    def log(self) -> list[Dossier]:
        return [
            self.handled(self.no_limit, "16/11/2026 09:00", "18/11/2026 09:00"),
            self.handled(self.unknown, "16/11/2026 09:00", None),
            self.handled(self.no_limit, "10/11/2026 09:00", "16/11/2026 09:00"),  # carried over
            self.handled(self.no_limit, "10/11/2026 09:00", "11/11/2026 09:00"),  # gone before
        ]

    def test_beside_the_sums_by_default_and_the_report_says_that_column_3_is_short(self) -> None:
        report = tally(self.log(), DECEMBER, CALENDAR)
        assert (report.total.received, report.total.solved, report.total.no_limit) == (0, 0, 3)
        [finding] = report.findings
        assert finding.text("en").startswith("Column 3 has 0 dossiers, the register book 3: 3 ")
        assert report.check() == ()

    def test_in_the_sums_on_time_where_they_ended_within_the_limit_where_not(self) -> None:
        report = tally(self.log(), DECEMBER, CALENDAR, no_limit="on_time")
        total = report.total
        assert (total.received_other, total.carried_over, total.received) == (2, 1, 3)
        assert (total.solved, total.on_time, total.pending, total.in_time) == (2, 2, 1, 1)
        assert (total.no_limit, report.findings, report.check()) == (0, (), ())

    def test_what_was_pending_is_carried_over(self) -> None:
        before, after = (
            tally(self.log(), window, CALENDAR, no_limit="on_time")
            for window in (NOVEMBER, DECEMBER)
        )
        assert after.check(before) == ()
        assert before.total.pending == after.total.carried_over == 1

    def test_what_a_policy_leaves_out_makes_it_short_too(self) -> None:
        limited = Procedure("X", "a", limits=WorkingDays(5))
        at = vn.local("16/11/2026 09:00")
        dossier = Dossier.submit("D", limited, at, channel=Channel.POST).accept(at).withdraw(at)
        policy = ClockPolicy(stopped="not_counted")
        report = tally([dossier], DECEMBER, CALENDAR, policy=policy)
        assert [finding.kind for finding in report.findings] == ["column_3_short"]

    def test_another_word_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="no_limit is 'in': must be one of beside"):
            tally([], DECEMBER, CALENDAR, no_limit="in")  # type: ignore[arg-type]
