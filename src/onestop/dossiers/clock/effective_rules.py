"""What holds for one dossier's clock: the rules of its day, under the office's choice.

Effective rules are worked out once for a dossier, so that the list, the slip and the report cannot
disagree. They bear the names of `RuleSet`; what is not known there is `None` here.

Stands on `dossiers.ruleset`. Knows no dossier, no calendar and no phrase.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from onestop._checks import member
from onestop.citation import Citation
from onestop.dossiers.ruleset import (
    ENDINGS,
    RULINGS,
    BoundaryFreeScope,
    BoundaryFreeStart,
    ClockPolicy,
    Ending,
    ExtensionMode,
    Granularity,
    RuleSet,
    Ruling,
    StoppedMode,
    SupplementMode,
)
from onestop.i18n.remarks import Remark
from onestop.limits.limit import Limit
from onestop.procedures.channels import Channel
from onestop.procedures.supplements import SupplementRule

#: What holds where no rules are known: a plain restart, judged against the original day.
_PLAIN: Final[Mapping[str, Any]] = {
    "supplement": "restart",
    "extension": "original",
    "stopped": "judged",
    "granularity": "day",
}


@attrs.frozen(kw_only=True)
class EffectiveRules:
    """The rules of a dossier's clock, with the office's choices laid over them.

    A value is that of the ruling of the same name in `rules`; `None` is any number, or no such
    rule. Only what the clock asks for stands here.
    """

    rules: RuleSet | None
    #: Which events end handling, the first of them that the log holds.
    ends: tuple[Ending, ...]
    #: What the office chose against the rules, as sentences.
    choices: tuple[Remark, ...]
    #: What says so, by the name of the ruling; nothing where the office chose by itself.
    sources: Mapping[str, Citation] = attrs.field(eq=False)

    boundary_free_start: BoundaryFreeStart | None
    boundary_free_scope: BoundaryFreeScope | None
    supplement: SupplementMode
    supplements_at_intake: int | None
    supplements_at_appraisal: int | None
    supplement_notice: Limit | None
    #: What the law of the sector says instead: one for each request, each from the last supplement.
    notices: tuple[Limit, ...] = ()
    #: How long the applicant has before the dossier is closed.
    closes_after: Limit | None = None
    extensions: int | None
    apology_before: Limit | None
    extension: ExtensionMode
    stopped: StoppedMode
    granularity: Granularity
    channels: tuple[Channel, ...] | None
    stop_notice: bool | None

    @classmethod
    def of(
        cls,
        era: RuleSet | None,
        policy: ClockPolicy | None,
        *,
        named: RuleSet | None = None,
    ) -> EffectiveRules:
        """Return what holds under the rules of the day, or those that the caller named instead."""
        if named is not None:
            member("rules", named, RuleSet)
        if policy is not None:
            member("policy", policy, ClockPolicy)
        return _effective(era, named, policy)

    def under(self, sector: SupplementRule | None, day: dt.date) -> EffectiveRules:
        """Return the rules with what the law of a procedure, or of its case, says of supplements.

        The decree gives way to the law of the sector, and so does the office's own choice; not to a
        law that is not in force on the day of acceptance.
        """
        return self if sector is None or not sector.holds_on(day) else _under(self, sector)

    def notice_of(self, request: int) -> Limit | None:
        """Return in how long a request at the appraisal stage is due, counted from 1."""
        if not self.notices:
            return self.supplement_notice
        return self.notices[request - 1] if request <= len(self.notices) else None

    def source_of(self, ruling: str) -> Citation | None:
        """Return what says so, `None` where the office chose by itself or no rules are known."""
        return self.sources.get(ruling)

    @property
    def starts_at_arrival(self) -> bool:
        """Whether the clock of a dossier taken in elsewhere waits for its arrival."""
        return self.boundary_free_start == "arrived"

    @property
    def may_arrive(self) -> bool:
        """Whether the rules know that a dossier is taken in elsewhere."""
        return self.boundary_free_scope != "none"

    @property
    def may_stop(self) -> bool:
        """Whether handling may be stopped without a withdrawal; where that is not known, it may."""
        return self.stop_notice is not False


#: The rulings that the clock asks for; the others are for slips and for moving dossiers on.
_ASKED: Final = tuple(field.name for field in attrs.fields(EffectiveRules) if field.name in RULINGS)


@functools.lru_cache(maxsize=64)
def _effective(
    era: RuleSet | None, named: RuleSet | None, policy: ClockPolicy | None
) -> EffectiveRules:
    """Lay the rules of the day, those named instead and the office's choice over each other.

    The order is here and in `_under`, which lays a procedure's own law over all of it.
    """
    rules = named or era
    ruled = {**_PLAIN, **{name: ruling.value for name, ruling in _rulings(rules)}}
    sources = {name: ruling.citation for name, ruling in _rulings(rules) if ruling.citation}
    chosen = {name: getattr(policy, name, None) or ruled[name] for name in _PLAIN}
    ends = (policy and policy.ends) or ENDINGS
    for name in _PLAIN:
        if chosen[name] != ruled[name]:
            sources.pop(name, None)  # no instrument says what the office chose by itself
    if rules is not None:
        sources["clock_starts"] = rules.clock_starts.citation
    values: dict[str, Any] = {name: ruled.get(name) for name in _ASKED} | chosen
    return EffectiveRules(
        rules=rules,
        ends=ends,
        choices=(*_differences(era, named), *_choices(ruled, chosen, ends)),
        sources=sources,
        **values,
    )


@functools.lru_cache(maxsize=256)
def _under(rules: EffectiveRules, sector: SupplementRule) -> EffectiveRules:
    """Lay the law of a sector over rules that are worked out, and its citation over their sources.

    What it leaves open stays as it was; a choice of the office that it contradicts is told.
    """
    said: dict[str, Any] = {
        "supplement": sector.mode,
        "supplements_at_appraisal": sector.most,
        "notices": sector.notice or None,
        "closes_after": sector.closes_after,
    }
    said = {name: value for name, value in said.items() if value is not None}
    sources = {name: each for name, each in rules.sources.items() if name not in said}
    if sector.citation is not None:
        sources |= dict.fromkeys(said, sector.citation)
    return attrs.evolve(
        rules, **said, sources=sources, choices=tuple(_yielding(rules, sector, said))
    )


def _yielding(
    rules: EffectiveRules, sector: SupplementRule, said: Mapping[str, Any]
) -> Iterator[Remark]:
    """Tell the office's choices, and that the law of the sector stands over one of them."""
    for choice in rules.choices:
        if choice.key != "policy_supplement" or "supplement" not in said:
            yield choice
        elif rules.supplement != sector.mode:
            values = {"chosen": in_words(rules.supplement), "ruled": in_words(sector.mode)}
            yield Remark.of("sector_over_policy", **values)


def _rulings(rules: RuleSet | None) -> Iterator[tuple[str, Ruling[Any]]]:
    """Yield the rulings that some rules hold, by name."""
    for name in RULINGS:
        ruling: Ruling[Any] | None = getattr(rules, name, None)
        if ruling is not None:
            yield name, ruling


def _differences(era: RuleSet | None, named: RuleSet | None) -> Iterator[Remark]:
    """Tell that the caller named the rules, and where they differ from those of the day."""
    if named is None:
        return
    yield Remark.of("rules_named", name=named.name)
    if era is None:
        return
    theirs, its = dict(_rulings(named)), dict(_rulings(era))
    for name in RULINGS:
        own, ruled = _value(theirs.get(name)), _value(its.get(name))
        if own != ruled:
            values = {"own": in_words(own), "ruled": in_words(ruled)}
            yield Remark.of("rule_differs", rule=name, **values)


def _value(ruling: Ruling[Any] | None) -> Any:
    return None if ruling is None else ruling.value


def in_words(value: Any) -> object:
    """Return the value of a ruling as reasons say it: the words of a closed list, never its code.

    Numbers, limits and hours of the day are said as they are.
    """
    if value is None or value == ():
        return "–"
    if isinstance(value, bool):
        return Remark.of("choice_yes" if value else "choice_no")
    if isinstance(value, Channel):
        return Remark.of(value.label)
    if isinstance(value, str):
        return Remark.of(f"choice_{value}")
    if isinstance(value, tuple):
        return functools.reduce(_and, map(in_words, value))
    return value


def _and(first: object, second: object) -> Remark:
    return Remark.of("choice_list", first=first, second=second)


def _choices(
    ruled: Mapping[str, Any], chosen: Mapping[str, Any], ends: Iterable[Ending]
) -> Iterator[Remark]:
    """Tell what the office chose against the rules, as sentences for the reasons."""
    for name, value in chosen.items():
        if value != ruled[name]:
            yield Remark.of(f"policy_{name}", chosen=in_words(value), ruled=in_words(ruled[name]))
    if tuple(ends) != ENDINGS:
        yield Remark.of("policy_ends", chosen=", ".join(ends), ruled=", ".join(ENDINGS))
