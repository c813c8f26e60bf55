"""The slip of an apology with a new appointment (form 04).

Stands on `dossiers.clock` and `slip`.
"""

from __future__ import annotations

import datetime as dt

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_tuple,
    day_field,
    member_field,
    members_field,
    moment_field,
    optional_field,
    text_field,
)
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.clock.reading import clock_reading
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import Extended
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.errors import BadValueError
from onestop.forms.formset import FormKind, FormSet
from onestop.forms.parties import Applicant, Office
from onestop.forms.slip import ApplicantSlip, head, up_to
from onestop.i18n.remarks import Remark


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Apology(ApplicantSlip):
    """The apology with a new day (*xin lỗi và hẹn lại*), form 04.

    `original` is the day that was promised and `until` the new one: both stand on the slip, for
    the lateness against the first stays. `is_recognised` says whether the rules let it move the
    appointment, `remarks` what they say of it; neither is printed.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ19.9; the names of the fields are practice.
    """

    received: dt.datetime = attrs.field(validator=moment_field)
    original: dt.date = attrs.field(validator=day_field)
    until: dt.date = attrs.field(validator=day_field)
    reason: str = attrs.field(validator=text_field)
    number: str | None = attrs.field(default=None, validator=optional_field(text_field))
    is_recognised: bool = attrs.field(default=True, validator=member_field(bool))
    remarks: tuple[Remark, ...] = attrs.field(
        default=(), converter=as_tuple, validator=members_field(Remark)
    )


@checked
def apology(  # noqa: PLR0913  # one argument a field that the log does not know
    dossier: Dossier,
    calendar: WorkCalendar,
    forms: FormSet,
    *,
    office: Office | None = None,
    applicant: Applicant | None = None,
    at: dt.datetime | None = None,
    number: str | None = None,
    signed_by: str | None = None,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
) -> Apology:
    """Return the apology of the last extension (*xin lỗi và hẹn lại*), up to `at`.

    The head of the office signs, so `signed_by` is never taken from the log.

    >>> import datetime as dt
    >>> from onestop import Channel, Dossier, vn
    >>> at = vn.local("20/11/2026 16:10")
    >>> procedure = vn.procedures()["1.004194"]
    >>> dossier = Dossier.submit("H48.53-261120-0001", procedure, at, channel=Channel.IN_PERSON)
    >>> named = vn.local("25/11/2026 09:00")
    >>> late = dossier.accept(at).extend(named, dt.date(2026, 11, 30), "chờ xác minh")
    >>> slip = apology(late, vn.calendar(), vn.forms(on=named.date()))
    >>> str(slip.original), str(slip.until), slip.is_recognised
    ('2026-11-26', '2026-11-30', True)

    Raises:
        BadValueError: no new day was named, the dossier has no appointment, or the forms are not
            those of the day.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ19.9 (in 118/2025: to confirm, 80 %).
    """
    before, through, extended = up_to(dossier, Extended, at)
    earlier = clock_reading(before, calendar, rules=rules, policy=policy)
    now = clock_reading(through, calendar, rules=rules, policy=policy)
    if earlier.deadline is None or now.deadline is None:
        raise BadValueError("dossier", dossier.code, "no_appointment")
    is_recognised = now.extensions > earlier.extensions
    moment, accepted = extended.at.astimezone(calendar.tz), dossier.accepted_at
    assert accepted is not None
    return Apology(
        **head(dossier, forms.form_on(FormKind.APOLOGY, moment.date()), moment, office, applicant),
        signed_by=signed_by,
        received=accepted.astimezone(calendar.tz),
        original=(earlier.deadline.original or earlier.deadline).day,
        until=now.deadline.day if is_recognised else extended.until,
        reason=extended.reason,
        number=number,
        is_recognised=is_recognised,
        remarks=now.deadline.remarks,
    )
