"""A file that people hand over, opened: CSV in any of its forms, or a workbook.

What is certain is read (the separator, UTF-8 and UTF-16, the kind of a workbook by its first bytes,
whatever its name ends in); a page of letters is never guessed, but named, with what to do.

Stands on `faults`, `letters` and `workbooks`. Knows no headings: who reads says what it looks for.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from onestop.errors import BadValueError, unopenable
from onestop.i18n.remarks import Remark
from onestop.registers.faults import WHOLE_FILE, WHOLE_ROW, CellFaults
from onestop.registers.handing_out import safe_cell
from onestop.registers.letters import page_of
from onestop.registers.workbooks import is_workbook, sheet_rows

#: A row of a sheet: its number as the sheet counts it, and its cells as texts.
Row = tuple[int, list[str]]
#: How many of the cells of a row are headings that the reader knows.
Score = Callable[[list[str]], int]

_SEPARATORS: Final = ",;\t|"
_SEPARATOR_LINE: Final = re.compile(r'\ufeff?"?sep=(.)"?[ ]*(?:\r\n?|\n)', re.IGNORECASE)
_SAMPLE: Final = 1 << 16
_CHUNK: Final = 1 << 20
_SAMPLE_ROWS: Final = 60
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Files of other kinds that end in .csv or .xls all the same.
_OTHER_KINDS: Final = (
    (b"%pdf", "file_is_pdf"),
    (b"<!doctype html", "file_is_page"),
    (b"<html", "file_is_page"),
    (b"<table", "file_is_page"),
    (b"<?xml", "file_is_xml"),
    (b"{\\rtf", "file_is_page"),
)


def sheet_of(
    path: str | Path, score: Score, faults: CellFaults, encoding: str | None, notes: list[Remark]
) -> Iterator[Row]:
    """Return the rows of a file, blank ones too; what cannot be read is noted as a fault.

    Raises:
        UnopenableFileError: there is no such file, or it may not be read.
        MissingExtraError: a workbook, and the extra is not installed.
        BadValueError: no such encoding.
    """
    start = _first_bytes(path)
    if is_workbook(start):
        return sheet_rows(path, score, faults, notes)
    lowered = start.lstrip(codecs.BOM_UTF8).lstrip().lower()
    for mark, key in _OTHER_KINDS:
        if lowered.startswith(mark):
            faults.add(1, WHOLE_FILE, "", key)
            return iter(())
    codec = _encoding_named(encoding) if encoding is not None else _codec(start)
    if (at := _undecodable(path, codec)) is not None:
        _note_letters(path, codec, at, faults)
        return iter(())
    if lowered.startswith(b"{"):
        return _json_rows(path, codec, faults)
    return _csv_rows(path, codec, score, faults, notes)


def _json_rows(path: str | Path, codec: str, faults: CellFaults) -> Iterator[Row]:
    """Go through the objects of JSON Lines as rows under the keys of all of them."""
    lines = list(_json_lines(path, codec, faults))
    keys = list(dict.fromkeys(key for _, held in lines for key in held))
    yield 0, keys
    for number, held in lines:
        yield number, [_json_cell(held.get(key)) for key in keys]


def _json_lines(
    path: str | Path, codec: str, faults: CellFaults
) -> Iterator[tuple[int, dict[str, object]]]:
    with Path(path).open(encoding=codec) as file:
        for number, line in enumerate(file, start=1):
            try:
                held = json.loads(line) if line.strip() else {}
            except (ValueError, RecursionError):
                held = None
            if isinstance(held, dict):
                yield number, held
            else:
                faults.add(number, WHOLE_ROW, "", "line_is_no_object")


def _json_cell(value: object) -> str:
    """Return a value as a cell of CSV would hold it, so that all readers treat it alike."""
    if value is None:
        return ""
    return safe_cell(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _first_bytes(path: str | Path) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(_SAMPLE)
    except OSError as error:
        raise unopenable(path, error) from error


def _encoding_named(encoding: str) -> str:
    """Return an encoding that a caller named, or refuse one that is none of texts."""
    try:
        name = codecs.lookup(encoding).name
        "".encode(name)
    except (LookupError, TypeError) as error:
        limit = Remark.of("no_such_encoding")
        raise BadValueError("encoding", encoding, limit) from error
    return "utf-8-sig" if name == "utf-8" else name


def _codec(start: bytes) -> str:
    """Return the encoding that the first bytes show: by their mark, or by the zeros of UTF-16."""
    for mark, codec in _MARKS:
        if start.startswith(mark):
            return codec
    if start[1::2].count(0) > len(start) // 4:
        return "utf-16-le"
    return "utf-16-be" if start[::2].count(0) > len(start) // 4 else "utf-8"


def _undecodable(path: str | Path, codec: str) -> int | None:
    """Return where the bytes of a file are no text of an encoding, `None` where all are."""
    decoder, done = codecs.getincrementaldecoder(codec)(), 0
    with Path(path).open("rb") as file:
        while True:
            chunk = file.read(_CHUNK)
            waiting = len(decoder.getstate()[0])
            try:
                decoder.decode(chunk, final=not chunk)
            except UnicodeError as error:
                return done - waiting + int(getattr(error, "start", 0))
            if not chunk:
                return None
            done += len(chunk)


def _note_letters(path: str | Path, codec: str, at: int, faults: CellFaults) -> None:
    """Note the row of the first byte that is no text, and the page of letters it may be of."""
    data = Path(path).read_bytes()
    before = data[:at].decode(codec, "replace")
    row = sum(1 for _ in csv.reader(io.StringIO(f"{before}x", newline="")))
    if codec.startswith("utf-8"):
        words = re.findall(rb"[^\s,;|\"]+", data[max(0, at - 100) : at + 10_000])
        faults.add(row, WHOLE_ROW, "", "file_in_old_page", page=page_of(words))
    else:
        faults.add(row, WHOLE_ROW, "", "file_not_in_encoding", encoding=codec)


def _csv_rows(
    path: str | Path, codec: str, score: Score, faults: CellFaults, notes: list[Remark]
) -> Iterator[Row]:
    """Go through the rows of a CSV file, its separator found in the row of headings."""
    with Path(path).open(encoding=codec, newline="") as file:
        sample = file.read(_SAMPLE)
        told = _SEPARATOR_LINE.match(sample)
        file.seek(0)
        if told:  # a line for the spreadsheet, which does not count it
            file.read(told.end())
        separator = _separator(sample[told.end() :] if told else sample, told, score)
        if separator != ",":
            notes.append(Remark.of("separator_taken", separator=_shown(separator)))
        yield from _numbered(csv.reader(file, delimiter=separator, strict=True), faults)


def _shown(separator: str) -> str:
    return "tab" if separator == "\t" else separator


def _separator(sample: str, told: re.Match[str] | None, score: Score) -> str:
    """Return the separator with which most headings are known; else the one that parts most."""
    candidates = dict.fromkeys(f"{told[1] if told else ''}{_SEPARATORS}")
    parted = {each: _parted(sample, each) for each in candidates if each not in '"\r\n'}
    return max(
        parted,
        key=lambda each: (
            max(map(score, parted[each]), default=0),
            sum(len(cells) for cells in parted[each]),
        ),
    )


def _parted(sample: str, separator: str) -> list[list[str]]:
    """Return the first rows of a sample, parted by a separator."""
    rows: list[list[str]] = []
    try:
        for cells in csv.reader(io.StringIO(sample, newline=""), delimiter=separator):
            rows.append(cells)
            if len(rows) == _SAMPLE_ROWS:
                break
    except csv.Error:  # the reader itself will tell it, with its row
        pass
    return rows


def _numbered(reader: Iterator[list[str]], faults: CellFaults) -> Iterator[Row]:
    """Go through rows with their numbers; one that is no CSV is noted, and the next one read."""
    number = 0
    while True:
        try:
            for cells in reader:
                number += 1
                yield number, cells
            return
        except csv.Error as error:
            number += 1
            key = "quote_not_closed" if "unexpected end" in str(error) else "row_is_no_csv"
            faults.add(number, WHOLE_ROW, "", key, why=str(error))
