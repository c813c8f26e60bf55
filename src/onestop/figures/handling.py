"""How long handling took in a period, and how old what is pending has become.

Times are from acceptance to the end of handling, the waits that stopped the clock left out: working
days as limits are counted, and office hours beside them, for a day has several. What still runs is
not in the times, which therefore look shorter than they are; how many run, and how many of these
have taken longer already than nine in ten of the finished, is told beside them.

Stands on `judgement` and `days.calendar`. Knows no rows of the form.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate
from typing import Final, NamedTuple, TypeVar

import attrs

from onestop._arguments import checked, checked_fields
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.attribution.verdicts import clipped
from onestop.dossiers.judgement import Judgement

#: The last working day of each band but the open one: what is pending, by its age.
BANDS: Final = (5, 10, 20)

_HOUR: Final = 3600


#: Whole numbers, or fractions.
N = TypeVar("N", int, Fraction)

#: A part and its whole, not yet a fraction: many are made, and few differ.
Parts = tuple[int, int]


class Spent(NamedTuple):
    """What the handling of one dossier took: working days, seconds of office time, and its share.

    `share` is the working days from the start of the count to the end, of those of its limit; of a
    limit in hours, the office time. `None` where that has no length.
    """

    days: int
    seconds: int
    share: Parts | None = None


class Age(NamedTuple):
    """How long a pending dossier has been handled, and is overdue, in working days."""

    days: int
    late: int | None


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Spread:
    """The middle of some figures and how far they go (*trung bình, trung vị, 90 %*).

    `most` is the least of them that nine in ten do not exceed. All are `None` where there is none.
    """

    n: int
    mean: Fraction | None = None
    median: Fraction | None = None
    most: Fraction | None = None

    @classmethod
    @checked
    def of(cls, counts: Mapping[N, int], unit: int = 1) -> Spread:
        """Return the spread of some figures, each with how often it stands there.

        `unit` is how many of a figure make one of what is told: so many seconds an hour.
        """
        n = sum(counts.values())
        ordered: list[N] = sorted(counts)
        if not n:
            return cls(n=0)
        upto = [*accumulate(counts[value] for value in ordered)]

        def of_rank(rank: int) -> Fraction:
            return Fraction(ordered[bisect_left(upto, rank)]) / unit

        whole = sum(value * counts[value] for value in ordered)
        return cls(
            n=n,
            mean=Fraction(whole) / (n * unit),
            median=(of_rank((n + 1) // 2) + of_rank(n // 2 + 1)) / 2,
            most=of_rank(-(-n * 9 // 10)),
        )


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class HandlingTimes:
    """How long handling took in a period (*thời gian giải quyết*), of one row.

    `days` are working days, `hours` hours of office time, `shares` what was used of each limit, all
    of the dossiers solved in the period, withdrawn and stopped ones left out. `running` are pending
    at its end, `running_longer` of these have taken more working days than `days.most`. `ages` and
    `overdue` count the pending by the working days since acceptance, and since they were due: one
    number for each band up to `bands`, and one for what is older.
    """

    key: str | None
    days: Spread
    hours: Spread
    shares: Spread
    running: int = 0
    running_longer: int = 0
    bands: tuple[int, ...] = BANDS
    ages: tuple[int, ...] = ()
    overdue: tuple[int, ...] = ()


def spent_on(judgement: Judgement) -> Spent:
    """Return what the handling of a finished dossier took."""
    calendar = judgement.calendar
    begin, end = judgement.dossier.accepted_at, judgement.ended_at
    assert begin is not None
    assert end is not None
    days, time = _length(begin, end, calendar)
    for pause in clipped(judgement.every_pause, begin, end):
        waited, idle = _length(pause.begin, pause.end, calendar)
        days, time = days - waited, time - idle
    return Spent(days, time // dt.timedelta(seconds=1), _share(judgement, end))


def age_of(judgement: Judgement) -> Age:
    """Return how old a pending dossier is, and how long it is overdue."""
    begin = judgement.dossier.accepted_at
    assert begin is not None
    days, day = judgement.calendar.count_working_days, judgement.calendar.local_day
    since = days(after=day(begin), through=day(judgement.at))
    return Age(since, judgement.status.working_days_late if judgement.is_behind else None)


def times_of(
    key: str | None, spent: Sequence[Spent], ages: Sequence[Age], bands: tuple[int, ...] = BANDS
) -> HandlingTimes:
    """Return the handling times of one row."""
    days = Spread.of(Counter(each.days for each in spent))
    longer = 0 if days.most is None else sum(age.days > days.most for age in ages)
    return HandlingTimes(
        key=key,
        days=days,
        hours=Spread.of(Counter(each.seconds for each in spent), _HOUR),
        shares=Spread.of(_fractions(each.share for each in spent if each.share is not None)),
        running=len(ages),
        running_longer=longer,
        bands=bands,
        ages=_banded((age.days for age in ages), bands),
        overdue=_banded((age.late for age in ages if age.late is not None), bands),
    )


def _fractions(parts: Iterable[Parts]) -> dict[Fraction, int]:
    """Return how often each fraction stands there; most of them are the same few."""
    found: dict[Fraction, int] = {}
    for (part, whole), n in Counter(parts).items():
        value = Fraction(part, whole)
        found[value] = found.get(value, 0) + n
    return found


def _banded(values: Iterable[int], bands: tuple[int, ...]) -> tuple[int, ...]:
    found = [0] * (len(bands) + 1)
    for value in values:
        found[sum(value > band for band in bands)] += 1
    return tuple(found)


def _length(
    begin: dt.datetime, end: dt.datetime, calendar: WorkCalendar
) -> tuple[int, dt.timedelta]:
    day = calendar.local_day
    days = calendar.count_working_days(after=day(begin), through=day(end))
    return days, calendar.working_time_between(begin, end)


def _share(judgement: Judgement, end: dt.datetime) -> Parts | None:
    """Return what part of its limit a dossier used, since the count began that runs."""
    decisive, calendar = judgement.reading.judged, judgement.calendar
    if decisive is None or not isinstance(decisive.start, dt.datetime):
        return None
    begin = decisive.start
    if decisive.is_sharp:
        used, whole = (calendar.working_time_between(begin, at) for at in (end, decisive.at))
        return (used // _SECOND, whole // _SECOND) if whole else None
    day, count = calendar.local_day, calendar.count_working_days
    length = count(after=day(begin), through=decisive.day)
    return (count(after=day(begin), through=day(end)), length) if length else None


_SECOND: Final = dt.timedelta(seconds=1)
