"""The points that an agency earns for the indicators 5, 6, 8 and 9.

Counts and yes-or-no come from the caller; a count without a base scores nothing and says so.

Stands on `rules`. Knows no dossier.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any, Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import count_field, member, member_field, optional_field, text_field
from onestop.appraisal._exact import PERCENT
from onestop.appraisal.indicators import IndicatorPoints, Scored
from onestop.appraisal.rules import IndicatorRules
from onestop.errors import BadValueError
from onestop.i18n.numbers import WrittenNumber
from onestop.i18n.remarks import Remark

_COUNT: Final = optional_field(count_field(0))
_FLAG: Final = optional_field(member_field(bool))


def _as_level(value: Any) -> Any:
    return getattr(value, "value", value)


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class AgencyFacts:
    """What is known of an agency for its points (*số liệu của cơ quan, đơn vị*), in a period.

    Of the `listed` procedures, `received` are received and returned at the one-stop unit, and
    `on_site` received, examined and approved there. Procedures are made public `posted`,
    `electronic`, and `proper`: right, full and in time. Of the `petitions`, `petitions_on_time`
    were answered in time, and some drag on. Of the `qualifying` procedures `online` are offered at
    level 3 or 4, of the `dossiers` `dossiers_online` came in so, and some of these are unsolved or
    late. `None` is not known.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ13–14.
    """

    #: The level of the agency: a `GovernmentLevel`, or the word of the rules for it.
    level: str = attrs.field(converter=_as_level, validator=text_field)
    listed: int | None = attrs.field(default=None, validator=_COUNT)
    received: int | None = attrs.field(default=None, validator=_COUNT)
    on_site: int | None = attrs.field(default=None, validator=_COUNT)
    posted: bool | None = attrs.field(default=None, validator=_FLAG)
    electronic: bool | None = attrs.field(default=None, validator=_FLAG)
    proper: bool | None = attrs.field(default=None, validator=_FLAG)
    petitions: int | None = attrs.field(default=None, validator=_COUNT)
    petitions_on_time: int | None = attrs.field(default=None, validator=_COUNT)
    petitions_dragging: int | None = attrs.field(default=None, validator=_COUNT)
    qualifying: int | None = attrs.field(default=None, validator=_COUNT)
    online: int | None = attrs.field(default=None, validator=_COUNT)
    dossiers: int | None = attrs.field(default=None, validator=_COUNT)
    dossiers_online: int | None = attrs.field(default=None, validator=_COUNT)
    unsettled_online: int | None = attrs.field(default=None, validator=_COUNT)

    def __attrs_post_init__(self) -> None:
        """Refuse a part that is more than its whole."""
        for part, base in _PARTS:
            n, most = getattr(self, part), getattr(self, base)
            if n is not None and most is not None and n > most:
                raise BadValueError(part, n, Remark.of("must_be_part_of", base=base, most=most))


_PARTS: Final = (
    ("received", "listed"),
    ("on_site", "received"),
    ("petitions_on_time", "petitions"),
    ("petitions_dragging", "petitions"),
    ("online", "qualifying"),
    ("dossiers_online", "dossiers"),
    ("unsettled_online", "dossiers_online"),
)


@checked
def agency_points(facts: AgencyFacts, rules: IndicatorRules) -> tuple[IndicatorPoints, ...]:
    """Return the points of an agency for the indicators 5, 6, 8 and 9 (*điểm của cơ quan*).

    >>> import datetime as dt
    >>> from onestop import vn
    >>> rules = vn.indicator_rules(on=dt.date(2023, 12, 31))
    >>> facts = AgencyFacts(level="commune", listed=120, received=120, on_site=119, petitions=0)
    >>> for points in agency_points(facts, rules):
    ...     print(points.indicator, points.points, points.why.text("en"))
    5 1 of 120 procedures 120 are received and 119 handled at the unit; 100 % needed for full points
    6 None how procedures are made public is not known
    8 2 there were no petitions
    9 None figures on online service are missing

    Raises:
        BadValueError: the rules know no such level of agency.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ13–14.
    """
    member("facts", facts, AgencyFacts)
    member("rules", rules, IndicatorRules)
    made = ((indicator, score(facts, rules)) for indicator, score in _SCORERS.items())
    return tuple(
        IndicatorPoints(indicator, points, why=why)
        for indicator, (points, why) in made
        if indicator in rules.agency.value
    )


def _unit(facts: AgencyFacts, rules: IndicatorRules) -> Scored:
    """Score indicator 5: what the one-stop unit takes in, and settles itself."""
    needed = dict(rules.on_site.value).get(facts.level)
    if needed is None:
        known = ", ".join(level for level, _ in rules.on_site.value)
        raise BadValueError(
            "level", facts.level, Remark.of("rules_know", rules=rules.name, known=known)
        )
    if not facts.listed or facts.received is None or facts.on_site is None:
        return None, Remark.of("ind_unit_unknown")
    why = Remark.of(
        "ind_unit",
        listed=facts.listed,
        received=facts.received,
        on_site=facts.on_site,
        needed=WrittenNumber(needed * PERCENT),
    )
    return rules.points.value.of(_unit_word(facts, needed)), why


def _unit_word(facts: AgencyFacts, needed: Fraction) -> str:
    assert facts.listed
    assert facts.on_site is not None
    if Fraction(facts.on_site, facts.listed) >= needed:
        return "full"
    return "half" if facts.received == facts.listed else "none"


def _publicity(facts: AgencyFacts, rules: IndicatorRules) -> Scored:
    """Score indicator 6: how procedures are made public."""
    if facts.posted is None or facts.electronic is None or facts.proper is None:
        return None, Remark.of("ind_public_unknown")
    ways = facts.posted + facts.electronic
    word = ("none", "half", "full")[ways] if facts.proper else "none"
    return rules.points.value.of(word), Remark.of(f"ind_public_{word}")


def _petitions(facts: AgencyFacts, rules: IndicatorRules) -> Scored:
    """Score indicator 8: how petitions were handled."""
    if facts.petitions == 0:
        return rules.points.value.full, Remark.of("ind_petitions_none")
    if None in {facts.petitions, facts.petitions_on_time, facts.petitions_dragging}:
        return None, Remark.of("ind_petitions_unknown")
    assert facts.petitions
    assert facts.petitions_on_time is not None
    why = Remark.of(
        "ind_petitions",
        n=facts.petitions,
        kept=facts.petitions_on_time,
        dragging=facts.petitions_dragging,
    )
    share = Fraction(facts.petitions_on_time, facts.petitions)
    return rules.points.value.of(_petition_word(share, facts, rules)), why


def _petition_word(share: Fraction, facts: AgencyFacts, rules: IndicatorRules) -> str:
    if facts.petitions_dragging:
        return "none"
    if share == 1:
        return "full"
    return "half" if share >= rules.petitions_half.value else "none"


def _online(facts: AgencyFacts, rules: IndicatorRules) -> Scored:
    """Score indicator 9: what is offered online, and how much comes in so."""
    known = (facts.online, facts.dossiers_online, facts.unsettled_online)
    if not facts.qualifying or not facts.dossiers or None in known:
        return None, Remark.of("ind_online_unknown")
    offered = Fraction(facts.online or 0, facts.qualifying)
    used = Fraction(facts.dossiers_online or 0, facts.dossiers)
    why = Remark.of(
        "ind_online",
        offered=WrittenNumber(offered * PERCENT),
        used=WrittenNumber(used * PERCENT),
        unsettled=facts.unsettled_online,
    )
    if not offered or facts.unsettled_online:
        return rules.points.value.none, why
    return rules.points.value.of(_online_word(offered, used, rules)), why


def _online_word(offered: Fraction, used: Fraction, rules: IndicatorRules) -> str:
    if used < rules.dossiers_half.value:
        return "none"
    if used < rules.dossiers_full.value:
        return "half"
    is_full = offered >= rules.procedures_full.value
    return "full" if is_full else rules.online_without_procedures.value


_SCORERS: Final[dict[int, Callable[[AgencyFacts, IndicatorRules], Scored]]] = {
    5: _unit,
    6: _publicity,
    8: _petitions,
    9: _online,
}
