"""People's text: taken in clean, compared, and folded for searching.

Three ways in, each over the one before it: `clean` mends what nobody sees, `comparable` tells
whether two names or codes are the same, `fold` whether a text has the words that somebody looks
for. What is shown is the cleaned text; the others are for comparing only.

Stands on nothing. Knows how Vietnamese is typed, and nothing of wards.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, overload

#: Letters that look like Đ and are others, with D under a stroke that was typed as a mark.
_D_LOOKALIKES: Final = re.compile("[ÐƉ]|D[\u0335\u0336]|[ðɖ]|d[\u0335\u0336]")
_HYPHENS: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"
#: Unseen although they count as printable: joiners, variation selectors, Hangul fillers.
_UNSEEN: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u2800\u3164\ufe00-\ufe0f\uffa0]"
)
_UNSEEN_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cs"})
#: The tone on the first vowel, as one school writes it, and on the second, as the other does.
_TONES: Final = {
    f"{old}{a}": f"{o}{new}"
    for o, olds, a, news in (
        ("o", "òóỏõọ", "a", "àáảãạ"),
        ("o", "òóỏõọ", "e", "èéẻẽẹ"),
        ("u", "ùúủũụ", "y", "ỳýỷỹỵ"),
    )
    for old, new in zip(olds, news, strict=True)
}
_TONED: Final = re.compile("|".join(_TONES))
#: Where Vietnamese writes i or y for one sound: the lone end of a syllable after a consonant, and
#: after qu. Never tay beside tai, nor thúy beside thúi.
_Y_FOR_I: Final = re.compile(r"\b([bcdghklmnprstvx]{1,3}|qu)y\b")


#: The same with accents, each y beside the i that stands for it.
_TONED_Y: Final = re.compile(r"\b([bcdđghklmnprstvx]{1,3}|qu)([yỳýỷỹỵ])\b")
_I_FOR_Y: Final = dict(zip("yỳýỷỹỵ", "iìíỉĩị", strict=True))


def clean(text: str) -> str:
    r"""Return a text as it is taken in (*làm sạch văn bản*): what nobody sees in it is mended.

    Composed letters; Đ for the letters that look like it; marks that are not seen, or that turn
    the direction of writing, left out; every run of blanks and line ends one plain blank; no blank
    at the ends. Case, accents and spelling stay as they were typed.

    >>> clean("  Ðăng\u00a0ký\u200b  tạm trú ")
    'Đăng ký tạm trú'
    """
    if text.isprintable():
        if text.isascii():
            return " ".join(text.split())
        seen = text
    else:
        seen = "".join(map(_seen_sign, text))
    # the marks went first: one between a letter and its accent would keep the two apart
    composed = unicodedata.normalize("NFC", _UNSEEN.sub("", seen))
    return " ".join(_D_LOOKALIKES.sub(_plain_d, composed).split())


def _seen_sign(sign: str) -> str:
    """Return a sign, a blank for what parts words, and nothing for what is not seen."""
    if sign.isspace():
        return " "
    return "" if unicodedata.category(sign) in _UNSEEN_CATEGORIES else sign


def _plain_d(found: re.Match[str]) -> str:
    return "đ" if found[0][0] in "ðɖd" else "Đ"


def comparable(text: str) -> str:
    """Return a name or a code as it is compared (*dạng để so sánh*), accents kept.

    Case does not matter, nor which of the signs for a hyphen was typed, nor where a syllable bears
    its tone (Hòa and Hoà). Lê Lan and Lê Lân stay two people, and so do Ly and Li.

    >>> comparable("LÊ  Hòa") == comparable("Lê Hoà"), comparable("Lê Lan") == comparable("Lê Lân")
    (True, False)
    """
    plain = clean(text).casefold()
    if plain.isascii():
        return plain
    return _TONED.sub(lambda found: _TONES[found[0]], plain.translate(_PLAIN_HYPHENS))


_PLAIN_HYPHENS: Final = dict.fromkeys(map(ord, _HYPHENS), "-")


def same_name(one: str | None, other: str | None) -> bool:
    """Return whether two names are one person's; nobody is only nobody.

    >>> same_name("LAN", "Lan"), same_name("Lan", "Lân"), same_name(None, None)
    (True, False, True)
    """
    if one is None or other is None:
        return one is other
    return one == other or comparable(one) == comparable(other)


class Names:
    """Names as each was first written, whatever came later.

    >>> names = Names()
    >>> names.kept("Lê  Hòa"), names.kept("LÊ HOÀ")
    ('Lê Hòa', 'Lê Hòa')
    """

    def __init__(self) -> None:
        """Begin without any name."""
        self._by_text: dict[str, str] = {}
        self._by_key: dict[str, str] = {}

    @overload
    def kept(self, name: str) -> str: ...
    @overload
    def kept(self, name: str | None) -> str | None: ...
    def kept(self, name: str | None) -> str | None:
        """Return a name as it was first written, cleaned; nobody stays nobody."""
        if name is None:
            return None
        found = self._by_text.get(name)
        if found is None:
            cleaned = clean(name)
            found = self._by_key.setdefault(comparable(cleaned), cleaned)
            self._by_text[name] = found
        return found


def clean_code(text: str) -> str:
    r"""Return a code as it is taken in (*mã số đã làm sạch*): plain hyphens, no blanks inside.

    >>> clean_code("H48.53\u2011261005 \u2013 0001")
    'H48.53-261005-0001'
    """
    cleaned = clean(text)
    if not cleaned.isascii():
        cleaned = cleaned.translate(_PLAIN_HYPHENS)
    return cleaned.replace(" ", "")


def spelled(text: str) -> str:
    """Return words as a search compares them that minds accents: i and y as one sound.

    >>> spelled("Đăng Ký") == spelled("đăng kí"), spelled("ký") == spelled("ky")
    (True, False)
    """
    return _TONED_Y.sub(lambda found: found[1] + _I_FOR_Y[found[2]], comparable(text))


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return a text without accents and case, for searching (*tìm không dấu*).

    `Đăng ký` is found by `dang ki`: where Vietnamese writes i and y for one sound, both are i. For
    words and phrases only; names and codes are held together by `comparable`.

    >>> fold("Đăng ký tạm trú") == fold("ĐĂNG KÍ  tam tru")
    True
    """
    letters = unicodedata.normalize("NFD", clean(text).casefold().replace("đ", "d"))
    plain = "".join(sign for sign in letters if not unicodedata.combining(sign))
    return _Y_FOR_I.sub(r"\1i", plain.translate(_PLAIN_HYPHENS))
