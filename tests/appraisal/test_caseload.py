"""Dossiers as items of work: progress from the log, quality from what was found."""

# A Fraction equals the int that it is; mypy thinks that they never do.
# mypy: disable-error-code=comparison-overlap

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest

from onestop import (
    BadValueError,
    ClockPolicy,
    Dossier,
    ReportPeriod,
    Step,
    SuspensionGround,
    WorkingDays,
    vn,
)
from onestop.appraisal import (
    Caseload,
    Complaint,
    ObjectiveCause,
    WorkFault,
    caseload_of,
    work_marks,
)
from onestop.procedures import Action
from tests.appraisal.office import CALENDAR, CIVIL, taken_in

NOVEMBER = ReportPeriod.calendar_month(2026, 11)
LATE = WorkFault("late")

# Three working days from Mon 02/11/2026: due Thu 05/11.
ON_TIME = taken_in("D-1", "02/11/2026 09:00", officer="Lan").complete(vn.local("05/11/2026 16:00"))
TOO_LATE = taken_in("D-2", "02/11/2026 09:00", officer="Lan").complete(vn.local("06/11/2026 08:00"))


def load(*dossiers: Dossier, period: ReportPeriod = NOVEMBER, **known: Any) -> Caseload:
    return caseload_of(dossiers, period, CALENDAR, **known)


def keys(found: Caseload) -> list[str]:
    return [item.key for item in found.items]


class TestProgressFromTheLog:
    def test_a_late_dossier_is_one_delay_however_late(self) -> None:
        very = taken_in("D-3", "02/11/2026 09:00").complete(vn.local("30/11/2026 09:00"))
        found = load(ON_TIME, TOO_LATE, very)
        assert [item.delays for item in found.items] == [(), (LATE,), (LATE,)]
        # one in time, and twice three quarters, of three
        assert work_marks(found.items, CIVIL).values == (100, 100, Fraction(250, 3))

    def test_the_last_day_is_on_time_to_its_end(self) -> None:
        dossier = taken_in("D-4", "02/11/2026 09:00").complete(vn.local("05/11/2026 23:59"))
        assert load(dossier).items[0].delays == ()

    def test_a_pause_is_excluded(self) -> None:
        ground = SuspensionGround("chờ nộp thuế", stops_clock=True)
        dossier = taken_in("D-5", "02/11/2026 09:00").suspend(vn.local("03/11/2026 09:00"), ground)
        dossier = dossier.resume(vn.local("09/11/2026 09:00"))
        assert load(dossier.complete(vn.local("11/11/2026 09:00"))).items[0].delays == ()
        assert load(dossier.complete(vn.local("12/11/2026 09:00"))).items[0].delays == (LATE,)

    def test_an_overdue_dossier_is_assigned_and_not_done(self) -> None:
        (item,) = load(taken_in("D-6", "02/11/2026 09:00")).items
        assert (item.assigned, item.done) == (1, 0)

    def test_what_still_runs_in_time_is_no_item_yet(self) -> None:
        found = load(taken_in("D-7", "30/11/2026 09:00"))
        assert found.items == ()
        assert [(code, why.text("en")) for code, why in found.left_out] == [
            ("D-7", "still running, in time: no item of this period")
        ]

    def test_what_was_refused_or_stopped_uncounted_is_none(self) -> None:
        refused = Dossier.submit(
            "D-8", ON_TIME.procedure, vn.local("02/11/2026 09:00"), channel=ON_TIME.channel
        ).refuse(vn.local("02/11/2026 10:00"), "không đúng thẩm quyền")
        stopped = taken_in("D-9", "02/11/2026 09:00").withdraw(vn.local("03/11/2026 09:00"))
        own = ClockPolicy(stopped="not_counted")
        found = load(refused, stopped, policy=own)
        assert [(code, why.text("en")) for code, why in found.left_out] == [
            ("D-8", "not counted"),
            ("D-9", "not counted"),
        ]
        assert keys(load(stopped)) == ["D-9"]

    def test_the_event_that_ends_is_the_policys(self) -> None:
        dossier = ON_TIME.return_result(vn.local("07/12/2026 09:00"))
        by_return = ClockPolicy(ends=("returned",))
        assert keys(load(dossier)) == ["D-1"]
        assert load(dossier, policy=by_return).items[0].done == 0  # not returned, and overdue

    def test_only_what_ended_in_the_period(self) -> None:
        before = taken_in("D-10", "26/10/2026 09:00").complete(vn.local("31/10/2026 23:59"))
        first = taken_in("D-11", "28/10/2026 09:00").complete(vn.local("01/11/2026 00:00"))
        after = taken_in("D-12", "01/12/2026 09:00")
        found = load(before, first, after)
        assert (keys(found), found.left_out) == (["D-11"], ())

    def test_the_period_is_judged_as_its_end_has_it(self) -> None:
        dossier = taken_in("D-13", "26/11/2026 09:00").complete(vn.local("07/12/2026 09:00"))
        december = ReportPeriod.calendar_month(2026, 12)
        # Due Tue 01/12: still running in November, late in December.
        assert load(dossier).items == ()
        assert load(dossier, period=december).items[0].delays == (LATE,)

    def test_what_came_in_at_the_last_instant_belongs_to_the_period(self) -> None:
        at = NOVEMBER.last_moment(CALENDAR.tz)
        last, next_ = (
            Dossier.submit(code, ON_TIME.procedure, moment, channel=ON_TIME.channel)
            for code, moment in (("L", at), ("N", at + dt.timedelta(microseconds=1)))
        )
        assert [code for code, _ in load(last, next_).left_out] == ["L"]

    def test_of_one_officer(self) -> None:
        other = taken_in("D-14", "02/11/2026 09:00", officer="Hoa")
        assert keys(load(ON_TIME, other, officer="Lan")) == ["D-1"]
        assert keys(load(ON_TIME, other)) == ["D-1", "D-14"]


class TestByTheOfficersOwnDuties:
    STEPS = (
        Step(Action.VERIFY, limit=WorkingDays(2)),
        Step(Action.SIGN, limit=WorkingDays(1)),
    )

    def dossier(self, code: str, verified: str, done: str) -> Dossier:
        """Lan verifies from Mon 02/11 (due Wed 04/11), Hoa signs after her (one day)."""
        dossier = taken_in(code, "02/11/2026 08:00", 5, steps=self.STEPS)
        dossier = dossier.assign(vn.local("02/11/2026 09:00"), "Lan", "verify")
        dossier = dossier.assign(vn.local(verified), "Hoa", "sign")
        return dossier.complete(vn.local(done))

    def own(self, officer: str, *dossiers: Dossier, **known: Any) -> Caseload:
        return load(*dossiers, officer=officer, by="duty", **known)

    def test_each_answers_for_the_own_step(self) -> None:
        # Passed on Fri 06/11, two days late; signed Mon 09/11, in time; due Mon 09/11 as a whole.
        dossier = self.dossier("D-1", "06/11/2026 09:00", "09/11/2026 09:00")
        assert self.own("Lan", dossier).items[0].delays == (WorkFault("late:verify"),)
        assert self.own("Hoa", dossier).items[0].delays == ()
        assert load(dossier).items[0].delays == ()  # the whole was in time

    def test_the_last_of_several_duties_ends_it(self) -> None:
        # Verified Fri 30/10, signed Mon 02/11, both by Lan: an item of November.
        dossier = taken_in("D-6", "29/10/2026 08:00", 5, steps=self.STEPS)
        dossier = dossier.assign(vn.local("29/10/2026 09:00"), "Lan", "verify")
        dossier = dossier.assign(vn.local("30/10/2026 09:00"), "Lan", "sign")
        done = dossier.complete(vn.local("02/11/2026 09:00"))
        assert keys(self.own("Lan", done)) == ["D-6"]
        assert self.own("Lan", done, period=ReportPeriod.calendar_month(2026, 10)).items == ()

    def test_who_had_no_duty_has_no_item(self) -> None:
        dossier = self.dossier("D-1", "03/11/2026 09:00", "04/11/2026 09:00")
        assert self.own("Minh", dossier) == Caseload(())

    def test_a_whole_dossier_is_a_duty_too(self) -> None:
        dossier = taken_in("D-2", "02/11/2026 08:00").assign(vn.local("02/11/2026 09:00"), "Lan")
        done = dossier.complete(vn.local("09/11/2026 09:00"))
        assert self.own("Lan", done).items[0].delays == (LATE,)

    def test_a_duty_that_is_overdue_is_not_done(self) -> None:
        dossier = taken_in("D-3", "02/11/2026 08:00", 60, steps=self.STEPS)
        dossier = dossier.assign(vn.local("02/11/2026 09:00"), "Lan", "verify")
        assert [item.done for item in self.own("Lan", dossier).items] == [0]

    def test_a_duty_in_time_is_no_item_yet(self) -> None:
        dossier = taken_in("D-4", "30/11/2026 08:00", 60, steps=self.STEPS)
        dossier = dossier.assign(vn.local("30/11/2026 09:00"), "Lan", "verify")
        found = self.own("Lan", dossier)
        assert (found.items, [code for code, _ in found.left_out]) == ((), ["D-4"])

    def test_a_complaint_about_lateness_is_the_delay_of_the_step(self) -> None:
        dossier = self.dossier("D-5", "06/11/2026 09:00", "10/11/2026 09:00")
        about = Complaint("D-5", "late", confirmed=True)
        marks = work_marks(self.own("Lan", dossier, complaints=[about]).items, CIVIL)
        assert marks.values == (100, 100, 75)

    @pytest.mark.parametrize(
        ("known", "message"),
        [
            ({"by": "duty"}, "officer is None: must be named where duties are looked at"),
            ({"by": "officer"}, "by is 'officer': must be dossier or duty"),
        ],
    )
    def test_an_officer_must_be_named(self, known: dict[str, Any], message: str) -> None:
        with pytest.raises(BadValueError) as refused:
            load(ON_TIME, **known)
        assert message in str(refused.value)


class TestQualityFromWhatWasFound:
    def test_a_confirmed_complaint_is_a_failed_check(self) -> None:
        about = [
            Complaint("D-1", "thiếu dấu", confirmed=True),
            Complaint("D-1", "chữ ký", confirmed=False),
        ]
        (item,) = load(ON_TIME, complaints=about).items
        assert item.failed_checks == (WorkFault("thiếu dấu"),)
        assert work_marks([item], CIVIL).values == (100, 75, 100)

    def test_one_not_yet_decided_takes_nothing_and_is_shown(self) -> None:
        about = Complaint("D-1", "thiếu dấu")
        found = load(ON_TIME, complaints=[about])
        assert (found.items[0].failed_checks, found.open) == ((), (about,))

    def test_a_wrong_result_is_a_failed_check_and_a_complaint_about_it_is_the_same(self) -> None:
        about = [Complaint("D-1", "wrong", confirmed=True)]
        for complaints in ([], about):
            found = load(ON_TIME, complaints=complaints, wrong_results=["D-1"])
            assert work_marks(found.items, CIVIL).values == (100, 75, 100)

    def test_a_complaint_about_the_lateness_takes_nothing_more(self) -> None:
        about = [Complaint("D-2", "late", confirmed=True)]
        marks = work_marks(load(TOO_LATE, complaints=about).items, CIVIL)
        assert marks.values == (100, 100, 75)

    def test_another_cause_takes_as_well(self) -> None:
        about = [Complaint("D-2", "thái độ", confirmed=True)]
        marks = work_marks(load(TOO_LATE, complaints=about).items, CIVIL)
        assert marks.values == (100, 75, 75)

    def test_a_lateness_that_the_log_does_not_show_takes_nothing_and_is_told(self) -> None:
        about = Complaint("D-1", "late", confirmed=True)
        found = load(ON_TIME, complaints=[about])
        assert work_marks(found.items, CIVIL).values == (100, 100, 100)
        assert found.contradicted == (about,)
        assert found.remarks[0].text("en") == (
            "dossier D-1: a complaint of lateness was confirmed, but by the log it was not late; "
            "nothing is taken, one of the two must be looked at again"
        )

    def test_a_lateness_of_a_step_is_a_lateness_too(self) -> None:
        about = Complaint("D-1", "Late:thẩm định", confirmed=True)
        assert load(ON_TIME, complaints=[about]).contradicted == (about,)

    def test_what_is_overdue_contradicts_no_complaint(self) -> None:
        running = taken_in("D-5", "02/11/2026 09:00", officer="Lan")
        about = Complaint("D-5", "late", confirmed=True)
        found = load(running, complaints=[about])
        assert not found.contradicted
        assert not load(TOO_LATE, complaints=[Complaint("D-2", "late", confirmed=True)]).remarks

    def test_a_complaint_about_another_dossier_is_not_lost(self) -> None:
        about = Complaint("D-99", "wrong", confirmed=True)
        assert load(ON_TIME, complaints=[about]).unmatched == (about,)

    def test_an_objective_cause_excuses_what_it_explains_and_no_more(self) -> None:
        about = [
            Complaint("D-2", "late", confirmed=True),
            Complaint("D-2", "wrong", confirmed=True),
        ]
        causes = [
            ObjectiveCause("D-2", "late", "UBND phường"),
            ObjectiveCause("D-1", "wrong", "UBND phường"),
        ]
        found = load(TOO_LATE, complaints=about, objective=causes)
        assert work_marks(found.items, CIVIL).values == (100, 75, 100)
        (item,) = found.items
        assert item.delays == (WorkFault("late", objective_by="UBND phường"),)

    @pytest.mark.parametrize(
        ("known", "message"),
        [
            ({"complaints": ["D-1"]}, "but must be a Complaint"),
            ({"objective": ["D-1"]}, "but must be an ObjectiveCause"),
            ({"wrong_results": "D-1"}, "a list of values, not one text"),
        ],
    )
    def test_what_is_no_finding_is_refused(self, known: dict[str, Any], message: str) -> None:
        with pytest.raises(TypeError) as refused:
            load(ON_TIME, **known)
        assert message in str(refused.value)


def test_causes_are_matched_by_their_keys_alone() -> None:
    about = Complaint("D-1", "late", confirmed=True)
    for cause, same in [("late", True), ("late:verify", True), ("later", False), ("trễ", False)]:
        assert about.same_cause_as(cause) is same
    assert Complaint("D-1", "late:verify").same_cause_as("late")
    assert not Complaint("D-1", "late:verify").same_cause_as("late:sign")


def test_months_are_calendar_months_or_windows() -> None:
    window = ReportPeriod.reporting_month(2026, 11)  # 15/10 to 14/11
    assert (window.first, window.last) == (dt.date(2026, 10, 15), dt.date(2026, 11, 14))
    assert keys(load(ON_TIME, period=window)) == ["D-1"]
