"""Vietnam: the rules of handling dossiers by era, the forms of codes and slips, the defaults.

Reads `facts/eras.toml`, `codes.toml`, `forms.toml`, `report_forms.toml` and `parameters.toml`,
once, on first use.

Stands on `loading`. Knows no calendar.
"""

from __future__ import annotations

import datetime as dt
import functools
from typing import TYPE_CHECKING

from onestop._arguments import checked
from onestop._checks import plain_day
from onestop.errors import BadValueError
from onestop.i18n.remarks import Remark
from onestop.vn._files import source

if TYPE_CHECKING:
    from onestop.codes import CodeRule
    from onestop.dated import Dated
    from onestop.days.day import DayCount
    from onestop.dossiers.ruleset import RuleSet
    from onestop.forms.formset import FormSet
    from onestop.forms.report_sheets import ReportForm
    from onestop.loading.rules import Parameter


@functools.cache
def dated_rules() -> tuple[Dated[RuleSet], Dated[DayCount]]:
    """Return the rules of all eras, and the law on counting days, as the calendar carries them."""
    from onestop.loading.rules import load_rules

    return load_rules(source("facts/eras.toml"))


@checked
def rules(*, on: dt.date) -> RuleSet:
    """Return the handling rules of a day (*quy định một cửa theo thời kỳ*), each with its source.

    A dossier follows the rules of the day on which it was accepted.

    >>> import datetime as dt
    >>> rules(on=dt.date(2026, 8, 4)).boundary_free_start.value
    'accepted'
    >>> rules(on=dt.date(2026, 8, 5)).boundary_free_start.value
    'arrived'

    Raises:
        BadValueError: no rules of that day are known.

    **Law:** Nghị định 61/2018/NĐ-CP; Nghị định 118/2025/NĐ-CP with 367/2025 and 309/2026; that the
    day of acceptance decides is inferred.
    """
    eras, _ = dated_rules()
    found = eras.on(plain_day("on", on))
    if found is None:
        first = eras.editions[0].first
        raise BadValueError("on", on, Remark.of("no_rules_before", first=first))
    return found


@functools.cache
def code_rules() -> tuple[CodeRule, ...]:
    """Return the forms of codes that ship with the library (*quy tắc cấp mã*), old beside new.

    >>> [rule.name for rule in code_rules() if rule.admits("H48.53-261120-0001")]
    ['dossier, new']
    """
    from onestop.loading.codes import load_code_rules

    return load_code_rules(source("facts/codes.toml"))


@functools.cache
def dated_forms() -> Dated[FormSet]:
    """Return the sets of slips of all days, oldest first."""
    from onestop.loading.forms import load_forms

    return load_forms(source("facts/forms.toml"))


@checked
def forms(*, on: dt.date) -> FormSet:
    """Return the standard slips of a day (*bộ mẫu*), each with number and title.

    A slip has the form of the day on which it is handed out, whatever the era of its dossier.

    >>> import datetime as dt
    >>> from onestop.forms import FormKind
    >>> forms(on=dt.date(2026, 11, 20)).form(FormKind.STOP).number
    '05'

    Raises:
        BadValueError: no forms of that day are known.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ9; Thông tư 03/2025/TT-VPCP, Phụ lục I; whether there are
    newer ones since 2026-08-05 is to confirm.
    """
    found = dated_forms().on(plain_day("on", on))
    if found is None:
        first = dated_forms().editions[0].first
        raise BadValueError("on", on, Remark.of("no_slips_before", first=first))
    return found


@functools.cache
def dated_report_forms() -> Dated[ReportForm]:
    """Return the forms of the figures of all days, oldest first."""
    from onestop.loading.report_forms import load_report_forms

    return load_report_forms(source("facts/report_forms.toml"))


@checked
def report_form(*, on: dt.date) -> ReportForm:
    """Return the form that the figures are sent in on a day (*biểu báo cáo*).

    >>> import datetime as dt
    >>> report_form(on=dt.date(2026, 11, 20)).citation.confidence.value
    'to confirm'

    Raises:
        BadValueError: no form of that day is known.

    **Law:** Thông tư 01/2020/TT-VPCP, form II.06a; whether there is a newer one since 2026-08-05 is
    to confirm.
    """
    found = dated_report_forms().on(plain_day("on", on))
    if found is None:
        first = dated_report_forms().editions[0].first
        raise BadValueError("on", on, Remark.of("no_report_form_before", first=first))
    return found


@functools.cache
def parameters() -> dict[str, Parameter]:
    """Return the facts behind the defaults of the library's signatures, by name."""
    from onestop.loading.rules import load_parameters

    return load_parameters(source("facts/parameters.toml"))
