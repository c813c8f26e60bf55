"""What may be published of a table: no small cell.

Stands on `i18n`. Knows no ballot: a table is a table.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping
from typing import Final, Literal, get_args

import attrs

from onestop._arguments import checked_fields
from onestop._checks import one_of, text, whole_number
from onestop.errors import BadValueError, WrongTypeError
from onestop.i18n.languages import Lang
from onestop.i18n.layout import aligned
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say


@attrs.frozen
class Suppressed:
    """A figure that is not published (*đã ẩn*): not 0, not blank, and no number to reckon with."""

    def text(self, lang: Lang = "vi") -> str:
        """Return what stands in its place."""
        return say("hidden", lang)

    def __str__(self) -> str:
        """Return what stands in its place, in Vietnamese."""
        return self.text()


SUPPRESSED: Final = Suppressed()

Shown = int | Suppressed

Zeros = Literal["hide", "show"]


@attrs.frozen(field_transformer=checked_fields)
class PublishedTable:
    """A two-way table as it may be published (*bảng công bố*), with its totals.

    Each figure is a number or `Suppressed`; totals are hidden only where nothing less would do.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...] = attrs.field()
    cells: tuple[tuple[Shown, ...], ...] = attrs.field(kw_only=True)
    row_totals: tuple[Shown, ...] = attrs.field(kw_only=True)
    column_totals: tuple[Shown, ...] = attrs.field(kw_only=True)
    total: Shown = attrs.field(kw_only=True)
    minimum: int = attrs.field(kw_only=True)

    def cell(self, row: str, column: str) -> Shown:
        """Return one figure of the table.

        Raises:
            BadValueError: the table has no such row or column.
        """
        return self.cells[_place("row", row, self.rows)][_place("column", column, self.columns)]

    def text(self, lang: Lang = "vi") -> str:
        """Return the table as text, hidden figures by their word."""
        return "\n".join(aligned(self._table_lines(lang), right=range(1, len(self.columns) + 2)))

    def _table_lines(self, lang: Lang) -> Iterator[tuple[str, ...]]:
        yield ("", *self.columns, say("total", lang))
        for name, cells, total in zip(self.rows, self.cells, self.row_totals, strict=True):
            yield (name, *(_cell_text(cell, lang) for cell in (*cells, total)))
        yield (
            say("total", lang),
            *(_cell_text(c, lang) for c in (*self.column_totals, self.total)),
        )


def _cell_text(cell: Shown, lang: Lang) -> str:
    return str(cell) if isinstance(cell, int) else cell.text(lang)


def _place(kind: str, name: str, names: tuple[str, ...]) -> int:
    if name not in names:
        raise BadValueError(kind, name, Remark.of("table_has", known=tuple(names)))
    return names.index(name)


def suppress(
    table: Mapping[str, Mapping[str, int]], *, minimum: int = 5, zeros: Zeros = "hide"
) -> PublishedTable:
    """Return a two-way table with its small cells hidden (*ẩn ô nhỏ*), and enough others.

    Every figure below `minimum` is hidden, totals too; then others, as few as can be found step by
    step, until no hidden figure follows from those that are shown. So much holds for one table:
    figures that another one gives away are not hidden by this one.

    By default a 0 is small as well: that nobody of a group was satisfied says what each one said.
    `zeros="show"` is for tables where it tells nothing of a person: every 0 stands there, and
    whoever reads that a figure is hidden knows that it is 1 or more, which is reckoned with.

    >>> shown = suppress({"Lan": {"có": 40, "không": 2}, "Minh": {"có": 31, "không": 9}})
    >>> shown.cell("Lan", "không"), shown.cell("Minh", "không").text("en"), shown.total
    (Suppressed(), 'hidden', 82)
    >>> suppress({"Lan": {"trễ": 0, "sớm": 40}}, zeros="show").cell("Lan", "trễ")
    0

    Raises:
        BadValueError: the table is empty, its rows have different columns, a count is negative, or
            `zeros` is neither word.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ27.3; the minimum is the project's, no legal number was
    found.
    """
    rows, columns, counts = _counts(table)
    least = 0 if one_of("zeros", zeros, get_args(Zeros)) == "hide" else 1
    hidden = _hidden(counts, whole_number("minimum", minimum, 2), least)
    shown = [
        tuple(SUPPRESSED if (i, j) in hidden else count for j, count in enumerate(line))
        for i, line in enumerate(counts)
    ]
    *body, totals = shown
    return PublishedTable(
        rows,
        columns,
        cells=tuple(line[:-1] for line in body),
        row_totals=tuple(line[-1] for line in body),
        column_totals=totals[:-1],
        total=totals[-1],
        minimum=minimum,
    )


def in_full(table: Mapping[str, Mapping[str, int]]) -> PublishedTable:
    """Return a two-way table with its totals and nothing hidden: dossiers are nobody's secret."""
    rows, columns, counts = _counts(table)
    *body, totals = counts
    return PublishedTable(
        rows,
        columns,
        cells=tuple(line[:-1] for line in body),
        row_totals=tuple(line[-1] for line in body),
        column_totals=totals[:-1],
        total=totals[-1],
        minimum=0,
    )


Counts = tuple[tuple[int, ...], ...]
Place = tuple[int, int]


def _counts(
    table: Mapping[str, Mapping[str, int]],
) -> tuple[tuple[str, ...], tuple[str, ...], Counts]:
    """Return the names of a table and its counts, with a row and a column of totals."""
    if not isinstance(table, Mapping):
        raise WrongTypeError("table", table, "table_of_counts")
    rows = tuple(text("row", row) for row in table)
    columns = tuple(text("column", name) for name in table[rows[0]]) if rows else ()
    if not columns:
        raise BadValueError("table", table, "one_row_one_column")
    for row in rows:
        if set(table[row]) != set(columns):
            raise BadValueError("table", row, "same_columns")
    body = [
        [whole_number(f"{row}, {name}", table[row][name], 0) for name in columns] for row in rows
    ]
    wide = [(*line, sum(line)) for line in body]
    return rows, columns, (*wide, tuple(map(sum, zip(*wide, strict=True))))


def _hidden(counts: Counts, minimum: int, least: int) -> frozenset[Place]:
    """Return what must be hidden: the small figures, and those that would give them back."""
    net = _Net(counts, minimum, least)
    for place in sorted(net.hidden):
        net.hidden.update(net.companions(place))
    return frozenset(net.hidden)


#: A row or a column as a knot in the net of figures: ("row", 2).
Knot = tuple[str, int]


class _Net:
    """A table as a net: rows and columns are the knots, each figure a thread between two of them.

    A hidden figure can differ by one if others make up for it in its row and its column, these in
    theirs, and so on round a circle. So it is safe exactly if it lies on such a circle of hidden
    figures, totals included. `least` is what a hidden figure can be at the least, as the reader
    knows: a figure of so many can only grow, and one below stands there and never moves.
    """

    def __init__(self, counts: Counts, minimum: int, least: int) -> None:
        self.counts, self.least = counts, least
        self.last = len(counts) - 1, len(counts[0]) - 1
        places = [(i, j) for i, line in enumerate(counts) for j in range(len(line))]
        self.hidden = {(i, j) for i, j in places if least <= counts[i][j] < minimum}

    def companions(self, place: Place) -> frozenset[Place]:
        """Return the fewest figures to hide with one so that it could have another value."""
        ways = []
        for grows in (True, False):
            if self._may(place, grows=grows):
                giver, taker = self._ends(place, grows=grows)
                way = self._way(taker, giver, place)
                ways += [] if way is None else [way]
        return min(ways, key=lambda way: (sum(map(self._price, way)), sorted(way)))

    def _may(self, place: Place, *, grows: bool) -> bool:
        """Whether a figure could be one more, or one less."""
        count = self.counts[place[0]][place[1]]
        return count >= self.least if grows else count > self.least

    def _ends(self, place: Place, *, grows: bool) -> tuple[Knot, Knot]:
        """Return the knots of a figure: the one that gives, the one that takes.

        A total stands on the other side of its sum, so it runs the other way round.
        """
        row, column = place
        is_total = (row == self.last[0]) != (column == self.last[1])
        knots = ("row", row), ("column", column)
        return knots if grows != is_total else (knots[1], knots[0])

    def _price(self, place: Place) -> int:
        """Return what hiding a figure costs: nothing again, a total more than a way of cells.

        The price does not look at the figure, for then the choice would tell something of it.
        """
        totals = (place[0] == self.last[0]) + (place[1] == self.last[1])
        return 0 if place in self.hidden else (sum(self.last) + 3) ** totals

    def _way(self, start: Knot, end: Knot, apart: Place) -> frozenset[Place] | None:
        """Return the cheapest way from knot to knot that does not use one figure.

        A figure can always grow, with its totals if nothing less will do; a total of ones, where
        nothing hidden is 0, has no way to be less.
        """
        waiting: list[tuple[int, Knot, tuple[Place, ...]]] = [(0, start, ())]
        done: set[Knot] = set()
        while waiting:
            cost, knot, used = heapq.heappop(waiting)
            if knot == end:
                return frozenset(used)
            if knot not in done:
                done.add(knot)
                for place, onward in self._steps(knot):
                    if place != apart:
                        step = cost + self._price(place), onward, (*used, place)
                        heapq.heappush(waiting, step)
        return None

    def _steps(self, knot: Knot) -> Iterator[tuple[Place, Knot]]:
        """Return the figures over which one can go on from a knot, and where each leads."""
        kind, at = knot
        for other in range(self.last[kind == "row"] + 1):
            place = (at, other) if kind == "row" else (other, at)
            for grows in (True, False):
                giver, taker = self._ends(place, grows=grows)
                if giver == knot and self._may(place, grows=grows):
                    yield place, taker
