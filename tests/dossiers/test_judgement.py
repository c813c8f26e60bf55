"""One judgement for each dossier: read once, shared by all, the same as what each asks alone."""

from __future__ import annotations

import datetime as dt
import pickle
from collections import Counter
from itertools import pairwise
from typing import Any

import pytest

from onestop import (
    Channel,
    ClockPolicy,
    Dossier,
    Procedure,
    ReportPeriod,
    SuspensionGround,
    TimeLimitCase,
    Timeliness,
    WorkingDays,
    classify,
    tally,
    vn,
)
from onestop.dossiers.assignments import duties_in, duties_of
from onestop.dossiers.attribution import delay_in, shares_in, shares_of, whose_delay
from onestop.dossiers.clock import reading
from onestop.dossiers.judgement import Judgement, judged_in
from onestop.errors import BadValueError, OutsideCalendarError, WrongTypeError
from onestop.procedures.cases import Anchor
from onestop.review.sheet import review_of

CALENDAR = vn.calendar()
NOVEMBER = ReportPeriod.calendar_month(2026, 11)
LAW = SuspensionGround("nghĩa vụ tài chính", stops_clock=True)
FIVE = WorkingDays(5)


def m(text: str) -> dt.datetime:
    """A moment of 2026: `20/11 09:00`."""
    day, clock = text.split()
    return vn.local(f"{day}/2026 {clock}")


def accepted(code: str = "D-1", limits: Any = FIVE, at: str = "02/11 09:00") -> Dossier:
    procedure = Procedure("X.1", "thử", limits=limits)
    dossier = Dossier.submit(code, procedure, m(at), channel=Channel.POST)
    return dossier.accept(m(at), by="Lan")


def late(code: str) -> Dossier:
    asked = accepted(code).request_supplement(m("04/11 10:00"), ["bản vẽ"], by="Lan")
    return asked.supplement(m("10/11 10:00")).complete(m("30/11 10:00"), by="Lan")


def test_a_sheet_reads_the_log_of_each_dossier_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read, found = reading._clock_reading, Counter[str]()

    def counted(dossier: Dossier, *context: Any) -> reading.ClockReading:
        found[dossier.code] += 1
        return read(dossier, *context)

    monkeypatch.setattr(reading, "_clock_reading", counted)
    dossiers = [late(f"D-{n}") for n in range(9)]
    sheet = review_of(dossiers, NOVEMBER, CALENDAR)
    assert sheet.total.figures.late == 9
    assert (sum(found.values()), max(found.values())) == (9, 1)


def test_two_questions_about_one_dossier_read_its_log_once() -> None:
    dossier = late("D-1")
    first = reading.clock_reading(dossier, CALENDAR)
    assert reading.clock_reading(dossier, CALENDAR) is first
    pause = ClockPolicy(supplement="pause")
    other = reading.clock_reading(dossier, CALENDAR, policy=pause)
    assert other.deadline != first.deadline
    assert reading.clock_reading(dossier, CALENDAR) == first


@pytest.mark.parametrize("at", ["05/11 09:00", "12/11 09:00", "18/11 09:00", "01/12 09:00"])
def test_what_is_taken_from_it_is_what_each_says_alone(at: str) -> None:
    dossier, moment = late("D-1").as_of(m(at)), m(at)
    judgement = Judgement.of(dossier, moment, CALENDAR)
    assert judgement.status == classify(dossier, moment, CALENDAR)
    assert shares_in(judgement) == shares_of(dossier, moment, CALENDAR)
    assert delay_in(judgement) == whose_delay(dossier, moment, CALENDAR)
    assert duties_in(judgement) == duties_of(dossier, moment, CALENDAR)


def test_it_refuses_what_classify_refuses() -> None:
    with pytest.raises(BadValueError, match="warn_within"):
        Judgement.of(accepted(), m("05/11 09:00"), CALENDAR, warn_within=-1)
    with pytest.raises(WrongTypeError, match="dossier"):
        Judgement.of(None, m("05/11 09:00"), CALENDAR)  # type: ignore[arg-type]
    with pytest.raises(BadValueError, match="was not yet submitted"):
        Judgement.of(accepted(), m("01/11 09:00"), CALENDAR)


class TestPauses:
    """Request on Wed 4, supplement on Tue 10: the limit begins again, the wait stays a pause."""

    def pauses(self, dossier: Dossier, at: str) -> tuple[list[tuple[int, int]], ...]:
        judgement = Judgement.of(dossier, m(at), CALENDAR)
        both = judgement.pauses, judgement.every_pause
        return tuple([(p.begin.day, p.end.day) for p in pauses] for pauses in both)

    def test_an_open_wait_is_one_as_far_as_the_moment(self) -> None:
        asked = accepted().request_supplement(m("04/11 10:00"), ["bản vẽ"])
        assert self.pauses(asked, "06/11 09:00") == ([(4, 6)], [(4, 6)])
        assert self.pauses(asked, "04/11 10:00") == ([], [])

    def test_a_wait_that_a_restart_ended_moves_nothing_but_is_remembered(self) -> None:
        assert self.pauses(late("D-1"), "01/12 09:00") == ([], [(4, 10)])

    def test_a_suspension_over_a_restart_counts_from_it(self) -> None:
        """Suspended Thu 5 to Thu 12, the full dossier in on Tue 10."""
        dossier = accepted().request_supplement(m("04/11 10:00"), ["bản vẽ"])
        dossier = dossier.suspend(m("05/11 10:00"), LAW).supplement(m("10/11 10:00"))
        assert self.pauses(dossier, "11/11 09:00") == ([(10, 11)], [(4, 11)])
        assert self.pauses(dossier.resume(m("12/11 10:00")), "20/11 09:00") == (
            [(10, 12)],
            [(4, 12)],
        )

    def test_without_a_clock_nothing_pauses(self) -> None:
        assert self.pauses(accepted(limits=()), "06/11 09:00") == ([], [])


class TestWhatAPeriodTouches:
    def codes(self, *dossiers: Dossier) -> list[str]:
        return [each.dossier.code for each in judged_in(dossiers, NOVEMBER, CALENDAR)]

    def test_what_left_before_the_first_day_does_not_count(self) -> None:
        before = accepted("D-1", at="19/10 09:00")
        assert self.codes(before.complete(m("31/10 23:59"))) == []
        assert self.codes(before.complete(m("01/11 00:00"))) == ["D-1"]
        assert self.codes(before) == ["D-1"]

    def test_what_was_refused_before_it_does_not_count(self) -> None:
        at = m("19/10 09:00")
        dossier = Dossier.submit("D-1", Procedure("X.1", "thử"), at, channel=Channel.POST)
        assert self.codes(dossier.refuse(at, "thiếu")) == []
        assert self.codes(dossier.refuse(m("02/11 09:00"), "thiếu")) == ["D-1"]

    def test_what_came_after_its_end_does_not_count(self) -> None:
        assert self.codes(accepted("D-1", at="01/12 00:00")) == []
        assert self.codes(accepted("D-1", at="30/11 23:59")) == ["D-1"]

    def test_an_error_names_the_dossier(self) -> None:
        at = vn.local("31/12/2027 09:00")
        dossier = Dossier.submit(
            "D-9", Procedure("X.1", "thử", limits=FIVE), at, channel=Channel.POST
        )
        with pytest.raises(OutsideCalendarError) as raised:
            list(judged_in([dossier.accept(at)], ReportPeriod.calendar_month(2027, 12), CALENDAR))
        assert raised.value.__notes__ == ["dossier D-9"]


class TestALogThatItsOwnStartLeavesOpen:
    """Pending while the event is awaited, so solved in the month in which handling ended."""

    OWN = (TimeLimitCase(WorkingDays(1), anchor=Anchor.DECISION),)
    DONE = accepted(limits=OWN, at="02/02 08:00").return_result(m("02/03 08:00"))

    def test_the_month_in_which_it_ended_has_it(self) -> None:
        february, march = (
            tally([self.DONE], ReportPeriod.calendar_month(2026, month), CALENDAR)
            for month in (2, 3)
        )
        assert february.total.pending == 1
        total = march.total
        assert (total.carried_over, total.received, total.solved, total.on_time) == (1, 1, 1, 1)
        assert (total.pending, total.no_limit) == (0, 0)
        assert march.check(february) == ()

    def test_it_is_not_judged_all_the_same(self) -> None:
        status = classify(self.DONE, m("31/03 08:00"), CALENDAR)
        assert status.timeliness is Timeliness.NO_LIMIT

    def test_in_the_month_of_its_acceptance_it_stands_beside_the_sums(self) -> None:
        done = accepted(limits=self.OWN, at="02/02 08:00").return_result(m("12/02 08:00"))
        total = tally([done], ReportPeriod.calendar_month(2026, 2), CALENDAR).total
        assert (total.no_limit, total.received, total.solved) == (1, 0, 0)


class TestADossierCarriesItsWalk:
    def test_equality_hash_and_pickle_do_not_know_it(self) -> None:
        by_verbs = late("D-1")
        built = Dossier("D-1", by_verbs.procedure, events=by_verbs.events, channel=Channel.POST)
        assert built == by_verbs
        assert hash(built) == hash(by_verbs)
        assert b"Walk" not in pickle.dumps(by_verbs)
        back = pickle.loads(pickle.dumps(by_verbs))
        assert (back, back.state, back.admitted) == (by_verbs, by_verbs.state, by_verbs.admitted)
        assert "walk" not in repr(by_verbs)

    def test_a_list_of_events_is_kept_as_a_tuple(self) -> None:
        known = accepted()
        dossier = Dossier("D-1", known.procedure, events=list(known.events), channel=Channel.POST)
        assert dossier == known
        assert hash(dossier) == hash(known)

    def test_after_so_many_events(self) -> None:
        dossier = late("D-1")
        assert dossier.after(2) == accepted("D-1")
        assert dossier.after(len(dossier.events)) == dossier
        assert dossier.after(3).state is dossier.state_at(m("04/11 10:00"))
        for n in (0, 6):
            with pytest.raises(BadValueError, match="must be 1 to 5"):
                dossier.after(n)
        with pytest.raises(WrongTypeError):
            dossier.after(True)

    def test_every_prefix_knows_the_state_that_a_walk_over_it_gives(self) -> None:
        dossier = late("D-1").return_result(m("30/11 11:00"))
        for n in range(1, len(dossier.events) + 1):
            events = dossier.events[:n]
            built = Dossier("D-1", dossier.procedure, events=events, channel=Channel.POST)
            assert (dossier.after(n).state, dossier.after(n).admitted) == (
                built.state,
                built.admitted,
            )
            assert [dossier.after(n).first_of(type(e)) for e in events] == [
                next(f for f in events if type(f) is type(e)) for e in events
            ]


def test_what_may_be_done_next_is_worked_out_for_equality_and_pickles() -> None:
    running, at = accepted(), m("04/11 09:00")
    status = classify(running, at, CALENDAR)
    back = pickle.loads(pickle.dumps(status))
    assert back == status
    assert hash(back) == hash(status)
    assert back.next_actions == status.next_actions != ()
    assert back.apology_by == status.apology_by == m("09/11 00:00")  # due Mon 9: to Sun 8, 24:00
    extended = running.extend(at, dt.date(2026, 11, 20), "quá tải")
    assert "extend" not in classify(extended, at, CALENDAR).next_actions
    assert classify(extended, at, CALENDAR).apology_by is None


def test_reading_along_a_log_is_reading_each_of_its_prefixes() -> None:
    """An arrival comes to start the clock after acceptance had done so: what lies before it too."""
    elsewhere = Dossier.submit(
        "D-2",
        Procedure("X.1", "thử", limits=FIVE),
        m("02/11 09:00"),
        channel=Channel.POST,
        agency="UBND phường B",
    ).accept(m("02/11 09:00"))
    elsewhere = elsewhere.suspend(m("03/11 09:00"), LAW).arrive(m("04/11 09:00"), "UBND phường B")
    never = accepted("D-3", limits=())
    for dossier in (late("D-1"), elsewhere.resume(m("05/11 09:00")), never, never.after(1)):
        along = list(reading.readings_along(dossier, CALENDAR))
        prefixes = list(dossier.after_each())
        assert prefixes == [dossier.after(n) for n in range(1, len(dossier.events) + 1)]
        for known, found in zip(prefixes, along, strict=True):
            alone = reading.clock_reading(known, CALENDAR)
            assert (found.deadline, found.is_waiting, found.requests) == (
                alone.deadline,
                alone.is_waiting,
                alone.requests,
            )
            if found.deadline is not None and alone.deadline is not None:
                assert found.deadline.remarks == alone.deadline.remarks


def test_what_is_said_since_an_earlier_deadline_is_what_was_not_said_then() -> None:
    dossier = accepted().request_supplement(m("04/11 10:00"), ["bản vẽ"])
    dossier = dossier.suspend(m("05/11 10:00"), "nghỉ").supplement(m("10/11 10:00"))
    along = [found.deadline for found in reading.readings_along(dossier, CALENDAR)]
    for before, after in pairwise(along):
        if after is None:
            continue
        told = () if before is None else before.remarks
        new = tuple(remark for remark in after.remarks if remark not in told)
        assert after.remarks_since(before) == new
        if before is not None:  # a pickled one knows remarks, and no notes that were carried along
            assert after.remarks_since(pickle.loads(pickle.dumps(before))) == new
