"""The ranking set of the shared facts: four of its rows typed by hand, and the whole file."""

from __future__ import annotations

import csv
from fractions import Fraction
from typing import Any

import pytest

from onestop.satisfaction.comparison import Comparison, Proportion, compare
from onestop.satisfaction.comparison.standings import Method, competition_ranks
from tests.satisfaction.comparison.sets import EIGHT
from tests.shared import shared_file

# officer, Wilson's lower bound, fixed prior, empirical Bayes: estimate, bounds, P(> 0.9); then the
# ranks by each of the three. Typed from the facts.
ROWS = (
    ("A", 0.438503, 0.927396, 0.906622, 0.745207, 0.990063, 0.622290, 7, 3, 3),
    ("C", 0.910422, 0.946955, 0.945492, 0.911613, 0.971596, 0.993801, 2, 2, 2),
    ("D", 0.000000, 0.833186, 0.790252, 0.580800, 0.939161, 0.107366, 8, 7, 8),
    ("F", 0.711171, 0.819417, 0.812283, 0.736694, 0.877683, 0.002643, 5, 8, 7),
)

ORDERS: dict[Method, str] = {
    "lower_bound": "HCEBFGAD",
    "fixed_prior": "HCAGBEDF",
    "empirical_bayes": "HCAEBGFD",
}


def by(method: Method, minimum: int = 1) -> Comparison:
    target = None if method == "lower_bound" else 0.9
    return compare(EIGHT, method=method, minimum=minimum, target=target)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_of_the_set(row: tuple[Any, ...]) -> None:
    name, low, fixed, mean, bottom, top, above, *ranks = row
    one, two, three = (by(method).standing(name) for method in ORDERS)
    assert one.interval is not None
    assert one.interval[0] == pytest.approx(low, abs=5.1e-7)
    assert two.estimate == pytest.approx(fixed, abs=5.1e-7)
    assert three.credible == pytest.approx((bottom, top), abs=5.1e-7)
    assert (three.estimate, three.above) == pytest.approx((mean, above), abs=5.1e-7)
    assert [one.rank, two.rank, three.rank] == ranks


@pytest.mark.parametrize("method", ORDERS)
def test_the_orders_that_the_facts_tell(method: Method) -> None:
    found = by(method).standings
    assert "".join(each.name for each in found) == ORDERS[method]
    assert [each.rank for each in found] == [1, 2, 3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize("method", ORDERS)
def test_by_default_a_and_d_have_too_few_answers_for_a_rank(method: Method) -> None:
    found = by(method, minimum=10).standings
    order = [name for name in ORDERS[method] if name not in "AD"]
    assert [(each.name, each.rank) for each in found] == [
        *zip(order, range(1, 7), strict=True),
        ("A", None),
        ("D", None),
    ]
    assert [each.why.text() if each.why else None for each in found[-2:]] == [
        "chưa đủ dữ liệu (n = 3, cần ít nhất 10)",
        "chưa đủ dữ liệu (n = 2, cần ít nhất 10)",
    ]


def test_the_likeliest_prior_of_the_set() -> None:
    prior = by("empirical_bayes").prior
    assert prior is not None
    assert (prior.a, prior.b) == pytest.approx((14.215891, 1.773165), abs=5.1e-7)
    assert (prior.mean, prior.strength) == pytest.approx((0.889101, 15.989056), abs=5.1e-7)


def test_the_fixed_prior_is_exact() -> None:
    found = by("fixed_prior")
    assert found.pooled == Proportion(472, 515)
    assert found.prior is not None
    assert (found.prior.mean, found.prior.strength) == (Fraction(472, 515), 20)
    # (80 + 20 · 472/515) / 120
    assert found.standing("F").estimate == Fraction(80 * 515 + 20 * 472, 120 * 515)


def test_only_f_lies_below_the_target_with_evidence() -> None:
    found = by("empirical_bayes")
    assert [each.name for each in found.standings if each.above and each.above < 0.05] == ["F"]


def test_the_whole_file() -> None:
    with shared_file("scoring/officer_ranking.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    sets = {row["set_id"] for row in rows}
    assert sets
    for each in sets:
        _check_set([row for row in rows if row["set_id"] == each])


def _check_set(rows: list[dict[str, str]]) -> None:
    groups = {row["officer"]: (int(row["k"]), int(row["n"])) for row in rows}
    strength = int(rows[0]["prior_strength"])
    low = compare(groups, method="lower_bound", minimum=1)
    fixed = compare(groups, method="fixed_prior", minimum=1, strength=strength)
    likely = compare(groups, method="empirical_bayes", minimum=1, target=0.9)
    enough = compare(groups, method="lower_bound")
    raw = competition_ranks({name: Fraction(k, n) for name, (k, n) in groups.items()})
    for row in rows:
        name = row["officer"]
        one, two, three = (found.standing(name) for found in (low, fixed, likely))
        assert one.interval is not None
        assert three.prior is not None
        assert three.credible is not None
        assert three.above is not None
        assert low.pooled == Proportion(int(row["prior_k"]), int(row["prior_n"]))
        shown = {
            "raw": one.share,
            "wilson_low": one.interval[0],
            "fixed_prior_mean": two.estimate,
            "eb_a": three.prior.a,
            "eb_b": three.prior.b,
            "eb_mean": three.estimate,
            "eb_low": three.credible[0],
            "eb_high": three.credible[1],
            "eb_p_above_0_9": three.above,
        }
        assert {key: f"{float(value or 0):.6f}" for key, value in shown.items()} == {
            key: row[key] for key in shown
        }
        ranks = (raw[name], one.rank, two.rank, three.rank)
        keys = ("rank_raw", "rank_wilson", "rank_fixed_prior", "rank_eb")
        assert [str(rank) for rank in ranks] == [row[key] for key in keys]
        assert (enough.standing(name).why is None) == (row["enough_n10"] == "yes")
