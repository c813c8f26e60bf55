"""Scores as exact fractions, and Wilson's interval, against the plain formulas."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from onestop import BadValueError, Scale, score, vn
from tests import oracle
from tests.counting import by_level
from tests.property.strategies import Measure

# Scale, its number of levels, the satisfied levels (1 = worst).
SCALES: list[tuple[Scale, int, tuple[int, ...]]] = [
    (vn.SCALE_3, 3, (2, 3)),
    (vn.SCALE_4, 4, (3, 4)),
    (vn.SCALE_5, 5, (4, 5)),
]
scales = st.sampled_from(SCALES)
measures: st.SearchStrategy[Measure] = st.sampled_from(["satisfied", "top_box"])
confidence = st.sampled_from([0.8, 0.9, 0.95, 0.99]) | st.floats(0.5, 0.999)


@st.composite
def polls(draw: st.DrawFn) -> tuple[Scale, list[int], tuple[int, ...]]:
    scale, length, satisfied = draw(scales)
    counts = st.integers(0, 3) | st.integers(0, 2000)
    return scale, draw(st.lists(counts, min_size=length, max_size=length)), satisfied


@settings(max_examples=200, deadline=None)
@given(polls(), measures)
def test_a_score_is_an_exact_share_of_the_answers(
    poll: tuple[Scale, list[int], tuple[int, ...]], measure: Measure
) -> None:
    scale, counts, satisfied = poll
    levels = satisfied if measure == "satisfied" else (len(counts),)
    result = score(by_level(counts), scale, measure)
    assert result.value == oracle.share(counts, levels)
    assert result.n == sum(counts)
    assert (result.measure, result.scale) == (measure, scale)
    if result.n == 0:
        assert result.value is None
        assert result.why
        assert result.interval() is None
    else:
        assert isinstance(result.value, Fraction)
        assert result.value * result.n == result.numerator


@settings(max_examples=300, deadline=None)
@given(polls(), measures, confidence)
def test_wilsons_interval_is_that_of_the_formula(
    poll: tuple[Scale, list[int], tuple[int, ...]], measure: Measure, level: float
) -> None:
    scale, counts, _ = poll
    assume(sum(counts) > 0)
    result = score(by_level(counts), scale, measure)
    interval = result.interval(level=level)
    assert interval is not None
    assert result.value is not None
    low, high = interval
    k, n = int(result.value * result.n), result.n
    expected_low, expected_high = oracle.wilson(k, n, level)
    assert abs(low - expected_low) < 1e-12
    assert abs(high - expected_high) < 1e-12
    assert 0.0 <= low <= result.value <= high <= 1.0
    if k == 0:
        assert low == 0.0
    if k == n:
        assert high == 1.0


@pytest.mark.parametrize("level", [0.0, 1.0, -0.5, 95.0])
def test_a_level_is_strictly_between_0_and_1(level: float) -> None:
    with pytest.raises(BadValueError):
        score({1: 1, 2: 2, 3: 3, 4: 4, 5: 5}, vn.SCALE_5).interval(level=level)


@settings(max_examples=100, deadline=None)
@given(polls())
def test_the_top_box_is_never_above_the_satisfied(
    poll: tuple[Scale, list[int], tuple[int, ...]],
) -> None:
    scale, counts, _ = poll
    satisfied, top = (
        score(by_level(counts), scale, "satisfied"),
        score(by_level(counts), scale, "top_box"),
    )
    assume(satisfied.value is not None)
    assert satisfied.value is not None
    assert top.value is not None
    assert top.value <= satisfied.value


@settings(max_examples=100, deadline=None)
@given(polls(), st.integers(2, 50))
def test_more_of_the_same_answers_keeps_the_share_and_narrows_the_interval(
    poll: tuple[Scale, list[int], tuple[int, ...]], times: int
) -> None:
    scale, counts, _ = poll
    assume(sum(counts) > 0)
    once, often = (
        score(by_level(counts), scale),
        score(by_level(times * count for count in counts), scale),
    )
    assert once.value == often.value
    narrow, wide = often.interval(), once.interval()
    assert narrow is not None
    assert wide is not None
    assert narrow[1] - narrow[0] < wide[1] - wide[0]
