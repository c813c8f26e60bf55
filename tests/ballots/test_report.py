"""Reports: asked at every end point, flagged votes in and out, nothing dropped in silence."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import attrs
import pytest

from onestop import BadValueError, Ballot, Dossier, Procedure, score, vn
from onestop.figures import suppress
from onestop.satisfaction import Stage
from onestop.satisfaction.ballots import BallotFlag, BallotReport, BallotRow, due_ballots
from onestop.satisfaction.ballots.policy import Bursts
from tests.ballots.office import (
    BEGIN,
    POLICY,
    Counter,
    accepted,
    days,
    device,
    minutes,
    returned,
    submitted,
)

EARLY, LATE, BEFORE, REPEATED, BURST = BallotFlag


def row(report: BallotReport, stage: Stage, key: str | None = None) -> BallotRow:
    return next(row for row in report.rows if (row.key, row.stage) == (key, stage))


def flags(counter: Counter, *dossiers: Dossier) -> dict[BallotFlag, int]:
    return dict(counter.box.report(dossiers).total.flags)


class TestDueBallots:
    def test_every_end_point_offers_one(self) -> None:
        new = submitted("D")
        done = (
            new.request_supplement(minutes(1), ["giấy"])
            .supplement(minutes(2))
            .accept(minutes(3))
            .request_supplement(minutes(4), ["giấy khác"])
            .supplement(minutes(5))
            .complete(minutes(6))
        )
        asked = ((Stage.SUPPLEMENT, minutes(1)), (Stage.RECEPTION, minutes(3)))
        assert due_ballots(new) == ()
        assert due_ballots(done) == asked  # no result in hand yet
        handed = done.return_result(minutes(7))
        assert due_ballots(handed) == (*asked, (Stage.RESULT, minutes(7)))

    def test_a_rejection_is_rated_when_it_is_handed_over(self) -> None:
        rejected = accepted("D").complete(minutes(1), outcome="rejected").return_result(minutes(2))
        assert due_ballots(rejected)[-1] == (Stage.RESULT, minutes(2))

    def test_a_refusal_offers_one(self) -> None:
        assert due_ballots(submitted("D").refuse(minutes(1), "x")) == ((Stage.REFUSAL, minutes(1)),)

    def test_what_ends_without_a_result_is_asked_once(self) -> None:
        withdrawn = accepted("D").withdraw(minutes(1))
        for dossier in (withdrawn, withdrawn.stop(minutes(2), "x")):
            assert due_ballots(dossier)[1:] == ((Stage.RESULT, minutes(1)),)
        assert due_ballots(submitted("D").stop(minutes(2), "x")) == ((Stage.RESULT, minutes(2)),)


class TestWindow:
    @pytest.mark.parametrize(
        ("at", "found"),
        [
            (days(0), {}),
            (days(30), {}),
            (days(30) + dt.timedelta(microseconds=1), {LATE: 1}),
            (days(0) - dt.timedelta(microseconds=1), {EARLY: 1}),
        ],
    )
    def test_it_runs_from_the_stage_to_thirty_days_after(
        self, at: dt.datetime, found: dict[BallotFlag, int]
    ) -> None:
        counter = Counter().take("D", at, stage="reception")
        assert flags(counter, accepted("D")) == found
        total = counter.box.report([accepted("D")]).total
        assert (total.counted, total.flagged) == ((0, 1) if found else (1, 0))

    def test_its_length_is_the_offices_choice(self) -> None:
        short = attrs.evolve(POLICY, window_days=7)
        assert flags(Counter(short).take("D", days(8)), returned("D")) == {LATE: 1}
        none = attrs.evolve(POLICY, window_days=0)
        assert flags(Counter(none).take("D", days(0)), returned("D")) == {}

    def test_a_vote_on_the_result_before_the_hand_over(self) -> None:
        done = accepted("D").complete(minutes(5))
        handed = done.return_result(minutes(9))
        before = Counter().take("D", minutes(8))
        for dossier in (done, handed):
            assert flags(before, dossier) == {EARLY: 1, BEFORE: 1}
        assert flags(Counter().take("D", minutes(9)), handed) == {}

    def test_a_stage_that_never_came(self) -> None:
        counter = Counter().take("D", stage="refusal")
        assert flags(counter, accepted("D")) == {EARLY: 1}
        found = row(counter.box.report([accepted("D")]), Stage.REFUSAL)
        assert (found.asked, found.answered_all, found.flagged) == (0, 0, 1)
        assert found.response_rate is None


class TestOneAnswerADossierAndStage:
    @pytest.mark.parametrize(("wins", "level"), [("first", 5), ("last", 2)])
    def test_the_policy_says_which(self, wins: Any, level: int) -> None:
        policy = attrs.evolve(POLICY, wins=wins)
        box = (
            Counter(policy)
            .take("D")
            .take("D", minutes(1), level=3)
            .take("D", level=2, at=minutes(2))
            .box
        )
        report = box.report([returned("D")])
        assert report.total.counts("overall") == {level: 1}
        assert report.total.superseded == 2
        assert report.text("en").startswith(
            f"Of several answers for one dossier and stage the {wins} counts\n"
            "Answers count for 30 days from their stage\n"
        )

    @pytest.mark.parametrize("wins", ["first", "last"])
    def test_an_answer_out_of_time_puts_none_in_time_aside(self, wins: Any) -> None:
        policy = attrs.evolve(POLICY, wins=wins)
        counter = Counter(policy)
        counter.take("D", minutes(-1), level=1).take("D", minutes(1), level=4).take(
            "D", days(31), level=2
        )
        report = counter.box.report([returned("D")])
        assert report.total.counts("overall") == {4: 1}
        assert (report.total.superseded, report.total.flagged) == (2, 0)

    def test_stages_of_a_dossier_are_answered_apart(self) -> None:
        counter = Counter().take("D", stage="reception", level=2).take("D", level=5)
        report = counter.box.report([returned("D")])
        assert row(report, Stage.RECEPTION).counts("overall") == {2: 1}
        assert row(report, Stage.RESULT).counts("overall") == {5: 1}
        assert report.total.superseded == 0


class TestDevices:
    DOSSIERS = tuple(returned(f"D-{n}", by=f"officer {n}") for n in range(4))

    def test_a_device_that_answers_for_a_second_dossier_is_flagged_from_there(self) -> None:
        counter = Counter()
        for n in range(3):
            counter.take(f"D-{n}", minutes(n), level=3, device=device("phone"))
        assert flags(counter, *self.DOSSIERS) == {REPEATED: 2}

    def test_several_stages_of_one_dossier_are_no_repeat(self) -> None:
        counter = Counter().take("D-0", stage="reception", device=device("phone"))
        counter.take("D-0", device=device("phone")).take("D-0", level=1, device=device("phone"))
        assert flags(counter, *self.DOSSIERS) == {}

    def test_a_listed_kiosk_may_answer_for_many(self) -> None:
        counter = Counter(attrs.evolve(POLICY, kiosks=[device("kiosk")]))
        for n in range(4):
            counter.take(f"D-{n}", minutes(n), level=3, device=device("kiosk"))
        assert flags(counter, *self.DOSSIERS) == {}

    def test_answers_without_a_device_are_no_repeats(self) -> None:
        counter = Counter()
        for n in range(4):
            counter.take(f"D-{n}", minutes(n), level=3)
        assert flags(counter, *self.DOSSIERS) == {}


class TestBursts:
    def burst(
        self, gaps: list[float], *, levels: list[int] | None = None, shared: str = "device"
    ) -> dict[BallotFlag, int]:
        """Ballots at minutes, two hours after the results, from one device or for one officer."""
        kiosk = attrs.evolve(POLICY, kiosks=[device("kiosk")])
        counter, dossiers = Counter(kiosk), []
        for n, at in enumerate(gaps):
            dossiers.append(returned(f"D-{n}", by="Lan" if shared == "officer" else f"o{n}"))
            mark = device("kiosk") if shared == "device" else None
            counter.take(f"D-{n}", minutes(120 + at), level=levels[n] if levels else 5, device=mark)
        return flags(counter, *dossiers)

    @pytest.mark.parametrize("shared", ["device", "officer"])
    @pytest.mark.parametrize(
        ("gaps", "found"),
        [
            ([0, 1, 2, 3], {}),  # four are too few
            ([0, 1, 2, 3, 4], {BURST: 5}),
            ([0, 1, 2, 3, 10], {BURST: 5}),  # ten minutes, to the last
            ([0, 1, 2, 3, 10.1], {}),
            ([0, 9, 11, 12, 13, 14, 15, 40], {BURST: 6}),  # from the ninth minute on
            ([0, 0, 0, 0, 0], {BURST: 5}),
        ],
    )
    def test_five_in_ten_minutes(
        self, gaps: list[float], found: dict[BallotFlag, int], shared: str
    ) -> None:
        assert self.burst(gaps, shared=shared) == found

    def test_neither_one_device_nor_one_officer(self) -> None:
        assert self.burst([0, 1, 2, 3, 4], shared="nobody") == {}

    def test_a_whole_run_is_flagged_whatever_its_levels(self) -> None:
        """Flags on top marks alone would take honest ones out, and go one way."""
        gaps: list[float] = [0, 1, 2, 3, 4]
        assert self.burst(gaps, levels=[5, 5, 4, 5, 5]) == {BURST: 5}
        assert self.burst([*gaps, 5], levels=[1, 2, 4, 1, 5, 3]) == {BURST: 6}

    def test_answers_to_what_was_just_handed_out_are_no_burst(self) -> None:
        counter = Counter()
        for n in range(5):
            mixed = Ballot({"overall": 5, "officers": 4 if n else None}, "result")
            counter.take(f"D-{n}", ballot=mixed)
        assert flags(counter, *(returned(f"D-{n}", by="Lan") for n in range(5))) == {}

    @pytest.mark.parametrize(("after", "found"), [(0, {}), (50, {}), (61, {BURST: 5})])
    def test_the_hour_before_explains_so_many(
        self, after: int, found: dict[BallotFlag, int]
    ) -> None:
        counter = Counter()
        for n in range(5):
            counter.take(f"D-{n}", minutes(after + n))
        assert flags(counter, *(returned(f"D-{n}", by="Lan") for n in range(5))) == found

    def test_a_burst_for_an_officer_stays_in_the_score_unless_the_office_says(self) -> None:
        dossiers = [returned(f"D-{n}", by="Lan") for n in range(5)]
        chosen: tuple[tuple[Bursts, int], ...] = (("told", 5), ("left_out", 0))
        for bursts, counted in chosen:
            counter = Counter(attrs.evolve(POLICY, bursts=bursts))
            for n in range(5):
                counter.take(f"D-{n}", minutes(120 + n))
            total = counter.box.report(dossiers).total
            assert (total.counted, total.flagged) == (counted, 5)

    def test_eight_ballots_of_one_device_are_out_of_the_score_a_kiosks_are_not(self) -> None:
        dossiers = [returned(f"D-{n}", by=f"o{n}") for n in range(8)]
        for policy, counted in ((POLICY, 0), (attrs.evolve(POLICY, kiosks=[device("k")]), 8)):
            counter = Counter(policy)
            for n in range(8):
                counter.take(f"D-{n}", minutes(120 + n), device=device("k"))
            total = counter.box.report(dossiers).total
            assert (total.counted, total.flagged, total.flag(BURST)) == (counted, 8, 8)

    def test_its_size_and_span_are_the_offices_choice(self) -> None:
        policy = attrs.evolve(POLICY, burst_least=2, burst_minutes=0)
        counter = Counter(policy).take("D-0", minutes(90)).take("D-1", minutes(90))
        counter.take("D-2", minutes(91))
        assert flags(counter, *(returned(f"D-{n}") for n in range(3))) == {BURST: 2}

    def test_an_answer_that_gave_way_belongs_to_no_burst(self) -> None:
        counter = Counter()
        for n in range(5):
            counter.take("D-0", minutes(n), device=device("phone"))
        assert flags(counter, returned("D-0")) == {}


class TestBothWays:
    """Ten dossiers: seven returned, one refused, one withdrawn, one still in hand."""

    OTHER = Procedure("2.000815", "Chứng thực")
    DOSSIERS = (
        *(returned(f"R-{n}", by="Lan" if n < 5 else "Minh") for n in range(7)),
        submitted("F", OTHER).refuse(BEGIN, "sai thẩm quyền", by="Hoa"),
        accepted("W", by="Minh").withdraw(BEGIN),
        accepted("H", by="Minh"),
    )

    @pytest.fixture
    def report(self) -> BallotReport:
        return self.counter().box.report(self.DOSSIERS)

    def counter(self) -> Counter:
        counter = Counter(attrs.evolve(POLICY, bursts="left_out"))
        for n in range(5):  # a burst for Lan
            counter.take(f"R-{n}", minutes(120 + n))
        counter.take(
            "R-5",
            minutes(140),
            ballot=Ballot({"overall": 2}, "result", assisted=True),
        )
        counter.take("F", minutes(141), stage="refusal", level=1)
        counter.take("H", minutes(142), stage="reception", level=4)
        counter.take("X", minutes(143), level=5)
        return counter

    def test_the_total_is_of_the_finished_refused_and_withdrawn_ones_too(
        self, report: BallotReport
    ) -> None:
        assert report.total.asked == 9
        assert (report.total.answered, report.total.answered_all) == (2, 7)
        assert report.total.response_rate == Fraction(2, 9)
        assert report.total.response_rate_all == Fraction(7, 9)
        assert (report.total.counted, report.total.flagged) == (3, 5)

    def test_flagged_answers_are_told_in_and_out(self, report: BallotReport) -> None:
        result = row(report, Stage.RESULT)
        assert (result.asked, result.answered, result.answered_all) == (8, 1, 6)
        assert result.counts("overall") == {2: 1, 5: 0}
        assert result.counts("overall", flagged=True) == {2: 1, 5: 5}
        assert (result.flag(BURST), result.flag(LATE)) == (5, 0)
        assert score(result.counts("overall"), vn.SCALE_5).value == 0
        assert score(result.counts("overall", flagged=True), vn.SCALE_5).value == Fraction(5, 6)
        assert result.counts("officers") == {}

    def test_every_stage_has_its_row_asked_or_not(self, report: BallotReport) -> None:
        assert [row.stage for row in report.rows] == list(Stage)
        assert [row.asked for row in report.rows] == [9, 0, 1, 8]
        assert row(report, Stage.SUPPLEMENT).response_rate is None
        assert row(report, Stage.REFUSAL).response_rate == 1
        assert row(report, Stage.RECEPTION).response_rate == Fraction(1, 9)

    def test_answers_of_other_dossiers_are_counted_apart(self, report: BallotReport) -> None:
        assert report.unmatched == 1
        again = self.counter().take("X", minutes(144), level=1)  # the first one stands
        assert again.box.report(self.DOSSIERS).unmatched == 1

    def test_answers_with_help_are_told(self, report: BallotReport) -> None:
        assert row(report, Stage.RESULT).assisted == report.total.assisted == 1

    def test_by_officer(self) -> None:
        report = self.counter().box.report(self.DOSSIERS, by="officer")
        lan, minh = (row(report, Stage.RESULT, key) for key in ("Lan", "Minh"))
        assert (lan.asked, lan.answered, lan.answered_all) == (5, 0, 5)
        assert (minh.asked, minh.answered, minh.answered_all) == (3, 1, 1)
        assert row(report, Stage.REFUSAL, "Hoa").asked == 1
        assert [(row.key, row.stage) for row in report.rows] == [
            ("Hoa", Stage.REFUSAL),
            ("Lan", Stage.RECEPTION),
            ("Lan", Stage.RESULT),
            ("Minh", Stage.RECEPTION),
            ("Minh", Stage.RESULT),
        ]

    def test_by_procedure(self) -> None:
        report = self.counter().box.report(self.DOSSIERS, by="procedure")
        assert row(report, Stage.RESULT, "1.004194").asked == 8
        assert row(report, Stage.REFUSAL, "2.000815").counted == 1
        assert report.by == "procedure"

    def test_as_text_in_both_languages(self, report: BallotReport) -> None:
        assert report.text("en").splitlines() == [
            "Of several answers for one dossier and stage the first counts",
            "Answers count for 30 days from their stage",
            "",
            "Stage       Asked  Answered (flagged left out)  Answered (flagged counted)",
            "reception   9      1 (11.11 %)                  1 (11.11 %)",
            "supplement  0      0 (no data)                  0 (no data)",
            "refusal     1      1 (100.00 %)                 1 (100.00 %)",
            "result      8      1 (12.50 %)                  6 (75.00 %)",
            "Total       9      2 (22.22 %)                  7 (77.78 %)",
            "Answers to look at, a burst within minutes: 5",
            "Answers for dossiers that are not in this report: 1",
            "Answers given with help: 1",
        ]
        vi = report.text().splitlines()
        assert vi[0] == "Trả lời nhiều lần cho một hồ sơ, một thời điểm: tính lần đầu"
        assert vi[-3] == "Phiếu cần xem lại, dồn dập trong ít phút: 5"

    def test_a_table_for_what_is_published(self, report: BallotReport) -> None:
        table = report.table("overall", "en", flagged=True)
        assert list(table) == ["reception", "supplement", "refusal", "result"]
        assert table["result"] == {
            "Very dissatisfied": 0,
            "Dissatisfied": 1,
            "Neutral": 0,
            "Satisfied": 0,
            "Very satisfied": 5,
        }
        assert suppress(table).cell("result", "Dissatisfied").__class__.__name__ == "Suppressed"
        by_officer = self.counter().box.report(self.DOSSIERS, by="officer").table("overall", "en")
        assert next(iter(by_officer)) == "Hoa, refusal"
        with pytest.raises(BadValueError, match="is not asked"):
            report.table("name")

    def test_the_same_log_gives_the_same_report(self, report: BallotReport) -> None:
        assert self.counter().box.report(self.DOSSIERS) == report


class TestWhoIsMeant:
    def test_the_reception_is_about_who_received_and_the_result_about_who_worked(self) -> None:
        dossier = (
            accepted("D", by="Hoa")
            .assign(BEGIN, "Minh", by="Trưởng bộ phận")
            .complete(minutes(1), by="Minh")
            .return_result(minutes(2), by="Hoa")
        )
        report = Counter().box.report([dossier], by="officer")
        assert [(row.key, row.stage) for row in report.rows] == [
            ("Hoa", Stage.RECEPTION),
            ("Minh", Stage.RESULT),
        ]

    def test_an_officer_who_is_not_named_has_a_row_all_the_same(self) -> None:
        dossier = submitted("D").accept(BEGIN)
        counter = Counter().take("D", stage="reception").take("D", stage="refusal")
        report = counter.box.report([dossier], by="officer")
        assert [row.key for row in report.rows] == [None, None]


class TestRefused:
    def test_a_dossier_twice(self) -> None:
        with pytest.raises(BadValueError, match="must hold each dossier once"):
            Counter().box.report([returned("D"), returned("D")])

    def test_an_unknown_grouping(self) -> None:
        with pytest.raises(BadValueError, match="must be one of officer, procedure"):
            Counter().box.report([], by="age")  # type: ignore[arg-type]  # the refusal

    def test_an_empty_report_has_no_rates(self) -> None:
        total = Counter().box.report([]).total
        assert (total.response_rate, total.response_rate_all) == (None, None)
