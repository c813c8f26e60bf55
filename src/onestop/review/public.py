"""What of a sheet may be published: no small cell, nobody with few dossiers or answers.

Who stands below the minimum is counted together with others, at least three of them, for of two
people either one learns the other's figures from their sum.

Stands on `sheet` and `figures.disclosure`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import member, whole_number
from onestop.days.period import ReportPeriod
from onestop.figures.disclosure import PublishedTable, in_full, suppress
from onestop.i18n.languages import Lang
from onestop.i18n.ordering import in_order
from onestop.i18n.refusal import language
from onestop.i18n.sayings import say
from onestop.review.sheet import OfficerReview, Review

#: How many people are counted together, so that nobody learns a colleague's figures.
_ENOUGH_TO_HIDE: Final = 3

#: How dossiers stand: columns that add up to what was received.
_STANDINGS: Final = ("early", "on_time", "late", "in_time", "overdue")

Groups = Mapping[str, list[OfficerReview]]
Counts = Callable[[OfficerReview], tuple[int, ...]]


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class PublicReview:
    """What of a sheet may be published (*bản công khai*): dossiers in full, answers not.

    `dossiers` counts how dossiers stand, `answers` who was satisfied; `None` where that is not
    known, and its figures below `cells` hidden. `pooled` officers are counted together in one row.
    """

    period: ReportPeriod
    lang: Lang
    dossiers: PublishedTable
    answers: PublishedTable | None = None
    pooled: int = 0
    minimum: int = 10
    cells: int = 5


@checked
def published(
    review: Review, lang: Lang = "vi", *, cells: int = 5, by_officer: bool = True
) -> PublicReview:
    """Return what of a sheet may be published (*bản công khai*), small cells of opinions hidden.

    How many dossiers were early, on time and late is always told in full: what the law protects is
    who rated, and wards must post these counts. Without `by_officer` they are those of the office
    alone.

    An officer has a row of their own only with the sheet's minimum of dossiers, and of answers if
    these are known, and only where the office's own rules let names be published at all: ask them
    first. No dossier, flag, complaint, rank or point is in it. Answers below `cells` are hidden.

    Raises:
        BadValueError: `cells` is below 2, or the language is unknown.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ27.3; the two minimums are the project's, no legal number was
    found.
    """
    member("review", review, Review)
    whole_number("cells", cells, 2)
    spoken = language(lang)
    shown, together = _split(review)
    groups = {each.key or "": [each] for each in shown}
    if together or not shown:
        groups[say("review_others" if shown else "review_everybody", spoken)] = together
    whole = {say("review_everybody", spoken): list(review.officers)}
    answers = None
    if review.total.opinions is not None:
        heads = say("satisfied", spoken), say("review_not_satisfied", spoken)
        answers = suppress(_sums(groups, heads, _answers), minimum=cells)
    standings = tuple(say(f"timeliness_{name}", spoken) for name in _STANDINGS)
    return PublicReview(
        period=review.period,
        lang=spoken,
        dossiers=in_full(_sums(groups if by_officer else whole, standings, _dossiers)),
        answers=answers,
        pooled=sum(each.key is not None for each in together),
        minimum=review.minimum,
        cells=cells,
    )


def _split(review: Review) -> tuple[list[OfficerReview], list[OfficerReview]]:
    """Return who has a row, and who is counted together: nobody with a name, or three at least."""
    seen = [each for each in review.officers if each.figures.received or _answered(each)]
    order = sorted(seen, key=lambda each: each.figures.received, reverse=True)
    shown = [each for each in order if _is_enough(each, review.minimum)]
    together = [each for each in seen if each not in shown]
    while shown and 0 < sum(each.key is not None for each in together) < _ENOUGH_TO_HIDE:
        together.append(shown.pop())
    return in_order(shown, lambda each: each.key or ""), together


def _is_enough(each: OfficerReview, minimum: int) -> bool:
    answers = minimum if each.opinions is None else _answered(each)
    return each.key is not None and min(each.figures.received, answers) >= minimum


def _answered(each: OfficerReview) -> int:
    return 0 if each.opinions is None else each.opinions.score.n


def _dossiers(each: OfficerReview) -> tuple[int, ...]:
    """Return how the dossiers of one officer stand, in the order of the columns."""
    return tuple(getattr(each.figures, name) for name in _STANDINGS)


def _answers(each: OfficerReview) -> tuple[int, ...]:
    """Return how many answers were satisfied, and how many were not."""
    assert each.opinions is not None  # the office as a whole has some
    found = each.opinions.score
    return int(found.numerator), found.n - int(found.numerator)


def _sums(groups: Groups, columns: tuple[str, ...], counts: Counts) -> dict[str, dict[str, int]]:
    """Return the sums of each group, column by column."""
    return {
        name: {
            column: sum(counts(each)[place] for each in members)
            for place, column in enumerate(columns)
        }
        for name, members in groups.items()
    }
