"""When a dossier is due, as a caller asks it.

Stands on `reading`. Reads no clock of the wall.
"""

from __future__ import annotations

from onestop._arguments import checked
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.clock.reading import clock_reading
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.limits.deadline import Deadline


@checked
def deadline_of(
    dossier: Dossier,
    calendar: WorkCalendar,
    *,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
) -> Deadline | None:
    """Return when a dossier is due (*ngày hẹn trả kết quả*), or `None` if nothing runs yet.

    The clock starts when the full dossier is accepted; the limit is the procedure's, as the
    dossier's conditions choose it. `rules` are the calendar's on the day of acceptance, if none are
    named; `policy` is the office's own choice over them.

    >>> from onestop import Channel, Dossier, deadline_of, vn
    >>> dossier = Dossier.submit(
    ...     "H48.53-261120-0001",
    ...     vn.procedures()["1.004194"],
    ...     vn.local("20/11/2026 16:10"),
    ...     channel=Channel.ONLINE,
    ... ).accept(vn.local("20/11/2026 16:10"))
    >>> deadline_of(dossier, vn.calendar()).day
    datetime.date(2026, 11, 26)

    Raises:
        AmbiguousLimitError, UnknownConditionError: the conditions do not choose one limit.
        OutsideCalendarError: the acceptance, or the answer, lies outside the calendar.

    **Law:** Nghị định 118/2025/NĐ-CP, Đ17.3; Nghị định 61/2018/NĐ-CP, Đ19.4 and Đ19.9.
    """
    return clock_reading(dossier, calendar, rules=rules, policy=policy).deadline
