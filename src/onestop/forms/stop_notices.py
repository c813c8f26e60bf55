"""The notice that handling is stopped (form 05).

Stands on `slip`. Knows no clock.
"""

from __future__ import annotations

import attrs

from onestop._arguments import checked
from onestop._checks import (
    member_field,
    optional_field,
    text_field,
)
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import Closed, Stopped
from onestop.forms.formset import FormKind, FormSet
from onestop.forms.parties import Applicant, Office
from onestop.forms.slip import ApplicantSlip, head, up_to


@attrs.frozen(kw_only=True)
class StopNotice(ApplicantSlip):
    """The notice that handling is stopped (*thông báo dừng giải quyết hồ sơ*), form 05.

    New in the set of 2025. Its printed fields were not seen: it holds who, what and why.

    **Law:** Thông tư 03/2025/TT-VPCP, Phụ lục I.
    """

    reason: str = attrs.field(validator=text_field)
    number: str | None = attrs.field(default=None, validator=optional_field(text_field))
    #: Whether the dossier was closed because nobody supplemented it.
    is_closing: bool = attrs.field(default=False, validator=member_field(bool))


@checked
def stop_notice(  # noqa: PLR0913  # one argument a field that the log does not know
    dossier: Dossier,
    calendar: WorkCalendar,
    forms: FormSet,
    *,
    office: Office | None = None,
    applicant: Applicant | None = None,
    number: str | None = None,
    signed_by: str | None = None,
) -> StopNotice:
    """Return the notice that handling was stopped (*thông báo dừng giải quyết hồ sơ*).

    A dossier that was closed for want of a supplement gets it too, with that said.

    >>> from onestop import Channel, Dossier, Procedure, vn
    >>> at, procedure = vn.local("20/11/2026 09:00"), Procedure("X", "Cấp giấy")
    >>> dossier = Dossier.submit("D", procedure, at, channel=Channel.IN_PERSON).accept(at)
    >>> stopped = dossier.stop(at, "theo đề nghị của người nộp")
    >>> stop_notice(stopped, vn.calendar(), vn.forms(on=at.date())).form.number
    '05'

    Raises:
        BadValueError: handling was not stopped, the set has no such form (it is new in 2025), or
            the forms are not those of the day.

    **Law:** Thông tư 03/2025/TT-VPCP, Phụ lục I.
    """
    _, __, stopped = up_to(dossier, Stopped, None)
    moment = stopped.at.astimezone(calendar.tz)
    return StopNotice(
        **head(dossier, forms.form_on(FormKind.STOP, moment.date()), moment, office, applicant),
        signed_by=signed_by,
        reason=stopped.reason,
        number=number,
        is_closing=isinstance(stopped, Closed),
    )
