"""One made-up register that every file of a clerk must be read to, and how its rows may look."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from onestop import Channel, Dossier, vn
from onestop.registers import Entry

FOLDER = Path(__file__).parent / "clerks"
PROCEDURES = vn.procedures()


def _dossier(code: str, procedure: str, accepted: str, channel: Channel, officer: str) -> Dossier:
    at = vn.local(accepted)
    edition = PROCEDURES.find(procedure, at.date())
    return Dossier.submit(code, edition, at, channel=channel).accept(at, by=officer)


def entries() -> tuple[Entry, ...]:
    """The register, made by hand."""
    hanh, hoa = "Nguyễn Thị Hạnh", "Lê Hòa"
    one = _dossier("H48.53-261005-0001", "1.004194", "05/10/2026 08:20", Channel.ONLINE, hanh)
    two = _dossier("H48.53-261005-0002", "1.004194", "05/10/2026 08:45", Channel.IN_PERSON, hoa)
    three = _dossier("H48.53-261006-0001", "1.001193", "06/10/2026 14:15", Channel.POST, hoa)
    return (
        Entry(
            one.complete(vn.local("07/10/2026 15:00"), by=hanh).return_result(
                vn.local("08/10/2026 09:30"), by=hanh
            ),
            5,
        ),
        Entry(two),
        Entry(
            three.complete(vn.local("06/10/2026 16:30"), by=hoa).return_result(
                vn.local("06/10/2026 16:40"), by=hoa
            ),
            4,
        ),
    )


def same(found: tuple[Entry, ...], right: tuple[Entry, ...]) -> bool:
    """Whether two registers are one, codes compared as people spell them."""
    return [_told(entry) for entry in found] == [_told(entry) for entry in right]


def _told(entry: Entry) -> tuple[object, ...]:
    dossier = entry.dossier
    return (
        dossier.code.upper(),
        dossier.procedure,
        dossier.events,
        dossier.channel,
        dossier.given,
        entry.rating,
    )


#: The rows of the register as a workbook holds them: moments and numbers, not texts.
HEADINGS = (
    *("Mã hồ sơ", "Mã TTHC", "Ngày tiếp nhận", "Ngày hoàn thành", "Ngày trả kết quả"),
    *("Hình thức tiếp nhận", "Cán bộ xử lý", "Đánh giá"),
)


def _naive(text: str) -> dt.datetime | None:
    return dt.datetime.fromisoformat(text) if text else None


CELLS: tuple[tuple[object, ...], ...] = tuple(
    (code, procedure, *map(_naive, moments), channel, officer, rating)
    for code, procedure, *moments, channel, officer, rating in (
        (
            *("H48.53-261005-0001", 1.004194, "2026-10-05 08:20", "2026-10-07 15:00"),
            *("2026-10-08 09:30", "Trực tuyến", "Nguyễn Thị Hạnh", 5),
        ),
        (
            *("H48.53-261005-0002", 1.004194, "2026-10-05 08:45", "", ""),
            *("Trực tiếp", "Lê Hòa", None),
        ),
        (
            *("H48.53-261006-0001", 1.001193, "2026-10-06 14:15", "2026-10-06 16:30"),
            *("2026-10-06 16:40", "Bưu chính", "Lê Hòa", 4),
        ),
    )
)
