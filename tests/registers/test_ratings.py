"""What people said, read from CSV files: whole, or every faulty cell by row and column."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from onestop import RegisterErrors, vn
from onestop.appraisal import Leave
from onestop.registers import (
    RatingBox,
    read_complaints,
    read_leave,
    read_petitions,
    read_ratings,
)
from onestop.satisfaction import Stage
from tests.review.meeting import at, dossiers

HASH = "0123456789abcdef" * 2


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def written(*lines: str) -> Path:
        path = tmp_path / "tệp.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return written


Write = Callable[..., Path]


def ratings(path: Path) -> RatingBox:
    return read_ratings(path, dossiers(), scale=vn.SCALE_5, tz=vn.TZ)


def faults(read: Callable[[], object]) -> list[str]:
    with pytest.raises(RegisterErrors) as caught:
        read()
    return [str(fault) for fault in caught.value.exceptions]


class TestRatings:
    HEADER = "dossier,stage,rating,at"

    def test_rows_become_a_box_in_the_order_of_their_moments(self, write: Write) -> None:
        found = ratings(
            write(
                self.HEADER,
                "2,result,4,2026-10-07 15:10",
                "1,reception,5,2026-10-01 09:10:30",
                "12,REFUSAL,1,2026-10-13 10:30",
            )
        )
        assert [(each.dossier, each.ballot.stage, each.at) for each in found.casts] == [
            ("1", Stage.RECEPTION, at("01/10 09:10") + dt.timedelta(seconds=30)),
            ("2", Stage.RESULT, at("07/10 15:10")),
            ("12", Stage.REFUSAL, at("13/10 10:30")),
        ]
        assert [each.ballot.level("overall") for each in found.casts] == [5, 4, 1]
        assert found.policy.wins == "first"
        assert found.policy.kiosks == frozenset()

    def test_the_instant_of_the_stage_is_in_time_and_a_byte_order_mark_is_let_be(
        self, tmp_path: Path
    ) -> None:
        path = tmp_path / "bom.csv"
        text = f"\ufeff{self.HEADER}\n2,result,4,2026-10-07 15:00\n"
        path.write_text(text, encoding="utf-8")
        assert len(ratings(path).casts) == 1

    def test_a_device_is_a_hash_and_a_kiosk_is_shared(self, write: Write) -> None:
        found = ratings(
            write(
                f"{self.HEADER},device,channel,note",
                f"1,result,5,2026-10-06 08:10,{HASH},qr,x",
                f"2,result,5,2026-10-07 15:10,{HASH[::-1]},Kiosk,",
                "3,result,5,2026-10-12 16:10,,kiosk,",
            )
        )
        assert [each.device and each.device.digest for each in found.casts] == [
            HASH,
            HASH[::-1],
            None,
        ]
        assert {mark.digest for mark in found.policy.kiosks} == {HASH[::-1]}

    def test_an_odd_row_of_any_kind_is_set_aside_and_stops_nothing(self, write: Write) -> None:
        path = write(
            f"{self.HEADER},device",
            "99,result,5,2026-10-06,",
            "1,result,6,2026-10-06 08:10,",
            "2,result,4,2026-10-07 14:59,",
            "5,result,4,2026-10-30 08:00,",
            "3,handover,,12/10/2026,máy-1",
            "2,result,4,2026-10-07 15:00,",
        )
        found = ratings(path)
        assert [(cast.dossier, cast.ballot.level("overall")) for cast in found.casts] == [("2", 4)]
        assert [remark.text("en") for remark in found.remarks] == [
            "Rows of the file of ratings that count for nothing, listed as it was read: 5"
        ]
        assert [str(each) for each in found.set_aside] == [
            "row 2, column at: '2026-10-06': the hour is missing: write it too, like "
            "'06/10/2026 16:10'",
            "row 3, column rating: '6': must be 1 (worst) to 5",
            "row 4, column at: '2026-10-07 14:59': comes before the stage itself, 2026-10-07 15:00",
            "row 5, column stage: 'result': the register knows no such stage of dossier 5",
            "row 6, column stage: 'handover': must be one of reception, supplement, refusal, "
            "result",
            "row 6, column rating: '': must be 1 (worst) to 5",
            "row 6, column at: '12/10/2026': the hour is missing: write it too, like "
            "'12/10/2026 16:10'",
            "row 6, column device: 'máy-1': must be 32 hex digits: a hash, never the device's own "
            "name",
        ]

    def test_rows_that_can_be_read_but_count_for_nothing_are_no_reason_to_refuse(
        self, write: Write
    ) -> None:
        path = write(self.HEADER, "2,result,4,2026-10-07 14:59", "2,result,nine,2026-10-07 15:10")
        found = ratings(path)
        assert found.casts == ()
        assert [each.row for each in found.set_aside] == [2, 3]

    def test_a_file_that_breaks_off_is_refused(self, write: Write) -> None:
        path = write(self.HEADER, "2,result,4,2026-10-07 15:00", '"1,result')
        assert "cannot be read" in faults(lambda: ratings(path))[0]

    def test_a_file_without_anything_odd_has_nothing_to_remark(self, write: Write) -> None:
        assert ratings(write(self.HEADER, "2,result,4,2026-10-07 15:00")).remarks == ()
        assert ratings(write(self.HEADER)).casts == ()

    def test_a_moment_that_is_none_is_no_early_one(self, write: Write) -> None:
        path = write(self.HEADER, "1,result,5,")
        assert faults(lambda: ratings(path)) == ["row 2, column at: '': must not be empty"]

    def test_missing_columns_are_told(self, write: Write) -> None:
        assert faults(lambda: ratings(write("dossier,at"))) == [
            "row 1, column stage: '': the column is missing: it is headed like 'Thời điểm'; name "
            "your own heading with columns=",
            "row 1, column rating: '': the column is missing: it is headed like 'Mức độ hài "
            "lòng'; name your own heading with columns=",
        ]

    def test_an_empty_file_has_no_columns(self, write: Write) -> None:
        assert len(faults(lambda: ratings(write("")))) == 4

    def test_what_is_no_csv_is_told(self, tmp_path: Path, write: Write) -> None:
        assert "cannot be read" in faults(lambda: ratings(write(self.HEADER, '"1,result')))[0]
        path = tmp_path / "latin.csv"
        path.write_bytes(b"dossier,stage,rating,at\n\xe9,result,5,\n")
        assert "cannot be read" in faults(lambda: ratings(path))[0]

    def test_the_group_says_how_many_and_where(self, write: Write) -> None:
        path = write(self.HEADER, "1,result,9,2026-10-06 08:10")
        with pytest.raises(RegisterErrors, match=r"1 faulty cell in .*tệp\.csv"):
            ratings(path)

    def test_a_second_rating_and_one_of_an_unknown_dossier_are_listed_and_stop_nothing(
        self, write: Write
    ) -> None:
        found = ratings(
            write(
                self.HEADER,
                "99,result,5,2026-10-06 08:10",
                "1,result,5,2026-10-06 08:10",
                "1,result,1,2026-10-06 08:20",
                "1\u200b,RESULT,1,2026-10-06 08:30",
            )
        )
        assert [cast.ballot.level("overall") for cast in found.casts] == [5]
        assert [str(each) for each in found.set_aside] == [
            "row 2, column dossier: '99': stands in no register: every row is about one of its "
            "dossiers",
            "row 4, column stage: 'result': dossier 1 was rated at this stage in row 3",
            "row 5, column stage: 'RESULT': dossier 1 was rated at this stage in row 3",
        ]


class TestComplaints:
    HEADER = "dossier,cause,confirmed,conduct"

    def test_rows_become_complaints(self, write: Write) -> None:
        path = write(self.HEADER, "1,late,yes,no", "2,manner,NO,yes", "3,manner,,")
        found = read_complaints(path, dossiers())
        assert [(c.dossier, c.cause, c.confirmed, c.about_conduct) for c in found] == [
            ("1", "late", True, False),
            ("2", "manner", False, True),
            ("3", "manner", None, False),
        ]

    def test_conduct_may_be_left_out(self, write: Write) -> None:
        (found,) = read_complaints(write("dossier,cause,confirmed", "1,late,"), dossiers())
        assert not found.about_conduct

    def test_every_faulty_cell_is_told_at_once(self, write: Write) -> None:
        path = write(self.HEADER, "99,late,maybe,x", "1,,yes,")
        assert faults(lambda: read_complaints(path, dossiers())) == [
            "row 2, column dossier: '99': stands in no register: every row is about one of its "
            "dossiers",
            "row 2, column confirmed: 'maybe': must be one of yes, no, or empty",
            "row 2, column conduct: 'x': must be one of yes, no, or empty",
            "row 3, column cause: '': must not be empty",
        ]


class TestPetitions:
    HEADER = "petition,received,due,answered,officer"

    def test_rows_become_petitions(self, write: Write) -> None:
        same = "PA-2,2026-10-05,,2026-10-05,"
        path = write(self.HEADER, "PA-1,2026-10-05,2026-10-26,2026-10-20,Hoa", same)
        one, two = read_petitions(path)
        assert (one.received, one.due, one.answered, one.officer) == (
            dt.date(2026, 10, 5),
            dt.date(2026, 10, 26),
            dt.date(2026, 10, 20),
            "Hoa",
        )
        assert (two.due, two.answered, two.officer) == (None, two.received, None)

    def test_every_faulty_cell_is_told_at_once(self, write: Write) -> None:
        path = write(
            self.HEADER,
            ",05/13/2026,,,",
            "PA-1,2026-10-05,2026-10-04,,",
            "PA-1,2026-10-05,,2026-10-04,",
            "PA-3,2026-10-05,soon,,",
        )
        assert faults(lambda: read_petitions(path)) == [
            "row 2, column petition: '': must not be empty",
            "row 2, column received: '05/13/2026': there is no month 13: write the day first, "
            "then the month",
            "row 3, column due: '2026-10-04': comes before the petition itself, 2026-10-05",
            "row 4, column petition: 'PA-1': already stands in row 3",
            "row 4, column answered: '2026-10-04': comes before the petition itself, 2026-10-05",
            "row 5, column due: 'soon': must be written day first, like '20/11/2026 16:10', or "
            "year first, like '2026-11-20 16:10'",
        ]


class TestLeave:
    HEADER = "officer,first,last,reason"

    def test_rows_become_absences(self, write: Write) -> None:
        path = write(self.HEADER, "Hoa,2026-10-01,2026-10-02,sick", "Lan,2026-10-01,2026-10-01,")
        hoa, lan = read_leave(path)
        assert (hoa.first, hoa.last) == (dt.date(2026, 10, 1), dt.date(2026, 10, 2))
        assert (hoa.reason, lan.reason) == (Leave.SICK, Leave.OTHER)

    def test_every_faulty_cell_is_told_at_once(self, write: Write) -> None:
        path = write(self.HEADER, ",2026-10-01,,holiday", "Lan,2026-10-02,2026-10-01,")
        assert faults(lambda: read_leave(path)) == [
            "row 2, column officer: '': must not be empty",
            "row 2, column last: '': must not be empty",
            "row 2, column reason: 'holiday': must be one of sick, maternity, other, or empty",
            "row 3, column last: '2026-10-01': comes before the first day, 2026-10-02",
        ]
