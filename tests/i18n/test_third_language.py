"""A language that only this test knows: what it does not mark was said without asking for it."""

import inspect
import re
import string
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, cast

import pytest

from onestop import (
    BadValueError,
    Channel,
    Citation,
    Dossier,
    Fee,
    OnestopError,
    Overlay,
    State,
    WorkingDays,
    check,
    classify,
    due,
    render,
    vn,
    worklist,
)
from onestop.errors import AmbiguousLimitError, FactError, FactErrors
from onestop.i18n import dates, languages, numbers
from onestop.i18n.filling import Sayable
from onestop.i18n.languages import English, Lang
from onestop.loading import load_procedures
from onestop.loading.node import Source
from onestop.procedures import LocalFee, Shortening
from tests.arguments import called, functions
from tests.house import modules
from tests.nouns import nouns
from tests.test_refusals import REFUSED

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


class Silent(Marked):
    """A language whose phrases say nothing but their values: every other word was not asked for."""

    def phrase(self, key: str) -> str:
        parts = string.Formatter().parse(languages.SPOKEN["en"].phrase(key))
        blanks = (
            f"{{{name}:{form}}}" if form else f"{{{name}}}" for _, name, form, _ in parts if name
        )
        return f"«{'|'.join(blanks)}»"

    def term(self, name: str) -> str:  # as the base has it
        return "«»"

    def one(self, noun: str) -> str:
        return noun


#: Three English words in a row: a sentence, or a part of one.
SENTENCE = re.compile(r"\b[a-z]+(?: [a-z]+){2,}\b")

#: What Python itself says of a value is told as it is.
OF_PYTHON = ("month must be in",)


#: Every function that shows something in a language, found and not listed.
SAYING = [
    name
    for name, call in functions().items()
    if name.startswith("render.") and "lang" in inspect.signature(call).parameters
]

#: What of a page or a picture nobody reads.
MARKUP = re.compile(r"<style>.*?</style>|<[^>]*>", re.DOTALL)


def left_in(said: str) -> list[str]:
    return [one for one in SENTENCE.findall(said) if not one.startswith(OF_PYTHON)]


@pytest.fixture
def silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(languages.SPOKEN, "xx", Silent())


@pytest.mark.usefixtures("silence")
class TestSilence:
    def test_it_hears_what_is_said_without_asking(self) -> None:
        assert left_in(BadValueError("n", 1, "is no number of days").text(XX))
        assert not left_in(BadValueError("n", 1, "must_not_be_empty").text(XX))

    def test_no_refusal_of_the_suite_says_a_word_of_its_own(self) -> None:
        said = []
        for call, _, _ in REFUSED:
            with pytest.raises(OnestopError) as caught:
                call()
            said.append(caught.value.text(XX))
        assert len(said) > 100
        assert [one for one in said if left_in(one)] == []

    def test_no_noun_and_no_part_of_one_does(self) -> None:
        said = [*map(str, spoken(nouns().values()))]
        assert len(said) > 50
        assert [one for one in said if left_in(one)] == []

    def test_no_fault_of_a_layer_or_a_file_does(self) -> None:
        texts = (
            'version = 1\n[office]\nname = 5\n[[closure]]\nname = "x"\n[[procedure]]\n',
            "version = 2\n[[procedure]]\ncode = 5\n",
        )
        for text in texts:
            with pytest.raises(FactErrors) as caught:
                load_procedures(Source("x.toml", text))
            faults = [one.text(XX) for one in caught.value.exceptions if isinstance(one, FactError)]
            assert faults
            assert [one for one in faults if left_in(one)] == []
        overlaid = Overlay("Tỉnh", shortenings=[
            Shortening("1.004194", WorkingDays(9), citation=Citation("QĐ 1")),
            Shortening("9.999999", WorkingDays(9), citation=Citation("QĐ 1")),
            Shortening("1.004194", WorkingDays(1), condition="rain", citation=Citation("QĐ 1")),
        ], fees=[LocalFee("9.999999", Fee(0))])  # fmt: skip
        with pytest.raises(FactErrors) as caught:
            vn.procedures().overlay(overlaid)
        faults = [one.text(XX) for one in caught.value.exceptions if isinstance(one, FactError)]
        assert len(faults) == 4
        assert [one for one in faults if left_in(one)] == []

    def test_every_page_does_without_words_of_its_own(self) -> None:
        dossier, day = submitted(), date(2026, 11, 20)
        pages = (
            due(AT, WorkingDays(30), CALENDAR.extended(2028)).explain(XX),
            render.dossier_text(dossier, CALENDAR, AT, lang=XX),
            render.worklist_text(worklist([dossier], AT, CALENDAR), XX),
            *(remark.text(XX) for remark in classify(dossier, AT, CALENDAR).because),
            *(each.text(XX) for each in check(dossier, on=day)),
        )
        assert [page for page in pages if left_in(page)] == []

    @pytest.mark.parametrize("name", SAYING)
    def test_nothing_that_is_shown_has_words_of_its_own(self, name: str) -> None:
        """Sheets, slips, pictures and lists: every public function of `render` with a language."""
        shown = called(name, lang=XX)
        text = MARKUP.sub(" ", shown) if isinstance(shown, str) else ""
        assert left_in(text) == []


def spoken(values: Iterable[Any]) -> Iterator[str]:
    """Yield what nouns and the parts that explain them say in the third language."""
    for value in values:
        for part in (value, *parts_of(value)):
            if isinstance(part, Sayable) and callable(part.text):
                yield part.text(XX)


def parts_of(value: Any) -> Iterator[object]:
    for name in ("because", "remarks", "why", "reason"):
        part = getattr(value, name, ())
        yield from part if isinstance(part, tuple) else (part,)
