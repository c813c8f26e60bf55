"""The period that a command names.

Stands on `days.period`. Knows no command.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Final

import click

from onestop.days.period import ReportPeriod
from onestop.errors import BadValueError
from onestop.i18n.languages import Lang
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say

#: A pattern of names, what makes the period of one, and an example.
Forms = tuple[tuple[str, Callable[..., ReportPeriod], str], ...]

_MONTHS: Final[Forms] = ((r"(\d{4})-(\d{2})", ReportPeriod.calendar_month, "2026-11"),)
_WINDOWS: Final[Forms] = (
    (r"(\d{4})", ReportPeriod.reporting_year, "2026"),
    (r"(\d{4})-(\d{2})", ReportPeriod.reporting_month, "2026-11"),
    (r"(\d{4})-Q([1-4])", ReportPeriod.reporting_quarter, "2026-Q4"),
    (r"(\d{4})-H([12])", ReportPeriod.reporting_half, "2026-H2"),
)
_WINDOW_MONTHS: Final[Forms] = (_WINDOWS[1],)


def period_of(
    first: dt.date | None,
    last: dt.date | None,
    month: str | None,
    window: str | None,
    lang: Lang,
) -> ReportPeriod:
    """Return the period that the options name, in exactly one of the three ways."""
    ways = [first is not None or last is not None, month is not None, window is not None]
    if sum(ways) != 1:
        raise click.UsageError(say("command_one_period", lang))
    if month is not None:
        return _period_named(month, "--month", _MONTHS)
    if window is not None:
        return _period_named(window, "--window", _WINDOWS)
    if first is None or last is None:
        raise click.UsageError(say("command_from_with_to", lang))
    return ReportPeriod.between(first, last)


def meeting_month(month: str | None, window: str | None, lang: Lang) -> ReportPeriod:
    """Return the month of a meeting, by the calendar or by the reporting windows."""
    if (month is None) == (window is None):
        raise click.UsageError(say("command_one_month", lang))
    if month is not None:
        return _period_named(month, "--month", _MONTHS)
    return _period_named(str(window), "--window", _WINDOW_MONTHS)


def months_of(year: int, period: ReportPeriod, *, is_window: bool) -> tuple[ReportPeriod, ...]:
    """Return the months of a year up to a period, that period included."""
    make = ReportPeriod.reporting_month if is_window else ReportPeriod.calendar_month
    months = (make(year, month) for month in range(1, 13))
    found = tuple(month for month in months if month.last <= period.last)
    if not found:
        limit = Remark.of("no_month_up_to", period=str(period))
        raise BadValueError("--year", year, limit)
    return found


def _period_named(text: str, option: str, forms: Forms) -> ReportPeriod:
    """Return the period of a name, by the first form that the name has."""
    for pattern, make, _ in forms:
        if found := re.fullmatch(pattern, text, re.ASCII):
            return make(*map(int, found.groups()))
    examples = ", ".join(example for _, _, example in forms)
    raise BadValueError(option, text, Remark.of("written_like", examples=examples))
