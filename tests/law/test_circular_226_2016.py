"""Thông tư 226/2016/TT-BTC: what certification costs, from 1 January 2017."""

import datetime as dt

import pytest

from onestop import Channel, Citation, Fee, Procedure
from onestop.procedures import Exemption, PageRate

CIRCULAR = Citation("226/2016/TT-BTC", "Đ4.1", in_force=dt.date(2017, 1, 1))
COPY = Procedure(
    "X.000815",
    "Chứng thực bản sao từ bản chính",
    fees=[
        Fee(
            2000,
            "trang",
            from_page=[PageRate(3, 1000)],
            cap=200_000,
            cap_per="bản",
            basis=CIRCULAR,
        )
    ],
)
DAY = dt.date(2026, 11, 30)


@pytest.mark.law("TT 226/2016/TT-BTC Đ4.1", confidence="confirmed")
class TestClause4Point1:
    """Đ4.1: copies from the original, by the page of the original, with a cap for each copy.

    In short: «2.000 đồng/trang; từ trang thứ 3 trở lên 1.000 đồng/trang; tối đa 200.000 đồng/bản;
    trang tính theo trang của bản chính».
    """

    def test_before_2017_the_circular_sets_nothing(self) -> None:
        answer = COPY.fee(on=dt.date(2016, 12, 31), pages=1)
        assert answer.amount is None
        assert "31/12/2016" in answer.text()

    # by hand: 2,000 + 2,000, then 1,000 a page; 198 pages are 4,000 + 196,000
    @pytest.mark.parametrize(
        ("pages", "amount"),
        [(1, 2000), (2, 4000), (3, 5000), (4, 6000), (10, 12_000), (198, 200_000), (300, 200_000)],
    )
    def test_two_pages_then_the_rest_then_the_cap(self, pages: int, amount: int) -> None:
        answer = COPY.fee(on=dt.date(2017, 1, 1), pages=pages)
        assert answer.amount == amount
        assert answer.citation == CIRCULAR

    def test_the_cap_is_of_each_copy(self) -> None:
        assert COPY.fee(on=DAY, pages=300, count=3).amount == 600_000
        assert COPY.fee(on=DAY, pages=5, count=2).amount == 14_000

    def test_without_the_pages_the_answer_says_what_is_missing(self) -> None:
        answer = COPY.fee(on=DAY, channel=Channel.IN_PERSON)
        assert answer.amount is None
        assert answer.text("vi") == "thu theo trang: cần biết số trang"
        assert answer.text("en") == "it is charged by the page: say how many pages"


@pytest.mark.law("NĐ 55/2015/NĐ-CP", confidence="confirmed")
class TestExemptionOfDecree55Of2015:
    """As the record of 2.001035 says: a mortgage for farm credit is certified free.

    In short: «miễn phí chứng thực hợp đồng thế chấp của cá nhân, hộ gia đình vay vốn phục vụ phát
    triển nông nghiệp, nông thôn».
    """

    decree = Citation("55/2015/NĐ-CP")
    procedure = Procedure(
        "X.001035",
        "Chứng thực giao dịch",
        fees=[
            Fee(
                50_000,
                "giao dịch",
                exempt=[Exemption("thế chấp vay vốn nông nghiệp", key="farm_credit", basis=decree)],
                basis=Citation("226/2016/TT-BTC", "Đ4.3"),
            )
        ],
    )

    def test_all_others_pay(self) -> None:
        answer = self.procedure.fee(on=DAY)
        assert answer.amount == 50_000
        assert answer.text("vi") == "50.000 đồng (226/2016/TT-BTC, Đ4.3)"
        assert answer.text("en") == "50,000 đồng (226/2016/TT-BTC, Đ4.3)"

    @pytest.mark.parametrize("name", ["farm_credit", "Thế chấp vay vốn nông nghiệp"])
    def test_who_is_exempt_pays_nothing_and_the_decree_says_so(self, name: str) -> None:
        answer = self.procedure.fee(on=DAY, given=[name])
        assert (answer.amount, answer.citation) == (0, self.decree)
        assert answer.text("en") == "exempt: thế chấp vay vốn nông nghiệp (55/2015/NĐ-CP)"
