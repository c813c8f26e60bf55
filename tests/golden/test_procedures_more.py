"""The forty newer procedures against a table that a clerk can read: `procedures_more.txt`."""

from __future__ import annotations

from pathlib import Path

import pytest

from onestop import vn
from tests.golden.normal_form import normal_form

ROWS = [
    tuple(cell.strip() for cell in line.split(" | "))
    for line in (Path(__file__).parent / "procedures_more.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def test_the_table_holds_forty_codes() -> None:
    assert len({code for code, *_ in ROWS}) == len(ROWS) == 40


@pytest.mark.parametrize(("code", "sure", "decision", "limit"), ROWS, ids=[row[0] for row in ROWS])
def test_its_limit_and_how_sure_it_is(code: str, sure: str, decision: str, limit: str) -> None:
    shipped = vn.procedures()[code]
    assert shipped.source is not None
    assert shipped.source.confidence.value == sure
    assert shipped.decision == decision
    assert normal_form(shipped) == limit
