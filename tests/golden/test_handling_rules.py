"""Every ruling of every era, against what was written down before each got dates of its own."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from onestop import WorkingDays, vn
from onestop.citation import Citation
from onestop.dossiers.ruleset import RULINGS, RuleSet
from onestop.errors import FactErrors
from onestop.limits.limit import CalendarDays
from onestop.loading.node import Source
from onestop.loading.rules import load_rules

GOLDEN = Path(__file__).parent / "handling_rules.txt"
FACTS = Path(vn.__file__).parent / "facts" / "eras.toml"
ONE = dt.timedelta(days=1)


class Era(NamedTuple):
    name: str
    first: dt.date
    last: dt.date | None
    rulings: dict[str, tuple[str, ...]]


def written() -> list[Era]:
    """Read the golden file: an era's line stands at the margin, its rulings stand under it."""
    eras: list[Era] = []
    for line in GOLDEN.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, *rest = ("" if cell == "-" else cell for cell in line.strip().split(" | "))
        if line.startswith(" "):
            eras[-1].rulings[name] = tuple(rest)
        else:
            first, last = (dt.date.fromisoformat(day) if day else None for day in rest)
            assert first is not None
            eras.append(Era(name, first, last, {}))
    return eras


ERAS = written()


def value_of(value: Any) -> str:
    """A value as the golden file writes it."""
    match value:
        case bool():
            return "yes" if value else "no"
        case tuple():
            return " ".join(channel.value for channel in value)
        case dt.time():
            return f"{value:%H:%M}"
        case WorkingDays() | CalendarDays():
            unit = "working days" if isinstance(value, WorkingDays) else "calendar days"
            return f"{value.n} {unit}"
    return str(value)


def told(value: Any, citation: Citation) -> tuple[str, ...]:
    source = ", ".join(filter(None, (citation.instrument, citation.article)))
    percent = f" {citation.percent} %" if citation.percent else ""
    in_force = "" if citation.in_force is None else str(citation.in_force)
    sure = f"{citation.confidence.value}{percent}"
    return (value_of(value), source, sure, in_force, citation.note or "")


def of_rules(rules: RuleSet) -> dict[str, tuple[str, ...]]:
    clock = rules.clock_starts
    found = {"clock_starts": told(clock.at, clock.citation)}
    for name in RULINGS:
        ruling = getattr(rules, name)
        if ruling is not None:
            found[name] = told(ruling.value, ruling.citation)
    return found


def test_the_golden_file_holds_every_ruling_of_five_eras() -> None:
    assert [len(era.rulings) for era in ERAS] == [17, 17, 18, 18, 18]


@pytest.mark.parametrize("era", ERAS, ids=lambda era: era.name)
def test_every_era_answers_as_before(era: Era) -> None:
    for day in (era.first, era.first + ONE, era.last or era.first + 400 * ONE):
        rules = vn.rules(on=day)
        assert (rules.name, rules.first, rules.last) == (era.name, era.first, era.last)
        assert of_rules(rules) == era.rulings
        assert vn.calendar().rules.on(day) is rules  # type: ignore[union-attr]


def test_the_eras_follow_each_other_without_a_gap() -> None:
    for before, after in pairwise(ERAS):
        assert before.last == after.first - ONE


def rules_of(text: str) -> Any:
    return load_rules(Source("eras.toml", text))[0]


def with_line(ruling: str, line: str) -> str:
    """The shipped facts with one line more for a ruling."""
    text = FACTS.read_text(encoding="utf-8")
    start = text.index(f"\n{ruling} = [")
    end = text.index("\n]", start)
    return f"{text[:end]}\n  {line}{text[end:]}"


class TestAChangeOfOneValueIsOneLine:
    """A value that some instrument changes on 1 January 2027, whatever the eras do."""

    DAY = dt.date(2027, 1, 1)
    LINE = '{ first = 2027-01-01, value = 2, by = "decree-118-2025-late" },'

    def test_the_rules_change_from_that_day_in_that_value_only(self) -> None:
        rules = rules_of(with_line("extensions", self.LINE))
        before, after = rules.on(self.DAY - ONE), rules.on(self.DAY)
        assert (before.extensions.value, after.extensions.value) == (1, 2)
        assert (before.last, after.first, after.last) == (self.DAY - ONE, self.DAY, None)
        assert before.name == after.name
        assert {**of_rules(after), "extensions": ()} == {**of_rules(before), "extensions": ()}

    def test_the_eras_before_answer_as_before(self) -> None:
        rules = rules_of(with_line("extensions", self.LINE))
        for era in ERAS:
            assert of_rules(rules.on(era.first)) == era.rulings

    def test_a_line_with_a_last_day_leaves_the_value_unknown_after_it(self) -> None:
        line = self.LINE.replace("value", "last = 2027-06-30, value")
        rules = rules_of(with_line("extensions", line))
        assert rules.on(dt.date(2027, 6, 30)).extensions.value == 2
        assert rules.on(dt.date(2027, 7, 1)).extensions is None

    @pytest.mark.parametrize(
        ("line", "fault"),
        [
            ('{ value = 2, by = "decree-118-2025-late" },', "extensions[2].first: is missing"),
            ('{ first = 2027-01-01, by = "decree-118-2025-late" },', "extensions[2].value"),
            ('{ first = 2027-01-01, value = -1, by = "decree-118-2025-late" },', "extensions[2]:"),
            ('{ first = 2027-01-01, value = 2, by = "nobody" },', "names no instrument 'nobody'"),
            ('{ first = 2019-01-01, value = 2, by = "decree-118-2025-late" },', "rulings: "),
            ("{ first = 2027-01-01, worth = 2 },", "is not a key of this table"),
        ],
    )
    def test_a_faulty_line_is_told_with_its_place(self, line: str, fault: str) -> None:
        with pytest.raises(FactErrors) as caught:
            rules_of(with_line("extensions", line))
        assert any(fault in str(each) for each in caught.value.exceptions)

    def test_a_ruling_for_a_whole_era_may_stand_in_it_but_not_in_both_places(self) -> None:
        own = 'extensions = { value = 1, by = "decree-61-2018-late" }'
        text = FACTS.read_text(encoding="utf-8")
        in_era = text.replace('name = "61/2018"', f'name = "61/2018"\n{own}')
        with pytest.raises(FactErrors) as caught:
            rules_of(in_era)
        told_so = "ruling is 'extensions': stands among the rulings for days of the era 61/2018"
        assert any(told_so in str(each) for each in caught.value.exceptions)
        start = in_era.index("\nextensions = [")
        without = in_era[:start] + in_era[in_era.index("\n]", start) + 2 :]
        rules = rules_of(without)
        assert of_rules(rules.on(ERAS[0].first)) == ERAS[0].rulings
        assert rules.on(ERAS[1].first).extensions is None

    def test_a_ruling_that_there_is_not_is_told(self) -> None:
        text = FACTS.read_text(encoding="utf-8").replace("\nextensions = [", "\nextension_s = [")
        with pytest.raises(FactErrors) as caught:
            rules_of(text)
        assert any("rulings.extension_s" in str(each) for each in caught.value.exceptions)


def test_no_line_repeats_the_line_before_it() -> None:
    """Fifty of eighty-eight did, while every era had to hold every ruling."""
    for name in RULINGS:
        rules = [vn.rules(on=era.first) for era in ERAS]
        rulings = [getattr(each, name) for each in rules]
        changes = sum(one != two for one, two in pairwise(rulings))
        text = FACTS.read_text(encoding="utf-8")
        block = text[text.index(f"\n{name} = [") :].split("\n]", 1)[0]
        lines = block.count("first = ")
        assert lines == changes + (rulings[0] is not None), name
