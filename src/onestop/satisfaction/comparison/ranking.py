"""People put in order, as far as their answers let one.

Three of three beats 190 of 200 in the plain order of shares. Here nobody is put before another
whom only chance sets apart, unless an order is asked for: then it goes by the lower bound, or by a
share that is drawn towards all the others' the more, the fewer answers stand behind it. Too few
answers, and there is no rank.

Stands on `standings` and `funnel`. Knows no verdict.
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
from onestop.satisfaction.comparison.funnel import Place, Shared, funnels, shared_procedures
from onestop.satisfaction.comparison.mixes import Expectation, expectations
from onestop.satisfaction.comparison.priors import Number, Prior, fixed, likeliest
from onestop.satisfaction.comparison.standings import (
    METHODS,
    Comparison,
    Method,
    Standing,
    competition_ranks,
)
from onestop.satisfaction.comparison.tallies import (
    Groups,
    Mix,
    Proportion,
    meaning_of,
    named_entries,
    tallies_of,
)
from onestop.satisfaction.scores import Level


def compare(  # noqa: PLR0913  # what is compared, and the choices that a sheet must tell
    groups: Groups,
    *,
    minimum: int = 10,
    method: Method = "funnel",
    level: Level = 0.95,
    overdispersion: Level | None = None,
    strength: int | Fraction | Decimal = 20,
    target: Level | None = None,
) -> Comparison:
    """Compare officers, counters or procedures fairly (*so sánh công bằng*), doubt and all.

    `groups` has for each a `Proportion`, a pair (k, n) or a `Score`, or one for each procedure:
    then everybody is held against what their procedures let expect before they are put in order.
    Below `minimum` answers (of the procedures that somebody else handles too) there is no rank.

    `funnel` puts nobody in an order whom only chance sets apart: each lies below, within or above
    the limits of chance around what the others let expect, and there is a rank only where somebody
    lies outside. Where all are alike, anybody lies below in 1 - `level` of such comparisons at
    most, and above as rarely. `overdispersion` is how much alike the answers about one person are
    beyond that (their intraclass correlation); it widens the limits.

    The others are orders, for who asks for one. `lower_bound` goes by Wilson's lower bound, and
    puts whoever has few answers low, however good they are. `fixed_prior` draws each share towards
    the pooled one as if `strength` more answers had been like it. `empirical_bayes` takes from the
    answers themselves how far to draw; where they do not show it, the fixed prior stands in and
    `fallback` says so. With either of these `target` asks how likely each share lies above it.

    >>> office = {"A": (3, 3), "B": (27, 30), "C": (190, 200), "F": (80, 100)}
    >>> found = compare(office)
    >>> [(each.name, each.place and each.place.value, each.rank) for each in found.standings]
    [('C', 'above', 1), ('B', 'within', 2), ('F', 'below', 3), ('A', None, None)]
    >>> drawn = compare(office, method="empirical_bayes")
    >>> [(each.name, each.rank) for each in drawn.standings]
    [('C', 1), ('B', 2), ('F', 3), ('A', None)]
    >>> found.standing("A").why.text("en")
    'not enough data (n = 3, at least 10 needed)'

    Raises:
        BadValueError: a count, the minimum, the level, the method or the strength is out of its
            range, a name comes twice, a target is asked without a prior, or an overdispersion
            without a funnel.
        IncomparableError: the figures are scores that mean different things.
        WrongTypeError: a value is of the wrong kind.
    """
    _check(minimum, method, level, target)
    _check_overdispersion(overdispersion, method)
    weight = _strength(strength)
    entries = dict(named_entries(groups))
    tallies, mix = tallies_of(entries)
    fallback: Remark | None = None
    standings = [
        Standing(name=name, tally=tally, level=level, target=target)
        for name, tally in tallies.items()
    ]
    if method == "funnel":
        standings = _beside_limits(standings, mix, minimum, overdispersion)
    else:
        standings, fallback = _ordered(standings, mix, minimum, (method, weight))
    measure, scale = meaning_of(entries)
    return Comparison(
        standings=_in_order(standings), pooled=Proportion.total(tallies.values()), method=method,
        minimum=minimum, level=level, target=target, overdispersion=overdispersion,
        fallback=fallback, measure=measure, scale=scale,
    )  # fmt: skip


def _beside_limits(
    standings: Sequence[Standing],
    mix: Mix | None,
    minimum: int,
    overdispersion: Level | None,
) -> list[Standing]:
    """Return everybody beside the limits of chance, and why some are not."""
    tallies: Mix = mix or {each.name: {"": each.tally} for each in standings}
    expected = expectations(mix or {}, "left_out")
    shared = {
        name: tuple(each for each in parts if each.others.n >= minimum)
        for name, parts in shared_procedures(tallies).items()
    }
    compared = {
        name: parts for name, parts in shared.items() if sum(p.own.n for p in parts) >= minimum
    }
    doubt = float(1 - exact_share("level", standings[0].level)) if standings else 0.0
    limits = funnels(compared, doubt=doubt, overdispersion=float(overdispersion or 0))
    return [
        attrs.evolve(
            each,
            expectation=expected.get(each.name),
            funnel=limits.get(each.name),
            why=_why_without_limits(each.tally, shared[each.name], minimum),
        )
        for each in standings
    ]


def _why_without_limits(tally: Proportion, shared: Sequence[Shared], minimum: int) -> Remark | None:
    """Return why somebody is not compared, if so."""
    if tally.n < minimum:
        return _why(tally, None, minimum)
    n = sum(each.own.n for each in shared)
    return Remark.of("too_few_beside", n=n, minimum=minimum) if n < minimum else None


def _ordered(
    standings: Sequence[Standing],
    mix: Mix | None,
    minimum: int,
    chosen: tuple[Method, Fraction],
) -> tuple[list[Standing], Remark | None]:
    """Return everybody with what an order goes by, and why a prior was not the likeliest one."""
    tallies = {each.name: each.tally for each in standings}
    method, strength = chosen
    expected = expectations(mix or {}, "included")
    means = _means(tallies, expected)
    held, fallback = _priors(method, tallies, means, strength, one_mean=mix is None)
    pooled = Proportion.total(tallies.values())
    found = [
        attrs.evolve(
            each,
            prior=held.get(each.name),
            expectation=(due := expected.get(each.name)),
            adjusted=_adjusted(due, pooled),
            why=_why(each.tally, due, minimum),
        )
        for each in standings
    ]
    return found, fallback


def _check(minimum: int, method: object, level: object, target: object) -> None:
    whole_number("minimum", minimum, 1)
    one_of("method", method, METHODS)
    tail_of(level)
    if target is not None:
        exact_share("target", target)
        if method in ("lower_bound", "funnel"):
            raise BadValueError("target", target, "target_of_prior")


def _check_overdispersion(value: object, method: object) -> None:
    if value is None:
        return
    exact_share("overdispersion", value)
    if method != "funnel":
        raise BadValueError("overdispersion", value, "overdispersion_of_funnel")


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
    ranks = competition_ranks(_merits(standings))
    last = len(standings)
    ranked = [attrs.evolve(each, rank=ranks.get(each.name)) for each in standings]
    return tuple(
        sorted(
            ranked,
            key=lambda each: (each.rank or last + (each.why is not None), alphabetical(each.name)),
        )
    )


def _merits(standings: Sequence[Standing]) -> Mapping[str, Number]:
    """Return what each is ranked by; nothing where all lie within the limits of chance."""
    places = {each.name: each.place for each in standings if each.place is not None}
    if places:
        order = list(Place)
        differ = any(place is not Place.WITHIN for place in places.values())
        return {name: Fraction(order.index(place)) for name, place in places.items() if differ}
    return {
        each.name: each.merit for each in standings if each.why is None and each.merit is not None
    }
