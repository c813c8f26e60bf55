"""The rows of a period's figures (*biểu II.06*), their rates, and the identities they must keep.

Counts are whole numbers, rates are fractions, and a rate without a denominator is `None`, never 0
or 100.

Stands on `days.period`. Knows no dossier and no form on paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final, Literal, get_args

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import count_field, member, one_of
from onestop._notebook import shown
from onestop.days.period import ReportPeriod
from onestop.dossiers.not_judged import NotJudged
from onestop.errors import BadValueError
from onestop.i18n.cleaning import comparable
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say
from onestop.procedures.finding import Finding, Severity

#: Of what a share of kept dossiers is taken: reports differ, so the denominator is named.
Of = Literal["solved", "due", "received", "all"]


def _count() -> int:
    return attrs.field(default=0, kw_only=True, validator=count_field(0))


def _rate(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None


@attrs.frozen(field_transformer=checked_fields)
class Row:
    """One line of the statistics form (*một dòng của biểu*).

    `received_online` and `received_other` were accepted in the period, `carried_over` before it and
    not finished then. `paused` is inside `in_time`. Outside the sums stand `refused`, `no_limit`,
    and `not_counted`: withdrawn or stopped, where the policy leaves those out. `late_days` are the
    working days by which dossiers became later in the period, each in the row of whoever had the
    dossier; on `waiting_days` beside them it waited for the applicant, or by a lawful suspension.

    Each by itself, beside the sums or inside them. At the end of the period: `waiting` for
    acceptance, of these `waiting_late` beyond the time for an answer; `awaiting_supplement` and
    `suspended`, whatever that does to the clock. In the period: `accepted_late`; ended as
    `withdrawn`, `stopped`, `closed` for want of a supplement, `rejected` or `on_the_spot`, on the
    day of acceptance; results `returned`; `apologies`; `boundary_free` intake; and what fell `due`,
    of it `due_kept`, which was finished in time, in whatever period.

    >>> row = Row(received_online=3, solved=2, early=1, on_time=1, pending=1, in_time=1)
    >>> row.received, row.early_rate, row.overdue_rate, row.check()
    (3, Fraction(1, 2), Fraction(0, 1), ())

    **Law:** Thông tư 01/2020/TT-VPCP, form II.06.
    """

    key: str | None = None
    received_online: int = _count()
    received_other: int = _count()
    carried_over: int = _count()
    solved: int = _count()
    early: int = _count()
    on_time: int = _count()
    late: int = _count()
    pending: int = _count()
    in_time: int = _count()
    paused: int = _count()
    overdue: int = _count()
    refused: int = _count()
    no_limit: int = _count()
    not_counted: int = _count()
    closed: int = _count()
    late_days: int = _count()
    waiting_days: int = _count()
    waiting: int = _count()
    waiting_late: int = _count()
    accepted_late: int = _count()
    awaiting_supplement: int = _count()
    suspended: int = _count()
    withdrawn: int = _count()
    stopped: int = _count()
    rejected: int = _count()
    on_the_spot: int = _count()
    returned: int = _count()
    apologies: int = _count()
    boundary_free: int = _count()
    due: int = _count()
    due_kept: int = _count()

    @property
    def received(self) -> int:
        """Column 3: accepted in the period, online and otherwise, and carried over."""
        return self.received_online + self.received_other + self.carried_over

    @property
    def early_rate(self) -> Fraction | None:
        """Early, of the solved."""
        return _rate(self.early, self.solved)

    @property
    def on_time_rate(self) -> Fraction | None:
        """On time, of the solved."""
        return _rate(self.on_time, self.solved)

    @property
    def late_rate(self) -> Fraction | None:
        """Late, of the solved."""
        return _rate(self.late, self.solved)

    @property
    def kept_rate(self) -> Fraction | None:
        """Early or on time, of the solved."""
        return _rate(self.early + self.on_time, self.solved)

    def kept_share(self, of: Of = "solved") -> Fraction | None:
        """Return the share of kept dossiers (*tỷ lệ đúng và trước hạn*) of what is named.

        `"solved"`: early or on time of the solved, as form II.06 has it. `"due"`: finished in time
        of what fell due in the period. `"received"`: early or on time of column 3. `"all"`: what is
        neither solved late nor overdue, of column 3. The four differ, so name the denominator.

        >>> row = Row(received_online=9, carried_over=1, solved=8, early=6, on_time=1, late=1,
        ...     pending=2, in_time=1, overdue=1, due=8, due_kept=6)
        >>> [str(row.kept_share(of)) for of in ("solved", "due", "received", "all")]
        ['7/8', '3/4', '7/10', '4/5']

        Raises:
            BadValueError: `of` is none of the four.
        """
        one_of("of", of, get_args(Of))
        kept = self.early + self.on_time
        behind = self.late + self.overdue
        part, whole = {
            "solved": (kept, self.solved),
            "due": (self.due_kept, self.due),
            "received": (kept, self.received),
            "all": (self.received - behind, self.received),
        }[of]
        return _rate(part, whole)

    @property
    def overdue_rate(self) -> Fraction | None:
        """Overdue, of the pending."""
        return _rate(self.overdue, self.pending)

    @property
    def online_rate(self) -> Fraction | None:
        """Online, of what was accepted in the period itself."""
        return _rate(self.received_online, self.received_online + self.received_other)

    def check(self) -> tuple[str, ...]:
        """Return the identities of the form that the row violates, each with its figures."""
        return tuple(self._violations())

    def _violations(self) -> Iterator[str]:
        name = "" if self.key is None else f"{self.key}: "
        if self.received != self.solved + self.pending:
            yield f"{name}received {self.received} != solved {self.solved} + pending {self.pending}"
        if self.solved != self.early + self.on_time + self.late:
            yield (
                f"{name}solved {self.solved} != early {self.early} + on time {self.on_time}"
                f" + late {self.late}"
            )
        if self.pending != self.in_time + self.overdue:
            yield f"{name}pending {self.pending} != in time {self.in_time} + overdue {self.overdue}"
        if self.paused > self.in_time:
            yield f"{name}paused {self.paused} > in time {self.in_time}"
        ended = self.solved + self.not_counted + self.no_limit
        if self.closed > ended:
            yield f"{name}closed {self.closed} > solved or beside the sums {ended}"
        without = self.withdrawn + self.stopped + self.closed + self.rejected
        if without > ended >= self.closed:
            yield (
                f"{name}withdrawn {self.withdrawn} + stopped {self.stopped} + closed {self.closed}"
                f" + rejected {self.rejected} > solved or beside the sums {ended}"
            )
        for part, whole in _PARTS:
            if getattr(self, part) > getattr(self, whole):
                of = f"{whole} {getattr(self, whole)}".replace("_", " ")
                yield f"{name}{part.replace('_', ' ')} {getattr(self, part)} > {of}"


#: Columns that are a part of another, and of which.
_PARTS: Final = (("due_kept", "due"), ("waiting_late", "waiting"))

#: The columns of a row that are counted.
COUNTS: Final = tuple(field.name for field in attrs.fields(Row) if field.name != "key")


def summed(rows: Iterable[Row], key: str | None = None) -> Row:
    """Return the sums of rows, as one row."""
    rows = tuple(rows)
    return Row(key, **{name: sum(getattr(row, name) for row in rows) for name in COUNTS})


@attrs.frozen(field_transformer=checked_fields)
class Report:
    """The figures of a period (*báo cáo tình hình giải quyết thủ tục hành chính*).

    `rows` has one row for each key, in the order of the keys, unnamed last; `total` is the whole.
    `not_judged` are dossiers that `tally(errors="collect")` left out: they stand in no column.
    """

    period: ReportPeriod
    rows: tuple[Row, ...]
    total: Row = attrs.field(kw_only=True)
    by: str | None = attrs.field(default=None, kw_only=True)
    not_judged: tuple[NotJudged, ...] = attrs.field(default=(), kw_only=True)

    def __str__(self) -> str:
        """Return the period and its sums as one line of Vietnamese."""
        whole = self.total
        left_out = [each.what for each in self._left_out()]
        return say(
            "report_line",
            period=self.period,
            received=whole.received,
            solved=whole.solved,
            late=whole.late,
            pending=whole.pending,
            overdue=whole.overdue,
            left_out=Remark.of("report_line_left_out", what=left_out[0]) if left_out else "",
        )

    def _repr_html_(self) -> str:
        """Return it as a notebook shows it: its rows as a table."""
        return shown(self)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is to be known of the figures (*điều phát hiện*).

        Column 3 short of the book: no column is for dossiers without a limit, and none for those
        that a policy leaves out; but column 3 is all that was received, as the book has it. Solved
        without a result: withdrawn, stopped or closed. Waiting for acceptance: in no column. Those
        that could not be judged must be mended: the figures are not whole without them.
        """
        return (*self._left_out(), *self._found())

    def _left_out(self) -> Iterator[Finding]:
        if self.not_judged:
            n = len(self.not_judged)
            what = Remark.of("report_not_judged", n=n, s="" if n == 1 else "s")
            yield Finding("not_judged", what, where="not_judged")

    def _found(self) -> Iterator[Finding]:
        total = self.total
        beside = total.no_limit + total.not_counted
        if beside:
            values = {"received": total.received, "ledger": total.received + beside, "n": beside}
            what = Remark.of("report_column_3_short", **values)
            yield Finding("column_3_short", what, where="received", severity=Severity.NOTE)
        without = total.withdrawn + total.stopped + total.closed
        if without and total.solved:
            what = Remark.of("report_without_result", n=without, solved=total.solved)
            yield Finding("without_result", what, where="solved", severity=Severity.NOTE)
        if total.waiting:
            what = Remark.of("report_waiting", n=total.waiting, late=total.waiting_late)
            yield Finding("waiting", what, where="received", severity=Severity.NOTE)

    @checked
    def check(self, previous: Report | None = None) -> tuple[str, ...]:
        """Return the violated identities: of each row, of rows against total, of two periods.

        With `previous`, the report of the period just before, what was pending there must have
        been carried over here: as a whole, and row by row where both have rows of one kind that no
        dossier leaves. An officer's rows make no chain: dossiers change hands.
        Dossiers that were left out are told last.

        Raises:
            BadValueError: `previous` is not the report of the period that ends the day before.
        """
        return (*self.violations(previous), *(each.text("en") for each in self._left_out()))

    def violations(self, previous: Report | None = None) -> tuple[str, ...]:
        """Return what `check` does, without the dossiers that were left out."""
        if previous is not None:
            self._check_follows(member("previous", previous, Report))
        return tuple(self._violations(previous))

    def _check_follows(self, previous: Report) -> None:
        if (self.period.first - previous.period.last).days != 1:
            limit = Remark.of("report_not_before", period=str(self.period))
            raise BadValueError("previous", str(previous.period), limit)

    def _violations(self, previous: Report | None) -> Iterator[str]:
        for row in (*self.rows, self.total):
            yield from row.check()
        whole = summed(self.rows)
        for name in COUNTS:
            if getattr(whole, name) != getattr(self.total, name):
                yield f"{name}: rows {getattr(whole, name)} != total {getattr(self.total, name)}"
        if previous is not None:
            yield from self._broken_chains(previous)

    def _broken_chains(self, previous: Report) -> Iterator[str]:
        """Tell where what was pending before is not what was carried over, or left out since."""
        left_out = len(previous.not_judged), len(self.not_judged)
        whole = _broken_chain("", previous.total, self.total, left_out)
        for told in (*whole, *self._broken_rows(previous, left_out)):
            yield f"{told} of {previous.period}"

    def _broken_rows(self, previous: Report, left_out: tuple[int, int]) -> Iterator[str]:
        if self.by not in _LASTING or self.by != previous.by:
            return
        before, now = _by_key(previous.rows), _by_key(self.rows)
        for key in dict.fromkeys((*before, *now)):
            name = (now.get(key) or before[key]).key or "unnamed"
            one, two = before.get(key, Row()), now.get(key, Row())
            yield from _broken_chain(f"{name}: ", one, two, left_out)


#: Groupings whose rows no dossier leaves while it is handled; of others the totals make the chain.
_LASTING: Final = frozenset({"procedure", "field", "agency", "channel", "online_level"})


def _by_key(rows: Iterable[Row]) -> dict[str | None, Row]:
    return {comparable_key(row.key): row for row in rows}


def comparable_key(key: str | None) -> str | None:
    """Return the key of a row as it is compared: one person's names are one."""
    return None if key is None else comparable(key)


def _broken_chain(name: str, before: Row, now: Row, left_out: tuple[int, int]) -> Iterator[str]:
    fewest, most = -left_out[0], now.not_counted + left_out[1]
    if not fewest <= before.pending - now.carried_over <= most:
        yield f"{name}carried over {now.carried_over} != pending {before.pending}"
