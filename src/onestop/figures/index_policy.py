"""How the national service index is read where its sources differ.

Each choice has the portal's own way as its default, for that is what units are given.

Stands on `_checks`. Knows no measure.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, get_args

import attrs

from onestop.errors import BadValueError
from onestop.i18n.remarks import Remark

SupplementsLate = Literal["open_only", "any"]
Overlap = Literal["union", "sum"]
NoPetitions = Literal["portal_full", "redistribute", "na"]
NoDossiers = Literal["portal_zero", "na"]
PetitionBase = Literal["received", "handled"]
FullAt = Literal["portal", "description"]
CommuneOffered = Literal["zero", "computed"]
SupplementTime = Literal["elapsed", "working"]
EndsOn = Literal["moment", "day"]


def _choice(words: object) -> Callable[[object, attrs.Attribute[str], str], None]:
    known = get_args(words)

    def check(_: object, attribute: attrs.Attribute[str], value: str) -> None:
        if value not in known:
            raise BadValueError(attribute.name, value, Remark.of("must_be_one_of", known=known))

    return check


@attrs.frozen
class IndexPolicy:
    """Which reading of the national service index holds (*cách hiểu bộ chỉ số*) where they differ.

    `supplements_late`: more than one request for a supplement makes a dossier late only while one
    is open, or at any time (to confirm which is meant). `supplement_time`: what a supplement takes
    off the end is elapsed or working time, and `ends_on`: an end is held against the appointment by
    the moment or by the day (both not said). `overlap`: a dossier with two faults counts once, or
    once a fault. `no_petitions`: without petitions both their measures get the full mark, one is
    shared among its neighbours, or there are no points. `no_dossiers`: without dossiers their
    satisfaction is 0, or there are no points. `petition_base`: all petitions received, or those
    handled. `full_at`: the ratio that earns the full mark, by the portal or by the description.
    `commune_offered`: the part that gives communes nothing gives 0 (inferred, 90 %) or is computed.

    >>> IndexPolicy(supplements_late="any").overlap
    'union'

    **Law:** Quyết định 766/QĐ-TTg; the working description and workbook of its operator.
    """

    supplements_late: SupplementsLate = attrs.field(
        default="open_only", kw_only=True, validator=_choice(SupplementsLate)
    )
    supplement_time: SupplementTime = attrs.field(
        default="elapsed", kw_only=True, validator=_choice(SupplementTime)
    )
    ends_on: EndsOn = attrs.field(default="day", kw_only=True, validator=_choice(EndsOn))
    overlap: Overlap = attrs.field(default="union", kw_only=True, validator=_choice(Overlap))
    no_petitions: NoPetitions = attrs.field(
        default="portal_full", kw_only=True, validator=_choice(NoPetitions)
    )
    no_dossiers: NoDossiers = attrs.field(
        default="portal_zero", kw_only=True, validator=_choice(NoDossiers)
    )
    petition_base: PetitionBase = attrs.field(
        default="received", kw_only=True, validator=_choice(PetitionBase)
    )
    full_at: FullAt = attrs.field(default="portal", kw_only=True, validator=_choice(FullAt))
    commune_offered: CommuneOffered = attrs.field(
        default="zero", kw_only=True, validator=_choice(CommuneOffered)
    )
