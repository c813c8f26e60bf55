"""Values that use every key of every document, made up; no law stands behind them."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from onestop import (
    CalendarDays,
    Channel,
    Citation,
    ClockHours,
    Confidence,
    Dated,
    DayKind,
    DayNote,
    Deadline,
    Dossier,
    Edition,
    Months,
    OfficeHours,
    Paper,
    Parallel,
    Part,
    Procedure,
    Remark,
    Report,
    ReportPeriod,
    RuleSet,
    SameDay,
    Sequence,
    State,
    Status,
    SuspensionGround,
    TimeLimitCase,
    WorkCalendar,
    WorkingDays,
    WorkingHours,
    classify,
    deadline_of,
    due,
    tally,
    vn,
)
from onestop.appraisal import NoClass, NoClassKind, RatingClass
from onestop.days import Closure, Feast, Projection
from onestop.days.day import DayCount, exchange
from onestop.dossiers.ruleset import ClockStart, Ruling
from onestop.i18n.numbers import WrittenNumber
from onestop.limits.limit import Limit
from onestop.loading import load_procedures
from onestop.loading.node import Source

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
    "carried_on": "2026-12-31",
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
    "carried_on": "2026-06-30",
    "record": [{"field": "keywords", "text": "hội trường"}],
    "kind": "TTHC không được luật giao quy định chi tiết",
    "step_texts": ["Bước 1: nộp hồ sơ", "Bước 2: nhận kết quả"],
    "reception_hours": "sáng thứ Bảy",
    "supplement": {
        "mode": "restart",
        "notice": [{"working_days": 7}, {"working_days": 5}],
        "most": 2,
        "closes_after": {"calendar_days": 30},
        "basis": {"instrument": "06"},
    },
    "suspension": [
        {"name": "thiên tai", "stops_clock": True, "kind": "other", "basis": {"instrument": "07"}},
        {"name": "chờ nộp thuế", "stops_clock": False, "kind": "financial"},
    ],
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
            "all_of": ["khẩn", "ban đêm"],
            "mode": "extra",
            "channel": "online",
            "excluded": ["thời gian gửi"],
            "citation": {},
        },
        {"same_day": {"cutoff": "15:00:00", "only_if_unfinished": True}, "condition": "gấp"},
        {
            "same_day": {"only_if_unfinished": False},
            "condition": "rất gấp",
            "anchor": "other",
            "start": "thụ lý",
            "supplement": {"mode": "pause"},
        },
    ],
    "step": [
        {
            "action": "receive",
            "agency": "Trung tâm",
            "role": "receiver",
            "key": "in",
            "after": [],
            "months": 1,
        },
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
            "other_databases": [{"name": "CSDL hộ tịch"}],
            "group": "Giấy tờ phải xuất trình",
            "code": "KQ004389",
            "required": False,
            "remark": False,
            "in_force": {"from": "2026-08-05", "to": "2027-08-05"},
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
        },
        {
            "amount": 10,
            "per": "trang",
            "kind": "charge",
            "currency": "USD",
            "payer": "cá nhân",
            "condition": "theo danh sách",
            "key": "by_list",
            "from_page": [{"page": 3, "amount": 5}, {"page": 9, "amount": 0}],
            "cap": 200,
            "cap_per": "bản",
            "exempt": [{"name": "hộ nghèo", "key": "poor", "basis": {"instrument": "05"}}],
            "in_force": {"from": "2026-01-01", "to": "2026-12-31"},
            "local": "Phường Mẫu",
            "text": "10 USD/trang",
        },
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
    text = json.dumps(procedures_document())
    return load_procedures(Source("rich.json", text)).procedures[0]


def _rules() -> RuleSet:
    """The rules of an era with every ruling there is, whatever it says."""
    era = vn.rules(on=dt.date(2026, 11, 20))
    said = {name: getattr(era, name) for name in attrs.fields_dict(RuleSet)}
    rulings = {name: Ruling(each.value) for name, each in said.items() if isinstance(each, Ruling)}
    rulings["supplement"] = Ruling("restart", SOURCE)
    return RuleSet(
        "mẫu",
        dt.date(2026, 1, 1),
        last=dt.date(2026, 12, 31),
        clock_starts=ClockStart("accepted", Citation("Nghị định")),
        source=Citation("Nghị định"),
        **rulings,
    )


AT = vn.local(2026, 11, 20, 16, 10)
_HOUR = dt.timedelta(hours=1)


def new(procedure: Procedure | None = None, **values: Any) -> Dossier:
    """A dossier that was handed in."""
    procedure = procedure or Procedure("X.000001", "thử", limits=WorkingDays(3))
    return Dossier.submit("H48.53-261120-0001", procedure, AT, channel=Channel.ONLINE, **values)


def dossiers() -> dict[str, Dossier]:
    """Dossiers in whose logs every kind of event stands."""
    at = iter(AT + n * _HOUR for n in range(1, 30))
    ground = SuspensionGround("xác minh", True, citation=SOURCE, kind="verification")
    ordinary = TimeLimitCase(WorkingDays(3))
    extra = TimeLimitCase(WorkingDays(5), "có pháo hoa", key="fireworks", mode="extra")
    whole = (
        new(
            Procedure("X.000002", "thử", limits=(ordinary, extra)),
            given={"fireworks"},
            agency="UBND phường",
            receiving="Trung tâm khác",
            papers=[Paper("đơn", originals=1), Paper("giấy tờ", copies=2)],
            by="người dân",
        )
        .request_supplement(next(at), ["giấy tờ", "đơn"], by="Lan")
        .supplement(next(at))
        .suspend(next(at), "mất điện")
        .resume(next(at))
        .arrive(next(at), "UBND phường")
        .accept(next(at), by="Lan", agency="Trung tâm khác")
        .assign(next(at), "Minh", step="verify")
        .start_clock(next(at), "quyết định của tỉnh")
        .establish(next(at), "fireworks")
        .transfer(next(at), "Phòng Văn hóa")
        .suspend(next(at), ground)
        .resume(next(at))
        .extend(next(at), dt.date(2026, 12, 31), "chờ ý kiến")
        .pay_fee(next(at), 8000, online=True, by="Thu")
        .digitise(next(at), ["tờ khai"])
        .complete(next(at), outcome="rejected")
        .issue_electronic_result(next(at))
        .return_result(next(at))
        .reuse_data(next(at), ["giấy khai sinh"])
    )
    return {
        "whole": whole,
        "new": new(),
        "of every key": new(rich_procedure(), given={"id", "gấp"}),
        "accepted": new().accept(AT, by="Lan"),
        "refused": new().refuse(AT + _HOUR, "thiếu giấy tờ"),
        "withdrawn": new().accept(AT).withdraw(AT + _HOUR),
        "stopped": new().accept(AT).withdraw(AT + _HOUR).stop(AT + 2 * _HOUR, "theo yêu cầu"),
        "closed": new().request_supplement(AT, ["x"]).close(AT + _HOUR, "không bổ sung"),
        "twice": new().accept(AT).assign(AT, "Minh").assign(AT, "Minh"),
        "elsewhere": new()
        .accept(AT.astimezone(dt.UTC))
        .complete((AT + _HOUR).astimezone(dt.timezone(-dt.timedelta(hours=3, minutes=30)))),
    }


def deadlines() -> dict[str, Deadline]:
    """Deadlines of every kind of limit, with pauses, an extension and a local closure."""
    calendar_ = vn.calendar()
    limits: dict[str, Limit] = {
        "working days": WorkingDays(3),
        "calendar days": CalendarDays(5),
        "months": Months(1),
        "working hours": WorkingHours(9),
        "clock hours": ClockHours(30),
        "same day": SameDay(),
        "unfinished": SameDay(only_if_unfinished=True),
        "sequence": Sequence(SameDay(None), Part(CalendarDays(5), "UBND cấp xã")),
        "parallel": Parallel(Part(WorkingDays(3), "A"), Sequence(CalendarDays(1), Months(2))),
    }
    storm = calendar_.with_closure(dt.date(2026, 11, 25), "bão")
    found = {name: due(AT, limit, calendar_) for name, limit in limits.items()}
    found["from a day"] = due(dt.date(2026, 11, 20), WorkingDays(3), storm)
    found["projected"] = due(AT, Months(40), vn.calendar(through=2031))
    for name, dossier in _running().items():
        deadline = deadline_of(dossier, calendar_)
        assert deadline is not None
        found[name] = deadline
    return found


def _running() -> dict[str, Dossier]:
    stopping = SuspensionGround("xác minh", True, citation=SOURCE)
    start = new(vn.procedures()["1.004194"]).accept(AT)
    return {
        "extended": start.extend(vn.local(2026, 11, 25, 9), dt.date(2026, 12, 4), "chờ ý kiến"),
        "paused": start.suspend(vn.local(2026, 11, 23, 9), stopping).resume(
            vn.local(2026, 11, 26, 9)
        ),
        "supplemented": start.request_supplement(vn.local(2026, 11, 23, 9), ["đơn"]).supplement(
            vn.local(2026, 11, 30, 9)
        ),
    }


def statuses() -> dict[str, Status]:
    """How each of the dossiers stands, and one remark with a value of every type."""
    at = vn.local(2026, 11, 27, 9)
    return {
        name: classify(dossier, at, vn.calendar())
        for name, dossier in {**dossiers(), **_running()}.items()
        if name != "whole"
    }


def report() -> Report:
    """A report of a month by procedure."""
    every = {each.code: each for name, each in dossiers().items() if name != "whole"}
    december = ReportPeriod.reporting_month(2026, 12)
    told = (*every.values(), *every.values())  # each a second time, which is left out
    return tally(told, december, vn.calendar(), by="procedure", errors="collect")


def remarked() -> Status:
    """A status with a value of every type in its remark."""
    return attrs.evolve(statuses()["paused"], notes=(remark(),))


def remark() -> Remark:
    """A remark with a value of every type."""
    return Remark.of(
        "unsettled",
        what=Remark.of("basis_unsure", citation=SOURCE, confidence="x"),
        text="x",
        number=3,
        truth=True,
        day=dt.date(2026, 11, 20),
        moment=AT,
        hour=dt.time(15),
        limit=Sequence(WorkingDays(3), CalendarDays(2)),
        share=WrittenNumber(Fraction(17, 3), places=1),
        points=WrittenNumber(Decimal("8.9")),
        word=State.NEW,
        level=RatingClass.HTTNV,
        away=NoClass(NoClassKind.NO_WORK, Remark.of("rating_no_work")),
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
