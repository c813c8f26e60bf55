"""Concepts: the handling rules of one era of the one-stop decree, each with its citation.

A `RuleSet` is what the decree of its days says of a dossier's clock; a `DayCount` is the law on
counting days, which has dates of its own. Both are facts and live with them; a hand-made calendar
has none, and its answers then cite no rule.

Stands on `citation` and `dated`. Knows no calendar.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import attrs

from onestop._checks import day_field, optional_field, text_field
from onestop.citation import Citation


@attrs.frozen
class ClockStart:
    """The event at which the clock of a limit starts (*thời điểm bắt đầu tính*)."""

    at: Literal["accepted"]
    citation: Citation


@attrs.frozen
class DayCount:
    """Which law says how days are counted (*cách tính thời hạn*): a timeline, not an era.

    `working_days` is the source for limits in working days, `calendar_days` for those in days and
    months.
    """

    working_days: Citation
    calendar_days: Citation


@attrs.frozen
class RuleSet:
    """The handling rules of one era (*quy định theo thời kỳ*).

    `first` and `last` are the first and the last day of the era, inclusive; `last=None` is open.
    """

    name: str = attrs.field(validator=text_field)
    first: dt.date = attrs.field(validator=day_field)
    last: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    clock_starts: ClockStart = attrs.field(kw_only=True)
    source: Citation | None = attrs.field(default=None, kw_only=True)
