"""Notices, differences, moved dossiers and the seams of hours: what the tables do not show."""

import datetime as dt
import pickle
from typing import Any

import pytest

from onestop import (
    CalendarDays,
    Channel,
    Citation,
    Confidence,
    Dated,
    DayKind,
    DayNote,
    Dossier,
    Edition,
    OfficeHours,
    Procedure,
    WorkCalendar,
    WorkingDays,
    due,
    vn,
)
from onestop.days import Feast, Projection
from onestop.dossiers import Move, moved

CALENDAR = vn.calendar()
THREE_DAYS = Procedure("X.1", "thử", limits=WorkingDays(3))
NEW_YEARS_EVE = vn.local("31/12/2025 09:00")


def accepted(procedure: Procedure = THREE_DAYS, at: dt.datetime = NEW_YEARS_EVE) -> Dossier:
    return Dossier.submit("D-1", procedure, at, channel=Channel.ONLINE).accept(at)


def test_the_notices_of_a_year_say_what_they_set() -> None:
    told = [(n.citation.instrument, n.announced, [d for d, _ in n.days]) for n in vn.notices(2019)]
    (letter,) = told
    assert letter[:2] == ("Công văn 6519/VPCP-KGVX", dt.date(2018, 7, 11))
    assert letter[2][0] == dt.date(2018, 12, 31)
    assert dt.date(2019, 1, 5) in letter[2]
    assert dt.date(2019, 5, 4) in letter[2]


def test_notices_whose_date_was_not_found_come_first() -> None:
    announced = [notice.announced for notice in vn.notices(2018)]
    assert announced == [None, dt.date(2018, 7, 11)]
    assert vn.notices(1990) == ()


def test_two_calendars_tell_the_days_on_which_they_differ() -> None:
    before = vn.calendar(as_of=dt.date(2025, 12, 24))
    changes = before.diff(vn.calendar(as_of=dt.date(2025, 12, 25)))
    assert [(c.date, c.before.kind, c.after.kind) for c in changes] == [
        (dt.date(2026, 1, 2), DayKind.WORKING, DayKind.OFF_IN_EXCHANGE),
        (dt.date(2026, 1, 10), DayKind.REST, DayKind.WORKED_IN_EXCHANGE),
    ]
    short = WorkCalendar(dt.date(2025, 12, 1), dt.date(2026, 1, 1))
    assert CALENDAR.diff(short)[0].date == dt.date(2026, 1, 1)


def test_a_notice_moves_the_open_dossiers_and_no_others() -> None:
    old, new = vn.calendar(as_of=dt.date(2025, 12, 24)), CALENDAR
    finished = accepted().complete(vn.local("05/01/2026 09:00"))
    early = accepted(at=vn.local("01/12/2025 09:00"))
    limitless = accepted(Procedure("X.2", "thử", limits=()))
    refused = Dossier.submit("D-2", THREE_DAYS, NEW_YEARS_EVE, channel=Channel.POST)
    (move,) = moved([finished, early, accepted(), limitless, refused], old, new)
    assert isinstance(move, Move)
    assert (move.before.day, move.after.day) == (dt.date(2026, 1, 6), dt.date(2026, 1, 7))
    assert move.before.edition == f"2026-11-22+{vn.edition}, as of 2025-12-24"


def test_what_was_open_at_a_moment_may_be_finished_since() -> None:
    old = vn.calendar(as_of=dt.date(2025, 12, 24))
    finished = accepted().complete(vn.local("05/01/2026 09:00"))
    before_the_end = moved([finished], old, CALENDAR, at=vn.local("02/01/2026 09:00"))
    assert [move.dossier.finished_at for move in before_the_end] == [None]
    assert moved([finished], old, CALENDAR, at=vn.local("01/12/2025 09:00")) == ()


def test_office_hours_are_told_by_day_season_weekday_and_rest() -> None:
    friday = dt.date(2026, 11, 20)
    hours = OfficeHours.of("07:30-11:30", "13:00-17:00")
    assert hours.is_uniform
    short = hours.on_weekday(4, "07:30-11:30")
    assert len(short.sessions_on(friday)) == 1
    assert len(short.sessions_on(friday, weekday=0)) == 2
    winter = short.in_season((11, 1), (2, 28), "08:00-12:00", "13:00-16:00", "18:00-19:00")
    assert len(winter.sessions_on(friday)) == 3
    assert len(winter.sessions_on(dt.date(2026, 3, 6))) == 1
    single = winter.on_day(friday)
    assert single.sessions_on(friday) == ()
    assert single.on_day(friday, "09:00-10:00").sessions_on(friday) != ()
    assert not single.is_uniform
    assert hash(single) == hash(pickle.loads(pickle.dumps(single)))


def test_presets_are_marked_with_how_sure_they_are() -> None:
    assert all(vn.hours(name).source is not None for name in ("Hải Dương", "thai nguyen"))
    source: Any = vn.hours("Vĩnh Phúc").source
    assert source.confidence is Confidence.TO_CONFIRM
    assert "source not named" in source.note
    (window,) = vn.hours("Vĩnh Phúc").reception_on(dt.date(2026, 11, 21))
    assert window.opening == dt.time(7)


def test_a_swapped_saturday_has_no_reception_but_the_hours_of_the_day_it_replaces() -> None:
    calendar = vn.calendar(hours=vn.hours("Vĩnh Phúc").on_weekday(4, "08:00-12:00"))
    saturday = dt.date(2026, 1, 10)  # worked for Friday 2 January
    assert calendar.opening(saturday) == vn.local(2026, 1, 10, 8)
    assert calendar.closing(saturday) == vn.local(2026, 1, 10, 12)
    assert not calendar.is_open(vn.local(2026, 1, 10, 7, 30), reception=True)
    assert calendar.is_open(vn.local(2026, 1, 17, 7, 30), reception=True)
    assert not calendar.is_open(vn.local(2026, 1, 17, 7, 30))
    holiday = vn.local(2023, 4, 29, 8)  # Giỗ Tổ on a Saturday
    assert not calendar.is_open(holiday, reception=True)


def test_an_appointment_keeps_its_hour_where_a_closure_takes_the_hours_only() -> None:
    day = dt.date(2026, 11, 26)
    whole = CALENDAR.with_closure(day, "mất điện", moves_limits=False)
    deadline = due(vn.local("20/11/2026 16:10"), WorkingDays(3), whole)
    assert (deadline.day, deadline.at) == (day, vn.local(2026, 11, 26, 17))
    with pytest.raises(ValueError, match="has no office hours"):
        whole.closing(day)
    part = CALENDAR.with_closure(day, "mất điện", start=dt.time(15))
    assert due(vn.local("20/11/2026 16:10"), WorkingDays(3), part).at == vn.local(2026, 11, 26, 15)
    assert part.opening(day) == vn.local(2026, 11, 26, 7, 30)


def test_the_widest_layer_names_a_day_that_several_closed() -> None:
    day = dt.date(2026, 11, 26)
    office = CALENDAR.with_closure(day, "phường", layer="office")
    nation = office.with_closure(day, "cả nước", layer="nation")
    assert nation.day(day).name == "cả nước"
    assert (
        CALENDAR.with_closure(day, "cả nước", layer="nation")
        .with_closure(day, "phường")
        .day(day)
        .name
        == "cả nước"
    )
    halves = CALENDAR.with_closure(day, "sáng", end=dt.time(12)).with_closure(
        day, "chiều", start=dt.time(12)
    )
    assert halves.day(day).kind is DayKind.CLOSED
    mixed = CALENDAR.with_closure(day, "sáng", end=dt.time(12), moves_limits=False).with_closure(
        day, "chiều", start=dt.time(12)
    )
    assert mixed.is_working_day(day)


def test_a_closure_of_a_day_of_rest_is_told_and_a_part_of_it_is_not() -> None:
    sunday = dt.date(2026, 11, 22)
    assert CALENDAR.with_closure(sunday, "bão").day(sunday).kind is DayKind.CLOSED
    part = CALENDAR.with_closure(sunday, "bão", end=dt.time(12))
    assert part.day(sunday).kind is DayKind.REST


def test_a_calendar_with_closures_pickles() -> None:
    calendar = CALENDAR.with_closure(dt.date(2026, 11, 26), "bão")
    again = pickle.loads(pickle.dumps(calendar))
    assert again == calendar
    assert again.add_working_days(dt.date(2026, 11, 25), 1) == dt.date(2026, 11, 27)


def test_the_compensation_of_24_november_is_a_parameter() -> None:
    projection = CALENDAR.projection
    assert projection is not None
    rest = CALENDAR.rest_weekdays
    monday = dt.date(2029, 11, 26)
    assert monday not in projection.year(2029, rest)
    widely = projection.compensating("Ngày Văn hóa Việt Nam", compensated=True)
    assert widely.year(2029, rest)[monday].name == "Nghỉ bù Ngày Văn hóa Việt Nam"


def test_the_rule_of_compensation_gives_the_days_that_the_notices_gave() -> None:
    projection = CALENDAR.projection
    assert projection is not None
    given = {d for d, note in CALENDAR.days_off if note.kind is DayKind.COMPENSATORY}
    ruled = {
        d
        for year in range(2015, 2028)
        for d, note in projection.year(year, CALENDAR.rest_weekdays).items()
        if note.kind is DayKind.COMPENSATORY
    }
    assert ruled == given


def test_the_usual_pattern_gives_every_holiday_of_the_years_that_are_known() -> None:
    projection = CALENDAR.projection
    assert projection is not None
    known = {d for d, note in CALENDAR.days_off if note.kind is DayKind.HOLIDAY}
    usual = {
        d
        for year in range(2015, 2028)
        for d, note in projection.year(year, CALENDAR.rest_weekdays).items()
        if note.kind is DayKind.HOLIDAY
    }
    assert usual == known


def test_extending_to_a_year_that_is_known_changes_nothing() -> None:
    assert CALENDAR.extended(2027) is CALENDAR
    assert vn.calendar(through=2020) == CALENDAR


def test_a_hand_made_calendar_knows_what_its_notes_say() -> None:
    day = dt.date(2026, 3, 2)
    note = DayNote(DayKind.HOLIDAY, "hội làng", announced=dt.date(2026, 2, 1))
    calendar = WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 12, 31), days_off={day: note})
    before = calendar.as_of(dt.date(2026, 1, 31))
    assert before.is_working_day(day)
    assert before.edition is None
    assert not calendar.as_of(dt.date(2026, 2, 1)).is_working_day(day)


def test_a_projected_day_makes_a_deadline_projected() -> None:
    calendar = vn.calendar(through=2028)
    deadline = due(dt.date(2027, 12, 20), CalendarDays(20), calendar)
    assert deadline.projected
    assert deadline.explain("en").startswith("Not settled: some days rest on no published notice")


def test_a_compensation_without_a_law_of_its_year_cites_none() -> None:
    pattern = Projection(
        (Feast("hội làng", (3, 1), Dated([Edition(Citation("hương ước"))])),),
        Dated([Edition(Citation("luật"), dt.date(2027, 1, 1))]),
        vn.lunar_feasts,
    )
    rest = frozenset({5, 6})
    sunday_2026 = pattern.year(2026, rest)[dt.date(2026, 3, 2)]
    assert (sunday_2026.name, sunday_2026.citation) == ("Nghỉ bù hội làng", None)


def test_a_compensation_is_no_surer_than_its_holiday() -> None:
    monday = vn.calendar(through=2030).day(dt.date(2030, 2, 5))
    assert monday.name == "Nghỉ bù Tết Âm lịch"
    assert monday.citation is not None
    assert monday.citation.confidence is Confidence.INFERRED
