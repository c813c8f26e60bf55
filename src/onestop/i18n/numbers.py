"""Numbers and shares as people write them.

Stands on `refusal` and `sayings`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final

import attrs

from onestop.i18n.languages import Lang
from onestop.i18n.refusal import BadValueError, language_of
from onestop.i18n.sayings import say

_HALF: Final = Fraction(1, 2)
_PLACES: Final = 2
_HUNDREDTH: Final = Decimal("0.01")

#: By how much a bound that floats worked out may err.
_ERROR: Final = Fraction(1, 10**9)

#: Nothing and the whole: a share is never printed as one of them unless it is.
_BOUNDS: Final = (Fraction(0), Fraction(1))


def percent(
    share: Fraction | float | None,
    lang: Lang = "vi",
    *,
    against: Iterable[Fraction | Decimal | int] = (),
) -> str:
    """Return a share as a percentage with two decimals, rounded half up; none is no data.

    A share that is not 0 or the whole is never printed as either, nor as one of the thresholds that
    it stands `against`: it stays on its side of them by a hundredth.

    >>> percent(Fraction(1620, 1636)), percent(Fraction(24999, 25000))
    ('99,02%', '99,99%')
    """
    if share is None:
        return say("no_data", lang)
    exact = _exact("share", share)
    written = _hundredths(exact, ROUND_HALF_UP)
    for bound in (*_BOUNDS, *_every_exact("against", against)):
        if exact != bound and written == _hundredths(bound, ROUND_HALF_UP):
            written = _beside(exact, bound)
    return language_of(lang).percent(str(written))


def _every_exact(name: str, shares: object) -> Iterator[Fraction]:
    if isinstance(shares, str) or not isinstance(shares, Iterable):
        raise BadValueError(name, shares, "must_be_shares")
    return (_exact(name, share) for share in shares)


def _exact(name: str, share: object) -> Fraction:
    """Return a number as the fraction that it is, or refuse what is none."""
    if isinstance(share, bool) or not isinstance(share, Fraction | Decimal | int | float):
        raise BadValueError(name, share, "must_be_shares")
    return Fraction(share)


def percent_range(low: Fraction | float, high: Fraction | float, lang: Lang = "vi") -> str:
    """Return two shares as one range of percentages, its sign written once.

    A bound that is not 0 or the whole is never printed as either.
    """
    written = (str(_bound_of_range(Fraction(bound))) for bound in (low, high))
    return language_of(lang).percent(" – ".join(written))


def _bound_of_range(share: Fraction) -> Decimal:
    """Return a bound that was worked out in floats: what errs by a last digit is 0 or the whole."""
    written = _hundredths(share, ROUND_HALF_UP)
    for bound in _BOUNDS:
        if written == _hundredths(bound, ROUND_HALF_UP) and abs(share - bound) > _ERROR:
            return _beside(share, bound)
    return written


def percent_level(level: Fraction | Decimal | float, lang: Lang = "vi") -> str:
    """Return how sure an interval is meant to be, in percent without needless decimals."""
    return language_of(lang).percent(plain_percent(level))


def plain_percent(level: Fraction | Decimal | float) -> str:
    """Return a level in percent, all of its decimals and none that floats have added."""
    return f"{float(level) * 100:.12g}"


def two_decimals(value: Fraction | float, lang: Lang = "vi") -> str:
    """Return a number with two decimals, rounded half up; no whole one that it is not."""
    written = _hundredths(Fraction(value) / 100, ROUND_HALF_UP)
    if isinstance(value, Fraction):
        written = _beside_whole(value, written, _HUNDREDTH)
    return number(written, lang)


def _beside_whole(value: Fraction, written: Decimal, step: Decimal) -> Decimal:
    """Return a rounded number; one that is not whole is not written as one that is.

    Most thresholds are whole: 89.999 points of 90 must not look as if they had been reached.
    """
    if value.denominator == 1 or written != written.to_integral_value():
        return written
    return written - step if value < written else written + step


def number(written: object, lang: Lang = "vi") -> str:
    """Return a number with the mark that a language puts before its decimals."""
    return language_of(lang).number(str(written))


def _hundredths(share: Fraction, rounding: str) -> Decimal:
    """Return a share in percent with two decimals."""
    percentage = share * 100
    exact = Decimal(percentage.numerator) / percentage.denominator
    return exact.quantize(_HUNDREDTH, rounding=rounding)


def _beside(share: Fraction, bound: Fraction) -> Decimal:
    """Return the nearest writing of a share that is not that of the bound."""
    side = -1 if share < bound else 1
    written = _hundredths(bound, ROUND_HALF_UP)
    while (Fraction(written) - bound * 100) * side <= 0:
        written += side * _HUNDREDTH
    return written


def whole(count: int, lang: Lang = "vi") -> str:
    """Return a whole number, its thousands set apart: `1.636`, `1,636`."""
    return language_of(lang).grouped(f"{count:,}")


def half_up(value: Fraction, places: int) -> Decimal:
    """Return a number of 0 or more rounded half up.

    >>> half_up(Fraction(33, 20), 1)
    Decimal('1.7')
    """
    scaled = math.floor(value * 10**places + _HALF)
    return Decimal(f"{scaled}E-{places}")


@attrs.frozen
class WrittenNumber:
    """A number as a sentence shows it: with a comma in Vietnamese, a whole one without decimals.

    One that is not whole is never written as if it were: it stays on its side by a last decimal.
    """

    value: Fraction | Decimal
    places: int = _PLACES

    def text(self, lang: Lang = "vi") -> str:
        """Return the number in a language; a Decimal keeps the decimals it has."""
        value = self.value
        if isinstance(value, Fraction):
            if value.denominator == 1:
                return str(value)
            step = Decimal(1).scaleb(-self.places)
            value = _beside_whole(value, half_up(value, self.places), step)
        return number(value, lang)
