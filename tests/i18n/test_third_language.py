"""A language that only this test knows: what it does not mark was said without asking for it."""

import re
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, cast

import pytest

from onestop import BadValueError, Channel, Dossier, State, WorkingDays, classify, due, render, vn
from onestop.errors import AmbiguousLimitError
from onestop.i18n import dates, languages, numbers
from onestop.i18n.languages import English, Lang
from tests.house import modules

XX = cast("Lang", "xx")
CALENDAR = vn.calendar()
AT = vn.local("20/11/2026 16:10")


class Marked(English):
    """A language in which every phrase, term and name stands in marks."""

    code = "xx"
    is_of_code = False
    weekdays = ("«Mon»", "«Tue»", "«Wed»", "«Thu»", "«Fri»", "«Sat»", "«Sun»")
    short_weekdays = weekdays
    decimal_mark = "·"

    def phrase(self, key: str) -> str:
        return f"«{languages.SPOKEN['en'].phrase(key)}»"

    @property
    def phrases(self) -> dict[str, str]:
        return {key: self.phrase(key) for key in languages.SPOKEN["en"].phrases}

    def term(self, name: str) -> str:
        return f"«{super().term(name)}»"

    def day(self, day: date) -> str:
        return f"«{super().day(day)}»"


@pytest.fixture(autouse=True)
def third_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(languages.SPOKEN, "xx", Marked())


def submitted() -> Dossier:
    procedure = vn.procedures()["1.004194"]
    new = Dossier.submit("H48.53-261120-0001", procedure, AT, channel=Channel.ONLINE)
    return new.accept(AT)


def test_no_module_outside_asks_which_language_it_is() -> None:
    asking = [
        name
        for name, tree in modules().items()
        if not name.startswith("onestop.i18n")
        if re.search(r"lang\w* [!=]= '(vi|en)'", __import__("ast").unparse(tree))
    ]
    assert not asking


def test_days_months_and_shares_go_through_it() -> None:
    assert dates.day_text(date(2026, 11, 26), XX) == "«Thu» «26 November 2026»"
    assert dates.short_weekday(0, XX) == "«Mon»"
    assert numbers.percent(Fraction(1, 3), XX) == "33·33 %"
    assert State.NEW.text(XX) == "«New»"
    assert WorkingDays(3).text(XX).startswith("«3 working day")


def test_every_line_of_an_explanation_goes_through_it() -> None:
    start = AT + timedelta(days=1)
    for text in (
        due(start, WorkingDays(30), CALENDAR.extended(2028)).explain(XX),
        *(remark.text(XX) for remark in classify(submitted(), AT, CALENDAR).because),
    ):
        assert all("«" in line for line in text.splitlines())
    assert "«The day of the start, not counted»" in due(AT, WorkingDays(3), CALENDAR).explain(XX)
    assert "«Weekly rest»" in due(AT, WorkingDays(3), CALENDAR).explain(XX)


def test_the_pages_go_through_it() -> None:
    assert "«" in render.timeline_svg(submitted(), CALENDAR, lang=XX)
    assert all("«" in line for line in render.dossier_text(
        submitted(), CALENDAR, AT, lang=XX).splitlines()[2:4])  # fmt: skip


@pytest.mark.parametrize("make", [
    lambda: WorkingDays(0), lambda: vn.lunar_feasts(1), lambda: vn.procedures()["x"],
    lambda: submitted().accept(AT),
])  # fmt: skip
def test_every_error_goes_through_it(make: Any) -> None:
    with pytest.raises(Exception) as caught:  # noqa: PT011  # any refusal says itself
        make()
    assert cast("BadValueError", caught.value).text(XX).startswith("«")


def test_a_dossier_that_needs_a_condition_is_named_with_what_to_choose_from() -> None:
    procedure = vn.procedures()["1.010041"]
    needs = Dossier.submit("H48.53-261116-0007", procedure, AT, channel=Channel.IN_PERSON)
    with pytest.raises(AmbiguousLimitError) as caught:
        classify(needs.accept(AT), AT, CALENDAR)
    error = caught.value
    assert (error.dossier, error.procedure) == ("H48.53-261116-0007", "1.010041")
    assert error.conditions == procedure.conditions
    said_in: tuple[Lang, ...] = ("vi", "en")
    for lang in said_in:
        said = error.text(lang)
        assert all(word in said for word in ("H48.53-261116-0007", "1.010041", error.conditions[0]))
