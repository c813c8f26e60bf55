"""Published tables, held against themselves: which printed figures do not add up.

A published table seldom has every column: what it leaves out is not known, and not 0. Early and on
time often stand there as one figure, kept.

Stands on `rows`. Knows no dossier.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any, Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import count_field, items_of, one_of, optional_field
from onestop.errors import BadValueError, WrongTypeError
from onestop.figures.rows import Of, Row
from onestop.i18n.languages import Lang
from onestop.i18n.remarks import Remark

#: Each sum of the form: a column, and those that make it up.
_SUMS: Final = (
    ("received", ("received_online", "received_other", "carried_over")),
    ("received", ("solved", "pending")),
    ("solved", ("early", "on_time", "late")),
    ("solved", ("kept", "late")),
    ("kept", ("early", "on_time")),
    ("pending", ("in_time", "overdue")),
    ("due", ("due_kept", "due_late")),
)
#: Of what a printed share is taken.
_DENOMINATORS: Final[tuple[Of, ...]] = ("solved", "due", "received", "all")

_HUNDRED: Final = 100


def _count() -> Any:
    return attrs.field(default=None, kw_only=True, validator=optional_field(count_field(0)))


def _as_percent(value: Decimal | int | str | float | None) -> Decimal | None:
    """Return a percentage with the decimals that were printed: a float does not tell them."""
    if value is None or isinstance(value, Decimal):
        return value
    if isinstance(value, str):
        text = value.strip().removesuffix("%").strip().replace(",", ".")
        if text.replace(".", "", 1).isdecimal():
            return Decimal(text)
        raise BadValueError("kept_percent", value, "printed_percent")
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    raise WrongTypeError("kept_percent", value, "printed_percent")


@attrs.frozen(field_transformer=checked_fields)
class PrintedRow:
    """One line of a published table (*một dòng của bảng số liệu công bố*); `None` is not printed.

    `kept` is early and on time together, where they are not told apart: `early_rate` is then not
    known. `received` holds what was carried over. `kept_percent` is a percentage as it is printed,
    with its decimals, of what `of` names, or of nobody knows what.

    >>> row = PrintedRow("Phú Giáo", received=13188, solved=12970, late=102, kept_percent="99,2")
    >>> row.early_rate is None, check_table([row])
    (True, ())
    """

    key: str | None = None
    received: int | None = _count()
    received_online: int | None = _count()
    received_other: int | None = _count()
    carried_over: int | None = _count()
    solved: int | None = _count()
    kept: int | None = _count()
    early: int | None = _count()
    on_time: int | None = _count()
    late: int | None = _count()
    pending: int | None = _count()
    in_time: int | None = _count()
    overdue: int | None = _count()
    due: int | None = _count()
    due_kept: int | None = _count()
    due_late: int | None = _count()
    kept_percent: Decimal | None = attrs.field(default=None, kw_only=True, converter=_as_percent)
    of: Of | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse a denominator that nobody knows."""
        one_of("of", self.of, _DENOMINATORS, or_none=True)

    @classmethod
    @checked
    def of_row(cls, row: Row) -> PrintedRow:
        """Return a row of our own figures as a printed one."""
        names = {field.name for field in attrs.fields(Row)} & set(_COLUMNS)
        told = {name: getattr(row, name) for name in names}
        return cls(row.key, received=row.received, due_late=row.due - row.due_kept, **told)

    @property
    def early_rate(self) -> Fraction | None:
        """Early, of the solved; `None` where one of them is not printed."""
        return _rate(self.early, self.solved)

    @property
    def kept_together(self) -> int | None:
        """Early and on time together, as printed or as the others tell."""
        if self.kept is not None:
            return self.kept
        if self.early is not None and self.on_time is not None:
            return self.early + self.on_time
        if self.solved is not None and self.late is not None:
            return self.solved - self.late
        return None

    def kept_share(self, of: Of = "solved") -> Fraction | None:
        """Return the kept share of a denominator, `None` where that is not printed.

        Raises:
            BadValueError: `of` is no denominator that reports use.
        """
        one_of("of", of, _DENOMINATORS)
        if of == "all":
            behind = None if None in (self.late, self.overdue) else self.late + self.overdue  # type: ignore[operator]
            kept = None if None in (self.received, behind) else self.received - behind  # type: ignore[operator]
            return _rate(kept, self.received)
        if of == "due":
            kept = self.kept_together if self.due_kept is None else self.due_kept
            return _rate(kept, self.due)
        return _rate(self.kept_together, self.received if of == "received" else self.solved)


_NO_COLUMNS: Final = frozenset({"key", "kept_percent", "of"})
_COLUMNS: Final = tuple(
    field.name for field in attrs.fields(PrintedRow) if field.name not in _NO_COLUMNS
)


def _rate(part: int | None, whole: int | None) -> Fraction | None:
    return Fraction(part, whole) if part is not None and whole else None


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Misfit:
    """Printed figures that do not add up (*số liệu không khớp*).

    `column` is printed as `printed`; from the columns of `by` it comes to `reckoned`, of a
    percentage to one for each denominator that is printed. `key` is the row, `None` the total.
    """

    key: str | None
    column: str
    printed: int | Decimal
    reckoned: tuple[int | Fraction, ...]
    by: tuple[str, ...]

    @property
    def difference(self) -> Fraction:
        """By how much the printed figure is more than the nearest reckoned one."""
        return min((Fraction(self.printed) - each for each in self.reckoned), key=abs)

    def text(self, lang: Lang = "vi") -> str:
        """Return what does not add up, in a language."""
        name = Remark.of("misfit_total") if self.key is None else self.key
        parts: Any = Remark.of(f"printed_{self.by[0]}")
        for each in self.by[1:]:
            parts = Remark.of("misfit_and", first=parts, second=Remark.of(f"printed_{each}"))
        whole = all(isinstance(each, int) for each in self.reckoned)
        nearest = Fraction(self.printed) - self.difference
        reckoned = str(int(nearest)) if whole else f"{float(nearest):.2f}"
        values = {"printed": str(self.printed), "reckoned": reckoned, "parts": parts}
        key = "misfit_sum" if whole else "misfit_percent"
        column = Remark.of(f"printed_{self.column}")
        return Remark.of(key, name=name, column=column, **values).text(lang)


@checked
def check_table(
    rows: Iterable[PrintedRow | Row], *, total: PrintedRow | Row | None = None
) -> tuple[Misfit, ...]:
    """Return the figures of a published table that do not add up (*kiểm tra bảng số liệu công bố*).

    Each row is held against the sums of form II.06, as far as its columns are printed; a percentage
    against the denominator that it names, or against every one that reports use. `total` is held
    against the sum of the rows, in each column that all of them print. Nothing is corrected: which
    of the figures is wrong, only who made them knows.

    >>> row = PrintedRow("Huế", solved=257141, early=124907, on_time=102770, late=19852)
    >>> for misfit in check_table([row]):
    ...     print(misfit.text("en"))
    Huế: solved is printed as 257141; early + on time + late make 247529

    Raises:
        WrongTypeError: what is handed in is no row.
    """
    known = [_printed(f"rows[{n}]", row) for n, row in enumerate(items_of("rows", rows))]
    whole = None if total is None else _printed("total", total)
    found = [misfit for row in known for misfit in _misfits(row)]
    if whole is not None:
        found += _misfits(attrs.evolve(whole, key=None))
        found += _not_summed(known, whole) if known else ()
    return tuple(found)


def _printed(name: str, row: object) -> PrintedRow:
    if isinstance(row, Row):
        return PrintedRow.of_row(row)
    if isinstance(row, PrintedRow):
        return row
    raise WrongTypeError(name, row, Remark.of("one_of_kinds", kind="PrintedRow, Row"))


def _misfits(row: PrintedRow) -> Iterator[Misfit]:
    """Yield where the figures of one row do not add up."""
    for column, parts in _SUMS:
        printed, values = getattr(row, column), [getattr(row, part) for part in parts]
        if printed is not None and None not in values and printed != sum(values):
            yield Misfit(
                key=row.key, column=column, printed=printed, reckoned=(sum(values),), by=parts
            )
    if row.kept_percent is not None:
        yield from _wrong_percent(row, row.kept_percent)


def _wrong_percent(row: PrintedRow, printed: Decimal) -> Iterator[Misfit]:
    """Yield a percentage that no denominator gives, whether rounded or cut off."""
    asked = _DENOMINATORS if row.of is None else (row.of,)
    shares = {of: share for of in asked if (share := row.kept_share(of)) is not None}
    exact = tuple(share * _HUNDRED for share in shares.values())
    if shares and not any(_is_printed_as(each, printed) for each in exact):
        yield Misfit(
            key=row.key, column="kept_percent", printed=printed, reckoned=exact, by=tuple(shares)
        )


def _is_printed_as(exact: Fraction, printed: Decimal) -> bool:
    places = Decimal(1).scaleb(printed.as_tuple().exponent)  # type: ignore[arg-type]
    value = Decimal(exact.numerator) / Decimal(exact.denominator)
    return printed in {value.quantize(places, way) for way in (ROUND_HALF_UP, ROUND_DOWN)}


def _not_summed(rows: list[PrintedRow], total: PrintedRow) -> Iterator[Misfit]:
    """Yield the columns of a total that are not the sums of their rows."""
    for column in _COLUMNS:
        printed, values = getattr(total, column), [getattr(row, column) for row in rows]
        if printed is not None and None not in values and printed != sum(values):
            yield Misfit(
                key=None, column=column, printed=printed, reckoned=(sum(values),), by=("rows",)
            )
