"""An event log as a table (*nhật ký xử lý*): one row an event, as process-mining tools have it.

`case`, `activity`, `time` and `resource`, and what an event carries, in CSV, workbooks and JSON
Lines, both ways. So a table can hold what a register cannot: supplements, pauses, transfers,
withdrawals, as often as they happened.

Stands on `cells`, `handing_out` and `event_fields`. Knows no calendar.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import attrs

from onestop._arguments import checked
from onestop._checks import member
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import EVENTS, Accepted, Event, Submitted, name_of
from onestop.errors import NotInForceError, OnestopError
from onestop.i18n.cleaning import comparable
from onestop.i18n.refusal import Said
from onestop.i18n.remarks import Remark
from onestop.procedures.catalogue import Catalogue
from onestop.procedures.channels import Channel
from onestop.procedures.procedure import Procedure
from onestop.registers.cells import Cells, Reading
from onestop.registers.event_fields import (
    FIELDS,
    UnreadableFieldError,
    fields_of,
    needed_fields,
    own_fields,
    papers_cell,
    papers_in,
)
from onestop.registers.faults import refuse_any
from onestop.registers.handing_out import write_table
from onestop.registers.headings import Columns
from onestop.registers.procedure_codes import ProcedureCodes
from onestop.registers.values import CHANNELS, word_key, words_by_key

#: The columns of a log, with the headings that they usually bear.
COLUMNS: Final = Columns(
    needed=("case", "activity", "time", "procedure", "channel"),
    usual={
        "case": "case id|case:concept:name|Mã hồ sơ|Số hồ sơ|Mã HS|dossier|code",
        "activity": "concept:name|event|Hoạt động|Hành động|Sự kiện|Bước xử lý|Công việc",
        "time": "time:timestamp|timestamp|Thời gian|Thời điểm|Ngày giờ|at",
        "resource": "org:resource|Người thực hiện|Cán bộ|Cán bộ xử lý|Người xử lý|by",
        "agency": "org:group|Cơ quan|Đơn vị|Cơ quan, đơn vị",
        "procedure": "case:procedure|Mã TTHC|Mã thủ tục|procedure code",
        "channel": "case:channel|Kênh tiếp nhận|Hình thức tiếp nhận|Hình thức nộp|Kênh",
        "given": "case:given|Điều kiện|Trường hợp",
        "competent_agency": "case:agency|Cơ quan có thẩm quyền",
        "receiving_agency": "case:receiving|Cơ quan tiếp nhận|Đơn vị tiếp nhận",
        "handed_in": "case:papers|Giấy tờ đã nộp",
        **{
            name: {
                "officer": "Người được phân công|Cán bộ được phân công",
                "step": "Bước",
                "condition": "Điều kiện xác định",
                "items": "Nội dung yêu cầu bổ sung|Nội dung bổ sung",
                "papers": "Giấy tờ bổ sung",
                "to": "Chuyển đến|Đơn vị nhận",
                "ground": "Căn cứ tạm dừng",
                "until": "Ngày hẹn mới|Hẹn lại ngày",
                "reason": "Lý do",
                "outcome": "Kết quả|Kết quả giải quyết",
                "amount": "Số tiền|Số tiền nộp",
                "online": "Thanh toán trực tuyến|Trực tuyến",
                "digitised": "Giấy tờ số hóa|Giấy tờ đã số hóa",
                "reused": "Dữ liệu sử dụng lại|Giấy tờ thay bằng dữ liệu",
                "what": "Mốc tính|Sự kiện bắt đầu tính hạn",
            }.get(name, name)
            for name in FIELDS
        },
    },
)

_ACTIVITIES: Final = words_by_key(
    EVENTS
    | {
        word: EVENTS[name]
        for name, words in {
            "submitted": "Nộp hồ sơ|Đăng ký trực tuyến|Nộp",
            "accepted": "Tiếp nhận|Tiếp nhận hồ sơ",
            "refused": "Từ chối tiếp nhận|Từ chối tiếp nhận hồ sơ",
            "assigned": "Phân công|Chuyển xử lý|Phân công xử lý",
            "established": "Xác định trường hợp",
            "arrived": "Cơ quan nhận|Cơ quan có thẩm quyền nhận",
            "clock_started": "Bắt đầu tính hạn|Nhận kết quả của cơ quan khác",
            "supplement_requested": "Yêu cầu bổ sung|Yêu cầu bổ sung hồ sơ",
            "supplemented": "Đã bổ sung|Bổ sung hồ sơ|Bổ sung",
            "transferred": "Chuyển hồ sơ|Chuyển liên thông",
            "suspended": "Tạm dừng|Tạm đình chỉ|Tạm dừng giải quyết",
            "resumed": "Tiếp tục|Tiếp tục giải quyết",
            "extended": "Gia hạn|Hẹn lại|Xin lỗi, hẹn lại",
            "completed": "Đã xử lý xong|Phê duyệt|Hoàn thành|Xử lý xong",
            "returned": "Trả kết quả|Đã trả kết quả",
            "withdrawn": "Rút hồ sơ",
            "stopped": "Dừng xử lý|Dừng giải quyết",
            "fee_paid": "Nộp phí|Nộp lệ phí|Nộp phí, lệ phí|Thanh toán phí, lệ phí|Thanh toán",
            "papers_digitised": "Số hóa giấy tờ|Số hóa hồ sơ|Số hóa",
            "electronic_result_issued": "Cấp kết quả điện tử|Trả kết quả điện tử",
            "data_reused": "Sử dụng lại dữ liệu|Khai thác dữ liệu số hóa|Tái sử dụng dữ liệu",
        }.items()
        for word in words.split("|")
    }
)
_OF_THE_CASE: Final = (
    *("procedure", "channel", "given", "competent_agency", "receiving_agency", "handed_in"),
)


@checked
def write_events(dossiers: Iterable[Dossier], path: str | Path) -> None:
    """Write the logs of dossiers as a table (*xuất nhật ký xử lý*), one row an event.

    The ending of the name decides: .csv, .xlsx (extra `excel`), .jsonl. Lists and tables in a cell
    are JSON; a text that a spreadsheet would take for a formula has an apostrophe before it.
    `read_events` gives the same dossiers back.

    Raises:
        BadValueError: another ending, or a text too long for a cell of a workbook.
        MissingExtraError: a workbook, and the extra `excel` is not installed.
        UnopenableFileError: the file cannot be written.
    """
    rows = (row for dossier in dossiers for row in _rows(member("dossier", dossier, Dossier)))
    write_table(path, COLUMNS.names, rows)


def _rows(dossier: Dossier) -> Iterator[dict[str, object]]:
    of_case = {
        "case": dossier.code,
        "procedure": dossier.procedure.code,
        "channel": dossier.channel.value,
        "given": sorted(dossier.given) or None,
        "competent_agency": dossier.agency,
        "receiving_agency": dossier.receiving,
        "handed_in": papers_cell(dossier.papers),
    }
    for event in dossier.events:
        yield {
            **of_case,
            "activity": name_of(type(event)),
            "time": event.at.isoformat(sep=" "),
            "resource": event.by,
            "agency": event.agency,
            **fields_of(event),
        }


@checked
def read_events(
    path: str | Path,
    procedures: Catalogue,
    *,
    tz: dt.tzinfo,
    encoding: str | None = None,
    columns: Mapping[str, str] | str | Path | None = None,
) -> tuple[Dossier, ...]:
    """Return the dossiers whose log stands in a table (*đọc nhật ký xử lý*), one row an event.

    The rows of a case are taken in the order of their times, those of one time in that of the file;
    an event that was only sent again is skipped. A log without a submission was handed in when it
    begins. A time without an offset is office time. The file is CSV, a workbook or JSON Lines.

    Raises:
        RegisterErrors: every faulty cell, and the row of an event that cannot happen there.
        MissingFileError: there is no such file; it is a FileNotFoundError too.
        MissingExtraError: a workbook, and the extra `excel` is not installed.
    """
    reading = Reading(path, COLUMNS, encoding=encoding, mapping=columns)
    desk = _Desk(reading, procedures, tz)
    reading.rows(desk.take)
    dossiers = tuple(desk.dossiers())
    refuse_any(reading.table.faults.in_order(), path)
    return dossiers


@attrs.define
class _Case:
    """The rows of one dossier."""

    code: str
    row: int
    cells: dict[str, str]
    events: list[tuple[dt.datetime, int, Event]] = attrs.field(factory=list)


class _Desk:
    """The cases of a log as its rows are taken in."""

    def __init__(self, reading: Reading, procedures: Catalogue, tz: dt.tzinfo) -> None:
        self._table = reading.table
        self._codes = ProcedureCodes(procedures, reading.table.notes)
        self._procedures = procedures
        self._tz = tz
        self._cases: dict[str, _Case] = {}

    def take(self, row: Cells) -> None:
        """Take in one row; what is wrong with it is noted."""
        code, kind, at = row.code("case"), self._kind(row), row.moment("time", self._tz)
        own = {} if kind is None else self._own(row, kind)
        by, agency = row.name("resource"), row.name("agency")
        if not code:
            return
        case = self._cases.setdefault(comparable(code), _Case(code, row.number, {}))
        self._note_case(row, case)
        if kind is None or at is None or own is None:
            return
        try:
            event = kind(at, by=by, agency=agency, **own)
        except OnestopError as error:
            row.said("activity", error)
            return
        case.events.append((at, row.number, event))

    def _kind(self, row: Cells) -> type[Event] | None:
        kind = _ACTIVITIES.get(word_key(row["activity"]))
        if kind is None:
            row.fault("activity", "activity_unknown", known=", ".join(EVENTS))
        return kind

    def _own(self, row: Cells, kind: type[Event]) -> dict[str, Any] | None:
        """Return the own fields of an event, or `None` after noting what is wrong with them."""
        cells = {name: row.raw(name) for name in FIELDS}
        missing = [name for name in needed_fields(kind) if not cells[name].strip()]
        for name in missing:
            row.fault(name, "field_missing", activity=name_of(kind))
        if missing:
            return None
        try:
            own = own_fields(kind, cells)
            return own if "officer" not in own else own | {"officer": row.name("officer")}
        except UnreadableFieldError as error:
            row.fault(error.name, "field_unreadable", why=str(error))
            return None

    def _note_case(self, row: Cells, case: _Case) -> None:
        """Keep what a row says of its case; the rows of one case must not differ."""
        for name in _OF_THE_CASE:
            cell = row.raw(name)
            if not cell.strip():
                continue
            other = case.cells.setdefault(name, cell)
            if comparable(other) != comparable(cell):
                values = {"case": case.code, "other": other}
                row.fault(name, "cases_differ", row=case.row, **values)

    def dossiers(self) -> Iterator[Dossier]:
        """Go through the dossiers, in the order in which the log first names them."""
        for case in self._cases.values():
            found = self._dossier(case)
            if found is not None:
                yield found

    def _dossier(self, case: _Case) -> Dossier | None:
        """Return the dossier of a case, or `None` after noting why its log cannot be."""
        in_time = sorted(case.events, key=lambda event: event[:2])
        events = [event for _, _, event in in_time]
        if not isinstance(events[0], Submitted):
            events.insert(0, Submitted(events[0].at))
        channel = CHANNELS.get(word_key(case.cells.get("channel", "")))
        if channel is None:
            known = ", ".join(each.name for each in Channel)
            self._fault(case.row, "channel", case, Remark.of("channel_unknown", known=known))
        procedure = self._procedure(case, events)
        if channel is None or procedure is None:
            return None
        return self._replayed(case, procedure, channel, events, [n for _, n, _ in in_time])

    def _fault(self, row: int, column: str, case: _Case, said: Said) -> None:
        heading = self._table.header.name(column)
        self._table.faults.add_said(row, heading, case.cells.get(column, ""), said)

    def _procedure(self, case: _Case, events: list[Event]) -> Procedure | None:
        """Return the edition of the day of acceptance; of an old log, the newest one if need be."""
        accepted = next((each.at for each in events if isinstance(each, Accepted)), events[0].at)
        text = case.cells.get("procedure", "")
        try:
            return self._codes.procedure(text, accepted.astimezone(self._tz).date(), case.row)
        except NotInForceError:
            return self._codes.procedure(text, None, case.row)
        except OnestopError as error:
            self._fault(case.row, "procedure", case, self._codes.said(text, error))
            return None

    def _replayed(
        self,
        case: _Case,
        procedure: Procedure,
        channel: Channel,
        events: list[Event],
        rows: list[int],
    ) -> Dossier | None:
        of_case: dict[str, Any] = {
            "channel": channel,
            "given": _given(case.cells.get("given", "")),
            "agency": case.cells.get("competent_agency"),
            "receiving": case.cells.get("receiving_agency"),
        }
        try:
            papers = papers_in(case.cells.get("handed_in", ""))
        except (ValueError, TypeError) as error:
            why = Remark.of("field_unreadable", why=str(error))
            self._fault(case.row, "handed_in", case, why)
            return None
        try:
            return Dossier.replay(case.code, procedure, events, papers=papers, **of_case)
        except OnestopError as error:
            at = _failing(case.code, procedure, events, of_case)
            row = rows[max(0, at - (len(events) - len(rows)))]
            self._table.faults.add_said(row, self._table.header.name("activity"), "", error)
            return None


def _given(cell: str) -> frozenset[str]:
    """Return the conditions in a cell: a list as JSON, or words parted by semicolons."""
    if cell.startswith("["):
        return frozenset(json.loads(cell))
    return frozenset(filter(None, map(str.strip, cell.split(";"))))


def _failing(code: str, procedure: Procedure, events: list[Event], of_case: dict[str, Any]) -> int:
    """Return the place of the first event that cannot happen."""

    def holds(n: int) -> bool:
        try:
            Dossier.replay(code, procedure, events[: n + 1], **of_case)
        except OnestopError:
            return False
        return True

    return next((n for n in range(1, len(events)) if not holds(n)), 0)
