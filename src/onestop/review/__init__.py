"""The sheet that a ward discusses each month, officer by officer, and the year's roll-up.

`lateness` tells each late dossier and why; `opinions` what people said; `petitions` and `leave` are
what no log of a dossier holds; `points` what the rules of the period suggest. `sheet` brings them
together, `year` does so for a year, `public` says what of it may be published.

    dossiers ─┬─▶ figures, late dossiers, points ─┐
    ballots ──┴─▶ opinions, comparison ───────────┴─▶ Review ──▶ YearReview, PublicReview

Stands on `appraisal`, `satisfaction.ballots`, `figures.disclosure`, `satisfaction.comparison`,
`figures.statistics`, `dossiers.assignments` and `dossiers.attribution`. What a file does not tell
is `None`, and said; it is never 0.
"""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
