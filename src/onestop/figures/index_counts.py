"""Figures of the national service index, counted from dossiers and petitions.

What the log does not tell is not counted: it stays without a figure, to be given. Every dossier and
petition that costs points is named with its reason.

    dossiers, petitions ──▶ IndexCount: figures with their source, faults

Stands on `index_on_time`, `index_records`, `index_figures` and `portal_petitions`. Knows no points.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import as_texts, optional_member, whole_number
from onestop.days.calendar import WorkCalendar
from onestop.days.period import ReportPeriod
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.ruleset import ClockPolicy
from onestop.errors import BadValueError
from onestop.figures.index_edition import IndexEdition
from onestop.figures.index_figures import FigureSource, MeasureFigure
from onestop.figures.index_on_time import IndexedDossier, index_dossiers
from onestop.figures.index_policy import IndexPolicy
from onestop.figures.index_records import (
    Recorded,
    has_electronic_result,
    kept_of,
    recorded_figures,
)
from onestop.figures.portal_petitions import (
    PetitionVerdict,
    PortalLimits,
    PortalPetition,
    is_received_in,
    judge_petitions,
)
from onestop.i18n.cleaning import comparable
from onestop.i18n.remarks import Remark

#: The measures that are counted here, by their codes at the portal; others in `index_records`.
ON_TIME: Final = "ON_TIME"
SERVICES: Final = "SERVICES_WITH_DOSSIERS"
ONLINE: Final = "FILED_ONLINE"
SATISFACTION: Final = "DOSSIER_RECEIVING_SATISFACTION"
PETITIONS_IN_TIME: Final = "PETITION_PROCESSING_ON_TIME"
PETITIONS_SATISFIED: Final = "PETITION_HANDLING_SATISFACTION"


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class IndexFault:
    """A dossier or petition that costs a measure points (*hồ sơ, phản ánh làm mất điểm*), and why.

    `code` is that of the dossier or petition, `measure` that of the measure.
    """

    code: str
    measure: str
    because: tuple[Remark, ...]


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class IndexCount:
    """What dossiers and petitions tell of the index (*số liệu bộ chỉ số tính từ hồ sơ*).

    `figures` hold the measures that could be counted, `faults` what costs them points. `dossiers`
    and `petitions` are those counted, each with how it stands.
    """

    figures: tuple[MeasureFigure, ...]
    faults: tuple[IndexFault, ...]
    dossiers: tuple[IndexedDossier, ...]
    petitions: tuple[PetitionVerdict, ...] = ()


@checked
def count_index(  # noqa: PLR0913  # what the log tells, and what it does not
    dossiers: Iterable[Dossier],
    period: ReportPeriod,
    calendar: WorkCalendar,
    edition: IndexEdition,
    *,
    petitions: Iterable[PortalPetition] | None = None,
    limits: PortalLimits | None = None,
    disliked: Iterable[str] | None = None,
    complained: Iterable[str] = (),
    services: int | None = None,
    kept: Iterable[str] = (),
    fee_procedures: int | None = None,
    synchronised: MeasureFigure | None = None,
    policy: IndexPolicy | None = None,
    clock: ClockPolicy | None = None,
    at: dt.datetime | None = None,
) -> IndexCount:
    """Return the figures of the index that a ward's own data tell (*tính số liệu bộ chỉ số*).

    From dossiers: on time, filed online, and without a fault, if `disliked` says which dossiers
    people disliked (their codes; an empty list is none), with those that were `complained` of. With
    `services`, the number of services offered online, how many of them had dossiers. What the log
    keeps beside states, `kept` says: "fees" (paid online; with `fee_procedures`, how many
    procedures have a fee, those of them too), "papers", "results" (electronic ones), "reuse". From
    `petitions`, by their `limits`: in time and not unsatisfied; `None` is not known, an empty list
    is none. `synchronised` is the figure of 1.4, by which what was filed online is multiplied.

    >>> import datetime as dt
    >>> from onestop import Channel, Dossier, Procedure, ReportPeriod, WorkingDays, vn
    >>> procedure = Procedure("PX.000001", "thử", limits=WorkingDays(3))
    >>> at = vn.local("02/11/2026 09:00")
    >>> late = Dossier.submit("H-1", procedure, at, channel=Channel.ONLINE).accept(at)
    >>> november = ReportPeriod.calendar_month(2026, 11)
    >>> edition = vn.service_index(on=november.last)
    >>> count = count_index([late], november, vn.calendar(), edition)
    >>> [(figure.code, figure.text("en")) for figure in count.figures]
    [('ON_TIME', '0/1'), ('FILED_ONLINE', '1/1')]
    >>> [(fault.code, fault.measure) for fault in count.faults]
    [('H-1', 'ON_TIME')]

    Raises:
        OutsideCalendarError: the days of a dossier or petition lie outside the calendar.

    **Law:** the working description of the index.
    """
    chosen = policy or IndexPolicy()
    judged = index_dossiers(dossiers, period, calendar, policy=chosen, clock=clock, at=at)
    received = tuple(each for each in judged if _is_received(each, period, calendar))
    counted = [_on_time(judged)]
    if services is not None:
        counted.append(_services(received, whole_number("services", services, 0)))
    noted, sync = kept_of(kept), optional_member("synchronised", synchronised, MeasureFigure)
    counted.append(_online(received, sync, has_results="results" in noted))
    if fee_procedures is not None:
        whole_number("fee_procedures", fee_procedures, 0)
    counted += map(_recorded, recorded_figures(judged, received, noted, fee_procedures))
    if disliked is not None:
        unliked = _folded(as_texts(disliked, "disliked"))
        raised = _folded(as_texts(complained, "complained"))
        counted.append(_satisfied(judged, unliked, raised, chosen))
    verdicts: tuple[PetitionVerdict, ...] = ()
    if petitions is not None:
        if limits is None:
            raise BadValueError("limits", None, "limits_of_petitions")
        today = None if at is None else calendar.local_day(at)
        verdicts = judge_petitions(petitions, period, calendar, limits, today=today)
        counted += [_in_time(verdicts), _not_unsatisfied(verdicts, period, chosen)]
    known = {measure.code for measure in edition.measures}
    own = [(figure, faults) for figure, faults in counted if figure.code in known]
    return IndexCount(
        figures=tuple(figure for figure, _ in own),
        faults=tuple(fault for _, faults in own for fault in faults),
        dossiers=judged,
        petitions=verdicts,
    )


#: A figure, and what costs it points.
_Counted = tuple[MeasureFigure, tuple[IndexFault, ...]]


def _folded(codes: Iterable[str]) -> frozenset[str]:
    return frozenset(map(comparable, codes))


def _is_received(each: IndexedDossier, period: ReportPeriod, calendar: WorkCalendar) -> bool:
    accepted = each.dossier.accepted_at
    return accepted is not None and period.covers(calendar.local_day(accepted))


def _on_time(judged: tuple[IndexedDossier, ...]) -> _Counted:
    """Count measure 2.1; a dossier without a known limit is in neither number."""
    known = [each for each in judged if each.on_time is not None]
    late = [each for each in known if not each.on_time]
    told = Remark.of("index_not_judged", n=len(judged) - len(known))
    figure = MeasureFigure(
        ON_TIME,
        len(known) - len(late),
        len(known),
        source=FigureSource.DOSSIERS,
        because=(told,) if len(known) < len(judged) else (),
    )
    return figure, tuple(_fault(each, ON_TIME, each.because) for each in late)


def _fault(each: IndexedDossier, measure: str, because: tuple[Remark, ...]) -> IndexFault:
    return IndexFault(code=each.dossier.code, measure=measure, because=because)


def _recorded(found: Recorded) -> _Counted:
    """Return a figure of what a log records, with what each dossier lacks."""
    figure, lacking = found
    why = (Remark.of("index_not_recorded"),)
    return figure, tuple(_fault(each, figure.code, why) for each in lacking)


def _services(received: tuple[IndexedDossier, ...], services: int) -> _Counted:
    """Count measure 3.2: of the services offered online, those with an online dossier."""
    with_dossiers = {each.dossier.procedure.code for each in received if _is_online(each)}
    told = Remark.of("index_services_inferred")
    source = FigureSource.DOSSIERS
    return MeasureFigure(SERVICES, len(with_dossiers), services, source=source, because=(told,)), ()


def _is_online(each: IndexedDossier) -> bool:
    return each.dossier.channel.online


def _online(
    received: tuple[IndexedDossier, ...], synchronised: MeasureFigure | None, *, has_results: bool
) -> _Counted:
    """Count measure 3.3: received online, times the share that was synchronised.

    Where the log keeps electronic results, what has none does not count.
    """

    def counts(each: IndexedDossier) -> bool:
        return _is_online(each) and (not has_results or has_electronic_result(each.dossier))

    online = Fraction(sum(map(counts, received)))
    share = None if synchronised is None else synchronised.ratio
    notes = [] if has_results else [Remark.of("index_results_not_kept")]
    if share is None:
        notes.append(Remark.of("index_sync_unknown"))
    elif share != 1:
        notes.append(Remark.of("index_times_sync", share=synchronised))
    figure = MeasureFigure(
        ONLINE,
        online * (1 if share is None else share),
        len(received),
        source=FigureSource.DOSSIERS,
        because=tuple(notes),
    )
    lacking = (each for each in received if not counts(each))
    return figure, tuple(_fault(each, ONLINE, (_why_not_online(each),)) for each in lacking)


def _why_not_online(each: IndexedDossier) -> Remark:
    return Remark.of("index_not_recorded" if _is_online(each) else "index_filed_otherwise")


def _satisfied(
    judged: tuple[IndexedDossier, ...],
    disliked: frozenset[str],
    complained: frozenset[str],
    policy: IndexPolicy,
) -> _Counted:
    """Count measure 5.4: dossiers neither late, nor complained of, nor disliked."""
    faults = [
        _fault(each, SATISFACTION, reasons)
        for each in judged
        if (reasons := tuple(_reasons(each, disliked, complained)))
    ]
    lost = len(faults)
    notes: tuple[Remark, ...] = ()
    if policy.overlap == "sum":
        late = sum(each.on_time is False for each in judged)
        opinions = sum(comparable(each.dossier.code) in disliked | complained for each in judged)
        lost, notes = min(late + opinions, len(judged)), (Remark.of("index_overlap_sum"),)
    figure = MeasureFigure(
        SATISFACTION,
        len(judged) - lost,
        len(judged),
        source=FigureSource.DOSSIERS,
        because=notes,
    )
    return figure, tuple(faults)


def _reasons(
    each: IndexedDossier, disliked: frozenset[str], complained: frozenset[str]
) -> Iterator[Remark]:
    code = comparable(each.dossier.code)
    if each.on_time is False:
        yield from each.because
    if code in complained:
        yield Remark.of("index_complained")
    if code in disliked:
        yield Remark.of("index_disliked")


def _in_time(verdicts: tuple[PetitionVerdict, ...]) -> _Counted:
    """Count measure 5.2: petitions handled or running in time."""
    late = [each for each in verdicts if not each.in_time]
    n = len(verdicts)
    figure = MeasureFigure(PETITIONS_IN_TIME, n - len(late), n, source=FigureSource.PETITIONS)
    faults = (
        IndexFault(code=each.petition.code, measure=PETITIONS_IN_TIME, because=each.because)
        for each in late
    )
    return figure, tuple(faults)


def _not_unsatisfied(
    verdicts: tuple[PetitionVerdict, ...], period: ReportPeriod, policy: IndexPolicy
) -> _Counted:
    """Count measure 5.3: of the petitions first received in the period, or handled in it."""
    if policy.petition_base == "handled":
        base = [each for each in verdicts if each.act != "running"]
    else:
        base = [each for each in verdicts if is_received_in(each.petition, period)]
    bad, n = [each for each in base if each.is_unsatisfied], len(base)
    figure = MeasureFigure(PETITIONS_SATISFIED, n - len(bad), n, source=FigureSource.PETITIONS)
    return figure, tuple(map(_unsatisfied_fault, bad))


def _unsatisfied_fault(verdict: PetitionVerdict) -> IndexFault:
    petition, because = verdict.petition, list(verdict.because)
    if petition.dislikes > petition.likes:
        because.append(Remark.of("index_disliked"))
    if petition.raised_again:
        because.append(Remark.of("petition_raised_again"))
    return IndexFault(code=petition.code, measure=PETITIONS_SATISFIED, because=tuple(because))
