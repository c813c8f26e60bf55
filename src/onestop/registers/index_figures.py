"""Figures of the national service index (*số liệu bộ chỉ số*), read from a table or a document.

Stands on `cells` and `loading.unit_figures`. Knows no edition and no points: it only reads.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Final

import attrs

from onestop._arguments import checked
from onestop.figures.index_edition import TOTAL
from onestop.figures.index_figures import MeasureFigure, UnitFigures
from onestop.i18n.cleaning import comparable
from onestop.loading.node import Source
from onestop.loading.unit_figures import load_unit_figures
from onestop.registers.cells import Cells, Reading
from onestop.registers.headings import Columns

#: The columns of a table of figures, with the headings that they usually bear.
COLUMNS: Final = Columns(
    needed=("code",),
    usual={
        "code": "Mã chỉ số|Mã|Chỉ số|measure|code",
        "group": "Nhóm|Nhóm chỉ số|group",
        "numerator": "Tử số|numerator",
        "denominator": "Mẫu số|denominator",
        "published": "Điểm đã công bố|Điểm công bố|Điểm|published|points|score",
        "unit": "Đơn vị|Tên đơn vị|unit",
        "level": "Cấp|level",
        "as_of": "Ngày lấy số liệu|Ngày số liệu|Ngày|as of",
        "row": "Loại dòng|row",
    },
)

#: Says that the points were published for the group as a whole.
_GIVEN: Final = "given"
_WHOLE: Final = re.compile(r"\d+(?:\.0)?", re.ASCII)
_POINTS: Final = re.compile(r"\d+(?:[.,]\d{1,4})?", re.ASCII)
_NUMBERS: Final = ("numerator", "denominator", "published")
_DOCUMENTS: Final = (".toml", ".json")


@attrs.frozen
class _Row:
    """One row of a table: whose it is, and its figure."""

    unit: str | None
    level: str | None
    as_of: dt.date | None
    figure: MeasureFigure


@checked
def read_index_figures(
    path: str | Path,
    *,
    encoding: str | None = None,
    columns: Mapping[str, str] | str | Path | None = None,
) -> tuple[UnitFigures, ...]:
    """Return the figures of the index (*số liệu bộ chỉ số*) in a file, unit by unit.

    A CSV file or workbook has a row for each measure: `code`, `numerator` and `denominator`, the
    `published` points, and if there are such columns `unit`, `level`, `as_of` and `group`. A row
    without a code, or with the code `GIVEN`, is about its group, or the total. A TOML or JSON
    document holds one unit.

    Raises:
        RegisterErrors: every faulty cell.
        FactErrors: every fault of a TOML or JSON document.
        MissingFileError: there is no such file; it is a FileNotFoundError too.
        MissingExtraError: a workbook, and the extra `excel` is not installed.
    """
    if Path(path).suffix.lower() in _DOCUMENTS:
        return (load_unit_figures(Source.of(path)),)
    seen: dict[tuple[str, str], _Row] = {}

    def made(row: Cells) -> _Row | None:
        found = _row_of(row)
        if found is None:
            return None
        key = comparable(found.unit or ""), comparable(found.figure.code)
        before = seen.setdefault(key, found)
        if before is not found and before != found:
            row.fault("code", "figure_twice")
        return found if before is found else None

    rows = Reading(path, COLUMNS, encoding=encoding, mapping=columns).rows(made)
    return tuple(_by_unit(rows))


def _by_unit(rows: Iterable[_Row]) -> Iterable[UnitFigures]:
    """Yield the figures of each unit, in the order of the table."""
    units: dict[str, list[_Row]] = {}
    for row in rows:
        units.setdefault(comparable(row.unit or ""), []).append(row)
    for own in units.values():
        first = own[0]
        figures = (row.figure for row in own)
        yield UnitFigures(first.unit, figures, level=first.level, as_of=first.as_of)


def _row_of(row: Cells) -> _Row | None:
    """Return what a row holds, `None` where one of its cells is at fault."""
    code = _code(row)
    share = _number(row, "numerator", _WHOLE), _number(row, "denominator", _WHOLE)
    published = _number(row, "published", _POINTS)
    as_of = row.day("as_of", optional=True)
    if not code:
        row.fault("code", "must_not_be_empty")
    elif bool(row["numerator"]) != bool(row["denominator"]):
        row.fault("denominator", "both_parts_of_share")
    elif not row["numerator"] and not row["published"]:
        row.fault("numerator", "share_or_published")
    elif share[1] == 0 and share[0]:
        row.fault("numerator", "none_of_nothing")
    elif not _has_faulty_number(row, share, published):
        figure = MeasureFigure(code, *share, published=published)
        return _Row(row["unit"] or None, row["level"] or None, as_of, figure)
    return None


def _has_faulty_number(
    row: Cells, share: tuple[Decimal | None, Decimal | None], published: Decimal | None
) -> bool:
    """Whether a cell of a row holds what is no number, which was noted already."""
    found = zip(_NUMBERS, (*share, published), strict=True)
    return any(row[column] and number is None for column, number in found)


def _code(row: Cells) -> str:
    """Return the code of a measure, else the group that a row is about, else the total."""
    own = row["code"]
    if own and comparable(own) != _GIVEN:
        return own
    if row["group"]:
        return row["group"]
    return TOTAL if comparable(row["row"]) == comparable(TOTAL) else ""


def _number(row: Cells, column: str, pattern: re.Pattern[str]) -> Decimal | None:
    """Return the number in a cell, `None` where there is none, or where it is at fault."""
    text = row[column]
    if not text:
        return None
    if pattern.fullmatch(text) is None:
        row.fault(column, "a_count" if pattern is _WHOLE else "points_written")
        return None
    return Decimal(text.replace(",", "."))
