"""The instruments behind a procedure, and their dates.

Stands on `citation` and `procedures.procedure`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Hashable, Iterable, Iterator
from typing import Final

import attrs

from onestop._arguments import checked
from onestop.citation import Citation
from onestop.i18n.cleaning import comparable
from onestop.linting.kinds import found
from onestop.procedures.finding import Finding
from onestop.procedures.procedure import Procedure


def meet(a: Citation | Procedure | None, b: Citation | Procedure | None) -> bool:
    """Whether two are in force on a common day; a bound that is not known is open."""
    (first, last), (other_first, other_last) = _bounds(a), _bounds(b)
    return first <= other_last and other_first <= last


def _bounds(dated: Citation | Procedure | None) -> tuple[dt.date, dt.date]:
    if dated is None:
        return dt.date.min, dt.date.max
    return dated.in_force or dt.date.min, dated.until or dt.date.max


@attrs.frozen
class _Use:
    """An instrument, where it is named, and the place it fills: another may fill it after."""

    where: str
    citation: Citation
    place: Hashable


def _uses(procedure: Procedure) -> Iterator[_Use]:
    """Yield every instrument that the procedure names; its own record is none."""
    for n, basis in enumerate(procedure.legal_basis):
        yield _Use(f"legal_basis[{n}]", basis, n)
    for n, case in enumerate(procedure.limits or ()):
        if case.citation is not None and case.citation != procedure.source:
            yield _Use(f"limits[{n}]", case.citation, (case.names, case.channel, case.mode))
    for n, fee in enumerate(procedure.fees):
        if fee.basis is not None:
            yield _Use(f"fees[{n}]", fee.basis, (fee.per, fee.channel, fee.names, fee.payer))


def no_legal_basis(procedure: Procedure) -> Iterator[Finding]:
    """Tell a procedure that names no instrument."""
    if not procedure.legal_basis:
        yield found("no_legal_basis", "legal_basis")


def not_in_force(procedure: Procedure, on: dt.date | None) -> Iterator[Finding]:
    """Tell the instruments that never hold while the procedure does, or not on the day."""
    uses = tuple(_uses(procedure))
    for use in uses:
        if not meet(use.citation, procedure):
            yield _not_in_force(use, "lint_basis_not_in_force")
        elif on is not None and not _holds(use, uses, on):
            yield _not_in_force(use, "lint_basis_not_on", day=on)


def _holds(use: _Use, uses: Iterable[_Use], on: dt.date) -> bool:
    """Whether the instrument holds on the day, or another one does that fills its place."""
    return any(other.citation.holds_on(on) for other in uses if other.place == use.place)


def _not_in_force(use: _Use, phrase: str, **values: object) -> Finding:
    basis, where = use.citation, use.where
    return found(
        "basis_not_in_force", where, phrase=phrase, citation=basis, basis=str(basis), **values
    )


def dates_unknown(procedure: Procedure) -> Iterator[Finding]:
    """Count the instruments of which nobody knows since when they hold."""
    instruments = undated([procedure])
    if instruments:
        names = ", ".join(instruments)
        yield found("basis_dates_unknown", "procedure", n=len(instruments), names=names)


@checked
def undated(procedures: Iterable[Procedure]) -> tuple[str, ...]:
    """Return the numbers of the instruments whose first day in force none of the procedures knows.

    An instrument that several procedures name, or that is named with and without its title, is one.
    """
    known, unknown = dict[str, str](), dict[str, str]()
    for procedure in procedures:
        for use in _uses(procedure):
            names = unknown if use.citation.in_force is None else known
            number = instrument_number(use.citation.instrument)
            names.setdefault(comparable(number), number)
    return tuple(sorted(name for key, name in unknown.items() if key not in known))


#: The number of an instrument in its full form: digits, often a year, and letters for its kind and
#: who issued it, after a slash. A date has no letters.
_NUMBER: Final = re.compile(
    r"\b\d[\d.]*[a-zđ]?(?:/\d{4})?/[^\W\d_]+\d*(?:[-.][^\W_]+)*", re.IGNORECASE
)


#: Blanks that a page leaves inside a number: around a slash, on one side of a hyphen.
_BLANK_IN_NUMBER: Final = re.compile(
    r"(?<=\w)\s*/\s*(?=\w)|(?<=[A-ZĐ])(?:\s+-|-\s+)(?=[A-ZĐ]{2,}\b)"
)


def instrument_number(instrument: str) -> str:
    """Return the number in the name of an instrument, or the name if it has none.

    A title stands before the number and may cite others: so the number at the very end is the
    instrument's own, else the first. Blanks inside a number are none of its own.
    """
    whole = _BLANK_IN_NUMBER.sub(lambda blank: blank.group().strip(), instrument)
    numbers = list(_NUMBER.finditer(whole))
    if not numbers:
        return instrument
    last = numbers[-1]
    return (last if last.end() == len(whole.rstrip()) else numbers[0]).group()


def fee_without_basis(procedure: Procedure) -> Iterator[Finding]:
    """Tell the fees that are not free, and name no instrument that sets them."""
    for n, fee in enumerate(procedure.fees):
        if fee.amount != 0 and fee.basis is None:
            yield found("fee_without_basis", f"fees[{n}]")
