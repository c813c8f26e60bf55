"""Figures of the index from a table and from a document: units, faults, what stands twice."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path

import pytest

from onestop import FactErrors, RegisterErrors, vn
from onestop.figures import MeasureFigure, UnitFigures, score_index
from onestop.registers import read_index_figures
from tests.shared import shared_file

EDITION = vn.service_index(on=dt.date(2026, 10, 10))


def read(tmp_path: Path, text: str, name: str = "figures.csv") -> tuple[UnitFigures, ...]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_index_figures(path)


def told(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(RegisterErrors) as caught:
        read(tmp_path, text)
    return [str(fault) for fault in caught.value.exceptions]


class TestTables:
    def test_vietnamese_headings_and_numbers(self, tmp_path: Path) -> None:
        (unit,) = read(
            tmp_path,
            "Đơn vị;Cấp;Ngày;Mã chỉ số;Tử số;Mẫu số;Điểm đã công bố\n"
            "xã A;ward;10/10/2026;ON_TIME;795;876;18,15\n"
            "xã A;ward;10/10/2026;PUBLISH_ON_TIME;0;82;\n",
        )
        assert (unit.unit, unit.level, unit.as_of) == ("xã A", "ward", dt.date(2026, 10, 10))
        assert unit.figures == (
            MeasureFigure("ON_TIME", 795, 876, published=Decimal("18.15")),
            MeasureFigure("PUBLISH_ON_TIME", 0, 82),
        )

    def test_several_units_in_their_order(self, tmp_path: Path) -> None:
        rows = "unit,code,numerator,denominator\nB,ON_TIME,1,2\nA,ON_TIME,2,2\nb,DOSSIER_SYNC,1,1\n"
        units = read(tmp_path, rows)
        assert [(each.unit, len(each.figures)) for each in units] == [("B", 2), ("A", 1)]

    def test_the_rows_of_groups_and_of_the_total(self, tmp_path: Path) -> None:
        text = (
            "row,group,code,numerator,denominator,score\n"
            "part,online_service,GIVEN,,,6.30\n"
            "group,online_service,,,,6.30\n"
            "total,,,,,70.11\n"
            "part,transparency,PUBLISH_ON_TIME,,,0.00\n"
        )
        (unit,) = read(tmp_path, text)
        assert [(each.code, str(each.published)) for each in unit.figures] == [
            ("online_service", "6.30"),
            ("TOTAL", "70.11"),
            ("PUBLISH_ON_TIME", "0.00"),
        ]

    def test_every_faulty_cell_is_told(self, tmp_path: Path) -> None:
        text = (
            "code,numerator,denominator,points\n"
            "ON_TIME,1.5,2,\n"
            "DOSSIER_SYNC,1,,\n"
            "PUBLISH_ON_TIME,,,\n"
            "REUSED_DIGITIZED_DATA,3,0,\n"
            "PUBLIC_CONTENT_FULL,1,2,x1\n"
            ",1,2,3\n"
            "PAID_ONLINE_DOSSIERS,1,2,\n"
            "paid_online_dossiers,1,3,\n"
        )
        faults = told(tmp_path, text)
        assert [fault.split(":")[0] for fault in faults] == [
            "row 2, column numerator",
            "row 3, column denominator",
            "row 4, column numerator",
            "row 5, column numerator",
            "row 6, column points",
            "row 7, column code",
            "row 9, column code",
        ]
        assert faults[0].endswith("must be a whole number like 1234")
        assert faults[-1].endswith("the measure stands above with other figures")

    def test_the_shared_captures_come_out_as_published(self) -> None:
        path = shared_file("scoring/service_index_composites.csv")
        for unit in read_index_figures(path):
            index = score_index(unit.by(EDITION), EDITION)
            assert index.total is not None
            assert index.total == index.published
            assert all(group.points == group.published for group in index.groups)


class TestDocuments:
    TOML = """
    edition = "766/QĐ-TTg"
    unit = "xã A"
    level = "commune"
    as_of = 2026-10-10
    [figures]
    PUBLISH_ON_TIME = "0/82"
    PETITION_PROCESSING_ON_TIME = "0/0"
    ON_TIME = { numerator = 795, denominator = 876, published = "18.15" }
    online_service = { published = "6.30" }
    """

    def test_toml_and_json_hold_one_unit(self, tmp_path: Path) -> None:
        (unit,) = read(tmp_path, self.TOML, "figures.toml")
        assert (unit.unit, unit.level, unit.edition) == ("xã A", "commune", "766/QĐ-TTg")
        assert unit.figures == (
            MeasureFigure("PUBLISH_ON_TIME", 0, 82),
            MeasureFigure("PETITION_PROCESSING_ON_TIME", 0, 0),
            MeasureFigure("ON_TIME", 795, 876, published=Decimal("18.15")),
            MeasureFigure("online_service", published=Decimal("6.30")),
        )
        document = {
            "unit": "xã A",
            "as_of": "2026-10-10",
            "figures": {"ON_TIME": {"numerator": 1, "denominator": 2}},
        }
        (unit,) = read(tmp_path, json.dumps(document), "figures.json")
        assert (unit.as_of, unit.figures) == (
            dt.date(2026, 10, 10),
            (MeasureFigure("ON_TIME", 1, 2),),
        )

    def test_every_fault_is_told_with_its_path(self, tmp_path: Path) -> None:
        text = """
        colour = 1
        [figures]
        A = "half"
        B = 5
        C = { numerator = 1 }
        D = { numerator = "x", denominator = 2, colour = 1 }
        E = "3/0"
        """
        with pytest.raises(FactErrors) as caught:
            read(tmp_path, text, "figures.toml")
        faults = [str(fault).split("figures.toml: ")[1] for fault in caught.value.exceptions]
        assert [fault.split(":")[0] for fault in faults] == [
            "figures.A", "figures.B", "figures.C", "figures.D.numerator", "figures.D.colour",
            "figures.D", "figures", "colour",
        ]  # fmt: skip
        with pytest.raises(FactErrors) as caught:
            read(tmp_path, "unit = 'xã A'", "figures.toml")
        assert str(caught.value.exceptions[0]).endswith("figures: is missing")
