"""What a type checker must refuse: each marked line is an error, and no other line is.

Not run: `test_typing.py` gives this file to mypy in strict mode.
"""

import datetime as dt

from onestop import Dossier, ReportPeriod, WorkingDays, classify, due, score, tally, timeliness, vn

calendar = vn.calendar()
day = dt.date(2026, 11, 20)
calendar.add_working_days("2026-11-20", 3)  # refused
calendar.add_working_days(day, 2.5)  # refused
calendar.add_working_days(day)  # refused
calendar.count_working_days(day, day)  # refused
due(day, 3, calendar)  # refused
due(day, WorkingDays("3"), calendar)  # refused
due(day, WorkingDays(3), calendar).explain("fr")  # refused
due(day, WorkingDays(3), calendar).day = day  # refused
classify("H-1", vn.local(2026, 11, 20), calendar)  # refused
timeliness(day)  # refused
tally([], ReportPeriod.reporting_month(2026, 11), calendar, by="ward")  # refused
score({1: 1, 2: 2, 3: 3}, vn.SCALE_3, "happy")  # refused
score([1, 2, 3], vn.SCALE_3)  # refused
ReportPeriod.month(2026, 11)  # refused
Dossier.submit("H-1", "1.004194", vn.local(2026, 11, 20), channel="ONLINE")  # refused
vn.local("20/11/2026", 16)  # refused
print(vn.SCALE_9)  # refused
