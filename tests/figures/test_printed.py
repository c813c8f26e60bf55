"""Published tables: what adds up in them, and what does not, typed from the reports themselves."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from onestop import BadValueError, Row, WrongTypeError
from onestop.figures import Misfit, PrintedRow, check_table


def told(
    *rows: PrintedRow | Row, **more: Any
) -> list[tuple[str | None, str, object, list[object]]]:
    found = check_table(rows, **more)
    return [(each.key, each.column, each.printed, [*each.reckoned]) for each in found]


class TestPublished:
    def test_dak_glong_2020_all_identities_hold(self) -> None:
        row = PrintedRow(
            "Đắk Glong", received=59010, received_other=57028, carried_over=1982, received_online=0,
            kept=57502, late=187, solved=57689, in_time=1246, overdue=75, pending=1321,
            kept_percent="99,68",
        )  # fmt: skip
        assert told(row) == []
        assert (row.early_rate, row.kept_share()) == (None, Fraction(57502, 57689))

    def test_phu_giao_quarter_3_2025(self) -> None:
        office = PrintedRow("Phú Giáo", received=13188, solved=12970, late=102, kept_percent="99,2")
        communes = PrintedRow("cấp xã", received=2760, kept=2602, kept_percent="96.2")
        assert told(office) == []
        (misfit,) = check_table([communes])
        assert (misfit.column, misfit.printed, misfit.by) == (
            "kept_percent", Decimal("96.2"), ("received",),
        )  # fmt: skip
        assert misfit.text("en") == (
            "cấp xã: the kept share is printed as 96.2 %; the nearest is 94.28 % (of: received)"
        )

    def test_vinh_phuc_september_2021_is_of_what_fell_due(self) -> None:
        row = PrintedRow(due=4169, due_kept=4157, due_late=12, kept_percent="99.71", of="due")
        assert told(row) == []
        wrong = PrintedRow(due=4169, due_kept=4157, due_late=13)
        assert told(wrong) == [(None, "due", 4169, [4170])]

    def test_vinh_phuc_districts_2021(self) -> None:
        row = PrintedRow(
            "huyện", received=19630, due=19944, due_kept=19255, due_late=689, kept_percent="96.55"
        )
        assert told(row) == []  # 19,255 + 689 = 19,944; 96.5453… of what fell due, printed rounded

    def test_hcmc_district_1_2018_is_of_received(self) -> None:
        row = PrintedRow(
            received=585336, kept=585116, late=220, kept_percent="99,96", of="received"
        )
        assert told(row) == []

    def test_hue_has_dossiers_of_no_class(self) -> None:
        row = PrintedRow(
            "Huế", received=268763, solved=257141, early=124907, on_time=102770, late=19852
        )
        (misfit,) = check_table([row])
        assert [misfit.column, misfit.difference] == ["solved", 9612]
        assert misfit.text("vi") == (
            "Huế: đã giải quyết ghi 257141; trước hạn + đúng hạn + quá hạn cộng lại là 247529"
        )

    def test_lam_dong_quarter_1_2020(self) -> None:
        row = PrintedRow(
            "Lâm Đồng", received=659245, solved=643272, kept=635593, late=7677, pending=7172,
            in_time=5950, overdue=1222,
        )  # fmt: skip
        assert told(row) == [
            ("Lâm Đồng", "received", 659245, [650444]),
            ("Lâm Đồng", "solved", 643272, [643270]),
        ]

    def test_lam_dong_october_2019(self) -> None:
        centre = PrintedRow("trung tâm", received=19361, early=13529, on_time=1958, late=154)
        districts = PrintedRow("huyện", received=21686, solved=17651, kept=17655, late=0)
        assert told(centre, districts) == [("huyện", "solved", 17651, [17655])]


class TestTheTotal:
    ROWS = (PrintedRow("A", received=10, solved=7), PrintedRow("B", received=5, solved=None))

    def test_a_column_that_all_rows_print_is_added_up(self) -> None:
        assert told(*self.ROWS, total=PrintedRow(received=16, solved=99)) == [
            (None, "received", 16, [15])
        ]
        (misfit,) = check_table(self.ROWS, total=PrintedRow(received=16))
        assert misfit.text("vi") == "Tổng: tiếp nhận ghi 16; các dòng cộng lại là 15"

    def test_its_own_sums_are_checked_as_well(self) -> None:
        assert told(total=PrintedRow("x", received=3, solved=1, pending=1)) == [
            (None, "received", 3, [2])
        ]


class TestRows:
    def test_our_own_figures_are_checked_alike(self) -> None:
        row = Row("A", received_online=3, solved=2, early=1, on_time=1, pending=1, in_time=1)
        assert told(row) == []
        assert told(Row("A", received_online=3)) == [("A", "received", 3, [0])]
        assert PrintedRow.of_row(row).early_rate == row.early_rate

    def test_kept_is_told_by_whatever_is_printed(self) -> None:
        assert PrintedRow(early=1, on_time=2).kept_together == 3
        assert PrintedRow(solved=5, late=1).kept_together == 4
        assert PrintedRow(solved=5).kept_together is None
        assert PrintedRow(due=4, kept=3).kept_share("due") == Fraction(3, 4)

    def test_of_all_as_a_portal_defines_it(self) -> None:
        row = PrintedRow(received=100, late=3, overdue=2, kept_percent=95, of="all")
        assert (row.kept_share("all"), told(row)) == (Fraction(19, 20), [])
        assert PrintedRow(received=100, late=3).kept_share("all") is None

    def test_a_percentage_that_nothing_gives_a_denominator_for_is_not_judged(self) -> None:
        assert told(PrintedRow("Đại Phước", received=4100, kept_percent="99.9")) == []

    def test_a_percentage_cut_off_is_as_printed_as_a_rounded_one(self) -> None:
        for printed in ("66.6", "66.7", Decimal("66.67")):
            assert told(PrintedRow(solved=3, kept=2, late=1, kept_percent=printed)) == []
        assert len(told(PrintedRow(solved=3, kept=2, late=1, kept_percent="67.0"))) == 1

    @pytest.mark.parametrize("wrong", [0.962, True, [], object()])
    def test_a_float_does_not_tell_its_decimals(self, wrong: Any) -> None:
        with pytest.raises(WrongTypeError, match="kept_percent"):
            PrintedRow(kept_percent=wrong)

    def test_what_is_no_figure_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="kept_percent"):
            PrintedRow(kept_percent="chín phần mười")
        with pytest.raises(BadValueError, match="of is"):
            PrintedRow(of="x")  # type: ignore[arg-type]
        with pytest.raises(BadValueError, match="of is"):
            PrintedRow().kept_share("x")  # type: ignore[arg-type]
        rows: Any = [5]
        with pytest.raises(WrongTypeError, match="rows"):
            check_table(rows)
        whole: Any = 5
        with pytest.raises(WrongTypeError, match="total"):
            check_table([], total=whole)

    def test_a_misfit_is_a_value(self) -> None:
        one, two = (check_table([Row("A", received_online=3)])[0] for _ in range(2))
        assert one == two
        assert isinstance(one, Misfit)
