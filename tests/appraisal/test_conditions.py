"""The rating by conditions: Nghị định 90/2020, Đ12–15."""

from __future__ import annotations

from typing import Any

import pytest

from onestop import BadValueError
from onestop.appraisal import (
    Disqualification,
    FailingGround,
    NoClass,
    NoClassKind,
    RatingClass,
    TaskYear,
    rate_by_conditions,
)
from tests.appraisal.office import CIVIL, OLD

HTXSNV, HTTNV, HTNV, KHTNV = RatingClass
SILENT = NoClassKind.UNDECIDED


def found(**tasks: Any) -> RatingClass | NoClassKind:
    rating = rate_by_conditions(OLD, TaskYear(**{"tasks": 100, "effective": True, **tasks}))
    assert (rating.total, rating.shown, rating.general) == (None, None, None)
    kind = rating.suggested
    return kind.kind if isinstance(kind, NoClass) else kind


@pytest.mark.parametrize(
    ("tasks", "expected"),
    [
        ({"overfulfilled": 50}, HTXSNV),
        ({"overfulfilled": 100}, HTXSNV),
        ({"overfulfilled": 49}, HTTNV),
        ({"overfulfilled": 50, "effective": False}, HTTNV),
        ({}, HTTNV),
        ({"weak": 1}, HTNV),
        ({"weak": 1, "overfulfilled": 99}, HTNV),
        ({"weak": 20}, HTNV),  # at most 20 %
        ({"weak": 21}, SILENT),
        ({"weak": 50}, SILENT),  # more than 50 %
        ({"weak": 51}, KHTNV),
        ({"weak": 100}, KHTNV),
        ({"not_done": 1}, SILENT),  # not all done, and not more than half unmet
        ({"not_done": 20}, SILENT),
        ({"not_done": 50}, SILENT),
        ({"not_done": 30, "weak": 21}, KHTNV),
        ({"tasks": 0}, NoClassKind.NO_WORK),
        ({"tasks": 2, "overfulfilled": 1}, HTXSNV),
        ({"tasks": 5, "weak": 1}, HTNV),
        ({"tasks": 2, "weak": 1}, SILENT),
    ],
)
def test_the_conditions(tasks: dict[str, Any], expected: RatingClass | NoClassKind) -> None:
    assert found(**tasks) is expected


@pytest.mark.parametrize(
    ("tasks", "why"),
    [
        (
            {"weak": 3},
            "Not rated: the rule does not decide: 30 % of the tasks not met, between 20 % and 50 %",
        ),
        (
            {"not_done": 1},
            "Not rated: the rule does not decide: 1 not done, 10 % not met, no more than 50 %",
        ),
        (
            {"not_done": 1, "weak": 1},
            "Not rated: the rule does not decide: 1 not done, 20 % not met, no more than 50 %",
        ),
    ],
)
def test_where_the_text_is_silent_it_says_so(tasks: dict[str, int], why: str) -> None:
    rating = rate_by_conditions(OLD, TaskYear(tasks=10, effective=True, **tasks))
    assert rating.suggested.text("en") == why


@pytest.mark.parametrize("tasks", [{}, {"weak": 30}, {"tasks": 0}])
@pytest.mark.parametrize("ground", [FailingGround.DEGRADATION, FailingGround.DISCIPLINE])
def test_degradation_and_discipline_make_the_lowest_class(
    ground: FailingGround, tasks: dict[str, int]
) -> None:
    year = TaskYear(**{"tasks": 100, "effective": True, **tasks})  # type: ignore[arg-type]
    rating = rate_by_conditions(OLD, year, grounds=[Disqualification(ground, "UBND phường")])
    assert rating.suggested is KHTNV
    assert "whatever the points" in rating.because[-1].text("en")


def test_a_ground_that_the_decree_does_not_know_is_refused() -> None:
    breach = Disqualification(FailingGround.PARTY_PROHIBITION, "Đảng ủy")
    year = TaskYear(tasks=1, effective=True)
    with pytest.raises(BadValueError, match="knows degradation, discipline, corruption in the"):
        rate_by_conditions(OLD, year, grounds=[breach], is_leader=True)


def test_a_leaders_ground_is_no_ground_of_others() -> None:
    corrupt = Disqualification(FailingGround.CORRUPTION_IN_UNIT, "Thanh tra")
    year = TaskYear(tasks=1, effective=True)
    with pytest.raises(BadValueError, match=r"knows degradation, discipline$"):
        rate_by_conditions(OLD, year, grounds=[corrupt])


@pytest.mark.parametrize(
    ("tasks", "message"),
    [
        ({"weak": 3, "not_done": 3}, "weak is 3: with not_done, 3, must be part of tasks, 5"),
        ({"overfulfilled": 4, "weak": 2}, "overfulfilled is 4: must be part of the tasks that"),
        ({"overfulfilled": 4, "not_done": 2}, "overfulfilled is 4: must be part of the tasks that"),
        ({"tasks": -1}, "tasks is -1: must be 0 or more"),
    ],
)
def test_parts_that_are_more_than_the_whole_are_refused(
    tasks: dict[str, Any], message: str
) -> None:
    with pytest.raises(BadValueError) as refused:
        TaskYear(**{"tasks": 5, "effective": True, **tasks})
    assert message in str(refused.value)


def test_points_and_conditions_do_not_mix() -> None:
    with pytest.raises(TypeError, match="but must be a ConditionRules"):
        rate_by_conditions(CIVIL, TaskYear(tasks=1, effective=True))  # type: ignore[arg-type]
