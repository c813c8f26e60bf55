"""Codes: every sample of the sources, near misses, round trips, and the serial of the day."""

import copy
import datetime as dt
import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop import BadValueError, Citation, FactErrors, OnestopError, WrongTypeError, vn
from onestop.codes import (
    AgencyCode,
    CodeRule,
    DossierCode,
    FieldCode,
    ProcedureCode,
    SerialBook,
    next_code,
)
from onestop.errors import BadCodeError
from onestop.loading.codes import load_code_rules
from onestop.loading.node import Source

FRIDAY = dt.date(2026, 11, 20)

# The patterns as the sources give them, typed anew: the oracle of this file.
OLD_DOSSIER = r"\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2}-\d{6}-\d{4}"
NEW_DOSSIER = r"[A-Y]\d{2}(\.[0-9A-Z]+)*-\d{6}-\d{4,7}"
PROCEDURE = r"\d\.\d{6}(\.\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2})?"
FIELD = r"[A-Y]\d{2}-[A-Z0-9]+"


class TestDossierCode:
    @pytest.mark.parametrize(
        ("text", "form", "levels", "day", "serial", "width"),
        [
            ("000.00.53.H48-220921-0099", "old", ("H48", "53"), (2022, 9, 21), 99, 4),
            (
                "H15.50.05.13-261008-0975",
                "new",
                ("H15", "50", "05", "13"),
                (2026, 10, 8),
                975,
                4,
            ),
            ("G03-260101-010001", "new", ("G03",), (2026, 1, 1), 10001, 6),
            ("G09.12-991231-0100001", "new", ("G09", "12"), (2099, 12, 31), 100001, 7),
            ("H48-000101-00012", "new", ("H48",), (2000, 1, 1), 12, 5),
            ("A00.Z9-240229-9999", "new", ("A00", "Z9"), (2024, 2, 29), 9999, 4),
            ("123.45.67.Y99-190106-0001", "old", ("Y99", "67", "45", "123"), (2019, 1, 6), 1, 4),
        ],
    )
    def test_it_is_taken_apart_and_written_back(
        self,
        text: str,
        form: str,
        levels: tuple[str, ...],
        day: tuple[int, int, int],
        serial: int,
        width: int,
    ) -> None:
        code = DossierCode.parse(text)
        assert (code.form, code.agency.levels, code.day) == (form, levels, dt.date(*day))
        assert (code.serial, code.width) == (serial, width)
        assert str(code) == text

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "H48",
            "H48-261120",
            "H48-261120-",
            "H48-261120-001",  # three digits
            "H48-261120-00000001",  # eight
            "000.00.53.H48-220921-00099",  # five digits in the old form
            "000.00.53.H48-220921-000099",
            "h48.53-261120-0001",  # lower case
            "Z48.53-261120-0001",  # level 1 begins with A to Y
            "H4.53-261120-0001",
            "H485-261120-0001",
            "H48..53-261120-0001",
            "H48.53.-261120-0001",
            ".H48-261120-0001",
            "00.00.53.H48-220921-0099",
            "000.00.53.Z48-220921-0099",
            "000.0.53.H48-220921-0099",
            "H48.đ3-261120-0001",
            "H48.53-260231-0001",  # 31 February
            "H48.53-250229-0001",  # no leap year
            "H48.53-261301-0001",
            "H48.53-260001-0001",
            "H48.53-260100-0001",
            "H48.53-20261120-0001",  # eight digits of a day
            "H48.53-261120-0001\n",
            " H48.53-261120-0001",
            "H48.53-261120-0001 ",
            "H48.53 -261120-0001",
            "H48\n.53-261120-0001",
            "H48.53_261120_0001",
            "H48.53–261120–0001",  # en dashes
            "H48.53-٢٦١١٢٠-0001",  # Arabic digits
            "H48.53-261120-०००१",  # Devanagari digits
            "H48.53-２６１１２０-0001",  # full-width digits
            "Ｈ48.53-261120-0001",  # full-width letter
            "Н48.53-261120-0001",  # Cyrillic
            "H48.53-261120-0001-0002",
            "H48." + "A" * 32 + "-261120-0001",  # 36 characters
        ],
    )
    def test_near_misses_are_refused(self, text: str) -> None:
        with pytest.raises(BadCodeError, match="is no dossier code: write") as caught:
            DossierCode.parse(text)
        assert caught.value.value == text
        assert isinstance(caught.value, OnestopError)
        assert isinstance(caught.value, ValueError)

    def test_the_agency_may_hold_35_characters(self) -> None:
        text = "H48." + "A" * 31 + "-261120-0001"
        assert len(DossierCode.parse(text).agency.text) == 35

    @pytest.mark.parametrize("text", [None, 261120, b"H48.53-261120-0001", ["H48"]])
    def test_what_is_no_text_is_refused_as_such(self, text: object) -> None:
        with pytest.raises(WrongTypeError, match="must be a str"):
            DossierCode.parse(text)  # type: ignore[arg-type]  # the trap

    def test_the_error_says_what_to_write(self) -> None:
        with pytest.raises(BadCodeError) as caught:
            DossierCode.parse("1.001193")
        assert str(caught.value) == (
            "'1.001193' is no dossier code: write an agency code, six digits of a day (yymmdd) and "
            "a serial of 4 to 7 digits, like 000.00.53.H48-220921-0099 or H15.50.05.13-261008-0975"
        )
        with pytest.raises(BadCodeError, match=r"write six digits of a real day \(yymmdd\), like"):
            DossierCode.parse("H48.53-260231-0001")
        with pytest.raises(
            BadCodeError, match="a serial of 4 digits behind an agency in the old form, like"
        ):
            DossierCode.parse("000.00.53.H48-220921-00099")

    def test_a_long_text_is_shown_in_part(self) -> None:
        with pytest.raises(BadCodeError) as caught:
            DossierCode.parse("H" * 100_000)
        assert len(str(caught.value)) < 300

    def test_the_error_pickles_and_copies(self) -> None:
        with pytest.raises(BadCodeError) as caught:
            FieldCode.parse("x")
        for again in (pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value)):
            assert str(again) == str(caught.value)
            assert (again.kind, again.samples) == ("field_code", ("G03-GD10",))

    def test_it_is_made_of_its_parts(self) -> None:
        code = DossierCode("H48.53", FRIDAY, serial=12, width=6)
        assert str(code) == "H48.53-261120-000012"
        assert code == DossierCode(AgencyCode("H48.53"), FRIDAY, serial=12, width=6)
        assert {code: 1}[pickle.loads(pickle.dumps(code))] == 1

    @pytest.mark.parametrize(
        ("agency", "day", "parts", "message"),
        [
            ("H48", dt.date(1999, 12, 31), {"serial": 1}, "must be a day of 2000 to 2099"),
            ("H48", dt.date(2100, 1, 1), {"serial": 1}, "must be a day of 2000 to 2099"),
            ("H48", vn.local(2026, 11, 20), {"serial": 1}, "must be a datetime.date"),
            ("H48", FRIDAY, {"serial": -1}, "must be 0 or more"),
            ("H48", FRIDAY, {"serial": True}, "must be an int"),
            ("H48", FRIDAY, {"serial": 10_000}, "must have at most 4 digits: pass a larger width"),
            ("H48", FRIDAY, {"serial": 1, "width": 3}, "must be 4 or more"),
            ("H48", FRIDAY, {"serial": 1, "width": 8}, "width is 8: must be 4 to 7"),
            (
                "000.00.53.H48",
                FRIDAY,
                {"serial": 1, "width": 5},
                "width is 5: must be 4 in the old form",
            ),
            (48, FRIDAY, {"serial": 1}, "must be an AgencyCode"),
            ("48", FRIDAY, {"serial": 1}, "is no agency code"),
        ],
    )
    def test_what_cannot_be_written_is_refused(
        self, agency: object, day: dt.date, parts: dict[str, int], message: str
    ) -> None:
        with pytest.raises((ValueError, TypeError), match=message) as caught:
            DossierCode(agency, day, **parts)  # type: ignore[arg-type]  # the trap
        assert isinstance(caught.value, OnestopError)

    @given(st.from_regex(re.compile(f"({OLD_DOSSIER}|{NEW_DOSSIER})", re.ASCII), fullmatch=True))
    def test_what_the_published_patterns_admit_is_read_unless_day_or_length_forbid(
        self, text: str
    ) -> None:
        agency, day, _ = text.split("-")
        try:
            dt.datetime.strptime("20" + day, "%Y%m%d")  # noqa: DTZ007  # a day only
            lawful = len(agency) <= 35
        except ValueError:
            lawful = False
        if lawful:
            assert str(DossierCode.parse(text)) == text
        else:
            with pytest.raises(BadCodeError):
                DossierCode.parse(text)

    @given(st.text(alphabet="0123456789.-AHYZa٣\n", max_size=30))
    def test_what_the_published_patterns_refuse_is_refused(self, text: str) -> None:
        if not re.fullmatch(f"{OLD_DOSSIER}|{NEW_DOSSIER}", text, re.ASCII):
            with pytest.raises(BadCodeError):
                DossierCode.parse(text)

    @given(
        st.sampled_from(["H48.53", "G03", "H15.50.05.13", "000.00.53.H48"]),
        st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)),
        st.integers(0, 9999),
    )
    def test_round_trip(self, agency: str, day: dt.date, serial: int) -> None:
        code = DossierCode(agency, day, serial=serial)
        assert DossierCode.parse(str(code)) == code


class TestAgencyCode:
    @pytest.mark.parametrize(
        ("text", "form", "levels"),
        [
            ("000.00.53.H48", "old", ("H48", "53")),
            ("000.00.00.H48", "old", ("H48",)),
            ("000.05.53.H48", "old", ("H48", "53", "05")),
            ("007.00.53.H48", "old", ("H48", "53", "00", "007")),
            ("H48", "new", ("H48",)),
            ("H48.53", "new", ("H48", "53")),
            ("H48.00", "new", ("H48", "00")),
        ],
    )
    def test_levels_are_read_from_level_1(
        self, text: str, form: str, levels: tuple[str, ...]
    ) -> None:
        agency = AgencyCode.parse(text)
        assert (agency.form, agency.levels, str(agency)) == (form, levels, text)

    def test_forms_of_one_agency_differ_and_name_the_same(self) -> None:
        old, new = AgencyCode("000.00.53.H48"), AgencyCode("H48.53")
        assert old != new
        assert old.same_as(new)
        assert new.same_as(old)
        assert not new.same_as(AgencyCode("H48.54"))
        assert not new.same_as(AgencyCode("H48"))
        assert not old.same_as(AgencyCode("H53.48"))
        with pytest.raises(WrongTypeError):
            new.same_as("H48.53")  # type: ignore[arg-type]  # the trap

    @pytest.mark.parametrize("text", ["", "48", "H48-53", "H48.5a", "H48\n", "0.00.53.H48", "H٤٨"])
    def test_near_misses_are_refused(self, text: str) -> None:
        with pytest.raises(BadCodeError, match="is no agency code"):
            AgencyCode.parse(text)


class TestProcedureCode:
    @pytest.mark.parametrize(
        ("text", "form", "national", "local", "province"),
        [
            ("1.001193", "national", "1.001193", None, None),
            ("2.000635", "national", "2.000635", None, None),
            ("3.000181", "national", "3.000181", None, None),
            ("1.001612.000.00.00.H48", "local", "1.001612", "000.00.00.H48", "H48"),
            ("2.000884.000.00.00.H55", "local", "2.000884", "000.00.00.H55", "H55"),
            ("3.000181.000.00.00.H22", "local", "3.000181", "000.00.00.H22", "H22"),
            ("T-TVH-284957-TT", "before 2019", None, None, None),
            ("B-BTP-052157-TT", "before 2019", None, None, None),
        ],
    )
    def test_it_is_taken_apart_and_written_back(
        self, text: str, form: str, national: str, local: str, province: str
    ) -> None:
        code = ProcedureCode.parse(text)
        assert (code.form, code.national, code.local, code.province) == (
            form,
            national,
            local,
            province,
        )
        assert str(code) == text

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "1.00119",
            "1.0011933",
            "11.001193",
            "1,001193",
            "1.001193.",
            "1.001193.H48",
            "1.001612.000.00.H48",
            "1.001612.000.00.00.Z48",
            "1.001612.000.00.00.h48",
            "1.001193\n",
            "١.001193",
            "１.001193",
            "T-TVH-284957",
            "X-TVH-284957-TT",
            "T-TVHN-284957-TT",
            "T-TVH-28495٧-TT",
        ],
    )
    def test_near_misses_are_refused(self, text: str) -> None:
        with pytest.raises(BadCodeError, match="is no procedure code"):
            ProcedureCode.parse(text)

    def test_every_procedure_that_ships_has_such_a_code(self) -> None:
        codes = [ProcedureCode.parse(code) for code in vn.procedures()]
        assert {code.form for code in codes} == {"national"}

    @given(st.from_regex(re.compile(PROCEDURE, re.ASCII), fullmatch=True))
    def test_round_trip(self, text: str) -> None:
        code = ProcedureCode.parse(text)
        assert str(code) == text
        assert ".".join(filter(None, (code.national, code.local))) == text


class TestFieldCode:
    def test_it_is_taken_apart_and_written_back(self) -> None:
        code = FieldCode.parse("G03-GD10")
        assert (code.agency, code.name, str(code)) == ("G03", "GD10", "G03-GD10")

    @pytest.mark.parametrize(
        "text",
        ["", "G03", "G03-", "-GD10", "Z03-GD10", "G3-GD10", "G03-gd10", "G03-GD10\n", "G0３-GD10"],
    )
    def test_near_misses_are_refused(self, text: str) -> None:
        with pytest.raises(BadCodeError, match="is no field code"):
            FieldCode.parse(text)

    @given(st.from_regex(re.compile(FIELD, re.ASCII), fullmatch=True))
    def test_round_trip(self, text: str) -> None:
        code = FieldCode.parse(text)
        assert f"{code.agency}-{code.name}" == text == str(code)


class TestNextCode:
    def test_the_serial_begins_at_1_each_day(self) -> None:
        monday = dt.date(2026, 11, 23)
        first, book = next_code("H48.53", FRIDAY, SerialBook())
        second, book = next_code("H48.53", FRIDAY, book)
        third, book = next_code("H48.53", monday, book)
        assert [str(first), str(second), str(third)] == [
            "H48.53-261120-0001",
            "H48.53-261120-0002",
            "H48.53-261123-0001",
        ]
        assert book == SerialBook({("H48.53", FRIDAY): 2, ("H48.53", monday): 1})

    def test_each_agency_counts_by_itself(self) -> None:
        book = SerialBook({("H48.53", FRIDAY): 41})
        assert str(next_code("H48.54", FRIDAY, book)[0]) == "H48.54-261120-0001"
        assert str(next_code("000.00.53.H48", FRIDAY, book)[0]) == "000.00.53.H48-261120-0001"

    @pytest.mark.parametrize(
        ("a", "b"),
        [
            (("H48.5", dt.date(2026, 11, 1)), ("H48.5", dt.date(2026, 1, 11))),
            (("H48.5", dt.date(2020, 11, 1)), ("H48.5", dt.date(2020, 1, 11))),
            (("H48.1", dt.date(2020, 11, 20)), ("H48.11", dt.date(2020, 1, 20))),
            (("H48.11", dt.date(2020, 1, 1)), ("H48.1", dt.date(2020, 11, 1))),
            (("H48.1", dt.date(2020, 1, 11)), ("H48.11", dt.date(2020, 11, 1))),
            (("H48.2", dt.date(2026, 11, 20)), ("H48.22", dt.date(2026, 11, 2))),
        ],
    )
    def test_days_and_agencies_that_look_alike_when_joined_count_apart(
        self, a: tuple[str, dt.date], b: tuple[str, dt.date]
    ) -> None:
        """1/11 and 11/1, 11/2020 and 1/1/2020: a counter under a joined text confuses them."""
        _, book = next_code(*a, SerialBook())
        _, book = next_code(*a, book)
        code, book = next_code(*b, book)
        assert code.serial == 1
        assert (book.last(*a), book.last(*b)) == (2, 1)

    @pytest.mark.parametrize(("width", "text"), [(4, "0008"), (6, "000008"), (7, "0000008")])
    def test_widths_in_use(self, width: int, text: str) -> None:
        code, _ = next_code("G03", FRIDAY, SerialBook({("G03", FRIDAY): 7}), width=width)
        assert str(code) == f"G03-261120-{text}"

    @pytest.mark.parametrize(
        ("agency", "width", "message"),
        [
            ("H48", 5, "width is 5: in the new form must be one of 4, 6, 7"),
            ("H48", 3, "width is 3: in the new form must be one of 4, 6, 7"),
            ("000.00.53.H48", 6, "width is 6: in the old form must be one of 4"),
            ("H48", True, "width is True"),
            ("H48", 4.0, "width is 4.0"),
            ("h48", 4, "'h48' is no agency code"),
        ],
    )
    def test_other_widths_and_agencies_are_refused(
        self, agency: str, width: int, message: str
    ) -> None:
        with pytest.raises(OnestopError, match=re.escape(message)):
            next_code(agency, FRIDAY, SerialBook(), width=width)

    def test_a_day_whose_serials_are_used_up_is_refused(self) -> None:
        book = SerialBook({("H48", FRIDAY): 9998})
        code, book = next_code("H48", FRIDAY, book)
        assert str(code) == "H48-261120-9999"
        with pytest.raises(BadValueError) as caught:
            next_code("H48", FRIDAY, book)
        assert str(caught.value) == (
            "serial is 10000: must have at most 4 digits: pass a larger width"
        )
        assert str(next_code("H48", FRIDAY, book, width=6)[0]) == "H48-261120-010000"

    def test_a_book_is_a_value(self) -> None:
        book = SerialBook({("H48.53", FRIDAY): 2, ("H48", FRIDAY): 1})
        same = SerialBook([(("H48", FRIDAY), 1), ((AgencyCode("H48.53"), FRIDAY), 2)])
        assert book == same == pickle.loads(pickle.dumps(book)) == SerialBook(book.serials)
        assert hash(book) == hash(same)

    @pytest.mark.parametrize(
        ("serials", "message"),
        [
            ({"H48.53261120": 2}, "never a joined text"),
            ({("H48", FRIDAY, 1): 2}, "never a joined text"),
            ({("H48", "2026-11-20"): 2}, "must be a datetime.date"),
            ({("H48", vn.local(2026, 11, 20)): 2}, "must be a datetime.date"),
            ({("x", FRIDAY): 2}, "is no agency code"),
            ({("H48", FRIDAY): -1}, "must be 0 or more"),
            ({("H48", FRIDAY): True}, "must be an int"),
            ([(("H48", FRIDAY), 1), (("H48", FRIDAY), 2)], "H48 on 2026-11-20': must stand"),
            ([(("H48", FRIDAY), 1), ((AgencyCode("H48"), FRIDAY), 1)], "must stand there once"),
            ("H48", "not one text"),
        ],
    )
    def test_what_is_no_book_is_refused(self, serials: object, message: str) -> None:
        with pytest.raises(OnestopError, match=message):
            SerialBook(serials)  # type: ignore[arg-type]  # the trap

    def test_a_mapping_in_place_of_a_book_is_refused(self) -> None:
        with pytest.raises(WrongTypeError, match="must be a SerialBook"):
            next_code("H48", FRIDAY, {("H48", FRIDAY): 1})  # type: ignore[arg-type]  # the trap

    @given(
        st.lists(
            st.tuples(
                st.sampled_from(["H48", "H48.1", "H48.11", "000.00.01.H48"]),
                st.sampled_from([dt.date(2020, m, d) for m in (1, 11) for d in (1, 11)]),
            ),
            max_size=40,
        )
    )
    def test_codes_are_never_given_twice_and_serials_have_no_gap(
        self, asked: list[tuple[str, dt.date]]
    ) -> None:
        book, given_out = SerialBook(), []
        for agency, day in asked:
            code, book = next_code(agency, day, book)
            given_out.append(code)
        assert len({str(code) for code in given_out}) == len(asked)
        for agency, day in set(asked):
            of_the_day = [c.serial for c in given_out if (str(c.agency), c.day) == (agency, day)]
            assert of_the_day == list(range(1, asked.count((agency, day)) + 1))
            assert book.last(agency, day) == len(of_the_day)


class TestRules:
    def test_the_facts_hold_the_patterns_of_the_sources(self) -> None:
        patterns = {rule.name: rule.pattern for rule in vn.code_rules()}
        assert patterns["dossier, old"] == OLD_DOSSIER
        assert patterns["dossier, new"] == NEW_DOSSIER
        assert patterns["procedure"] == PROCEDURE
        assert patterns["field"] == FIELD

    def test_each_rule_holds_from_its_day(self) -> None:
        def on(day: dt.date) -> set[str]:
            return {rule.name for rule in vn.code_rules() if rule.holds_on(day)}

        always = {"procedure"}
        assert on(dt.date(2019, 1, 5)) == always
        old = {"dossier, old", "agency, old", "field"}
        assert on(dt.date(2019, 1, 6)) == always | old
        assert on(dt.date(2020, 9, 14)) == always | old
        assert on(dt.date(2020, 9, 15)) == always | old | {"dossier, new", "agency, new"}
        assert on(dt.date(2018, 12, 31)) == always | {"procedure, before 2019"}

    @pytest.mark.parametrize(
        ("of", "kind"),
        [
            ("dossier", DossierCode),
            ("agency", AgencyCode),
            ("procedure", ProcedureCode),
            ("field", FieldCode),
        ],
    )
    def test_the_grammar_reads_every_sample_of_the_facts(self, of: str, kind: type) -> None:
        samples = [text for rule in vn.code_rules() if rule.of == of for text in rule.samples]
        assert samples
        for text in samples:
            assert str(kind.parse(text)) == text  # type: ignore[attr-defined]  # each has it

    def test_serials_are_issued_with_the_widths_of_the_facts(self) -> None:
        widths = {rule.name: rule.widths for rule in vn.code_rules() if rule.widths}
        assert widths == {"dossier, old": (4,), "dossier, new": (4, 6, 7)}

    def test_the_grammar_and_the_facts_agree_on_the_longest_agency(self) -> None:
        (rule,) = (rule for rule in vn.code_rules() if rule.name == "dossier, new")
        for length, right in ((35, True), (36, False)):
            assert rule.admits(f"H48.{'A' * (length - 4)}-261120-0001") is right
        assert not rule.admits("H48-261120-0001\n")
        assert not rule.admits("H48-26112٠-0001")

    def test_how_sure_each_rule_is(self) -> None:
        sure = {rule.name: rule.citation.confidence.value for rule in vn.code_rules()}
        assert sure == {
            "dossier, old": "confirmed",
            "dossier, new": "practice",
            "agency, old": "to confirm",
            "agency, new": "confirmed",
            "procedure": "practice",
            "procedure, before 2019": "inferred",
            "field": "confirmed",
        }

    @pytest.mark.parametrize(
        ("values", "message"),
        [
            ({"pattern": "("}, "is no pattern"),
            ({"pattern": "a", "samples": ("b",)}, "must match a"),
            ({"pattern": ""}, "must not be empty"),
        ],
    )
    def test_a_rule_that_contradicts_itself_is_refused(
        self, values: dict[str, str], message: str
    ) -> None:
        with pytest.raises(BadValueError, match=message):
            CodeRule("r", of="field", citation=Citation("TT"), **values)  # type: ignore[arg-type]

    def test_faulty_files_tell_every_fault(self) -> None:
        text = """
        [[rule]]
        of = "dossier"
        pattern = "("
        instrument = "x"
        [[rule]]
        name = "two"
        of = "field"
        pattern = "("
        instrument = "x"
        wide = 4
        """
        with pytest.raises(FactErrors) as caught:
            load_code_rules(Source("codes.toml", text))
        assert [str(fault) for fault in caught.value.exceptions] == [
            "codes.toml: seen: is missing",
            "codes.toml: rule[0].name: is missing",
            "codes.toml: rule[1].wide: is not a key of this table",
            "codes.toml: rule[1]: pattern is '(': is no pattern: missing ), unterminated "
            "subpattern at position 0",
        ]
