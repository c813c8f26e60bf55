"""The file of the index: every fault at once, and an edition cut at the day it was read from."""

from __future__ import annotations

from fractions import Fraction

import pytest

from onestop import FactErrors
from onestop.citation import Confidence
from onestop.loading.node import Source
from onestop.loading.service_index import load_service_index

HEAD = """
seen = "2026-11-30"
[instruments.a]
title = "Quyết định"
"""
EDITION = """
[[edition]]
name = "A"
first = 2022-08-01
by = "a"
decimals = 2
rounding = { by = "a", confidence = "inferred", percent = 85 }
[[edition.class]]
class = "weak"
from = 0
by = "a"
[[edition.group]]
key = "g"
vi = "nhóm"
en = "group"
most = 2
[[edition.group.measure]]
code = "M"
vi = "một"
en = "one"
most = "2.0"
full_at = "4/5"
zero = "zero"
by = "a"
"""


def told(text: str) -> list[str]:
    with pytest.raises(FactErrors) as caught:
        load_service_index(Source("index.toml", text))
    return [str(fault).removeprefix("index.toml: ") for fault in caught.value.exceptions]


def test_without_a_day_from_which_it_was_read_an_edition_is_one() -> None:
    dated = load_service_index(Source("index.toml", HEAD + EDITION))
    (edition,) = dated.editions
    assert edition.value.rounding.percent == 85
    assert edition.value.citation.confidence is Confidence.CONFIRMED
    assert edition.value.measure("m").full_at == Fraction(4, 5)


def test_every_fault_is_told_with_its_path() -> None:
    text = EDITION.replace("first = 2022-08-01\n", "").replace('from = 0\nby = "a"', 'by = "b"')
    text = text.replace('full_at = "4/5"', 'full_at = "four"').replace('zero = "zero"', "zero = 0")
    faults = told(HEAD + text.replace('name = "A"', 'name = "A"\ncolour = 1'))
    assert faults == [
        "edition[0].first: is missing",
        "edition[0].class[0].from: is missing",
        "edition[0].class[0].by: names no instrument 'b'; known: a",
        "edition[0].group[0].measure[0].zero: is 0, but must be a text",
        "edition[0].group[0].measure[0].full_at: is 'four', but must be a number, or a text like "
        "'3.5' or '20 %'",
        "edition[0].colour: is not a key of this table",
    ]


def test_a_rounding_that_nobody_tells_and_numbers_of_a_wrong_kind() -> None:
    text = EDITION.replace("rounding =", "# rounding =").replace('most = "2.0"', "most = true")
    assert told(HEAD + text) == [
        "edition[0].rounding: is missing",
        "edition[0].group[0].measure[0].most: is True, but must be a number, or a text like '3.5' "
        "or '20 %'",
    ]
