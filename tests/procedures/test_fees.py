"""What a dossier pays: by channel, payer, case and day; what is missing is said, never guessed."""

import datetime as dt
from typing import Any

import pytest

from onestop import BadValueError, Channel, Citation, Confidence, Fee, Procedure, WrongTypeError
from onestop.errors import UnknownConditionError
from onestop.procedures import Exemption, PageRate

DAY = dt.date(2026, 11, 30)


def procedure(*fees: Fee, **other: Any) -> Procedure:
    return Procedure("X.000001", "Cấp giấy", fees=fees, **other)


#: As the record of 1.004194 has it: online for one or a household, in person by list.
RESIDENCE = procedure(
    Fee(7000, "lần", channel=Channel.ONLINE, payer="cá nhân, hộ gia đình"),
    Fee(
        10_000,
        "người, lần",
        channel=Channel.IN_PERSON,
        condition="đăng ký theo danh sách",
        key="by_list",
    ),
)


class TestChannels:
    # by hand, from the records of 1.010038 and 1.004222
    both = procedure(Fee(10_000, channel=Channel.IN_PERSON), Fee(5000, channel=Channel.ONLINE))

    @pytest.mark.parametrize(
        ("channel", "amount"),
        [
            (Channel.IN_PERSON, 10_000),
            (Channel.ONLINE, 5000),
            (Channel.VNEID, 5000),
            (Channel.KIOSK, 5000),
            (Channel.POST, None),
        ],
    )
    def test_each_has_its_own(self, channel: Channel, amount: int | None) -> None:
        answer = self.both.fee(on=DAY, channel=channel)
        assert answer.amount == amount
        assert bool(answer.missing) is (amount is None)

    def test_without_a_channel_it_is_asked_for(self) -> None:
        answer = self.both.fee(on=DAY)
        assert answer.amount is None
        assert "5.000 đồng" in answer.text()
        assert "10,000 đồng" in answer.text("en")

    def test_a_fee_of_the_channel_is_stronger_than_one_for_all(self) -> None:
        mixed = procedure(Fee(8000), Fee(0, channel=Channel.ONLINE), Fee(1, channel=Channel.VNEID))
        assert mixed.fee(on=DAY, channel=Channel.POST).amount == 8000
        assert mixed.fee(on=DAY, channel=Channel.ONLINE).amount == 0
        assert mixed.fee(on=DAY, channel=Channel.VNEID).amount == 1
        assert mixed.fee(on=DAY, channel=Channel.KIOSK).amount == 0


class TestCases:
    def test_the_ordinary_case_needs_nothing_said(self) -> None:
        assert RESIDENCE.fee(on=DAY, channel=Channel.ONLINE).amount == 7000

    @pytest.mark.parametrize("name", ["by_list", "Đăng ký theo danh sách"])
    def test_a_case_that_is_given_counts(self, name: str) -> None:
        answer = RESIDENCE.fee(on=DAY, channel=Channel.IN_PERSON, given=[name], count=3)
        assert answer.amount == 30_000

    def test_where_only_another_case_is_known_it_is_asked_for(self) -> None:
        answer = RESIDENCE.fee(on=DAY, channel=Channel.IN_PERSON)
        assert answer.amount is None
        assert answer.missing[0].key == "fee_needs_case"
        assert "đăng ký theo danh sách" in answer.text()

    def test_payers_tell_fees_apart(self) -> None:
        two = procedure(Fee(1000, payer="cá nhân"), Fee(5000, payer="tổ chức"))
        assert two.fee(on=DAY).missing[0].key == "fee_needs_case"
        assert two.fee(on=DAY, given=["tổ chức"]).amount == 5000

    def test_a_condition_of_nothing_is_refused(self) -> None:
        with pytest.raises(UnknownConditionError, match="by_lists"):
            RESIDENCE.fee(on=DAY, given=["by_lists"])

    def test_the_names_of_fees_are_conditions_of_the_procedure(self) -> None:
        poor = procedure(Fee(8000, payer="hộ", exempt=[Exemption("hộ nghèo", key="poor")]))
        assert poor.conditions == ("hộ", "poor", "hộ nghèo")


class TestUnknown:
    def test_no_fee_is_published(self) -> None:
        assert procedure().fee(on=DAY).missing[0].key == "fee_not_published"

    def test_a_fee_without_a_figure(self) -> None:
        answer = procedure(Fee(None, note="HĐND cấp tỉnh quyết định")).fee(on=DAY)
        assert answer.amount is None
        assert answer.missing[0].key == "fee_amount_missing"
        assert "HĐND cấp tỉnh quyết định" in answer.text()

    def test_a_group_is_exempt_whatever_the_figure(self) -> None:
        answer = procedure(Fee(None, exempt=[Exemption("hộ nghèo")])).fee(
            on=DAY, given=["hộ nghèo"]
        )
        assert answer.amount == 0
        assert answer.text("en") == "exempt: hộ nghèo (no source is given)"

    def test_what_is_to_confirm_says_so_first(self) -> None:
        source = Citation("Thủ tục X", confidence=Confidence.TO_CONFIRM)
        answer = procedure(Fee(5000, "lần"), source=source).fee(on=DAY)
        assert answer.text("en").splitlines() == [
            "not settled: to confirm",
            "5,000 đồng (Thủ tục X)",
        ]

    def test_of_two_the_unknown_amount_is_told_as_such(self) -> None:
        two = procedure(Fee(None, channel=Channel.POST), Fee(7, channel=Channel.ONLINE))
        assert two.fee(on=DAY).text("en") == (
            "it depends on the way of filing, say which: post: not known; online: 7 đồng"
        )

    def test_pages_of_an_unknown_rate(self) -> None:
        assert Fee(None, "trang").of_pages(3) is None


class TestNoun:
    def test_pages_rise(self) -> None:
        with pytest.raises(BadValueError, match="the pages must rise"):
            Fee(2000, from_page=[PageRate(3, 1), PageRate(3, 2)])

    @pytest.mark.parametrize("currency", ["vnd", "VNDX", "VN1", "ĐVN", " "])
    def test_a_currency_is_three_capital_letters(self, currency: str) -> None:
        with pytest.raises(BadValueError, match="currency"):
            Fee(1, currency=currency)

    def test_another_currency_is_told(self) -> None:
        answer = procedure(Fee(10, "bản", currency="USD")).fee(on=DAY)
        assert answer.text("en").startswith("10 USD")
        assert answer.currency == "USD"

    def test_it_does_not_end_before_it_begins(self) -> None:
        with pytest.raises(BadValueError, match="until"):
            Fee(1, in_force=dt.date(2026, 2, 1), until=dt.date(2026, 1, 1))

    def test_its_own_days_stand_over_those_of_its_instrument(self) -> None:
        basis = Citation("01", in_force=dt.date(2020, 1, 1), until=dt.date(2025, 1, 1))
        assert not Fee(1, basis=basis).holds_on(DAY)
        assert Fee(1, basis=basis, until=DAY).holds_on(DAY)

    @pytest.mark.parametrize("pages", [0, -1])
    def test_there_is_at_least_one_page(self, pages: int) -> None:
        with pytest.raises(BadValueError, match="pages"):
            procedure(Fee(2000, "trang")).fee(on=DAY, pages=pages)
        with pytest.raises(BadValueError, match="pages"):
            Fee(2000).of_pages(pages)

    def test_circumstances_of_a_wrong_kind_are_refused(self) -> None:
        with pytest.raises(WrongTypeError, match="channel"):
            procedure(Fee(1)).fee(on=DAY, channel="online")  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError, match="on"):
            procedure(Fee(1)).fee(on=dt.datetime(2026, 11, 30))  # noqa: DTZ001
        with pytest.raises(WrongTypeError, match="count"):
            procedure(Fee(1)).fee(on=DAY, count=True)
