"""What is taken for likely before any answer is heard, so that few answers weigh little.

Stands on `likelihood`, `tallies` and `figures._beta`. Knows no order of people.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, Final

import attrs

from onestop._arguments import checked
from onestop.errors import BadValueError, WrongTypeError
from onestop.figures._beta import beta_quantile, beta_share
from onestop.figures.intervals import Bounds, exact_share, tail_of
from onestop.i18n.remarks import Remark
from onestop.satisfaction.comparison._likelihood import Fit, Mean, NoMaximum, fit
from onestop.satisfaction.comparison.tallies import Proportion
from onestop.satisfaction.scores import Level

Number = Fraction | float

#: Why the likeliest prior does not exist, in words.
_REASONS: Final[dict[NoMaximum, str]] = {
    "alike": "prior_alike",
    "extreme": "prior_extreme",
    "split": "prior_split",
}


def _number(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, Fraction | float):
        raise WrongTypeError(attribute.name, value, "fraction_or_float")


@attrs.frozen
class Prior:
    """What a share is thought to be before anyone answers (*phân phối tiên nghiệm*).

    A beta distribution with a `mean`, and a `strength`: how many answers it weighs as much as.
    Exact if both are fractions.

    >>> Prior(Fraction(472, 515), Fraction(20)).estimate(Proportion(3, 3))
    Fraction(2197, 2369)

    Raises:
        BadValueError: the mean does not lie from 0 to 1, or the strength is not above 0.
        WrongTypeError: one of them is neither a Fraction nor a float.
    """

    mean: Number = attrs.field(validator=_number)
    strength: Number = attrs.field(validator=_number)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no beta distribution."""
        if not 0 <= self.mean <= 1:
            raise BadValueError("mean", self.mean, Remark.of("must_be_from_to", first=0, last=1))
        if not 0 < self.strength < math.inf:
            raise BadValueError("strength", self.strength, "number_above_zero")

    @property
    def a(self) -> float:
        """The first parameter of the beta distribution."""
        return float(self.strength * self.mean)

    @property
    def b(self) -> float:
        """The second parameter."""
        return float(self.strength * (1 - self.mean))

    @property
    def is_certain(self) -> bool:
        """Whether it leaves no doubt, its mean being 0 or 1: then it has no intervals."""
        return self.mean in {0, 1}

    @checked
    def estimate(self, tally: Proportion) -> Number:
        """Return the share drawn towards the mean (*tỷ lệ co về trung bình*)."""
        return (tally.k + self.strength * self.mean) / (tally.n + self.strength)

    @checked
    def interval(self, tally: Proportion, level: Level) -> Bounds | None:
        """Return the credible interval of a share (*khoảng tin cậy hậu nghiệm*)."""
        tail = tail_of(level)
        if self.is_certain:
            return None
        a, b = self._after(tally)
        return beta_quantile(tail, a, b), 1 - beta_quantile(tail, b, a)

    @checked
    def above(self, tally: Proportion, target: Level) -> float | None:
        """Return how likely it is that the share lies above a target."""
        rest = float(1 - exact_share("target", target))
        if self.is_certain:
            return None
        a, b = self._after(tally)
        return beta_share(rest, b, a)

    def _after(self, tally: Proportion) -> tuple[float, float]:
        return tally.k + self.a, tally.n - tally.k + self.b


def fixed(means: Mapping[str, Fraction], strength: Fraction) -> dict[str, Prior]:
    """Return the prior of each person with a strength that was chosen."""
    return {name: Prior(mean, strength) for name, mean in means.items()}


def likeliest(
    tallies: Mapping[str, Proportion], means: Mapping[str, Fraction], *, one_mean: bool
) -> dict[str, Prior] | Remark:
    """Return the likeliest prior of each person, or why the answers do not show one.

    With `one_mean` the likeliest common mean takes the place of `means`. With a mean for each, one
    that is 0 or 1 tells nothing of the strength.
    """
    telling = [name for name in means if one_mean or 0 < means[name] < 1]
    pairs = [(tallies[name].k, tallies[name].n - tallies[name].k) for name in telling]
    found = fit(pairs, None if one_mean else _floats(means[name] for name in telling))
    if not isinstance(found, Fit):
        return Remark.of(_REASONS[found])
    if one_mean:
        return dict.fromkeys(means, Prior(found.means[0][0], found.strength))
    return {name: Prior(mean, found.strength) for name, mean in means.items()}


def _floats(means: Iterable[Fraction]) -> list[Mean]:
    return [(float(mean), float(1 - mean)) for mean in means]
