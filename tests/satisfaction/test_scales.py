"""Scales, mappings between them, ballots and the counting of answers."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from onestop import BadValueError, Ballot, Confidence, Scale, WrongTypeError, score, vn
from onestop.errors import IncomparableError
from onestop.satisfaction import Answers, Level, ScaleMap
from onestop.satisfaction.stages import Stage

GOOD_BAD = (Level("xấu", "bad"), Level("vừa", "so so"), Level("tốt", "good"))

# Name, Vietnamese labels worst first, satisfied, dissatisfied, neutral levels.
SHIPPED: list[tuple[Scale, str, set[int], set[int], set[int]]] = [
    (vn.LIKE, "Không thích · Thích", {2}, {1}, set()),
    (vn.SCALE_2, "Không hài lòng · Hài lòng", {2}, {1}, set()),
    (vn.SCALE_3, "Không hài lòng · Hài lòng · Rất hài lòng", {2, 3}, {1}, set()),
    (
        vn.SCALE_4,
        "Không hài lòng · Bình thường · Hài lòng · Rất hài lòng",
        {3, 4},
        {1},
        {2},
    ),
    (
        vn.SCALE_5,
        "Rất không hài lòng · Không hài lòng · Bình thường · Hài lòng · Rất hài lòng",
        {4, 5},
        {1, 2},
        {3},
    ),
]


@pytest.mark.parametrize(("scale", "labels", "satisfied", "dissatisfied", "neutral"), SHIPPED)
def test_the_scales_of_vietnamese_slips(
    scale: Scale,
    labels: str,
    satisfied: Any,
    dissatisfied: Any,
    neutral: Any,
) -> None:
    assert " · ".join(level.vi for level in scale.levels) == labels
    assert (scale.satisfied, scale.dissatisfied) == (satisfied, dissatisfied)
    assert scale.neutral == neutral
    assert scale.source is not None
    assert scale.edition == f"2026-11-22+{vn.edition}"


def test_the_scale_of_recommendation_and_that_of_effort() -> None:
    assert list(vn.SCALE_0_10.numbers) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    assert vn.SCALE_0_10.satisfied == {9, 10}
    assert vn.SCALE_0_10.neutral == frozenset({7, 8})
    assert list(vn.SCALE_1_7.numbers) == [1, 2, 3, 4, 5, 6, 7]
    assert vn.SCALE_1_7.satisfied == {5, 6, 7}
    assert vn.SCALE_1_7.dissatisfied is None
    assert vn.SCALE_1_7.neutral is None
    for scale in (vn.SCALE_0_10, vn.SCALE_1_7):
        assert scale.source is not None
        assert scale.source.confidence is Confidence.TO_CONFIRM


def test_a_level_is_found_by_its_number() -> None:
    assert vn.SCALE_5.level(5).en == "Very satisfied"
    assert vn.SCALE_0_10.level(0).en.startswith("0")
    assert vn.SCALE_3.level(2).text("en") == "Satisfied"
    with pytest.raises(BadValueError, match="level is 0: SCALE_5 has levels 1 to 5"):
        vn.SCALE_5.level(0)
    with pytest.raises(WrongTypeError, match=r"number is True \(bool\)"):
        vn.SCALE_5.level(True)


def test_where_a_scale_was_read_makes_it_no_other_scale() -> None:
    mine = Scale("SCALE_3", vn.SCALE_3.levels, satisfied={2, 3}, dissatisfied={1})
    assert mine == vn.SCALE_3
    assert hash(mine) == hash(vn.SCALE_3)
    assert mine.edition is None


REFUSED: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"levels": GOOD_BAD[:1]}, BadValueError, "levels is 1: a scale has two levels or more"),
    ({"satisfied": set()}, BadValueError, "satisfied is []: must be levels from 1 to 3"),
    ({"satisfied": {4}}, BadValueError, "satisfied is [4]: must be levels from 1 to 3"),
    ({"satisfied": 0}, BadValueError, "satisfied is [0]: must be levels from 1 to 3"),
    ({"satisfied": {True}}, WrongTypeError, "satisfied is True (bool), but must be an int"),
    ({"satisfied": {-1}}, BadValueError, "satisfied is -1: must be 0 or more"),
    ({"dissatisfied": {4}}, BadValueError, "dissatisfied is [4]: must be levels from 1 to 3"),
    ({"dissatisfied": {3}}, BadValueError, "dissatisfied is [3]: cannot count as satisfied too"),
    ({"first": 2}, BadValueError, "first is 2: levels are counted from 0 or from 1"),
    ({"first": 0, "satisfied": {3}}, BadValueError, "satisfied is [3]: must be levels from 0 to 2"),
    ({"source": "QĐ 1001"}, WrongTypeError, "source is 'QĐ 1001' (str), but must be a Citation"),
]


@pytest.mark.parametrize(("given", "kind", "message"), REFUSED, ids=[m for _, _, m in REFUSED])
def test_a_scale_is_refused(given: dict[str, Any], kind: type[Exception], message: str) -> None:
    with pytest.raises(kind) as caught:
        Scale("S", **({"levels": GOOD_BAD, "satisfied": {3}} | given))
    assert message in str(caught.value)


class TestMapping:
    def test_answers_are_read_on_another_scale_by_the_callers_mapping_alone(self) -> None:
        slips = Answers({1: 2, 2: 9, 3: 39}, vn.SCALE_3)
        read = slips.mapped({1: 2, 2: 4, 3: 5}, to=vn.SCALE_5)
        assert read.counts == (0, 2, 0, 9, 39)
        assert [str(used) for used in read.maps] == ["SCALE_3 → SCALE_5: 1→2, 2→4, 3→5"]

    def test_a_mapping_can_be_kept_and_used_again(self) -> None:
        kept = vn.SCALE_5.mapped({1: 1, 2: 1, 3: 1, 4: 2, 5: 3}, to=vn.SCALE_3)
        read = Answers({1: 1, 2: 2, 3: 3, 4: 4, 5: 5}, vn.SCALE_5).mapped(kept, to=vn.SCALE_3)
        assert read.counts == (6, 4, 5)
        assert read.maps == (kept,)
        assert kept == ScaleMap(vn.SCALE_5, vn.SCALE_3, levels=kept.levels)

    def test_a_mapping_between_other_scales_is_refused(self) -> None:
        kept = vn.SCALE_3.mapped({1: 2, 2: 4, 3: 5}, to=vn.SCALE_5)
        with pytest.raises(IncomparableError, match=r"answers on SCALE_4 for SCALE_5 mean diff"):
            Answers({1: 1, 2: 2, 3: 3, 4: 4}, vn.SCALE_4).mapped(kept, to=vn.SCALE_5)
        with pytest.raises(IncomparableError, match=r"answers on SCALE_3 for SCALE_4 mean diff"):
            Answers({1: 1, 2: 2, 3: 3}, vn.SCALE_3).mapped(kept, to=vn.SCALE_4)

    @pytest.mark.parametrize(
        ("levels", "kind", "message"),
        [
            ({1: 2, 2: 4}, BadValueError, "must map every level of SCALE_3 once"),
            ({1: 2, 2: 4, 3: 6}, BadValueError, "level is 6: SCALE_5 has levels 1 to 5"),
            ({0: 1, 1: 2, 2: 4, 3: 5}, BadValueError, "level is 0: SCALE_3 has levels 1 to 3"),
            ({1: 2, 2: 5, 3: 4}, BadValueError, "must not make a better answer a worse one"),
            ([2, 4, 5], WrongTypeError, "must be a mapping of levels to levels"),
        ],
    )
    def test_a_mapping_is_refused(self, levels: Any, kind: type[Exception], message: str) -> None:
        with pytest.raises(kind, match=message):
            vn.SCALE_3.mapped(levels, to=vn.SCALE_5)

    def test_answers_on_two_scales_do_not_pool(self) -> None:
        with pytest.raises(IncomparableError) as caught:
            Answers({1: 1, 2: 2, 3: 3}, vn.SCALE_3).pooled(Answers({1: 1, 2: 2}, vn.SCALE_2))
        assert str(caught.value) == (
            "answers on SCALE_3 and answers on SCALE_2 mean different things and cannot be "
            "pooled: take both with the same measure, scale and question"
        )
        assert isinstance(caught.value, TypeError)
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)

    def test_like_and_satisfied_are_two_scales_though_both_have_two_levels(self) -> None:
        with pytest.raises(IncomparableError):
            Answers({1: 1, 2: 2}, vn.LIKE).pooled(Answers({1: 1, 2: 2}, vn.SCALE_2))

    def test_pooled_answers_keep_what_both_say_and_every_mapping_once(self) -> None:
        kept = vn.SCALE_2.mapped({1: 1, 2: 2}, to=vn.SCALE_3)
        device = Answers({1: 1, 2: 4}, vn.SCALE_2, question="overall", stage="result")
        read = device.mapped(kept, to=vn.SCALE_3)
        slips = Answers({1: 2, 2: 9, 3: 39}, vn.SCALE_3, question="overall", stage="refusal")
        both = slips.pooled(read).pooled(read)
        assert both.counts == (4, 17, 39)
        assert (both.question, both.stage, both.maps) == ("overall", None, (kept,))
        assert Answers({1: 1, 2: 2, 3: 3}, vn.SCALE_3).pooled(slips).question is None
        assert read.pooled(read).stage is Stage.RESULT

    def test_pooling_takes_answers_alone(self) -> None:
        with pytest.raises(WrongTypeError, match="must be an Answers"):
            Answers({1: 1, 2: 2, 3: 3}, vn.SCALE_3).pooled([1, 2, 3])  # type: ignore[arg-type]


class TestBallot:
    def test_a_missing_answer_is_not_an_answer(self) -> None:
        ballot = Ballot({"officers": None, "overall": 5}, "result")
        assert ballot.answers == (("officers", None), ("overall", 5))
        assert ballot.answered == {"overall"}
        assert (ballot.level("officers"), ballot.level("access")) == (None, None)

    def test_it_is_a_plain_value(self) -> None:
        ballot = Ballot({"overall": 5}, Stage.REFUSAL, assisted=True)
        for twin in (pickle.loads(pickle.dumps(ballot)), copy.deepcopy(ballot)):
            assert twin == ballot
            assert hash(twin) == hash(ballot)
        assert ballot == Ballot([("overall", 5)], "refusal", assisted=True)
        assert ballot != Ballot({"overall": 5}, "refusal")

    @pytest.mark.parametrize(
        ("answers", "stage", "more", "kind", "message"),
        [
            ({"overall": 5}, "success", {}, BadValueError, "must be one of reception, supplement"),
            ({"overall": True}, "result", {}, WrongTypeError, r"level is True \(bool\)"),
            ({"overall": 4.5}, "result", {}, WrongTypeError, r"level is 4.5 \(float\)"),
            ({"overall": -1}, "result", {}, BadValueError, "level is -1: must be 0 or more"),
            ({"": 5}, "result", {}, BadValueError, "question is '': must not be empty"),
            ("overall", "result", {}, WrongTypeError, "must be a mapping of questions to levels"),
            (5, "result", {}, WrongTypeError, "must be a mapping of questions to levels"),
            ({"a": 1}, "result", {"assisted": 1}, WrongTypeError, "must be a bool"),
            ([("a", 1), ("a", 2)], "result", {}, BadValueError, "must hold each question once"),
        ],
    )
    def test_it_is_refused(
        self, answers: Any, stage: Any, more: Any, kind: type[Exception], message: str
    ) -> None:
        with pytest.raises(kind, match=message):
            Ballot(answers, stage, **more)


class TestCounting:
    BALLOTS = (
        Ballot({"overall": 5, "officers": 4}, "result"),
        Ballot({"overall": 2}, "refusal"),
        Ballot({"overall": None, "officers": 1}, "refusal"),
        Ballot({"overall": 4}, "result"),
    )

    def test_every_answer_is_counted_once_and_no_silence(self) -> None:
        overall = Answers.of(self.BALLOTS, "overall", vn.SCALE_5)
        assert overall.by_level == {1: 0, 2: 1, 3: 0, 4: 1, 5: 1}
        assert (overall.n, overall.question, overall.stage) == (3, "overall", None)
        assert Answers.of(self.BALLOTS, "access", vn.SCALE_5).n == 0

    def test_one_stage_alone(self) -> None:
        refused = Answers.of(self.BALLOTS, "overall", vn.SCALE_5, stage="refusal")
        assert (refused.counts, refused.stage) == ((0, 1, 0, 0, 0), Stage.REFUSAL)

    def test_asking_after_good_results_alone_makes_a_service_look_good(self) -> None:
        every = score(Answers.of(self.BALLOTS, "overall", vn.SCALE_5), vn.SCALE_5)
        happy = Answers.of(self.BALLOTS, "overall", vn.SCALE_5, stage="result")
        assert every.value is not None
        assert score(happy, vn.SCALE_5).value == 1 > every.value

    def test_an_answer_off_the_scale_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="level is 5: SCALE_3 has levels 1 to 3"):
            Answers.of(self.BALLOTS, "overall", vn.SCALE_3)

    def test_a_level_left_out_has_no_answers(self) -> None:
        assert Answers({4: 2}, vn.SCALE_5).counts == (0, 0, 0, 2, 0)
        assert Answers({10: 2}, vn.SCALE_0_10).counts[-1] == 2
        answers = Answers({1: 1, 2: 2, 3: 3}, vn.SCALE_3, question="overall", stage="result")
        assert pickle.loads(pickle.dumps(answers)) == answers
        assert hash(copy.deepcopy(answers)) == hash(answers)

    @pytest.mark.parametrize(
        ("counts", "kind", "message"),
        [
            ({4: 1}, BadValueError, "level is 4: SCALE_3 has levels 1 to 3"),
            ({3: -3}, BadValueError, r"counts\[3\] is -3: must be 0 or more"),
            ({3: True}, WrongTypeError, r"counts\[3\] is True \(bool\)"),
            ([1, 2, 3], WrongTypeError, r"{level: count} for counts, or scale.count\(ratings\)"),
            ("123", WrongTypeError, "counts is '123'"),
            (7, WrongTypeError, "counts is 7"),
        ],
    )
    def test_counts_are_refused(self, counts: Any, kind: type[Exception], message: str) -> None:
        with pytest.raises(kind, match=message):
            Answers(counts, vn.SCALE_3)

    def test_ratings_are_counted_by_their_scale(self) -> None:
        assert vn.SCALE_5.count([5, 4, 5, None]) == {1: 0, 2: 0, 3: 0, 4: 1, 5: 2}
        assert vn.SCALE_5.count([]) == dict.fromkeys(range(1, 6), 0)
        assert vn.SCALE_0_10.count(iter([0, 10]))[10] == 1
        with pytest.raises(BadValueError, match="level is 4: SCALE_3 has levels 1 to 3"):
            vn.SCALE_3.count([4])
        with pytest.raises(WrongTypeError, match="level is True"):
            vn.SCALE_3.count([True])

    def test_a_scale_is_needed(self) -> None:
        with pytest.raises(WrongTypeError, match="scale is 5"):
            Answers({1: 2}, 5)  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match="scale is 5"):
            Answers.of([], "overall", 5)  # type: ignore[arg-type]
