"""Which of two time limits ends first, whatever the calendar.

A province or a ward may put its own limit in the place of a national one, often in another unit.
Whether that shortens it can be certain for every start on every calendar, or impossible, or depend
on the days off that fall into it. `shortens` answers which of the three it is.

What the proofs below use. Let `zero` be the day of the start.

1. A limit in calendar days or months ends on a day of its own, and then moves to the next working
   day. Moving so keeps the order of two days: it never turns an earlier day into a later one.
2. `WorkingDays(n)` ends on a working day, at least n days after `zero`; on a calendar with enough
   days off, as late as one likes.
3. All limits of days expire at the end of their last day, limits in hours at their very moment.
4. Every limit keeps the order of starts: a later start never ends earlier.

Days have 24 hours here, as they have on Vietnam's clock.

Stands on `limit`. Knows no calendar: what depends on it stays open.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator
from typing import Final, NamedTuple

from onestop._arguments import checked
from onestop._checks import member
from onestop.limits.limit import (
    CalendarDays,
    ClockHours,
    Limit,
    Months,
    Parallel,
    SameDay,
    Sequence,
    WorkingDays,
    WorkingHours,
    lengthened,
)

#: Dates repeat after 400 years.
_MONTHS_A_CYCLE: Final = 4800
_HOURS_A_DAY: Final = 24


class _Order(NamedTuple):
    """What is certain of two limits that begin at the same start."""

    never_later: bool
    never_earlier: bool

    @property
    def turned(self) -> _Order:
        """The same, seen from the other limit."""
        return _Order(self.never_earlier, self.never_later)


_OPEN: Final = _Order(never_later=False, never_earlier=False)


@checked
def shortens(local: Limit, national: Limit) -> bool | None:
    """Whether a limit shortens another one (*rút ngắn thời hạn*), or at least does not lengthen it.

    True: it never ends later, whatever the calendar. False: it can never end earlier, and may end
    later. `None`: it depends on the days off, or cannot be said part by part.

    >>> from onestop import CalendarDays, WorkingDays
    >>> from onestop.limits import shortens
    >>> shortens(WorkingDays(3), WorkingDays(5)), shortens(WorkingDays(15), CalendarDays(15))
    (True, False)
    >>> shortens(WorkingDays(10), CalendarDays(15)) is None
    True

    Raises:
        WrongTypeError: one of the two is no time limit.
    """
    order = _order(member("local", local, Limit), member("national", national, Limit))
    if order.never_later:
        return True
    return False if order.never_earlier else None


def _order(a: Limit, b: Limit) -> _Order:
    a, b = _added_up(a), _added_up(b)
    if (found := _one_way(a, b)) is not None:
        return found
    found = _one_way(b, a)
    return _OPEN if found is None else found.turned


def _added_up(limit: Limit) -> Limit:
    """Return a sequence of one unit as one limit, which is the same thing.

    The day (moment) on which one part ends is day 0 (the start) of the next: the n-th working day
    after the m-th is the (m + n)-th, and hours add up alike. Calendar days and months do not: each
    part moves off days off on its own.
    """
    if not isinstance(limit, Sequence):
        return limit
    parts = [_added_up(part.limit) for part in limit.parts]
    one_unit = len({type(part) for part in parts}) == 1
    if not (one_unit and isinstance(parts[0], WorkingDays | WorkingHours | ClockHours)):
        return limit
    return functools.reduce(lengthened, parts)


def _one_way(a: Limit, b: Limit) -> _Order | None:
    """Return what is certain of a pair of kinds, `None` if the pair stands the other way round."""
    if isinstance(a, Sequence | Parallel):
        return _composed(a, b)
    if isinstance(a, SameDay):
        return _same_day(a, b)
    if isinstance(a, WorkingDays):
        return _working_days(a, b)
    if isinstance(a, CalendarDays | Months):
        return _calendar_days(a, b)
    if isinstance(a, WorkingHours | ClockHours):
        return _hours(a, b)
    return None


def _composed(a: Sequence | Parallel, b: Limit) -> _Order | None:
    if isinstance(b, Sequence | Parallel) and type(a) is type(b):
        return _by_part(a, b)
    return _side_by_side(a, b) if isinstance(a, Parallel) else None


def _same_day(a: SameDay, b: Limit) -> _Order | None:
    """Compare a same-day limit.

    It ends on `zero` or on the first working day after it, and every limit of days ends on that day
    or later; on `zero` itself it is earlier. Of two the later cut-off sends fewer starts to the
    next day, none at all sends the fewest; who drops the condition that it holds only for what is
    unfinished allows the next day to more.
    """
    if isinstance(b, WorkingDays | CalendarDays | Months):
        return _Order(never_later=True, never_earlier=False)
    if not isinstance(b, SameDay):
        return None
    own, other = (_cutoff(limit) for limit in (a, b))
    keeps = a.cutoff is None or a.only_if_unfinished or not b.only_if_unfinished
    return _Order(never_later=own >= other and keeps, never_earlier=own <= other)


def _cutoff(limit: SameDay) -> tuple[bool, dt.time]:
    return limit.cutoff is None, limit.cutoff or dt.time()


def _working_days(a: WorkingDays, b: Limit) -> _Order | None:
    """Compare working days.

    With themselves by n. The first working day after `zero` is the earliest on which any number of
    calendar days or months can end. n working days end n or more days after `zero` (2): if those
    are all that the other can take, not before its own day, and as a working day not before it has
    moved (1). Fewer may be later all the same, where days off lie thick.
    """
    if isinstance(b, WorkingDays):
        return _Order(a.n <= b.n, a.n >= b.n)
    if isinstance(b, CalendarDays | Months):
        return _Order(never_later=a.n == 1, never_earlier=a.n >= _span(b)[1])
    return None


def _calendar_days(a: CalendarDays | Months, b: Limit) -> _Order | None:
    """Compare calendar days and months: with their like by how many days they can take (1).

    Two limits in months end in the order of their months. With working days it is said there:
    turned round, n calendar days are never later than n working days or more.
    """
    if isinstance(a, Months) and isinstance(b, Months):
        return _Order(a.n <= b.n, a.n >= b.n)
    if isinstance(b, CalendarDays | Months):
        (fewest, most), (other_fewest, other_most) = _span(a), _span(b)
        return _Order(most <= other_fewest, fewest >= other_most)
    return None


def _hours(a: WorkingHours | ClockHours, b: Limit) -> _Order | None:
    """Compare hours.

    With themselves by n. n working hours take n clock hours or more, and over a night many more.
    A limit of days that ends k or more days after `zero` expires more than k times 24 hours after
    its start, so that many clock hours are never later (3). How many working hours a day has is not
    known here.
    """
    if type(a) is type(b):
        assert isinstance(b, WorkingHours | ClockHours)
        return _Order(a.n <= b.n, a.n >= b.n)
    if isinstance(a, WorkingHours) and isinstance(b, ClockHours):
        return _Order(never_later=False, never_earlier=a.n >= b.n)
    if isinstance(a, ClockHours) and isinstance(b, WorkingDays | CalendarDays | Months):
        return _Order(never_later=a.n <= _HOURS_A_DAY * _span(b)[0], never_earlier=False)
    return None


def _span(limit: WorkingDays | CalendarDays | Months) -> tuple[int, int]:
    """Return the fewest and the most days from `zero` to the day that the limit names.

    For working days, days off aside.
    """
    return _days_of_months(limit.n) if isinstance(limit, Months) else (limit.n, limit.n)


@functools.lru_cache(maxsize=128)
def _days_of_months(n: int) -> tuple[int, int]:
    """Return the fewest and the most days that n months take.

    From a day to the corresponding one they take the days of the n months that begin with the month
    of the start. Where the last month lacks that day they take fewer, but not fewer than the n
    months that begin with the next one.
    """
    cycles, rest = divmod(n, _MONTHS_A_CYCLE)
    firsts = [dt.date(1 + i // 12, 1 + i % 12, 1).toordinal() for i in range(2 * _MONTHS_A_CYCLE)]
    whole = cycles * (firsts[_MONTHS_A_CYCLE] - firsts[0])
    taken = [firsts[i + rest] - firsts[i] for i in range(_MONTHS_A_CYCLE)]
    return whole + min(taken), whole + max(taken)


def _side_by_side(a: Parallel, b: Limit) -> _Order | None:
    """Compare limits side by side with any other one: the latest of their ends is the end.

    It is never later if none of them is, and never earlier if one alone is not.
    """
    orders = [_order(part.limit, b) for part in a.parts]
    return _Order(
        never_later=all(order.never_later for order in orders),
        never_earlier=any(order.never_earlier for order in orders),
    )


def _by_part(a: Sequence | Parallel, b: Sequence | Parallel) -> _Order:
    """Compare two limits of one shape part by part.

    Side by side, the latest of earlier ends is earlier. One after another, an earlier end starts
    the next part earlier (4). But the end that starts the next part is an appointed moment: inside
    one day it is not in order between hours and days, so a sequence of both stays open.
    """
    if [part.agency for part in a.parts] != [part.agency for part in b.parts]:
        return _OPEN
    if isinstance(a, Sequence) and len({*_in_hours(a), *_in_hours(b)}) > 1:
        return _OPEN
    orders = [_order(own.limit, other.limit) for own, other in zip(a.parts, b.parts, strict=True)]
    return _Order(
        never_later=all(order.never_later for order in orders),
        never_earlier=all(order.never_earlier for order in orders),
    )


def _in_hours(limit: Limit) -> Iterator[bool]:
    """Return of each single limit whether it is one in hours."""
    if isinstance(limit, Sequence | Parallel):
        for part in limit.parts:
            yield from _in_hours(part.limit)
    else:
        yield isinstance(limit, WorkingHours | ClockHours)
