"""Rules: what holds for one dossier's clock: the rules of its day, under the office's choice.

A `Settings` is read once for a dossier, so that the list, the slip and the report cannot disagree.

Stands on `ruleset`. Knows no dossier and no calendar.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any, Final

import attrs

from onestop._checks import member
from onestop.citation import Citation
from onestop.dossiers.ruleset import (
    ENDINGS,
    ClockPolicy,
    Ending,
    ExtensionMode,
    Granularity,
    RuleSet,
    Ruling,
    StoppedMode,
    SupplementMode,
)
from onestop.i18n import Remark
from onestop.i18n.phrases import PHRASES
from onestop.limits.limit import Limit
from onestop.procedures.channels import Channel

#: What holds where no rules are known: a plain restart, judged against the original day.
_PLAIN: Final[dict[str, Any]] = {
    "supplement": "restart",
    "extension": "original",
    "stopped": "judged",
    "granularity": "day",
}


@attrs.frozen(kw_only=True)
class Settings:
    """The rules of a dossier's clock, with the office's choices laid over them.

    At most `most_requests` supplements are asked after acceptance, within `supplement_notice` of
    it, and `most_intake_requests` before it; `most_extensions` new days are named, `apology_before`
    the expiry at the latest. `None` is any number, or no such rule.
    """

    rules: RuleSet | None
    supplement: SupplementMode
    extension: ExtensionMode
    stopped: StoppedMode
    granularity: Granularity
    ends: tuple[Ending, ...]
    #: What the office chose against the rules, as sentences.
    choices: tuple[Remark, ...]
    starts_at_arrival: bool
    most_requests: int | None
    most_intake_requests: int | None
    supplement_notice: Limit | None
    most_extensions: int | None
    apology_before: Limit | None
    #: What says when the clock starts, and what a supplement does to it.
    clock_source: Citation | None
    arrival_source: Citation | None
    supplement_source: Citation | None
    #: What lets an office name a new day.
    extension_source: Citation | None
    #: In which ways a dossier may be handed in, `None` where that is not known.
    channels: tuple[Channel, ...] | None
    #: Whether handling may be stopped without a withdrawal, and dossiers be taken in elsewhere.
    may_stop: bool
    may_arrive: bool

    @classmethod
    def of(
        cls,
        era: RuleSet | None,
        policy: ClockPolicy | None,
        *,
        named: RuleSet | None = None,
    ) -> Settings:
        """Return what holds under the rules of the day, or those that the caller named instead."""
        if named is not None:
            member("rules", named, RuleSet)
        if policy is not None:
            member("policy", policy, ClockPolicy)
        return _settings(era, named, policy)


@functools.lru_cache(maxsize=64)
def _settings(era: RuleSet | None, named: RuleSet | None, policy: ClockPolicy | None) -> Settings:
    rules = named or era
    ruled = {name: _ruled(rules, name) for name in _PLAIN}
    chosen = {name: getattr(policy, name, None) or ruled[name] for name in _PLAIN}
    ends = (policy and policy.ends) or ENDINGS
    is_own = chosen["supplement"] != ruled["supplement"]
    return Settings(
        rules=rules,
        ends=ends,
        choices=(*_named(era, named), *_choices(ruled, chosen, ends)),
        starts_at_arrival=_value(rules, "boundary_free_start") == "arrived",
        most_requests=_value(rules, "supplements_at_appraisal"),
        most_intake_requests=_value(rules, "supplements_at_intake"),
        supplement_notice=_value(rules, "supplement_notice"),
        most_extensions=_value(rules, "extensions"),
        apology_before=_value(rules, "apology_before"),
        clock_source=rules.clock_starts.citation if rules else None,
        arrival_source=_source(rules, "boundary_free_start"),
        supplement_source=None if is_own else _source(rules, "supplement"),
        extension_source=_source(rules, "extensions"),
        channels=_value(rules, "channels"),
        may_stop=_value(rules, "stop_notice") is not False,
        may_arrive=_value(rules, "boundary_free_scope") != "none",
        **chosen,
    )


def _ruling(rules: RuleSet | None, name: str) -> Ruling[Any] | None:
    return getattr(rules, name) if rules else None


def _value(rules: RuleSet | None, name: str) -> Any:
    ruling = _ruling(rules, name)
    return None if ruling is None else ruling.value


def _source(rules: RuleSet | None, name: str) -> Citation | None:
    ruling = _ruling(rules, name)
    return None if ruling is None else ruling.citation


def _ruled(rules: RuleSet | None, name: str) -> Any:
    return _value(rules, name) or _PLAIN[name]


def _named(era: RuleSet | None, named: RuleSet | None) -> Iterator[Remark]:
    """Tell that the caller named the rules, and where they differ from those of the day."""
    if named is None:
        return
    yield Remark.of("rules_named", name=named.name)
    if era is None:
        return
    for field in attrs.fields(RuleSet):
        own, ruled = (getattr(rules, field.name, None) for rules in (named, era))
        if isinstance(own or ruled, Ruling) and _worth(own) != _worth(ruled):
            values = {"own": _written(own), "ruled": _written(ruled)}
            yield Remark.of("rule_differs", rule=field.name, **values)


def _worth(ruling: Ruling[Any] | None) -> Any:
    return None if ruling is None else ruling.value


def _written(ruling: Ruling[Any] | None) -> object:
    """Return a ruling's value as the reasons write it."""
    value = _worth(ruling)
    if isinstance(value, str) and f"choice_{value}" in PHRASES:
        return Remark.of(f"choice_{value}")
    return "–" if value is None else value


def _choices(
    ruled: dict[str, str], chosen: dict[str, str], ends: tuple[str, ...]
) -> Iterator[Remark]:
    """Tell what the office chose against the rules, as sentences for the reasons."""
    for name, value in chosen.items():
        if value != ruled[name]:
            own, rule = Remark.of(f"choice_{value}"), Remark.of(f"choice_{ruled[name]}")
            yield Remark.of(f"policy_{name}", chosen=own, ruled=rule)
    if ends != ENDINGS:
        yield Remark.of("policy_ends", chosen=", ".join(ends), ruled=", ".join(ENDINGS))
