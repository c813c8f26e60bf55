"""Books: Vietnam. The official days, the procedures and the scales that ship with the library.

The only room that says "Vietnam". It reads the facts beside it (`facts/**.toml`), each dated and
cited, hands them to `loading`, and keeps what comes back: everything is read once, on first use.

Stands on `loading`. Knows no terminal.
"""

from __future__ import annotations

import datetime as dt
import functools
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, overload

from onestop._checks import member, plain_day, whole_number
from onestop._zones import HO_CHI_MINH
from onestop.errors import BadValueError, WrongTypeError
from onestop.i18n import Remark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onestop.appraisal.classes import Staff
    from onestop.appraisal.rules import ConditionRules, IndicatorRules, PointRules
    from onestop.codes import CodeRule
    from onestop.dated import Dated
    from onestop.days.calendar import WorkCalendar
    from onestop.days.day import DayCount
    from onestop.days.hours import OfficeHours
    from onestop.days.notice import Notice
    from onestop.days.period import ReportPeriod
    from onestop.dossiers.ruleset import RuleSet
    from onestop.forms import FormSet
    from onestop.loading.appraisal import AppraisalRules
    from onestop.loading.node import Source
    from onestop.loading.rules import Parameter
    from onestop.procedures.catalogue import Catalogue
    from onestop.satisfaction.questionnaire import Questionnaire
    from onestop.satisfaction.scales import Scale

    LIKE: Scale
    SCALE_0_10: Scale
    SCALE_1_7: Scale
    SCALE_2: Scale
    SCALE_3: Scale
    SCALE_4: Scale
    SCALE_5: Scale

__all__ = [
    "LIKE",
    "SCALE_0_10",
    "SCALE_1_7",
    "SCALE_2",
    "SCALE_3",
    "SCALE_4",
    "SCALE_5",
    "TZ",
    "calendar",
    "code_rules",
    "forms",
    "hours",
    "indicator_rules",
    "local",
    "lunar_feasts",
    "notices",
    "parameters",
    "procedures",
    "questionnaires",
    "rating_rules",
    "rules",
]

#: Vietnam's clock, a fixed +07:00 that needs no time zone database.
TZ: Final = HO_CHI_MINH


@overload
def local(moment: str | dt.datetime, /) -> dt.datetime: ...
@overload
def local(
    year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0, /
) -> dt.datetime: ...


def local(*parts: Any) -> dt.datetime:
    """Return a moment on Vietnam's clock (*giờ Việt Nam*), day first and never month first.

    The usual writings are read, with the hour before or behind the day. A datetime without a zone,
    from a workbook, a data frame or a database, is office time; one with a zone is the same instant
    on Vietnam's clock.

    >>> local("20/11/2026 16:10") == local(2026, 11, 20, 16, 10) == local("4h10 chiều 20-11-2026")
    True

    Raises:
        BadValueError: the text is no such moment, or the numbers name none.
        WrongTypeError: what is no text, no datetime and no numbers.
    """
    from onestop.days.writing import read_moment

    if len(parts) == 1 and isinstance(parts[0], str):
        return read_moment(parts[0], TZ)
    if len(parts) == 1 and isinstance(parts[0], dt.datetime):
        return _on_clock(parts[0])
    try:
        return dt.datetime(*parts).replace(tzinfo=TZ)  # noqa: DTZ001  # the zone follows
    except TypeError as error:
        wanted = "a text, a datetime, or year, month, day, hour …"
        raise WrongTypeError("moment", parts[0] if len(parts) == 1 else parts, wanted) from error
    except (ValueError, OverflowError) as error:
        why = Remark.of("no_such_moment", why=str(error))
        raise BadValueError("moment", parts, why) from error


def _on_clock(moment: dt.datetime) -> dt.datetime:
    """Return a datetime as a plain one on Vietnam's clock; a data frame's subclass is left."""
    if moment != moment:  # noqa: PLR0124  # NaT is a datetime that equals nothing
        raise BadValueError("moment", moment, Remark.of("no_moment_given"))
    try:
        wall = moment if moment.utcoffset() is None else moment.astimezone(TZ)
    except OverflowError as error:
        raise BadValueError(
            "moment", moment, Remark.of("no_such_moment", why=str(error))
        ) from error
    day = dt.date(wall.year, wall.month, wall.day)
    hour = dt.time(wall.hour, wall.minute, wall.second, wall.microsecond)
    return dt.datetime.combine(day, hour, TZ)


def calendar(
    *,
    as_of: dt.date | None = None,
    through: int | None = None,
    hours: OfficeHours | None = None,
) -> WorkCalendar:
    """Return the official working days (*lịch làm việc của cơ quan hành chính*).

    From 1 January of the first year to 31 December of the last year that has its notices: holidays,
    compensatory days, exchanged days, each with the instrument behind it. `as_of` takes away what
    was announced after that day; `through` adds projected years to the end of that year. `hours`
    are the office's own; without them the plain eight hours are taken.

    >>> import datetime as dt
    >>> calendar().day(dt.date(2026, 11, 24)).name
    'Ngày Văn hóa Việt Nam'

    Raises:
        BadValueError: `through` lies beyond what the lunar source knows.

    **Law:** Bộ luật Lao động 2019, Đ111–112; Quyết định 188/1999/QĐ-TTg; the yearly notices.
    """
    # the cache takes 2030.0 for 2030, so what is no year or day is refused before it
    if as_of is not None:
        plain_day("as_of", as_of)
    if through is not None:
        whole_number("through", through)
    return _calendar(as_of, through, hours)


@functools.lru_cache(maxsize=64)
def _calendar(
    as_of: dt.date | None, through: int | None, hours: OfficeHours | None
) -> WorkCalendar:
    known = _official()
    if hours is not None:
        known = known.with_hours(hours)
    if through is not None:
        known = known.extended(through)
    return known if as_of is None else known.as_of(as_of)


@functools.cache
def _official() -> WorkCalendar:
    """Return the official calendar as the facts have it."""
    return _calendar_of(_year_files())


def _year_files() -> list[Source]:
    return [source for source in _sources("calendar") if source.name not in _SHARED_BY_YEARS]


def _calendar_of(years: Iterable[Source]) -> WorkCalendar:
    """Return the calendar that files of years make, under the statutes and the usual pattern."""
    from onestop.days.hours import OfficeHours
    from onestop.loading.calendars import load_calendar
    from onestop.loading.patterns import load_projection

    eras, day_count = _rules()
    return load_calendar(
        years,
        _source(_STATUTES),
        tz=TZ,
        hours=OfficeHours.of(*parameters()["office_hours"].value),
        rules=eras,
        day_count=day_count,
        projection=load_projection(_source(_PROJECTION), _source(_STATUTES), lunar_feasts),
    )


_STATUTES: Final = "facts/calendar/statutes.toml"
_PROJECTION: Final = "facts/calendar/projection.toml"
_SHARED_BY_YEARS: Final = (_STATUTES, _PROJECTION)


def hours(name: str) -> OfficeHours:
    """Return the office hours of a province or city (*giờ làm việc*), by its name.

    The source of each stands on it, with how sure it is; accents do not matter.

    >>> import datetime as dt
    >>> str(hours("Nghệ An").sessions_on(dt.date(2026, 10, 16))[0].opening)
    '07:30:00'

    Raises:
        BadValueError: no hours of that name are known; the error lists those that are.
    """
    from onestop.i18n.cleaning import fold

    found = {fold(known): preset for known, preset in _hours().items()}.get(
        fold(member("name", name, str))
    )
    if found is None:
        raise BadValueError("name", name, f"known office hours: {'; '.join(_hours())}")
    return found


@functools.cache
def _hours() -> dict[str, OfficeHours]:
    from onestop.loading.patterns import load_hours

    return load_hours(_source("facts/hours.toml"))


def notices(year: int) -> tuple[Notice, ...]:
    """Return the notices that set days of a year (*thông báo nghỉ lễ*), in the order announced.

    Those whose announcement date was not found come first.

    >>> [f"{notice.citation.instrument}, {notice.announced}" for notice in notices(2026)][-2:]
    ['Công văn 12729/VPCP-KGVX, 2025-12-25', 'Nghị quyết 28/2026/QH16, 2026-04-24']
    """
    from onestop.days.notice import notices_of

    known = _official()
    whole_number("year", year)
    return notices_of(year, (*known.days_off, *known.days_worked))


@functools.cache
def _rules() -> tuple[Dated[RuleSet], Dated[DayCount]]:
    from onestop.loading.rules import load_rules

    return load_rules(_source("facts/eras.toml"))


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
    eras, _ = _rules()
    found = eras.on(plain_day("on", on))
    if found is None:
        first = eras.editions[0].first
        raise BadValueError("on", on, f"no rules of the one-stop decree are known before {first}")
    return found


@functools.cache
def procedures() -> Catalogue:
    """Return the procedures that ship with the library (*danh mục thủ tục cấp xã*).

    Each tells how sure its source is, and when it was read.

    >>> str(procedures()["1.004194"].limit())
    '3 ngày làm việc'
    """
    from onestop.loading.procedures import load_procedures

    return load_procedures(*_sources("procedures"))


@functools.cache
def code_rules() -> tuple[CodeRule, ...]:
    """Return the forms of codes that ship with the library (*quy tắc cấp mã*), old beside new.

    >>> [rule.name for rule in code_rules() if rule.admits("H48.53-261120-0001")]
    ['dossier, new']
    """
    from onestop.loading.codes import load_code_rules

    return load_code_rules(_source("facts/codes.toml"))


@functools.cache
def _forms() -> Dated[FormSet]:
    from onestop.loading.forms import load_forms

    return load_forms(_source("facts/forms.toml"))


def forms(*, on: dt.date) -> FormSet:
    """Return the standard slips of a day (*bộ mẫu*), each with number and title.

    A slip has the form of the day on which it is handed out, whatever the era of its dossier.

    >>> import datetime as dt
    >>> from onestop import FormKind
    >>> forms(on=dt.date(2026, 11, 20)).form(FormKind.STOP).number
    '05'

    Raises:
        BadValueError: no forms of that day are known.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ9; Thông tư 03/2025/TT-VPCP, Phụ lục I; whether there are
    newer ones since 2026-08-05 is to confirm.
    """
    found = _forms().on(plain_day("on", on))
    if found is None:
        first = _forms().editions[0].first
        raise BadValueError("on", on, f"no standard slips are known before {first}")
    return found


@functools.cache
def _appraisal() -> AppraisalRules:
    from onestop.loading.appraisal import load_appraisal

    return load_appraisal(_source("facts/appraisal.toml"))


def indicator_rules(*, on: dt.date | ReportPeriod) -> IndicatorRules:
    """Return the rules of the nine indicators (*chín chỉ số*) on a day, or through a period.

    >>> import datetime as dt
    >>> indicator_rules(on=dt.date(2023, 12, 31)).name
    'TT 01/2018'

    Raises:
        BadValueError: no such rules were in force.
        SpansRulesError: they begin or end within the period.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ13–15, from 2019-01-06; the last day, 2025-06-30, is
    inferred, 80 %.
    """
    from onestop.appraisal.rules import in_force

    return in_force(_appraisal().indicators, on, "the nine indicators")


def rating_rules(
    *, on: dt.date | ReportPeriod, staff: Staff | None = None
) -> PointRules | ConditionRules:
    """Return the rules of rating people (*quy định đánh giá*) on a day, or through a period.

    By points (`PointRules`) or by conditions (`ConditionRules`). Without `staff` those of civil
    servants are meant, who staff a one-stop unit.

    >>> import datetime as dt
    >>> from onestop import Staff
    >>> day = dt.date(2026, 3, 31)
    >>> rating_rules(on=day).name, rating_rules(on=day, staff=Staff.PUBLIC_EMPLOYEE).name
    ('335/2025', '90/2020 + 48/2023')

    Raises:
        BadValueError: no such rules are known for then.
        SpansRulesError: the rules change within the period.

    **Law:** Nghị định 335/2025/NĐ-CP; Nghị định 233/2026/NĐ-CP; Nghị định 90/2020/NĐ-CP with
    48/2023.
    """
    from onestop.appraisal.classes import Staff
    from onestop.appraisal.rules import in_force

    whom = Staff.CIVIL_SERVANT if staff is None else member("staff", staff, Staff)
    return in_force(_appraisal().ratings[whom], on, f"rating a {whom.value}")


@functools.cache
def parameters() -> dict[str, Parameter]:
    """Return the facts behind the defaults of the library's signatures, by name."""
    from onestop.loading.rules import load_parameters

    return load_parameters(_source("facts/parameters.toml"))


@functools.cache
def _scales() -> dict[str, Scale]:
    from onestop.loading.surveys import load_scales

    return load_scales(_source("facts/scales.toml"))


@functools.cache
def questionnaires() -> dict[str, Questionnaire]:
    """Return the questionnaires that ship with the library (*bộ câu hỏi khảo sát*), by name.

    Their weights are not known; `weighted` sets the office's own.

    >>> [question.key for question in questionnaires()["five_elements"].others]
    ['overall']
    """
    from onestop.loading.surveys import load_questionnaires

    return load_questionnaires(_source("facts/questionnaires.toml"), _scales())


if not TYPE_CHECKING:  # a type checker knows the scales by name, and refuses any other

    def __getattr__(name: str) -> Any:
        """Read the scales when one of them is first asked for."""
        if name.isupper() and name in __all__:
            return _scales()[name]
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def lunar_feasts(year: int) -> tuple[dt.date, dt.date]:
    """Return lunar new year (*mùng một Tết*) and Hùng Kings' day (*mùng mười tháng ba*) of a year.

    Taken from the package `holidays`, which knows them until 2100; the notices decide which days
    around them are off.

    >>> lunar_feasts(2026)
    (datetime.date(2026, 2, 17), datetime.date(2026, 4, 26))

    Raises:
        BadValueError: the source knows no such year.
    """
    if not dt.MINYEAR <= whole_number("year", year) <= dt.MAXYEAR:
        raise BadValueError("year", year, "the lunar source knows the years to 2100 only")
    found = _holidays([year])
    tet, kings = (found.get_named(name, lookup="iexact") for name in _LUNAR_NAMES)
    if not tet or not kings:
        raise BadValueError("year", year, "the lunar source knows the years to 2100 only")
    return min(tet), min(kings)


_LUNAR_NAMES: Final = ("Tết Nguyên Đán", "Ngày Giỗ Tổ Hùng Vương")


def _holidays(years: Iterable[int]) -> Any:
    """Return what the package `holidays` has for some years, filled at once and never expanded."""
    from holidays import country_holidays

    return country_holidays("VN", years=years, language="vi", expand=False)


def _source(name: str) -> Source:
    from onestop.loading.node import Source

    return Source(name, files(__name__).joinpath(name).read_text(encoding="utf-8"))


def _sources(folder: str) -> list[Source]:
    names = (entry.name for entry in files(__name__).joinpath("facts", folder).iterdir())
    return [_source(f"facts/{folder}/{name}") for name in sorted(names) if name.endswith(".toml")]
