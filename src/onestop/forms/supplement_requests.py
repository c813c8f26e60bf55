"""The slip that asks for what is missing (form 02).

Stands on `dossiers.completeness` and `slip`. Knows nothing of what the request does to the clock.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_tuple,
    members_field,
    optional_field,
    text_field,
)
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import SupplementRequested
from onestop.errors import BadValueError
from onestop.forms.formset import FormKind, FormSet
from onestop.forms.parties import Applicant, Office
from onestop.forms.slip import ApplicantSlip, PaperLine, head, up_to
from onestop.i18n.remarks import Remark


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class SupplementRequest(ApplicantSlip):
    """The slip that asks for what is missing (*phiếu yêu cầu bổ sung, hoàn thiện hồ sơ*), form 02.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ17.1; the names of the fields are practice.
    """

    papers: tuple[PaperLine, ...] = attrs.field(
        converter=as_tuple, validator=members_field(PaperLine)
    )
    reason: str | None = attrs.field(default=None, validator=optional_field(text_field))


@checked
def supplement_request(  # noqa: PLR0913  # one argument a field that the log does not know
    dossier: Dossier,
    calendar: WorkCalendar,
    forms: FormSet,
    *,
    office: Office | None = None,
    applicant: Applicant | None = None,
    at: dt.datetime | None = None,
    reason: str | None = None,
    papers: Iterable[PaperLine] = (),
) -> SupplementRequest:
    """Return the slip of the last request (*phiếu yêu cầu bổ sung, hoàn thiện hồ sơ*), up to `at`.

    Its lines are the items asked, without numbers; `papers` says them with numbers, one line for
    each item.

    >>> from onestop import Channel, Dossier, Procedure, vn
    >>> at, procedure = vn.local("20/11/2026 09:00"), Procedure("X", "Cấp giấy")
    >>> dossier = Dossier.submit("D", procedure, at, channel=Channel.IN_PERSON)
    >>> asked = dossier.request_supplement(at, ["tờ khai"], by="Lan")
    >>> slip = supplement_request(asked, vn.calendar(), vn.forms(on=at.date()))
    >>> [line.name for line in slip.papers], slip.signed_by
    (['tờ khai'], 'Lan')

    Raises:
        BadValueError: nothing was asked, the numbers are not of the items asked, or the forms are
            not those of the day.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ17.1; Nghị định 118/2025/NĐ-CP, Đ17.2.a.
    """
    _, __, asked = up_to(dossier, SupplementRequested, at)
    moment, lines = asked.at.astimezone(calendar.tz), tuple(papers)
    if lines and len(lines) != len(asked.items):
        limit = Remark.of("one_line_each", n=len(asked.items))
        raise BadValueError("papers", len(lines), limit)
    form = forms.form_on(FormKind.SUPPLEMENT, moment.date())
    return SupplementRequest(
        **head(dossier, form, moment, office, applicant),
        signed_by=asked.by,
        papers=lines or tuple(map(PaperLine, asked.items)),
        reason=reason,
    )
