"""The 900 published texts: how many are read, and the readings checked by hand stay as they are."""

import csv
from collections import Counter
from pathlib import Path

from tests.limit_texts.spelling import NONE, REFUSED, reading_of
from tests.shared import shared_file

SAMPLE = Path(__file__).parent.parent / "cases" / "time_limit_sample.csv"
NO_LIMITS = {"bare_number", "before_event", "fixed_date", "immediate", "minutes"}


def texts() -> list[dict[str, str]]:
    with shared_file("time_limit_texts.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def sample() -> list[dict[str, str]]:
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_nearly_three_in_four_of_the_published_texts_are_read() -> None:
    rows = texts()
    readings = [reading_of(row["text"]) for row in rows]
    refused = readings.count(REFUSED)
    share = 1 - refused / len(rows)
    print(
        f"texts: {len(rows)}; read {len(rows) - refused} ({share:.1%}), of them "
        f"{readings.count(NONE)} no limit; refused {refused}"
    )
    told = Counter(
        row["shape"] for row, reading in zip(rows, readings, strict=True) if reading == REFUSED
    )
    print("refused by shape:", dict(told.most_common()))
    assert share >= 0.74


def test_texts_that_are_no_limits_are_refused() -> None:
    read = [
        number
        for number, row in enumerate(texts())
        if row["shape"] in NO_LIMITS and reading_of(row["text"]) != REFUSED
    ]
    assert not read


def test_the_readings_checked_by_hand_stay_as_they_are() -> None:
    rows = texts()
    changed = [
        (row["row"], limits_of(rows[int(row["row"])]["text"]), row["reading"])
        for row in sample()
        if limits_of(rows[int(row["row"])]["text"]) != row["reading"]
    ]
    assert not changed


def test_the_sample_holds_a_hundred_readings_and_none_is_wrong() -> None:
    rows = sample()
    assert len({row["row"] for row in rows}) == 100
    assert {row["verdict"] for row in rows} == {"right"}
    assert all(row["reason"] for row in rows)


def limits_of(text: str) -> str:
    """Return the reading of a text without the words of its conditions."""
    cases = reading_of(text).split(" | ")
    return " | ".join(_without_words(case) for case in cases)


def _without_words(case: str) -> str:
    parts = case.split(" ; ")
    if len(parts) < 4:
        return case
    condition = "-" if parts[1:-2] == ["-"] else "condition"
    return " ; ".join((parts[0], condition, *parts[-2:]))
