"""The rows of the shared files, every one reproduced."""

from __future__ import annotations

import csv
from decimal import Decimal
from fractions import Fraction

from onestop.appraisal import WorkItem, WorkMarks, ceiling, rate, work_marks
from onestop.i18n.numbers import half_up
from tests.appraisal.office import CIVIL
from tests.shared import shared_file

Row = dict[str, str]


def read(name: str) -> list[Row]:
    with shared_file(f"scoring/{name}").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_rating_cases() -> None:
    rows = read("rating335.csv")
    kinds = {"score": _score, "progress": _progress}
    assert {row["kind"] for row in rows} <= kinds.keys()
    for row in rows:
        kinds[row["kind"]](row)
    assert rows


def _score(row: Row) -> None:
    marks = (Decimal(row[name]) for name in ("a_quantity", "b_quality", "c_progress"))
    rating = rate(CIVIL, Decimal(row["general"]), WorkMarks(*marks))
    assert rating.results is not None
    assert str(half_up(rating.results, 2)) == row["results_70"], row["case_id"]
    assert str(rating.shown) == row["total_100"], row["case_id"]
    assert rating.suggested.value == row["class"], row["case_id"]  # type: ignore[union-attr]


def _progress(row: Row) -> None:
    late = [int(n) for n in row["delays_of_each_late_item"].split(";") if n]
    on_time, not_done = int(row["on_time"]), int(row["not_done"])
    assert (on_time + len(late) + not_done, len(late)) == (int(row["items"]), int(row["late"]))
    items = [WorkItem(f"kept {n}") for n in range(on_time)]
    items += [WorkItem(f"late {n}", delays=delays) for n, delays in enumerate(late)]
    items += [WorkItem(f"undone {n}", done=0) for n in range(not_done)]
    progress = work_marks(items, CIVIL).progress
    assert progress == Fraction(row["c_progress"]), row["case_id"]


def test_the_ceilings() -> None:
    rows = read("rating335_ceiling.csv")
    for row in rows:
        base, share = int(row["base"]), Fraction(row["share_percent"]) / 100
        assert share in {Fraction(1, 5), Fraction(1, 4)}
        rules = CIVIL.choosing(ceiling_base="good_only")
        for rounding in ("floor", "half_up", "ceil"):
            own = rules.choosing(ceiling_rounding=rounding)
            found = ceiling(base, 0, own, outstanding=share == Fraction(1, 4))
            assert found.exact == Fraction(row["exact"])
            assert str(found.allowed) == row[rounding]
    assert rows


def test_the_ward_of_2023_in_its_own_numbers() -> None:
    """1620 early, 16 on the day, none late: 3256 points of 1636 dossiers, 2.0 after rounding."""
    shared_file("ward_2023.md")
    assert str(half_up(Fraction(1620 * 2 + 16, 1636), 1)) == "2.0"
