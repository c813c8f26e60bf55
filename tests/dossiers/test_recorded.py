"""What is only recorded moves nothing: no clock, no state, no holder, no figure of before."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

import attrs
import pytest

from onestop import (
    Channel,
    Dossier,
    Procedure,
    ReportPeriod,
    State,
    WorkingDays,
    classify,
    deadline_of,
    tally,
    vn,
)
from onestop.dossiers import (
    DataReused,
    ElectronicResultIssued,
    Event,
    FeePaid,
    PapersDigitised,
)
from onestop.dossiers.clock.reading import readings_along
from onestop.dossiers.events import RECORDED
from onestop.dossiers.states import Walk
from onestop.errors import BadValueError, EventOrderError, IllegalEventError, WrongTypeError
from onestop.figures.statistics import By

CALENDAR = vn.calendar()
FIVE = Procedure("PX.000001", "Cấp giấy", limits=WorkingDays(5))
BYS: tuple[By | None, ...] = ("officer", "agency", None)
NOVEMBER = ReportPeriod.calendar_month(2026, 11)


def at(day: int, hour: int = 9) -> dt.datetime:
    return vn.local(2026, 11, day, hour)


def course() -> Dossier:
    """A dossier that meets a supplement, a suspension, an extension, and an end."""
    return (
        Dossier.submit("H-1", FIVE, at(2, 8), channel=Channel.ONLINE)
        .accept(at(2), by="Lan")
        .request_supplement(at(3), ["đơn"], by="Lan")
        .supplement(at(5))
        .suspend(at(6), "mất điện")
        .resume(at(9))
        .extend(at(10), dt.date(2026, 11, 20), "thiếu người")
        .complete(at(18), by="Lan")
        .return_result(at(19), by="Hoa")
    )


def recorded_after(event: Event) -> tuple[Event, ...]:
    """One of each kind at the same moment, each by somebody who never had the dossier."""
    who = {"by": "Thu ngân"}
    return (
        FeePaid(event.at, amount=8000, online=True, **who),
        PapersDigitised(event.at, digitised=["đơn"], **who),
        ElectronicResultIssued(event.at, **who),
        DataReused(event.at, reused=["căn cước"], **who),
    )


def with_records(dossier: Dossier) -> Dossier:
    """The same log with one of each kind after every event."""
    events = (each for event in dossier.events for each in (event, *recorded_after(event)))
    return attrs.evolve(dossier, events=tuple(events))


class TestNothingMoves:
    def test_neither_state_nor_what_can_happen_next_at_any_point(self) -> None:
        for n in range(1, len(course().events) + 1):
            plain = course().after(n)
            recorded = with_records(plain)
            assert recorded.state is plain.state
            assert recorded.phase is plain.phase
            assert recorded.admitted == plain.admitted
            assert recorded.officer == plain.officer

    def test_neither_the_clock_nor_the_status(self) -> None:
        for n in range(2, len(course().events) + 1):
            plain = course().after(n)
            recorded = with_records(plain)
            assert deadline_of(recorded, CALENDAR) == deadline_of(plain, CALENDAR)
            before = classify(plain, at(25), CALENDAR)
            assert classify(recorded, at(25), CALENDAR) == before
            assert before.next_actions == classify(recorded, at(25), CALENDAR).next_actions

    def test_neither_the_form(self) -> None:
        for by in BYS:
            plain = tally([course()], NOVEMBER, CALENDAR, by=by)
            assert tally([with_records(course())], NOVEMBER, CALENDAR, by=by) == plain

    def test_reading_along_gives_the_same_after_every_event(self) -> None:
        readings = readings_along(with_records(course()), CALENDAR)
        records = len(RECORDED) + 1
        for first, (one, other) in enumerate(pairwise(readings)):
            if (first + 1) % records:
                assert one.deadline == other.deadline

    def test_acceptance_alone_is_not_yet_handling(self) -> None:
        accepted = course().after(2)
        assert accepted.pay_fee(at(2), 0, online=False).state is State.ACCEPTED
        assert accepted.assign(at(2), "Lan").digitise(at(2)).state is State.IN_PROCESS


class TestVerbs:
    def test_each_adds_its_event_in_every_phase(self) -> None:
        refused = Dossier.submit("H-1", FIVE, at(2), channel=Channel.POST).refuse(at(3), "lý do")
        withdrawn = course().after(2).withdraw(at(3))
        for dossier in (course(), refused, withdrawn, withdrawn.stop(at(4), "lý do")):
            after = (
                dossier.pay_fee(at(20), 8000, online=True, by="Thu")
                .digitise(at(20), ["đơn"])
                .issue_electronic_result(at(20))
                .reuse_data(at(20), ["căn cước"])
            )
            assert after.events[-4:] == (
                FeePaid(at(20), amount=8000, online=True, by="Thu"),
                PapersDigitised(at(20), digitised=("đơn",)),
                ElectronicResultIssued(at(20)),
                DataReused(at(20), reused=("căn cước",)),
            )
            assert after.state is dossier.state

    def test_time_does_not_go_back(self) -> None:
        with pytest.raises(EventOrderError):
            course().digitise(at(1))

    def test_a_log_does_not_begin_with_one(self) -> None:
        assert not Walk().admits(FeePaid)
        with pytest.raises(BadValueError, match="events"):
            attrs.evolve(course(), events=[FeePaid(at(2), amount=0, online=False)])

    def test_what_else_cannot_happen_still_cannot(self) -> None:
        with pytest.raises(IllegalEventError, match="accept"):
            Dossier.submit("H-1", FIVE, at(2), channel=Channel.POST).digitise(at(2)).complete(at(3))

    def test_a_repetition_is_taken_once(self) -> None:
        events = with_records(course()).events
        again = Dossier.replay("H-1", FIVE, (*events, *events[-3:]), channel=Channel.ONLINE)
        assert again.events == events

    @pytest.mark.parametrize(
        ("fields", "told"),
        [
            ({"amount": -1, "online": True}, "amount"),
            ({"amount": 2.5, "online": True}, "amount"),
            ({"amount": 1, "online": "yes"}, "online"),
        ],
    )
    def test_a_fee_is_whole_dong_online_or_not(self, fields: Any, told: str) -> None:
        with pytest.raises((BadValueError, WrongTypeError), match=told):
            FeePaid(at(2), **fields)

    def test_papers_are_names(self) -> None:
        with pytest.raises(WrongTypeError, match="digitised"):
            PapersDigitised(at(2), digitised="đơn")
