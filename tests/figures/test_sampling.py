"""How many to ask, whom to ask, and what silence hides."""

from __future__ import annotations

import csv
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop import BadValueError, WrongTypeError
from onestop.figures import allocate, cochran, response_rate, slovin, worst_case_bounds
from tests.shared import shared_file


def int_like(value: Any) -> Any:
    """A value that a type checker would refuse in the place of an int."""
    return value


# Population, Slovin, Cochran corrected; margin 5 %, level 95 %, p one half: from the facts.
SIZES = [(50, 45, 45), (200, 134, 132), (1000, 286, 278), (5000, 371, 357), (10000, 385, 370)]


@pytest.mark.parametrize(("population", "by_slovin", "by_cochran"), SIZES)
def test_sample_sizes(population: int, by_slovin: int, by_cochran: int) -> None:
    assert slovin(population, Fraction(1, 20)) == by_slovin
    assert cochran(population, margin=Fraction(1, 20)) == by_cochran


def test_the_shared_sample_sizes() -> None:
    with shared_file("scoring/sample_size.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        population, margin = int(row["population"]), Decimal(row["margin"])
        more = {"level": Decimal(row["level"]), "p": Decimal(row["p"])}
        assert str(slovin(population, margin)) == row["slovin"]
        assert str(cochran(population, margin=margin, **more)) == row["cochran_with_fpc"]


def test_without_a_bound_on_the_population() -> None:
    assert cochran(margin=0.05) == 385
    assert cochran(margin=0.05, p=Fraction(1, 10)) == 139  # 1.96² · 0.09 / 0.0025 = 138.3
    assert cochran(margin=0.05, level=0.99) == 664  # 2.5758² · 0.25 / 0.0025 = 663.5
    assert cochran(margin=0.99, p=0.001) == 1
    assert cochran(1, margin=0.99, p=0.001) == 1


def test_one_is_taken_off_before_it_is_divided_by_the_population() -> None:
    """384.1459 / (1 + 383.1459/60) is 52.01, rounded up 53; without taking one off it is 51.89."""
    assert cochran(60, margin=0.05) == 53


def test_the_arithmetic_is_exact_before_it_is_rounded_up() -> None:
    """400 / (1 + 400 / 400) is 200 sharp; 0.05 as the float it is would make it 199.99…"""
    assert slovin(400, 0.05) == slovin(400, Fraction(1, 20)) == slovin(400, Decimal("0.05")) == 200
    assert slovin(9_600, 0.05) == 384  # 9600 / 25


@pytest.mark.parametrize(
    ("call", "kind", "message"),
    [
        (lambda: slovin(0, 0.05), BadValueError, "population is 0: must be 1 or more"),
        (lambda: slovin(int_like(10.0), 0.05), WrongTypeError, r"population is 10.0 \(float\)"),
        (lambda: slovin(True, 0.05), WrongTypeError, r"population is True \(bool\)"),
        (lambda: slovin(10, 5), WrongTypeError, "margin is 5 .int., but must be a share such as"),
        (lambda: slovin(10, 1.5), BadValueError, "margin is 1.5: must be between 0 and 1"),
        (lambda: cochran(0, margin=0.05), BadValueError, "population is 0: must be 1 or more"),
        (lambda: cochran(margin=0.05, p=1.0), BadValueError, "p is 1.0: must be between 0 and 1"),
        (lambda: cochran(margin=0.05, level=2.0), BadValueError, "level is 2.0: must be between"),
    ],
)
def test_a_sample_size_is_refused(call: Any, kind: type[Exception], message: str) -> None:
    with pytest.raises(kind, match=message):
        call()


class TestAllocation:
    @pytest.mark.parametrize(
        ("sample", "strata", "expected"),
        [
            (10, (50, 30, 20), (5, 3, 2)),
            (10, (70, 28, 2), (6, 3, 1)),  # 7.0, 2.8, 0.2; the smallest takes one first
            (7, (1, 1, 1), None),
            (3, (1, 1, 1), (1, 1, 1)),
            (5, (3, 3, 3), (2, 2, 1)),  # equal remainders: the earlier first
            (4, (3, 5, 2), (1, 2, 1)),  # 1.2, 2.0, 0.8
            (3, (1000, 1, 1), (1, 1, 1)),
            (4, (0, 7, 3), (0, 3, 1)),  # 2.8 and 1.2
            (0, (0, 0, 0), (0, 0, 0)),
            (100, (50, 30, 20), (50, 30, 20)),
        ],
    )
    def test_by_hand(
        self, sample: int, strata: tuple[int, ...], expected: tuple[int, ...] | None
    ) -> None:
        named = dict(zip("abc", strata, strict=True))
        if expected is None:
            with pytest.raises(
                BadValueError, match=r"sample is 7: must be from 3 \(the strata\) to 3"
            ):
                allocate(sample, named)
        else:
            assert allocate(sample, named) == dict(zip("abc", expected, strict=True))

    def test_of_equal_remainders_the_larger_stratum_comes_first(self) -> None:
        """Quotas 0.5, 1.5, and 1 of 3 of 6 … : 3 · (1, 3, 2) / 6."""
        assert allocate(3, {"a": 10, "b": 30, "c": 20}) == {"a": 1, "b": 1, "c": 1}
        assert allocate(9, {"a": 10, "b": 30, "c": 20}) == {"a": 1, "b": 5, "c": 3}

    def test_no_stratum_at_all(self) -> None:
        assert allocate(0, {}) == {}

    @pytest.mark.parametrize(
        ("sample", "strata", "kind", "message"),
        [
            (1, {"a": 5, "b": 5}, BadValueError, "sample is 1: must be from 2"),
            (11, {"a": 5, "b": 5}, BadValueError, "to 10 .all of them."),
            (2.0, {"a": 5}, WrongTypeError, r"sample is 2.0 \(float\)"),
            (2, {"a": -5}, BadValueError, r"strata\[a\] is -5: must be 0 or more"),
            (2, {"a": 5.0}, WrongTypeError, r"strata\[a\] is 5.0 \(float\)"),
        ],
    )
    def test_it_is_refused(
        self, sample: Any, strata: Any, kind: type[Exception], message: str
    ) -> None:
        with pytest.raises(kind, match=message):
            allocate(sample, strata)

    @given(st.lists(st.integers(0, 500), min_size=1, max_size=12), st.floats(0, 1))
    def test_all_are_given_out_at_least_one_each_and_never_more_than_there_are(
        self, sizes: list[int], part: float
    ) -> None:
        least, most = sum(size > 0 for size in sizes), sum(sizes)
        sample = least + int(part * (most - least))
        found = allocate(sample, {str(i): size for i, size in enumerate(sizes)})
        assert sum(found.values()) == sample
        for count, size in zip(found.values(), sizes, strict=True):
            assert min(1, size) <= count <= size


class TestSilence:
    @pytest.mark.parametrize(
        ("k", "n", "population", "bounds"),
        [
            (120, 150, 200, (Fraction(3, 5), Fraction(17, 20))),
            (120, 150, 300, (Fraction(2, 5), Fraction(9, 10))),
            (120, 150, 150, (Fraction(4, 5), Fraction(4, 5))),
            (0, 0, 300, (0, 1)),
            (30, 30, 1636, (Fraction(30, 1636), 1)),
        ],
    )
    def test_the_worst_case(
        self, k: int, n: int, population: int, bounds: tuple[Fraction, Fraction]
    ) -> None:
        assert worst_case_bounds(k, n, population) == bounds

    def test_the_shared_bounds(self) -> None:
        with shared_file("scoring/fpc.csv").open(encoding="utf-8") as file:
            rows = [row for row in csv.DictReader(file) if row["population"]]
        assert rows
        for row in rows:
            found = worst_case_bounds(int(row["k"]), int(row["n"]), int(row["population"]))
            assert found is not None
            expected = (row["worst_case_low"], row["worst_case_high"])
            assert tuple(f"{bound:.6f}" for bound in map(float, found)) == expected

    def test_response_rates(self) -> None:
        assert response_rate(150, 300) == Fraction(1, 2)
        assert response_rate(0, 300) == 0

    def test_nobody_to_ask_has_no_rate_and_no_bounds(self) -> None:
        assert response_rate(0, 0) is None
        assert worst_case_bounds(0, 0, 0) is None

    @pytest.mark.parametrize(
        ("call", "kind", "message"),
        [
            (lambda: response_rate(3, 2), BadValueError, "answered is 3: must not be above those"),
            (lambda: response_rate(-1, 2), BadValueError, "answered is -1: must be 0 or more"),
            (lambda: response_rate(1, int_like(2.0)), WrongTypeError, r"eligible is 2.0 \(float\)"),
            (lambda: worst_case_bounds(2, 1, 3), BadValueError, "must be in this order"),
            (lambda: worst_case_bounds(1, 4, 3), BadValueError, "must be in this order"),
            (lambda: worst_case_bounds(True, 4, 5), WrongTypeError, r"k is True \(bool\)"),
        ],
    )
    def test_they_are_refused(self, call: Any, kind: type[Exception], message: str) -> None:
        with pytest.raises(kind, match=message):
            call()
