"""One door for people's text: taken in, compared, searched."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop.i18n.cleaning import clean, clean_code, comparable, fold

TYPED = "Nguyễn Thị Hạnh"

#: Ways in which the same name comes out of other software.
SPELLINGS = {
    "decomposed": unicodedata.normalize("NFD", TYPED),
    "no-break blank": TYPED.replace(" ", "\u00a0"),
    "thin blank": TYPED.replace(" ", "\u2009"),
    "ideographic blank": TYPED.replace(" ", "\u3000"),
    "two blanks": TYPED.replace(" ", "  "),
    "tab": TYPED.replace(" ", "\t"),
    "line break": TYPED.replace(" ", "\r\n"),
    "line separator": TYPED.replace(" ", "\u2028"),
    "blanks at the ends": f" {TYPED} ",
    "byte order mark": f"\ufeff{TYPED}",
    "zero width": TYPED.replace("ạ", "ạ\u200b"),
    "zero width inside a letter": unicodedata.normalize("NFD", TYPED).replace(
        "\u0323", "\u200d\u0323"
    ),
    "direction": f"\u202a{TYPED}\u202c",
    "isolate": f"\u2068{TYPED}\u2069",
    "soft hyphen": TYPED.replace("Hạnh", "Hạ\u00adnh"),
    "variation selector": f"{TYPED}\ufe0f",
    "escape": f"{TYPED}\x1b",
    "half a surrogate": f"{TYPED}\ud800",
    "Hangul filler": f"{TYPED}\u3164",
}


@pytest.mark.parametrize("spelling", SPELLINGS.values(), ids=SPELLINGS.keys())
def test_one_name_in_any_spelling_is_one(spelling: str) -> None:
    assert clean(spelling) == TYPED


@pytest.mark.parametrize("letter", ["Ð", "Ɖ", "D\u0335", "D\u0336"])
def test_letters_that_look_like_capital_d_with_stroke_are_it(letter: str) -> None:
    assert clean(f"{letter}ối với") == "Đối với"


@pytest.mark.parametrize("letter", ["ð", "ɖ", "d\u0335", "d\u0336"])
def test_letters_that_look_like_small_d_with_stroke_are_it(letter: str) -> None:
    assert clean(f"{letter}ăng ký") == "đăng ký"


def test_what_is_seen_is_kept() -> None:
    assert clean("Lý Văn Quí – Ấp 3 (Hòa)") == "Lý Văn Quí – Ấp 3 (Hòa)"


@pytest.mark.parametrize(
    "other", ["LÊ THỊ HÒA", "lê thị hoà", "Lê Thị Hoà", unicodedata.normalize("NFD", "Lê Thị Hoà")]
)
def test_case_and_the_place_of_a_tone_make_no_second_person(other: str) -> None:
    assert comparable(other) == comparable("Lê Thị Hòa")


def test_the_place_of_a_tone_is_known_in_every_pair_of_vowels() -> None:
    assert comparable("Thủy Khỏe Tòa") == comparable("Thuỷ Khoẻ Toà")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lê Lan", "Lê Lân"), ("Hạnh", "Hành"), ("Hạnh", "Hanh"), ("Ly", "Li"), ("Đa", "Da")],
)
def test_accents_and_i_for_y_make_another_person(one: str, other: str) -> None:
    assert comparable(one) != comparable(other)


@pytest.mark.parametrize(
    "typed",
    [
        "h48.53-261005-0001",
        "H48.53\u2011261005\u20110001",
        "H48.53–261005—0001",
        "H48.53−261005\uff0d0001",
        " H48.53 - 261005 - 0001\u200b",
    ],
)
def test_one_code_in_any_spelling_is_one(typed: str) -> None:
    assert comparable(clean_code(typed)) == "h48.53-261005-0001"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("thụ lí", "thụ lý"),
        ("đăng kí", "Đăng ký"),
        ("qui định", "quy định"),
        ("tỉ lệ", "tỷ lệ"),
        ("Mĩ", "Mỹ"),
        ("quí", "quý"),
        ("Ðăng ký", "dang ky"),
        ("hi vọng", "hy vọng"),
    ],
)
def test_where_i_and_y_are_one_sound_a_search_takes_both(typed: str, meant: str) -> None:
    assert fold(typed) == fold(meant)


@pytest.mark.parametrize(
    ("one", "other"),
    [("tay", "tai"), ("thúy", "thúi"), ("máy", "mái"), ("yêu", "iêu"), ("quay", "quai")],
)
def test_where_y_is_another_sound_a_search_keeps_them_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_cleaning_first_changes_no_comparison(text: str) -> None:
    assert comparable(clean(text)) == comparable(text)
    assert fold(clean(text)) == fold(text)


@given(st.text())
def test_nothing_unseen_is_left(text: str) -> None:
    unseen = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert not unseen & {unicodedata.category(sign) for sign in clean(text)}


@given(st.text(alphabet="aàảeoòọuủyỳĐđÐ oaD\u0335\u0301\u0323\u200b"))
def test_one_comparison_holds_in_every_encoding_of_the_letters(text: str) -> None:
    for form in ("NFC", "NFD"):
        again = unicodedata.normalize(form, text)
        assert comparable(again) == comparable(text)
