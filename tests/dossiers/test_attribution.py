"""The share of each agency in a dossier's limit, and whose delay it was: counted by hand.

November 2026: Mon 16 to Fri 20, Mon 23, (Tue 24 is a day off), Wed 25, Thu 26, Fri 27, Mon 30.
December: Tue 1, Wed 2, Thu 3, Fri 4, Mon 7. Office hours 07:30-11:30 and 13:00-17:00.
"""

from __future__ import annotations

import pickle
import random
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop import (
    CalendarDays,
    Channel,
    Citation,
    ClockHours,
    ClockPolicy,
    Confidence,
    Dossier,
    Parallel,
    Part,
    Procedure,
    Sequence,
    SuspensionGround,
    TimeLimitCase,
    Timeliness,
    WorkingDays,
    WorkingHours,
    classify,
    vn,
    whose_delay,
)
from onestop.dossiers import (
    Accepted,
    Arrived,
    Completed,
    Delay,
    Extended,
    Resumed,
    Returned,
    Share,
    Stopped,
    Supplemented,
    SupplementRequested,
    Suspended,
    Transferred,
    shares_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from onestop.dossiers.events import Event
    from onestop.limits.limit import Limit

CALENDAR = vn.calendar()
A, B, C, D = "UBND xã", "Thuế", "Đất đai", "Công an"
LAW = SuspensionGround("nghĩa vụ tài chính", stops_clock=True)
EARLY, ON_TIME, LATE = Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE
IN_TIME, DUE_SOON = Timeliness.IN_TIME, Timeliness.DUE_SOON
OVERDUE, PAUSED = Timeliness.OVERDUE, Timeliness.PAUSED
NOT_COUNTED = Timeliness.NOT_COUNTED


def m(text: str) -> datetime:
    """A moment of 2026: `20/11 09:00`."""
    day, clock = text.split()
    return vn.local(f"{day}/2026 {clock}")


def submitted(
    limit: Limit | None, *, agency: str | None = A, receiving: str | None = None
) -> Dossier:
    return Dossier.submit(
        "H48.53-261116-0001",
        Procedure("PX.000001", "thử", limits=limit or ()),
        m("16/11 08:00"),
        channel=Channel.IN_PERSON,
        agency=agency,
        receiving=receiving,
    )


def accepted(
    limit: Limit | None, *, agency: str | None = A, receiving: str | None = None
) -> Dossier:
    """A dossier accepted on Monday 16 November at 09:00."""
    return submitted(limit, agency=agency, receiving=receiving).accept(m("16/11 09:00"))


def accepted_in_may(limit: Limit, *, receiving: str | None = None) -> Dossier:
    """A dossier accepted on Monday 18 May at 09:00, in the era before the present one."""
    at = vn.local("18/05/2026 09:00")
    procedure = Procedure("PX.000001", "thử", limits=limit)
    dossier = Dossier.submit(
        "H48.53-260518-0001",
        procedure,
        at,
        channel=Channel.IN_PERSON,
        agency=A,
        receiving=receiving,
    )
    return dossier.accept(at)


def found(
    dossier: Dossier, at: str = "31/12 09:00", policy: ClockPolicy | None = None
) -> tuple[Share, ...]:
    return shares_of(dossier, m(at), CALENDAR, policy=policy)


def days(share: Share) -> tuple[date, date | None]:
    own = share.own_deadline
    return share.deadline.day, None if own is None else own.day


def verdicts(dossier: Dossier, at: str = "31/12 09:00") -> list[tuple[str | None, Timeliness]]:
    return [(share.agency, share.timeliness) for share in found(dossier, at)]


def said(delay: Delay) -> list[str]:
    return [remark.text("en") for remark in delay.because]


THEN = Sequence(Part(WorkingDays(2), A), Part(WorkingDays(3), B))
BESIDE = Parallel(Part(WorkingDays(2), A), Part(WorkingDays(5), B))


class TestOneAfterAnother:
    """By the plan: UBND xã to Wed 18, then Thuế to Mon 23."""

    LATE_FIRST = accepted(THEN).transfer(m("20/11 09:00"), B, agency=A).complete(m("26/11 09:00"))

    def test_the_one_that_got_it_late_is_not_blamed(self) -> None:
        first, second = found(self.LATE_FIRST)
        assert (first.agency, first.limit) == (A, WorkingDays(2))
        assert (first.started, first.ended) == (m("16/11 09:00"), m("20/11 09:00"))
        assert days(first) == (date(2026, 11, 18), date(2026, 11, 18))
        assert (first.timeliness, first.late_by) == (LATE, 2)  # 19, 20
        assert (second.agency, second.limit) == (B, WorkingDays(3))
        assert (second.started, second.ended) == (m("20/11 09:00"), m("26/11 09:00"))
        assert days(second) == (date(2026, 11, 23), date(2026, 11, 26))  # 23, 25, 26
        assert (second.timeliness, second.late_by) == (ON_TIME, 0)

    def test_the_time_used_is_office_time(self) -> None:
        first, second = found(self.LATE_FIRST)
        # Mon from 09:00: 2 h 30 + 4 h; Tue, Wed, Thu: 8 h each; Fri to 09:00: 1 h 30.
        assert (first.used, first.used_days) == (timedelta(hours=32), 4)
        # Fri from 09:00: 6 h 30; Mon, Wed: 8 h each; Thu to 09:00: 1 h 30.
        assert (second.used, second.used_days) == (timedelta(hours=24), 3)

    def test_it_says_so_in_both_languages(self) -> None:
        first, second = found(self.LATE_FIRST)
        assert [remark.text("en") for remark in first.because] == [
            "UBND xã had the dossier from Monday 16 November 2026 09:00 to Friday 20 November 2026 "
            "09:00: used 4 working days of 2 working days",
            "This part is due: Wednesday 18 November 2026; late",
        ]
        assert [str(remark) for remark in second.because] == [
            "Thuế có hồ sơ từ Thứ Sáu 20/11/2026 09:00 đến Thứ Năm 26/11/2026 09:00: đã dùng 3 "
            "ngày làm việc trên 3 ngày làm việc",
            "Hạn riêng, tính từ khi thực nhận: Thứ Năm 26/11/2026 (theo kế hoạch: Thứ Hai "
            "23/11/2026); đúng hạn",
        ]

    def test_whose_delay_it_was(self) -> None:
        delay = whose_delay(self.LATE_FIRST, m("31/12 09:00"), CALENDAR)
        assert (delay.timeliness, delay.late_by, delay.late_together) == (LATE, 2, 2)  # 25, 26
        assert [share.agency for share in delay.shares] == [A]
        assert said(delay) == [
            "The dossier is late by 2 working days",
            "UBND xã: late by 2 working days against its own deadline",
        ]

    @pytest.mark.parametrize(
        ("at", "expected"),
        [
            ("16/11 09:00", [(A, IN_TIME), (B, NOT_COUNTED)]),
            ("17/11 09:00", [(A, DUE_SOON), (B, NOT_COUNTED)]),
            ("18/11 23:59", [(A, DUE_SOON), (B, NOT_COUNTED)]),
            ("19/11 00:00", [(A, DUE_SOON), (B, NOT_COUNTED)]),  # 24:00 of the last day
            ("19/11 00:01", [(A, OVERDUE), (B, NOT_COUNTED)]),
            ("20/11 09:00", [(A, LATE), (B, IN_TIME)]),
            ("25/11 09:00", [(A, LATE), (B, DUE_SOON)]),
            ("26/11 08:59", [(A, LATE), (B, DUE_SOON)]),
            ("26/11 09:00", [(A, LATE), (B, ON_TIME)]),
        ],
    )
    def test_as_the_days_go_by(
        self, at: str, expected: list[tuple[str | None, Timeliness]]
    ) -> None:
        assert verdicts(self.LATE_FIRST, at) == expected

    def test_what_is_overdue_counts_the_days_so_far(self) -> None:
        first, second = found(self.LATE_FIRST, "19/11 17:00")
        assert (first.late_by, first.used_days, first.ended) == (1, 3, None)
        unknown = (second.late_by, second.started, second.used, second.own_deadline)
        assert unknown == (None,) * 4
        assert second.deadline.day == date(2026, 11, 23)
        assert first.because[0].text("en").startswith("UBND xã has the dossier since")
        assert second.because[0].text("en").startswith("The log does not tell when Thuế got")
        delay = whose_delay(self.LATE_FIRST, m("19/11 17:00"), CALENDAR)
        assert said(delay) == [
            "The dossier is not late: in time",
            "UBND xã: late by 1 working day against its own deadline",
            "1 working day made up by other parts, or parts ran side by side",
        ]

    def test_what_one_lost_another_may_make_up(self) -> None:
        dossier = accepted(THEN).transfer(m("20/11 09:00"), B).complete(m("23/11 09:00"))
        assert verdicts(dossier) == [(A, LATE), (B, EARLY)]
        delay = whose_delay(dossier, m("31/12 09:00"), CALENDAR)
        assert (delay.timeliness, delay.late_by, delay.late_together) == (ON_TIME, None, 2)
        assert said(delay)[-1] == "2 working days made up by other parts, or parts ran side by side"

    def test_the_latest_comes_first(self) -> None:
        # A late by 1 (19), B due Tue.. counted from Thu 19: 20, 23, 25; late by 2 (26, 27).
        dossier = accepted(THEN).transfer(m("19/11 09:00"), B).complete(m("27/11 09:00"))
        delay = whose_delay(dossier, m("31/12 09:00"), CALENDAR)
        assert [(share.agency, share.late_by) for share in delay.shares] == [(B, 2), (A, 1)]
        assert (delay.late_by, delay.late_together) == (3, 3)  # 25, 26, 27

    def test_names_are_compared_without_accents_and_case(self) -> None:
        dossier = accepted(THEN).transfer(m("17/11 09:00"), "THUE").complete(m("20/11 09:00"))
        assert verdicts(dossier) == [(A, EARLY), (B, ON_TIME)]  # B from Tue 17: 18, 19, 20

    def test_a_unit_that_no_part_names_takes_it_away_too(self) -> None:
        dossier = (
            accepted(THEN)
            .transfer(m("17/11 09:00"), "Văn thư")
            .transfer(m("20/11 09:00"), B)
            .complete(m("26/11 09:00"))
        )
        first, second = found(dossier)
        assert (first.ended, first.timeliness) == (m("17/11 09:00"), EARLY)
        assert (second.started, second.timeliness) == (m("20/11 09:00"), ON_TIME)
        delay = whose_delay(dossier, m("31/12 09:00"), CALENDAR)
        assert (delay.late_by, delay.shares) == (2, ())
        assert said(delay) == [
            "The dossier is late by 2 working days",
            "2 working days in nobody's own delay: between the parts, or not told by the log",
        ]

    @pytest.mark.parametrize("to", [B, "Văn thư"])
    def test_an_agency_has_it_when_it_arrives(self, to: str) -> None:
        # May 2026, for since 05/08 an arrival starts the clock: Mon 18 to Fri 22, Mon 25.
        dossier = (
            accepted_in_may(THEN)
            .transfer(vn.local("19/05/2026 09:00"), to)
            .arrive(vn.local("21/05/2026 08:00"), B)
            .arrive(vn.local("22/05/2026 08:00"), B)  # told again
            .complete(vn.local("26/05/2026 09:00"))
        )
        first, second = shares_of(dossier, vn.local("29/05/2026 09:00"), CALENDAR)
        assert first.ended == vn.local("19/05/2026 09:00")
        assert second.started == vn.local("21/05/2026 08:00")
        assert (days(second)[1], second.timeliness) == (date(2026, 5, 26), ON_TIME)  # 22, 25, 26

    def test_what_was_under_way_when_the_clock_began(self) -> None:
        early = Dossier.submit(
            "H48.53-260518-0002",
            Procedure("PX.000001", "thử", limits=THEN),
            vn.local("18/05/2026 08:00"),
            channel=Channel.IN_PERSON,
            receiving=A,
        )
        dossier = (
            early.transfer(vn.local("18/05/2026 08:30"), B)
            .accept(vn.local("18/05/2026 09:00"))
            .arrive(vn.local("19/05/2026 09:00"), B)
        )
        first, second = shares_of(dossier, vn.local("19/05/2026 10:00"), CALENDAR)
        assert (first.started, first.used) == (vn.local("18/05/2026 09:00"), timedelta())
        assert first.ended == first.started
        assert second.started == vn.local("19/05/2026 09:00")

    def test_there_and_back_in_one_instant_is_no_time_away(self) -> None:
        at = m("17/11 09:00")
        own = found(accepted(THEN).transfer(at, B).transfer(at, A), "18/11 09:00")[0].own_deadline
        assert own is not None
        assert own.pauses == ()

    def test_an_arrival_elsewhere_than_at_the_competent_agency_starts_no_clock(self) -> None:
        dossier = accepted(THEN).transfer(m("17/11 09:00"), B).arrive(m("19/11 08:00"), B)
        first, second = found(dossier, "19/11 09:00")
        assert (first.started, second.started) == (m("16/11 09:00"), m("19/11 08:00"))

    def test_a_first_part_that_another_office_took_in_begins_when_it_got_it(self) -> None:
        # Accepted by UBND xã, which has no part: Thuế 2 days, then Đất đai 3.
        limit = Sequence(Part(WorkingDays(2), B), Part(WorkingDays(3), C))
        dossier = (
            accepted(limit)
            .transfer(m("20/11 09:00"), B)
            .transfer(m("25/11 09:00"), C)
            .complete(m("30/11 09:00"))
        )
        first, second = found(dossier)
        assert (first.started, days(first)[1]) == (m("20/11 09:00"), date(2026, 11, 25))
        assert (second.started, days(second)[1]) == (m("25/11 09:00"), date(2026, 11, 30))
        delay = whose_delay(dossier, m("31/12 09:00"), CALENDAR)
        assert (delay.shares, delay.late_by) == ((), 4)  # planned for 23: 25, 26, 27, 30

    def test_a_first_part_that_the_log_never_hands_over_begins_with_the_clock(self) -> None:
        limit = Sequence(Part(WorkingDays(2), B), Part(WorkingDays(3), C))
        untold = accepted(limit).transfer(m("18/11 09:00"), C).complete(m("23/11 09:00"))
        assert [share.started for share in found(untold)] == [m("16/11 09:00"), m("18/11 09:00")]
        nothing = accepted(limit).complete(m("23/11 09:00"))
        first, second = found(nothing)
        assert (first.started, first.ended) == (m("16/11 09:00"), m("23/11 09:00"))
        assert second.started is None
        assert said(whose_delay(nothing, m("31/12 09:00"), CALENDAR))[-1] == (
            "The log tells too little to judge the part of Đất đai"
        )

    def test_what_comes_back_counts_again_and_the_time_away_does_not(self) -> None:
        # A 16-17, B 17-19, A again 19-20, B again 20-23.
        dossier = (
            accepted(THEN)
            .transfer(m("17/11 09:00"), B)
            .transfer(m("19/11 09:00"), A)
            .transfer(m("20/11 09:00"), B)
            .complete(m("23/11 09:00"))
        )
        first, second = found(dossier)
        assert (first.used_days, first.ended, first.timeliness) == (2, m("20/11 09:00"), ON_TIME)
        assert days(first) == (date(2026, 11, 18), date(2026, 11, 20))  # moved by 18, 19
        assert first.used == timedelta(hours=16)
        # from Tue 17: 18, 19, (away 20), then 23: the third day
        assert (second.used_days, second.timeliness) == (3, ON_TIME)
        assert days(second) == (date(2026, 11, 23), date(2026, 11, 23))
        own = first.own_deadline
        assert own is not None
        assert [(p.begin, p.end) for p in own.pauses] == [(m("17/11 09:00"), m("19/11 09:00"))]
        assert "The dossier was with another agency" in own.explain("en")

    def test_a_transfer_to_the_agency_that_has_it_changes_nothing(self) -> None:
        dossier = accepted(THEN).transfer(m("16/11 10:00"), A).transfer(m("18/11 09:00"), B)
        assert [share.started for share in found(dossier)] == [m("16/11 09:00"), m("18/11 09:00")]

    def test_an_agency_with_two_parts(self) -> None:
        limit = Sequence(Part(WorkingDays(1), A), Part(WorkingDays(2), B), Part(WorkingDays(1), A))
        dossier = (
            accepted(limit)
            .transfer(m("18/11 09:00"), B)
            .transfer(m("19/11 09:00"), A)
            .complete(m("20/11 09:00"))
        )
        assert [(s.agency, s.used_days, s.timeliness) for s in found(dossier)] == [
            (A, 2, LATE),
            (B, 1, EARLY),
            (A, 1, ON_TIME),
        ]

    def test_an_end_that_the_log_does_not_tell(self) -> None:
        limit = Sequence(Part(WorkingDays(1), A), Part(WorkingDays(2), B), Part(WorkingDays(1), A))
        dossier = accepted(limit).transfer(m("19/11 09:00"), A).complete(m("20/11 09:00"))
        first, second, third = found(dossier)
        assert (first.started, first.ended, first.used) == (m("16/11 09:00"), None, None)
        assert (first.timeliness, first.late_by) == (NOT_COUNTED, None)
        assert first.because[0].text("en").endswith("the log does not tell when it passed it on")
        assert second.started is None
        assert (third.started, third.timeliness) == (m("19/11 09:00"), ON_TIME)
        untold = said(whose_delay(dossier, m("31/12 09:00"), CALENDAR))[-2:]
        assert untold == [
            "The log tells too little to judge the part of UBND xã",
            "The log tells too little to judge the part of Thuế",
        ]


class TestThePlan:
    def test_a_simple_limit_is_one_share_judged_as_the_dossier_is(self) -> None:
        dossier = accepted(WorkingDays(3)).complete(m("20/11 09:00"))
        (share,) = found(dossier)
        status = classify(dossier, m("31/12 09:00"), CALENDAR)
        assert (share.agency, share.limit, share.deadline) == (A, WorkingDays(3), status.deadline)
        assert share.own_deadline == status.deadline
        assert (share.timeliness, share.late_by, share.used_days) == (LATE, 1, 4)
        assert share.because[1:] == status.because

    def test_an_own_deadline_keeps_the_basis_of_the_limit(self) -> None:
        basis = Citation("Quyết định 1/QĐ-UBND", confidence=Confidence.TO_CONFIRM)
        dossier = Dossier.submit(
            "H48.53-261116-0002",
            Procedure("PX.000001", "thử", limits=(TimeLimitCase(THEN, citation=basis),)),
            m("16/11 08:00"),
            channel=Channel.IN_PERSON,
            agency=A,
        )
        own = found(dossier.accept(m("16/11 09:00")), "17/11 09:00")[0].own_deadline
        assert own is not None
        assert own.basis == basis
        assert own.explain("en").startswith("Not settled: the basis of the limit (Quyết định 1/")

    def test_parts_without_agencies_are_one_share(self) -> None:
        (share,) = found(accepted(Sequence(WorkingDays(1), WorkingDays(2)), agency=None))
        assert (share.agency, share.limit) == (None, Sequence(WorkingDays(1), WorkingDays(2)))
        assert share.because[0].text("en").startswith("(not named) has the dossier since")

    def test_a_part_without_agency_is_the_dossiers_agencys(self) -> None:
        limit = Sequence(WorkingDays(2), Part(WorkingDays(3), B))
        dossier = accepted(limit).transfer(m("18/11 09:00"), B)
        assert [share.agency for share in found(dossier)] == [A, B]
        assert [share.started for share in found(dossier)] == [m("16/11 09:00"), m("18/11 09:00")]
        nobody = accepted(limit, agency=None).transfer(m("18/11 09:00"), B)
        assert [share.agency for share in found(nobody)] == [None, B]
        assert [share.ended for share in found(nobody)] == [m("18/11 09:00"), None]

    def test_a_later_part_of_nobody_is_never_told(self) -> None:
        limit = Sequence(Part(WorkingDays(3), B), WorkingDays(2))
        first, second = found(accepted(limit, agency=None).transfer(m("18/11 09:00"), "Văn thư"))
        assert (first.ended, second.started, second.agency) == (m("18/11 09:00"), None, None)

    def test_parts_of_one_agency_in_a_row_are_one(self) -> None:
        limit = Sequence(
            Part(WorkingDays(1), A), Part(WorkingDays(2), "ubnd xa"), Part(WorkingDays(3), B)
        )
        first, second = found(accepted(limit).transfer(m("19/11 09:00"), B))
        assert (first.agency, first.limit) == (A, Sequence(WorkingDays(1), WorkingDays(2)))
        assert first.deadline.limit == first.limit
        assert days(first) == (date(2026, 11, 19), date(2026, 11, 19))
        assert [part.day for part in first.deadline.parts] == [
            date(2026, 11, 17),
            date(2026, 11, 19),
        ]
        assert [reason.counted for reason in first.deadline.because] == [0, 1, 0, 1, 2]
        assert (first.timeliness, second.agency) == (ON_TIME, B)

    def test_a_part_in_parts(self) -> None:
        inner = Sequence(WorkingDays(1), WorkingDays(1))
        limit = Sequence(Part(inner, A), Part(Sequence(Part(WorkingDays(1), B), WorkingDays(1)), C))
        assert [(share.agency, share.limit) for share in found(accepted(limit))] == [
            (A, inner),
            (B, WorkingDays(1)),
            (C, WorkingDays(1)),
        ]

    @pytest.mark.parametrize("dossier", [submitted(THEN), accepted(None)])
    def test_where_no_limit_runs_there_are_no_shares(self, dossier: Dossier) -> None:
        assert found(dossier) == ()
        delay = whose_delay(dossier, m("31/12 09:00"), CALENDAR)
        assert (delay.shares, delay.late_by, len(delay.because)) == ((), None, 1)

    def test_hours_are_told_in_hours(self) -> None:
        limit = Sequence(Part(WorkingHours(4), A), Part(WorkingHours(8), B))
        dossier = accepted(limit).transfer(m("16/11 14:30"), B).complete(m("17/11 14:30"))
        first, second = found(dossier)
        # Mon 09:00-11:30 and 13:00-14:30 are the four hours, to the minute.
        assert (first.used, first.used_days) == (timedelta(hours=4), None)
        assert (first.timeliness, first.late_by) == (ON_TIME, 0)
        # Mon 14:30-17:00, Tue 07:30-11:30 and 13:00-14:30.
        assert (second.used, second.timeliness) == (timedelta(hours=8), ON_TIME)
        assert (
            second.because[0]
            .text("en")
            .endswith("used 8 h 0 min of office time of 8 working hours")
        )
        assert (
            second.because[1].text("en")
            == "This part is due: Tuesday 17 November 2026 14:30; on time"
        )

    def test_late_on_the_same_day_is_late_all_the_same(self) -> None:
        limit = Sequence(Part(WorkingHours(4), A), Part(WorkingHours(8), B))
        dossier = accepted(limit).transfer(m("16/11 15:00"), B).complete(m("17/11 14:00"))
        delay = whose_delay(dossier, m("31/12 09:00"), CALENDAR)
        assert [(share.agency, share.late_by) for share in delay.shares] == [(A, 0)]
        assert delay.late_by is None

    def test_of_parts_late_by_as_many_days_the_later_one_comes_first(self) -> None:
        limit = Sequence(Part(WorkingHours(1), A), Part(WorkingHours(1), B))
        dossier = accepted(limit).transfer(m("16/11 10:30"), B).complete(m("16/11 17:00"))
        delay = whose_delay(dossier, m("31/12 09:00"), CALENDAR)
        assert [(share.agency, share.late_by) for share in delay.shares] == [(B, 0), (A, 0)]

    def test_units_may_be_mixed(self) -> None:
        limit = Sequence(Part(WorkingDays(2), A), Part(CalendarDays(5), B))
        dossier = accepted(limit).transfer(m("17/11 09:00"), B).complete(m("23/11 09:00"))
        _, second = found(dossier)
        # 17 + 5 calendar days is Sun 22: on to Mon 23; working days used: 18, 19, 20, 23.
        assert (days(second)[1], second.used_days) == (date(2026, 11, 23), 4)


class TestSideBySide:
    """By the plan: UBND xã to Wed 18, Thuế to Mon 23, both from Mon 16."""

    def test_both_have_it_from_the_start_and_each_passes_its_own_result_on(self) -> None:
        dossier = (
            accepted(BESIDE)
            .transfer(m("20/11 09:00"), "Lãnh đạo", agency=A)
            .complete(m("23/11 09:00"))
        )
        first, second = found(dossier)
        assert (first.started, first.ended) == (m("16/11 09:00"), m("20/11 09:00"))
        assert (second.started, second.ended) == (m("16/11 09:00"), m("23/11 09:00"))
        assert [share.timeliness for share in (first, second)] == [LATE, ON_TIME]
        delay = whose_delay(dossier, m("31/12 09:00"), CALENDAR)
        assert (delay.late_by, delay.late_together) == (None, 2)

    def test_a_move_by_nobody_named_ends_no_part(self) -> None:
        dossier = accepted(BESIDE).transfer(m("17/11 09:00"), "Lãnh đạo").complete(m("19/11 09:00"))
        assert [share.ended for share in found(dossier)] == [m("19/11 09:00")] * 2

    def test_the_one_it_was_sent_to_later_begins_later(self) -> None:
        limit = Parallel(Part(WorkingDays(2), B), Part(WorkingDays(2), C))
        dossier = (
            accepted(limit)
            .transfer(m("16/11 10:00"), B, agency=A)
            .transfer(m("19/11 10:00"), C, agency=A)
            .transfer(m("18/11 09:00").replace(day=19, hour=11), A, agency=B)
            .transfer(m("23/11 09:00"), A, agency=C)
            .complete(m("23/11 10:00"))
        )
        first, second = found(dossier)
        assert (first.started, first.timeliness) == (m("16/11 10:00"), LATE)
        assert (second.started, second.timeliness) == (m("19/11 10:00"), ON_TIME)  # 20, 23

    def test_it_may_come_back(self) -> None:
        limit = Parallel(Part(WorkingDays(3), B), Part(WorkingDays(9), C))
        dossier = (
            accepted(limit)
            .transfer(m("16/11 10:00"), B, agency=A)
            .transfer(m("16/11 10:00"), C, agency=A)
            .transfer(m("18/11 09:00"), A, agency=B)
            .transfer(m("20/11 09:00"), B, agency=A)
            .transfer(m("23/11 09:00"), A, agency=B)
        )
        first, second = found(dossier, "23/11 10:00")
        assert (first.used_days, first.ended, first.timeliness) == (3, m("23/11 09:00"), ON_TIME)
        assert (second.ended, second.used_days) == (None, 5)

    def test_inside_a_sequence(self) -> None:
        limit = Sequence(
            Part(WorkingDays(1), A),
            Parallel(Part(WorkingDays(2), B), Part(WorkingDays(3), C)),
            Part(WorkingDays(1), D),
        )
        dossier = (
            accepted(limit)
            .transfer(m("17/11 09:00"), B, agency=A)
            .transfer(m("17/11 09:00"), C, agency=A)
            .transfer(m("19/11 09:00"), A, agency=B)
            .transfer(m("23/11 09:00"), D)
            .complete(m("25/11 09:00"))
        )
        told = [(s.agency, s.started, s.ended, s.timeliness) for s in found(dossier)]
        assert told == [
            (A, m("16/11 09:00"), m("17/11 09:00"), ON_TIME),
            (B, m("17/11 09:00"), m("19/11 09:00"), ON_TIME),
            (C, m("17/11 09:00"), m("23/11 09:00"), LATE),
            (D, m("23/11 09:00"), m("25/11 09:00"), ON_TIME),
        ]
        assert [share.deadline.day.day for share in found(dossier)] == [17, 19, 20, 23]

    def test_a_part_beside_others_that_the_log_does_not_tell_of(self) -> None:
        limit = Sequence(
            Part(WorkingDays(1), A), Parallel(Part(WorkingDays(2), B), Part(WorkingDays(3), C))
        )
        dossier = accepted(limit).transfer(m("17/11 09:00"), B)
        assert [share.started for share in found(dossier)] == [
            m("16/11 09:00"),
            m("17/11 09:00"),
            None,
        ]

    def test_in_whatever_order_they_get_it(self) -> None:
        limit = Sequence(
            Part(WorkingDays(1), A), Parallel(Part(WorkingDays(2), B), Part(WorkingDays(3), C))
        )
        dossier = accepted(limit).transfer(m("17/11 09:00"), C).transfer(m("17/11 10:00"), B)
        assert [share.started for share in found(dossier)] == [
            m("16/11 09:00"),
            m("17/11 10:00"),
            m("17/11 09:00"),
        ]

    def test_a_sequence_beside_a_part(self) -> None:
        limit = Parallel(
            Sequence(Part(WorkingDays(1), A), Part(WorkingDays(2), B)), Part(WorkingDays(4), C)
        )
        dossier = accepted(limit).transfer(m("17/11 09:00"), B).complete(m("20/11 09:00"))
        told = [(s.agency, s.started, s.ended, s.timeliness) for s in found(dossier)]
        assert told == [
            (A, m("16/11 09:00"), m("17/11 09:00"), ON_TIME),
            (B, m("17/11 09:00"), m("20/11 09:00"), LATE),
            (C, m("16/11 09:00"), m("20/11 09:00"), ON_TIME),
        ]

    def test_parts_of_one_agency_beside_each_other_stay_two(self) -> None:
        limit = Sequence(
            Parallel(Part(WorkingDays(1), A), Part(WorkingDays(2), A)),
            Parallel(Part(WorkingDays(1), A), Part(WorkingDays(2), B)),
        )
        assert [share.agency for share in found(accepted(limit))] == [A, A, A, B]
        then = Sequence(
            Parallel(Part(WorkingDays(1), B), Part(WorkingDays(2), A)), Part(WorkingDays(1), A)
        )
        assert [share.agency for share in found(accepted(then))] == [B, A, A]


class TestPauses:
    def test_a_pause_of_the_clock_moves_the_part_in_which_it_lies(self) -> None:
        dossier = (
            accepted(THEN)
            .suspend(m("17/11 09:00"), LAW)
            .resume(m("19/11 09:00"))
            .transfer(m("20/11 09:00"), B)
            .complete(m("26/11 09:00"))
        )
        first, second = found(dossier)
        # Day 2 of A was Wed 18; paused over 18 and 19: Fri 20.
        assert days(first) == (date(2026, 11, 20), date(2026, 11, 20))
        assert (first.timeliness, first.used_days) == (ON_TIME, 2)
        # 32 h from Mon 09:00 to Fri 09:00, less Tue 09:00 to Thu 09:00: 16 h.
        assert first.used == timedelta(hours=16)
        assert (second.timeliness, second.used_days) == (ON_TIME, 3)

    def test_a_pause_over_a_hand_over_counts_for_both(self) -> None:
        dossier = (
            accepted(THEN)
            .suspend(m("18/11 09:00"), LAW)
            .transfer(m("20/11 09:00"), B)
            .resume(m("25/11 09:00"))
            .complete(m("30/11 09:00"))
        )
        first, second = found(dossier)
        # A: 16 to 18 is two days, then it waits: 19 and 20 are moved on.
        assert (first.used_days, first.timeliness, days(first)[1]) == (
            2,
            ON_TIME,
            date(2026, 11, 20),
        )
        # B waits from Fri 20 to Wed 25, then 26, 27, 30.
        assert (second.used_days, second.timeliness) == (3, ON_TIME)
        assert days(second)[1] == date(2026, 11, 30)

    def test_while_the_clock_stands_still_the_one_who_has_it_is_paused(self) -> None:
        waiting = accepted(THEN).transfer(m("17/11 09:00"), B).suspend(m("19/11 09:00"), LAW)
        for at in ("19/11 09:00", "19/11 10:00", "30/11 09:00"):
            first, second = found(waiting, at)
            assert (first.timeliness, second.timeliness) == (EARLY, PAUSED)
            assert days(second)[1] == date(2026, 11, 20)  # as it stands: 18, 19, 20
            assert (second.used_days, second.late_by) == (2, 0)
        assert found(waiting, "30/11 09:00")[1].used == timedelta(hours=16)
        assert found(waiting.resume(m("30/11 09:00")), "30/11 09:00")[1].timeliness is DUE_SOON

    def test_who_was_overdue_before_the_wait_stays_overdue(self) -> None:
        # A was due on Wed 18 and keeps it; the whole is due on Mon 23, so the clock may stop.
        waiting = accepted(THEN).suspend(m("20/11 09:00"), LAW)
        first, _ = found(waiting, "27/11 09:00")
        assert classify(waiting, m("27/11 09:00"), CALENDAR).timeliness is PAUSED
        assert (first.timeliness, days(first)[1]) == (OVERDUE, date(2026, 11, 18))

    def test_a_pause_joined_to_an_open_one_is_left_out_whole(self) -> None:
        waiting = (
            accepted(THEN)
            .suspend(m("17/11 09:00"), LAW)
            .request_supplement(m("18/11 09:00"), ["x"])
            .resume(m("19/11 09:00"))
        )
        first, _ = found(waiting, "27/11 09:00")
        assert (first.used_days, first.used) == (1, timedelta(hours=8))

    def test_a_ground_that_stops_nothing_counts(self) -> None:
        dossier = accepted(THEN).suspend(m("17/11 09:00"), "hỏi ý kiến").resume(m("20/11 09:00"))
        assert found(dossier, "20/11 09:00")[0].used_days == 4

    def test_after_a_restart_only_what_came_later_counts(self) -> None:
        # Thuế has it, asks, and gets the full dossier on Wed 25: it has it still.
        dossier = (
            accepted(THEN)
            .transfer(m("17/11 09:00"), B)
            .request_supplement(m("18/11 09:00"), ["x"])
            .supplement(m("25/11 09:00"))
            .complete(m("30/11 09:00"))
        )
        first, second = found(dossier)
        assert (first.started, first.timeliness) == (None, NOT_COUNTED)
        assert (second.started, second.used_days) == (m("25/11 09:00"), 3)
        assert (second.timeliness, days(second)) == (
            ON_TIME,
            (date(2026, 12, 2), date(2026, 11, 30)),
        )

    def test_after_a_restart_it_may_go_round_again(self) -> None:
        dossier = (
            accepted(THEN)
            .transfer(m("17/11 09:00"), B)
            .request_supplement(m("18/11 09:00"), ["x"])
            .supplement(m("25/11 09:00"))
            .transfer(m("25/11 10:00"), A)
            .transfer(m("26/11 10:00"), B)
            .complete(m("30/11 09:00"))
        )
        first, second = found(dossier)
        assert (first.started, first.ended) == (m("25/11 10:00"), m("26/11 10:00"))
        assert (second.started, second.used_days) == (m("26/11 10:00"), 2)

    def test_a_restart_in_the_first_part(self) -> None:
        dossier = (
            accepted(THEN)
            .transfer(m("16/11 10:00"), A)
            .request_supplement(m("17/11 09:00"), ["x"])
            .supplement(m("25/11 09:00"))
        )
        first, second = found(dossier, "26/11 09:00")
        assert (first.started, second.started) == (m("25/11 09:00"), None)

    def test_a_restart_side_by_side(self) -> None:
        dossier = (
            accepted(Parallel(Part(WorkingDays(2), B), Part(WorkingDays(3), C)))
            .transfer(m("17/11 09:00"), B)
            .request_supplement(m("18/11 09:00"), ["x"])
            .supplement(m("25/11 09:00"))
        )
        assert [share.started for share in found(dossier, "26/11 09:00")] == [m("25/11 09:00")] * 2
        again = dossier.transfer(m("26/11 09:00"), B)
        assert [share.started for share in found(again)] == [m("25/11 09:00")] * 2


class TestTheOfficesChoices:
    def test_a_new_appointment_is_shared_out_to_nobody(self) -> None:
        dossier = accepted(THEN).extend(m("17/11 09:00"), date(2026, 12, 1), "chờ")
        first, _ = found(dossier, "23/11 09:00")
        assert (first.timeliness, days(first)[1]) == (OVERDUE, date(2026, 11, 18))
        assert first.because[-1].text("en") == (
            "The new appointment, Tuesday 1 December 2026, is the whole dossier's: each part keeps "
            "its own limit"
        )

    def test_early_by_the_moment(self) -> None:
        dossier = accepted(THEN).transfer(m("18/11 09:00"), B).complete(m("23/11 09:00"))
        by_day = [share.timeliness for share in found(dossier)]
        moment = ClockPolicy(granularity="moment")
        by_moment = [share.timeliness for share in found(dossier, policy=moment)]
        assert (by_day, by_moment) == ([ON_TIME, ON_TIME], [EARLY, EARLY])

    def test_which_event_ends_handling(self) -> None:
        dossier = (
            accepted(THEN)
            .transfer(m("17/11 09:00"), B)
            .complete(m("20/11 09:00"))
            .return_result(m("25/11 09:00"))
        )
        assert found(dossier)[1].timeliness is ON_TIME
        returned = found(dossier, policy=ClockPolicy(ends=("returned",)))[1]
        assert (returned.ended, returned.timeliness) == (m("25/11 09:00"), LATE)

    def test_a_stopped_dossier_that_is_left_out(self) -> None:
        dossier = accepted(WorkingDays(3)).stop(m("17/11 09:00"), "x")
        (share,) = found(dossier, policy=ClockPolicy(stopped="not_counted"))
        assert share.timeliness is NOT_COUNTED

    def test_how_soon_is_soon(self) -> None:
        dossier = accepted(THEN)
        (first, _) = shares_of(dossier, m("16/11 10:00"), CALENDAR, warn_within=2)
        assert first.timeliness is DUE_SOON

    def test_a_dossier_taken_in_elsewhere(self) -> None:
        # Before 05/08/2026 the clock starts at acceptance, but the agency has it on arrival.
        dossier = (
            accepted_in_may(THEN, receiving="UBND phường")
            .arrive(vn.local("20/05/2026 09:00"), A)
            .transfer(vn.local("22/05/2026 09:00"), B)
        )
        first, _ = shares_of(dossier, vn.local("22/05/2026 10:00"), CALENDAR)
        assert first.started == vn.local("20/05/2026 09:00")
        assert (first.deadline.day, first.timeliness) == (date(2026, 5, 20), ON_TIME)
        # Since then the clock itself starts on arrival.
        later = accepted(THEN, receiving="UBND phường").arrive(m("18/11 09:00"), A)
        first, _ = found(later, "18/11 10:00")
        assert (first.started, first.deadline.day) == (m("18/11 09:00"), date(2026, 11, 20))


def test_shares_pickle() -> None:
    dossier = accepted(THEN).transfer(m("20/11 09:00"), B)
    before = found(dossier)
    assert pickle.loads(pickle.dumps(before)) == before
    delay = whose_delay(dossier, m("30/11 09:00"), CALENDAR)
    assert pickle.loads(pickle.dumps(delay)) == delay


# ------------------------------------------------------------------ a slow oracle for the time used

MINUTE = timedelta(minutes=1)
WORKED = {date(2026, 11, n) for n in (16, 17, 18, 19, 20, 23, 25, 26, 27, 30)}
WORKED |= {date(2026, 12, n) for n in (1, 2, 3, 4, 7, 8)}
NAMES = (A, B, C)


def is_open(at: datetime) -> bool:
    clock = at.hour * 60 + at.minute
    return at.date() in WORKED and (450 <= clock < 690 or 780 <= clock < 1020)


def begins(log: list[tuple[datetime, str]]) -> list[datetime | None]:
    """When each of the three began: the first move to it after the one before it had begun."""
    found: list[datetime | None] = [m("16/11 09:00")]
    reached = 0
    for name in NAMES[1:]:
        place = reached
        while place < len(log) and log[place][1] != name:
            place += 1
        if place < len(log):
            found.append(log[place][0])
            reached = place + 1
        else:
            found.append(None)
    return found


def minutes_used(
    log: list[tuple[datetime, str]], waits: list[tuple[datetime, datetime]], end: datetime
) -> list[timedelta | None]:
    """Walk minute by minute: who has it, is the office open, does the clock stand still."""
    begun = begins(log)
    used = dict.fromkeys(NAMES, timedelta())
    now, holder, at = m("16/11 09:00"), A, 0
    while now < end:
        while at < len(log) and log[at][0] <= now:
            holder = log[at][1]
            at += 1
        begin = begun[NAMES.index(holder)] if holder in NAMES else None
        runs = is_open(now) and not any(first <= now < last for first, last in waits)
        if runs and begin is not None and now >= begin:
            used[holder] += MINUTE
        now += MINUTE
    return [None if begin is None else used[name] for name, begin in zip(NAMES, begun, strict=True)]


@st.composite
def stories(
    draw: st.DrawFn,
) -> tuple[list[tuple[datetime, str]], list[tuple[datetime, datetime]], datetime]:
    """Moves among four units, and up to three waits, in the three weeks from 16 November."""
    steps = st.integers(1, 22 * 1440 - 600)
    cuts = sorted(draw(st.sets(steps, min_size=0, max_size=6)))
    moments = [m("16/11 09:00") + cut * MINUTE for cut in cuts]
    log = [(moment, draw(st.sampled_from((*NAMES, "Văn thư")))) for moment in moments]
    edges = sorted(draw(st.sets(steps, min_size=0, max_size=6)))
    ends = [m("16/11 09:00") + edge * MINUTE for edge in edges]
    waits = list(zip(ends[::2], ends[1::2], strict=False))
    last = max([m("16/11 09:01"), *moments, *(end for _, end in waits)])
    return log, waits, last + draw(st.integers(0, 600)) * MINUTE


@settings(max_examples=150)
@given(stories())
def test_the_time_used_agrees_with_a_walk_over_minutes(
    story: tuple[list[tuple[datetime, str]], list[tuple[datetime, datetime]], datetime],
) -> None:
    log, waits, end = story
    limit = Sequence(*(Part(WorkingDays(60), name) for name in NAMES))
    entries = [(at, 1, name) for at, name in log]
    entries += [(begin, 2, "") for begin, _ in waits] + [(over, 0, "") for _, over in waits]
    dossier = accepted(limit)
    for at, kind, name in sorted(entries):
        if kind == 1:
            dossier = dossier.transfer(at, name)
        else:
            dossier = dossier.suspend(at, LAW) if kind == 2 else dossier.resume(at)
    expected = minutes_used(log, waits, end)
    assert [share.used for share in shares_of(dossier, end, CALENDAR)] == expected
    finished = shares_of(dossier.complete(end), end + timedelta(days=5), CALENDAR)
    assert [share.used for share in finished] == expected


# ------------------------------------------------------------------ any log whatever

UNITS = (A, B, C, D, "Văn thư")


def any_limit(rng: random.Random, depth: int = 0) -> Limit:
    if depth < 3 and rng.random() < 0.6:
        kind = rng.choice((Sequence, Parallel))
        parts = [
            Part(any_limit(rng, depth + 1), rng.choice((*UNITS[:4], None)))
            for _ in range(rng.randint(1, 3))
        ]
        return kind(*parts)
    return rng.choice((WorkingDays, CalendarDays, WorkingHours, ClockHours))(rng.randint(1, 9))


def any_dossier(rng: random.Random) -> Dossier:
    """A log of up to fourteen events that can happen, in any of the eras since 2019."""
    at = vn.local(rng.choice(("08/11/2024", "16/06/2025", "18/05/2026", "16/11/2026")) + " 09:00")
    dossier = Dossier.submit(
        "H48.53-261116-0001",
        Procedure("PX.000001", "thử", limits=any_limit(rng)),
        at,
        channel=Channel.ONLINE,
        agency=rng.choice((A, B, None)),
        receiving=rng.choice((None, None, C)),
    )
    verbs: list[Callable[[datetime], Dossier]] = []
    if rng.random() < 0.9:
        verbs.append(dossier.accept)
    for _ in range(rng.randint(0, 14)):
        for verb in verbs:
            dossier = verb(at)
        at += timedelta(minutes=rng.choice((0, 1, 90, 1440, 3000, 9000)))
        verbs = [rng.choice(_verbs(rng, dossier, at))]
    return dossier


def _verbs(
    rng: random.Random, dossier: Dossier, at: datetime
) -> list[Callable[[datetime], Dossier]]:
    """What can happen now, the moves between agencies much more often than the rest."""
    to, by = rng.choice(UNITS), rng.choice((*UNITS, None))
    likely: dict[type[Event], Callable[[datetime], Dossier]] = {
        Transferred: lambda at: dossier.transfer(at, to, agency=by),
        Suspended: lambda at: dossier.suspend(at, LAW),
        Resumed: dossier.resume,
        SupplementRequested: lambda at: dossier.request_supplement(at, ["x"]),
        Supplemented: dossier.supplement,
        Extended: lambda at: dossier.extend(at, at.date() + timedelta(days=20), "x"),
    }
    rare: dict[type[Event], Callable[[datetime], Dossier]] = {
        Arrived: lambda at: dossier.arrive(at, to),
        Completed: dossier.complete,
        Returned: dossier.return_result,
        Stopped: lambda at: dossier.stop(at, "x"),
        Accepted: dossier.accept,
    }
    found = [verb for kind, verb in likely.items() if kind in dossier.admitted]
    if rng.random() < 0.15 or not found:
        found += [verb for kind, verb in rare.items() if kind in dossier.admitted]
    return found or [lambda at: dossier]


POLICIES = (None, ClockPolicy(supplement="pause"), ClockPolicy(extension="extended"))


@pytest.mark.parametrize("seed", range(8))
def test_whatever_the_log_holds(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(60):
        dossier, policy = any_dossier(rng), rng.choice(POLICIES)
        at = rng.choice((dossier.events[-1].at, dossier.events[-1].at + timedelta(days=9)))
        status = classify(dossier, at, CALENDAR, policy=policy)
        parts = shares_of(dossier, at, CALENDAR, policy=policy)
        delay = whose_delay(dossier, at, CALENDAR, policy=policy)
        assert bool(parts) == (status.deadline is not None)
        assert set(delay.shares) == {share for share in parts if share.is_late}
        assert [share.late_by or 0 for share in delay.shares] == sorted(
            (share.late_by or 0 for share in delay.shares), reverse=True
        )
        for remark in (*delay.because, *(r for share in parts for r in share.because)):
            assert remark.text("vi") != remark.text("en")
        if len(parts) == 1:
            assert parts[0].timeliness is status.timeliness
            continue
        for share in parts:
            _check(share, at, dossier)


def _check(share: Share, at: datetime, dossier: Dossier) -> None:
    """What must hold for each part, whatever happened."""
    if share.late_by is None:
        assert (share.timeliness, share.used, share.own_deadline) == (NOT_COUNTED, None, None)
        return
    assert share.started is not None
    assert share.used is not None
    assert share.own_deadline is not None
    until = share.ended or at
    assert dossier.accepted_at is not None
    assert dossier.accepted_at <= share.started <= until <= at
    whole = CALENDAR.working_time_between(share.started, until)
    assert timedelta() <= share.used <= whole
    assert share.is_late == (until > share.own_deadline.expires) or share.timeliness is PAUSED
    assert (share.timeliness in {EARLY, ON_TIME, LATE}) == (share.ended is not None)
    assert share.own_deadline.start == share.started


class TestChangesOfALineThatNobodyNoticed:
    """Mon 16 to Fri 20, Mon 23, (Tue 24 is a day off), Wed 25, Thu 26, Fri 27, Mon 30 November."""

    @staticmethod
    def restarted(*before: tuple[str, str]) -> Dossier:
        """A dossier that went round before its limit began again on Fri 20 at 09:00."""
        dossier = accepted(THEN)
        for at, to in before:
            dossier = dossier.transfer(m(at), to)
        dossier = dossier.request_supplement(m("18/11 15:00"), ["bản sao"])
        return dossier.supplement(m("20/11 09:00"))

    def test_an_agency_outside_the_plan_before_a_restart_holds_nothing(self) -> None:
        dossier = self.restarted(("17/11 09:00", D)).transfer(m("23/11 09:00"), B)
        first, second = found(dossier, "25/11 09:00")
        assert (first.started, first.ended) == (m("20/11 09:00"), m("23/11 09:00"))
        assert second.started == m("23/11 09:00")

    def test_of_two_agencies_before_a_restart_the_last_one_had_it(self) -> None:
        dossier = self.restarted(("17/11 09:00", B), ("18/11 09:00", A))
        first, second = found(dossier, "23/11 09:00")
        assert (first.started, second.started) == (m("20/11 09:00"), None)

    def test_an_agency_outside_the_plan_does_not_begin_it(self) -> None:
        """The office that took it in has no part; the first part waits for its own agency."""
        dossier = accepted(THEN, agency=D).transfer(m("17/11 09:00"), C)
        dossier = dossier.transfer(m("19/11 09:00"), A)
        first, _ = found(dossier, "20/11 09:00")
        assert first.started == m("19/11 09:00")

    def test_an_agency_three_times_in_the_plan_answers_for_each_time_alone(self) -> None:
        plan = Sequence(*(Part(WorkingDays(1), each) for each in (A, B, A, B, A)))
        dossier = accepted(plan)
        for at, to in (("17/11", B), ("18/11", A), ("19/11", B), ("20/11", A)):
            dossier = dossier.transfer(m(f"{at} 09:00"), to)
        spans = [(share.started, share.ended) for share in found(dossier, "23/11 09:00")]
        days_of = [(s and s.day, e and e.day) for s, e in spans]
        assert days_of == [(16, 17), (17, 18), (18, 19), (19, 20), (20, None)]

    def test_two_parts_of_one_agency_in_a_row_are_one_share(self) -> None:
        limit = Sequence(Part(WorkingDays(2), A), Part(WorkingDays(1), B), Part(WorkingDays(2), B))
        first, second = found(accepted(limit))
        assert (first.agency, second.agency) == (A, B)
        assert second.limit == Sequence(WorkingDays(1), WorkingDays(2))
        assert [part.day.day for part in second.deadline.parts] == [19, 23]

    def test_one_projected_part_makes_the_share_projected(self) -> None:
        limit = Sequence(Part(WorkingDays(1), A), Part(WorkingDays(1), B), Part(WorkingDays(5), B))
        at = vn.local("27/12/2027 09:00")
        dossier = Dossier.submit(
            "D-1", Procedure("X", "thử", limits=limit), at, channel=Channel.POST, agency=A
        ).accept(at)
        first, second = shares_of(dossier, at, vn.calendar(through=2028))
        assert [part.projected for part in second.deadline.parts] == [False, True]
        assert (first.deadline.projected, second.deadline.projected) == (False, True)

    def test_a_pause_after_an_agency_passed_it_on_moves_nothing_of_its_own(self) -> None:
        limit = Sequence(Part(WorkingDays(5), A), Part(WorkingDays(3), B))
        dossier = accepted(limit).transfer(m("17/11 09:00"), B)
        paused = dossier.suspend(m("18/11 09:00"), LAW).resume(m("20/11 09:00"))
        first, second = found(paused, "30/11 09:00")
        assert first.own_deadline is not None
        assert second.own_deadline is not None
        assert first.own_deadline.day == date(2026, 11, 23)  # five days after Mon 16
        assert second.own_deadline.day == date(2026, 11, 25)  # three after Tue 17, and two more
