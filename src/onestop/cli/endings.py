"""What an answer rests on that ends within the month, said by the command itself.

Stands on `vn.ending`. Knows no command.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from onestop import vn
from onestop.citation import Citation
from onestop.i18n.languages import Lang
from onestop.i18n.sayings import say
from onestop.procedures.catalogue import Catalogue
from onestop.procedures.procedure import Procedure
from onestop.vn.ending import resting_on
from onestop.ward import Ward

_SOON: Final = 30


def endings_soon(
    day: dt.date, procedure: Procedure, basis: Citation | None, ward: Ward, lang: Lang
) -> Iterator[str]:
    """Say what an answer of a day rests on that ends within the month."""
    known = Catalogue([procedure])
    ends = vn.ending_facts(day, _SOON, procedures=known, calendar=ward.calendar)
    for end in resting_on(ends, procedure, basis):
        yield say("fact_end_soon", lang, end=end)
