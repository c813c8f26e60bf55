"""Who is ranked, and how: ties, order, too few answers, nobody at all, and what one may see."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop import BadValueError, OnestopError, WrongTypeError, score, vn
from onestop.errors import IncomparableError
from onestop.satisfaction.comparison import Comparison, Prior, Proportion, compare
from onestop.satisfaction.comparison.standings import ORDERS, Method
from tests.satisfaction.comparison.sets import EIGHT

GROUPS = st.dictionaries(
    st.sampled_from("ABCDEFGHIJ"),
    st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: (pair[0], sum(pair))),
    min_size=1,
)
METHOD = st.sampled_from(ORDERS)


def ranks(found: Comparison) -> dict[str, int | None]:
    return {each.name: each.rank for each in found.standings}


def test_exact_ties_share_a_rank_and_the_next_one_is_left_out() -> None:
    found = compare(
        {"D": (10, 40), "B": (30, 40), "C": (30, 40), "A": (39, 40)}, method="lower_bound"
    )
    assert [(each.name, each.rank) for each in found.standings] == [
        ("A", 1),
        ("B", 2),
        ("C", 2),
        ("D", 4),
    ]


def test_a_tie_of_the_fixed_prior_is_one_of_fractions() -> None:
    """Under a mean of 1/2 that weighs 20, 15 of 20 is drawn to 25/40 and 20 of 30 to 30/50."""
    groups = {"A": (15, 20), "B": (20, 30), "C": (0, 0), "D": (30, 40), "E": (15, 70)}
    found = compare(groups, method="fixed_prior")
    assert found.pooled.share == Fraction(1, 2)
    assert found.standing("A").estimate == Fraction(5, 8)
    assert found.standing("B").estimate == Fraction(3, 5)
    # 20 of 28 is drawn to (20 + 10) / 48, which is 5/8 as well
    twins = {"A": (15, 20), "B": (20, 28), "E": (13, 48)}
    tied = compare(twins, method="fixed_prior")
    assert tied.pooled.share == Fraction(1, 2)
    assert ranks(tied) == {"A": 1, "B": 1, "E": 3}


@pytest.mark.parametrize("method", ORDERS)
def test_one_person_alone_is_first_of_one(method: Method) -> None:
    found = compare({"Lan": (27, 30)}, method=method)
    assert ranks(found) == {"Lan": 1}
    assert [remark.key for remark in found.remarks][-1] == "comparison_signal"
    assert "comparison_many" not in [remark.key for remark in found.remarks]


@pytest.mark.parametrize("method", ORDERS)
def test_nobody_at_all(method: Method) -> None:
    found = compare({}, method=method)
    assert (found.standings, found.pooled, found.prior) == ((), Proportion(0, 0), None)
    assert found.fallback is None


@pytest.mark.parametrize("method", ORDERS)
def test_nothing_counted_of_anybody(method: Method) -> None:
    groups: dict[str, Any] = {"Lan": (0, 0), "Minh": Proportion(0, 0)}
    found = compare(groups, method=method)
    for each in found.standings:
        assert (each.share, each.interval, each.estimate, each.rank) == (None,) * 4
        assert (each.credible, each.above, each.merit) == (None,) * 3
        assert each.why is not None
        assert each.why.text() == "không có lượt nào để tính (n = 0)"
    assert found.fallback is None


@pytest.mark.parametrize("method", ORDERS)
def test_who_has_nothing_counted_draws_nobody(method: Method) -> None:
    without = compare(EIGHT, method=method)
    with_one = compare({**EIGHT, "Z": (0, 0)}, method=method)
    assert with_one.standings[:-1] == without.standings
    assert with_one.prior == without.prior


@pytest.mark.parametrize("method", ORDERS)
def test_all_perfect_go_by_their_number_or_tie(method: Method) -> None:
    found = compare({"A": (10, 10), "B": (300, 300)}, method=method)
    assert ranks(found) == ({"A": 2, "B": 1} if method == "lower_bound" else {"A": 1, "B": 1})


@pytest.mark.parametrize("method", ORDERS)
def test_none_good_at_all_tie(method: Method) -> None:
    assert ranks(compare({"A": (0, 10), "B": (0, 300)}, method=method)) == {"A": 1, "B": 1}


@pytest.mark.parametrize("method", ORDERS)
def test_a_million_answers(method: Method) -> None:
    found = compare({"A": (999_999, 10**6), "B": (10**6, 10**6), "C": (3, 3)}, method=method)
    assert ranks(found) == {"B": 1, "A": 2, "C": None}


def test_the_minimum_is_inclusive() -> None:
    groups = {"A": (9, 9), "B": (10, 10)}
    assert ranks(compare(groups, method="lower_bound")) == {"B": 1, "A": None}
    assert ranks(compare(groups, method="lower_bound", minimum=9)) == {"B": 1, "A": 2}


@settings(max_examples=60)
@given(GROUPS, METHOD, st.randoms())
def test_the_order_of_the_input_and_the_names_do_not_matter(
    groups: dict[str, tuple[int, int]], method: Method, chance: Any
) -> None:
    found = compare(groups, method=method)
    shuffled = list(groups.items())
    chance.shuffle(shuffled)
    again = compare(iter(shuffled), method=method)
    assert ranks(again) == ranks(found)
    named = compare({f"ông {name}": pair for name, pair in shuffled}, method=method)
    assert ranks(named) == {f"ông {name}": rank for name, rank in ranks(found).items()}
    assert again == found  # to the last bit: sums of floats are exact before they are rounded


@settings(max_examples=60)
@given(GROUPS, METHOD)
def test_ranks_are_competition_ranks(groups: dict[str, tuple[int, int]], method: Method) -> None:
    standings = compare(groups, method=method).standings
    ranked = [each for each in standings if each.rank is not None]
    assert standings[: len(ranked)] == tuple(ranked)
    for each in ranked:
        assert each.merit is not None
        better = sum(other.merit > each.merit for other in ranked if other.merit is not None)
        assert each.rank == better + 1
        assert each.why is None
    assert all(each.why is not None for each in standings[len(ranked) :])
    assert {each.name for each in ranked} == {name for name, (_, n) in groups.items() if n >= 10}


@settings(max_examples=150)
@given(GROUPS, st.sampled_from(["lower_bound", "fixed_prior"]), st.data())
def test_one_more_good_answer_never_costs_a_rank(
    groups: dict[str, tuple[int, int]], method: Any, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(groups)))
    k, n = groups[name]
    if k < n:
        before = ranks(compare(groups, method=method))[name]
        after = ranks(compare({**groups, name: (k + 1, n)}, method=method))[name]
        assert (after or 0) <= (before or 0)


@settings(max_examples=60)
@given(GROUPS, st.sampled_from(["fixed_prior", "empirical_bayes"]))
def test_an_estimate_lies_between_the_share_and_the_mean_and_nearer_the_more_answers(
    groups: dict[str, tuple[int, int]], method: Any
) -> None:
    found = compare(groups, method=method)
    for each in found.standings:
        if each.share is not None:
            assert found.prior is not None
            assert each.estimate is not None
            low, high = sorted([float(each.share), float(found.prior.mean)])
            assert low - 1e-12 <= each.estimate <= high + 1e-12


def test_a_level_and_a_strength_may_be_written_exactly() -> None:
    found = compare(EIGHT, method="fixed_prior", level=Decimal("0.9"), strength=Fraction(41, 2))
    again = compare(EIGHT, method="fixed_prior", level=Fraction(9, 10), strength=Decimal("20.5"))
    pairs = zip(found.standings, again.standings, strict=True)
    assert all(one.credible == two.credible and one.merit == two.merit for one, two in pairs)
    assert found.remarks == again.remarks


class TestScores:
    lan = score({3: 3, 4: 20, 5: 7}, vn.SCALE_5)
    minh = score({1: 1, 2: 1, 3: 8, 4: 25, 5: 5}, vn.SCALE_5)

    def test_scores_are_compared_and_tell_their_measure(self) -> None:
        found = compare({"Lan": self.lan, "Minh": self.minh})
        assert found.standing("Lan").tally == Proportion(27, 30)
        assert found.standing("Minh").tally == Proportion(30, 40)
        assert (found.measure, found.scale) == ("satisfied", vn.SCALE_5)
        assert compare({"Lan": (27, 30)}).measure is None

    @pytest.mark.parametrize(
        "other",
        [
            score({2: 1, 3: 2}, vn.SCALE_3),
            score({1: 1, 2: 1, 3: 8, 4: 25, 5: 5}, vn.SCALE_5, "top_box"),
            score({1: 1, 2: 1, 3: 8, 4: 25, 5: 5}, vn.SCALE_5, question="attitude"),
        ],
    )
    def test_scores_that_mean_different_things_are_refused(self, other: Any) -> None:
        with pytest.raises(IncomparableError, match="cannot be ranked together"):
            compare({"Lan": self.lan, "Minh": other})

    def test_scores_and_bare_counts_are_refused(self) -> None:
        with pytest.raises(IncomparableError, match="bare counts"):
            compare([("Lan", self.lan), ("Minh", (3, 4))])

    def test_what_is_no_share_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="measure is 'mean': must be a share to compare"):
            compare({"Lan": score({3: 3, 4: 20, 5: 7}, vn.SCALE_5, "mean")})


class TestWhatOneOfficerSees:
    found = compare(EIGHT, method="empirical_bayes", target=0.9)

    def test_it_is_their_own_and_the_pooled(self) -> None:
        own = self.found.for_officer("B")
        assert (own.name, own.tally, own.pooled) == ("B", Proportion(27, 30), Proportion(472, 515))
        assert own.interval == self.found.standing("B").interval
        assert own.estimate == self.found.standing("B").estimate
        assert own.why is None

    def test_there_is_no_rank_and_nobody_else_in_it(self) -> None:
        own = self.found.for_officer("B")
        assert not hasattr(own, "rank")
        for name in EIGHT.keys() - {"B"}:
            assert f"'{name}'" not in repr(own)

    @pytest.mark.parametrize("others", [{}, {"Minh": (5, 12)}, {"Minh": (5, 12), "Hoa": (0, 0)}])
    def test_the_pooled_figures_must_not_give_a_colleague_away(
        self, others: dict[str, tuple[int, int]]
    ) -> None:
        own = compare({"Lan": (27, 30), **others}, method="fixed_prior").for_officer("Lan")
        assert (own.pooled, own.prior, own.estimate) == (None, None, None)
        assert own.share == Fraction(9, 10)
        assert own.why is not None
        assert own.why.key == "pooled_hidden"

    def test_an_unknown_name_is_refused_and_no_other_is_told(self) -> None:
        with pytest.raises(BadValueError) as caught:
            self.found.for_officer("Tèo")
        assert str(caught.value) == "name is 'Tèo': was not compared here: write it as it was given"


REFUSALS: list[tuple[Any, type[Exception], str]] = [
    (lambda: Proportion(4, 3), ValueError, "k is 4: must not be above n, 3"),
    (lambda: Proportion(-1, 3), ValueError, "k is -1: must be 0 or more"),
    (lambda: Proportion(True, 3), TypeError, "k is True (bool), but must be an int"),
    (lambda: Proportion(1, 3.0), TypeError, "n is 3.0 (float), but must be an int"),  # type: ignore[arg-type]
    (lambda: Prior(1.5, 2.0), ValueError, "mean is 1.5: must be from 0 to 1"),
    (lambda: Prior(float("nan"), 2.0), ValueError, "mean is nan: must be from 0 to 1"),
    (lambda: Prior(0.5, 0.0), ValueError, "strength is 0.0: must be a number above 0"),
    (lambda: Prior(0.5, float("inf")), ValueError, "strength is inf: must be a number above 0"),
    (lambda: Prior(1, 2.0), TypeError, "mean is 1 (int), but must be a Fraction or a float"),
    (lambda: compare({"A": (4, 3)}), ValueError, "k is 4: must not be above n, 3"),
    (
        lambda: compare({"A": 4}),  # type: ignore[arg-type]
        TypeError,
        "groups[A] is 4 (int), but must be a Proportion, a Score",
    ),
    (
        lambda: compare({"A": {"x": 4}}),  # type: ignore[arg-type]
        TypeError,
        "groups[A, x] is 4 (int), but must be a Proportion",
    ),
    (lambda: compare({"": (3, 4)}), ValueError, "name is '': must not be empty"),
    (lambda: compare({"A": {"": (3, 4)}}), ValueError, "procedure is '': must not be empty"),
    (
        lambda: compare([("A", (3, 4)), ("A", (3, 4))]),
        ValueError,
        "name is 'A': comes twice: add its tallies up first",
    ),
    (lambda: compare("AB"), TypeError, "groups is 'AB' (str), but must be a mapping of names"),  # type: ignore[arg-type]
    (lambda: compare(7), TypeError, "groups is 7 (int), but must be a mapping of names"),  # type: ignore[arg-type]
    (lambda: compare([Proportion(3, 4)]), TypeError, "but must be pairs of a name and a tally"),  # type: ignore[list-item]
    (
        lambda: compare([("A", {"x": (3, 4)}), ("B", (3, 4))]),
        TypeError,
        "groups[B] is (3, 4) (tuple), but must be a mapping of procedures, as others",
    ),
    (lambda: compare({}, minimum=0), ValueError, "minimum is 0: must be 1 or more"),
    (lambda: compare({}, method="raw"), ValueError, "method is 'raw': must be one of funnel"),  # type: ignore[arg-type]
    (lambda: compare({}, level=1), TypeError, "level is 1 (int), but must be a share"),
    (lambda: compare({}, strength=0), ValueError, "strength is 0: must be a number above 0"),
    (lambda: compare({}, strength=Decimal("NaN")), ValueError, "must be a number above 0"),
    (lambda: compare({}, strength=0.5), TypeError, "strength is 0.5 (float), but must be an int"),  # type: ignore[arg-type]
    (lambda: compare({}, strength=True), TypeError, "strength is True (bool), but must be an int"),
    (
        lambda: compare({}, target=0.9),
        ValueError,
        "target is 0.9: is asked of a prior: take the method fixed_prior or empirical_bayes",
    ),
    (lambda: compare({}, method="fixed_prior", target=90), TypeError, "target is 90 (int), but"),
]


@pytest.mark.parametrize(("call", "kind", "words"), REFUSALS)
def test_a_faulty_call_is_refused(call: Any, kind: type[Exception], words: str) -> None:
    with pytest.raises(OnestopError) as caught:
        call()
    assert isinstance(caught.value, kind)
    assert words in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize("method", ORDERS)
def test_a_comparison_hashes_and_pickles(method: Method) -> None:
    found = compare({"Lan": TestScores.lan, "Minh": TestScores.minh}, method=method)
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert hash(again) == hash(found)
    own = found.for_officer("Lan")
    assert pickle.loads(pickle.dumps(own)) == own


def test_the_error_of_a_wrong_type_is_the_usual_one() -> None:
    with pytest.raises(WrongTypeError, match="name is 7"):
        compare({7: (3, 4)})  # type: ignore[arg-type]
