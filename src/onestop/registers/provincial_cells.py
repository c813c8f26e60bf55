"""The cells of a province's decision: codes, and a limit by law beside the limit after the cut.

A cell is read by its column, never by the order in which things stand in a row. A number without a
unit takes the one that its heading has in brackets, and else none.

Stands on `limit_texts` and `headings`. Knows no catalogue.
"""

from __future__ import annotations

import re
from typing import Final

from onestop.codes import ProcedureCode
from onestop.errors import BadCodeError, UnreadableLimitError
from onestop.i18n.cleaning import clean, clean_code, comparable, fold
from onestop.limit_texts.reader import parse_time_limit
from onestop.procedures.cases import TimeLimitCase
from onestop.procedures.damaged_codes import with_lost_zeros
from onestop.procedures.overlay import national_form

_BETWEEN_CODES: Final = re.compile(r"[,;\n\r]+")
_BARE_NUMBER: Final = re.compile(r"\d+(?:[.,]0+)?")
_IN_BRACKETS: Final = re.compile(r"\(([^()]*)\)")
#: Units as headings write them, the longer ones first.
_UNITS: Final = ("ngày làm việc", "giờ làm việc", "ngày", "giờ", "tháng")

#: What stands between the limit by law and what is left of it, in one cell.
_CUT_TO: Final = re.compile(
    r"[;,.(\s]*(?:nay )?(?:sau (?:khi )?(?:cắt giảm|rút ngắn)|"
    r"(?:được )?(?:cắt giảm|rút ngắn|giảm)(?: thời (?:gian|hạn))?(?: xuống)? còn(?: lại)?|"
    r"còn lại)\s*:?\s*",
    re.IGNORECASE,
)
_BY_LAW: Final = re.compile(
    r"^\s*(?:thời hạn )?theo quy định(?: của pháp luật)?\s*:\s*", re.IGNORECASE
)
_NO_CUT: Final = frozenset({"", "-", "–", "x", "khong", "khong cat giam", "khong rut ngan"})


def codes_in(cell: str) -> tuple[tuple[str, ...], str | None]:
    """Return the national codes of a cell, and a part of it that is none."""
    found: list[str] = []
    for part in filter(None, map(clean_code, _BETWEEN_CODES.split(cell))):
        code = national_form(with_lost_zeros(part) or part)
        if not is_code(code):
            return tuple(found), part
        found.append(code)
    return tuple(found), None


def is_code(text: str) -> bool:
    """Whether a text is the code of a procedure."""
    try:
        ProcedureCode.parse(text)
    except BadCodeError:
        return False
    return True


def law_and_cut(cell: str, heading: str) -> tuple[str, str | None] | None:
    """Return what one cell says of the law and of the cut, `None` where that is not clear."""
    text = clean(cell)
    parts = [part for part in re.split(r"[\n\r/]+", cell) if part.strip()]
    both = all(word in fold(heading) for word in ("theo qui dinh", "sau cat giam"))
    if both and len(parts) == 2:
        return clean(parts[0]), clean(parts[1])
    if (found := _CUT_TO.search(text)) is not None and found.start() > 0:
        return _BY_LAW.sub("", text[: found.start()]), text[found.end() :].rstrip(") .")
    is_cut = re.search(r"\b(?:giam|rut ngan)\b", fold(text)) is not None
    return None if is_cut else (_BY_LAW.sub("", text), None)


def is_no_cut(cell: str) -> bool:
    """Whether a cell of cuts says that there is none."""
    return fold(clean(cell)) in _NO_CUT


def limits_in(
    cell: str, heading: str
) -> tuple[tuple[TimeLimitCase, ...], UnreadableLimitError | None]:
    """Return the cases that a cell says under its heading, or why they cannot be read."""
    text = clean(cell)
    if _BARE_NUMBER.fullmatch(text):
        text = f"{text} {_unit_of(heading)}".strip()
    try:
        return parse_time_limit(text), None
    except UnreadableLimitError as error:
        return (), error


def _unit_of(heading: str) -> str:
    """Return the unit that a heading has in its brackets, empty where it has none."""
    for inside in map(comparable, _IN_BRACKETS.findall(heading)):
        for unit in _UNITS:
            if re.search(rf"\b{unit}\b", inside):
                return unit
    return ""
