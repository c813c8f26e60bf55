"""What the tests of appraisals share: the rules of their days, and dossiers made in one line."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

from onestop import Channel, Dossier, Procedure, Step, WorkingDays, vn
from onestop.appraisal import ConditionRules, IndicatorScore, IndicatorSheet, PointRules, Staff
from onestop.limits.limit import Limit

CALENDAR = vn.calendar()
NINE = vn.indicator_rules(on=dt.date(2023, 12, 31))


def points_of(day: dt.date, staff: Staff = Staff.CIVIL_SERVANT) -> PointRules:
    """The rules by points of a day."""
    rules = vn.rating_rules(on=day, staff=staff)
    assert isinstance(rules, PointRules)
    return rules


def conditions_of(day: dt.date, staff: Staff = Staff.CIVIL_SERVANT) -> ConditionRules:
    """The rules by conditions of a day."""
    rules = vn.rating_rules(on=day, staff=staff)
    assert isinstance(rules, ConditionRules)
    return rules


CIVIL = points_of(dt.date(2026, 11, 20))
PUBLIC = points_of(dt.date(2026, 11, 20), Staff.PUBLIC_EMPLOYEE)
OLD = conditions_of(dt.date(2023, 12, 31))


def sheet(kind: Any, scores: dict[int, str]) -> IndicatorSheet:
    """A sheet with these scores, each made of ten dossiers."""
    made = [IndicatorScore(n, Fraction(score) * 10, 10) for n, score in scores.items()]
    return IndicatorSheet(NINE, made, kind=kind)


def taken_in(
    code: str,
    at: str,
    days: int = 3,
    *,
    officer: str | None = None,
    steps: tuple[Step, ...] = (),
    limits: Limit | None = None,
) -> Dossier:
    """A dossier handed in and accepted at one moment."""
    procedure = Procedure(
        "PX.000001", "thủ tục mẫu", limits=limits or WorkingDays(days), steps=steps
    )
    dossier = Dossier.submit(code, procedure, vn.local(at), channel=Channel.IN_PERSON)
    return dossier.accept(vn.local(at), by=officer)
