"""The shipped procedures against the shared facts, row by row, where they are at hand.

The rows are read here by a plain reader of their own: what ships was typed from them by hand.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from onestop import Citation, Component, Procedure, vn
from onestop.procedures import Database
from tests.golden.normal_form import normal_form
from tests.shared import shared_file

Row = dict[str, str]

#: Where a row of the list was corrected later, the correction is what ships.
LIMIT_FIELDS = re.compile(r"limit(\[\w+\])?(\.anchor)?")
PAPER = re.compile(r"component\[(?P<name>.+)\]\.(?P<what>database|condition)(?:\.since)?")
GROUPS = {"with merit": "có công", "poor": "nghèo", "disabled": "khuyết tật"}
CHANNELS = {"trực tuyến": "online", "bưu chính": "post", "trực tiếp": "in_person"}


def rows(name: str) -> list[Row]:
    with shared_file(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def corrections() -> list[Row]:
    return rows("procedures_corrections.csv")


def corrected(corrections: list[Row], field: str) -> dict[str, list[Row]]:
    """The rows that correct a field and change it, by code."""
    found: dict[str, list[Row]] = {}
    for row in corrections:
        if re.fullmatch(field, row["field"]) and row["right"] != "unchanged":
            found.setdefault(row["code"], []).append(row)
    return found


@pytest.mark.parametrize("name", ["procedures.csv", "procedures_more.csv"])
class TestEveryRowOfTheLists:
    """Code, name, field, decision, confidence, days and limit, unless a correction says else."""

    def test_name_and_field_ship_as_published(self, name: str) -> None:
        for row in rows(name):
            shipped = vn.procedures()[row["code"]]
            assert (shipped.name, shipped.field) == (row["name"], row["field"])

    def test_the_decision_unless_it_is_a_filler(self, name: str, corrections: list[Row]) -> None:
        fillers = corrected(corrections, "decision")
        for row in rows(name):
            wanted = "" if row["code"] in fillers else row["decision_no"]
            assert (vn.procedures()[row["code"]].decision or "") == wanted

    def test_how_sure(self, name: str, corrections: list[Row]) -> None:
        better = corrected(corrections, "confidence")
        for row in rows(name):
            (right, *_) = [r["right"] for r in better.get(row["code"], [])] or [row["confidence"]]
            assert how_sure(vn.procedures()[row["code"]].source) == right, row["code"]

    def test_the_days(self, name: str, corrections: list[Row]) -> None:
        ended = corrected(corrections, r"in_force\.to")
        for row in rows(name):
            shipped = vn.procedures()[row["code"]]
            assert iso(shipped.in_force) == row["effective_from"]
            last = "2026-09-07" if row["code"] in ended else row["effective_to"]
            assert iso(shipped.until) == last

    def test_the_limit(self, name: str, corrections: list[Row]) -> None:
        otherwise = corrected(corrections, LIMIT_FIELDS.pattern)
        for row in rows(name):
            written = normal_form(vn.procedures()[row["code"]])
            if row["code"] not in otherwise:
                assert written == row["time_limit"], row["code"]

    def test_the_result_codes(self, name: str, corrections: list[Row]) -> None:
        otherwise = corrected(corrections, "results")
        for row in rows(name):
            named = {r.code for r in vn.procedures()[row["code"]].results if r.code}
            if row["code"] not in otherwise:
                assert named == set(re.findall(r"KQ\.G\d\d\.\d{6}", row["result"])), row["code"]


def test_the_forty_more_are_filed_as_their_rows_say() -> None:
    """A visit that only books a time is no filing."""
    for row in rows("procedures_more.csv"):
        level = row["online_level"].replace("trực tuyến chỉ để đặt lịch", "")
        named = {word for text, word in CHANNELS.items() if text in level}
        if "VNeID" in level:
            named.add("vneid")
        assert {c.value for c in vn.procedures()[row["code"]].channels} == named, row["code"]


def test_the_forty_more_name_the_instruments_of_their_rows() -> None:
    for row in rows("procedures_more.csv"):
        wanted = [item.split(" ")[0].rstrip(":") for item in row["legal_basis"].split("; ")]
        shipped = [basis.instrument for basis in vn.procedures()[row["code"]].legal_basis]
        assert shipped == wanted, row["code"]


def test_the_forty_more_charge_the_figures_of_their_rows_and_no_other() -> None:
    for row in rows("procedures_more.csv"):
        figures = {int(n.replace(".", "")) for n in re.findall(r"\b\d{1,3}\.\d{3}\b", row["fee"])}
        fees = vn.procedures()[row["code"]].fees
        shipped = {fee.amount for fee in fees} | {fee.cap for fee in fees}
        shipped |= {rate.amount for fee in fees for rate in fee.from_page}
        assert shipped - {None, 0} == figures, row["code"]
        assert bool(fees) is bool(row["fee"])


def test_the_catalogue_holds_the_lists_and_what_the_corrections_add(
    corrections: list[Row],
) -> None:
    listed = {row["code"] for row in (*rows("procedures.csv"), *rows("procedures_more.csv"))}
    added = set(corrected(corrections, r"\(new procedure\)"))
    assert (len(listed), len(added)) == (118, 2)
    assert set(vn.procedures()) == listed | added


def iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def how_sure(source: Citation | None) -> str:
    """`inferred 90 %`, as the shared facts write it."""
    assert source is not None
    word = source.confidence.value
    return word if source.percent is None else f"{word} {source.percent} %"


# --- every row of the corrections, by the kind of its field


def limit(row: Row, shipped: Procedure) -> None:
    """The corrected spelling stands among the cases; two readings keep the shipped one."""
    written = normal_form(shipped)
    open_still = "two readings" in row["right"] or " or " in row["right"]
    right = row["shipped"] if open_still else row["right"]
    for branch in right.split(" ; "):
        assert branch in written.split(" ; ")


def citations(row: Row, shipped: Procedure) -> list[Citation]:
    if row["field"] == "legal_basis":
        return list(shipped.legal_basis)
    key = re.fullmatch(r"limit(?:\[(\w+)\])?\.basis", row["field"])
    assert key
    cases = [case for case in shipped.limits or () if case.key == key[1]]
    return [case.citation for case in cases if case.citation]


def article(row: Row, shipped: Procedure) -> None:
    """The article is the right one, and is not called unsure where the correction is sure."""
    articles = set(re.findall(r"Đ\d+(?:\.\d+)?", row["right"].partition("(")[0]))
    (basis,) = [c for c in citations(row, shipped) if c.instrument.endswith(right_number(row))]
    assert articles <= set(re.findall(r"Đ\d+(?:\.\d+)?", basis.article or ""))
    assert "article number" not in (basis.note or "")


def right_number(row: Row) -> str:
    return row["right"].split(" ")[0].rstrip(";")


def component(name: str, shipped: Procedure) -> Component:
    (found,) = [c for c in shipped.components if c.name.startswith(name)]
    return found


def database(row: Row, shipped: Procedure) -> None:
    named = re.fullmatch(PAPER, row["field"])
    assert named
    if "quyết định cho trở lại quốc tịch" in row["right"]:
        paper = component("quyết định cho trở lại quốc tịch", shipped)
    else:
        paper = component(named["name"], shipped)
    if named["what"] == "condition":
        assert row["right"] == f"condition: {paper.condition}"
        return
    known = {held.name for held in databases(paper)}
    if row["field"].endswith(".since"):
        assert min(held.since for held in databases(paper) if held.since) < date(2026, 8, 5)
        return
    wanted = set(re.findall(r"(?:CSDL|Sổ sức khỏe)[^;,(]*[^;,( ]", row["right"]))
    assert wanted <= known if wanted else known
    if "any_of: căn cước điện tử" in row["right"]:
        assert [other.name for other in paper.any_of] == ["căn cước điện tử"]


def databases(paper: Component) -> Iterator[Database]:
    if paper.database is not None:
        yield paper.database
    yield from paper.other_databases


def added_paper(row: Row, shipped: Procedure) -> None:
    name = re.split(r" \(", row["right"])[0]
    paper = component(name, shipped)
    if "xuất trình, 1" in row["right"]:
        assert (paper.presented, paper.number) == (True, 1)
    wanted = set(re.findall(r"database: ([^;]+)", row["right"]))
    assert wanted <= {held.name for held in databases(paper)}


def note(row: Row, shipped: Procedure) -> None:
    """The sentence that was wrong is gone, unless it stays."""
    stays = row["right"] == "unchanged"
    assert any(row["shipped"] in line for line in shipped.notes) is stays


def results(row: Row, shipped: Procedure) -> None:
    codes = set(re.findall(r"KQ\.G\d\d\.\d{6}", row["right"]))
    assert codes <= {result.code for result in shipped.results}
    if not codes:
        assert [result.name for result in shipped.results] == [row["right"]]


def ended(row: Row, shipped: Procedure) -> None:
    assert shipped.until == date(2026, 9, 7)


def succeeded(row: Row, shipped: Procedure) -> None:
    assert vn.procedures().find(row["code"], date(2026, 11, 30)).code == row["right"]


def new(row: Row, shipped: Procedure) -> None:
    name, _, old = row["right"].partition("; supersedes ")
    assert (shipped.name, list(shipped.supersedes)) == (name, old.split(", "))
    assert shipped.limits is None


def deciding(row: Row, shipped: Procedure) -> None:
    assert shipped.deciding_agency == (
        row["shipped"] if row["right"] == "unchanged" else row["right"]
    )


def supplement(row: Row, shipped: Procedure) -> None:
    rule = shipped.supplement
    assert rule is not None
    numbers = re.findall(r"(\d) working days from", row["right"])
    assert [str(limit.n) for limit in rule.notice] == numbers  # type: ignore[attr-defined]
    assert f"number {rule.most}" in row["right"]


def suspension(row: Row, shipped: Procedure) -> None:
    (ground,) = shipped.suspension
    assert ground.stops_clock
    assert ground.citation is not None
    assert row["source"].startswith(f"{ground.citation.instrument} {ground.citation.article}")
    assert ground.citation.in_force == date(2026, 7, 1)


def fee(row: Row, shipped: Procedure) -> None:
    """The figures are those of the row; `fees.txt` types them with their channels and days."""
    if "unchanged" in row["note"].lower():
        assert [one.amount for one in shipped.fees] == [0]
        return
    figures = re.findall(r"\b\d{1,3}[,.]\d{3}\b|\b\d{4,6}\b", row["right"])
    wanted = {int(re.sub(r"\D", "", n)) for n in figures if not re.match(r"20[12]\d$", n)}
    amounts = {one.amount for one in shipped.fees} | {one.cap for one in shipped.fees}
    amounts |= {rate.amount for one in shipped.fees for rate in one.from_page}
    if row["code"] == "1.002755":  # two figures in one record: the first is kept, to confirm
        wanted = {5000}
    assert wanted <= amounts
    exempt = " ".join(group.name for one in shipped.fees for group in one.exempt)
    for english, vietnamese in GROUPS.items():
        if "free for" in row["right"] and english in row["right"]:
            assert vietnamese in exempt


def explained(row: Row, shipped: Procedure) -> None:
    """The explanation is gone, for the instrument is known."""
    assert "fee_without_basis" not in dict(shipped.explained)
    number = row["right"].split(" ")[0]
    assert all(one.basis and one.basis.instrument == number for one in shipped.fees)


def hours(row: Row, shipped: Procedure) -> None:
    assert shipped.reception_hours
    assert "sáng thứ Bảy" in shipped.reception_hours


def duty(row: Row, shipped: Procedure) -> None:
    assert shipped.citizen_duty
    assert row["right"].lower() in shipped.citizen_duty.lower().rstrip(".")


def receipt(row: Row, shipped: Procedure) -> None:
    assert any("within 8 working hours of its reception" in line for line in shipped.notes)


def decision(row: Row, shipped: Procedure) -> None:
    assert shipped.decision is None
    assert any(row["shipped"] in line for line in shipped.notes)


def confidence(row: Row, shipped: Procedure) -> None:
    assert how_sure(shipped.source) == row["right"]


def name(row: Row, shipped: Procedure) -> None:
    assert shipped.name == row["shipped"]


KINDS: list[tuple[str, Callable[[Row, Procedure], None]]] = [
    (r"limit(\[\w+\])?(\.anchor)?", limit),
    (r"limit(\[\w+\])?\.basis|legal_basis", article),
    (PAPER.pattern, database),
    (r"component\[\+\]", added_paper),
    (r"notes", note),
    (r"results", results),
    (r"in_force\.to", ended),
    (r"succeeded_by", succeeded),
    (r"\(new procedure\)", new),
    (r"deciding", deciding),
    (r"supplement", supplement),
    (r"suspension", suspension),
    (r"fee(\[\w+\]|\.exempt)?", fee),
    (r"explained\.fee_without_basis", explained),
    (r"reception_hours", hours),
    (r"citizen_duty", duty),
    (r"receipt", receipt),
    (r"decision", decision),
    (r"confidence", confidence),
    (r"name", name),
]


def test_every_correction_is_carried_out(corrections: list[Row]) -> None:
    """A row of a kind that nobody knows fails too."""
    assert len(corrections) == 189
    wrong: list[str] = []
    for at, row in enumerate(corrections, 2):
        carried_out = [check for kind, check in KINDS if re.fullmatch(kind, row["field"])]
        try:
            (check,) = carried_out
            check(row, vn.procedures()[row["code"]])
        except (AssertionError, ValueError) as error:
            wrong.append(f"line {at}: {row['code']} {row['field']}: {row['right']}: {error}")
    assert not wrong, "\n".join(wrong)
