"""Bad input: each refused with an error that names the value, the limit and the way out."""

import copy
import datetime as dt
import pickle
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

import onestop
from onestop import (
    BadValueError,
    CalendarDays,
    Catalogue,
    Channel,
    Citation,
    Component,
    Confidence,
    Dated,
    DayKind,
    DayNote,
    Dossier,
    Edition,
    Fee,
    Months,
    OfficeHours,
    OnestopError,
    Parallel,
    Procedure,
    ReportPeriod,
    Row,
    SameDay,
    Scale,
    Sequence,
    Step,
    TimeLimitCase,
    WorkCalendar,
    WorkingDays,
    WrongTypeError,
    classify,
    due,
    score,
    tally,
    timeliness,
    vn,
)
from onestop.days import Session, YearlyWindow
from onestop.loading import load_overlay, load_procedures
from onestop.procedures import Action, Database
from onestop.satisfaction import Level

CALENDAR = vn.calendar()
HOURS = OfficeHours.of("07:30-11:30", "13:00-17:00")
PATTERN: Any = CALENDAR.projection
DAY = dt.date(2026, 11, 20)
AT = vn.local(2026, 11, 20, 16, 10)
NAIVE = dt.datetime(2026, 11, 20, 16, 10)  # noqa: DTZ001  # the trap under test
THREE_DAYS = Procedure("X.1", "thử", limits=WorkingDays(3))
VERIFIED = Procedure(
    "X.2",
    "thử",
    limits=(
        TimeLimitCase(WorkingDays(3)),
        TimeLimitCase(WorkingDays(8), "phải xác minh", key="verification"),
        TimeLimitCase(WorkingDays(9), "phức tạp", key="complex"),
    ),
)


def dossier(procedure: Procedure = THREE_DAYS, **given: Any) -> Dossier:
    return Dossier.submit("D-1", procedure, AT, channel=Channel.ONLINE, **given)


def small(**changes: Any) -> WorkCalendar:
    return WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 12, 31), **changes)


#: Values of a wrong kind, and what is said of them.
WRONG: list[tuple[Callable[[], object], str]] = [
    (
        lambda: VERIFIED.limit(channel=loose("online")),
        "channel is 'online' (str), but must be a Ch",
    ),
    (lambda: VERIFIED.limit(on=loose("x")), "on is 'x' (str), but must be a datetime.date"),
    (lambda: VERIFIED.limit(on=AT), "but must be a datetime.date: call .date() on the local mo"),
    (lambda: VERIFIED.holds_on(loose("x")), "day is 'x' (str), but must be a datetime.date"),
    (lambda: Citation("x").holds_on(loose("x")), "day is 'x' (str), but must be a datetime.date"),
    (lambda: Edition(1).holds_on(AT), "but must be a datetime.date: call .date()"),
    (lambda: VERIFIED.limit(loose(5)), "given is 5 (int), but must be a set of texts"),
    (lambda: VERIFIED.limit(loose(None)), "given is None (NoneType), but must be a set of texts"),
    (lambda: VERIFIED.limit(loose([5])), "given is 5 (int), but must be a str"),
    (lambda: VERIFIED.limit("complex"), "given is 'complex' (str), but must be a set of texts, n"),
    (lambda: loose(Procedure)("X", "a", channels=["online"]), "channels[0] is 'online' (str), but"),
    (lambda: loose(Procedure)("X", "a", fees=["free"]), "fees[0] is 'free' (str), but must be a F"),
    (lambda: loose(Procedure)("X", "a", levels=["commune"]), "levels[0] is 'commune' (str), but m"),
    (lambda: loose(Procedure)("X", "a", results=["r"]), "results[0] is 'r' (str), but must be a R"),
    (lambda: loose(Procedure)("X", "a", legal_basis=["x"]), "legal_basis[0] is 'x' (str), but mus"),
    (lambda: loose(Procedure)("X", "a", online_level="full"), "online_level is 'full' (str), but "),
    (lambda: loose(Procedure)("X", "a", source="x"), "source is 'x' (str), but must be a Citation"),
    (lambda: loose(Procedure)("X", "a", supersedes=[5]), "supersedes[0] is 5 (int), but must be a"),
    (
        lambda: loose(Procedure)("X", "a", supersedes=5),
        "supersedes is 5 (int), but must be a list of v",
    ),
    (lambda: loose(Procedure)("X", "a", decision=5), "decision is 5 (int), but must be a str"),
    (lambda: loose(Procedure)("X", "a", notes=[5]), "notes[0] is 5 (int), but must be a str"),
    (lambda: loose(Procedure)("X", "a", explained=[("a", 5)]), "explained is 5 (int), but must be"),
    (lambda: loose(Procedure)("X", "a", explained=["ab"]), "explained is 'ab' (str), but must be "),
    (lambda: loose(Fee)(note=5), "note is 5 (int), but must be a str"),
    (lambda: loose(Component)("x", any_of=["y"]), "any_of[0] is 'y' (str), but must be a Componen"),
    (lambda: loose(Component)("x", instead=[5]), "instead[0] is 5 (int), but must be a str"),
    (lambda: loose(Component)("x", note=5), "note is 5 (int), but must be a str"),
    (lambda: loose(Step)(Action.SIGN, after=[5]), "after[0] is 5 (int), but must be a str"),
    (lambda: loose(Step)(Action.SIGN, note=5), "note is 5 (int), but must be a str"),
    (lambda: loose(TimeLimitCase)(WorkingDays(3), text=5), "text is 5 (int), but must be a str"),
    (
        lambda: loose(TimeLimitCase)(WorkingDays(3), excluded=[5]),
        "excluded[0] is 5 (int), but must",
    ),
    (lambda: Citation("x", percent=True), "percent is True (bool), but must be an int"),
    (lambda: Citation("x", percent=loose(1.5)), "percent is 1.5 (float), but must be an int"),
    (lambda: loose(Citation)("x", urls=[5]), "urls[0] is 5 (int), but must be a str"),
    (lambda: loose(Citation)("x", seen=5), "seen is 5 (int), but must be a str"),
    (lambda: loose(Dated)([5]), "editions[0] is 5 (int), but must be an Edition"),
    (
        lambda: loose(Database)("x", DAY).answers_on("x"),
        "day is 'x' (str), but must be a datetime.date",
    ),
    (lambda: Catalogue(loose(5)), "procedures is 5 (int), but must be a list of values"),
    (lambda: Catalogue([]).search(loose(None)), "text is None (NoneType), but must be a str"),
    (lambda: Catalogue([]).merged(loose("x")), "other is 'x' (str), but must be a Catalogue"),
    (lambda: load_procedures(loose(None)), "files[0] is None (NoneType), but must be the path of"),
    (lambda: load_overlay("x", loose(5)), "files[1] is 5 (int), but must be the path of a file"),
    (lambda: loose(YearlyWindow)("x", "y"), "first is 'x' (str), but must be a pair like"),
    (lambda: loose(YearlyWindow)((1, 2, 3), (4, 5)), "first is (1, 2, 3) (tuple), but mus"),
    (lambda: loose(YearlyWindow)((True, 2), (4, 5)), "first is True (bool), but must be a"),
]


def loose(value: Any) -> Any:
    """A value as a careless caller passes it, whom no type checker holds back."""
    return value


@pytest.mark.parametrize(("make", "said"), WRONG, ids=[said for _, said in WRONG])
def test_a_value_of_a_wrong_kind_is_refused(make: Callable[[], object], said: str) -> None:
    with pytest.raises(WrongTypeError) as caught:
        make()
    assert said in str(caught.value)


def test_what_ends_before_it_begins_is_refused() -> None:
    dates: Any = {"in_force": dt.date(2026, 1, 2), "until": dt.date(2026, 1, 1)}
    for make in (lambda: Citation("x", **dates), lambda: Procedure("X", "a", **dates)):
        with pytest.raises(BadValueError) as caught:
            make()
        assert str(caught.value) == "until is 2026-01-01: must not be before in_force, 2026-01-02"


REFUSED: list[tuple[Callable[[], object], type[Exception], str]] = [
    # days and numbers
    (
        lambda: CALENDAR.is_working_day(AT),
        TypeError,
        "day is 2026-11-20 16:10:00+07:00 (datetime), but must be a datetime.date: call .date() on "
        "the local moment",
    ),
    (lambda: CALENDAR.day("2026-11-20"), TypeError, "day is '2026-11-20' (str), but must be"),  # type: ignore[arg-type]
    (
        lambda: CALENDAR.day(dt.date(2028, 1, 3)),
        LookupError,
        "2028-01-03 is outside the calendar (2015-01-01 to 2027-12-31): pass through=2028",
    ),
    (
        lambda: CALENDAR.add_working_days(dt.date(2027, 12, 31), 1),
        LookupError,
        "the answer lies beyond 2027-12-31, a bound of the calendar (2015-01-01 to 2027-12-31)",
    ),
    (
        lambda: CALENDAR.working_day_on_or_before(dt.date(2015, 1, 1)),
        LookupError,
        "the answer lies beyond 2015-01-01",
    ),
    (lambda: CALENDAR.add_working_days(DAY, True), TypeError, "n is True (bool), but must be an"),
    (lambda: CALENDAR.add_working_days(DAY, 2.7), TypeError, "n is 2.7 (float), but must be an"),  # type: ignore[arg-type]
    (lambda: CALENDAR.closing(dt.date(2026, 11, 22)), ValueError, "has no office hours"),
    # calendars
    (lambda: small(rest_weekdays={7}), ValueError, "rest_weekdays is [7]: must be weekdays from"),
    (lambda: small(rest_weekdays=range(7)), ValueError, "and not all"),
    (
        lambda: small(days_off=[dt.date(2027, 1, 1)]),
        LookupError,
        "2027-01-01 is outside the calendar (2026-01-01 to 2026-12-31): use a calendar that",
    ),
    (lambda: small(days_off=[AT]), TypeError, "(datetime), but must be a datetime.date"),
    (lambda: small(days_off={DAY: "lễ"}), TypeError, "note is 'lễ' (str), but must be a DayNote"),
    (
        lambda: small(days_off={DAY: DayNote(DayKind.WORKED_IN_EXCHANGE, "bù")}),
        ValueError,
        "days_off[2026-11-20] is 'WORKED_IN_EXCHANGE': must be one of CLOSED, COMPENSATORY, HOLI",
    ),
    (lambda: small(tz="Asia/Nowhere"), ValueError, "tz is 'Asia/Nowhere': no such time zone here"),
    (lambda: small(tz=7), TypeError, "tz is 7 (int), but must be the name of a time zone or a tz"),
    (lambda: small(hours="07:30"), TypeError, "hours is '07:30' (str), but must be an OfficeHours"),
    (lambda: small(projected=[dt.date(2030, 1, 1)]), LookupError, "2030-01-01 is outside"),
    (
        lambda: WorkCalendar(dt.date(2026, 1, 2), dt.date(2026, 1, 1)),
        ValueError,
        "last is 2026-01-01: must not be before first, 2026-01-02",
    ),
    (OfficeHours.of, ValueError, "a working day needs at least one session"),
    (lambda: OfficeHours.of("morning"), ValueError, "session is 'morning': must be written like"),
    (lambda: OfficeHours.of("13:00-17:00", "07:30-11:30"), ValueError, "must not begin before"),
    (lambda: Session(dt.time(17), dt.time(13)), ValueError, "must be after opening, 17:00:00"),
    (lambda: HOURS.on_weekday(7, "08:00-12:00"), ValueError, "weekday is 7: must be from 0 (Mon"),
    (lambda: HOURS.on_day(AT, "08:00-12:00"), TypeError, "(datetime), but must be a datetime.date"),
    (
        lambda: HOURS.in_season((2, 30), (4, 1), "08:00-12:00"),
        ValueError,
        "first is (2, 30): must be like (4, 16)",
    ),
    (
        lambda: HOURS.with_reception(5, "12:00-08:00"),
        ValueError,
        "session is '12:00-08:00': must close",
    ),
    (lambda: vn.hours(3), TypeError, "name is 3 (int), but must be a str"),  # type: ignore[arg-type]
    (lambda: vn.notices("2026"), TypeError, "year is '2026' (str), but must be an int"),  # type: ignore[arg-type]
    (lambda: vn.calendar(through=2030.0), TypeError, "through is 2030.0 (float), but must be an"),  # type: ignore[arg-type]
    (lambda: vn.calendar(as_of=AT), TypeError, "(datetime), but must be a datetime.date"),
    (lambda: vn.hours("Atlantis"), ValueError, "name is 'Atlantis': known office hours: Hải Dương"),
    (
        lambda: small(hours=HOURS.on_weekday(0)),
        ValueError,
        "hours is 2026-01-05: is a working day, but its hours have no session",
    ),
    (
        lambda: CALENDAR.appointed_at(dt.date(2026, 11, 22)),
        ValueError,
        "is no working day, so nothing is appointed for it",
    ),
    (
        lambda: CALENDAR.add_working_time(AT, 8),  # type: ignore[arg-type]
        TypeError,
        "span is 8 (int), but must be a datetime",
    ),
    (
        lambda: CALENDAR.add_working_time(NAIVE, dt.timedelta(hours=1)),
        ValueError,
        "a moment without a time zone",
    ),
    (
        lambda: CALENDAR.add_working_time(AT, dt.timedelta(days=9999)),
        LookupError,
        "the answer lies beyond 2027-12-31",
    ),
    (
        lambda: CALENDAR.add_working_time(AT, -dt.timedelta(days=9999)),
        LookupError,
        "the answer lies beyond 2015-01-01",
    ),
    (
        lambda: CALENDAR.working_time_between(AT, vn.local(2028, 1, 3)),
        LookupError,
        "2028-01-03 is outside the calendar",
    ),
    (
        lambda: CALENDAR.add_working_time(vn.local(2027, 12, 31, 18), dt.timedelta()),
        LookupError,
        "the answer lies beyond 2027-12-31",
    ),
    # closures, projection
    (
        lambda: CALENDAR.with_closure(dt.date(2030, 1, 1), "bão"),
        LookupError,
        "2030-01-01 is outside the calendar",
    ),
    (lambda: CALENDAR.with_closure(DAY, ""), ValueError, "name is '': must not be empty"),
    (
        lambda: CALENDAR.with_closure(DAY, "bão", start=dt.time(13), end=dt.time(12)),
        ValueError,
        "end is datetime.time(12, 0): must be after start, 13:00:00",
    ),
    (
        lambda: CALENDAR.with_closure(DAY, "bão", start=13),  # type: ignore[arg-type]
        TypeError,
        "start is 13 (int), but must be a datetime.time or None",
    ),
    (
        lambda: CALENDAR.with_closure(DAY, "bão", layer="district"),  # type: ignore[arg-type]
        ValueError,
        "layer is 'district': must be one of nation, province, office",
    ),
    (lambda: small(closures=["bão"]), TypeError, "closures[0] is 'bão' (str), but must be a Closu"),
    (
        lambda: small().extended(2030),
        ValueError,
        "through_year is 2030: this calendar knows no us",
    ),
    (lambda: CALENDAR.extended(2101), ValueError, "year is 2101: the lunar source knows the years"),
    (lambda: CALENDAR.as_of(AT), TypeError, "(datetime), but must be a datetime.date"),
    (
        lambda: PATTERN.compensating("Tết Tây", compensated=True),
        ValueError,
        "name is 'Tết Tây': is no holiday of the pattern",
    ),
    # moments
    (lambda: due(NAIVE, WorkingDays(3), CALENDAR), ValueError, "write vn.local(...) for office"),
    (lambda: dossier().accept(NAIVE), ValueError, "2026-11-20 16:10:00, a moment without a time"),
    (lambda: dossier().accept(DAY), TypeError, "at is 2026-11-20 (date), but mu"),  # type: ignore[arg-type]
    (lambda: vn.local("20261120 16:10"), ValueError, "must be written day first, like '20/11/2"),
    (lambda: vn.local("11/20/2026 16:10"), ValueError, "there is no month 20: write the day first"),
    (lambda: vn.local(2026, 13, 1), ValueError, "names no moment: month must be in 1..12"),
    (lambda: vn.local(2026), TypeError, "but must be a text, a datetime, or year, month, day"),  # type: ignore[call-overload]
    # limits
    (lambda: WorkingDays(0), ValueError, "n is 0: must be 1 or more"),
    (lambda: CalendarDays(2.7), TypeError, "n is 2.7 (float), but must be an int"),  # type: ignore[arg-type]
    (lambda: Months(True), TypeError, "n is True (bool), but must be an int"),
    (lambda: SameDay(15), TypeError, "cutoff is 15 (int), but must be a datetime.time or None"),  # type: ignore[arg-type]
    (lambda: SameDay(dt.time(15, tzinfo=vn.TZ)), ValueError, "must be wall-clock time, without"),
    (lambda: SameDay(None, True), ValueError, "only_if_unfinished is True: needs a cutoff"),
    (Sequence, ValueError, "parts is (): must hold at least one limit"),
    (lambda: Parallel(3), TypeError, "limit is 3 (int), but must be a Limit"),  # type: ignore[arg-type]
    (
        lambda: due(DAY, SameDay(), CALENDAR),
        TypeError,
        "the start 2026-11-20 has no hour, but SameDay(cutoff=datetime.time(15, 0), only_if_unfin"
        "ished=False) depends on it: pass the moment of reception",
    ),
    (lambda: due(DAY, 3, CALENDAR), TypeError, "must be WorkingDays(3) or CalendarDays(3)"),  # type: ignore[arg-type]
    (lambda: due(DAY, None, CALENDAR), TypeError, "limit is None (NoneType), but must be a time"),  # type: ignore[arg-type]
    (lambda: due("20/11/2026", WorkingDays(3), CALENDAR), TypeError, "start is '20/11/2026'"),  # type: ignore[arg-type]
    (lambda: due(DAY, Months(10**6), CALENDAR), LookupError, "the answer lies beyond 2027-12-31"),
    (lambda: due(DAY, Months(14), CALENDAR), LookupError, "the answer lies beyond 2027-12-31"),
    (lambda: due(DAY, CalendarDays(10**9), CALENDAR), LookupError, "the answer lies beyond"),
    (lambda: due(DAY, WorkingDays(10**9), CALENDAR), LookupError, "the answer lies beyond"),
    (lambda: due(DAY, WorkingDays(1), CALENDAR).explain("fr"), ValueError, "must be one of vi, en"),  # type: ignore[arg-type]
    # procedures
    (
        lambda: vn.procedures()["1.004195"],
        KeyError,
        "no procedure '1.004195' in the catalogue; nearest: 1.004194",
    ),
    (lambda: Catalogue(())["X"], KeyError, "no procedure 'X' in the catalogue"),
    (lambda: Catalogue([THREE_DAYS, THREE_DAYS]), ValueError, "its editions overlap in time"),
    (lambda: Catalogue(["X.1"]), TypeError, "procedures[0] is 'X.1' (str), but must be a Proce"),
    (lambda: VERIFIED.limit(frozenset({"rain"})), ValueError, "knows no condition 'rain'; cond"),
    (
        lambda: VERIFIED.limit(frozenset({"verification", "complex"})),
        ValueError,
        "'complex', 'verification' given does not choose one case of the limit of procedure X.2: "
        "choose one of no condition: 3 ngày làm việc; 'verification' / 'phải xác minh': 8 ngày "
        "làm việc",
    ),
    (lambda: VERIFIED.limit("verification"), TypeError, "but must be a set of texts, not one tex"),
    (lambda: Procedure("X", "thử", limits=3), TypeError, "one limit, a tuple of TimeLimitCase, or"),  # type: ignore[arg-type]
    (lambda: Procedure("X", "thử", limits=(3,)), TypeError, "limits[0] is 3 (int), but must be a"),  # type: ignore[arg-type]
    (
        lambda: Procedure("X", "thử", limits=(TimeLimitCase(WorkingDays(1), "x", mode="extra"),)),
        ValueError,
        "an extra case needs a total one",
    ),
    (lambda: TimeLimitCase(WorkingDays(1), mode="more"), ValueError, "must be 'total' or 'extra'"),  # type: ignore[arg-type]
    (lambda: Procedure("", "thử"), ValueError, "code is '': must not be empty"),
    (lambda: Procedure("X", 7), TypeError, "name is 7 (int), but must be a str"),  # type: ignore[arg-type]
    (lambda: Procedure("X", "thử", channels="online"), TypeError, "a list of values, not one text"),
    (lambda: Component("giấy", number=0), ValueError, "number is 0: must be 1 or more"),
    (lambda: Fee(-1), ValueError, "amount is -1: must be 0 or more"),
    # dossiers
    (
        lambda: dossier().complete(AT),
        ValueError,
        "dossier D-1 is NEW and cannot be completed; what can happen now: accepted, refused",
    ),
    (
        lambda: dossier().accept(AT).return_result(AT).return_result(AT),
        ValueError,
        "dossier D-1 is RETURNED and cannot be returned; what can happen now: nothing more",
    ),
    (
        lambda: dossier().accept(AT - dt.timedelta(days=1)),
        ValueError,
        "dossier D-1: accepted at 2026-11-19 16:10:00+07:00 comes before submitted at 2026-11-20",
    ),
    (
        lambda: dossier().state_at(AT - dt.timedelta(1)),
        ValueError,
        "dossier D-1 was not yet submitt",
    ),
    (lambda: dossier().refuse(AT, ""), ValueError, "reason is '': must not be empty"),
    (
        lambda: dossier().accept(AT).complete(AT, outcome="x"),  # type: ignore[arg-type]
        ValueError,
        "outcome is 'x': must be one of granted, rejected",
    ),
    (lambda: dossier(given={"x": 1}.keys() and "x"), TypeError, "a set of texts, not one text"),
    # judgements and figures
    (lambda: timeliness(due(DAY, WorkingDays(1), CALENDAR)), ValueError, "give exactly one of"),
    (lambda: timeliness(DAY, at=AT), TypeError, "but must be a Deadline"),  # type: ignore[arg-type]
    (lambda: classify(dossier(), AT, CALENDAR, warn_within=-1), ValueError, "must be 0 or more"),
    (lambda: tally([], DAY, CALENDAR), TypeError, "but must be a ReportPeriod"),  # type: ignore[arg-type]
    (
        lambda: tally([], ReportPeriod.reporting_month(2026, 11), CALENDAR, by="ward"),  # type: ignore[arg-type]
        ValueError,
        "by is 'ward': must be one of procedure, field, officer, agency, step, channel, "
        "online_level, or None",
    ),
    (
        lambda: ReportPeriod.reporting_month(2026, 13),
        ValueError,
        "month is 13: must be from 1 to 12",
    ),
    (lambda: ReportPeriod.reporting_year(1), ValueError, "year is 1: must be from 2 to 9999"),
    (
        lambda: ReportPeriod.reporting_year(2026, first_day=1),
        ValueError,
        "first_day is 1: must be from 2 to",
    ),
    (
        lambda: ReportPeriod.between(DAY, dt.date(2026, 1, 1)),
        ValueError,
        "must not be before first",
    ),
    (lambda: Row(solved=-1), ValueError, "solved is -1: must be 0 or more"),
    (
        lambda: score([1, 2, 3], vn.SCALE_3),  # type: ignore[arg-type]
        TypeError,
        "must be {level: count} for counts, or scale.count(ratings) for ratings",
    ),
    (lambda: score({6: 1}, vn.SCALE_5), ValueError, "level is 6: SCALE_5 has levels 1 to 5"),
    (lambda: score({3: -1}, vn.SCALE_3), ValueError, "counts[3] is -1: must be 0 or more"),
    (lambda: score({3: 1.0}, vn.SCALE_3), TypeError, "counts[3] is 1.0 (float), but must be"),  # type: ignore[dict-item]
    (lambda: score("123", vn.SCALE_3), TypeError, "but must be {level: count} for counts"),  # type: ignore[arg-type]
    (lambda: score({1: 1}, vn.SCALE_3, "happy"), ValueError, "must be one of satisfied, satis"),  # type: ignore[arg-type]
    (lambda: score({1: 1}, vn.SCALE_3).interval(1.0), ValueError, "level is 1.0: must be betw"),
    (lambda: score({1: 1}, vn.SCALE_3).interval(Fraction(0)), ValueError, "must be between 0"),
    (lambda: score({1: 1}, vn.SCALE_3).interval("95"), TypeError, "but must be a share such as"),  # type: ignore[arg-type]
    (
        lambda: score({1: 1}, vn.SCALE_3).interval(method="x"),  # type: ignore[arg-type]
        ValueError,
        "method is 'x': must be one of wilson",
    ),
    (
        lambda: score({1: 1}, vn.SCALE_3).interval(method="normal"),
        ValueError,
        "method is 'normal': must be one of wilson",
    ),
    (lambda: Scale("S", [Level("a", "a")], satisfied={1}), ValueError, "two levels or more"),
    (
        lambda: Scale("S", [Level("a", "a"), Level("b", "b")], satisfied={3}),
        ValueError,
        "satisfied is [3]: must be levels from 1 to 2",
    ),
    # ground
    (lambda: Citation("X", percent=101), ValueError, "must be a whole percentage from 1 to 100"),
    (lambda: Citation("X", confidence="sure"), TypeError, "but must be a Confidence"),  # type: ignore[arg-type]
    (lambda: Edition(1, DAY, dt.date(2026, 1, 1)), ValueError, "must not be before first"),
    (lambda: Dated([Edition(1), Edition(2)]), ValueError, "must end before the next one begins"),
    (lambda: Dated([Edition(1)]).on(AT), TypeError, "(datetime), but must be a datetime.date"),
]


def _refusal(call: Callable[[], object]) -> OnestopError:
    with pytest.raises(OnestopError) as caught:
        call()
    return caught.value


@pytest.mark.parametrize(("call", "builtin", "message"), REFUSED, ids=[m for _, _, m in REFUSED])
def test_it_is_refused_with_value_limit_and_way_out(
    call: Callable[[], object], builtin: type[Exception], message: str
) -> None:
    error = _refusal(call)
    assert message in str(error)
    assert isinstance(error, builtin)
    assert not str(error).endswith(".")


@pytest.mark.parametrize(("call", "message"), [(c, m) for c, _, m in REFUSED])
def test_every_refusal_pickles_and_copies(call: Callable[[], object], message: str) -> None:
    error = _refusal(call)
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert message in str(again)


def test_an_outside_day_is_kept_beside_the_bounds() -> None:
    with pytest.raises(onestop.OutsideCalendarError) as caught:
        CALENDAR.is_working_day(dt.date(2028, 1, 3))
    error = caught.value
    assert (error.day, error.first, error.last) == (
        dt.date(2028, 1, 3),
        dt.date(2015, 1, 1),
        dt.date(2027, 12, 31),
    )


def test_a_missing_extra_tells_how_to_install_it() -> None:
    error = onestop.errors.MissingExtraError("the command line", "cli")
    assert str(error) == (
        "the command line needs the extra 'cli': pip install onestop-vn[cli], in a checkout "
        "pip install '.[cli]'"
    )
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_the_lower_of_two_words_wins() -> None:
    lower = Confidence.lower(Confidence.SECOND_HAND, Confidence.CONFIRMED, Confidence.PRACTICE)
    assert lower is Confidence.SECOND_HAND
    settled = [word for word in Confidence if word.is_settled]
    assert settled == [Confidence.CONFIRMED, Confidence.PRACTICE, Confidence.SECOND_HAND]


def test_a_tally_names_the_dossier_that_lies_outside_the_calendar() -> None:
    late = Dossier.submit(
        "D-9", THREE_DAYS, vn.local(2027, 12, 31, 9), channel=Channel.POST
    ).accept(vn.local(2027, 12, 31, 9))
    with pytest.raises(onestop.OutsideCalendarError) as caught:
        tally([late], ReportPeriod.between(DAY, dt.date(2027, 12, 31)), CALENDAR)
    assert caught.value.__notes__ == ["dossier D-9"]
