"""Vietnam: the rules of rating people and agencies by date.

Reads `facts/appraisal.toml`, once, on first use.

Stands on `loading` and `appraisal.rules`. Knows no dossier.
"""

from __future__ import annotations

import datetime as dt
import functools
from typing import TYPE_CHECKING, Any

from onestop._arguments import checked
from onestop._checks import member
from onestop.i18n.remarks import Remark
from onestop.vn._files import source

if TYPE_CHECKING:
    from onestop.appraisal.classes import Staff
    from onestop.appraisal.rules import ConditionRules, IndicatorRules, PointRules
    from onestop.dated import Dated
    from onestop.days.period import ReportPeriod
    from onestop.loading.appraisal import AppraisalRules


@functools.cache
def _appraisal() -> AppraisalRules:
    from onestop.loading.appraisal import load_appraisal

    return load_appraisal(source("facts/appraisal.toml"))


def appraisal_editions() -> tuple[Dated[Any], ...]:
    """Return the rules of the indicators, and of rating each kind of staff, of all days."""
    rules = _appraisal()
    return (rules.indicators, *rules.ratings.values())


@checked
def indicator_rules(*, on: dt.date | ReportPeriod) -> IndicatorRules:
    """Return the rules of the nine indicators (*chín chỉ số*) on a day, or through a period.

    >>> import datetime as dt
    >>> indicator_rules(on=dt.date(2023, 12, 31)).name
    'TT 01/2018'

    Raises:
        BadValueError: no such rules were in force.
        SpansRulesError: they begin or end within the period.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ13–15, from 2019-01-06; the last day, 2025-06-30, is
    inferred, 80 %.
    """
    from onestop.appraisal.rules import in_force

    return in_force(_appraisal().indicators, on, "rules_of_indicators")


@checked
def rating_rules(
    *, on: dt.date | ReportPeriod, staff: Staff | None = None, unit_regulation: bool = True
) -> PointRules | ConditionRules:
    """Return the rules of rating people (*quy định đánh giá*) on a day, or through a period.

    By points (`PointRules`) or by conditions (`ConditionRules`). Without `staff` those of civil
    servants are meant, who staff a one-stop unit. A unit of public employees that has issued no
    regulation of its own (`unit_regulation=False`) rates 2026 by the older conditions.

    >>> import datetime as dt
    >>> from onestop.appraisal import Staff
    >>> day, staff = dt.date(2026, 12, 1), Staff.PUBLIC_EMPLOYEE
    >>> rating_rules(on=day).name, rating_rules(on=day, staff=staff).name
    ('335/2025', '233/2026')
    >>> rating_rules(on=day, staff=staff, unit_regulation=False).name
    '90/2020 + 48/2023'

    Raises:
        BadValueError: no such rules are known for then.
        SpansRulesError: the rules change within the period.

    **Law:** Nghị định 335/2025/NĐ-CP; Nghị định 233/2026/NĐ-CP (the year 2026 of a unit without a
    regulation: Đ20.1); Nghị định 90/2020/NĐ-CP with 48/2023.
    """
    from onestop.appraisal.classes import Staff
    from onestop.appraisal.rules import in_force

    whom = Staff.CIVIL_SERVANT if staff is None else member("staff", staff, Staff)
    rules, what = _appraisal(), Remark.of("rules_of_rating", whom=whom)
    older = rules.without_regulation.get(whom)
    if not member("unit_regulation", unit_regulation, bool) and older is not None:
        last = on if isinstance(on, dt.date) else on.last
        if older.on(last) is not None:  # later, the regulation is due and the new rules hold
            return in_force(older, on, what)
    return in_force(rules.ratings[whom], on, what)
