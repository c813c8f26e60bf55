"""The cases of a published limit, and which of them holds.

One limit in the law is often several: so many days, more if papers must be verified, others online,
fewer in a province that shortened it. Each is a `TimeLimitCase` with its condition, channel, source
and dates; `choose` picks the one that the circumstances name, or says why it cannot. A local case
stands over the published one that it shortens, and keeps it: nobody needs to forget what the law
says to say what the province promised.

Stands on `limits`, `channels`, `supplements` and `citation`. Knows no calendar and no dossier.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable
from typing import Literal

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_tuple,
    member,
    member_field,
    members_field,
    optional_field,
    plain_day,
    text_field,
)
from onestop.citation import Citation, Confidence
from onestop.errors import AmbiguousLimitError, BadValueError, UnknownConditionError
from onestop.i18n.cleaning import fold
from onestop.i18n.labels import Labelled
from onestop.i18n.names import Name, Word
from onestop.i18n.remarks import Remark
from onestop.limits.comparing import shortens
from onestop.limits.limit import Limit, lengthened
from onestop.procedures.channels import Channel
from onestop.procedures.supplements import SupplementRule


class Anchor(Labelled, enum.Enum, label="anchor"):
    """The event from which a published limit counts (*mốc bắt đầu*)."""

    ACCEPTED = "accepted"
    COMPLETE_DOSSIER = "complete_dossier"
    DECISION = "decision"
    OTHER = "other"


def _is_mode(_: object, attribute: attrs.Attribute[str], value: str) -> None:
    if value not in ("total", "extra"):
        raise BadValueError(attribute.name, value, "total_or_extra")


def _check_use(on: dt.date | None, channel: Channel | None) -> None:
    """Refuse a day or a channel that is none; most calls ask with right ones."""
    if on is not None and type(on) is not dt.date:
        plain_day("on", on)
    if channel is not None and type(channel) is not Channel:
        member("channel", channel, Channel)


@attrs.frozen(field_transformer=checked_fields)
class TimeLimitCase:
    """One case of a published limit (*trường hợp của thời hạn*).

    A case without `condition` is the ordinary one. A *total* case stands in place of the ordinary
    limit, an *extra* case adds to the total before it. `key` is the short name by which software
    gives the condition; `all_of` the conditions that make this case where all of them hold: it then
    stands in place of the cases of each. `channel` is the only channel that the case is for; `text`
    the published words; `excluded` what the count leaves out; `start` names the event from which it
    counts, where the law has a word for it; `supplement` is what the law of the case says of
    supplements. The citation's dates are those of the case. `over` is the case that a local one
    shortens, which may stand over another in its turn: of all these `layers` the earliest deadline
    holds.
    """

    limit: Limit = attrs.field(validator=member_field(Limit))
    condition: str | None = attrs.field(default=None, validator=optional_field(text_field))
    key: str | None = attrs.field(default=None, kw_only=True, validator=optional_field(text_field))
    all_of: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(str)
    )
    mode: Literal["total", "extra"] = attrs.field(default="total", kw_only=True, validator=_is_mode)
    anchor: Anchor | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Anchor))
    )
    channel: Channel | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Channel))
    )
    excluded: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(str)
    )
    text: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(str))
    )
    start: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    supplement: SupplementRule | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(SupplementRule))
    )
    citation: Citation | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Citation))
    )
    over: TimeLimitCase | None = attrs.field(default=None, kw_only=True)

    @over.validator
    def _is_over_a_case(self, _: attrs.Attribute[TimeLimitCase | None], value: object) -> None:
        if value is not None:
            member("over", value, TimeLimitCase)

    def __attrs_post_init__(self) -> None:
        """Refuse a case that is surely longer than one that it stands over on the same days."""
        if self.all_of and not self.names:
            raise BadValueError("all_of", self.all_of, "needs_condition")
        for layer in self.layers[1:]:
            if meet(dates_of(self.citation), dates_of(layer.citation)) and (
                shortens(self.limit, layer.limit) is False
            ):
                raise BadValueError(
                    "over", case_name(layer), Remark.of("cannot_end_before", case=case_name(self))
                )

    @property
    def layers(self) -> tuple[TimeLimitCase, ...]:
        """The case, what it stands over, what that stands over, down to the published case."""
        return (self,) if self.over is None else (self, *self.over.layers)

    @property
    def national(self) -> TimeLimitCase:
        """The published case under all local ones (*quy định của trung ương*); itself if alone."""
        return self.layers[-1]

    @property
    def names(self) -> tuple[str, ...]:
        """The names by which the case's condition may be given: its key and its own words."""
        return tuple(name for name in (self.key, self.condition) if name is not None)

    @checked
    def is_named_by(self, said: frozenset[str]) -> bool:
        """Whether folded names give the case: one of its own, or all those that make it."""
        known = frozenset(said)
        if not known.isdisjoint(map(fold, self.names)):
            return True
        return bool(self.all_of) and known.issuperset(map(fold, self.all_of))

    def applies(self, on: dt.date | None, channel: Channel | None) -> bool:
        """Whether the case holds on a day, if one is said, and is meant for the channel.

        A case for one channel does not apply where none is said, a local case only where the
        published one does.
        """
        _check_use(on, channel)
        if self.channel is not None and self.channel is not channel:
            return False
        if on is not None and self.citation is not None and not self.citation.holds_on(on):
            return False
        return self.over is None or self.national.applies(on, channel)

    def within(self, on: dt.date | None, channel: Channel | None) -> TimeLimitCase:
        """Return the case over those of its layers that apply too; the others are left out."""
        _check_use(on, channel)
        if self.over is None:
            return self
        over: TimeLimitCase | None = self.over.within(on, channel)
        if over is not None and not over.applies(on, channel):
            over = over.over
        return self if over is self.over else attrs.evolve(self, over=over)

    @checked
    def plus(self, extra: TimeLimitCase) -> TimeLimitCase:
        """Return this case lengthened by an extra one; of two sources the less sure one counts.

        An extra adds to what the case stands over as well, and what an extra stands over adds too.
        """
        alone = attrs.evolve(
            self,
            limit=lengthened(self.limit, extra.limit),
            condition="; ".join(filter(None, (self.condition, extra.condition))) or None,
            key=None,
            all_of=(),
            excluded=self.excluded + extra.excluded,
            citation=_less_sure(self.citation, extra.citation),
            over=None,
        )
        # its layers were compared when they were made, each on its own days
        object.__setattr__(alone, "over", self._over_plus(extra))
        return alone

    def _over_plus(self, extra: TimeLimitCase) -> TimeLimitCase | None:
        """Return what the lengthened case stands over: down the total first, then the extra."""
        if self.over is not None:
            return self.over.plus(extra)
        return None if extra.over is None else self.plus(extra.over)


def _less_sure(a: Citation | None, b: Citation | None) -> Citation | None:
    if a is None or b is None:
        return a or b
    return a if Confidence.lower(a.confidence, b.confidence) is a.confidence else b


def choose(
    cases: Iterable[TimeLimitCase],
    *,
    given: frozenset[str] = frozenset(),
    on: dt.date | None = None,
    channel: Channel | None = None,
    others: tuple[str, ...] = (),
) -> TimeLimitCase:
    """Return the case that the circumstances choose, its extras added.

    `others` are conditions that may be given too, though they choose no case.

    A case for the channel is stronger than one for all; a case with a condition that holds is
    stronger than the ordinary one. An extra adds to a total that stands before it. Of the cases
    that apply, one that another stands over is left out; the case returned keeps in `over` what
    applies.

    Raises:
        UnknownConditionError: a given condition belongs to no case.
        AmbiguousLimitError: the circumstances choose no total case, or more than one, or an extra
            of another total.
    """
    every = tuple(cases)
    if given:
        _check_known(every, given, others)
    here = _uppermost(
        tuple(case.within(on, channel) for case in every if case.applies(on, channel))
    )
    chosen = _cases_named(here, given)
    total = _total(here, chosen)
    extras = [case for case in chosen if case.mode == "extra"]
    early = [each for each in extras if total and here.index(each) < here.index(total)]
    if total is None or early:
        unsaid = channel is None and any(case.channel is not None for case in every)
        among = tuple(map(case_name, here or every))
        why = _why_of_channels(every, on, channel) if total is None else _why_of(early, total)
        raise AmbiguousLimitError(tuple(sorted(given)), among, needs_channel=unsaid, why=why)
    for extra in extras:
        total = total.plus(extra)
    return total


def _why_of(early: list[TimeLimitCase], total: TimeLimitCase) -> Remark:
    """Say that extras belong to another total than the one chosen."""
    extras = Name.of_several(map(case_name, early))
    return Remark.of("why_of_another_total", extras=extras, total=case_name(total))


def _why_of_channels(
    cases: tuple[TimeLimitCase, ...], on: dt.date | None, channel: Channel | None
) -> Remark | str:
    """Say that the limit holds for other channels only, if that is so."""
    totals = [each for each in cases if each.mode == "total" and each.applies(on, each.channel)]
    others = dict.fromkeys(each.channel for each in totals if each.channel is not None)
    if channel is None or not others or any(each.channel in {None, channel} for each in totals):
        return ""
    return Remark.of(
        "why_of_other_channels", others=tuple(map(_word, others)), channel=_word(channel)
    )


Dates = tuple[dt.date | None, dt.date | None]


def dates_of(citation: Citation | None) -> Dates:
    """Return the first and the last day on which a citation is in force, as far as known."""
    return (None, None) if citation is None else (citation.in_force, citation.until)


def meet(*spans: Dates) -> bool:
    """Whether the spans share a day, as far as their dates are known."""
    first = max((first for first, _ in spans if first is not None), default=None)
    last = min((last for _, last in spans if last is not None), default=None)
    return first is None or last is None or first <= last


def _uppermost(cases: tuple[TimeLimitCase, ...]) -> tuple[TimeLimitCase, ...]:
    """Return the cases that no other of them stands over."""
    under = [layer for case in cases if case.over is not None for layer in case.over.layers]
    return tuple(case for case in cases if case not in under) if under else cases


def _check_known(
    cases: tuple[TimeLimitCase, ...], given: frozenset[str], others: tuple[str, ...]
) -> None:
    every = (*(name for case in cases for name in (*case.names, *case.all_of)), *others)
    known = tuple(dict.fromkeys(every))
    folded = set(map(fold, known))
    for name in sorted(given):
        if fold(name) not in folded:
            raise UnknownConditionError(name, known)


def _cases_named(
    cases: tuple[TimeLimitCase, ...], given: frozenset[str]
) -> tuple[TimeLimitCase, ...]:
    """Return the conditional cases that the given conditions name.

    A case that several of them make together stands in place of the cases of each.
    """
    if not given:
        return ()
    said = _given_names(cases, given)
    found = [case for case in cases if case.is_named_by(said)]
    taken = {fold(name) for case in found for name in case.all_of}
    return tuple(case for case in found if taken.isdisjoint(map(fold, case.names)))


def _given_names(cases: tuple[TimeLimitCase, ...], given: frozenset[str]) -> frozenset[str]:
    """Return the given names folded, each with the other name of its case."""
    said = set(map(fold, given))
    for case in cases:
        names = set(map(fold, case.names))
        if not said.isdisjoint(names):
            said |= names
    return frozenset(said)


def _total(
    here: tuple[TimeLimitCase, ...], chosen: tuple[TimeLimitCase, ...]
) -> TimeLimitCase | None:
    """Return the one total case: of those named, else of the ordinary ones."""
    totals = [case for case in chosen if case.mode == "total"] or [
        case for case in here if case.mode == "total" and not case.names
    ]
    strongest = [case for case in totals if case.channel is not None] or totals
    return strongest[0] if len(strongest) == 1 else None


def _word(channel: Channel) -> Word:
    return Word.of(channel.value, channel.label)


def case_name(case: TimeLimitCase) -> Name:
    """Return a case in a line of an error: its names, its channel and its limit as published."""
    names: str = " / ".join(repr(name) for name in case.names) or Name.of("case_ordinary")
    if case.channel is not None:
        names = Name.of("case_of_channel", names=names, channel=_word(case.channel))
    return Name.of("case_told", names=names, limit=str(case.limit))
