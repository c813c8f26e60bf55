"""Texts made by chance: the plain reader agrees, and every text is read right or refused.

`python -m tests.limit_texts` tries many more (50,000 by default).
"""

import random
from collections import Counter

from tests.limit_texts.generating import generated, simple
from tests.limit_texts.plain_reader import number_words, plain_reading
from tests.limit_texts.spelling import REFUSED, reading_of


def differing(seed: int, count: int) -> list[tuple[str, str | None, str]]:
    """Return the simple texts on which the two readers do not agree."""
    chance = random.Random(seed)
    texts = [simple(chance) for _ in range(count)]
    read = [(text, plain_reading(text), reading_of(text)) for text in texts]
    return [(text, plain, mine) for text, plain, mine in read if (plain or REFUSED) != mine]


def wrong(seed: int, count: int) -> tuple[list[tuple[str, str | None, str]], Counter[str]]:
    """Return the generated texts that are read otherwise than right, and how many were read."""
    amiss, told = [], Counter[str]()
    for text, right in generated(seed, count):
        mine = reading_of(text)
        told["read" if mine != REFUSED else "refused, rightly" if right is None else "refused"] += 1
        if mine not in {REFUSED, right}:
            amiss.append((text, right, mine))
    return amiss, told


def test_the_plain_reader_agrees_on_simple_texts() -> None:
    assert not differing(20261130, 1500)


def test_the_plain_reader_reads_nearly_all_of_its_own_grammar() -> None:
    chance = random.Random(7)
    read = [plain_reading(simple(chance)) for _ in range(400)]
    assert sum(reading is not None for reading in read) > 390


def test_numbers_are_written_as_people_write_them() -> None:
    assert [number_words(n) for n in (4, 10, 15, 21, 30, 55)] == [
        "bốn", "mười", "mười lăm", "hai mươi mốt", "ba mươi", "năm mươi lăm",
    ]  # fmt: skip


def test_generated_texts_are_read_right_or_refused() -> None:
    amiss, told = wrong(20261130, 2500)
    assert not amiss
    assert told["refused"] < 0.12 * told["read"]
