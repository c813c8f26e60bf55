"""QĐ 20/2020/QĐ-TTg (in force 2020-09-15): the identifiers of agencies."""

from __future__ import annotations

from datetime import date

import pytest

from onestop import vn
from onestop.codes import AgencyCode, DossierCode
from onestop.errors import BadCodeError


@pytest.mark.law("QĐ 20/2020/QĐ-TTg Đ4", confidence="confirmed")
class TestAgencyIdentifiers:
    """Read from left to right, groups of A–Z and 0–9 split by points; level 1 first: MX1X2.

    M is a letter from A to Y, X a digit; at most 35 characters.
    """

    def test_before_it_was_in_force_no_rule_admits_the_form(self) -> None:
        day_before = [rule for rule in vn.code_rules() if rule.holds_on(date(2020, 9, 14))]
        assert not [rule for rule in day_before if rule.admits("H48.53")]

    def test_from_its_first_day_a_rule_does(self) -> None:
        (rule,) = (
            rule
            for rule in vn.code_rules()
            if rule.holds_on(date(2020, 9, 15)) and rule.admits("H48.53")
        )
        assert "20/2020" in str(rule.citation)

    def test_the_levels_follow_from_left_to_right(self) -> None:
        assert AgencyCode.parse("H15.50.05.13").levels == ("H15", "50", "05", "13")
        assert AgencyCode.parse("G03").levels == ("G03",)

    @pytest.mark.parametrize("text", ["Z15.50", "h15.50", "15.50", "H15,50", "H15.", "H1", "Đ15"])
    def test_other_texts_are_none(self, text: str) -> None:
        with pytest.raises(BadCodeError):
            AgencyCode.parse(text)

    def test_35_characters_and_no_more(self) -> None:
        assert len(str(AgencyCode.parse("H15." + "0" * 31))) == 35
        with pytest.raises(BadCodeError):
            AgencyCode.parse("H15." + "0" * 32)


@pytest.mark.law("QĐ 20/2020/QĐ-TTg Đ4", confidence="practice")
class TestDossierCodesUnderIt:
    """Đ4: the identifier, the day as yymmdd, and a serial: the form in use."""

    def test_the_sample_is_read(self) -> None:
        code = DossierCode.parse("H15.50.05.13-261008-0975")
        assert (str(code.agency), code.day, code.serial) == (
            "H15.50.05.13",
            date(2026, 10, 8),
            975,
        )


@pytest.mark.law("QĐ 20/2020/QĐ-TTg Đ4", confidence="inferred")
class TestOneAgencyInTwoForms:
    """`000.00.53.H48` is the agency `H48.53`: inferred, 90 %."""

    def test_the_forms_name_one_agency(self) -> None:
        assert AgencyCode.parse("000.00.53.H48").same_as(AgencyCode.parse("H48.53"))
        assert not AgencyCode.parse("000.53.00.H48").same_as(AgencyCode.parse("H48.53"))
