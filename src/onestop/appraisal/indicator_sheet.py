"""The points of many dossiers rolled up into scores, a total and a class.

A score is the sum of the points of an indicator divided by the number of dossiers, rounded; the
total is the sum of those rounded scores. What could not be scored is left out and told; the
thresholds are never rescaled. A year is rolled up from its own dossiers.

Stands on `dossiers`, `agency` and `rules`. Knows no log.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import as_exact, as_tuple, count_field, member, members_field
from onestop.appraisal.agency import AgencyFacts, agency_points
from onestop.appraisal.classes import AgencyClass, NoClass, NoClassKind, TaskLevel, class_of
from onestop.appraisal.indicators import HandledDossier, IndicatorPoints, indicator_points
from onestop.appraisal.rules import IndicatorRules, sourced
from onestop.errors import BadValueError
from onestop.i18n.exits import printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.layout import aligned
from onestop.i18n.numbers import WrittenNumber, half_up
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say

SheetKind = Literal["officer", "agency"]


@attrs.frozen(field_transformer=checked_fields)
class IndicatorScore:
    """The score of one indicator (*điểm của chỉ số*): the points of `n` dossiers, or of the agency.

    `unscored` dossiers had no points for it and are not in `n`.

    Raises:
        BadValueError: there are points and no dossiers.
    """

    indicator: int = attrs.field(validator=count_field(1))
    sum: Fraction = attrs.field(converter=as_exact)
    n: int = attrs.field(validator=count_field(0))
    unscored: int = attrs.field(default=0, kw_only=True, validator=count_field(0))
    points: tuple[IndicatorPoints, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(IndicatorPoints)
    )

    def __attrs_post_init__(self) -> None:
        """Refuse points that nothing earned."""
        if self.sum and not self.n:
            raise BadValueError("n", self.n, Remark.of("n_for_points", sum=str(self.sum)))

    @checked
    def score(self, decimals: int) -> Decimal | None:
        """Return the score, rounded half up; `None` where nothing was scored.

        >>> IndicatorScore(1, 33, 20).score(1)
        Decimal('1.7')
        """
        return half_up(self.sum / self.n, decimals) if self.n else None


@attrs.frozen(field_transformer=checked_fields)
class IndicatorSheet:
    """The scores of an officer or an agency, and what they come to (*bảng điểm chỉ số*).

    >>> import datetime as dt
    >>> from onestop import vn
    >>> rules = vn.indicator_rules(on=dt.date(2023, 12, 31))
    >>> sums = {1: 33, 2: 35, 3: 38, 4: 36, 7: 33}
    >>> scores = [IndicatorScore(number, total, 20) for number, total in sums.items()]
    >>> sheet = IndicatorSheet(rules, scores, kind="officer")
    >>> sheet.total, sheet.maximum, sheet.suggested
    (Decimal('8.9'), 10, <TaskLevel.FULL: 'full'>)

    Raises:
        BadValueError: an indicator stands there twice, does not belong there, or has more points
            than there are to earn.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ15; that scores are rounded before they are added is
    inferred, 90 %, and half up, 75 %.
    """

    rules: IndicatorRules = attrs.field(repr=lambda rules: repr(rules.name))
    scores: tuple[IndicatorScore, ...] = attrs.field(
        converter=as_tuple, validator=members_field(IndicatorScore)
    )
    kind: SheetKind = attrs.field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse scores that cannot stand on such a sheet."""
        numbers, full = [score.indicator for score in self.scores], self.rules.points.value.full
        if len(set(numbers)) < len(numbers):
            raise BadValueError("scores", numbers, "each_indicator_once")
        if not set(numbers) <= set(self.indicators):
            known = ", ".join(map(str, self.indicators))
            raise BadValueError(
                "scores", numbers, Remark.of("kind_scored_on", kind=self.kind, known=known)
            )
        for score in self.scores:
            if score.sum > full * score.n:
                limit = Remark.of("most_points", n=score.n, full=str(full))
                raise BadValueError("sum", str(score.sum), limit)

    @property
    def indicators(self) -> tuple[int, ...]:
        """The indicators that make the total."""
        is_officer = self.kind == "officer"
        return self.rules.officer.value if is_officer else self.rules.agency.value

    @property
    def scored(self) -> tuple[int, ...]:
        """The indicators that have a score, in their order."""
        return tuple(n for n in self.indicators if self.score(n) is not None)

    @property
    def left_out(self) -> tuple[int, ...]:
        """The indicators that could not be scored, in their order."""
        return tuple(n for n in self.indicators if self.score(n) is None)

    @checked
    def score(self, indicator: int) -> Decimal | None:
        """Return the rounded score of an indicator; `None` where there is none."""
        for score in self.scores:
            if score.indicator == indicator:
                return score.score(self.rules.decimals.value)
        return None

    @property
    def total(self) -> Decimal | None:
        """The sum of the rounded scores; `None` where nothing was scored."""
        scores = [self.score(indicator) for indicator in self.scored]
        return sum((score for score in scores if score is not None), Decimal()) if scores else None

    @property
    def maximum(self) -> int:
        """The most that can be reached, all indicators scored."""
        return self.rules.points.value.full * len(self.indicators)

    @property
    def suggested(self) -> AgencyClass | TaskLevel | NoClass:
        """The class that the total suggests: a person decides."""
        if self.total is None:
            return NoClass(NoClassKind.NO_WORK, Remark.of("rating_no_work"))
        total = Fraction(self.total)
        if self.kind == "officer":
            return class_of(total, self.rules.officer_classes.value)
        return class_of(total, self.rules.agency_classes.value)

    @property
    def because(self) -> tuple[Remark, ...]:
        """Why it is so: each score, what was left out, the rules and their options."""
        scores = (self._score_remark(score) for score in self.scores if score.n)
        scored = Remark.of("sheet_scored_on", n=len(self.scored), of=len(self.indicators))
        left = ", ".join(map(str, self.left_out))
        out = (Remark.of("sheet_left_out", indicators=left),) if left else ()
        options = self.rules.chosen(*(o for o, n in _OPTIONS.items() if n in self.scored))
        rules = Remark.of(
            "appraisal_rules", name=self.rules.name, source=sourced(self.rules.source)
        )
        return (*scores, scored, *out, rules, *options)

    def _score_remark(self, score: IndicatorScore) -> Remark:
        rounded = score.score(self.rules.decimals.value)
        assert rounded is not None
        key = "sheet_score_some" if score.unscored else "sheet_score"
        return Remark.of(
            key,
            name=Remark.of(f"indicator_{score.indicator}"),
            number=score.indicator,
            sum=WrittenNumber(score.sum),
            n=score.n,
            unscored=score.unscored,
            score=WrittenNumber(rounded),
        )

    def text(self, lang: Lang = "vi") -> str:
        """Return the sheet as text: a line an indicator, then the total and what it suggests."""
        lines = aligned(
            ((str(n), say(f"indicator_{n}", lang), self._shown(n, lang)) for n in self.indicators),
            right=(2,),
        )
        total = "–" if self.total is None else WrittenNumber(self.total).text(lang)
        told = say("sheet_total", lang, total=total, maximum=self.maximum)
        scored = say("sheet_scored_on", lang, n=len(self.scored), of=len(self.indicators))
        suggested = say("appraisal_suggested", lang, suggested=self.suggested)
        return printable_lines((*lines, told, scored, suggested))

    def _shown(self, indicator: int, lang: Lang) -> str:
        score = self.score(indicator)
        return "–" if score is None else WrittenNumber(score).text(lang)


#: The indicator that an option is about.
_OPTIONS: Final = {
    "several_bodies": 2,
    "own_fault": 3,
    "late_without_complaint": 7,
    "online_without_procedures": 9,
}


@checked
def officer_sheet(dossiers: Iterable[HandledDossier], rules: IndicatorRules) -> IndicatorSheet:
    """Return the sheet of an officer, of their dossiers in a period (*đánh giá cán bộ, công chức*).

    >>> import datetime as dt
    >>> from onestop import Timeliness, vn
    >>> rules = vn.indicator_rules(on=dt.date(2023, 12, 31))
    >>> verdicts = [Timeliness.EARLY, Timeliness.ON_TIME]
    >>> dossiers = [HandledDossier(f"D-{n}", verdict) for n, verdict in enumerate(verdicts)]
    >>> print(officer_sheet(dossiers, rules).text("en"))
    1  time against the limit           1.5
    2  time of each body                  –
    3  contacts to complete the papers    –
    4  bodies to be contacted             –
    7  attitude                         1.5
    Total: 3.0 of 10
    Scored on 2 of 5 indicators
    Suggested: under 70 % of the tasks done

    **Law:** Thông tư 01/2018/TT-VPCP, Đ15.1–2.
    """
    return IndicatorSheet(rules, _scores_of(dossiers, rules), kind="officer")


@checked
def agency_sheet(
    dossiers: Iterable[HandledDossier], facts: AgencyFacts, rules: IndicatorRules
) -> IndicatorSheet:
    """Return the sheet of an agency (*đánh giá cơ quan, đơn vị*), of its dossiers and figures.

    The law takes the five indicators of dossiers by field: hand in the dossiers of one field.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ15.1–2.
    """
    own = (_score(each.indicator, (each,)) for each in agency_points(facts, rules))
    scores = sorted((*_scores_of(dossiers, rules), *own), key=lambda score: score.indicator)
    return IndicatorSheet(rules, scores, kind="agency")


def _scores_of(
    dossiers: Iterable[HandledDossier], rules: IndicatorRules
) -> tuple[IndicatorScore, ...]:
    member("rules", rules, IndicatorRules)
    points = [each for dossier in dossiers for each in indicator_points(dossier, rules)]
    return tuple(
        _score(number, tuple(each for each in points if each.indicator == number))
        for number in rules.officer.value
    )


def _score(indicator: int, points: tuple[IndicatorPoints, ...]) -> IndicatorScore:
    earned = [Fraction(each.points) for each in points if each.points is not None]
    return IndicatorScore(
        indicator,
        sum(earned, Fraction()),
        len(earned),
        unscored=len(points) - len(earned),
        points=points,
    )
