"""What changed from one period to another, each difference with its doubt.

A count of a month is one draw of what might have come: two months differ by chance alone. Counts
are compared as Poisson counts by their ratio, for the length of the periods may differ; shares by
Newcombe's interval of their difference. A difference whose interval holds no change is none that a
leader may read off the sheet.

Stands on `rows` and `intervals`. Knows no dossier.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Final, Literal, NamedTuple

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import member, whole_number
from onestop.days.period import ReportPeriod
from onestop.errors import BadValueError
from onestop.figures.control import armitage
from onestop.figures.intervals import Bounds, newcombe, proportion_interval
from onestop.figures.rows import Report, Row, comparable_key
from onestop.i18n.languages import Lang
from onestop.i18n.numbers import percent, two_decimals
from onestop.i18n.remarks import Remark

Kind = Literal["count", "share"]
Part = tuple[int, int]

#: Below so many in either period, a figure says little: an own choice, as for opinions.
MINIMUM: Final = 10

_INTAKE: Final = "received_new"
_COUNTS: Final = (_INTAKE, "solved", "late", "pending", "overdue", "refused", "withdrawn")

_SHARES: Final[dict[str, Callable[[Row], Part]]] = {
    "kept_of_solved": lambda row: (row.early + row.on_time, row.solved),
    "kept_of_due": lambda row: (row.due_kept, row.due),
    "early_of_solved": lambda row: (row.early, row.solved),
    "overdue_of_pending": lambda row: (row.overdue, row.pending),
    "online_of_received": lambda row: (row.received_online, _own_intake(row)),
}
#: Counts at the end of a period: its length does not matter.
_STOCKS: Final = frozenset({"pending", "overdue"})


def _own_intake(row: Row) -> int:
    return row.received_online + row.received_other


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class FigureChange:
    """How a figure changed from one period to another (*mức tăng, giảm so với kỳ so sánh*).

    Of a count `before` and `now` are (n, days of the period), and `value` is the ratio of what came
    in a day; a stock has 1 for the days. Of a share both are (k, n), and `value` is the difference.
    `low` and `high` bound it; all are `None` where there is nothing to compare. `is_small` where
    either period has fewer than `minimum`.
    """

    key: str | None
    figure: str
    kind: Kind
    before: tuple[int, int]
    now: tuple[int, int]
    value: Fraction | None = None
    low: float | None = None
    high: float | None = None
    minimum: int = MINIMUM

    @property
    def is_small(self) -> bool:
        """Whether the numbers are too small to say much, whatever the interval."""
        place = 0 if self.kind == "count" else 1
        return min(self.before[place], self.now[place]) < self.minimum

    @property
    def is_real(self) -> bool:
        """Whether the interval excludes that nothing changed."""
        if self.low is None or self.high is None:
            return False
        nothing = 1 if self.kind == "count" else 0
        return not self.low <= nothing <= self.high

    def text(self, lang: Lang = "vi") -> str:
        """Return the change as a sentence, with its doubt."""
        name = Remark.of(f"figure_{self.figure}")
        if self.kind == "count":
            values: dict[str, object] = {"before": self.before[0], "now": self.now[0]}
        else:
            shares = (Fraction(k, n) if n else None for k, n in (self.before, self.now))
            before, now = (percent(share, lang) for share in shares)
            values = {"before": before, "now": now}
        said = Remark.of("change_told", name=name, **values).text(lang)
        return f"{said}; {Remark.of(self._verdict, **self._bounds(lang)).text(lang)}"

    @property
    def _verdict(self) -> str:
        if self.value is None:
            return "change_unknown"
        if self.is_small:
            return "change_small"
        return f"change_real_{self.kind}" if self.is_real else "change_chance"

    def _bounds(self, lang: Lang) -> dict[str, object]:
        if self.low is None or self.high is None:
            return {"low": "–", "high": "–", "minimum": self.minimum}
        points = 1 if self.kind == "count" else 100
        low, high = (two_decimals(bound * points, lang) for bound in (self.low, self.high))
        return {"low": low, "high": high, "minimum": self.minimum}


@checked
def compare_reports(
    now: Report, before: Report, *, level: float = 0.95, minimum: int = MINIMUM
) -> tuple[FigureChange, ...]:
    """Return what changed from one report to another (*so sánh với kỳ khác*), total first.

    `before` is any other period: the one just before, the same of last year, or two cumulative
    ones; `ReportPeriod.before`, `.a_year_before` and `.cumulative` name them. Rows are compared
    where both reports are grouped alike, by their keys.

    >>> from onestop import ReportPeriod, Row
    >>> from onestop.figures import Report, compare_reports
    >>> october, november = (ReportPeriod.calendar_month(2026, month) for month in (10, 11))
    >>> one, two = Row(solved=200, early=180, late=20), Row(solved=210, early=199, late=11)
    >>> found = compare_reports(Report(november, (), total=two), Report(october, (), total=one))
    >>> print(next(each for each in found if each.figure == "kept_of_solved").text("en"))
    kept of the solved: 90.00 % before, 94.76 % now; the difference may be chance (-0.43 to 10.21)

    Raises:
        BadValueError: the level does not lie between 0 and 1, `minimum` is below 1, or both
            reports are of one period.
    """
    member("now", now, Report)
    if member("before", before, Report).period == now.period:
        raise BadValueError("before", str(before.period), "another_period")
    whole_number("minimum", minimum, 1)
    pair = _Compared((_days(before.period), _days(now.period)), level, minimum)
    return tuple(
        change for key, one, two in _pairs(before, now) for change in pair.changes(key, one, two)
    )


def _days(period: ReportPeriod) -> int:
    return (period.last - period.first).days + 1


def _pairs(before: Report, now: Report) -> Iterator[tuple[str | None, Row, Row]]:
    yield None, before.total, now.total
    if now.by is None or now.by != before.by:
        return
    earlier = {comparable_key(row.key): row for row in before.rows}
    for row in now.rows:
        yield row.key, earlier.pop(comparable_key(row.key), Row(row.key)), row
    for row in earlier.values():
        yield row.key, row, Row(row.key)


class _Compared(NamedTuple):
    """What is the same for all figures of two reports: their days, the level, the least number."""

    days: Part
    level: float
    minimum: int

    def changes(self, key: str | None, one: Row, two: Row) -> Iterator[FigureChange]:
        """Yield how each figure of a row changed."""
        for name in _COUNTS:
            yield self._count(key, name, one, two)
        for name in _SHARES:
            yield self._share(key, name, one, two)

    def _count(self, key: str | None, name: str, one: Row, two: Row) -> FigureChange:
        numbers = [
            _own_intake(row) if name == _INTAKE else getattr(row, name) for row in (one, two)
        ]
        days = (1, 1) if name in _STOCKS else self.days
        before, now = zip(numbers, days, strict=True)
        value = None if not before[0] else Fraction(now[0] * before[1], before[0] * now[1])
        bounds = poisson_ratio(before, now, self.level)
        return self._change(key, name, "count", before, now, value, bounds)

    def _share(self, key: str | None, name: str, one: Row, two: Row) -> FigureChange:
        before, now = _SHARES[name](one), _SHARES[name](two)
        bounds = newcombe(before, now, self.level)
        value = None if bounds is None else Fraction(*now) - Fraction(*before)
        return self._change(key, name, "share", before, now, value, bounds)

    def _change(  # noqa: PLR0913, PLR0917  # the fields of a change
        self,
        key: str | None,
        name: str,
        kind: Kind,
        before: Part,
        now: Part,
        value: Fraction | None,
        bounds: Bounds | None,
    ) -> FigureChange:
        low, high = bounds or (None, None)
        return FigureChange(
            key=key, figure=name, kind=kind, before=before, now=now,
            value=value, low=low, high=high, minimum=self.minimum,
        )  # fmt: skip


def poisson_ratio(before: Part, now: Part, level: float = 0.95) -> Bounds | None:
    """Return the exact interval of the ratio of two Poisson rates, `now` to `before`.

    Each is (count, time). Given both counts, one is a share of their sum: its interval by Clopper
    and Pearson becomes that of the ratio. `None` where nothing was counted before.
    """
    bounds = proportion_interval(now[0], now[0] + before[0], level, "clopper_pearson")
    if bounds is None or not before[0]:
        return None
    low, high = bounds
    return low / (1 - low) * before[1] / now[1], high / (1 - high) * before[1] / now[1]


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class OnlineShare:
    """The online share of several periods (*tỷ lệ hồ sơ trực tuyến*), its trend and its target.

    `points` are (online, received in the period itself) in the order of time. `slope` is by how
    much the share rises from one period to the next, `p_value` how likely so much trend is by
    chance (Cochran and Armitage). `reaches` says of the last period whether its interval lies at or
    above the target, below it, or on both sides of it (`None`).
    """

    points: tuple[tuple[str, int, int], ...]
    target: Fraction | None = None
    slope: Fraction | None = None
    p_value: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def share(self) -> Fraction | None:
        """The share of the last period; `None` where nothing was received."""
        _, online, n = self.points[-1]
        return Fraction(online, n) if n else None

    @property
    def reaches(self) -> bool | None:
        """Whether the last share reaches the target; `None` where the numbers do not say."""
        if self.target is None or self.low is None or self.high is None:
            return None
        if self.low >= self.target:
            return True
        return False if self.high < self.target else None


@checked
def online_share(
    reports: Iterable[Report],
    *,
    target: Fraction | None = None,
    key: str | None = None,
    level: float = 0.95,
) -> OnlineShare:
    """Return the online share of periods in a row (*tỷ lệ hồ sơ trực tuyến và xu hướng*).

    Of the periods' own intake, without what was carried over. `key` takes one row of each report:
    `"full"` of reports by `online_level` is the share within procedures offered fully online, which
    some targets are of. `target` is a share, for example `Fraction(80, 100)`.

    Raises:
        BadValueError: there is no report, or they do not follow each other in time.
    """
    known = tuple(reports)
    if not known:
        raise BadValueError("reports", [], "one_period")
    for one, two in pairwise(known):
        if two.period.first <= one.period.last:
            limit = Remark.of("begin_after", day=one.period.last)
            raise BadValueError("reports", str(two.period), limit)
    points = tuple(_online_point(report, key) for report in known)
    slope, p_value = armitage([(k, n) for _, k, n in points])
    bounds = proportion_interval(points[-1][1], points[-1][2], level)
    return OnlineShare(
        points=points,
        target=target,
        slope=slope,
        p_value=p_value,
        low=None if bounds is None else bounds[0],
        high=None if bounds is None else bounds[1],
    )


def _online_point(report: Report, key: str | None) -> tuple[str, int, int]:
    row = report.total
    if key is not None:
        wanted = comparable_key(key)
        row = next((row for row in report.rows if comparable_key(row.key) == wanted), Row(key))
    return str(report.period), row.received_online, _own_intake(row)
