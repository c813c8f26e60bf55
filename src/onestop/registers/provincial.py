"""Decisions of a province (*quyết định công bố của tỉnh*) become procedures and a local layer.

A row holds the limit by law and the limit after the cut: base and overlay. What the catalogue lacks
is made of the row, what is shorter goes into the layer, and a layer that would not fit over the
catalogue is told with its reason and left out. Nothing that was read is confirmed.

    table ──rows──▶ read_provincial_decision ──▶ procedures, an Overlay, and notes for a person

Stands on `provincial_cells`, `table` and `procedures`. Knows no address.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from itertools import takewhile
from pathlib import Path
from typing import Final

import attrs

from onestop._arguments import checked
from onestop._checks import as_tuple, member_field, members_field
from onestop.citation import Citation, Confidence
from onestop.errors import FactError, FactErrors, OnestopError
from onestop.i18n.cleaning import Names, clean, clean_code, fold
from onestop.i18n.joining import joined
from onestop.i18n.refusal import Said
from onestop.i18n.remarks import Remark
from onestop.procedures.cases import TimeLimitCase
from onestop.procedures.catalogue import Catalogue
from onestop.procedures.damaged_codes import with_lost_zeros
from onestop.procedures.fees import Fee
from onestop.procedures.overlay import Overlay, Shortening
from onestop.procedures.procedure import GovernmentLevel, Procedure, record_of
from onestop.registers.cells import Cells
from onestop.registers.faults import CellFaults, refuse_any
from onestop.registers.headings import Columns
from onestop.registers.opening import sheet_of
from onestop.registers.portal import ImportNote, NoteKind
from onestop.registers.provincial_cells import codes_in, is_no_cut, law_and_cut, limits_in
from onestop.registers.table import SheetTable

#: The columns of an annex, with the headings that provinces give them.
COLUMNS: Final = Columns(
    needed=("code", "after_cut"),
    usual={
        "serial": "STT|TT|Số TT|Số thứ tự",
        "code": "Mã TTHC|Mã số|Mã thủ tục|Mã số TTHC|Mã thủ tục hành chính|Mã TTHC mới",
        "replaced": "Mã TTHC được thay thế|Mã TTHC bị thay thế|Mã TTHC cũ|Mã cũ|Mã TTHC bị bãi bỏ",
        "name": "Tên TTHC|Tên thủ tục|Tên thủ tục hành chính|Thủ tục hành chính|Tên",
        "field": "Lĩnh vực",
        "by_law": "Theo quy định|Thời hạn giải quyết Theo quy định|Thời hạn theo quy định|"
        "Thời gian giải quyết Theo quy định|Thời gian theo quy định|"
        "Thời hạn giải quyết theo quy định của pháp luật",
        "after_cut": "Sau cắt giảm|Thời hạn giải quyết Sau cắt giảm|Thời hạn sau cắt giảm|"
        "Thời gian giải quyết Sau cắt giảm|Thời gian sau cắt giảm|Sau khi cắt giảm|"
        "Thời hạn giải quyết Sau khi cắt giảm|Thời hạn giải quyết sau rút ngắn",
        "limit": "Thời hạn giải quyết|Thời gian giải quyết|Thời hạn",
        "place": "Địa điểm|Địa điểm thực hiện|Nơi tiếp nhận",
        "fee": "Phí, lệ phí|Phí|Lệ phí|Phí lệ phí",
        "basis": "Căn cứ pháp lý|Căn cứ",
    },
    instead={"after_cut": "limit"},
)


class _Section(enum.Enum):
    """What an annex does with the procedures below a heading."""

    NEW = "ban hanh moi|moi ban hanh|cong bo moi"
    REPEALED = "bai bo"
    REPLACED = "thay the"
    AMENDED = "sua doi|bo sung"


_LEVELS: Final = {
    "cap xa": GovernmentLevel.COMMUNE,
    "cap tinh": GovernmentLevel.PROVINCE,
}
_SHARED: Final = "dung chung"
_NO_FEE: Final = frozenset({"khong", "khong thu", "khong co", "mien phi", "khong qui dinh"})


@attrs.frozen
class DecisionImport:
    """What was read of a province's decision (*kết quả nhập quyết định của tỉnh*).

    `procedures` are those that the catalogue lacks, or whose limit it does not know; `overlay` is
    the local layer over them and over the catalogue: `catalogue.merged(Catalogue(procedures))
    .overlay(overlay)`. `notes` say what was left, and what needs a person.
    """

    procedures: tuple[Procedure, ...] = attrs.field(
        converter=as_tuple, validator=members_field(Procedure)
    )
    overlay: Overlay = attrs.field(validator=member_field(Overlay))
    notes: tuple[ImportNote, ...] = attrs.field(
        default=(), converter=as_tuple, validator=members_field(ImportNote)
    )


@checked
def read_provincial_decision(
    path: str | Path,
    procedures: Catalogue,
    *,
    name: str,
    basis: Citation,
    encoding: str | None = None,
    columns: Mapping[str, str] | str | Path | None = None,
) -> DecisionImport:
    """Return the procedures and the local layer of a decision's annex, with a report.

    The annex (*phụ lục quyết định công bố*) is a sheet or CSV whose columns name the limit by law
    and after the cut. `name` is that of the province, `basis` the decision, whose dates are those
    of the shorter limits.

    Raises:
        RegisterErrors: the file cannot be read, or no columns of codes and of cuts were found.
        MissingFileError: there is no such file; it is a FileNotFoundError too.
        MissingExtraError: a workbook, and the extra `excel` is not installed.

    **Law:** Nghị định 63/2010/NĐ-CP, Đ8 and Đ15 as amended; that a local limit may only shorten is
    likely, not confirmed.
    """
    table = SheetTable(path, COLUMNS, encoding=encoding, mapping=columns)
    refuse_any(table.faults.in_order(), path)
    annex = _Annex(procedures, name, basis)
    for title in _titles(path, encoding, table):
        annex.enter(title)
    for number, cells in table.rows():
        read = Cells(table, number, cells, Names())
        filled = [cell for cell in cells if cell.strip()]
        if not codes_in(read.raw("code"))[0] and _is_aside(table, number, cells, filled):
            table.faults.forget(number)  # a heading may be as short as it likes
            annex.enter(" ".join(filled))
        elif number not in table.faults.rows:
            annex.row(read)
    refuse_any(table.faults.in_order(), path)
    at = f"[{table.header.row}]"
    let_be = (ImportNote("-", at, "left", note) for note in table.notes)
    return DecisionImport(annex.procedures, annex.overlay, (*let_be, *annex.notes))


def has_cuts(path: str | Path, encoding: str | None = None) -> bool:
    """Whether a table has the columns of an annex: codes, and limits by law or after a cut."""
    return not SheetTable(path, COLUMNS, encoding=encoding).faults.found


def _is_aside(table: SheetTable, number: int, cells: list[str], filled: list[str]) -> bool:
    """Whether a row without a code is no procedure's: a heading, column numbers, a total."""
    return len(filled) <= 2 or table.is_aside(number, cells)


def _titles(path: str | Path, encoding: str | None, table: SheetTable) -> Iterator[str]:
    """Yield what stands above the headings of a table: it may say what the annex does."""
    rows = sheet_of(path, lambda _: 0, CellFaults(), encoding, [])
    for _, cells in takewhile(lambda row: row[0] < table.header.row, rows):
        yield " ".join(filter(None, map(clean, cells)))


class _Annex:
    """One annex as it is read: what was made of its rows, and noted."""

    def __init__(self, catalogue: Catalogue, name: str, decision: Citation) -> None:
        self._catalogue = catalogue
        self._decision = decision
        self.overlay = Overlay(name, source=decision)
        self.procedures: list[Procedure] = []
        self.notes: list[ImportNote] = []
        self._sections: frozenset[_Section] = frozenset()
        self._level: GovernmentLevel | None = None

    def enter(self, title: str) -> None:
        """Take what a heading says of the rows below: what is done with them, and their level.

        One that says several things at once says none of them of a single row.
        """
        folded = fold(title)
        named = (each for each in _Section if any(w in folded for w in each.value.split("|")))
        self._sections = frozenset(named) or self._sections
        levels = [level for words, level in _LEVELS.items() if words in folded]
        if levels or _SHARED in folded:
            self._level = levels[0] if len(levels) == 1 else None

    def row(self, cells: Cells) -> None:
        """Take one procedure's row."""
        codes, junk = codes_in(cells.raw("code"))
        typed = clean_code(cells["code"])
        reading = _Row(cells, codes[0] if len(codes) == 1 else clean(cells["code"]), self.notes)
        if junk is not None or not codes:
            reading.note("code", "person", "decision_no_code", code=junk or "")
        elif len(codes) > 1:
            reading.note("code", "person", "decision_many_codes", codes=", ".join(codes))
        elif self._sections == {_Section.REPEALED}:
            reading.note("code", "person", "decision_repealed", code=codes[0])
        else:
            if _Section.REPEALED in self._sections:
                reading.note("code", "person", "decision_maybe_repealed", code=codes[0])
            if with_lost_zeros(typed) == codes[0]:
                values = {"code": typed, "mended": codes[0], "row": cells.number}
                reading.note("code", "person", "zeros_restored", **values)
            self._take(reading, codes[0])

    def _take(self, row: _Row, code: str) -> None:
        """Take a procedure: its base from the catalogue or the row, and its cut over it."""
        law, cut = row.law_and_cut()
        known = self._known(code)
        published = known if known is not None and known.limits is not None else None
        if published is None:
            published = self._made(row, code, known, law)
            if published is None:
                return
            self.procedures.append(published)
        elif law and not _same_limits(published, law):
            said = joined("list_parts", tuple(case.limit for case in law))
            row.note(row.of_law, "person", "decision_law_differs", said=said)
        row.replaces(published, self._catalogue)
        if known is not None and row["fee"] and not _is_no_fee(row["fee"]):
            row.note("fee", "left", "decision_fee_left", text=row["fee"])
        for case in cut:
            self._shorten(row, published, law, case)

    def _known(self, code: str) -> Procedure | None:
        """Return a procedure of the catalogue, or one that an earlier row made."""
        for made in self.procedures:
            if made.code == code:
                return made
        return self._catalogue[code] if code in self._catalogue else None  # noqa: SIM401  # get() raises

    def _made(
        self, row: _Row, code: str, known: Procedure | None, law: tuple[TimeLimitCase, ...]
    ) -> Procedure | None:
        """Return the procedure of a row that the catalogue lacks, or knows no limit of."""
        decision = self._decision
        source = Citation(
            record_of(code),
            seen=decision.seen,
            confidence=Confidence.TO_CONFIRM,
            note=f"as {decision.instrument} has it",
        )
        limits = tuple(attrs.evolve(case, citation=source) for case in law) or None
        try:
            if known is not None:
                row.note(row.of_law, "person", "decision_limit_taken")
                return attrs.evolve(known, limits=limits)
            return Procedure(
                code,
                row["name"],
                limits=limits,
                field=row["field"] or None,
                levels=[] if self._level is None else [self._level],
                receiving_agency=row["place"] or None,
                fees=list(row.fees()),
                legal_basis=list(row.legal_basis(decision.seen)),
                supersedes=row.replaced_codes(),
                decision=decision.instrument,
                in_force=decision.in_force if self._is_new else None,
                source=source,
            )
        except OnestopError as error:
            row.note("name", "left", "portal_refused", why=error)
            return None

    @property
    def _is_new(self) -> bool:
        return self._sections in ({_Section.NEW}, {_Section.REPLACED})

    def _shorten(
        self,
        row: _Row,
        procedure: Procedure,
        law: tuple[TimeLimitCase, ...],
        case: TimeLimitCase,
    ) -> None:
        """Put one limit after the cut into the layer, if it fits over the published one."""
        if case.mode == "extra":
            row.note("after_cut", "person", "decision_extra", limit=case.limit)
            return
        if any(one.limit == case.limit and one.names == case.names for one in law):
            return  # nothing was cut
        cut = Shortening(
            procedure.code, case.limit, condition=case.condition, citation=self._decision
        )
        own = [s for s in self.overlay.shortenings if s.code == cut.code]
        try:
            Catalogue([procedure]).overlay(Overlay(self.overlay.name, shortenings=[*own, cut]))
        except FactErrors as error:
            row.note("after_cut", "person", "decision_cut_left", why=_fault_of(error))
            return
        self.overlay = attrs.evolve(self.overlay, shortenings=(*self.overlay.shortenings, cut))


class _Row:
    """The cells of one procedure's row, and where its notes go."""

    def __init__(self, cells: Cells, code: str, notes: list[ImportNote]) -> None:
        self.cells = cells
        self._code = code
        self._notes = notes

    def __getitem__(self, column: str) -> str:
        """Return a cell, cleaned; empty where the annex has no such column."""
        return self.cells[column]

    def note(self, column: str, kind: NoteKind, key: str, **values: object) -> None:
        """Note something of a cell, at its row and heading."""
        where = f"[{self.cells.number}] {self.cells.heading(column)}"
        self._notes.append(ImportNote(self._code, where, kind, Remark.of(key, **values)))

    @property
    def of_law(self) -> str:
        """The column that holds the limit by law in this row."""
        return "by_law" if self["by_law"] else "limit"

    def law_and_cut(self) -> tuple[tuple[TimeLimitCase, ...], tuple[TimeLimitCase, ...]]:
        """Return the cases by law and after the cut, empty where there are none or none is read."""
        law, cut = self["by_law"], self["after_cut"]
        if law or cut:
            return self._cases_of("by_law", law), self._cases_of("after_cut", cut)
        told = law_and_cut(self.cells.raw("limit"), self.cells.heading("limit"))
        if told is None:
            self.note("limit", "person", "decision_cut_unclear", text=self["limit"])
            return (), ()
        return self._cases_of("limit", told[0]), self._cases_of("limit", told[1] or "")

    def _cases_of(self, column: str, text: str) -> tuple[TimeLimitCase, ...]:
        if is_no_cut(text):
            return ()
        cases, error = limits_in(text, self.cells.heading(column))
        if error is not None:
            self.note(column, "person", "decision_not_read", why=error)
        return cases

    def replaced_codes(self) -> tuple[str, ...]:
        """Return the codes that the procedure takes the place of, by their own column."""
        codes, junk = codes_in(self.cells.raw("replaced"))
        if junk is not None:
            self.note("replaced", "person", "decision_no_code", code=junk)
        return tuple(code for code in codes if code != self._code)

    def replaces(self, procedure: Procedure, catalogue: Catalogue) -> None:
        """Note the codes that a known procedure replaces and its record does not name."""
        if procedure.code not in catalogue:  # made of the row, with what it replaces
            return
        for code in self.replaced_codes():
            if code not in procedure.supersedes:
                self.note("replaced", "person", "decision_replaces", old=code)

    def fees(self) -> Iterator[Fee]:
        """Yield the fee of a new procedure: none, or one whose words a person must read."""
        if _is_no_fee(self["fee"]):
            yield Fee(0, text=self["fee"])
        elif self["fee"]:
            self.note("fee", "person", "portal_fee_text", text=self["fee"])
            yield Fee(None, text=self["fee"])

    def legal_basis(self, seen: str | None) -> Iterator[Citation]:
        """Yield the instruments that the cell names, a line or a clause each."""
        lines = self.cells.raw("basis").replace(";", "\n").splitlines()
        for line in filter(None, (clean(line).strip("-–+• .") for line in lines)):
            yield Citation(line, seen=seen, confidence=Confidence.TO_CONFIRM)


def _fault_of(error: FactErrors) -> Said:
    """Return what is wrong with the one limit that was tried."""
    (fault,) = error.exceptions
    assert isinstance(fault, FactError), "a layer's faults are no groups"
    return fault.fault


def _is_no_fee(cell: str) -> bool:
    return fold(cell).strip(" .") in _NO_FEE


def _same_limits(published: Procedure, law: tuple[TimeLimitCase, ...]) -> bool:
    """Whether what an annex has for the law stands in the catalogue too."""
    known = {case.national.limit for case in published.limits or ()}
    return all(case.limit in known for case in law)
