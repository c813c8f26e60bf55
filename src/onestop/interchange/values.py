"""Where a document is shaped otherwise than the noun that it holds.

A pair of a plain tuple becomes a table with two keys; a month and day, a start, a feast's date and
the lunar source become texts.

Stands on the nouns and on `moments`. Knows no converter.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, Final, get_args

import attrs

from onestop._checks import whole_number
from onestop.dated import Dated
from onestop.days.calendar import WorkCalendar
from onestop.days.day import DayNote
from onestop.days.hours import OfficeHours, Session
from onestop.days.projection import Feast, Lunar, Projection
from onestop.days.yearly import MonthDay, YearlyWindow, as_month_day
from onestop.dossiers.not_judged import NotJudged
from onestop.dossiers.ruleset import RuleSet
from onestop.dossiers.status import Status
from onestop.dossiers.verbs import Verb
from onestop.errors import BadValueError
from onestop.i18n.remarks import Remark
from onestop.interchange.misfit import DocumentMisfit
from onestop.limits.deadline import Deadline
from onestop.limits.pauses import Pause
from onestop.limits.reasons import Reason
from onestop.loading.writing import month_day_text
from onestop.satisfaction.answers import Answers
from onestop.satisfaction.scales import Scale, ScaleMap
from onestop.satisfaction.stages import Stage
from onestop.vn.official import lunar_feasts

#: The one function that a document names: it cannot carry code.
LUNAR_SOURCE: Final = "vn.lunar_feasts"
LUNAR_DATES: Final[tuple[str, ...]] = get_args(Lunar)
WEEK: Final = 7

MONTH_DAY: Final = "[0-9]{2}-[0-9]{2}"


@attrs.frozen
class NotedDay:
    """A day of a calendar with its note."""

    day: dt.date
    note: DayNote


def _is_weekday(_: object, attribute: attrs.Attribute[int], value: int) -> None:
    if not 0 <= whole_number(attribute.name, value) < WEEK:
        raise BadValueError(attribute.name, value, "a_weekday")


@attrs.frozen
class WeekdayHours:
    """A weekday with its sessions."""

    weekday: int = attrs.field(validator=_is_weekday)
    sessions: tuple[Session, ...]


@attrs.frozen
class DayHours:
    """A single day with its sessions."""

    day: dt.date
    sessions: tuple[Session, ...]


class Values(dict[str, Any]):
    """The values of a remark, by name, each with its type."""


@attrs.frozen
class RawRemark:
    """A remark before its values are read."""

    key: str
    values: Values


@attrs.frozen
class CountedAnswers:
    """Answers as a document has them: the count of each level, worst first."""

    counts: tuple[int, ...]
    scale: Scale
    question: str | None = None
    stage: Stage | None = None
    maps: tuple[ScaleMap, ...] = ()

    @classmethod
    def of(cls, answers: Answers) -> CountedAnswers:
        """Make it of the noun."""
        given = (answers.counts, answers.scale, answers.question, answers.stage, answers.maps)
        return cls(*given)

    def answers(self) -> Answers:
        """Return the noun, or refuse counts that are not one for each level."""
        if len(self.counts) != len(self.scale.numbers):
            limit = Remark.of("kind_list_of", n=len(self.scale.numbers))
            raise DocumentMisfit(list(self.counts), limit)
        return Answers(
            dict(zip(self.scale.numbers, self.counts, strict=True)),
            self.scale,
            question=self.question,
            stage=self.stage,
            maps=self.maps,
        )


class NameOrText:
    """The name of a day: a text of the facts, or the key and values of one that was composed."""


class DayOrMoment:
    """A day or a moment: the start of a deadline."""


class MonthAndDay:
    """A month and a day of every year: `12-15`."""


class FeastDate:
    """A month and a day, or the word of a lunar date."""


class WeekRows:
    """The days off around a feast, a row for each weekday."""


class LunarSource:
    """The name of the function that knows the lunar dates."""


#: Fields that are written as another type than the noun has: noun, field -> that type.
WRITTEN_AS: Final[dict[tuple[type[Any], str], Any]] = {
    (WorkCalendar, "rules"): Dated[RuleSet] | None,  # the calendar itself cannot know the type
    (Deadline, "start"): DayOrMoment,
    (DayNote, "name"): NameOrText,
    (Pause, "name"): NameOrText,
    (Reason, "name"): NameOrText,
    (Deadline, "_why"): tuple[Reason, ...],
    (Deadline, "_notes"): tuple[Remark, ...],
    (Status, "_notes"): tuple[Remark, ...],
    (Status, "_next_actions"): tuple[Verb, ...],
    (Status, "_apology_by"): dt.datetime | None,
    (YearlyWindow, "first"): MonthAndDay,
    (YearlyWindow, "last"): MonthAndDay,
    (Feast, "on"): FeastDate,
    (Feast, "offsets"): WeekRows,
    (Projection, "lunar"): LunarSource,
}

#: Fields that hold pairs: noun, field -> the table that a pair becomes.
PAIRS: Final[dict[tuple[type[Any], str], type[Any]]] = {
    (OfficeHours, "weekdays"): WeekdayHours,
    (OfficeHours, "reception"): WeekdayHours,
    (OfficeHours, "days"): DayHours,
    (WorkCalendar, "days_off"): NotedDay,
    (WorkCalendar, "days_worked"): NotedDay,
}

#: Fields that no document holds: what an answer was made of, of use while a program runs.
LEFT_BEHIND: Final = {(NotJudged, "dossier"), (NotJudged, "error")}

#: Fields that a document calls otherwise: what they hold is worked out before it is written.
NAMES: Final = {
    "_why": "because",
    "_notes": "remarks",
    "_next_actions": "next_actions",
    "_apology_by": "apology_by",
}


def read_month_day(value: object) -> MonthDay:
    """Return the month and day that a text stands for, or refuse it."""
    if not isinstance(value, str) or not re.fullmatch(MONTH_DAY, value):
        raise DocumentMisfit(value, "kind_month_day")
    return as_month_day((int(value[:2]), int(value[3:])))


def read_feast_date(value: object) -> MonthDay | str:
    """Return the date of a feast that a text stands for, or refuse it."""
    return value if isinstance(value, str) and value in LUNAR_DATES else read_month_day(value)


def feast_date_text(value: MonthDay | str) -> str:
    """Return the date of a feast as a text."""
    return value if isinstance(value, str) else month_day_text(value)


def read_lunar_source(value: object) -> Any:
    """Return the function that a name stands for: only one is known."""
    if value != LUNAR_SOURCE:
        raise DocumentMisfit(value, Remark.of("kind_lunar_source", name=repr(LUNAR_SOURCE)))
    return lunar_feasts


def lunar_source_text(function: object) -> str:
    """Return the name of the function that knows the lunar dates, or refuse another one."""
    if function is not lunar_feasts:
        raise BadValueError("lunar", function, Remark.of("only_lunar_source", name=LUNAR_SOURCE))
    return LUNAR_SOURCE
