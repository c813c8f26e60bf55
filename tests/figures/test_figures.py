"""Several periods and groupings at once, what stands beside the sums, and the rates by name.

October 2026 has no day off but weekends; 1 October is a Thursday.
"""

from __future__ import annotations

import pickle
from datetime import date, datetime
from fractions import Fraction
from typing import Any

import attrs
import pytest

from onestop import (
    BadValueError,
    Channel,
    ClockPolicy,
    Dossier,
    Figures,
    Procedure,
    Report,
    ReportPeriod,
    Row,
    Step,
    SuspensionGround,
    TimeLimitCase,
    WorkingDays,
    WorkingHours,
    WrongTypeError,
    figures_of,
    tally,
    vn,
)
from onestop.figures import HandlingTimes, Spread
from onestop.procedures import Action
from onestop.procedures.channels import OnlineLevel
from tests.figures.against import GROUPINGS, a_world

CALENDAR = vn.calendar()
SEPTEMBER, OCTOBER, NOVEMBER = (ReportPeriod.calendar_month(2026, month) for month in (9, 10, 11))
P = Procedure("1.000001", "P", limits=WorkingDays(3), field="Hộ tịch")
LAW = SuspensionGround("nghĩa vụ tài chính", stops_clock=True)


def m(text: str) -> datetime:
    """A moment of 2026: `01/10 09:00`."""
    day, clock = text.split()
    return vn.local(f"{day}/2026 {clock}")


def handed_in(code: str, at: str, channel: Channel = Channel.ONLINE, **more: Any) -> Dossier:
    return Dossier.submit(code, more.pop("procedure", P), m(at), channel=channel, **more)


def taken(code: str, at: str, by: str = "Lan", **more: Any) -> Dossier:
    return handed_in(code, at, **more).accept(m(at), by=by)


def total(*dossiers: Dossier, period: ReportPeriod = OCTOBER, **more: Any) -> Row:
    report = tally(dossiers, period, CALENDAR, **more)
    assert report.check() == ()
    return report.total


class TestOnePass:
    def test_each_report_is_that_of_tally(self) -> None:
        for number in range(3):
            world = a_world(f"figures:{number}")
            by = [each for each in GROUPINGS if each is not None]
            found = figures_of(world.dossiers, world.periods, CALENDAR, by=by)
            for period in world.periods:
                for each in GROUPINGS:
                    expected = tally(world.dossiers, period, CALENDAR, by=each)
                    assert found.report(period, each) == expected

    def test_under_an_office_that_names_its_own_ends(self) -> None:
        """Handling ends with the hand-over: what was completed may end later again."""
        policy = ClockPolicy(ends=("returned", "completed"))
        done = taken("A", "28/09 09:00").complete(m("30/09 09:00")).return_result(m("12/10 09:00"))
        months = [SEPTEMBER, OCTOBER]
        found = figures_of([done], months, CALENDAR, policy=policy)
        assert [report.total for report in found.by()] == [
            tally([done], month, CALENDAR, policy=policy).total for month in months
        ]
        assert [report.total.solved for report in found.by()] == [1, 1]

    def test_it_tells_its_periods_and_groupings(self) -> None:
        found = figures_of(
            [taken("A", "01/10 09:00")], [OCTOBER, SEPTEMBER], CALENDAR, by=["field", "channel"]
        )
        assert found.periods == (OCTOBER, SEPTEMBER)
        assert found.groupings == (None, "field", "channel")
        assert [row.key for row in found.report(OCTOBER, "field").rows] == ["Hộ tịch"]
        assert found.report(SEPTEMBER, "field").rows == ()
        assert pickle.loads(pickle.dumps(found)) == found
        assert hash(found) == hash(pickle.loads(pickle.dumps(found)))

    def test_by_a_function_of_ones_own(self) -> None:
        hamlet = {"A": "Thôn 1", "B": "thôn 1", "C": None}
        dossiers = [taken(code, "01/10 09:00") for code in hamlet]
        found = figures_of(
            dossiers, [OCTOBER], CALENDAR, keys={"hamlet": lambda each: hamlet[each.code]}
        )
        rows = found.report(OCTOBER, "hamlet").rows
        assert [(row.key, row.received) for row in rows] == [("Thôn 1", 2), (None, 1)]

    def test_by_step_and_by_online_level(self) -> None:
        steps = (Step(Action.VERIFY, key="tham-tra"), Step(Action.SIGN))
        procedure = attrs.evolve(P, steps=steps, online_level=OnlineLevel.FULL)
        dossier = taken("A", "01/10 09:00", procedure=procedure)
        late = dossier.assign(m("01/10 10:00"), "Lan", "Tham-Tra").assign(
            m("08/10 10:00"), "Minh", "sign"
        )
        done = late.complete(m("09/10 09:00"))
        other = taken("B", "01/10 09:00").assign(m("01/10 10:00"), "Lan", "đóng dấu")
        found = figures_of([done, other], [OCTOBER], CALENDAR, by=["step", "online_level"])
        rows = found.report(OCTOBER, "step").rows
        assert [(row.key, row.solved, row.late_days) for row in rows] == [
            ("đóng dấu", 0, 18), ("sign", 1, 1), ("tham-tra", 0, 2),
        ]  # fmt: skip
        rows = found.report(OCTOBER, "online_level").rows
        assert [(row.key, row.received) for row in rows] == [("full", 1), (None, 1)]

    def test_what_is_not_there_is_refused(self) -> None:
        found = figures_of([], [OCTOBER], CALENDAR, by=["field"])
        with pytest.raises(BadValueError, match="01/10/2026"):
            found.report(SEPTEMBER)
        with pytest.raises(BadValueError, match="must be one of field"):
            found.handling(OCTOBER, "officer")
        for wrong in ([], [OCTOBER, OCTOBER]):
            with pytest.raises(BadValueError, match="periods"):
                figures_of([], wrong, CALENDAR)
        with pytest.raises(BadValueError, match="by"):
            figures_of([], [OCTOBER], CALENDAR, by=["x"])  # type: ignore[list-item]
        with pytest.raises(BadValueError, match="is a grouping already"):
            figures_of([], [OCTOBER], CALENDAR, keys={"officer": lambda each: each.code})
        with pytest.raises(WrongTypeError, match="keys"):
            figures_of([], [OCTOBER], CALENDAR, keys={"x": 5})  # type: ignore[dict-item]
        with pytest.raises(WrongTypeError, match="keys"):
            figures_of([], [OCTOBER], CALENDAR, keys=5)  # type: ignore[arg-type]
        with pytest.raises(BadValueError, match="stands there twice"):
            figures_of([taken("A", "01/10 09:00")] * 2, [OCTOBER], CALENDAR)
        with pytest.raises(BadValueError, match="no_limit"):
            figures_of([], [OCTOBER], CALENDAR, no_limit="x")  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match="intake"):
            figures_of([], [OCTOBER], CALENDAR, intake=8)  # type: ignore[arg-type]


class TestBesideTheSums:
    def test_withdrawn_stopped_closed_and_rejected_each_by_itself(self) -> None:
        asked = taken("C", "01/10 09:00").request_supplement(m("02/10 09:00"), ["x"])
        row = total(
            taken("A", "01/10 09:00").withdraw(m("02/10 09:00")).stop(m("05/10 09:00"), "x"),
            taken("B", "01/10 09:00").stop(m("02/10 09:00"), "x"),
            asked.close(m("05/10 09:00"), "x"),
            taken("D", "01/10 09:00").complete(m("02/10 09:00"), outcome="rejected"),
            handed_in("E", "01/10 09:00").refuse(m("01/10 10:00"), "x"),
        )
        assert (row.withdrawn, row.stopped, row.closed, row.rejected, row.refused) == (1,) * 5
        assert (row.solved, row.early) == (4, 4)

    def test_the_report_says_that_they_are_inside(self) -> None:
        report = tally([taken("A", "01/10 09:00").withdraw(m("02/10 09:00"))], OCTOBER, CALENDAR)
        assert [(each.kind, each.what.text("en")) for each in report.findings] == [
            ("without_result", "Of the 1 solved, 1 were withdrawn, stopped or closed, without a "
             "result"),
        ]  # fmt: skip

    def test_what_waits_at_the_desk(self) -> None:
        """Handed in on Tuesday 6 at 08:00: eight working hours are over on Wednesday at 08:00."""
        waiting = handed_in("N", "06/10 08:00")
        report = tally([waiting], OCTOBER, CALENDAR)
        row = report.total
        assert (row.received, row.pending, row.waiting, row.waiting_late) == (0, 0, 1, 1)
        assert report.findings[0].what.text("en").startswith("Waiting for acceptance: 1")
        assert [each.key for each in report.rows] == [None]
        early = total(waiting, at=m("06/10 16:30"))
        assert (early.waiting, early.waiting_late) == (1, 0)
        assert total(waiting, at=m("07/10 08:01")).waiting_late == 1
        assert total(waiting, intake=None).waiting_late == 0
        assert total(waiting, at=m("06/10 10:30"), intake=WorkingHours(2)).waiting_late == 1
        assert total(handed_in("N", "06/10 08:00", Channel.POST)).waiting_late == 0

    def test_who_has_to_supplement_at_intake_waits_for_nobodys_answer(self) -> None:
        asked = handed_in("N", "06/10 08:00").request_supplement(m("06/10 10:00"), ["x"])
        row = total(asked)
        assert (row.waiting, row.waiting_late, row.awaiting_supplement) == (1, 0, 1)
        back = asked.supplement(m("12/10 08:00"))
        assert total(back, at=m("12/10 12:00")).waiting_late == 0
        assert total(back).waiting_late == 1
        assert total(back.accept(m("13/10 08:01"))).accepted_late == 1
        assert total(back.accept(m("13/10 08:00"))).accepted_late == 0

    def test_who_left_at_intake_waits_no_more(self) -> None:
        row = total(handed_in("N", "06/10 08:00").withdraw(m("06/10 10:00")))
        assert row == Row()

    def test_accepted_late(self) -> None:
        late = handed_in("A", "01/10 09:00").accept(m("02/10 09:01"))
        assert (total(late).accepted_late, total(late, period=NOVEMBER).accepted_late) == (1, 0)
        kept = handed_in("A", "01/10 09:00").accept(m("02/10 09:00"))
        assert total(kept).accepted_late == 0

    def test_what_a_running_dossier_waits_for(self) -> None:
        both = taken("A", "30/10 09:00").request_supplement(m("30/10 10:00"), ["x"])
        both = both.suspend(m("30/10 11:00"), "hỏi ý kiến")
        row = total(both, taken("B", "30/10 09:00").suspend(m("30/10 11:00"), LAW))
        assert (row.awaiting_supplement, row.suspended, row.paused) == (1, 2, 2)

    def test_results_handed_out_and_apologies(self) -> None:
        done = taken("A", "28/09 09:00").extend(m("29/09 09:00"), date(2026, 10, 20), "quá tải")
        done = done.complete(m("30/09 09:00")).return_result(m("12/10 09:00"))
        assert (total(done).returned, total(done).solved) == (1, 0)
        assert total(done, period=SEPTEMBER).apologies == 1

    def test_solved_on_the_spot_and_taken_in_elsewhere(self) -> None:
        row = total(
            taken("A", "01/10 09:00").complete(m("01/10 16:00")),
            taken("B", "01/10 16:00").return_result(m("02/10 09:00")),
            taken("C", "01/10 09:00", agency="Xã A", receiving="Xã B"),
        )
        assert (row.on_the_spot, row.boundary_free) == (1, 1)

    def test_due_in_the_period_and_kept(self) -> None:
        """Accepted on Tuesday 29 September, due on Friday 2 October; done early in September."""
        early = taken("A", "29/09 09:00").complete(m("30/09 09:00"))
        late = taken("B", "29/09 09:00").complete(m("03/11 09:00"))
        paused = taken("C", "01/10 09:00").suspend(m("02/10 09:00"), LAW)
        last = taken("D", "28/10 09:00")  # due on Mon 2 November
        row = total(early, late, paused, last)
        assert (row.due, row.due_kept) == (2, 1)
        assert total(early, late, period=SEPTEMBER).due == 0
        later = total(early, late, paused, last, period=NOVEMBER)
        assert (later.due, later.due_kept) == (1, 0)

    def test_due_on_the_last_day_is_due_though_it_may_still_be_kept(self) -> None:
        running = taken("A", "27/10 09:00")  # due on Friday 30
        assert total(running, at=m("30/10 12:00")).due == 0
        assert total(running, period=ReportPeriod.between(date(2026, 10, 1), date(2026, 10, 30))) \
            .due == 1  # fmt: skip

    def test_put_off_at_24_00_of_the_last_day_it_is_due_once(self) -> None:
        """Due on Friday 30 October; suspended by a law at 24:00 of Saturday 31, and of Friday."""
        for cut, due in ((30, [1, 0]), (31, [1, 0])):
            first = ReportPeriod.between(date(2026, 10, 1), date(2026, 10, cut))
            after = ReportPeriod.between(date(2026, 10, cut + 1), date(2026, 11, 30)) \
                if cut < 31 else NOVEMBER  # fmt: skip
            midnight = m("31/10 00:00") if cut == 30 else m("01/11 00:00")
            dossier = taken("A", "27/10 09:00").suspend(midnight, LAW).resume(m("03/11 09:00"))
            dossier = dossier.complete(m("03/11 10:00"))
            assert [total(dossier, period=each).due for each in (first, after)] == due
        untouched = (
            taken("B", "28/10 09:00").suspend(m("29/10 09:00"), LAW).resume(m("01/11 00:00"))
        )
        assert total(untouched.complete(m("02/11 09:00")), period=NOVEMBER).due == 1


class TestTheRates:
    ROW = Row(
        received_online=9, carried_over=1, solved=8, early=6, on_time=1, late=1, pending=2,
        in_time=1, overdue=1, due=8, due_kept=6,
    )  # fmt: skip

    def test_an_unknown_denominator_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="must be one of solved"):
            self.ROW.kept_share("x")  # type: ignore[arg-type]

    def test_without_a_denominator_there_is_none(self) -> None:
        for of in ("solved", "due", "received", "all"):
            assert Row().kept_share(of) is None

    def test_of_the_solved_is_the_rate_of_the_form(self) -> None:
        assert self.ROW.kept_share() == self.ROW.kept_rate


class TestChains:
    def carried(self) -> Dossier:
        return taken("A", "30/09 08:00").complete(m("02/10 09:00"), by="Lan")

    def test_only_the_period_that_ends_the_day_before(self) -> None:
        september, october, november = (
            tally([self.carried()], month, CALENDAR) for month in (SEPTEMBER, OCTOBER, NOVEMBER)
        )
        assert october.check(september) == november.check(october) == ()
        for one, other in ((november, september), (september, october), (october, october)):
            with pytest.raises(BadValueError) as refused:
                one.check(other)
            assert str(one.period) in str(refused.value)
            assert str(other.period) in str(refused.value)

    def test_each_row_is_a_chain_of_its_own(self) -> None:
        before = Report(
            SEPTEMBER, (Row("X", pending=1), Row("Y", pending=2)), total=Row(pending=3), by="field"
        )
        now = Report(
            OCTOBER, (Row("X", carried_over=2), Row("Z", carried_over=1)),
            total=Row(carried_over=3), by="field",
        )  # fmt: skip
        broken = [told for told in now.check(before) if "carried over" in told]
        assert broken == [
            f"X: carried over 2 != pending 1 of {SEPTEMBER}",
            f"Y: carried over 0 != pending 2 of {SEPTEMBER}",
            f"Z: carried over 1 != pending 0 of {SEPTEMBER}",
        ]
        unnamed = Report(OCTOBER, (Row(carried_over=1),), total=Row(carried_over=3), by="field")
        assert f"unnamed: carried over 1 != pending 0 of {SEPTEMBER}" in unnamed.check(before)
        by_officer = [attrs.evolve(each, by="officer") for each in (before, now)]
        assert not any("carried over" in told for told in by_officer[1].check(by_officer[0]))

    def test_figures_check_their_own_periods(self) -> None:
        months = [OCTOBER, SEPTEMBER]
        found = figures_of([self.carried()], months, CALENDAR, by=["field", "officer"])
        assert found.check() == ()
        wrong = attrs.evolve(
            found.reports[1], total=attrs.evolve(found.reports[1].total, pending=5)
        )
        told = Figures((found.reports[0], wrong), times=found.times[:2]).check()
        assert f"{OCTOBER}: carried over 1 != pending 5 of {SEPTEMBER}" in told
        by_field = attrs.evolve(found.reports[2], total=Row(refused=1))
        told = Figures((by_field,), times=found.times[:1]).check()
        assert told[0].startswith(f"{OCTOBER}, field: ")

    def test_a_part_is_not_more_than_its_whole(self) -> None:
        assert Row(due=1, due_kept=2).check() == ("due kept 2 > due 1",)
        assert Row(waiting_late=1).check() == ("waiting late 1 > waiting 0",)
        assert Row("X", withdrawn=1, rejected=1, no_limit=1).check() == (
            "X: withdrawn 1 + stopped 0 + closed 0 + rejected 1 > solved or beside the sums 1",
        )


class TestHandlingTimes:
    def times(self, *dossiers: Dossier, **more: Any) -> HandlingTimes:
        (found,) = figures_of(dossiers, [OCTOBER], CALENDAR, **more).handling(OCTOBER)
        return found

    def test_by_hand(self) -> None:
        """Thursday 1 to Monday 5: two working days; 09:00 to 10:00 two days on, 17 hours."""
        found = self.times(
            taken("A", "01/10 09:00").complete(m("05/10 10:00")),
            taken("B", "01/10 09:00").complete(m("01/10 10:30")),
            taken("C", "01/10 09:00").complete(m("08/10 09:00")),
        )
        assert found.days == Spread(n=3, mean=Fraction(7, 3), median=Fraction(2), most=Fraction(5))
        assert [found.hours.median, found.hours.mean] == [17, Fraction(17 * 2 + 3 + 80, 6)]
        assert found.shares.most == Fraction(5, 3)

    def test_waits_are_left_out(self) -> None:
        dossier = taken("A", "01/10 09:00").suspend(m("02/10 09:00"), LAW)
        found = self.times(dossier.resume(m("06/10 09:00")).complete(m("07/10 09:00")))
        assert [found.days.mean, found.hours.mean, found.shares.mean] == [2, 16, Fraction(4, 5)]

    def test_a_limit_in_hours_is_used_in_hours(self) -> None:
        procedure = attrs.evolve(P, limits=WorkingHours(8))
        done = taken("A", "01/10 09:00", procedure=procedure).complete(m("01/10 11:00"))
        assert self.times(done).shares.mean == Fraction(1, 4)

    def test_what_has_no_length_has_no_share(self) -> None:
        unlimited = attrs.evolve(P, limits=())
        done = taken("A", "01/10 09:00", procedure=unlimited).complete(m("02/10 11:00"))
        found = self.times(done, no_limit="on_time")
        assert (found.days.n, found.shares) == (1, Spread(n=0))

    def test_who_withdrew_is_left_out_and_who_runs_is_told(self) -> None:
        found = self.times(
            taken("A", "01/10 09:00").withdraw(m("02/10 09:00")),
            taken("B", "01/10 09:00").complete(m("02/10 09:00")),
            taken("C", "29/10 09:00"),
            taken("D", "01/10 09:00"),
        )
        assert (found.days.n, found.running, found.running_longer) == (1, 2, 1)
        assert (found.bands, found.ages, found.overdue) == (
            (5, 10, 20), (1, 0, 0, 1), (0, 0, 1, 0),
        )  # fmt: skip

    def test_one_row_for_each_row_of_the_report(self) -> None:
        dossiers = [
            taken("A", "01/10 09:00", "Lan").complete(m("02/10 09:00")),
            taken("B", "01/10 09:00", "LAN").complete(m("05/10 09:00")),
            handed_in("C", "01/10 09:00"),
        ]
        found = figures_of(dossiers, [OCTOBER], CALENDAR, by=["officer"])
        assert [(each.key, each.days.n) for each in found.handling(OCTOBER, "officer")] == [
            ("Lan", 2), (None, 0),
        ]  # fmt: skip

    @pytest.mark.parametrize("n", [1, 2, 3, 9, 10, 11, 20, 37])
    def test_ranks_are_those_of_a_plain_list(self, n: int) -> None:
        """The 90 % is the least that nine in ten do not exceed, found by looking at each."""
        values = [(7 * k) % 11 for k in range(n)]
        counts = {value: values.count(value) for value in set(values)}
        found, ordered = Spread.of(counts), sorted(values)
        least = next(v for v in ordered if 10 * sum(each <= v for each in values) >= 9 * n)
        assert [found.n, found.mean, found.most] == [n, Fraction(sum(values), n), least]
        assert found.median == Fraction(ordered[(n - 1) // 2] + ordered[n // 2], 2)


def test_a_condition_found_later_makes_due_what_was_not() -> None:
    """Thirty days became two on 3 November: due on 5 October, known to be in November."""
    limits = (TimeLimitCase(WorkingDays(30)), TimeLimitCase(WorkingDays(2), "gấp"))
    dossier = taken("A", "01/10 09:00", procedure=attrs.evolve(P, limits=limits))
    found = dossier.establish(m("03/11 09:00"), "gấp")
    assert [total(found, period=month).due for month in (OCTOBER, NOVEMBER)] == [0, 1]
    told = taken("B", "01/10 09:00", procedure=attrs.evolve(P, limits=limits))
    told = told.establish(m("02/10 09:00"), "gấp")
    assert [total(told, period=month).due for month in (OCTOBER, NOVEMBER)] == [1, 0]
