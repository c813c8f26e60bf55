"""Petitions to a ward (*phản ánh, kiến nghị gửi phường*), read from a table.

Stands on `cells`. Knows no figures: it only reads.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from onestop._arguments import checked
from onestop.figures.petitions import Petition
from onestop.i18n.cleaning import comparable
from onestop.registers.cells import Cells, Reading
from onestop.registers.headings import Columns

#: The columns of a file of petitions, with the headings that they usually bear.
COLUMNS: Final = Columns(
    needed=("petition", "received", "due", "answered"),
    usual={
        "petition": "Mã phản ánh|Mã phản ánh, kiến nghị|Mã PAKN|Mã kiến nghị|Số phản ánh|Mã|code",
        "received": "Ngày tiếp nhận|Ngày nhận|Ngày gửi|Ngày phản ánh",
        "due": "Hạn xử lý|Hạn trả lời|Ngày hẹn trả|Hạn giải quyết|Thời hạn|due date",
        "answered": "Ngày trả lời|Ngày xử lý xong|Ngày hoàn thành|Ngày công khai",
        "officer": "Cán bộ xử lý|Người xử lý|Công chức xử lý|Cán bộ|Người trả lời|handled by",
    },
)


@checked
def read_petitions(
    path: str | Path,
    *,
    encoding: str | None = None,
    columns: Mapping[str, str] | str | Path | None = None,
) -> tuple[Petition, ...]:
    """Return the petitions (*phản ánh, kiến nghị gửi phường*) in a CSV file or a workbook.

    Columns: `petition` (its code, each once), `received`, `due` and `answered` (days, or empty),
    and if there is one `officer`.

    Raises:
        RegisterErrors: every faulty cell.
        MissingFileError: there is no such file; it is a FileNotFoundError too.
        MissingExtraError: a workbook, and the extra `excel` is not installed.
    """
    seen: dict[str, int] = {}

    def made(row: Cells) -> Petition | None:
        code, received = row.code("petition"), row.day("received")
        due, answered = row.day("due", optional=True), row.day("answered", optional=True)
        if code and (before := seen.setdefault(comparable(code), row.number)) != row.number:
            row.fault("petition", "already_in_row", row=before)
        if not code or received is None:
            return None
        if not _is_after(row, received, due, answered):
            return None
        return Petition(code, received, due=due, answered=answered, officer=row.name("officer"))

    return Reading(path, COLUMNS, encoding=encoding, mapping=columns).rows(made)


def _is_after(row: Cells, received: dt.date, due: dt.date | None, answered: dt.date | None) -> bool:
    """Whether nothing comes before the petition itself; what does is noted."""
    early = [
        column
        for column, day in (("due", due), ("answered", answered))
        if day is not None and day < received
    ]
    for column in early:
        row.fault(column, "before_its_petition", day=f"{received:%Y-%m-%d}")
    return not early
