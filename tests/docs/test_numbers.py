"""The numbers that the READMEs and the changelog give of the catalogue are those of the facts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from onestop import Confidence, vn

ROOT = Path(__file__).parent.parent.parent
SHIPPED = vn.procedures().procedures
CONFIRMED = [one for one in SHIPPED if one.source and one.source.confidence is Confidence.CONFIRMED]


@pytest.mark.parametrize(
    ("page", "pattern", "number"),
    [
        ("README.md", r"(\d+) ward procedures", len(SHIPPED)),
        ("README.md", r"(\d+) records are\s+confirmed", len(CONFIRMED)),
        ("README.vi.md", r"(\d+) thủ tục cấp xã", len(SHIPPED)),
        ("README.vi.md", r"(\d+) bản ghi đã xác nhận", len(CONFIRMED)),
        ("CHANGELOG.md", r"(\d+) ward procedures", len(SHIPPED)),
        ("CHANGELOG.md", r"(\d+) records are confirmed", len(CONFIRMED)),
    ],
)
def test_it_is_counted_from_the_facts(page: str, pattern: str, number: int) -> None:
    text = (ROOT / page).read_text("utf-8")
    assert re.findall(pattern, text) == [str(number)]
