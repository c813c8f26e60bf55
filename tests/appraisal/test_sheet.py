"""Scores, totals and classes of the nine indicators: Thông tư 01/2018, Đ15."""

# A Fraction equals the int that it is; mypy thinks that they never do.
# mypy: disable-error-code=comparison-overlap

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from onestop import BadValueError, Timeliness
from onestop.appraisal import (
    AgencyClass,
    AgencyFacts,
    HandledDossier,
    IndicatorScore,
    IndicatorSheet,
    NoClass,
    NoClassKind,
    TaskLevel,
    agency_sheet,
    officer_sheet,
)
from tests.appraisal.office import NINE, sheet

#: Sums of the points of twenty dossiers of one officer: the worked example of the facts.
SUMS = {1: 33, 2: 35, 3: 38, 4: 36, 7: 33}


def example(**own: int) -> IndicatorSheet:
    scores = [IndicatorScore(n, total, 20) for n, total in SUMS.items()]
    scores += [IndicatorScore(int(key[1:]), points, 1) for key, points in own.items()]
    return IndicatorSheet(NINE, scores, kind="agency" if own else "officer")


class TestTheWorkedExample:
    def test_each_score_is_rounded_half_up_before_they_are_added(self) -> None:
        officer = example()
        # 33/20 = 1.65, 35/20 = 1.75, 38/20 = 1.90, 36/20 = 1.80, 33/20 = 1.65
        expected = {1: "1.7", 2: "1.8", 3: "1.9", 4: "1.8", 7: "1.7"}
        assert {n: str(officer.score(n)) for n in SUMS} == expected
        assert officer.total == Decimal("8.9")  # rounding only at the end would give 8.8
        assert (officer.maximum, officer.suggested) == (10, TaskLevel.FULL)

    def test_as_an_agency_it_is_good(self) -> None:
        agency = example(_5=2, _6=1, _8=2, _9=1)
        assert (agency.total, agency.maximum) == (Decimal("14.9"), 18)
        assert agency.suggested is AgencyClass.GOOD

    def test_with_a_point_more_it_is_excellent(self) -> None:
        agency = example(_5=2, _6=2, _8=2, _9=1)
        assert (agency.total, agency.suggested) == (Decimal("15.9"), AgencyClass.EXCELLENT)


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ("18.0", AgencyClass.EXCELLENT),
        ("15.1", AgencyClass.EXCELLENT),
        ("15.0", AgencyClass.EXCELLENT),  # a system in use writes `> 15`
        ("14.9", AgencyClass.GOOD),
        ("12.0", AgencyClass.GOOD),
        ("11.9", AgencyClass.FAIR),
        ("9.0", AgencyClass.FAIR),
        ("8.9", AgencyClass.AVERAGE),
        ("6.0", AgencyClass.AVERAGE),
        ("5.9", AgencyClass.WEAK),
        ("0.0", AgencyClass.WEAK),
    ],
)
def test_the_classes_of_an_agency_hold_from_their_threshold(
    total: str, expected: AgencyClass
) -> None:
    rest, scores = Fraction(total), {}
    for indicator in range(1, 10):
        scores[indicator] = str(min(rest, Fraction(2)))
        rest -= Fraction(scores[indicator])
    found = sheet("agency", scores)
    assert (str(found.total), found.suggested) == (total, expected)


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ("10.0", TaskLevel.FULL),
        ("5.0", TaskLevel.FULL),
        ("4.9", TaskLevel.MOST),
        ("3.5", TaskLevel.MOST),
        ("3.4", TaskLevel.LESS),
        ("0.0", TaskLevel.LESS),
    ],
)
def test_the_levels_of_an_officer_hold_from_their_threshold(
    total: str, expected: TaskLevel
) -> None:
    rest, scores = Fraction(total), {}
    for indicator in (1, 2, 3, 4, 7):
        scores[indicator] = str(min(rest, Fraction(2)))
        rest -= Fraction(scores[indicator])
    found = sheet("officer", scores)
    assert (str(found.total), found.suggested) == (total, expected)


@pytest.mark.parametrize(
    ("points", "n", "expected"),
    [
        (1, 3, "0.3"),
        (2, 3, "0.7"),
        (1, 20, "0.1"),  # 0.05 goes up
        (3, 20, "0.2"),  # 0.15 too: half up, not to even
        (5, 20, "0.3"),
        (3256, 1636, "2.0"),  # the ward of 2023: sixteen dossiers vanish in the rounding
        (0, 7, "0.0"),
        (14, 7, "2.0"),
    ],
)
def test_a_score_has_one_decimal_rounded_half_up(points: int, n: int, expected: str) -> None:
    assert str(IndicatorScore(1, points, n).score(1)) == expected


def test_the_ward_of_2023() -> None:
    """1,620 early, 16 on the day, none late and no complaint: 2.0 for the indicators 1 and 7."""
    dossiers = [HandledDossier(f"E-{n}", Timeliness.EARLY) for n in range(1620)]
    dossiers += [HandledDossier(f"O-{n}", Timeliness.ON_TIME) for n in range(16)]
    found = officer_sheet(dossiers, NINE)
    assert (found.scores[0].sum, found.scores[0].n) == (3256, 1636)
    assert (str(found.score(1)), str(found.score(7))) == ("2.0", "2.0")
    assert found.left_out == (2, 3, 4)


class TestWhatIsLeftOut:
    def test_it_is_told_and_the_thresholds_stay(self) -> None:
        # Full points wherever there are any: 5 of 9 indicators, 10.0 of 18, and that is only fair.
        found = sheet("agency", dict.fromkeys((1, 2, 3, 4, 7), "2"))
        assert (found.scored, found.left_out) == ((1, 2, 3, 4, 7), (5, 6, 8, 9))
        assert (str(found.total), found.suggested) == ("10.0", AgencyClass.FAIR)
        told = [remark.text("en") for remark in found.because]
        assert "Scored on 5 of 9 indicators" in told
        assert (
            "Left out for lack of information: 5, 6, 8, 9; the thresholds stay as they are" in told
        )

    def test_dossiers_without_points_are_not_in_the_number(self) -> None:
        dossiers = [
            HandledDossier("D-1", Timeliness.EARLY, contacts=1),
            HandledDossier("D-2", Timeliness.EARLY),
            HandledDossier("D-3", Timeliness.PAUSED),
        ]
        found = officer_sheet(dossiers, NINE)
        assert [(s.indicator, s.sum, s.n, s.unscored) for s in found.scores] == [
            (1, 4, 2, 1),
            (2, 0, 0, 3),
            (3, 1, 1, 2),
            (4, 0, 0, 3),
            (7, 4, 2, 1),
        ]
        assert str(found.total) == "5.0"
        assert found.because[0].text("en") == (
            "Indicator 1, time against the limit: 4 points / 2 = 2.0; without information: 1"
        )

    def test_without_any_dossier_there_is_no_value(self) -> None:
        for found in (officer_sheet([], NINE), IndicatorSheet(NINE, [], kind="agency")):
            assert found.total is None
            assert isinstance(found.suggested, NoClass)
            assert found.suggested.kind is NoClassKind.NO_WORK
            assert found.suggested.text("en") == "Not rated: there is no work to rate"
            assert found.text("en").splitlines()[-3] == (f"Total: – of {found.maximum}")


def test_an_agency_has_the_points_of_its_dossiers_and_its_own() -> None:
    dossiers = [
        HandledDossier("D-1", Timeliness.EARLY, bodies_time=[2], contacts=0, bodies=0),
        HandledDossier("D-2", Timeliness.ON_TIME, bodies_time=[1], contacts=1, bodies=1),
    ]
    facts = AgencyFacts(
        level="commune", listed=5, received=5, on_site=5, posted=True, electronic=True, proper=True
    )
    found = agency_sheet(dossiers, facts, NINE)
    assert [str(found.score(n)) for n in range(1, 10)] == [
        "1.5", "1.5", "1.5", "1.5", "2.0", "2.0", "1.5", "None", "None",
    ]  # fmt: skip
    assert (str(found.total), found.suggested) == ("11.5", AgencyClass.FAIR)


def test_a_year_is_scored_from_its_dossiers_and_not_from_quarters() -> None:
    def dossiers(early: int, late: int) -> list[HandledDossier]:
        times = [Timeliness.EARLY] * early + [Timeliness.LATE] * late
        return [HandledDossier(f"D-{n}", time) for n, time in enumerate(times)]

    first, second = dossiers(1, 0), dossiers(30, 69)
    assert str(officer_sheet(first, NINE).score(1)) == "2.0"
    assert str(officer_sheet(second, NINE).score(1)) == "0.6"
    # The mean of the two would be 1.3; of a hundred dossiers 31 earn 62 points.
    assert str(officer_sheet([*first, *second], NINE).score(1)) == "0.6"


def test_the_options_that_an_indicator_used_are_shown() -> None:
    rules = NINE.choosing(late_without_complaint="none")
    found = officer_sheet([HandledDossier("D-1", Timeliness.LATE, bodies_time=[0])], rules)
    assert [remark.text("en") for remark in found.because[-2:]] == [
        "Left open by the text, several bodies: the lowest points (the library's default "
        "(inferred))",
        "Left open by the text, late without a complaint: no points (the office's own choice)",
    ]
    assert found.because[-3].text("en") == (
        "By TT 01/2018: Thông tư 01/2018/TT-VPCP, Điều 13–15 (inferred, 80 %)"
    )


def test_a_score_that_is_not_there_is_a_line_all_the_same() -> None:
    lines = officer_sheet([HandledDossier("D-1", Timeliness.EARLY)], NINE).text("en").splitlines()
    assert [line.split()[-1] for line in lines[:5]] == ["2.0", "–", "–", "–", "2.0"]


def test_the_sheet_is_said_in_vietnamese() -> None:
    assert example().text().splitlines()[-3:] == [
        "Tổng điểm: 8,9 trên 10",
        "Chấm được 5 trên 5 chỉ số",
        "Đề xuất: hoàn thành 100% nhiệm vụ",
    ]


@pytest.mark.parametrize(
    ("scores", "kind", "message"),
    [
        ([(1, 1, 1), (1, 1, 1)], "officer", "scores is [1, 1]: must hold each indicator once"),
        ([(5, 1, 1)], "officer", "scores is [5]: an officer is scored on 1, 2, 3, 4, 7"),
        ([(10, 1, 1)], "agency", "an agency is scored on 1, 2, 3, 4, 5, 6, 7, 8, 9"),
        ([(1, 3, 1)], "officer", "sum is '3': 1 times 2 points are the most"),
        ([], "ward", "kind is 'ward': must be one of officer, agency"),
    ],
)
def test_what_cannot_stand_on_a_sheet_is_refused(scores: Any, kind: Any, message: str) -> None:
    with pytest.raises(BadValueError) as refused:
        IndicatorSheet(NINE, [IndicatorScore(*score) for score in scores], kind=kind)
    assert message in str(refused.value)


def test_points_without_a_dossier_are_refused() -> None:
    with pytest.raises(BadValueError, match="n is 0: must be 1 or more for 3 points"):
        IndicatorScore(1, 3, 0)
