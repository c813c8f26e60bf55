"""What the library says, in Vietnamese and English, by subject.

One table for each subject; here they are one. A test holds that no key stands twice.

Stands on nothing. Knows no rule: who says a phrase fills in its values.
"""

from __future__ import annotations

from typing import Final

from onestop.i18n.phrases import (
    checks,
    clock,
    command,
    dossiers,
    fact_faults,
    fees,
    figures,
    files,
    labels,
    limit_texts,
    limits,
    lines,
    names,
    people,
    portal,
    refusals,
    report_sheets,
    service_index,
    slips,
    timeline,
    values,
    wards,
    worklist,
)

#: The tables, each in a file of its own.
TABLES: Final = (
    checks.PHRASES,
    clock.PHRASES,
    command.PHRASES,
    dossiers.PHRASES,
    fact_faults.PHRASES,
    fees.PHRASES,
    figures.PHRASES,
    files.PHRASES,
    labels.PHRASES,
    limit_texts.PHRASES,
    limits.PHRASES,
    lines.PHRASES,
    names.PHRASES,
    people.PHRASES,
    portal.PHRASES,
    refusals.PHRASES,
    report_sheets.PHRASES,
    service_index.PHRASES,
    slips.PHRASES,
    timeline.PHRASES,
    values.PHRASES,
    worklist.PHRASES,
    wards.PHRASES,
)

#: What the library says: key -> (Vietnamese, English). Values are filled in by name.
PHRASES: Final[dict[str, tuple[str, str]]] = {
    key: said for table in TABLES for key, said in table.items()
}
