"""Every field of every exported noun refuses a wrong kind by its name, and takes a list as a tuple.

One noun of each kind is made anew with one field replaced by `None`, 5, "x", or an empty
list. Where that is not what the field is annotated with, or what its converter takes, an
`OnestopError` must name the field.
"""

from __future__ import annotations

import datetime as dt
import re
import typing
from collections.abc import Iterator
from typing import Any, Literal

import attrs
import pytest

from onestop import BadValueError, Day, OnestopError, WrongTypeError, vn
from onestop._arguments import changed, checked_fields, unasked
from tests.arguments import hint_of, is_of, public
from tests.nouns import is_noun, nouns

WRONG: tuple[Any, ...] = (None, 5, "x", [])

#: Nouns that are made of other arguments than their fields: `test_methods` replaces those.
MADE_OTHERWISE = ("Parallel", "Sequence", "satisfaction.Answers")


def fields() -> Iterator[tuple[str, attrs.Attribute[Any]]]:
    for name, noun in nouns().items():
        if name not in MADE_OTHERWISE:
            yield from ((name, field) for field in attrs.fields(type(noun)) if field.init)


def cases() -> Iterator[Any]:
    for name, field in fields():
        yield pytest.param(name, field, id=f"{name}-{field.alias}")


def with_field(noun: Any, field: attrs.Attribute[Any], value: object) -> Any:
    """Return a noun with another value of one field."""
    return attrs.evolve(noun, **{str(field.alias): value})


def refusal(noun: Any, field: attrs.Attribute[Any], value: object) -> str | None:
    """Return what a value of a field is refused with, `None` if it is not."""
    try:
        with_field(noun, field, value)
    except OnestopError as error:
        return str(error)
    return None


def test_there_is_one_of_every_exported_noun() -> None:
    assert set(nouns()) == {name for name, value in public().items() if is_noun(value)}


@pytest.mark.parametrize(("name", "field"), [*cases()])
def test_a_wrong_kind_is_refused_by_the_name_of_its_field(
    name: str, field: attrs.Attribute[Any]
) -> None:
    noun = nouns()[name]
    hint = hint_of(type(noun), field)
    for value in WRONG:
        told = refusal(noun, field, value)
        if not is_of(value, hint):
            assert told is not None, f"{field.alias}={value!r} was taken"
            assert re.search(rf"\b{field.alias}\b", told), told


@pytest.mark.parametrize(("name", "field"), [*cases()])
def test_a_list_is_taken_as_a_tuple(name: str, field: attrs.Attribute[Any]) -> None:
    noun = nouns()[name]
    value = getattr(noun, field.name)
    if type(value) is tuple and typing.get_origin(hint_of(type(noun), field)) is tuple:
        again = with_field(noun, field, [*value])
        assert type(getattr(again, field.name)) is tuple
        assert again == noun


class TestWhatAnAnnotationSays:
    """The kinds that no exported noun shows, on a noun of their own."""

    def test_a_tuple_of_several_kinds_has_its_length_and_its_kinds(self) -> None:
        @attrs.frozen(field_transformer=checked_fields)
        class Pair:
            both: tuple[str, int]

        assert Pair(["a", 1]).both == ("a", 1)  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match=r"both is \('a',\) .*a list of 2 values"):
            Pair(("a",))  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match=r"both\[1\] is 'b'"):
            Pair(("a", "b"))  # type: ignore[arg-type]

    def test_lists_in_a_list_become_tuples(self) -> None:
        @attrs.frozen(field_transformer=checked_fields)
        class Table:
            rows: tuple[tuple[int, ...], ...]

        assert Table([[1], [2, 3]]).rows == ((1,), (2, 3))  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match=r"rows\[0\]\[1\] is True"):
            Table([[1, True]])  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match="rows is 5"):
            Table(5)  # type: ignore[arg-type]

    def test_a_word_is_one_of_its_words_and_a_day_no_moment(self) -> None:
        @attrs.frozen(field_transformer=checked_fields)
        class Choice:
            word: Literal["a", "b"]
            day: dt.date
            free: Unheard  # type: ignore[name-defined]  # noqa: F821

        day = dt.date(2026, 11, 20)
        assert Choice("a", day, [5]).free == [5]
        with pytest.raises(BadValueError, match="word is 'c': must be one of a, b"):
            Choice("c", day, None)  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match=r"day is .* call \.date"):
            Choice("a", vn.local("20/11/2026 16:10"), None)


class TestTheNounsThatTheRulesMake:
    """Made without questions, and equal to those that the constructor makes."""

    @pytest.mark.parametrize(
        "name",
        ["Day", "Deadline", "Reason", "Status", "dossiers.Judgement", "limits.Pause"],
    )
    def test_they_are_those_of_the_constructor(self, name: str) -> None:
        noun = nouns()[name]
        fields = attrs.fields(type(noun))
        values = {str(field.alias): getattr(noun, field.name) for field in fields}
        needed = {str(field.alias) for field in fields if field.default is attrs.NOTHING}
        given = {
            key: values[key] for key in values if key in needed or values[key] not in (None, ())
        }
        make = unasked(type(noun))
        assert make(**values) == make(**given) == type(noun)(**values) == noun
        assert changed(noun, **given) == noun
        assert hash(make(**values)) == hash(noun)

    def test_a_changed_one_has_the_other_value_and_is_asked_nothing(self) -> None:
        day = vn.calendar().day(dt.date(2026, 11, 20))
        other: Any = changed(day, name=5)
        assert (other.name, other.date, day.name) == (5, day.date, "Ngày làm việc")

    def test_a_name_that_no_field_bears_is_refused(self) -> None:
        with pytest.raises(TypeError, match="colour"):
            unasked(Day)(dt.date(2026, 11, 20), colour=1)  # type: ignore[call-arg]
