"""What a type checker must accept: calls as users write them, with the types they get back.

Not run: `test_typing.py` gives this file to mypy in strict mode.
"""

import datetime as dt
from fractions import Fraction
from typing import assert_type

from onestop import (
    CalendarDays,
    Catalogue,
    Channel,
    Deadline,
    Dossier,
    Part,
    Procedure,
    Report,
    ReportPeriod,
    SameDay,
    Sequence,
    Status,
    WorkCalendar,
    WorkingDays,
    classify,
    deadline_of,
    due,
    score,
    tally,
    vn,
)
from onestop.limits.limit import Limit

calendar = vn.calendar()
assert_type(calendar, WorkCalendar)
day = dt.date(2026, 11, 20)
at = vn.local("20/11/2026 16:10")
assert_type(at, dt.datetime)
assert_type(vn.local(2026, 11, 20, 16, 10), dt.datetime)
assert_type(calendar.add_working_days(day, 3), dt.date)
assert_type(calendar.count_working_days(after=day, through=day), int)
assert_type(due(at, Sequence(Part(SameDay(), "UBND"), CalendarDays(5)), calendar), Deadline)
assert_type(vn.procedures(), Catalogue)
procedure = vn.procedures()["1.004194"]
assert_type(procedure, Procedure)
assert_type(procedure.limit(), Limit | None)
dossier = Dossier.submit("H-1", procedure, at, channel=Channel.ONLINE).accept(at)
assert_type(dossier, Dossier)
assert_type(deadline_of(dossier, calendar), Deadline | None)
assert_type(classify(dossier, at, calendar), Status)
assert_type(
    tally([dossier], ReportPeriod.reporting_month(2026, 11), calendar, by="officer"), Report
)
assert_type(score({1: 1, 2: 2, 3: 3}, vn.SCALE_3).value, Fraction | None)
assert_type(score({3: 2}, vn.SCALE_3).interval(), tuple[float, float] | None)
WorkCalendar(day, day, days_off=[day], days_worked=(), rest_weekdays={6}, tz="UTC")
Procedure("X.1", "thử", limits=WorkingDays(3))
