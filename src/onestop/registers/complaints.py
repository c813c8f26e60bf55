"""Complaints about dossiers (*phản ánh, kiến nghị về hồ sơ*), read from a table.

Stands on `cells`. Knows no figures: it only reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from onestop._arguments import checked
from onestop.appraisal.complaints import Complaint
from onestop.dossiers.dossier import Dossier
from onestop.registers.cells import Cells, Codes, Reading
from onestop.registers.headings import Columns
from onestop.registers.values import YES_OR_NO

#: The columns of a file of complaints, with the headings that they usually bear.
COLUMNS: Final = Columns(
    needed=("dossier", "cause", "confirmed"),
    usual={
        "dossier": "Mã hồ sơ|Số hồ sơ|Mã HS|Số biên nhận|Mã số hồ sơ|code|dossier code|case",
        "cause": "Nguyên nhân|Lý do|Nội dung|Nội dung phản ánh|reason",
        "confirmed": "Xác nhận|Kết luận|Kết quả xác minh|Đã xác nhận|upheld",
        "conduct": "Thái độ|Về thái độ|Thái độ phục vụ|attitude",
    },
)


@checked
def read_complaints(
    path: str | Path,
    dossiers: Iterable[Dossier],
    *,
    encoding: str | None = None,
    columns: Mapping[str, str] | str | Path | None = None,
) -> tuple[Complaint, ...]:
    """Return the complaints (*phản ánh, kiến nghị về hồ sơ*) in a CSV file or a workbook.

    Columns: `dossier`, `cause` (a key: `late`, `wrong`, any other), `confirmed` (yes, no, or empty
    while nobody decided), and if there is one `conduct` (yes, no or empty).

    Raises:
        RegisterErrors: every faulty cell.
        MissingFileError: there is no such file; it is a FileNotFoundError too.
        MissingExtraError: a workbook, and the extra `excel` is not installed.
    """
    codes = Codes(dossier.code for dossier in dossiers)

    def made(row: Cells) -> Complaint | None:
        given, cause = row.code("dossier"), row.needed("cause")
        code = codes.known(given)
        if given and code is None:
            row.fault("dossier", "dossier_unknown")
        confirmed = row.one_of("confirmed", YES_OR_NO, "yes, no", optional=True)
        conduct = row.one_of("conduct", YES_OR_NO, "yes, no", optional=True)
        if code is None or not cause:
            return None
        return Complaint(code, cause, confirmed=confirmed, about_conduct=bool(conduct))

    return Reading(path, COLUMNS, encoding=encoding, mapping=columns).rows(made)
