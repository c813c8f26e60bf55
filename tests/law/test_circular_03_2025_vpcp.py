"""TT 03/2025/TT-VPCP (in force 2025-09-15): the standard slips, Annex I."""

from __future__ import annotations

from datetime import date

import pytest

from onestop import BadValueError, vn
from onestop.forms import FormKind

DAY_BEFORE, FIRST = date(2025, 9, 14), date(2025, 9, 15)


@pytest.mark.law("TT 03/2025/TT-VPCP Phụ lục I", confidence="confirmed")
class TestSevenForms:
    """Annex I: forms 01 to 07. 04 is now the letter that apologises and asks for an extension, 05
    the notice that handling is stopped is new, the control slip and the ledger move on by one.

    04 «Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết», 05 «Thông báo dừng giải quyết hồ
    sơ», 06 «Phiếu kiểm soát quá trình giải quyết hồ sơ», 07 «Sổ theo dõi hồ sơ».
    """

    def titles(self, day: date) -> dict[str, str]:
        return {form.number: form.title for form in vn.forms(on=day).forms}

    def test_before_it_was_in_force_there_were_six_and_no_notice_of_a_stop(self) -> None:
        titles = self.titles(DAY_BEFORE)
        assert sorted(titles) == ["01", "02", "03", "04", "05", "06"]
        assert titles["04"] == "Phiếu xin lỗi và hẹn lại ngày trả kết quả"
        assert titles["05"] == "Phiếu kiểm soát quá trình giải quyết hồ sơ"
        assert titles["06"] == "Sổ theo dõi hồ sơ"
        with pytest.raises(BadValueError, match="it has no form for"):
            vn.forms(on=DAY_BEFORE).form(FormKind.STOP)

    def test_from_its_first_day_there_are_seven(self) -> None:
        assert self.titles(FIRST) == {
            "01": "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
            "02": "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
            "03": "Phiếu từ chối tiếp nhận giải quyết hồ sơ",
            "04": "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết",
            "05": "Thông báo dừng giải quyết hồ sơ",
            "06": "Phiếu kiểm soát quá trình giải quyết hồ sơ",
            "07": "Sổ theo dõi hồ sơ",
        }
