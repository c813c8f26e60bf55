"""Questionnaires, and figures put together of their questions by weights that are data."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from onestop import BadValueError, Ballot, Question, WrongTypeError, score, vn
from onestop.errors import IncomparableError
from onestop.satisfaction import (
    Answers,
    Composite,
    CompositePart,
    Element,
    Questionnaire,
    Score,
    aggregate,
    count_ballots,
)
from onestop.satisfaction.questionnaire import Weight

FIVE = vn.questionnaires()["five_elements"]


def question(key: str, weight: Weight | None = None, scale: Any = vn.SCALE_5) -> Question:
    return Question(key, f"câu {key}", en=f"question {key}", scale=scale, weight=weight)


def element(key: str, *asked: Question, weight: Weight | None = None) -> Element:
    return Element(key, f"phần {key}", en=f"part {key}", questions=asked, weight=weight)


# Access weighs 1 and has two criteria of 3 and 1; officers weigh 2 and have one criterion.
ASKED = Questionnaire(
    "ward",
    [
        element("access", question("signs", 3), question("hours", 1), weight=1),
        element("officers", question("manner"), weight=2),
    ],
    others=[question("overall")],
)
COUNTS = {"signs": {3: 5, 4: 5}, "hours": {3: 1, 4: 4, 5: 5}, "manner": {4: 4, 5: 16}}


class TestQuestionnaire:
    def test_the_nine_contents_of_the_law_stand_in_its_order_without_weights(self) -> None:
        """61/2018 Đ31.1, a to i: time, bodies, times, information, conduct, result and cost,
        answers to complaints, online service, other."""
        nine = vn.questionnaires()["nine_contents"]
        assert [element.vi for element in nine.elements] == [
            "Thời gian giải quyết",
            "Số cơ quan, đơn vị phải liên hệ",
            "Số lần phải liên hệ nơi tiếp nhận",
            "Công khai thông tin",
            "Thái độ phục vụ",
            "Kết quả và chi phí",
            "Trả lời phản ánh, kiến nghị",
            "Dịch vụ công trực tuyến",
            "Nội dung khác",
        ]
        assert all(element.weight is None for element in nine.elements)
        assert str(nine.source) == "Nghị định 61/2018/NĐ-CP, Đ31.1"
        answers = {question.key: {3: 1, 5: 1} for question in nine.questions}
        assert len(answers) == 9
        assert aggregate(nine, answers).value is None

    def test_the_five_elements_ship_without_weights(self) -> None:
        assert FIVE.source is not None
        assert FIVE.source.instrument == "Quyết định 1001/QĐ-BNV"
        assert FIVE.edition == f"2026-11-30+{vn.edition}"
        assert [(part.vi, part.text("en")) for part in FIVE.elements] == [
            ("Tiếp cận dịch vụ", "Access"),
            ("Thủ tục hành chính", "Procedures"),
            ("Công chức giải quyết công việc", "Officers"),
            ("Kết quả dịch vụ", "Result"),
            ("Tiếp nhận, xử lý phản ánh, kiến nghị", "Handling of feedback"),
        ]
        assert {part.weight for part in FIVE.elements} == {None}
        assert [asked.key for asked in FIVE.others] == ["overall"]
        assert {asked.scale for asked in FIVE.questions} == {vn.SCALE_5}
        assert all(asked.text() and asked.text("en") for asked in FIVE.questions)

    def test_parts_speak_both_languages(self) -> None:
        assert ASKED.question("signs").text() == "câu signs"
        assert ASKED.elements[0].text() == "phần access"

    def test_questions_in_the_order_asked(self) -> None:
        assert [asked.key for asked in ASKED.questions] == ["signs", "hours", "manner", "overall"]

    def test_weights_are_set_by_key_and_the_others_stay(self) -> None:
        weighted = ASKED.weighted({"officers": Decimal("0.5"), "hours": Fraction(1, 3)})
        assert [part.weight for part in weighted.elements] == [1, Fraction(1, 2)]
        assert [asked.weight for asked in weighted.elements[0].questions] == [3, Fraction(1, 3)]
        assert ASKED.elements[1].weight == 2

    def test_it_pickles_and_hashes(self) -> None:
        for twin in (pickle.loads(pickle.dumps(ASKED)), copy.deepcopy(ASKED)):
            assert twin == ASKED
            assert hash(twin) == hash(ASKED)

    @pytest.mark.parametrize(
        ("weights", "kind", "message"),
        [
            (
                {"overall": 1},
                BadValueError,
                r"\['overall'\]: ward weighs access, signs, hours, off",
            ),
            ({"access": 0}, BadValueError, "weight is 0: must be above 0"),
            ({"access": Decimal(-1)}, BadValueError, "must be above 0"),
            ({"access": Decimal("Infinity")}, BadValueError, "must be above 0"),
            ({"access": 0.5}, WrongTypeError, r"weight is 0.5 \(float\), but must be an int, a Fr"),
            ({"access": True}, WrongTypeError, r"weight is True \(bool\)"),
        ],
    )
    def test_weights_are_refused(self, weights: Any, kind: type[Exception], message: str) -> None:
        with pytest.raises(kind, match=message):
            ASKED.weighted(weights)

    def test_what_asks_nothing_or_twice_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="an element has one question or more"):
            element("access")
        with pytest.raises(BadValueError, match="a questionnaire asks one question or more"):
            Questionnaire("none", [])
        with pytest.raises(BadValueError, match=r"keys is \['a'\]: must each name one"):
            Questionnaire("twice", [element("b", question("a"), question("a"))])
        with pytest.raises(BadValueError, match=r"keys is \['a'\]: must each name one"):
            Questionnaire("twice", [element("a", question("a"))])
        with pytest.raises(BadValueError, match="question is 'x': ward asks signs, hours, manner"):
            ASKED.question("x")
        with pytest.raises(WrongTypeError, match="scale is 5"):
            question("a", scale=5)


class TestCounting:
    def test_several_questions_a_ballot(self) -> None:
        ballots = [
            Ballot({"signs": 4, "hours": 5, "overall": 5}, "result"),
            Ballot({"signs": 2, "manner": None}, "refusal"),
        ]
        counted = count_ballots(ballots, ASKED)
        assert [answers.n for answers in counted.values()] == [2, 1, 0, 1]
        assert counted["signs"].counts == (0, 1, 0, 1, 0)
        refused = count_ballots(iter(ballots), ASKED, stage="refusal")
        assert [answers.n for answers in refused.values()] == [1, 0, 0, 0]

    def test_an_answer_to_nothing_asked_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="question is 'tea': ward asks signs"):
            count_ballots([Ballot({"tea": 5}, "result")], ASKED)
        assert count_ballots([Ballot({"tea": None}, "result")], ASKED)["signs"].n == 0

    def test_a_questionnaire_is_needed(self) -> None:
        with pytest.raises(WrongTypeError, match="must be a Questionnaire"):
            count_ballots([], "ward")  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match="must be a Questionnaire"):
            aggregate("ward", {"signs": {5: 1}})  # type: ignore[arg-type]


class TestAggregate:
    def test_criteria_make_elements_and_elements_the_whole(self) -> None:
        """Access: (3·5/10 + 1·9/10) / 4 = 3/5; officers: 1; whole: (3/5 + 2·1) / 3 = 13/15."""
        whole = aggregate(ASKED, COUNTS)
        assert [part.figure.value for part in whole.parts] == [Fraction(3, 5), 1]
        assert whole.value == Fraction(13, 15)
        assert whole.why is None
        assert (whole.measure, whole.scale, whole.name) == ("satisfied", vn.SCALE_5, "ward")
        criterion = whole.parts[0].figure.parts[0].figure  # type: ignore[union-attr]
        assert criterion == score(COUNTS["signs"], vn.SCALE_5, question="signs")

    def test_by_another_measure(self) -> None:
        """Signs 3.5, hours 4.4, manner 4.8: access 3.725, whole (3.725 + 9.6) / 3."""
        assert aggregate(ASKED, COUNTS, "mean").value == Fraction("13.325") / 3

    def test_it_is_not_the_plain_mean_unless_the_weights_are_alike(self) -> None:
        alike = ASKED.weighted(dict.fromkeys(["access", "officers", "signs", "hours"], 7))
        assert aggregate(alike, COUNTS).value == (Fraction(7, 10) + 1) / 2

    def test_counted_answers_do_as_well(self) -> None:
        counted = {key: Answers(each, vn.SCALE_5, question=key) for key, each in COUNTS.items()}
        assert aggregate(ASKED, counted) == aggregate(ASKED, COUNTS)

    def test_it_says_that_it_is_not_the_official_index(self) -> None:
        remarks = aggregate(ASKED, COUNTS).remarks
        assert [remark.text("en") for remark in remarks] == [
            "put together by the caller's weights; not the official SIPAS index, whose formula is "
            "unresolved"
        ]

    def test_what_its_parts_say_is_said_once(self) -> None:
        said = aggregate(ASKED, COUNTS, "satisfied_or_neutral").remarks
        assert [remark.key for remark in said] == ["composite_not_official", "neutral_counted"]

    def test_without_weights_there_is_no_value(self) -> None:
        counts = {asked.key: {2: 1, 3: 1, 4: 6, 5: 2} for asked in FIVE.questions}
        whole = aggregate(FIVE, counts)
        assert whole.value is None
        assert whole.why is not None
        assert whole.why.text("en") == (
            "the weights are not known of: access, procedures, officers, result, feedback"
        )
        some = FIVE.weighted({"access": 1, "result": 2})
        assert aggregate(some, counts).value is None
        every = some.weighted({"procedures": 1, "officers": 2, "feedback": 1})
        assert aggregate(every, counts).value == Fraction(4, 5)

    def test_a_criterion_that_nobody_answered_is_not_left_out_in_silence(self) -> None:
        whole = aggregate(ASKED, COUNTS | {"hours": {}})
        assert whole.value is None
        assert whole.why is not None
        assert whole.why.text("en") == "access: hours: nobody has answered (n = 0)"

    def test_a_share_of_nobody_counts_as_0_and_not_as_missing(self) -> None:
        assert aggregate(ASKED, COUNTS | {"manner": {1: 9}}).value == Fraction(1, 5)

    def test_counts_must_be_there_for_each_question_and_for_no_other(self) -> None:
        with pytest.raises(BadValueError, match="must hold the counts of manner"):
            aggregate(ASKED, {key: COUNTS[key] for key in ("signs", "hours")})
        with pytest.raises(BadValueError, match="question is 'tea': ward asks signs"):
            aggregate(ASKED, COUNTS | {"tea": {5: 1}})
        with pytest.raises(BadValueError, match="alone has no element to put together"):
            aggregate(Questionnaire("alone", [], others=[question("overall")]), {})

    def test_two_scales_are_not_put_together(self) -> None:
        two = [element("a", question("x"), question("y", scale=vn.SCALE_3))]
        with pytest.raises(IncomparableError, match=r"x \(SCALE_5\) and y \(SCALE_3\) mean diff"):
            aggregate(Questionnaire("two", two), {"x": {1: 1}, "y": {1: 1}})
        apart = [element("a", question("x")), element("b", question("y", scale=vn.SCALE_3))]
        with pytest.raises(IncomparableError, match=r"a \(SCALE_5\) and b \(SCALE_3\) mean diff"):
            aggregate(Questionnaire("two", apart), {"x": {1: 1}, "y": {1: 1}})

    def test_composites_are_held_against_their_like_alone(self) -> None:
        whole = aggregate(ASKED, COUNTS)
        better = aggregate(ASKED, COUNTS | {"signs": {4: 5, 5: 5}})
        assert better > whole
        assert better - whole == Fraction(1, 8)
        others: list[Any] = [
            aggregate(ASKED, COUNTS, "mean"),
            aggregate(ASKED.weighted({"access": 5}), COUNTS),
            score(COUNTS["manner"], vn.SCALE_5),
        ]
        for other in others:
            with pytest.raises(IncomparableError, match="ward, satisfied on SCALE_5"):
                assert whole < other

    def test_it_pickles(self) -> None:
        whole = aggregate(ASKED, COUNTS)
        assert isinstance(whole, Composite)
        assert pickle.loads(pickle.dumps(whole)) == whole
        assert hash(copy.deepcopy(whole)) == hash(whole)


class TestWhatDoesNotMix:
    """A sum of a share and a mean is neither; nor is one of five levels and three."""

    FIVE, THREE = {2: 1, 3: 1, 4: 6, 5: 2}, {1: 1, 2: 2, 3: 3}
    share = score(FIVE, vn.SCALE_5)
    mean = score(FIVE, vn.SCALE_5, "mean")
    third = score(THREE, vn.SCALE_3)

    def parts(self, other: Score) -> tuple[CompositePart, ...]:
        return CompositePart("a", self.share, 1), CompositePart("b", other, 1)

    def test_two_measures_or_two_scales_are_refused(self) -> None:
        for other, words in (
            (self.mean, r"a \(satisfied\) and b \(mean\)"),
            (self.third, r"a \(SCALE_5\) and b \(SCALE_3\)"),
        ):
            with pytest.raises(IncomparableError, match=words):
                Composite("x", parts=self.parts(other))

    def test_no_part_at_all_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="x has no element to put together"):
            Composite("x", parts=())

    @pytest.mark.parametrize("weight", [-1, 0, Decimal("NaN"), Decimal(-2)])
    def test_a_weight_is_above_0(self, weight: Any) -> None:
        with pytest.raises(BadValueError, match="must be a number above 0"):
            CompositePart("a", self.share, weight)

    @pytest.mark.parametrize("weight", [0.5, True, "1"])
    def test_a_weight_is_exact(self, weight: Any) -> None:
        with pytest.raises(WrongTypeError, match="an int, a Fraction or a Decimal"):
            CompositePart("a", self.share, weight)

    def test_whole_and_decimal_weights_are_exact(self) -> None:
        """8 of 10 and 4 of 10, weighted 3 to 1: 7 of 10."""
        worse = score({3: 6, 4: 4}, vn.SCALE_5)
        parts = (
            CompositePart("a", self.share, Decimal("1.5")),
            CompositePart("b", worse, Fraction(1, 2)),
        )
        assert Composite("x", parts=parts).value == Fraction(7, 10)
