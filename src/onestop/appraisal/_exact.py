"""Percentages of a whole as the nouns of an appraisal take them, and whole numbers of a rule.

Stands on `_checks`. Knows no rule: how many decimals is an argument.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Final, Literal

from onestop._checks import Exact, exact

Rounding = Literal["floor", "half_up", "ceil"]

#: A whole in percent.
PERCENT: Final = 100

_HALF: Final = Fraction(1, 2)


def as_part(value: Exact, name: str = "percentage") -> Fraction:
    """Convert a value to a percentage of a whole."""
    return exact(name, value, PERCENT)


def whole(value: Fraction, rounding: Rounding) -> int:
    """Return a number of 0 or more as a whole one, rounded as told."""
    if rounding == "half_up":
        return math.floor(value + _HALF)
    return math.floor(value) if rounding == "floor" else math.ceil(value)
