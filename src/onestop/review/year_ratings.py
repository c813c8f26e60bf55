"""The rating that the rules of a year suggest for each officer, by the day on which it is decided.

Rules by points take the year from its months, as they were agreed; rules by conditions take it from
the year's own dossiers. A class is suggested, with what it rests on: a person decides.

Stands on `appraisal` and `points`. Knows no sheet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from onestop._arguments import checked_fields
from onestop.appraisal.appraisal import Appraisal
from onestop.appraisal.caseload import Caseload, caseload_from
from onestop.appraisal.complaints import Complaint
from onestop.appraisal.conditions import TaskYear, rate_by_conditions
from onestop.appraisal.rating import Rating, year_rating
from onestop.appraisal.rules import ConditionRules, PointRules
from onestop.days.period import ReportPeriod
from onestop.dossiers.judgement import Judgement
from onestop.i18n.cleaning import same_name
from onestop.i18n.remarks import Remark

YearRules = PointRules | ConditionRules


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class OfficerYear:
    """What the year's rules suggest for one officer (*đề xuất xếp loại năm*), or why nothing.

    `rating` has the class, the points if the rules have any, and the reasons; `because` is what
    must be read with it. `months` are the appraisals that were taken into it.
    """

    officer: str
    rating: Rating | None = None
    why: Remark | None = None
    because: tuple[Remark, ...] = ()
    months: tuple[Appraisal, ...] = ()


def officer_year(  # noqa: PLR0913  # one argument a thing that the year is made of
    officer: str,
    year: ReportPeriod,
    rules: YearRules,
    *,
    away: Remark | None,
    judgements: Iterable[Judgement],
    complaints: Iterable[Complaint] | None,
    appraisals: Sequence[Appraisal],
) -> OfficerYear:
    """Return what the rules suggest for an officer's year, from months or from dossiers.

    `away` says why somebody is not rated at all: too few months were worked.
    """
    if away is not None:
        return OfficerYear(officer=officer, why=away)
    if isinstance(rules, PointRules):
        return _of_months(officer, year, rules, appraisals)
    load = caseload_from(judgements, year, officer=officer, complaints=complaints or ())
    return _of_dossiers(officer, rules, load, has_complaints=complaints is not None)


def _of_months(
    officer: str, year: ReportPeriod, rules: PointRules, appraisals: Sequence[Appraisal]
) -> OfficerYear:
    """Return the mean of the months that were agreed; one that another replaced counts no more."""
    replaced = [each.supersedes for each in appraisals if each.supersedes is not None]
    own = tuple(
        each
        for each in appraisals
        if same_name(each.subject, officer)
        and isinstance(each.result, Rating)
        and each.result.rules.name == rules.name
        and year.first <= each.period.first
        and each.period.last <= year.last
        and each not in replaced
    )
    if not own:
        return OfficerYear(officer=officer, why=Remark.of("year_without_months"))
    parts = [each.result for each in own if isinstance(each.result, Rating)]
    open_ones = sum(each.provisional for each in own)
    told = (Remark.of("year_months_open", n=open_ones),) if open_ones else ()
    return OfficerYear(officer=officer, rating=year_rating(rules, parts), because=told, months=own)


def _of_dossiers(
    officer: str, rules: ConditionRules, load: Caseload, *, has_complaints: bool
) -> OfficerYear:
    """Return the class by the share of dossiers that were not done, late or found wrong.

    That tasks were done beyond what was asked, and that the work was effective, no log tells: the
    best class is for people to suggest.
    """
    undone = sum(not item.done for item in load.items)
    faulty = sum(bool(item.done and (item.delays or item.failed_checks)) for item in load.items)
    tasks = TaskYear(tasks=len(load.items), not_done=undone, weak=faulty, effective=False)
    told = [Remark.of("year_dossiers_alone")]
    if not has_complaints:
        told.append(Remark.of("year_complaints_unknown"))
    return OfficerYear(
        officer=officer,
        rating=rate_by_conditions(rules, tasks),
        because=(*told, *load.remarks),
    )
