"""Concepts: many procedures, by code and by day.

Stands on `procedure`. Knows no files: the books fill it.
"""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterator, Mapping

import attrs

from onestop._checks import as_tuple, members_field, plain_day
from onestop.dated import Dated, Edition
from onestop.errors import BadValueError, NotInForceError, UnknownProcedureError
from onestop.procedure import Procedure
from onestop.words import fold


@attrs.frozen(eq=False, repr=False)
class Catalogue(Mapping[str, Procedure]):
    """A list of procedures (*danh mục thủ tục hành chính*), looked up by code.

    A code may have several editions, one after another; `catalogue[code]` is the newest, and
    `catalogue.on(day)` holds those in force on a day.

    >>> from onestop import vn
    >>> vn.procedures()["1.004194"].name
    'Đăng ký tạm trú'
    """

    procedures: tuple[Procedure, ...] = attrs.field(
        converter=as_tuple, validator=members_field(Procedure)
    )
    _by_code: dict[str, Dated[Procedure]] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Sort the editions of each code, and refuse those that overlap."""
        object.__setattr__(self, "_by_code", _by_code(self.procedures))

    def __getitem__(self, code: str) -> Procedure:
        """Return the newest edition of a procedure, or refuse an unknown code."""
        if (editions := self._by_code.get(code)) is None:
            nearest = difflib.get_close_matches(str(code), self._by_code, n=3, cutoff=0.6)
            raise UnknownProcedureError(code, tuple(nearest))
        return editions.editions[-1].value

    def __iter__(self) -> Iterator[str]:
        """Go through the codes, in the order of the list."""
        return iter(self._by_code)

    def __len__(self) -> int:
        """Return how many codes the catalogue holds."""
        return len(self._by_code)

    def __repr__(self) -> str:
        """Return the size of the catalogue, not its whole content."""
        return f"<Catalogue of {len(self)} procedures>"

    def __eq__(self, other: object) -> bool:
        """Whether both hold the same procedures in the same order."""
        if not isinstance(other, Catalogue):
            return NotImplemented
        return self.procedures == other.procedures

    def __hash__(self) -> int:
        """Return the hash of the procedures held."""
        return hash(self.procedures)

    def find(self, code: str, on: dt.date) -> Procedure:
        """Return the edition of a procedure that is in force on a day.

        An edition whose dates are unknown is taken to hold; its limit's explanation says so.

        Raises:
            UnknownProcedureError: the catalogue does not hold the code.
            NotInForceError: no edition of it holds on the day.
        """
        newest = self[code]
        found = self._by_code[code].on(on)
        if found is None:
            raise NotInForceError(code, on, newest.in_force, newest.until)
        return found

    def on(self, day: dt.date) -> Catalogue:
        """Return the catalogue as it stands on a day.

        A procedure whose dates in force are unknown stays in; its limit's explanation says so.
        """
        plain_day("day", day)
        return Catalogue(procedure for procedure in self.procedures if procedure.holds_on(day))

    def search(self, text: str) -> tuple[Procedure, ...]:
        """Return the procedures whose name, field or code holds every word of the text.

        Accents and case do not matter: `tam tru` finds `Đăng ký tạm trú`.
        """
        words = fold(text).split()
        return tuple(
            procedure
            for procedure in self.values()
            if words and all(word in _searchable(procedure) for word in words)
        )

    def merged(self, other: Catalogue) -> Catalogue:
        """Return both lists in one; a code of `other` takes the place of the same code here."""
        kept = (procedure for procedure in self.procedures if procedure.code not in other)
        return Catalogue((*kept, *other.procedures))


def _searchable(procedure: Procedure) -> str:
    return fold(f"{procedure.code} {procedure.name} {procedure.field or ''}")


def _by_code(procedures: tuple[Procedure, ...]) -> dict[str, Dated[Procedure]]:
    editions: dict[str, list[Procedure]] = {}
    for procedure in procedures:
        editions.setdefault(procedure.code, []).append(procedure)
    return {code: _dated(code, group) for code, group in editions.items()}


def _dated(code: str, group: list[Procedure]) -> Dated[Procedure]:
    """Return the editions of one code in order of their dates."""
    ordered = sorted(group, key=lambda procedure: procedure.in_force or dt.date.min)
    try:
        return Dated(Edition(p, p.in_force, p.until) for p in ordered)
    except BadValueError as error:
        raise BadValueError("procedures", code, "its editions overlap in time") from error
