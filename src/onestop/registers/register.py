"""A ward's register of dossiers (*sổ theo dõi hồ sơ*), read from a CSV file or a workbook.

One row a dossier. What is certain is read, in the writings that clerks use; every faulty cell is
told at once, by row and column, and nothing is dropped in silence.

Stands on `table` and `values`. Knows no calendar but the bounds of its years.
"""

from __future__ import annotations

import datetime as dt
import gc
import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from operator import le
from pathlib import Path
from typing import Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import as_tuple, members_field
from onestop.days.calendar import WorkCalendar
from onestop.days.period import ReportPeriod
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import (
    Accepted,
    Completed,
    Event,
    Returned,
    Submitted,
    Supplemented,
    SupplementRequested,
    name_of,
)
from onestop.errors import BadValueError, CellError, EventOrderError, OnestopError
from onestop.i18n.cleaning import Names, clean, clean_code, comparable
from onestop.i18n.refusal import Said
from onestop.i18n.remarks import Remark
from onestop.procedures.catalogue import Catalogue
from onestop.procedures.channels import Channel
from onestop.procedures.procedure import Procedure
from onestop.registers.faults import refuse_any
from onestop.registers.headings import Columns
from onestop.registers.letters import old_font
from onestop.registers.procedure_codes import ProcedureCodes
from onestop.registers.table import PassedRow, SheetTable
from onestop.registers.values import (
    CHANNELS,
    day_in,
    is_number_of_a_code,
    moment_in,
    whole_in,
    word_key,
)

#: The columns of a register, with the headings that they usually bear.
COLUMNS: Final = Columns(
    needed=("code", "procedure", "accepted", "channel"),
    usual={
        "code": "Mã hồ sơ|Số hồ sơ|Mã HS|Số biên nhận|Mã biên nhận|Mã số hồ sơ|Mã số biên nhận|"
        "dossier|dossier code|case|case id",
        "procedure": "Mã TTHC|Mã thủ tục|Mã thủ tục hành chính|Mã DVC|Mã số TTHC|procedure code",
        "procedure_name": "Tên thủ tục hành chính|Tên TTHC|Tên thủ tục|Thủ tục hành chính|Thủ tục|"
        "TTHC|procedure name||Nội dung|Tên nội dung",
        "submitted": "Ngày nộp|Thời gian nộp|Ngày nộp hồ sơ|Ngày giờ nộp|Ngày đăng ký|submitted at",
        "accepted": "Ngày tiếp nhận|Ngày nhận|Thời gian tiếp nhận|Ngày giờ tiếp nhận|"
        "Ngày nhận hồ sơ|Ngày tiếp nhận hồ sơ|Thời điểm tiếp nhận|Tiếp nhận|Giờ tiếp nhận|"
        "accepted at|received|received at",
        "appointed": "Ngày hẹn trả|Ngày hẹn trả kết quả|Hạn xử lý|Hạn giải quyết|Ngày đến hạn|"
        "Ngày hẹn|Thời hạn trả kết quả|due|due date|appointment",
        "requested": "Ngày yêu cầu bổ sung|Thời gian yêu cầu bổ sung|supplement requested",
        "supplemented": "Ngày bổ sung|Ngày tiếp nhận bổ sung|Ngày nhận bổ sung|supplement received",
        "completed": "Ngày kết thúc xử lý|Ngày có kết quả|Ngày hoàn thành|Ngày xử lý xong|Ngày ký|"
        "Ngày giải quyết xong|Ngày giải quyết|Thời gian kết thúc xử lý|Ngày kết thúc|completed at|"
        "finished|finished at",
        "returned": "Ngày trả kết quả|Ngày trả|Ngày trả KQ|Ngày nhận kết quả|"
        "Thời gian trả kết quả|returned at",
        "channel": "Kênh tiếp nhận|Hình thức tiếp nhận|Hình thức nộp|Hình thức|Nguồn hồ sơ|"
        "Nơi nộp|Hình thức nộp hồ sơ|Kênh|Kênh nộp|intake channel",
        "officer": "Cán bộ xử lý|Cán bộ thụ lý|Cán bộ xử lý hiện tại|Người xử lý|Công chức xử lý|"
        "Công chức thụ lý|Người thụ lý|Cán bộ giải quyết|Cán bộ|Công chức|handled by|clerk||"
        "Cán bộ tiếp nhận|Người tiếp nhận|Công chức tiếp nhận",
        "rating": "Mức độ hài lòng|Đánh giá|Kết quả đánh giá|Đánh giá của công dân|Điểm đánh giá|"
        "score",
        "given": "Điều kiện|Trường hợp|conditions|condition",
    },
    instead={"procedure": "procedure_name"},
)

_RATINGS: Final[dict[str, int | None]] = {
    written: level for level in range(1, 6) for written in (str(level), f"{level}/5", "★" * level)
} | {"": None}
#: What stands where nobody rated.
_UNRATED: Final = frozenset({"", "-", "0", "không", "chưa", "chưa đánh giá", "không đánh giá"})
#: What was asked for; the register only tells when.
_NOT_TOLD: Final = "(sổ theo dõi không ghi)"
#: The moments of a row in the order in which they must come, and the event that each is.
_COURSE: Final[tuple[tuple[str, type[Event]], ...]] = (
    ("submitted", Submitted),
    ("accepted", Accepted),
    ("requested", SupplementRequested),
    ("supplemented", Supplemented),
    ("completed", Completed),
    ("returned", Returned),
)


@attrs.frozen(field_transformer=checked_fields)
class Entry:
    """One row of a register (*một dòng của sổ theo dõi*): a dossier, and what stood beside it.

    `rating` is `None` if nobody rated it; `appointed` the day that was promised, which may not be
    the day that the rules give.
    """

    dossier: Dossier
    rating: int | None = None
    appointed: dt.date | None = attrs.field(default=None, kw_only=True)


@attrs.frozen(field_transformer=checked_fields)
class Register:
    """A register that was read (*sổ theo dõi hồ sơ*), and what was strange about its file.

    `faults` are those of the rows that `lenient=True` left out; `passed` the rows that hold no
    dossier; `notes` what was taken for what: a separator, a code that had lost its zeros.
    """

    entries: tuple[Entry, ...] = attrs.field(converter=as_tuple, validator=members_field(Entry))
    faults: tuple[CellError, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(CellError)
    )
    passed: tuple[PassedRow, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(PassedRow)
    )
    notes: tuple[Remark, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Remark)
    )

    @property
    def dossiers(self) -> tuple[Dossier, ...]:
        """The dossiers, in the order of the rows."""
        return tuple(entry.dossier for entry in self.entries)

    @property
    def left_out(self) -> tuple[int, ...]:
        """The rows that `lenient=True` left out, each of which has a fault."""
        return tuple(dict.fromkeys(fault.row for fault in self.faults))

    @checked
    def ratings(self, levels: int = 5) -> dict[int, int]:
        """Return how often each level was given, worst first."""
        given = [entry.rating for entry in self.entries]
        return {level: given.count(level) for level in range(1, levels + 1)}

    @checked
    def finished_in(self, period: ReportPeriod, tz: dt.tzinfo) -> Register:
        """Return the entries whose dossier was finished in a period, by the office's clock."""
        finished = ((entry, entry.dossier.finished_at) for entry in self.entries)
        return attrs.evolve(
            self,
            entries=(e for e, at in finished if at and period.covers(at.astimezone(tz).date())),
        )


@checked
def read_register(  # noqa: PLR0913  # the ways in which files differ
    path: str | Path,
    procedures: Catalogue,
    *,
    tz: dt.tzinfo,
    calendar: WorkCalendar | None = None,
    encoding: str | None = None,
    columns: Mapping[str, str] | str | Path | None = None,
    lenient: bool = False,
) -> Register:
    """Return the register (*sổ theo dõi hồ sơ*) in a CSV file or a workbook (.xlsx, .xls, .ods).

    `columns` names a file's own headings, column -> heading, or is a TOML file that does. Years
    must lie in `calendar`, by default the official one. `encoding` is needed for what is neither
    UTF-8 nor UTF-16. With `lenient`, rows that have a fault are left out and listed.

    Raises:
        RegisterErrors: every faulty cell, by row (as the sheet counts them) and column.
        MissingFileError: there is no such file; it is a FileNotFoundError too.
        MissingExtraError: a workbook, and the extra `excel` is not installed.
        BadValueError: no such encoding, or a mapping of columns that the reader does not know.
    """
    table = SheetTable(path, COLUMNS, encoding=encoding, mapping=columns)
    reader = _Reader(table, procedures, tz, calendar, _plain)
    with _uncollected():
        entries = tuple(reader.entries())
    faults = table.faults.in_order()
    if not lenient or not table.header.places:
        refuse_any(faults, path)
    return Register(entries, faults=faults, passed=table.passed, notes=table.notes)


@checked
def iter_register(  # noqa: PLR0913  # the ways in which files differ
    path: str | Path,
    procedures: Catalogue,
    *,
    tz: dt.tzinfo,
    calendar: WorkCalendar | None = None,
    encoding: str | None = None,
    columns: Mapping[str, str] | str | Path | None = None,
    lenient: bool = False,
) -> Iterator[Entry]:
    """Go through a register row by row (*đọc sổ từng dòng*), as `read_register` reads it.

    Of the rows before, only a digest of each code is kept. The first row with a fault is refused
    when it is reached, with all its faults; with `lenient` it is passed over.

    Raises:
        RegisterErrors: the faults of the headings, or of the row that was reached.
        MissingFileError: there is no such file; it is a FileNotFoundError too.
        MissingExtraError: a workbook, and the extra `excel` is not installed.
        BadValueError: no such encoding, or a mapping of columns that the reader does not know.
    """
    table = SheetTable(path, COLUMNS, encoding=encoding, mapping=columns)
    refuse_any(table.faults.in_order(), path)
    reader = _Reader(table, procedures, tz, calendar, _digest)
    return reader.one_by_one(path, lenient=lenient)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Leave the garbage collector off: what is read is kept, and looking at it costs time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _plain(code: str) -> str:
    return code


def _digest(code: str) -> bytes:
    return hashlib.blake2b(code.encode(), digest_size=16).digest()


class _Reader:
    """How the rows of a register are read."""

    def __init__(
        self,
        table: SheetTable,
        procedures: Catalogue,
        tz: dt.tzinfo,
        calendar: WorkCalendar | None,
        kept: Callable[[str], str | bytes],
    ) -> None:
        self._table = table
        self._faults = table.faults
        self._tz = tz
        self._place = {name: table.place(name) for name in COLUMNS.usual}
        self._course = [(name, self._place[name]) for name, _ in _COURSE if self._place[name] >= 0]
        self._codes = ProcedureCodes(procedures, table.notes)
        self._first, self._last = _bounds(calendar, tz)
        self._kept = kept
        self._seen: dict[str | bytes, int] = {}
        self._names = Names()
        self._channels: dict[str, Channel | None] = {}
        self._cases: dict[tuple[str, int, Channel, str], tuple[Procedure, frozenset[str]]] = {}

    def entries(self) -> Iterator[Entry]:
        """Go through the entries; a row with a fault is noted, and gives none."""
        faulty = self._faults.rows
        for number, cells in self._table.rows():
            # a row with cells too many or too few is not read: each may stand under another heading
            entry = None if number in faulty else self._entry(number, cells)
            if entry is None:
                self._table.is_aside(number, cells)
            else:
                yield entry

    def one_by_one(self, path: str | Path, *, lenient: bool) -> Iterator[Entry]:
        """Go through the entries; nothing is kept of the faults of rows that were passed over."""
        for entry in self.entries():
            self._settle(path, lenient=lenient)
            yield entry
        self._settle(path, lenient=lenient)

    def _settle(self, path: str | Path, *, lenient: bool) -> None:
        if not lenient:
            refuse_any(self._faults.in_order(), path)
        self._faults.found.clear()
        self._faults.rows.clear()
        self._table.passed.clear()

    def _entry(self, number: int, cells: list[str]) -> Entry | None:
        """Return the entry of a row; whatever is wrong with it is noted, all of it."""
        place = self._place
        moments = self._moments(number, cells)
        code = self._code(number, cells[place["code"]])
        channel = self._channel(cells[place["channel"]])
        accepted = moments.get("accepted")
        procedure, given = self._case(number, cells, accepted, channel)
        if channel is None:
            self._note_channel(number, cells[place["channel"]])
        rating = self._rating(number, cells[place["rating"]])
        appointed = self._appointed(number, cells[place["appointed"]], accepted)
        officer = self._officer(number, cells[place["officer"]])
        is_in_order = self._is_in_order(number, cells, code, moments)
        if procedure is None or channel is None or accepted is None or not is_in_order:
            return None
        if number in self._faults.rows:
            return None
        events = _events(moments, accepted, officer)
        dossier = Dossier(code, procedure, events=events, channel=channel, given=given)
        return Entry(dossier, rating, appointed=appointed)

    def _fault(self, number: int, column: str, value: str, key: str, /, **values: object) -> None:
        self._faults.add(number, self._table.header.name(column), value, key, **values)

    def _note_fault(self, number: int, column: str, value: str, said: Said) -> None:
        self._faults.add_said(number, self._table.header.name(column), value, said)

    # moments

    def _moments(self, number: int, cells: list[str]) -> dict[str, dt.datetime]:
        """Return the moments of a row by column, each on the office's clock and in its years."""
        found: dict[str, dt.datetime] = {}
        for name, at in self._course:
            text = cells[at]
            if not text:
                continue
            try:
                moment = moment_in(text, self._tz)
            except BadValueError as error:
                self._note_fault(number, name, clean(text), error.limit)
                continue
            if moment is None:
                continue
            if not self._first <= moment < self._last:
                self._fault(number, name, clean(text), "year_slip", **self._years())
                continue
            found[name] = moment
        if "accepted" not in found and not self._is_told(number, "accepted"):
            text = clean(cells[self._place["accepted"]])
            self._fault(number, "accepted", text, "accepted_missing")
        return found

    def _years(self) -> dict[str, object]:
        last = self._last - dt.timedelta(days=1)
        return {"first": f"{self._first:%d/%m/%Y}", "last": f"{last:%d/%m/%Y}"}

    def _is_told(self, number: int, column: str) -> bool:
        """Whether a fault of a cell was noted already."""
        heading = self._table.header.name(column)
        return number in self._faults.rows and any(
            fault.row == number and fault.column == heading for fault in self._faults.found
        )

    def _is_in_order(
        self, number: int, cells: list[str], code: str, moments: dict[str, dt.datetime]
    ) -> bool:
        """Whether the moments of a row follow each other; one that comes too early is noted."""
        if all(map(le, moments.values(), islice(moments.values(), 1, None))) and (
            "supplemented" not in moments or "requested" in moments
        ):
            return True  # as nearly every row is
        last, holds = None, True
        for name, kind in _COURSE:
            moment = moments.get(name)
            if moment is None:
                continue
            if last is not None and moment < moments[last[0]]:
                text, names = clean(cells[self._place[name]]), (name_of(kind), name_of(last[1]))
                error = EventOrderError(code, names[0], moment, names[1], moments[last[0]])
                self._note_fault(number, name, text, error)
                holds = False
            else:
                last = (name, kind)
        if "supplemented" in moments and "requested" not in moments and "accepted" in moments:
            text = clean(cells[self._place["supplemented"]])
            self._fault(number, "supplemented", text, "supplement_not_asked")
            holds = False
        return holds

    # single cells

    def _code(self, number: int, text: str) -> str:
        # as nearly every code is typed
        is_plain = text.isascii() and text.isprintable() and " " not in text
        code = text if is_plain else clean_code(text)
        if not code:
            self._fault(number, "code", "", "must_not_be_empty")
            return code
        if is_number_of_a_code(code):
            self._fault(number, "code", code, "code_became_number")
        key = code.casefold() if is_plain else comparable(code)
        before = self._seen.setdefault(self._kept(key), number)
        if before != number:
            self._fault(number, "code", code, "already_in_row", row=before)
        return code

    def _channel(self, text: str) -> Channel | None:
        if text not in self._channels:
            self._channels[text] = CHANNELS.get(word_key(text))
        return self._channels[text]

    def _note_channel(self, number: int, text: str) -> None:
        known = ", ".join(each.name for each in Channel)
        self._fault(number, "channel", clean(text), "channel_unknown", known=known)

    def _officer(self, number: int, text: str) -> str | None:
        if not text:
            return None
        officer = self._names.kept(text)
        if not officer.isascii() and (font := old_font(officer)) is not None:
            self._fault(number, "officer", officer, "letters_of_font", font=font)
        elif officer.startswith("#"):
            self._fault(number, "officer", officer, "formula_failed")
        return None if officer in {"", "-"} else officer

    def _rating(self, number: int, text: str) -> int | None:
        if text in _RATINGS:
            return _RATINGS[text]
        plain = comparable(text)
        if plain in _UNRATED:
            return None
        level = _RATINGS.get(plain, whole_in(plain))
        if level is None or not 1 <= level <= 5:
            self._fault(number, "rating", clean(text), "rating_off_scale", first=1, last=5)
            return None
        return level

    def _appointed(self, number: int, text: str, accepted: dt.datetime | None) -> dt.date | None:
        if not text:
            return None
        try:
            day = day_in(text)
        except BadValueError as error:
            self._note_fault(number, "appointed", clean(text), error.limit)
            return None
        if day is not None and accepted is not None and day < accepted.date():
            self._fault(number, "appointed", clean(text), "appointed_too_early")
        return day

    # the procedure and the case of its limit

    def _case(
        self,
        number: int,
        cells: list[str],
        accepted: dt.datetime | None,
        channel: Channel | None,
    ) -> tuple[Procedure | None, frozenset[str]]:
        """Return the procedure as it stood on the day of acceptance, and the conditions given."""
        place = self._place
        text = cells[place["procedure"]] or cells[place["procedure_name"]]
        conditions = cells[place["given"]]
        if accepted is not None and channel is not None:
            known = self._cases.get((text, self._codes.span(accepted), channel, conditions))
            if known is not None:
                return known
        column = "procedure" if place["procedure"] >= 0 else "procedure_name"
        day = accepted.date() if accepted else None
        given = frozenset(filter(None, map(clean, conditions.split(";"))))
        try:
            procedure = self._codes.procedure(text, day, number)
        except OnestopError as error:
            self._note_fault(number, column, clean(text), self._codes.said(text, error))
            return None, given
        try:
            procedure.case(given, on=day, channel=channel)
        except OnestopError as error:
            self._note_fault(number, "given", clean(conditions), error)
            return None, given
        if accepted is not None and channel is not None:
            span = self._codes.span(accepted)
            self._cases[text, span, channel, conditions] = procedure, given
        return procedure, given


def _bounds(calendar: WorkCalendar | None, tz: dt.tzinfo) -> tuple[dt.datetime, dt.datetime]:
    """Return the moments between which a year is none that slipped."""
    if calendar is None:
        from onestop import vn

        calendar = vn.calendar()
    first = dt.datetime.combine(calendar.first, dt.time(), tz)
    return first, dt.datetime.combine(calendar.last, dt.time(), tz) + dt.timedelta(days=1)


def _events(
    moments: dict[str, dt.datetime], accepted: dt.datetime, officer: str | None
) -> tuple[Event, ...]:
    """Return the log that the moments of a row make: the one place where a wide row becomes one."""
    events: list[Event] = [
        Submitted(moments.get("submitted", accepted)),
        Accepted(accepted, by=officer),
    ]
    if (at := moments.get("requested")) is not None:
        events.append(SupplementRequested(at, items=(_NOT_TOLD,), by=officer))
    if (at := moments.get("supplemented")) is not None:
        events.append(Supplemented(at, by=officer))
    if (at := moments.get("completed")) is not None:
        events.append(Completed(at, by=officer))
    if (at := moments.get("returned")) is not None:
        events.append(Returned(at, by=officer))
    return tuple(events)
