"""Vietnam: the official days, office hours and the lunar feasts behind projected years.

Reads `facts/calendar/*.toml` and `facts/hours.toml`, once, on first use.

Stands on `handling`, whose rules the calendar carries, and on `loading`. Knows no terminal.
"""

from __future__ import annotations

import datetime as dt
import functools
from bisect import bisect_left
from typing import TYPE_CHECKING, Any, Final

from onestop._arguments import checked
from onestop._checks import member, plain_day, whole_number
from onestop.errors import BadValueError
from onestop.i18n.remarks import Remark
from onestop.vn._files import source, sources
from onestop.vn.handling import dated_rules, parameters
from onestop.vn.moments import TZ

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onestop.days.calendar import WorkCalendar
    from onestop.days.hours import OfficeHours
    from onestop.days.notice import Notice
    from onestop.loading.node import Source


@checked
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
    if hours is not None:
        from onestop.days.hours import OfficeHours

        member("hours", hours, OfficeHours)
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
    return calendar_of(year_files())


def year_files() -> list[Source]:
    """Return the facts of each year, without what the years share."""
    return [source for source in sources("calendar") if source.name not in _SHARED_BY_YEARS]


def calendar_of(years: Iterable[Source]) -> WorkCalendar:
    """Return the calendar that files of years make, under the statutes and the usual pattern."""
    from onestop.days.hours import OfficeHours
    from onestop.loading.calendars import load_calendar
    from onestop.loading.patterns import load_projection

    eras, day_count = dated_rules()
    return load_calendar(
        years,
        source(_STATUTES),
        tz=TZ,
        hours=OfficeHours.of(*parameters()["office_hours"].value),
        rules=eras,
        day_count=day_count,
        projection=load_projection(source(_PROJECTION), source(_STATUTES), lunar_feasts),
    )


_STATUTES: Final = "facts/calendar/statutes.toml"
_PROJECTION: Final = "facts/calendar/projection.toml"
_SHARED_BY_YEARS: Final = (_STATUTES, _PROJECTION)


@checked
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
        raise BadValueError("name", name, Remark.of("known_hours", known="; ".join(_hours())))
    return found


@functools.cache
def _hours() -> dict[str, OfficeHours]:
    from onestop.loading.patterns import load_hours

    return load_hours(source("facts/hours.toml"))


@checked
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


@checked
def lunar_feasts(year: int) -> tuple[dt.date, dt.date]:
    """Return lunar new year (*mùng một Tết*) and Hùng Kings' day (*mùng mười tháng ba*) of a year.

    Taken from the package `holidays`, which knows them until 2100; the notices decide which days
    around them are off.

    >>> lunar_feasts(2026)
    (datetime.date(2026, 2, 17), datetime.date(2026, 4, 26))

    Raises:
        BadValueError: the source knows no such year.
    """
    if _is_known(whole_number("year", year)):
        tet, kings = _days_by_feast(year)
        return min(tet), min(kings)
    if not _is_known(_SURELY_KNOWN):
        raise _unknown_names()
    raise BadValueError("year", year, _bound_crossed(year))


def _is_known(year: int) -> bool:
    return dt.MINYEAR <= year <= dt.MAXYEAR and all(_days_by_feast(year))


def _bound_crossed(year: int) -> Remark:
    """Return which bound of the source a year lies beyond; asked of it, for it may move."""
    if year < _SURELY_KNOWN:
        years = range(max(year, dt.MINYEAR), _SURELY_KNOWN + 1)
        return Remark.of("year_before_lunar", first=years[bisect_left(years, True, key=_is_known)])
    years = range(_SURELY_KNOWN, dt.MAXYEAR + 1)
    beyond = bisect_left(years, True, key=lambda each: not _is_known(each))
    return Remark.of("year_after_lunar", last=years[beyond - 1])


_LUNAR_NAMES: Final = ("Tết Nguyên Đán", "Ngày Giỗ Tổ Hùng Vương")
_SURELY_KNOWN: Final = 2020  # every version of the source has its feasts, by whatever name


def _days_by_feast(year: int) -> list[list[dt.date]]:
    """Return the days that bear each of the lunar names."""
    found = holidays_of([year])
    return [found.get_named(name, lookup="iexact") for name in _LUNAR_NAMES]


def _unknown_names() -> BadValueError:
    """Return the refusal of a version of the source that has other names: it is too old."""
    from importlib.metadata import version

    limit = Remark.of("holidays_too_old", names=" / ".join(map(repr, _LUNAR_NAMES)))
    return BadValueError("holidays", version("holidays"), limit)


def holidays_of(years: Iterable[int]) -> Any:
    """Return what the package `holidays` has for some years, filled at once and never expanded."""
    from holidays import country_holidays

    return country_holidays("VN", years=years, language="vi", expand=False)
