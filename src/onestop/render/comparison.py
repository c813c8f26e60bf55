"""A fair comparison as text, and what one officer sees of it.

Stands on `satisfaction.comparison` and `i18n`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Final

from onestop._arguments import checked
from onestop.figures.intervals import Bounds, exact_share, proportion_interval
from onestop.i18n.exits import printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.layout import aligned
from onestop.i18n.numbers import number, percent, percent_level, percent_range
from onestop.i18n.sayings import say
from onestop.satisfaction.comparison.priors import Prior
from onestop.satisfaction.comparison.standings import Comparison, OwnFigures, Standing
from onestop.satisfaction.comparison.tallies import Proportion
from onestop.satisfaction.scores import Level

Cell = Callable[[Standing], str]

#: The columns that hold names and sentences; all others hold numbers.
_WORDS: Final = ("col_name", "col_place", "col_note")


@checked
def comparison_text(comparison: Comparison, lang: Lang = "vi") -> str:
    """Return a comparison as text: by what order, each with n and interval, and what to beware of.

    Who has too few answers stands below the others, without a rank and with the reason.
    """
    return printable_lines(_comparison_lines(comparison, lang))


@checked
def own_figures_text(own: OwnFigures, lang: Lang = "vi") -> str:
    """Return what one officer sees: their own figures and the pooled ones, in words."""
    return printable_lines(_own_lines(own, lang))


def _comparison_lines(comparison: Comparison, lang: Lang) -> Iterator[str]:
    yield say("comparison_title", lang, measure=_measure(comparison, lang))
    yield _method(comparison, lang)
    if comparison.prior is not None:
        yield say("prior_mean", lang, mean=percent(comparison.prior.mean, lang))
    yield ""
    yield from _table(comparison, lang)
    yield ""
    yield from (remark.text(lang) for remark in comparison.remarks)


def _measure(comparison: Comparison, lang: Lang) -> str:
    """Return what the shares are shares of; the best level goes by its own name."""
    if comparison.scale is None or comparison.measure is None:
        return say("share_good", lang)
    if comparison.measure == "top_box":
        return comparison.scale.levels[-1].text(lang)
    key = "satisfied" if comparison.measure == "satisfied" else f"measure_{comparison.measure}"
    return say(key, lang)


def _method(comparison: Comparison, lang: Lang) -> str:
    priors = (standing.prior for standing in comparison.standings)
    strength = next((_strength(prior, lang) for prior in priors if prior is not None), "–")
    told = {"level": percent_level(comparison.level, lang), "strength": strength}
    return say(f"method_{comparison.used}", lang, **told)


def _target(comparison: Comparison, lang: Lang) -> str:
    target = comparison.target
    return percent(None if target is None else exact_share("target", target), lang)


def _strength(prior: Prior, lang: Lang) -> str:
    return number(f"{float(prior.strength):.6g}", lang)


def _table(comparison: Comparison, lang: Lang) -> Iterator[str]:
    columns = dict(_columns(comparison, lang))
    told = {"level": percent_level(comparison.level, lang), "target": _target(comparison, lang)}
    right = [i for i, key in enumerate(columns) if key not in _WORDS]
    rows = [tuple(cell(each) for cell in columns.values()) for each in comparison.standings]
    return aligned([tuple(say(key, lang, **told) for key in columns), *rows], right=right)


def _columns(comparison: Comparison, lang: Lang) -> Iterator[tuple[str, Cell]]:
    """Return the columns that the comparison has something for, with what stands in them."""
    ranks = Counter(each.rank for each in comparison.standings)
    if ranks.keys() - {None}:
        yield "col_rank", lambda each: "–" if each.rank is None else str(each.rank)
    yield "col_name", lambda each: each.name
    yield "col_good", lambda each: str(each.tally.k)
    yield "col_n", lambda each: str(each.tally.n)
    target = () if comparison.target is None else (exact_share("target", comparison.target),)
    yield "col_share", lambda each: percent(each.share, lang, against=target)
    yield "col_interval", lambda each: _bounds(each.interval, lang)
    if comparison.method == "funnel":
        yield from _columns_of_funnel(lang)
    elif comparison.is_by_mix:
        yield from _columns_of_mix(lang, target)
    if comparison.used in ("fixed_prior", "empirical_bayes"):
        yield "col_estimate", lambda each: percent(each.estimate, lang, against=target)
        yield "col_credible", lambda each: _bounds(each.credible, lang)
    if comparison.target is not None:
        yield "col_above", lambda each: percent(each.above, lang)
    yield "col_note", lambda each: _note(each, ranks, lang)


def _columns_of_funnel(lang: Lang) -> Iterator[tuple[str, Cell]]:
    yield "col_expected", lambda each: _expected(each, lang)
    yield "col_limits", lambda each: _limits(each, lang)
    yield "col_place", lambda each: "–" if each.place is None else each.place.text(lang)


def _expected(standing: Standing, lang: Lang) -> str:
    return "–" if standing.funnel is None else percent(standing.funnel.share, lang)


def _limits(standing: Standing, lang: Lang) -> str:
    return _bounds(None if standing.funnel is None else standing.funnel.bounds, lang)


def _columns_of_mix(lang: Lang, target: tuple[Fraction, ...]) -> Iterator[tuple[str, Cell]]:
    yield "col_expected", lambda each: percent(_of_mix(each, "share"), lang)
    yield "col_difference", lambda each: _signed(each, lang)
    yield "col_ratio", lambda each: percent(_of_mix(each, "ratio"), lang)
    yield "col_adjusted", lambda each: percent(each.adjusted, lang, against=target)


def _signed(standing: Standing, lang: Lang) -> str:
    """Return by how much the share lies above what was expected, with its sign."""
    excess = _of_mix(standing, "excess")
    return f"{'+' if excess and excess > 0 else ''}{percent(excess, lang)}"


def _of_mix(standing: Standing, name: str) -> Fraction | None:
    """Return a figure of what was expected, where that is known."""
    found: Fraction | None = getattr(standing.expectation, name, None)
    return found


def _bounds(bounds: Bounds | None, lang: Lang) -> str:
    if bounds is None:
        return "–"
    return percent_range(*bounds, lang)


def _note(standing: Standing, ranks: Counter[int | None], lang: Lang) -> str:
    if standing.why is not None:
        return standing.why.text(lang)
    if standing.funnel is not None:
        compared = standing.funnel.seen.n
        is_whole = compared == standing.tally.n
        return "" if is_whole else say("funnel_of_shared", lang, n=compared)
    return say("tied", lang) if ranks[standing.rank] > 1 else ""


def _own_lines(own: OwnFigures, lang: Lang) -> Iterator[str]:
    heads = ("col_name", "col_good", "col_n", "col_share", "col_interval")
    rows = [tuple(say(key, lang, level=percent_level(own.level, lang)) for key in heads)]
    rows.append(_own_row(own.name, own.tally, own.level, lang))
    if own.pooled is not None:
        rows.append(_own_row(say("pooled", lang), own.pooled, own.level, lang))
    yield say("own_title", lang, name=own.name)
    yield ""
    yield from aligned(rows, right=range(1, len(heads)))
    yield ""
    if own.why is not None:
        yield own.why.text(lang)
    yield say("comparison_signal", lang)


def _own_row(name: str, tally: Proportion, level: Level, lang: Lang) -> tuple[str, ...]:
    interval = _bounds(proportion_interval(tally.k, tally.n, level), lang)
    return name, str(tally.k), str(tally.n), percent(tally.share, lang), interval
