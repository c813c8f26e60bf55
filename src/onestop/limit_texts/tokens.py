"""A published text as words, numbers and marks, each with its place in the original.

The words are NFC and lower case; `plain` leaves the accents out as well, for accents get lost in
published texts. Spaces that were lost between a number and a word, or between two words of which
the second has a capital, are put back; hostile characters are refused here. One pass, no regular
expressions.

Stands on `onestop.errors` and `onestop.i18n`. Knows no limits.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from onestop.errors import UnreadableLimitError
from onestop.i18n.cleaning import fold, spelled
from onestop.i18n.remarks import Remark

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST: Final = 2000
_SPACES: Final = "\t\n\r\v\f"
_NOISE: Final = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")
_DIGITS: Final = frozenset("0123456789")
_MOST_MARKS: Final = 3
_DEEPEST: Final = 6
_BABBLE: Final = 8
_MOST_BREAKS: Final = 6
_LONGEST_TAG: Final = 200
_TAG_OPENS: Final = frozenset("<&")
#: Tags that part lines; all others stand inside one.
_BREAKS: Final = frozenset({"br", "p", "div", "li", "ul", "ol", "tr", "td", "th", "table", "h"})
_D_LOOKALIKES: Final = {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ"}
#: A square bracket says what a round one says.
_ROUND: Final = {"[": "(", "]": ")"}
#: Behind these a line that goes on in small letters is a sentence broken by the width of a page.
_LINE_STOPS: Final = frozenset({".", ";", ":", "\n"})
_LIST_MARKS: Final = frozenset({")", "."})
_BROKEN: Final = {"ngay": "lam", "gio": "lam", "h": "lam", "lam": "viec"}
_FEE_ENDS: Final = {"phi": "mien", "tin": "thong"}
_FEE_END: Final = 3
_GLUED: Final = {
    "lamviec": (3,),
    "ngaylam": (4,),
    "ngaylamviec": (4, 7),
    "giolam": (3,),
    "giolamviec": (3, 6),
    "thoihan": (4,),
    "thoigian": (4,),
    "hangiai": (3,),
    "quyetdinh": (5,),
    "hoso": (2,),
    "ketu": (2,),
}


class Letter(NamedTuple):
    """One letter as it is read: composed, with the span it had in the original text."""

    char: str
    start: int
    end: int


class TextToken(NamedTuple):
    """A word, a number, a date (digits and slashes), a time of day, or one mark."""

    kind: Literal["word", "number", "date", "time", "mark"]
    word: str
    plain: str
    start: int
    end: int
    capital: bool = False
    spaced: bool = True


def unread(text: str, start: int, end: int, reason: str | Remark) -> UnreadableLimitError:
    """Return the refusal of a part of a text; the key of the reason names its kind."""
    why = reason if isinstance(reason, Remark) else Remark.of(reason)
    return UnreadableLimitError.within(text, start, end, why)


def tokenise(text: str) -> tuple[TextToken, ...]:
    """Return the tokens of a text; what nobody can read honestly is refused."""
    if len(text) > LONGEST:
        long = Remark.of("unread_too_long", n=len(text), most=LONGEST)
        raise unread(text, 0, len(text), long)
    tokens = _lines_mended(tuple(_scan(_letters(text))))
    _check_sense(text, tokens)
    return tokens


def _lines_mended(tokens: tuple[TextToken, ...]) -> tuple[TextToken, ...]:
    """Leave out the line breaks inside a sentence, and inside *ngày làm việc*."""
    kept: list[TextToken] = []
    for place, token in enumerate(tokens):
        if token.word == "\n" and kept and _breaks_sentence(tokens, place, kept[-1]):
            continue
        kept.append(token)
    return tuple(kept)


def _breaks_sentence(tokens: tuple[TextToken, ...], place: int, before: TextToken) -> bool:
    """Whether a sentence goes on behind a line break: in small letters, and not as a list does."""
    last = min(len(tokens), place + _MOST_BREAKS)
    behind = next((i for i in range(place + 1, last) if tokens[i].word != "\n"), None)
    if behind is None:
        return False
    after = tokens[behind]
    if before.plain in _BROKEN and after.plain == _BROKEN[before.plain]:
        return True
    if behind > place + 1 or before.word in _LINE_STOPS or after.kind != "word" or after.capital:
        return False
    return behind + 1 >= len(tokens) or tokens[behind + 1].word not in _LIST_MARKS


def _check_sense(text: str, tokens: tuple[TextToken, ...]) -> None:
    """Refuse texts that no office writes: the same words over and over, brackets in brackets."""
    distinct = len({token.word for token in tokens})
    if len(tokens) > _BABBLE * distinct + _BABBLE:
        raise unread(text, 0, len(text), "unread_babble")
    depth = 0
    for token in tokens:
        depth = max(0, depth + (token.word == "(") - (token.word == ")"))
        if depth > _DEEPEST:
            raise unread(text, token.start, token.end, Remark.of("unread_too_deep", most=_DEEPEST))


def _letters(text: str) -> list[Letter]:
    """Return the text as composed letters; zero-width marks are noise."""
    letters: list[Letter] = []
    for place, char in enumerate(text):
        fault = _fault_of(char)
        if fault == "" or (fault == "mark" and not letters):
            letters.append(Letter(_D_LOOKALIKES.get(char, char), place, place + 1))
        elif fault == "mark":
            letters[-1] = _composed(text, letters[-1].start, place + 1)
        elif fault != "noise":
            raise unread(text, place, place + 1, fault)
    return letters


@lru_cache(maxsize=4096)
def _fault_of(char: str) -> str:
    """Return what a character is if it is no letter, digit, blank or sign: noise, mark, a fault."""
    if char in _NOISE:
        return "noise"
    kind = unicodedata.category(char)
    if kind in {"Cf", "Cs"} or (kind == "Cc" and char not in _SPACES):
        return "unread_control"
    if kind == "Nd" and char not in _DIGITS:
        return "unread_digits"
    return "mark" if unicodedata.combining(char) else ""


def _composed(text: str, start: int, end: int) -> Letter:
    """Return a letter with the marks behind it as one."""
    piece = "".join(char for char in text[start:end] if char not in _NOISE)
    marks = len(piece) - 1
    if marks > _MOST_MARKS or piece[0] in _DIGITS:
        raise unread(text, start, end, "unread_accents")
    composed = unicodedata.normalize("NFC", piece)[:1]
    return Letter(_D_LOOKALIKES.get(composed, composed), start, end)


def _scan(letters: list[Letter]) -> Iterator[TextToken]:
    place = 0
    while place < len(letters):
        end = place + 1
        char = letters[place].char
        tag = _tag_end(letters, place) if char in _TAG_OPENS else None
        if tag is not None:
            if _is_break(letters, place):
                yield _break(letters, place, tag)
            place = tag
            continue
        if char in _DIGITS:
            end = _number_end(letters, place)
        elif char.isalpha():
            end = _word_end(letters, place)
        if char == "\n" or not char.isspace():
            yield from _tokens(letters, place, end)
        place = end


def _tag_end(letters: list[Letter], place: int) -> int | None:
    """Return where a tag of a web page ends that begins here: `<br/>`, `</p>`, `&nbsp;`."""
    char = letters[place].char
    if char == "&":
        return place + 6 if _shown(letters, place, place + 6) == "&nbsp;" else None
    named = char == "<" and _shown(letters, place + 1, place + 3).lstrip("/")[:1].isalpha()
    if not named:
        return None
    last = min(len(letters), place + _LONGEST_TAG)
    return next((i + 1 for i in range(place, last) if letters[i].char == ">"), None)


def _is_break(letters: list[Letter], place: int) -> bool:
    name = _shown(letters, place + 1, place + 8).lower().lstrip("/")
    end = next((i for i, char in enumerate(name) if not char.isalpha()), len(name))
    return name[:end] in _BREAKS


def _shown(letters: list[Letter], place: int, end: int) -> str:
    return "".join(letter.char for letter in letters[place:end])


def _break(letters: list[Letter], place: int, end: int) -> TextToken:
    return TextToken("mark", "\n", "\n", letters[place].start, letters[end - 1].end)


def _tokens(letters: list[Letter], place: int, end: int) -> Iterator[TextToken]:
    """Return the token of a span, or several where the spaces between common words were lost."""
    shown = _shown(letters, place, end)
    plain = _spellings(shown)[1]
    same = len(plain) == end - place
    cuts = (_GLUED.get(plain) or _fee_cut(letters, place, plain)) if same else ()
    if not cuts:
        yield _token(letters, place, end, shown)
        return
    first = place
    for cut in (*cuts, len(plain)):
        yield _token(letters, place, first + cut, _shown(letters, place, first + cut))
        place = first + cut


def _fee_cut(letters: list[Letter], place: int, plain: str) -> tuple[int, ...]:
    """Return where the cell of the fee ends inside a word: *Miễn phíkhông*, *thông tintrong*."""
    if len(plain) < _FEE_END + 3 or plain[:_FEE_END] not in _FEE_ENDS:
        return ()
    before = fold(_shown(letters, max(0, place - 8), place))
    return (_FEE_END,) if before.endswith(_FEE_ENDS[plain[:_FEE_END]]) else ()


def _number_end(letters: list[Letter], place: int) -> int:
    """Return where a number ends: `1.5`, `07/4/2026` and `15:30` are one token each."""
    end = place
    while end < len(letters) and (
        letters[end].char in _DIGITS
        or (letters[end].char in ".,/:" and _digit_at(letters, end + 1))
    ):
        end += 1
    return end


def _digit_at(letters: list[Letter], place: int) -> bool:
    return place < len(letters) and letters[place].char in _DIGITS


def _word_end(letters: list[Letter], place: int) -> int:
    """Return where a word ends; a capital after a small letter begins another."""
    end = place + 1
    while end < len(letters) and letters[end].char.isalpha():
        if letters[end].char.isupper() and letters[end - 1].char.islower():
            break
        end += 1
    return end


def _token(letters: list[Letter], place: int, end: int, shown: str) -> TextToken:
    word, plain = _spellings(shown)
    return TextToken(
        _kind(shown),
        word,
        plain,
        letters[place].start,
        letters[end - 1].end,
        shown[0].isupper(),
        place == 0 or letters[place - 1].char.isspace(),
    )


@lru_cache(maxsize=4096)
def _spellings(shown: str) -> tuple[str, str]:
    """Return a word as phrases are held against it, with its accents and without."""
    word = _ROUND.get(shown) or spelled(shown) or shown
    return word, fold(word) or word


def _kind(shown: str) -> Literal["word", "number", "date", "time", "mark"]:
    if shown[0] not in _DIGITS:
        return "word" if shown[0].isalpha() else "mark"
    if "/" in shown:
        return "date"
    return "time" if ":" in shown else "number"
