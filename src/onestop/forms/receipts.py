"""The receipt with the appointment (form 01), and when none is needed.

It names the appointment as it was promised when the dossier was accepted, whatever moved the clock
later.

Stands on `dossiers.clock` and `slip`.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_tuple,
    count_field,
    member_field,
    members_field,
    moment_field,
    optional_field,
    text_field,
)
from onestop.days.calendar import WorkCalendar
from onestop.days.zones import HO_CHI_MINH
from onestop.dossiers.clock.reading import clock_reading
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import Accepted, Completed
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.forms.formset import FormKind, FormSet
from onestop.forms.parties import Applicant, Office
from onestop.forms.slip import ApplicantSlip, PaperLine, head, lines_of, up_to
from onestop.i18n.remarks import Remark
from onestop.limits.deadline import Deadline
from onestop.limits.limit import Limit, SameDay
from onestop.procedures.cases import Anchor

_OTHER_EVENTS: Final = (Anchor.DECISION, Anchor.OTHER)


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Receipt(ApplicantSlip):
    """The receipt with the appointment (*giấy tiếp nhận hồ sơ và hẹn trả kết quả*), form 01.

    `papers` is what was handed in, `deadline` what was promised; without one `no_appointment` says
    why. `volume` and `serial` are those of the ledger, `result_at` where or how the result is
    fetched.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ17.1 and Đ17.3; the names of the fields are practice.
    """

    received: dt.datetime = attrs.field(validator=moment_field)
    papers: tuple[PaperLine, ...] = attrs.field(
        default=(), converter=as_tuple, validator=members_field(PaperLine)
    )
    sets: int | None = attrs.field(default=None, validator=optional_field(count_field(1)))
    deadline: Deadline | None = attrs.field(
        default=None, validator=optional_field(member_field(Deadline))
    )
    no_appointment: Remark | None = attrs.field(
        default=None, validator=optional_field(member_field(Remark))
    )
    volume: int | None = attrs.field(default=None, validator=optional_field(count_field(1)))
    serial: int | None = attrs.field(default=None, validator=optional_field(count_field(1)))
    result_at: str | None = attrs.field(default=None, validator=optional_field(text_field))

    @property
    def limit(self) -> Limit | None:
        """The handling time by law (*thời hạn giải quyết*), `None` where there is none."""
        return None if self.deadline is None else self.deadline.limit

    @property
    def appointment(self) -> dt.datetime | None:
        """The hour and day on which the result is ready (*giờ hẹn trả*)."""
        return None if self.deadline is None else self.deadline.at


@checked
def receipt(  # noqa: PLR0913  # one argument a field that the log does not know
    dossier: Dossier,
    calendar: WorkCalendar,
    forms: FormSet,
    *,
    office: Office | None = None,
    applicant: Applicant | None = None,
    at: dt.datetime | None = None,
    sets: int | None = None,
    volume: int | None = None,
    serial: int | None = None,
    result_at: str | None = None,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
) -> Receipt:
    """Return the receipt of an accepted dossier (*giấy tiếp nhận hồ sơ và hẹn trả kết quả*).

    It shows what was known when the dossier was accepted, or at `at` if that is given: a dossier
    taken in elsewhere has no appointment before it arrived. `sets` are the procedure's, if none are
    named.

    >>> from onestop import Channel, Dossier, vn
    >>> at = vn.local("20/11/2026 16:10")
    >>> procedure = vn.procedures()["1.004194"]
    >>> dossier = Dossier.submit("H48.53-261120-0001", procedure, at, channel=Channel.IN_PERSON)
    >>> slip = receipt(dossier.accept(at, by="Lan"), vn.calendar(), vn.forms(on=at.date()))
    >>> slip.form.number, str(slip.appointment)
    ('01', '2026-11-26 17:00:00+07:00')

    Raises:
        BadValueError: the dossier was not accepted, or the forms are not those of the day.
        OutsideCalendarError: the dossier's days lie outside the calendar.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ17.1 and Đ17.3; Nghị định 118/2025/NĐ-CP, Đ17.3.
    """
    _, __, accepted = up_to(dossier, Accepted, at)
    known = dossier.as_of(at or accepted.at)
    received = accepted.at.astimezone(calendar.tz)
    deadline, why_none = _appointment(known, calendar, rules, policy)
    moment = received if at is None else at.astimezone(calendar.tz)
    form = forms.form_on(FormKind.RECEIPT, moment.date())
    return Receipt(
        **head(dossier, form, moment, office, applicant),
        signed_by=accepted.by,
        received=received,
        papers=lines_of(known.handed_in),
        sets=sets or dossier.procedure.sets,
        deadline=deadline,
        no_appointment=why_none,
        volume=volume,
        serial=serial,
        result_at=result_at,
    )


def _appointment(
    dossier: Dossier, calendar: WorkCalendar, rules: RuleSet | None, policy: ClockPolicy | None
) -> tuple[Deadline | None, Remark | None]:
    """Return the deadline, or else the sentence why there is none."""
    procedure = dossier.procedure
    reading = clock_reading(dossier, calendar, rules=rules, policy=policy)
    if reading.deadline is not None:
        return reading.deadline, None
    if not procedure.limits:
        unknown = procedure.limits is None
        return None, Remark.of("slip_limit_unknown" if unknown else "slip_no_limit")
    assert dossier.accepted_at is not None
    day = calendar.local_day(dossier.accepted_at)
    case = dossier.case_on(day)
    assert case is not None
    key = "slip_other_event" if case.anchor in _OTHER_EVENTS else "slip_not_arrived"
    return None, Remark.of(key, limit=case.limit)


@checked
def receipt_needed(
    dossier: Dossier, rules: RuleSet | None, *, asked: bool = False, tz: dt.tzinfo = HO_CHI_MINH
) -> bool:
    """Return whether a dossier gets a receipt (*giấy tiếp nhận hồ sơ và hẹn trả kết quả*).

    What is settled at once needs none unless the submitter asks for it (`asked`). At once is read
    as: due the same day, and done on the day of acceptance on the clock of `tz`.

    >>> from onestop import Channel, Dossier, Procedure, SameDay, vn
    >>> at, procedure = vn.local("20/11/2026 09:00"), Procedure("X", "Sao y", limits=SameDay())
    >>> dossier = Dossier.submit("D", procedure, at, channel=Channel.IN_PERSON).accept(at)
    >>> rules = vn.rules(on=at.date())
    >>> receipt_needed(dossier, rules), receipt_needed(dossier.complete(at), rules)
    (True, False)

    **Law:** Nghị định 61/2018/NĐ-CP, Đ17.4 (kept in 118/2025, Đ17: to confirm, 80 %).
    """
    accepted, completed = dossier.accepted_at, dossier.moment_of(Completed)
    if accepted is None:
        return False
    ruling = None if rules is None else rules.receipt_optional_at_once
    if asked or ruling is None or not ruling.value or completed is None:
        return True
    day, done = (moment.astimezone(tz).date() for moment in (accepted, completed))
    limit = dossier.procedure.limit(dossier.given, on=day, channel=dossier.channel)
    return done != day or not isinstance(limit, SameDay)
