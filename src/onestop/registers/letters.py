"""Old Vietnamese encodings, recognised so that they can be refused by name.

None of them is ever read by a guess: a wrong page of letters gives wrong names. TCVN3 and VNI are
fonts that draw Vietnamese over the letters of another alphabet, so that even a file in UTF-8 may
hold them; the others are pages of bytes.

Stands on `i18n.cleaning`. Knows no table.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Final, Literal

from onestop.i18n.cleaning import fold

Font = Literal["TCVN3", "VNI"]

_TCVN3: Final = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
_VNI_MARKS: Final = {
    **dict(zip("øùûõï", ("\u0300", "\u0301", "\u0309", "\u0303", "\u0323"), strict=True)),
    "â": "\u0302",
    "ê": "\u0306",
    **{
        sign: f"\u0302{tone}"
        for sign, tone in zip(
            "àáåãä", ("\u0300", "\u0301", "\u0309", "\u0303", "\u0323"), strict=True
        )
    },
    **{
        sign: f"\u0306{tone}"
        for sign, tone in zip(
            "èéúüë", ("\u0300", "\u0301", "\u0309", "\u0303", "\u0323"), strict=True
        )
    },
}
_VNI_ALONE: Final = {"ñ": "đ", "ö": "ư", "ô": "ơ", "î": "ỵ", "æ": "ỉ", "ó": "ĩ", "ò": "ị"}
_VNI_PAIR: Final = re.compile("([aeouy])([øùûõïâêàáåãäèéúüë])|([öô])([øùûõï])|([ñöôîæóò])")
_LETTERS: Final = frozenset(
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz"
)
#: A syllable as Vietnamese builds it, accents off.
_SYLLABLE: Final = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?"
    r"[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?"
)
_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_PAGES: Final = (("Windows-1258", "cp1258"), ("Windows-1252", "cp1252"))


def tcvn3(text: str) -> str:
    """Return a text as the fonts of TCVN3 (ABC) would show it."""
    return "".join(_TCVN3.get(sign, sign) for sign in text)


def vni(text: str) -> str:
    """Return a text as the fonts of VNI would show it, in small letters."""
    return unicodedata.normalize("NFC", _VNI_PAIR.sub(_vni_letter, text.lower()))


def _vni_letter(found: re.Match[str]) -> str:
    if found[1]:
        return found[1] + _VNI_MARKS[found[2]]
    if found[3]:
        return _VNI_ALONE[found[3]] + _VNI_MARKS[found[4]]
    return _VNI_ALONE[found[5]]


def old_font(text: str) -> Font | None:
    """Return the font in whose letters a text was typed, `None` for letters of Unicode.

    A text is taken for one only if it has letters that Vietnamese does not have, and all its words
    are Vietnamese once they are read in the font.
    """
    if text.isascii() or set(text.lower()) - _LETTERS <= _PLAIN:
        return None
    if _is_vietnamese(tcvn3(text)):
        return "TCVN3"
    return "VNI" if _is_vietnamese(vni(text)) else None


#: What stands between words in any alphabet.
_PLAIN: Final = frozenset(" 0123456789.,;:/()-_&'\"\n\r\t")


def _is_vietnamese(text: str) -> bool:
    """Whether each word is a syllable of Vietnamese, in its own letters."""
    words = re.findall(r"[^\W\d_]+", text)
    return bool(words) and not any(map(_is_odd, text)) and all(map(_is_syllable, words))


def _is_odd(sign: str) -> bool:
    return not sign.isascii() and sign.lower() not in _LETTERS


def _is_syllable(word: str) -> bool:
    """Whether a word is built as a syllable, with one tone at most."""
    if not set(word.lower()) <= _LETTERS or _SYLLABLE.fullmatch(fold(word)) is None:
        return False
    return sum(sign in _TONES for sign in unicodedata.normalize("NFD", word)) <= 1


def page_of(words: Iterable[bytes]) -> str:
    """Return the name of the page of letters in which words that are no UTF-8 were written."""
    samples = [word for word in words if any(byte > 127 for byte in word)][:50]
    texts = [word.decode("cp1252", "replace") for word in samples]
    best, most = "Windows-1252", _share(_is_vietnamese, texts)
    for name, codec in _PAGES:
        read = [unicodedata.normalize("NFC", word.decode(codec, "replace")) for word in samples]
        if (share := _share(_is_vietnamese, read)) > most:
            best, most = name, share
    for font, shown in (("TCVN3", tcvn3), ("VNI", vni)):
        if (share := _share(_is_vietnamese, [shown(text) for text in texts])) > most:
            best, most = font, share
    return best


def _share(holds: Callable[[str], bool], texts: list[str]) -> float:
    """Return for how many of the texts something holds."""
    return sum(map(holds, texts)) / len(texts) if texts else 0.0
