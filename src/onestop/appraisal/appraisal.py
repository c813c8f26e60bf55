"""An appraisal as it stands on file: suggested, then decided by a person, and never erased.

The points suggest a class. Somebody decides it, may decide otherwise, and then says why. A result
that was found wrong is replaced by a new one that keeps it: the chain is the history.

Stands on `rating`, `sheet` and `days.period`. Decides nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import attrs

from onestop._arguments import checked_fields
from onestop._checks import (
    aware_moment,
    member,
    member_field,
    moment_field,
    optional_field,
    text,
    text_field,
)
from onestop.appraisal.classes import (
    AgencyClass,
    AnyClass,
    NoClass,
    NoClassKind,
    RatingClass,
    TaskLevel,
)
from onestop.appraisal.indicator_sheet import IndicatorSheet
from onestop.appraisal.rating import Rating
from onestop.days.period import ReportPeriod
from onestop.errors import BadValueError, WrongTypeError
from onestop.i18n.dates import moment_text
from onestop.i18n.exits import printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.numbers import WrittenNumber
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say

AppraisalResult = IndicatorSheet | Rating


@attrs.frozen(field_transformer=checked_fields)
class Decision:
    """Who decided a class, when, and why (*quyết định xếp loại*).

    `reason` is there wherever the class is not the suggested one.
    """

    decided: AnyClass | NoClass
    by: str = attrs.field(kw_only=True, validator=text_field)
    at: dt.datetime = attrs.field(kw_only=True, validator=moment_field)
    reason: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )


def _is_result(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, AppraisalResult):
        raise WrongTypeError(attribute.name, value, "sheet_or_rating")


@attrs.frozen(field_transformer=checked_fields)
class Appraisal:
    """The appraisal of an officer or an agency (*kết quả đánh giá*), with all that came before it.

    `result` is the appraised column; `self_scored` the column that the officer or the agency filled
    in itself, where there is one. Without a `decision` it is provisional. `supersedes` is the
    appraisal that this one replaced, and `replaced_because` why.

    >>> import datetime as dt
    >>> from onestop import ReportPeriod, vn
    >>> from onestop.appraisal import RatingClass, WorkMarks, rate
    >>> rating = rate(vn.rating_rules(on=dt.date(2026, 11, 30)), 27, WorkMarks(100, 95, 90))
    >>> draft = Appraisal("Nguyễn Thị Lan", ReportPeriod.calendar_month(2026, 11), rating)
    >>> draft.provisional, draft.suggested.value, draft.decided
    (True, 'HTXSNV', None)
    >>> decided = draft.confirmed(
    ...     "Chủ tịch UBND phường",
    ...     vn.local("03/12/2026 16:00"),
    ...     RatingClass.HTTNV,
    ...     "vượt tỷ lệ xuất sắc của nhóm",
    ... )
    >>> decided.provisional, decided.suggested.value, decided.decided.value
    (False, 'HTXSNV', 'HTTNV')

    **Law:** Nghị định 61/2018/NĐ-CP, Đ32.2; Nghị định 233/2026/NĐ-CP, Đ15.4 (a wrong result is
    replaced); Nghị định 335/2025/NĐ-CP, Đ20.
    """

    subject: str = attrs.field(validator=text_field)
    period: ReportPeriod = attrs.field(validator=member_field(ReportPeriod))
    result: AppraisalResult = attrs.field(validator=_is_result)
    self_scored: AppraisalResult | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(_is_result)
    )
    decision: Decision | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Decision))
    )
    supersedes: Appraisal | None = attrs.field(default=None, kw_only=True, repr=False)
    replaced_because: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )

    def __attrs_post_init__(self) -> None:
        """Refuse rules of another time, and two columns that are not of one kind."""
        rules, own = self.result.rules, self.self_scored
        if rules.first > self.period.last or not rules.holds_from(self.period.first):
            limit = Remark.of(
                "rules_held_otherwise",
                first=rules.first,
                last=rules.last or Remark.of("until_now"),
                period=str(self.period),
            )
            raise BadValueError("rules", rules.name, limit)
        if own is not None and _kind(own) != _kind(self.result):
            limit = Remark.of("must_be_scored_alike", edition=self.edition)
            raise BadValueError("self_scored", own.rules.name, limit)

    @property
    def edition(self) -> str:
        """The name of the rules that it goes by."""
        return self.result.rules.name

    @property
    def suggested(self) -> AnyClass | NoClass:
        """The class that the points suggest, or why there is none."""
        return self.result.suggested

    @property
    def provisional(self) -> bool:
        """Whether nobody has decided it yet."""
        return self.decision is None

    @property
    def decided(self) -> AnyClass | NoClass | None:
        """The class that somebody decided; `None` while it is provisional."""
        return None if self.decision is None else self.decision.decided

    def confirmed(
        self,
        by: str,
        at: dt.datetime,
        decided_class: AnyClass | None = None,
        reason: str | None = None,
    ) -> Appraisal:
        """Return the appraisal as somebody decided it (*người có thẩm quyền quyết định*).

        Without a class the suggested one is taken. Another one needs a reason.

        Raises:
            BadValueError: it is decided already, a reason is missing, or the rule decides nothing
                and nobody named a class.
            WrongTypeError: the class is not one of these rules.
        """
        if self.decision is not None:
            subject = f"{self.subject}, {self.period}"
            raise BadValueError("appraisal", subject, "decided_already")
        aware_moment("at", at)
        decided = self._decided(decided_class)
        if decided != self.suggested and reason is None:
            limit = Remark.of("not_as_suggested", suggested=_class_name(self.suggested))
            raise BadValueError("decided_class", _class_name(decided), limit)
        decision = Decision(decided, by=text("by", by), at=at, reason=reason)
        return attrs.evolve(self, decision=decision)

    def _decided(self, decided_class: AnyClass | None) -> AnyClass | NoClass:
        if decided_class is not None:
            return member("decided_class", decided_class, _kind(self.result)[1])
        suggested = self.suggested
        if isinstance(suggested, NoClass) and suggested.kind is NoClassKind.UNDECIDED:
            limit = Remark.of("class_undecided", edition=self.edition)
            raise BadValueError("decided_class", None, limit)
        return suggested

    def superseded_by(self, other: Appraisal, reason: str) -> Appraisal:
        """Return another appraisal of the same in the place of this one, which it keeps.

        Raises:
            BadValueError: it is of somebody else or another period, or replaces another already.
        """
        member("other", other, Appraisal)
        if (other.subject, other.period) != (self.subject, self.period):
            limit = Remark.of("must_be_of_subject", subject=self.subject, period=str(self.period))
            raise BadValueError("other", f"{other.subject}, {other.period}", limit)
        if other.supersedes is not None:
            raise BadValueError("other", other.subject, "replaces_already")
        return attrs.evolve(other, supersedes=self, replaced_because=text("reason", reason))

    @property
    def history(self) -> tuple[Appraisal, ...]:
        """What was replaced before it, oldest first (*các kết quả đã được thay thế*)."""
        if self.supersedes is None:
            return ()
        return (*self.supersedes.history, self.supersedes)

    @property
    def because(self) -> tuple[Remark, ...]:
        """Why the class is suggested: points with their reasons, rules and options."""
        return self.result.because

    def text(self, lang: Lang = "vi") -> str:
        """Return the appraisal as text: whose, its reasons, the suggestion and the decision."""
        return printable_lines(self._appraisal_lines(lang))

    def _appraisal_lines(self, lang: Lang) -> Iterator[str]:
        yield f"{self.subject} · {self.period}"
        yield from (f"- {remark.text(lang)}" for remark in self.because)
        if self.self_scored is not None:
            yield say("appraisal_self_scored", lang, total=_total(self.self_scored, lang))
        yield say("appraisal_suggested", lang, suggested=self.suggested)
        if self.decision is None:
            yield say("appraisal_provisional", lang)
        else:
            told = {"decided": self.decision.decided, "by": self.decision.by}
            yield say("appraisal_decided", lang, at=moment_text(self.decision.at, lang), **told)
            if self.decision.reason is not None:
                yield say("appraisal_reason", lang, reason=self.decision.reason)
        for earlier in self.history:
            yield say("appraisal_replaced", lang, earlier=earlier.decided or earlier.suggested)


def _class_name(value: AnyClass | NoClass) -> str:
    return value.kind.value if isinstance(value, NoClass) else value.value


def _total(result: AppraisalResult, lang: Lang) -> str:
    """Return what a column comes to, or that it comes to nothing."""
    total = result.shown if isinstance(result, Rating) else result.total
    return "–" if total is None else WrittenNumber(total).text(lang)


def _kind(result: AppraisalResult) -> tuple[str, type[AnyClass]]:
    """Return by which rules a result was made, and which classes it can have."""
    if isinstance(result, Rating):
        return result.rules.name, RatingClass
    return result.rules.name, TaskLevel if result.kind == "officer" else AgencyClass
