"""The clock event by event: a state is a value, and each event can be tried alone."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest

from onestop import (
    Channel,
    Citation,
    ClockHours,
    Dossier,
    Overlay,
    Parallel,
    Procedure,
    RuleSet,
    Sequence,
    SuspensionGround,
    TimeLimitCase,
    WorkingDays,
    classify,
    deadline_of,
    vn,
)
from onestop.dossiers.clock.effective_rules import EffectiveRules
from onestop.dossiers.clock.reading import clock_reading, rules_on
from onestop.dossiers.clock.run import first_state, next_state
from onestop.dossiers.clock.standing import ClockStanding
from onestop.dossiers.clock.state import ClockState
from onestop.dossiers.events import (
    Accepted,
    Completed,
    Event,
    Resumed,
    Supplemented,
    SupplementRequested,
    Suspended,
)
from onestop.dossiers.ruleset import Ruling
from onestop.procedures.cases import Anchor
from onestop.procedures.catalogue import Catalogue
from onestop.procedures.overlay import Shortening

CALENDAR = vn.calendar()
LAW = SuspensionGround("nộp thuế", stops_clock=True, citation=Citation("Luật mẫu"))


def m(text: str) -> dt.datetime:
    """A moment of 2026: `20/11 09:00`."""
    day, clock = text.split()
    return vn.local(f"{day}/2026 {clock}")


def dossier(limit: WorkingDays | None = None) -> Dossier:
    procedure = Procedure("X.1", "thử", limits=limit or WorkingDays(5))
    handed_in = Dossier.submit("D-1", procedure, m("02/11 09:00"), channel=Channel.POST)
    return handed_in.accept(m("02/11 09:00"))


class Tried:
    """A clock of a plain dossier, moved by one event at a time."""

    def __init__(self, rules: RuleSet | None = None) -> None:
        known = dossier()
        effective = EffectiveRules.of(
            rules_on(m("02/11 09:00").date(), CALENDAR), None, named=rules
        )
        self.clock = ClockStanding(known, CALENDAR, effective)
        self.start = known.events[1]
        self.case = TimeLimitCase(WorkingDays(5))

    def after(self, *events: Event) -> ClockState:
        state = first_state(self.clock, self.start, self.case)
        for event in events:
            state = next_state(self.clock, state, self.start, event)
        return state


ACCEPTED = Accepted(m("02/11 09:00"))
ASKED = SupplementRequested(m("04/11 10:00"), items=("bản vẽ",))
GIVEN = Supplemented(m("10/11 10:00"))
SUSPENDED = Suspended(m("05/11 10:00"), ground=LAW)
RESUMED = Resumed(m("12/11 10:00"))


class TestOneEventAtATime:
    def started(self, *events: Event) -> ClockState:
        tried = Tried()
        return tried.after(tried.start, *events)

    def test_a_request_opens_a_wait_and_leaves_the_state_before_it_alone(self) -> None:
        tried = Tried()
        before = tried.after(tried.start)
        after = next_state(tried.clock, before, tried.start, ASKED)
        assert before.waits == ()
        assert [(kind, wait.begin) for kind, wait in after.waits] == [
            (SupplementRequested, ASKED.at)
        ]
        assert (before.requests, after.requests) == (0, 1)

    def test_a_request_before_acceptance_waits_for_nothing(self) -> None:
        state = Tried().after(ASKED, SupplementRequested(m("04/11 11:00"), items=("đơn",)))
        assert (state.waits, state.requests, state.requests_at_intake) == ((), 0, 2)
        assert [key for key, _ in state.notes] == ["supplement_too_many"]  # type: ignore[misc]

    def test_a_request_between_arrival_and_acceptance_waits_for_nothing(self) -> None:
        """The arrival starts the clock here, and the request still belongs to intake."""
        at = m("04/11 15:00")
        handed_in = Dossier.submit(
            "D-1",
            Procedure("X.1", "thử", limits=WorkingDays(5)),
            m("04/11 09:00"),
            channel=Channel.POST,
            agency="UBND phường B",
            receiving="UBND phường A",
        )
        arrived = handed_in.arrive(at, "UBND phường B").request_supplement(at, ["bản vẽ"])
        taken = clock_reading(arrived.accept(at), CALENDAR)
        assert (taken.start, taken.is_waiting, taken.requests) == (at, False, 0)

    def test_a_supplement_begins_the_limit_again(self) -> None:
        state = self.started(ASKED, GIVEN)
        assert (state.start, state.waits, state.pauses) == (GIVEN.at, (), ())
        assert state.first_start == self.started().start
        (pause,) = state.every_pause_until(m("20/11 09:00"))
        assert (pause.begin, pause.end) == (ASKED.at, GIVEN.at)

    def test_a_supplement_nobody_asked_changes_nothing(self) -> None:
        assert self.started(GIVEN) == self.started()

    def test_a_suspension_open_at_a_restart_is_reopened_from_it(self) -> None:
        state = self.started(ASKED, SUSPENDED, GIVEN)
        assert [wait.begin for _, wait in state.waits] == [GIVEN.at]
        assert self.started(ASKED, SUSPENDED, GIVEN, RESUMED).pauses[0].begin == GIVEN.at

    def test_an_end_closes_every_wait(self) -> None:
        done = Completed(m("06/11 10:00"))
        state = self.started(ASKED, SUSPENDED, done)
        assert state.waits == ()
        assert [(p.begin, p.end) for p in state.pauses] == [
            (ASKED.at, done.at),
            (SUSPENDED.at, done.at),
        ]

    def test_a_wait_that_ends_as_it_begins_is_no_pause(self) -> None:
        state = self.started(SUSPENDED, Resumed(SUSPENDED.at))
        assert (state.waits, state.pauses) == ((), ())

    def test_resumed_without_a_wait_that_stops_the_clock(self) -> None:
        plain = Suspended(m("05/11 10:00"), ground=SuspensionGround("nghỉ"))
        state = self.started(plain, RESUMED)
        assert (state.waits, state.pauses) == ((), ())

    def test_overlapping_pauses_are_told_with_both_names(self) -> None:
        (pause,) = self.started(ASKED, SUSPENDED, Completed(m("06/11 10:00"))).ended_pauses
        assert pause.name == "Chờ bổ sung hồ sơ; Tạm dừng: nộp thuế"


class TestSideBySideInASequence:
    """From Mon 2 at 09:00: 2 working days (Wed 4) beside 64 hours (Thu 5, 01:00), then 1 day.

    Suspended on Wed 4 after closing, while the hours still run, until Sun 15 at 10:00.
    """

    LIMIT = Sequence(Parallel(WorkingDays(2), ClockHours(64)), WorkingDays(1))

    def last_day(self, at: str, until: str = "15/11 10:00") -> dt.date:
        procedure = Procedure("X.1", "thử", limits=self.LIMIT)
        known = Dossier.submit("D-1", procedure, m("02/11 09:00"), channel=Channel.POST)
        known = known.accept(m("02/11 09:00")).suspend(m(at), LAW).resume(m(until))
        deadline = deadline_of(known, CALENDAR)
        assert deadline is not None
        return deadline.day

    def test_each_part_is_moved_up_to_its_own_expiry(self) -> None:
        """The 2 days run to 24:00: 7 more (Fri 13), and not before Sun 15: Mon 16. Then Tue 17."""
        assert self.last_day("04/11 17:30") == dt.date(2026, 11, 17)

    def test_after_the_whole_gave_way_it_belongs_to_what_follows(self) -> None:
        """From Thu 5 at 01:00 the day that follows is Fri 6: 6 more (Mon 16)."""
        assert self.last_day("05/11 01:00") == dt.date(2026, 11, 16)


def said(status_of: Dossier, at: str) -> list[str]:
    return [remark.key for remark in classify(status_of, m(at), CALENDAR).because]


class TestSurvivors:
    """Changes of a line that no test had noticed."""

    def test_a_request_after_the_expiry_is_told_once_as_too_late(self) -> None:
        """Due Mon 9 November; the 3 working days for a request ended on Thu 5."""
        asked = dossier().request_supplement(m("12/11 10:00"), ["bản vẽ"])
        keys = said(asked, "12/11 10:00")
        assert "pause_too_late" in keys
        assert "supplement_notice_late" not in keys
        late = dossier().request_supplement(m("09/11 10:00"), ["bản vẽ"])
        assert "supplement_notice_late" in said(late, "09/11 10:00")

    def local(self, days: int) -> Dossier:
        law = Citation("Quyết định mẫu của tỉnh")
        province = Overlay("Tỉnh", shortenings=[Shortening("X.1", WorkingDays(days), citation=law)])
        published = Catalogue([Procedure("X.1", "thử", limits=WorkingDays(5))])
        (procedure,) = published.overlay(province).values()
        at = m("02/11 09:00")
        return Dossier.submit("D-1", procedure, at, channel=Channel.POST).accept(at)

    def test_under_a_local_limit_a_pause_after_the_earlier_of_both_is_too_late(self) -> None:
        """Local 3 days: Thu 5; the national 5 would have run to Mon 9."""
        suspended = self.local(3).suspend(m("06/11 09:00"), LAW)
        assert "pause_too_late" in said(suspended, "06/11 10:00")
        in_time = self.local(3).suspend(m("05/11 23:00"), LAW)
        assert "pause_too_late" not in said(in_time, "06/11 10:00")

    def test_an_appointment_in_a_projected_year_marks_the_deadline(self) -> None:
        calendar = vn.calendar(through=2028)
        at = vn.local("20/12/2027 09:00")
        known = Dossier.submit(
            "D-1", Procedure("X.1", "thử", limits=WorkingDays(5)), at, channel=Channel.POST
        ).accept(at)
        plain = deadline_of(known, calendar)
        extended = deadline_of(known.extend(at, dt.date(2028, 1, 20), "quá tải"), calendar)
        assert plain is not None
        assert extended is not None
        assert (plain.projected, extended.projected) == (False, True)
        assert extended.original is not None
        assert not extended.original.projected

    def test_explain_names_the_day_before_the_extension(self) -> None:
        extended = deadline_of(
            dossier().extend(m("04/11 09:00"), dt.date(2026, 11, 20), "x"), CALENDAR
        )
        assert extended is not None
        lines = extended.explain("en").splitlines()
        assert any("Original last day: Monday 9 November 2026" in line for line in lines)

    def test_no_dossier_is_an_error_that_names_it(self) -> None:
        from onestop.errors import WrongTypeError

        for ask in (deadline_of, lambda d, c: classify(d, m("04/11 09:00"), c)):
            with pytest.raises(WrongTypeError, match="dossier"):
                ask(None, CALENDAR)  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match="calendar"):
            deadline_of(dossier(), None)  # type: ignore[arg-type]

    def test_a_limit_in_parts_keeps_what_it_leaves_out(self) -> None:
        left_out = ("thời gian lấy ý kiến",)
        case = TimeLimitCase(Sequence(WorkingDays(1), WorkingDays(2)), excluded=left_out)
        procedure = Procedure("X.1", "thử", limits=(case,))
        at = m("02/11 09:00")
        known = Dossier.submit("D-1", procedure, at, channel=Channel.POST).accept(at)
        deadline = deadline_of(known, CALENDAR)
        assert deadline is not None
        assert deadline.excluded == left_out

    def test_one_case_of_two_with_a_start_of_its_own_is_enough_to_start_it(self) -> None:
        own = TimeLimitCase(WorkingDays(3), "biên giới", anchor=Anchor.OTHER)
        procedure = Procedure("X.1", "thử", limits=(TimeLimitCase(WorkingDays(5)), own))
        at = m("02/11 09:00")
        known = Dossier.submit("D-1", procedure, at, channel=Channel.POST).accept(at)
        assert "start_clock" in classify(known, at, CALENDAR).next_actions

    def test_an_own_start_is_awaited_also_by_what_another_unit_took_in(self) -> None:
        """Since August 2026 an arrival starts the clock, but not where the limit has its own."""
        own = (TimeLimitCase(WorkingDays(3), anchor=Anchor.OTHER),)
        for limits, key in ((own, "not_started"), (WorkingDays(3), "not_arrived")):
            known = Dossier.submit(
                "D-1",
                Procedure("X.1", "thử", limits=limits),
                m("02/11 09:00"),
                channel=Channel.POST,
                agency="UBND phường B",
                receiving="UBND phường A",
            ).accept(m("02/11 09:00"))
            assert said(known, "03/11 09:00") == [key]

    def test_a_case_with_its_own_start_found_later_counts_on_from_acceptance(self) -> None:
        """Nothing came that could be told as its start."""
        own = TimeLimitCase(WorkingDays(8), "biên giới", anchor=Anchor.OTHER)
        procedure = Procedure("X.1", "thử", limits=(TimeLimitCase(WorkingDays(5)), own))
        at = m("02/11 09:00")
        known = Dossier.submit("D-1", procedure, at, channel=Channel.POST).accept(at)
        found = known.establish(m("03/11 09:00"), "biên giới")
        deadline = deadline_of(found, CALENDAR)
        assert deadline is not None
        assert (deadline.limit, deadline.day) == (WorkingDays(8), dt.date(2026, 11, 12))
        assert "started_by" not in said(found, "04/11 09:00")


def test_rules_that_the_caller_names_are_told_in_words() -> None:
    """A list of channels, yes and no, and the words of closed lists; never Python's own."""
    known, at = dossier(), m("04/11 09:00")
    status = classify(known, at, CALENDAR, rules=vn.rules(on=dt.date(2019, 2, 1)))
    told = [remark.text("en") for remark in status.because]
    differs = [text for text in told if "channels" in text or "database_papers" in text]
    assert len(differs) == 2
    assert not any("<" in text or "True" in text or "_" in text.split(":")[-1] for text in differs)
    vietnamese = " ".join(remark.text("vi") for remark in status.because)
    assert "trực tiếp" in vietnamese


def test_every_closed_word_of_a_ruling_has_its_phrase() -> None:
    from typing import Literal, get_args, get_origin

    from onestop.dossiers.clock.effective_rules import in_words
    from onestop.dossiers.ruleset import RULINGS
    from onestop.i18n.sayings import say

    for kind in RULINGS.values():
        if get_origin(kind) is Literal:
            for word in get_args(kind):
                assert say(f"choice_{word}", "en") != say(f"choice_{word}", "vi")
    assert in_words(()) == "–"


def test_effective_rules_bear_the_names_of_the_rules() -> None:
    era = vn.rules(on=dt.date(2026, 11, 2))
    effective = EffectiveRules.of(era, None)
    names = {field.name for field in attrs.fields(RuleSet)} & {
        field.name for field in attrs.fields(EffectiveRules)
    }
    assert len(names) == 13
    for name in names:
        assert getattr(effective, name) == getattr(era, name).value, name
        assert effective.source_of(name) == getattr(era, name).citation, name
    own = attrs.evolve(era, extensions=Ruling(2))
    assert EffectiveRules.of(era, None, named=own).source_of("extensions") is None
    assert clock_reading(dossier(), CALENDAR, rules=own).rules.extensions == 2
