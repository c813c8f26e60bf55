"""A closed list of words is asked in one way: another word is refused with those to choose from."""

from __future__ import annotations

import ast
import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from onestop import (
    BadValueError,
    ClockPolicy,
    ReportPeriod,
    proportion_interval,
    score,
    tally,
    vn,
)
from onestop.days import Closure
from onestop.dossiers import Completed
from onestop.interchange import schema
from onestop.procedures import SupplementRule
from onestop.satisfaction.comparison import Proportion, compare
from tests.house import modules

AT = vn.local("20/11/2026 16:10")
MONTH = ReportPeriod.calendar_month(2026, 11)
COUNTS = {4: 3, 5: 2}

#: What takes a closed word, by the name that an error calls it, and one of the words.
TAKING: dict[str, tuple[Callable[[Any], object], str]] = {
    "by": (lambda word: tally([], MONTH, vn.calendar(), by=word), "officer"),
    "no_limit": (lambda word: tally([], MONTH, vn.calendar(), no_limit=word), "beside"),
    "errors": (lambda word: tally([], MONTH, vn.calendar(), errors=word), "collect"),
    "supplement": (lambda word: ClockPolicy(supplement=word), "pause"),
    "extension": (lambda word: ClockPolicy(extension=word), "original"),
    "stopped": (lambda word: ClockPolicy(stopped=word), "judged"),
    "granularity": (lambda word: ClockPolicy(granularity=word), "moment"),
    "measure": (lambda word: score(COUNTS, vn.SCALE_5, word), "top_box"),
    "method": (lambda word: proportion_interval(3, 5, method=word), "wilson"),
    "outcome": (lambda word: Completed(AT, outcome=word), "rejected"),
    "layer": (lambda word: Closure(dt.date(2026, 11, 5), "Bão", layer=word), "province"),
    "mode": (lambda word: SupplementRule(mode=word), "pause"),
}


@pytest.mark.parametrize("name", TAKING)
def test_a_word_of_the_list_is_taken(name: str) -> None:
    take, word = TAKING[name]
    take(word)


@pytest.mark.parametrize("name", TAKING)
@pytest.mark.parametrize("wrong", ["nothing", "", 5, True, [], ["pause"], {}])
def test_any_other_is_refused_with_all_of_them(name: str, wrong: Any) -> None:
    take, word = TAKING[name]
    with pytest.raises(BadValueError, match=rf"^{name} is ") as caught:
        take(wrong)
    told = str(caught.value)
    assert "must be one of" in told
    assert word in told
    assert word in caught.value.text("vi")


def test_the_kind_of_a_schema_is_told_with_all_of_them() -> None:
    with pytest.raises(BadValueError, match=r"^kind is 'slip': must be one of .*dossier.*ward$"):
        schema("slip")


def test_case_and_blanks_are_no_part_of_a_method_of_comparing() -> None:
    with pytest.raises(BadValueError, match="method"):
        compare({"Lan": Proportion(1, 2)}, method="Shrunk")  # type: ignore[arg-type]


def test_one_function_asks_them() -> None:
    """Beside it, only a refusal that knows more than the words, or lies below it, says the key."""
    saying = {
        name
        for name, tree in modules().items()
        if not name.startswith(("onestop.i18n", "onestop.figures.index", "onestop.cli"))
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and node.value == "must_be_one_of"
    }
    assert saying == {
        "onestop._checks",
        "onestop._arguments",
        "onestop.days.calendar",  # kinds of days, told by their names
        "onestop.figures.figures",  # periods
        "onestop.procedures.suspension",  # enums, which take their value as well
        "onestop.satisfaction.stages",
    }
