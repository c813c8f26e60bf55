"""The slip that goes with a dossier from hand to hand.

Each hand-over of the log is a row: who gave it, who took it, when. Where the one who gives it on
had a duty that is judged, the row says whether it was kept; where that is not known, the row is
left to be ticked by hand.

Stands on `dossiers.assignments` and `slip`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import as_tuple, members_field, moment_field, optional_field
from onestop._checks import text_field as text
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.assignments import Duty, duties_of
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import Accepted, Arrived, Assigned, Completed, Transferred
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.dossiers.status import Timeliness
from onestop.errors import BadValueError
from onestop.forms.formset import FormKind, FormSet
from onestop.forms.parties import Office
from onestop.forms.slip import Slip, up_to
from onestop.i18n.remarks import Remark

_RESULTS: Final = (Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE)


def _is_result(_: object, attribute: attrs.Attribute[Timeliness], value: Timeliness) -> None:
    if value not in _RESULTS:
        words = ", ".join(each.name for each in _RESULTS)
        raise BadValueError(attribute.name, value, Remark.of("must_be_one_of_or_none", known=words))


@attrs.frozen
class HandOver:
    """One hand-over of a dossier (*giao nhận hồ sơ*).

    `result` is how the deliverer kept the limit of what was to be done, `None` where that is not
    known; `note` is the step that the receiver is given.
    """

    at: dt.datetime = attrs.field(validator=moment_field)
    deliverer: str | None = attrs.field(default=None, kw_only=True, validator=optional_field(text))
    receiver: str | None = attrs.field(default=None, kw_only=True, validator=optional_field(text))
    result: Timeliness | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(_is_result)
    )
    note: str | None = attrs.field(default=None, kw_only=True, validator=optional_field(text))


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class ControlSlip(Slip):
    """The slip of the handling (*phiếu kiểm soát quá trình giải quyết hồ sơ*), form 06, before 05.

    `agency` is the one that handles the dossier.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ9; the names of the fields are practice.
    """

    agency: str | None = attrs.field(default=None, validator=optional_field(text))
    rows: tuple[HandOver, ...] = attrs.field(
        default=(), converter=as_tuple, validator=members_field(HandOver)
    )


@checked
def control_slip(  # one argument a field that the log does not know
    dossier: Dossier,
    calendar: WorkCalendar,
    forms: FormSet,
    *,
    office: Office | None = None,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
) -> ControlSlip:
    """Return the control slip of a dossier (*phiếu kiểm soát quá trình giải quyết hồ sơ*).

    Its rows are the transfers, the assignments, the arrival at the competent agency and the end of
    handling, judged as `duties_of` judges them. It runs on for days, so the set of forms is the one
    that is named.

    >>> from onestop import Channel, Dossier, Procedure, vn
    >>> at, procedure = vn.local("20/11/2026 09:00"), Procedure("X", "Cấp giấy")
    >>> dossier = Dossier.submit("D", procedure, at, channel=Channel.IN_PERSON)
    >>> sent = dossier.accept(at, by="Lan").transfer(vn.local("20/11/2026 09:30"), "Phòng Kinh tế")
    >>> slip = control_slip(sent, vn.calendar(), vn.forms(on=at.date()))
    >>> slip.form.number, slip.rows[0].deliverer, slip.rows[0].receiver
    ('06', 'Lan', 'Phòng Kinh tế')

    Raises:
        BadValueError: the dossier was not accepted.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ9; Nghị định 61/2018/NĐ-CP, Đ19.6.
    """
    _, __, accepted = up_to(dossier, Accepted, None)
    now = dossier.events[-1].at
    duties = duties_of(dossier, now, calendar, rules=rules, policy=policy)
    return ControlSlip(
        form=forms.form(FormKind.CONTROL),
        code=dossier.code,
        content=dossier.procedure.name,
        office=office or Office(),
        at=accepted.at.astimezone(calendar.tz),
        agency=dossier.agency,
        rows=_rows(dossier, accepted, duties, calendar),
    )


def _rows(
    dossier: Dossier, accepted: Accepted, duties: tuple[Duty, ...], calendar: WorkCalendar
) -> Iterator[HandOver]:
    """Yield the hand-overs after acceptance; who took the dossier last gives it on."""
    holder = accepted.by or dossier.receiving
    for event in dossier.events[dossier.events.index(accepted) + 1 :]:
        if isinstance(event, Assigned | Transferred | Arrived | Completed):
            deliverer, receiver = event.by or holder, _receiver(event)
            yield HandOver(
                event.at.astimezone(calendar.tz),
                deliverer=deliverer,
                receiver=receiver,
                result=_result(deliverer, event.at, duties),
                note=event.step if isinstance(event, Assigned) else None,
            )
            holder = receiver


def _receiver(event: Assigned | Transferred | Arrived | Completed) -> str | None:
    if isinstance(event, Assigned):
        return event.officer
    if isinstance(event, Transferred):
        return event.to
    return event.agency if isinstance(event, Arrived) else None


def _result(deliverer: str | None, at: dt.datetime, duties: tuple[Duty, ...]) -> Timeliness | None:
    """Return how what the deliverer hands on was kept, where the duties judge it in one way."""
    ended = {duty.timeliness for duty in duties if (duty.officer, duty.ended) == (deliverer, at)}
    (verdict,) = ended if len(ended) == 1 else (None,)
    return verdict if verdict in _RESULTS else None
