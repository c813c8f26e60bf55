"""Privacy: nothing is to be worked out of a published table."""

from __future__ import annotations

import itertools
import pickle
import random
import time
from collections.abc import Iterator

import pytest

from onestop import BadValueError, WrongTypeError
from onestop.figures import PublishedTable, Suppressed, suppress
from onestop.figures.disclosure import Zeros

Counts = tuple[tuple[int, ...], ...]
Shown = tuple[tuple[int | None, ...], ...]


def with_totals(cells: Counts) -> Counts:
    wide = [(*line, sum(line)) for line in cells]
    return (*wide, tuple(sum(column) for column in zip(*wide, strict=True)))


def published(cells: Counts, minimum: int, zeros: Zeros = "hide") -> PublishedTable:
    return suppress(
        {f"r{i}": {f"c{j}": n for j, n in enumerate(line)} for i, line in enumerate(cells)},
        minimum=minimum,
        zeros=zeros,
    )


def shown(table: PublishedTable) -> Shown:
    """The table as a reader sees it, totals in the last row and column; None is hidden."""
    lines = (
        *((*line, total) for line, total in zip(table.cells, table.row_totals, strict=True)),
        (*table.column_totals, table.total),
    )
    return tuple(tuple(None if isinstance(n, Suppressed) else n for n in line) for line in lines)


def tables_that_fit(seen: Shown, most: int, least: int = 0) -> Iterator[Counts]:
    """Every table of whole numbers that agrees with all that is shown: the adversary's list.

    `least` is what the adversary knows of every hidden figure: where zeros stand there, it is 1.
    """
    lines = [list(_lines_that_fit(line, most, least)) for line in seen[:-1]]
    for cells in itertools.product(*lines):
        full = with_totals(cells)
        if _agrees(seen[-1], full[-1]):
            yield full


def _lines_that_fit(
    seen: tuple[int | None, ...], most: int, least: int
) -> Iterator[tuple[int, ...]]:
    hidden = range(least, most + 1)
    for line in itertools.product(*(hidden if n is None else (n,) for n in seen[:-1])):
        if _agrees(seen[-1:], (sum(line),)):
            yield line


def _agrees(seen: tuple[int | None, ...], real: tuple[int, ...]) -> bool:
    return all(told is None or told == n for told, n in zip(seen, real, strict=True))


def given_away(cells: Counts, minimum: int, zeros: Zeros = "hide") -> list[tuple[int, int]]:
    """The hidden figures that an adversary with pencil and paper can be sure of."""
    seen = shown(published(cells, minimum, zeros))
    if all(None not in line for line in seen):
        return []
    possible: dict[tuple[int, int], set[int]] = {}
    for full in tables_that_fit(seen, max(map(max, cells)) + 1, int(zeros == "show")):
        for i, line in enumerate(full):
            for j, n in enumerate(line):
                possible.setdefault((i, j), set()).add(n)
    return [place for place, values in possible.items() if len(values) == 1 and _hides(seen, place)]


def _hides(seen: Shown, place: tuple[int, int]) -> bool:
    return seen[place[0]][place[1]] is None


def every_table(rows: int, columns: int, most: int) -> Iterator[Counts]:
    for flat in itertools.product(range(most + 1), repeat=rows * columns):
        yield tuple(flat[i : i + columns] for i in range(0, len(flat), columns))


class TestSmallCells:
    def test_a_small_cell_takes_three_more_with_it(self) -> None:
        table = suppress({"Lan": {"có": 40, "không": 2}, "Minh": {"có": 31, "không": 9}})
        assert all(isinstance(n, Suppressed) for line in table.cells for n in line)
        assert (table.row_totals, table.column_totals, table.total) == ((42, 40), (71, 11), 82)

    def test_nothing_is_hidden_where_nothing_is_small(self) -> None:
        table = suppress({"a": {"x": 5, "y": 6}, "b": {"x": 7, "y": 8}})
        assert shown(table) == ((5, 6, 11), (7, 8, 15), (12, 14, 26))

    def test_far_cells_stay(self) -> None:
        cells = ((1, 20, 30), (20, 20, 20), (30, 20, 10))
        seen = shown(published(cells, 5))
        assert [n for line in seen for n in line].count(None) == 4
        assert seen[3] == (51, 60, 60, 171)

    def test_zero_is_small(self) -> None:
        assert isinstance(
            suppress({"a": {"x": 0, "y": 9}, "b": {"x": 9, "y": 9}}).cell("a", "x"), Suppressed
        )

    def test_small_totals_are_hidden_too(self) -> None:
        table = published(((1, 1), (6, 7)), 5)
        assert isinstance(table.row_totals[0], Suppressed)
        assert given_away(((1, 1), (6, 7)), 5) == []

    def test_one_cell_alone_is_hidden_with_its_totals(self) -> None:
        seen = shown(suppress({"a": {"x": 3}}))
        assert seen == ((None, None), (None, None))
        assert shown(suppress({"a": {"x": 5}})) == ((5, 5), (5, 5))

    def test_two_zeros_in_a_row_cannot_hide_each_other(self) -> None:
        """Whoever sees 9 in all, and 9 in the third cell, knows that the hidden two are 0."""
        seen = shown(published(((0, 0, 9), (9, 9, 9)), 5))
        assert not (seen[0][:2] == (None, None) and seen[0][2:] == (9, 9))
        assert given_away(((0, 0, 9), (9, 9, 9)), 5) == []

    @pytest.mark.parametrize("minimum", [2, 5])
    def test_every_figure_below_the_minimum_is_hidden(self, minimum: int) -> None:
        rng = random.Random(minimum)
        for _ in range(200):
            cells = tuple(tuple(rng.randrange(9) for _ in range(3)) for _ in range(3))
            full, seen = with_totals(cells), shown(published(cells, minimum))
            for line, told in zip(full, seen, strict=True):
                for n, saw in zip(line, told, strict=True):
                    assert saw in ({n, None} if n >= minimum else {None})


class TestZerosThatStandThere:
    """Of dossiers a 0 tells nothing of a person: no dossier late is what a ward wants to post."""

    def test_a_zero_is_shown_and_hides_nothing(self) -> None:
        table = suppress({"ward": {"early": 1620, "on time": 16, "late": 0}}, zeros="show")
        assert shown(table) == ((1620, 16, 0, 1636), (1620, 16, 0, 1636))

    def test_a_small_figure_is_hidden_as_ever_and_no_zero_with_it(self) -> None:
        cells = ((2, 0, 9), (0, 7, 9), (9, 9, 9))
        seen = shown(published(cells, 5, "show"))
        assert seen[0][0] is None
        assert (seen[0][1], seen[1][0]) == (0, 0)
        assert given_away(cells, 5, "show") == []

    def test_a_figure_alone_among_zeros_goes_with_its_totals(self) -> None:
        seen = shown(published(((3, 0), (0, 9)), 5, "show"))
        assert [seen[0][0], seen[0][2], seen[2][0]] == [None] * 3  # each of them is 3
        assert (seen[0][1], seen[1][0], seen[2][2]) == (0, 0, 12)
        assert given_away(((3, 0), (0, 9)), 5, "show") == []

    def test_ones_alone_can_only_be_more(self) -> None:
        assert given_away(((1, 1),), 3, "show") == []

    @pytest.mark.parametrize(("rows", "columns", "most", "minimum"), [(1, 2, 5, 3), (2, 2, 4, 3)])
    def test_whoever_knows_that_what_is_hidden_is_none_learns_nothing(
        self, rows: int, columns: int, most: int, minimum: int
    ) -> None:
        for cells in every_table(rows, columns, most):
            assert given_away(cells, minimum, "show") == [], cells
            for line, told in zip(
                with_totals(cells), shown(published(cells, minimum, "show")), strict=True
            ):
                assert all((n == 0) <= (saw == 0) for n, saw in zip(line, told, strict=True))

    def test_another_word_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="zeros is 'keep'"):
            suppress({"a": {"x": 1}}, zeros="keep")  # type: ignore[arg-type]  # the refusal


class TestTheAdversary:
    """With everything that is published, no hidden figure can be only one number."""

    def test_the_oracle_finds_what_a_plain_cover_gives_away(self) -> None:
        seen: Shown = ((None, 40, 42), (9, 31, 40), (11, 71, 82))
        assert {full[0][0] for full in tables_that_fit(seen, 50)} == {2}

    @pytest.mark.parametrize(
        ("rows", "columns", "most", "minimum"),
        [(1, 1, 9, 5), (1, 2, 6, 3), (2, 1, 6, 3), (1, 3, 5, 3), (2, 2, 4, 2), (2, 2, 4, 3)],
    )
    def test_every_small_table_keeps_its_secrets(
        self, rows: int, columns: int, most: int, minimum: int
    ) -> None:
        for cells in every_table(rows, columns, most):
            assert given_away(cells, minimum) == [], cells

    @pytest.mark.parametrize(("rows", "columns", "count"), [(2, 3, 150), (3, 2, 150), (2, 4, 12)])
    def test_so_do_larger_ones_drawn_at_random(self, rows: int, columns: int, count: int) -> None:
        rng = random.Random(rows * columns)
        for _ in range(count):
            cells = tuple(
                tuple(rng.choice((0, 0, 1, 2, 3, 4)) for _ in range(columns)) for _ in range(rows)
            )
            assert given_away(cells, 2) == [], cells

    def test_so_do_tables_of_three_by_three(self) -> None:
        rng, tried = random.Random(3), 0
        while tried < 60:
            cells = tuple(tuple(rng.choice((0, 2, 2, 3, 4)) for _ in range(3)) for _ in range(3))
            hidden = [n for line in shown(published(cells, 2))[:3] for n in line[:3]].count(None)
            if 0 < hidden <= 6:
                tried += 1
                assert given_away(cells, 2) == [], cells

    def test_a_table_of_a_province_is_quick(self) -> None:
        rng = random.Random(1)
        cells = tuple(tuple(rng.randrange(12) for _ in range(5)) for _ in range(60))
        began = time.perf_counter()
        published(cells, 5)
        assert time.perf_counter() - began < 30  # a guard against running wild, no measurement


class TestPublishedTable:
    TABLE = suppress({"Lan": {"có": 40, "không": 2}, "Minh": {"có": 31, "không": 9}})

    def test_a_hidden_figure_is_a_value(self) -> None:
        cell = self.TABLE.cell("Lan", "không")
        assert cell == Suppressed()
        assert (str(cell), Suppressed().text("en")) == ("đã ẩn", "hidden")
        others: tuple[object, ...] = (0, None, "")
        assert cell not in others
        with pytest.raises(TypeError):
            _ = cell + 1  # type: ignore[operator]  # the refusal

    def test_as_text(self) -> None:
        assert self.TABLE.text("en").splitlines() == [
            "           có   không  Total",
            "Lan    hidden  hidden     42",
            "Minh   hidden  hidden     40",
            "Total      71      11     82",
        ]
        assert "đã ẩn" in self.TABLE.text()

    def test_it_is_a_noun(self) -> None:
        assert pickle.loads(pickle.dumps(self.TABLE)) == self.TABLE
        assert hash(self.TABLE) == hash(pickle.loads(pickle.dumps(self.TABLE)))
        assert self.TABLE.minimum == 5

    @pytest.mark.parametrize(("row", "column"), [("Hoa", "có"), ("Lan", "x")])
    def test_what_is_not_in_it_is_refused(self, row: str, column: str) -> None:
        with pytest.raises(BadValueError, match="the table has"):
            self.TABLE.cell(row, column)

    @pytest.mark.parametrize(
        ("table", "what"),
        [
            ({}, "must have a row and a column at least"),
            ({"a": {}}, "must have a row and a column at least"),
            ({"a": {"x": 1}, "b": {"y": 1}}, "every row needs the same columns"),
            ({"a": {"x": 1}, "b": {"x": 1, "y": 1}}, "every row needs the same columns"),
            ({"a": {"x": -1}}, "must be 0 or more"),
            ({"": {"x": 1}}, "must not be empty"),
        ],
    )
    def test_what_is_no_table_is_refused(self, table: dict[str, dict[str, int]], what: str) -> None:
        with pytest.raises(BadValueError, match=what):
            suppress(table)

    def test_counts_are_whole_numbers_and_a_table_is_a_mapping(self) -> None:
        with pytest.raises(WrongTypeError, match="a, x is True"):
            suppress({"a": {"x": True}})
        with pytest.raises(WrongTypeError, match="a mapping of rows"):
            suppress([[1, 2]])  # type: ignore[arg-type]  # the refusal
        with pytest.raises(BadValueError, match="minimum is 1: must be 2 or more"):
            suppress({"a": {"x": 1}}, minimum=1)
