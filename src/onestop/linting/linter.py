"""A procedure held against itself.

`lint` looks for what its author should mend before anybody relies on a definition: limits of the
steps that add up to more than the published one, a fee that nobody set, a basis out of force. What
cannot be mended is explained in the facts. Changes nothing.

Stands on `procedures.finding`, `procedures.procedure` and `i18n`. Knows no file and no calendar.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Final

import attrs

from onestop._arguments import checked
from onestop._checks import member, plain_day
from onestop.linting.kinds import KINDS, found
from onestop.linting.limits import channel_without_limit, overlapping_dates
from onestop.linting.parts import (
    component_asks_nothing,
    component_without_number,
    part_missing,
    partial_without_reason,
)
from onestop.linting.sources import (
    dates_unknown,
    fee_without_basis,
    no_legal_basis,
    not_in_force,
)
from onestop.linting.steps import limit_exceeded, repeated_keys, unreachable, without_owner
from onestop.linting.texts import channels_may_hide_case, limit_text_differs
from onestop.procedures.finding import Finding, Severity
from onestop.procedures.procedure import Procedure

Check = Callable[[Procedure], Iterator[Finding]]

_CHECKS: Final[tuple[Check, ...]] = (
    limit_exceeded,
    unreachable,
    repeated_keys,
    without_owner,
    no_legal_basis,
    overlapping_dates,
    fee_without_basis,
    component_without_number,
    component_asks_nothing,
    limit_text_differs,
    channels_may_hide_case,
    channel_without_limit,
    partial_without_reason,
    part_missing,
    dates_unknown,
)


@checked
def lint(procedure: Procedure, *, on: dt.date | None = None) -> tuple[Finding, ...]:
    """Return what is wrong with a procedure's definition, or not sure (*rà soát thủ tục*).

    A fault that `procedure.explained` gives a reason for is `EXPLAINED`; a note is what was not
    published. `on` asks as well whether the instruments hold on that day.

    >>> from onestop import Procedure, WorkingDays
    >>> [finding.kind for finding in lint(Procedure("X.000001", "Cấp giấy", limits=WorkingDays(3)))]
    ['no_legal_basis', 'part_missing']

    Raises:
        WrongTypeError: `procedure` is no procedure, or `on` no day.

    **Law:** Nghị định 63/2010/NĐ-CP, Đ8.2 (the parts); Nghị định 224/2026/NĐ-CP, Đ14 (the reason
    of a procedure online in part, from 2026-07-01).
    """
    member("procedure", procedure, Procedure)
    day = None if on is None else plain_day("on", on)
    findings = [*not_in_force(procedure, day)]
    findings += (finding for check in _CHECKS for finding in check(procedure))
    reasons = dict(procedure.explained)
    explained = (_explained(finding, reasons.get(finding.kind)) for finding in findings)
    return (*explained, *_in_vain(reasons, {finding.kind for finding in findings}))


def _explained(finding: Finding, why: str | None) -> Finding:
    """Return the finding with its reason, if it has one; a note stays one."""
    if why is None:
        return finding
    fault = finding.severity is Severity.FAULT
    return attrs.evolve(
        finding, why=why, severity=Severity.EXPLAINED if fault else finding.severity
    )


def _in_vain(reasons: Iterable[str], kinds: set[str]) -> Iterator[Finding]:
    """Tell the reasons for what is not found: none outlives what it was given for."""
    for kind in reasons:
        if kind not in kinds:
            phrase = None if kind in KINDS else "lint_no_kind"
            yield found("explained_in_vain", f"explained.{kind}", phrase=phrase, of=kind)
