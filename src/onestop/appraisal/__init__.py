"""Rules: how well officers and agencies served, by the rules of their day.

`dossiers`, `agency` and `sheet` hold the nine indicators of 0, 1 or 2 points; `work`, `caseload`
and `rating` the rating by points; `conditions` the rating before it; `ceilings` how many may be
excellent. `rules` are facts, each dated and cited; `classes` are what an appraisal can end in.

    dossiers ──▶ HandledDossier ──▶ IndicatorSheet ─┐
    dossiers ──▶ WorkItem ──▶ WorkMarks ──▶ Rating ─┴─▶ Appraisal: suggested ──a person──▶ decided

Stands on `duties`, `shares` and `status`. Decides nothing: a number suggests a class.
"""

from onestop.appraisal.agency import AgencyFacts, agency_points
from onestop.appraisal.appraisal import Appraisal, Decision
from onestop.appraisal.caseload import Caseload, ObjectiveCause, caseload_of
from onestop.appraisal.ceilings import Ceiling, Rated, ceiling, ceilings_of
from onestop.appraisal.classes import (
    AgencyClass,
    Band,
    FailingGround,
    Leave,
    NoClass,
    NoClassKind,
    RatingClass,
    Staff,
    TaskLevel,
)
from onestop.appraisal.complaints import Complaint, WorkFault
from onestop.appraisal.conditions import TaskYear, rate_by_conditions
from onestop.appraisal.indicator_sheet import (
    IndicatorScore,
    IndicatorSheet,
    agency_sheet,
    officer_sheet,
)
from onestop.appraisal.indicators import (
    HandledDossier,
    IndicatorPoints,
    handled_in,
    indicator_points,
)
from onestop.appraisal.rating import (
    Disqualification,
    LeadMarks,
    Rating,
    rate,
    unit_mark,
    unrated,
    year_rating,
)
from onestop.appraisal.rules import ConditionRules, IndicatorRules, PointRules, RatingRules
from onestop.appraisal.work import WorkItem, WorkMarks, work_marks

__all__ = [
    "AgencyClass",
    "AgencyFacts",
    "Appraisal",
    "Band",
    "Caseload",
    "Ceiling",
    "Complaint",
    "ConditionRules",
    "Decision",
    "Disqualification",
    "FailingGround",
    "HandledDossier",
    "IndicatorPoints",
    "IndicatorRules",
    "IndicatorScore",
    "IndicatorSheet",
    "LeadMarks",
    "Leave",
    "NoClass",
    "NoClassKind",
    "ObjectiveCause",
    "PointRules",
    "Rated",
    "Rating",
    "RatingClass",
    "RatingRules",
    "Staff",
    "TaskLevel",
    "TaskYear",
    "WorkFault",
    "WorkItem",
    "WorkMarks",
    "agency_points",
    "agency_sheet",
    "caseload_of",
    "ceiling",
    "ceilings_of",
    "handled_in",
    "indicator_points",
    "officer_sheet",
    "rate",
    "rate_by_conditions",
    "unit_mark",
    "unrated",
    "work_marks",
    "year_rating",
]
