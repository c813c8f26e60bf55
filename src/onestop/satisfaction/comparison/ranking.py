"""People put in order, as far as their answers let one.

Three of three beats 190 of 200 in the plain order of shares. Here the order goes by what is sure:
by the lower bound, or by a share that is drawn towards all the others' the more, the fewer answers
stand behind it. Too few answers, and there is no rank.

Stands on `standings`. Knows no verdict.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from onestop._checks import one_of, whole_number
from onestop.errors import BadValueError, WrongTypeError
from onestop.figures.intervals import exact_share, tail_of
from onestop.i18n.ordering import alphabetical
from onestop.i18n.remarks import Remark
from onestop.satisfaction.comparison.mixes import Expectation, expectations
from onestop.satisfaction.comparison.priors import Prior, fixed, likeliest
from onestop.satisfaction.comparison.standings import (
    METHODS,
    Comparison,
    Method,
    Standing,
    competition_ranks,
)
from onestop.satisfaction.comparison.tallies import Groups, Proportion, meaning_of, named, read
from onestop.satisfaction.scores import Level


def compare(
    groups: Groups,
    *,
    minimum: int = 10,
    method: Method = "lower_bound",
    level: Level = 0.95,
    strength: int | Fraction | Decimal = 20,
    target: Level | None = None,
) -> Comparison:
    """Compare officers, counters or procedures fairly (*so sánh công bằng*), doubt and all.

    `groups` has for each a `Proportion`, a pair (k, n) or a `Score`, or one for each procedure:
    then everybody is held against what their procedures let expect before they are put in order.
    Below `minimum` answers (of the procedures that somebody else handles too) there is no rank.

    `lower_bound` goes by Wilson's lower bound. `fixed_prior` draws each share towards the pooled
    one as if `strength` more answers had been like it. `empirical_bayes` takes from the answers
    themselves how far to draw; where they do not show it, the fixed prior stands in and
    `fallback` says so. With either of these `target` asks how likely each share lies above it.

    >>> found = compare({"A": (3, 3), "B": (27, 30), "C": (190, 200), "F": (80, 100)})
    >>> [(each.name, each.rank) for each in found.standings]
    [('C', 1), ('B', 2), ('F', 3), ('A', None)]
    >>> found.standing("A").why.text("en")
    'not enough data (n = 3, at least 10 needed)'

    Raises:
        BadValueError: a count, the minimum, the level, the method or the strength is out of its
            range, a name comes twice, or a target is asked of `lower_bound`.
        IncomparableError: the figures are scores that mean different things.
        WrongTypeError: a value is of the wrong kind.
    """
    _check(minimum, method, level, target)
    entries = dict(named(groups))
    tallies, mix = read(entries)
    wanted = {} if mix is None else expectations(mix)
    chosen = _means(tallies, wanted), _strength(strength)
    held, fallback = _priors(method, tallies, *chosen, one_mean=mix is None)
    pooled = Proportion.total(tallies.values())
    standings = [
        Standing(
            name=name, tally=tally, level=level, target=target, prior=held.get(name),
            expectation=(due := wanted.get(name)), adjusted=_adjusted(due, pooled),
            why=_why(tally, due, minimum),
        )
        for name, tally in tallies.items()
    ]  # fmt: skip
    measure, scale = meaning_of(entries)
    return Comparison(
        standings=_in_order(standings), pooled=pooled, method=method,
        minimum=minimum, level=level, target=target, fallback=fallback,
        measure=measure, scale=scale,
    )  # fmt: skip


def _check(minimum: int, method: object, level: object, target: object) -> None:
    whole_number("minimum", minimum, 1)
    one_of("method", method, METHODS)
    tail_of(level)
    if target is not None:
        exact_share("target", target)
        if method == "lower_bound":
            limit = "target_of_prior"
            raise BadValueError("target", target, limit)


def _strength(value: object) -> Fraction:
    if isinstance(value, bool) or not isinstance(value, int | Fraction | Decimal):
        raise WrongTypeError("strength", value, "a_number")
    if (isinstance(value, Decimal) and not value.is_finite()) or not value > 0:
        raise BadValueError("strength", value, "number_above_zero")
    return Fraction(value)


def _means(
    tallies: Mapping[str, Proportion], wanted: Mapping[str, Expectation]
) -> dict[str, Fraction]:
    """Return the mean that each share is drawn towards: the expected share, or the pooled one."""
    pooled = Proportion.total(tallies.values()).share
    means = {
        name: wanted[name].share if name in wanted else pooled
        for name, tally in tallies.items()
        if tally.n
    }
    return {name: mean for name, mean in means.items() if mean is not None}


def _priors(
    method: Method,
    tallies: Mapping[str, Proportion],
    means: Mapping[str, Fraction],
    strength: Fraction,
    *,
    one_mean: bool,
) -> tuple[dict[str, Prior], Remark | None]:
    """Return the prior of each, and why it is not the likeliest one where that was asked for."""
    if method == "lower_bound":
        return {}, None
    if method == "empirical_bayes" and means:
        found = likeliest(tallies, means, one_mean=one_mean)
        if not isinstance(found, Remark):
            return found, None
        return fixed(means, strength), found
    return fixed(means, strength), None


def _adjusted(expectation: Expectation | None, pooled: Proportion) -> Fraction | None:
    """Return what the share would be over the procedures of the whole office."""
    if expectation is None or expectation.excess is None or pooled.share is None:
        return None
    return pooled.share + expectation.excess


def _why(tally: Proportion, expectation: Expectation | None, minimum: int) -> Remark | None:
    """Return why there is too little to rank by, if there is."""
    if tally.n == 0:
        return Remark.of("nothing_counted")
    if tally.n < minimum:
        return Remark.of("too_few", n=tally.n, minimum=minimum)
    if expectation is not None and expectation.shared < minimum:
        return Remark.of("too_few_shared", n=expectation.shared, minimum=minimum)
    return None


def _in_order(standings: Sequence[Standing]) -> tuple[Standing, ...]:
    """Return the standings with their ranks: the ranked first, then the others, by name."""
    merits = {
        each.name: each.merit for each in standings if each.why is None and each.merit is not None
    }
    ranks = competition_ranks(merits)
    last = len(standings)
    ranked = [attrs.evolve(each, rank=ranks.get(each.name)) for each in standings]
    return tuple(sorted(ranked, key=lambda each: (each.rank or last + 1, alphabetical(each.name))))
