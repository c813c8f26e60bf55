"""Faces: a ward's register of dossiers (*sổ theo dõi hồ sơ*), read from a CSV file.

One row a dossier, in UTF-8: `code`, `procedure`, `accepted`, `completed`, `returned`, `channel`,
`officer`, `rating`, and if the limit depends on conditions `given` (separated by `;`). Moments are
office time, `2023-03-06 08:15`; a rating runs from 1 (worst) to 5. Other columns are let be. Every
faulty cell is told at once, by row and column, and nothing is dropped in silence.

Stands on the concepts. Knows no calendar: it only reads.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

import attrs

from onestop._checks import as_tuple
from onestop.days.period import ReportPeriod
from onestop.dossiers.dossier import Dossier
from onestop.errors import CellError, OnestopError, RegisterErrors
from onestop.procedures.catalogue import Catalogue
from onestop.procedures.channels import Channel
from onestop.procedures.procedure import Procedure

COLUMNS: Final = (
    "code",
    "procedure",
    "accepted",
    "completed",
    "returned",
    "channel",
    "officer",
    "rating",
)

_MOMENT_FORMATS: Final = ("%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S")
_RATINGS: Final = {str(level): level for level in range(1, 6)}
_HEADER_ROW: Final = 1


@attrs.frozen
class Entry:
    """One row of a register: a dossier and its rating, `None` if nobody rated it."""

    dossier: Dossier
    rating: int | None = None


@attrs.frozen
class Register:
    """A register that was read whole (*sổ theo dõi hồ sơ*)."""

    entries: tuple[Entry, ...] = attrs.field(converter=as_tuple)

    @property
    def dossiers(self) -> tuple[Dossier, ...]:
        """The dossiers, in the order of the rows."""
        return tuple(entry.dossier for entry in self.entries)

    def ratings(self, levels: int = 5) -> dict[int, int]:
        """Return how often each level was given, worst first."""
        given = [entry.rating for entry in self.entries]
        return {level: given.count(level) for level in range(1, levels + 1)}

    def finished_in(self, period: ReportPeriod, tz: dt.tzinfo) -> Register:
        """Return the entries whose dossier was finished in a period, by the office's clock."""
        finished = ((entry, entry.dossier.finished_at) for entry in self.entries)
        return Register(
            entry for entry, at in finished if at and period.covers(at.astimezone(tz).date())
        )


def read_register(
    path: str | Path,
    procedures: Catalogue,
    *,
    tz: dt.tzinfo,
    on_line: Callable[[str], object] | None = None,
) -> Register:
    """Return the register (*sổ theo dõi hồ sơ*) in a CSV file.

    `on_line` is called with every line read.

    Raises:
        RegisterErrors: every faulty cell, by row (the header is row 1) and column.
    """
    faults: list[CellError] = []
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        lines = _watched(file, on_line) if on_line else file
        reader = csv.DictReader(lines, strict=True)
        try:
            entries = _entries(reader, procedures, tz, faults)
        except (csv.Error, UnicodeDecodeError) as error:
            faults.append(CellError(reader.line_num, "(row)", "", f"cannot be read: {error}"))
    if faults:
        many = "1 faulty cell" if len(faults) == 1 else f"{len(faults)} faulty cells"
        raise RegisterErrors(f"{many} in {path}", faults)
    return Register(entries)


def _watched(lines: Iterable[str], on_line: Callable[[str], object]) -> Iterator[str]:
    for line in lines:
        on_line(line)
        yield line


def _entries(
    reader: csv.DictReader[str], procedures: Catalogue, tz: dt.tzinfo, faults: list[CellError]
) -> tuple[Entry, ...]:
    header = reader.fieldnames or ()
    missing = [name for name in COLUMNS if name not in header]
    faults += [CellError(_HEADER_ROW, name, "", "the column is missing") for name in missing]
    if missing:
        return ()
    codes: dict[str, int] = {}
    rows = (
        _Row(number, cells, faults).entry(procedures, tz, codes)
        for number, cells in enumerate(reader, start=_HEADER_ROW + 1)
    )
    return tuple(entry for entry in rows if entry is not None)


class _Row:
    """The cells of one row, and what is wrong with them."""

    def __init__(self, number: int, cells: dict[str, str], faults: list[CellError]) -> None:
        self._number = number
        self._cells = cells
        self._faults = faults

    def _cell(self, column: str) -> str:
        return (self._cells.get(column) or "").strip()

    def _fault(self, column: str, what: str) -> None:
        self._faults.append(CellError(self._number, column, self._cell(column), what))

    def entry(self, procedures: Catalogue, tz: dt.tzinfo, codes: dict[str, int]) -> Entry | None:
        """Return the row's entry, or `None` after noting what is wrong."""
        before = len(self._faults)
        moments = {name: self._moment(name, tz) for name in ("accepted", "completed", "returned")}
        if not self._cell("accepted"):
            self._fault("accepted", "must say when the dossier was accepted")
        code, procedure = self._code(codes), self._procedure(procedures, moments["accepted"])
        channel, rating = self._channel(), self._rating()
        given = self._given(procedure, channel, moments["accepted"])
        if len(self._faults) > before or procedure is None or channel is None:
            return None
        dossier = self._dossier(code, procedure, channel, given, moments)
        return None if dossier is None else Entry(dossier, rating)

    def _code(self, codes: dict[str, int]) -> str:
        code = self._cell("code")
        if not code:
            self._fault("code", "must not be empty")
        elif code in codes:
            self._fault("code", f"already stands in row {codes[code]}")
        codes.setdefault(code, self._number)
        return code

    def _procedure(self, procedures: Catalogue, accepted: dt.datetime | None) -> Procedure | None:
        """Return the procedure, as it stood on the day of acceptance."""
        code = self._cell("procedure")
        try:
            if accepted is None:
                return procedures[code]
            # a register is read on, marked, on the day after a law has ended
            return procedures.find(code, accepted.date(), carry_on=True)
        except OnestopError as error:
            self._fault("procedure", str(error))
            return None

    def _channel(self) -> Channel | None:
        try:
            return Channel[self._cell("channel").upper()]
        except KeyError:
            names = ", ".join(channel.name for channel in Channel)
            self._fault("channel", f"must be one of {names}")
            return None

    def _rating(self) -> int | None:
        rating = self._cell("rating")
        if rating and rating not in _RATINGS:
            self._fault("rating", "must be 1 (worst) to 5, or empty")
        return _RATINGS.get(rating)

    def _moment(self, column: str, tz: dt.tzinfo) -> dt.datetime | None:
        text = self._cell(column)
        for form in _MOMENT_FORMATS:
            try:
                return dt.datetime.strptime(text, form).replace(tzinfo=tz)
            except ValueError:
                continue
        if text:
            self._fault(column, "must be a moment like '2023-03-06 08:15'")
        return None

    def _given(
        self, procedure: Procedure | None, channel: Channel | None, accepted: dt.datetime | None
    ) -> frozenset[str]:
        """Return the conditions given, which must choose one case of the procedure's limit."""
        given = frozenset(filter(None, map(str.strip, self._cell("given").split(";"))))
        try:
            if procedure is not None:
                procedure.case(given, on=accepted and accepted.date(), channel=channel)
        except OnestopError as error:
            self._fault("given", str(error))
        return given

    def _dossier(
        self,
        code: str,
        procedure: Procedure,
        channel: Channel,
        given: frozenset[str],
        moments: dict[str, dt.datetime | None],
    ) -> Dossier | None:
        """Return the dossier with its events, each fault noted at its own column."""
        officer = self._cell("officer") or None
        accepted, completed, returned = moments.values()
        assert accepted is not None
        dossier = Dossier.submit(code, procedure, accepted, channel=channel, given=given)
        dossier = dossier.accept(accepted, by=officer)
        column = "completed"
        try:
            if completed is not None:
                dossier = dossier.complete(completed, by=officer)
            column = "returned"
            if returned is not None:
                dossier = dossier.return_result(returned, by=officer)
        except OnestopError as error:
            self._fault(column, str(error))
            return None
        return dossier
