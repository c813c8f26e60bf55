"""The time slots and the fees of a portal's record.

A slot has a channel, a number and a unit; a unit called OTHER is none, and its number no limit.
Rows of different channels can hide a case, and rows of one channel always do. Where the reader of
published limits finds the slot's own limit in the words beside it, their conditions and their start
are taken from there.

Stands on `procedures.cases`, `procedures.fees` and `limit_texts`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, Final

import attrs

from onestop.citation import Citation
from onestop.errors import UnreadableLimitError
from onestop.i18n.cleaning import clean
from onestop.limit_texts.reader import parse_time_limit
from onestop.limits.limit import CalendarDays, ClockHours, Limit, Months, WorkingDays
from onestop.procedures.cases import TimeLimitCase
from onestop.procedures.channels import Channel
from onestop.procedures.fees import Fee, FeeKind

Record = Mapping[str, Any]
Note = Callable[..., None]
Keep = Callable[[str, object], None]

_UNITS: Final[dict[str, Callable[[int], Limit]]] = {
    "WORKING_DAY": WorkingDays,
    "DAY": CalendarDays,
    "HOUR": ClockHours,
    "MONTH": Months,
    "YEAR": lambda n: Months(12 * n),
}
_CHANNELS: Final[dict[str, tuple[Channel | None, ...]]] = {
    "DIRECT": (Channel.IN_PERSON,),
    "ONLINE": (Channel.ONLINE,),
    "POSTAL": (Channel.POST,),
    "DIRECT_AND_ONLINE": (Channel.IN_PERSON, Channel.ONLINE),
}
_KINDS: Final = {"FEE": FeeKind.FEE, "SERVICE_FEE": FeeKind.CHARGE}
_CURRENCIES: Final = {"Việt Nam Đồng": "VND", "VND": "VND", "": "VND", "USD": "USD"}


@attrs.frozen
class _Slot:
    """One row of a record's ways of filing, as far as it holds a limit."""

    at: str
    channels: tuple[Channel | None, ...]
    limit: Limit
    text: str | None
    #: What the words beside it say, if they say its limit too.
    read: tuple[TimeLimitCase, ...] = ()

    def cases(self) -> tuple[TimeLimitCase, ...]:
        """Return the cases of the slot: those of its words, or its limit alone."""
        own = [case for case in self.read if case.limit == self.limit and case.mode == "total"]
        if not own:
            return (TimeLimitCase(self.limit, text=self.text),)
        if own[0].condition is not None:  # the slot is that of one case among others
            return tuple(own)
        return tuple(
            attrs.evolve(case, text=self.text) if case is own[0] else case for case in self.read
        )


def channels_of(methods: Iterable[Record]) -> tuple[Channel, ...]:
    """Return the ways of filing that a record names, each once, in its order."""
    found = (
        channel
        for method in methods
        for channel in _CHANNELS.get(str(method.get("submissionMethod")), ())
    )
    return tuple(dict.fromkeys(channel for channel in found if channel is not None))


def limits_of(
    methods: Sequence[Record], source: Citation, note: Note, keep: Keep
) -> tuple[TimeLimitCase, ...] | None:
    """Return the cases of a record's limits, `None` where none of them has a unit.

    One limit in every row is one without a channel; where a row has no unit, it is not in every.
    """
    slots = list(_slots(methods, note, keep))
    if not slots:
        return None
    if len(slots) == len(methods) and len({slot.limit for slot in slots}) == 1:
        spoken = next((slot for slot in slots if slot.text), slots[0])
        _tell_read(spoken, note)
        return tuple(attrs.evolve(case, citation=source) for case in spoken.cases())
    if len({slot.limit for slot in slots}) > 1:
        note("executionMethods", "person", "portal_channels_differ")
    return tuple(attrs.evolve(case, citation=source) for case in _cases(slots, note))


def _slots(methods: Iterable[Record], note: Note, keep: Keep) -> Iterator[_Slot]:
    for place, method in enumerate(methods):
        at = f"executionMethods[{place}]"
        text = clean(str(method.get("description") or "")) or None
        limit = _limit(method, at, note)
        if limit is None:
            keep(at, {k: method.get(k) for k in ("processingTime", "processingTimeUnit")})
            if text is not None:
                keep(f"{at}.description", text)
            continue
        read = _compared(limit, text, at, note)
        yield _Slot(at, _channels(method, at, note), limit, text, read)


def _limit(method: Record, at: str, note: Note) -> Limit | None:
    """Return the limit of a slot; a number without a unit is none, whatever it means."""
    unit, number = method.get("processingTimeUnit"), _number(method.get("processingTime"))
    if number is None or not number or unit == "OTHER" or unit is None:
        note(at, "person", "portal_no_unit", number=str(method.get("processingTime")))
        return None
    if unit not in _UNITS or number != int(number):
        note(at, "person", "portal_no_such_limit", number=str(number), unit=str(unit))
        return None
    return _UNITS[unit](int(number))


def _number(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = Decimal(str(value).replace(",", ".").strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() and number >= 0 else None


def _channels(method: Record, at: str, note: Note) -> tuple[Channel | None, ...]:
    found = _CHANNELS.get(str(method.get("submissionMethod")))
    if found is None:
        note(at, "person", "portal_no_channel", method=str(method.get("submissionMethod")))
        return (None,)
    return found


def _compared(limit: Limit, text: str | None, at: str, note: Note) -> tuple[TimeLimitCase, ...]:
    """Return the cases in the words beside a slot, if its limit is among them.

    Where they say another limit, that is told: the slot is taken, the words are kept.
    """
    try:
        read = () if text is None else parse_time_limit(text)
    except UnreadableLimitError:
        return ()
    if all(case.limit != limit for case in read):
        if read:
            note(at, "person", "portal_text_differs", slot=limit, text=read[0].limit)
        return ()
    return read


def _tell_read(slot: _Slot, note: Note) -> None:
    """Tell that cases were taken from the words beside a slot."""
    if (n := len(slot.cases())) > 1:
        note(slot.at, "person", "portal_cases_read", n=n, text=slot.text)


def _cases(slots: Iterable[_Slot], note: Note) -> Iterator[TimeLimitCase]:
    """Yield the cases of each channel; what repeats a channel without a word of its own is told."""
    ordinary: set[Channel | None] = set()
    seen: set[tuple[Limit, str | None, Channel | None]] = set()
    for slot in slots:
        _tell_read(slot, note)
        for channel in slot.channels:
            for case in slot.cases():
                made = attrs.evolve(case, channel=channel)
                if case.mode == "total" and case.condition is None:
                    made = _case_to_name(made, slot, note) if channel in ordinary else made
                    ordinary.add(channel)
                key = (made.limit, made.condition, channel)
                if key not in seen:
                    seen.add(key)
                    yield made


def _case_to_name(case: TimeLimitCase, slot: _Slot, note: Note) -> TimeLimitCase:
    """Return a second ordinary case of a channel as one that a person must name."""
    condition = slot.text or slot.at
    note(slot.at, "person", "portal_channel_repeated", condition=condition)
    return attrs.evolve(case, condition=condition)


def fees_of(methods: Iterable[Record], general: Iterable[Record], note: Note) -> tuple[Fee, ...]:
    """Return the fees of a record, each once; those alike in every channel have none."""
    found: list[tuple[Fee, tuple[Channel | None, ...]]] = []
    every = 0
    for place, method in enumerate(methods):
        every += 1
        rows = method.get("fees") or []
        channels = _CHANNELS.get(str(method.get("submissionMethod")), (None,))
        for n, row in enumerate(rows):
            if isinstance(row, Mapping):
                found.append((_fee(row, f"executionMethods[{place}].fees[{n}]", note), channels))
    alike = {fee for fee, _ in found if sum(other == fee for other, _ in found) == every}
    own = [_fee(row, f"fees[{n}]", note) for n, row in enumerate(general)]
    by_channel = [
        attrs.evolve(fee, channel=channel)
        for fee, channels in found
        if fee not in alike
        for channel in channels
    ]
    return tuple(dict.fromkeys([*own, *(fee for fee, _ in found if fee in alike), *by_channel]))


def _fee(row: Record, at: str, note: Note) -> Fee:
    """Return one fee; 0 with a text is not free, and a whole sentence is a person's work."""
    text = clean(str(row.get("description") or "")) or None
    amount = _number(row.get("value"))
    whole = None if amount is None or amount != int(amount) else int(amount)
    currency = _CURRENCIES.get(clean(str(row.get("currencyName") or "")))
    if currency is None:
        note(at, "person", "portal_currency", currency=str(row.get("currencyName")))
        whole, currency = None, "VND"
    is_unit = text is not None and text.startswith("/") and not any(map(str.isdigit, text))
    if whole == 0:
        note(at, "person", "portal_free" if text is None else "portal_not_free")
    elif text is not None and not is_unit:
        note(at, "person", "portal_fee_text", text=text)
    return Fee(
        None if whole == 0 and text is not None else whole,
        text[1:].strip() or None if text is not None and is_unit else None,
        kind=_KINDS.get(str(row.get("type"))),
        currency=currency,
        text=None if is_unit else text,
    )
