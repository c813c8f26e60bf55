"""However a register is written, it reads to the same dossiers; damage is told, or changes nothing.

The register is drawn as values, written in random ways by this file alone, and compared with the
dossiers that the verbs make of the same values.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onestop import Channel, Dossier, RegisterErrors, read_register, vn
from onestop.errors import CellError
from onestop.registers import Register, iter_register

PROCEDURES = vn.procedures()
ANY_FILE = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

HEADINGS = {
    "code": ("code", "Mã hồ sơ", "MÃ HỒ SƠ", "Số hồ sơ", " ma ho so ", "Mã  hồ\u00a0sơ (duy nhất)"),
    "procedure": ("procedure", "Mã TTHC", "Mã thủ tục hành chính", "Mã TTHC:", "procedure_code"),
    "accepted": ("accepted", "Ngày tiếp nhận", "NGÀY NHẬN", "Thời gian tiếp nhận", "Accepted at"),
    "completed": ("completed", "Ngày có kết quả", "ngày kí", "Ngày hoàn thành"),
    "returned": ("returned", "Ngày trả kết quả", "Ngày trả KQ"),
    "channel": ("channel", "Kênh tiếp nhận", "Hình thức nộp", "CHANNEL"),
    "officer": ("officer", "Cán bộ xử lí", "Người xử lý", "Cán bộ thụ lý", "Officer "),
    "rating": ("rating", "Đánh giá", "Mức độ hài lòng"),
}
WRITINGS = (
    "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%d/%m/%Y %H:%M", "%d-%m-%Y %H:%M:%S",
    "%d.%m.%Y %H:%M", "%H:%M %d/%m/%Y", "%Hh%M ngày %d/%m/%Y", "%d/%m/%Y %I:%M %p",
    "%Y-%m-%d %H:%M:00+07:00",
)  # fmt: skip
CHANNELS = {
    Channel.IN_PERSON: ("IN_PERSON", "Trực tiếp", "tại quầy", "Bộ phận một cửa"),
    Channel.POST: ("post", "Bưu chính", "BCCI", "Bưu chính công ích"),
    Channel.ONLINE: ("Online", "Trực tuyến", "QUA MẠNG", "Cổng DVCQG"),
    Channel.VNEID: ("VNeID", "vneid"),
    Channel.KIOSK: ("KIOSK", "Ki-ốt"),
}
NAMES = ("Nguyễn Thị Hạnh", "Lê Hòa", "Lan", "Lê Lan", "Lê Lân", None)
PLAIN = ("1.004194", "2.000720", "1.001570")


def respelled(text: str, rng: random.Random) -> str:
    """A text as some software hands it over, seen as the same."""
    ways = (
        lambda: text,
        lambda: unicodedata.normalize("NFD", text),
        lambda: f" {text}\u200b",
        lambda: text.replace(" ", "\u00a0 "),
        lambda: f"\ufeff{text}",
    )
    return rng.choice(ways)()


def serial(moment: dt.datetime) -> str:
    return repr((moment - dt.datetime.fromisoformat("1899-12-30")) / dt.timedelta(days=1))


class Drawn:
    """A register as values, and one way to write it."""

    def __init__(self, seed: int) -> None:
        self.rng = rng = random.Random(seed)
        self.rows = [self._row(n) for n in range(rng.randint(1, 5))]
        self.columns = rng.sample(list(HEADINGS), len(HEADINGS))
        self.separator = rng.choice(",;\t|")
        self.encoding = rng.choice(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
        self.end = rng.choice(["\n", "\r\n"])

    def _row(self, n: int) -> dict[str, Any]:
        rng = self.rng
        accepted = dt.datetime(2026, 10, rng.randint(1, 28), rng.randint(7, 16), rng.randint(0, 59))  # noqa: DTZ001  # office time
        completed = rng.choice([None, accepted + dt.timedelta(minutes=rng.randint(0, 9999))])
        returned = completed and rng.choice([None, completed + dt.timedelta(minutes=61)])
        return {
            "code": f"H48.53-26{accepted:%m%d}-{n:04}",
            "procedure": rng.choice(PLAIN),
            "accepted": accepted,
            "completed": completed,
            "returned": returned,
            "channel": rng.choice(list(Channel)),
            "officer": rng.choice(NAMES),
            "rating": rng.choice([None, 1, 2, 3, 4, 5]),
        }

    def table(self) -> list[list[str]]:
        """The rows of the file with their headings, written in one of the ways."""
        rng = self.rng
        head = [respelled(rng.choice(HEADINGS[name]), rng) for name in self.columns]
        return [
            head,
            *([self._cell(name, row[name]) for name in self.columns] for row in self.rows),
        ]

    def _cell(self, name: str, value: object) -> str:
        rng = self.rng
        if value is None:
            return rng.choice(["", " ", "-"]) if name != "officer" else ""
        if isinstance(value, dt.datetime):
            form = rng.choice((*WRITINGS, None))
            return serial(value) if form is None else value.strftime(form)
        if isinstance(value, Channel):
            return respelled(rng.choice(CHANNELS[value]), rng)
        if name == "rating":
            return rng.choice([f"{value}", f"{value}.0", f"{value},0", "★" * int(str(value))])
        text = str(value)
        if name == "procedure":
            return rng.choice([text, text.rstrip("0"), f"{text}.000.00.00.H48"])
        if name == "code":
            return rng.choice([text, text.lower(), text.replace("-", " \u2013 ")])
        return respelled(rng.choice([text, text.upper()]), rng)

    def write(self, path: Path, table: list[list[str]]) -> Path:
        out = io.StringIO()
        writer = csv.writer(out, delimiter=self.separator, lineterminator=self.end)
        writer.writerows(table)
        path.write_bytes(out.getvalue().encode(self.encoding))
        return path

    def decorated(self, table: list[list[str]]) -> list[list[str]]:
        """The table with rows around it that hold no dossier."""
        above: tuple[tuple[str, ...], ...] = ((), ("DANH SÁCH HỒ SƠ", ""), ("UBND phường A",))
        below: tuple[tuple[str, ...], ...] = ((), ("",), ("Tổng cộng",), ("", "Tổng số: 3"))
        return [
            *map(self._alone, self.rng.choice(above)),
            *table,
            *map(self._alone, self.rng.choice(below)),
        ]

    def _alone(self, first: str) -> list[str]:
        return [first, *[""] * (len(self.columns) - 1)]

    def dossiers(self) -> list[Dossier]:
        """What the verbs make of the values."""
        return [self._dossier(row) for row in self.rows]

    def _dossier(self, row: dict[str, Any]) -> Dossier:
        times = {
            name: row[name].replace(tzinfo=vn.TZ)
            for name in ("accepted", "completed", "returned")
            if row[name]
        }
        procedure, by = PROCEDURES[row["procedure"]], row["officer"]
        start = Dossier.submit(row["code"], procedure, times["accepted"], channel=row["channel"])
        dossier = start.accept(times["accepted"], by=by)
        if "completed" in times:
            dossier = dossier.complete(times["completed"], by=by)
        if "returned" in times:
            dossier = dossier.return_result(times["returned"], by=by)
        return dossier


def told(dossier: Dossier) -> tuple[object, ...]:
    """A dossier, the case of its code and of its officer's name aside."""
    events = [
        (type(event), event.at, (event.by or "").casefold() or None) for event in dossier.events
    ]
    return dossier.code.upper(), dossier.procedure, dossier.channel, events


def read(path: Path) -> Register:
    return read_register(path, PROCEDURES, tz=vn.TZ)


@ANY_FILE
@given(st.integers(0, 2**32))
def test_however_it_is_written_it_reads_to_the_same(tmp_path: Path, seed: int) -> None:
    drawn = Drawn(seed)
    path = drawn.write(tmp_path / "any.csv", drawn.decorated(drawn.table()))
    found = read(path)
    right = list(map(told, drawn.dossiers()))
    assert list(map(told, found.dossiers)) == right
    assert [entry.rating for entry in found.entries] == [row["rating"] for row in drawn.rows]
    by_row = iter_register(path, PROCEDURES, tz=vn.TZ)
    assert [told(entry.dossier) for entry in by_row] == right


def _drop(cells: list[str], _: random.Random) -> None:
    cells.pop()


def _add(cells: list[str], rng: random.Random) -> None:
    cells.append(rng.choice(["x", "5", "Lan"]))


def _add_blank(cells: list[str], rng: random.Random) -> None:
    cells.extend([""] * rng.randint(1, 3))


def _mark(cells: list[str], rng: random.Random) -> None:
    place = rng.randrange(len(cells))
    cells[place] += rng.choice(["\u200b", " ", "\ufeff", "\u00a0"])


def _spoil(cells: list[str], rng: random.Random) -> None:
    place = rng.randrange(len(cells))
    cells[place] = rng.choice(["?!", "31/02/2026 08:00", "05/10/2206 08:00", "x" * 50, "1.23E+15"])


def _swap(cells: list[str], rng: random.Random) -> None:
    a, b = rng.sample(range(len(cells)), 2)
    cells[a], cells[b] = cells[b], cells[a]


def _empty(cells: list[str], _: random.Random) -> None:
    cells[:] = [""] * len(cells)


DAMAGES = (_drop, _add, _add_blank, _mark, _spoil, _swap, _empty)


def _read_or_rows(path: Path, *, lenient: bool) -> tuple[Register | None, set[int]]:
    """The register, or the rows that are told as faulty."""
    try:
        return read_register(path, PROCEDURES, tz=vn.TZ, lenient=lenient), set()
    except RegisterErrors as error:
        return None, {each.row for each in error.exceptions if isinstance(each, CellError)}


@ANY_FILE
@given(st.integers(0, 2**32), st.sampled_from(DAMAGES))
@pytest.mark.parametrize("lenient", [False, True])
def test_damage_is_told_with_its_row_or_changes_nothing_else(
    tmp_path: Path, lenient: bool, seed: int, damage: object
) -> None:
    drawn = Drawn(seed)
    table = drawn.table()
    at = drawn.rng.randrange(1, len(table))
    whole = [list(map(told, read(drawn.write(tmp_path / "whole.csv", table)).dossiers))]
    damage(table[at], drawn.rng)  # type: ignore[operator]
    path = drawn.write(tmp_path / "damaged.csv", table)
    others = [each for n, each in enumerate(whole[0], start=1) if n != at]
    found, rows = _read_or_rows(path, lenient=lenient)
    if found is None:
        assert rows == {at + 1}
        return
    is_passed = any(each.row <= at + 1 <= each.through for each in found.passed)
    is_left_out = at + 1 in found.left_out
    kept = list(map(told, found.dossiers))
    if is_passed or is_left_out:
        assert kept == others
    else:
        # a cell that may say anything (a name, a rating) is that row's own affair
        assert [each for n, each in enumerate(kept, start=1) if n != at] == others
        assert damage in {_mark, _add_blank, _spoil, _swap} or kept == whole[0]
        if damage in {_mark, _add_blank}:
            assert kept == whole[0]
