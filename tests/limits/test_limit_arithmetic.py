"""Arithmetic of limits: the same unit adds up and compares, anything else is refused."""

from __future__ import annotations

import operator
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from onestop import (
    CalendarDays,
    ClockHours,
    Months,
    OnestopError,
    Parallel,
    SameDay,
    Sequence,
    WorkingDays,
    WorkingHours,
)
from onestop.errors import MixedLimitsError

UNITS: tuple[Callable[[int], Any], ...] = (
    WorkingDays,
    CalendarDays,
    Months,
    WorkingHours,
    ClockHours,
)


@pytest.mark.parametrize("unit", UNITS)
def test_the_same_unit_adds_up_and_compares(unit: Callable[[int], Any]) -> None:
    assert unit(2) + unit(3) == unit(5)
    assert unit(2) < unit(3) <= unit(3)
    assert unit(3) > unit(2) >= unit(2)
    assert not unit(3) < unit(3)
    assert sorted([unit(3), unit(1), unit(2)]) == [unit(1), unit(2), unit(3)]


OTHERS = (3, 3.0, True, None, "3", SameDay(), Sequence(WorkingDays(1)), Parallel(Months(1)))

MIXED = [
    (left(2), right)
    for left in UNITS
    for right in (*(unit(2) for unit in UNITS if unit is not left), *OTHERS)
]


@pytest.mark.parametrize(("left", "right"), MIXED, ids=repr)
def test_anything_else_is_refused_naming_both(left: Any, right: Any) -> None:
    for ask in (operator.add, operator.lt, operator.le, operator.gt, operator.ge):
        with pytest.raises(MixedLimitsError) as caught:
            ask(left, right)
        assert isinstance(caught.value, OnestopError)
        assert isinstance(caught.value, TypeError)
        assert repr(left) in str(caught.value)
        assert repr(right) in str(caught.value)
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_a_limit_inside_another_stands_in_brackets() -> None:
    inner = Parallel(CalendarDays(2), Months(1))
    assert str(Sequence(WorkingDays(1), inner)) == (
        "1 ngày làm việc, tiếp theo [2 ngày, đồng thời 1 tháng]"
    )
    outer = Parallel(Sequence(WorkingDays(1), CalendarDays(2)), Months(1))
    assert str(outer) == "[1 ngày làm việc, tiếp theo 2 ngày], đồng thời 1 tháng"
