"""Officers' leave (*thời gian nghỉ của cán bộ, công chức*), read from a table.

Stands on `cells`. Knows no figures: it only reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from onestop._arguments import checked
from onestop.appraisal.classes import Leave
from onestop.registers.cells import Cells, Reading
from onestop.registers.headings import Columns
from onestop.registers.values import words_by_key
from onestop.review.leave import Absence

#: The columns of a file of leave, with the headings that they usually bear.
COLUMNS: Final = Columns(
    needed=("officer", "first", "last"),
    usual={
        "officer": "Cán bộ|Công chức|Họ tên|Họ và tên|Tên cán bộ|Cán bộ, công chức|Người nghỉ|name",
        "first": "Từ ngày|Nghỉ từ|Ngày bắt đầu|from|start",
        "last": "Đến ngày|Nghỉ đến|Đến hết ngày|Ngày kết thúc|to|through|end",
        "reason": "Lý do|Lý do nghỉ|Loại nghỉ",
    },
)

_REASONS: Final = words_by_key(
    {each.value: each for each in Leave}
    | {
        **dict.fromkeys(("Ốm", "Nghỉ ốm", "Ốm đau"), Leave.SICK),
        **dict.fromkeys(("Thai sản", "Nghỉ thai sản"), Leave.MATERNITY),
        **dict.fromkeys(("Khác", "Nghỉ phép", "Phép", "Việc riêng"), Leave.OTHER),
    }
)


@checked
def read_leave(
    path: str | Path,
    *,
    encoding: str | None = None,
    columns: Mapping[str, str] | str | Path | None = None,
) -> tuple[Absence, ...]:
    """Return the officers' leave (*thời gian nghỉ của cán bộ, công chức*) in a file.

    Columns: `officer`, `first` and `last` (days, both inclusive), and if there is one `reason`
    (sick, maternity, other, or empty for other). The file is CSV or a workbook.

    Raises:
        RegisterErrors: every faulty cell.
        MissingFileError: there is no such file; it is a FileNotFoundError too.
        MissingExtraError: a workbook, and the extra `excel` is not installed.
    """
    shown = ", ".join(each.value for each in Leave)

    def made(row: Cells) -> Absence | None:
        row.needed("officer")
        officer, first, last = row.name("officer"), row.day("first"), row.day("last")
        reason = row.one_of("reason", _REASONS, shown, optional=True)
        if officer is None or first is None or last is None:
            return None
        if last < first:
            row.fault("last", "before_first_day", day=f"{first:%Y-%m-%d}")
            return None
        return Absence(officer, first, last, reason=reason or Leave.OTHER)

    return Reading(path, COLUMNS, encoding=encoding, mapping=columns).rows(made)
