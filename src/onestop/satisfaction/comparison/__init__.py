"""Rules: officers, counters and procedures compared fairly, doubt and all.

`tallies` counts k of n; `mixes` says what to expect of each by their procedures; `likelihood` and
`priors` say how far to draw a share towards the others'; `standings` and `ranking` put in order
what can be put in order. No result is a class: it is a signal for a conversation.

Stands on `satisfaction`, `measures`, `intervals` and `betas`. Knows no ballots and no dossiers.
"""

from onestop.satisfaction.comparison.mixes import Expectation, expected_by_mix
from onestop.satisfaction.comparison.priors import Prior
from onestop.satisfaction.comparison.ranking import compare
from onestop.satisfaction.comparison.standings import Comparison, OwnFigures, Standing
from onestop.satisfaction.comparison.tallies import Tally, group_ratings

__all__ = [
    "Comparison",
    "Expectation",
    "OwnFigures",
    "Prior",
    "Standing",
    "Tally",
    "compare",
    "expected_by_mix",
    "group_ratings",
]
