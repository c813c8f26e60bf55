"""Time limits (*thời hạn giải quyết*), one type for each meaning.

Three working days, three calendar days and three months are three types that never mix by
accident: only the same unit adds up, and only the same unit is shorter or longer. A limit knows how
it is said (`str()` is the Vietnamese text) and whether its start needs an hour; it knows no
calendar.

Stands on `_checks` and `i18n`. Knows nothing of holidays, of day arithmetic or of dossiers.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal, Self

import attrs

from onestop._arguments import checked_fields
from onestop._checks import count_field, member_field, optional_field, text_field, wall_time_field
from onestop.errors import BadValueError, MixedLimitsError
from onestop.i18n.languages import Lang
from onestop.i18n.sayings import counted, say

Precision = Literal["day", "moment"]


class Limit:
    """What all time limits share: their Vietnamese text is their `str()`."""

    __slots__ = ()

    #: Whether being early is judged by the day or by the moment.
    precision: Precision = "day"
    #: Whether the limit depends on the hour at which its clock starts.
    needs_moment: bool = False

    def text(self, lang: Lang = "vi") -> str:
        """Return the limit in words of a language."""
        raise NotImplementedError

    def __str__(self) -> str:
        """Return the Vietnamese text, as a slip prints it."""
        return self.text()


@attrs.frozen(repr=False, str=False, order=False)
class _Counted(Limit):
    n: int = attrs.field(validator=count_field(1))

    def __add__(self, other: object) -> Self:
        """Return both one after another, as one limit: the same unit only."""
        return type(self)(self.n + self._alike(other, "+"))

    def __lt__(self, other: object) -> bool:
        """Whether this is the shorter one, of the same unit only."""
        return self.n < self._alike(other, "<")

    def __le__(self, other: object) -> bool:
        """Whether this is not the longer one, of the same unit only."""
        return self.n <= self._alike(other, "<=")

    def __gt__(self, other: object) -> bool:
        """Whether this is the longer one, of the same unit only."""
        return self.n > self._alike(other, ">")

    def __ge__(self, other: object) -> bool:
        """Whether this is not the shorter one, of the same unit only."""
        return self.n >= self._alike(other, ">=")

    def _alike(self, other: object, sign: str) -> int:
        """Return the count of a limit of the same unit, or refuse another one."""
        if isinstance(other, _Counted) and type(other) is type(self):
            return other.n
        raise MixedLimitsError(self, other, sign)

    def __repr__(self) -> str:
        """Return the expression that rebuilds the limit."""
        return f"{type(self).__name__}({self.n})"


@attrs.frozen(repr=False, order=False)
class WorkingDays(_Counted):
    """A limit in working days (*ngày làm việc*): only working days after the start day count.

    `n` is 1 or more.

    >>> str(WorkingDays(3))
    '3 ngày làm việc'

    **Law:** Bộ luật Dân sự 2015, Đ147; that only working days count rests on practice.
    """

    def text(self, lang: Lang = "vi") -> str:
        """Return the limit in words of a language."""
        return counted("working_days", self.n, lang)


@attrs.frozen(repr=False, order=False)
class CalendarDays(_Counted):
    """A limit in calendar days (*ngày*): every day after the start day counts.

    A last day that is a day off moves to the next working day. `n` is 1 or more.

    >>> str(CalendarDays(15))
    '15 ngày'

    **Law:** Bộ luật Dân sự 2015, Đ147–148.
    """

    def text(self, lang: Lang = "vi") -> str:
        """Return the limit in words of a language."""
        return counted("calendar_days", self.n, lang)


@attrs.frozen(repr=False, order=False)
class Months(_Counted):
    """A limit in months (*tháng*), to the corresponding day or the month's last day.

    A last day that is a day off moves to the next working day. `n` is 1 or more.

    >>> Months(1).text("en")
    '1 month'

    **Law:** Bộ luật Dân sự 2015, Đ147–148.
    """

    def text(self, lang: Lang = "vi") -> str:
        """Return the limit in words of a language."""
        return counted("months", self.n, lang)


@attrs.frozen(repr=False, order=False)
class WorkingHours(_Counted):
    """A limit in working hours (*giờ làm việc*): only office hours count, from the start's moment.

    `n` is 1 or more.

    >>> str(WorkingHours(4))
    '4 giờ làm việc'

    **Law:** Bộ luật Dân sự 2015, Đ147.1 (limits in hours start at once).
    """

    precision = "moment"
    needs_moment = True

    def text(self, lang: Lang = "vi") -> str:
        """Return the limit in words of a language."""
        return counted("working_hours", self.n, lang)


@attrs.frozen(repr=False, order=False)
class ClockHours(_Counted):
    """A limit in plain hours (*giờ*): they run day and night, on days off as well.

    Many offices may mean working hours by it; the explanation of such a deadline says so. `n` is 1
    or more.

    >>> ClockHours(24).text("en")
    '24 hours'

    **Law:** Bộ luật Dân sự 2015, Đ147.1 (limits in hours start at once).
    """

    precision = "moment"
    needs_moment = True

    def text(self, lang: Lang = "vi") -> str:
        """Return the limit in words of a language."""
        return counted("clock_hours", self.n, lang)


@attrs.frozen
class SameDay(Limit):
    """Within the working day (*trong ngày*), or the next one when received after the cut-off.

    Received strictly after `cutoff`, or on a day off, it is due on the next working day;
    `cutoff=None` knows no hour. With `only_if_unfinished` the next working day holds only for what
    cannot be finished at once.

    >>> str(SameDay())
    'trong ngày, nhận sau 15:00 thì ngày làm việc tiếp theo'

    **Law:** Nghị định 23/2015/NĐ-CP, Đ7 (certification); Luật Hộ tịch 2014, Đ5.3 (civil status,
    with `only_if_unfinished`).
    """

    cutoff: dt.time | None = attrs.field(
        default=dt.time(15), validator=optional_field(wall_time_field)
    )
    only_if_unfinished: bool = attrs.field(default=False, validator=member_field(bool))

    precision = "moment"

    def __attrs_post_init__(self) -> None:
        """Refuse a condition on a cut-off that is not there."""
        if self.only_if_unfinished and self.cutoff is None:
            raise BadValueError("only_if_unfinished", True, "needs_cutoff")

    @property
    def needs_moment(self) -> bool:  # type: ignore[override]  # a constant of the other limits
        """Whether the limit depends on the hour at which its clock starts."""
        return self.cutoff is not None

    def text(self, lang: Lang = "vi") -> str:
        """Return the limit in words of a language."""
        if self.cutoff is None:
            return say("same_day", lang)
        key = "same_day_unfinished" if self.only_if_unfinished else "same_day_cutoff"
        return say(key, lang, cutoff=self.cutoff)


@attrs.frozen
class Part:
    """One agency's share (*phần việc*) of a limit that several agencies hold."""

    limit: Limit = attrs.field(validator=member_field(Limit))
    agency: str | None = attrs.field(default=None, validator=optional_field(text_field))

    def text(self, lang: Lang = "vi") -> str:
        """Return the part in words of a language, with its agency if it names one.

        A limit of several parts stands in brackets, so that nobody reads them into the others.
        """
        said = self.limit.text(lang)
        if isinstance(self.limit, _Composed):
            said = f"[{said}]"
        return (
            said if self.agency is None else say("by_agency", lang, limit=said, agency=self.agency)
        )


def _as_parts(parts: tuple[Limit | Part, ...]) -> tuple[Part, ...]:
    if not parts:
        raise BadValueError("parts", parts, "one_limit_at_least")
    return tuple(part if isinstance(part, Part) else Part(part) for part in parts)


@attrs.frozen(repr=False, init=False, field_transformer=checked_fields)
class _Composed(Limit):
    parts: tuple[Part, ...] = attrs.field(converter=_as_parts)

    _joint = "then"

    def __repr__(self) -> str:
        """Return the expression that rebuilds the limit."""
        return f"{type(self).__name__}({', '.join(map(repr, self.parts))})"

    def text(self, lang: Lang = "vi") -> str:
        """Return the parts in words of a language, joined as they follow each other."""
        return say(self._joint, lang).join(part.text(lang) for part in self.parts)


@attrs.frozen(repr=False, init=False)
class Sequence(_Composed):
    """Limits one after another (*lần lượt*): the day on which one ends is day 0 of the next.

    >>> str(Sequence(WorkingDays(3), Part(CalendarDays(5), "UBND cấp xã")))
    '3 ngày làm việc, tiếp theo 5 ngày (UBND cấp xã)'

    **Law:** Nghị định 61/2018/NĐ-CP, Đ19.6–7.
    """

    def __init__(self, *parts: Limit | Part) -> None:
        self.__attrs_init__(parts)

    @property
    def needs_moment(self) -> bool:  # type: ignore[override]  # a constant of the plain limits
        """Whether the first part depends on the hour at which the clock starts."""
        return self.parts[0].limit.needs_moment


@attrs.frozen(repr=False, init=False)
class Parallel(_Composed):
    """Limits side by side (*đồng thời*): the latest of them is the limit of the whole.

    >>> Parallel(WorkingDays(3), CalendarDays(5)).text("en")
    '3 working days, alongside 5 days'

    **Law:** Nghị định 61/2018/NĐ-CP, Đ19.6–7; that the whole is the maximum is inferred.
    """

    _joint = "alongside"

    def __init__(self, *parts: Limit | Part) -> None:
        self.__attrs_init__(parts)

    @property
    def needs_moment(self) -> bool:  # type: ignore[override]  # a constant of the plain limits
        """Whether any part depends on the hour at which the clock starts."""
        return any(part.limit.needs_moment for part in self.parts)


def lengthened(limit: Limit, extra: Limit) -> Limit:
    """Return the limit with an *extra* one added: the same unit adds up, another follows it.

    >>> lengthened(WorkingDays(3), WorkingDays(5))
    WorkingDays(8)
    """
    if type(limit) is type(extra) and isinstance(limit, _Counted):
        return limit + extra
    before = limit.parts if isinstance(limit, Sequence) else (Part(limit),)
    return Sequence(*before, extra)
