"""The headings of tables: which column is which, in Vietnamese and English.

Headings are compared without case, accents, punctuation and what stands in brackets. A file's own
headings are named by a mapping, which goes before the usual ones. What nobody knows is let be, and
told by name; two columns of one meaning are a question, not a choice.

Stands on `faults` and `letters`. Knows no rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from onestop.errors import BadValueError, WrongTypeError, unopenable
from onestop.i18n.cleaning import clean, fold
from onestop.i18n.remarks import Remark
from onestop.loading.node import Faults as FactFaults
from onestop.loading.node import Node, Source
from onestop.registers.faults import CellFaults
from onestop.registers.letters import old_font, tcvn3, vni

_BRACKETS: Final = re.compile(r"\([^()]*\)")
_MARKS: Final = re.compile(r"[\W_]+")

#: Columns that hold what a register does not need to know of people: never read, never shown.
_PERSONAL: Final = (
    "Chủ hồ sơ|Người nộp|Người nộp hồ sơ|Họ và tên|Họ tên|Tên cá nhân/tổ chức|Tổ chức, cá nhân|"
    "Số điện thoại|SĐT|Điện thoại|CCCD|Số CCCD|CMND|Số định danh|Địa chỉ|Email|Ngày sinh|"
    "applicant|name|phone|address|email"
)


def heading_key(heading: str) -> str:
    """Return a heading as it is compared."""
    plain = _BRACKETS.sub(" ", fold(heading)) if "(" in heading else fold(heading)
    return _MARKS.sub(" ", plain).strip()


_PERSONAL_KEYS: Final = frozenset(map(heading_key, _PERSONAL.split("|")))


@attrs.frozen
class Columns:
    """The columns that a reader knows: which it needs, and how each may be headed."""

    needed: tuple[str, ...]
    #: Column -> usual headings, parted by |; those behind || only if none before them is there.
    usual: Mapping[str, str]
    #: Columns that may be missing only if this other one is there.
    instead: Mapping[str, str] = attrs.field(factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """Every column that the reader knows."""
        return tuple(self.usual)


@attrs.frozen
class KnownHeadings:
    """How the headings of one file are understood: the usual ones, and those that were mapped."""

    columns: Columns
    #: The key of a heading -> column, and how far it stands behind in the usual ones.
    by_key: Mapping[str, tuple[str, int]]

    @classmethod
    def of(cls, columns: Columns, mapping: Mapping[str, str]) -> KnownHeadings:
        """Make it from what a reader knows and what a caller mapped (column -> heading)."""
        found: dict[str, tuple[str, int]] = {}
        for name, usual in columns.usual.items():
            if name in mapping:
                continue
            for rank, headings in enumerate((name, *usual.split("||"))):
                for heading in headings.split("|"):
                    found.setdefault(heading_key(heading), (name, max(0, rank - 1)))
        found.update({heading_key(heading): (name, 0) for name, heading in mapping.items()})
        return cls(columns, found)

    def score(self, cells: Iterable[str]) -> int:
        """Return how many columns a row names."""
        return len({self.by_key[key][0] for key in map(heading_key, cells) if key in self.by_key})


def mapping_of(columns: Columns, given: Mapping[str, str] | str | Path | None) -> dict[str, str]:
    """Return a mapping of columns to a file's own headings, from a value or a TOML file.

    Both ways of writing it are taken, as long as one side is a column that the reader knows.

    Raises:
        BadValueError: neither side of a pair is such a column, or a column is mapped twice.
        WrongTypeError: the mapping is none.
    """
    pairs = _pairs(given)
    found: dict[str, str] = {}
    for left, right in pairs.items():
        name, heading = (left, right) if left in columns.usual else (right, left)
        if name not in columns.usual or name in found:
            known = Remark.of("columns_known", known=", ".join(columns.usual))
            raise BadValueError("columns", f"{left} = {right}", known)
        found[name] = heading
    return found


def _pairs(given: Mapping[str, str] | str | Path | None) -> Mapping[str, str]:
    if given is None:
        return {}
    if isinstance(given, str | Path):
        return _from_toml(Path(given))
    pairs: Any = given  # whatever a caller passed
    if isinstance(pairs, Mapping) and all(map(_is_pair, pairs.items())):
        return given
    raise WrongTypeError("columns", given, "columns_mapping")


def _is_pair(pair: tuple[object, object]) -> bool:
    return isinstance(pair[0], str) and isinstance(pair[1], str)


def _from_toml(path: Path) -> Mapping[str, str]:
    """Return the pairs of a TOML file, which may stand under [columns]."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise unopenable(path, error) from error
    wrong = FactFaults()
    read = Node.parse(Source(str(path), text, "toml"), wrong).left()
    wrong.raise_if_any()
    inner = read.get("columns", read)
    if not isinstance(inner, dict):
        raise WrongTypeError("columns", inner, "columns_table")
    return _pairs(inner)


@attrs.frozen
class Header:
    """The row of headings of a file, understood."""

    row: int
    headings: tuple[str, ...]
    #: Column -> where it stands.
    places: Mapping[str, int]

    def name(self, column: str) -> str:
        """Return a column as the file heads it."""
        return self.headings[self.places[column]] if column in self.places else column


def header_of(
    row: int, cells: Sequence[str], known: KnownHeadings, faults: CellFaults, notes: list[Remark]
) -> Header | None:
    """Return a row of headings understood, or `None` after noting what is wrong with it."""
    headings = tuple(map(clean, cells))
    before = len(faults.found)
    _note_twice(row, headings, faults)
    places = _places(row, headings, known, faults)
    for name in known.columns.needed:
        if name not in places and known.columns.instead.get(name) not in places:
            usual = known.columns.usual[name].split("|")[0]
            faults.add(row, name, "", "column_missing", usual=usual)
    _note_old_font(row, headings, known, faults, before)
    if len(faults.found) > before:
        return None
    _note_unread(headings, places, notes)
    return Header(row, headings, places)


def _note_twice(row: int, headings: Sequence[str], faults: CellFaults) -> None:
    seen: set[str] = set()
    for heading in headings:
        key = heading_key(heading) or clean(heading)
        if key and key in seen:
            faults.add(row, heading, heading, "heading_twice")
        seen.add(key)


def _places(
    row: int, headings: Sequence[str], known: KnownHeadings, faults: CellFaults
) -> dict[str, int]:
    """Return where each column stands; two headings of one column are noted."""
    found: dict[str, tuple[int, int]] = {}
    for place, heading in enumerate(headings):
        column, rank = known.by_key.get(heading_key(heading), (None, 0))
        if column is None:
            continue
        if column not in found or rank < found[column][0]:
            found[column] = (rank, place)
        elif rank == found[column][0]:
            other = headings[found[column][1]]
            if heading_key(other) != heading_key(heading):  # the same one twice is told already
                faults.add(row, heading, heading, "two_headings", other=other, name=column)
    return {column: place for column, (_, place) in found.items()}


def _note_old_font(
    row: int, headings: Sequence[str], known: KnownHeadings, faults: CellFaults, before: int
) -> None:
    """Where columns are missing because of an old font, say that instead."""
    for font, shown in (("TCVN3", tcvn3), ("VNI", vni)):
        if known.score(map(shown, headings)) > known.score(headings):
            del faults.found[before:]
            faults.add(row, "(row)", "", "letters_of_font", font=font)
            return
    found = next(filter(None, map(old_font, headings)), None)
    if found is not None and len(faults.found) == before:
        faults.add(row, "(row)", "", "letters_of_font", font=found)


def _note_unread(headings: Sequence[str], places: Mapping[str, int], notes: list[Remark]) -> None:
    """Tell the columns that are let be; those about people only by their number."""
    rest = [h for n, h in enumerate(headings) if h and n not in places.values()]
    personal = [heading for heading in rest if heading_key(heading) in _PERSONAL_KEYS]
    others = [heading for heading in rest if heading not in personal]
    if personal:
        notes.append(Remark.of("personal_columns", n=len(personal)))
    if others:
        notes.append(Remark.of("columns_let_be", names="; ".join(others)))
