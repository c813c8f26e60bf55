"""Who was away, and on how many of a period's working days.

Stands on `appraisal` and `days.calendar`. Knows no dossier.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import attrs

from onestop._checks import day_field, member_field, text_field
from onestop.appraisal.classes import Leave
from onestop.days.calendar import WorkCalendar
from onestop.days.period import ReportPeriod
from onestop.errors import BadValueError
from onestop.i18n.cleaning import same_name
from onestop.i18n.remarks import Remark


@attrs.frozen
class Absence:
    """Days on which an officer was on leave (*thời gian nghỉ*), first and last inclusive.

    >>> import datetime as dt
    >>> Absence("Hoa", dt.date(2026, 10, 1), dt.date(2026, 10, 31)).reason
    <Leave.OTHER: 'other'>

    Raises:
        BadValueError: the last day lies before the first.
    """

    officer: str = attrs.field(validator=text_field)
    first: dt.date = attrs.field(validator=day_field)
    last: dt.date = attrs.field(validator=day_field)
    reason: Leave = attrs.field(default=Leave.OTHER, kw_only=True, validator=member_field(Leave))

    def __attrs_post_init__(self) -> None:
        """Refuse days that end before they begin."""
        if self.last < self.first:
            raise BadValueError(
                "last",
                self.last,
                Remark.of("must_not_be_before", earlier="first", first=self.first),
            )


@attrs.frozen
class TimeAway:
    """On how many of a period's working days somebody was away."""

    days: int = 0
    of: int = 0

    @property
    def is_all(self) -> bool:
        """Whether that was all of the period."""
        return 0 < self.of == self.days


def time_away(
    absences: Iterable[Absence], officer: str | None, period: ReportPeriod, calendar: WorkCalendar
) -> TimeAway:
    """Return on how many working days of a period an officer was away."""
    own = [each for each in absences if same_name(each.officer, officer)]
    if not own:
        return TimeAway()
    length = (period.last - period.first).days + 1
    days = (period.first + dt.timedelta(days=n) for n in range(length))
    working = [day for day in days if calendar.is_working_day(day)]
    away = sum(any(each.first <= day <= each.last for each in own) for day in working)
    return TimeAway(away, len(working))
