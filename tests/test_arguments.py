"""Every public function refuses an argument of a wrong kind, and names it.

Each function is called with arguments that it takes; then each of them in turn is `None`, 5, "x" or
an empty list. Where that is not what the annotation says, an `OnestopError` must name the argument;
where it is, nothing but an `OnestopError` (or, for a file, the builtin with its path) may come out.
"""

from __future__ import annotations

import datetime as dt
import inspect
import pickle
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any, Literal, TypeVar

import pytest

from onestop import (
    BadValueError,
    Ballot,
    Channel,
    Dossier,
    OnestopError,
    Procedure,
    WrongTypeError,
    vn,
)
from onestop._arguments import checked
from onestop.satisfaction.ballots import BallotBox, BallotPolicy
from tests.arguments import called, functions, hints, is_of

#: A text is a path, and this would be written to.
WRITTEN_TO = (
    ("registers.write_events", "x"),
    ("registers.write_table", "x"),
    ("render.write_report_docx", "x"),
    ("render.write_report_xlsx", "x"),
)

T = TypeVar("T")

WRONG: tuple[Any, ...] = (None, 5, "x", [])

#: Arguments that an error calls by what they are: a secret is named, and never shown.
NAMED_AS = {
    "satisfaction.ballots.read_token.text": "token",
    "satisfaction.ballots.read_token.keys": "keys|value",
}


def cases() -> Iterator[Any]:
    for name, call in functions().items():
        for argument in inspect.signature(call).parameters.values():
            if argument.kind is not argument.VAR_POSITIONAL:
                yield pytest.param(name, argument.name, id=f"{name}-{argument.name}")


@pytest.mark.parametrize("name", functions())
def test_the_arguments_that_the_others_stand_beside_are_taken(name: str) -> None:
    called(name)


@pytest.mark.parametrize(("name", "argument"), [*cases()])
def test_a_wrong_kind_is_refused_by_the_name_of_its_argument(name: str, argument: str) -> None:
    hint = hints(functions()[name])[argument]
    for value in WRONG:
        if (name, value) in WRITTEN_TO:
            continue
        told = refusal(lambda value=value: called(name, **{argument: value}))  # type: ignore[misc]
        if not is_of(value, hint):
            assert told is not None, f"{argument}={value!r} was taken"
            named = NAMED_AS.get(f"{name}.{argument}", argument)
            assert re.search(rf"\b{named}\b", told), told


def refusal(call: Callable[[], object]) -> str | None:
    """Return what a call is refused with, `None` if it is not; any other exception goes on."""
    try:
        call()
    except (OnestopError, OSError) as error:
        return str(error)
    return None


class TestTheCheck:
    def test_it_asks_by_position_and_by_name_and_gives_what_the_function_gives(self) -> None:
        @checked
        def told(day: dt.date, n: int = 1, *, by: Literal["a", "b"] | None = None) -> object:
            """Return what it was given."""
            return day, n, by

        day = dt.date(2026, 11, 20)
        assert told(day) == (day, 1, None)
        assert told(day, 2, by="a") == (day, 2, "a")
        with pytest.raises(WrongTypeError, match="day is 5"):
            told(5)  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match="n is True"):
            told(day, n=True)
        with pytest.raises(BadValueError, match="by is 5: must be one of a, b"):
            told(day, by=5)  # type: ignore[arg-type]
        with pytest.raises(TypeError, match="colour"):
            told(day, colour=1)  # type: ignore[call-arg]
        assert told.__doc__ == "Return what it was given."
        assert list(inspect.signature(told).parameters) == ["day", "n", "by"]

    def test_a_kind_that_only_a_type_checker_knows_is_any_kind(self) -> None:
        @checked
        def told(what: Unheard, other: object) -> object:  # type: ignore[name-defined]  # noqa: F821
            return what

        assert told(5, None) == 5

    def test_lists_and_mappings_are_no_texts_and_one_kind_of_several_is_named(self) -> None:
        @checked
        def told(
            many: Iterable[int] = (),
            table: Mapping[str, int] | None = None,
            share: float | Fraction = 0.5,
        ) -> None: ...

        told([1], {"a": 1}, 1)
        with pytest.raises(WrongTypeError, match="many is 'x'"):
            told("x")  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match="must be a mapping"):
            told(table=[])  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match="must be one of a float, a Fraction"):
            told(share="x")  # type: ignore[arg-type]

    def test_a_public_function_pickles(self) -> None:
        for call in functions().values():
            assert pickle.loads(pickle.dumps(call)) is call


@pytest.mark.parametrize("value", ["online", 5])
def test_a_field_that_is_a_list_is_refused_by_its_name(value: Any) -> None:
    with pytest.raises(WrongTypeError, match="channels is"):
        Procedure("X", "a", channels=value)
    with pytest.raises(WrongTypeError, match="events is"):
        Dossier("H", Procedure("X", "a"), events=value, channel=Channel.POST)


def test_secrets_are_named_and_never_shown() -> None:
    secret = b"a secret that opens every rating"
    with pytest.raises(WrongTypeError) as caught:
        called("satisfaction.ballots.issue_token", key=secret)
    assert "secret" not in str(caught.value)
    assert "key is" in str(caught.value)
    box = BallotBox(BallotPolicy("first", {"overall": vn.SCALE_5}))
    with pytest.raises(WrongTypeError) as caught:
        box.cast(
            Ballot({"overall": 5}, "result"),
            "AQQBsecret",  # type: ignore[arg-type]
            at=vn.local("20/11/2026 16:10"),
            idempotency_key="x",
        )
    assert "secret" not in str(caught.value)


def test_of_kinds_that_are_no_classes_one_must_take_the_value() -> None:
    @checked
    def either(value: int | Literal["all"]) -> object:
        return value

    assert either("all") == "all"
    assert either(5) == 5
    with pytest.raises(WrongTypeError, match=r"value is \[\] \(list\), but must be an int"):
        either([])  # type: ignore[arg-type]


def test_a_kind_that_is_any_kind_lets_all_others_through_too() -> None:
    @checked
    def either(value: int | Literal["all"] | T, other: int | Any = None) -> object:
        return value, other

    assert either([], "x") == ([], "x")
