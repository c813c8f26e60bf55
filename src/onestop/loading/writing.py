"""Procedures back into the tables that `procedures` reads.

One layout for TOML and JSON: what comes out here goes into either, and is read back as the same
value. Dates and hours stay as they are, and what is not known is left out.

Stands on `procedures`. Knows no syntax.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from typing import Any, Final

import attrs

from onestop._checks import member
from onestop.citation import Citation, Confidence
from onestop.days.yearly import MonthDay, YearlyWindow
from onestop.errors import BadValueError
from onestop.limits.limit import Limit, Parallel, Part, SameDay, Sequence
from onestop.loading.procedures import COMPOSED, UNITS, under
from onestop.procedures.cases import TimeLimitCase
from onestop.procedures.components import Component, Database
from onestop.procedures.fees import Fee
from onestop.procedures.local_fees import LocalFee
from onestop.procedures.overlay import Overlay, Shortening
from onestop.procedures.procedure import Procedure, Result, record_of
from onestop.procedures.steps import Step
from onestop.procedures.supplements import SupplementRule
from onestop.procedures.suspension import GroundKind, SuspensionGround

Table = dict[str, Any]

_UNIT_OF: Final[dict[Any, str]] = {kind: name for name, kind in UNITS.items()}
_JOINT_OF: Final[dict[Any, str]] = {kind: name for name, kind in COMPOSED.items()}


def tables_of(procedures: Iterable[Procedure]) -> Table:
    """Return the root table of a file that holds the procedures."""
    return {"procedure": [procedure_table(procedure) for procedure in procedures]}


def _table(**values: object) -> Table:
    """Return a table without what is not known, empty or false; words stand for members."""
    said = {name: _plain(value) for name, value in values.items()}
    return {name: value for name, value in said.items() if value is not None and value != []}


def _plain(value: Any) -> Any:
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return None if value is False else value


def procedure_table(procedure: Procedure) -> Table:
    """Return a procedure as a table of the layout."""
    p = member("procedure", procedure, Procedure)
    return _table(
        code=p.code,
        name=p.name,
        field=p.field,
        level=p.levels,
        channels=p.channels,
        online_level=p.online_level,
        partial_reason=p.partial_reason,
        online_level_note=p.online_level_note,
        receiving=p.receiving_agency,
        deciding=p.deciding_agency,
        coordinating=p.coordinating,
        applicants=p.applicants,
        requirements=p.requirements,
        decision=p.decision,
        supersedes=p.supersedes,
        citizen_duty=p.citizen_duty,
        notes=p.notes,
        sets=p.sets,
        kind=p.kind,
        step_texts=p.step_texts,
        reception_hours=p.reception_hours,
        supplement=None if p.supplement is None else _supplement(p.supplement),
        suspension=list(map(_ground, p.suspension)),
        in_force=_days(p.in_force, p.until),
        carried_on=p.carried_on,
        **_source(p),
        no_limit=p.limits == (),
        window=None if p.window is None else window_table(p.window),
        explained=dict(p.explained) or None,
        limit=[_case(case, p.source) for case in p.limits or ()],
        step=list(map(_step, p.steps)),
        component=list(map(_component, p.components)),
        fee=list(map(fee_table, p.fees)),
        results=list(map(_result, p.results)),
        legal_basis=list(map(citation_table, p.legal_basis)),
        record=[{"field": entry.field, "text": entry.text} for entry in p.record],
    )


def _source(procedure: Procedure) -> Table:
    """Return where the procedure was read: by its record's keys, or as a citation of its own."""
    source = procedure.source
    if source is None:
        return {"source": {}}
    table = citation_table(source)
    record = Citation(record_of(procedure.code), in_force=procedure.in_force, until=procedure.until)
    own = ("urls", "seen", "confidence", "percent", "note")
    if source != attrs.evolve(record, **{name: getattr(source, name) for name in own}):
        return {"source": table}
    return {name: table[name] for name in own if name in table}


def citation_table(citation: Citation) -> Table:
    """Return a citation as a table of the layout; without a word it is confirmed."""
    c = member("citation", citation, Citation)
    return _table(
        instrument=c.instrument,
        article=c.article,
        issued=c.issued,
        in_force=c.in_force,
        until=c.until,
        seen=c.seen,
        urls=c.urls,
        confidence=None if c.confidence is Confidence.CONFIRMED else c.confidence,
        percent=c.percent,
        note=c.note,
        carried_on=c.carried_on,
    )


def overlay_table(overlay: Overlay) -> Table:
    """Return a local layer as the root table of its file."""
    layer = member("overlay", overlay, Overlay)
    return _table(
        name=layer.name,
        basis=_optional(layer.source),
        shortened=[_shortening(each, layer.source) for each in layer.shortenings],
        fee=[_local_fee(each, layer.source) for each in layer.fees],
        procedure=list(map(procedure_table, layer.procedures)),
    )


def _shortening(each: Shortening, source: Citation | None) -> Table:
    return _table(
        code=each.code,
        condition=each.condition,
        channel=each.channel,
        **limit_table(each.limit),
        basis=None if each.citation == source else citation_table(each.citation),
    )


def _local_fee(each: LocalFee, source: Citation | None) -> Table:
    fee = each.fee if each.fee.basis != source else attrs.evolve(each.fee, basis=None)
    return {"code": each.code, **fee_table(fee)}


def window_table(window: YearlyWindow) -> Table:
    """Return a yearly window as a table."""
    return {"from": month_day_text(window.first), "to": month_day_text(window.last)}


def month_day_text(value: MonthDay) -> str:
    """Return a month and day as texts write it: `12-15`."""
    month, day = value
    return f"{month:02}-{day:02}"


def case_table(case: TimeLimitCase) -> Table:
    """Return one case of a limit as a table of the layout, as it stands without a procedure."""
    return _case(member("case", case, TimeLimitCase), None)


def _case(case: TimeLimitCase, source: Citation | None) -> Table:
    return _table(
        **limit_table(case.limit),
        condition=case.condition,
        key=case.key,
        all_of=case.all_of,
        mode=None if case.mode == "total" else case.mode,
        channel=case.channel,
        anchor=case.anchor,
        excluded=case.excluded,
        text=case.text,
        start=case.start,
        supplement=None if case.supplement is None else _supplement(case.supplement),
        over=None if case.over is None else _case(case.over, source),
        **_basis(case.citation, source),
    )


def _basis(citation: Citation | None, source: Citation | None) -> Table:
    """Return the basis of a case, or its citation as it is where a basis would not come back so."""
    if citation == source:
        return {}
    if citation is None:
        return {"citation": {}}
    seen = source.seen if source and citation.seen is None else citation.seen
    comes_back = _comes_back(attrs.evolve(citation, seen=seen), citation, source)
    return {"basis" if comes_back else "citation": citation_table(citation)}


def _comes_back(basis: Citation, citation: Citation, source: Citation | None) -> bool:
    """Whether a basis under the source would be the citation; its dates may not go together."""
    try:
        return under(source, basis) == citation
    except BadValueError:
        return False


def limit_table(limit: Limit) -> Table:
    """Return a limit as the one key that writes it, with its value."""
    if isinstance(limit, SameDay):
        same_day = _table(cutoff=limit.cutoff, only_if_unfinished=limit.only_if_unfinished)
        return {"same_day": same_day}
    if isinstance(limit, Sequence | Parallel):
        return {_JOINT_OF[type(limit)]: list(map(_part, limit.parts))}
    return {_UNIT_OF[type(limit)]: limit.n}  # type: ignore[attr-defined]  # all others count


def _part(part: Part) -> Table:
    return _table(**limit_table(part.limit), agency=part.agency)


def _step(step: Step) -> Table:
    table = _table(
        action=step.action,
        agency=step.agency,
        role=step.role,
        position=step.position,
        key=step.key,
        **({} if step.limit is None else limit_table(step.limit)),
        note=step.note,
    )
    return table if step.after is None else table | {"after": list(step.after)}


def _component(component: Component) -> Table:
    c = member("component", component, Component)
    required = {} if c.required is None else {"required": c.required}  # a false one is said, too
    return required | _table(
        name=c.name,
        condition=c.condition,
        key=c.key,
        channels=c.channels,
        number=c.number,
        originals=c.originals,
        copies=c.copies,
        presented=c.presented,
        instead=c.instead,
        form=c.form,
        database=None if c.database is None else _database(c.database),
        other_databases=list(map(_database, c.other_databases)),
        group=c.group,
        code=c.code,
        remark=c.remark,
        in_force=_days(c.in_force, c.until),
        note=c.note,
        any_of=list(map(_component, c.any_of)),
    )


def _database(database: Database) -> Table:
    return _table(name=database.name, since=database.since, basis=_optional(database.citation))


def fee_table(fee: Fee) -> Table:
    """Return a fee as a table of the layout."""
    f = member("fee", fee, Fee)
    return _table(
        amount=f.amount,
        per=f.per,
        kind=f.kind,
        currency=None if f.currency == "VND" else f.currency,
        channel=f.channel,
        payer=f.payer,
        condition=f.condition,
        key=f.key,
        from_page=[{"page": rate.page, "amount": rate.amount} for rate in f.from_page],
        cap=f.cap,
        cap_per=f.cap_per,
        exempt=[_table(name=e.name, key=e.key, basis=_optional(e.basis)) for e in f.exempt],
        in_force=_days(f.in_force, f.until),
        basis=_optional(f.basis),
        local=f.local,
        text=f.text,
        note=f.note,
    )


def _optional(citation: Citation | None) -> Table | None:
    return None if citation is None else citation_table(citation)


def _days(first: dt.date | None, last: dt.date | None) -> Table | None:
    """Return the first and the last day as a table, as far as they are known."""
    return _table(**{"from": first, "to": last}) or None


def _supplement(rule: SupplementRule) -> Table:
    closes = rule.closes_after
    return _table(
        mode=rule.mode,
        notice=list(map(limit_table, rule.notice)),
        most=rule.most,
        closes_after=None if closes is None else limit_table(closes),
        basis=_optional(rule.citation),
    )


def _ground(ground: SuspensionGround) -> Table:
    return _table(
        name=ground.name,
        stops_clock=ground.stops_clock,
        kind=None if ground.kind is GroundKind.OTHER else ground.kind,
        basis=_optional(ground.citation),
    )


def _result(result: Result) -> Table:
    return _table(name=member("result", result, Result).name, code=result.code)
