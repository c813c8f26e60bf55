"""The corners of the clock that no table reaches: own starts, other zones, bounds, refusals."""

from __future__ import annotations

import datetime as dt
import pickle
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pytest

from onestop import (
    CalendarDays,
    Channel,
    ClockHours,
    ClockPolicy,
    Dossier,
    Months,
    Overlay,
    Procedure,
    ReportPeriod,
    Row,
    Sequence,
    SuspensionGround,
    TimeLimitCase,
    Timeliness,
    WorkCalendar,
    WorkingDays,
    classify,
    deadline_of,
    tally,
    vn,
)
from onestop.citation import Citation, Confidence
from onestop.dossiers import Ruling
from onestop.dossiers.events import Accepted, Submitted
from onestop.errors import (
    BadValueError,
    OnestopError,
    OutsideCalendarError,
    UnknownConditionError,
)
from onestop.figures.rows import Report
from onestop.procedures import Anchor, Shortening
from onestop.procedures.catalogue import Catalogue

CALENDAR = vn.calendar()
LAW = SuspensionGround("chờ nộp thuế", stops_clock=True, citation=Citation("Luật mẫu"))
OWN = (TimeLimitCase(WorkingDays(3), anchor=Anchor.OTHER),)


FIVE = WorkingDays(5)


def accepted(limits: Any = FIVE, at: str = "02/11/2026 09:00", **facts: Any) -> Dossier:
    moment = vn.local(at)
    procedure = Procedure("X.1", "thử", limits=limits)
    facts = {"channel": Channel.IN_PERSON, **facts}
    return Dossier.submit("D-1", procedure, moment, **facts).accept(moment, by="Lan")


def said(dossier: Dossier, at: str, **choice: Any) -> list[str]:
    status = classify(dossier, vn.local(at), CALENDAR, **choice)
    return [remark.text("en") for remark in status.because]


class TestALimitThatCountsFromItsOwnEvent:
    def test_before_the_event_it_is_in_time_and_says_why(self) -> None:
        status = classify(accepted(OWN), vn.local("30/11/2026 09:00"), CALENDAR)
        assert (status.timeliness, status.deadline) == (Timeliness.IN_TIME, None)
        assert "the clock has not started" in status.because[0].text("en")
        assert "start_clock" in status.next_actions

    def test_it_counts_from_the_event(self) -> None:
        started = accepted(OWN).start_clock(vn.local("10/11/2026 15:00"), "giấy của thuế")
        deadline = deadline_of(started, CALENDAR)
        assert deadline is not None
        assert deadline.day == dt.date(2026, 11, 13)  # 11, 12, 13 November
        assert deadline.clock is None
        assert deadline.remarks[0].text("en") == (
            "The clock starts at: giấy của thuế, Tuesday 10 November 2026 15:00"
        )
        assert (
            "start_clock"
            not in classify(started, vn.local("11/11/2026 09:00"), CALENDAR).next_actions
        )

    def test_ended_without_the_event_it_cannot_be_judged(self) -> None:
        done = accepted(OWN).complete(vn.local("30/11/2026 09:00"))
        status = classify(done, vn.local("30/11/2026 10:00"), CALENDAR)
        assert status.timeliness is Timeliness.NO_LIMIT
        report = tally(
            [done], ReportPeriod.between(dt.date(2026, 11, 1), dt.date(2026, 11, 30)), CALENDAR
        )
        assert (report.total.no_limit, report.total.received) == (1, 0)

    def test_a_plain_limit_offers_no_such_event(self) -> None:
        assert (
            "start_clock"
            not in classify(accepted(), vn.local("02/11/2026 10:00"), CALENDAR).next_actions
        )


class TestPolicies:
    def test_handling_may_end_with_the_return_only(self) -> None:
        done = accepted().complete(vn.local("09/11/2026 10:00"))
        policy = ClockPolicy(ends=("returned",))
        at = vn.local("10/11/2026 09:00")
        assert classify(done, at, CALENDAR).timeliness is Timeliness.ON_TIME
        assert classify(done, at, CALENDAR, policy=policy).timeliness is Timeliness.OVERDUE
        handed = done.return_result(vn.local("10/11/2026 09:00"))
        assert classify(handed, at, CALENDAR, policy=policy).timeliness is Timeliness.LATE
        assert "ends handling: returned" in said(done, "10/11/2026 09:00", policy=policy)[1]

    def test_early_may_be_judged_by_the_moment(self) -> None:
        done = accepted().complete(vn.local("09/11/2026 10:00"))  # due on the 9th, 17:00
        at, policy = vn.local("09/11/2026 11:00"), ClockPolicy(granularity="moment")
        assert classify(done, at, CALENDAR).timeliness is Timeliness.ON_TIME
        assert classify(done, at, CALENDAR, policy=policy).timeliness is Timeliness.EARLY

    def test_a_report_under_a_policy_that_leaves_the_stopped_out_keeps_its_chain(self) -> None:
        stopped = accepted().stop(vn.local("05/11/2026 09:00"), "rút")
        policy = ClockPolicy(stopped="not_counted")
        first = ReportPeriod.between(dt.date(2026, 11, 1), dt.date(2026, 11, 3))
        second = ReportPeriod.between(dt.date(2026, 11, 4), dt.date(2026, 11, 30))
        before = tally([stopped], first, CALENDAR, policy=policy)
        after = tally([stopped], second, CALENDAR, policy=policy)
        assert (before.total.pending, after.total.not_counted, after.total.received) == (1, 1, 0)
        assert after.check(before) == ()
        (broken,) = attrs.evolve(after, total=Row(), rows=()).check(before)
        assert broken.startswith("carried over 0 != pending 1 of ")

    def test_more_paused_than_in_time_is_told(self) -> None:
        row = Row(received_other=1, pending=1, in_time=1, paused=2)
        assert row.check() == ("paused 2 > in time 1",)


class TestBounds:
    CALENDAR = WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 12, 31))

    @pytest.mark.parametrize(
        "limit", [WorkingDays(3), CalendarDays(20), Months(1), ClockHours(100)]
    )
    def test_a_pause_that_moves_the_end_beyond_the_calendar_is_refused(self, limit: Any) -> None:
        dossier = accepted(limit).suspend(vn.local("03/11/2026 09:00"), LAW)
        resumed = dossier.resume(vn.local("31/12/2026 16:00"))
        with pytest.raises(OutsideCalendarError, match="2026-12-31"):
            deadline_of(resumed, self.CALENDAR)

    def test_a_zero_length_wait_is_none(self) -> None:
        at = vn.local("03/11/2026 09:00")
        deadline = deadline_of(accepted().suspend(at, LAW).resume(at), CALENDAR)
        assert deadline is not None
        assert (deadline.day, deadline.pauses) == (dt.date(2026, 11, 9), ())


class TestWhatIsSaid:
    def test_moments_of_a_log_kept_in_utc_are_told_on_the_offices_clock(self) -> None:
        utc = vn.local("04/11/2026 01:00").astimezone(dt.UTC)  # the evening of the 3rd in UTC
        waiting = accepted().suspend(utc, LAW)
        deadline = deadline_of(waiting, CALENDAR)
        assert deadline is not None
        assert deadline.remarks[0].text("en") == (
            "The clock stands still since Wednesday 4 November 2026 01:00: Suspended: chờ nộp thuế"
        )

    def test_a_channel_that_the_rules_of_the_day_do_not_know(self) -> None:
        early = accepted(at="04/08/2026 09:00", channel=Channel.KIOSK)
        assert said(early, "04/08/2026 10:00")[1] == (
            "The rules of the day of acceptance know no such way of filing: kiosk"
        )
        later = accepted(at="05/08/2026 09:00", channel=Channel.KIOSK)
        assert len(said(later, "05/08/2026 10:00")) == 1

    def test_a_pickle_holds_the_sentences(self) -> None:
        extended = accepted().extend(vn.local("05/11/2026 09:00"), dt.date(2026, 11, 20), "x")
        status = classify(extended, vn.local("06/11/2026 09:00"), CALENDAR)
        again = pickle.loads(pickle.dumps(status))
        assert again == status
        assert again.because == status.because
        assert status.deadline is not None
        assert again.deadline.remarks == status.deadline.remarks
        assert again.deadline.explain("en") == status.deadline.explain("en")

    def test_a_local_limit_and_a_new_appointment_stand_together(self) -> None:
        law = Citation("QĐ mẫu")
        province = Overlay("Tỉnh", shortenings=[Shortening("X.1", WorkingDays(3), citation=law)])
        published = Catalogue([Procedure("X.1", "thử", limits=WorkingDays(5))])
        (procedure,) = published.overlay(province).values()
        at = vn.local("02/11/2026 09:00")
        dossier = Dossier.submit("D-1", procedure, at, channel=Channel.POST).accept(at)
        extended = dossier.extend(vn.local("03/11/2026 09:00"), dt.date(2026, 11, 6), "x")
        deadline = deadline_of(extended, CALENDAR)
        assert deadline is not None
        assert deadline.original is not None
        assert (deadline.original.day, deadline.day) == (dt.date(2026, 11, 5), dt.date(2026, 11, 6))

    def test_an_apology_may_be_due_working_days_before(self) -> None:
        rules = attrs.evolve(
            vn.rules(on=dt.date(2026, 11, 2)), name="mẫu", apology_before=Ruling(WorkingDays(2))
        )
        status = classify(accepted(), vn.local("03/11/2026 09:00"), CALENDAR, rules=rules)
        assert status.apology_by == vn.local("06/11/2026 00:00")  # due Mon 9: to Thu 5, 24:00
        assert "By rules that the caller named: mẫu" in said(
            accepted(), "03/11/2026 09:00", rules=rules
        )


class TestRefusals:
    def test_a_log_must_begin_with_the_submission(self) -> None:
        for log in ([], [Accepted(vn.local("02/11/2026 09:00"))]):
            with pytest.raises(BadValueError, match="must begin with a Submitted event"):
                Dossier.replay("D-1", Procedure("X", "x"), log, channel=Channel.POST)

    def test_a_log_played_twice_makes_the_same_dossier(self) -> None:
        dossier = accepted(channel=Channel.POST)
        again = Dossier.replay(
            "D-1", dossier.procedure, (*dossier.events, *dossier.events), channel=Channel.POST
        )
        assert again == dossier
        assert isinstance(again.events[0], Submitted)

    def test_a_condition_that_the_procedure_does_not_know(self) -> None:
        with pytest.raises(UnknownConditionError, match="'xác minh'"):
            accepted().establish(vn.local("03/11/2026 09:00"), "xác minh")

    def test_items_are_a_list_and_never_empty(self) -> None:
        at, wrong = vn.local("03/11/2026 09:00"), "tờ khai"
        with pytest.raises(TypeError, match="a list of texts, not one text"):
            accepted().request_supplement(at, wrong)
        with pytest.raises(BadValueError, match="must name what is asked"):
            accepted().request_supplement(at, [])

    def test_a_report_is_no_row(self) -> None:
        period = ReportPeriod.reporting_month(2026, 11)
        assert Report(period, (), total=Row()).check() == ()


class TestReplay:
    AT = vn.local("02/11/2026 09:00")

    def replayed(self, dossier: Dossier, *more: Any) -> Dossier:
        return Dossier.replay(
            "D-1", dossier.procedure, (*dossier.events, *more), channel=dossier.channel
        )

    def test_equal_events_at_one_instant_are_kept(self) -> None:
        at = vn.local("03/11/2026 09:00")
        dossier = accepted().suspend(at, LAW).resume(at).suspend(at, LAW)
        assert self.replayed(dossier) == dossier
        assert self.replayed(dossier, *dossier.events) == dossier
        moved = accepted().transfer(at, "A").transfer(at, "B").transfer(at, "A")
        assert self.replayed(moved) == moved

    def test_the_end_of_a_log_may_be_sent_again(self) -> None:
        dossier = accepted().complete(vn.local("05/11/2026 09:00"))
        for first in range(len(dossier.events)):
            assert self.replayed(dossier, *dossier.events[first:]) == dossier

    def test_a_constructor_refuses_a_log_that_could_not_happen(self) -> None:
        dossier = accepted()
        submitted, was_accepted = dossier.events
        for events in ((), (was_accepted, submitted), (submitted, submitted)):
            with pytest.raises(OnestopError):
                attrs.evolve(dossier, events=events)


class TestArrivals:
    def test_one_after_the_expiry_moves_nothing(self) -> None:
        late = accepted().arrive(vn.local("20/11/2026 10:00"), "UBND phường B")
        status = classify(late, vn.local("20/11/2026 11:00"), CALENDAR)
        assert status.timeliness is Timeliness.OVERDUE
        assert status.deadline is not None
        assert status.deadline.day == dt.date(2026, 11, 9)
        assert "it changes nothing" in status.because[1].text("en")

    def test_only_the_competent_agency_counts_where_it_is_named(self) -> None:
        far = accepted(agency="UBND xã B", receiving="UBND xã A")
        elsewhere = far.arrive(vn.local("04/11/2026 09:00"), "UBND xã C")
        assert deadline_of(elsewhere, CALENDAR) is None
        there = elsewhere.arrive(vn.local("06/11/2026 09:00"), "ubnd xa b")
        deadline = deadline_of(there, CALENDAR)
        assert deadline is not None
        assert deadline.day == dt.date(2026, 11, 13)  # 9, 10, 11, 12, 13 November

    def test_a_supplement_before_the_competent_agency_has_it_begins_nothing_again(self) -> None:
        far = accepted(agency="UBND xã B", receiving="UBND xã A")
        astray = far.arrive(vn.local("03/11/2026 09:00"), "UBND xã C")
        asked = astray.request_supplement(vn.local("04/11/2026 09:00"), ["giấy"])
        given = asked.supplement(vn.local("05/11/2026 09:00"))
        there = given.arrive(vn.local("06/11/2026 09:00"), "UBND xã B")
        deadline = deadline_of(there, CALENDAR)
        assert deadline is not None
        assert deadline.day == dt.date(2026, 11, 13)  # 9, 10, 11, 12, 13 November
        assert not any("begins again" in line for line in said(there, "09/11/2026 09:00"))

    def test_an_arrival_elsewhere_cuts_no_log_short(self) -> None:
        # Nobody said at intake that it is another agency's; the supplement began the limit again on
        # 6 November, so on the 12th (due on the 13th) the arrival still starts the clock.
        strayed = accepted(agency="UBND xã B").arrive(vn.local("03/11/2026 09:00"), "UBND xã C")
        asked = strayed.request_supplement(vn.local("05/11/2026 09:00"), ["giấy"])
        given = asked.supplement(vn.local("06/11/2026 09:00"))
        there = given.arrive(vn.local("12/11/2026 09:00"), "UBND xã B")
        deadline = deadline_of(there, CALENDAR)
        assert deadline is not None
        assert deadline.day == dt.date(2026, 11, 19)  # 13, 16, 17, 18, 19 November

    def test_one_agency_in_two_spellings_is_one(self) -> None:
        near = accepted(agency="UBND xã Ấp Bắc", receiving=" ubnd  XÃ Ấp Bắc")
        assert not near.is_boundary_free
        assert accepted(receiving="UBND xã A").is_boundary_free is False

    def test_ended_without_a_noted_arrival_says_from_where_it_was_counted(self) -> None:
        far = accepted(agency="UBND xã B", receiving="UBND xã A")
        done = far.complete(vn.local("30/11/2026 09:00"))
        assert "no arrival at the competent agency was noted" in said(done, "30/11/2026 10:00")[1]

    def test_a_supplement_is_asked_in_time_from_the_start_of_the_clock(self) -> None:
        far = accepted(agency="UBND xã B", receiving="UBND xã A")
        there = far.arrive(vn.local("06/11/2026 09:00"), "UBND xã B")
        at = vn.local("09/11/2026 09:00")
        assert "request_supplement" in classify(there, at, CALENDAR).next_actions
        asked = there.request_supplement(at, ["giấy"])
        assert not any("a breach" in line for line in said(asked, "09/11/2026 10:00"))


class TestLawfulInTime:
    def test_a_supplement_is_no_lawful_step_after_its_notice(self) -> None:
        dossier = accepted()
        for at, is_lawful in (("05/11/2026 23:59", True), ("06/11/2026 00:01", False)):
            actions = classify(dossier, vn.local(at), CALENDAR).next_actions
            assert ("request_supplement" in actions) is is_lawful

    def test_while_the_clock_stands_still_no_apology_is_late(self) -> None:
        waiting = accepted().suspend(vn.local("04/11/2026 09:00"), LAW)
        at = vn.local("10/12/2026 09:00")
        status = classify(waiting, at, CALENDAR)
        assert (status.timeliness, status.apology_by) == (Timeliness.PAUSED, None)
        assert "extend" in status.next_actions
        extended = waiting.extend(at, dt.date(2026, 12, 31), "x")
        assert not any("a breach" in line for line in said(extended, "10/12/2026 10:00"))

    def test_a_stop_that_the_rules_do_not_know_is_told(self) -> None:
        stopped = accepted(at="02/07/2018 09:00").stop(vn.local("03/07/2018 09:00"), "x")
        assert "the rules know no such end" in said(stopped, "03/07/2018 10:00")[1]


class TestSummerTime:
    def test_moments_of_one_zone_are_compared_by_the_instant(self) -> None:
        zone = ZoneInfo("America/New_York")
        first = dt.datetime(2026, 11, 1, 1, 30, tzinfo=zone)
        later = dt.datetime(2026, 11, 1, 1, 10, tzinfo=zone, fold=1)  # forty minutes after it
        procedure = Procedure("X.1", "thử", limits=ClockHours(1))
        dossier = Dossier.submit("D-1", procedure, first, channel=Channel.POST).accept(later)
        deadline = deadline_of(dossier, CALENDAR)
        assert deadline is not None
        assert deadline.expires == dt.datetime(2026, 11, 1, 7, 10, tzinfo=dt.UTC)


class TestReportsByOwnRules:
    def test_the_report_follows_the_rules_that_the_list_follows(self) -> None:
        asked = accepted().request_supplement(vn.local("04/11/2026 10:00"), ["giấy"])
        done = asked.supplement(vn.local("10/11/2026 10:00")).complete(vn.local("16/11/2026 10:00"))
        own = attrs.evolve(
            vn.rules(on=dt.date(2026, 11, 2)), name="tỉnh", supplement=Ruling("pause")
        )
        period = ReportPeriod.between(dt.date(2026, 11, 1), dt.date(2026, 11, 30))
        assert tally([done], period, CALENDAR).total.early == 1  # due Tue 17
        assert tally([done], period, CALENDAR, rules=own).total.late == 1  # due Fri 13
        assert "pause and go on" in said(done, "20/11/2026 10:00", rules=own)[2]

    def test_an_apology_is_due_in_days(self) -> None:
        with pytest.raises(TypeError, match="CalendarDays or WorkingDays"):
            attrs.evolve(vn.rules(on=dt.date(2026, 11, 2)), apology_before=Ruling(ClockHours(4)))


class TestWhatIsNotSettled:
    def test_a_limit_is_never_surer_than_the_record_of_its_procedure(self) -> None:
        at = vn.local("02/11/2026 09:00")
        sure = TimeLimitCase(
            WorkingDays(3), citation=Citation("Luật A", in_force=dt.date(2020, 1, 1))
        )
        record = Citation("Thủ tục X.1", confidence=Confidence.TO_CONFIRM, percent=60)
        procedure = Procedure("X.1", "thử", limits=(sure,), source=record)
        dossier = Dossier.submit("D-1", procedure, at, channel=Channel.POST).accept(at)
        deadline = deadline_of(dossier, CALENDAR)
        assert deadline is not None
        assert deadline.explain("en").splitlines()[0] == (
            "Not settled: the basis of the limit (Luật A) is to confirm, 60 %"
        )

    def test_a_record_that_is_surer_leaves_the_limit_as_it_is(self) -> None:
        at = vn.local("02/11/2026 09:00")
        unsure = Citation("Luật A", confidence=Confidence.INFERRED)
        procedure = Procedure(
            "X.1",
            "thử",
            limits=(TimeLimitCase(WorkingDays(3), citation=unsure),),
            source=Citation("Thủ tục X.1"),
        )
        dossier = Dossier.submit("D-1", procedure, at, channel=Channel.POST).accept(at)
        deadline = deadline_of(dossier, CALENDAR)
        assert deadline is not None
        assert deadline.basis == unsure


class TestExtensions:
    def test_the_days_of_an_extended_sequence_are_told_to_the_end(self) -> None:
        parts = Sequence(WorkingDays(2), WorkingDays(2))
        dossier = accepted(parts).extend(vn.local("04/11/2026 09:00"), dt.date(2026, 11, 20), "x")
        deadline = deadline_of(dossier, CALENDAR)
        assert deadline is not None
        last = deadline.explain("en").splitlines()[-1]
        assert "Saturday 7 – Friday 20 November 2026" in last
        assert "Extended to the new appointment" in last

    def test_one_that_the_original_day_has_moved_past_adds_no_days(self) -> None:
        cases = (
            TimeLimitCase(WorkingDays(5)),
            TimeLimitCase(WorkingDays(20), "xác minh"),
        )
        dossier = (
            accepted(cases)
            .extend(vn.local("04/11/2026 09:00"), dt.date(2026, 11, 12), "x")
            .establish(vn.local("05/11/2026 09:00"), "xác minh")
        )
        deadline = deadline_of(dossier, CALENDAR)
        assert deadline is not None
        assert deadline.original is not None
        assert deadline.day == deadline.original.day == dt.date(2026, 12, 1)  # 24 is a day off
        assert deadline.because == deadline.original.because


def test_an_arrival_noted_before_the_acceptance_of_the_same_instant_starts_the_clock() -> None:
    at = vn.local("02/11/2026 09:00")
    procedure = Procedure("X.1", "thử", limits=FIVE)
    handed_in = Dossier.submit("D-1", procedure, at, channel=Channel.ONLINE, agency="UBND xã B")
    there = handed_in.arrive(at, "UBND xã B").accept(at, by="Lan")
    deadline = deadline_of(there, CALENDAR)
    assert deadline is not None
    assert deadline.day == dt.date(2026, 11, 9)  # 3, 4, 5, 6, 9 November
