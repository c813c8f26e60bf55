"""A slice of `python -m tests.fairness`: bounds widened by what 300 months leave to chance."""

from __future__ import annotations

import math

import pytest

from tests.fairness.measures import FLAGS, MEASURES, Measure

MONTHS = 300


@pytest.mark.parametrize("measure", MEASURES, ids=lambda each: each.name)
def test_the_measures_hold(measure: Measure) -> None:
    found = measure.of(MONTHS, 7)
    bound = measure.least or measure.most
    room = 3 * math.sqrt(bound * (1 - bound) / MONTHS)
    assert measure.least - room <= found <= measure.most + room


def test_flags_do_not_bend_honest_scores() -> None:
    """A week at each load, other seeds than those of the ballots' own tests; no room is given."""
    assert FLAGS.holds(FLAGS.of(1, 77))
