"""What the words behind a limit say: its start, its condition, what the count leaves out.

Stands on `spans`. Knows one limit at a time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from onestop.limit_texts import lexicon as say
from onestop.limit_texts.spans import (
    DASHES,
    applies_length,
    condition_words,
    counts_from,
    idle,
    refuse,
    start_end,
    start_told,
    words_of,
)
from onestop.limits.limit import SameDay
from onestop.procedures.cases import Anchor

if TYPE_CHECKING:
    from onestop.limit_texts.clauses import Item, Page
    from onestop.limit_texts.lexicon import Phrases
    from onestop.limit_texts.tokens import TextToken


_BARE = "\0"
_NEAR = 5
_BEFORE_WHEN = frozenset({"sau", "từ", "trước", "kể", "đến", "trong"})


_ACTORS = (say.SUBJECT, say.AGENCY, say.APPLICANT)
_OFFICE_DEEDS = (say.ACTS, say.STEPS, say.MUST, say.SENDS, say.DOES)
#: What is done by then, or paid: words with one of them tell an action, not whom a limit is for.
_DEEDS = (*_OFFICE_DEEDS, say.OF_FEES, say.FREE, say.LENGTHENS, say.SUPPLEMENTS)
#: What may stand behind a limit without a verb and names nobody for whom it is.
_NOBODY = (say.JOINTS, say.HARMLESS, say.SUBJECT, say.IF_ANY)


@attrs.frozen
class Behind:
    """What stands behind a limit; a start outside the limit's own bracket is shared."""

    condition: str | None = None
    anchor: Anchor | None = None
    shared: bool = False
    extra: bool = False
    excluded: tuple[str, ...] = ()
    left_out: bool = False
    start_span: tuple[int, int] | None = None


def behind(page: Page, item: Item, end: int) -> Behind:
    """Return what the words behind a limit say."""
    stop = end if item.stop is None else min(end, item.stop)
    return _Reader(page, item, item.end, stop).read()


def is_bare(words: str | None) -> bool:
    """Whether a condition is a bare bracket, which only beside others is one."""
    return words is not None and words.startswith(_BARE)


def unmarked(words: str | None) -> str | None:
    """Return a condition without the mark of a bare bracket."""
    return None if words is None else words.removeprefix(_BARE)


@attrs.define
class _Reader:
    """Reads the words behind a limit from left to right."""

    page: Page
    item: Item
    at: int
    end: int
    found: Behind = attrs.field(factory=Behind)
    closes: int | None = None

    def read(self) -> Behind:
        self._check_waiting()
        self._same_day_start()
        while self.at < self.end:
            if not self._step():
                self._tail()
        self._check_wait()
        return self.found

    def _check_wait(self) -> None:
        """*Sau 30 ngày kể từ ngày đăng tin* is a wait; from a filing it is the outer bound."""
        tokens, first = self.page.tokens, self.item.first
        waits = first > 0 and tokens[first - 1].word == "sau"
        if not waits or self.found.anchor not in {Anchor.OTHER, Anchor.DECISION}:
            return
        if not say.BOUNDS.end_at(tokens, first - 1):
            raise refuse(self.page, first - 1, self.item.end, "unread_wait")

    def _check_waiting(self) -> None:
        """*Sau 30 ngày, nếu … thì* is a time to wait."""
        if self.page.tokens[self.item.first - 1].word != "sau" or not self.item.first:
            return
        if say.WAITS.first_in(self.page.tokens, self.at, self.end) is not None:
            raise refuse(self.page, self.item.first, self.end, "unread_wait")

    def _same_day_start(self) -> None:
        """*Trong ngày tiếp nhận hồ sơ*: the start stands right behind."""
        tokens, at = self.page.tokens, self.at
        if not isinstance(self.item.limit, SameDay) or at >= self.end:
            return
        if tokens[at].kind != "word" or self._opens() or say.PAUSE_WORDS.length_at(tokens, at):
            return
        if say.RECEIPT.first_in(tokens, at, start_end(self.page, at, self.end)) is None:
            raise refuse(self.page, self.item.first, self.end, "unread_start_unclear")
        self._start(0)

    def _step(self) -> bool:
        """Read one thing; return whether there may be another."""
        tokens, at = self.page.tokens, self.at
        if tokens[at].word in {",", ".", "\n", ";"} or self._parts_nothing():
            self.at += 1
            return True
        if tokens[at].word == ")":
            return self._closing()
        if tokens[at].word == "(":
            return self._bracket()
        if length := idle(tokens, at, self.end):
            return self._skip(length)
        return self._phrase()

    def _phrase(self) -> bool:
        """Read the start, the condition or what is left out that a phrase brings in here."""
        tokens, at = self.page.tokens, self.at
        if self._is_left_out():
            self.found = attrs.evolve(self.found, left_out=True)
            return self._skip(self.end - at)
        if tokens[at].word == "khi" and say.RECEIPT.length_at(tokens, at + 1, self.end):
            # *khi nhận được* right behind a number brings in a start, not a condition
            return self._start(1)
        for phrases, read in (
            (say.EXCLUSIONS, self._exclusion),
            (say.ANCHORS, self._start),
            (say.UNLESS, self._exception),
        ):
            length = phrases.length_at(tokens, at, self.end)
            if length:
                return read(length)
        length = self._opens() or self._applies_at(self.at)
        return self._condition(length) if length else False

    def _is_left_out(self) -> bool:
        """Whether the limit itself is left out of the count: *không tính vào thời hạn …*."""
        tokens = self.page.tokens
        length = say.COUNTED_OUT.length_at(tokens, self.at, self.end)
        if not length:
            return False
        inside = tokens[self.at + length - 3].word == "vào"
        behind = self.at + length
        return inside or behind >= self.end or say.THE_TIME.length_at(tokens, behind) > 0

    def _exception(self, length: int) -> bool:
        """Read what the limit is not for: without a limit of its own it makes no case."""
        end = self._right_end(self.at + length)
        if end == self.at + length:
            raise refuse(self.page, self.item.first, self.end, "unread_exception_unclear")
        self.at = end
        return True

    def _parts_nothing(self) -> bool:
        """Whether a colon or a dash stands before a start or a condition: it changes nothing."""
        if self.page.tokens[self.at].word not in DASHES | {":"} or self._begins_anew():
            return False
        return any(
            phrases.length_at(self.page.tokens, self.at + 1, self.end)
            for phrases in (say.ANCHORS, say.OPENERS, say.OBJECT)
        )

    def _begins_anew(self) -> bool:
        """Whether a capital stands behind a dash: the next line of a list, not more of this one."""
        tokens, behind = self.page.tokens, self.at + 1
        dash = tokens[self.at].word != ":"
        return dash and behind < self.end and tokens[behind].capital

    def _opens(self) -> int:
        return self._opens_at(self.at)

    def _applies_at(self, place: int) -> int:
        return applies_length(self.page.tokens, place, self.end)

    def _opens_at(self, place: int) -> int:
        return max(
            phrases.length_at(self.page.tokens, place, self.end)
            for phrases in (say.OPENERS, say.WEAK_OPENERS)
        )

    def _skip(self, length: int) -> bool:
        self.at += length
        return True

    def _closing(self) -> bool:
        self.at += 1
        self.closes = self.at
        return True

    def _bracket(self) -> bool:
        behind = self.page.closed(self.at, self.end)
        if behind is None and self.at + 1 >= self.end:
            self.at = self.end
            return True
        inner = _Reader(self.page, self.item, self.at + 1, (behind or self.end + 1) - 1)
        inner.found = attrs.evolve(self.found)
        start = self.at
        self.at = behind or self.end
        self._take_bracket(inner, start)
        return True

    def _take_bracket(self, inner: _Reader, start: int) -> None:
        """Read a bracket behind the limit; what it says besides is left alone."""
        tokens, first = self.page.tokens, inner.at
        beside = start == self.item.end
        if say.COUNTED_OUT.first_in(tokens, first, inner.end) is not None:
            inner._exclusion(0)
        elif say.EXCLUSIONS.length_at(tokens, first, inner.end) or (
            say.ANCHORS.length_at(tokens, first, inner.end)
        ):
            inner._step_all()
        elif idle(tokens, first, inner.end):
            return
        elif say.TIME_WORD.length_at(tokens, first, inner.end) and inner._excludes():
            inner._exclusion(0)
        elif say.SAVE.length_at(tokens, first, inner.end):
            self._check_exception(first, inner.end)
            return
        elif inner._opens() or say.UNLESS.length_at(tokens, first, inner.end):
            self._bracket_condition(inner, beside=beside)
            return
        elif self._tells_more(inner, beside=beside):
            self._bare_bracket(inner)
            return
        self.found = inner.found

    def _tells_more(self, inner: _Reader, *, beside: bool) -> bool:
        """Whether a bracket right behind the limit or its start may be a condition."""
        tokens, first = self.page.tokens, inner.at
        if say.HARMLESS.length_at(tokens, first, inner.end):
            return False
        return beside or (first < inner.end and tokens[first].kind == "word")

    def _check_exception(self, first: int, end: int) -> None:
        """An exception without a limit of its own makes no case, but days off change the count."""
        if say.DAYS_OFF.first_in(self.page.tokens, first, end) is not None:
            raise refuse(self.page, self.item.first, end, "unread_exception_unclear")

    def _excludes(self) -> bool:
        """Go to what a bracket leaves out behind its own words: *(thời hạn không tính …)*."""
        place = say.EXCLUSIONS.first_in(self.page.tokens, self.at, self.end)
        self.at = self.at if place is None else place
        return place is not None

    def _step_all(self) -> None:
        while self.at < self.end and self._step():
            pass

    def _bracket_condition(self, inner: _Reader, *, beside: bool) -> None:
        if say.THEN.first_in(self.page.tokens, inner.at, inner.end) is not None:
            return
        ends = self.at >= self.end or self.page.tokens[self.at].word == "."
        if not beside and not ends:
            raise refuse(self.page, self.item.first, self.end, "unread_condition_unclear")
        length = inner._opens()
        words = condition_words(self.page, inner.at, inner.at + length, inner.end)
        self._add_condition(words)

    def _bare_bracket(self, inner: _Reader) -> None:
        words = words_of(self.page, inner.at, inner.end)
        few = inner.end - inner.at <= 12
        if words is None or not few or self.page.tokens[inner.at].kind != "word":
            raise refuse(self.page, self.item.first, inner.end, "unread_bracket_unread")
        self._add_condition(f"{_BARE}{words}")

    def _add_condition(self, words: str | None) -> None:
        if words is None or self.found.condition is not None:
            raise refuse(self.page, self.item.first, self.end, "unread_condition_unclear")
        self.found = attrs.evolve(self.found, condition=words)

    def _exclusion(self, _: int) -> bool:
        end = self._exclusion_end()
        words = words_of(self.page, self.at, end)
        if say.DAYS_OFF.first_in(self.page.tokens, self.at, end) is not None:
            raise refuse(self.page, self.item.first, end, "unread_days_off_left_out")
        told = (*self.found.excluded, words) if words else self.found.excluded
        self.found = attrs.evolve(self.found, excluded=told)
        self.at = end
        return True

    def _exclusion_end(self) -> int:
        """Return where what is left out ends: at its bracket, else with the clause."""
        tokens = self.page.tokens
        for place in self.page.outside(self.at, self.end):
            if tokens[place].word == ")":
                return place
            if say.OBJECT.length_at(tokens, place, self.end) and tokens[self.at - 1].word != "(":
                raise refuse(self.page, self.item.first, self.end, "unread_condition_unclear")
        return self.end

    def _start(self, length: int) -> bool:
        first = self.at + length
        end = self._title_end(first, start_end(self.page, first, self.end))
        anchor = start_told(self.page, first, end)
        number = first < self.end and self.page.tokens[first].kind in {"number", "date"}
        if anchor is None or number or self._is_cut(anchor, first, end):
            raise refuse(self.page, self.at, end, "unread_start_unclear")
        if self.found.anchor not in {None, anchor}:
            raise refuse(self.page, self.at, end, "unread_starts_two")
        self._check_object(anchor, end)
        self._check_inside(first, end)
        self.found = attrs.evolve(
            self.found, anchor=anchor, shared=self.closes is not None, start_span=(first, end)
        )
        self.at = end
        return True

    def _title_end(self, first: int, end: int) -> int:
        """Return where a start ends whose office has a comma in its title: *cơ quan thẩm định, …*.

        What the office receives stands behind the comma, with no other office before it.
        """
        tokens = self.page.tokens
        if end >= self.end or tokens[end].word != "," or not _is_named(tokens, first, end):
            return end
        stop = start_end(self.page, end + 1, self.end)
        late = say.RECEIPT.first_in(tokens, end + 1, stop) is not None
        actors = any(actor.length_at(tokens, end + 1, stop) for actor in _ACTORS)
        return stop if late and not actors else end

    def _is_cut(self, anchor: Anchor, first: int, place: int) -> bool:
        """Whether behind a comma the start may go on, and become another."""
        tokens = self.page.tokens
        if place >= self.end or tokens[place].word != "," or self._opens_at(place + 1):
            return False
        part = place + 1, self._next_part(place)
        if any(actors.length_at(tokens, *part) for actors in _ACTORS):
            return False
        if anchor.value == "accepted":
            return _is_whole(self.page, *part)
        if anchor.value == "decision" and part[1] < self.end:
            # a list of decisions and contracts: each of them is a start
            return all(deeds.first_in(tokens, *part) is None for deeds in _OFFICE_DEEDS)
        late = say.RECEIPT.first_in(tokens, *part)
        return late is not None and say.RECEIPT.first_in(tokens, first, place) is None

    def _next_part(self, place: int) -> int:
        """Return where the words behind a comma end."""
        rest = range(place + 1, self.end)
        return next((i for i in rest if self.page.tokens[i].word in {",", "("}), self.end)

    def _check_inside(self, first: int, end: int) -> None:
        """Refuse a condition amid the words of a start, in a bracket or behind *khi*."""
        tokens = self.page.tokens
        for place in range(first, end):
            aside = tokens[place].word == "(" and say.ASIDE_CASE.length_at(tokens, place + 1, end)
            when = tokens[place].word == "khi" and tokens[place - 1].word not in _BEFORE_WHEN
            if aside or (when and place > first):
                raise refuse(self.page, place, end, "unread_condition_unclear")

    def _check_object(self, anchor: Anchor, end: int) -> None:
        """*Đối với* behind another event may tell the event, not the condition."""
        tokens = self.page.tokens
        if anchor.value in {"accepted", "complete_dossier"} or not say.OBJECT.length_at(
            tokens, end, self.end
        ):
            return
        if say.ACTION_CASE.length_at(tokens, end, self.end):
            return
        if any(tokens[i].word == "," for i in self.page.outside(end, self.end)):
            raise refuse(self.page, self.item.first, self.end, "unread_condition_unclear")

    def _condition(self, length: int) -> bool:
        opener, first = self.at, self.at + length
        end = self._right_end(first)
        self._check_action(opener, first, end)
        if end == first or say.THEN.first_in(self.page.tokens, first, end) is not None:
            raise refuse(self.page, self.item.first, self.end, "unread_condition_unclear")
        self.at = end
        self._add_condition(condition_words(self.page, opener, first, end))
        return True

    def _check_action(self, opener: int, first: int, end: int) -> None:
        """Behind a comma a condition with a comma in it may be a sentence of its own."""
        tokens = self.page.tokens
        if tokens[opener - 1].word != "," or say.OBJECT.length_at(tokens, opener, end):
            return
        if say.THEN.first_in(tokens, first, end) is not None:
            return
        comma = any(tokens[place].word == "," for place in self.page.outside(first, end))
        if not comma and not self._bids(first, end):
            return
        raise refuse(self.page, self.item.first, self.end, "unread_condition_unclear")

    def _bids(self, first: int, end: int) -> bool:
        """Whether *phải* bids an action here, and is not what the condition needs."""
        must = say.MUST.last_in(self.page.tokens, first + 1, end)
        return must is not None and self.page.tokens[must - 1].word != "cần"

    def _right_end(self, first: int) -> int:
        """Return where a condition behind a limit ends."""
        tokens, page = self.page.tokens, self.page
        acts = say.ACTS.last_in(tokens, first, self.end) or first
        for place in page.outside(first, self.end, stop=self._is_aside):
            if tokens[place].word == ":" and self._lists(first, place):
                return self._list_end(place)
            if tokens[place].word in {"(", ")", ":"} or say.STARTS_COUNT.length_at(
                tokens, place, self.end
            ):
                return place
            comma = tokens[place].word == "," and place < acts
            if comma and say.SUBJECT.length_at(tokens, place + 1, self.end):
                return place
            if say.EXCLUSIONS.length_at(tokens, place, self.end):
                return place
        return self.end

    def _lists(self, first: int, colon: int) -> bool:
        """Whether a colon opens the list of what the condition names: *các hình thức: …*."""
        tokens = self.page.tokens
        named = say.SEVERAL.length_at(tokens, first, colon) > 0
        acts = (say.SUBJECT, say.ACTS, say.TIME_WORD, say.ANCHORS)
        return named and not any(phrases.length_at(tokens, colon + 1, self.end) for phrases in acts)

    def _list_end(self, place: int) -> int:
        """Return where a list ends: at a bracket that opened before it, else with the clause."""
        outside = self.page.outside(place, self.end)
        return next((i for i in outside if self.page.tokens[i].word == ")"), self.end)

    def _is_aside(self, place: int) -> bool:
        """Whether a bracket tells the start or what is left out, and no condition."""
        told = (say.ANCHORS, say.EXCLUSIONS)
        return any(phrases.length_at(self.page.tokens, place + 1, self.end) for phrases in told)

    def _tail(self) -> None:
        """Look through the words of the action for what would change the reading."""
        self._check_start()
        places = self.page.outside(self.at, self.end)
        stop = next((place for place in places if self._closes_its_bracket(place)), self.end)
        if self._names_whom(stop):
            raise refuse(self.page, self.item.first, stop, "unread_condition_doubtful")
        self._read_action([place for place in places if place < stop])
        self.at = max(self.at, stop)

    def _names_whom(self, stop: int) -> bool:
        """Whether words without a verb stand behind the limit: *05 ngày, hồ sơ trực tuyến*.

        They say for whom it is, or how it is filed. Behind a start they may be more of its list.
        """
        tokens, at = self.page.tokens, self._past_marks(stop)
        if at == stop or tokens[self.at].word == "/" or tokens[at].kind != "word":
            return False
        if say.IF_ANY.end_at(tokens, at):
            return False
        if any(phrases.length_at(tokens, at, stop) for phrases in _NOBODY):
            return say.BY_CHANNEL.length_at(tokens, at, stop) > 0
        if self.found.anchor is not None and not self._names_kind(at):
            return False
        return all(phrases.first_in(tokens, at, stop) is None for phrases in _DEEDS)

    def _past_marks(self, stop: int) -> int:
        marks = (i for i in range(self.at, stop) if self.page.tokens[i].kind != "mark")
        return next(marks, stop)

    def _names_kind(self, at: int) -> bool:
        """Whether a kind of dossier or a channel stands behind the start."""
        tokens = self.page.tokens
        return not tokens[at].capital and say.KIND_BEHIND.length_at(tokens, at, self.end) > 0

    def _check_start(self) -> None:
        """Refuse a start that is misspelt: *05 ngày kể tứ ngày nhận hồ sơ*."""
        tokens, near = self.page.tokens, min(self.end, self.at + _NEAR)
        for place in range(self.at, near):
            if tokens[place].kind != "word" or self.found.anchor is not None:
                return
            dated = tokens[place].word in {"ngày", "khi", "lúc"}
            if dated and say.RECEIPT.length_at(tokens, place + 1, self.end):
                raise refuse(self.page, self.at, near, "unread_start_unclear")

    def _closes_its_bracket(self, place: int) -> bool:
        return self.page.pairs.get(place, self.end) < self.item.first

    def _read_action(self, places: list[int]) -> None:
        if self._finds(say.ADDED, places):
            self.found = attrs.evolve(self.found, extra=True)
        if self._finds(say.COUNTED_OUT, places) and not self._finds(say.TIME_WORD, places[:2]):
            self.found = attrs.evolve(self.found, left_out=True)
        if (
            self._finds(say.ACTION_CASE, places)
            or any(map(self._applies_at, places))
            or (self._finds(say.SAVE, places) and self._finds(say.DAYS_OFF, places))
        ):
            raise refuse(self.page, self.item.first, self.end, "unread_condition_unclear")
        if self._is_amiss() or self._starts_late(places):
            raise refuse(self.page, self.item.first, self.end, "unread_behind_unclear")
        if not self.found.left_out:
            self._later_exclusion(places)
        self._closing_condition(places)

    def _closing_condition(self, places: list[int]) -> None:
        """Read the condition that closes a sentence: *…, nếu hồ sơ chưa đầy đủ*."""
        tokens, end = self.page.tokens, places[-1] + 1 if places else self.at
        openers = [i for i in places if say.OPENERS.length_at(tokens, i, end)]
        if not openers or idle(tokens, openers[-1], end):
            return
        place = openers[-1]
        first = place + say.OPENERS.length_at(tokens, place, end)
        comma = tokens[place - 1].word == ","
        unfit = say.NOT_WHOLE.first_in(tokens, first, end) is not None
        said_more = any(tokens[i].word in {",", ":", "thì"} for i in range(first, end))
        acts = (say.ACTS, say.MUST, say.NOT_GRANTED)
        if said_more or any(p.first_in(tokens, first, end) is not None for p in acts):
            return
        if comma or unfit:
            self._add_condition(condition_words(self.page, place, first, end))

    def _finds(self, phrases: Phrases, places: list[int]) -> bool:
        return any(phrases.length_at(self.page.tokens, place, self.end) for place in places)

    def _starts_late(self, places: list[int]) -> bool:
        """Whether a start that nothing else told stands behind the action."""
        return self.found.anchor is None and any(
            counts_from(self.page, place, self.end) for place in places
        )

    def _is_amiss(self) -> bool:
        """Whether another limit or a turn follows; *hoặc* alone joins the next limit."""
        tokens, at = self.page.tokens, self.at
        if at + 1 >= self.end or say.BY_AGREEMENT.length_at(tokens, at, self.end):
            return False
        return say.TAIL_AMISS.length_at(tokens, at, self.end) > 0

    def _later_exclusion(self, places: list[int]) -> None:
        first = next(
            (p for p in places if say.EXCLUSIONS.length_at(self.page.tokens, p, self.end)), None
        )
        if first is not None:
            self.at = first
            self._exclusion(0)


def _is_named(tokens: tuple[TextToken, ...], first: int, end: int) -> bool:
    """Whether an office is named and has received nothing yet."""
    named = say.SUBJECT.length_at(tokens, first, end) > 0
    return named and say.RECEIPT.first_in(tokens, first, end) is None


def _is_whole(page: Page, first: int, end: int) -> bool:
    return any(
        say.WHOLE.length_at(page.tokens, place, end)
        and page.tokens[place - 1].word not in {"tính", "không", "chưa"}
        for place in range(first, end)
    )
