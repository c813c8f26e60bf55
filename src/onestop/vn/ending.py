"""Vietnam: what ends soon, for whoever runs a ward's software.

A fact with a last day is right until midnight, and nobody looks at it on the day after. So the ends
that come are listed beforehand: eras, editions of procedures, cases of their limits, fees, papers,
forms, rules of rating, and the calendar itself.

Stands on the facts and on `catalogue`. Reads no clock: the day is an argument.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import member, plain_day, whole_number
from onestop.citation import Citation
from onestop.dated import Dated
from onestop.days.calendar import WorkCalendar
from onestop.i18n.languages import Lang
from onestop.i18n.remarks import Remark
from onestop.procedures.cases import TimeLimitCase, dates_of
from onestop.procedures.catalogue import Catalogue
from onestop.procedures.fees import Fee
from onestop.procedures.procedure import Procedure
from onestop.vn.catalogue import procedures as shipped
from onestop.vn.handling import dated_forms, dated_rules
from onestop.vn.official import calendar as official
from onestop.vn.people import appraisal_editions

FactKind = Literal["calendar", "rules", "forms", "rating", "procedure", "limit", "fee", "paper"]

_ONE_DAY: Final = dt.timedelta(days=1)


@attrs.frozen(field_transformer=checked_fields)
class FactEnd:
    """A fact that ends (*quy định sắp hết hiệu lực*): which, and its last day, inclusive.

    `followed` says whether one for the day after is known. `code` is the procedure's, if it is of
    one.
    """

    last: dt.date
    kind: FactKind
    name: str
    code: str | None = attrs.field(default=None, kw_only=True)
    citation: Citation | None = attrs.field(default=None, kw_only=True)
    followed: bool = attrs.field(default=False, kw_only=True)

    def text(self, lang: Lang = "vi") -> str:
        """Return the end as a line: the day, what ends, and whether anything follows."""
        key = "fact_end_followed" if self.followed else "fact_end"
        what = Remark.of(f"fact_kind_{self.kind}")
        return Remark.of(key, day=self.last, what=what, name=self.name).text(lang)


@checked
def ending_facts(
    on: dt.date,
    within: int,
    *,
    procedures: Catalogue | None = None,
    calendar: WorkCalendar | None = None,
) -> tuple[FactEnd, ...]:
    """Return the facts whose last day lies within so many days (*quy định sắp hết hiệu lực*).

    From `on`, inclusive, to `on` and `within` days, inclusive; in the order of the days.
    `procedures` and `calendar` are the built-in ones, if none are given.

    >>> import datetime as dt
    >>> ends = ending_facts(dt.date(2026, 11, 30), 120)
    >>> sum(end.kind == "procedure" and not end.followed for end in ends) >= 9
    True

    Raises:
        BadValueError: `within` is less than 0.
    """
    first = plain_day("on", on)
    last = first + dt.timedelta(days=whole_number("within", within, 0))
    catalogue = shipped() if procedures is None else member("procedures", procedures, Catalogue)
    table = official() if calendar is None else member("calendar", calendar, WorkCalendar)
    every = (*_of_rules(table), *_of_procedures(catalogue))
    return tuple(
        sorted(
            dict.fromkeys(end for end in every if first <= end.last <= last),
            key=lambda end: (end.last, end.code or "", end.kind, end.name),
        )
    )


def _of_rules(calendar: WorkCalendar) -> Iterator[FactEnd]:
    """Yield the ends of what is no procedure's: the calendar, eras, forms, rules of rating."""
    yield FactEnd(calendar.last, "calendar", f"{calendar.first:%Y}–{calendar.last:%Y}")
    yield from _of_dated("rules", dated_rules()[0])
    yield from _of_dated("forms", dated_forms())
    for editions in appraisal_editions():
        yield from _of_dated("rating", editions)


def _of_dated(kind: FactKind, dated: Dated[Any]) -> Iterator[FactEnd]:
    for edition in dated.editions:
        if edition.last is not None:
            followed = dated.on(edition.last + _ONE_DAY) is not None
            yield FactEnd(edition.last, kind, edition.value.name, followed=followed)


def _of_procedures(catalogue: Catalogue) -> Iterator[FactEnd]:
    for procedure in catalogue.procedures:
        if procedure.until is not None:
            following = catalogue.lookup_or_none(procedure.code, procedure.until + _ONE_DAY)
            named = f"{procedure.code} {procedure.name}"
            yield FactEnd(
                procedure.until,
                "procedure",
                named,
                code=procedure.code,
                citation=procedure.source,
                followed=following is not None,
            )
        yield from _of_parts(procedure)


def _of_parts(procedure: Procedure) -> Iterator[FactEnd]:
    """Yield the ends of a procedure's parts, but for those that end with it."""
    for kind, parts in _parts(procedure):
        for name, last, citation, place in parts:
            if last is None or last == procedure.until:
                continue
            following = (other for other in parts if other[3] == place)
            followed = any(other[1] is None or other[1] > last for other in following)
            yield FactEnd(
                last,
                kind,
                f"{procedure.code} {name}",
                code=procedure.code,
                citation=citation,
                followed=followed,
            )


#: A part: what it is called, its last day, its source, and the place that another may fill after.
_Part = tuple[str, dt.date | None, Citation | None, object]


def _parts(procedure: Procedure) -> Iterator[tuple[FactKind, tuple[_Part, ...]]]:
    yield "limit", tuple(map(_of_case, procedure.limits or ()))
    yield "fee", tuple(_of_fee(fee, procedure.name) for fee in procedure.fees)
    papers = procedure.components
    yield "paper", tuple((paper.name, paper.until, None, paper.name) for paper in papers)


def _of_case(case: TimeLimitCase) -> _Part:
    _, last = dates_of(case.citation)
    return str(case.limit), last, case.citation, (case.names, case.channel, case.mode)


def _of_fee(fee: Fee, name: str) -> _Part:
    place = (fee.names, fee.channel, fee.payer, fee.local)
    return fee.condition or fee.per or name, fee.dates[1], fee.basis, place


def resting_on(
    ends: Iterable[FactEnd], procedure: Procedure | None, basis: Citation | None
) -> tuple[FactEnd, ...]:
    """Return those of the ends on which an answer rests, about a procedure or about none.

    The calendar and the rules of handling, the edition, and the case whose basis is cited.
    """
    code = None if procedure is None else procedure.code
    return tuple(
        end
        for end in ends
        if end.kind in {"calendar", "rules"}
        or (end.code == code and end.kind == "procedure")
        or (end.code == code and end.kind == "limit" and end.citation == basis)
    )
