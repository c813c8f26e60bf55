"""Attrs validators and converters that close the traps of Python's own types.

`True` is an int, a `datetime` is a `date`, a naive moment has no day: each is refused here, once,
with an error that names the value, the limit and the way out.

Stands on `errors`. Knows nothing of wards.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeGuard, TypeVar

from onestop.errors import BadValueError, NaiveMomentError, WrongTypeError
from onestop.i18n.refusal import OneOf
from onestop.i18n.remarks import Remark
from onestop.i18n.shown import is_moment

if TYPE_CHECKING:
    from collections.abc import Callable

    import attrs

    Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]

T = TypeVar("T")

#: A number that is exact: a float is not, for nobody knows what it was before.
Exact = int | Fraction | Decimal


def is_plain_day(value: object) -> TypeGuard[dt.date]:
    """Whether the value is a date and not a datetime, which would be ambiguous."""
    return isinstance(value, dt.date) and not isinstance(value, dt.datetime)


def plain_day(name: str, value: object) -> dt.date:
    """Return the value as a day, or refuse it: a `datetime` names no day until its zone is said."""
    if is_plain_day(value):
        return value
    if is_moment(value):
        raise WrongTypeError(name, value, "a_day_not_moment")
    raise WrongTypeError(name, value, "a_day")


def aware_moment(name: str, value: object) -> dt.datetime:
    """Return the value as a moment, or refuse it: a naive datetime has no place on the line."""
    if not isinstance(value, dt.datetime):
        raise WrongTypeError(name, value, "a_moment")
    # a fixed offset needs no asking: most moments have one
    if type(value.tzinfo) is dt.timezone:
        return value
    if not is_moment(value):
        raise WrongTypeError(name, value, "a_moment")
    if value.utcoffset() is None:
        raise NaiveMomentError(name, value)
    return value


def on_fixed_offset(moment: dt.datetime) -> dt.datetime:
    """Return a moment with its offset as a zone of its own.

    Python compares two moments of one zone by the wall clock, which runs twice through an hour
    when summer time ends; two offsets are compared by the instant.
    """
    if type(moment.tzinfo) is dt.timezone:
        return moment
    return moment.replace(tzinfo=dt.timezone(moment.utcoffset() or dt.timedelta()), fold=0)


def as_moment(value: Any) -> Any:
    """Convert an aware moment to one on a fixed offset; a validator refuses anything else."""
    if not is_moment(value) or type(value.tzinfo) is dt.timezone:
        return value
    return value if value.utcoffset() is None else on_fixed_offset(value)


def whole_number(name: str, value: object, minimum: int | None = None) -> int:
    """Return the value as an int, or refuse it: `True` and `2.0` are no counts."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise WrongTypeError(name, value, "an_int")
    if minimum is not None and value < minimum:
        raise BadValueError(name, value, Remark.of("must_be_at_least", minimum=minimum))
    return value


def lies_within(day: dt.date, first: dt.date | None, last: dt.date | None) -> bool:
    """Whether a day lies between two inclusive bounds, as far as they are known."""
    return (first is None or first <= day) and (last is None or day <= last)


def in_order(name: str, last: dt.date | None, earlier: str, first: dt.date | None) -> None:
    """Refuse a last day before the first, as far as both are known."""
    if first is not None and last is not None and last < first:
        raise BadValueError(
            name, last, Remark.of("must_not_be_before", earlier=earlier, first=first)
        )


def member(name: str, value: object, kind: type[T]) -> T:
    """Return the value as a member of a class, or refuse it."""
    if not isinstance(value, kind):
        raise WrongTypeError(name, value, OneOf(kind.__name__))
    return value


def optional_member(name: str, value: object, kind: type[T]) -> T | None:
    """Return the value as a member of a class, or `None` (not named), or refuse it."""
    return None if value is None else member(name, value, kind)


def items_of(name: str, values: object) -> Iterable[Any]:
    """Return what can be gone through, or refuse it: a text is no list of its letters."""
    if isinstance(values, str | bytes):
        raise WrongTypeError(name, values, "a_list_not_text")
    if not isinstance(values, Iterable):
        raise WrongTypeError(name, values, "a_list")
    return values


def listed(name: str, values: object, kind: type[T]) -> tuple[T, ...]:
    """Return the values as a tuple of members of a class, or refuse what is none."""
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise WrongTypeError(name, values, Remark.of("list_of_kind", kind=kind.__name__))
    return tuple(member(f"{name}[{place}]", value, kind) for place, value in enumerate(values))


def one_of(name: str, value: object, words: Iterable[str], *, or_none: bool = False) -> Any:
    """Return the value as one of a closed list of words, or refuse it, naming them all."""
    known = tuple(words)
    if (or_none and value is None) or (isinstance(value, str) and value in known):
        return value
    limit = "must_be_one_of_or_none" if or_none else "must_be_one_of"
    raise BadValueError(name, value, Remark.of(limit, known=known))


def text(name: str, value: object) -> str:
    """Return the value as a text with something in it, or refuse it."""
    if not isinstance(value, str):
        raise WrongTypeError(name, value, "a_text")
    if not value.strip():
        raise BadValueError(name, value, "must_not_be_empty")
    return value


def word_field(words: Iterable[str], *, or_none: bool = False) -> Validator:
    """Make a validator of an attrs field that holds one of a closed list of words."""
    known = tuple(words)

    def check(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        one_of(attribute.name, value, known, or_none=or_none)

    return check


def day_field(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Validate an attrs field as a day."""
    plain_day(attribute.name, value)


def moment_field(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Validate an attrs field as an aware moment."""
    aware_moment(attribute.name, value)


def text_field(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Validate an attrs field as a text."""
    text(attribute.name, value)


def wall_time_field(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Validate an attrs field as a time on the wall clock of an office."""
    if not isinstance(value, dt.time):
        raise WrongTypeError(attribute.name, value, "an_hour_or_none")
    if value.tzinfo is not None:
        raise BadValueError(attribute.name, value, "must_be_wall_clock")


def count_field(minimum: int) -> Validator:
    """Make a validator of an attrs field that is a whole number of at least `minimum`."""

    def check(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        whole_number(attribute.name, value, minimum)

    return check


def member_field(kind: type[Any]) -> Validator:
    """Make a validator of an attrs field that holds a member of `kind`."""

    def check(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        member(attribute.name, value, kind)

    return check


def optional_field(validator: Validator) -> Validator:
    """Make a validator that lets `None` (not known) through and hands on all else."""

    def check(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
        if value is not None:
            validator(instance, attribute, value)

    return check


def members_field(kind: type[Any]) -> Validator:
    """Make a validator of an attrs field that is a tuple of members of `kind`."""

    def check(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        for position, item in enumerate(items_of(attribute.name, value)):
            member(f"{attribute.name}[{position}]", item, kind)

    return check


def as_tuple(value: Any) -> Any:
    """Convert any iterable to a tuple; what is none is left to the field's validator.

    A converter does not know the name of its field, and an error must name it.
    """
    if isinstance(value, tuple | str | bytes) or not isinstance(value, Iterable):
        return value
    return tuple(value)


def as_tuples(value: Any) -> Any:
    """Convert a list of lists to a tuple of tuples; what is none is left to the validator."""
    many = as_tuple(value)
    return tuple(map(as_tuple, many)) if isinstance(many, tuple) else many


def as_texts(value: Iterable[str], name: str = "value") -> frozenset[str]:
    """Convert any iterable of texts to a frozenset; a lone text is refused."""
    if type(value) is frozenset and not value:
        return value
    if isinstance(value, str):
        raise WrongTypeError(name, value, "texts_not_text")
    if not isinstance(value, Iterable):
        raise WrongTypeError(name, value, "texts")
    return frozenset(member(name, each, str) for each in value)


def as_exact(value: Exact, name: str = "value") -> Fraction:
    """Convert a number to a fraction; a field's converter is told the name of its field."""
    return exact(name, value)


def as_exact_or_none(value: Exact | None, name: str = "value") -> Fraction | None:
    """Convert a number to a fraction; `None` is not known."""
    return None if value is None else exact(name, value)


def exact(name: str, value: object, most: Fraction | int | None = None) -> Fraction:
    """Return the value as a fraction of 0 or more, or refuse it: a float is not exact."""
    if isinstance(value, bool) or not isinstance(value, int | Fraction | Decimal):
        raise WrongTypeError(name, value, "a_number")
    if isinstance(value, Decimal) and not value.is_finite():
        raise BadValueError(name, value, "must_be_number")
    fraction = Fraction(value)
    if fraction < 0:
        raise BadValueError(name, value, Remark.of("must_be_at_least", minimum=0))
    if most is not None and fraction > most:
        raise BadValueError(name, value, Remark.of("must_be_at_most", most=most))
    return fraction
