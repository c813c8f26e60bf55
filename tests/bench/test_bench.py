"""The benchmark runs, its contestants agree, and it says who is missing. No time is asserted."""

from __future__ import annotations

import datetime as dt
import importlib.util
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bench import aims, dossiers, peers, program, table
from bench.__main__ import report, run
from bench.contest import Contest, DisagreementError, Effort, Laps, Loop, Missing, play
from onestop import tally, vn

ONCE = Effort(rounds=1, seconds=1, slice_ns=1)
ASKED_OF_ALL = program.ADD.format(program.ASKED_OF_ALL)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the fresh processes keep their bytecode."""
    return tmp_path_factory.mktemp("bytecode")


@pytest.fixture(scope="module")
def results(cache: Path) -> list[Laps]:
    """One round of everything: `run` checks first that the contestants agree."""
    return run(ONCE, ONCE, cache)


def test_every_contestant_has_a_line_with_a_ratio_unless_it_is_missing(
    results: list[Laps],
) -> None:
    installed = {name: peers.find(name) is not None for name in peers.NAMES}
    for laps in results:
        for name, rounds in laps.rounds.items():
            peer = next((peer for peer in peers.NAMES if name.startswith(peer)), None)
            assert (rounds is not None) == (peer is None or installed[peer]), (laps.what, name)


def test_the_report_shows_every_question_and_judges_every_aim(results: list[Laps]) -> None:
    text = report(results)
    assert all(laps.what in text for laps in results)
    verdicts = [line for line in text.splitlines() if line.startswith(("met ", "missed "))]
    assert len(verdicts) == len(aims.judge(results)) == 13


def test_no_line_of_the_table_has_a_time_without_a_ratio(results: list[Laps]) -> None:
    for line in table.render(results).splitlines()[2:]:
        assert line.endswith(("]", " 1", "not installed")), line


def not_installed() -> tuple[str, ...]:
    """Return the peers that this machine really lacks."""
    return tuple(name for name in peers.NAMES if importlib.util.find_spec(name) is None)


def standing_on(peer: str) -> tuple[str, ...]:
    """Return the peers that are of no use without this one."""
    return tuple(name for name, base in peers.STANDS_ON.items() if base == peer)


@pytest.mark.parametrize("peer", peers.NAMES)
def test_a_peer_that_is_not_installed_keeps_its_line_and_the_line_says_so(
    peer: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, peer, None)
    contests = program.in_process()
    for contest in (*contests, *program.in_fresh_processes(tmp_path)):
        for contestant in contest.contestants:
            missing = isinstance(contestant, Missing)
            absent = contestant.name.startswith((peer, *standing_on(peer), *not_installed()))
            assert missing == absent, (contest.what, contestant.name)
    asked = [contest for contest in contests if contest.what == ASKED_OF_ALL]
    lines = table.render(play(asked, ONCE)).splitlines()
    (said,) = (line for line in lines if f"  {peer}" in line)
    assert said.endswith("not installed")
    assert f"{peer} not installed" in peers.versions()


def test_contestants_that_disagree_are_refused_before_anything_is_timed() -> None:
    contestants = tuple(Loop(name, "pass", 1, {}, name) for name in ("1 + 1", "3"))
    with pytest.raises(DisagreementError, match="sums: 3 says 3, not 2"):
        Contest("sums", contestants).check()


def test_a_peer_that_answers_in_another_type_is_refused() -> None:
    contestants = tuple(Loop(name, "pass", 1, {}, name) for name in ("5", "5.0"))
    with pytest.raises(DisagreementError):
        Contest("fives", contestants).check()


def test_the_sample_holds_days_off_and_no_worked_saturday_within_reach() -> None:
    calendar = vn.calendar()
    reach = calendar.add_working_days(max(program.SAMPLE), max(program.SPANS))
    worked = [day for day, _ in calendar.days_worked]
    assert not any(min(program.SAMPLE) <= day <= reach for day in worked)
    assert {day.weekday() for day in program.SAMPLE} == set(range(7))
    assert {calendar.is_working_day(day) for day in program.SAMPLE} == {True, False}


def test_moments_lie_on_both_sides_of_the_cut_off_hour() -> None:
    hours = {start.strftime("%H:%M") for start in program.starts(program.MOMENT)}
    assert hours == {"09:00", "16:10"}


@pytest.mark.parametrize("hours", program.HOURS)
def test_spans_of_working_time_begin_and_end_inside_a_session(hours: int) -> None:
    calendar, span = vn.calendar(), dt.timedelta(hours=hours)
    for moment in program.moments(calendar):
        end = calendar.add_working_time(moment, span)
        for inside in (moment, end):
            assert calendar.is_open(inside), inside
            assert calendar.is_open(inside - dt.timedelta(minutes=1)), inside


def test_two_hours_stay_in_the_session_or_leave_it_for_the_next_one_or_the_next_day() -> None:
    calendar = vn.calendar()
    over = {
        calendar.add_working_time(moment, dt.timedelta(hours=2)) - moment
        for moment in program.moments(calendar)
    }
    assert {dt.timedelta(hours=2), dt.timedelta(hours=3.5), dt.timedelta(hours=16.5)} <= over


def test_every_dossier_touches_the_period_and_every_judgement_occurs() -> None:
    month = dossiers.month_of_dossiers()
    counted = tally(month, dossiers.PERIOD, vn.calendar())
    figures = dossiers.figures_of_report(counted)
    assert sum(figures) == len(month) == dossiers.SIZE
    assert all(figures)
    assert counted.total.carried_over
    assert not counted.check()


def test_the_imports_are_done_before_the_first_calendar_is_timed(cache: Path) -> None:
    late = "sorted(n for n in {*sys.modules} - loaded if n.startswith(('onestop', 'holidays')))"
    for first in program.first_calendars(cache):
        timed = f"import sys\nloaded = {{*sys.modules}}\n{first.timed}"
        assert replace(first, timed=timed, result=late).answers() == "[]", first.name


@pytest.mark.parametrize(
    ("ns", "said"), [(188.4, "188 ns"), (2_466, "2.47 µs"), (9_240_000, "9.24 ms")]
)
def test_a_time_is_said_in_the_unit_that_suits_it(ns: float, said: str) -> None:
    assert table.duration(ns) == said


@pytest.mark.parametrize(
    ("value", "said"), [(1507.6, "1,508"), (12.34, "12.3"), (0.876, "0.88"), (0.0116, "0.012")]
)
def test_a_ratio_is_said_in_about_three_digits(value: float, said: str) -> None:
    assert table.number(value) == said


def test_a_ratio_is_the_median_of_the_rounds_with_its_extremes() -> None:
    laps = Laps("x", {"onestop": [1, 2, 4], "peer": [2, 8, 4]})
    assert table.render([laps]).splitlines()[-1].split(maxsplit=3)[-1] == "2.00 [1.00 – 4.00]"
