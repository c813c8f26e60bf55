"""A ward's register: read whole, or every faulty cell told by row and column."""

import datetime as dt
import pickle
from pathlib import Path

import pytest

from onestop import Channel, RegisterErrors, ReportPeriod, State, read_register, vn
from onestop.registers.register import Register

HEADER = "code,procedure,accepted,completed,returned,channel,officer,rating"


def written(tmp_path: Path, *rows: str, header: str = HEADER) -> Path:
    path = tmp_path / "register.csv"
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return path


def read(path: Path) -> Register:
    return read_register(path, vn.procedures(), tz=vn.TZ)


def faults(path: Path) -> list[str]:
    with pytest.raises(RegisterErrors) as caught:
        read(path)
    return [str(fault) for fault in caught.value.exceptions]


def test_a_row_becomes_a_dossier_with_its_events_and_rating(tmp_path: Path) -> None:
    row = "H-1,1.004194,2023-03-06 08:15,2023-03-08 10:00,2023-03-08 16:00:30,online,Cán bộ A,5"
    (entry,) = read(written(tmp_path, row)).entries
    dossier = entry.dossier
    assert dossier.channel is Channel.ONLINE
    assert dossier.officer == "Cán bộ A"
    assert dossier.state is State.RETURNED
    assert dossier.accepted_at == vn.local(2023, 3, 6, 8, 15)
    assert dossier.events[-1].at == vn.local(2023, 3, 8, 16, 0, 30)
    assert entry.rating == 5


def test_empty_cells_are_not_known(tmp_path: Path) -> None:
    register = read(written(tmp_path, "H-1,1.004194,2023-03-06 08:15,,,POST,,"))
    (entry,) = register.entries
    assert entry.rating is None
    assert entry.dossier.officer is None
    assert entry.dossier.state is State.ACCEPTED
    assert register.ratings() == {1: 0, 2: 0, 3: 0, 4: 0, 5: 0}


def test_other_columns_are_let_be_and_a_byte_order_mark_too(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "x,H-1,1.004873,2023-03-06 08:15,,,ONLINE,,,verification",
        header=f"note,{HEADER},given",
    )
    path.write_text("\ufeff" + path.read_text("utf-8"), encoding="utf-8")
    (dossier,) = read(path).dossiers
    assert dossier.given == {"verification"}


def test_every_faulty_cell_is_told_by_row_and_column(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "H-1,1.004194,2023-03-06 08:15,2023-03-05 08:15,,ONLINE,,",
        "H-1,1.004195,2023/03/06,,,FAX,,6",
        ",1.004194,,,,POST,,",
        "H-4,1.004194,2023-03-06 08:15,2023-03-07 08:15,2023-03-06 09:00,POST,,",
    )
    assert faults(path) == [
        "row 2, column completed: '2023-03-05 08:15': dossier H-1: completed at 2023-03-05 "
        "08:15:00+07:00 comes before accepted at 2023-03-06 08:15:00+07:00: enter events in "
        "their order",
        "row 3, column accepted: '2023/03/06': the hour is missing: write it too, like "
        "'06/03/2023 16:10'",
        "row 3, column code: 'H-1': already stands in row 2",
        "row 3, column procedure: '1.004195': no procedure '1.004195' in the catalogue; nearest: "
        "1.004194, 1.013965, 1.013953",
        "row 3, column channel: 'FAX': must be one of IN_PERSON, POST, ONLINE, VNEID, KIOSK, or "
        "Trực tuyến, Trực tiếp, Bưu chính, VNeID, Kiosk",
        "row 3, column rating: '6': must be 1 (worst) to 5, or empty",
        "row 4, column accepted: '': must say when the dossier was accepted",
        "row 4, column code: '': must not be empty",
        "row 5, column returned: '2023-03-06 09:00': dossier H-4: returned at 2023-03-06 "
        "09:00:00+07:00 comes before completed at 2023-03-07 08:15:00+07:00: enter events in "
        "their order",
    ]


def test_an_unknown_condition_is_told_at_its_column(tmp_path: Path) -> None:
    row = "H-1,1.004194,2023-03-06 08:15,,,POST,,,rain"
    (fault,) = faults(written(tmp_path, row, header=f"{HEADER},given"))
    assert fault.startswith("row 2, column given: 'rain': procedure 1.004194 knows no condition")


def test_a_procedure_is_taken_as_it_stood_on_the_day_of_acceptance(tmp_path: Path) -> None:
    row = "H-1,1.001193,2015-03-06 08:15,,,POST,,"
    assert faults(written(tmp_path, row)) == [
        "row 2, column procedure: '1.001193': procedure 1.001193 is not in force on 2015-03-06 "
        "(newest edition: 2016-01-01 to 2027-02-28): add the edition of that day"
    ]


def test_an_edition_that_ended_is_carried_on_and_told_once(tmp_path: Path) -> None:
    rows = [f"H-{n},1.001193,2027-03-0{n} 08:15,,,POST,," for n in (1, 2)]
    register = read(written(tmp_path, *rows))
    assert [e.dossier.procedure.carried_on for e in register.entries] == [
        dt.date(2027, 2, 28),
        dt.date(2027, 2, 28),
    ]
    assert [note.key for note in register.notes] == ["procedure_carried_on"]


def test_ratings_are_those_of_the_dossiers_finished_in_a_period(tmp_path: Path) -> None:
    register = read(
        written(
            tmp_path,
            "H-1,1.004194,2023-03-06 08:15,2023-03-31 23:59,,POST,,5",
            "H-2,1.004194,2023-03-06 08:15,2023-04-01 00:00,,POST,,4",
            "H-3,1.004194,2023-03-06 08:15,,,POST,,3",
        )
    )
    march = ReportPeriod.calendar_month(2023, 3)
    assert register.ratings() == {1: 0, 2: 0, 3: 1, 4: 1, 5: 1}
    assert register.finished_in(march, vn.TZ).ratings() == {1: 0, 2: 0, 3: 0, 4: 0, 5: 1}


def test_a_limit_that_hangs_on_the_channel_is_read_with_it(tmp_path: Path) -> None:
    rows = [
        f"H-{n},1.013133,2026-03-06 08:15,,,{channel},,"
        for n, channel in enumerate(("ONLINE", "IN_PERSON", "POST"))
    ]
    (fault,) = faults(written(tmp_path, *rows))
    assert fault.startswith("row 4, column given: '': nothing given does not choose one case")


def test_missing_columns_are_told_before_any_row(tmp_path: Path) -> None:
    path = written(tmp_path, "H-1", header="code,completed,returned,officer,rating,channel")
    assert faults(path) == [
        "row 1, column procedure: '': the column is missing: it is headed like 'Mã TTHC'; name "
        "your own heading with columns=",
        "row 1, column accepted: '': the column is missing: it is headed like 'Ngày tiếp nhận'; "
        "name your own heading with columns=",
    ]
    path.write_text("", encoding="utf-8")
    assert len(faults(path)) == 4


def test_only_what_a_dossier_needs_must_be_there(tmp_path: Path) -> None:
    header = "code,procedure,accepted,channel"
    (entry,) = read(written(tmp_path, "H-1,1.004194,2023-03-06 08:15,POST", header=header)).entries
    assert (entry.rating, entry.dossier.officer, entry.dossier.finished_at) == (None, None, None)


def test_a_file_that_is_no_csv_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, 'H-1,"1.004194"x')
    assert "cannot be read: " in faults(path)[0]
    path.write_bytes(HEADER.encode() + b"\n\xff\xfe\n")
    (fault,) = faults(path)
    assert fault.startswith("row 2, column (row): '': cannot be read: its letters are of Windows-")
    assert fault.endswith("save it as CSV UTF-8, or name the encoding (encoding=)")


def test_a_group_of_faulty_cells_pickles_and_splits(tmp_path: Path) -> None:
    with pytest.raises(RegisterErrors) as caught:
        read(written(tmp_path, ",1.004194,,,,POST,,"))
    group = caught.value
    assert group.message.startswith("2 faulty cells in ")
    again = pickle.loads(pickle.dumps(group))
    assert [str(fault) for fault in again.exceptions] == [str(f) for f in group.exceptions]
    matched, _ = group.split(lambda fault: "code" in str(fault))
    assert isinstance(matched, RegisterErrors)


def test_a_register_reads_on_after_a_law_has_ended(tmp_path: Path) -> None:
    """Birth on 1 March 2027: the edition ended the day before, and its successor is not known."""
    path = tmp_path / "register.csv"
    path.write_text(
        "code,procedure,accepted,completed,returned,channel,officer,rating\n"
        "H-1,1.001193,2027-03-01 08:15,,,IN_PERSON,,\n",
        encoding="utf-8",
    )
    [dossier] = read_register(path, vn.procedures(), tz=vn.TZ).dossiers
    assert dossier.procedure.carried_on == dt.date(2027, 2, 28)
