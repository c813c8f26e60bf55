"""Scores in words: each measure in its own unit and under its own name."""

from __future__ import annotations

import pytest

from onestop import Scale, score, vn
from onestop.i18n.phrases import PHRASES
from onestop.render import score_text
from onestop.satisfaction.measures import MEASURES, Measure
from tests.counting import by_level

COUNTS = by_level([1, 3, 6, 40, 50])


@pytest.mark.parametrize(
    ("measure", "english"),
    [
        (
            "satisfied",
            "Satisfied or better: 90.00 % of n = 100, 95 % Wilson interval from 82.56 % to 94.48 %",
        ),
        (
            "satisfied_or_neutral",
            "Neutral or better (neutral counted): 96.00 % of n = 100, 95 % Wilson interval from "
            "90.16 % to 98.43 %",
        ),
        ("mean", "Mean level: 4.35/5 of n = 100, 95 % interval from 4.19/5 to 4.51/5"),
        (
            "gds",
            "Mean-based index (GDS): 83.75 % of n = 100, 95 % interval from 79.79 % to 87.71 %",
        ),
        (
            "net",
            "Satisfied less dissatisfied: 86.00 % of n = 100, 95 % interval from 77.23 % to "
            "94.77 %",
        ),
        (
            "weighted_positive",
            "Weighted positive share: 96.55 % of n = 100, no interval is known for "
            "weighted_positive",
        ),
    ],
)
def test_on_five_levels(measure: Measure, english: str) -> None:
    assert score_text(score(COUNTS, vn.SCALE_5, measure), "en") == english


def test_points_and_effort() -> None:
    nps = score({10: 70, 8: 10, 0: 20}, vn.SCALE_0_10, "nps")
    assert score_text(nps) == (
        "Chỉ số sẵn sàng giới thiệu (NPS): 50,00 (n = 100), khoảng tin cậy 95% từ 34,20 đến 65,80"
    )
    unhappy = score({10: 1, 0: 3}, vn.SCALE_0_10, "nps")
    assert score_text(unhappy, "en").startswith("Net promoter score (NPS): -50.00 of n = 4")
    ease = score({7: 3}, vn.SCALE_1_7, "ces")
    assert score_text(ease, "en") == (
        "Ease, mean level (CES): 7.00/7 of n = 3, all answers are alike: they show no spread, "
        "which is no certainty"
    )


def test_of_few_the_interval_is_students_within_the_scale_and_says_so() -> None:
    """2.776 (4 degrees of freedom) times √(0.2/5) on either side of 4.8, but nobody says 6."""
    few = score({4: 1, 5: 4}, vn.SCALE_5, "mean")
    assert score_text(few, "en") == (
        "Mean level: 4.80/5 of n = 5, fewer than 30; 95 % Student interval from 4.24/5 to 5.00/5"
    )
    assert score_text(few) == (
        "Điểm trung bình: 4,80/5 (n = 5, dưới 30 phiếu), khoảng tin cậy Student 95% từ 4,24/5 đến "
        "5,00/5"
    )
    unhappy = score({10: 1, 0: 3}, vn.SCALE_0_10, "nps")
    assert score_text(unhappy, "en").endswith(
        "to 34.87; only 4 answers (fewer than 30): the normal interval is too narrow"
    )


@pytest.mark.parametrize("scale", [vn.SCALE_5, vn.SCALE_0_10, vn.SCALE_1_7])
def test_without_answers_there_is_no_value(scale: Scale) -> None:
    nobody = score(dict.fromkeys(scale.numbers, 0), scale, "mean")
    assert score_text(nobody, "en") == "Mean level: no value, nobody has answered (n = 0)"


def test_every_measure_has_a_name_in_both_languages() -> None:
    named = {key.removeprefix("measure_") for key in PHRASES if key.startswith("measure_")}
    assert named | {"satisfied", "top_box"} == set(MEASURES)
