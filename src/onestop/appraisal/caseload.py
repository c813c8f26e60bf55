"""The items of work that dossiers are, with their delays and failed checks.

Progress is computed: a dossier is an item of work, and late as a whole, in whose hands it became
late, or through the officer's own duties in it. Quality is told: confirmed complaints, and results
that came back as wrong. A late dossier with a complaint about the lateness has one fault, for both
carry the key `late`.

Stands on `work`, `complaints`, `judgement` and `assignments`. Knows no points.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import items_of, member, on_fixed_offset, text_field
from onestop.appraisal.complaints import LATE, WRONG, Complaint, WorkFault, as_cause, is_same_cause
from onestop.appraisal.work import WorkItem
from onestop.days.calendar import WorkCalendar
from onestop.days.period import ReportPeriod
from onestop.dossiers.assignments import Duty, duties_in
from onestop.dossiers.attribution.late_days import late_officers, newly_late_days
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.judgement import Judgement, as_known_at_end, judged_at_end
from onestop.dossiers.ruleset import ClockPolicy
from onestop.dossiers.status import Timeliness
from onestop.errors import BadValueError
from onestop.i18n.cleaning import same_name
from onestop.i18n.remarks import Remark

By = Literal["dossier", "duty"]

#: Work that is not over, and too late already.
_OVERDUE: Final = Timeliness.OVERDUE


@attrs.frozen(field_transformer=checked_fields)
class ObjectiveCause:
    """A cause that no officer answers for (*nguyên nhân khách quan*), and who confirmed it.

    `cause` is the key of the fault of that dossier that it explains: `late`, say.
    """

    dossier: str = attrs.field(validator=text_field)
    cause: str = attrs.field(converter=as_cause, validator=text_field)
    by: str = attrs.field(validator=text_field)


@attrs.frozen(field_transformer=checked_fields)
class Caseload:
    """The dossiers of a period as items of work (*khối lượng công việc từ hồ sơ*).

    `left_out` are dossiers that are no item of the period, and why; `open` are complaints that
    nobody has decided yet, `unmatched` confirmed ones about a dossier that is no item.
    `contradicted` are confirmed complaints of a lateness that the log does not show: nothing is
    taken for them.
    """

    items: tuple[WorkItem, ...]
    left_out: tuple[tuple[str, Remark], ...] = attrs.field(default=(), kw_only=True)
    open: tuple[Complaint, ...] = attrs.field(default=(), kw_only=True)
    unmatched: tuple[Complaint, ...] = attrs.field(default=(), kw_only=True)
    contradicted: tuple[Complaint, ...] = attrs.field(default=(), kw_only=True)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What must be read with the items: complaints that the log contradicts."""
        return tuple(
            Remark.of("complaint_contradicts_log", dossier=each.dossier)
            for each in self.contradicted
        )


@checked
def caseload_of(  # noqa: PLR0913  # what the log tells, and what it does not
    dossiers: Iterable[Dossier],
    period: ReportPeriod,
    calendar: WorkCalendar,
    *,
    officer: str | None = None,
    by: By = "dossier",
    complaints: Iterable[Complaint] = (),
    wrong_results: Iterable[str] = (),
    objective: Iterable[ObjectiveCause] = (),
    policy: ClockPolicy | None = None,
) -> Caseload:
    """Return the dossiers of a period as items of work (*công việc từ hồ sơ*), as its end has them.

    An item is what ended in the period, and what is overdue at its end: that was assigned and is
    not done. What still runs in time is left out. Of an officer it is a delay only where it was
    late in their hands; what they passed on late is an item too, of the period of those late days.
    `by="duty"` looks only at the officer's own steps, each late one a delay; else at the whole
    dossier. `wrong_results` are the codes of dossiers whose result came back as wrong. A mark rests
    on the log or on a complaint, never on two that contradict each other: one of lateness about
    what was in time takes nothing.

    >>> from onestop import Channel, Dossier, Procedure, ReportPeriod, WorkingDays, vn
    >>> from onestop.appraisal import Complaint
    >>> dossier = (
    ...     Dossier.submit(
    ...         "H48.53-261102-0001",
    ...         Procedure("PX.000001", "thử", limits=WorkingDays(3)),
    ...         vn.local("02/11/2026 09:00"),
    ...         channel=Channel.IN_PERSON,
    ...     )
    ...     .accept(vn.local("02/11/2026 09:00"), by="Lan")
    ...     .complete(vn.local("06/11/2026 09:00"), by="Lan")
    ... )
    >>> about = Complaint(dossier.code, "late", confirmed=True)
    >>> period = ReportPeriod.calendar_month(2026, 11)
    >>> found = caseload_of([dossier], period, vn.calendar(), officer="Lan", complaints=[about])
    >>> found.items[0].delays, found.items[0].failed_checks
    ((WorkFault(cause='late', objective_by=None),), (WorkFault(cause='late', objective_by=None),))
    >>> import datetime as dt
    >>> from onestop.appraisal import work_marks
    >>> marks = work_marks(found.items, vn.rating_rules(on=dt.date(2026, 11, 30)))
    >>> print(marks.quantity, marks.quality, marks.progress)
    100 100 75

    Raises:
        BadValueError: the officer's own duties are asked for, and no officer is named.

    **Law:** Nghị định 335/2025/NĐ-CP, Đ14; that a dossier is one item of work is this library's.
    """
    if by not in {"dossier", "duty"}:
        raise BadValueError("by", by, Remark.of("must_be_dossier_or_duty"))
    if by == "duty" and officer is None:
        raise BadValueError("officer", officer, "must_name_officer")
    member("period", period, ReportPeriod)
    known = as_known_at_end(dossiers, period, calendar)
    at = on_fixed_offset(period.last_moment(calendar.tz))
    judged = (judged_at_end(dossier, at, calendar, policy=policy) for dossier in known)
    faults = _Faults(complaints, wrong_results, objective)
    return _caseload(judged, faults, _Question(period, officer, by))


def caseload_from(
    judgements: Iterable[Judgement],
    period: ReportPeriod,
    *,
    officer: str,
    complaints: Iterable[Complaint] = (),
) -> Caseload:
    """Return an officer's dossiers as items of work, from their judgements at a period's end."""
    question = _Question(period, officer, "dossier")
    return _caseload(judgements, _Faults(complaints, (), ()), question)


def _caseload(judgements: Iterable[Judgement], faults: _Faults, question: _Question) -> Caseload:
    items: list[WorkItem] = []
    left_out: list[tuple[str, Remark]] = []
    for judgement in judgements:
        found = question.item(judgement)
        if isinstance(found, Remark):
            left_out.append((judgement.dossier.code, found))
        elif found is not None:
            items.append(found)
    return Caseload(
        tuple(map(faults.added, items)),
        left_out=tuple(left_out),
        open=faults.open,
        unmatched=faults.unmatched({item.key for item in items}),
        contradicted=faults.contradicted({item.key: item for item in items}),
    )


class _Faults:
    """What was found wrong with the results of dossiers, and what was nobody's fault."""

    def __init__(
        self,
        complaints: Iterable[Complaint],
        wrong_results: Iterable[str],
        objective: Iterable[ObjectiveCause],
    ) -> None:
        known = [member("complaints", each, Complaint) for each in complaints]
        self.confirmed = tuple(each for each in known if each.confirmed)
        self.open = tuple(each for each in known if each.confirmed is None)
        self._wrong = tuple(items_of("wrong_results", wrong_results))
        self._objective = [member("objective", each, ObjectiveCause) for each in objective]

    def unmatched(self, codes: set[str]) -> tuple[Complaint, ...]:
        """Return the confirmed complaints about other dossiers than these."""
        return tuple(each for each in self.confirmed if each.dossier not in codes)

    def contradicted(self, items: Mapping[str, WorkItem]) -> tuple[Complaint, ...]:
        """Return the confirmed complaints of a lateness that the items do not show."""
        about = (each for each in self.confirmed if each.dossier in items)
        return tuple(each for each in about if _is_contradicted(each, items[each.dossier]))

    def added(self, item: WorkItem) -> WorkItem:
        """Return an item with its failed checks, and with who confirmed an objective cause."""
        about = (each for each in self.confirmed if each.dossier == item.key)
        causes = [each.cause for each in about if not _is_contradicted(each, item)]
        causes += [WRONG] * (item.key in self._wrong)
        checks = tuple(self._with_dossier(item.key, WorkFault(cause)) for cause in causes)
        delays = tuple(self._with_dossier(item.key, delay) for delay in item.delays)
        return attrs.evolve(item, delays=delays, failed_checks=checks)

    def _with_dossier(self, code: str, fault: WorkFault) -> WorkFault:
        cause = fault.cause or ""
        about = (each for each in self._objective if each.dossier == code)
        found = (each.by for each in about if is_same_cause(each.cause, cause))
        return attrs.evolve(fault, objective_by=next(found, None))


def _is_contradicted(complaint: Complaint, item: WorkItem) -> bool:
    """Whether a complaint is of a lateness, and the item was neither late nor is it overdue."""
    was_late = bool(item.delays) or not item.done
    return complaint.same_cause_as(LATE) and not was_late


@attrs.frozen
class _Question:
    """In which period, of which officer, and by what dossiers are looked at."""

    period: ReportPeriod
    officer: str | None
    by: By

    def item(self, judgement: Judgement) -> WorkItem | Remark | None:
        """Return the item that a dossier is, why it is none, or `None` if it is not asked for."""
        return self._own(judgement) if self.by == "duty" else self._whole(judgement)

    def _whole(self, judgement: Judgement) -> WorkItem | Remark | None:
        if not self._is_own(judgement.dossier.officer):
            return self._passed_on(judgement)
        is_late = any(map(self._is_own, late_officers(judgement)))
        verdict = judgement.status.timeliness if is_late else None
        delays = (WorkFault(LATE),) if verdict is Timeliness.LATE else ()
        end = judgement.ended_at
        return self._made(judgement, end, delays, is_overdue=verdict is _OVERDUE)

    def _passed_on(self, judgement: Judgement) -> WorkItem | None:
        """Return the item that a colleague's dossier is for who had it on late days before."""
        late = newly_late_days(judgement, self.period.first - dt.timedelta(days=1))
        if any(self._is_own(each.officer) for each in late if not each.is_waiting):
            return WorkItem(judgement.dossier.code, delays=(WorkFault(LATE),))
        return None

    def _is_own(self, officer: str | None) -> bool:
        return self.officer is None or same_name(officer, self.officer)

    def _own(self, judgement: Judgement) -> WorkItem | Remark | None:
        duties = [duty for duty in duties_in(judgement) if same_name(duty.officer, self.officer)]
        if not duties:
            return None
        ends = [duty.ended for duty in duties if duty.ended is not None]
        end = max(ends) if len(ends) == len(duties) else None
        is_overdue = any(duty.timeliness is _OVERDUE for duty in duties)
        return self._made(judgement, end, tuple(_delays(duties)), is_overdue=is_overdue)

    def _made(
        self,
        judgement: Judgement,
        end: dt.datetime | None,
        delays: tuple[WorkFault, ...],
        *,
        is_overdue: bool,
    ) -> WorkItem | Remark | None:
        code, verdict = judgement.dossier.code, judgement.status.timeliness
        if verdict is Timeliness.NOT_COUNTED:
            return Remark.of("caseload_not_counted")
        if end is None:
            running = Remark.of("caseload_running", verdict=Remark.of(verdict.label))
            return WorkItem(code, done=0) if is_overdue else running
        if not self.period.covers(judgement.calendar.local_day(end)):
            return None
        return WorkItem(code, delays=delays)


def _delays(duties: Iterable[Duty]) -> Iterator[WorkFault]:
    """Yield a delay for each duty that ended late, by its step."""
    for duty in duties:
        if duty.timeliness is Timeliness.LATE:
            yield WorkFault(LATE if duty.name is None else f"{LATE}:{duty.name}")
