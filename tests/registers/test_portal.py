"""The portal's records: made-up samples, shaped as its service answers, invented in every value."""

from __future__ import annotations

import copy
import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from onestop import (
    BadValueError,
    CalendarDays,
    Catalogue,
    Channel,
    Confidence,
    Procedure,
    WorkingDays,
)
from onestop.interchange import from_json, procedures_toml, to_json
from onestop.limits.limit import ClockHours, Limit, Months
from onestop.loading import load_procedures
from onestop.loading.node import Source
from onestop.procedures import Anchor, FeeKind, GovernmentLevel, OnlineLevel, RecordEntry
from onestop.registers import PortalImport, read_portal_list, read_portal_record, record_changes

SAMPLE: dict[str, Any] = {
    "id": "00000000-0000-0000-0000-000000000001",
    "code": "9.000001",
    "name": "Thủ tục mẫu",
    "type": "STANDARD",
    "formalityType": "NOT_ASSIGNED_REGULATION",
    "isWard": True,
    "isMinistry": False,
    "procedureProposal": {"proposalNumber": "1/QĐ-MAU", "decisionDate": 1761843600000},
    "categoriesDetails": [{"id": 1, "name": "Lĩnh vực mẫu", "code": "G99-01"}],
    "subjectTypesDetails": [{"name": "Công dân", "code": "DT12"}],
    "dossierReceivingAddresses": "Bộ phận mẫu",
    "unitGroupsAuthority": [{"name": "UBND cấp xã"}],
    "coordinatingAgencies": ["Công an mẫu"],
    "executionSteps": [{"name": "Bước 1", "description": "nộp"}, {"name": "", "description": " "}],
    "executionMethods": [
        {
            "submissionMethod": "DIRECT",
            "processingTime": 3,
            "processingTimeUnit": "WORKING_DAY",
            "description": "",
            "fees": [
                {
                    "type": "FEE",
                    "value": 2000,
                    "currencyName": "Việt Nam Đồng",
                    "description": "/trang",
                }
            ],
        },
        {
            "submissionMethod": "ONLINE",
            "processingTime": 1,
            "processingTimeUnit": "OTHER",
            "description": "như mẫu",
            "fees": [],
        },
    ],
    "executionCases": [
        {
            "name": "* Giấy tờ phải nộp:",
            "profileComponents": [
                {
                    "name": "Tờ khai mẫu",
                    "code": "000.00.00.G99-KQ000001",
                    "originalQty": 1,
                    "copyQty": 0,
                    "required": False,
                    "attachments": [{"fileName": "Mau-1.docx"}, {"fileName": "Mau-2.docx"}, {}],
                },
                None,
            ],
        },
        {
            "name": "* Giấy tờ phải xuất trình:",
            "profileComponents": [
                {"name": "Thẻ mẫu", "originalQty": 1, "copyQty": 1, "required": True}
            ],
        },
        {
            "name": "Trường hợp ở xa",
            "profileComponents": [{"name": "Đơn mẫu", "originalQty": 0, "copyQty": 0}],
        },
        {
            "name": "* Lưu ý:",
            "profileComponents": [{"name": "Giấy tờ phải còn hạn", "originalQty": 0, "copyQty": 0}],
        },
    ],
    "profileComponents": [{"name": "Giấy rời", "originalQty": None}],
    "requirementsAndConditions": "Có đủ giấy tờ",
    "legalBasisesDetails": [
        {"code": "01/2099/NĐ-CP", "name": "Nghị định mẫu"},
        {"code": "Thông tư số 02/2099/TT-MAU", "name": "Thông tư số 02/2099/TT-MAU"},
        {"code": "", "name": ""},
    ],
    "resultsDetails": [
        {"name": "Giấy mẫu", "code": "KQ.G99.000001"},
        {"name": "Giấy lạ", "code": "dsfas"},
        {"name": "Giấy trơn"},
        {"name": ""},
    ],
    "cases": [{"code": "9.000001.01", "name": "Dịch vụ mẫu"}],
    "keywords": "mẫu",
    "newField": {"a": 1},
    "targetObjects": ["x"],
    "categoryIds": [1],
}


def read(**changes: Any) -> PortalImport:
    return read_portal_record(copy.deepcopy(SAMPLE) | changes, seen="2026-11-30")


def made(**changes: Any) -> Procedure:
    [procedure] = read(**changes).procedures
    return procedure


def keys(found: PortalImport) -> list[tuple[str, str]]:
    """The kind and the phrase of each note."""
    return [(note.kind, note.what.key) for note in found.notes]


def method(time: object, unit: object, channel: object = "DIRECT", **more: Any) -> dict[str, Any]:
    base = {"submissionMethod": channel, "processingTime": time, "processingTimeUnit": unit}
    return {**base, "description": "", "fees": [], **more}


class TestRecord:
    def test_what_it_says_is_there(self) -> None:
        p = made()
        assert (p.code, p.name, p.field) == ("9.000001", "Thủ tục mẫu", "Lĩnh vực mẫu")
        assert p.levels == (GovernmentLevel.COMMUNE,)
        assert p.kind == "STANDARD; NOT_ASSIGNED_REGULATION"
        assert (p.receiving_agency, p.deciding_agency) == ("Bộ phận mẫu", "UBND cấp xã")
        assert p.coordinating == ("Công an mẫu",)
        assert p.applicants == ("Công dân",)
        assert p.requirements == ("Có đủ giấy tờ",)
        assert p.step_texts == ("Bước 1: nộp",)
        assert p.channels == (Channel.IN_PERSON, Channel.ONLINE)
        assert p.decision == "1/QĐ-MAU"
        assert [str(basis) for basis in p.legal_basis] == [
            "Nghị định mẫu 01/2099/NĐ-CP",
            "Thông tư số 02/2099/TT-MAU",
        ]
        assert p.online_level is None

    def test_nothing_imported_is_confirmed(self) -> None:
        p = made()
        assert p.source is not None
        assert (p.source.confidence, p.source.seen) == (Confidence.TO_CONFIRM, "2026-11-30")
        assert all(basis.confidence is Confidence.TO_CONFIRM for basis in p.legal_basis)
        assert all(case.citation == p.source for case in p.limits or ())

    def test_what_nothing_else_says_is_kept(self) -> None:
        kept = {entry.field: entry.text for entry in made().record}
        assert kept["id"] == SAMPLE["id"]
        assert kept["keywords"] == "mẫu"
        assert json.loads(kept["cases"]) == SAMPLE["cases"]
        assert json.loads(kept["newField"]) == {"a": 1}
        assert kept["procedureProposal.decisionDate"] == "2025-10-31"  # midnight in Hà Nội
        assert kept["executionMethods[1].description"] == "như mẫu"
        assert kept["resultsDetails[1].code"] == "dsfas"
        assert kept["executionCases[0].profileComponents[0].attachments"] == "Mau-2.docx"
        assert not {"targetObjects", "categoryIds"} & kept.keys()

    def test_what_is_left_or_open_is_told(self) -> None:
        found = read()
        assert set(keys(found)) == {
            ("person", "portal_no_unit"),
            ("skipped", "portal_no_table"),
            ("person", "portal_nothing_asked"),
            ("left", "portal_junk_code"),
            ("unknown", "portal_unknown_field"),
        }
        line = next(n for n in found.notes if n.what.key == "portal_no_unit")
        assert line.text("en") == (
            "9.000001  executionMethods[1]  needs a person: the slot has 1 and no unit: read the "
            "limit in the law"
        )

    @pytest.mark.parametrize("way", ["toml", "json"])
    def test_it_comes_back_from_a_file(self, way: str) -> None:
        procedure = made()
        if way == "json":
            assert from_json(to_json(procedure), Procedure) == procedure
        else:
            text = procedures_toml(Catalogue([procedure]))
            assert load_procedures(Source("w.toml", text))["9.000001"] == procedure


class TestEnvelopes:
    @pytest.mark.parametrize(
        "wrapped",
        [
            SAMPLE,
            {"code": "OK", "message": "OK", "data": SAMPLE},
            [SAMPLE],
            [{"code": "OK", "data": SAMPLE}],
            {"data": {"items": [{"id": "1", "code": "9.000001", "name": "a"}], "total": 1}},
        ],
    )
    def test_each_form_is_taken(self, wrapped: Any) -> None:
        for value in (wrapped, json.dumps(wrapped)):
            assert [p.code for p in read_portal_record(value).procedures] == ["9.000001"]

    @pytest.mark.parametrize("wrong", ["{", "3", '{"name": "a"}', '["x"]', "null"])
    def test_nothing_else_is(self, wrong: str) -> None:
        with pytest.raises(BadValueError, match="must be"):
            read_portal_record(wrong)

    def test_an_internal_procedure_is_no_public_one(self) -> None:
        found = read(type="STANDARD_INTERNAL")
        assert found.procedures == ()
        assert keys(found) == [("left", "portal_internal")]

    def test_one_that_cannot_be_a_procedure_is_told(self) -> None:
        found = read(code=" ")
        assert found.procedures == ()
        assert keys(found)[-1] == ("left", "portal_refused")


class TestSlots:
    @pytest.mark.parametrize(
        ("time", "unit", "limit"),
        [
            (3, "WORKING_DAY", WorkingDays(3)),
            ("15", "DAY", CalendarDays(15)),
            (4, "HOUR", ClockHours(4)),
            (2, "MONTH", Months(2)),
            (1, "YEAR", Months(12)),
            (3.0, "WORKING_DAY", WorkingDays(3)),
        ],
    )
    def test_a_unit_makes_a_limit(self, time: object, unit: str, limit: Limit) -> None:
        assert made(executionMethods=[method(time, unit)]).limit() == limit

    @pytest.mark.parametrize(
        ("time", "unit", "key"),
        [
            (0, "OTHER", "portal_no_unit"),
            (1, "OTHER", "portal_no_unit"),
            (None, "DAY", "portal_no_unit"),
            (True, "DAY", "portal_no_unit"),
            ("nhanh", "DAY", "portal_no_unit"),
            (3, None, "portal_no_unit"),
            (0.5, "WORKING_DAY", "portal_no_such_limit"),
            (30, "MINUTE", "portal_no_such_limit"),
            (3, "FORTNIGHT", "portal_no_such_limit"),
        ],
    )
    def test_what_makes_none_is_a_persons_work(self, time: object, unit: object, key: str) -> None:
        found = read(executionMethods=[method(time, unit)])
        assert found.procedures[0].limits is None
        assert ("person", key) in keys(found)
        assert "executionMethods[0]" in [entry.field for entry in found.procedures[0].record]

    def test_one_limit_in_every_channel_is_one_without(self) -> None:
        rows = [method(3, "WORKING_DAY", each) for each in ("DIRECT", "ONLINE", "POSTAL")]
        [case] = made(executionMethods=rows).limits or ()
        assert (case.limit, case.channel) == (WorkingDays(3), None)

    def test_where_one_has_no_unit_the_others_keep_their_channel(self) -> None:
        [case] = made().limits or ()
        assert case.channel is Channel.IN_PERSON

    def test_different_channels_may_hide_a_case(self) -> None:
        rows = [method(20, "DAY", "ONLINE"), method(15, "DAY", "DIRECT", description="nhà ở")]
        found = read(executionMethods=rows)
        cases = found.procedures[0].limits or ()
        assert [(c.limit, c.channel, c.condition) for c in cases] == [
            (CalendarDays(20), Channel.ONLINE, None),
            (CalendarDays(15), Channel.IN_PERSON, None),
        ]
        assert ("person", "portal_channels_differ") in keys(found)

    def test_one_channel_twice_is_a_case_to_be_named(self) -> None:
        rows = [method(1, "DAY"), method(3, "DAY", description="trường hợp khác")]
        found = read(executionMethods=rows)
        cases = found.procedures[0].limits or ()
        assert [case.condition for case in cases] == [None, "trường hợp khác"]
        assert ("person", "portal_channel_repeated") in keys(found)

    def test_conditions_in_the_words_become_cases(self) -> None:
        """The reader of published limits finds the slot's own limit, and a case beside it."""
        words = "03 ngày làm việc; trường hợp phải xác minh thì không quá 08 ngày làm việc"
        rows = [method(3, "WORKING_DAY", each, description=words) for each in ("DIRECT", "ONLINE")]
        found = read(executionMethods=rows)
        cases = found.procedures[0].limits or ()
        assert [(case.limit, case.condition, case.channel) for case in cases] == [
            (WorkingDays(3), None, None),
            (WorkingDays(8), "phải xác minh", None),
        ]
        assert (cases[0].text, ("person", "portal_cases_read") in keys(found)) == (words, True)

    def test_rows_of_one_channel_take_their_conditions_from_the_words(self) -> None:
        words = "03 ngày làm việc; trường hợp phải xác minh thì không quá 08 ngày làm việc"
        rows = [method(n, "WORKING_DAY", description=words) for n in (3, 8)]
        found = read(executionMethods=rows)
        cases = found.procedures[0].limits or ()
        assert [(case.limit, case.condition) for case in cases] == [
            (WorkingDays(3), None),
            (WorkingDays(8), "phải xác minh"),
        ]
        assert ("person", "portal_channel_repeated") not in keys(found)

    def test_a_row_that_is_one_case_alone_has_its_condition(self) -> None:
        rows = [
            method(20, "DAY", "ONLINE"),
            method(15, "DAY", "DIRECT", description="Trường hợp nhà ở riêng lẻ: 15 ngày"),
        ]
        cases = read(executionMethods=rows).procedures[0].limits or ()
        assert [(case.channel, case.condition) for case in cases] == [
            (Channel.ONLINE, None),
            (Channel.IN_PERSON, "nhà ở riêng lẻ"),
        ]

    def test_the_start_is_taken_from_the_words(self) -> None:
        words = "Trong thời hạn 30 ngày kể từ ngày nhận đủ hồ sơ hợp lệ"
        [case] = made(executionMethods=[method(30, "DAY", description=words)]).limits or ()
        assert case.anchor is Anchor.COMPLETE_DOSSIER

    def test_two_channels_in_one_row_and_one_that_is_not_known(self) -> None:
        found = read(
            executionMethods=[method(1, "DAY", "DIRECT_AND_ONLINE"), method(2, "DAY", "X")]
        )
        channels = [case.channel for case in found.procedures[0].limits or ()]
        assert channels == [Channel.IN_PERSON, Channel.ONLINE, None]
        assert ("person", "portal_no_channel") in keys(found)

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("Trong thời hạn 30 ngày kể từ ngày nhận được hồ sơ", True),
            ("Không quá 30 ngày làm việc", False),
            ("theo quy định", False),
        ],
    )
    def test_words_that_say_otherwise_are_told(self, text: str, *, told: bool) -> None:
        found = read(executionMethods=[method(30, "WORKING_DAY", description=text)])
        assert found.procedures[0].limit() == WorkingDays(30)  # the slot is taken
        assert (("person", "portal_text_differs") in keys(found)) is told


class TestFees:
    def fee(self, value: object, text: object = "", **more: Any) -> tuple[Any, set[Any]]:
        row = {"type": "SERVICE_FEE", "value": value, "description": text, **more}
        found = read(executionMethods=[method(1, "DAY", fees=[row])])
        return found.procedures[0].fees, set(keys(found))

    def test_a_unit(self) -> None:
        [fee] = made().fees
        assert (fee.amount, fee.per, fee.kind) == (2000, "trang", FeeKind.FEE)
        assert fee.channel is Channel.IN_PERSON

    def test_free_by_default_and_not_free_by_its_words(self) -> None:
        [free], told = self.fee(0)
        assert free.amount == 0
        assert ("person", "portal_free") in told
        [words], told = self.fee(0, "theo nghị quyết của HĐND")
        assert (words.amount, words.text) == (None, "theo nghị quyết của HĐND")
        assert ("person", "portal_not_free") in told

    def test_a_scale_in_words_is_a_persons_work(self) -> None:
        [fee], told = self.fee(2000, "2.000/trang, từ trang thứ 3 1.000/trang")
        assert (fee.amount, fee.per) == (2000, None)
        assert ("person", "portal_fee_text") in told

    @pytest.mark.parametrize(
        ("name", "amount", "currency"),
        [("USD", 10, "USD"), ("Việt Nam Đồng", 10, "VND"), ("Yen", None, "VND")],
    )
    def test_currencies(self, name: str, amount: int | None, currency: str) -> None:
        [fee], told = self.fee(10, currencyName=name)
        assert (fee.amount, fee.currency) == (amount, currency)
        assert (("person", "portal_currency") in told) is (amount is None)

    def test_half_a_dong_is_not_known(self) -> None:
        [fee], _ = self.fee(0.5)
        assert fee.amount is None

    def test_one_in_every_channel_has_none_and_general_ones_neither(self) -> None:
        row = {"type": "FEE", "value": 5000, "description": "/lần"}
        rows = [method(1, "DAY", each, fees=[row, None]) for each in ("DIRECT", "ONLINE")]
        own = {"type": "FEE", "value": 7, "description": "/bản"}
        fees = made(executionMethods=rows, fees=[own]).fees
        assert [(fee.amount, fee.channel) for fee in fees] == [(7, None), (5000, None)]


class TestPapers:
    def test_groups_say_what_their_papers_are(self) -> None:
        kept, shown, case, remark, alone = made().components
        assert (kept.group, kept.originals, kept.copies) == ("Giấy tờ phải nộp", 1, 0)
        assert (kept.code, kept.form) == ("000.00.00.G99-KQ000001", "Mau-1.docx")
        assert (kept.required, shown.required) == (None, True)  # a false says nothing
        assert (kept.presented, shown.presented) == (False, True)
        assert case.condition == "Trường hợp ở xa"
        assert (remark.remark, alone.remark) == (True, False)
        assert (alone.group, alone.originals) == (None, None)


class TestOthers:
    def test_a_filler_is_no_decision(self) -> None:
        found = read(procedureProposal={"proposalNumber": "QĐ/0001-BTP"}, decisionNo="")
        assert found.procedures[0].decision is None
        assert ("left", "portal_filler") in keys(found)
        assert RecordEntry("decisionNo", "QĐ/0001-BTP") in found.procedures[0].record

    def test_texts_are_cleaned_and_the_raw_one_kept(self) -> None:
        raw = "Thu\u0309 tu\u0323c\u00a0 mẫu\t"
        procedure = made(name=raw)
        assert procedure.name == "Thủ tục mẫu"
        assert RecordEntry("name", raw) in procedure.record

    def test_true_is_a_fact_and_false_is_not_known(self) -> None:
        assert made(isFullProcess=True).online_level is OnlineLevel.FULL
        assert made(isFullProcess=False).online_level is None

    def test_a_field_and_an_empty_list(self) -> None:
        told = made(categoriesDetails=[], category={"name": "Lĩnh vực khác"}, keywords=" ")
        assert told.field == "Lĩnh vực khác"
        assert "keywords" not in [entry.field for entry in told.record]

    def test_executing_agencies_stand_in_where_no_address_is_given(self) -> None:
        executing = [{"name": "UBND cấp xã"}]
        told = made(dossierReceivingAddresses=None, unitGroupsExecuting=executing)
        assert told.receiving_agency == "UBND cấp xã"

    def test_a_later_record_is_compared_field_by_field(self) -> None:
        before, after = made(), made(name="Thủ tục mới", requirementsAndConditions=["a", "b"])
        changes = {change.field: (change.before, change.after) for change in (
            record_changes(before, after)
        )}  # fmt: skip
        assert changes == {
            "name": ("Thủ tục mẫu", "Thủ tục mới"),
            "requirements": (("Có đủ giấy tờ",), ("a", "b")),
        }
        assert record_changes(before, before) == ()
        with pytest.raises(BadValueError, match=r"must be of 9\.000001"):
            record_changes(before, made(code="9.000002"))


class TestList:
    HEADER = "Mã số,Tên,Cơ quan ban hành,Cơ quan thực hiện,Lĩnh vực\n"

    def written(self, tmp_path: Path, rows: str) -> Path:
        path = tmp_path / "list.csv"
        path.write_text(self.HEADER + rows, encoding="utf-8")
        return path

    def test_codes_and_names_and_no_limits(self, tmp_path: Path) -> None:
        path = self.written(tmp_path, "9.000001,Thủ tục mẫu,Bộ mẫu,UBND cấp xã,Mẫu\n9.00002,b,,,\n")
        one, two = read_portal_list(path, seen="2026-11-30")
        assert (one.code, one.name, one.field, one.limits) == (
            "9.000001",
            "Thủ tục mẫu",
            "Mẫu",
            None,
        )
        assert one.record == (
            RecordEntry("departmentPromulgateName", "Bộ mẫu"),
            RecordEntry("executingAgencies", "UBND cấp xã"),
        )
        assert two.code == "9.000020"  # a spreadsheet cut its zero off
        assert two.field is None

    def test_a_row_without_a_code_is_a_fault(self, tmp_path: Path) -> None:
        from onestop import RegisterErrors

        with pytest.raises(RegisterErrors):
            read_portal_list(self.written(tmp_path, ",Thủ tục mẫu,,,\n"))


class TestCommand:
    def run(self, *arguments: str) -> Any:
        testing = pytest.importorskip("click.testing")
        from onestop import cli

        return testing.CliRunner().invoke(cli.onestop, ["import", *arguments, "--lang", "en"])

    def test_it_writes_what_loads_and_tells_the_rest(self, tmp_path: Path) -> None:
        source, out = tmp_path / "portal.json", tmp_path / "ward.toml"
        source.write_text(json.dumps(SAMPLE), encoding="utf-8")
        ran = self.run(str(source), "--out", str(out), "--seen", "2026-11-30")
        assert ran.exit_code == 0
        assert ran.output.splitlines()[-1] == f"1 procedures written to {out}"
        assert "needs a person: the slot has 1 and no unit" in ran.output
        assert load_procedures(out)["9.000001"] == made()

    def test_without_a_file_it_only_tells(self, tmp_path: Path) -> None:
        path = TestList().written(tmp_path, "9.000001,a,,,\n")
        assert self.run(str(path)).output == "1 procedures read\n"

    def test_no_record_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "x.json"
        path.write_text("{}", encoding="utf-8")
        assert self.run(str(path)).exit_code == 2


def test_the_days_are_those_of_ha_noi() -> None:
    from onestop.registers.portal import day_of

    assert day_of(1761843600000) == dt.date(2025, 10, 31)
    assert day_of(1761843599999) == dt.date(2025, 10, 30)


def test_a_lone_table_in_the_place_of_a_list_is_read_and_what_is_no_table_is_told() -> None:
    lone = {**SAMPLE, "executionSteps": SAMPLE["executionSteps"][0]}
    assert read_portal_record(lone).procedures
    odd = read_portal_record({**SAMPLE, "executionSteps": ["nộp", *SAMPLE["executionSteps"]]})
    assert any("executionSteps[0]" in note.text("en") for note in odd.notes)
