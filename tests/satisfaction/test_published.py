"""Published figures reproduce: the months of a British service, and the formula that changed."""

from __future__ import annotations

import csv
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest

from onestop import Scale, score, vn
from onestop.satisfaction import Level, trend
from onestop.satisfaction.measures import Measure
from tests.counting import by_level
from tests.shared import shared_file

# Month, counts worst first, published, then gds, satisfied, mean of 5 and net in percent: typed
# from the facts (ministryofjustice/opg-performance-data, MIT licence).
MONTHS = [
    ("2023-04", (23, 46, 153, 419, 528), 80, "79.5766 81.0094 83.6612 75.1069"),
    ("2023-05", (19, 33, 143, 419, 518), 81, "80.5654 82.7739 84.4523 78.1802"),
    ("2023-07", (27, 31, 173, 483, 524), 79, "79.2003 81.3409 83.3603 76.6559"),
    ("2023-08", (17, 29, 119, 385, 446), 80, "80.4719 83.4337 84.3775 78.8153"),
    ("2023-10", (17, 31, 141, 477, 488), 80, "80.0693 83.6222 84.0555 79.4627"),
    ("2023-11", (15, 27, 130, 415, 547), 82, "82.0106 84.8325 85.6085 81.1287"),
    ("2024-01", (19, 29, 147, 501, 510), 80, "80.1410 83.8308 84.1128 79.8507"),
    ("2024-03", (17, 23, 143, 497, 511), 81, "80.6885 84.6348 84.5508 81.2762"),
    ("2024-04", (17, 35, 147, 497, 536), 80, "80.4383 83.8474 84.3506 79.6266"),
]

# The months around the change of the formula: gds and satisfied in percent.
AROUND = [
    ("2026-03", (13, 38, 136, 455, 501), 80, "80.4681", "83.6395"),
    ("2026-04", (12, 21, 131, 410, 450), 84, "80.8838", "83.9844"),
    ("2026-05", (11, 15, 137, 418, 491), 85, "81.7864", "84.7948"),
    ("2026-06", (23, 30, 141, 428, 467), 82, "79.5225", "82.1855"),
]


def percent(counts: tuple[int, ...], measure: Measure, of: int = 1) -> str:
    """The figure in percent with four decimals, rounded half up."""
    value = score(by_level(counts), vn.SCALE_5, measure).value
    assert value is not None
    return rounded(value * 100 / of, "0.0001")


def rounded(value: Fraction, step: str) -> str:
    exact = Decimal(value.numerator) / value.denominator
    return str(exact.quantize(Decimal(step), rounding=ROUND_HALF_UP))


@pytest.mark.parametrize(("month", "counts", "published", "percents"), MONTHS)
def test_a_month_by_four_measures(
    month: str, counts: tuple[int, ...], published: int, percents: str
) -> None:
    found = [
        percent(counts, "gds"),
        percent(counts, "satisfied"),
        percent(counts, "mean", 5),
        percent(counts, "net"),
    ]
    assert found == percents.split(), month
    assert rounded(Fraction(Decimal(found[0])), "1") == str(published)


def test_the_shared_months() -> None:
    with shared_file("scoring/levels_published.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        counts = tuple(int(row[name]) for name in list(row)[1:6])
        assert score(by_level(counts), vn.SCALE_5).n == int(row["n"])
        assert percent(counts, "gds") == row["gds_percent"]
        assert percent(counts, "satisfied") == row["satisfied_percent"]
        assert percent(counts, "mean", 5) == row["mean5_percent"]
        assert percent(counts, "net") == row["net_percent"]
        assert rounded(Fraction(Decimal(row["gds_percent"])), "1") == row["published_percent"]


@pytest.mark.parametrize(("month", "counts", "published", "gds", "satisfied"), AROUND)
def test_the_formula_behind_the_published_figure_changed_in_april_2026(
    month: str, counts: tuple[int, ...], published: int, gds: str, satisfied: str
) -> None:
    assert (percent(counts, "gds"), percent(counts, "satisfied")) == (gds, satisfied)
    behind = gds if month == "2026-03" else satisfied
    assert rounded(Fraction(Decimal(behind)), "1") == str(published)


def test_the_series_as_published_breaks_there_and_as_one_measure_does_not() -> None:
    def measure(month: str) -> Measure:
        return "gds" if month < "2026-04" else "satisfied"

    months = [(month, counts) for month, counts, _, _ in MONTHS]
    months += [(month, counts) for month, counts, _, _, _ in AROUND]
    mixed = trend(
        (month, score(by_level(counts), vn.SCALE_5, measure(month))) for month, counts in months
    )
    assert [found.period for found in mixed.breaks] == ["2026-04"]
    assert [len(segment.points) for segment in mixed.segments] == [10, 3]
    plain = trend((month, score(by_level(counts), vn.SCALE_5, "gds")) for month, counts in months)
    assert plain.breaks == ()
    assert len(plain.segments) == 1


def test_the_jump_of_four_points_was_the_formula() -> None:
    march, april = (score(by_level(AROUND[i][1]), vn.SCALE_5, "gds") for i in (0, 1))
    change = april.change(march)
    assert change.value is not None
    assert abs(change.value) < Fraction(1, 200)
    assert change.is_clear is False


@pytest.mark.parametrize(
    ("counts", "value"),
    [
        ((1, 1, 1, 1, 1), Fraction(1, 2)),
        ((1, 1, 1, 1, 6), Fraction(3, 4)),
        ((6, 1, 1, 1, 1), Fraction(1, 4)),
        ((0, 0, 0, 0, 0), None),
        ((3, 1, 16, 62, 147), Fraction(807, 916)),
    ],
)
def test_the_vectors_of_the_mean_based_index(
    counts: tuple[int, ...], value: Fraction | None
) -> None:
    assert score(by_level(counts), vn.SCALE_5, "gds").value == value


def test_another_vector_in_percent() -> None:
    value = score({1: 17, 2: 35, 3: 87, 4: 434, 5: 969}, vn.SCALE_5, "gds").value
    assert value is not None
    assert rounded(value * 100, "0.1") == "87.3"


def test_the_interval_of_the_first_month() -> None:
    """The facts give s = 23.5089 and a half-width of 1.3476, both in percent."""
    found = score(by_level(MONTHS[0][1]), vn.SCALE_5, "gds").interval()
    assert found is not None
    assert (found[1] - found[0]) / 2 * 100 == pytest.approx(1.3476, abs=5.1e-5)
    assert (found[0] + found[1]) / 2 * 100 == pytest.approx(79.5766, abs=5.1e-5)


def test_the_weighted_positive_share_of_a_british_council() -> None:
    """39, 62, 81, 9, 3 best first is 140 of 155, the 81 in the middle left out."""
    council = score({1: 3, 2: 9, 3: 81, 4: 62, 5: 39}, vn.SCALE_5, "weighted_positive")
    assert (council.numerator, council.denominator, council.n) == (140, 155, 194)
    assert council.value == Fraction(140, 155)


class TestPromoters:
    # Promoters, passives, detractors, NPS, standard error, bounds at 95 %: from the facts.
    ROWS = (
        (70, 10, 20, "50.0000", 8.0623, 34.1983, 65.8017),
        (10, 0, 0, "100.0000", 0.0, 100.0, 100.0),
    )

    @staticmethod
    def counts(promoters: int, passives: int, detractors: int) -> dict[int, int]:
        return {0: detractors, 7: passives, 10: promoters}

    @pytest.mark.parametrize(("p", "q", "d", "nps", "error", "low", "high"), ROWS)
    def test_the_cases_of_the_facts(
        self, p: int, q: int, d: int, nps: str, error: float, low: float, high: float
    ) -> None:
        found = score(self.counts(p, q, d), vn.SCALE_0_10, "nps")
        assert found.value is not None
        assert rounded(found.value, "0.0001") == nps
        assert found.squared_error is not None
        assert float(found.squared_error) ** 0.5 == pytest.approx(error, abs=5.1e-5)
        assert found.interval() == pytest.approx((low, high), abs=5.1e-5)

    def test_the_shared_table(self) -> None:
        with shared_file("scoring/nps.csv").open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        assert rows
        for row in rows:
            p, q, d = (int(row[name]) for name in ("promoters", "passives", "detractors"))
            found = score(self.counts(p, q, d), vn.SCALE_0_10, "nps")
            assert found.value is not None
            assert rounded(found.value, "0.0001") == row["nps"]
            bounds = found.interval(Decimal(row["level"]))
            assert bounds == pytest.approx((float(row["low"]), float(row["high"])), abs=5.1e-5)

    def test_every_level_weighs_as_the_definition_says(self) -> None:
        alone = [score({level: 1}, vn.SCALE_0_10, "nps").value for level in range(11)]
        assert alone == [-100] * 7 + [0, 0] + [100, 100]

    def test_eleven_levels_numbered_from_1_are_0_to_10_as_well(self) -> None:
        labels = [Level(str(i), str(i)) for i in range(11)]
        from_one = Scale("eleven", labels, satisfied={10, 11})
        assert score({1: 20, 8: 10, 11: 70}, from_one, "nps").value == 50
        assert score({8: 1, 7: 1, 10: 2}, from_one, "nps").value == 25

    def test_unanimous_promoters_have_an_interval_of_no_width_and_it_is_flagged(self) -> None:
        found = score(self.counts(10, 0, 0), vn.SCALE_0_10, "nps")
        assert found.is_unanimous
        assert found.doubt is not None
        assert found.doubt.key == "unanimous"
