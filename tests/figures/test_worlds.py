"""The figures of random offices agree with a slow oracle; `python -m tests.figures` tries more."""

from __future__ import annotations

from collections import Counter

import pytest

from onestop import ReportPeriod, WorkCalendar, tally, vn
from tests.clock.against import policy_of
from tests.figures import oracle
from tests.figures.against import a_world, cells, differing

SEED = 20261201


@pytest.fixture(scope="module")
def calendar() -> WorkCalendar:
    return vn.calendar()


@pytest.mark.parametrize("number", range(6))
def test_the_library_agrees_with_the_oracle(number: int, calendar: WorkCalendar) -> None:
    _, wrong = differing(f"{SEED}:{number}", calendar)
    if wrong:
        pytest.fail(f"{len(wrong)} cells, the first of them:\n" + "\n".join(wrong[:3]))


def test_the_offices_reach_where_the_trouble_is(calendar: WorkCalendar) -> None:
    seen: Counter[str] = Counter()
    for number in range(12):
        for where, _, counted in cells(a_world(f"{SEED}:{number}"), calendar, ("officer",)):
            seen[where.rpartition(".")[2]] += counted
    wanted = ("late_days", "waiting_days", "solved", "late", "overdue", "paused", "no_limit")
    assert min(seen[column] for column in wanted) > 0, seen


@pytest.mark.parametrize("number", range(6))
def test_months_by_officer_add_up_to_the_whole_and_stay(
    number: int, calendar: WorkCalendar
) -> None:
    """Flows add up to the digit, and what happens later changes no closed period."""
    world = a_world(f"{SEED}:{number}:flows")
    *months, whole = world.periods
    policy = policy_of(world.policy)

    def flows(period: ReportPeriod, until: ReportPeriod) -> Counter[tuple[str | None, str]]:
        cut = until.last_moment(vn.TZ)
        known = [each.as_of(cut) for each in world.dossiers if each.submitted_at <= cut]
        report = tally(known, period, calendar, by="officer", policy=policy)
        found: Counter[tuple[str | None, str]] = Counter()
        for row in report.rows:
            for name in ("solved", "early", "on_time", "late", "late_days", "waiting_days"):
                found[oracle.plain(row.key), name] += getattr(row, name)
        return found

    closed = [flows(month, month) for month in months]
    assert [flows(month, whole) for month in months] == closed
    assert +sum(closed, Counter()) == +flows(whole, whole)
