"""The local layer over the published procedures.

A province or a ward shortens published limits, and has procedures of its own. An `Overlay` holds
both; `shortened` puts the limits over those of the procedures, and tells every fault as a value.
The published case stays where it was: the local one stands over it (`TimeLimitCase.over`), and
where the local one is not in force the published one holds.

Stands on `procedure`, `cases` and `limits.comparing`. Knows no files, and no calendar.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

from onestop._arguments import checked_fields
from onestop._checks import as_tuple, member_field, members_field, optional_field, text_field
from onestop.citation import Citation
from onestop.codes import ProcedureCode
from onestop.errors import BadCodeError, FactError, UnknownProcedureError
from onestop.i18n.cleaning import fold
from onestop.i18n.names import Name
from onestop.i18n.remarks import Remark
from onestop.limits.comparing import shortens
from onestop.limits.limit import Limit
from onestop.procedures.cases import TimeLimitCase, case_name, dates_of, meet
from onestop.procedures.channels import Channel
from onestop.procedures.local_fees import LocalFee, Placed
from onestop.procedures.procedure import Procedure


@attrs.frozen
class Shortening:
    """A limit that a province or a ward shortened (*rút ngắn thời hạn giải quyết*).

    `code` may be national or local. `condition` is the key or the words of the published case,
    `None` the ordinary one. `channel` is the case's; where the published case is for all channels,
    the shorter limit then holds for that one only. The citation's dates are those of the limit.

    **Law:** none was found; that a local limit may only shorten is likely, not confirmed.
    """

    code: str = attrs.field(validator=text_field)
    limit: Limit = attrs.field(validator=member_field(Limit))
    condition: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    channel: Channel | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Channel))
    )
    citation: Citation = attrs.field(kw_only=True, validator=member_field(Citation))

    def _means(self, case: TimeLimitCase) -> bool:
        """Whether the condition is the case's; accents and case do not matter."""
        if self.condition is None:
            return not case.names
        return fold(self.condition) in map(fold, case.names)

    def _over(self, case: TimeLimitCase) -> TimeLimitCase:
        """Return the local case that stands over a case."""
        return attrs.evolve(
            case,
            limit=self.limit,
            channel=self.channel or case.national.channel,
            text=None,
            citation=self.citation,
            over=case,
        )


@attrs.frozen(field_transformer=checked_fields)
class Overlay:
    """What a province or a ward puts over the published procedures (*quy định của địa phương*).

    `shortenings` are limits of published procedures, `fees` their fees, `procedures` its own;
    `source` says where it was read. `catalogue.overlay` applies it, and a ward's goes over a
    province's in the same way.

    >>> from onestop import Citation, Overlay, WorkingDays, vn
    >>> from onestop.procedures import Shortening
    >>> decision = Citation("01/QĐ-MAU")
    >>> ward = Overlay("Phường Mẫu", shortenings=[
    ...     Shortening("1.003583", WorkingDays(3), citation=decision),
    ... ])
    >>> case = vn.procedures().overlay(ward)["1.003583"].case()
    >>> case.limit, case.over.limit
    (WorkingDays(3), WorkingDays(5))
    """

    name: str = attrs.field(validator=text_field)
    shortenings: tuple[Shortening, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Shortening)
    )
    procedures: tuple[Procedure, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Procedure)
    )
    fees: tuple[LocalFee, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(LocalFee)
    )
    source: Citation | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Citation))
    )

    @property
    def placed_fees(self) -> tuple[Placed, ...]:
        """The fees with their places and national codes, each marked as this layer's."""
        return tuple(
            (at, national_form(each.code), attrs.evolve(each.fee, local=self.name))
            for at, each in enumerate(self.fees)
        )


def national_form(code: str) -> str:
    """Return the national code inside a local one; what is no such code stays as it is."""
    try:
        return ProcedureCode.parse(code).national or code
    except BadCodeError:
        return code


def shortened(
    published: Mapping[str, Procedure], procedures: Iterable[Procedure], overlay: Overlay
) -> tuple[tuple[Procedure, ...], tuple[FactError, ...]]:
    """Return the procedures with the overlay's limits over theirs, and every fault of the overlay.

    `published` finds a code, or refuses it; `procedures` are all editions. A limit that holds for
    every channel is put down before one for a single channel.
    """
    work = _Work(list(procedures))
    numbered = list(enumerate(overlay.shortenings))
    for at, shortening in sorted(numbered, key=lambda pair: pair[1].channel is not None):
        work.apply(at, shortening, published)
    faults = sorted(work.faults, key=lambda pair: pair[0])
    told_at_once = (FactError(overlay.name, _path(at), fault) for at, fault in faults)
    return tuple(work.procedures), tuple(told_at_once)


def _path(at: int) -> str:
    return f"shortenings[{at}]"


@attrs.frozen
class _Target:
    """A published case that a shortening means: which procedure's, and what stands over it yet."""

    at: int
    procedure: Procedure
    national: TimeLimitCase

    @property
    def top(self) -> TimeLimitCase:
        """The uppermost case over the national one, or that itself."""
        layers = [c for c in self.procedure.limits or () if c.national == self.national]
        return max(layers, key=lambda case: len(case.layers))

    def with_over(self, shortening: Shortening) -> Procedure:
        """Return the procedure with one more case, right after the one that it stands over."""
        cases, top = list(self.procedure.limits or ()), self.top
        cases.insert(cases.index(top) + 1, shortening._over(top))  # noqa: SLF001  # same module
        return attrs.evolve(self.procedure, limits=tuple(cases))

    def is_met_by(self, shortening: Shortening) -> bool:
        """Whether the case and the shortening hold on some day together."""
        edition = (self.procedure.in_force, self.procedure.until)
        return meet(edition, dates_of(self.national.citation), dates_of(shortening.citation))


#: What can be shortened once on a day: the edition's place, its case, and the channel.
_Key = tuple[int, TimeLimitCase, Channel | None]


@attrs.define
class _Work:
    """The procedures as they are so far, the faults found, and who shortened which case."""

    procedures: list[Procedure]
    faults: list[tuple[int, Remark | UnknownProcedureError]] = attrs.Factory(list)
    _taken: dict[_Key, list[tuple[int, Shortening]]] = attrs.Factory(dict)

    def apply(self, at: int, shortening: Shortening, published: Mapping[str, Procedure]) -> None:
        """Put one limit over every case that it means, or note why not."""
        code = national_form(shortening.code)
        try:
            published[code]
        except UnknownProcedureError as error:
            self.faults.append((at, error))
            return
        editions = [(i, p) for i, p in enumerate(self.procedures) if p.code == code]
        targets = list(_targets(editions, shortening))
        faults = list(self._wrong(editions, targets, shortening))
        self.faults += [
            (at, Remark.of("fault_of_code", code=code, fault=fault)) for fault in faults
        ]
        if not faults:
            self._put(at, shortening, targets)

    def _put(self, at: int, shortening: Shortening, targets: list[_Target]) -> None:
        for target in targets:
            self._taken.setdefault(_key(target, shortening), []).append((at, shortening))
            current = attrs.evolve(target, procedure=self.procedures[target.at])
            self.procedures[target.at] = current.with_over(shortening)

    def _wrong(
        self,
        editions: list[tuple[int, Procedure]],
        targets: list[_Target],
        shortening: Shortening,
    ) -> Iterator[Remark]:
        if not targets:
            yield _nothing_to_shorten([procedure for _, procedure in editions])
        elif _is_ambiguous(targets):
            yield Remark.of(
                "fault_cases_meant",
                cases=Name.of_several(case_name(target.national) for target in targets),
            )
        else:
            yield from dict.fromkeys(self._too_much(targets, shortening))

    def _too_much(self, targets: list[_Target], shortening: Shortening) -> Iterator[Remark]:
        for target in targets:
            for at, other in self._taken.get(_key(target, shortening), ()):
                if meet(dates_of(other.citation), dates_of(shortening.citation)):
                    yield Remark.of("fault_shortened_twice", path=_path(at))
            yield from _longer(target, shortening)


def _key(target: _Target, shortening: Shortening) -> _Key:
    return target.at, target.national, shortening.channel or target.national.channel


def _targets(editions: list[tuple[int, Procedure]], shortening: Shortening) -> Iterator[_Target]:
    """Return every published case that the shortening means, in every edition."""
    for at, procedure in editions:
        cases = [
            case
            for case in procedure.limits or ()
            if case.over is None and shortening._means(case)  # noqa: SLF001  # same module
        ]
        own = [case for case in cases if case.channel is shortening.channel]
        for case in own or [case for case in cases if case.channel is None]:
            target = _Target(at, procedure, case)
            if target.is_met_by(shortening):
                yield target


def _is_ambiguous(targets: list[_Target]) -> bool:
    """Whether two of the cases hold on some day together."""
    return any(
        a.at == b.at and meet(dates_of(a.national.citation), dates_of(b.national.citation))
        for i, a in enumerate(targets)
        for b in targets[:i]
    )


def _longer(target: _Target, shortening: Shortening) -> Iterator[Remark]:
    """Return that the limit is surely longer than one that it would stand over: the uppermost."""
    for layer in target.top.layers:
        if (
            meet(dates_of(layer.citation), dates_of(shortening.citation))
            and shortens(shortening.limit, layer.limit) is False
        ):
            limits = {"own": shortening.limit, "other": layer.limit}
            source = str(layer.citation or "") or Remark.of("fault_no_source")
            yield Remark.of("fault_longer", source=source, **limits)
            return


def _nothing_to_shorten(editions: list[Procedure]) -> Remark:
    """Return why the shortening means no case at all."""
    cases = [case for p in editions for case in p.limits or () if case.over is None]
    if cases:
        return Remark.of("fault_no_such_case", known=Name.of_several(map(case_name, cases)))
    if any(procedure.limits is None for procedure in editions):
        return Remark.of("fault_limit_unknown")
    return Remark.of("fault_without_limit")
