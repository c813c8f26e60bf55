"""What would move the index: the dossiers and petitions that cost points, and how much each.

What one is worth is exact and not rounded: among thousands of dossiers it is less than a hundredth.

Stands on `index_counts` and `index_scores`. Knows no log.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import listed
from onestop.figures.index_counts import IndexFault
from onestop.figures.index_scores import IndexScore, MeasureScore
from onestop.i18n.numbers import half_up
from onestop.i18n.remarks import Remark

_PLACES = 4


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class IndexGain:
    """What a dossier or petition costs the index (*số điểm bị mất*), by measure and together.

    `worth` is by how much the total would be higher if this one alone were without fault; `parts`
    has it by the code of the measure. `because` says what the faults are.
    """

    code: str
    parts: tuple[tuple[str, Fraction], ...]
    because: tuple[Remark, ...]

    @property
    def worth(self) -> Fraction:
        """The points that this one costs, in all."""
        return sum((worth for _, worth in self.parts), Fraction())

    @property
    def points(self) -> Decimal:
        """What it costs with four decimals, rounded half up."""
        return half_up(self.worth, _PLACES)


@checked
def index_gains(score: IndexScore, faults: Iterable[IndexFault]) -> tuple[IndexGain, ...]:
    """Return what each dossier or petition costs (*hồ sơ, phản ánh làm mất điểm*), the most first.

    Where a measure has its full mark, a fault costs it nothing; what costs nothing is left out.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> from onestop.figures import IndexFault, MeasureFigure, score_index
    >>> edition = vn.service_index(on=dt.date(2026, 10, 10))
    >>> figures = [
    ...     MeasureFigure("PETITION_PROCESSING_ON_TIME", 0, 1),
    ...     MeasureFigure("PETITION_HANDLING_SATISFACTION", 0, 1),
    ... ]
    >>> faults = [IndexFault(code="PA-1", measure=each.code, because=()) for each in figures]
    >>> index_gains(score_index(figures, edition), faults)[0].worth  # settle one petition: + 12
    Fraction(12, 1)
    """
    worth = {each.measure.code: _worth(each) for each in score.measures}
    found: dict[str, list[IndexFault]] = {}
    for fault in listed("faults", faults, IndexFault):
        if worth[score.edition.measure(fault.measure).code]:
            found.setdefault(fault.code, []).append(fault)
    gains = (_gain(code, own, worth) for code, own in found.items())
    return tuple(sorted(gains, key=lambda gain: (-gain.worth, gain.code)))


def _gain(code: str, faults: list[IndexFault], worth: dict[str, Fraction]) -> IndexGain:
    reasons = (reason for fault in faults for reason in fault.because)
    return IndexGain(
        code=code,
        parts=tuple((fault.measure, worth[fault.measure]) for fault in faults),
        because=tuple(dict.fromkeys(reasons)),
    )


def _worth(score: MeasureScore) -> Fraction:
    """Return what one more in the numerator gives, before rounding."""
    if score.ratio is None or score.denominator is None or score.points is None:
        return Fraction()
    now, more = (min(score.most, score.most * ratio / score.full_at) for ratio in (
        score.ratio, score.ratio + 1 / score.denominator,
    ))  # fmt: skip
    is_computed = half_up(now, -int(score.points.as_tuple().exponent)) == score.points
    return more - now if is_computed else Fraction()
