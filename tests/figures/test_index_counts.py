"""The index counted from dossiers and petitions: its own rule of on time, its own clock, gains.

Dates are counted by hand on the calendar of November 2026: the 2nd, 9th, 16th and 23rd are Mondays;
the 24th is a day off.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from onestop import (
    Channel,
    Dossier,
    OnestopError,
    OutsideCalendarError,
    Procedure,
    ReportPeriod,
    TimeLimitCase,
    WorkingDays,
    vn,
)
from onestop.errors import BadValueError
from onestop.figures import (
    IndexCount,
    IndexedDossier,
    IndexFault,
    IndexPolicy,
    MeasureFigure,
    PetitionKind,
    PetitionVerdict,
    PortalPetition,
    count_index,
    count_portal_petitions,
    index_dossiers,
    index_gains,
    judge_petitions,
    score_index,
)
from onestop.procedures import Fee

CALENDAR = vn.calendar()
NOVEMBER = ReportPeriod.calendar_month(2026, 11)
EDITION = vn.service_index(on=NOVEMBER.last)
LIMITS = vn.portal_limits(on=NOVEMBER.last)
FIVE = Procedure("PX.000001", "Cấp giấy", limits=WorkingDays(5))


def at(day: int, hour: int = 9, minute: int = 0, month: int = 11) -> dt.datetime:
    return vn.local(2026, month, day, hour, minute)


def day(number: int, month: int = 11) -> dt.date:
    return dt.date(2026, month, number)


def received(
    code: str = "H-1",
    when: dt.datetime | None = None,
    *,
    procedure: Procedure = FIVE,
    channel: Channel = Channel.ONLINE,
) -> Dossier:
    """A dossier accepted on Monday 2 November: the receipt names Monday 9 November."""
    moment = when or at(2)
    return Dossier.submit(code, procedure, moment, channel=channel).accept(moment)


def verdict(dossier: Dossier, **policy: Any) -> IndexedDossier:
    (one,) = index_dossiers([dossier], NOVEMBER, CALENDAR, policy=IndexPolicy(**policy))
    return one


def told(found: IndexedDossier) -> list[str]:
    return [remark.key for remark in found.because]


class TestTheEnd:
    """Status 9, else 10, else 8 or 3; a withdrawal if it was accepted; else the period is over."""

    def test_processed_goes_before_returned(self) -> None:
        dossier = received().complete(at(9, 16)).return_result(at(12))
        found = verdict(dossier)
        assert (found.on_time, found.end, found.is_ended) == (True, at(9, 16), True)
        assert found.appointment is not None
        assert found.appointment.day == day(9)
        assert verdict(received().return_result(at(12))).on_time is False

    def test_stopped(self) -> None:
        assert verdict(received().stop(at(9), "lý do")).on_time is True
        late = verdict(received().stop(at(10), "lý do"))
        assert (late.on_time, told(late)) == (False, ["index_late"])

    def test_refused_at_intake_is_held_against_the_longest_limit(self) -> None:
        handed_in = Dossier.submit("H-1", FIVE, at(2), channel=Channel.POST)
        found = verdict(handed_in.refuse(at(9), "lý do"))
        assert (found.on_time, found.appointment) == (True, None)
        assert told(found) == ["index_longest_limit", "index_kept"]
        assert verdict(handed_in.refuse(at(10), "lý do")).on_time is False

    def test_withdrawn(self) -> None:
        assert verdict(received().withdraw(at(9))).on_time is True
        assert verdict(received().withdraw(at(10))).on_time is False
        handed_in = Dossier.submit("H-1", FIVE, at(2), channel=Channel.POST)
        assert index_dossiers([handed_in.withdraw(at(3))], NOVEMBER, CALENDAR) == ()

    def test_not_ended_is_held_against_the_end_of_the_period(self) -> None:
        late = verdict(received())
        assert (late.on_time, late.is_ended) == (False, False)
        assert told(late) == ["index_late", "index_not_ended"]
        assert verdict(received(when=at(27))).on_time is True  # the receipt names 4 December
        last = received(when=at(20))  # 23, 25, 26, 27 and 30 November
        assert verdict(last).on_time is True
        assert verdict(received(when=at(19))).on_time is False

    def test_a_period_that_has_not_ended_is_judged_at_the_moment(self) -> None:
        (found,) = index_dossiers([received()], NOVEMBER, CALENDAR, at=at(9, 20))
        assert (found.on_time, found.end) == (True, at(9, 20))
        assert index_dossiers([received(when=at(11))], NOVEMBER, CALENDAR, at=at(9)) == ()

    def test_by_the_day_or_by_the_moment(self) -> None:
        evening = received().complete(at(9, 20))
        assert verdict(evening).on_time is True
        assert verdict(evening, ends_on="moment").on_time is False
        assert verdict(received().complete(at(9, 15)), ends_on="moment").on_time is True


class TestSupplements:
    def twice(self) -> Dossier:
        """The worked example: neither request is wrong by the decree."""
        return (
            received()
            .request_supplement(at(4), ["đơn"])
            .supplement(at(5))
            .request_supplement(at(6), ["bản vẽ"])
            .supplement(at(6, 15))
            .complete(at(9, 10))
        )

    def test_more_than_one_is_late_only_while_one_is_open_or_at_any_time(self) -> None:
        assert verdict(self.twice(), supplements_late="open_only").on_time is True
        found = verdict(self.twice(), supplements_late="any")
        assert (found.on_time, found.requests) == (False, 2)
        assert found.because[0].text("en") == "2 requests for a supplement: late"

    def test_two_with_one_open_is_late_by_both(self) -> None:
        dossier = self.twice()
        open_again = dossier.after(len(dossier.events) - 2)
        for policy in ("open_only", "any"):
            assert verdict(open_again, supplements_late=policy).on_time is False

    def test_an_open_request_is_the_end(self) -> None:
        found = verdict(received().request_supplement(at(4), ["đơn"]))
        assert (found.on_time, found.end) == (True, at(4))
        assert told(found) == ["index_kept", "index_open_request"]
        assert verdict(received().request_supplement(at(10), ["đơn"])).on_time is False
        closed = received().request_supplement(at(4), ["đơn"]).close(at(25), "không bổ sung")
        assert (verdict(closed).on_time, verdict(closed).end) == (True, at(4))

    def test_a_request_that_was_never_met_is_no_longer_open_once_there_is_a_result(self) -> None:
        dossier = received().request_supplement(at(4), ["đơn"]).return_result(at(10))
        assert verdict(dossier).on_time is False

    def test_waiting_is_taken_off_the_end(self) -> None:
        asked = received().request_supplement(at(4), ["đơn"]).supplement(at(6))
        found = verdict(asked.complete(at(11)))
        assert (found.on_time, found.waited) == (True, dt.timedelta(days=2))
        assert told(found) == ["index_kept", "index_waited"]
        assert "48.0 hours" in found.because[1].text("en")
        assert verdict(asked.complete(at(12))).on_time is False

    def test_elapsed_or_working_time(self) -> None:
        """From Friday to Monday: three days of waiting, one working day."""
        over_weekend = received().request_supplement(at(6), ["đơn"]).supplement(at(9))
        dossier = over_weekend.complete(at(12, 8))
        assert verdict(dossier, supplement_time="elapsed").on_time is True
        assert verdict(dossier, supplement_time="working").on_time is False
        sooner = over_weekend.complete(at(10, 16))
        assert verdict(sooner, supplement_time="working").on_time is True

    def test_what_was_asked_before_acceptance_is_not_counted(self) -> None:
        handed_in = Dossier.submit("H-1", FIVE, at(2, 8), channel=Channel.POST)
        asked = handed_in.request_supplement(at(2, 8, 30), ["đơn"])
        found = verdict(asked.accept(at(2)).complete(at(9)), supplements_late="any")
        assert (found.on_time, found.requests, found.waited) == (True, 0, dt.timedelta())

    def test_a_new_appointment_changes_nothing(self) -> None:
        later = received().extend(at(5), day(20), "thiếu người").complete(at(13))
        assert verdict(later).on_time is False


class TestWithoutAnAppointment:
    def test_the_longest_legal_limit(self) -> None:
        """Nobody said which case: 10 working days from 2 November end on the 16th."""
        cases = (TimeLimitCase(WorkingDays(5), "một"), TimeLimitCase(WorkingDays(10), "hai"))
        procedure = Procedure("PX.000002", "Cấp giấy", limits=cases)
        found = verdict(received(procedure=procedure).complete(at(16)))
        assert (found.on_time, told(found)[0]) == (True, "index_longest_limit")
        assert verdict(received(procedure=procedure).complete(at(17))).on_time is False

    @pytest.mark.parametrize("limits", [None, ()])
    def test_no_limit_is_neither(self, limits: Any) -> None:
        procedure = Procedure("PX.000003", "Cấp giấy", limits=limits)
        found = verdict(received(procedure=procedure).complete(at(16)))
        assert (found.on_time, told(found)) == (None, ["index_no_limit"])
        count = count_index([found.dossier], NOVEMBER, CALENDAR, EDITION, disliked=[])
        by_code = {each.code: each for each in count.figures}
        assert by_code["ON_TIME"].denominator == 0
        assert by_code["ON_TIME"].because[0].key == "index_not_judged"
        assert by_code["DOSSIER_RECEIVING_SATISFACTION"].text() == "1/1"

    def test_a_refusal_names_the_dossier(self) -> None:
        far = Procedure("PX.000004", "Cấp giấy", limits=WorkingDays(900))
        with pytest.raises(OutsideCalendarError) as caught:
            verdict(received(procedure=far))
        assert caught.value.__notes__ == ["dossier H-1"]


class TestWhichAreCounted:
    @pytest.mark.parametrize(
        ("make", "n"),
        [
            (lambda: received(when=at(29, month=10)).complete(at(30, month=10)), 0),
            (lambda: received(when=at(29, month=10)).complete(at(3)), 1),
            (lambda: received(when=at(29, month=10)), 0),  # neither received nor handled in it
            (lambda: received(when=at(1, month=12)), 0),
            (lambda: received().complete(at(1, month=12)), 1),
            (lambda: Dossier.submit("H-1", FIVE, at(2), channel=Channel.POST), 0),
        ],
    )
    def test_received_or_handled_in_the_period(self, make: Callable[[], Dossier], n: int) -> None:
        assert len(index_dossiers([make()], NOVEMBER, CALENDAR)) == n

    def test_what_comes_after_a_period_changes_nothing(self) -> None:
        dossier = received(when=at(27))
        later = dossier.request_supplement(at(1, month=12), ["đơn"]).supplement(at(9, month=12))
        assert verdict(later) == verdict(dossier)


# ---------------------------------------------------------------------- figures


def office() -> list[Dossier]:
    """Ten dossiers: two late, one by post; H-3 was disliked, H-0 (late) was disliked too."""
    late = [received(f"H-{n}").complete(at(10)) for n in range(2)]
    kept = [received(f"H-{n}").complete(at(6)) for n in range(2, 9)]
    post = received("H-9", channel=Channel.POST).complete(at(6))
    return [*late, *kept, post]


def counted(**settings: Any) -> IndexCount:
    return count_index(office(), NOVEMBER, CALENDAR, EDITION, **settings)


def shares(count: IndexCount) -> dict[str, str]:
    return {each.code: each.text("en") for each in count.figures}


class TestFigures:
    def test_what_dossiers_tell_and_what_they_do_not(self) -> None:
        count = counted()
        assert shares(count) == {"ON_TIME": "8/10", "FILED_ONLINE": "9/10"}
        assert {each.source.value for each in count.figures} == {"dossiers"}
        index = score_index(count.figures, EDITION)
        assert index.measure("2.1").points == Decimal("16.00")
        assert index.measure("5.4").points is None

    def test_services(self) -> None:
        count = counted(services=4)
        assert shares(count)["SERVICES_WITH_DOSSIERS"] == "1/4"
        assert count.figures[1].because[0].key == "index_services_inferred"

    def test_what_was_filed_online_is_multiplied_by_what_was_synchronised(self) -> None:
        """9 of 10 online, 90 of 100 synchronised: 8.1 of 10."""
        sync = MeasureFigure("DOSSIER_SYNC", 90, 100)
        figure = counted(synchronised=sync).figures[1]
        assert (figure.numerator, figure.denominator) == (Fraction(81, 10), Fraction(10))
        assert figure.because[-1].key == "index_times_sync"
        whole = counted(synchronised=MeasureFigure("DOSSIER_SYNC", 9, 9)).figures[1]
        assert [each.key for each in whole.because] == ["index_results_not_kept"]
        assert counted().figures[1].because[-1].key == "index_sync_unknown"

    def test_satisfaction_counts_the_union_or_the_sum(self) -> None:
        opinions = {"disliked": ["h-0", "H-3"], "complained": ["H-4"]}
        assert shares(counted(**opinions))["DOSSIER_RECEIVING_SATISFACTION"] == "6/10"
        summed = counted(**opinions, policy=IndexPolicy(overlap="sum"))
        assert shares(summed)["DOSSIER_RECEIVING_SATISFACTION"] == "5/10"
        all_of_them = [f"H-{n}" for n in range(10)]
        most = counted(disliked=all_of_them, policy=IndexPolicy(overlap="sum"))
        assert shares(most)["DOSSIER_RECEIVING_SATISFACTION"] == "0/10"

    def test_the_faults_are_named_with_their_reasons(self) -> None:
        count = counted(disliked=["H-0"], complained=["H-0"])
        faults = [(each.code, each.measure, len(each.because)) for each in count.faults]
        assert faults == [
            ("H-0", "ON_TIME", 1),
            ("H-1", "ON_TIME", 1),
            ("H-9", "FILED_ONLINE", 1),
            ("H-0", "DOSSIER_RECEIVING_SATISFACTION", 3),
            ("H-1", "DOSSIER_RECEIVING_SATISFACTION", 1),
        ]
        assert [each.text("en") for each in count.faults[3].because[1:]] == [
            "a petition was raised about it",
            "disliked",
        ]

    def test_an_edition_without_a_measure_gets_no_figure_of_it(self) -> None:
        own = attrs.evolve(EDITION, groups=EDITION.groups[:2])
        count = count_index(office(), NOVEMBER, CALENDAR, own)
        assert shares(count) == {"ON_TIME": "8/10"}
        assert {each.measure for each in count.faults} == {"ON_TIME"}

    @pytest.mark.parametrize(
        ("settings", "name"),
        [
            ({"petitions": []}, "limits"),
            ({"services": -1}, "services"),
            ({"disliked": "H-1"}, "disliked"),
            ({"synchronised": 5}, "synchronised"),
        ],
    )
    def test_refusals(self, settings: Any, name: str) -> None:
        with pytest.raises(OnestopError, match=name):
            counted(**settings)


class TestRecords:
    """What the log keeps beside states, as far as whoever asks says that it keeps it."""

    COSTS = Procedure("PX.000005", "Cấp giấy", limits=WorkingDays(5), fees=[Fee(8000)])
    FREE = Procedure("PX.000006", "Cấp giấy", limits=WorkingDays(5), fees=[Fee(0)])

    def office(self) -> list[Dossier]:
        """Four with a fee: one paid online, one otherwise, one exempt, one not yet; one is free."""
        paid, other, exempt, owing = (
            received(f"P-{n}", procedure=self.COSTS).complete(at(6)) for n in range(4)
        )
        return [
            paid.pay_fee(at(6), 8000, online=True).digitise(at(6)).issue_electronic_result(at(6)),
            other.pay_fee(at(6), 8000, online=False).issue_electronic_result(at(6)),
            exempt.pay_fee(at(6), 0, online=True).digitise(at(6)),
            owing.reuse_data(at(6)),
            received("P-4", procedure=self.FREE).complete(at(6)),
        ]

    def counted(self, **settings: Any) -> IndexCount:
        return count_index(self.office(), NOVEMBER, CALENDAR, EDITION, **settings)

    def test_what_the_log_does_not_keep_has_no_figure(self) -> None:
        assert shares(self.counted()) == {"ON_TIME": "5/5", "FILED_ONLINE": "5/5"}
        assert shares(self.counted(kept=["papers"])).keys() == {"ON_TIME", "FILED_ONLINE"}

    def test_results_papers_and_reuse(self) -> None:
        count = self.counted(kept=["results", "papers", "reuse"])
        found = shares(count)
        assert found["ORIGINAL_RESULT_AVAILABLE"] == "2/5"
        assert found["SO_HOA_GIAY_TO_GIAI_QUYET"] == "1/5"  # papers and result, both
        assert found["REUSED_DIGITIZED_DATA"] == "1/5"
        assert found["FILED_ONLINE"] == "2/5"  # online, and the result has a file
        lacking = [each.code for each in count.faults if each.measure == "FILED_ONLINE"]
        assert lacking == ["P-2", "P-3", "P-4"]
        assert count.faults[0].because[0].text("en") == "the log records none for the dossier"

    def test_data_used_for_what_was_never_received_do_not_count(self) -> None:
        refused = Dossier.submit("P-9", FIVE, at(2), channel=Channel.POST).reuse_data(at(2))
        dossiers = [refused.refuse(at(3), "lý do")]
        count = count_index(dossiers, NOVEMBER, CALENDAR, EDITION, kept=["reuse"])
        assert shares(count)["REUSED_DIGITIZED_DATA"] == "0/1"

    def test_fees(self) -> None:
        count = self.counted(kept=["fees"], fee_procedures=34)
        found = shares(count)
        assert found["PAID_ONLINE_DOSSIERS"] == "1/3"  # the exempt one owes nothing
        assert found["PAID_ONLINE_PROCEDURES"] == "1/34"
        assert found["FEE_PROCEDURES_WITH_DOSSIERS"] == "1/34"
        unpaid = [each.code for each in count.faults if each.measure == "PAID_ONLINE_DOSSIERS"]
        assert unpaid == ["P-1", "P-3"]
        assert "PAID_ONLINE_PROCEDURES" not in shares(self.counted(kept=["fees"]))

    @pytest.mark.parametrize(
        ("settings", "name"), [({"kept": ["fee"]}, "kept"), ({"fee_procedures": -1}, "fee_proc")]
    )
    def test_refusals(self, settings: Any, name: str) -> None:
        with pytest.raises(OnestopError, match=name):
            self.counted(**settings)


# ---------------------------------------------------------------------- petitions: clock B


def stands(petition: PortalPetition, **settings: Any) -> PetitionVerdict | None:
    found = judge_petitions([petition], NOVEMBER, CALENDAR, LIMITS, **settings)
    return found[0] if found else None


def sent(number: int = 2, month: int = 11, **steps: Any) -> PortalPetition:
    return PortalPetition("PA-1", day(number, month), **steps)


class TestPetitions:
    @pytest.mark.parametrize(
        ("steps", "act", "days", "in_time"),
        [
            ({"refused": day(4)}, "refused", 2, True),
            ({"refused": day(5)}, "refused", 3, False),
            ({"returned": day(4)}, "returned", 2, True),
            ({"returned": day(5)}, "returned", 3, False),
            ({"asked": [day(9)]}, "asked", 5, True),
            ({"asked": [day(10)]}, "asked", 6, False),
            ({"asked": [day(10), day(9)]}, "asked", 5, True),  # the first request counts
            ({"resolved": day(23), "published": day(25)}, "resolved", 15, True),
            ({"resolved": day(25), "published": day(26)}, "resolved", 16, False),
            ({"resolved": day(20), "published": day(25)}, "resolved", 14, True),  # 23 and 25
            ({"resolved": day(20), "published": day(26)}, "resolved", 14, False),
            ({"resolved": day(20)}, "resolved", 14, False),  # nobody published it
            ({}, "running", 19, False),
        ],
    )
    def test_each_act_has_its_limit(self, steps: Any, act: str, days: int, in_time: bool) -> None:
        found = stands(sent(**steps))
        assert found is not None
        assert (found.act, found.days, found.in_time) == (act, days, in_time)

    def test_running_in_time_while_at_most_15(self) -> None:
        running = stands(sent(9))  # 15 working days to Tuesday 1 December
        assert running is not None
        assert (running.days, running.in_time) == (14, True)
        late = stands(sent(6))
        assert late is not None
        assert (late.days, late.in_time) == (15, True)
        later = stands(sent(5))
        assert later is not None
        assert (later.days, later.in_time) == (16, False)
        waiting = stands(sent(2, waiting_since=day(16)))
        assert waiting is not None
        assert (waiting.day_zero, waiting.days) == (day(16), 9)

    def test_a_transfer_starts_the_clock_again(self) -> None:
        found = stands(sent(2, 10, transferred=[day(2), day(12, 10)], refused=day(4)))
        assert found is not None
        assert (found.day_zero, found.days, found.in_time) == (day(2), 2, True)
        before = stands(sent(2, transferred=[day(10)], refused=day(4)))
        assert before is not None
        assert before.act == "running"  # what was refused before the transfer was another body's

    def test_a_request_counts_only_before_reception_and_if_no_handling_begins_after_it(
        self,
    ) -> None:
        for steps in (
            {"asked": [day(10)], "received": day(9)},
            {"asked": [day(9)], "handling": [day(12)]},
        ):
            found = stands(sent(**steps))
            assert found is not None
            assert found.act == "running"
        awaited = stands(sent(asked=[day(9)], received=day(1, 12), handling=[day(2, 12)]))
        assert awaited is not None
        assert awaited.act == "asked"

    def test_sent_to_the_unit_and_handled_or_running_in_the_period(self) -> None:
        assert stands(sent(1, 12)) is None
        assert stands(sent(1, 10, refused=day(2, 10))) is None
        assert stands(sent(1, 10, asked=[day(5, 10)])) is None
        assert stands(sent(1, 10, resolved=day(20, 10), published=day(21, 10))) is None
        ended = stands(sent(20, 10, resolved=day(30, 10), published=day(3)))
        assert ended is not None
        assert ended.in_time
        later = stands(sent(26, resolved=day(3, 12), published=day(4, 12)))
        assert later is not None
        assert later.act == "running"

    def test_today_stands_for_the_end_of_a_period_that_runs(self) -> None:
        found = stands(sent(2), today=day(4))
        assert found is not None
        assert (found.days, found.in_time) == (2, True)
        unpublished = stands(sent(2, resolved=day(3), published=day(9)), today=day(5))
        assert unpublished is not None
        assert unpublished.in_time

    def test_unsatisfied(self) -> None:
        done = {"received": day(3), "resolved": day(10), "published": day(11)}
        cases: tuple[tuple[dict[str, Any], bool], ...] = (
            ({}, False),
            ({"likes": 2, "dislikes": 2}, False),
            ({"dislikes": 1}, True),
            ({"raised_again": True}, True),
            ({"published": day(20)}, True),
        )
        for steps, expected in cases:
            found = stands(sent(**(done | steps)))
            assert found is not None
            assert found.is_unsatisfied is expected

    def test_figures_of_the_index(self) -> None:
        petitions = [
            sent(received=day(3), resolved=day(10), published=day(11)),
            attrs.evolve(sent(received=day(3), refused=day(9)), code="PA-2"),
            attrs.evolve(sent(5, received=day(6), dislikes=1, raised_again=True), code="PA-3"),
            attrs.evolve(sent(26), code="PA-4"),  # not received yet
        ]
        settings: dict[str, Any] = {"petitions": petitions, "limits": LIMITS}
        count = count_index([], NOVEMBER, CALENDAR, EDITION, **settings)
        found = shares(count)
        assert found["PETITION_PROCESSING_ON_TIME"] == "2/4"
        assert found["PETITION_HANDLING_SATISFACTION"] == "1/3"
        handled = IndexPolicy(petition_base="handled")
        count = count_index([], NOVEMBER, CALENDAR, EDITION, policy=handled, **settings)
        assert shares(count)["PETITION_HANDLING_SATISFACTION"] == "1/2"
        assert {each.source.value for each in count.figures[-2:]} == {"petitions"}
        opinions = [remark.key for remark in count.faults[1].because]
        assert (count.faults[1].code, opinions) == ("PA-3", ["petition_late"])

    def test_the_reasons_of_an_unsatisfied_petition(self) -> None:
        petition = sent(received=day(3), refused=day(4), dislikes=1, raised_again=True)
        count = count_index(
            [], NOVEMBER, CALENDAR, EDITION, petitions=[petition], limits=LIMITS, at=at(20)
        )
        (fault,) = count.faults
        assert [remark.text("en") for remark in fault.because] == [
            "refused: 2 working days, within 2",
            "disliked",
            "raised again with dissatisfaction",
        ]

    def test_no_petition_is_known_to_be_none(self) -> None:
        count = count_index([], NOVEMBER, CALENDAR, EDITION, petitions=[], limits=LIMITS)
        index = score_index(count.figures, EDITION)
        assert index.measure("5.2").points == index.measure("5.3").points == 6

    def test_counts_by_kind(self) -> None:
        petitions = [
            sent(received=day(3), resolved=day(10), published=day(11)),
            attrs.evolve(sent(26), code="PA-2", kind=PetitionKind.STAFF),
        ]
        verdicts = judge_petitions(petitions, NOVEMBER, CALENDAR, LIMITS)
        counts = {each.kind: each for each in count_portal_petitions(verdicts, NOVEMBER)}
        every = counts[None]
        assert (every.n, every.received, every.handled, every.running) == (2, 1, 1, 1)
        assert (every.in_time, every.unsatisfied) == (2, 0)
        assert every.by_act == {"resolved": 1, "running": 1}
        assert counts[PetitionKind.STAFF].running == 1
        assert counts[PetitionKind.OTHER].n == 0
        assert PetitionKind.STAFF.text() == "cán bộ, công chức"

    @pytest.mark.parametrize(
        ("make", "told_of"),
        [
            (lambda: sent(5, refused=day(4)), "refused"),
            (lambda: sent(5, asked=[day(6), day(4)]), "asked"),
            (lambda: sent(5, resolved=day(9), published=day(6)), "published"),
            (lambda: sent(5, published=day(6)), "published"),
        ],
    )
    def test_what_cannot_be(self, make: Any, told_of: str) -> None:
        with pytest.raises(BadValueError, match=told_of):
            make()

    def test_one_twice_and_a_day_without_limits(self) -> None:
        with pytest.raises(BadValueError, match="must stand once"):
            judge_petitions([sent(), sent()], NOVEMBER, CALENDAR, LIMITS)
        with pytest.raises(BadValueError, match="no limits of petitions are known before"):
            vn.portal_limits(on=dt.date(2022, 7, 31))


# ---------------------------------------------------------------------- what would move it


class TestGains:
    def test_each_dossier_and_how_much(self) -> None:
        """Of ten, a late one costs 20/10 of 2.1, and 6/9 of 5.4, whose full mark is at 90 %."""
        count = counted(disliked=["H-3"])
        gains = index_gains(score_index(count.figures, EDITION), count.faults)
        assert [(gain.code, gain.points) for gain in gains] == [
            ("H-0", Decimal("2.6667")),
            ("H-1", Decimal("2.6667")),
            ("H-3", Decimal("0.6667")),
        ]
        assert gains[0].worth == 2 + Fraction(6, 9)
        assert gains[0].parts == (
            ("ON_TIME", Fraction(2)),
            ("DOSSIER_RECEIVING_SATISFACTION", Fraction(6, 9)),
        )
        assert gains[0].because == count.faults[0].because  # one reason, said once

    def test_mending_one_gives_just_that(self) -> None:
        count = counted(disliked=[])
        before = score_index(count.figures, EDITION)
        gains = index_gains(before, count.faults)
        mended = [each for each in office() if each.code != "H-0"]
        mended.append(received("H-0").complete(at(6)))
        after = score_index(
            count_index(mended, NOVEMBER, CALENDAR, EDITION, disliked=[]).figures, EDITION
        )
        found = after.at_least - before.at_least
        assert abs(Fraction(found) - gains[0].worth) <= Fraction(1, 100)

    def test_a_petition_of_one(self) -> None:
        """Xã Hùng Việt: one petition not settled takes the commune from 18 to 6."""
        figures = [
            MeasureFigure("DOSSIER_RECEIVING_SATISFACTION", 1377, 1443),
            MeasureFigure("PETITION_PROCESSING_ON_TIME", 0, 1),
            MeasureFigure("PETITION_HANDLING_SATISFACTION", 0, 1),
        ]
        index = score_index(figures, EDITION)
        assert index.group("satisfaction").points == Decimal("6.00")
        assert "one case decides" in index.measure("5.2").because[0].text("en")
        faults = [IndexFault(code="PA-1", measure=each.code, because=()) for each in figures[1:]]
        assert index_gains(index, faults)[0].points == Decimal("12.0000")

    def test_the_full_mark_and_what_is_not_computed_cost_nothing(self) -> None:
        figures = [
            MeasureFigure("OFFERED_ONLINE", 1, 10),  # a commune gets nothing whatever it offers
            MeasureFigure("FILED_ONLINE", 6, 10),
            MeasureFigure("PAID_ONLINE_DOSSIERS", 0, 0),
            MeasureFigure("ON_TIME", published=Decimal("18.00")),
        ]
        faults = [IndexFault(code="H-1", measure=each.code, because=()) for each in figures]
        assert index_gains(score_index(figures, EDITION), faults) == ()

    def test_near_the_full_mark_a_fault_costs_only_what_is_missing(self) -> None:
        """89 of 100 where 90 % is full: one more gives all that is missing, 6/90."""
        figure = MeasureFigure("DOSSIER_RECEIVING_SATISFACTION", Fraction(179, 2), 100)
        fault = IndexFault(code="H-1", measure=figure.code, because=())
        (gain,) = index_gains(score_index([figure], EDITION), [fault])
        assert gain.worth == Fraction(6, 180)
