"""Vietnam: how long a body has for petitions, by date.

Reads `facts/petitions.toml`, once, on first use.

Stands on `loading`. Knows no petition.
"""

from __future__ import annotations

import datetime as dt
import functools
from typing import TYPE_CHECKING

from onestop._arguments import checked
from onestop._checks import plain_day
from onestop.errors import BadValueError
from onestop.i18n.remarks import Remark
from onestop.vn._files import source

if TYPE_CHECKING:
    from onestop.figures.portal_petitions import PortalLimits
    from onestop.loading.petitions import PetitionRules


@functools.cache
def petition_rules() -> PetitionRules:
    """Return the limits of every clock, oldest first."""
    from onestop.loading.petitions import load_petition_rules

    return load_petition_rules(source("facts/petitions.toml"))


@checked
def portal_limits(*, on: dt.date) -> PortalLimits:
    """Return the limits for petitions on the portal (*thời hạn xử lý phản ánh*) on a day: clock B.

    >>> import datetime as dt
    >>> limits = portal_limits(on=dt.date(2026, 11, 30))
    >>> limits.refuse, limits.ask, limits.resolve, limits.publish
    (2, 5, 15, 2)

    Raises:
        BadValueError: no limits of that day are known.

    **Law:** the working description of the index, 5.2; the act behind it is to confirm, 70 %.
    """
    editions = petition_rules().portal
    found = editions.on(plain_day("on", on))
    if found is None:
        first = editions.editions[0].first
        raise BadValueError("on", on, Remark.of("no_petition_rules_before", first=first))
    return found
