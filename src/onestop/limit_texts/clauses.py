"""A text in clauses, its brackets paired, and the pieces of time as items in them.

*Trong ngày* and the *ngày làm việc tiếp theo* of its cut-off are one item.

Stands on `tokens`, `lexicon` and `quantities`. Knows no conditions and no starts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from onestop.limit_texts import lexicon as say
from onestop.limits.limit import Limit, SameDay

if TYPE_CHECKING:
    from collections.abc import Callable

    from onestop.limit_texts.quantities import Piece
    from onestop.limit_texts.tokens import TextToken


@attrs.frozen
class Item:
    """A limit in its clause.

    It stands from token `first` to `end`; what belongs to it may reach to `stop`, and the next one
    begins at `after` at the earliest.
    """

    limit: Limit
    first: int
    end: int
    stop: int | None
    after: int


@attrs.frozen
class Page:
    """A text made ready: tokens, pairs of brackets (either end names the other), clauses."""

    whole: str
    tokens: tuple[TextToken, ...]
    pairs: dict[int, int]
    clauses: tuple[tuple[int, int], ...]

    def text(self, first: int, end: int) -> str:
        """Return the words of a span as they were published."""
        if first >= end:
            return ""
        return self.whole[self.tokens[first].start : self.tokens[end - 1].end]

    def closed(self, place: int, end: int) -> int | None:
        """Return the place behind a bracket that opens here and closes within the span."""
        if place >= end or self.tokens[place].word != "(":
            return None
        closing = self.pairs.get(place)
        return None if closing is None or closing >= end else closing + 1

    def outside(self, first: int, end: int, stop: Callable[[int], bool] | None = None) -> list[int]:
        """Return the places of a span in none of its closed brackets, but those that stop it."""
        places, at = [], first
        while at < end:
            behind = self.closed(at, end)
            if behind is not None and stop is not None and stop(at):
                behind = None
            if behind is None:
                places.append(at)
            at = at + 1 if behind is None else behind
        return places


def without_fee(tokens: tuple[TextToken, ...]) -> tuple[TextToken, ...]:
    """Return a text without the cell of the fee that runs into it: *Miễn phí(…)05 ngày làm việc*.

    What the fee says of time (a date, a share, the years of a card) is of the fee. A bracket that
    says nothing of money may be a condition, and stays.
    """
    start = _fee_amount(tokens)
    if not start:
        return tokens
    end = _fee_brackets(tokens, start)
    return tokens[end:] or tokens


def _fee_amount(tokens: tuple[TextToken, ...]) -> int:
    """Return how many tokens tell the fee that opens a text."""
    free = say.FREE.length_at(tokens, 0)
    if free:
        return free
    number = int(bool(tokens) and tokens[0].kind == "number")
    money = say.MONEY.length_at(tokens, number)
    opened = number + money < len(tokens) and tokens[number + money].word == "("
    return number + money if money and (number or opened) else 0


def _fee_brackets(tokens: tuple[TextToken, ...], start: int) -> int:
    pairs = _pairs(tokens)
    end = start
    while end < len(tokens) and tokens[end].word == "(":
        behind = pairs[end] + 1 if end in pairs else _unclosed_end(tokens, end)
        if not _is_of_fee(tokens, end, behind):
            break
        end = behind
    return end if end > start else _lost_bracket_end(tokens, start)


def _lost_bracket_end(tokens: tuple[TextToken, ...], start: int) -> int:
    """Return where a bracket of the fee ends whose opening was lost."""
    end = _unclosed_end(tokens, start)
    lost = end > start and end - 1 not in _pairs(tokens) and _is_of_fee(tokens, start, end)
    return end if lost else start


def _unclosed_end(tokens: tuple[TextToken, ...], start: int) -> int:
    """Return where the next cell is stuck to the end of a bracket that was never closed."""
    ends = range(start + 1, len(tokens) - 1)
    return next((i + 1 for i in ends if _is_stuck(tokens, i)), start)


def _is_stuck(tokens: tuple[TextToken, ...], place: int) -> bool:
    after = tokens[place + 1]
    return tokens[place].word == ")" and not after.spaced and after.kind in {"word", "number"}


def _is_of_fee(tokens: tuple[TextToken, ...], start: int, end: int) -> bool:
    if start == end:
        return False
    money = say.OF_FEES.first_in(tokens, start, end) is not None
    opened = any(
        opens.first_in(tokens, start, end) is not None for opens in (say.OPENERS, say.OBJECT)
    )
    return money or not opened


def page_of(whole: str, tokens: tuple[TextToken, ...], pieces: tuple[Piece, ...]) -> Page:
    """Return a text with its brackets paired and its clauses parted."""
    pairs = _pairs(tokens)
    clauses = _joined(tokens, pairs, _parted(tokens, pairs), pieces)
    return Page(whole, tokens, pairs, tuple(clauses))


def _pairs(tokens: tuple[TextToken, ...]) -> dict[int, int]:
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for place, token in enumerate(tokens):
        if token.word == "(":
            opened.append(place)
        elif token.word == ")" and opened:
            pairs[opened[-1]] = place
            pairs[place] = opened.pop()
    return pairs


def _parted(tokens: tuple[TextToken, ...], pairs: dict[int, int]) -> list[tuple[int, int]]:
    """Part the tokens at full stops, lines and the semicolons outside of brackets."""
    spans: list[tuple[int, int]] = []
    first = inside = 0
    for place, token in enumerate(tokens):
        inside = max(inside, pairs.get(place, 0))
        stop = token.word == "." and _ends_sentence(tokens, first, place)
        parts = stop or token.word == "\n" or (token.word == ";" and place >= inside)
        if parts and not _goes_on(tokens, place, pairs):
            spans.append((first, place))
            first = place + 1
    spans.append((first, len(tokens)))
    return [span for span in spans if span[0] < span[1]]


def _goes_on(tokens: tuple[TextToken, ...], place: int, pairs: dict[int, int]) -> bool:
    """Whether what follows a stop is a bracket that tells of the limit before it: *(nếu …)*.

    A number or a letter in brackets marks a list.
    """
    while place < len(tokens) and tokens[place].word in {".", "\n", ";"}:
        place += 1
    if place >= len(tokens) or tokens[place].word != "(" or place not in pairs:
        return False
    return pairs[place] - place > 2 and tokens[place + 1].kind == "word"


def _ends_sentence(tokens: tuple[TextToken, ...], first: int, place: int) -> bool:
    """Whether a full stop ends a sentence: not behind a list mark, not inside an address."""
    if place - first < 2:
        return False
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    return after is None or after.spaced or after.capital or after.kind != "word"


def _joined(
    tokens: tuple[TextToken, ...],
    pairs: dict[int, int],
    spans: list[tuple[int, int]],
    pieces: tuple[Piece, ...],
) -> list[tuple[int, int]]:
    """Join what only together is a clause: a condition with its *thì*, a heading with its list."""
    joined: list[tuple[int, int]] = []
    waiting: int | None = None
    for span, timed in zip(spans, _timed(spans, pieces), strict=True):
        joined.append(span)
        if len(joined) > 1 and _breaks_down(tokens, joined[-2], span):
            joined[-2:] = [(joined[-2][0], span[1])]
            continue
        if span[0] and tokens[span[0] - 1].word == ".":
            # a condition never runs over the end of its sentence
            waiting = None
        if waiting is not None and _answers(tokens, joined[waiting], span):
            joined[waiting:] = [(joined[waiting][0], span[1])]
            waiting = None
        if timed:
            waiting = None
        elif waiting is None or _opens_case(tokens, pairs, span):
            waiting = _waiting(tokens, span, len(joined) - 1)
    return joined


def _breaks_down(
    tokens: tuple[TextToken, ...], former: tuple[int, int], span: tuple[int, int]
) -> bool:
    """Whether lines list the parts of a total: *50 ngày, trong đó:*, and a line for each part."""
    first, end = former
    listed = next(
        (
            place
            for place in range(first, end)
            if tokens[place].word == ":" and say.BREAKDOWN.end_at(tokens, place, first)
        ),
        None,
    )
    return listed is not None and tokens[span[0] - 1].word != "."


def _opens_case(
    tokens: tuple[TextToken, ...], pairs: dict[int, int], span: tuple[int, int]
) -> bool:
    """Whether a condition opens in a clause; one in a bracket only qualifies what stands before."""
    place, end = span
    while place < end:
        if say.OPENERS.length_at(tokens, place, end):
            return True
        place = pairs[place] if tokens[place].word == "(" and place in pairs else place + 1
    return False


def _waiting(tokens: tuple[TextToken, ...], span: tuple[int, int], place: int) -> int | None:
    """Return the place of the last clause if it opens what a later one must close."""
    first, end = span
    opener = say.OPENERS.last_in(tokens, first, end)
    if opener is None and _opens_at_head(tokens, first, end):
        opener = first  # *đối với* opens a condition at the head of a clause alone
    opened = opener is not None and say.THEN.first_in(tokens, opener, end) is None
    return place if opened or tokens[end - 1].word == ":" else None


def _opens_at_head(tokens: tuple[TextToken, ...], first: int, end: int) -> bool:
    """Whether a clause begins with a condition, behind the mark of its place in a list."""
    while first < end and (tokens[first].kind in {"mark", "number"} or _is_label(tokens, first)):
        first += 1
    return bool(
        say.OPENERS.length_at(tokens, first, end) or say.WEAK_OPENERS.length_at(tokens, first, end)
    )


def _timed(spans: list[tuple[int, int]], pieces: tuple[Piece, ...]) -> list[bool]:
    """Return for each span whether a limit stands in it."""
    places = [piece.first for piece in pieces if piece.limit is not None]
    timed, next_one = [], 0
    for _, end in spans:
        before = next_one
        while next_one < len(places) and places[next_one] < end:
            next_one += 1
        timed.append(next_one > before)
    return timed


def _answers(tokens: tuple[TextToken, ...], clause: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether a clause closes what an earlier one opened: with *thì*, or as its list."""
    if tokens[clause[1] - 1].word == ":" or _lists_on(tokens, clause, span):
        return True
    then = say.THEN.first_in(tokens, *span)
    return then is not None and say.OPENERS.first_in(tokens, span[0], then) is None


def _lists_on(
    tokens: tuple[TextToken, ...], clause: tuple[int, int], span: tuple[int, int]
) -> bool:
    """Whether a condition goes on behind a semicolon up to its colon: *trường hợp A; B: 5 ngày*."""
    if tokens[span[0] - 1].word != ";" or not _opens_at_head(tokens, *clause):
        return False
    colon = next((i for i in range(*span) if tokens[i].word == ":"), None)
    if colon is None or tokens[span[0]].kind == "mark":
        return False
    return say.OPENERS.first_in(tokens, span[0], colon) is None


def _is_label(tokens: tuple[TextToken, ...], place: int) -> bool:
    """Whether a letter or a small Roman number marks a list: `a)`, `ii)`."""
    closed = place + 1 < len(tokens) and tokens[place + 1].word == ")"
    return closed and len(tokens[place].word) < 4


def items_of(page: Page, pieces: tuple[Piece, ...]) -> tuple[Item, ...]:
    """Return the limits of a page, the halves of a same-day rule put together."""
    items: list[Item] = []
    at = 0
    while at < len(pieces):
        taken = _same_day_rule(page, pieces, at)
        if taken is not None:
            items.append(taken[0])
            at = taken[1]
            continue
        if pieces[at].limit is not None:
            items.append(_plain_item(pieces[at]))
        at += 1
    return tuple(items)


def _plain_item(piece: Piece) -> Item:
    assert piece.limit is not None
    return Item(piece.limit, piece.first, piece.end, None, piece.end)


def _same_day_rule(page: Page, pieces: tuple[Piece, ...], at: int) -> tuple[Item, int] | None:
    """Return *trong ngày* with its cut-off and the next working day as one item."""
    if pieces[at].kind != "same day":
        return None
    rest = pieces[at + 1 : at + 4]
    length = _rule_length(rest)
    if length is None:
        return None
    parts = rest[:length]
    time = next(piece.time for piece in parts if piece.kind == "cut-off")
    limit = SameDay(time, any(piece.kind == "unfinished" for piece in parts))
    stop = _first_half_end(page, pieces[at].end, parts[0].first)
    return Item(limit, pieces[at].first, pieces[at].end, stop, parts[-1].end), at + 1 + length


def _rule_length(rest: tuple[Piece, ...]) -> int | None:
    """Return how many of the pieces make the second half of a same-day rule."""
    wanted = {"cut-off", "next day"}
    for place, piece in enumerate(rest):
        if piece.kind not in {"cut-off", "next day", "unfinished"}:
            return None
        wanted.discard(piece.kind)
        if not wanted:
            late = rest[place + 1 : place + 2]
            return place + 1 + (bool(late) and late[0].kind == "unfinished")
    return None


def _first_half_end(page: Page, first: int, end: int) -> int:
    """Return where the first half of a same-day rule ends."""
    tokens = page.tokens
    lasts = [
        say.OPENERS.last_in(tokens, first, end),
        say.OR.last_in(tokens, first, end),
        say.RECEIVED_LATE.last_in(tokens, first, end + 1),
        next((i for i in range(first, end) if tokens[i].word in {";", ".", "\n"}), None),
    ]
    return min((place for place in lasts if place is not None), default=end)


def counted(page: Page, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return the pieces without those of a time that the count leaves out."""
    left_out = _left_out(page)
    return tuple(piece for piece in pieces if not left_out[piece.first])


def _left_out(page: Page) -> list[bool]:
    """Return for each token whether it stands in an exclusion."""
    told = [False] * len(page.tokens)
    for first, end in page.clauses:
        place = first
        while place < end:
            stop = _exclusion_stop(page, place, end)
            told[place:stop] = [True] * (stop - place)
            place = max(place + 1, stop)
    return told


def _exclusion_stop(page: Page, place: int, end: int) -> int:
    """Return where an exclusion that begins here ends: at its bracket, a comma or its clause."""
    tokens = page.tokens
    if not say.EXCLUSIONS.length_at(tokens, place, end):
        return place
    if say.COUNTED_OUT.length_at(tokens, place, end):
        return place
    closing = page.pairs.get(place - 1)
    if closing is not None:
        return closing
    rest = range(place, end)
    return next((i for i in rest if tokens[i].word in {",", ";", ")"} or _opens(tokens, i)), end)


def _opens(tokens: tuple[TextToken, ...], place: int) -> bool:
    return bool(say.OPENERS.length_at(tokens, place) or say.OBJECT.length_at(tokens, place))
