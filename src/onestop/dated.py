"""A value that law changes on a date.

`Dated[T]` keeps the old value beside the new one, each with its first and last day in force, and
answers what held on a day. Unknown bounds stay unknown: an edition without dates answers for every
day that no other edition claims.

Stands on `_checks`. Knows nothing of wards.
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Generic, TypeVar

import attrs

from onestop._arguments import checked_fields
from onestop._checks import (
    as_tuple,
    day_field,
    in_order,
    lies_within,
    members_field,
    optional_field,
    plain_day,
)
from onestop.errors import BadValueError

T = TypeVar("T")


@attrs.frozen(field_transformer=checked_fields)
class Edition(Generic[T]):
    """One value with its first and last day in force, both inclusive; `None` is not known."""

    value: T
    first: dt.date | None = attrs.field(default=None, validator=optional_field(day_field))
    last: dt.date | None = attrs.field(default=None, validator=optional_field(day_field))

    def __attrs_post_init__(self) -> None:
        """Refuse an edition that ends before it begins."""
        in_order("last", self.last, "first", self.first)

    def holds_on(self, day: dt.date) -> bool:
        """Whether the edition is in force on the day, as far as its dates are known."""
        return lies_within(plain_day("day", day), self.first, self.last)


@attrs.frozen(field_transformer=checked_fields)
class Dated(Generic[T]):
    """A value with its history (*giá trị theo thời gian*), oldest edition first.

    >>> import datetime as dt
    >>> days = Dated([Edition(1, last=dt.date(2020, 12, 31)), Edition(2, dt.date(2021, 1, 1))])
    >>> days.on(dt.date(2021, 9, 2))
    2
    """

    editions: tuple[Edition[T], ...] = attrs.field(
        converter=as_tuple, validator=members_field(Edition)
    )

    def __attrs_post_init__(self) -> None:
        """Refuse editions that overlap or stand out of order."""
        for earlier, later in pairwise(self.editions):
            if earlier.last is None or later.first is None or later.first <= earlier.last:
                raise BadValueError(
                    "editions",
                    (earlier.first, earlier.last, later.first),
                    "editions_apart",
                )

    def on(self, day: dt.date) -> T | None:
        """Return the value in force on the day, or `None` if no edition holds on it."""
        plain_day("day", day)
        for edition in reversed(self.editions):
            if lies_within(day, edition.first, edition.last):
                return edition.value
        return None
