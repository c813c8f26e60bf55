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
from onestop.channels import Channel
from onestop.citation import Citation
from onestop.ruleset import (
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
from onestop.timelimit import Limit
from onestop.words import Remark

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
        cls, rules: RuleSet | None, policy: ClockPolicy | None, *, is_named: bool = False
    ) -> Settings:
        """Return what holds under rules and a policy; `is_named` rules are the caller's choice."""
        if rules is not None:
            member("rules", rules, RuleSet)
        if policy is not None:
            member("policy", policy, ClockPolicy)
        return _settings(rules, policy, is_named)


@functools.lru_cache(maxsize=64)
def _settings(rules: RuleSet | None, policy: ClockPolicy | None, is_named: bool) -> Settings:
    ruled = {name: _ruled(rules, name) for name in _PLAIN}
    chosen = {name: getattr(policy, name, None) or ruled[name] for name in _PLAIN}
    ends = (policy and policy.ends) or ENDINGS
    is_own = chosen["supplement"] != ruled["supplement"]
    return Settings(
        rules=rules,
        ends=ends,
        choices=tuple(_choices(rules if is_named else None, ruled, chosen, ends)),
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


def _choices(
    named: RuleSet | None, ruled: dict[str, str], chosen: dict[str, str], ends: tuple[str, ...]
) -> Iterator[Remark]:
    """Tell what the caller chose, as sentences for the reasons."""
    if named is not None:
        yield Remark.of("rules_named", name=named.name)
    for name, value in chosen.items():
        if value != ruled[name]:
            own, rule = Remark.of(f"choice_{value}"), Remark.of(f"choice_{ruled[name]}")
            yield Remark.of(f"policy_{name}", chosen=own, ruled=rule)
    if ends != ENDINGS:
        yield Remark.of("policy_ends", chosen=", ".join(ends), ruled=", ".join(ENDINGS))
