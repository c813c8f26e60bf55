"""The record of a meeting: who was there, what was said of whom, what was decided and by whom.

The sheet is what the log says; the record is what people made of it. What it decides are appraisals
with their decisions, from which the year takes its months.

Stands on `appraisal`. Knows no sheet.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_tuple,
    member_field,
    members_field,
    moment_field,
    optional_field,
    text_field,
)
from onestop.appraisal.appraisal import Appraisal
from onestop.days.period import ReportPeriod
from onestop.errors import BadValueError
from onestop.i18n.cleaning import same_name
from onestop.i18n.exits import printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Statement:
    """What somebody said at a meeting (*ý kiến phát biểu*), of an officer or of the whole."""

    by: str = attrs.field(validator=text_field)
    text: str = attrs.field(validator=text_field)
    about: str | None = attrs.field(default=None, validator=optional_field(text_field))


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class MeetingRecord:
    """The record of a meeting about a period (*biên bản họp đánh giá*).

    `said` are the statements in the order in which they were made, `decided` the appraisals that
    were decided there, each with its decision. It is stored as JSON, and
    `year_review_of(appraisals=record.decided)` takes it into the year.

    >>> import datetime as dt
    >>> from onestop import ReportPeriod, vn
    >>> from onestop.appraisal import Appraisal, WorkMarks, rate
    >>> november = ReportPeriod.calendar_month(2026, 11)
    >>> rating = rate(vn.rating_rules(on=november), 27, WorkMarks(100, 95, 90))
    >>> at = vn.local("03/12/2026 16:00")
    >>> record = MeetingRecord(
    ...     period=november,
    ...     at=at,
    ...     chair="Nguyễn Văn Bình",
    ...     present=["Lan", "Minh"],
    ...     said=[Statement(by="Minh", about="Lan", text="hướng dẫn dân tận tình")],
    ...     decided=[Appraisal("Lan", november, rating).confirmed("Chủ tịch UBND phường", at)],
    ... )
    >>> print(record.text("en").splitlines()[-1])
    - Lan: tasks excellently completed (Chủ tịch UBND phường)

    Raises:
        BadValueError: an appraisal was not decided, is about another time, or stands there twice.
    """

    period: ReportPeriod = attrs.field(validator=member_field(ReportPeriod))
    at: dt.datetime = attrs.field(validator=moment_field)
    chair: str = attrs.field(validator=text_field)
    secretary: str | None = attrs.field(default=None, validator=optional_field(text_field))
    present: tuple[str, ...] = attrs.field(default=(), converter=as_tuple)
    absent: tuple[str, ...] = attrs.field(default=(), converter=as_tuple)
    said: tuple[Statement, ...] = attrs.field(
        default=(), converter=as_tuple, validator=members_field(Statement)
    )
    decided: tuple[Appraisal, ...] = attrs.field(
        default=(), converter=as_tuple, validator=members_field(Appraisal)
    )

    def __attrs_post_init__(self) -> None:
        """Refuse what was not decided, of another time, or decided twice."""
        for place, each in enumerate(self.decided):
            name = f"decided[{place}]"
            if each.decision is None:
                raise BadValueError(name, each.subject, "must_be_decided")
            if each.period.first < self.period.first or self.period.last < each.period.last:
                limit = Remark.of("within_period", period=str(self.period))
                raise BadValueError(name, str(each.period), limit)
            if any(same_name(each.subject, other.subject) for other in self.decided[:place]):
                raise BadValueError(name, each.subject, "decided_once")

    @checked
    def about(self, officer: str) -> tuple[Statement, ...]:
        """Return what was said of an officer."""
        return tuple(e for e in self.said if e.about is not None and same_name(e.about, officer))

    def text(self, lang: Lang = "vi") -> str:
        """Return the record as text, as an office writes one.

        Raises:
            BadValueError: the language is neither "vi" nor "en".
        """
        return printable_lines(self._lines(lang))

    def _lines(self, lang: Lang) -> Iterator[str]:
        yield say("record_title", lang, period=self.period)
        yield say("record_at", lang, at=self.at)
        yield say("record_chair", lang, chair=self.chair)
        if self.secretary is not None:
            yield say("record_secretary", lang, secretary=self.secretary)
        for key, names in (("record_present", self.present), ("record_absent", self.absent)):
            if names:
                yield say(key, lang, names=", ".join(names))
        yield say("record_said", lang)
        yield from (_said_text(each, lang) for each in self.said)
        if not self.said:
            yield say("record_nothing", lang)
        yield say("record_decided", lang)
        yield from (_decided_text(each, lang) for each in self.decided)
        if not self.decided:
            yield say("record_nothing", lang)


def _said_text(each: Statement, lang: Lang) -> str:
    if each.about is None:
        return say("record_statement", lang, by=each.by, text=each.text)
    return say("record_statement_about", lang, by=each.by, about=each.about, text=each.text)


def _decided_text(each: Appraisal, lang: Lang) -> str:
    assert each.decision is not None
    told = {"officer": each.subject, "decided": each.decision.decided, "by": each.decision.by}
    if each.decision.reason is None:
        return say("record_decision", lang, **told)
    return say("record_decision_because", lang, **told, reason=each.decision.reason)
