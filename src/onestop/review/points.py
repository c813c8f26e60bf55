"""The points that the rules of a period suggest for one officer.

What the files do not tell is left out and said: it is never 0. A class is suggested only where
nothing was left out, for the thresholds are those of the whole. A person decides.

Stands on `appraisal`. Knows no file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from onestop._arguments import checked_fields
from onestop.appraisal.caseload import caseload_from
from onestop.appraisal.classes import Leave, NoClass, TaskLevel
from onestop.appraisal.complaints import Complaint
from onestop.appraisal.indicator_sheet import IndicatorSheet, officer_sheet
from onestop.appraisal.indicators import handled_of
from onestop.appraisal.rating import rate, unrated
from onestop.appraisal.rules import ConditionRules, IndicatorRules, PointRules, RatingRules
from onestop.appraisal.work import work_marks
from onestop.days.period import ReportPeriod
from onestop.dossiers.judgement import Judgement
from onestop.i18n.numbers import WrittenNumber, half_up
from onestop.i18n.remarks import Remark

Rules = IndicatorRules | PointRules | ConditionRules

#: By dossier code, what the log does not tell: contacts, own_fault, bodies, lead_body.
Contacts = Mapping[str, Mapping[str, int | bool]]

#: The indicator that rests on what people complained about.
_ATTITUDE: Final = 7

#: What every officer's points say alike: it is told once for the whole sheet.
_COMMON: Final = ("appraisal_rules", "appraisal_option")

#: What a part of the points cannot say, a class of a total, and what the sheet says itself.
_OF_TOTALS: Final = ("rating_by_points", "sheet_left_out", "sheet_scored_on")


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class SuggestedPoints:
    """The points that the rules of a period suggest (*điểm đề xuất*): provisional, all of them.

    `points` of `maximum` are a score by the nine indicators, or the results part of the rating by
    points; `None` where there are none, and `why` then says so. `scored` tells on how many of how
    many indicators. `suggested` is the class, where nothing was left out; `common` is what the
    points of everybody rest on.
    """

    points: Decimal | None = None
    maximum: Fraction | None = None
    scored: tuple[int, int] | None = None
    suggested: TaskLevel | None = None
    why: Remark | None = None
    because: tuple[Remark, ...] = ()
    common: tuple[Remark, ...] = ()
    edition: str | None = None

    @property
    def provisional(self) -> bool:
        """That nobody has decided: points of a sheet never are a decision."""
        return True


def suggested_points(
    judgements: Sequence[Judgement],
    period: ReportPeriod,
    *,
    officer: str,
    rules: Rules | None,
    complaints: Iterable[Complaint] | None,
    contacts: Contacts,
) -> SuggestedPoints:
    """Return the points of one officer in a period, of the dossiers that were in their hands."""
    if rules is None:
        return SuggestedPoints(why=Remark.of("review_no_rules"))
    if isinstance(rules, ConditionRules):
        why = Remark.of("review_by_conditions", name=rules.name)
        return SuggestedPoints(why=why, edition=rules.name)
    known = None if complaints is None else tuple(complaints)
    if isinstance(rules, IndicatorRules):
        handled = handled_of(
            judgements, period, officer=officer, complaints=known or (), known=contacts
        )
        return _of_sheet(officer_sheet(handled, rules), has_complaints=known is not None)
    load = caseload_from(judgements, period, officer=officer, complaints=known or ())
    marks = work_marks(load.items, rules)
    if marks.quantity is None or marks.progress is None:
        return SuggestedPoints(why=marks.because[0], edition=rules.name)
    if known is None:
        told = {"a": WrittenNumber(marks.quantity), "c": WrittenNumber(marks.progress)}
        why = Remark.of("review_quality_unknown", **told)
        return SuggestedPoints(why=why, because=marks.because, edition=rules.name)
    rating = rate(rules, 0, marks)
    assert rating.results is not None
    told_general = Remark.of("review_general", most=WrittenNumber(rules.general_most.value))
    return SuggestedPoints(
        points=half_up(rating.results, rules.decimals.value),
        maximum=rules.results_most.value,
        because=(*_own(rating.because), *load.remarks, told_general),
        common=_shared(rating.because),
        edition=rules.name,
    )


def _of_sheet(sheet: IndicatorSheet, *, has_complaints: bool) -> SuggestedPoints:
    """Return what a sheet of indicators suggests; conduct is not known without complaints."""
    if not has_complaints:
        known = (score for score in sheet.scores if score.indicator != _ATTITUDE)
        sheet = attrs.evolve(sheet, scores=known)
    suggested = sheet.suggested
    if isinstance(suggested, NoClass):
        return SuggestedPoints(why=suggested.why, edition=sheet.rules.name)
    whole = not sheet.left_out
    left = ", ".join(map(str, sheet.left_out))
    out = () if whole else (Remark.of("review_left_out", indicators=left),)
    return SuggestedPoints(
        points=sheet.total,
        maximum=Fraction(sheet.maximum),
        scored=(len(sheet.scored), len(sheet.indicators)),
        suggested=suggested if whole and isinstance(suggested, TaskLevel) else None,
        because=(*_own(sheet.because), *out),
        common=_shared(sheet.because),
        edition=sheet.rules.name,
    )


def _own(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    return tuple(each for each in remarks if each.key not in {*_COMMON, *_OF_TOTALS})


def _shared(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    return tuple(each for each in remarks if each.key in _COMMON)


def not_rated(rules: Rules | None, months: int, reasons: Iterable[Leave]) -> Remark | None:
    """Return why somebody is not rated for a year, of which they worked some months, or `None`."""
    if not isinstance(rules, RatingRules):
        return None
    found = [unrated(rules, months, leave=leave) for leave in set(reasons)]
    if not found or None in found:
        return None
    first = found[0]
    assert first is not None
    assert isinstance(first.suggested, NoClass)
    return first.suggested.why
