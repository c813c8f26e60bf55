"""The ledger of the dossiers that an office took in, a row for each.

A paper ledger is kept only where there is no system: yearly, its serial from 01, and a second
volume goes on with the serial of the first.

Stands on `dossiers.clock` and `slip`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_tuple,
    count_field,
    day_field,
    member_field,
    members_field,
    moment_field,
    optional_field,
    text_field,
)
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.clock.deadlines import deadline_of
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import Accepted, Arrived, Completed, Event, Returned, Transferred
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.errors import BadValueError
from onestop.forms.formset import Form, FormKind, FormSet
from onestop.forms.parties import Applicant, Office
from onestop.forms.slip import up_to
from onestop.i18n.remarks import Remark


def _cell_field() -> Any:
    return attrs.field(default=None, kw_only=True, validator=optional_field(text_field))


@attrs.frozen
class RegisterRow:
    """One dossier in the ledger (*dòng của sổ theo dõi hồ sơ*).

    `moved` is when it went to the agency that handles it, `back` when handling ended, `returned`
    when the applicant had the result, `result_way` how. `appointed` is what was promised,
    `reappointed` the new day of an apology. What did not happen, or nobody noted, is `None`.
    """

    serial: int = attrs.field(validator=count_field(1))
    code: str = attrs.field(validator=text_field)
    procedure: str = attrs.field(kw_only=True, validator=text_field)
    received: dt.datetime = attrs.field(kw_only=True, validator=moment_field)
    sets: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(1))
    )
    applicant: Applicant = attrs.field(
        factory=Applicant, kw_only=True, validator=member_field(Applicant)
    )
    agency: str | None = _cell_field()
    appointed: dt.datetime | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(moment_field)
    )
    reappointed: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    moved: dt.datetime | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(moment_field)
    )
    back: dt.datetime | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(moment_field)
    )
    returned: dt.datetime | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(moment_field)
    )
    result_way: str | None = _cell_field()
    note: str | None = _cell_field()


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class RegisterBook:
    """The ledger of a year (*sổ theo dõi hồ sơ*), or one volume of it, form 07, before 06.

    Raises:
        BadValueError: the serials do not follow each other, or a row is of another year.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ9–10; the names of the fields are to confirm, 80 %.
    """

    form: Form = attrs.field(validator=member_field(Form))
    year: int = attrs.field(validator=count_field(dt.MINYEAR))
    rows: tuple[RegisterRow, ...] = attrs.field(
        converter=as_tuple, validator=members_field(RegisterRow)
    )
    office: Office = attrs.field(factory=Office, validator=member_field(Office))
    volume: int = attrs.field(default=1, validator=count_field(1))

    def __attrs_post_init__(self) -> None:
        """Refuse a ledger with a gap, and a row that stands in the ledger of another year."""
        for earlier, later in pairwise(self.rows):
            if later.serial != earlier.serial + 1:
                limit = Remark.of("serials_follow", n=earlier.serial + 1)
                raise BadValueError("serial", later.serial, limit)
        for row in self.rows:
            if row.received.year != self.year:
                limit = Remark.of("row_of_other_year", serial=row.serial, year=self.year)
                raise BadValueError("rows", row.code, limit)


@checked
def register_row(  # noqa: PLR0913  # one argument a field that the log does not know
    dossier: Dossier,
    calendar: WorkCalendar,
    *,
    serial: int,
    applicant: Applicant | None = None,
    sets: int | None = None,
    result_way: str | None = None,
    note: str | None = None,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
) -> RegisterRow:
    """Return an accepted dossier as a row of the ledger (*dòng của sổ theo dõi hồ sơ*).

    >>> from onestop import Channel, Dossier, vn
    >>> at = vn.local("20/11/2026 16:10")
    >>> procedure = vn.procedures()["1.004194"]
    >>> dossier = Dossier.submit("H48.53-261120-0001", procedure, at, channel=Channel.IN_PERSON)
    >>> row = register_row(dossier.accept(at), vn.calendar(), serial=1)
    >>> str(row.appointed), row.returned
    ('2026-11-26 17:00:00+07:00', None)

    Raises:
        BadValueError: the dossier was not accepted.
        OutsideCalendarError: the dossier's days lie outside the calendar.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ9.
    """
    _, __, accepted = up_to(dossier, Accepted, None)
    deadline = deadline_of(dossier, calendar, rules=rules, policy=policy)
    original = deadline and deadline.original

    def when(*kinds: type[Event]) -> dt.datetime | None:
        moment = dossier.moment_of(*kinds)
        return moment and moment.astimezone(calendar.tz)

    return RegisterRow(
        serial,
        dossier.code,
        procedure=dossier.procedure.name,
        received=accepted.at.astimezone(calendar.tz),
        sets=sets or dossier.procedure.sets,
        applicant=applicant or Applicant(),
        agency=dossier.agency,
        appointed=(original or deadline).at if deadline else None,
        reappointed=deadline.day if deadline and original else None,
        moved=when(Transferred, Arrived),
        back=when(Completed),
        returned=when(Returned),
        result_way=result_way,
        note=note,
    )


@checked
def register_book(
    rows: Iterable[RegisterRow],
    forms: FormSet,
    *,
    year: int,
    office: Office | None = None,
    volume: int = 1,
) -> RegisterBook:
    """Return rows as the ledger of a year, or one volume of it (*sổ theo dõi hồ sơ*).

    It runs on for a year, so the set of forms is the one that is named.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> register_book([], vn.forms(on=dt.date(2026, 1, 5)), year=2026).form.number
    '07'

    Raises:
        BadValueError: the serials do not follow each other, or a row is of another year.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ10.
    """
    form = forms.form(FormKind.REGISTER)
    return RegisterBook(form=form, year=year, rows=rows, office=office or Office(), volume=volume)
