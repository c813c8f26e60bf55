"""Exact numbers, and how they are rounded and written.

Points and shares are fractions until they are shown; a float is refused, for nobody knows what it
was before.

Stands on `_checks`. Knows no rule: how many decimals is an argument.
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

import attrs

from onestop.errors import BadValueError, WrongTypeError
from onestop.i18n.languages import Lang
from onestop.i18n.numbers import number
from onestop.i18n.remarks import Remark

Rounding = Literal["floor", "half_up", "ceil"]

#: A whole in percent.
PERCENT: Final = 100

_HALF: Final = Fraction(1, 2)
_PLACES: Final = 2


def exact(name: str, value: object, most: Fraction | int | None = None) -> Fraction:
    """Return the value as a fraction of 0 or more, or refuse it: a float is not exact."""
    if isinstance(value, bool) or not isinstance(value, int | Fraction | Decimal):
        raise WrongTypeError(name, value, "a_number")
    if isinstance(value, Decimal) and not value.is_finite():
        raise BadValueError(name, value, "must_be_number")
    number = Fraction(value)
    if number < 0:
        raise BadValueError(name, value, Remark.of("must_be_at_least", minimum=0))
    if most is not None and number > most:
        raise BadValueError(name, value, Remark.of("must_be_at_most", most=most))
    return number


def as_points(value: object) -> Fraction:
    """Convert a value to points."""
    return exact("points", value)


def as_points_or_none(value: object) -> Fraction | None:
    """Convert a value to points; `None` is not known."""
    return None if value is None else exact("points", value)


def as_units(value: object) -> Fraction:
    """Convert a value to converted units of work."""
    return exact("units", value)


def as_percentage(value: object) -> Fraction | None:
    """Convert a value to a percentage, which may be more than the whole; `None` is not known."""
    return None if value is None else exact("percentage", value)


def as_part(value: object) -> Fraction:
    """Convert a value to a percentage of a whole."""
    return exact("percentage", value, PERCENT)


def half_up(value: Fraction, places: int) -> Decimal:
    """Return a number of 0 or more rounded half up.

    >>> half_up(Fraction(33, 20), 1)
    Decimal('1.7')
    """
    scaled = math.floor(value * 10**places + _HALF)
    return Decimal(f"{scaled}E-{places}")


def whole(value: Fraction, rounding: Rounding) -> int:
    """Return a number of 0 or more as a whole one, rounded as told."""
    if rounding == "half_up":
        return math.floor(value + _HALF)
    return math.floor(value) if rounding == "floor" else math.ceil(value)


@attrs.frozen
class WrittenNumber:
    """A number as a sentence shows it: with a comma in Vietnamese, a whole one without decimals."""

    value: Fraction | Decimal
    places: int = _PLACES

    def text(self, lang: Lang = "vi") -> str:
        """Return the number in a language; a Decimal keeps the decimals it has."""
        value = self.value
        if isinstance(value, Fraction):
            if value.denominator == 1:
                return str(value)
            value = half_up(value, self.places)
        return number(value, lang)
