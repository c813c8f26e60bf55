"""What the files of `onestop import` hold: the portal's records, or its list.

Stands on `registers.portal`. Needs no extra but that of a workbook, where the list is one.
"""

from __future__ import annotations

from collections.abc import Iterable

from onestop.loading.node import Source
from onestop.procedures.procedure import Procedure
from onestop.registers.portal import ImportNote, PortalImport, read_portal_record
from onestop.registers.portal_list import read_portal_list

_RECORDS = ".json"


def imported(files: Iterable[str], seen: str | None) -> PortalImport:
    """Return what the files hold: JSON is records of the portal, anything else its list."""
    procedures: list[Procedure] = []
    notes: list[ImportNote] = []
    for file in files:
        if file.lower().endswith(_RECORDS):
            found = read_portal_record(Source.of(file).text, seen=seen)
            procedures += found.procedures
            notes += found.notes
        else:
            procedures += read_portal_list(file, seen=seen)
    return PortalImport(procedures, notes)
