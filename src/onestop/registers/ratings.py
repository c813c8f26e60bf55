"""Faces: what people said of a ward's dossiers, read from CSV files beside its register.

Four files, in UTF-8 and with a header: ratings, complaints about dossiers, petitions to the ward,
and the officers' leave. Moments are office time, `2026-10-06 09:15`, days `2026-10-06`. Other
columns are let be. Every faulty cell is told at once, by row and column, as a register's are.

Stands on `review`, `ballots` and `appraisal`. Knows no figures: it only reads.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeVar

from onestop.appraisal.classes import Leave
from onestop.appraisal.complaints import Complaint
from onestop.dossiers.dossier import Dossier
from onestop.errors import CellError, OnestopError, RegisterErrors
from onestop.figures.petitions import Petition
from onestop.review.leave import Absence
from onestop.satisfaction.ballots.box import BallotBox
from onestop.satisfaction.ballots.devices import DeviceMark
from onestop.satisfaction.ballots.offering import due_ballots
from onestop.satisfaction.ballots.policy import BallotPolicy, Cast
from onestop.satisfaction.scales import Ballot, Scale
from onestop.satisfaction.stages import Stage

T = TypeVar("T")
E = TypeVar("E")

RATING_COLUMNS: Final = ("dossier", "stage", "rating", "at")
COMPLAINT_COLUMNS: Final = ("dossier", "cause", "confirmed")
PETITION_COLUMNS: Final = ("petition", "received", "due", "answered")
LEAVE_COLUMNS: Final = ("officer", "first", "last")

#: The question that a rating of a dossier answers.
QUESTION: Final = "overall"

_MOMENT_FORMATS: Final = ("%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S")
_DAY_FORMAT: Final = "%Y-%m-%d"
_HEADER_ROW: Final = 1
_YES_OR_NO: Final = {"yes": True, "no": False}
_KIOSK: Final = "kiosk"


class _Cells:
    """The cells of one row, and where its faults are noted."""

    def __init__(self, number: int, cells: Mapping[str, str], faults: list[CellError]) -> None:
        self.number = number
        self._cells = cells
        self._faults = faults

    def __getitem__(self, column: str) -> str:
        return (self._cells.get(column) or "").strip()

    def fault(self, column: str, what: str) -> None:
        """Note what is wrong with a cell."""
        self._faults.append(CellError(self.number, column, self[column], what))

    def needed(self, column: str) -> str:
        """Return a cell that must not be empty."""
        if not self[column]:
            self.fault(column, "must not be empty")
        return self[column]

    def one_of(self, column: str, known: Mapping[str, E], *, optional: bool = False) -> E | None:
        """Return what a word stands for; it may be missing if it is optional."""
        found = known.get(self[column].lower())
        if found is None and not (optional and not self[column]):
            empty = ", or empty" if optional else ""
            self.fault(column, f"must be one of {', '.join(known)}{empty}")
        return found

    def moment(self, column: str, tz: dt.tzinfo) -> dt.datetime | None:
        """Return a moment on the office's clock, which must be there."""
        for form in _MOMENT_FORMATS:
            try:
                return dt.datetime.strptime(self[column], form).replace(tzinfo=tz)
            except ValueError:
                continue
        self.fault(column, "must be a moment like '2026-10-06 09:15'")
        return None

    def day(self, column: str, *, optional: bool = False) -> dt.date | None:
        """Return a day; it may be missing if it is optional."""
        if optional and not self[column]:
            return None
        try:
            return dt.datetime.strptime(self[column], _DAY_FORMAT).replace(tzinfo=dt.UTC).date()
        except ValueError:
            self.fault(column, "must be a day like '2026-10-06'" + optional * ", or empty")
            return None


def _read(
    path: str | Path, columns: Iterable[str], made: Callable[[_Cells], T | None]
) -> tuple[T, ...]:
    """Return what the rows of a file hold, or every faulty cell of it."""
    faults: list[CellError] = []
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        try:
            found = tuple(_rows(reader, columns, made, faults))
        except (csv.Error, UnicodeDecodeError) as error:
            faults.append(CellError(reader.line_num, "(row)", "", f"cannot be read: {error}"))
    if faults:
        many = "1 faulty cell" if len(faults) == 1 else f"{len(faults)} faulty cells"
        raise RegisterErrors(f"{many} in {path}", faults)
    return found


def _rows(
    reader: csv.DictReader[str],
    columns: Iterable[str],
    made: Callable[[_Cells], T | None],
    faults: list[CellError],
) -> Iterator[T]:
    header = reader.fieldnames or ()
    missing = [name for name in columns if name not in header]
    faults += [CellError(_HEADER_ROW, name, "", "the column is missing") for name in missing]
    if missing:
        return
    for number, cells in enumerate(reader, start=_HEADER_ROW + 1):
        before, row = len(faults), _Cells(number, cells, faults)
        value = made(row)
        if len(faults) == before and value is not None:
            yield value


def read_ratings(
    path: str | Path, dossiers: Iterable[Dossier], *, scale: Scale, tz: dt.tzinfo
) -> BallotBox:
    """Return the ratings (*phiếu đánh giá*) in a CSV file, as the box that they make.

    Columns: `dossier`, `stage` (reception, supplement, refusal, result), `rating` (a level of the
    scale), `at`; if there are any, `device` (32 hex digits, as `DeviceMark` has) and `channel`,
    where `kiosk` marks a device that many people share. Each dossier and stage stands there once.

    Raises:
        RegisterErrors: every faulty cell: a dossier that is not among these, a stage that it has
            not reached, a rating off the scale or before its stage, a second one for a stage.
    """
    desk = _Ratings(dossiers, scale, tz)
    casts = _read(path, RATING_COLUMNS, desk.cast)
    policy = BallotPolicy("first", {QUESTION: scale}, kiosks=frozenset(desk.kiosks))
    return BallotBox(policy, sorted(casts, key=lambda cast: cast.at))


class _Ratings:
    """The dossiers that ratings may be of, and the rows that rated them."""

    def __init__(self, dossiers: Iterable[Dossier], scale: Scale, tz: dt.tzinfo) -> None:
        self._offers = {dossier.code: dict(due_ballots(dossier)) for dossier in dossiers}
        self._levels = {str(number): number for number in scale.numbers}
        self._tz = tz
        self._seen: dict[tuple[str, Stage], int] = {}
        self.kiosks: set[DeviceMark] = set()

    def cast(self, row: _Cells) -> Cast | None:
        """Return the answer of a row, or `None` after noting what is wrong."""
        code = _known(row, self._offers)
        stage = row.one_of("stage", {each.value: each for each in Stage})
        level = self._level(row)
        at = row.moment("at", self._tz)
        device = self._device(row)
        if code is None or stage is None:
            return None
        self._check(row, code, stage, at)
        if level is None or at is None:
            return None
        ballot = Ballot({QUESTION: level}, stage)
        return Cast(code, ballot, at=at, key=f"{code} {stage.value}", device=device)

    def _level(self, row: _Cells) -> int | None:
        level = self._levels.get(row["rating"])
        if level is None:
            first, *_, last = self._levels
            row.fault("rating", f"must be {first} (worst) to {last}")
        return level

    def _device(self, row: _Cells) -> DeviceMark | None:
        if not row["device"]:
            return None
        try:
            device = DeviceMark(row["device"])
        except OnestopError:
            row.fault("device", "must be 32 hex digits: a hash, never the device's own name")
            return None
        if row["channel"].lower() == _KIOSK:
            self.kiosks.add(device)
        return device

    def _check(self, row: _Cells, code: str, stage: Stage, at: dt.datetime | None) -> None:
        """Note a stage that the dossier has not reached, and one that was rated before."""
        begun = self._offers[code].get(stage)
        if begun is None:
            row.fault("stage", f"the register knows no such stage of dossier {code}")
        elif at is not None and at < begun:
            since = begun.astimezone(self._tz)
            row.fault("at", f"comes before the stage itself, {since:%Y-%m-%d %H:%M}")
        if (code, stage) in self._seen:
            before = self._seen[code, stage]
            row.fault("stage", f"dossier {code} was rated at this stage in row {before}")
        self._seen.setdefault((code, stage), row.number)


def _known(row: _Cells, codes: Iterable[str]) -> str | None:
    """Return the code of a dossier that is known, or `None` after noting that it is not."""
    if row["dossier"] in codes:
        return row["dossier"]
    row.fault("dossier", "stands in no register: every row is about one of its dossiers")
    return None


def read_complaints(path: str | Path, dossiers: Iterable[Dossier]) -> tuple[Complaint, ...]:
    """Return the complaints (*phản ánh, kiến nghị về hồ sơ*) in a CSV file.

    Columns: `dossier`, `cause` (a key: `late`, `wrong`, any other), `confirmed` (yes, no, or empty
    while nobody decided), and if there is one `conduct` (yes, no or empty).

    Raises:
        RegisterErrors: every faulty cell.
    """
    codes = {dossier.code for dossier in dossiers}

    def made(row: _Cells) -> Complaint | None:
        code, cause = _known(row, codes), row.needed("cause")
        confirmed = row.one_of("confirmed", _YES_OR_NO, optional=True)
        conduct = row.one_of("conduct", _YES_OR_NO, optional=True)
        if code is None or not cause:
            return None
        return Complaint(code, cause, confirmed=confirmed, about_conduct=bool(conduct))

    return _read(path, COMPLAINT_COLUMNS, made)


def read_petitions(path: str | Path) -> tuple[Petition, ...]:
    """Return the petitions (*phản ánh, kiến nghị gửi phường*) in a CSV file.

    Columns: `petition` (its code, each once), `received`, `due` and `answered` (days, or empty),
    and if there is one `officer`.

    Raises:
        RegisterErrors: every faulty cell.
    """
    seen: dict[str, int] = {}

    def made(row: _Cells) -> Petition | None:
        code, received = row.needed("petition"), row.day("received")
        due, answered = row.day("due", optional=True), row.day("answered", optional=True)
        if code and code in seen:
            row.fault("petition", f"already stands in row {seen[code]}")
        seen.setdefault(code, row.number)
        if not code or received is None:
            return None
        for column, day in (("due", due), ("answered", answered)):
            if day is not None and day < received:
                row.fault(column, f"comes before the petition itself, {received}")
                return None
        return Petition(code, received, due=due, answered=answered, officer=row["officer"] or None)

    return _read(path, PETITION_COLUMNS, made)


def read_leave(path: str | Path) -> tuple[Absence, ...]:
    """Return the officers' leave (*thời gian nghỉ của cán bộ, công chức*) in a CSV file.

    Columns: `officer`, `first` and `last` (days, both inclusive), and if there is one `reason`
    (sick, maternity, other, or empty for other).

    Raises:
        RegisterErrors: every faulty cell.
    """
    reasons = {each.value: each for each in Leave}

    def made(row: _Cells) -> Absence | None:
        officer, first, last = row.needed("officer"), row.day("first"), row.day("last")
        reason = row.one_of("reason", reasons, optional=True)
        if not officer or first is None or last is None:
            return None
        if last < first:
            row.fault("last", f"comes before the first day, {first}")
            return None
        return Absence(officer, first, last, reason=reason or Leave.OTHER)

    return _read(path, LEAVE_COLUMNS, made)
