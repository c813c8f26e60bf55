"""Reports and scores as text.

Stands on `figures.statistics`, `satisfaction.scores` and `i18n`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

import attrs

from onestop._arguments import checked
from onestop.figures.intervals import Bounds
from onestop.figures.rows import Report, Row
from onestop.i18n.exits import printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.layout import fitted
from onestop.i18n.numbers import percent, percent_level, two_decimals
from onestop.i18n.sayings import say
from onestop.satisfaction.scores import FEW_ANSWERS, Score

_COLUMNS: Final = ("received", "solved", "early", "on_time", "late", "pending", "overdue")
_NUMBERS: Final = range(1, len(_COLUMNS) + 1)


@checked
def report_text(
    report: Report,
    lang: Lang = "vi",
    *,
    names: Mapping[str, str] | None = None,
    width: int | None = None,
) -> str:
    """Return a report as text: the period, the sums in words, the rows as a table, the check.

    `names` gives the names of keys, for example of procedure codes; `width` is how many columns a
    terminal has, for the table.
    """
    return printable_lines(_report_lines(report, lang, names or {}, width))


def _report_lines(
    report: Report, lang: Lang, names: Mapping[str, str], width: int | None
) -> Iterator[str]:
    yield say("report_title", lang)
    yield say("report_period", lang, period=report.period)
    yield from row_lines(report.total, lang)
    if report.by is not None:
        yield ""
        yield from fitted(table_rows(report, lang, names), right=_NUMBERS, width=width)
        yield ""
    yield from remark_lines(report, lang)


def remark_lines(report: Report, lang: Lang) -> Iterator[str]:
    """Return what must be read with the figures: sums that do not agree, and what is in none."""
    violations = report.violations()
    yield from (say("report_violated", lang, violation=v) for v in violations)
    if not violations:
        yield say("report_sound", lang)
    yield from (finding.text(lang) for finding in report.findings)
    yield from (f"  {one.text(lang)}" for one in report.not_judged)


def row_lines(row: Row, lang: Lang) -> Iterator[str]:
    """Return the figures of one row as sentences."""
    yield say(
        "report_received",
        lang,
        received=row.received,
        online=row.received_online,
        other=row.received_other,
        carried=row.carried_over,
    )
    counts = attrs.asdict(row)
    rates = {
        name: percent(getattr(row, name), lang)
        for name in ("early_rate", "on_time_rate", "late_rate", "overdue_rate")
    }
    yield say("report_solved", lang, **counts, **rates)
    yield say("report_pending", lang, **counts, **rates)
    if row.refused or row.no_limit:
        yield say("report_outside", lang, **counts)
    if row.closed:
        yield say("report_closed", lang, **counts)


def table_rows(report: Report, lang: Lang, names: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return the headings of a report, its rows and their total, cell by cell."""
    header = (say("col_key", lang), *(say(f"col_{name}", lang) for name in _COLUMNS), "")
    rows = [
        _cells(row, row.key or say("unnamed", lang), names.get(row.key or "", ""))
        for row in report.rows
    ]
    total = _cells(report.total, say("total", lang), "")
    return [header, *rows, total]


def _cells(row: Row, key: str, name: str) -> tuple[str, ...]:
    return (key, *(str(getattr(row, column)) for column in _COLUMNS), name)


@checked
def score_text(score: Score, lang: Lang = "vi", *, level: float = 0.95) -> str:
    """Return a score as one sentence, with n and interval, or why there is none."""
    measure = score_measure(score, lang)
    if score.value is None:
        return say("score_none", lang, measure=measure, why=score.why)
    told = {"measure": measure, "value": in_unit(score, score.value, lang), "n": score.n}
    interval = likely_bounds(score, level)
    if interval is None:
        return say("score_doubt", lang, **told, doubt=score.doubt)
    low, high = (in_unit(score, bound, lang) for bound in interval)
    told |= {"level": percent_level(level, lang), "low": low, "high": high}
    return say(_score_line(score), lang, **told, few=FEW_ANSWERS, caution=score.caution)


def likely_bounds(score: Score, level: float = 0.95) -> Bounds | None:
    """Return the interval of a score by the method that serves it best, as far as it can reach."""
    bounds = None if score.doubt else score.interval(level, score.advised_method)
    if bounds is None:
        return None
    least, most = map(float, score.bounds)
    return max(least, bounds[0]), min(most, bounds[1])


def _score_line(score: Score) -> str:
    """Return the sentence that tells of which kind an interval is, and whether to trust it."""
    if score.kind == "share":
        return "score_line"
    if score.advised_method == "t":
        return "score_line_student"
    return "score_line_few" if score.is_few else "score_line_normal"


def score_measure(score: Score, lang: Lang) -> str:
    """Return what the score is a figure of; the best level goes by its own name."""
    if score.measure == "top_box":
        return score.scale.levels[-1].text(lang)
    key = "satisfied" if score.measure == "satisfied" else f"measure_{score.measure}"
    return say(key, lang)


def in_unit(score: Score, number: Fraction | float, lang: Lang) -> str:
    """Return a number as its measure is read: a percentage, a level of so many, or points."""
    if score.measure not in {"mean", "ces", "nps"}:
        return percent(number, lang)
    plain = two_decimals(number, lang)
    return plain if score.measure == "nps" else f"{plain}/{score.scale.numbers[-1]}"
