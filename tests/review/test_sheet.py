"""The sheet: figures worked out by hand from the twelve dossiers of `meeting`."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from onestop import (
    BadValueError,
    Channel,
    ClockPolicy,
    Dossier,
    Part,
    Procedure,
    ReportPeriod,
    Sequence,
    Step,
    WorkingDays,
    vn,
)
from onestop.appraisal import Complaint, TaskLevel
from onestop.figures import Petition
from onestop.i18n.remarks import Remark
from onestop.procedures import Action
from onestop.render import review_text
from onestop.review import OfficerReview, Review, ReviewRow, review_of
from onestop.satisfaction import Stage
from onestop.satisfaction.ballots import BallotFlag, DeviceMark
from tests.review.meeting import (
    CALENDAR,
    COMPLAINTS,
    LEAVE,
    OCTOBER,
    PETITIONS,
    RATINGS,
    THREE,
    at,
    box,
    dossiers,
    plain,
)

WINDOW = ReportPeriod.reporting_month(2026, 10)


def sheet(period: ReportPeriod = OCTOBER, **more: Any) -> Review:
    told: dict[str, Any] = {
        "ratings": box(),
        "complaints": COMPLAINTS,
        "petitions": PETITIONS,
        "leave": LEAVE,
        "rules": vn.rating_rules(on=period),
        "minimum": 3,
    }
    return review_of(dossiers(), period, CALENDAR, **(told | more))


def part(name: str, review: Review | None = None) -> OfficerReview:
    found = (review or sheet()).officer(name)
    assert found is not None
    return found


def counts(row: ReviewRow) -> dict[str, int]:
    names = ("received", "solved", "early", "on_time", "late", "pending", "paused", "overdue")
    own = {"running": row.running, "due_soon": row.due_soon}
    return {name: getattr(row.figures, name) for name in names} | own


def keys(remarks: Iterable[Remark]) -> list[str]:
    return [remark.key for remark in remarks]


class TestFigures:
    def test_hoa(self) -> None:
        assert counts(part("Hoa")) == {
            "received": 6, "solved": 4, "early": 2, "on_time": 1, "late": 1,
            "pending": 2, "running": 1, "due_soon": 0, "paused": 1, "overdue": 0,
        }  # fmt: skip

    def test_lan(self) -> None:
        lan = part("Lan")
        assert counts(lan) == {
            "received": 5, "solved": 3, "early": 2, "on_time": 0, "late": 1,
            "pending": 2, "running": 0, "due_soon": 1, "paused": 0, "overdue": 1,
        }  # fmt: skip
        assert (lan.figures.carried_over, lan.figures.refused) == (1, 1)

    def test_the_office(self) -> None:
        assert counts(sheet().total) == {
            "received": 11, "solved": 7, "early": 4, "on_time": 1, "late": 2,
            "pending": 4, "running": 1, "due_soon": 1, "paused": 1, "overdue": 1,
        }  # fmt: skip
        assert sheet().report.check() == ()

    def test_a_window_runs_from_the_15th_to_the_14th(self) -> None:
        """Dossiers 1, 2, 3, 7 and 8 ended in it; 11 runs on its 15th day before the last."""
        review = sheet(WINDOW)
        assert counts(review.total) == {
            "received": 6, "solved": 5, "early": 3, "on_time": 1, "late": 1,
            "pending": 1, "running": 0, "due_soon": 1, "paused": 0, "overdue": 0,
        }  # fmt: skip
        assert [late.code for late in review.total.late] == ["3"]

    def test_nobody_who_is_not_there_has_a_part(self) -> None:
        assert sheet().officer("Ai đó") is None

    def test_a_dossier_that_names_nobody_stands_last_and_has_no_points(self) -> None:
        more = [*dossiers(), plain("13", THREE, None, "12/10 08:00", "13/10 08:00")]
        review = review_of(more, OCTOBER, CALENDAR)
        assert [each.key for each in review.officers] == ["Hoa", "Lan", None]
        assert review.officers[-1].points is None
        assert review.officers[-1].figures.early == 1

    def test_what_ended_before_the_period_is_not_in_it(self) -> None:
        november = sheet(ReportPeriod.calendar_month(2026, 11))
        assert [late.code for late in november.total.late] == ["5", "9", "10"]
        assert november.total.complaints == (COMPLAINTS[0], COMPLAINTS[2])[:0]


class TestLateDossiers:
    def test_each_has_its_due_day_its_end_and_its_days(self) -> None:
        told = {
            late.code: (late.procedure, late.deadline.day, late.finished, late.late_by)
            for late in sheet().total.late
        }
        assert told == {
            "3": ("PX.4", dt.date(2026, 10, 8), at("12/10 15:00"), 2),
            "9": ("PX.3", dt.date(2026, 10, 23), None, 5),
            "11": ("PX.5", dt.date(2026, 10, 15), at("19/10 15:00"), 2),
        }

    def test_what_moved_the_clock_is_told(self) -> None:
        (eleven,) = (late for late in part("Lan").late if late.code == "11")
        assert keys(eleven.because) == ["clock_restarted_by"]
        (three,) = part("Hoa").late
        assert three.because == ()

    def test_it_says_by_whose_part_it_was_late(self) -> None:
        limit = Sequence(Part(WorkingDays(2), "UBND xã"), Part(WorkingDays(3), "Thuế"))
        begun = at("05/10 09:00")
        dossier = (
            Dossier.submit(
                "1", Procedure("PX.9", "thử", limits=limit), begun,
                channel=Channel.ONLINE, agency="UBND xã",
            )
            .accept(begun, by="Lan")
            .transfer(at("09/10 09:00"), "Thuế")
            .complete(at("15/10 09:00"))
        )  # fmt: skip
        review = review_of([dossier], OCTOBER, CALENDAR)
        said = [remark.text("en") for remark in review.total.late[0].because]
        assert any("UBND xã" in line for line in said)
        assert keys(review.total.late[0].because)[:2] == ["delay_whole", "delay_of"]

    def test_it_says_which_step_was_late(self) -> None:
        steps = Step(Action.VERIFY, limit=WorkingDays(1)), Step(Action.SIGN, limit=WorkingDays(1))
        procedure = Procedure("PX.8", "thử", limits=WorkingDays(2), steps=steps)
        dossier = (
            plain("1", procedure, "Lan", "05/10 09:00")
            .assign(at("05/10 10:00"), "Minh", "verify")
            .assign(at("09/10 10:00"), "Tú", "sign")
            .complete(at("09/10 16:00"))
        )
        (late,) = review_of([dossier], OCTOBER, CALENDAR).total.late
        said = [remark.text("en") for remark in late.because]
        assert any("Minh" in line for line in said)
        assert not any("Tú" in line for line in said)

    def test_the_offices_own_clock_decides(self) -> None:
        """Pausing instead of beginning again, dossier 11 is due 3 days after the 8th: the 13th."""
        policy = ClockPolicy(supplement="pause")
        review = sheet(policy=policy)
        assert {late.code: late.deadline.day for late in review.total.late}["11"] == dt.date(
            2026, 10, 13
        )


class TestOpinions:
    @pytest.mark.parametrize(
        ("name", "k", "n", "asked", "answered"), [("Hoa", 4, 5, 11, 5), ("Lan", 2, 5, 9, 5)]
    )
    def test_of_an_officer(self, name: str, k: int, n: int, asked: int, answered: int) -> None:
        found = part(name).opinions
        assert found is not None
        assert (found.score.numerator, found.score.n) == (k, n)
        assert (found.asked, found.answered) == (asked, answered)
        assert found.response_rate == Fraction(answered, asked)
        assert found.flags == ()

    def test_of_the_office(self) -> None:
        found = sheet().total.opinions
        assert found is not None
        assert found.score.value == Fraction(3, 5)
        assert (found.asked, found.answered) == (20, 10)

    def test_by_stage(self) -> None:
        found = part("Lan").opinions
        assert found is not None
        assert [(each.stage, each.numerator, each.n) for each in found.stages] == [
            (Stage.RECEPTION, 0, 0),
            (Stage.SUPPLEMENT, 0, 1),
            (Stage.REFUSAL, 0, 1),
            (Stage.RESULT, 2, 3),
        ]
        told = [found.why(each) for each in found.stages]
        assert [why and why.key for why in told] == ["no_ratings", "too_few", "too_few", None]

    def test_nobody_asked_has_no_response_rate(self) -> None:
        found = part("Minh").opinions
        assert found is not None
        assert found.response_rate is None
        assert found.score.value is None

    def test_no_file_is_not_the_same_as_no_answer(self) -> None:
        unknown = sheet(ratings=None)
        assert unknown.total.opinions is None
        assert unknown.comparison is None
        assert unknown.ballots is None
        assert "review_ratings_unknown" in keys(unknown.remarks)
        nobody = sheet(ratings=box([]))
        assert nobody.total.opinions is not None
        assert nobody.total.opinions.score.n == 0
        assert nobody.comparison is None

    def test_an_answer_counts_in_the_period_in_which_it_was_given(self) -> None:
        found = sheet(WINDOW).total.opinions
        assert found is not None
        assert (found.score.numerator, found.score.n) == (5, 8)

    def test_flagged_answers_are_told_in_and_out(self) -> None:
        """One device answers for dossiers 7 and 8: the second is left out of Lan's figure."""
        mark = DeviceMark.of("máy 1", salt=bytes(32))
        found = part("Lan", sheet(ratings=box(devices={"7": mark, "8": mark}))).opinions
        assert found is not None
        assert found.flags == ((BallotFlag.REPEATED_DEVICE, 1),)
        assert (found.score.numerator, found.score.n) == (1, 4)
        assert (found.score_all.numerator, found.score_all.n) == (2, 5)
        assert found.answered == 4

    def test_a_shared_kiosk_is_no_flag(self) -> None:
        mark = DeviceMark.of("ki-ốt", salt=bytes(32))
        held = box(devices={"7": mark, "8": mark}, kiosks=frozenset({mark}))
        review = sheet(ratings=held)
        found = part("Lan", review).opinions
        assert found is not None
        assert found.flags == ()
        assert "review_no_devices" not in keys(review.remarks)
        assert "review_no_devices" in keys(sheet().remarks)

    def test_an_answer_outside_any_stage_is_the_officers_of_the_dossier(self) -> None:
        """Dossier 5 never had a result: the answer is early, flagged, and Hoa's."""
        found = part("Hoa", sheet(ratings=box([("5", "result", 5, "30/10 08:00")]))).opinions
        assert found is not None
        assert dict(found.flags)[BallotFlag.BEFORE_HANDOVER] == 1
        assert (found.score.n, found.score_all.n) == (0, 1)

    def test_answers_of_other_registers_are_counted_as_such(self) -> None:
        review = sheet(ratings=box([("Z", "result", 5, "30/10 08:00")]))
        assert Remark.of("ballots_unmatched", n=1) in review.remarks

    def test_the_question_is_one_of_the_box(self) -> None:
        assert sheet(question="overall") == sheet()
        with pytest.raises(BadValueError, match="is not asked"):
            sheet(question="officers")


class TestComparison:
    def test_officers_are_held_against_what_their_procedures_let_expect(self) -> None:
        """PX.3: Hoa 3 of 3, Lan 1 of 2. PX.4: Hoa 1 of 2, Lan 1 of 1. PX.5: Lan 0 of 2."""
        found = sheet(minimum=2).comparison
        assert found is not None
        hoa, lan = found.standing("Hoa"), found.standing("Lan")
        assert hoa.expectation is not None
        assert lan.expectation is not None
        # from the other alone
        assert hoa.expectation.expected == 3 * Fraction(1, 2) + 2 * Fraction(1, 1)
        assert lan.expectation.expected == 2 * Fraction(3, 3) + 1 * Fraction(1, 2) + 0
        assert (hoa.rank, lan.rank) == (None, None)  # 2 and 1 more or less are chance
        assert "funnel_no_order" in keys(found.remarks)

    def test_too_few_answers_and_there_is_no_rank(self) -> None:
        found = sheet(minimum=10).comparison
        assert found is not None
        assert {each.rank for each in found.standings} == {None}

    def test_who_was_away_all_the_time_is_not_compared(self) -> None:
        review = sheet(leave=[attrs.evolve(LEAVE[0], officer="Lan")])
        assert review.comparison is not None
        assert [each.name for each in review.comparison.standings] == ["Hoa"]


class TestPeople:
    def test_petitions_of_the_period(self) -> None:
        total = sheet().total.petitions
        assert total is not None
        assert attrs.astuple(total) == (3, 1, 1, 1)
        hoa, lan = part("Hoa").petitions, part("Lan").petitions
        assert hoa is not None
        assert lan is not None
        assert attrs.astuple(hoa) == (1, 1, 0, 0)
        assert attrs.astuple(lan) == (1, 0, 1, 0)

    @pytest.mark.parametrize(
        ("answered", "late"), [((2026, 10, 26), 0), ((2026, 10, 27), 1), ((2026, 11, 2), 1)]
    )
    def test_an_answer_is_late_after_its_day(
        self, answered: tuple[int, int, int], late: int
    ) -> None:
        petition = attrs.evolve(PETITIONS[0], answered=dt.date(*answered))
        found = sheet(petitions=[petition]).total.petitions
        assert found is not None
        assert found.late == late

    def test_a_complaint_counts_where_its_dossier_does(self) -> None:
        assert part("Hoa").complaints == COMPLAINTS[:1]
        assert part("Lan").complaints == COMPLAINTS[1:2]
        assert Remark.of("review_complaints_unmatched", n=1) in sheet().remarks

    def test_what_nobody_handed_in_is_not_known(self) -> None:
        review = sheet(complaints=None, petitions=None)
        assert review.total.complaints is None
        assert review.total.petitions is None
        assert part("Hoa", review).petitions is None

    def test_a_petition_brings_its_officer_onto_the_sheet(self) -> None:
        petition = Petition("PA-9", dt.date(2026, 10, 1), officer="Tú")
        review = sheet(petitions=[petition], leave=())
        assert [each.key for each in review.officers] == ["Hoa", "Lan", "Tú"]

    def test_leave_is_counted_in_working_days(self) -> None:
        hoa, minh = part("Hoa"), part("Minh")
        assert (hoa.days_away, hoa.working_days, hoa.is_away) == (2, 22, False)
        assert (minh.days_away, minh.working_days, minh.is_away) == (22, 22, True)

    def test_leave_outside_the_period_brings_nobody_onto_the_sheet(self) -> None:
        away = attrs.evolve(LEAVE[0], first=dt.date(2026, 11, 2))
        assert sheet(leave=[away]).officer("Minh") is None


class TestPointsOf2026:
    """The results part of NĐ 335: 70 times the mean of a, b and c."""

    def test_hoa(self) -> None:
        """Four items, one late: c = 3.75 / 4; the complaint about it is the same fault."""
        points = part("Hoa").points
        assert points is not None
        assert (points.points, points.maximum) == (Decimal("68.54"), Fraction(70))
        assert points.edition == "335/2025"
        assert points.provisional
        assert points.suggested is None
        assert "work_once" in keys(points.because)
        assert points.because[-1].key == "review_general"

    def test_lan(self) -> None:
        """Four items: one overdue has nothing, one late 0.75: a = b = 75, c = 2.75 / 4."""
        points = part("Lan").points
        assert points is not None
        assert points.points == Decimal("51.04")
        assert "appraisal_rules" in keys(sheet().common)

    def test_a_confirmed_complaint_costs_quality(self) -> None:
        """Dossier 4 came back as wrong: b = 3.75 / 4 too."""
        found = (*COMPLAINTS, Complaint("4", "wrong", confirmed=True))
        points = part("Hoa", sheet(complaints=found)).points
        assert points is not None
        assert points.points == Decimal("67.08")  # 70 × (100 + 93.75 + 93.75) / 300

    def test_without_complaints_quality_is_not_known(self) -> None:
        points = part("Hoa", sheet(complaints=None)).points
        assert points is not None
        assert points.points is None
        assert points.why is not None
        assert points.why.text("en") == (
            "quantity 100 %, progress 93.75 %; quality needs the file of complaints"
        )

    def test_who_was_away_all_the_time_is_not_rated(self) -> None:
        points = part("Minh").points
        assert points is not None
        assert points.points is None
        assert points.why is not None
        assert points.why.key == "review_away"

    def test_no_work_is_no_points(self) -> None:
        points = part(
            "Minh", sheet(leave=[attrs.evolve(LEAVE[0], last=dt.date(2026, 10, 5))])
        ).points
        assert points is not None
        assert points.why is not None
        assert points.why.key == "rating_no_work"

    def test_no_one_set_of_rules(self) -> None:
        points = part("Hoa", sheet(rules=None)).points
        assert points is not None
        assert points.why is not None
        assert points.why.key == "review_no_rules"


class TestPointsBefore:
    MARCH = ReportPeriod.calendar_month(2023, 3)

    def dossiers(self) -> list[Dossier]:
        """Early, on time and late against three working days."""
        return [
            plain("1", THREE, "Lan", "06/03 09:00", "07/03 09:00", year=2023),
            plain("2", THREE, "Lan", "06/03 09:00", "09/03 09:00", year=2023),
            plain("3", THREE, "Lan", "06/03 09:00", "14/03 09:00", year=2023),
        ]

    def review(self, **more: Any) -> Review:
        rules = vn.indicator_rules(on=self.MARCH)
        return review_of(self.dossiers(), self.MARCH, CALENDAR, rules=rules, **more)

    def test_nine_indicators_as_far_as_the_files_tell(self) -> None:
        """1 and 2: (2 + 1 + 0) / 3 = 1.0; 7: (2 + 1) / 2 = 1.5, the late one is unscored."""
        points = part("Lan", self.review(complaints=())).points
        assert points is not None
        assert (points.points, points.maximum) == (Decimal("3.5"), Fraction(10))
        assert points.scored == (3, 5)
        assert points.suggested is None
        assert Remark.of("review_left_out", indicators="3, 4") in points.because

    def test_without_complaints_conduct_is_not_known(self) -> None:
        points = part("Lan", self.review()).points
        assert points is not None
        assert points.points == Decimal("2.0")
        assert points.scored == (2, 5)
        assert Remark.of("review_left_out", indicators="3, 4, 7") in points.because

    def test_no_dossier_is_no_points(self) -> None:
        review = review_of(
            [plain("1", THREE, "Lan", "30/03 09:00", year=2023)], self.MARCH, CALENDAR,
            rules=vn.indicator_rules(on=self.MARCH), complaints=(),
        )  # fmt: skip
        points = part("Lan", review).points
        assert points is not None
        assert points.points is None
        assert points.why is not None

    def test_a_class_is_suggested_where_nothing_is_left_out(self) -> None:
        """3 and 4, told by the caller: 2 each; 1.0 + 1.0 + 2.0 + 2.0 + 1.5 = 7.5, tasks done."""
        told = {code: {"contacts": 0, "bodies": 0} for code in "123"}
        points = part("Lan", self.review(complaints=(), contacts=told)).points
        assert points is not None
        assert (points.points, points.scored) == (Decimal("7.5"), (5, 5))
        assert points.suggested is TaskLevel.FULL

    def test_between_the_two_there_are_conditions_and_no_points(self) -> None:
        period = ReportPeriod.calendar_month(2025, 8)
        review = review_of(
            [plain("1", THREE, "Lan", "04/08 09:00", year=2025)], period, CALENDAR,
            rules=vn.rating_rules(on=period),
        )  # fmt: skip
        points = part("Lan", review).points
        assert points is not None
        assert points.why is not None
        assert points.why.key == "review_by_conditions"


def test_a_minimum_below_one_is_refused() -> None:
    with pytest.raises(BadValueError, match="minimum"):
        sheet(minimum=0)


def test_an_absence_cannot_end_before_it_begins() -> None:
    with pytest.raises(BadValueError, match="must not be before first"):
        attrs.evolve(LEAVE[0], last=dt.date(2026, 9, 1))


@pytest.mark.parametrize("name", ["due", "answered"])
def test_a_petition_cannot_be_over_before_it_came(name: str) -> None:
    with pytest.raises(BadValueError, match="before the day it was received, 2026-10-05"):
        Petition("PA-1", dt.date(2026, 10, 5), **{name: dt.date(2026, 10, 4)})  # type: ignore[arg-type]  # by name


def test_the_ratings_stand_in_the_order_of_their_moments() -> None:
    moments = [at(moment) for *_, moment in RATINGS]
    assert moments == sorted(moments)


def test_a_burst_is_told_and_stays_in_the_figure() -> None:
    """Five of five for Hoa within ten minutes, hours after her results: told, and counted."""
    held = [
        plain(str(n), THREE, "Hoa", "05/10 09:00", "06/10 09:00", "06/10 10:00") for n in range(5)
    ]
    rows = [(str(n), "result", 5, f"06/10 15:0{n}") for n in range(5)]
    review = review_of(held, OCTOBER, CALENDAR, ratings=box(rows))
    found = part("Hoa", review).opinions
    assert found is not None
    assert found.flags == ((BallotFlag.BURST, 5),)
    assert (found.score.n, found.score_all.n, found.answered) == (5, 5, 5)
    text = " ".join(review_text(review).split())
    assert "Phiếu cần xem lại, vẫn tính ở trên: dồn dập trong ít phút 5" in text


def test_a_sheet_hashes_and_pickles() -> None:
    review = sheet()
    assert pickle.loads(pickle.dumps(review)) == review
    assert hash(review) == hash(sheet())


class TestAtTheEdges:
    """The first and the last day of a period, and the instant of a stage."""

    def test_what_ended_on_the_first_day_belongs_to_the_period(self) -> None:
        """Late by 2 on 12 October: a period from that day on has it, one from the 13th has not."""
        for day, found in ((12, ["3"]), (13, [])):
            period = ReportPeriod.between(dt.date(2026, 10, day), dt.date(2026, 10, 16))
            late = sheet(period, leave=()).total.late
            assert [each.code for each in late if each.finished is not None] == found

    def test_what_was_refused_before_the_period_is_not_in_it(self) -> None:
        about = (Complaint("12", "manner", about_conduct=True),)
        assert sheet(complaints=about).total.complaints == about
        november = ReportPeriod.calendar_month(2026, 11)
        assert sheet(november, complaints=about).total.complaints == ()

    def test_what_came_in_at_the_last_instant_is_known(self) -> None:
        last = OCTOBER.last_moment(CALENDAR.tz)
        dossier = Dossier.submit("L", THREE, last, channel=Channel.ONLINE)
        review = review_of([dossier], OCTOBER, CALENDAR, complaints=[Complaint("L", "late")])
        assert review.remarks == (Remark.of("review_ratings_unknown"),)

    @pytest.mark.parametrize(
        ("received", "answered", "n", "done"),
        [
            ((2026, 9, 1), (2026, 9, 30), 0, 0),
            ((2026, 9, 1), (2026, 10, 1), 1, 1),
            ((2026, 10, 31), (2026, 10, 31), 1, 1),
            ((2026, 10, 31), (2026, 11, 1), 1, 0),
            ((2026, 11, 1), None, 0, 0),
        ],
    )
    def test_petitions(
        self,
        received: tuple[int, int, int],
        answered: tuple[int, int, int] | None,
        n: int,
        done: int,
    ) -> None:
        petition = Petition(
            "PA", dt.date(*received), answered=None if answered is None else dt.date(*answered)
        )
        found = sheet(petitions=[petition]).total.petitions
        assert found is not None
        assert (found.n, found.answered) == (n, done)


class TestWhichAnswerStands:
    def twice(self, moment: str, **policy: Any) -> Review:
        """Dossier 1 was rated 5 on 6 October, and 1 later: the last answer wins."""
        again = box([("1", "result", 1, moment)]).casts[0]
        held = box()
        last = attrs.evolve(held.policy, wins="last", **policy)
        return sheet(ratings=attrs.evolve(held, policy=last, casts=(*held.casts, again)))

    def test_the_last_of_two(self) -> None:
        found = part("Hoa", self.twice("20/10 08:00")).opinions
        assert found is not None
        assert (found.score.numerator, found.score.n) == (3, 5)

    def test_what_came_after_the_period_does_not_change_it(self) -> None:
        found = part("Hoa", self.twice("02/11 08:00")).opinions
        assert found is not None
        assert (found.score.numerator, found.score.n) == (4, 5)

    def test_a_flagged_answer_compares_nobody(self) -> None:
        mark = DeviceMark.of("máy 1", salt=bytes(32))
        found = sheet(ratings=box(devices={"7": mark, "8": mark})).comparison
        assert found is not None
        assert found.standing("Lan").tally.n == 4


def test_the_whole_dossier_is_no_step() -> None:
    """Late for the whole dossier's deadline is the dossier's own lateness: nothing is added."""
    dossier = plain("1", THREE, None, "05/10 09:00").assign(at("05/10 10:00"), "Minh")
    (late,) = review_of([dossier], OCTOBER, CALENDAR).total.late
    assert late.because == ()


def test_the_parts_of_a_late_dossier_that_no_agency_bears_are_nobodys() -> None:
    two = Procedure("PX.9", "thử", limits=Sequence(WorkingDays(1), WorkingDays(1)))
    late = plain("D-9", two, "Hoa", "01/10 09:00", "09/10 09:00")
    (found,) = review_of([late], OCTOBER, CALENDAR).total.late
    assert not any("agency" in remark.text("en") for remark in found.because)
