"""Where each person stands, of how many answers, and how sure that is.

Stands on `priors`, `mixes` and `figures.intervals`. Knows no class: a standing is a signal, no
verdict.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final, Literal, TypeVar

import attrs

from onestop._arguments import checked_fields
from onestop._checks import text
from onestop.errors import BadValueError
from onestop.figures.intervals import Bounds, exact_share, proportion_interval, quantile, tail_of
from onestop.i18n.numbers import plain_percent
from onestop.i18n.remarks import Remark
from onestop.satisfaction.comparison.funnel import Funnel, Place
from onestop.satisfaction.comparison.mixes import Expectation
from onestop.satisfaction.comparison.priors import Number, Prior
from onestop.satisfaction.comparison.tallies import Proportion
from onestop.satisfaction.measures import Measure
from onestop.satisfaction.scales import Scale
from onestop.satisfaction.scores import Level

Method = Literal["funnel", "lower_bound", "fixed_prior", "empirical_bayes"]

#: The methods that put everybody in an order, whether the differences are real or not.
ORDERS: Final = ("lower_bound", "fixed_prior", "empirical_bayes")
METHODS: Final = ("funnel", *ORDERS)

#: Of two people either one learns the other's figures from the pooled ones, by subtraction.
_ENOUGH_TO_HIDE: Final = 3

Key = TypeVar("Key")


@attrs.frozen(kw_only=True)
class ComparedFigures:
    """The figures of one person: k of n, and how sure their share is."""

    name: str
    tally: Proportion
    level: Level
    prior: Prior | None = None
    target: Level | None = None

    @property
    def share(self) -> Fraction | None:
        """The plain share, exact; `None` where n is 0."""
        return self.tally.share

    @property
    def interval(self) -> Bounds | None:
        """Wilson's interval of the share; `None` where n is 0."""
        return proportion_interval(self.tally.k, self.tally.n, self.level)

    @property
    def estimate(self) -> Number | None:
        """The share drawn towards the prior's mean, exact under a fixed prior; else `None`."""
        return None if self.prior is None else self.prior.estimate(self.tally)

    @property
    def credible(self) -> Bounds | None:
        """The credible interval of the share under the prior, `None` without one."""
        return None if self.prior is None else self.prior.interval(self.tally, self.level)

    @property
    def above(self) -> float | None:
        """How likely the share lies above the target, `None` without a target or a prior."""
        if self.prior is None or self.target is None:
            return None
        return self.prior.above(self.tally, self.target)


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Standing(ComparedFigures):
    """Where one officer, counter or procedure stands (*kết quả so sánh*), and how sure that is.

    `funnel` has the limits of chance, and `place` says where the person lies beside them. `rank` is
    a competition rank: 1, 2, 2, 4. It is `None` where there is too little to compare, and `why`
    says so; by the funnel also where nobody differs by more than chance explains. `expectation` is
    there where the procedures are known, and `adjusted`, of an order, is the pooled share with the
    person's excess over what was expected.
    """

    expectation: Expectation | None = None
    funnel: Funnel | None = None
    adjusted: Fraction | None = None
    rank: int | None = None
    why: Remark | None = None

    @property
    def place(self) -> Place | None:
        """Below, within or above the limits of chance; `None` where these are not known."""
        return None if self.funnel is None else self.funnel.place

    @property
    def merit(self) -> Number | None:
        """What the order goes by: the lower bound or the estimate, adjusted if they can be.

        An estimate is adjusted by what was expected; a lower bound is that of the adjusted share,
        for the interval of a plain share is the wider, the nearer it lies to one half.
        """
        if self.estimate is not None:
            return self.estimate - ((self.expectation and self.expectation.share) or 0)
        if self.adjusted is not None:
            return _lower_bound(self.adjusted, self.tally.n, self.level)
        return None if self.interval is None else self.interval[0]


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class OwnFigures(ComparedFigures):
    """What one officer sees (*kết quả của riêng mình*): their own figures and the pooled ones.

    No rank and nobody else's row. `pooled` is `None`, with the estimate, where fewer than three
    people have figures: they would give away a colleague's, and `why` says so.
    """

    pooled: Proportion | None
    why: Remark | None


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Comparison:
    """A fair comparison of officers, counters or procedures (*so sánh công bằng*).

    `standings` has the ranked first, then the others, each by name. `fallback` says why the fixed
    prior took the place of the likeliest one; `used` is then the method that was really used.
    `measure` and `scale` are those of the scores, if scores were compared.
    """

    standings: tuple[Standing, ...]
    pooled: Proportion
    method: Method
    minimum: int
    level: Level
    target: Level | None = None
    overdispersion: Level | None = None
    fallback: Remark | None = None
    measure: Measure | None = None
    scale: Scale | None = None

    @property
    def used(self) -> Method:
        """The method by which the order was made."""
        return self.method if self.fallback is None else "fixed_prior"

    @property
    def prior(self) -> Prior | None:
        """The prior that all have in common, `None` if there is none."""
        found = {standing.prior for standing in self.standings if standing.tally.n}
        return found.pop() if len(found) == 1 else None

    @property
    def is_by_mix(self) -> bool:
        """Whether each person is held against what their procedures let expect."""
        return any(standing.expectation is not None for standing in self.standings)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What must be read with the figures: a fallback, and what no comparison can say."""
        if self.method == "funnel":
            return *self._funnel_remarks(), Remark.of("comparison_signal")
        ranked = sum(standing.rank is not None for standing in self.standings)
        level = Remark.of("level_percent", n=plain_percent(self.level))
        return (
            *(() if self.fallback is None else (self.fallback,)),
            *((Remark.of("ranked_by_mix"),) if self.is_by_mix else ()),
            *((Remark.of("lower_bound_punishes"),) if self.method == "lower_bound" else ()),
            *((Remark.of("comparison_many", n=ranked, level=level),) if ranked > 1 else ()),
            Remark.of("comparison_signal"),
        )

    def _funnel_remarks(self) -> Iterator[Remark]:
        compared = [each for each in self.standings if each.funnel is not None]
        if not compared:
            return
        yield Remark.of("funnel_by_mix" if self.is_by_mix else "funnel_by_others")
        doubt = plain_percent(1 - exact_share("level", self.level))
        yield Remark.of("funnel_doubt", n=Remark.of("level_percent", n=doubt))
        if self.overdispersion is not None:
            yield Remark.of("funnel_overdispersion", n=f"{float(self.overdispersion):g}")
        if all(each.place is Place.WITHIN for each in compared):
            yield Remark.of("funnel_no_order")

    def standing(self, name: str) -> Standing:
        """Return where one of those compared stands.

        Raises:
            BadValueError: nobody of that name was compared.
        """
        for standing in self.standings:
            if standing.name == text("name", name):
                return standing
        raise BadValueError("name", name, "not_compared")

    def for_officer(self, name: str) -> OwnFigures:
        """Return what one officer may see (*phần của riêng từng người*): own figures, and pooled.

        >>> from onestop.satisfaction.comparison import compare
        >>> found = compare({"Lan": (38, 40), "Minh": (27, 30), "Hoa": (9, 10)})
        >>> own = found.for_officer("Minh")
        >>> own.share, own.pooled
        (Fraction(9, 10), Proportion(k=74, n=80))

        Raises:
            BadValueError: nobody of that name was compared.
        """
        own = self.standing(name)
        people = sum(standing.tally.n > 0 for standing in self.standings)
        hidden = people < _ENOUGH_TO_HIDE
        return OwnFigures(
            name=own.name,
            tally=own.tally,
            level=own.level,
            prior=None if hidden or self.is_by_mix else own.prior,
            target=own.target,
            pooled=None if hidden else self.pooled,
            why=Remark.of("pooled_hidden") if hidden else None,
        )


def _lower_bound(share: Fraction, n: int, level: Level) -> float:
    """Return Wilson's lower bound for a share that need be no count of n, nor lie within 0 and 1.

    What lies beyond 0 or 1 is added to the bound there, so that more is always more.
    """
    within = min(max(share, Fraction(0)), Fraction(1))
    z, p = quantile(tail_of(level)), float(within)
    centre = p + z * z / (2 * n)
    half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    low = (centre - half) / (1 + z * z / n) if p else 0.0
    return low + float(share - within)


def competition_ranks(merits: Mapping[Key, Number]) -> dict[Key, int]:
    """Return the rank of each, the greatest first: 1, 2, 2, 4.

    >>> competition_ranks({"a": 0.5, "b": 0.9, "c": 0.5, "d": 0.1})
    {'a': 2, 'b': 1, 'c': 2, 'd': 4}
    """
    first: dict[Number, int] = {}
    for place, merit in enumerate(sorted(merits.values(), reverse=True), start=1):
        first.setdefault(merit, place)
    return {key: first[merit] for key, merit in merits.items()}
