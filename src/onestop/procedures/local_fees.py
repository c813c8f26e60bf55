"""Fees that a province or a ward sets over the published ones.

A council sets and cuts fees by channel and from a day of filing. The published fee stays where it
was: a local one in force stands over it, and where none is in force the published one holds.

Stands on `fees` and `procedure`. Knows no files.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

import attrs

from onestop._checks import member_field, text_field
from onestop.i18n.remarks import Remark
from onestop.procedures.cases import meet
from onestop.procedures.fees import Fee
from onestop.procedures.procedure import Procedure


@attrs.frozen
class LocalFee:
    """A fee that a province or a ward set for a procedure (*mức phí, lệ phí của địa phương*).

    `code` may be national or local. The day of filing decides, so the fee's dates are the first and
    the last of them; what was filed before keeps the old fee.
    """

    code: str = attrs.field(validator=text_field)
    fee: Fee = attrs.field(validator=member_field(Fee))


#: What an overlay says: at which place, of which national code, which fee.
Placed = tuple[int, str, Fee]


def with_fees(procedures: Iterable[Procedure], placed: Iterable[Placed]) -> Iterator[Procedure]:
    """Yield the procedures, each edition with the local fees of its code after its own."""
    by_code: dict[str, list[Fee]] = {}
    for _, code, fee in placed:
        by_code.setdefault(code, []).append(fee)
    for procedure in procedures:
        own = by_code.get(procedure.code)
        yield procedure if own is None else attrs.evolve(procedure, fees=(*procedure.fees, *own))


def faults_of(placed: Iterable[Placed], known: Container[str]) -> Iterator[tuple[int, Remark]]:
    """Yield what is wrong with local fees: the place, and why."""
    seen: dict[object, list[tuple[int, Fee]]] = {}
    for at, code, fee in placed:
        if code not in known:
            yield at, Remark.of("fault_fee_of_no_procedure", code=repr(code))
            continue
        others = seen.setdefault((code, fee.names, fee.channel, fee.payer), [])
        for before, other in others:
            if meet(fee.dates, other.dates):
                twice = Remark.of("fault_fee_twice", before=before)
                yield at, Remark.of("fault_of_code", code=code, fault=twice)
        others.append((at, fee))
