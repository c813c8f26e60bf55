"""Values that use every key of every document, made up; no law stands behind them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from onestop import (
    CalendarDays,
    Channel,
    Citation,
    ClockHours,
    Closure,
    Confidence,
    Dated,
    DayKind,
    DayNote,
    Deadline,
    Dossier,
    Edition,
    Feast,
    Months,
    OfficeHours,
    Paper,
    Parallel,
    Part,
    Procedure,
    Projection,
    Remark,
    Report,
    ReportPeriod,
    RuleSet,
    SameDay,
    Sequence,
    State,
    Status,
    SuspensionGround,
    Timeliness,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    tally,
    vn,
)
from onestop.days import exchange
from onestop.loading import load_procedures
from onestop.loading.node import Source
from onestop.reasons import Reason
from onestop.ruleset import ClockStart, DayCount, Ruling

Table = dict[str, Any]

_BASIS: Table = {
    "instrument": "02/2026/QĐ-MAU",
    "title": "Quy chế",
    "article": "Đ4",
    "issued": "2026-01-02",
    "in_force": "2026-02-01",
    "until": "2027-01-31",
    "seen": "2026-11-22",
    "urls": ["https://example.org/1", ""],
    "confidence": "second hand",
    "percent": 90,
    "note": "made up",
}

#: A procedure that uses every key of its layout, but for those that exclude each other.
RICH: Table = {
    "code": "PX.000002",
    "name": "Cho mượn hội trường phường",
    "field": "Văn hóa",
    "level": ["commune", "province"],
    "channels": ["in_person", "online"],
    "online_level": "partial",
    "partial_reason": "presence",
    "online_level_note": "the key is handed over",
    "receiving": "Trung tâm",
    "deciding": "Chủ tịch",
    "coordinating": ["Công an"],
    "applicants": ["tổ dân phố"],
    "requirements": ["trước 22 giờ"],
    "decision": "01/QĐ-MAU",
    "supersedes": ["PX.000000"],
    "citizen_duty": "Hand the key back.",
    "notes": ["The hall holds 120 people."],
    "sets": 1,
    "no_limit": False,
    "in_force": {"from": "2026-01-01", "to": "2026-12-31"},
    "seen": "2026-11-22",
    "urls": ["https://example.org"],
    "confidence": "to confirm",
    "percent": 80,
    "note": "made up",
    "window": {"from": "12-15", "to": "01-31"},
    "explained": {"channel_without_limit": "it has none"},
    "limit": [
        {"working_days": 3, "anchor": "accepted", "text": "3 ngày làm việc", "basis": _BASIS},
        {
            "working_days": 2,
            "over": {"working_days": 3, "basis": {"instrument": "01"}},
            "condition": "của tỉnh",
            "key": "province",
            "citation": {"instrument": "03/2026/QĐ-MAU"},
        },
        {
            "sequence": [
                {"calendar_days": 3, "agency": "UBND phường"},
                {"parallel": [{"months": 1}, {"working_hours": 4}, {"clock_hours": 24}]},
            ],
            "condition": "có bắn pháo hoa",
            "key": "fireworks",
            "mode": "extra",
            "channel": "online",
            "excluded": ["thời gian gửi"],
            "citation": {},
        },
        {"same_day": {"cutoff": "15:00:00", "only_if_unfinished": True}, "condition": "gấp"},
        {"same_day": {}, "condition": "rất gấp"},
    ],
    "step": [
        {"action": "receive", "agency": "Trung tâm", "role": "receiver", "key": "in", "after": []},
        {
            "action": "verify",
            "position": "công chức",
            "working_days": 2,
            "after": ["in"],
            "note": "looks",
        },
    ],
    "component": [
        {
            "name": "đơn",
            "originals": 1,
            "copies": 0,
            "form": "Mẫu 01",
            "database": {"name": "CSDL", "since": "2026-08-05", "basis": {"instrument": "02"}},
            "any_of": [{"name": "mẫu điện tử", "condition": "trực tuyến", "channels": ["online"]}],
        },
        {
            "name": "giấy tờ",
            "key": "id",
            "number": 1,
            "presented": True,
            "instead": ["giấy mời"],
            "note": "any",
        },
    ],
    "fee": [
        {
            "amount": 50000,
            "per": "buổi",
            "channel": "in_person",
            "basis": {"instrument": "04"},
            "note": "cleaning",
        }
    ],
    "results": [{"name": "Phiếu", "code": "KQ.1"}],
    "legal_basis": [_BASIS],
}

#: A procedure read elsewhere than in its published record, without limit.
SOURCED: Table = {
    "code": "PX.000003",
    "name": "Góp ý",
    "no_limit": True,
    "limit": [],
    "source": {"instrument": "Sổ tay", "issued": "2026-01-02"},
}

SOURCE = Citation(
    "Nghị định",
    "Đ1",
    issued=dt.date(2026, 1, 2),
    in_force=dt.date(2026, 2, 1),
    until=dt.date(2027, 1, 31),
    urls=("https://example.org",),
    seen="2026-11-22",
    confidence=Confidence.INFERRED,
    percent=90,
    note="made up",
)


def procedures_document() -> Table:
    """A document of procedures with every key."""
    return {"onestop": "procedures", "version": 1, "procedure": [RICH, SOURCED]}


def rich_procedure() -> Procedure:
    """The procedure with every key."""
    import json

    text = json.dumps(procedures_document())
    return load_procedures(Source("rich.json", text)).procedures[0]


def _rules() -> RuleSet:
    """The rules of an era with every ruling there is, whatever it says."""
    era = vn.rules(on=dt.date(2026, 11, 20))
    rulings = {
        field.name: Ruling(getattr(era, field.name).value, SOURCE if i == 0 else None)
        for i, field in enumerate(attrs.fields(RuleSet))
        if isinstance(getattr(era, field.name), Ruling)
    }
    return RuleSet(
        "mẫu",
        dt.date(2026, 1, 1),
        last=dt.date(2026, 12, 31),
        clock_starts=ClockStart("accepted", Citation("Nghị định")),
        source=Citation("Nghị định"),
        **rulings,
    )


def calendar() -> WorkCalendar:
    """A calendar of two months that uses every key."""
    off, worked = exchange(
        dt.date(2026, 11, 23), dt.date(2026, 11, 28), SOURCE, dt.date(2026, 10, 1)
    )
    hours = (
        OfficeHours(
            OfficeHours.of("07:30-11:30", "13:00-17:00").sessions, source=Citation("Quyết định")
        )
        .on_weekday(4, "07:30-11:30")
        .in_season((4, 16), (10, 15), "07:00-11:00", "13:30-17:30")
        .on_day(dt.date(2026, 11, 5), "08:00-12:00")
        .with_reception(5, "08:00-11:00")
    )
    feasts = (
        Feast("Tết Dương lịch", (1, 1), Dated([Edition(Citation("Luật"))]), compensated=False),
        Feast(
            "Tết Âm lịch",
            "new_year",
            Dated([Edition(Citation("Luật"), dt.date(2020, 1, 1), dt.date(2030, 12, 31))]),
            ((-1, 0, 1),) * 7,
            announced=dt.date(2025, 12, 1),
        ),
    )
    notes = {
        dt.date(2026, 11, 23): off,
        dt.date(2026, 11, 24): DayNote(
            DayKind.HOLIDAY, "lễ", announced=dt.date(2026, 4, 1), settled=dt.date(2026, 11, 24)
        ),
    }
    law = Citation("Bộ luật")
    return WorkCalendar(
        dt.date(2026, 11, 1),
        dt.date(2026, 12, 31),
        rest_weekdays=(5, 6),
        days_off=notes,
        days_worked={dt.date(2026, 11, 28): worked},
        hours=hours,
        closures=(
            Closure(
                dt.date(2026, 12, 3),
                "mất điện",
                start=dt.time(13),
                end=dt.time(15, 30),
                citation=Citation("Công văn"),
                moves_limits=False,
                layer="province",
            ),
        ),
        rest=DayNote(DayKind.REST, "Nghỉ", law),
        projected=[dt.date(2026, 12, 30), dt.date(2026, 12, 31)],
        rules=Dated([Edition(_rules(), dt.date(2026, 1, 1))]),
        day_count=Dated([Edition(DayCount(law, law))]),
        projection=Projection(feasts, Dated([Edition(law)]), vn.lunar_feasts),
        edition="2026-11-22",
        known_on=dt.date(2026, 10, 31),
    )
