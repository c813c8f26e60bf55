"""Every public method and own constructor refuses an argument of a wrong kind, and names it.

As `test_arguments` does it for functions: each is called with arguments that it takes, then each of
them in turn is `None`, 5, "x" or an empty list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from onestop import (
    BadValueError,
    OnestopError,
    Parallel,
    Sequence,
    WorkingDays,
    WrongTypeError,
    satisfaction,
    vn,
)
from tests.arguments import hints, is_of
from tests.methods import MANY, called, methods

WRONG: tuple[Any, ...] = (None, 5, "x", [])


def cases() -> Iterator[Any]:
    for name, method in methods().items():
        for argument in method.parameters:
            if argument.kind not in MANY:
                yield pytest.param(name, argument.name, id=f"{name}-{argument.name}")


def refusal(name: str, argument: str, value: object) -> str | None:
    """Return what a value of an argument is refused with, `None` if it is not."""
    try:
        called(name, **{argument: value})
    except (OnestopError, OSError) as error:
        return str(error)
    return None


@pytest.mark.parametrize("name", methods())
def test_the_arguments_that_the_others_stand_beside_are_taken(name: str) -> None:
    called(name)


@pytest.mark.parametrize(("name", "argument"), [*cases()])
def test_a_wrong_kind_is_refused_by_the_name_of_its_argument(name: str, argument: str) -> None:
    hint = hints(methods()[name].call)[argument]
    for value in WRONG:
        told = refusal(name, argument, value)
        if not is_of(value, hint):
            assert told is not None, f"{argument}={value!r} was taken"
            assert re.search(rf"\b{argument}\b", told), told


@pytest.mark.parametrize("kind", [Sequence, Parallel])
@pytest.mark.parametrize("value", [None, 5, "x", [], ["x"]])
def test_a_part_of_a_limit_is_one(kind: Any, value: object) -> None:
    with pytest.raises(WrongTypeError, match="limit is"):
        kind(WorkingDays(3), value)


@pytest.mark.parametrize("value", WRONG)
def test_answers_name_their_arguments(value: Any) -> None:
    made = satisfaction.Answers
    with pytest.raises((BadValueError, WrongTypeError), match="counts is"):
        made(value, vn.SCALE_5)
    with pytest.raises(WrongTypeError, match="scale is"):
        made({5: 1}, value)
    if value is not None:
        with pytest.raises((BadValueError, WrongTypeError), match="stage is"):
            made({5: 1}, vn.SCALE_5, stage=value)
    if value is not None and value != "x":
        with pytest.raises(WrongTypeError, match="question is"):
            made({5: 1}, vn.SCALE_5, question=value)
    if value != []:
        with pytest.raises(WrongTypeError, match=r"maps(\[0\])? is"):
            made({5: 1}, vn.SCALE_5, maps=value)
