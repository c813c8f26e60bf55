"""The library and the oracle agree on 2,000 random logs; `python -m tests.clock` runs more."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, datetime, time

import pytest

from onestop import WorkCalendar, vn
from tests.clock import logs, oracle
from tests.clock.against import check
from tests.clock.oracle import Entry, Policy, Story

SEED = 20261123
BATCH = 100


@pytest.fixture(scope="module")
def calendar() -> WorkCalendar:
    return vn.calendar()


@pytest.mark.parametrize("batch", range(20))
def test_the_library_agrees_with_the_oracle(batch: int, calendar: WorkCalendar) -> None:
    numbers = range(batch * BATCH, (batch + 1) * BATCH)
    found = [check(SEED, number, moments=8, calendar=calendar) for number in numbers]
    told = [str(differences[0]) for differences in found if differences]
    if told:
        shown = "\n\n".join(told[:3])
        pytest.fail(
            f"{len(told)} logs with a difference, the first of them:\n\n{shown}", pytrace=False
        )


@pytest.fixture(scope="module")
def stories() -> list[Story]:
    return [logs.a_story(random.Random(f"{SEED}:{n}")) for n in range(2000)]


class TestTheStoriesReachWhereTheTroubleIs:
    """The generator is worth its name only if it comes to every corner."""

    def test_every_timeliness_and_state_comes_up(self, stories: list[Story]) -> None:
        seen: Counter[str] = Counter()
        for n, story in enumerate(stories):
            rng = random.Random(n)
            policy = rng.choice(logs.POLICIES)
            for at in logs.moments(rng, story, policy, 4):
                answer = oracle.answer(logs.official(), story, at, policy)
                seen.update({answer.state, answer.timeliness})
        classes = "EARLY ON_TIME LATE IN_TIME DUE_SOON OVERDUE PAUSED NO_LIMIT NOT_COUNTED"
        states = "NEW ACCEPTED REFUSED IN_PROCESS SUPPLEMENT_REQUESTED PAYMENT_REQUESTED "
        states += "WITHDRAWAL_REQUESTED STOPPED PROCESSED RETURNED"
        assert set(seen) == set(classes.split()) | set(states.split())
        assert min(seen.values()) >= 25

    def test_every_era_is_met(self, stories: list[Story]) -> None:
        eras = Counter(oracle.era_of(story.log[0].at.date()).first for story in stories)
        assert len(eras) == 5
        assert min(eras.values()) >= 100

    def test_every_kind_of_limit_is_met(self, stories: list[Story]) -> None:
        kinds = Counter(story.limit[0] for story in stories if story.limit)
        assert set(kinds) == {"wd", "cd", "months", "wh", "ch", "same", "seq", "par"}
        assert min(kinds.values()) >= 90

    def test_waits_begin_exactly_at_the_expiry_and_just_after(self, stories: list[Story]) -> None:
        at, late = 0, 0
        for story in stories:
            for n, entry in enumerate(story.log):
                if entry.verb not in {"suspend", "request_supplement", "extend", "complete"}:
                    continue
                before = story._replace(log=story.log[:n])
                _, original = (ends := oracle.Walk(logs.official(), before, Policy()).deadline())
                end = original or ends[0]
                if end is not None:
                    at += entry.at == end.expires
                    late += entry.at > end.expires
        assert at >= 100
        assert late >= 300

    def test_waits_end_on_days_off_on_the_same_day_and_at_once(self, stories: list[Story]) -> None:
        off, same, none = 0, 0, 0
        for story in stories:
            for before, entry in zip(story.log, story.log[1:], strict=False):
                if entry.verb in {"resume", "supplement"}:
                    off += not logs.official().works(entry.at.date())
                    same += before.at.date() == entry.at.date()
                    none += before.at == entry.at
        assert min(off, same, none) >= 100


class TestTheOracleItself:
    """The worked example of the law facts, section 7, and the day table beside hand-typed days."""

    LOG = (
        Entry("submit", datetime.combine(date(2026, 11, 2), time(9))),
        Entry("accept", datetime.combine(date(2026, 11, 2), time(9))),
    )
    WAIT = (
        Entry("request_supplement", datetime.combine(date(2026, 11, 4), time(10))),
        Entry("supplement", datetime.combine(date(2026, 11, 10), time(10))),
    )

    @pytest.mark.parametrize(
        ("wait", "policy", "due"),
        [
            ((), Policy(), date(2026, 11, 9)),
            (WAIT, Policy(), date(2026, 11, 17)),
            (WAIT, Policy("restart"), date(2026, 11, 17)),
            (WAIT, Policy("pause"), date(2026, 11, 13)),
        ],
    )
    def test_the_worked_example(self, wait: tuple[Entry, ...], policy: Policy, due: date) -> None:
        story = Story(("wd", 5), (*self.LOG, *wait))
        deadline, original = oracle.Walk(logs.official(), story, policy).deadline()
        assert deadline is not None
        assert (deadline.day, original) == (due, None)

    def test_the_day_table_of_2026_has_its_exchanged_days(self) -> None:
        works = logs.official().works
        assert [works(date(2026, 1, 2)), works(date(2026, 1, 10))] == [False, True]
        assert [works(date(2026, 11, 23)), works(date(2026, 11, 24))] == [True, False]
