"""What share one should expect of each person, given the procedures that they handle.

Officers do not receive the same procedures. Whoever takes in the difficult ones would come last in
any plain order, and by no fault of their own.

Stands on `funnel` and `tallies`. Knows no procedure but by its key.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import one_of
from onestop.errors import WrongTypeError
from onestop.satisfaction.comparison.funnel import pooled_by_procedure, without
from onestop.satisfaction.comparison.tallies import (
    Counted,
    Mix,
    Proportion,
    named_entries,
    tallies_of,
)

Own = Literal["left_out", "included"]


@attrs.frozen(field_transformer=checked_fields)
class Expectation:
    """What is seen of one person beside what is expected (*kết quả so với kỳ vọng*).

    `expected` is how many good answers the person would have if each of their procedures went as
    it goes with the others. `shared` is how many of their n lie in procedures that somebody else
    handles too: the rest is compared with itself, and says nothing.
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
def expected_by_mix(
    groups: Mapping[str, Mapping[str, Counted]], *, own: Own = "left_out"
) -> dict[str, Expectation]:
    """Return what to expect of each person by their procedures (*tỷ lệ kỳ vọng theo cơ cấu*).

    `groups` has the tallies of each person by procedure. What is expected of a person comes from
    the others. With `own="included"` the person's own answers are among those of the office, and
    what is expected of all adds up to what was seen.

    >>> found = expected_by_mix({
    ...     "Lan": {"chứng thực": (38, 40), "đất đai": (6, 10)},
    ...     "Minh": {"chứng thực": (10, 10), "đất đai": (24, 40)},
    ... })
    >>> found["Minh"].expected, found["Minh"].difference, found["Minh"].ratio
    (Fraction(67, 2), Fraction(1, 2), Fraction(68, 67))

    Raises:
        BadValueError: a name is empty or a count negative, or `own` is neither of the two.
        IncomparableError: the figures are scores that mean different things.
        WrongTypeError: what stands at a name is no mapping of procedures.
    """
    one_of("own", own, ("left_out", "included"))
    entries = dict(named_entries(groups))
    _, mix = tallies_of(entries)
    if mix is None and entries:
        raise WrongTypeError("groups", groups, "names_to_procedures")
    return expectations(mix or {}, own)


def expectations(mix: Mix, own: Own) -> dict[str, Expectation]:
    """Return what to expect of each person, from tallies that were read already."""
    whole = pooled_by_procedure(mix)
    return {name: _expectation(parts, whole, own) for name, parts in mix.items()}


def _expectation(
    parts: Mapping[str, Proportion], whole: Mapping[str, Proportion], own: Own
) -> Expectation:
    handled = [(tally, whole[procedure]) for procedure, tally in parts.items() if tally.n]
    expected = (
        tally.n * (_others(tally, pool) if own == "left_out" else pool.share or Fraction(0))
        for tally, pool in handled
    )
    return Expectation(
        Proportion.total(parts.values()),
        expected=sum(expected, Fraction(0)),
        shared=sum(tally.n for tally, pool in handled if pool.n > tally.n),
    )


def _others(own: Proportion, pool: Proportion) -> Fraction:
    """Return the share of the others; of what nobody else handles, the own one."""
    share = without(pool, own).share
    return (own.share or Fraction(0)) if share is None else share
