"""What was known when: the table of official days cut at the date of each announcement."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import cache

import pytest

from onestop import Channel, DayKind, Dossier, Procedure, WorkCalendar, WorkingDays, due, vn
from onestop.dossiers import moved
from tests.golden.known_on import (
    ANNOUNCED,
    BY_NOTICE,
    LUNAR,
    NOTICES,
    STATUTE,
    UNDATED,
    USUAL,
    GoldenNotice,
    Known,
    known_on,
    read_notices,
    second_national_day,
    tet_days,
)
from tests.golden.official_days import FIRST, KINDS, LAST, NAMED, WORKS, YEARS, days_between

ONE = timedelta(days=1)

# The day before each announcement, the day itself, the day after; and the same around the first
# day of a notice whose date is not known.
TURNS = [*ANNOUNCED, *(notice.first for notice in UNDATED)]
ASKED = sorted({turn + n * ONE for turn in TURNS for n in (-1, 0, 1)})


@cache
def calendar_on(on: date) -> WorkCalendar:
    return vn.calendar(as_of=on)


def got(calendar: WorkCalendar, day: date) -> Known:
    answer = calendar.day(day)
    assert answer.is_working == calendar.is_working_day(day)
    return Known(answer.kind.name, answer.projected)


class TestTheTableItself:
    def test_every_day_of_a_notice_is_a_golden_day(self) -> None:
        assert BY_NOTICE.keys() <= NAMED.keys()
        assert sum(len(notice.days) for notice in NOTICES) == len(BY_NOTICE)

    def test_there_are_twelve_dates_of_announcement_and_four_unknown(self) -> None:
        assert len(ANNOUNCED) == 12
        assert [notice.first for notice in UNDATED] == [
            date(2014, 12, 27), date(2018, 2, 14), date(2020, 1, 23), date(2021, 2, 10),
        ]  # fmt: skip

    def test_the_dates_that_are_known_rise(self) -> None:
        dates = [notice.announced for notice in NOTICES if notice.announced is not None]
        assert dates == sorted(dates) == ANNOUNCED

    def test_no_notice_came_after_the_first_of_its_days(self) -> None:
        late = [n for n in NOTICES if n.announced is not None and n.announced >= n.first]
        assert not late

    @pytest.mark.parametrize("year", YEARS)
    def test_what_is_left_rests_on_the_statute_alone(self, year: int) -> None:
        """1/1, Giỗ Tổ, 30/4, 1/5, 2/9, and as many days in lieu as these fell on weekly rest."""
        _, gio_to = LUNAR[year]
        fixed = {date(year, m, d) for m, d in [(1, 1), gio_to, (4, 30), (5, 1), (9, 2)]}
        left = {day: kind for day, kind in STATUTE.items() if day.year == year}
        assert {day for day, kind in left.items() if kind == "HOLIDAY"} == fixed
        in_lieu = [day for day, kind in left.items() if kind == "COMPENSATORY"]
        by_notice = 1 if year == 2023 else 0  # 4/9/2023 stands in the notice
        assert len(in_lieu) + by_notice == sum(day.weekday() >= 5 for day in fixed)
        assert set(left.values()) <= {"HOLIDAY", "COMPENSATORY"}

    @pytest.mark.parametrize("year", YEARS)
    def test_the_usual_pattern_would_have_guessed_every_year(self, year: int) -> None:
        """So that before a notice only exchanged days and 24 November are known otherwise."""
        (month, day), _ = LUNAR[year]
        holidays = {d for d, kind in NAMED.items() if d.year == year and kind == "HOLIDAY"}
        assert set(tet_days(date(year, month, day))) <= holidays
        assert year < 2021 or second_national_day(year) in holidays
        guessed = {d: kind for d, kind in USUAL.items() if d.year == year}
        assert guessed == {d: NAMED.get(d) for d in guessed}

    def test_when_all_is_announced_it_is_the_golden_table(self) -> None:
        last = known_on(date(2026, 10, 2))
        assert {day: known.kind for day, known in last.items()} == KINDS
        assert not any(known.projected for known in last.values())

    @pytest.mark.parametrize(
        ("on", "day", "kind", "projected"),
        [
            ("2025-10-15", "2026-02-16", "HOLIDAY", True),
            ("2025-10-16", "2026-02-16", "HOLIDAY", False),
            ("2025-10-15", "2026-08-31", "WORKING", False),
            ("2025-10-15", "2026-08-22", "REST", False),
            ("2025-10-15", "2026-09-01", "HOLIDAY", True),
            ("2025-10-15", "2026-09-02", "HOLIDAY", False),
            ("2022-11-30", "2023-09-04", "COMPENSATORY", True),
            ("2026-10-01", "2027-02-09", "COMPENSATORY", True),
            ("2018-02-13", "2018-02-20", "COMPENSATORY", True),
            ("2018-02-14", "2018-02-20", "COMPENSATORY", False),
            ("2015-01-01", "2015-02-14", "WORKED_IN_EXCHANGE", False),
        ],
    )
    def test_a_day_worked_out_by_hand(self, on: str, day: str, kind: str, projected: bool) -> None:
        known = known_on(date.fromisoformat(on))[date.fromisoformat(day)]
        assert known == Known(kind, projected)

    @pytest.mark.parametrize("line", ["1/2 | x | 1/1/2020", "unknown | x | 1/1/2020 1/1/2020", "x"])
    def test_a_line_that_cannot_be_read_is_an_error(self, line: str) -> None:
        with pytest.raises((ValueError, TypeError)):
            read_notices(line)


class TestEveryDayAsItWasKnown:
    @pytest.mark.parametrize("on", ASKED, ids=str)
    def test_every_day_is_of_the_kind_then_known(self, on: date) -> None:
        calendar = calendar_on(on)
        wrong = [
            f"{day}: expected {known}, got {answer}"
            for day, known in known_on(on).items()
            if (answer := got(calendar, day)) != known
        ]
        assert not wrong, f"known on {on}:\n" + "\n".join(wrong)

    @pytest.mark.parametrize("on", ASKED, ids=str)
    def test_as_of_of_the_official_calendar_is_the_same(self, on: date) -> None:
        calendar, other = calendar_on(on), vn.calendar().as_of(on)
        assert not calendar.diff(other)
        assert [calendar.day(d).projected for d in KINDS] == [other.day(d).projected for d in KINDS]

    @pytest.mark.parametrize("on", [ANNOUNCED[0], ANNOUNCED[-1], date(2014, 1, 1)], ids=str)
    def test_the_bounds_stay_as_they_are(self, on: date) -> None:
        calendar = calendar_on(on)
        assert (calendar.first, calendar.last) == (FIRST, LAST)

    @pytest.mark.parametrize("on", [date(2026, 10, 2), date(2026, 11, 22), date(2031, 1, 1)])
    def test_after_the_last_announcement_it_is_the_official_calendar(self, on: date) -> None:
        calendar = calendar_on(on)
        assert [calendar.is_working_day(day) for day in KINDS] == list(WORKS.values())
        assert not any(calendar.day(day).projected for day in KINDS)

    def test_nothing_in_the_official_calendar_is_projected(self) -> None:
        assert not [day for day in KINDS if vn.calendar().day(day).projected]

    def test_long_before_everything_each_tet_is_projected_and_each_statute_day_is_not(self) -> None:
        calendar = calendar_on(date(2010, 1, 1))
        projected = Counter(day.year for day in KINDS if calendar.day(day).projected)
        # 2015: Tết 5 and 1 in lieu, two exchanges inside the year, and 2/1.
        assert projected[2015] == 5 + 1 + 4 + 1
        assert projected[2026] == 5 + 1
        assert projected[2027] == 5 + 2 + 1
        assert not any(calendar.day(day).projected for day in STATUTE)

    @pytest.mark.parametrize("on", [date(2025, 12, 24), date(2021, 6, 1)], ids=str)
    def test_a_guess_never_cites_a_notice_that_was_not_out(self, on: date) -> None:
        calendar = calendar_on(on)
        for day, notice in BY_NOTICE.items():
            if notice.announced is not None and notice.announced > on:
                citation = calendar.day(day).citation
                assert notice.instrument == "?" or (
                    citation is None or notice.instrument not in citation.instrument
                )


# The vectors: known on, day, is it a working day, why.
VECTORS = [
    ("2024-04-11", "2024-04-29", True, "2450/VPCP-KGVX not out yet"),
    ("2024-04-11", "2024-05-04", False, "2450/VPCP-KGVX not out yet"),
    ("2024-04-13", "2024-04-29", False, "2450/VPCP-KGVX"),
    ("2024-04-13", "2024-05-04", True, "2450/VPCP-KGVX"),
    ("2024-04-12", "2024-04-29", False, "a notice is known on the day it is announced"),
    ("2024-04-11", "2024-04-30", False, "the statute, whatever the notice"),
    ("2026-04-23", "2026-11-24", True, "NQ 28/2026/QH16 not passed yet"),
    ("2026-04-25", "2026-11-24", False, "NQ 28/2026/QH16"),
    ("2026-04-24", "2026-11-24", False, "the day it was passed"),
    ("2025-12-24", "2026-01-02", True, "12729/VPCP-KGVX not out yet"),
    ("2025-12-25", "2026-01-02", False, "12729/VPCP-KGVX"),
    ("2026-09-30", "2026-11-23", True, "the swap proposed in September was not adopted"),
]


@pytest.mark.parametrize(("on", "day", "works", "why"), VECTORS)
def test_a_day_as_it_was_known(on: str, day: str, works: bool, why: str) -> None:
    calendar = calendar_on(date.fromisoformat(on))
    assert calendar.is_working_day(date.fromisoformat(day)) is works, why


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2025-12-24", "2026-01-02"),
        ("2025-12-25", "2026-01-05"),
        ("2025-12-26", "2026-01-05"),
    ],
)
def test_the_first_working_day_after_the_end_of_2025(on: str, expected: str) -> None:
    calendar = calendar_on(date.fromisoformat(on))
    assert calendar.add_working_days(date(2025, 12, 31), 1) == date.fromisoformat(expected)


# Receipts of the 32 working days from 2025-12-01 to 2026-01-14: for so many of them the n-th
# working day is wrong without the swap of 2/1/2026, counted when the facts were gathered.
WRONG_WITHOUT_THE_SWAP = {1: 2, 2: 4, 3: 6, 5: 10, 7: 11, 10: 11, 15: 11, 20: 11, 30: 5}


@pytest.mark.parametrize(("n", "wrong"), WRONG_WITHOUT_THE_SWAP.items())
def test_receipts_whose_due_day_the_swap_at_new_year_2026_moved(n: int, wrong: int) -> None:
    before, after = calendar_on(date(2025, 12, 24)), calendar_on(date(2025, 12, 25))
    days = days_between(date(2025, 12, 1), date(2026, 1, 14))
    receipts = [day for day in days if WORKS[day]]
    assert len(receipts) == 32
    due_before = [due(day, WorkingDays(n), before).day for day in receipts]
    due_after = [due(day, WorkingDays(n), after).day for day in receipts]
    assert sum(a != b for a, b in zip(due_before, due_after, strict=True)) == wrong


class TestADeadlineAsItWasPromised:
    def test_a_deadline_over_a_tet_not_announced_is_projected(self) -> None:
        start = date(2026, 2, 9)
        guessed = due(start, WorkingDays(7), calendar_on(date(2025, 10, 15)))
        known = due(start, WorkingDays(7), calendar_on(date(2025, 10, 16)))
        # 10 to 13/2 are days 1 to 4; Tết 16 to 20/2; then 23, 24, 25/2.
        assert guessed.day == known.day == date(2026, 2, 25)
        assert guessed.projected
        assert not known.projected
        assert any(reason.projected for reason in guessed.because)

    def test_a_deadline_that_meets_no_guessed_day_is_not_projected(self) -> None:
        calendar = calendar_on(date(2025, 10, 15))
        assert not due(date(2025, 11, 3), WorkingDays(5), calendar).projected
        assert not due(date(2026, 1, 12), WorkingDays(5), calendar).projected

    def test_a_statute_day_on_the_way_does_not_make_it_projected(self) -> None:
        calendar = calendar_on(date(2025, 10, 15))
        answer = due(date(2026, 4, 24), WorkingDays(3), calendar)
        # Sun 26/4 Giỗ Tổ, Mon 27/4 in lieu, 28 = 1, 29 = 2, 30/4 and 1/5 off, Mon 4/5 = 3.
        assert (answer.day, answer.projected) == (date(2026, 5, 4), False)


class TestWhatANoticeChanged:
    @pytest.mark.parametrize("on", ANNOUNCED, ids=str)
    def test_the_days_that_differ_are_those_the_pattern_did_not_guess(self, on: date) -> None:
        before, after = calendar_on(on - ONE), calendar_on(on)
        expected = [
            (day, a.kind, b.kind)
            for (day, a), b in zip(known_on(on - ONE).items(), known_on(on).values(), strict=True)
            if a.kind != b.kind
        ]
        changes = before.diff(after)
        assert [(c.date, c.before.kind.name, c.after.kind.name) for c in changes] == expected
        assert all(change.before == before.day(change.date) for change in changes)
        assert all(change.after == after.day(change.date) for change in changes)

    def test_the_swap_of_2_january_2026_changed_two_days(self) -> None:
        changes = calendar_on(date(2025, 12, 24)).diff(calendar_on(date(2025, 12, 25)))
        assert [(c.date, c.before.kind, c.after.kind) for c in changes] == [
            (date(2026, 1, 2), DayKind.WORKING, DayKind.OFF_IN_EXCHANGE),
            (date(2026, 1, 10), DayKind.REST, DayKind.WORKED_IN_EXCHANGE),
        ]

    def test_a_calendar_does_not_differ_from_itself(self) -> None:
        assert vn.calendar().diff(vn.calendar()) == ()

    def test_only_the_days_that_both_have_are_compared(self) -> None:
        short = WorkCalendar(date(2026, 1, 1), date(2026, 1, 15))
        changes = vn.calendar().diff(short)
        assert [change.date for change in changes] == [
            date(2026, 1, 1), date(2026, 1, 2), date(2026, 1, 10),
        ]  # fmt: skip


class TestTheListOfNotices:
    def test_every_golden_day_by_notice_stands_in_the_list_with_its_date(self) -> None:
        listed = {
            (day, notice.announced)
            for year in YEARS
            for notice in vn.notices(year)
            for day, _ in notice.days
        }
        golden = {(day, notice.announced) for day, notice in BY_NOTICE.items()}
        assert golden <= listed
        others = {day for day, _ in listed - golden}
        assert others <= STATUTE.keys(), "a day neither by notice nor by statute"

    @pytest.mark.parametrize("golden", NOTICES, ids=[f"{n.instrument} {n.first}" for n in NOTICES])
    def test_a_notice_is_listed_once_with_its_instrument_and_all_its_days(
        self, golden: GoldenNotice
    ) -> None:
        year = next(day.year for day in golden.days if day >= FIRST)
        holding = [
            notice
            for notice in vn.notices(year)
            if {day for day, _ in notice.days} & set(golden.days)
        ]
        assert len(holding) == 1, [str(notice.citation) for notice in holding]
        (notice,) = holding
        assert notice.announced == golden.announced
        if golden.instrument != "?":
            assert golden.instrument in notice.citation.instrument
        in_year = {day for day in golden.days if day.year == year}
        assert in_year <= {day for day, _ in notice.days}

    @pytest.mark.parametrize("year", YEARS)
    def test_the_list_runs_from_unknown_to_the_latest(self, year: int) -> None:
        dates = [notice.announced or date.min for notice in vn.notices(year)]
        assert dates == sorted(dates)
        assert dates, f"nothing is listed for {year}"

    @pytest.mark.parametrize("year", YEARS)
    def test_each_day_comes_with_the_note_of_the_calendar(self, year: int) -> None:
        for notice in vn.notices(year):
            days = [day for day, _ in notice.days]
            assert days == sorted(days)
            for day, note in notice.days:
                if day >= FIRST:
                    assert note.kind is vn.calendar().day(day).kind
                assert note.announced == notice.announced

    def test_the_half_of_an_exchange_outside_the_bounds_stays_in_its_notice(self) -> None:
        days = {day for notice in vn.notices(2015) for day, _ in notice.days}
        assert {date(2014, 12, 27), date(2015, 1, 2)} <= days

    def test_a_year_without_notices_has_none(self) -> None:
        assert vn.notices(2029) == ()


PROCEDURE = Procedure("1.000001", "Thủ tục mẫu", limits=WorkingDays(3))


def dossier(serial: int, at: str) -> Dossier:
    moment = vn.local(at)
    code = f"H15.50.05.13-{moment:%y%m%d}-{serial:04d}"
    return Dossier.submit(code, PROCEDURE, moment, channel=Channel.ONLINE).accept(moment)


class TestDossiersThatANoticeMoves:
    def test_the_open_ones_whose_due_day_differs_with_both_dates(self) -> None:
        old, new = calendar_on(date(2025, 12, 24)), calendar_on(date(2025, 12, 25))
        dossiers = [
            dossier(1, "24/12/2025 09:00"),  # 25, 26, 29/12: not touched
            dossier(2, "26/12/2025 09:00"),  # 29, 30, 31/12: not touched
            dossier(3, "29/12/2025 09:00"),  # 30, 31/12, then 2/1 or 5/1
            dossier(4, "31/12/2025 09:00"),  # 2, 5, 6/1 or 5, 6, 7/1
            dossier(5, "29/12/2025 10:00").complete(vn.local("30/12/2025 16:00")),
            dossier(6, "08/01/2026 09:00"),  # 9, 12, 13/1 or 9, 10, 12/1
            dossier(7, "12/01/2026 09:00"),  # 13, 14, 15/1: not touched
        ]
        moves = moved(dossiers, old, new)
        assert [(m.dossier.code, m.before.day, m.after.day) for m in moves] == [
            (dossiers[2].code, date(2026, 1, 2), date(2026, 1, 5)),
            (dossiers[3].code, date(2026, 1, 6), date(2026, 1, 7)),
            (dossiers[5].code, date(2026, 1, 13), date(2026, 1, 12)),
        ]

    def test_nothing_moves_between_a_calendar_and_itself(self) -> None:
        assert not tuple(moved([dossier(1, "29/12/2025 09:00")], vn.calendar(), vn.calendar()))
