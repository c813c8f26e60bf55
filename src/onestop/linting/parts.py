"""What the published record leaves out.

Stands on `procedures.components` and `procedures.procedure`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce

from onestop.i18n.remarks import Remark
from onestop.linting.kinds import found
from onestop.procedures.channels import OnlineLevel
from onestop.procedures.components import Component
from onestop.procedures.finding import Finding
from onestop.procedures.procedure import Procedure


def component_without_number(procedure: Procedure) -> Iterator[Finding]:
    """Tell the papers, and their alternatives, of which no number is known."""
    for where, component in _components(procedure.components, "components"):
        unknown = component.number is component.originals is component.copies is None
        if unknown and not component.remark:
            yield found("component_without_number", where, name=component.name)


def component_asks_nothing(procedure: Procedure) -> Iterator[Finding]:
    """Tell the papers of which no piece is asked: the portal lists remarks among them so.

    What the record itself marks as a remark is known to be none.
    """
    for where, component in _components(procedure.components, "components"):
        if component.asks_nothing and not component.remark:
            yield found("component_asks_nothing", where, name=component.name)


def _components(components: Iterable[Component], where: str) -> Iterator[tuple[str, Component]]:
    for n, component in enumerate(components):
        yield f"{where}[{n}]", component
        yield from _components(component.any_of, f"{where}[{n}].any_of")


def partial_without_reason(procedure: Procedure) -> Iterator[Finding]:
    """Tell a procedure that is online only in part, and does not say why."""
    if procedure.online_level is OnlineLevel.PARTIAL and procedure.partial_reason is None:
        yield found("partial_without_reason", "online_level")


def part_missing(procedure: Procedure) -> Iterator[Finding]:
    """Tell in one finding which parts of a procedure are not known that it must have by law."""
    missing = [Remark.of(f"part_{name}") for name, known in _parts(procedure) if not known]
    if missing:
        yield found("part_missing", "procedure", parts=reduce(_listed, missing))


def _parts(procedure: Procedure) -> Iterator[tuple[str, bool]]:
    """Yield each part that the law demands, and whether it is known; the name always is."""
    yield "steps", bool(procedure.steps)
    yield "channels", bool(procedure.channels)
    yield "components", bool(procedure.components)
    yield "sets", procedure.sets is not None
    yield "limits", procedure.limits is not None or procedure.window is not None
    yield "applicants", bool(procedure.applicants)
    yield "deciding_agency", procedure.deciding_agency is not None


def _listed(first: Remark, rest: Remark) -> Remark:
    return Remark.of("listed", first=first, rest=rest)
