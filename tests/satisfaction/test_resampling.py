"""Composites drawn over people: whole ballots, a seed, and what is said of few."""

from __future__ import annotations

import random
from fractions import Fraction
from math import comb

import pytest

from onestop import BadValueError, Ballot, Question, vn
from onestop.satisfaction import Element, Questionnaire, ResampledFigure, resample


def asked(*keys: str, weights: tuple[int, ...] | None = None) -> Questionnaire:
    """A questionnaire of one question an element."""
    told = weights or (1,) * len(keys)
    return Questionnaire(
        "ward",
        [
            Element(
                f"part_{key}",
                f"phần {key}",
                en=f"part {key}",
                questions=[Question(key, f"câu {key}", en=f"question {key}", scale=vn.SCALE_5)],
                weight=weight,
            )
            for key, weight in zip(keys, told, strict=True)
        ],
    )


def ballots(*kinds: tuple[int, dict[str, int | None]]) -> list[Ballot]:
    return [Ballot(answers, "result") for count, answers in kinds for _ in range(count)]


def binomial_quantile(chance: Fraction, n: int, p: Fraction) -> int:
    """The least number of successes that so much of the chance does not go beyond."""
    below = Fraction(0)
    for k in range(n + 1):
        below += comb(n, k) * p**k * (1 - p) ** (n - k)
        if below >= chance:
            return k
    raise AssertionError


def bounds(found: ResampledFigure) -> tuple[float, float]:
    assert found.bounds is not None
    return found.bounds


class TestTheInterval:
    def test_of_one_question_is_that_of_the_binomial(self) -> None:
        """Drawing 100 of 80 pleased and 20 cross is a binomial of 100 and 0.8."""
        held = ballots((80, {"a": 5}), (20, {"a": 2}))
        for seed in range(5):
            low, high = bounds(resample(held, asked("a"), seed=seed, draws=4000))
            assert (
                abs(low - binomial_quantile(Fraction(1, 40), 100, Fraction(4, 5)) / 100) <= 0.0101
            )
            assert (
                abs(high - binomial_quantile(Fraction(39, 40), 100, Fraction(4, 5)) / 100) <= 0.0101
            )

    def test_a_persons_answers_stay_together(self) -> None:
        """Who is pleased with the one is cross with the other: half of all answers, in any draw."""
        held = ballots((50, {"a": 5, "b": 1}), (50, {"a": 1, "b": 5}))
        assert bounds(resample(held, asked("a", "b"))) == (0.5, 0.5)

    def test_answers_that_go_together_leave_more_doubt(self) -> None:
        rng = random.Random(3)
        together = ballots((160, {"a": 5, "b": 5}), (40, {"a": 1, "b": 1}))
        one, two = [5] * 160 + [1] * 40, [5] * 160 + [1] * 40
        rng.shuffle(one)
        apart = [Ballot({"a": a, "b": b}, "result") for a, b in zip(one, two, strict=True)]
        wide, narrow = (
            high - low
            for low, high in (bounds(resample(h, asked("a", "b"))) for h in (together, apart))
        )
        assert 1.2 < wide / narrow < 1.7  # the root of two, but for chance

    def test_the_weights_are_those_of_the_questionnaire(self) -> None:
        held = ballots((100, {"a": 5, "b": 1}))
        found = resample(held, asked("a", "b", weights=(3, 1)))
        assert (found.figure.value, found.bounds) == (Fraction(3, 4), (0.75, 0.75))

    def test_a_ratio_is_drawn_above_and_below_the_line(self) -> None:
        """Weights -2 to 2: 30 of 2 and 10 of -1 are 60 above, 70 below; neutral ones none."""
        held = ballots((30, {"a": 5}), (10, {"a": 2}), (60, {"a": 3}))
        found = resample(held, asked("a"), "weighted_positive")
        assert found.figure.value == Fraction(60, 70)
        low, high = bounds(found)
        assert low < 60 / 70 < high < 1

    def test_a_lower_level_lies_inside(self) -> None:
        held = ballots((80, {"a": 5}), (20, {"a": 2}))
        outer, inner = (
            bounds(resample(held, asked("a"))),
            bounds(resample(held, asked("a"), level=0.5)),
        )
        assert outer[0] < inner[0] < inner[1] < outer[1]

    def test_a_seed_gives_the_same_and_another_its_own(self) -> None:
        held = ballots((61, {"a": 5, "b": 4}), (37, {"a": 3, "b": 5}), (8, {"a": 1, "b": None}))
        one = resample(held, asked("a", "b"), "mean", seed=1)
        assert one == resample(held, asked("a", "b"), "mean", seed=1)
        assert one.bounds != resample(held, asked("a", "b"), "mean", seed=2).bounds


class TestWhatIsSaid:
    def test_of_few_people(self) -> None:
        found = resample(ballots((9, {"a": 5}), (1, {"a": 1})), asked("a"))
        assert found.bounds is not None
        assert found.doubt is not None
        assert found.doubt.text("en") == (
            "only 10 ballots (fewer than 30): the resampled interval is too narrow"
        )
        assert resample(ballots((30, {"a": 5})), asked("a")).doubt is None

    def test_of_draws_in_which_nobody_answered(self) -> None:
        found = resample(ballots((39, {"a": 5}), (1, {"a": 4, "b": 4})), asked("a", "b"))
        assert 500 < found.empty < 1000  # (39/40) to the 40th is 0.36
        assert found.doubt is not None
        assert found.doubt.text("en") == (
            f"{found.empty} of 2000 draws are left out: in them nobody answered some question"
        )

    def test_without_a_value_there_is_no_interval(self) -> None:
        nobody = resample([], asked("a"))
        assert (nobody.bounds, nobody.people) == (None, 0)
        assert nobody.doubt == nobody.figure.why
        five = vn.questionnaires()["five_elements"]
        unweighted = resample(ballots((40, {"access_overall": 5})), five)
        assert unweighted.bounds is None

    @pytest.mark.parametrize("draws", [199, 0, -1])
    def test_too_few_draws_are_refused(self, draws: int) -> None:
        with pytest.raises(BadValueError, match=r"draws is .*must be 200 or more"):
            resample([], asked("a"), draws=draws)
