"""By when a dossier must be moved on: the cut-off hour, the days off, and what is not known.

November 2026: Mon 16, Fri 20, Tue 24 is a day off. Tết 2026: Fri 13/02 is the last working day,
Mon 23/02 the first. Fri 02/01/2026 is off in exchange for Sat 10/01.
"""

from __future__ import annotations

import datetime as dt
import pickle

import attrs
import pytest

from onestop import (
    Channel,
    NaiveMomentError,
    OfficeHours,
    OutsideCalendarError,
    WorkCalendar,
    WrongTypeError,
    vn,
)
from onestop.dossiers import TransferDue, transfer_due

CALENDAR = vn.calendar()
PAPER = (Channel.IN_PERSON, Channel.POST)
ELECTRONIC = (Channel.ONLINE, Channel.VNEID, Channel.KIOSK)


def said(found: TransferDue) -> list[str]:
    return [remark.text("en") for remark in found.because]


UNMOVED = "It does not move the date that the citizen was promised"


@pytest.mark.parametrize(
    ("received", "by"),
    [
        # an ordinary Friday
        ("20/11/2026 07:30:00", "20/11/2026 17:00"),
        ("20/11/2026 14:59:59", "20/11/2026 17:00"),
        ("20/11/2026 15:00:00", "20/11/2026 17:00"),
        ("20/11/2026 15:00:01", "23/11/2026 07:30"),
        ("20/11/2026 16:59:00", "23/11/2026 07:30"),
        ("20/11/2026 23:59:59", "23/11/2026 07:30"),
        # before opening it is the same working day
        ("20/11/2026 00:00:00", "20/11/2026 17:00"),
        # a weekend, and a Monday before a holiday
        ("21/11/2026 09:00:00", "23/11/2026 07:30"),
        ("22/11/2026 16:00:00", "23/11/2026 07:30"),
        ("23/11/2026 15:00:01", "25/11/2026 07:30"),
        ("24/11/2026 09:00:00", "25/11/2026 07:30"),
        # the eve of Tết
        ("13/02/2026 15:00:00", "13/02/2026 17:00"),
        ("13/02/2026 15:00:01", "23/02/2026 07:30"),
        ("17/02/2026 09:00:00", "23/02/2026 07:30"),
        # a Friday off in exchange, and the Saturday worked for it
        ("02/01/2026 10:00:00", "05/01/2026 07:30"),
        ("09/01/2026 15:00:01", "10/01/2026 07:30"),
        ("10/01/2026 15:00:00", "10/01/2026 17:00"),
        ("10/01/2026 15:00:01", "12/01/2026 07:30"),
    ],
)
@pytest.mark.parametrize("channel", PAPER)
def test_paper_moves_the_same_working_day_or_early_on_the_next(
    received: str, by: str, channel: Channel
) -> None:
    found = transfer_due(vn.local(received), CALENDAR, channel=channel)
    assert found.by == vn.local(by)
    assert said(found)[-1] == UNMOVED


def test_a_microsecond_after_the_cut_off_is_after_it() -> None:
    received = vn.local("20/11/2026 15:00:00") + dt.timedelta(microseconds=1)
    assert transfer_due(received, CALENDAR, channel=Channel.POST).by == vn.local("23/11/2026 07:30")


@pytest.mark.parametrize("channel", ELECTRONIC)
@pytest.mark.parametrize("received", ["20/11/2026 15:00:01", "21/11/2026 22:00:00"])
def test_what_comes_in_electronically_moves_at_once(channel: Channel, received: str) -> None:
    found = transfer_due(vn.local(received), CALENDAR, channel=channel)
    assert (found.by, found.basis) == (vn.local(received), None)
    assert said(found) == ["An electronic dossier: to be moved at once", UNMOVED]


@pytest.mark.parametrize(
    ("received", "why"),
    [
        ("20/11/2026 15:00", "Received not after 15:00: to be moved on the same working day"),
        (
            "20/11/2026 15:01",
            "Received after 15:00: to be moved at the start of the next working day",
        ),
        (
            "21/11/2026 15:01",
            "Received on a day off: to be moved at the start of the next working day",
        ),
    ],
)
def test_it_says_why(received: str, why: str) -> None:
    assert said(transfer_due(vn.local(received), CALENDAR, channel=Channel.POST)) == [why, UNMOVED]


def test_the_hour_is_that_of_the_offices_clock() -> None:
    received = dt.datetime(2026, 11, 20, 8, 0, 1, tzinfo=dt.UTC)  # 15:00:01 in Vietnam
    found = transfer_due(received, CALENDAR, channel=Channel.POST)
    assert found.by == vn.local("23/11/2026 07:30")
    online = transfer_due(received, CALENDAR, channel=Channel.ONLINE)
    assert online.by is not None
    assert online.by.utcoffset() == dt.timedelta(hours=7)


def test_what_came_in_after_an_early_closing_moves_next_morning() -> None:
    calendar = vn.calendar(hours=OfficeHours.of("07:00-11:00", "12:00-14:30"))
    at_closing = transfer_due(vn.local("20/11/2026 14:30"), calendar, channel=Channel.POST)
    assert at_closing.by == vn.local("20/11/2026 14:30")
    after = transfer_due(vn.local("20/11/2026 14:31"), calendar, channel=Channel.POST)
    assert after.by == vn.local("23/11/2026 07:00")
    assert said(after)[0].startswith("Received after closing")


def test_a_day_without_hours_is_passed_over() -> None:
    calendar = CALENDAR.with_closure(dt.date(2026, 11, 23), "bão", moves_limits=False)
    assert calendar.is_working_day(dt.date(2026, 11, 23))
    found = transfer_due(vn.local("20/11/2026 15:01"), calendar, channel=Channel.POST)
    assert found.by == vn.local("25/11/2026 07:30")


@pytest.mark.parametrize("channel", list(Channel))
def test_without_rules_nothing_is_due(channel: Channel) -> None:
    plain = WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    found = transfer_due(vn.local("20/11/2026 09:00"), plain, channel=channel)
    assert (found.by, found.basis) == (None, None)
    assert said(found) == ["No rule of that day on moving dossiers is known"]


def test_rules_that_are_named_hold() -> None:
    rules = vn.rules(on=dt.date(2026, 11, 20))
    assert rules is not None
    plain = WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    received = vn.local("20/11/2026 09:00")
    named = transfer_due(received, plain, channel=Channel.POST, rules=rules)
    assert named.by == vn.local("20/11/2026 17:00")
    silent = attrs.evolve(rules, transfer_cutoff=None)
    assert transfer_due(received, CALENDAR, channel=Channel.POST, rules=silent).by is None
    assert transfer_due(received, CALENDAR, channel=Channel.ONLINE, rules=silent).by == received


def test_it_pickles() -> None:
    found = transfer_due(vn.local("20/11/2026 15:01"), CALENDAR, channel=Channel.POST)
    assert pickle.loads(pickle.dumps(found)) == found


def test_what_is_no_moment_or_no_channel_is_refused() -> None:
    naive = dt.datetime(2026, 11, 20, 9)  # noqa: DTZ001  # the refusal
    with pytest.raises(NaiveMomentError):
        transfer_due(naive, CALENDAR, channel=Channel.POST)
    with pytest.raises(WrongTypeError, match="must be a Channel"):
        transfer_due(vn.local("20/11/2026 09:00"), CALENDAR, channel="post")  # type: ignore[arg-type]
    with pytest.raises(OutsideCalendarError):
        transfer_due(vn.local("31/12/2027 15:01"), CALENDAR, channel=Channel.POST)
