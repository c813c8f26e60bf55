"""What holds whatever the numbers: one more fault never helps, and order does not matter."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from onestop import Timeliness
from onestop.appraisal import (
    AgencyFacts,
    HandledDossier,
    IndicatorScore,
    RatingClass,
    TaskYear,
    WorkFault,
    WorkItem,
    WorkMarks,
    agency_points,
    officer_sheet,
    rate,
    rate_by_conditions,
    work_marks,
)
from tests.appraisal.office import CIVIL, NINE, OLD

FAULTS = st.lists(
    st.builds(
        WorkFault,
        st.sampled_from([None, "late", "late:sign", "late:verify", "wrong"]),
        objective_by=st.sampled_from([None, None, None, "UBND"]),
    ),
    max_size=5,
)
UNITS = st.fractions(0, 9, max_denominator=8)


@st.composite
def items(draw: st.DrawFn) -> list[WorkItem]:
    n = draw(st.integers(1, 6))
    made = []
    for key in range(n):
        assigned = draw(UNITS.filter(bool))
        made.append(
            WorkItem(
                str(key),
                assigned=assigned,
                done=draw(st.one_of(st.just(assigned), UNITS)),
                delays=draw(FAULTS),
                failed_checks=draw(FAULTS),
            )
        )
    return made


def values(marks: WorkMarks) -> list[Any]:
    return list(marks.values)


@given(items(), st.data())
def test_one_more_delay_never_raises(work: list[WorkItem], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(work) - 1))
    fault = data.draw(FAULTS.filter(bool))[0]
    own = work[place]
    more = [*work[:place], attrs.evolve(own, delays=(*own.delays, fault)), *work[place + 1 :]]
    before, after = work_marks(work, CIVIL), work_marks(more, CIVIL)
    assert values(after)[0] == values(before)[0]
    if fault.objective_by is None:
        assert sum(values(after)) <= sum(values(before))


@given(items(), st.randoms(use_true_random=False))
def test_the_order_of_delays_does_not_matter(work: list[WorkItem], random: Any) -> None:
    turned = []
    for own in work:
        delays = list(own.delays)
        random.shuffle(delays)
        turned.append(attrs.evolve(own, delays=delays))
    assert values(work_marks(turned, CIVIL)) == values(work_marks(work, CIVIL))


@given(items(), st.data())
def test_one_more_unnamed_fault_takes_from_its_own_column_only(
    work: list[WorkItem], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(work) - 1))
    own = work[place]
    checks = (*own.failed_checks, WorkFault())
    more = [*work[:place], attrs.evolve(own, failed_checks=checks), *work[place + 1 :]]
    (a, b, c), (more_a, more_b, more_c) = (values(work_marks(w, CIVIL)) for w in (work, more))
    assert (more_a, more_c) == (a, c)
    assert more_b <= b
    total = rate(CIVIL, 15, work_marks(work, CIVIL)).total
    less = rate(CIVIL, 15, work_marks(more, CIVIL)).total
    assert total is not None
    assert less is not None
    assert less <= total


@given(items(), st.randoms(use_true_random=False))
def test_the_order_of_items_does_not_matter(work: list[WorkItem], random: Any) -> None:
    shuffled = list(work)
    random.shuffle(shuffled)
    assert values(work_marks(shuffled, CIVIL)) == values(work_marks(work, CIVIL))


@given(items(), st.fractions(0, 30))
def test_the_total_lies_within_its_bounds(work: list[WorkItem], general: Fraction) -> None:
    rating = rate(CIVIL, general, work_marks(work, CIVIL))
    assert rating.total is not None
    assert general <= rating.total <= general + 70 <= 100
    assert rating.total >= 0


@given(st.fractions(0, 100), st.fractions(0, 100), st.fractions(0, 30))
def test_more_points_never_make_a_worse_class(
    one: Fraction, other: Fraction, general: Fraction
) -> None:
    low, high = sorted((one, other))
    worse = rate(CIVIL, general, WorkMarks(low, low, low)).suggested
    better = rate(CIVIL, general, WorkMarks(high, high, high)).suggested
    assert isinstance(worse, RatingClass)
    assert isinstance(better, RatingClass)
    assert not better.is_worse_than(worse)


@given(st.integers(1, 60), st.data())
def test_one_more_weak_task_never_makes_a_better_class(tasks: int, data: st.DataObject) -> None:
    weak = data.draw(st.integers(0, tasks - 1))
    before, after = (
        rate_by_conditions(OLD, TaskYear(tasks=tasks, weak=n, effective=True)).suggested
        for n in (weak, weak + 1)
    )
    if isinstance(before, RatingClass) and isinstance(after, RatingClass):
        assert not before.is_worse_than(after)


TIMES = st.sampled_from([Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE])


@given(st.lists(TIMES, min_size=1, max_size=40), st.randoms(use_true_random=False))
def test_a_sheet_does_not_depend_on_the_order_and_stays_in_bounds(
    times: list[Timeliness], random: Any
) -> None:
    dossiers = [HandledDossier(f"D-{n}", time, contacts=n % 3) for n, time in enumerate(times)]
    sheet = officer_sheet(dossiers, NINE)
    random.shuffle(dossiers)
    assert officer_sheet(dossiers, NINE).total == sheet.total
    assert sheet.total is not None
    assert 0 <= sheet.total <= sheet.maximum


@given(st.integers(0, 400), st.integers(1, 200))
def test_a_score_is_rounded_by_less_than_half_a_step(points: int, n: int) -> None:
    score = IndicatorScore(1, min(points, 2 * n), n).score(1)
    assert score is not None
    exact = Fraction(min(points, 2 * n), n)
    assert -Fraction(1, 20) < Fraction(score) - exact + Fraction(1, 10**9)
    assert Fraction(score) - exact <= Fraction(1, 20)


@given(st.integers(1, 50), st.data())
def test_one_more_petition_in_time_never_lowers(petitions: int, data: st.DataObject) -> None:
    kept = data.draw(st.integers(0, petitions - 1))

    def points(on_time: int) -> Any:
        facts = AgencyFacts(
            level="commune",
            petitions=petitions,
            petitions_on_time=on_time,
            petitions_dragging=0,
        )
        return agency_points(facts, NINE)[2].points

    assert points(kept) <= points(kept + 1)
