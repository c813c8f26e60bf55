"""Typhoon Noru, September 2022: offices closed by letters of that morning, in hours and days.

Quảng Nam closed from 12:00 of Tuesday 27/9 to the end of Wednesday 28/9/2022; Đà Nẵng from 12:00
of 27/9 to 13:30 of 28/9. What the letters did to handling limits no rule says: the office chooses.
"""

from __future__ import annotations

import pickle
from datetime import date, datetime, time, timedelta
from typing import Any, ClassVar, Literal

import pytest

from onestop import (
    BadValueError,
    CalendarDays,
    Citation,
    DayKind,
    OfficeHours,
    OnestopError,
    OutsideCalendarError,
    WorkCalendar,
    WorkingDays,
    due,
    vn,
)
from tests.golden.official_days import KINDS

Lang = Literal["vi", "en"]

MON, TUE, WED, THU, FRI = (date(2022, 9, day) for day in range(26, 31))
NORU = "Bão Noru"
LETTER = Citation("Công văn của UBND tỉnh ngày 27/9/2022", issued=TUE)
OPEN = vn.calendar()
HOUR = timedelta(hours=1)


def quang_nam(calendar: WorkCalendar = OPEN, **options: Any) -> WorkCalendar:
    """12:00 of 27/9 to the end of 28/9."""
    how: dict[str, Any] = {"citation": LETTER, "layer": "province"} | options
    return calendar.with_closure(TUE, NORU, start=time(12), **how).with_closure(WED, NORU, **how)


def da_nang(calendar: WorkCalendar = OPEN, **options: Any) -> WorkCalendar:
    """12:00 of 27/9 to 13:30 of 28/9."""
    how: dict[str, Any] = {"citation": LETTER, "layer": "province"} | options
    return calendar.with_closure(TUE, NORU, start=time(12), **how).with_closure(
        WED, NORU, end=time(13, 30), **how
    )


def at(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), vn.TZ)


class TestQuangNam:
    def test_the_afternoon_of_the_27th_is_taken_and_the_day_is_worked(self) -> None:
        calendar = quang_nam()
        assert calendar.is_working_day(TUE)
        assert calendar.day(TUE).kind is DayKind.WORKING
        assert calendar.opening(TUE) == at(TUE, "07:30")
        assert calendar.closing(TUE) == at(TUE, "11:30")

    def test_the_28th_is_closed(self) -> None:
        day = quang_nam().day(WED)
        assert (day.kind, day.is_working) == (DayKind.CLOSED, False)
        assert NORU in day.name
        assert day.citation == LETTER
        assert not day.projected

    def test_a_closed_day_neither_opens_nor_closes(self) -> None:
        for ask in (quang_nam().opening, quang_nam().closing):
            with pytest.raises(OnestopError):
                ask(WED)

    @pytest.mark.parametrize(
        ("clock", "day", "is_open"),
        [
            ("11:29", TUE, True),
            ("12:00", TUE, False),
            ("14:00", TUE, False),
            ("08:00", WED, False),
            ("16:59", WED, False),
            ("07:30", THU, True),
        ],
    )
    def test_it_is_open_only_outside_the_closure(
        self, clock: str, day: date, is_open: bool
    ) -> None:
        assert quang_nam().is_open(at(day, clock)) is is_open
        assert quang_nam().is_open(at(day, clock), reception=True) is is_open

    def test_twelve_hours_of_work_are_gone(self) -> None:
        span = at(MON, "07:30"), at(FRI, "17:00")
        assert OPEN.working_time_between(*span) == 40 * HOUR
        assert quang_nam().working_time_between(*span) == 28 * HOUR
        assert quang_nam(moves_limits=False).working_time_between(*span) == 28 * HOUR

    @pytest.mark.parametrize(
        ("start", "hours", "end"),
        [
            (at(TUE, "10:30"), 1, at(TUE, "11:30")),  # used up at the closing that is left
            (at(TUE, "10:30"), 2, at(THU, "08:30")),
            (at(TUE, "13:00"), 1, at(THU, "08:30")),
            (at(WED, "09:00"), 1, at(THU, "08:30")),
            (at(MON, "16:00"), 6, at(THU, "08:30")),  # 1 + 4 + 0 + 1
            (at(THU, "08:30"), -2, at(TUE, "10:30")),
            (at(WED, "09:00"), 0, at(THU, "07:30")),
            (at(TUE, "11:30"), 0, at(TUE, "11:30")),
        ],
    )
    @pytest.mark.parametrize("moves_limits", [True, False])
    def test_hours_run_around_it(
        self, start: datetime, hours: int, end: datetime, moves_limits: bool
    ) -> None:
        calendar = quang_nam(moves_limits=moves_limits)
        assert calendar.add_working_time(start, hours * HOUR) == end
        assert calendar.working_time_between(start, end) == hours * HOUR


class TestDaNang:
    def test_both_days_are_worked(self) -> None:
        calendar = da_nang()
        assert [calendar.day(d).kind for d in (TUE, WED)] == [DayKind.WORKING] * 2
        assert calendar.closing(TUE) == at(TUE, "11:30")
        assert calendar.opening(WED) == at(WED, "13:30")
        assert calendar.closing(WED) == at(WED, "17:00")

    @pytest.mark.parametrize(
        ("start", "hours", "end"),
        [
            (at(TUE, "10:30"), 2, at(WED, "14:30")),
            (at(WED, "08:00"), 1, at(WED, "14:30")),
            (at(WED, "13:15"), 1, at(WED, "14:30")),
            (at(TUE, "08:00"), 7, at(WED, "17:00")),  # 3.5 + 3.5
            (at(WED, "14:30"), -2, at(TUE, "10:30")),
            (at(WED, "13:00"), 0, at(WED, "13:30")),
        ],
    )
    def test_hours_run_around_it(self, start: datetime, hours: int, end: datetime) -> None:
        assert da_nang().add_working_time(start, hours * HOUR) == end

    def test_eight_and_a_half_hours_are_gone(self) -> None:
        span = at(MON, "07:30"), at(FRI, "17:00")
        assert da_nang().working_time_between(*span) == timedelta(hours=40 - 4 - 4.5)

    def test_no_limit_in_days_moves_whatever_the_office_chose(self) -> None:
        for moves_limits in (True, False):
            calendar = da_nang(moves_limits=moves_limits)
            assert due(MON, WorkingDays(2), calendar).day == WED
            assert due(MON, WorkingDays(3), calendar).day == THU

    def test_the_appointment_on_the_27th_is_at_the_closing_that_is_left(self) -> None:
        answer = due(MON, WorkingDays(1), da_nang())
        assert (answer.day, answer.at) == (TUE, at(TUE, "11:30"))
        assert answer.expires == at(WED, "00:00")  # the legal day is not shortened
        assert due(MON, WorkingDays(2), da_nang()).at == at(WED, "17:00")


class TestLimitsInDays:
    @pytest.mark.parametrize(("n", "moved", "kept"), [(1, TUE, TUE), (2, THU, WED), (3, FRI, THU)])
    def test_whether_the_28th_counts_is_the_choice_of_the_office(
        self, n: int, moved: date, kept: date
    ) -> None:
        assert due(MON, WorkingDays(n), quang_nam()).day == moved
        assert due(MON, WorkingDays(n), quang_nam(moves_limits=False)).day == kept
        assert due(MON, WorkingDays(n), OPEN).day == kept

    def test_limits_of_calendar_days_roll_over_a_closed_day(self) -> None:
        assert due(MON, CalendarDays(2), quang_nam()).day == THU
        assert due(MON, CalendarDays(2), quang_nam(moves_limits=False)).day == WED

    def test_with_the_hours_alone_taken_the_day_is_counted_as_before(self) -> None:
        calendar = quang_nam(moves_limits=False)
        assert calendar.is_working_day(WED)
        assert calendar.day(WED).kind is DayKind.WORKING
        assert (
            calendar.count_working_days(after=MON, through=FRI)
            == OPEN.count_working_days(after=MON, through=FRI)
            == 4
        )
        assert quang_nam().count_working_days(after=MON, through=FRI) == 3

    def test_a_working_day_without_hours_left_has_no_closing_and_still_an_appointment(self) -> None:
        calendar = quang_nam(moves_limits=False)
        for ask in (calendar.opening, calendar.closing):
            with pytest.raises(OnestopError):
                ask(WED)
        answer = due(MON, WorkingDays(2), calendar)
        assert (answer.day, answer.at) == (WED, at(WED, "17:00"))
        assert answer.expires == at(THU, "00:00")

    def test_the_appointment_is_at_the_closing_its_own_hours_would_have_had(self) -> None:
        short = OfficeHours.of("07:30-11:30", "13:00-17:00").on_weekday(2, "08:00-12:00")
        calendar = quang_nam(OPEN.with_hours(short), moves_limits=False)
        assert due(MON, WorkingDays(2), calendar).at == at(WED, "12:00")


class TestTheReasons:
    """A closure that moved the limit is named first, with whose choice it was and on what paper."""

    OWN_CHOICE: tuple[tuple[Lang, str], ...] = (("vi", "cơ quan tự chọn"), ("en", "own choice"))
    NO_PAPER: tuple[tuple[Lang, str], ...] = (("vi", "chưa có văn bản"), ("en", "no instrument"))

    @pytest.mark.parametrize(("lang", "words"), OWN_CHOICE)
    def test_that_it_is_the_choice_of_the_office(self, lang: Lang, words: str) -> None:
        first = due(MON, WorkingDays(2), quang_nam()).explain(lang=lang).splitlines()[0]
        assert words in first
        assert NORU in first

    @pytest.mark.parametrize(("lang", "words"), NO_PAPER)
    def test_that_there_is_no_instrument(self, lang: Lang, words: str) -> None:
        bare = due(MON, WorkingDays(2), quang_nam(citation=None)).explain(lang=lang)
        cited = due(MON, WorkingDays(2), quang_nam()).explain(lang=lang)
        assert words in bare.splitlines()[0]
        assert words not in cited
        assert LETTER.instrument in cited

    @pytest.mark.parametrize(("lang", "words"), OWN_CHOICE)
    def test_a_closure_that_moved_nothing_is_not_said_to_have(self, lang: Lang, words: str) -> None:
        for calendar in (quang_nam(moves_limits=False), da_nang()):
            assert words not in due(MON, WorkingDays(2), calendar).explain(lang=lang)
        before = due(date(2022, 9, 19), WorkingDays(3), quang_nam())
        after = due(THU, WorkingDays(3), quang_nam())
        assert words not in before.explain(lang=lang)
        assert words not in after.explain(lang=lang)

    @pytest.mark.parametrize(("lang", "words"), OWN_CHOICE)
    def test_a_limit_of_calendar_days_that_rolled_over_it_says_so_too(
        self, lang: Lang, words: str
    ) -> None:
        first = due(MON, CalendarDays(2), quang_nam()).explain(lang=lang).splitlines()[0]
        assert words in first

    @pytest.mark.parametrize(("lang", "words"), OWN_CHOICE)
    def test_a_limit_of_calendar_days_that_ran_on_over_it_does_not(
        self, lang: Lang, words: str
    ) -> None:
        answer = due(MON, CalendarDays(3), quang_nam())  # Tue 27, Wed 28, Thu 29 all count
        assert answer.day == due(MON, CalendarDays(3), OPEN).day == THU
        assert words not in answer.explain(lang=lang)

    @pytest.mark.parametrize(("lang", "words"), OWN_CHOICE)
    def test_a_weekend_closed_as_well_moves_nothing(self, lang: Lang, words: str) -> None:
        saturday = date(2022, 10, 1)
        calendar = OPEN.with_closure(saturday, NORU)
        for limit in (WorkingDays(2), CalendarDays(2)):  # Fri 30 = 1; both end on Mon 3/10
            answer = due(THU, limit, calendar)
            assert answer.day == due(THU, limit, OPEN).day
            assert words not in answer.explain(lang=lang)

    def test_the_closed_day_stands_among_the_reasons_uncounted(self) -> None:
        because = due(MON, WorkingDays(2), quang_nam()).because
        (closed,) = [reason for reason in because if reason.day <= WED <= reason.through]
        assert closed.counted is None
        assert NORU in closed.name
        assert closed.citation == LETTER

    def test_a_closure_is_known_and_not_projected(self) -> None:
        assert not due(MON, WorkingDays(2), quang_nam()).projected

    def test_the_reasons_survive_pickling(self) -> None:
        answer = due(MON, WorkingDays(2), quang_nam(citation=None))
        back = pickle.loads(pickle.dumps(answer))
        assert back == answer
        assert back.explain(lang="en") == answer.explain(lang="en")
        assert back.explain(lang="vi") == answer.explain(lang="vi")


class TestTheNationalCalendarStaysAsItIs:
    def test_a_closure_gives_a_new_calendar_and_leaves_the_old(self) -> None:
        before = pickle.dumps(OPEN)
        closed = quang_nam()
        assert closed is not OPEN
        assert closed != OPEN
        assert pickle.dumps(OPEN) == before
        assert OPEN.closures == ()
        assert {day: OPEN.day(day).kind.name for day in KINDS} == KINDS
        assert OPEN.closing(TUE) == at(TUE, "17:00")

    def test_vn_calendar_knows_nothing_of_it(self) -> None:
        quang_nam()
        assert vn.calendar().is_working_day(WED)
        assert vn.calendar().closures == ()

    def test_only_the_closed_day_differs(self) -> None:
        (change,) = OPEN.diff(quang_nam())
        assert (change.date, change.before.kind, change.after.kind) == (
            WED, DayKind.WORKING, DayKind.CLOSED,
        )  # fmt: skip
        assert OPEN.diff(da_nang()) == ()
        assert OPEN.diff(quang_nam(moves_limits=False)) == ()

    def test_two_provinces_do_not_know_of_each_other(self) -> None:
        one, other = quang_nam(), da_nang()
        assert one.day(WED).kind is DayKind.CLOSED
        assert other.day(WED).kind is DayKind.WORKING


class TestClosuresAreListedAndLayered:
    def test_each_with_what_it_was_entered_with(self) -> None:
        closures = quang_nam(moves_limits=False).closures
        assert [(c.day, c.name, c.start, c.end) for c in closures] == [
            (TUE, NORU, time(12), None),
            (WED, NORU, None, None),
        ]
        assert {c.citation for c in closures} == {LETTER}
        assert {c.moves_limits for c in closures} == {False}
        assert {c.layer for c in closures} == {"province"}

    def test_by_default_it_is_the_office_and_moves_limits_without_instrument(self) -> None:
        (closure,) = OPEN.with_closure(WED, "Mất điện").closures
        assert (closure.layer, closure.moves_limits, closure.citation) == ("office", True, None)

    @pytest.mark.parametrize("office_first", [True, False])
    @pytest.mark.parametrize(
        ("low", "high"),
        [("office", "province"), ("office", "nation"), ("province", "nation")],
    )
    def test_of_two_on_one_day_the_higher_layer_names_it(
        self, low: str, high: str, office_first: bool
    ) -> None:
        layers = [low, high] if office_first else [high, low]
        calendar = OPEN
        for layer in layers:
            calendar = calendar.with_closure(
                WED,
                f"tầng {layer}",
                layer=layer,  # type: ignore[arg-type]
            )
        assert calendar.day(WED).kind is DayKind.CLOSED
        assert calendar.day(WED).name == f"tầng {high}"
        assert len(calendar.closures) == 2

    def test_a_layer_that_is_none_is_refused(self) -> None:
        with pytest.raises(BadValueError):
            OPEN.with_closure(WED, NORU, layer="ward")  # type: ignore[arg-type]

    @pytest.mark.parametrize("order", [1, -1])
    def test_the_order_in_which_they_were_entered_does_not_matter(self, order: int) -> None:
        parts: list[dict[str, Any]] = [
            {"start": time(12)},
            {"end": time(9), "moves_limits": False},
            {"start": time(10), "end": time(10, 30), "layer": "province"},
        ]
        calendar = OPEN
        for part in parts[::order]:
            calendar = calendar.with_closure(WED, NORU, **part)
        assert calendar.working_time_between(at(WED, "00:00"), at(WED, "23:59")) == 2 * HOUR
        assert calendar.opening(WED) == at(WED, "09:00")
        assert calendar.closing(WED) == at(WED, "11:30")


class TestClosuresThatTogetherLeaveNoHours:
    MORNING: ClassVar[dict[str, Any]] = {"end": time(12)}
    AFTERNOON: ClassVar[dict[str, Any]] = {"start": time(12)}

    def closed(self, *parts: dict[str, Any]) -> WorkCalendar:
        calendar = OPEN
        for part in parts:
            calendar = calendar.with_closure(WED, NORU, **part)
        return calendar

    def test_all_taken_by_closures_that_move_limits_closes_the_day(self) -> None:
        calendar = self.closed(self.MORNING, self.AFTERNOON)
        assert calendar.day(WED).kind is DayKind.CLOSED
        assert due(MON, WorkingDays(2), calendar).day == THU

    def test_one_of_them_that_moves_none_keeps_it_a_working_day(self) -> None:
        calendar = self.closed(self.MORNING, self.AFTERNOON | {"moves_limits": False})
        assert calendar.day(WED).kind is DayKind.WORKING
        assert due(MON, WorkingDays(2), calendar).day == WED
        assert calendar.working_time_between(at(WED, "00:00"), at(WED, "23:59")) == timedelta()

    def test_hours_taken_twice_are_missing_by_the_one_that_moves_limits(self) -> None:
        whole_kept = self.closed({"moves_limits": False}, self.MORNING)
        assert whole_kept.day(WED).kind is DayKind.WORKING  # the afternoon moved nothing
        whole_moved = self.closed({}, self.MORNING | {"moves_limits": False})
        assert whole_moved.day(WED).kind is DayKind.CLOSED
        both = self.closed({"moves_limits": False}, {})
        assert both.day(WED).kind is DayKind.CLOSED

    def test_a_closure_from_opening_to_closing_closes_the_day(self) -> None:
        calendar = self.closed({"start": time(7, 30), "end": time(17)})
        assert calendar.day(WED).kind is DayKind.CLOSED

    def test_but_a_minute_left_keeps_it(self) -> None:
        calendar = self.closed({"start": time(7, 31), "end": time(17)})
        assert calendar.day(WED).kind is DayKind.WORKING
        assert calendar.closing(WED) == at(WED, "07:31")


class TestWhatIsRefused:
    def test_a_day_outside_the_bounds(self) -> None:
        with pytest.raises(OutsideCalendarError):
            OPEN.with_closure(date(2028, 1, 4), NORU)

    def test_a_moment_for_a_day(self) -> None:
        with pytest.raises(TypeError) as caught:
            OPEN.with_closure(at(WED, "12:00"), NORU)
        assert isinstance(caught.value, OnestopError)

    @pytest.mark.parametrize(
        ("start", "end"), [(time(13), time(12)), (time(12), time(12))], ids=["turned", "empty"]
    )
    def test_a_closure_that_ends_before_it_begins(self, start: time, end: time) -> None:
        with pytest.raises(BadValueError):
            OPEN.with_closure(WED, NORU, start=start, end=end)

    def test_a_closure_without_a_name(self) -> None:
        with pytest.raises(OnestopError):
            OPEN.with_closure(WED, "")
