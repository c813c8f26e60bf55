"""The figures of a period (*biểu II.06*).

Every dossier is judged from its events as they stood at the period's last instant, so that a
closed period never changes.

Stands on `figures`, of which it is one period and one grouping. Knows no forms on paper.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from onestop._arguments import checked
from onestop._checks import member
from onestop.days.calendar import WorkCalendar
from onestop.days.period import ReportPeriod
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.figures.counting import INTAKE, Errors, NoLimit
from onestop.figures.figures import Count
from onestop.figures.grouping import By, grouping_by
from onestop.figures.rows import Report, Row
from onestop.limits.limit import WorkingHours

__all__ = ["By", "Errors", "NoLimit", "Report", "Row", "tally"]


@checked
def tally(  # noqa: PLR0913  # the contract's
    dossiers: Iterable[Dossier],
    period: ReportPeriod,
    calendar: WorkCalendar,
    *,
    by: By | None = None,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
    no_limit: NoLimit = "beside",
    at: dt.datetime | None = None,
    errors: Errors = "raise",
    intake: WorkingHours | None = INTAKE,
) -> Report:
    """Return the figures of a period (*thống kê*), by procedure, field, officer, agency or channel.

    Received in the period means accepted in it; the period ends at 24:00 of its last day. Dossiers
    without a limit and refused ones are counted beside the sums; but one that was carried over,
    whose limit waited for an event that never came, is solved on time where it ends. With
    `no_limit="on_time"` all of them are in the sums: received, and solved on time or in hand within
    the limit; no national word says which of the two holds (to confirm). `rules` and
    `policy` are as in `classify`; a policy that leaves withdrawn and stopped dossiers out takes
    them out of what was carried over as well. `at` takes the figures of a period that has not ended
    as they are at that moment; after its end it changes nothing. With `errors="collect"` a dossier
    that cannot be judged, or comes twice, is left out and told under `not_judged`. `intake` is the
    time for an answer to what came in online, as in `figures_of`, which counts several periods and
    groupings at once.

    >>> from onestop import ReportPeriod, vn
    >>> tally([], ReportPeriod.reporting_month(2026, 11), vn.calendar()).total.early_rate is None
    True

    Raises:
        BadValueError: `by`, `no_limit` or `errors` is none of its words, or a dossier stands there
            twice.
        OutsideCalendarError: a dossier's days lie outside the calendar; the error names it.

    **Law:** Thông tư 01/2020/TT-VPCP, form II.06; the sums of its columns: to confirm 95 %.
    """
    member("period", period, ReportPeriod)
    grouping = grouping_by(by)
    count = Count(
        (period,), calendar, (grouping,),
        rules=rules, policy=policy, no_limit=no_limit, at=at, errors=errors, intake=intake,
    )  # fmt: skip
    count.add_each(dossiers)
    return count.figures().reports[0]
