"""Clear person, clear task: who has which step, and until when; counted by hand.

November 2026: Mon 16 to Fri 20, Mon 23, (Tue 24 is a day off), Wed 25, Thu 26, Fri 27, Mon 30.
"""

from __future__ import annotations

import pickle
from datetime import date, datetime

import pytest

from onestop import (
    Channel,
    ClockPolicy,
    Dossier,
    Procedure,
    Step,
    SuspensionGround,
    Timeliness,
    WorkingDays,
    WorkingHours,
    classify,
    duties_of,
    vn,
)
from onestop.dossiers import Duty
from onestop.dossiers.step_order import StepOrder
from onestop.procedures import Action

CALENDAR = vn.calendar()
LAW = SuspensionGround("nghĩa vụ tài chính", stops_clock=True)
EARLY, ON_TIME, LATE = Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE
IN_TIME, DUE_SOON = Timeliness.IN_TIME, Timeliness.DUE_SOON
OVERDUE, PAUSED = Timeliness.OVERDUE, Timeliness.PAUSED
NO_LIMIT, NOT_COUNTED = Timeliness.NO_LIMIT, Timeliness.NOT_COUNTED

RECEIVE = Step(Action.RECEIVE, limit=WorkingHours(4))
VERIFY = Step(Action.VERIFY, role="Người thụ lý", limit=WorkingDays(3), key="tham-tra")
SIGN = Step(Action.SIGN, position="Chủ tịch", limit=WorkingDays(1))
RETURN = Step(Action.RETURN, note="Trả tại quầy")
STEPS = (RECEIVE, VERIFY, SIGN, RETURN)


def m(text: str) -> datetime:
    """A moment of 2026: `20/11 09:00`."""
    day, clock = text.split()
    return vn.local(f"{day}/2026 {clock}")


def submitted(*steps: Step, limit: int | None = 7) -> Dossier:
    return Dossier.submit(
        "H48.53-261116-0001",
        Procedure(
            "PX.000001", "thử", limits=() if limit is None else WorkingDays(limit), steps=steps
        ),
        m("16/11 08:00"),
        channel=Channel.IN_PERSON,
    )


def accepted(*steps: Step, limit: int | None = 7) -> Dossier:
    """A dossier of seven working days, accepted on Monday 16 November at 09:00: due Thu 26."""
    return submitted(*steps, limit=limit).accept(m("16/11 09:00"))


def found(
    dossier: Dossier, at: str = "31/12 09:00", policy: ClockPolicy | None = None
) -> tuple[Duty, ...]:
    return duties_of(dossier, m(at), CALENDAR, policy=policy)


def only(dossier: Dossier, at: str = "31/12 09:00") -> Duty:
    """The only duty that somebody has or had."""
    (duty,) = [duty for duty in found(dossier, at) if duty.officer is not None]
    return duty


def due(duty: Duty) -> date | None:
    return None if duty.deadline is None else duty.deadline.day


def said(duty: Duty) -> list[str]:
    return [remark.text("en") for remark in duty.because]


class TestTheWay:
    """Every step with its officer, one after another."""

    DOSSIER = (
        submitted(*STEPS)
        .assign(m("16/11 08:00"), "Lan", "receive")
        .accept(m("16/11 09:00"))
        .assign(m("16/11 10:00"), "Minh", "tham-tra")
        .assign(m("20/11 10:00"), "Hoa", "sign")
        .assign(m("23/11 08:00"), "Lan", "return")
        .complete(m("23/11 09:00"))
        .return_result(m("25/11 09:00"))
    )

    def test_each_step_by_its_own_limit_from_its_own_assignment(self) -> None:
        assert [
            (duty.officer, duty.step, duty.since, duty.ended, due(duty), duty.timeliness)
            for duty in found(self.DOSSIER)
        ] == [
            # 4 working hours from 08:00: 11:30 and then to 13:30
            ("Lan", RECEIVE, m("16/11 08:00"), m("16/11 09:00"), date(2026, 11, 16), EARLY),
            ("Minh", VERIFY, m("16/11 10:00"), m("20/11 10:00"), date(2026, 11, 19), LATE),
            ("Hoa", SIGN, m("20/11 10:00"), m("23/11 08:00"), date(2026, 11, 23), ON_TIME),
            ("Lan", RETURN, m("23/11 08:00"), m("25/11 09:00"), None, NO_LIMIT),
        ]
        assert [duty.late_by for duty in found(self.DOSSIER)] == [0, 1, 0, None]
        assert [duty.limit for duty in found(self.DOSSIER)] == [step.limit for step in STEPS]

    @pytest.mark.parametrize(
        ("at", "expected"),
        [
            ("16/11 08:30", [("Lan", DUE_SOON), (None, NOT_COUNTED), (None, NOT_COUNTED)]),
            ("16/11 12:00", [("Lan", EARLY), ("Minh", IN_TIME), (None, NOT_COUNTED)]),
            ("18/11 12:00", [("Lan", EARLY), ("Minh", DUE_SOON), (None, NOT_COUNTED)]),
            ("20/11 00:00", [("Lan", EARLY), ("Minh", DUE_SOON), (None, NOT_COUNTED)]),
            ("20/11 00:01", [("Lan", EARLY), ("Minh", OVERDUE), (None, NOT_COUNTED)]),
            ("20/11 10:00", [("Lan", EARLY), ("Minh", LATE), ("Hoa", DUE_SOON)]),
        ],
    )
    def test_as_the_days_go_by(
        self, at: str, expected: list[tuple[str | None, Timeliness]]
    ) -> None:
        assert [(d.officer, d.timeliness) for d in found(self.DOSSIER, at)][:3] == expected

    def test_it_says_why(self) -> None:
        receive, verify, _, returned = found(self.DOSSIER)
        assert said(receive)[1] == "The step is due: Monday 16 November 2026 13:30; early"
        assert said(verify) == [
            "Minh has the step tham-tra since Monday 16 November 2026 10:00",
            "The step is due: Thursday 19 November 2026; late",
            "Done or passed on at Friday 20 November 2026 10:00",
        ]
        assert said(returned)[1] == "The step has no time limit"


class TestAStepIsFound:
    @pytest.mark.parametrize(
        ("name", "step"),
        [
            ("tham-tra", VERIFY),
            ("THẨM-TRA", VERIFY),
            ("verify", VERIFY),
            ("người thụ lý", VERIFY),
            ("chu tich", SIGN),
            ("trả tại quầy", RETURN),
        ],
    )
    def test_by_its_key_its_action_or_its_words(self, name: str, step: Step) -> None:
        assert only(accepted(*STEPS).assign(m("16/11 10:00"), "Lan", name)).step == step

    def test_a_key_goes_before_an_action(self) -> None:
        keyed = Step(Action.OTHER, key="sign")
        duty = only(accepted(SIGN, keyed).assign(m("16/11 10:00"), "Lan", "sign"))
        assert duty.step == keyed

    def test_one_that_is_not_there_has_no_deadline(self) -> None:
        duty = only(accepted(*STEPS).assign(m("16/11 10:00"), "Lan", "đo đạc"))
        assert (duty.step, duty.name, duty.limit, duty.is_whole) == (None, "đo đạc", None, False)
        assert (duty.timeliness, duty.deadline, duty.late_by) == (NO_LIMIT, None, None)
        assert said(duty)[1] == ("The procedure has no step đo đạc: it has no deadline of its own")

    def test_one_of_several_is_not_guessed(self) -> None:
        again = Step(Action.VERIFY, limit=WorkingDays(1))
        duty, *rest = found(accepted(VERIFY, again).assign(m("16/11 10:00"), "Lan", "verify"))
        assert (duty.step, duty.timeliness) == (None, NO_LIMIT)
        assert said(duty)[1] == (
            "The procedure has several steps called verify: which one is not clear"
        )
        assert [duty.step for duty in rest] == [VERIFY, again]


class TestNobody:
    def test_a_step_without_a_person_is_listed(self) -> None:
        listed = found(accepted(*STEPS).assign(m("16/11 10:00"), "Minh", "verify"))[1:]
        assert [(duty.officer, duty.step) for duty in listed] == [
            (None, RECEIVE),
            (None, SIGN),
            (None, RETURN),
        ]
        for duty in listed:
            assert (duty.since, duty.ended, duty.deadline, duty.late_by) == (None,) * 4
            assert duty.timeliness is NOT_COUNTED
            assert str(duty.because[0]) == "Chưa rõ người: bước này chưa phân công cho ai"
        assert listed[1].limit == WorkingDays(1)

    def test_it_names_who_has_the_whole(self) -> None:
        (_, _, unassigned) = found(
            accepted(SIGN).assign(m("16/11 10:00"), "Lan").assign(m("17/11 10:00"), "Hoa")
        )
        assert said(unassigned) == [
            "No clear person: nobody was assigned to this step; Hoa has the whole dossier"
        ]

    def test_without_steps_and_assignments_there_is_nothing(self) -> None:
        assert found(accepted()) == ()


class TestTheWhole:
    def test_it_is_judged_as_the_dossier_is(self) -> None:
        dossier = accepted().assign(m("17/11 10:00"), "Lan")
        for at in ("17/11 10:00", "25/11 09:00", "26/11 09:00", "30/11 09:00"):
            duty, status = only(dossier, at), classify(dossier, m(at), CALENDAR)
            assert (duty.timeliness, duty.deadline) == (status.timeliness, status.deadline)
            assert duty.late_by == status.working_days_late
        assert (duty.is_whole, duty.limit, duty.ended) == (True, WorkingDays(7), None)
        done = only(dossier.complete(m("27/11 09:00")))
        assert (done.timeliness, done.late_by, done.ended) == (LATE, 1, m("27/11 09:00"))
        assert said(done) == [
            "Lan has the whole dossier since Tuesday 17 November 2026 10:00, by the dossier's "
            "deadline",
            "Done or passed on at Friday 27 November 2026 09:00",
        ]

    def test_the_next_one_takes_it_and_a_step_does_not(self) -> None:
        dossier = (
            accepted(*STEPS)
            .assign(m("16/11 10:00"), "Lan")
            .assign(m("17/11 10:00"), "Minh", "verify")
            .assign(m("27/11 10:00"), "Hoa")
            .complete(m("30/11 10:00"))
        )
        lan, minh, hoa, *_ = found(dossier)
        assert (lan.ended, lan.timeliness, lan.late_by) == (m("27/11 10:00"), LATE, 1)
        assert (minh.ended, minh.timeliness, minh.late_by) == (m("27/11 10:00"), LATE, 4)
        # Fri 27 had begun in Lan's hands: Hoa is late by Mon 30 alone
        assert (hoa.ended, hoa.timeliness, hoa.late_by) == (m("30/11 10:00"), LATE, 1)

    def test_who_takes_over_what_has_expired_is_late_for_nothing_of_before(self) -> None:
        held = accepted().assign(m("16/11 10:00"), "Lan").assign(m("30/11 08:00"), "Hoa")
        lan, hoa = found(held.complete(m("30/11 10:00")))
        assert (lan.timeliness, lan.late_by) == (LATE, 2)
        assert (hoa.timeliness, hoa.late_by) == (NOT_COUNTED, 0)
        assert said(hoa)[-1] == "Taken over when it had expired: not answerable for the days before"
        lan, hoa = found(held, "01/12 09:00")
        assert (lan.timeliness, lan.late_by, hoa.timeliness, hoa.late_by) == (LATE, 2, OVERDUE, 1)

    def test_what_waits_for_the_applicant_is_nobodys_delay(self) -> None:
        dossier = (
            accepted()
            .assign(m("16/11 10:00"), "Lan")
            .request_supplement(m("27/11 09:00"), ["bản vẽ"])
            .supplement(m("30/11 09:00"))
            .complete(m("30/11 10:00"))
        )
        assert only(dossier).late_by == 1
        assert classify(dossier, m("31/12 09:00"), CALENDAR).working_days_late == 2

    def test_who_had_it_before_acceptance_is_not_counted(self) -> None:
        dossier = (
            submitted()
            .assign(m("16/11 08:00"), "Lan")
            .assign(m("16/11 08:30"), "Hoa")
            .accept(m("16/11 09:00"))
        )
        lan, hoa = found(dossier, "17/11 09:00")
        assert (lan.timeliness, lan.late_by) == (NOT_COUNTED, None)
        assert hoa.timeliness is IN_TIME
        (waiting,) = found(submitted().assign(m("16/11 08:00"), "Lan"))
        assert (waiting.timeliness, waiting.deadline) == (NOT_COUNTED, None)
        assert waiting.limit is None

    @pytest.mark.parametrize("limit", [7, None])
    def test_a_transfer_takes_it(self, limit: int | None) -> None:
        dossier = accepted(limit=limit).assign(m("16/11 10:00"), "Lan")
        duty = only(dossier.transfer(m("17/11 09:00"), "Thuế"))
        assert duty.ended == m("17/11 09:00")
        assert duty.timeliness is (NOT_COUNTED if limit is None else EARLY)

    def test_without_a_limit_it_has_none(self) -> None:
        assert only(accepted(limit=None).assign(m("16/11 10:00"), "Lan")).timeliness is NO_LIMIT

    def test_a_refusal_takes_it(self) -> None:
        dossier = submitted().assign(m("16/11 08:00"), "Lan").refuse(m("16/11 09:00"), "x")
        assert only(dossier).ended == m("16/11 09:00")

    def test_the_offices_choice_of_what_ends_handling(self) -> None:
        dossier = (
            accepted()
            .assign(m("16/11 10:00"), "Lan")
            .complete(m("25/11 09:00"))
            .return_result(m("30/11 09:00"))
        )
        (by_default,) = found(dossier)
        (by_return,) = found(dossier, policy=ClockPolicy(ends=("returned",)))
        assert (by_default.ended, by_default.timeliness) == (m("25/11 09:00"), EARLY)
        assert (by_return.ended, by_return.timeliness) == (m("30/11 09:00"), LATE)


class TestWhatEndsAStep:
    ASSIGNED = accepted(*STEPS).assign(m("16/11 10:00"), "Minh", "verify")

    @pytest.mark.parametrize(
        "dossier",
        [
            ASSIGNED.transfer(m("17/11 09:00"), "Thuế"),
            ASSIGNED.complete(m("17/11 09:00")),
            ASSIGNED.return_result(m("17/11 09:00")),
            ASSIGNED.withdraw(m("17/11 09:00")),
            ASSIGNED.stop(m("17/11 09:00"), "x"),
            ASSIGNED.assign(m("17/11 09:00"), "Hoa", "verify"),
            ASSIGNED.assign(m("17/11 09:00"), "Hoa", "đo đạc"),
            ASSIGNED.assign(m("17/11 09:00"), "Hoa"),
            ASSIGNED.assign(m("17/11 09:00"), "Hoa", "receive"),  # sent back
        ],
    )
    def test_it_is_taken_away(self, dossier: Dossier) -> None:
        assert found(dossier)[0].ended == m("17/11 09:00")

    def test_other_events_do_not_take_it(self) -> None:
        dossier = self.ASSIGNED.suspend(m("16/11 11:00"), "hỏi").resume(m("16/11 12:00"))
        assert only(dossier).ended is None

    def test_acceptance_ends_the_reception_and_nothing_else(self) -> None:
        for name, ended in (("receive", m("16/11 09:00")), ("verify", None), ("x", None)):
            dossier = submitted(*STEPS).assign(m("16/11 08:00"), "Lan", name)
            assert only(dossier.accept(m("16/11 09:00"))).ended == ended

    def test_handing_the_result_out_ends_with_the_result_handed_out(self) -> None:
        done = accepted(*STEPS).assign(m("16/11 10:00"), "Lan", "return").complete(m("17/11 9:00"))
        assert only(done).ended is None
        assert only(done.return_result(m("18/11 09:00"))).ended == m("18/11 09:00")

    def test_steps_side_by_side_do_not_end_each_other(self) -> None:
        first = Step(Action.VERIFY, key="a", limit=WorkingDays(3))
        beside = Step(Action.CONSULT, key="b", after=(), limit=WorkingDays(5))
        last = Step(Action.SIGN, key="c", after=("a", "b"), limit=WorkingDays(1))
        after = Step(Action.RETURN, key="d", limit=WorkingDays(1))
        dossier = (
            accepted(first, beside, last, after)
            .assign(m("16/11 10:00"), "Minh", "a")
            .assign(m("17/11 10:00"), "Hoa", "b")
            .assign(m("20/11 10:00"), "An", "c")
            .assign(m("23/11 10:00"), "Lan", "d")
        )
        assert [(duty.officer, duty.ended) for duty in found(dossier, "23/11 11:00")] == [
            ("Minh", m("20/11 10:00")),
            ("Hoa", m("20/11 10:00")),
            ("An", m("23/11 10:00")),
            ("Lan", None),
        ]
        skipped = (
            accepted(first, beside, last, after)
            .assign(m("16/11 10:00"), "Minh", "a")
            .assign(m("17/11 10:00"), "Lan", "d")  # far behind it, and yet behind it
        )
        assert found(skipped)[0].ended == m("17/11 10:00")

    def test_a_step_far_behind_ends_it_in_whatever_order_they_are_listed(self) -> None:
        listed = [
            Step(Action.OTHER, key="d", after=("c",)),
            Step(Action.OTHER, key="c", after=("b",)),
            Step(Action.OTHER, key="b", after=("a",)),
            Step(Action.OTHER, key="a", after=()),
        ]
        dossier = accepted(*listed).assign(m("16/11 10:00"), "Minh", "a")
        assert found(dossier.assign(m("17/11 10:00"), "Hoa", "d"))[0].ended == m("17/11 10:00")

    def test_steps_that_wait_in_a_circle_end_each_other(self) -> None:
        one = Step(Action.VERIFY, key="a", after=("b",))
        two = Step(Action.SIGN, key="b", after=("a", "none"))
        dossier = accepted(one, two).assign(m("16/11 10:00"), "Minh", "a")
        assert found(dossier.assign(m("17/11 10:00"), "Hoa", "b"))[0].ended == m("17/11 10:00")


class TestPauses:
    ASSIGNED = accepted(*STEPS).assign(m("16/11 10:00"), "Minh", "verify")  # to Thu 19

    def test_a_pause_of_the_clock_moves_the_step(self) -> None:
        dossier = self.ASSIGNED.suspend(m("18/11 09:00"), LAW).resume(m("23/11 09:00"))
        duty = only(dossier, "23/11 10:00")  # 19, 20, 23 moved on: 20, 23, 25
        assert (due(duty), duty.timeliness) == (date(2026, 11, 25), DUE_SOON)

    def test_while_it_lasts_the_step_is_paused(self) -> None:
        waiting = self.ASSIGNED.suspend(m("18/11 09:00"), LAW)
        for at in ("18/11 09:00", "27/11 09:00"):
            duty = only(waiting, at)
            assert (duty.timeliness, due(duty), duty.late_by) == (PAUSED, date(2026, 11, 19), 0)

    def test_a_step_overdue_before_the_wait_stays_overdue(self) -> None:
        duty = only(self.ASSIGNED.suspend(m("20/11 09:00"), LAW), "23/11 09:00")
        assert (duty.timeliness, due(duty), duty.late_by) == (OVERDUE, date(2026, 11, 19), 2)

    def test_a_pause_before_the_assignment_does_not_count(self) -> None:
        dossier = (
            accepted(*STEPS)
            .suspend(m("16/11 10:00"), LAW)
            .resume(m("18/11 09:00"))
            .assign(m("18/11 10:00"), "Minh", "verify")
        )
        assert due(only(dossier)) == date(2026, 11, 23)  # 19, 20, 23

    def test_the_wait_for_a_supplement_pauses_a_step_and_restarts_nothing(self) -> None:
        dossier = (
            self.ASSIGNED.request_supplement(m("18/11 09:00"), ["x"])
            .supplement(m("23/11 09:00"))
            .suspend(m("25/11 09:00"), LAW)
            .resume(m("26/11 09:00"))
        )
        # 17 and 18 are two days; 19, 20 and 23 waited; 25 would be the third, and waited: 26.
        duty = only(dossier, "26/11 10:00")
        assert (due(duty), duty.timeliness) == (date(2026, 11, 26), DUE_SOON)
        status = classify(dossier, m("26/11 10:00"), CALENDAR)
        assert status.deadline is not None
        # The dossier begins again on 23: 25, (26 waited), 27, 30, 1, 2, 3, 4.
        assert status.deadline.day == date(2026, 12, 4)

    def test_a_pause_after_the_restart_that_only_the_restart_allows(self) -> None:
        # Three days, asked on Wed 18, full on Mon 23. Begun again it is due on Fri 27; only paused
        # it would have been due on Wed 25, and a wait from Thu 26 too late.
        dossier = (
            accepted(*STEPS, limit=3)
            .request_supplement(m("18/11 09:00"), ["x"])
            .supplement(m("23/11 09:00"))
            .assign(m("23/11 10:00"), "Minh", "verify")
            .suspend(m("26/11 09:00"), LAW)
            .resume(m("27/11 09:00"))
        )
        assert due(only(dossier)) == date(2026, 11, 30)  # 25, 26, (27), 30

    def test_only_the_time_in_which_the_officer_had_it_counts(self) -> None:
        dossier = (
            self.ASSIGNED.suspend(m("18/11 09:00"), LAW)
            .transfer(m("19/11 10:00"), "Thuế")
            .resume(m("27/11 09:00"))
        )
        duty = only(dossier)  # of the wait only Thu 19 was Minh's
        assert (due(duty), duty.timeliness) == (date(2026, 11, 20), EARLY)

    def test_without_a_limit_of_the_whole_no_clock_stands_still(self) -> None:
        dossier = accepted(*STEPS, limit=None).assign(m("16/11 10:00"), "Minh", "verify")
        dossier = dossier.suspend(m("18/11 09:00"), LAW).resume(m("23/11 09:00"))
        assert due(only(dossier)) == date(2026, 11, 19)


def test_early_by_the_moment() -> None:
    dossier = accepted(*STEPS).assign(m("16/11 10:00"), "Minh", "verify")
    done = dossier.complete(m("19/11 09:00"))
    assert only(done).timeliness is ON_TIME
    moment = found(done, policy=ClockPolicy(granularity="moment"))[0]
    assert moment.timeliness is EARLY


def test_how_soon_is_soon() -> None:
    dossier = accepted(*STEPS).assign(m("16/11 10:00"), "Minh", "verify")
    assert duties_of(dossier, m("16/11 11:00"), CALENDAR)[0].timeliness is IN_TIME
    soon = duties_of(dossier, m("16/11 11:00"), CALENDAR, warn_within=3)[0]
    assert soon.timeliness is DUE_SOON


def test_duties_pickle() -> None:
    before = found(TestTheWay.DOSSIER)
    assert pickle.loads(pickle.dumps(before)) == before


class TestWhichStepWaitsForWhich:
    def test_a_step_that_names_none_waits_for_the_one_before_it_only(self) -> None:
        """The second begins at once, the third waits for it: so it runs beside the first."""
        order = StepOrder((VERIFY, Step(Action.SIGN, after=()), RETURN))
        assert order.runs_beside(0, 1)
        assert order.runs_beside(0, 2)
        assert not order.runs_beside(1, 2)

    def test_waits_reach_through_the_steps_between_also_named_backwards(self) -> None:
        last = Step(Action.RETURN, key="c", after=("b",))
        middle = Step(Action.SIGN, key="b", after=("a",))
        first = Step(Action.VERIFY, key="a", after=())
        for steps in ((first, middle, last), (last, middle, first), (middle, last, first)):
            order = StepOrder(steps)
            assert not any(order.runs_beside(one, two) for one in range(3) for two in range(3))

    def test_a_step_runs_beside_neither_itself_nor_an_unknown_one(self) -> None:
        order = StepOrder((VERIFY, Step(Action.SIGN, after=())))
        assert not order.runs_beside(0, 0)
        assert not order.runs_beside(0, None)
        assert not order.runs_beside(None, 1)

    def test_the_key_comes_before_the_action_and_the_action_before_a_text(self) -> None:
        steps = (Step(Action.SIGN, key="verify"), Step(Action.VERIFY, role="sign"))
        order = StepOrder(steps)
        assert [order.place(name) for name in ("Verify", "sign", "ký")] == [0, 0, None]
        assert StepOrder((SIGN, SIGN)).places("Chủ  tịch") == (0, 1)
        assert StepOrder((SIGN, SIGN)).place("chủ tịch") is None
        assert order.places(None) == ()
