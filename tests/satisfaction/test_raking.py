"""Answers weighted to margins: by hand where a formula ends, by what defines it where none does."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest

from onestop import BadValueError, WrongTypeError, vn
from onestop.errors import IncomparableError
from onestop.satisfaction import Answers, rake

FIVE = vn.SCALE_5
ONE = {("online",): {5: 60}, ("desk",): {2: 10, 5: 10}}
CHANNEL = {"channel": {"online": 300, "desk": 300}}


class TestByHand:
    def test_one_margin(self) -> None:
        """60 answers stand for 300, 20 for 300: 5 and 15 each, of which the mean is 7.5."""
        found = rake(ONE, CHANNEL, FIVE)
        assert [group.weight for group in found.groups] == pytest.approx([2 / 3, 2])
        assert found.value == pytest.approx((60 * 2 / 3 + 10 * 2) / 80)
        assert found.effective_n == pytest.approx(80**2 / (60 * 4 / 9 + 20 * 4))
        assert (found.plain.value, found.n) == (Fraction(7, 8), 80)
        assert found.largest == pytest.approx(2)

    def test_two_margins_keep_the_odds_and_reach_both(self) -> None:
        """x(x - 10) = 2/3 (60 - x)(50 - x): the one root within the margins."""
        counts = {("a", "x"): 10, ("a", "y"): 20, ("b", "x"): 30, ("b", "y"): 40}
        found = rake(
            {group: {4: n} for group, n in counts.items()},
            {"row": {"a": 60, "b": 40}, "column": {"x": 50, "y": 50}},
            FIVE,
        )
        x = (math.sqrt(60100) - 190) / 2
        weighted = {group.group: group.weight * group.answers.n for group in found.groups}
        assert weighted == pytest.approx(
            {("a", "x"): x, ("a", "y"): 60 - x, ("b", "x"): 50 - x, ("b", "y"): x - 10}
        )
        assert found.rounds > 1

    def test_answers_that_agree_already_weigh_one(self) -> None:
        found = rake({("m",): {5: 8, 1: 2}, ("n",): {5: 3, 1: 7}}, {"k": {"m": 50, "n": 50}}, FIVE)
        assert [group.weight for group in found.groups] == pytest.approx([1, 1])
        assert found.value == pytest.approx(0.55)
        assert found.effective_n == pytest.approx(20)
        half = 1.959963984540054 * math.sqrt(0.55 * 0.45 / 20)
        assert found.interval() == pytest.approx((0.55 - half, 0.55 + half))

    def test_a_mean_is_weighted_in_its_own_unit(self) -> None:
        found = rake(ONE, CHANNEL, FIVE, "mean")
        assert found.value == pytest.approx((5 + (10 * 2 + 10 * 5) / 20) / 2)
        low, high = found.interval(0.999999)
        assert 1 <= low < found.value < high <= 5

    def test_what_is_sure_stays_within_the_measure(self) -> None:
        found = rake({("online",): {5: 1}, ("desk",): {1: 1, 5: 20}}, CHANNEL, FIVE)
        assert found.interval(0.9999)[1] == 1.0

    def test_a_word_that_nobody_bears_may_stand_there(self) -> None:
        found = rake(ONE, {"channel": {"online": 300, "desk": 300, "post": 0}}, FIVE)
        assert found.value == pytest.approx(0.75)

    def test_a_group_without_answers_is_no_group(self) -> None:
        margins = {"channel": {"online": 300, "desk": 300, "post": 0}}
        assert rake({**ONE, ("post",): {}}, margins, FIVE) == rake(ONE, margins, FIVE)


class TestWhatIsSaid:
    def test_that_it_is_weighted(self) -> None:
        assert [remark.text("en") for remark in rake(ONE, CHANNEL, FIVE).remarks] == [
            "weighted to known margins: 80 answers, as sure as 60 equal ones"
        ]

    def test_that_few_decide(self) -> None:
        found = rake(
            {("online",): {5: 90}, ("desk",): {2: 10}}, {"k": {"online": 1, "desk": 9}}, FIVE
        )
        assert found.largest == pytest.approx(9)
        assert found.remarks[1].text("en") == (
            "some answers weigh 9.0 times the mean (over 5): few people decide the figure"
        )


class TestWhatIsRefused:
    @pytest.mark.parametrize(
        ("answers", "margins", "what"),
        [
            ({("fax",): {5: 1}}, CHANNEL, "channel is 'fax'"),
            ({("online", "x"): {5: 1}}, CHANNEL, "needs one word for each margin"),
            ({("online",): {5: 1}}, CHANNEL, "channel is 'desk': 300 dossiers but no answer"),
            (
                {("online",): {5: 1}, ("desk",): {5: 1}},
                {"channel": {"online": 3, "desk": 0}},
                "channel is 'desk': there are answers, but the margin has 0 dossiers",
            ),
            (
                {("online", "x"): {5: 1}},
                {"channel": {"online": 3}, "field": {"x": 4}},
                "margins is 'channel: 3, field: 4': all margins must have one total",
            ),
            ({}, {"channel": {}}, "one total, above 0"),
            (
                {("a", "x"): {5: 1}, ("b", "y"): {5: 1}},
                {"row": {"a": 60, "b": 40}, "column": {"x": 50, "y": 50}},
                "the weights do not settle",
            ),
        ],
    )
    def test_with_the_limit(self, answers: object, margins: object, what: str) -> None:
        with pytest.raises(BadValueError, match=what):
            rake(answers, margins, FIVE)  # type: ignore[arg-type]  # some are no groups

    @pytest.mark.parametrize("margins", [{}, {"channel": 5}, None])
    def test_margins_that_are_none(self, margins: object) -> None:
        with pytest.raises(WrongTypeError, match="margins"):
            rake(ONE, margins, FIVE)  # type: ignore[arg-type]  # the refusal

    def test_a_ratio_has_no_weighted_mean(self) -> None:
        with pytest.raises(BadValueError, match="weighted_positive"):
            rake(ONE, CHANNEL, FIVE, "weighted_positive")

    def test_answers_on_another_scale(self) -> None:
        with pytest.raises(IncomparableError):
            rake({("online",): Answers({3: 1}, vn.SCALE_3)}, CHANNEL, FIVE)
