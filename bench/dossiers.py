"""A month of made-up dossiers, the same ones in every run."""

from __future__ import annotations

import datetime as dt
import functools
from collections import Counter
from collections.abc import Iterable

import attrs

from onestop import (
    Channel,
    Dossier,
    Procedure,
    Report,
    ReportPeriod,
    Status,
    Timeliness,
    WorkingDays,
    Worklist,
    vn,
)

#: How many dossiers a ward's month is taken to hold.
SIZE = 1600
PERIOD = ReportPeriod.reporting_month(2026, 11)
#: How many open dossiers a worklist is taken to hold.
OPEN = 2000
#: The last instant of the period, at which every dossier is judged.
AT = PERIOD.last_moment(vn.TZ)

_CODES = ("1.004194", "1.004873", "1.001612", "1.004222", "2.000815", "2.000884")
_FIRST = vn.local(2026, 10, 5, 7, 30)
_DAYS = 41  # ten before the period, then the period


@functools.cache
def month_of_dossiers() -> tuple[Dossier, ...]:
    """Return the dossiers: some carried over, one in ten refused, some still open at the end."""
    return tuple(_dossier(number) for number in range(SIZE))


def _dossier(number: int) -> Dossier:
    channels = tuple(Channel)
    day, minute = number * 7 % _DAYS, number * 13 % 540
    procedure = vn.procedures()[_CODES[number % len(_CODES)]]
    received = _FIRST + dt.timedelta(days=day, minutes=minute)
    dossier = Dossier.submit(
        f"H48.53-2611-{number:04}", procedure, received, channel=channels[number % len(channels)]
    )
    if number % 10 == 9:
        refused = max(received, _FIRST + dt.timedelta(days=10))
        return dossier.refuse(refused, "thiếu giấy tờ", by="Lan")
    return _handled(dossier.accept(received, by="Lan"), received, number)


def _handled(dossier: Dossier, received: dt.datetime, number: int) -> Dossier:
    """Return the dossier finished: the carried over and a third of the others after 11 days."""
    carried_over = received < _FIRST + dt.timedelta(days=10)
    wait = 11 + number % 5 if carried_over or number % 3 == 0 else number % 4
    done = received + dt.timedelta(days=wait, hours=1)
    return dossier.complete(done, by="Minh").return_result(done, by="Lan")


@functools.cache
def open_dossiers() -> tuple[Dossier, ...]:
    """Return the accepted dossiers of the month, twice over, none of them finished."""
    accepted = [one for one in month_of_dossiers() if one.accepted_at is not None]
    return tuple(
        attrs.evolve(one, code=f"{one.code}.{turn}", events=one.events[:2])
        for turn in range(2)
        for one in accepted[: OPEN // 2]
    )


def with_eight_events(days: Iterable[dt.date]) -> list[Dossier]:
    """Return dossiers of eight events each, with a supplement in the middle and 5 working days."""
    procedure = Procedure("PX.000001", "thử", limits=WorkingDays(5))
    return [_supplemented(dt.datetime.combine(day, dt.time(9), vn.TZ), procedure) for day in days]


def _supplemented(at: dt.datetime, procedure: Procedure) -> Dossier:
    day = dt.timedelta(days=1)
    return (
        Dossier.submit("H48.53-261120-0001", procedure, at, channel=Channel.ONLINE)
        .accept(at, by="Lan")
        .assign(at, "Minh")
        .request_supplement(at + day, ["bản vẽ"], by="Minh")
        .supplement(at + 3 * day)
        .transfer(at + 4 * day, "UBND phường")
        .complete(at + 6 * day, by="Minh")
        .return_result(at + 7 * day, by="Lan")
    )


def figures_of_report(report: Report) -> tuple[int, ...]:
    """Return early, on time, late, in time, overdue, refused."""
    row = report.total
    return (row.early, row.on_time, row.late, row.in_time, row.overdue, row.refused)


def figures_of_statuses(statuses: Iterable[Status]) -> tuple[int, ...]:
    """Return early, on time, late, in time, overdue, refused."""
    count = Counter(status.timeliness for status in statuses)
    running = count[Timeliness.IN_TIME] + count[Timeliness.DUE_SOON]
    return (
        *(count[kind] for kind in (Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE)),
        running,
        count[Timeliness.OVERDUE],
        count[Timeliness.NOT_COUNTED],
    )


def figures_of_worklist(found: Worklist) -> tuple[int, ...]:
    """Return early, on time, late, in time, overdue, refused: of open ones the fourth and fifth."""
    running = len(found.due_today) + len(found.due_soon) + len(found.in_time)
    return (0, 0, 0, running, len(found.overdue), 0)
