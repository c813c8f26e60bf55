"""By when a dossier must be moved on inside the offices.

What comes in on paper goes to the unit that handles it on the same working day; received after the
cut-off hour of the era, at the start of the next one. What comes in electronically goes at once.

Stands on `clock`, `days.calendar` and `ruleset`. Knows no dossier: it never moves the date that the
citizen was promised.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import aware_moment, member
from onestop.citation import Citation
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.clock.reading import rules_on
from onestop.dossiers.ruleset import RuleSet, Ruling
from onestop.i18n.remarks import Remark
from onestop.procedures.channels import Channel

_UNMOVED: Final = Remark.of("transfer_moves_no_date")
_AT_ONCE: Final = dt.timedelta()


@attrs.frozen(field_transformer=checked_fields)
class TransferDue:
    """By when a dossier must be moved on (*hạn chuyển hồ sơ*), inclusive, and why.

    `by` is `None` where no rule is known for the day. `basis` is the instrument that names the
    cut-off hour; what comes in electronically has none here.
    """

    by: dt.datetime | None
    because: tuple[Remark, ...]
    basis: Citation | None = attrs.field(default=None, kw_only=True)


@checked
def transfer_due(
    received: dt.datetime,
    calendar: WorkCalendar,
    *,
    channel: Channel,
    rules: RuleSet | None = None,
) -> TransferDue:
    """Return by when a dossier must be moved on inside the offices (*chuyển hồ sơ*).

    Paper goes by the closing of the day it was received; received after the era's cut-off hour
    (strictly), after closing or on a day off, by the opening of the next working day. `rules` are
    the calendar's on the day of `received`, if none are named; where none are known nothing is due.

    >>> from onestop import Channel, vn
    >>> from onestop.dossiers import transfer_due
    >>> for at in ("20/11/2026 15:00:00", "20/11/2026 15:00:01"):
    ...     received = vn.local(at)
    ...     print(transfer_due(received, vn.calendar(), channel=Channel.POST).by)
    2026-11-20 17:00:00+07:00
    2026-11-23 07:30:00+07:00

    Raises:
        NaiveMomentError: the moment has no time zone.
        OutsideCalendarError: the moment, or the answer, lies outside the calendar.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ18.1–3; Nghị định 118/2025/NĐ-CP, Đ18.2.
    """
    received = aware_moment("received", received).astimezone(calendar.tz)
    rules = rules or rules_on(received.date(), calendar)
    is_electronic = member("channel", channel, Channel).online
    if rules is not None and is_electronic:
        return TransferDue(received, (Remark.of("transfer_at_once"), _UNMOVED))
    if rules is None or rules.transfer_cutoff is None:
        return TransferDue(None, (Remark.of("transfer_rules_unknown"),))
    return _on_paper(received, rules.transfer_cutoff, calendar)


def _on_paper(
    received: dt.datetime, cutoff: Ruling[dt.time], calendar: WorkCalendar
) -> TransferDue:
    why = _why_next_day(received, cutoff.value, calendar)
    day = received.date()
    if why is None:
        by, why = calendar.appointed_at(day), Remark.of("transfer_same_day", cutoff=cutoff.value)
    else:
        by = _next_opening(day, calendar)
    return TransferDue(by, (why, _UNMOVED), basis=cutoff.citation)


def _why_next_day(received: dt.datetime, cutoff: dt.time, calendar: WorkCalendar) -> Remark | None:
    """Return why the next working day is early enough, `None` where it is not."""
    if not calendar.is_working_day(received.date()):
        return Remark.of("transfer_day_off")
    if received.time() > cutoff:
        return Remark.of("transfer_after_cutoff", cutoff=cutoff)
    if received > calendar.appointed_at(received.date()):
        return Remark.of("transfer_after_closing")
    return None


def _next_opening(day: dt.date, calendar: WorkCalendar) -> dt.datetime:
    """Return the opening of the next day on which the office has hours."""
    following = calendar.add_working_days(day, 1)
    midnight = dt.datetime.combine(following, dt.time(), calendar.tz)
    return calendar.add_working_time(midnight, _AT_ONCE)
