"""Scores: each measure by hand, what may be held against what, and how sure a figure is."""

from __future__ import annotations

import copy
import inspect
import itertools
import math
import operator
import pickle
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from onestop import BadValueError, Scale, Score, WrongTypeError, proportion_interval, score, vn
from onestop.errors import IncomparableError
from onestop.figures import cochran
from onestop.satisfaction import Answers, Change, IndexFigure, Level
from onestop.satisfaction.measures import MEASURES, Measure
from onestop.satisfaction.scores import Figure
from tests.counting import by_level

COUNTS = by_level([3, 1, 16, 62, 147])  # n = 229
THREE_KINDS = Scale("bare", [Level("a", "a"), Level("b", "b"), Level("c", "c")], satisfied={3})
EFFORT = by_level([1, 0, 2, 3, 4, 6, 4])  # n = 20


def interval(of: Score | Change, *given: Any, **more: Any) -> tuple[float, float]:
    found = of.interval(*given, **more)
    assert found is not None
    return found


class TestMeasures:
    @pytest.mark.parametrize(
        ("measure", "numerator", "denominator"),
        [
            ("satisfied", 209, 229),
            ("satisfied_or_neutral", 225, 229),
            ("top_box", 147, 229),
            ("gds", Fraction(807, 4), 229),
            ("mean", 3 + 2 + 48 + 248 + 735, 229),
            ("net", 209 - 4, 229),
            ("weighted_positive", 62 + 2 * 147, 2 * 3 + 1 + 62 + 2 * 147),
        ],
    )
    def test_each_on_five_levels(
        self, measure: Measure, numerator: int | Fraction, denominator: int
    ) -> None:
        found = score(COUNTS, vn.SCALE_5, measure)
        assert (found.numerator, found.denominator) == (numerator, denominator)
        assert found.value == Fraction(numerator) / denominator
        assert (found.measure, found.n, found.scale) == (measure, 229, vn.SCALE_5)
        assert found.edition == f"2026-11-22+{vn.edition}"
        assert found.why is None

    def test_a_numerator_of_whole_answers_is_an_int(self) -> None:
        assert isinstance(score(COUNTS, vn.SCALE_5).numerator, int)
        assert isinstance(score(COUNTS, vn.SCALE_5, "gds").numerator, Fraction)

    def test_effort_as_a_mean_and_as_a_share(self) -> None:
        assert score(EFFORT, vn.SCALE_1_7, "ces").value == Fraction(
            1 + 2 * 3 + 3 * 4 + 4 * 5 + 6 * 6 + 4 * 7, 20
        )
        assert score(EFFORT, vn.SCALE_1_7, "ces_share").value == Fraction(14, 20)

    def test_each_on_other_scales(self) -> None:
        assert score({1: 1, 2: 3}, vn.LIKE).value == Fraction(3, 4)
        assert score({1: 2, 2: 9, 3: 39}, vn.SCALE_3).value == Fraction(48, 50)
        assert score({1: 2, 2: 9, 3: 39}, vn.SCALE_3, "gds").value == Fraction(9 + 78, 100)
        assert score({1: 5, 2: 3, 3: 1, 4: 1}, vn.SCALE_4).value == Fraction(2, 10)
        assert score({0: 1, 10: 1}, vn.SCALE_0_10, "mean").value == 5
        assert score({0: 1, 10: 1}, vn.SCALE_0_10, "gds").value == Fraction(1, 2)

    def test_neutral_is_satisfied_by_policy_alone_and_under_another_name(self) -> None:
        plain = score(COUNTS, vn.SCALE_5)
        counted = score(COUNTS, vn.SCALE_5, neutral="satisfied")
        assert (plain.measure, counted.measure) == ("satisfied", "satisfied_or_neutral")
        assert counted.value == Fraction(225, 229)
        assert counted == score(COUNTS, vn.SCALE_5, "satisfied_or_neutral", neutral="satisfied")
        assert plain.remarks == ()
        assert counted.remarks[0].text("en") == (
            "neutral answers on SCALE_5 count as satisfied, by the office's own choice"
        )
        with pytest.raises(IncomparableError):
            counted.change(plain)

    @pytest.mark.parametrize(
        ("scale", "measure", "more", "message"),
        [
            (vn.SCALE_5, "happy", {}, "measure is 'happy': must be one of satisfied, satisfied_or"),
            (vn.SCALE_5, ["mean"], {}, "must be one of satisfied"),
            (vn.SCALE_5, "nps", {}, "'nps': is made for levels 0 to 10, SCALE_5 has levels 1 to 5"),
            (vn.SCALE_1_7, "nps", {}, "is made for levels 0 to 10"),
            (vn.SCALE_5, "ces", {}, "'ces': is made for levels 1 to 7"),
            (vn.SCALE_0_10, "ces_share", {}, "'ces_share': is made for levels 1 to 7"),
            (vn.SCALE_3, "weighted_positive", {}, "is made for levels 1 to 5"),
            (THREE_KINDS, "net", {}, "bare does not say which levels count as dissatisfied"),
            (vn.SCALE_3, "satisfied_or_neutral", {}, "SCALE_3 has no neutral level"),
            (vn.SCALE_3, "satisfied", {"neutral": "satisfied"}, "SCALE_3 has no neutral level"),
            (THREE_KINDS, "satisfied_or_neutral", {}, "bare does not say which are neutral"),
            (vn.SCALE_5, "mean", {"neutral": "satisfied"}, "has no meaning for the measure mean"),
            (vn.SCALE_5, "satisfied", {"neutral": True}, "must be 'satisfied', or None"),
        ],
    )
    def test_what_a_scale_does_not_admit_is_refused(
        self, scale: Scale, measure: Any, more: Any, message: str
    ) -> None:
        with pytest.raises(BadValueError) as caught:
            score(dict.fromkeys(scale.numbers, 1), scale, measure, **more)
        assert message in str(caught.value)

    def test_every_measure_has_its_definition(self) -> None:
        assert set(get_args(Measure)) == set(MEASURES)

    @pytest.mark.parametrize(
        "measure", [m for m in MEASURES if m not in {"nps", "ces", "ces_share"}]
    )
    def test_without_answers_there_is_no_figure(self, measure: Measure) -> None:
        nobody = score({}, vn.SCALE_5, measure)
        assert (nobody.value, nobody.n, nobody.numerator) == (None, 0, 0)
        assert nobody.why is not None
        assert nobody.why.text("en") == "nobody has answered (n = 0)"
        assert nobody.doubt == nobody.why
        assert not nobody.is_unanimous
        if measure != "weighted_positive":
            assert nobody.interval() is None

    def test_neutral_answers_alone_weigh_nothing(self) -> None:
        middling = score({3: 7}, vn.SCALE_5, "weighted_positive")
        assert (middling.value, middling.n) == (None, 7)
        assert middling.why is not None
        assert middling.why.text("en") == "there are neutral answers alone, nothing to weigh"

    def test_answers_bring_their_question_stage_and_mappings(self) -> None:
        answers = Answers({1: 1, 2: 4}, vn.SCALE_2, question="overall", stage="result")
        read = answers.mapped({1: 1, 2: 2}, to=vn.SCALE_3)
        found = score(read, vn.SCALE_3)
        assert found.value == Fraction(4, 5)
        assert (found.question, found.counts) == ("overall", (1, 4, 0))
        assert found.stage is not None
        assert found.stage.value == "result"
        assert found.remarks[0].text("en") == (
            "some answers came from another scale, by the caller's own mapping: "
            "SCALE_2 → SCALE_3: 1→1, 2→2"
        )
        assert score(read, vn.SCALE_3, question="overall") == found
        assert score({1: 1, 2: 4}, vn.SCALE_3, question="overall").question == "overall"
        with pytest.raises(BadValueError, match="the answers are to 'overall'"):
            score(read, vn.SCALE_3, question="access")
        with pytest.raises(IncomparableError, match="answers on SCALE_2 and SCALE_3 mean diff"):
            score(answers, vn.SCALE_3)


HERE = score(COUNTS, vn.SCALE_5)
OTHERS: list[tuple[Figure, str]] = [
    (score(COUNTS, vn.SCALE_5, "gds"), "gds on SCALE_5"),
    (score({1: 2, 2: 9, 3: 39}, vn.SCALE_3), "satisfied on SCALE_3"),
    (
        IndexFigure("DOSSIER_RECEIVING_SATISFACTION", numerator=795, denominator=876),
        "DOSSIER_RECEIVING_SATISFACTION of the national index",
    ),
]
OPERATIONS: list[Callable[[Any, Any], object]] = [
    operator.add,
    operator.sub,
    operator.lt,
    operator.gt,
    operator.le,
    operator.ge,
]


class TestMixing:
    @pytest.mark.parametrize(("other", "label"), OTHERS)
    @pytest.mark.parametrize("operation", OPERATIONS)
    def test_figures_of_two_meanings_are_refused_and_both_are_named(
        self, operation: Callable[[Any, Any], object], other: Figure, label: str
    ) -> None:
        for pair in ((HERE, other), (other, HERE)):
            with pytest.raises(IncomparableError) as caught:
                operation(*pair)
            assert "satisfied on SCALE_5" in str(caught.value)
            assert label in str(caught.value)
            assert isinstance(caught.value, TypeError)

    @pytest.mark.parametrize("operation", OPERATIONS)
    def test_a_bare_number_is_no_figure(self, operation: Callable[[Any, Any], object]) -> None:
        for pair in ((HERE, 1), (1, HERE)):
            with pytest.raises(IncomparableError, match="and a bare int mean different things"):
                operation(*pair)

    def test_scores_of_one_measure_and_scale_are_ordered_and_subtracted(self) -> None:
        worse = score({1: 3, 2: 1, 3: 26, 4: 62, 5: 137}, vn.SCALE_5)
        assert HERE - worse == Fraction(10, 229)
        again = score(COUNTS, vn.SCALE_5, question="overall")
        for operation, expected in (
            (operator.lt, (True, False, False)),
            (operator.le, (True, True, False)),
            (operator.gt, (False, False, True)),
            (operator.ge, (False, True, True)),
        ):
            pairs = ((worse, HERE), (again, HERE), (HERE, worse))
            assert tuple(operation(*pair) for pair in pairs) == expected
        assert max(worse, HERE) is HERE

    def test_they_do_not_add_up_all_the_same(self) -> None:
        with pytest.raises(BadValueError, match="figures do not add up: pool their Answers"):
            HERE + HERE
        with pytest.raises(IncomparableError):
            sum([HERE, HERE])

    def test_a_score_without_answers_has_no_place_in_order(self) -> None:
        nobody = score({}, vn.SCALE_5)
        with pytest.raises(BadValueError, match="satisfied on SCALE_5 without answers has no plac"):
            assert nobody < HERE
        with pytest.raises(BadValueError):
            operator.gt(HERE, nobody)
        assert HERE - nobody is None
        assert nobody - HERE is None

    def test_equality_asks_for_all_of_it(self) -> None:
        assert score(COUNTS, vn.SCALE_5) == HERE != score(COUNTS, vn.SCALE_5, "top_box")
        assert OTHERS[2][0] != HERE

    def test_figures_pickle_and_copy(self) -> None:
        for figure in (HERE, OTHERS[2][0], HERE.change(HERE)):
            for twin in (pickle.loads(pickle.dumps(figure)), copy.deepcopy(figure)):
                assert twin == figure
                assert hash(twin) == hash(figure)

    def test_what_every_figure_must_say_is_asked_of_it(self) -> None:
        class Bare(Figure):
            pass

        for name in ("value", "meaning", "label"):
            with pytest.raises(NotImplementedError):
                getattr(Bare(), name)


class TestIndexFigure:
    def test_it_is_a_share_that_nobody_was_asked_for(self) -> None:
        figure = IndexFigure("DOSSIER_RECEIVING_SATISFACTION", numerator=795, denominator=876)
        assert figure.value == Fraction(795, 876)
        assert figure.why is None
        later = IndexFigure("DOSSIER_RECEIVING_SATISFACTION", numerator=800, denominator=876)
        assert later - figure == Fraction(5, 876)
        assert later > figure

    def test_two_indicators_are_two_meanings(self) -> None:
        one, two = (IndexFigure(code, numerator=1, denominator=2) for code in ("A", "B"))
        with pytest.raises(IncomparableError, match="A of the national index and B of the nation"):
            assert one < two

    def test_without_a_denominator_there_is_no_value(self) -> None:
        nothing = IndexFigure("PETITION_PROCESSING_ON_TIME", numerator=0, denominator=0)
        assert nothing.value is None
        assert nothing.why is not None
        assert nothing.why.text("en") == "no data"

    def test_a_part_above_the_whole_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="numerator is 3: must not be above the denominat"):
            IndexFigure("A", numerator=3, denominator=2)
        with pytest.raises(WrongTypeError, match=r"numerator is 1.0 \(float\)"):
            IndexFigure("A", numerator=1.0, denominator=2)  # type: ignore[arg-type]


class TestIntervals:
    @pytest.mark.parametrize("method", [None, "wilson", "jeffreys", "clopper_pearson"])
    def test_a_share_has_that_of_its_answers(self, method: Any) -> None:
        expected = proportion_interval(209, 229, 0.9, method or "wilson")
        assert HERE.interval(0.9, method) == expected

    def test_population_and_one_bound_alone(self) -> None:
        few = score({3: 30, 4: 100, 5: 20}, vn.SCALE_5)
        expected = proportion_interval(120, 150, population=300, alternative="lower")
        assert few.interval(population=300, alternative="lower") == expected
        assert interval(few, population=150) == pytest.approx((0.8, 0.8))

    def test_a_mean_has_the_normal_one_of_the_sample(self) -> None:
        """Levels 2, 4, 4, 4, 5: mean 3.8, sample variance 1.2, standard error √0.24."""
        found = score({2: 1, 4: 3, 5: 1}, vn.SCALE_5, "mean")
        half = 1.959963984540054 * math.sqrt(0.24)
        assert interval(found) == pytest.approx((3.8 - half, 3.8 + half), abs=1e-12)
        assert interval(found, Decimal("0.95"), "normal") == interval(found)
        assert found.squared_error == Fraction(6, 25)
        assert found.doubt is None

    def test_it_is_narrowed_for_a_population_and_cut_for_one_bound(self) -> None:
        found = score({2: 1, 4: 3, 5: 1}, vn.SCALE_5, "mean")
        low, high = interval(found, population=10)
        half = 1.959963984540054 * math.sqrt(0.24 * 5 / 9)
        assert (low, high) == pytest.approx((3.8 - half, 3.8 + half), abs=1e-12)
        one = 1.6448536269514722 * math.sqrt(0.24)
        assert interval(found, alternative="lower") == pytest.approx((3.8 - one, 5))
        assert interval(found, alternative="upper") == pytest.approx((1, 3.8 + one))

    def test_effort_and_its_share(self) -> None:
        mean = interval(score(EFFORT, vn.SCALE_1_7, "ces"))
        assert sum(mean) / 2 == pytest.approx(103 / 20)
        assert interval(score(EFFORT, vn.SCALE_1_7, "ces_share")) == proportion_interval(14, 20)

    @pytest.mark.parametrize(
        ("n", "level", "alternative", "errors"),
        [  # from a printed table of Student's distribution
            (2, 0.95, "two-sided", 12.706),
            (3, 0.99, "two-sided", 9.925),
            (5, 0.95, "two-sided", 2.776),
            (5, 0.95, "lower", 2.132),
            (10, 0.90, "two-sided", 1.833),
            (31, 0.95, "two-sided", 2.042),
            (121, 0.99, "two-sided", 2.617),
            (1001, 0.95, "two-sided", 1.962),
        ],
    )
    def test_a_mean_of_few_has_students_if_asked(
        self, n: int, level: float, alternative: Any, errors: float
    ) -> None:
        found = score({1: 1, 5: n - 1}, vn.SCALE_5, "mean")
        assert found.squared_error is not None
        assert found.value is not None
        low, high = interval(found, level, "t", alternative=alternative)
        error = math.sqrt(found.squared_error)
        assert (float(found.value) - low) / error == pytest.approx(errors, abs=5.1e-4)
        assert high == 5 if alternative == "lower" else high > found.value

    def test_students_is_the_wider_one_and_shrinks_with_the_population(self) -> None:
        mean = score({2: 1, 4: 3, 5: 1}, vn.SCALE_5, "mean")
        normal, student = interval(mean), interval(mean, method="t")
        assert student[0] < normal[0] < normal[1] < student[1]
        assert interval(mean, method="t", population=5) == (3.8, 3.8)
        assert score({5: 1}, vn.SCALE_5, "mean").interval(method="t") is None

    def test_of_few_students_covers_what_the_normal_one_misses(self) -> None:
        """Every sample of eight with its chance: the mean of 3.45 lies inside as often as said."""
        shares, n = (0.1, 0.15, 0.2, 0.3, 0.25), 8
        covered, whole = {"normal": 0.0, "t": 0.0}, 0.0
        for drawn in itertools.combinations_with_replacement(range(1, 6), n):
            counts = [drawn.count(level) for level in range(1, 6)]
            ways = math.factorial(n) // math.prod(map(math.factorial, counts))
            chance = ways * math.prod(p**k for p, k in zip(shares, counts, strict=True))
            found = score(dict(enumerate(counts, 1)), vn.SCALE_5, "mean")
            if found.is_unanimous:
                continue
            whole += chance
            for method in covered:
                low, high = interval(found, 0.95, method)
                covered[method] += chance * (low <= 3.45 <= high)
        assert covered["normal"] / whole < 0.91
        assert covered["t"] / whole > 0.935

    @pytest.mark.parametrize(
        ("measure", "counts", "advised", "told"),
        [
            ("mean", {4: 28, 5: 1}, "t", "only 29 answers (fewer than 30): the normal interval is"),
            ("gds", {4: 1, 5: 1}, "t", "Student's serves better"),
            ("net", {4: 28, 1: 1}, None, "only 29 answers (fewer than 30): the normal interval is"),
            ("mean", {4: 29, 5: 1}, None, None),
            ("net", {4: 29, 1: 1}, None, None),
            ("satisfied", {4: 1, 1: 1}, None, None),
            ("weighted_positive", {4: 1, 1: 1}, None, None),
            ("mean", {4: 1}, None, None),  # no interval, which `doubt` says
            ("mean", {4: 3}, None, None),
        ],
    )
    def test_means_of_few_say_so(
        self, measure: Measure, counts: dict[int, int], advised: str | None, told: str | None
    ) -> None:
        found = score(counts, vn.SCALE_5, measure)
        assert found.advised_method == advised
        assert found.is_few == (found.caution is not None) == (told is not None)
        if told is not None:
            assert found.caution is not None
            assert told in found.caution.text("en")
            assert found.remarks == (found.caution,)

    def test_a_change_from_few_says_so(self) -> None:
        few, many = (score({4: n, 5: 1}, vn.SCALE_5, "mean") for n in (9, 99))
        assert (few.change(many).caution, many.change(few).caution) == (few.caution, few.caution)
        assert many.change(many).caution is None

    def test_the_balance_has_that_of_the_two_shares(self) -> None:
        """p = 0.9, d = 0.04 of 100: variance 0.94 - 0.86² = 0.2004, error √0.002004."""
        found = score({1: 1, 2: 3, 3: 6, 4: 40, 5: 50}, vn.SCALE_5, "net")
        half = 1.959963984540054 * math.sqrt(0.002004)
        assert interval(found) == pytest.approx((0.86 - half, 0.86 + half), abs=1e-12)

    @pytest.mark.parametrize(
        ("measure", "method", "fitting"),
        [
            ("satisfied", "normal", "wilson, wilson_cc, clopper_pearson"),
            ("mean", "wilson", "normal, t"),
            ("gds", "jeffreys", "normal, t"),
            ("net", "wald", "normal"),
            ("net", "t", "normal"),
            ("satisfied", "t", "wilson, wilson_cc"),
        ],
    )
    def test_another_pairing_is_refused(self, measure: Measure, method: Any, fitting: str) -> None:
        with pytest.raises(BadValueError, match=f"method is '{method}': must be one of {fitting}"):
            score(COUNTS, vn.SCALE_5, measure).interval(method=method)

    def test_a_ratio_has_none(self) -> None:
        ratio = score(COUNTS, vn.SCALE_5, "weighted_positive")
        with pytest.raises(BadValueError, match="no interval is known for it: show its value with"):
            ratio.interval()
        assert ratio.doubt is not None
        assert ratio.doubt.text("en") == "no interval is known for weighted_positive"

    @pytest.mark.parametrize("measure", ["mean", "gds"])
    def test_one_answer_or_answers_all_alike_show_no_spread(self, measure: Measure) -> None:
        one = score({5: 1}, vn.SCALE_5, measure)
        alike = score({5: 40}, vn.SCALE_5, measure)
        assert one.interval() is None
        assert alike.interval() is None
        assert alike.is_unanimous
        assert one.doubt is not None
        assert one.doubt.text("en") == "one answer alone shows no spread: no interval"
        assert alike.doubt is not None
        assert alike.doubt.text("en") == (
            "all answers are alike: they show no spread, which is no certainty"
        )

    def test_a_share_of_answers_all_alike_has_its_interval(self) -> None:
        alike = score({5: 40}, vn.SCALE_5)
        assert interval(alike)[0] < 1 == interval(alike)[1]
        assert alike.doubt is None

    def test_what_is_wrong_is_refused_for_a_mean_too(self) -> None:
        mean = score(COUNTS, vn.SCALE_5, "mean")
        with pytest.raises(BadValueError, match=r"level is 1\.5"):
            mean.interval(1.5)
        with pytest.raises(BadValueError, match="population is 228: must be n or more, 229"):
            mean.interval(population=228)
        with pytest.raises(BadValueError, match="must be one of two-sided"):
            mean.interval(alternative="both")  # type: ignore[arg-type]

    def test_the_level_by_default_is_the_fact(self) -> None:
        level = vn.parameters()["interval_level"].value
        for function in (Score.interval, Change.interval, proportion_interval, cochran):
            assert str(inspect.signature(function).parameters["level"].default) == level

    @given(
        st.lists(st.integers(0, 30), min_size=5, max_size=5),
        st.sampled_from(["satisfied", "top_box", "gds", "mean", "net"]),
        st.floats(0.5, 0.999),
    )
    def test_an_interval_holds_its_figure_and_a_higher_level_is_wider(
        self, counts: list[int], measure: Measure, level: float
    ) -> None:
        found = score(by_level(counts), vn.SCALE_5, measure)
        bounds = found.interval(level)
        assume(bounds is not None)
        assert bounds is not None
        assert found.value is not None
        assert bounds[0] - 1e-12 <= found.value <= bounds[1] + 1e-12
        wider = interval(found, 0.9999)
        assert wider[0] <= bounds[0] + 1e-12
        assert wider[1] >= bounds[1] - 1e-12


class TestChange:
    def test_of_a_share_by_newcombe(self) -> None:
        """Newcombe 1998, method 10, example (a): 56/70 - 48/80 is 0.0524 to 0.3339."""
        before, after = (score(counts, vn.SCALE_2) for counts in ({1: 32, 2: 48}, {1: 14, 2: 56}))
        change = after.change(before)
        assert change.value == Fraction(56, 70) - Fraction(48, 80)
        assert interval(change) == pytest.approx((0.0524, 0.3339), abs=5e-5)
        assert change.is_clear is True
        assert before.change(after).value == -Fraction(1, 5)
        assert interval(before.change(after)) == pytest.approx((-0.3339, -0.0524), abs=5e-5)
        assert before.change(after).is_clear is True

    def test_of_a_mean_by_both_errors(self) -> None:
        before = score({2: 1, 4: 3, 5: 1}, vn.SCALE_5, "mean")
        after = score({3: 1, 4: 1, 5: 2}, vn.SCALE_5, "mean")  # 3, 4, 5, 5: 4.25, 11/12
        half = 1.959963984540054 * math.sqrt(0.24 + 11 / 48)
        change = after.change(before)
        assert change.value == Fraction(9, 20)
        assert interval(change) == pytest.approx((0.45 - half, 0.45 + half), abs=1e-12)
        assert change.is_clear is False
        assert (change.why, change.doubt) == (None, None)

    def test_of_a_balance(self) -> None:
        before = score({1: 1, 2: 3, 3: 6, 4: 40, 5: 50}, vn.SCALE_5, "net")
        after = score({4: 40, 5: 60}, vn.SCALE_5, "net")
        half = 1.959963984540054 * math.sqrt(0.002004)
        change = after.change(before)
        assert interval(change) == pytest.approx((0.14 - half, 0.14 + half), abs=1e-12)
        assert change.doubt is not None
        assert change.doubt.key == "unanimous"

    @pytest.mark.parametrize("measure", ["satisfied", "mean", "net"])
    def test_from_or_to_nothing_there_is_none(self, measure: Measure) -> None:
        nobody, some = (score(counts, vn.SCALE_5, measure) for counts in ({}, COUNTS))
        for change in (some.change(nobody), nobody.change(some)):
            assert (change.value, change.interval(), change.is_clear) == (None, None, None)
            assert change.why is not None
            assert change.why.key == "no_ratings"

    def test_a_mean_of_answers_all_alike_shows_no_interval_of_its_change(self) -> None:
        alike, some = (score(counts, vn.SCALE_5, "gds") for counts in ({5: 9}, COUNTS))
        for change in (some.change(alike), alike.change(some)):
            assert change.value is not None
            assert change.interval() is None
            assert change.doubt is not None

    @pytest.mark.parametrize(
        ("other", "label"),
        [
            (score(COUNTS, vn.SCALE_5, "gds"), "gds on SCALE_5"),
            (score({1: 1, 2: 2, 3: 3}, vn.SCALE_3), "satisfied on SCALE_3"),
            (score(COUNTS, vn.SCALE_5, question="access"), "satisfied on SCALE_5 (access)"),
            (
                score(Answers(COUNTS, vn.SCALE_5, stage="refusal"), vn.SCALE_5),
                "satisfied on SCALE_5 at refusal",
            ),
        ],
    )
    def test_between_two_meanings_there_is_none(self, other: Score, label: str) -> None:
        with pytest.raises(IncomparableError) as caught:
            other.change(HERE)
        assert str(caught.value).startswith(f"satisfied on SCALE_5 and {label} mean different")

    def test_a_change_is_one_of_scores(self) -> None:
        with pytest.raises(WrongTypeError, match=r"since is 0\.8"):
            HERE.change(0.8)  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match="since is IndexFigure"):
            HERE.change(OTHERS[2][0])  # type: ignore[arg-type]

    def test_a_ratio_changes_without_an_interval(self) -> None:
        before, after = (
            score(by_level(counts), vn.SCALE_5, "weighted_positive")
            for counts in ([3, 9, 81, 62, 39], [3, 9, 81, 62, 49])
        )
        change = after.change(before)
        assert change.value == Fraction(160, 175) - Fraction(140, 155)
        with pytest.raises(BadValueError, match="no interval is known"):
            change.interval()
