"""One ward from one file: a thin façade over all of the library.

`load_ward` lays the ward's own file over what the nation publishes. What it gives hands each
question on to the function that answers it, with the ward's calendar, procedures and reading of the
clock put in, so that no caller can forget one of them.

Stands on everything below it. Decides nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs

from onestop import vn
from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_texts,
    as_tuple,
    aware_moment,
    count_field,
    member,
    member_field,
    members_field,
    optional_field,
    optional_member,
)
from onestop.days.calendar import WorkCalendar
from onestop.days.period import ReportPeriod
from onestop.dossiers.assignments import Duty, duties_of
from onestop.dossiers.attribution import whose_delay
from onestop.dossiers.attribution.share import Delay
from onestop.dossiers.clock.deadlines import deadline_of
from onestop.dossiers.clock.reading import rules_on
from onestop.dossiers.completeness import check
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import (
    Accepted,
    Event,
    Extended,
    Refused,
    Stopped,
    SupplementRequested,
)
from onestop.dossiers.ruleset import ClockPolicy
from onestop.dossiers.status import Status, classify
from onestop.dossiers.worklists import Worklist, worklist
from onestop.errors import WrongTypeError
from onestop.figures.counting import Errors, NoLimit
from onestop.figures.grouping import By
from onestop.figures.rows import Report
from onestop.figures.statistics import tally
from onestop.forms.apologies import Apology, apology
from onestop.forms.control_slips import ControlSlip, control_slip
from onestop.forms.formset import FormSet
from onestop.forms.parties import Applicant, Office
from onestop.forms.receipts import Receipt, receipt
from onestop.forms.refusals import Refusal, refusal
from onestop.forms.stop_notices import StopNotice, stop_notice
from onestop.forms.supplement_requests import SupplementRequest, supplement_request
from onestop.i18n.remarks import Remark
from onestop.limits.deadline import Deadline, checked_start, counted, due, latest
from onestop.limits.limit import Limit
from onestop.loading.node import Source
from onestop.loading.wards import Officer, Published, load_ward_values
from onestop.procedures.catalogue import Catalogue
from onestop.procedures.channels import Channel
from onestop.procedures.finding import Finding
from onestop.procedures.procedure import Procedure
from onestop.registers.register import Register, read_register
from onestop.review.sheet import Review, review_of
from onestop.satisfaction.ballots.offering import due_ballots
from onestop.satisfaction.stages import Stage


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Ward:
    """One ward's office (*bộ phận một cửa của phường, xã*), with all that its answers rest on.

    `calendar` has its hours and closures, `procedures` its own ones and its local limits and fees,
    `policy` its reading of the clock, `stages` when people are asked how they were served. Each
    method is the function of its name with these put in.

    >>> from onestop import vn
    >>> ward = Ward()
    >>> str(ward.due(vn.local("20/11/2026 16:10"), "1.004194").day)
    '2026-11-26'
    """

    office: Office = attrs.field(factory=Office, validator=member_field(Office))
    calendar: WorkCalendar = attrs.field(
        factory=vn.calendar, validator=member_field(WorkCalendar), repr=False
    )
    procedures: Catalogue = attrs.field(
        factory=vn.procedures, validator=member_field(Catalogue), repr=False
    )
    policy: ClockPolicy | None = attrs.field(
        default=None, validator=optional_field(member_field(ClockPolicy))
    )
    stages: tuple[Stage, ...] = attrs.field(
        default=tuple(Stage), converter=as_tuple, validator=members_field(Stage)
    )
    officers: tuple[Officer, ...] = attrs.field(
        default=(), converter=as_tuple, validator=members_field(Officer), repr=False
    )
    warn_within: int = attrs.field(default=1, validator=count_field(0))

    @checked
    def procedure(self, code: str, on: dt.date, *, carry_on: bool = False) -> Procedure:
        """Return the procedure that stands for a code on a day."""
        return self.procedures.find(code, on, carry_on=carry_on)

    def due(
        self,
        start: dt.date,
        asked: Limit | Procedure | str,
        *,
        given: Iterable[str] = (),
        channel: Channel | None = None,
        carry_on: bool = False,
    ) -> Deadline | None:
        """Return when a limit, or that of a procedure or code, ends (*tính thời hạn*).

        `None` where the procedure has no limit, or none that is known. `carry_on` is that of
        `Catalogue.find`.

        Raises:
            AmbiguousLimitError: the conditions do not choose one limit.
        """
        # not asked by annotation: a bare number is refused naming both of its meanings
        optional_member("channel", channel, Channel)
        member("carry_on", carry_on, bool)
        conditions = as_texts(given, "given")
        if isinstance(asked, Limit):
            return due(start, asked, self.calendar)
        begun = checked_start(start, self.calendar)
        day = begun.date() if isinstance(begun, dt.datetime) else begun
        procedure = self._procedure(asked, day, carry_on)
        case = procedure.case(conditions, on=day, channel=channel)
        if case is None:
            return None
        layers = (
            counted(begun, one.limit, self.calendar, basis=one.citation, excluded=one.excluded)
            for one in case.layers
        )
        return min(layers, key=latest)  # a local limit only shortens: the earlier one holds

    def _procedure(self, asked: Procedure | str, day: dt.date, carry_on: bool) -> Procedure:
        if isinstance(asked, Procedure):
            return asked
        if isinstance(asked, str):
            return self.procedures.find(asked, day, carry_on=carry_on)
        if isinstance(asked, int):  # a bare number does not say which days it counts
            raise WrongTypeError("asked", asked, Remark.of("which_days", n=asked))
        raise WrongTypeError("asked", asked, "limit_or_procedure")

    @checked
    def submit(
        self, code: str, procedure: str, at: dt.datetime, *, carry_on: bool = False, **told: Any
    ) -> Dossier:
        """Return a dossier handed in for a procedure of the ward (*nộp hồ sơ*).

        `carry_on` is that of `Catalogue.find`.
        """
        day = self.calendar.local_day(aware_moment("at", at))
        found = self.procedures.find(procedure, day, carry_on=carry_on)
        return Dossier.submit(code, found, at, **told)

    def deadline_of(self, dossier: Dossier) -> Deadline | None:
        """Return when a dossier is due (*ngày hẹn trả kết quả*)."""
        return deadline_of(dossier, self.calendar, policy=self.policy)

    def classify(self, dossier: Dossier, at: dt.datetime) -> Status:
        """Return how a dossier stands at a moment (*phân loại hồ sơ*)."""
        return classify(
            dossier, at, self.calendar, policy=self.policy, warn_within=self.warn_within
        )

    def worklist(self, dossiers: Iterable[Dossier], at: dt.datetime) -> Worklist:
        """Return what is to be done at a moment (*danh sách việc trong ngày*)."""
        return worklist(
            dossiers, at, self.calendar, policy=self.policy, warn_within=self.warn_within
        )

    def tally(
        self,
        dossiers: Iterable[Dossier],
        period: ReportPeriod,
        *,
        by: By | None = None,
        no_limit: NoLimit = "beside",
        at: dt.datetime | None = None,
        errors: Errors = "raise",
    ) -> Report:
        """Return the figures of a period (*thống kê*)."""
        return tally(
            dossiers,
            period,
            self.calendar,
            by=by,
            policy=self.policy,
            no_limit=no_limit,
            at=at,
            errors=errors,
        )

    def review(self, dossiers: Iterable[Dossier], period: ReportPeriod, **told: Any) -> Review:
        """Return the sheet of a monthly meeting; `told` is what `review_of` takes beside them."""
        return review_of(dossiers, period, self.calendar, policy=self.policy, **told)

    def whose_delay(self, dossier: Dossier, at: dt.datetime) -> Delay:
        """Return whose delay it was (*chậm trễ ở cơ quan nào*), agency by agency."""
        return whose_delay(dossier, at, self.calendar, policy=self.policy)

    def duties_of(self, dossier: Dossier, at: dt.datetime) -> tuple[Duty, ...]:
        """Return who has which step of a dossier, and until when (*rõ người, rõ việc*)."""
        return duties_of(
            dossier, at, self.calendar, policy=self.policy, warn_within=self.warn_within
        )

    @checked
    def check(self, dossier: Dossier, **told: Any) -> tuple[Finding, ...]:
        """Return what is missing in a dossier (*kiểm tra hồ sơ*), by the rules of the day."""
        day = told.get("on")
        if day is None:
            day = self.calendar.local_day(dossier.accepted_at or dossier.submitted_at)
        told.setdefault("rules", rules_on(day, self.calendar))
        return check(dossier, tz=self.calendar.tz, **told)

    def due_ballots(self, dossier: Dossier) -> tuple[tuple[Stage, dt.datetime], ...]:
        """Return when the applicant is to be asked (*mời đánh giá*), at the ward's stages alone."""
        return tuple(offer for offer in due_ballots(dossier) if offer[0] in self.stages)

    def read_register(self, path: str | Path, **told: Any) -> Register:
        """Return the register in a file (*sổ theo dõi hồ sơ*), by the ward's procedures."""
        return read_register(
            path, self.procedures, tz=self.calendar.tz, calendar=self.calendar, **told
        )

    def receipt(self, dossier: Dossier, applicant: Applicant | None = None, **told: Any) -> Receipt:
        """Return the receipt of a dossier (*giấy tiếp nhận hồ sơ và hẹn trả kết quả*)."""
        held = self._slip(dossier, Accepted, **told)
        return receipt(*held, applicant=applicant, policy=self.policy, **self._by_office(told))

    def supplement_request(
        self, dossier: Dossier, applicant: Applicant | None = None, **told: Any
    ) -> SupplementRequest:
        """Return the slip of what is missing (*phiếu yêu cầu bổ sung, hoàn thiện hồ sơ*)."""
        held = self._slip(dossier, SupplementRequested, **told)
        return supplement_request(*held, applicant=applicant, **self._by_office(told))

    def refusal(self, dossier: Dossier, applicant: Applicant | None = None, **told: Any) -> Refusal:
        """Return the slip of a refusal (*phiếu từ chối tiếp nhận giải quyết hồ sơ*)."""
        held = self._slip(dossier, Refused, **told)
        return refusal(*held, applicant=applicant, **self._by_office(told))

    def apology(self, dossier: Dossier, applicant: Applicant | None = None, **told: Any) -> Apology:
        """Return the apology with its new day (*xin lỗi và hẹn lại*)."""
        held = self._slip(dossier, Extended, **told)
        return apology(*held, applicant=applicant, policy=self.policy, **self._by_office(told))

    def stop_notice(
        self, dossier: Dossier, applicant: Applicant | None = None, **told: Any
    ) -> StopNotice:
        """Return the notice that handling is stopped (*thông báo dừng giải quyết hồ sơ*)."""
        held = self._slip(dossier, Stopped, **told)
        return stop_notice(*held, applicant=applicant, **self._by_office(told))

    def control_slip(self, dossier: Dossier) -> ControlSlip:
        """Return who handed the dossier to whom (*phiếu kiểm soát quá trình giải quyết hồ sơ*)."""
        held = self._slip(dossier, Accepted)
        return control_slip(*held, office=self.office, policy=self.policy)

    def _slip(
        self, dossier: Dossier, kind: type[Event], at: dt.datetime | None = None, **_: Any
    ) -> tuple[Dossier, WorkCalendar, FormSet]:
        """Return what every slip is made of; its form is that of the day on which it is given."""
        happened = [
            event.at
            for event in member("dossier", dossier, Dossier).events[::-1]
            if isinstance(event, kind)
        ]
        moment = at or next(iter(happened), dossier.submitted_at)
        return dossier, self.calendar, vn.forms(on=self.calendar.local_day(moment))

    def _by_office(self, told: dict[str, Any]) -> dict[str, Any]:
        return {"office": self.office} | told


def load_ward(path: str | Path) -> Ward:
    """Return the ward of a file (*tệp cấu hình của phường, xã*), usually `ward.toml`.

    What the file leaves out is as the nation publishes it. The format is told in the reference of
    the docs; `onestop ward new` writes a first one.

    Raises:
        FactErrors: every fault of the file and of the files that it names, by file and path.
    """
    if not isinstance(path, str | Path):
        raise WrongTypeError("path", path, "a_path")
    published = Published(vn.calendar(), vn.procedures(), vn.hours)
    return Ward(**load_ward_values(Source.of(path), published, Path(path).parent))
