"""`onestop read`: a published text as a table, as TOML, as JSON; refusals with status 1."""

import json
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from onestop import cli
from onestop.limit_texts import parse_time_limit
from onestop.loading.procedures import load_procedures


def run(*arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(cli.onestop, ("read", *arguments), input=given)


def pasted(output: str) -> str:
    """The TOML that a reading shows, put under a procedure."""
    _, toml = output.split("[[procedure.limit]]", 1)
    return f'[[procedure]]\ncode = "P.1"\nname = "Thử"\n\n[[procedure.limit]]{toml}'


def test_the_cases_are_a_table_in_the_language_asked_for() -> None:
    text = "3 ngày làm việc kể từ ngày nhận đủ hồ sơ, không tính thời gian chờ bổ sung"
    lines = run(text).output.splitlines()
    assert lines[0].split("  ")[0] == "Thời hạn"
    assert lines[1].startswith("3 ngày làm việc  toàn bộ")
    assert "nhận đủ hồ sơ" in lines[1]
    assert "không tính thời gian chờ bổ sung" in lines[1]
    assert run(text, "--lang", "en").output.splitlines()[1].startswith("3 working days  total")


@pytest.mark.parametrize(
    "text",
    [
        "3 ngày; trường hợp phải xác minh thì kéo dài thêm 05 ngày",
        "Trong ngày; nhận sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo",
        "Tại UBND cấp xã: 05 ngày làm việc. Tại Công an cấp xã: 07 ngày",
        "Tiếp nhận: 1 ngày; thẩm định: 2 ngày; phê duyệt: 1 ngày",
        '02 tháng đối với hồ sơ "đặc biệt"',
        "20 ngày, không tính thời gian niêm yết",
    ],
)
def test_the_toml_pasted_into_a_file_is_the_reading(text: str, tmp_path: Path) -> None:
    path = tmp_path / "pasted.toml"
    path.write_text(pasted(run(text).output), encoding="utf-8")
    (procedure,) = load_procedures(path).procedures
    limits = procedure.limits or ()
    read = parse_time_limit(text)
    assert [(c.limit, c.condition, c.mode, c.anchor, c.excluded) for c in limits] == [
        (c.limit, c.condition, c.mode, c.anchor, c.excluded) for c in read
    ]
    assert parse_time_limit(limits[0].text or "")[0].limit == limits[0].limit


def test_a_text_without_a_limit_is_told_and_pasted_as_such() -> None:
    ran = run("Không", "quy", "định")
    assert ran.exit_code == 0
    told, toml = ran.output.splitlines()
    assert told == "Văn bản nói là không có thời hạn."
    assert tomllib.loads(toml) == {"no_limit": True}


def test_a_refusal_names_the_part_and_the_reason() -> None:
    ran = run("4 ngày làm việc; đơn khó thì 30 phút")
    assert ran.exit_code == 1
    assert ran.stdout == ""
    assert "“30 phút” (ký tự 29 đến 36)" in ran.stderr


def test_json_holds_the_cases_or_the_refusal() -> None:
    ran = run("Trong ngày; nhận sau 15 giờ thì ngày làm việc tiếp theo", "--json")
    (case,) = json.loads(ran.output)["cases"]
    assert case["same_day"] == {"cutoff": "15:00"}
    refused = run("30 phút", "--json")
    assert refused.exit_code == 1
    told = json.loads(refused.output)
    assert told["cases"] is None
    assert (told["refused"]["text"], told["refused"]["start"]) == ("30 phút", 0)
    assert told["refused"]["kind"] == "no_type"
    assert told["refused"]["reason"] == "không có loại thời hạn nào mang đơn vị này"


def test_a_dash_reads_standard_input() -> None:
    assert "5 ngày" in run("-", given="05 ngày\n").output
