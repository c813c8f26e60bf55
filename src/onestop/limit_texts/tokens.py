"""Rules: a published text as words, numbers and marks, each with its place in the original.

The words are NFC and lower case; `plain` leaves the accents out as well, for accents get lost in
published texts. Spaces that were lost between a number and a word, or between two words of which
the second has a capital, are put back; hostile characters are refused here. One pass, no regular
expressions.

Stands on `onestop.errors` and `onestop.i18n`. Knows no limits.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final, Literal

import attrs

from onestop.errors import UnreadableLimitError
from onestop.i18n.cleaning import fold

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
_BROKEN: Final = {"ngay": "lam", "gio": "lam", "h": "lam", "lam": "viec"}
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


@attrs.frozen
class Letter:
    """One letter as it is read: composed, with the span it had in the original text."""

    char: str
    start: int
    end: int


@attrs.frozen
class Token:
    """A word, a number, a date (digits and slashes), a time of day, or one mark."""

    kind: Literal["word", "number", "date", "time", "mark"]
    word: str
    plain: str
    start: int
    end: int
    capital: bool = False
    spaced: bool = True


def tokenise(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text; what nobody can read honestly is refused."""
    if len(text) > LONGEST:
        reason = f"it has {len(text)} characters, and at most {LONGEST} are read"
        raise UnreadableLimitError.within(text, 0, len(text), reason)
    tokens = _units_mended(tuple(_scan(_letters(text))))
    _check_sense(text, tokens)
    return tokens


def _units_mended(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out the line breaks inside *ngày làm việc* and *giờ làm việc*."""
    kept: list[Token] = []
    before = ""
    for place, token in enumerate(tokens):
        if token.word == "\n" and before in _BROKEN:
            rest = range(place + 1, min(len(tokens), place + _MOST_BREAKS))
            word = next((tokens[i].plain for i in rest if tokens[i].word != "\n"), "")
            if word == _BROKEN[before]:
                continue
        before = token.plain
        kept.append(token)
    return tuple(kept)


def _check_sense(text: str, tokens: tuple[Token, ...]) -> None:
    """Refuse texts that no office writes: the same words over and over, brackets in brackets."""
    distinct = len({token.word for token in tokens})
    if len(tokens) > _BABBLE * distinct + _BABBLE:
        raise UnreadableLimitError.within(text, 0, len(text), "it says the same over and over")
    depth = 0
    for token in tokens:
        depth = max(0, depth + (token.word == "(") - (token.word == ")"))
        if depth > _DEEPEST:
            raise UnreadableLimitError.within(
                text, token.start, token.end, f"more than {_DEEPEST} brackets lie in each other"
            )


def _letters(text: str) -> list[Letter]:
    """Return the text as composed letters; zero-width marks are noise."""
    groups: list[tuple[int, int]] = []
    for place, char in enumerate(text):
        if char in _NOISE:
            continue
        _check(text, place, char)
        if unicodedata.combining(char) and groups:
            groups[-1] = (groups[-1][0], place + 1)
        else:
            groups.append((place, place + 1))
    return [_letter(text, start, end) for start, end in groups]


def _check(text: str, place: int, char: str) -> None:
    kind = unicodedata.category(char)
    if kind in {"Cf", "Cs"} or (kind == "Cc" and char not in _SPACES):
        raise UnreadableLimitError.within(text, place, place + 1, "it holds a control character")
    if kind == "Nd" and char not in _DIGITS:
        raise UnreadableLimitError.within(text, place, place + 1, "only the digits 0-9 are read")


def _letter(text: str, start: int, end: int) -> Letter:
    piece = "".join(char for char in text[start:end] if char not in _NOISE)
    marks = len(piece) - 1
    if marks > _MOST_MARKS or (marks and piece[0] in _DIGITS):
        raise UnreadableLimitError.within(text, start, end, "accents are piled up on one character")
    return Letter(unicodedata.normalize("NFC", piece)[:1] or piece, start, end)


def _scan(letters: list[Letter]) -> Iterator[Token]:
    place = 0
    while place < len(letters):
        end = place + 1
        char = letters[place].char
        if char in _DIGITS:
            end = _number_end(letters, place)
        elif char.isalpha():
            end = _word_end(letters, place)
        if char == "\n" or not char.isspace():
            yield from _tokens(letters, place, end)
        place = end


def _tokens(letters: list[Letter], place: int, end: int) -> Iterator[Token]:
    """Return the token of a span, or several where the spaces between common words were lost."""
    plain = fold("".join(letter.char for letter in letters[place:end]))
    cuts = _GLUED.get(plain, ()) if len(plain) == end - place else ()
    for cut in cuts:
        yield _token(letters, place, end - len(plain) + cut)
        place = end - len(plain) + cut
    yield _token(letters, place, end)


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


def _token(letters: list[Letter], place: int, end: int) -> Token:
    shown = "".join(letter.char for letter in letters[place:end])
    word = shown.lower()
    return Token(
        _kind(shown),
        word,
        fold(word) or word,
        letters[place].start,
        letters[end - 1].end,
        shown[0].isupper(),
        place == 0 or letters[place - 1].char.isspace(),
    )


def _kind(shown: str) -> Literal["word", "number", "date", "time", "mark"]:
    if shown[0] not in _DIGITS:
        return "word" if shown[0].isalpha() else "mark"
    if "/" in shown:
        return "date"
    return "time" if ":" in shown else "number"
