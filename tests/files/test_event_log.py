"""An event log as a table: out and in again, and what other software writes."""

import datetime as dt
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop import Channel, Dossier, RegisterErrors, classify, vn
from onestop.citation import Citation, Confidence
from onestop.errors import BadValueError, MissingExtraError, MissingFileError
from onestop.procedures import Paper
from onestop.procedures.suspension import SuspensionGround
from onestop.registers import plain_cell, read_events, safe_cell, write_events, write_table

P = vn.procedures()
ENDINGS = (".csv", ".xlsx", ".jsonl")


def at(text: str) -> dt.datetime:
    return vn.local(f"{text}/2026 09:00")


def submitted(code: str = "H48.53-261102-0001", procedure: str = "1.004194") -> Dossier:
    return Dossier.submit(
        code,
        P[procedure],
        at("02/11"),
        channel=Channel.ONLINE,
        agency="UBND phường",
        receiving="Trung tâm PVHCC",
        papers=[Paper("đơn", originals=1), Paper("giấy chứng sinh", copies=2)],
        by="Minh",
    )


GROUND = SuspensionGround(
    "chờ xác minh",
    stops_clock=True,
    citation=Citation(
        "Luật A", "Đ1", issued=dt.date(2020, 1, 2), confidence=Confidence.INFERRED, percent=80
    ),
    kind="verification",
)


def logs() -> list[Dossier]:
    """A log of each kind: every event stands in one of them."""
    accepted = submitted().accept(at("03/11"), by="Lan", agency="UBND phường")
    return [
        accepted.assign(at("03/11"), "Hạnh", "thẩm định", by="Lan")
        .arrive(at("03/11"), "UBND phường")
        .start_clock(at("04/11"), "có kết quả đo đạc", by="Hạnh")
        .request_supplement(at("04/11"), ["đơn", 'giấy "A", bản chính'], by="Hạnh")
        .supplement(at("05/11"), [Paper("giấy A", originals=1)], by="Minh")
        .transfer(at("06/11"), "Phòng Kinh tế", by="Hạnh")
        .suspend(at("07/11"), GROUND, by="Hạnh")
        .resume(at("08/11"))
        .suspend(at("08/11"), SuspensionGround("chờ", citation=Citation("Luật B")))
        .resume(at("08/11"))
        .suspend(at("09/11"), "chờ lãnh đạo")
        .resume(at("10/11"))
        .extend(at("10/11"), dt.date(2026, 11, 20), "quá tải\nvà nghỉ lễ", by="Hạnh")
        .complete(at("11/11"), outcome="rejected", by="Hạnh")
        .return_result(at("12/11"), by="Lan"),
        submitted("H-2").refuse(at("03/11"), "=HYPERLINK(1)", by="Lan"),
        submitted("H-3").withdraw(at("03/11")).stop(at("04/11"), "-- rút"),
        Dossier.submit(
            "H-4", P["1.004873"], at("02/11"), channel=Channel.POST, given=["verification"]
        ).accept(at("02/11")),
        submitted("H-5", "1.004873").accept(at("03/11")).establish(at("04/11"), "verification"),
    ]


@pytest.mark.parametrize("ending", ENDINGS)
def test_out_and_in_again_is_the_same(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"log{ending}"
    write_events(logs(), path)
    assert list(read_events(path, P, tz=vn.TZ)) == logs()


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_no_cell_acts_as_a_formula(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"log{ending}"
    write_events(logs(), path)
    if ending == ".csv":
        cells = path.read_text("utf-8-sig").replace('"', "").replace("\n", ",").split(",")
        assert "'=HYPERLINK(1)" in cells
    else:
        from python_calamine import CalamineWorkbook

        rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
        cells = [str(cell) for row in rows for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@given(st.text(alphabet="'=+-@\t\rab", max_size=6))
def test_every_text_comes_back_from_its_safe_cell(text: str) -> None:
    assert plain_cell(safe_cell(text)) == text
    assert not safe_cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def written(folder: Path, *rows: str, name: str = "log.csv") -> Path:
    path = folder / name
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def faults(path: Path) -> list[str]:
    with pytest.raises(RegisterErrors) as caught:
        read_events(path, P, tz=vn.TZ)
    return [str(fault) for fault in caught.value.exceptions]


HEADER = "case,activity,time,resource,procedure,channel"


def test_a_log_in_vietnamese_words_sorted_by_time(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "Mã hồ sơ;Hoạt động;Thời gian;Người thực hiện;Mã TTHC;Kênh tiếp nhận;Nội dung bổ sung",
        "H-1;Trả kết quả;12/11/2026 09:00;Lan;1.004194;Trực tuyến;",
        "H-1;Tiếp nhận;03/11/2026 09:00;Lan;;;",
        "H-1;Yêu cầu bổ sung;04/11/2026 09:00;Hạnh;;;tờ khai",
        "h-1;Đã bổ sung;05/11/2026 09:00;LAN;;;",
        "H-1;Nộp hồ sơ;2026-11-02T02:00:00Z;;;;",
    )
    (dossier,) = read_events(path, P, tz=vn.TZ)
    start = Dossier.submit("H-1", P["1.004194"], at("02/11"), channel=Channel.ONLINE)
    assert dossier == (
        start.accept(at("03/11"), by="Lan")
        .request_supplement(at("04/11"), ["tờ khai"], by="Hạnh")
        .supplement(at("05/11"), by="Lan")
        .return_result(at("12/11"), by="Lan")
    )


def test_headings_of_process_mining_tools_are_known(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "case:concept:name,concept:name,time:timestamp,org:resource,case:procedure,case:channel",
        "H-1,submitted,2026-11-02T09:00:00+07:00,,1.004194,online",
        "H-1,accepted,2026-11-03T02:00:00+00:00,Lan,1.004194,online",
    )
    (dossier,) = read_events(path, P, tz=vn.TZ)
    assert dossier.accepted_at == at("03/11")


def test_a_log_without_a_submission_was_handed_in_when_it_begins(tmp_path: Path) -> None:
    path = written(tmp_path, HEADER, "H-1,accepted,2026-11-03 09:00,Lan,1.004194,online")
    (dossier,) = read_events(path, P, tz=vn.TZ)
    assert (dossier.submitted_at, dossier.accepted_at) == (at("03/11"), at("03/11"))


def test_an_event_that_was_only_sent_again_is_skipped(tmp_path: Path) -> None:
    row = "H-1,accepted,2026-11-03 09:00,Lan,1.004194,online"
    (dossier,) = read_events(written(tmp_path, HEADER, row, row), P, tz=vn.TZ)
    assert len(dossier.events) == 2


def test_a_log_knows_the_supplement_that_a_register_cannot_hold(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    start = Dossier.submit("H-1", P["1.004194"], at("02/11"), channel=Channel.ONLINE)
    start = start.accept(at("03/11"))
    write_events([start.request_supplement(at("04/11"), ["đơn"])], path)
    (dossier,) = read_events(path, P, tz=vn.TZ)
    assert classify(dossier, at("20/11"), vn.calendar()).timeliness.value == "paused"


def test_an_edition_that_ended_is_read_all_the_same(tmp_path: Path) -> None:
    path = written(tmp_path, HEADER, "H-1,accepted,2015-11-03 09:00,Lan,1.001193,online")
    (dossier,) = read_events(path, P, tz=vn.TZ)
    assert dossier.procedure == P["1.001193"]


def test_every_faulty_cell_is_told_at_once(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        f"{HEADER},reason,until,items",
        "H-1,opened,2026-11-03 09:00,Lan,1.004194,online,,,",
        ",accepted,2026-11-03,Lan,1.004194,online,,,",
        "H-2,refused,2026-11-03 09:00,Lan,1.004194,online,,,",
        "H-2,extended,2026-11-03 09:00,Lan,1.004194,post,x,soon,",
        "H-2,supplement_requested,2026-11-03 09:00,Lan,1.004194,online,,,[",
        "H-2,supplement_requested,2026-11-03 09:00,Lan,1.004194,online,,,[]",
    )
    told = [fault.split(":")[0] + ":" + fault.split(": ", 2)[2] for fault in faults(path)]
    assert [each[:70] for each in told] == [
        each[:70]
        for each in (
            "row 2, column activity:is no activity that is known: must be one of submitted, …",
            "row 3, column case:must not be empty",
            "row 3, column time:the hour is missing: write it too, like '03/11/2026 16:10'",
            "row 4, column reason:must be filled for the activity refused",
            "row 5, column until:must be JSON as write_events writes it: moment is 'soon' …",
            "row 5, column channel:the rows of dossier H-2 differ: 'online' in row 4",
            "row 6, column items:must be JSON as write_events writes it: Expecting value …",
            "row 7, column activity:items is (): must name what is asked, all of it at once",
        )
    ]


def test_the_row_of_an_event_that_cannot_happen_is_told(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        HEADER,
        "H-1,returned,2026-11-05 09:00,Lan,1.004194,online",
        "H-1,accepted,2026-11-03 09:00,Lan,1.004194,online",
        "H-1,completed,2026-11-06 09:00,Lan,1.004194,online",
        "H-2,accepted,2026-11-06 09:00,Lan,1.009999,fax",
    )
    first, second, third = faults(path)
    assert first.startswith("row 4, column activity: '': dossier H-1")
    assert second.startswith("row 5, column channel: 'fax': must be one of")
    assert third.startswith("row 5, column procedure: '1.009999': no procedure '1.009999'")


def test_papers_that_are_none_are_told(tmp_path: Path) -> None:
    path = written(
        tmp_path, f"{HEADER},handed_in", "H-1,accepted,2026-11-06 09:00,Lan,1.004194,online,{}"
    )
    assert faults(path) == [
        "row 2, column handed_in: '{}': must be JSON as write_events writes it: no list"
    ]


def test_a_line_that_is_no_object_is_told(tmp_path: Path) -> None:
    good = {
        "case": "H-1",
        "activity": "accepted",
        "time": "2026-11-06 09:00",
        "procedure": "1.004194",
        "channel": 3,
    }
    text = json.dumps(good)
    path = written(tmp_path, text, "", "[1]", "{", name="log.jsonl")
    assert [fault.split(",")[0] for fault in faults(path)] == ["row 3", "row 4"]
    (dossier,) = read_events(written(tmp_path, text, name="log.jsonl"), P, tz=vn.TZ)
    assert dossier.channel is Channel.POST


def test_a_missing_file_is_the_builtin_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        read_events(tmp_path / "none.csv", P, tz=vn.TZ)
    assert isinstance(caught.value, MissingFileError)
    assert caught.value.filename == str(tmp_path / "none.csv")


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadValueError, match=r"must end in one of \.csv, \.xlsx"):
        write_events([], tmp_path / "log.txt")


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="cannot open"):
        write_events([], tmp_path / "none" / "log.csv")


def test_a_text_too_long_for_a_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadValueError, match="at most"):
        write_table(tmp_path / "x.xlsx", ["a"], [{"a": "x" * 32_768}])


NAMES = st.sampled_from(["Lan", "Nguyễn Thị Hạnh", "=Minh", "'+Hoa", None])
MOMENTS = st.integers(0, 10**7).map(lambda n: at("03/11") + dt.timedelta(seconds=n / 7))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(MOMENTS, min_size=5, max_size=5).map(sorted),
    NAMES,
    st.text(min_size=1).filter(str.strip),
    st.sampled_from([".csv", ".jsonl"]),
)
def test_any_log_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    moments: list[dt.datetime],
    by: str | None,
    reason: str,
    ending: str,
) -> None:
    path = tmp_path_factory.mktemp("log") / f"log{ending}"
    dossier = submitted().accept(moments[0], by=by)
    try:
        dossier = dossier.extend(moments[1], dt.date(2027, 1, 1), reason, by=by)
    except BadValueError:
        return
    dossier = dossier.complete(moments[2], by=by)
    try:
        write_events([dossier], path)
    except UnicodeEncodeError:  # half a surrogate is no text of any encoding
        return
    assert read_events(path, P, tz=vn.TZ) == (dossier,)


def test_without_the_extra_only_workbooks_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError, match="excel"):
        write_events([], tmp_path / "log.xlsx")
    write_events(logs(), tmp_path / "log.csv")


class TestRecords:
    """What is only recorded goes through a table as well: amounts, yes and no, names."""

    def recorded(self) -> Dossier:
        return (
            submitted()
            .pay_fee(at("02/11"), 8000, online=True, by="Thu")
            .pay_fee(at("03/11"), 0, online=False)
            .digitise(at("03/11"), ["đơn"])
            .digitise(at("04/11"))
            .issue_electronic_result(at("05/11"))
            .reuse_data(at("06/11"), ["căn cước", "khai sinh"])
        )

    @pytest.mark.parametrize("ending", ENDINGS)
    def test_out_and_in_again(self, ending: str, tmp_path: Path) -> None:
        path = tmp_path / f"log{ending}"
        write_events([self.recorded()], path)
        assert read_events(path, P, tz=vn.TZ) == (self.recorded(),)

    def test_as_a_clerk_writes_them(self, tmp_path: Path) -> None:
        path = tmp_path / "log.csv"
        path.write_text(
            "case;activity;time;procedure;channel;Số tiền;Thanh toán trực tuyến;Giấy tờ số hóa\n"
            "H-1;Nộp hồ sơ;02/11/2026 08:00;1.004194;Trực tuyến;;;\n"
            "H-1;Nộp phí;02/11/2026 08:05;;;8000;có;\n"
            "H-1;Số hóa giấy tờ;02/11/2026 08:10;;;;;đơn\n",
            encoding="utf-8",
        )
        (dossier,) = read_events(path, P, tz=vn.TZ)
        paid, digitised = dossier.events[1:]
        assert (paid.amount, paid.online) == (8000, True)  # type: ignore[attr-defined]
        assert digitised.digitised == ("đơn",)  # type: ignore[attr-defined]

    def test_what_is_no_amount_and_neither_yes_nor_no(self, tmp_path: Path) -> None:
        path = tmp_path / "log.csv"
        path.write_text(
            "case;activity;time;procedure;channel;amount;online\n"
            "H-1;submitted;02/11/2026 08:00;1.004194;Trực tuyến;;\n"
            "H-1;fee_paid;02/11/2026 08:05;;;8 nghìn;có\n"
            "H-1;fee_paid;02/11/2026 08:06;;;8000;chưa rõ\n"
            "H-1;fee_paid;02/11/2026 08:07;;;;có\n",
            encoding="utf-8",
        )
        with pytest.raises(RegisterErrors) as caught:
            read_events(path, P, tz=vn.TZ)
        told = [str(fault).split(":")[0] for fault in caught.value.exceptions]
        assert told == [
            "row 3, column amount",
            "row 4, column online",
            "row 5, column amount",
        ]
