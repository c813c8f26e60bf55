"""The programme: which questions are put, to whom, and in whose words.

Each expression is written as a caller would write it. The sample is 24 days over three years,
weekends and Tết among them, in the years 2020 to 2023, which have no worked Saturday. The moments
of working time are fewer, inside a session, and so are the ends of their spans: at closing the
conventions part.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path

from dateutil.relativedelta import relativedelta

from bench import dossiers, peers
from bench.contest import Contest, Contestant, Fresh, Loop, Missing
from onestop import (
    CalendarDays,
    Dossier,
    Months,
    SameDay,
    WorkCalendar,
    WorkingDays,
    classify,
    deadline_of,
    due,
    tally,
    vn,
    worklist,
)
from onestop.interchange import from_dict, to_dict

Limit = WorkingDays | CalendarDays | Months | SameDay

OWN = "onestop"
CALL = "the call itself"
BECAUSE = "onestop, .because read"
CLASSIFY = "onestop classify()"
BY_DUE = "onestop, what due() needs"
EVERY_MODULE = "onestop, every module"

SAMPLE = [dt.date(2020, 1, 1) + dt.timedelta(days=43 * number) for number in range(24)]
SPANS = (1, 5, 30, 250)
COUNTED = (5, 250)
LIMITS = (WorkingDays(5), CalendarDays(15), Months(1))
#: Working time in hours; all but the shortest are whole days, and end at the hour of their start.
HOURS = (2, 8, 40, 400)
HOURS_COUNTED = (8, 400)
#: The number of days for which every peer is asked, also those that walk from day to day.
ASKED_OF_ALL = 5

ADD = "add_working_days(day, {})"
COUNT = "count_working_days over {}"
ADD_TIME = "add_working_time({} h)"
TIME_BETWEEN = "working_time_between, {} h"
DAY, MOMENT = "day", "moment"
FIRST_CALENDAR = "first vn.calendar(), imports done"
FIRST_USE = "first vn.calendar(), imports and all"
LATER_CALENDAR = "later vn.calendar()"
IMPORT = "import"
TALLY = "tally(), per dossier"
LIST = "worklist(), per open dossier"
STORED = "onestop, read from what is stored"
CLOCK = "deadline_of() and classify(), eight events"
#: The peers whose import is timed. pandas is left out, to keep the run and its test short.
IMPORTED = ("numpy", "holidays")

#: What the first calendar of a process needs to have imported.
CALENDAR_MODULES = (
    "import datetime\nfrom onestop import vn, OfficeHours\n"
    "import onestop.loading.calendars, onestop.loading.patterns, onestop.loading.rules\n"
    "import onestop.vn.official, onestop.days.projection, onestop.i18n.phrases"
)
_ASKED = dt.date(2022, 4, 28)
#: The day before the exchange of 2 January 2026 was announced, and a year with no notices yet.
AS_OF = dt.date(2025, 12, 24)
THROUGH = 2050
OWN_AS_OF = f"onestop, as_of={AS_OF}"
OWN_THROUGH = f"onestop, through={THROUGH}"
_BUILT, _BUILT_FURTHER = "holidays, built and filled", f"holidays, filled to {THROUGH}"


class Nothing:
    """The methods' signatures with nothing behind them: the price of the call itself."""

    __slots__ = ()

    def add_working_days(self, day: dt.date, n: int) -> dt.date:  # noqa: ARG002
        return day

    def count_working_days(self, *, after: dt.date, through: dt.date) -> int:  # noqa: ARG002
        return 0

    def add_working_time(self, moment: dt.datetime, span: dt.timedelta) -> dt.datetime:  # noqa: ARG002
        return moment

    def working_time_between(self, a: dt.datetime, b: dt.datetime) -> dt.timedelta:  # noqa: ARG002
        return dt.timedelta.min


def no_due(start: dt.date, limit: object, calendar: object) -> dt.date:  # noqa: ARG001
    """`due` with nothing behind it."""
    return start


def in_process() -> list[Contest]:
    """Return the contests that can be repeated in one process."""
    calendar = vn.calendar()
    names = {"calendar": calendar, "nothing": Nothing()} | peers.names(calendar)
    return [
        *(_adding(n, calendar, names) for n in SPANS),
        *(_counting(n, calendar, names) for n in COUNTED),
        *(_adding_time(hours, calendar, names) for hours in HOURS),
        *(_time_between(hours, calendar, names) for hours in HOURS_COUNTED),
        *_deadlines(names),
        _clock(names),
        _later_calendar(names),
        _tallying(names),
        _listing(names),
    ]


def in_fresh_processes(cache: Path) -> list[Contest]:
    """Return the contests that need a new process for each round; their bytecode is in `cache`."""
    return [_first_calendar(cache), _first_use(cache), _importing(cache)]


def _each(
    name: str,
    expression: str,
    names: Mapping[str, object],
    target: str = "day",
    answer: str | None = "{}",
) -> Loop:
    """Return a contestant that works the expression out for each entry of the sample."""
    loop = f"for {target} in sample"
    sample = names["sample"]
    assert isinstance(sample, list)
    result = None if answer is None else f"[{answer.format(expression)} {loop}]"
    return Loop(name, f"{loop}: {expression}", len(sample), names, result)


def _peer(
    name: str,
    uses: str,
    expression: str,
    names: Mapping[str, object],
    target: str = "day",
    answer: str = "{}",
) -> Contestant:
    """Return a peer, or its empty chair where what it uses is not there."""
    return _each(name, expression, names, target, answer) if uses in names else Missing(name)


def _adding(n: int, calendar: WorkCalendar, names: Mapping[str, object]) -> Contest:
    names = {**names, **peers.in_days(n, calendar), "sample": SAMPLE, "n": n}
    ours, numpys, theirs = (
        "add_working_days(day, n)",
        "busday_offset(day, n, 'backward', busdaycal=busdays).item()",
        "table.get_nth_working_day(day, n)",
    )
    contestants: list[Contestant] = [
        _each(OWN, f"calendar.{ours}", names),
        _each(CALL, f"nothing.{ours}", names, answer=None),
        _peer("numpy.busday_offset", "busdays", numpys, names),
        _peer("holidays get_nth_working_day", "table", theirs, names),
        _peer("pandas CustomBusinessDay", "days", "(day + days).date()", names),
    ]
    if n == ASKED_OF_ALL:
        walked = "(combine(day, evening, zone) + eights).date()"
        contestants.append(_peer("businesstimedelta", "eights", walked, names))
    return Contest(ADD.format(n), tuple(contestants))


def _counting(n: int, calendar: WorkCalendar, names: Mapping[str, object]) -> Contest:
    """Count over (after, through]; the peers' intervals are [a, b) and [a, b]."""
    spans = [(day, calendar.add_working_days(day, n)) for day in SAMPLE]
    names = {**names, "sample": spans, "one": dt.timedelta(days=1)}
    pair = "after, through"
    ours, numpys, theirs = (
        "count_working_days(after=after, through=through)",
        "busday_count(after + one, through + one, busdaycal=busdays).item()",
        "table.get_working_days_count(after + one, through)",
    )
    return Contest(
        COUNT.format(n),
        (
            _each(OWN, f"calendar.{ours}", names, pair),
            _each(CALL, f"nothing.{ours}", names, pair, answer=None),
            _peer("numpy.busday_count", "busdays", numpys, names, pair),
            _peer("holidays get_working_days_count", "table", theirs, names, pair),
        ),
    )


def moments(calendar: WorkCalendar) -> list[dt.datetime]:
    """Return moments inside a session, from which two hours stay in it, or leave it for another."""
    times = (dt.time(8, 10), dt.time(10, 30), dt.time(14, 20), dt.time(16, 15))
    days = [calendar.working_day_on_or_after(day) for day in SAMPLE[::3]]
    return [
        dt.datetime.combine(day, times[number % 4], calendar.tz) for number, day in enumerate(days)
    ]


def _adding_time(hours: int, calendar: WorkCalendar, names: Mapping[str, object]) -> Contest:
    """Add working time, aware moment to aware moment.

    pandas is quicker when the zone is taken off and put on again. businesstimedelta answers in a
    zone of its own; it is read in ours for the comparison only.
    """
    names = {
        **names,
        **peers.in_hours(hours, calendar),
        "sample": moments(calendar),
        "span": dt.timedelta(hours=hours),
        "tz": calendar.tz,
    }
    ours, each = "add_working_time(moment, span)", "moment"
    pandas = "(moment.replace(tzinfo=None) + hours).to_pydatetime().replace(tzinfo=tz)"
    walked, local = "moment + worked", "({}).astimezone(tz)"
    return Contest(
        ADD_TIME.format(hours),
        (
            _each(OWN, f"calendar.{ours}", names, each),
            _each(CALL, f"nothing.{ours}", names, each, answer=None),
            _peer("pandas CustomBusinessHour", "hours", pandas, names, each),
            _peer("businesstimedelta", "worked", walked, names, each, local),
        ),
    )


def _time_between(hours: int, calendar: WorkCalendar, names: Mapping[str, object]) -> Contest:
    span = dt.timedelta(hours=hours)
    spans = [(moment, calendar.add_working_time(moment, span)) for moment in moments(calendar)]
    names = {**names, **peers.in_hours(hours, calendar), "sample": spans}
    ours, walked, pair = "working_time_between(a, b)", "rules.difference(a, b).timedelta", "a, b"
    return Contest(
        TIME_BETWEEN.format(hours),
        (
            _each(OWN, f"calendar.{ours}", names, pair),
            _each(CALL, f"nothing.{ours}", names, pair, answer=None),
            _peer("businesstimedelta", "rules", walked, names, pair),
        ),
    )


#: The peer's words for each kind of limit; a cut-off hour it cannot express.
_PEER_OF_DUE = {
    WorkingDays(5): "table.get_nth_working_day(start, 5)",
    CalendarDays(15): "table.get_nth_working_day(start + timedelta(15), 0)",
    Months(1): "table.get_nth_working_day(start + relativedelta(months=1), 0)",
}


def _deadlines(names: Mapping[str, object]) -> list[Contest]:
    names = {
        **names,
        "due": due,
        "no_due": no_due,
        "timedelta": dt.timedelta,
        "relativedelta": relativedelta,
    }
    asked = [(limit, kind) for limit in LIMITS for kind in (DAY, MOMENT)]
    same_day = [(SameDay(None), DAY), (SameDay(), MOMENT)]
    return [_deadline(limit, kind, names) for limit, kind in (*asked, *same_day)]


def _deadline(limit: Limit, kind: str, names: Mapping[str, object]) -> Contest:
    names = {**names, "sample": starts(kind), "limit": limit}
    ours = "due(start, limit, calendar)"
    contestants: list[Contestant] = [
        _each(OWN, ours, names, "start", "{}.day"),
        _each(BECAUSE, f"{ours}.because", names, "start", "{}[-1].through"),
        _each(CALL, f"no_{ours}", names, "start", None),
    ]
    if not isinstance(limit, SameDay):
        theirs = _PEER_OF_DUE[limit]
        contestants.append(_peer("holidays get_nth_working_day", "table", theirs, names, "start"))
    return Contest(due_of(kind, limit), tuple(contestants))


def due_of(kind: str, limit: Limit) -> str:
    """Return the question in a few characters, such as `due(day, WorkingDays(5))`."""
    said = limit.n if not isinstance(limit, SameDay) else limit.cutoff and f"{limit.cutoff:%H:%M}"
    return f"due({kind}, {type(limit).__name__}({said}))"


def starts(kind: str) -> list[dt.date]:
    """Return the sample as days, or as moments before and after the cut-off hour in turn."""
    if kind == DAY:
        return SAMPLE
    hours = (dt.time(9), dt.time(16, 10))
    return [dt.datetime.combine(day, hours[number % 2], vn.TZ) for number, day in enumerate(SAMPLE)]


def _clock(names: Mapping[str, object]) -> Contest:
    """Ask of a dossier with a supplement in it; the peer is told when the limit restarts."""
    names = {
        **names,
        "sample": [(d, d.events[4].at.date()) for d in dossiers.with_eight_events(SAMPLE)],
        "at": dt.datetime(2027, 1, 1, tzinfo=vn.TZ),
        "deadline_of": deadline_of,
        "classify": classify,
    }
    pair, judged = "dossier, restarted", "classify(dossier, at, calendar)"
    both = f"(deadline_of(dossier, calendar), {judged})"
    return Contest(
        CLOCK,
        (
            _each(OWN, both, names, pair, "{}[1].deadline.day"),
            _each(CLASSIFY, judged, names, pair, "{}.deadline.day"),
            _each(BECAUSE, f"{judged}.deadline.because", names, pair, "{}[-1].through"),
            _peer(
                "holidays get_nth_working_day",
                "table",
                "table.get_nth_working_day(restarted, 5)",
                names,
                pair,
            ),
        ),
    )


def _later_calendar(names: Mapping[str, object]) -> Contest:
    build = "country_holidays('VN', years=years, language='vi')"
    answer = "{}.add_working_days(day, 5)"
    names = {**names, "sample": [_ASKED], "vn": vn, "day_known": AS_OF}
    theirs: Contestant = Missing(_BUILT)
    if "country_holidays" in names:
        result = f"[{build}.get_nth_working_day(day, 5) for day in sample]"
        theirs = Loop(theirs.name, build, 1, names, result)
    ours = {
        OWN: "vn.calendar()",
        OWN_AS_OF: "vn.calendar(as_of=day_known)",
        OWN_THROUGH: f"vn.calendar(through={THROUGH})",
    }
    later = (_each(name, call, names, answer=answer) for name, call in ours.items())
    return Contest(LATER_CALENDAR, (*later, theirs))


def _tallying(names: Mapping[str, object]) -> Contest:
    month = dossiers.month_of_dossiers()
    names = {
        **names,
        "dossiers": month,
        "period": dossiers.PERIOD,
        "at": dossiers.AT,
        "tally": tally,
        "classify": classify,
        "of_report": dossiers.figures_of_report,
        "of_statuses": dossiers.figures_of_statuses,
    }
    whole = "tally(dossiers, period, calendar, by='procedure')"
    single, loop = "classify(dossier, at, calendar)", "for dossier in dossiers"
    one_by_one = f"of_statuses({single} {loop})"
    return Contest(
        TALLY,
        (
            Loop(OWN, whole, len(month), names, f"of_report({whole})"),
            Loop(CLASSIFY, f"{loop}: {single}", len(month), names, one_by_one),
        ),
    )


def _loaded(text: str) -> Dossier:
    """Return a dossier from what a database keeps of it."""
    return from_dict(json.loads(text), Dossier, procedures=vn.procedures())


def _listing(names: Mapping[str, object]) -> Contest:
    """Judge the open dossiers of an office for the list of its morning."""
    held = dossiers.open_dossiers()
    stored = [json.dumps(to_dict(one)) for one in held]
    names = {
        **names,
        "dossiers": held,
        "stored": stored,
        "load": _loaded,
        "at": dossiers.AT,
        "worklist": worklist,
        "classify": classify,
        "of_list": dossiers.figures_of_worklist,
        "of_statuses": dossiers.figures_of_statuses,
    }
    whole = "worklist(dossiers, at, calendar)"
    loaded = "worklist(map(load, stored), at, calendar)"
    single, loop = "classify(dossier, at, calendar)", "for dossier in dossiers"
    one_by_one = f"of_statuses({single} {loop})"
    return Contest(
        LIST,
        (
            Loop(OWN, whole, len(held), names, f"of_list({whole})"),
            Loop(STORED, loaded, len(held), names, f"of_list({loaded})"),
            Loop(CLASSIFY, f"{loop}: {single}", len(held), names, one_by_one),
        ),
    )


_BUILD = "table = country_holidays('VN', years=range(2015, {}), language='vi')"
_GET_TABLE = "from holidays import country_holidays"
_LUNAR_MODULES = f"{_GET_TABLE}\nimport holidays.countries.vietnam"
_NTH = f"table.get_nth_working_day({_ASKED!r}, 5)"
_ADDED = f"calendar.add_working_days({_ASKED!r}, 5)"


def first_calendars(cache: Path) -> list[Fresh]:
    """Return the first calls of a process; a projected one needs the lunar dates of holidays."""
    told = {
        OWN: (CALENDAR_MODULES, ""),
        OWN_AS_OF: (
            f"{CALENDAR_MODULES}\n{_LUNAR_MODULES}\nday_known = {AS_OF!r}",
            "as_of=day_known",
        ),
        OWN_THROUGH: (f"{CALENDAR_MODULES}\n{_LUNAR_MODULES}", f"through={THROUGH}"),
    }
    return [
        Fresh(name, f"calendar = vn.calendar({arguments})", cache, before, _ADDED)
        for name, (before, arguments) in told.items()
    ]


def _first_calendar(cache: Path) -> Contest:
    theirs = (
        Fresh(name, _BUILD.format(end), cache, _LUNAR_MODULES, _NTH)
        for name, end in ((_BUILT, 2028), (_BUILT_FURTHER, THROUGH + 1))
    )
    return Contest(
        FIRST_CALENDAR,
        (*first_calendars(cache), *(_if_installed("holidays", each) for each in theirs)),
    )


def _first_use(cache: Path) -> Contest:
    build = "from onestop import vn\ncalendar = vn.calendar()"
    ours = Fresh(OWN, build, cache, result=_ADDED)
    theirs = Fresh(_BUILT, f"{_GET_TABLE}\n{_BUILD.format(2028)}", cache, result=_NTH)
    return Contest(FIRST_USE, (ours, _if_installed("holidays", theirs)))


def _importing(cache: Path) -> Contest:
    return Contest(
        IMPORT,
        (
            Fresh(OWN, "import onestop", cache),
            Fresh(BY_DUE, "from onestop import WorkingDays, due, vn", cache),
            Fresh(EVERY_MODULE, "from onestop import *", cache),
            *(_if_installed(name, Fresh(name, f"import {name}", cache)) for name in IMPORTED),
        ),
    )


def _if_installed(peer: str, contestant: Fresh) -> Contestant:
    return Missing(contestant.name) if peers.find(peer) is None else contestant
