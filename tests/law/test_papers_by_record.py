"""Papers whose data a database holds: procedure by procedure, then by the decree for all.

The first day of NQ 66.7/2025/NQ-CP is not known: its records have the rule by June 2026 at the
latest, so 1 July 2026 is the first day on which it surely holds.
"""

from __future__ import annotations

from datetime import date

import pytest

from onestop import Channel, Confidence, Dossier, check, vn
from onestop.dossiers import Gap

POPULATION = "CSDL quốc gia về dân cư"
CIVIL_STATUS = "CSDL hộ tịch điện tử"
LAND = "CSDL quốc gia về đất đai"
HEALTH = "Sổ sức khỏe điện tử VNeID"
IDENTITY = "giấy tờ tùy thân còn giá trị"
TITLE = "giấy chứng nhận quyền sở hữu, quyền sử dụng"

#: code, paper, the condition under which it is asked, the database: typed from the records.
ROWS = [
    ("2.000884", IDENTITY, "", POPULATION),
    ("2.001008", IDENTITY, "", POPULATION),
    ("2.000908", IDENTITY, "", POPULATION),
    ("2.001035", IDENTITY, "", POPULATION),
    ("2.001019", IDENTITY, "", POPULATION),
    ("2.001016", IDENTITY, "", POPULATION),
    ("2.001406", IDENTITY, "", POPULATION),
    ("2.000913", IDENTITY, "", POPULATION),
    (
        "2.000908",
        "giấy tờ chứng minh quan hệ với người được cấp bản chính",
        "nếu là người đại diện hoặc thân nhân",
        CIVIL_STATUS,
    ),
    ("2.001016", TITLE, "với tài sản phải đăng ký", LAND),
    ("2.001406", TITLE, "với tài sản phải đăng ký", LAND),
    (
        "1.004222",
        "giấy tờ chỗ ở hợp pháp",
        "tùy trường hợp, khi không tra được dữ liệu",
        POPULATION,
    ),
    ("1.004222", "giấy tờ quan hệ nhân thân", "nếu về ở nhờ người thân", POPULATION),
    ("1.004194", "giấy tờ chỗ ở hợp pháp", "khi không tra được dữ liệu", POPULATION),
    ("1.010040", "quyết định cho trở lại quốc tịch", "nếu trở lại quốc tịch", "CSDL quốc tịch"),
    ("1.001022", "giấy tờ tùy thân có ảnh", "", POPULATION),
    ("2.001263", "hộ chiếu, thẻ căn cước (người nhận)", "", POPULATION),
    ("2.001263", "giấy tờ về tình trạng hôn nhân (người nhận)", "", CIVIL_STATUS),
    ("2.001263", "giấy khám sức khỏe chưa quá 6 tháng (người nhận)", "", HEALTH),
    ("2.001263", "giấy khám sức khỏe (người được nhận)", "", HEALTH),
]
THIRTEEN = {
    *("2.000884", "2.001008", "2.000908", "2.001035", "2.001019", "2.001016", "2.001406"),
    *("2.000913", "1.004222", "1.004194", "1.010040", "1.001022", "2.001263"),
}


def found(code: str, paper: str, given: str, day: date) -> list[tuple[str, str | None]]:
    """What is found of one paper of a dossier without papers: the kind, and the source."""
    dossier = Dossier.submit(
        "H15.50.05.13-260701-0001",
        vn.procedures()[code],
        vn.local(day.year, day.month, day.day, 9, 0),
        channel=Channel.IN_PERSON,
        given=[given] if given else [],
    )
    findings = [f for f in check(dossier) if f.where == paper]
    return [(f.kind, f.citation.instrument if f.citation else None) for f in findings]


def test_all_thirteen_procedures_stand_in_the_table() -> None:
    assert {code for code, *_ in ROWS} == THIRTEEN


@pytest.mark.law("NQ 66.7/2025/NQ-CP", confidence="to confirm")
@pytest.mark.parametrize(("code", "paper", "given", "database"), ROWS)
class TestByTheRecordOfEachProcedure:
    """Không yêu cầu giấy tờ khi khai thác được thông tin trong cơ sở dữ liệu."""

    def test_before_the_first_sure_day_the_paper_is_asked(
        self, code: str, paper: str, given: str, database: str
    ) -> None:
        assert found(code, paper, given, date(2026, 6, 30)) == [("missing", None)]

    def test_since_then_it_is_not(self, code: str, paper: str, given: str, database: str) -> None:
        told = found(code, paper, given, date(2026, 7, 1))
        assert told == [("in_database", "66.7/2025/NQ-CP")]


@pytest.mark.law("NĐ 118/2025 Đ4.2a", confidence="confirmed")
@pytest.mark.parametrize(("code", "paper", "given", "database"), ROWS)
class TestByTheDecreeForAll:
    """Không yêu cầu giấy tờ mà thông tin đã có trong cơ sở dữ liệu, từ ngày 05/8/2026."""

    @pytest.mark.parametrize("day", [date(2026, 8, 5), date(2026, 11, 30)])
    def test_no_procedure_asks_for_it(
        self, code: str, paper: str, given: str, database: str, day: date
    ) -> None:
        told = found(code, paper, given, day)
        assert told == [("in_database", "Nghị định 118/2025/NĐ-CP")]

    def test_the_database_is_the_one_that_the_record_names(
        self, code: str, paper: str, given: str, database: str
    ) -> None:
        (component,) = [c for c in vn.procedures()[code].components if c.name == paper]
        assert component.database is not None
        assert component.database.name == database
        assert component.database.citation is not None
        assert component.database.citation.confidence is Confidence.CONFIRMED


@pytest.mark.law("NĐ 118/2025 Đ4.2a", confidence="confirmed")
class TestWhereTheDatabaseFails:
    """Trừ trường hợp sự cố, thiên tai, dữ liệu sai; căn cước điện tử như căn cước."""

    def test_a_copy_from_the_register_then_asks_for_one_of_two_identities(self) -> None:
        """2.000908: the record says in words that the electronic identity card is as good."""
        dossier = Dossier.submit(
            "H15.50.05.13-261130-0001",
            vn.procedures()["2.000908"],
            vn.local("30/11/2026 09:00"),
            channel=Channel.IN_PERSON,
        )
        (asked,) = check(dossier, gaps={POPULATION: Gap.OUTAGE})[:1]
        assert asked.kind == "missing"
        assert "hoặc căn cước điện tử" in asked.text("vi")
