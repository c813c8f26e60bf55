"""A slice of the bounded exhaustive check; `python -m tests.clock.exhaustive` runs the rest."""

from __future__ import annotations

import random
from itertools import product

import pytest

from onestop import WorkCalendar, vn
from tests.clock import logs, oracle
from tests.clock.exhaustive import ACCEPTED, LONGEST, MOVES, WORLDS, Space, check, policies, shapes

SLICE = 150


@pytest.fixture(scope="module")
def calendar() -> WorkCalendar:
    return vn.calendar()


@pytest.mark.parametrize("length", range(LONGEST + 1))
def test_a_slice_of_each_length_agrees(length: int, calendar: WorkCalendar) -> None:
    space = Space(length)
    drawn = random.Random(20261201).sample(range(len(space)), min(SLICE, len(space)))
    found = [difference for number in drawn for difference in check(space, number, calendar)]
    assert not found, f"{len(found)} differences, the first of them:\n\n{found[0]}"


class TestTheSpaceIsWhole:
    def test_the_shapes_are_all_lawful_orders_and_no_others(self) -> None:
        def lawful(order: tuple[str, ...]) -> bool:
            text = " ".join(order)
            pairs = (("request_supplement", "supplement"), ("suspend", "resume"))
            for opens, closes in pairs:
                turns = [move for move in order if move in {opens, closes}]
                if turns != [opens, closes] * (len(turns) // 2) + [opens] * (len(turns) % 2):
                    return False
            ends = [n for n, move in enumerate(order) if move in {"complete", "withdraw"}]
            return text.count("arrive") < 2 and ends in ([], [len(order) - 1])

        for length in range(4):
            every = [order for order in product(MOVES, repeat=length) if lawful(order)]
            assert sorted(shapes(length)) == sorted(every)

    def test_each_number_is_another_case(self) -> None:
        space = Space(2)
        once = len(space) // len(WORLDS)
        cases = {space.case(number)[1:] for number in range(once)}
        assert len(cases) == once

    def test_the_worlds_are_of_all_eras_and_begin_on_a_working_friday(self) -> None:
        assert {oracle.era_of(day) for day in ACCEPTED} == set(oracle.ERAS)
        for day in ACCEPTED:
            assert day.isoweekday() == 5
            assert logs.official().works(day)

    def test_a_grid_has_the_six_kinds_of_moment(self) -> None:
        for world in WORLDS:
            grid, end = world.grid(), world.end()
            assert list(grid) == sorted(grid)
            assert not logs.official().works(grid[1].date())
            assert grid[2] < end.expires == grid[3] < grid[4]
            assert grid[5].date() > end.day

    def test_a_policy_is_tried_only_where_it_can_matter(self) -> None:
        assert len(policies(("suspend", "resume"))) == 1
        assert len(policies(("request_supplement", "supplement"))) == 3
        assert len(policies(("request_supplement", "supplement", "extend", "withdraw"))) == 27
