"""The kinds of findings, and how grave each is.

Stands on `procedures.finding` and `i18n`.
"""

from __future__ import annotations

from typing import Final

from onestop.citation import Citation
from onestop.i18n.remarks import Remark
from onestop.procedures.finding import Finding, Severity

#: Every kind of finding, with how grave it is while nobody has explained it.
KINDS: Final[dict[str, Severity]] = {
    "steps_exceed_limit": Severity.FAULT,
    "steps_not_comparable": Severity.NOTE,
    "step_unreachable": Severity.FAULT,
    "step_key_repeated": Severity.FAULT,
    "step_without_owner": Severity.FAULT,
    "no_legal_basis": Severity.FAULT,
    "basis_not_in_force": Severity.FAULT,
    "basis_dates_unknown": Severity.NOTE,
    "overlapping_dates": Severity.FAULT,
    "fee_without_basis": Severity.NOTE,
    "component_without_number": Severity.FAULT,
    "component_asks_nothing": Severity.NOTE,
    "limit_text_differs": Severity.FAULT,
    "limit_text_unread": Severity.NOTE,
    "channels_may_hide_case": Severity.NOTE,
    "channel_without_limit": Severity.FAULT,
    "part_missing": Severity.NOTE,
    "partial_without_reason": Severity.FAULT,
    "explained_in_vain": Severity.FAULT,
}


def found(
    kind: str,
    where: str,
    /,
    *,
    phrase: str | None = None,
    citation: Citation | None = None,
    **values: object,
) -> Finding:
    """Return a finding of a kind; its sentence is the phrase of the kind, unless told another."""
    what = Remark.of(phrase or f"lint_{kind}", **values)
    return Finding(kind, what, where=where, severity=KINDS[kind], citation=citation)
