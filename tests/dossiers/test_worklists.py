"""The morning's list: every open dossier in one group, most urgent first, none lost.

The days are counted by hand: Tuesday 24 November 2026 is a holiday, so three working days from
Friday the 20th end on Thursday the 26th, from Wednesday the 25th on Monday the 30th.
"""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from onestop import (
    BadValueError,
    Channel,
    ClockPolicy,
    Dossier,
    OnestopError,
    OutsideCalendarError,
    Procedure,
    SameDay,
    SuspensionGround,
    Timeliness,
    WorkCalendar,
    Worklist,
    WrongTypeError,
    classify,
    vn,
    worklist,
)
from onestop.dossiers import NotJudged
from onestop.dossiers.worklists import GROUPS

CALENDAR = vn.calendar()
THREE_DAYS = vn.procedures()["1.004194"]
MONDAY = vn.local("30/11/2026 08:00")


def submitted(code: str, at: str, procedure: Procedure = THREE_DAYS) -> Dossier:
    return Dossier.submit(code, procedure, vn.local(at), channel=Channel.ONLINE)


def accepted(code: str, at: str, procedure: Procedure = THREE_DAYS) -> Dossier:
    return submitted(code, at, procedure).accept(vn.local(at), by="Lan")


def codes(found: Worklist) -> dict[str, list[str]]:
    """The codes in each group that has any."""
    return {name: [one.code for one in group] for name, group in found.groups.items() if group}


def test_each_open_dossier_stands_where_its_deadline_puts_it() -> None:
    asked = accepted("paused", "25/11/2026 08:00").request_supplement(
        vn.local("26/11/2026 08:00"), ["tờ khai"]
    )
    found = worklist(
        [
            accepted("later", "27/11/2026 08:00"),  # due 2 December, two days left
            accepted("late two days", "20/11/2026 08:00"),  # due 26 November
            accepted("late three days", "19/11/2026 08:00"),  # due 25 November
            accepted("today", "25/11/2026 08:00"),  # due 30 November
            accepted("soon", "26/11/2026 08:00"),  # due 1 December
            asked,
            submitted("new", "30/11/2026 07:59"),
            submitted("older", "27/11/2026 10:00"),
            accepted("no limit", "20/11/2026 08:00", Procedure("X.1", "Thử", limits=())),
        ],
        MONDAY,
        CALENDAR,
    )
    assert codes(found) == {
        "overdue": ["late three days", "late two days"],
        "due_today": ["today"],
        "due_soon": ["soon"],
        "in_time": ["later"],
        "paused": ["paused"],
        "waiting": ["older", "new"],
        "no_limit": ["no limit"],
    }
    assert len(found) == 9
    assert found.not_judged == ()
    assert [one.status.working_days_late for one in found.overdue] == [3, 2]
    assert found.overdue[0].officer == "Lan"
    assert found.overdue[0].procedure is THREE_DAYS
    assert found.overdue[0].deadline == found.overdue[0].decisive
    assert found.waiting[0].decisive is None


def test_what_is_done_or_not_yet_there_is_not_on_the_list() -> None:
    at = vn.local("26/11/2026 08:00")
    running = accepted("a", "25/11/2026 08:00")
    done = [
        running.complete(at),
        running.complete(at).return_result(at),
        running.withdraw(at),
        running.stop(at, "theo yêu cầu"),
        submitted("b", "25/11/2026 08:00").refuse(at, "không thuộc thẩm quyền"),
        submitted("c", "25/11/2026 08:00").withdraw(at),
        accepted("d", "20/11/2026 08:00", Procedure("X.1", "Thử", limits=())).complete(at),
        submitted("later", "30/11/2026 08:01"),
    ]
    for dossier in done:
        assert len(worklist([dossier], MONDAY, CALENDAR)) == 0


def test_it_is_the_list_of_that_moment_whatever_happened_since() -> None:
    dossier = accepted("a", "25/11/2026 08:00").complete(vn.local("30/11/2026 10:00"))
    assert codes(worklist([dossier], MONDAY, CALENDAR)) == {"due_today": ["a"]}


def test_an_office_that_ends_with_the_hand_over_still_has_what_is_processed() -> None:
    dossier = accepted("a", "20/11/2026 08:00").complete(vn.local("24/11/2026 10:00"))
    until_returned = ClockPolicy(ends=("returned", "stopped"))
    assert len(worklist([dossier], MONDAY, CALENDAR)) == 0
    found = worklist([dossier], MONDAY, CALENDAR, policy=until_returned)
    assert codes(found) == {"overdue": ["a"]}


def test_an_extension_does_not_take_a_dossier_off_the_overdue() -> None:
    dossier = accepted("a", "20/11/2026 08:00").extend(
        vn.local("25/11/2026 08:00"), dt.date(2026, 12, 4), "thiếu người"
    )
    (entry,) = worklist([dossier], MONDAY, CALENDAR).overdue
    assert entry.decisive is not None
    assert entry.deadline is not None
    assert entry.decisive.day == dt.date(2026, 11, 26)
    assert entry.deadline.day == dt.date(2026, 12, 4)


def test_a_limit_in_hours_is_overdue_on_its_own_day() -> None:
    same_day = Procedure("X.1", "Thử", limits=SameDay())
    dossier = accepted("a", "30/11/2026 08:00", same_day)
    assert codes(worklist([dossier], MONDAY, CALENDAR)) == {"due_today": ["a"]}


def test_how_soon_is_soon_is_the_callers() -> None:
    dossier = accepted("a", "27/11/2026 08:00")
    assert codes(worklist([dossier], MONDAY, CALENDAR, warn_within=2)) == {"due_soon": ["a"]}
    assert worklist([dossier], MONDAY, CALENDAR, warn_within=2).warn_within == 2


def test_one_that_cannot_be_judged_keeps_no_other_off_the_list() -> None:
    undecided = vn.procedures()["1.010040"]  # its cases want a condition that nobody gave
    bad = accepted("bad", "25/11/2026 08:00", undecided)
    ancient = accepted("ancient", "25/11/2010 08:00")
    good = accepted("good", "25/11/2026 08:00")
    found = worklist([bad, good, ancient], MONDAY, CALENDAR)
    assert codes(found) == {"due_today": ["good"]}
    assert [one.code for one in found.not_judged] == ["bad", "ancient"]
    assert "does not choose one case" in found.not_judged[0].reason.text("en")
    assert "outside the calendar" in found.not_judged[1].reason.text("en")
    assert "nằm ngoài lịch" in found.not_judged[1].reason.text("vi")
    assert isinstance(found.not_judged[1].error, OutsideCalendarError)
    assert len(found) == 3


def test_a_code_that_stands_twice_is_told_and_judged_once() -> None:
    found = worklist([accepted("a", "25/11/2026 08:00")] * 2, MONDAY, CALENDAR)
    assert codes(found) == {"due_today": ["a"]}
    assert [one.reason.text("en") for one in found.not_judged] == [
        "code is 'a': stands on the list more than once"
    ]


def test_two_writings_of_a_code_are_one_dossier() -> None:
    found = worklist(
        [accepted("H-1", "25/11/2026 08:00"), accepted("h-1", "20/11/2026 08:00")], MONDAY, CALENDAR
    )
    assert codes(found) == {"due_today": ["H-1"]}
    assert [one.code for one in found.not_judged] == ["h-1"]


def test_due_today_is_the_day_that_judging_uses() -> None:
    """Extended to a day on which an office lets the new appointment count, it is due on that."""
    at = vn.local("26/11/2026 08:00")
    dossier = accepted("a", "20/11/2026 08:00").extend(  # due 26 November, then the 27th
        vn.local("25/11/2026 08:00"), dt.date(2026, 11, 27), "thiếu người"
    )
    extended = ClockPolicy(extension="extended")
    assert codes(worklist([dossier], at, CALENDAR)) == {"due_today": ["a"]}
    assert codes(worklist([dossier], at, CALENDAR, policy=extended)) == {"due_soon": ["a"]}
    found = worklist([dossier], vn.local("27/11/2026 08:00"), CALENDAR, policy=extended)
    assert codes(found) == {"due_today": ["a"]}
    assert found.due_today[0].decisive is not None
    assert found.due_today[0].decisive.day == dt.date(2026, 11, 27)
    assert codes(worklist([dossier], vn.local("27/11/2026 08:00"), CALENDAR)) == {"overdue": ["a"]}


def test_the_list_is_in_the_order_of_the_days_that_judging_uses() -> None:
    moved = accepted("moved", "20/11/2026 08:00").extend(
        vn.local("25/11/2026 08:00"), dt.date(2026, 12, 8), "thiếu người"
    )
    other = accepted("other", "27/11/2026 08:00")  # due 2 December
    extended = ClockPolicy(extension="extended")
    assert codes(worklist([moved, other], MONDAY, CALENDAR, policy=extended)) == {
        "in_time": ["other", "moved"]
    }


def test_an_entry_is_the_dossier_as_it_stood() -> None:
    dossier = accepted("a", "25/11/2026 08:00").assign(vn.local("30/11/2026 10:00"), "Minh")
    (entry,) = worklist([dossier], MONDAY, CALENDAR).due_today
    assert entry.officer == "Lan"


def test_the_groups_say_what_classify_says() -> None:
    dossiers = [
        accepted(f"{day}-{hour}", f"{day:02}/11/2026 {hour:02}:00")
        for day in range(16, 30)
        for hour in (8, 16, 20)
    ]
    ground = SuspensionGround("nghĩa vụ tài chính", kind="financial")
    dossiers += [
        attrs.evolve(one, code=f"{one.code} paused").suspend(one.events[-1].at, ground)
        for one in dossiers
    ]
    found = worklist(dossiers, MONDAY, CALENDAR)
    assert sorted(entry.code for group in found.groups.values() for entry in group) == sorted(
        dossier.code for dossier in dossiers
    )
    for name, group in found.groups.items():
        for entry in group:
            status = classify(entry.dossier, MONDAY, CALENDAR)
            assert entry.status == status
            soon = status.timeliness is Timeliness.DUE_SOON
            told = "due_today" if soon and status.working_days_left == 0 else None
            assert name == (told or status.timeliness.name.lower())
    for group in (found.overdue, found.in_time):
        days = [entry.decisive.day for entry in group if entry.decisive]
        assert days == sorted(days)


def test_it_is_a_noun_like_the_others() -> None:
    undecided = accepted("bad", "25/11/2026 08:00", vn.procedures()["1.010040"])
    dossiers = [accepted("good", "25/11/2026 08:00"), undecided]
    one, other = (worklist(dossiers, MONDAY, CALENDAR) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert pickle.loads(pickle.dumps(one)) == one
    assert one.not_judged[0] != NotJudged.of(undecided, OnestopError("another reason"))
    assert list(one.groups) == list(GROUPS)


def test_the_moment_is_told_on_the_clock_of_the_office() -> None:
    found = worklist([], MONDAY.astimezone(dt.UTC), CALENDAR)
    assert found.at.isoformat() == "2026-11-30T08:00:00+07:00"


class TestRefusals:
    @pytest.mark.parametrize("given", [None, 5, "x", [None], ["H-1"]])
    def test_dossiers_that_are_none(self, given: Any) -> None:
        with pytest.raises(WrongTypeError, match="dossiers"):
            worklist(given, MONDAY, CALENDAR)

    @pytest.mark.parametrize(
        ("call", "named"),
        [
            (lambda: worklist([], None, CALENDAR), "at"),  # type: ignore[arg-type]
            (lambda: worklist([], MONDAY.replace(tzinfo=None), CALENDAR), "at"),
            (lambda: worklist([], MONDAY, None), "calendar"),  # type: ignore[arg-type]
            (lambda: worklist([], MONDAY, CALENDAR, warn_within=-1), "warn_within"),
            (lambda: worklist([], MONDAY, CALENDAR, rules=5), "rules"),  # type: ignore[arg-type]
            (lambda: worklist([], MONDAY, CALENDAR, policy="x"), "policy"),  # type: ignore[arg-type]
        ],
    )
    def test_what_is_wrong_is_named(self, call: Callable[[], object], named: str) -> None:
        with pytest.raises((WrongTypeError, BadValueError, OnestopError), match=f"^{named} is"):
            call()

    def test_a_moment_outside_the_calendar_is_no_empty_list(self) -> None:
        short = WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 6, 30))
        with pytest.raises(OutsideCalendarError):
            worklist([], MONDAY, short)
