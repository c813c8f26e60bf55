"""A day and what it is: working, rest, holiday, exchanged.

A `DayNote` says why one day is not what its weekday makes it, with the instrument behind that; a
`Day` is the answer to "what is this day?".

Stands on `citation`. Knows no calendar and no day arithmetic.
"""

from __future__ import annotations

import datetime as dt
import enum

import attrs

from onestop._arguments import checked_fields
from onestop._checks import day_field, member_field, optional_field, text_field
from onestop.citation import Citation
from onestop.i18n.labels import Labelled
from onestop.i18n.names import OFF_IN_EXCHANGE, WORKED_IN_EXCHANGE, Name


class DayKind(Labelled, enum.Enum, label="day_kind"):
    """What a day is to an office (*loại ngày*), and so whether it counts in working days."""

    WORKING = "working"
    WORKED_IN_EXCHANGE = "worked in exchange"
    REST = "rest"
    HOLIDAY = "holiday"
    COMPENSATORY = "compensatory"
    OFF_IN_EXCHANGE = "off in exchange"
    CLOSED = "closed"

    @property
    def is_working(self) -> bool:
        """Whether the office works on days of this kind."""
        return self in {DayKind.WORKING, DayKind.WORKED_IN_EXCHANGE}


@attrs.frozen
class DayNote:
    """Why a day is off, or worked (*ghi chú của ngày*).

    `announced` is the day on which the notice became known, `None` for a day that rests on a
    statute or whose notice date was not found; `exchanged_with` is the other day of a swap
    (*hoán đổi*), which may lie outside the calendar. `settled` is the day from which a note is
    certain whose announcement date was not found: the first day of its notice.

    >>> DayNote(DayKind.HOLIDAY, "Quốc khánh").name
    'Quốc khánh'
    """

    kind: DayKind = attrs.field(validator=member_field(DayKind))
    name: str = attrs.field(validator=text_field)
    citation: Citation | None = attrs.field(
        default=None, validator=optional_field(member_field(Citation))
    )
    announced: dt.date | None = attrs.field(default=None, validator=optional_field(day_field))
    exchanged_with: dt.date | None = attrs.field(default=None, validator=optional_field(day_field))
    settled: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )


def exchange(
    off: dt.date, worked: dt.date, citation: Citation | None, announced: dt.date | None
) -> tuple[DayNote, DayNote]:
    """Return the two notes of a swap (*hoán đổi*): of the day off, and of the day worked for it."""
    return (
        DayNote(
            DayKind.OFF_IN_EXCHANGE,
            Name.of(OFF_IN_EXCHANGE, day=worked),
            citation,
            announced,
            worked,
        ),
        DayNote(
            DayKind.WORKED_IN_EXCHANGE,
            Name.of(WORKED_IN_EXCHANGE, day=off),
            citation,
            announced,
            off,
        ),
    )


@attrs.frozen(field_transformer=checked_fields)
class Day:
    """One day of a calendar (*ngày*) and what makes it count or not."""

    date: dt.date
    kind: DayKind
    name: str = attrs.field(kw_only=True)
    citation: Citation | None = attrs.field(default=None, kw_only=True)
    projected: bool = attrs.field(default=False, kw_only=True)

    @property
    def is_working(self) -> bool:
        """Whether the office works on this day."""
        return self.kind.is_working


@attrs.frozen(field_transformer=checked_fields)
class DayCount:
    """Which law says how days are counted (*cách tính thời hạn*): a timeline, not an era.

    `working_days` is the source for limits in working days, `calendar_days` for those in days and
    months.
    """

    working_days: Citation
    calendar_days: Citation
