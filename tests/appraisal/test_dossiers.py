"""The points of one dossier: each row typed from the table of Thông tư 01/2018, Đ13."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from onestop import (
    BadValueError,
    ClockPolicy,
    Part,
    ReportPeriod,
    Sequence,
    Timeliness,
    WorkingDays,
    WrongTypeError,
    vn,
)
from onestop.appraisal import Complaint, HandledDossier, handled_in, indicator_points
from onestop.appraisal.rules import IndicatorRules
from onestop.dossiers import shares_of
from tests.appraisal.office import CALENDAR, NINE, taken_in

EARLY, ON_TIME, LATE = Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE


def points(
    indicator: int, dossier: HandledDossier, rules: IndicatorRules = NINE
) -> int | Fraction | None:
    (found,) = (p for p in indicator_points(dossier, rules) if p.indicator == indicator)
    assert found.dossier == dossier.code
    return found.points


def why(indicator: int, dossier: HandledDossier) -> str:
    (found,) = (p for p in indicator_points(dossier, NINE) if p.indicator == indicator)
    return found.why.text("en")


def handled(timeliness: Timeliness = EARLY, **known: Any) -> HandledDossier:
    return HandledDossier("D-1", timeliness, **known)


@pytest.mark.parametrize(
    ("timeliness", "expected"),
    [
        (EARLY, 2),
        (ON_TIME, 1),
        (LATE, 0),
        (Timeliness.IN_TIME, None),
        (Timeliness.OVERDUE, None),
        (Timeliness.PAUSED, None),
        (Timeliness.NO_LIMIT, None),
        (Timeliness.NOT_COUNTED, None),
    ],
)
def test_indicator_1_is_the_whole_time(timeliness: Timeliness, expected: int | None) -> None:
    assert points(1, handled(timeliness)) == expected


@pytest.mark.parametrize(
    ("times", "lowest", "mean"),
    [
        ([EARLY], 2, 2),
        ([EARLY, ON_TIME], 1, Fraction(3, 2)),
        ([EARLY, LATE], 0, 1),
        ([2, 2, 1], 1, Fraction(5, 3)),
        ([EARLY, Timeliness.IN_TIME], None, None),
        ([], None, None),
        (None, None, None),
    ],
)
def test_indicator_2_is_the_time_of_each_body(
    times: list[Timeliness | int] | None, lowest: int | None, mean: Fraction | None
) -> None:
    dossier = handled(bodies_time=times)
    assert points(2, dossier) == lowest
    assert points(2, dossier, NINE.choosing(several_bodies="mean")) == mean


def test_points_of_a_body_are_those_of_the_rules() -> None:
    with pytest.raises(BadValueError, match="bodies_time is 3: points are 0, 1, 2"):
        points(2, handled(bodies_time=[3]))
    with pytest.raises(WrongTypeError, match=r"bodies_time\[0\] is True"):
        handled(bodies_time=[True])
    with pytest.raises(WrongTypeError, match="a Share, a Timeliness or points"):
        handled(bodies_time=["early"])


@pytest.mark.parametrize(
    ("contacts", "own_fault", "expected", "half"),
    [
        (0, 0, 2, 2),
        (1, 0, 1, 1),
        (2, 0, 0, 0),
        (9, 0, 0, 0),
        (1, 1, 2, 1),  # the only one by the applicant's own fault
        (2, 1, 1, 1),
        (3, 3, 2, 1),
        (3, 1, 0, 0),
        (None, 0, None, None),
    ],
)
def test_indicator_3_is_how_often_the_applicant_had_to_come(
    contacts: int | None, own_fault: int, expected: int | None, half: int | None
) -> None:
    dossier = handled(contacts=contacts, own_fault=own_fault)
    assert points(3, dossier) == expected
    assert points(3, dossier, NINE.choosing(own_fault="half")) == half


@pytest.mark.parametrize(
    ("bodies", "lead_body", "expected"),
    [
        (0, False, 2),
        (1, False, 1),
        (2, False, 0),
        (1, True, 1),  # the lead of a lawful check is a body all the same
        (2, True, 1),  # allowed on top of the one-stop unit
        (3, True, 0),
        (None, False, None),
    ],
)
def test_indicator_4_is_how_many_bodies_had_to_be_contacted(
    bodies: int | None, lead_body: bool, expected: int | None
) -> None:
    assert points(4, handled(bodies=bodies, lead_body=lead_body)) == expected


def conduct(confirmed: bool | None) -> Complaint:
    return Complaint("D-1", "lời nói", confirmed=confirmed, about_conduct=True)


@pytest.mark.parametrize(
    ("timeliness", "complaints", "expected"),
    [
        (EARLY, [], 2),
        (ON_TIME, [], 1),
        (LATE, [], None),  # the text says nothing of it
        (Timeliness.PAUSED, [], None),
        (EARLY, [conduct(True)], 0),
        (ON_TIME, [conduct(None)], 0),  # counts until it is found untrue
        (LATE, [conduct(True)], 0),
        (Timeliness.PAUSED, [conduct(True)], 0),
        (EARLY, [conduct(False)], 2),
        (EARLY, [conduct(False), conduct(True)], 0),
        (EARLY, [Complaint("D-1", "late", confirmed=True)], 2),  # not about conduct
    ],
)
def test_indicator_7_is_the_attitude(
    timeliness: Timeliness, complaints: list[Complaint], expected: int | None
) -> None:
    assert points(7, handled(timeliness, complaints=complaints)) == expected


def test_late_without_complaint_is_an_option() -> None:
    assert points(7, handled(LATE), NINE.choosing(late_without_complaint="none")) == 0


def test_the_reasons_say_what_was_seen() -> None:
    assert why(1, handled(LATE)) == "late"
    assert why(2, handled(bodies_time=[1, 2])) == (
        "the lowest points of the bodies that took part (2)"
    )
    assert why(3, handled(contacts=3, own_fault=1)) == (
        "contacts to complete the papers: 3, by the applicant's own fault: 1"
    )
    assert why(4, handled(bodies=2, lead_body=True)) == (
        "bodies contacted: 2, the lead of a site check or council among them"
    )
    assert why(7, handled(complaints=[conduct(None)])) == (
        "there was a complaint about conduct, not yet decided"
    )
    assert why(7, handled(complaints=[conduct(False)])) == (
        "early, and the complaint about conduct was found untrue"
    )


@pytest.mark.parametrize(
    ("known", "message"),
    [
        ({"own_fault": 1}, "own_fault is 1: must be part of the contacts, None"),
        ({"contacts": 1, "own_fault": 2}, "own_fault is 2: must be part of the contacts, 1"),
        ({"lead_body": True}, "lead_body is True: must be one of the bodies, None"),
        ({"lead_body": True, "bodies": 0}, "lead_body is True: must be one of the bodies, 0"),
        ({"complaints": [Complaint("D-2", "late")]}, "complaints is 'D-2': must be about dossier"),
        ({"contacts": -1}, "contacts is -1: must be 0 or more"),
    ],
)
def test_counts_that_contradict_are_refused(known: dict[str, Any], message: str) -> None:
    with pytest.raises(BadValueError) as refused:
        handled(**known)
    assert message in str(refused.value)


def test_from_a_log_the_time_and_the_shares_are_read() -> None:
    # Two days for the commune, three for the tax office; Mon 16/11/2026 to Thu 26/11.
    limit = Sequence(Part(WorkingDays(2), "UBND xã"), Part(WorkingDays(3), "Thuế"))
    dossier = taken_in("D-1", "16/11/2026 09:00", limits=limit)
    dossier = dossier.transfer(vn.local("17/11/2026 09:00"), "Thuế")
    dossier = dossier.complete(vn.local("20/11/2026 09:00"))
    at = vn.local("30/11/2026 09:00")
    read = HandledDossier.of(dossier, at, CALENDAR)
    # Due Mon 23/11. The commune passed it on a day early; the tax office had it from Tue 17/11,
    # its own limit ended Fri 20/11, and it was done that day.
    assert (read.timeliness, read.bodies_time) == (EARLY, (EARLY, ON_TIME))
    assert [points(n, read) for n in (1, 2, 3, 4, 7)] == [2, 1, None, None, 2]
    given = HandledDossier("D-1", EARLY, bodies_time=shares_of(dossier, at, CALENDAR))
    assert given.bodies_time == (EARLY, ON_TIME)


class TestTheDossiersOfAPeriod:
    """A quarter's are those that ended in it; nothing is averaged over quarters."""

    MARCH = ReportPeriod.calendar_month(2023, 3)
    DOSSIERS = (
        taken_in("D-1", "01/03/2023 09:00", officer="Lan").complete(vn.local("02/03/2023 09:00")),
        taken_in("D-2", "27/02/2023 09:00", officer="Lan").complete(vn.local("01/03/2023 00:00")),
        taken_in("D-3", "30/03/2023 09:00", officer="Hoa").complete(vn.local("31/03/2023 23:59")),
        taken_in("D-4", "30/03/2023 09:00", officer="Lan").complete(vn.local("01/04/2023 00:00")),
        taken_in("D-5", "20/02/2023 09:00", officer="Lan").complete(vn.local("28/02/2023 23:59")),
        taken_in("D-6", "01/03/2023 09:00", officer="Lan"),
    )

    def test_by_the_day_of_the_end(self) -> None:
        found = handled_in(self.DOSSIERS, self.MARCH, CALENDAR)
        assert [dossier.code for dossier in found] == ["D-1", "D-2", "D-3"]

    def test_of_one_officer(self) -> None:
        found = handled_in(self.DOSSIERS, self.MARCH, CALENDAR, officer="Lan")
        assert [dossier.code for dossier in found] == ["D-1", "D-2"]

    def test_by_the_event_that_the_policy_ends_with(self) -> None:
        first = self.DOSSIERS[0].return_result(vn.local("03/04/2023 09:00"))
        by_return = ClockPolicy(ends=("returned",))
        assert len(handled_in([first], self.MARCH, CALENDAR)) == 1
        assert handled_in([first], self.MARCH, CALENDAR, policy=by_return) == ()
        april = ReportPeriod.calendar_month(2023, 4)
        assert len(handled_in([first], april, CALENDAR, policy=by_return)) == 1
        assert len(handled_in([first], self.MARCH, CALENDAR, policy=ClockPolicy())) == 1

    def test_with_what_the_log_does_not_tell(self) -> None:
        about = [Complaint("D-1", "lời nói", about_conduct=True), Complaint("D-3", "late")]
        known = {"D-1": {"contacts": 2, "own_fault": 1, "bodies": 1, "lead_body": True}}
        first, second, _ = handled_in(
            self.DOSSIERS, self.MARCH, CALENDAR, known=known, complaints=about
        )
        assert (first.contacts, first.own_fault, first.bodies, first.lead_body) == (2, 1, 1, True)
        assert first.complaints == (about[0],)
        assert (second.contacts, second.complaints) == (None, ())
