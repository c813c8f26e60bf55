"""The 150 labelled texts: no wrong reading at all, and nine in ten of the readable ones read."""

import csv

from tests.limit_texts.spelling import REFUSED, agrees, reading_of
from tests.shared import shared_file


def labels() -> list[dict[str, str]]:
    with shared_file("time_limit_labels.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_no_labelled_text_is_read_wrongly_and_nine_in_ten_are_read() -> None:
    rows = labels()
    read, refused, wrong = [], [], []
    for number, row in enumerate(rows):
        reading = reading_of(row["text"])
        if agrees(reading, row["expected"]):
            read.append(number)
        elif reading == REFUSED:
            refused.append(number)
        else:
            wrong.append((number, reading, row["expected"]))
    readable = [number for number, row in enumerate(rows) if row["expected"] != REFUSED]
    share = len(set(readable) & set(read)) / len(readable)
    print(
        f"labels: {len(rows)}; as expected {len(read)}; refused though readable {len(refused)} "
        f"(rows {refused}); wrong {len(wrong)}; of the readable {share:.1%} read"
    )
    assert not wrong
    assert share >= 0.9
