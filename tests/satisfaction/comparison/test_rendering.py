"""A comparison as text: n and interval with every share, the reasons, and what to beware of."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from onestop import score, vn
from onestop.render import comparison_text, own_figures_text
from onestop.satisfaction.comparison import compare
from onestop.satisfaction.comparison.standings import ORDERS, Method

OFFICE: dict[str, Any] = {
    "Lan": (38, 40),
    "Minh": (27, 30),
    "Hoa": (38, 40),
    "An": (3, 3),
    "Tú": (0, 0),
}

EXPECTED = """\
So sánh công bằng: tỷ lệ đạt
Xếp theo cận dưới khoảng tin cậy Wilson 95%

Hạng  Tên   Đạt   n             Tỷ lệ       Khoảng 95%  Ghi chú
   1  Hoa    38  40            95,00%   83,50 – 98,62%  đồng hạng
   1  Lan    38  40            95,00%   83,50 – 98,62%  đồng hạng
   3  Minh   27  30            90,00%   74,38 – 96,54%
   –  An      3   3           100,00%  43,85 – 100,00%  chưa đủ dữ liệu (n = 3, cần ít nhất 10)
   –  Tú      0   0  không có số liệu                –  không có lượt nào để tính (n = 0)

Xếp theo cận dưới thì ai có ít lượt sẽ đứng thấp, dù kết quả tốt
So 3 người cùng lúc ở mức 95%: dù mọi người như nhau, vẫn có thể có người trông hơn hoặc kém chỉ \
do ngẫu nhiên
Kết quả là gợi ý để trao đổi, không phải xếp loại"""

FUNNEL = """\
So sánh công bằng: tỷ lệ đạt
Không xếp thứ tự: từng người so với giới hạn ngẫu nhiên quanh mức kỳ vọng, mức 95%

Hạng  Tên   Đạt    n    Tỷ lệ       Khoảng 95%  Kỳ vọng  Giới hạn ngẫu nhiên  So với giới hạn    \
Ghi chú
   1  Minh  190  200   95,00%   91,04 – 97,26%   84,62%       75,50 – 91,50%  cao hơn giới hạn
   2  Lan    38   40   95,00%   83,50 – 98,62%   90,10%      77,50 – 100,00%  trong giới hạn
   3  Hoa    80  100   80,00%   71,12 – 86,66%   95,06%       88,00 – 99,00%  thấp hơn giới hạn
   –  An      3    3  100,00%  43,85 – 100,00%        –                    –  –                  \
chưa đủ dữ liệu (n = 3, cần ít nhất 10)

Mức kỳ vọng của mỗi người là kết quả chung của những người khác, không tính chính người đó
Nếu mọi người như nhau, nhiều nhất khoảng 5% số bảng như thế này có người thấp hơn giới hạn chỉ do \
ngẫu nhiên; cao hơn cũng vậy
Kết quả là gợi ý để trao đổi, không phải xếp loại"""


def test_limits_of_chance_in_words() -> None:
    office = {"Lan": (38, 40), "Minh": (190, 200), "Hoa": (80, 100), "An": (3, 3)}
    assert comparison_text(compare(office)) == FUNNEL


def test_without_a_real_difference_there_is_no_rank_and_it_is_said() -> None:
    """The officers of F2: 54 of 57, 35 of 41 and 10 of 11 differ no more than chance lets them."""
    office = {"Lan": {"x": (54, 57)}, "Minh": {"x": (35, 41)}, "Hoa": {"x": (10, 11)}}
    text = comparison_text(compare(office), "en")
    assert "Rank" not in text
    assert text.count("within the limits") == 3
    assert "Nobody differs by more than chance explains: there is no rank" in text
    assert "comes from the others, procedure by procedure, the own answers left out" in text


def test_what_only_one_handles_is_said_not_to_be_compared() -> None:
    office = {
        "Lan": {"x": (38, 40), "y": (9, 12)},
        "Minh": {"x": (37, 40)},
    }
    text = comparison_text(compare(office, overdispersion=0.01), "en")
    assert "40 compared, of procedures that others handle too" in text
    assert "more alike than chance makes them (coefficient 0.01)" in text


def test_a_comparison_in_words() -> None:
    """Wilson's bounds of 38 of 40 at 95 % are 0.834960 and 0.986177, of 27 of 30 as published."""
    assert comparison_text(compare(OFFICE, method="lower_bound")) == EXPECTED


def test_the_same_in_english_with_a_prior_and_a_target() -> None:
    text = comparison_text(compare(OFFICE, method="fixed_prior", target=Decimal("0.9")), "en")
    lines = text.splitlines()
    assert lines[:3] == [
        "Fair comparison: share of good ones",
        "In order of the share drawn towards the mean, by a fixed prior of strength 20",
        "Mean of the prior: 93.81 %",  # 106 of 113
    ]
    head = lines[4].split("  ")
    assert [word.strip() for word in head if word.strip()] == [
        "Rank", "Name", "Good", "n", "Share", "95 % interval",
        "Estimate", "Credible interval", "P(> 90.00 %)", "Note",
    ]  # fmt: skip
    assert "94.60 %" in lines[5]  # (38 + 20 · 106/113) / 60
    assert lines[5].rstrip().endswith("tied")
    assert lines[-1] == "The result is a signal for a conversation, never a class"


@pytest.mark.parametrize("method", ORDERS)
def test_every_share_stands_beside_its_n_and_interval(method: Method) -> None:
    found = compare(OFFICE, method=method)
    lines = comparison_text(found, "en").splitlines()
    for each in found.standings:
        (line,) = (line for line in lines if f" {each.name} " in line)
        assert f" {each.tally.n} " in line
        if each.interval is not None:
            assert f"{each.interval[1] * 100:.2f} %" in line
    assert lines[-1].startswith("The result is a signal")
    assert any("by chance alone" in line for line in lines)


def test_a_prior_taken_from_the_figures_tells_its_strength() -> None:
    eight = {"A": (12, 20), "B": (18, 20), "C": (7, 20), "D": (15, 20)}
    found = compare(eight, method="empirical_bayes")
    assert "nặng 6,74052 lượt" in comparison_text(found)
    assert "strength 6.74052 taken from" in comparison_text(found, "en")


def test_a_fallback_is_told() -> None:
    text = comparison_text(compare({"A": (9, 10), "B": (9, 10)}, method="empirical_bayes"), "en")
    assert "by a fixed prior of strength 20" in text
    assert "they show no prior: the fixed prior is used" in text


def test_the_mix_has_its_columns() -> None:
    office = {
        "Lan": {"chứng thực": (38, 40), "đất đai": (6, 10)},
        "Minh": {"chứng thực": (10, 10), "đất đai": (24, 40)},
        "An": {"chứng thực": (0, 0)},
    }
    found = compare(office, method="lower_bound")
    lines = comparison_text(found, "en").splitlines()
    heads = ["Expected", "Difference", "Ratio", "Adjusted"]
    assert [word for word in lines[3].split() if word in heads] == heads
    assert "67.20 % +0.80 % 101.19 % 78.80 %" in " ".join(lines[4].split())
    assert "88.80 % -0.80 % 99.10 % 77.20 %" in " ".join(lines[5].split())
    assert lines[6].count("no data") == 5
    assert "to what the procedures of each let expect" in comparison_text(found, "en")


@pytest.mark.parametrize(
    ("measure", "vi", "en"),
    [
        ("satisfied", "Hài lòng trở lên", "Satisfied or better"),
        ("top_box", "Rất hài lòng", "Very satisfied"),
        ("satisfied_or_neutral", "Bình thường trở lên", "Neutral or better"),
    ],
)
def test_the_measure_is_part_of_the_title(measure: Any, vi: str, en: str) -> None:
    found = compare({"Lan": score({3: 3, 4: 20, 5: 7}, vn.SCALE_5, measure)})
    assert comparison_text(found).startswith(f"So sánh công bằng: {vi}")
    assert comparison_text(found, "en").startswith(f"Fair comparison: {en}")


def test_a_comparison_of_nobody() -> None:
    lines = comparison_text(compare({}, method="fixed_prior"), "en").splitlines()
    assert "strength –" in lines[1]
    assert len(lines) == 6


def test_what_one_officer_sees_in_words() -> None:
    text = own_figures_text(compare(OFFICE).for_officer("Minh"), "en")
    assert (
        text
        == """\
Figures of Minh

Name    Good    n    Share    95 % interval
Minh      27   30  90.00 %  74.38 – 96.54 %
Pooled   106  113  93.81 %  87.76 – 96.97 %

The result is a signal for a conversation, never a class"""
    )
    assert not any(name in text for name in ("Lan", "Hoa", "An ", "Tú"))


def test_where_the_pooled_figures_would_tell_too_much_they_are_left_out() -> None:
    text = own_figures_text(compare({"Lan": (9, 10), "Minh": (5, 9)}).for_officer("Lan"), "vi")
    assert "Chung" not in text
    assert text.splitlines()[-2].startswith("Chưa đến ba người có số liệu")
