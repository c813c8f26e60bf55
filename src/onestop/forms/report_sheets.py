"""The figures of a period as the form that is sent up (*biểu báo cáo*), and who sends it to whom.

Stands on `figures.statistics`, `parties` and `citation`. Knows no paper and no file.
"""

from __future__ import annotations

import datetime as dt

import attrs

from onestop._checks import day_field, member_field, optional_field, text_field
from onestop.citation import Citation
from onestop.figures.rows import Report
from onestop.forms.parties import Office


@attrs.frozen
class ReportForm:
    """The standard form of a period's figures (*biểu báo cáo*): its number and its title.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> vn.report_form(on=dt.date(2026, 7, 1)).number
    'II.06a/VPCP/KSTT'

    **Law:** Thông tư 01/2020/TT-VPCP, form II.06a.
    """

    number: str = attrs.field(validator=text_field)
    title: str = attrs.field(validator=text_field)
    citation: Citation | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Citation))
    )


@attrs.frozen
class ReportSheet:
    """A report, ready to be sent (*báo cáo gửi cấp trên*): the figures and all who stand on them.

    `office` reports to `receiver`; `made_on` is the day of the report. What is `None` is left to be
    filled in by hand.

    >>> from onestop import ReportPeriod, tally, vn
    >>> from onestop.forms import Office
    >>> period = ReportPeriod.reporting_month(2026, 11)
    >>> figures = tally([], period, vn.calendar(), by="field")
    >>> sheet = ReportSheet(figures, vn.report_form(on=period.last), office=Office("UBND phường A"))
    >>> sheet.form.number, sheet.receiver is None
    ('II.06a/VPCP/KSTT', True)

    **Law:** Thông tư 01/2020/TT-VPCP, form II.06a.
    """

    report: Report = attrs.field(validator=member_field(Report))
    form: ReportForm = attrs.field(validator=member_field(ReportForm))
    office: Office = attrs.field(factory=Office, kw_only=True, validator=member_field(Office))
    receiver: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    made_on: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    prepared_by: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    signed_by: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
