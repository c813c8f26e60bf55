"""Whether the questions of a survey measure one thing.

Stands on `intervals` and `_beta`. Knows no questionnaire.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final, Literal

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import items_of, one_of, whole_number
from onestop.errors import BadValueError
from onestop.figures._beta import beta_quantile
from onestop.figures.intervals import Bounds, tail_of
from onestop.i18n.remarks import Remark

Missing = Literal["listwise", "pairwise"]
Row = tuple[int | None, ...]
Pair = tuple[int, int]

_POLICIES: Final = ("listwise", "pairwise")


@attrs.frozen(field_transformer=checked_fields)
class Reliability:
    """Cronbach's alpha (*hệ số Cronbach's alpha*) with what it was worked out of.

    `items` is the number of questions, `n` of people, those who left out a question counted where
    the policy keeps them. `alpha` is `None` where it is undefined, and `why` says so.
    """

    alpha: Fraction | None
    items: int = attrs.field(kw_only=True)
    n: int = attrs.field(kw_only=True)
    missing: Missing = attrs.field(kw_only=True)
    is_complete: bool = attrs.field(kw_only=True)
    why: Remark | None = attrs.field(default=None, kw_only=True)

    def interval(self, level: float | Fraction | Decimal = 0.95) -> Bounds | None:
        """Return Feldt's interval; `None` without alpha, or where a row used is incomplete.

        `level` is the confidence level, between 0 and 1, both exclusive.

        Raises:
            BadValueError: the level is out of its range.
        """
        tail = tail_of(level)
        if self.alpha is None or not self.is_complete:
            return None
        rest, people = float(1 - self.alpha), self.n - 1
        degrees = people, people * (self.items - 1)
        return 1 - rest * _f_quantile(1 - tail, *degrees), 1 - rest * _f_quantile(tail, *degrees)


@checked
def cronbach_alpha(rows: Iterable[Sequence[int | None]], *, missing: Missing) -> Reliability:
    """Return Cronbach's alpha of a survey (*độ tin cậy của thang đo*).

    Each row is one person's answers, a level for each question or `None`. What to do with rows that
    lack one must be said, for it changes the figure: `listwise` leaves the person out, `pairwise`
    uses every pair of answers there is.

    >>> found = cronbach_alpha([[5, 5, 4], [4, 4, 4], [2, 3, 2], [1, 2, 1]], missing="listwise")
    >>> found.alpha, found.n
    (Fraction(246, 251), 4)

    Raises:
        BadValueError: the rows are of different lengths, or the policy is unknown.
        WrongTypeError: an answer is no int.
    """
    one_of("missing", missing, _POLICIES)
    table = [_row(i, row) for i, row in enumerate(rows)]
    _check_lengths(table)
    kept = [row for row in table if missing == "pairwise" or None not in row]
    items = len(table[0]) if table else 0
    alpha, why = _alpha(kept, items)
    return Reliability(
        alpha, items=items, n=len(kept), missing=missing,
        is_complete=all(None not in row for row in kept), why=why,
    )  # fmt: skip


def _row(position: int, row: Iterable[int | None]) -> Row:
    name = f"rows[{position}]"
    return tuple(
        None if level is None else whole_number(name, level) for level in items_of(name, row)
    )


def _check_lengths(table: Sequence[Row]) -> None:
    for before, row in pairwise(table):
        if len(row) != len(before):
            raise BadValueError("rows", row, Remark.of("answers_as_before", n=len(before)))


def _alpha(rows: Sequence[Row], items: int) -> tuple[Fraction | None, Remark | None]:
    """Return alpha, or why it is undefined."""
    if items == 1:
        return None, Remark.of("alpha_one_item")
    spread = _matrix(rows, items)
    if spread is None:
        return None, Remark.of("alpha_few")
    total = sum(sum(line) for line in spread)
    if total == 0:
        return None, Remark.of("alpha_no_spread")
    own = sum(spread[i][i] for i in range(items))
    return Fraction(items, items - 1) * (1 - own / total), None


def _matrix(rows: Sequence[Row], items: int) -> list[list[Fraction]] | None:
    """Return the covariances of the questions, `None` if two people did not answer some pair."""
    both: Callable[[int, int], list[Pair]] = lambda i, j: [  # noqa: E731  # short, and used twice
        (one, two) for row in rows if (one := row[i]) is not None and (two := row[j]) is not None
    ]
    pairs = [[both(i, j) for j in range(items)] for i in range(items)]
    if not pairs or any(len(found) < 2 for line in pairs for found in line):
        return None
    return [[_covariance(found) for found in line] for line in pairs]


def _covariance(pairs: Sequence[Pair]) -> Fraction:
    n = len(pairs)
    ones, twos = sum(one for one, _ in pairs), sum(two for _, two in pairs)
    return Fraction(n * sum(one * two for one, two in pairs) - ones * twos, n * (n - 1))


def _f_quantile(share: float, above: int, below: int) -> float:
    """Return a quantile of the F distribution through that of the beta distribution."""
    x = beta_quantile(share, above / 2, below / 2)
    return below * x / (above * (1 - x))
