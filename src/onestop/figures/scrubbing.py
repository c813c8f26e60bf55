"""What identifies a person in a comment, and is taken out before anybody reads it.

By its form where that is enough (a telephone number, a number plate), else by the word before it (a
day of birth, an account). A dossier code goes too: it leads the office to one applicant. What an
office speaks of all day stays: procedure codes, numbers of decrees, days and hours, amounts.
Vietnamese is also typed without its accents.

Stands on `i18n`. Knows no ballot.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from onestop._arguments import checked
from onestop._checks import member
from onestop.i18n.sayings import say


def _without_accents(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(sign for sign in letters if not unicodedata.combining(sign))


def _words(*words: str) -> str:
    """Return what finds one of some words, with accents or without, the longest first."""
    typed = {each for word in words for each in (word, _without_accents(word))}
    return "(?:" + "|".join(sorted(map(re.escape, typed), key=lambda w: (-len(w), w))) + ")"


# -------------------------------------------------------------------- what stays

_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH: Final = r"(?:0?[1-9]|1[0-2])"
_YEAR: Final = r"(?:19|20)\d\d"

#: What has many digits and is no number of a person: each is left whole.
_KEPT: Final = re.compile(
    "|".join(
        (
            # a procedure
            r"(?<![\w.])[1-3]\.\d{6}(?:\.\d{3}\.\d\d\.\d\d\.[A-Z]\d\d)?(?![\w.-]*\d)",
            rf"(?<![\w/.])\d{{1,4}}/{_YEAR}(?!/?\d)",  # an instrument
            # days and hours
            rf"(?<![\d/.-]){_DAY}/{_MONTH}/{_YEAR}(?![\d/]|[.-]\d)",
            rf"(?<![\d/.-])(?<!\d{{3}} ){_DAY}/{_MONTH}(?![\d/]|[.-]\d| ?\d{{3}})",
            rf"(?<![\d/.-]){_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d/.-])",
            r"(?<![\d:.-])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:.-])",
            # amounts
            r"(?<![\w.,+/-])[1-9]\d{0,2}(?:[.,]\d{3})+"
            r"(?= ?(?:đồng|dong|đ|vnđ|vnd|nghìn|triệu|tỷ)\b)",
            r"(?<![\w.,+/-])[1-9]\d{3,11}(?= ?(?:đồng|dong|vnđ|vnd)\b)",
        )
    ),
    re.IGNORECASE,
)

# -------------------------------------------------------------------- what goes by its form

#: What stands between the digits of one number: blanks, any mark among them, and unseen marks.
_BETWEEN: Final = r"[\W_]{0,4}"
#: A citizen number has 12 digits, an old one 9, a telephone number 10 or 11, with +84 as many, a
#: tax number 10 or 13, an account 9 to 16.
_NUMBER: Final = re.compile(rf"\+?\d(?:{_BETWEEN}\d){{8,}}")

#: The letters of a number plate; hours (`10h 2000`) and grams are no plates.
_SERIES: Final = r"(?:[A-ZĐ]{1,2}|[a-fi-zđ]{1,2}|[gh](?=[-–.\d]))"
_MILITARY: Final = (
    "A[ABCDTVP]|B[BCHKLTPSV]|H[ABCDEHLNQTX]|K[ABCDVPKTN]|P[AGKMPQTX]|Q[ABHKM]|T[CHKMNRS]"
)

_FORMS: Final = tuple(
    map(
        re.compile,
        (
            rf"(?<!\w)\d\d[-–. ]{{0,3}}{_SERIES}\d?[-–. ]{{0,3}}\d{{3}}[-–. ]?\d{{1,2}}(?![\w/])",
            r"(?<!\w)\d\d[-. ]?\d{3}[-. ]?(?:NG|NN|QT|CV)[-. ]?\d\d(?!\w)",  # of diplomats
            rf"(?<!\w)(?:{_MILITARY})[-–. ]{{1,3}}\d\d[-–. ]{{1,3}}\d\d(?![\w/]|[-.]\d)",
            r"(?<!\w)[A-Za-z]{2}[- ]?\d(?:[ -]?\d){12}(?!\w)",  # of health insurance
            r"(?<!\w)(?:[A-Za-z]\d{7,8}|[A-Z]{2} ?\d{6,8}|[a-z]{2}\d{6,8})(?!\w)",  # passport, land
        ),
    )
)

_AT: Final = r"(?:[@＠]|\s?[(\[] ?(?:at|a còng|a cong) ?[)\]]\s?|\s(?:a còng|a cong)\s)"
_SITES: Final = "facebook|fb|zalo|tiktok|instagram|youtube|linkedin|telegram|twitter|threads|viber"
_LINKS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\S)\S*{_AT}\S+",
        r"\b(?:[a-z]{2,8}://|www\.)\S+",
        r"(?<![\w.-])(?:[\w-]+\.){1,4}[a-z]{2,6}/\S+",
    )
)

# -------------------------------------------------------------------- what goes by the word before

_BORN: Final = "|".join(
    (
        rf"\d{{1,2}} ?[-/.\\ ] ?\d{{1,2}} ?[-/.\\ ] ?(?:{_YEAR}|\d\d)(?!\d)",
        rf"{_YEAR} ?[-/.] ?\d{{1,2}} ?[-/.] ?\d{{1,2}}(?!\d)",
        rf"\d{{1,2}} (?:tháng|thang) \d{{1,2}}(?:,? (?:năm|nam))? (?:{_YEAR}|\d\d)(?!\d)",
        rf"\d{{1,2}} ?[-/.] ?{_YEAR}(?!\d)",
        rf"\d{{1,2}} (?:năm|nam) {_YEAR}(?!\d)",
        r"\d{8}(?!\d)",
        rf"{_YEAR}(?!\d|[-/.]\d)",
    )
)
#: Others are born than the one who writes: papers of birth, pupils, students.
_NOT_BORN: Final = "".join(
    rf"(?<!{word} )" for word in ("khai", "học", "hoc", "vệ", "ve", "phát", "phat", "thí", "thi")
)
_AFTER_BORN: Final = _words("hoạt", "viên", "sống", "thái", "học", "lợi", "kế")
_SMALL: Final = r"\d{3,4}[-. ]?\d{3,4}"

_LEADS: Final = tuple(
    re.compile(f"({lead})(?:{what})", re.IGNORECASE)
    for lead, what in (
        (rf"\b(?:{_SITES})\s?:\s?", r"[\w-]*[._\d][\w.-]*"),
        (rf"{_NOT_BORN}\bsinh(?! {_AFTER_BORN})[\s:,.(-]{{0,3}}[^\d\n,;.]{{0,20}}", _BORN),
        (r"\b(?:n/?s|s\.?n|d\.?o\.?b|born)\b[\s:.]{0,3}", _BORN),
        (rf"\b{_words('sinh năm')}[ :]{{0,3}}'?", r"\d\d(?!\d|[-/.:]\d)"),
        (
            rf"\b{_words('stk', 'số tk', 'tk', 'tài khoản', 'account', 'acc')}\b[^\d\n]{{0,25}}",
            r"(?!\d{1,3}(?:[.,]\d{3})+ ?(?:đ|d|vn))\d(?:[ .-]?\d){5,}",
        ),
        (
            rf"\b{_words('sđt', 'đt', 'điện thoại', 'số máy', 'hotline', 'zalo', 'gọi', 'tel')}\b"
            r"[^\d\n]{0,15}",
            rf"{_SMALL}(?!\d|[-/. ]\d| ?(?:đ|d|vn))",
        ),
        (
            rf"\b{_words('biển số', 'biển số xe', 'biển', 'bks')}[ :]{{1,3}}",
            r"\d{3}[-. ]?\d{1,2}\b",
        ),
        (r"\b(?:hộ chiếu|ho chieu|passport)(?: số| so)?[ :]{1,3}", r"[A-Za-z]{0,3}\d{6,9}(?!\w)"),
        (
            rf"\b{_words('số nhà', 'nhà số', 'ngõ', 'ngách', 'hẻm', 'thửa', 'thửa đất số')}"
            r"[ :]{1,3}(?:số |so )?",
            r"\d[\w/-]*",
        ),
        (r"\b(?:số|so) ", rf"\d[\w/-]*(?=,? {_words('đường', 'phố', 'ngõ', 'ngách', 'hẻm')} )"),
    )
)


@checked
def scrub(comment: str) -> str:
    """Return a comment without what identifies a person (*che thông tin cá nhân*).

    By their form go telephone, citizen and tax numbers and dossier codes (every run of nine digits
    or more, however it is grouped), e-mail addresses, links, number plates, passports, cards of
    health insurance and land certificates; by the word before them days of birth, accounts, short
    telephone numbers, profiles and house numbers. What stays: procedure codes, numbers of
    instruments, days and hours, amounts with their currency. Names, and numbers written in words,
    stay too: read a comment before it is shown.

    >>> scrub("Gọi tôi 0912 345 678, CCCD 001088012345, hoặc an.nguyen@example.vn")
    'Gọi tôi [đã ẩn], CCCD [đã ẩn], hoặc [đã ẩn]'
    >>> scrub("Thủ tục 1.004194 hẹn 20/11/2026 16:10, phí 1.500.000.000 đồng")
    'Thủ tục 1.004194 hẹn 20/11/2026 16:10, phí 1.500.000.000 đồng'

    **Law:** Nghị định 61/2018/NĐ-CP, Đ27.3.
    """
    before, shown = None, unicodedata.normalize("NFC", member("comment", comment, str))
    while shown != before:  # what is hidden may lay bare the beginning of what stood beside it
        before, shown = shown, _scrubbed_once(shown)
    return shown


def _scrubbed_once(text: str) -> str:
    hidden = f"[{say('hidden')}]"
    for form in _LINKS:
        text = form.sub(hidden, text)
    for form in _LEADS:
        text = form.sub(rf"\g<1>{hidden}", text)
    return "".join(_pieces(text, hidden))


def _pieces(text: str, hidden: str) -> Iterator[str]:
    """Yield what stays whole, and what stands between without its numbers."""
    end = 0
    for kept in _KEPT.finditer(text):
        yield _without_numbers(text[end : kept.start()], hidden)
        yield kept[0]
        end = kept.end()
    yield _without_numbers(text[end:], hidden)


def _without_numbers(text: str, hidden: str) -> str:
    for form in _FORMS:
        text = form.sub(hidden, text)
    return _NUMBER.sub(hidden, text)
