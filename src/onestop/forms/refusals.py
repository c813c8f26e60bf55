"""The slip of a refusal at the counter (form 03).

Stands on `slip`. Knows no clock: a refused dossier never had one.
"""

from __future__ import annotations

import attrs

from onestop._arguments import checked
from onestop._checks import (
    text_field,
)
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import Refused
from onestop.forms.formset import FormKind, FormSet
from onestop.forms.parties import Applicant, Office
from onestop.forms.slip import ApplicantSlip, head, up_to


@attrs.frozen(kw_only=True)
class Refusal(ApplicantSlip):
    """The slip that refuses a dossier (*phiếu từ chối tiếp nhận giải quyết hồ sơ*), form 03.

    Its printed fields were not seen: it holds who, what and why, and the reason is mandatory.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ17.1.
    """

    reason: str = attrs.field(validator=text_field)


@checked
def refusal(
    dossier: Dossier,
    calendar: WorkCalendar,
    forms: FormSet,
    *,
    office: Office | None = None,
    applicant: Applicant | None = None,
) -> Refusal:
    """Return the slip of a dossier refused (*phiếu từ chối tiếp nhận giải quyết hồ sơ*).

    >>> from onestop import Channel, Dossier, Procedure, vn
    >>> at, procedure = vn.local("20/11/2026 09:00"), Procedure("X", "Cấp giấy")
    >>> dossier = Dossier.submit("D", procedure, at, channel=Channel.IN_PERSON)
    >>> refused = dossier.refuse(at, "không thuộc thẩm quyền")
    >>> refusal(refused, vn.calendar(), vn.forms(on=at.date())).reason
    'không thuộc thẩm quyền'

    Raises:
        BadValueError: the dossier was not refused, or the forms are not those of the day.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ17.1.
    """
    _, __, refused = up_to(dossier, Refused, None)
    moment = refused.at.astimezone(calendar.tz)
    form = forms.form_on(FormKind.REFUSAL, moment.date())
    return Refusal(
        **head(dossier, form, moment, office, applicant),
        signed_by=refused.by,
        reason=refused.reason,
    )
