"""On what ground the law of a sector suspends the handling of a dossier.

No general rule stops the clock of a suspended dossier; a procedure names the grounds that its own
law knows.

Stands on `citation`. Knows no dossier and no clock.
"""

from __future__ import annotations

import datetime as dt
import enum

import attrs

from onestop._arguments import checked_fields
from onestop._checks import member_field, optional_field, text_field
from onestop.citation import Citation
from onestop.errors import BadValueError
from onestop.i18n.labels import Labelled
from onestop.i18n.remarks import Remark


class GroundKind(Labelled, enum.Enum, label="ground_kind"):
    """What a suspension waits for (*lý do tạm dừng*)."""

    FINANCIAL = "financial"
    VERIFICATION = "verification"
    OTHER = "other"


def _ground_kind(kind: GroundKind | str) -> GroundKind:
    try:
        return GroundKind(kind)
    except ValueError:
        words = ", ".join(each.value for each in GroundKind)
        raise BadValueError("kind", kind, Remark.of("must_be_one_of", known=words)) from None


@attrs.frozen(field_transformer=checked_fields)
class SuspensionGround:
    """A ground on which handling is suspended (*căn cứ tạm dừng giải quyết*).

    It stops the clock only where `stops_clock` says so: no general rule does, only laws of a
    sector, so a stopping ground needs the `citation` of one, and the reasons say where it is
    missing. Of a suspension outside the days of that law nothing stops.

    >>> SuspensionGround("chờ nộp thuế", kind="financial").stops_clock
    False

    **Law:** Nghị định 61/2018/NĐ-CP, Đ19.5 and Đ22, which know no suspension of the limit.
    """

    name: str = attrs.field(validator=text_field)
    stops_clock: bool = attrs.field(default=False, validator=member_field(bool))
    citation: Citation | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Citation))
    )
    kind: GroundKind = attrs.field(default=GroundKind.OTHER, kw_only=True, converter=_ground_kind)

    def stops_on(self, day: dt.date) -> bool:
        """Whether a suspension of that day stops the clock: its law is in force, as far as known.

        >>> import datetime as dt
        >>> law = Citation("155/2026/NĐ-CP", in_force=dt.date(2026, 7, 1))
        >>> ground = SuspensionGround("bất khả kháng", stops_clock=True, citation=law)
        >>> ground.stops_on(dt.date(2026, 6, 30)), ground.stops_on(dt.date(2026, 7, 1))
        (False, True)
        """
        return self.stops_clock and (self.citation is None or self.citation.holds_on(day))
