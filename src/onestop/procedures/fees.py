"""What a procedure costs, and what one dossier of it pays.

A fee differs by channel, by who pays, by case and by day; it may fall from the n-th page on and end
at a cap. `owed` picks the one fee that the circumstances choose and adds it up, or says what it
would have to know: an amount is never guessed, and 0 is free only where the record says so.

Stands on `citation` and `channels`. Knows no procedure and no dossier.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_tuple,
    count_field,
    day_field,
    in_order,
    lies_within,
    member_field,
    members_field,
    optional_field,
    text_field,
    whole_number,
)
from onestop.citation import Citation
from onestop.errors import BadValueError
from onestop.i18n.cleaning import fold
from onestop.i18n.exits import printable_lines
from onestop.i18n.labels import Labelled
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language_of
from onestop.i18n.remarks import Remark
from onestop.procedures.channels import Channel

#: The unit, as published records write it, that makes a fee one by the page.
PAGE: Final = "trang"

_LETTERS: Final = 3


class FeeKind(Labelled, enum.Enum, label="fee_kind"):
    """Whether the law calls it *phí* (for a service) or *lệ phí* (for an act of the State)."""

    FEE = "fee"
    CHARGE = "charge"


@attrs.frozen
class PageRate:
    """What each page costs from one page on (*mức thu theo trang*)."""

    page: int = attrs.field(validator=count_field(2))
    amount: int = attrs.field(validator=count_field(0))


@attrs.frozen
class Exemption:
    """A group that pays nothing (*đối tượng được miễn*), and the instrument that says so.

    `key` is the short name by which software gives it.
    """

    name: str = attrs.field(validator=text_field)
    key: str | None = attrs.field(default=None, kw_only=True, validator=optional_field(text_field))
    basis: Citation | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Citation))
    )

    @property
    def names(self) -> tuple[str, ...]:
        """The names by which the group may be given: its key and its own words."""
        return tuple(name for name in (self.key, self.name) if name is not None)


def _is_currency(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    text_field(_, attribute, value)
    if not (len(value) == _LETTERS and value.isascii() and value.isalpha() and value.isupper()):
        raise BadValueError(attribute.name, value, "currency_letters")


def _rise(_: object, attribute: attrs.Attribute[Any], value: tuple[PageRate, ...]) -> None:
    members_field(PageRate)(_, attribute, value)
    if any(later.page <= earlier.page for earlier, later in pairwise(value)):
        pages = ", ".join(str(rate.page) for rate in value)
        raise BadValueError(attribute.name, pages, "pages_rise")


@attrs.frozen(field_transformer=checked_fields)
class Fee:
    """What a procedure costs (*phí, lệ phí*); `amount=None` is not known, 0 is free.

    `per` says for what, `channel` the only way of filing that it is for, `payer` for whom,
    `condition` (and its short `key`) in which case. `from_page` holds the rates of later pages and
    `cap` the most that one piece (`cap_per`) costs. `exempt` are the groups that pay nothing.
    `in_force` and `until` are the first and the last day of filing that it is for, inclusive; where
    neither is known, those of `basis`, the instrument that sets it. `local` names the
    province or ward that set it over the published one; `text` holds the published words.

    >>> Fee(2000, "trang", from_page=[PageRate(3, 1000)], cap=200_000, cap_per="bản").of_pages(5)
    7000

    **Law:** Nghị định 63/2010/NĐ-CP, Đ8.2 (as amended by 92/2017/NĐ-CP).
    """

    amount: int | None = attrs.field(default=None, validator=optional_field(count_field(0)))
    per: str | None = attrs.field(default=None, validator=optional_field(text_field))
    kind: FeeKind | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(FeeKind))
    )
    currency: str = attrs.field(default="VND", kw_only=True, validator=_is_currency)
    channel: Channel | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Channel))
    )
    payer: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    condition: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    key: str | None = attrs.field(default=None, kw_only=True, validator=optional_field(text_field))
    from_page: tuple[PageRate, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=_rise
    )
    cap: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(0))
    )
    cap_per: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    exempt: tuple[Exemption, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Exemption)
    )
    in_force: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    until: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    basis: Citation | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Citation))
    )
    local: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    text: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(str))
    )
    note: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(str))
    )

    def __attrs_post_init__(self) -> None:
        """Refuse a fee that ends before it begins."""
        in_order("until", self.until, "in_force", self.in_force)

    @property
    def names(self) -> tuple[str, ...]:
        """The names by which the fee's case may be given: its key and its own words."""
        return tuple(name for name in (self.key, self.condition) if name is not None)

    @property
    def conditions(self) -> Iterator[str]:
        """Every name that chooses the fee or an exemption from it."""
        yield from self.names
        if self.payer is not None:
            yield self.payer
        for exempt in self.exempt:
            yield from exempt.names

    @property
    def dates(self) -> tuple[dt.date | None, dt.date | None]:
        """The first and the last day of filing that the fee is for, as far as known."""
        if self.basis is None or self.in_force is not None or self.until is not None:
            return self.in_force, self.until
        return self.basis.in_force, self.basis.until

    @property
    def by_page(self) -> bool:
        """Whether the number of pages decides what is paid."""
        return bool(self.from_page) or (self.per is not None and fold(self.per) == PAGE)

    @checked
    def holds_on(self, day: dt.date) -> bool:
        """Whether the fee is for a dossier filed on the day, as far as its dates are known."""
        return lies_within(day, *self.dates)

    def of_pages(self, pages: int) -> int | None:
        """Return what one piece of so many pages costs, up to the cap; `None` is not known."""
        if self.amount is None:
            return None
        whole_number("pages", pages, 1)
        starts = [1, *(rate.page for rate in self.from_page), pages + 1]
        rates = [self.amount, *(rate.amount for rate in self.from_page)]
        paid = sum(
            rate * max(0, min(later, pages + 1) - start)
            for rate, (start, later) in zip(rates, pairwise(starts), strict=True)
        )
        return paid if self.cap is None else min(paid, self.cap)


@attrs.frozen
class Money:
    """A sum of money (*số tiền*) as people write it: `7.000 đồng`, `7,000 đồng`."""

    amount: int = attrs.field(validator=count_field(0))
    currency: str = attrs.field(default="VND", validator=_is_currency)

    def text(self, lang: Lang = "vi") -> str:
        """Return the sum in words of a language."""
        grouped = f"{self.amount:,}"
        unit = "đồng" if self.currency == "VND" else self.currency
        return f"{language_of(lang).grouped(grouped)} {unit}"


@attrs.frozen(field_transformer=checked_fields)
class FeeAnswer:
    """What a dossier pays, or what would have to be known to say so (*mức phí, lệ phí*).

    `amount=None` is not known, and `missing` says why. `fee` is the one that the circumstances
    choose, `citation` what sets it; `exempt` the group for which nothing is paid. `remarks` say
    what is not settled.
    """

    amount: int | None = None
    fee: Fee | None = None
    currency: str = attrs.field(default="VND", kw_only=True)
    citation: Citation | None = attrs.field(default=None, kw_only=True)
    exempt: Exemption | None = attrs.field(default=None, kw_only=True)
    missing: tuple[Remark, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Remark)
    )
    remarks: tuple[Remark, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Remark)
    )

    def text(self, lang: Lang = "vi") -> str:
        """Return the answer as a text: what is not settled first, then the sum or what is missing.

        >>> from onestop import Channel, vn
        >>> import datetime as dt
        >>> dossier_filed = dt.date(2026, 11, 30)
        >>> vn.procedures()["2.001035"].fee(on=dossier_filed).amount
        50000
        """
        lines = [remark.text(lang) for remark in (*self.remarks, *self.missing)]
        if self.amount is not None:
            lines.append(self._sum.text(lang))
        return printable_lines(lines)

    @property
    def _sum(self) -> Remark:
        """The sum with what sets it."""
        money = Money(self.amount or 0, self.currency)
        if self.exempt is not None:
            return Remark.of(
                "fee_exempt", group=self.exempt.name, source=_source_part(self.citation)
            )
        return Remark.of("fee_is", money=money, source=_source_part(self.citation))


def _source_part(citation: Citation | None) -> Remark | str:
    return Remark.of("no_source") if citation is None else str(citation)


def _folded(given: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, given))


@attrs.frozen
class FeeCase:
    """What decides what a dossier pays: the day of filing, the channel, the pieces, the case."""

    on: dt.date
    channel: Channel | None = None
    pages: int | None = attrs.field(default=None, validator=optional_field(count_field(1)))
    count: int = attrs.field(default=1, validator=count_field(1))
    given: frozenset[str] = attrs.field(default=frozenset(), converter=_folded)

    def names(self, names: Iterable[str]) -> bool:
        """Whether one of the names was given; accents and case do not matter."""
        return not self.given.isdisjoint(map(fold, names))


def owed(fees: Iterable[Fee], case: FeeCase, source: Citation | None = None) -> FeeAnswer:
    """Return what is paid in a case, or what is missing to say so.

    `source` is the record that published the fees, cited where a fee names no instrument. A local
    fee in force stands over the published one, a case that holds over the ordinary one, a fee for
    the channel over one for all. What is published for online filing holds for every online channel
    that has no fee of its own.
    """
    every = tuple(fees)
    if not every:
        return FeeAnswer(missing=[Remark.of("fee_not_published")])
    here = tuple(fee for fee in every if fee.holds_on(case.on))
    if not here:
        return FeeAnswer(missing=[Remark.of("fee_not_on_day", day=case.on)])
    chosen = _chosen(here, case)
    if isinstance(chosen, Remark):
        return FeeAnswer(missing=[chosen])
    return _of(chosen, case, source)


def _chosen(here: tuple[Fee, ...], case: FeeCase) -> Fee | Remark:
    """Return the one fee of the uppermost layer that has one, or why none can be chosen."""
    layers = list(dict.fromkeys(fee.local for fee in here if fee.local is not None))
    for layer in (*reversed(layers), None):
        fitting = [fee for fee in here if fee.local == layer and _fits(fee, case.channel)]
        if found := _of_case(fitting, case):
            return _only(_strongest(found, case.channel), case)
    return _unfit(here, case.channel)


def _fits(fee: Fee, channel: Channel | None) -> bool:
    """Whether a fee may be the one of a channel; of an unsaid one any may be."""
    if channel is None or fee.channel in {None, channel}:
        return True
    return fee.channel is Channel.ONLINE and channel.online


def _of_case(fees: list[Fee], case: FeeCase) -> list[Fee]:
    """Return the fees whose case was given, else the ordinary ones."""
    named = [fee for fee in fees if case.names(fee.names)]
    return named or [fee for fee in fees if not fee.names]


def _strongest(fees: list[Fee], channel: Channel | None) -> list[Fee]:
    """Return the fees for the channel itself, else for online filing, else for all."""
    if channel is None:
        return fees
    for wanted in (channel, Channel.ONLINE):
        if own := [fee for fee in fees if fee.channel is wanted]:
            return own
    return fees


def _only(fees: list[Fee], case: FeeCase) -> Fee | Remark:
    """Return the fee if it is one, by its payer where several differ in that alone."""
    left = [fee for fee in fees if fee.payer and case.names((fee.payer,))] or fees
    if case.channel is None and any(fee.channel is not None for fee in left):
        return Remark.of("fee_needs_channel", fees=_listed(left))
    return left[0] if len(left) == 1 else Remark.of("fee_needs_case", fees=_listed(left))


def _unfit(here: tuple[Fee, ...], channel: Channel | None) -> Remark:
    """Say for what the fees of the day are, where none is for the circumstances."""
    fitting = [fee for fee in here if _fits(fee, channel)]
    key = "fee_needs_case" if fitting else "fee_other_channel"
    return Remark.of(key, fees=_listed(fitting or here))


def _listed(fees: Iterable[Fee]) -> Remark:
    """Return the fees as one remark, each with what tells it from the others."""
    told = [_described(fee) for fee in fees]
    listed = told[0]
    for each in told[1:]:
        listed = Remark.of("fee_and", first=listed, second=each)
    return listed


def _described(fee: Fee) -> Remark:
    money: Any = Remark.of("fee_unknown_amount")
    if fee.amount is not None:
        money = Money(fee.amount, fee.currency)
    words = [fee.condition or fee.key, fee.payer, fee.channel and fee.channel.value, fee.per]
    return Remark.of("fee_described", money=money, what=", ".join(filter(None, words)) or "–")


def _of(fee: Fee, case: FeeCase, source: Citation | None) -> FeeAnswer:
    """Return what one fee comes to, its exemptions first."""
    answer = FeeAnswer(None, fee, currency=fee.currency, citation=fee.basis or source)
    answer = attrs.evolve(answer, remarks=tuple(_open(answer)))
    for exempt in fee.exempt:
        if case.names(exempt.names):
            citation = exempt.basis or answer.citation
            return attrs.evolve(answer, amount=0, exempt=exempt, citation=citation)
    if fee.amount is None:
        return attrs.evolve(answer, missing=(Remark.of("fee_amount_missing"),))
    if not fee.by_page:
        return attrs.evolve(answer, amount=fee.amount * case.count)
    if case.pages is None:
        return attrs.evolve(answer, missing=(Remark.of("fee_needs_pages"),))
    return attrs.evolve(answer, amount=(fee.of_pages(case.pages) or 0) * case.count)


def _open(answer: FeeAnswer) -> Iterator[Remark]:
    """Say what is not settled of a fee, and what its record adds in words."""
    if answer.citation is not None and not answer.citation.confidence.is_settled:
        yield Remark.of("fee_not_settled", confidence=Remark.of(answer.citation.confidence.label))
    note = None if answer.fee is None else answer.fee.note
    if note is not None:
        yield Remark.of("fee_note", note=note)
