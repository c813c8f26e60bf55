"""A search finds whole words first, and never a piece inside a word."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop import Catalogue, Procedure, WorkingDays, vn

SHIPPED = vn.procedures()


def codes(query: str) -> list[str]:
    return [procedure.code for procedure in SHIPPED.search(query)]


def catalogue(*names: str) -> Catalogue:
    return Catalogue(
        Procedure(f"P{n}", name, limits=WorkingDays(1)) for n, name in enumerate(names)
    )


def names(query: str, *found: str) -> list[str]:
    return [procedure.name for procedure in catalogue(*found).search(query)]


@pytest.mark.parametrize("query", ["khai tử", "nhà ở", "thẻ", "tạm trú", "kết hôn"])
def test_what_holds_each_word_whole_comes_first(query: str) -> None:
    words = query.split()
    whole = [
        code
        for code in codes(query)
        if set(words)
        <= set(re.findall(r"\w+", f"{SHIPPED[code].name} {SHIPPED[code].field}".lower()))
    ]
    assert whole
    assert codes(query)[: len(whole)] == whole


def test_a_piece_inside_a_word_is_no_word() -> None:
    assert codes("ông") == []
    assert names("tử", "Thủ tục A") == []


def test_the_order_is_whole_words_then_beginnings_each_as_typed_first() -> None:
    found = ("Tạmx", "Tamx", "Tạm trú", "Tam giác")
    assert names("tam", *found) == ["Tam giác", "Tạm trú", "Tamx", "Tạmx"]
    assert names("tạm", *found) == ["Tạm trú", "Tam giác", "Tạmx"]


def test_the_worst_word_decides() -> None:
    assert names("nhà ở", "Nhàn ở", "Nha ở", "Nhà ở") == ["Nhà ở", "Nha ở", "Nhàn ở"]


@pytest.mark.parametrize("mark", ["?", ".", "!", " -", "\u200b", "\u00a0", ",", "”", " /"])
def test_a_mark_is_no_part_of_a_word(mark: str) -> None:
    assert codes(f"tạm trú{mark}") == codes("tạm trú")


@pytest.mark.parametrize("query", ["Ðăng ký tạm trú", "Ɖăng kí tạm trú", "ĐĂNG KÝ, TẠM TRÚ"])
def test_spelling_does_not_matter(query: str) -> None:
    assert codes(query) == codes("đăng ký tạm trú") != []


def test_a_code_is_found_by_its_beginning() -> None:
    assert codes("1.004194") == ["1.004194"]
    assert "1.004194" in codes("1.0041")
    assert codes("004194") == []


@pytest.mark.parametrize("query", ["", "  ", "?!", "\u200b"])
def test_no_word_finds_nothing(query: str) -> None:
    assert codes(query) == []


@given(st.sampled_from([procedure.name for procedure in SHIPPED.values()]), st.data())
def test_any_words_of_a_name_find_it(name: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(name.split()), min_size=1, max_size=3))
    found = [procedure.name for procedure in SHIPPED.search(" ".join(words))]
    assert name in found or not re.search(r"\w", "".join(words))
