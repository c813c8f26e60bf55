"""The portal's list of procedures (*danh sách thủ tục hành chính*), read from a workbook or CSV.

It says which codes there are, who publishes them and who carries them out: no limits, no levels. A
spreadsheet may have turned a code into a number; its lost zeros are put back.

Stands on `cells`. Knows no catalogue.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from onestop._arguments import checked
from onestop.citation import Citation, Confidence
from onestop.procedures.damaged_codes import with_lost_zeros
from onestop.procedures.procedure import Procedure, RecordEntry, record_of
from onestop.registers.cells import Cells, Reading
from onestop.registers.headings import Columns

#: The columns of the list, with the headings that the portal gives them.
COLUMNS: Final = Columns(
    needed=("code", "name"),
    usual={
        "code": "Mã số|Mã TTHC|Mã thủ tục",
        "name": "Tên|Tên thủ tục|Tên TTHC|Tên thủ tục hành chính",
        "publisher": "Cơ quan ban hành|Cơ quan công bố",
        "executing": "Cơ quan thực hiện",
        "field": "Lĩnh vực",
    },
)


@checked
def read_portal_list(
    path: str | Path,
    *,
    seen: str | None = None,
    encoding: str | None = None,
    columns: Mapping[str, str] | str | Path | None = None,
) -> tuple[Procedure, ...]:
    """Return the procedures of the portal's list (*danh sách thủ tục hành chính*), limits unknown.

    `seen` says when it was read.

    Raises:
        RegisterErrors: every faulty cell.
        MissingFileError: there is no such file; it is a FileNotFoundError too.
        MissingExtraError: a workbook, and the extra `excel` is not installed.
    """

    def made(row: Cells) -> Procedure | None:
        code, name = row.code("code"), row.needed("name")
        if not code or not name:
            return None
        return _listed(row, with_lost_zeros(code) or code, name, seen)

    return Reading(path, COLUMNS, encoding=encoding, mapping=columns).rows(made)


def _listed(row: Cells, code: str, name: str, seen: str | None) -> Procedure:
    kept = [("departmentPromulgateName", row["publisher"]), ("executingAgencies", row["executing"])]
    return Procedure(
        code,
        name,
        field=row["field"] or None,
        source=Citation(record_of(code), seen=seen, confidence=Confidence.TO_CONFIRM),
        record=[RecordEntry(field, text) for field, text in kept if text],
    )
