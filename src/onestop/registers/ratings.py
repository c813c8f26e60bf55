"""What people said of a ward's dossiers (*phiếu đánh giá*), read from a table beside its register.

An odd row stops nothing: it is set aside and listed with its reason. Only a file that is no table
of ratings is refused.

Stands on `cells` and the ballots. Knows no figures: it only reads.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import as_tuple, members_field
from onestop.dossiers.dossier import Dossier
from onestop.errors import CellError, OnestopError
from onestop.i18n.cleaning import comparable
from onestop.i18n.remarks import Remark
from onestop.registers.cells import Cells, Codes, Reading
from onestop.registers.headings import Columns
from onestop.registers.values import whole_in, word_key, words_by_key
from onestop.satisfaction.ballots.box import BallotBox
from onestop.satisfaction.ballots.devices import DeviceMark
from onestop.satisfaction.ballots.offering import due_ballots
from onestop.satisfaction.ballots.policy import BallotPolicy, Cast
from onestop.satisfaction.scales import Ballot, Scale
from onestop.satisfaction.stages import Stage

#: The columns of a file of ratings, with the headings that they usually bear.
COLUMNS: Final = Columns(
    needed=("dossier", "stage", "rating", "at"),
    usual={
        "dossier": "Mã hồ sơ|Số hồ sơ|Mã HS|Số biên nhận|Mã số hồ sơ|code|dossier code|case",
        "stage": "Thời điểm|Giai đoạn|Bước|Thời điểm đánh giá|step",
        "rating": "Mức độ hài lòng|Đánh giá|Kết quả đánh giá|Mức đánh giá|Điểm|Điểm đánh giá|"
        "level|score",
        "at": "Ngày đánh giá|Thời gian đánh giá|Ngày giờ đánh giá|Ngày giờ|Thời gian|time|rated at",
        "device": "Thiết bị|Mã thiết bị",
        "channel": "Kênh|Kênh đánh giá|Hình thức|Hình thức đánh giá",
    },
)

#: The question that a rating of a dossier answers.
QUESTION: Final = "overall"

_STAGES: Final = words_by_key(
    {stage.value: stage for stage in Stage}
    | {stage.text("vi"): stage for stage in Stage}
    | {
        "Tiếp nhận": Stage.RECEPTION,
        "Tiếp nhận hồ sơ": Stage.RECEPTION,
        "Bổ sung": Stage.SUPPLEMENT,
        "Yêu cầu bổ sung": Stage.SUPPLEMENT,
        "Từ chối": Stage.REFUSAL,
        "Từ chối tiếp nhận": Stage.REFUSAL,
        "Trả kết quả": Stage.RESULT,
        "Kết quả": Stage.RESULT,
    }
)
_KIOSKS: Final = frozenset(map(word_key, ("kiosk", "ki-ốt", "ki ốt", "kiốt")))


@attrs.frozen(field_transformer=checked_fields)
class RatingBox(BallotBox):
    """The box that a file of ratings makes (*hòm phiếu từ tệp*), and the rows set aside.

    `set_aside` are the rows that count for nothing, each cell with its reason: of a dossier that is
    not among those given, a second one of a stage, off the scale, before its stage, or unreadable.
    """

    set_aside: tuple[CellError, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(CellError)
    )

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What a reader of the figures must know: how many rows count for nothing."""
        rows = len({each.row for each in self.set_aside})
        return (Remark.of("ratings_set_aside", n=rows),) if rows else ()


@checked
def read_ratings(  # the ways in which files differ
    path: str | Path,
    dossiers: Iterable[Dossier],
    *,
    scale: Scale,
    tz: dt.tzinfo,
    encoding: str | None = None,
    columns: Mapping[str, str] | str | Path | None = None,
) -> RatingBox:
    """Return the ratings (*phiếu đánh giá*) in a CSV file or a workbook, as the box that they make.

    Columns: `dossier`, `stage` (reception, supplement, refusal, result), `rating` (a level of the
    scale), `at`; if there are any, `device` (32 hex digits, as `DeviceMark` has) and `channel`,
    where `kiosk` marks a device that many people share. A row that is no rating of one of the
    dossiers, a second one of its stage, off the scale, of a stage that the dossier has not reached,
    at a moment that is none or comes before the stage, is listed in `set_aside`.

    Raises:
        RegisterErrors: the headings or the file cannot be read, or no row can; every faulty cell.
        MissingFileError: there is no such file; it is a FileNotFoundError too.
        MissingExtraError: a workbook, and the extra `excel` is not installed.
    """
    reading = Reading(path, COLUMNS, encoding=encoding, mapping=columns)
    desk = _Ratings(dossiers, scale, tz)
    casts, faults = reading.sound_rows(desk.cast)
    aside = sorted((*desk.set_aside, *faults), key=lambda fault: fault.row)
    policy = BallotPolicy("first", {QUESTION: scale}, kiosks=frozenset(desk.kiosks))
    in_time = sorted(casts, key=lambda cast: cast.at)
    return RatingBox(policy, in_time, set_aside=aside)


class _Ratings:
    """The dossiers that ratings may be of, and the rows that rated them."""

    def __init__(self, dossiers: Iterable[Dossier], scale: Scale, tz: dt.tzinfo) -> None:
        self._offers = {dossier.code: dict(due_ballots(dossier)) for dossier in dossiers}
        self._codes = Codes(self._offers)
        self._words = {
            comparable(level.text(lang)): number
            for number, level in zip(scale.numbers, scale.levels, strict=True)
            for lang in ("vi", "en")
        } | {"★" * number: number for number in scale.numbers}
        self._levels = scale.numbers
        self._tz = tz
        self._seen: dict[tuple[str, Stage], int] = {}
        self.kiosks: set[DeviceMark] = set()
        self.set_aside: list[CellError] = []

    def cast(self, row: Cells) -> Cast | None:
        """Return the answer of a row, or `None` after noting what is wrong, or setting it aside."""
        code = self._codes.known(row.code("dossier"))
        shown = ", ".join(each.value for each in Stage)
        stage = row.one_of("stage", _STAGES, shown)
        level = self._level(row)
        at = row.moment("at", self._tz)
        device = self._device(row)
        if stage is None or level is None or at is None:
            return None
        if code is None:
            self._set_aside(row, "dossier", Remark.of("dossier_unknown"))
            return None
        if (before := self._seen.get((code, stage))) is not None:
            self._set_aside(row, "stage", Remark.of("rated_before", code=code, row=before))
            return None
        if not self._is_due(row, code, stage, at):
            return None
        self._seen[code, stage] = row.number
        ballot = Ballot({QUESTION: level}, stage)
        return Cast(code, ballot, at=at, key=f"{code} {stage.value}", device=device)

    def _set_aside(self, row: Cells, column: str, why: Remark) -> None:
        self.set_aside.append(CellError(row.number, row.heading(column), row[column], why))

    def _level(self, row: Cells) -> int | None:
        text = row["rating"]
        level = self._words.get(comparable(text), whole_in(text))
        if level not in self._levels:
            first, last = self._levels[0], self._levels[-1]
            row.fault("rating", "level_off_scale", first=first, last=last)
            return None
        return level

    def _device(self, row: Cells) -> DeviceMark | None:
        if not row["device"]:
            return None
        try:
            device = DeviceMark(row["device"])
        except OnestopError:
            row.fault("device", "device_no_hash")
            return None
        if word_key(row["channel"]) in _KIOSKS:
            self.kiosks.add(device)
        return device

    def _is_due(self, row: Cells, code: str, stage: Stage, at: dt.datetime) -> bool:
        """Whether the dossier had reached the stage; if not, the row is set aside."""
        begun = self._offers[code].get(stage)
        if begun is None:
            self._set_aside(row, "stage", Remark.of("stage_not_reached", code=code))
        elif at < begun:
            since = begun.astimezone(self._tz)
            self._set_aside(
                row, "at", Remark.of("before_its_stage", since=f"{since:%Y-%m-%d %H:%M}")
            )
        return begun is not None and at >= begun
