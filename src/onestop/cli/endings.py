"""What an answer rests on that ends within the month, said by the command itself.

Stands on `vn.ending`. Knows no command.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from onestop import vn
from onestop.citation import Citation
from onestop.i18n.remarks import Remark
from onestop.procedures.cases import dates_of
from onestop.procedures.procedure import Procedure
from onestop.vn.ending import FactEnd, resting_on
from onestop.ward import Ward

_SOON: Final = 30

#: A procedure that an answer is about, and the basis of the limit that it applies, if of one.
Asked = tuple[Procedure, Citation | None]


def endings_soon(
    day: dt.date, ward: Ward, *, asked: Iterable[Asked] = (), rating: str | None = None
) -> tuple[Remark, ...]:
    """Say what an answer rests on that ends within the month from a day, each end once.

    On the calendar and the rules of handling, on the procedures that are `asked` about, and on the
    rules of rating of a name.
    """
    ends = _ends(day, ward)
    found = list(resting_on(ends, None, None))
    found += [end for one in asked for end in resting_on(ends, *one)]
    found += [end for end in ends if end.kind == "rating" and end.name == rating]
    return _end_remarks(found)


def limits_ending_soon(
    day: dt.date, ward: Ward, procedures: Iterable[Procedure]
) -> tuple[Remark, ...]:
    """Say which editions and limits that are shown end within the month: no older edition's."""
    shown = {(procedure.code, last) for procedure in procedures for last in _lasts(procedure)}
    ends = (end for end in _ends(day, ward) if end.kind in {"procedure", "limit"})
    return _end_remarks(end for end in ends if (end.code, end.last) in shown)


def _lasts(procedure: Procedure) -> Iterator[dt.date | None]:
    """Yield the last day of an edition, and those of the cases of its limit."""
    yield procedure.until
    for case in procedure.limits or ():
        yield dates_of(case.citation)[1]


def _ends(day: dt.date, ward: Ward) -> tuple[FactEnd, ...]:
    return vn.ending_facts(day, _SOON, procedures=ward.procedures, calendar=ward.calendar)


def _end_remarks(ends: Iterable[FactEnd]) -> tuple[Remark, ...]:
    return tuple(Remark.of("fact_end_soon", end=end) for end in dict.fromkeys(ends))
