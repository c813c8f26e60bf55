"""The page of the catalogue is drawn from the facts: what ships, and what is missing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from onestop import Catalogue, Procedure, vn

DOCS = Path(__file__).resolve().parents[2] / "docs"
SHIPPED = vn.procedures()


@pytest.fixture(scope="module")
def drawn() -> Iterator[ModuleType]:
    sys.path.insert(0, str(DOCS))
    yield import_module("catalogue")
    sys.path.remove(str(DOCS))


@pytest.fixture(scope="module")
def lines(drawn: ModuleType) -> list[str]:
    text: str = drawn.catalogue_page()
    return text.splitlines()


def test_every_procedure_stands_in_it_once_with_how_sure_it_is(lines: list[str]) -> None:
    for procedure in SHIPPED.procedures:
        cells = [line.strip("| ").split(" | ") for line in lines if f" {procedure.name}" in line]
        mine = [row for row in cells if procedure.code in row[0]]
        assert len(mine) == 1, procedure.code
        assert procedure.source is not None
        assert mine[0][-1].startswith(procedure.source.confidence.value)


def test_limits_and_fees_are_shown_with_their_cases(lines: list[str]) -> None:
    (land,) = [line for line in lines if line.startswith("| [1.013978]")]
    assert "đăng ký đất đai, xã miền núi hoặc khó khăn: 27 working days" in land
    (card,) = [line for line in lines if line.startswith("| [1.014063]")]
    assert "from 2025-07-01 until 2026-12-31: 25,000 / thẻ" in card
    (yearly,) = [line for line in lines if line.startswith("| [1.011606]")]
    assert "a yearly period, 1/9 to 14/12" in yearly
    (pension,) = [line for line in lines if line.startswith("| [1.014027]")]
    assert "| not known |" in pension


def test_the_wanted_that_do_not_ship_stand_as_missing(drawn: ModuleType, lines: list[str]) -> None:
    text = drawn.WANTED.read_text("utf-8")
    assert text.count("[[wanted]]") == 30
    at = lines.index("## Wanted, and missing")
    shown = {line.split(" ")[1] for line in lines[at:] if line.startswith(("| 1.", "| 2.", "| 3."))}
    assert shown == {one["code"] for one in drawn.missing(SHIPPED)}
    assert not shown & set(SHIPPED)
    assert lines[at + 2].startswith(f"{len(shown)} of the thirty")


def test_one_that_begins_to_ship_is_missing_no_more(drawn: ModuleType) -> None:
    marriage = Procedure("2.000806", "Đăng ký kết hôn có yếu tố nước ngoài", field="Hộ tịch")
    more = SHIPPED.merged(Catalogue([marriage]))
    assert len(drawn.missing(more)) == len(drawn.missing(SHIPPED)) - 1
    assert "| 2.000806 | Đăng ký kết hôn có yếu tố nước ngoài | not known | not said |" in (
        drawn.catalogue_page(more)
    )


def test_the_page_holds_the_place_that_is_filled_at_build_time() -> None:
    page = (DOCS / "reference" / "catalogue.md").read_text("utf-8")
    assert page.count("%catalogue%") == 1
