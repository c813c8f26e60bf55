"""A part of every year, from a month and day to another.

Stands on `_checks`. Knows no calendar.
"""

from __future__ import annotations

import datetime as dt

import attrs

from onestop._arguments import checked_fields
from onestop._checks import plain_day, whole_number
from onestop.errors import BadValueError, WrongTypeError

MonthDay = tuple[int, int]

_LEAP_YEAR = 4  # any year that has 29 February
_PAIR = 2


def as_month_day(value: MonthDay, name: str = "month and day") -> MonthDay:
    """Return the value as a month and day, or refuse what no year has."""
    pair: object = value
    if not isinstance(pair, tuple | list) or len(pair) != _PAIR:
        raise WrongTypeError(name, value, "pair_like")
    month, day = (whole_number(name, part) for part in value)
    try:
        dt.date(_LEAP_YEAR, month, day)
    except (ValueError, OverflowError) as error:
        raise BadValueError(name, value, "must_be_pair_like") from error
    return month, day


@attrs.frozen(field_transformer=checked_fields)
class YearlyWindow:
    """A part of every year (*khoảng thời gian hằng năm*), first and last day inclusive.

    `first` and `last` are (month, day); it may run over New Year.
    """

    first: MonthDay = attrs.field(converter=as_month_day)
    last: MonthDay = attrs.field(converter=as_month_day)

    def covers(self, day: dt.date) -> bool:
        """Whether the day lies in the window."""
        if type(day) is not dt.date:
            plain_day("day", day)
        here = day.month, day.day
        if self.first <= self.last:
            return self.first <= here <= self.last
        return here >= self.first or here <= self.last
