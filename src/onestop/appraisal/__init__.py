"""How well officers and agencies served, by the rules of their day.

`dossiers`, `agency` and `sheet` hold the nine indicators of 0, 1 or 2 points; `work`, `caseload`
and `rating` the rating by points; `conditions` the rating before it; `ceilings` how many may be
excellent. `rules` are facts, each dated and cited; `classes` are what an appraisal can end in.

    dossiers ──▶ HandledDossier ──▶ IndicatorSheet ─┐
    dossiers ──▶ WorkItem ──▶ WorkMarks ──▶ Rating ─┴─▶ Appraisal: suggested ──a person──▶ decided

Stands on `dossiers.assignments`, `dossiers.attribution` and `dossiers.status`. Decides nothing: a
number suggests a class.
"""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
