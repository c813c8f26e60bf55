"""Exact numbers, and how they are rounded and written.

Points and shares are fractions until they are shown; a float is refused, for nobody knows what it
was before.

Stands on `errors` and `i18n`. Knows no rule: how many decimals is an argument.
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from onestop.errors import BadValueError, WrongTypeError
from onestop.i18n.languages import Lang
from onestop.i18n.numbers import number
from onestop.i18n.remarks import Remark

_HALF: Final = Fraction(1, 2)
_PLACES: Final = 2


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


def half_up(value: Fraction, places: int) -> Decimal:
    """Return a number of 0 or more rounded half up.

    >>> half_up(Fraction(33, 20), 1)
    Decimal('1.7')
    """
    scaled = math.floor(value * 10**places + _HALF)
    return Decimal(f"{scaled}E-{places}")


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
