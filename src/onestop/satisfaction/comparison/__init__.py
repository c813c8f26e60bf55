"""Officers, counters and procedures compared fairly, doubt and all.

`tallies` counts k of n; `mixes` says what to expect of each by their procedures; `likelihood` and
`priors` say how far to draw a share towards the others'; `standings` and `ranking` put in order
what can be put in order. No result is a class: it is a signal for a conversation.

Stands on `satisfaction.scores`, `satisfaction.measures`, `figures.intervals` and `figures._beta`.
Knows no ballots and no dossiers.
"""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
