"""Which procedure a cell means: by its code, by one that a spreadsheet damaged, by its name.

Stands on `procedures`. Knows no table.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from onestop.errors import OnestopError, UnknownProcedureError
from onestop.i18n.cleaning import clean, clean_code, fold
from onestop.i18n.refusal import Said
from onestop.i18n.remarks import Remark
from onestop.procedures.cases import dates_of
from onestop.procedures.catalogue import Catalogue
from onestop.procedures.damaged_codes import with_lost_zeros
from onestop.procedures.procedure import Procedure

_DIGITS: Final = re.compile(r"\d")
_OPENING: Final = re.compile(r"^thu tuc (?:hanh chinh )?")


class ProcedureCodes:
    """The procedures of a catalogue, as the cells of a table name them."""

    def __init__(self, procedures: Catalogue, notes: list[Remark]) -> None:
        self._procedures = procedures
        self._notes = notes
        self._by_name: dict[str, set[str]] = {}
        for each in procedures.procedures:
            self._by_name.setdefault(_name_key(each.name), set()).add(each.code)
        self._told: set[str] = set()
        self._turns = sorted(set(_turns(procedures)))

    def span(self, moment: dt.datetime) -> int:
        """Return in which span of days a moment lies: within one, every answer stays the same."""
        return bisect_right(self._turns, moment.date())

    def procedure(self, text: str, day: dt.date | None, row: int) -> Procedure:
        """Return the procedure that a cell means on a day, its newest edition if none is said.

        Raises:
            UnknownProcedureError: no procedure has such a code or name.
            NotInForceError: it is not in force on the day.
        """
        code = clean_code(text)
        try:
            return self._of(code, day)
        except UnknownProcedureError:
            named = self._by_name.get(_name_key(text), set())
            if len(named) == 1:
                return self._of(next(iter(named)), day)
            mended = with_lost_zeros(code)
            if mended is None or mended not in self._procedures:
                raise
            self._tell(code, mended, row)
            return self._of(mended, day)

    def _of(self, code: str, day: dt.date | None) -> Procedure:
        if day is None:
            return self._procedures.lookup(code).procedure
        # a register is read on, marked, on the day after a law has ended
        found = self._procedures.lookup(code, day, carry_on=True)
        self._notes += [
            remark
            for remark in found.remarks
            if remark.key == "procedure_carried_on" and remark not in self._notes
        ]
        return found.procedure

    def _tell(self, code: str, mended: str, row: int) -> None:
        """Note once that a code had lost its zeros, and where it was met first."""
        if code not in self._told:
            self._told.add(code)
            self._notes.append(Remark.of("zeros_restored", code=code, mended=mended, row=row))

    def said(self, text: str, error: OnestopError) -> Said:
        """Return what a fault of the cell says."""
        if not text.strip():
            return Remark.of("must_not_be_empty")
        if isinstance(error, UnknownProcedureError) and not _DIGITS.search(text):
            return Remark.of("procedure_name_unknown")
        return error


def _turns(procedures: Catalogue) -> Iterator[dt.date]:
    """Go through the days on which a procedure, or a case of its limit, begins or has ended."""
    for each in procedures.procedures:
        yield from _ends(each.in_force, each.until)
        for case in each.limits or ():
            for layer in case.layers:
                yield from _ends(*dates_of(layer.citation))


def _ends(first: dt.date | None, last: dt.date | None) -> Iterator[dt.date]:
    if first is not None:
        yield first
    if last is not None and last < dt.date.max:
        yield last + dt.timedelta(days=1)


def _name_key(name: str) -> str:
    """Return a name as it is compared: exports put "Thủ tục" before it, or leave it out."""
    return _OPENING.sub("", fold(clean(name).rstrip(".… ")))
