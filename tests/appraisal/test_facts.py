"""The rules as facts: their days, their options, and what is wrong with a faulty file."""

from __future__ import annotations

import ast
import datetime as dt
import pickle
import re
from fractions import Fraction
from importlib.resources import files
from typing import Any

import attrs
import pytest

from onestop import (
    BadValueError,
    Confidence,
    Dated,
    Edition,
    FactErrors,
    ReportPeriod,
    WrongTypeError,
    vn,
)
from onestop.appraisal import Staff
from onestop.appraisal.rules import in_force
from onestop.dossiers import Ruling
from onestop.errors import SpansRulesError
from onestop.loading.appraisal import load_appraisal
from onestop.loading.node import Source
from tests.appraisal.office import CIVIL, NINE, OLD, PUBLIC
from tests.house import modules

CIVIL_SERVANT, PUBLIC_EMPLOYEE = Staff
TEXT = files("onestop.vn").joinpath("facts/appraisal.toml").read_text("utf-8")


class TestTheDays:
    @pytest.mark.parametrize(
        ("day", "staff", "name"),
        [
            ("2020-08-20", CIVIL_SERVANT, "90/2020"),
            ("2023-09-14", CIVIL_SERVANT, "90/2020"),
            ("2023-09-15", CIVIL_SERVANT, "90/2020 + 48/2023"),
            ("2025-12-31", CIVIL_SERVANT, "90/2020 + 48/2023"),
            ("2026-01-01", CIVIL_SERVANT, "335/2025"),
            ("2099-12-31", CIVIL_SERVANT, "335/2025"),
            ("2020-08-20", PUBLIC_EMPLOYEE, "90/2020"),
            ("2023-09-15", PUBLIC_EMPLOYEE, "90/2020 + 48/2023"),
            ("2026-01-01", PUBLIC_EMPLOYEE, "90/2020 + 48/2023"),
            ("2026-06-30", PUBLIC_EMPLOYEE, "90/2020 + 48/2023"),
            ("2026-07-01", PUBLIC_EMPLOYEE, "233/2026"),
        ],
    )
    def test_which_rules_rate_whom(self, day: str, staff: Staff, name: str) -> None:
        assert vn.rating_rules(on=dt.date.fromisoformat(day), staff=staff).name == name

    def test_civil_servants_are_meant_where_nobody_is_named(self) -> None:
        assert vn.rating_rules(on=dt.date(2026, 3, 1)).staff is CIVIL_SERVANT

    @pytest.mark.parametrize("day", ["2019-01-06", "2025-06-30"])
    def test_the_nine_indicators_hold_on_their_first_and_last_day(self, day: str) -> None:
        assert vn.indicator_rules(on=dt.date.fromisoformat(day)).name == "TT 01/2018"

    @pytest.mark.parametrize("day", ["2019-01-05", "2025-07-01"])
    def test_and_on_no_other(self, day: str) -> None:
        with pytest.raises(
            BadValueError,
            match=f"on is {day}: no rules of the nine indicators are known then, only TT 01/2018 "
            "from 2019-01-06 to 2025-06-30",
        ):
            vn.indicator_rules(on=dt.date.fromisoformat(day))

    def test_before_the_first_rating_none_is_known(self) -> None:
        with pytest.raises(BadValueError, match="335/2025 from 2026-01-01 to now"):
            vn.rating_rules(on=dt.date(2020, 8, 19))

    def test_what_is_no_day_is_refused(self) -> None:
        for on in (vn.local("20/11/2026 16:10"), "2026", None):
            with pytest.raises(WrongTypeError, match=r"must be a datetime\.date or a "):
                vn.rating_rules(on=on)  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match="must be a Staff"):
            vn.rating_rules(on=dt.date(2026, 1, 1), staff="công chức")  # type: ignore[arg-type]


def between(first: str, last: str) -> ReportPeriod:
    return ReportPeriod.between(dt.date.fromisoformat(first), dt.date.fromisoformat(last))


class TestPeriods:
    def test_one_rule_for_the_whole_of_it(self) -> None:
        assert vn.rating_rules(on=between("2026-01-01", "2026-12-31")).name == "335/2025"
        assert vn.indicator_rules(on=between("2019-01-06", "2025-06-30")) is NINE

    @pytest.mark.parametrize(
        ("first", "last", "names"),
        [
            ("2025-12-31", "2026-01-01", ("90/2020 + 48/2023", "335/2025")),
            ("2025-12-15", "2026-01-14", ("90/2020 + 48/2023", "335/2025")),
            ("2023-01-01", "2023-12-31", ("90/2020", "90/2020 + 48/2023")),
            ("2020-01-01", "2020-12-31", (None, "90/2020")),
            ("2020-08-19", "2026-01-01", (None, "90/2020", "90/2020 + 48/2023", "335/2025")),
        ],
    )
    def test_a_change_within_it_is_refused_and_named(
        self, first: str, last: str, names: tuple[str | None, ...]
    ) -> None:
        with pytest.raises(SpansRulesError) as refused:
            vn.rating_rules(on=between(first, last))
        error = refused.value
        assert (error.names, str(error.first), str(error.last)) == (names, first, last)
        for name in filter(None, names):
            assert name in str(error)
        again = pickle.loads(pickle.dumps(error))
        assert (str(again), again.names) == (str(error), names)

    def test_the_message_names_both_and_the_way_out(self) -> None:
        with pytest.raises(SpansRulesError) as refused:
            vn.rating_rules(on=between("2026-01-01", "2026-12-31"), staff=PUBLIC_EMPLOYEE)
        assert str(refused.value) == (
            "the rules of rating a public employee change between 2026-01-01 and 2026-12-31: "
            "90/2020 + 48/2023, then 233/2026: judge each part by its own rules, or name the day "
            "that decides"
        )

    def test_a_period_that_outlives_them_is_refused_too(self) -> None:
        with pytest.raises(SpansRulesError, match="TT 01/2018, then no known rules"):
            vn.indicator_rules(on=between("2025-06-15", "2025-09-14"))

    def test_one_without_any_says_what_is_known(self) -> None:
        with pytest.raises(BadValueError, match="no rules of the nine indicators are known then"):
            vn.indicator_rules(on=between("2026-01-01", "2026-01-31"))


def test_a_gap_inside_a_period_is_named() -> None:
    def held(first: str, last: str, name: str) -> Edition[Any]:
        days = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
        return Edition(attrs.evolve(NINE, name=name, first=days[0], last=days[1]), *days)

    rules: Dated[Any] = Dated(
        [held("2026-01-01", "2026-01-31", "A"), held("2026-02-02", "2026-02-28", "B")]
    )
    with pytest.raises(SpansRulesError) as refused:
        in_force(rules, between("2026-01-15", "2026-02-15"), "thử")
    assert refused.value.names == ("A", None, "B")


#: Every number of every edition, typed from the facts: shares as percentages.
POINTS = {
    "general_most": 30, "results_most": 70, "most": 100, "unit_full": 100, "unit_else": 50,
    "decimals": 2, "ceiling": 20, "ceiling_outstanding": 25, "least_months": 6,
    "classes": [90, 70, 50, 0],
}  # fmt: skip
CONDITIONS = {"overfulfilled": 50, "weak_most": 20, "unmet_more_than": 50}
EDITIONS: list[tuple[str, Staff, dict[str, Any]]] = [
    ("2026-01-01", CIVIL_SERVANT, {**POINTS, "delay_cost": 25, "check_cost": 25}),
    ("2026-07-01", PUBLIC_EMPLOYEE, {**POINTS, "delay_cost": None, "check_cost": None}),
    ("2020-08-20", CIVIL_SERVANT, {**CONDITIONS, "ceiling": None}),
    ("2023-09-15", CIVIL_SERVANT, {**CONDITIONS, "ceiling": 20}),
    ("2020-08-20", PUBLIC_EMPLOYEE, {**CONDITIONS, "ceiling": None}),
    ("2023-09-15", PUBLIC_EMPLOYEE, {**CONDITIONS, "ceiling": 20}),
]
SHARES = {"ceiling", "ceiling_outstanding", "delay_cost", "check_cost", *CONDITIONS}


@pytest.mark.parametrize(("day", "staff", "expected"), EDITIONS)
def test_the_numbers_of_each_edition(day: str, staff: Staff, expected: dict[str, Any]) -> None:
    rules = vn.rating_rules(on=dt.date.fromisoformat(day), staff=staff)
    assert rules.first == dt.date.fromisoformat(day)
    for name, number in expected.items():
        ruling = getattr(rules, name)
        value: Any = None if ruling is None else ruling.value
        if name in SHARES and value is not None:
            value *= 100
        elif name == "classes":
            value = [band.least for band in value]
        assert value == number, name


class TestOptions:
    @pytest.mark.parametrize(
        ("rules", "chosen", "message"),
        [
            (NINE, {"points": 3}, "option is 'points': TT 01/2018 leaves open: several_bodies,"),
            (NINE, {"own_fault": "no"}, "own_fault is 'no': must be one of not_counted, half"),
            (CIVIL, {"ceiling_rounding": "up"}, "must be one of floor, half_up, ceil"),
            (CIVIL, {"ceiling_base": None}, "must be one of good_only, good_and_excellent"),
            (CIVIL, {"floor": 0}, "must be one of item, whole"),
            (CIVIL, {"most": -1}, "most is -1: must be 0 or more"),
            (OLD, {"most": 1}, "90/2020 + 48/2023 leaves open: ceiling_base, ceiling_rounding"),
        ],
    )
    def test_only_what_a_text_leaves_open_can_be_chosen(
        self, rules: Any, chosen: dict[str, Any], message: str
    ) -> None:
        with pytest.raises(BadValueError) as refused:
            rules.choosing(**chosen)
        assert message in str(refused.value)

    def test_a_choice_has_no_source(self) -> None:
        own = CIVIL.choosing(delay_cost=Fraction(1, 3))
        assert own.delay_cost == Ruling(Fraction(1, 3))
        assert own.name == CIVIL.name
        assert CIVIL.delay_cost != own.delay_cost

    @pytest.mark.parametrize("rules", [NINE, CIVIL, PUBLIC, OLD])
    def test_every_option_can_be_told(self, rules: Any) -> None:
        known = [name for name in rules.OPTIONS if getattr(rules, name) is not None]
        for lang in ("vi", "en"):
            told = [remark.text(lang) for remark in rules.chosen(*rules.OPTIONS)]
            assert len(told) == len(known)
            assert len(set(told)) == len(told)

    @pytest.mark.parametrize(
        ("rules", "name", "confidence", "percent"),
        [
            (NINE, "decimals", Confidence.INFERRED, 75),
            (NINE, "own_fault", Confidence.INFERRED, 70),
            (NINE, "online_without_procedures", Confidence.INFERRED, 70),
            (CIVIL, "floor", Confidence.INFERRED, 85),
            (CIVIL, "most", Confidence.INFERRED, 75),
            (CIVIL, "formula", Confidence.TO_CONFIRM, 90),
            (CIVIL, "ceiling", Confidence.CONFIRMED, None),
            (CIVIL, "ceiling_outstanding", Confidence.INFERRED, 90),
            (CIVIL, "year", Confidence.INFERRED, 95),
            (CIVIL, "least_months", Confidence.INFERRED, 80),
            (CIVIL, "delay_cost", Confidence.CONFIRMED, None),
            (PUBLIC, "ceiling_outstanding", Confidence.CONFIRMED, None),
            (PUBLIC, "least_months", Confidence.CONFIRMED, None),
            (OLD, "ceiling", Confidence.TO_CONFIRM, 85),
            (OLD, "weak_most", Confidence.INFERRED, 90),
        ],
    )
    def test_how_sure_each_value_is(
        self, rules: Any, name: str, confidence: Confidence, percent: int | None
    ) -> None:
        citation = getattr(rules, name).citation
        assert (citation.confidence, citation.percent) == (confidence, percent)

    def test_every_value_has_a_source_that_was_seen(self) -> None:
        for rules in (NINE, CIVIL, PUBLIC, OLD):
            assert rules.source.seen == "2026-11-22"
            for field in attrs.fields(type(rules)):
                value = getattr(rules, field.name)
                if isinstance(value, Ruling):
                    assert value.citation is not None
                    assert value.citation.seen == "2026-11-22", field.name


def load(text: str) -> Any:
    return load_appraisal(Source("x.toml", text))


class TestFaultyFiles:
    @pytest.mark.parametrize(
        ("old", "new", "fault"),
        [
            ('seen = "2026-11-22"', "", "x.toml: seen: is missing"),
            ('staff = "civil servant"', 'staff = "all"', "staff: is 'all', but must be one of"),
            ("first = 2019-01-06", "", "indicators[0].first: is missing"),
            ('name = "TT 01/2018"', "", "indicators[0].name: is missing"),
            ("full = 2, half = 1", "full = 2", "indicators[0].points.half: is missing"),
            ('from = "3.5"', 'from = "a"', "is 'a', but must be a number, or a text like '3.5'"),
            ('from = "3.5"', "from = true", "is True, but must be a number"),
            ('from = "3.5"', 'from = "1/0"', "is '1/0', but must be a number"),
            ('{ class = "most", from = "3.5" }', '{ class = "most" }', "value[1].from: is missing"),
            ('class = "weak", from = 0', 'class = "weak", from = 1', "best first, the last from 0"),
            ('class = "fair"', 'class = "fine"', "value[2].class: is 'fine', but must be one of"),
            ('class = "good", from = 12', 'class = "good", from = 16', "must hold excellent, good"),
            ('ministry = "20 %"', "ministry = []", "on_site.value.ministry: is [], but must be"),
            ("value = { commune", "values = { commune", "on_site.value: is missing"),
            ('petitions_half = { value = "90 %", by', "petitions_half = { by", "value: is missing"),
            ('by = "circular-01-2018-14"', 'by = "x"', ""),
            ("contacts_half = { value = 1, by", "contacts_half = { value = 1, of", "by: is missi"),
            ("last = 2025-06-30", "last = 2018-01-01", "last is 2018-01-01: must not be before"),
            ("last = 2023-09-14", "last = 2023-09-15", "each edition must end before the next"),
            ("value = [1, 2, 3, 4, 7]", "value = []", "officer is None"),
            ('floor = { value = "item"', 'floor = { value = "none"', "must be one of item, whole"),
            (
                'value = "25 %", by = "decree-335-2025-14"',
                'value = "25 p", by = "x"',
                "names no in",
            ),
            ("issued = 2018-11-23\nin_force = 2019-01-06\nuntil", "until", ""),
            ("percent = 80\n", "percent = 800\n", "percent is 800: must be a whole percentage"),
            (
                "head_not_above_unit = { value = true",
                "head_not_above_unit = { value = 1",
                "true or",
            ),
            ("leader = { value = {", "leader = { values = {", "leader.value: is missing"),
            ('in_time = "80 %", met', "met", "leader.value.in_time: is missing"),
            ('"apart"', '"beside"', "leader_tasks.value: is 'beside', but must be one of"),
            ("failing = {", "fails = {", "fails: is not a key of this table"),
            ("[[points]]", "[[point]]", "point: is not a key of this table"),
        ],
    )
    def test_a_fault_is_told_with_its_place(self, old: str, new: str, fault: str) -> None:
        assert old in TEXT or not fault
        text = TEXT.replace(old, new, 1)
        if not fault:
            load(text)
            return
        with pytest.raises(FactErrors) as refused:
            load(text)
        assert any(fault in str(error) for error in refused.value.exceptions), [
            str(error) for error in refused.value.exceptions
        ]

    def test_the_file_as_it_ships_has_none(self) -> None:
        assert load(TEXT).indicators.on(dt.date(2023, 1, 1)) == NINE


class TestNoNumberInPython:
    """Points, thresholds, quarters: none of them stands in the modules of the appraisal."""

    #: Zero, one, two places after the point, ten to a power, a whole in percent.
    PLAIN = frozenset({0, 1, 2, 10, 100})

    def test_numbers_are_facts(self) -> None:
        found = {
            f"{name}:{node.lineno}: {node.value!r}"
            for name, tree in modules().items()
            if name.startswith("onestop.appraisal")
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and type(node.value) in {int, float}
            if node.value not in self.PLAIN and not _names_an_indicator(tree, node)
        }
        assert found == set()

    def test_a_constant_of_a_fraction_is_at_most_a_half(self) -> None:
        found = {
            (name, ast.unparse(node))
            for name, tree in modules().items()
            if name.startswith("onestop.appraisal")
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"Fraction", "Decimal"}
            if node.args and all(isinstance(arg, ast.Constant) for arg in node.args)
        }
        assert {text for _, text in found} <= {"Fraction(1, 2)", "Fraction(1)"}


def _names_an_indicator(tree: ast.Module, number: ast.Constant) -> bool:
    """Whether a number is the name of an indicator in one of the tables by indicator."""
    tables = (
        node.value
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and re.match("_(SCORERS|OPTIONS)", ast.unparse(node))
    )
    return any(
        number in (*table.keys, *table.values) for table in tables if isinstance(table, ast.Dict)
    )
