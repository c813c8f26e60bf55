"""What share one should expect of each person, given the procedures that they handle.

Officers do not receive the same procedures. Whoever takes in the difficult ones would come last in
any plain order, and by no fault of their own.

Stands on `tallies`. Knows no procedure but by its key.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import attrs

from onestop._arguments import checked, checked_fields
from onestop.errors import WrongTypeError
from onestop.satisfaction.comparison.tallies import Counted, Mix, Proportion, named, read


@attrs.frozen(field_transformer=checked_fields)
class Expectation:
    """What is seen of one person beside what is expected (*kết quả so với kỳ vọng*).

    `expected` is how many good answers the person would have if each of their procedures went as
    it goes in the whole office. `shared` is how many of their n lie in procedures that somebody
    else handles too: the others are compared with themselves, and say nothing.
    """

    seen: Proportion
    expected: Fraction = attrs.field(kw_only=True)
    shared: int = attrs.field(kw_only=True)

    @property
    def share(self) -> Fraction | None:
        """The expected share; `None` where n is 0."""
        return self.expected / self.seen.n if self.seen.n else None

    @property
    def difference(self) -> Fraction:
        """How many good answers there are more than expected; less than 0 where there are fewer."""
        return self.seen.k - self.expected

    @property
    def excess(self) -> Fraction | None:
        """By how much the share lies above the expected one; `None` where n is 0."""
        return self.difference / self.seen.n if self.seen.n else None

    @property
    def ratio(self) -> Fraction | None:
        """The good answers by those expected; `None` where none are expected."""
        return self.seen.k / self.expected if self.expected else None


@checked
def expected_by_mix(groups: Mapping[str, Mapping[str, Counted]]) -> dict[str, Expectation]:
    """Return what to expect of each person by their procedures (*tỷ lệ kỳ vọng theo cơ cấu*).

    `groups` has the tallies of each person by procedure. The pooled share of a procedure takes in
    all who handle it, the person too, so that what is expected of all adds up to what was seen.

    >>> found = expected_by_mix({
    ...     "Lan": {"chứng thực": (38, 40), "đất đai": (6, 10)},
    ...     "Minh": {"chứng thực": (10, 10), "đất đai": (24, 40)},
    ... })
    >>> found["Minh"].expected, found["Minh"].difference, found["Minh"].ratio
    (Fraction(168, 5), Fraction(2, 5), Fraction(85, 84))

    Raises:
        BadValueError: a name is empty or a count negative.
        IncomparableError: the figures are scores that mean different things.
        WrongTypeError: what stands at a name is no mapping of procedures.
    """
    entries = dict(named(groups))
    _, mix = read(entries)
    if mix is None and entries:
        raise WrongTypeError("groups", groups, "names_to_procedures")
    return expectations(mix or {})


def expectations(mix: Mix) -> dict[str, Expectation]:
    """Return what to expect of each person, from tallies that were read already."""
    whole: dict[str, Proportion] = {}
    for parts in mix.values():
        for procedure, tally in parts.items():
            whole[procedure] = Proportion.total((whole.get(procedure, Proportion(0, 0)), tally))
    return {name: _expectation(parts, whole) for name, parts in mix.items()}


def _expectation(parts: Mapping[str, Proportion], whole: Mapping[str, Proportion]) -> Expectation:
    handled = [(tally.n, whole[procedure]) for procedure, tally in parts.items() if tally.n]
    return Expectation(
        Proportion.total(parts.values()),
        expected=sum((Fraction(n * pool.k, pool.n) for n, pool in handled), Fraction(0)),
        shared=sum(n for n, pool in handled if pool.n > n),
    )
