"""The national service index of a unit as text: every part, what is missing, what would move it.

Stands on `figures` and `i18n`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from onestop._arguments import checked
from onestop.figures.index_moves import IndexGain
from onestop.figures.index_scores import GroupScore, IndexScore, MeasureScore
from onestop.i18n.exits import printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.layout import aligned
from onestop.i18n.numbers import WrittenNumber
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say

#: How many of the dossiers and petitions that cost points are named.
_MOST: Final = 20
_NONE: Final = "–"


@checked
def index_text(
    score: IndexScore,
    lang: Lang = "vi",
    *,
    unit: str | None = None,
    gains: Iterable[IndexGain] = (),
) -> str:
    """Return the index of a unit as text (*bảng điểm bộ chỉ số*): points, figures and reasons.

    `gains` are what costs points; the first twenty are named.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> from onestop.figures import MeasureFigure, score_index
    >>> edition = vn.service_index(on=dt.date(2026, 10, 10))
    >>> score = score_index([MeasureFigure("ON_TIME", 795, 876)], edition)
    >>> index_text(score, "en").splitlines()[-1]
    'Total: not known, between 18.15 and 96.15 of 100'
    """
    return printable_lines(_index_lines(score, lang, unit, tuple(gains)))


def _index_lines(
    score: IndexScore, lang: Lang, unit: str | None, gains: tuple[IndexGain, ...]
) -> Iterator[str]:
    yield say("index_title", lang, edition=score.edition.name)
    if unit is not None:
        yield unit
    if not score.edition.citation.confidence.is_settled:
        yield say("index_edition_unsure", lang)
    for group in score.groups:
        yield ""
        yield from _group_lines(group, lang)
    yield ""
    yield from _total_lines(score, lang)
    yield from _gain_lines(gains, lang)


def _group_lines(group: GroupScore, lang: Lang) -> Iterator[str]:
    most = WrittenNumber(group.group.most)
    points = _points(group.points, lang)
    name = group.group.text(lang)
    yield say("index_group_line", lang, name=name, points=points, most=most)
    scored = [each for each in group.measures if each.is_scored]
    yield from (f"  {line}" for line in aligned(_row(each, lang) for each in scored))
    for each in scored:
        for remark in _measure_remarks(each):
            yield f"  {each.measure.number or each.measure.code}: {remark.text(lang)}"
    for remark in group.because:
        yield f"  {remark.text(lang)}"


def _measure_remarks(score: MeasureScore) -> tuple[Remark, ...]:
    """Return what is to be said of a measure; that its figure is missing, the group says."""
    is_missing = score.points is None and score.figure is None
    return () if is_missing else score.because


def _row(score: MeasureScore, lang: Lang) -> tuple[str, ...]:
    """Return a measure as a row: its name, its points, how they come about, how sure that is."""
    most = WrittenNumber(score.most).text(lang)
    return (
        score.measure.text(lang),
        f"{_points(score.points, lang)}/{most}",
        score.formula.text(lang),
        score.confidence.text(lang),
        "" if score.source is None else score.source.text(lang),
    )


def _points(points: Decimal | None, lang: Lang) -> str:
    return _NONE if points is None else WrittenNumber(points).text(lang)


def _total_lines(score: IndexScore, lang: Lang) -> Iterator[str]:
    most, known = WrittenNumber(score.edition.most), score.index_class
    if score.total is None:
        bounds = {"low": WrittenNumber(score.at_least), "high": WrittenNumber(score.at_most)}
        yield say("index_total_open", lang, most=most, **bounds)
    else:
        yield say("index_total", lang, total=WrittenNumber(score.total), most=most)
    for remark in score.because:
        yield remark.text(lang)
    if known is not None:
        sure = score.class_confidence.text(lang)
        yield say("index_class_line", lang, name=known, sure=sure)


def _gain_lines(gains: tuple[IndexGain, ...], lang: Lang) -> Iterator[str]:
    if not gains:
        return
    yield ""
    yield say("index_gains", lang)
    for gain in gains[:_MOST]:
        why = "; ".join(remark.text(lang) for remark in gain.because)
        yield f"  {gain.code}  +{WrittenNumber(gain.points).text(lang)}  {why}"
    if (more := len(gains) - _MOST) > 0:
        yield say("index_gains_more", lang, n=more)
