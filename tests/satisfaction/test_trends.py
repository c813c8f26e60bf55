"""Trends: no line runs through a change of what a figure means, and none is drawn of one point."""

from __future__ import annotations

import pickle
from fractions import Fraction
from typing import Any

import pytest

from onestop import BadValueError, Score, WrongTypeError, score, vn
from onestop.satisfaction import Answers, trend

JANUARY = score({1: 1, 2: 2, 3: 7, 4: 20, 5: 20}, vn.SCALE_5)
FEBRUARY = score({1: 1, 2: 2, 3: 2, 4: 25, 5: 20}, vn.SCALE_5)
MARCH = score({3: 5, 4: 20, 5: 25}, vn.SCALE_5)


def asked(question: str | None = None, stage: str | None = None) -> Score:
    return score(
        Answers({3: 5, 4: 20, 5: 25}, vn.SCALE_5, question=question, stage=stage), vn.SCALE_5
    )


def test_alike_figures_are_one_segment() -> None:
    line = trend([("2026-01", JANUARY), ("2026-02", FEBRUARY), ("2026-03", MARCH)])
    assert line.breaks == ()
    (segment,) = line.segments
    assert [change.value for change in segment.changes] == [Fraction(1, 10), 0]
    assert segment.change is not None
    assert (segment.change.before, segment.change.after) == (JANUARY, MARCH)
    assert segment.why is None
    assert pickle.loads(pickle.dumps(line)) == line


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        (MARCH, score({1: 5, 2: 20, 3: 25}, vn.SCALE_3), "the scale changed: SCALE_5 → SCALE_3"),
        (
            MARCH,
            score({3: 5, 4: 20, 5: 25}, vn.SCALE_5, neutral="satisfied"),
            "the measure changed: satisfied → satisfied_or_neutral",
        ),
        (asked("overall"), asked("access"), "the question changed: overall → access"),
        (asked("overall"), asked(), "the question changed: overall → (not named)"),
        (asked(stage="result"), asked(stage="refusal"), "the stage changed: result → refusal"),
    ],
)
def test_a_change_of_meaning_breaks_the_line(before: Score, after: Score, why: str) -> None:
    line = trend([("I", before), ("II", after), ("III", after)])
    assert [found.period for found in line.breaks] == ["II"]
    assert [remark.text("en") for remark in line.breaks[0].because] == [why]
    assert [[period for period, _ in each.points] for each in line.segments] == [
        ["I"],
        ["II", "III"],
    ]


def test_two_changes_at_once_are_both_told() -> None:
    after = score({1: 5, 2: 20, 3: 25}, vn.SCALE_3, "top_box")
    (found,) = trend([("I", MARCH), ("II", after)]).breaks
    assert [remark.key for remark in found.because] == ["differs_measure", "differs_scale"]


def test_what_the_scores_do_not_show_is_said_by_the_caller() -> None:
    """SIPAS asked people at the counter to 2021, at home from 2022: never one line through both."""
    years = [("2020", JANUARY), ("2021", FEBRUARY), ("2022", MARCH)]
    line = trend(years, breaks={"2022": "hỏi tại nhà"})
    assert [len(segment.points) for segment in line.segments] == [2, 1]
    assert line.breaks[0].because[0].text() == "đổi cách làm: hỏi tại nhà"


def test_one_period_is_no_trend() -> None:
    (segment,) = trend([("2026-01", JANUARY)]).segments
    assert (segment.change, segment.changes) == (None, ())
    assert segment.why is not None
    assert segment.why.text("en") == "one period alone is no trend"


def test_a_period_without_answers_stands_in_the_line_without_a_value() -> None:
    (segment,) = trend([("I", JANUARY), ("II", score({}, vn.SCALE_5))]).segments
    assert segment.change is not None
    assert segment.change.value is None


@pytest.mark.parametrize(
    ("points", "breaks", "kind", "message"),
    [
        ([], {}, BadValueError, r"points is \[\]: must be one period or more, each once"),
        ([("I", MARCH), ("I", MARCH)], {}, BadValueError, "one period or more, each once"),
        ([("I", MARCH)], {"I": "x"}, BadValueError, r"breaks is \['I'\]: must be periods after th"),
        ([("I", MARCH)], {"II": "x"}, BadValueError, "must be periods after the first, I"),
        ([(2026, MARCH)], {}, WrongTypeError, r"period is 2026 \(int\)"),
        ([("I", 0.8)], {}, WrongTypeError, "score is 0.8"),
    ],
)
def test_it_is_refused(points: Any, breaks: Any, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        trend(points, breaks=breaks)
