"""Vietnam: the national service index by date.

Reads `facts/service_index.toml`, once, on first use.

Stands on `loading`. Knows no figures.
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
    from onestop.dated import Dated
    from onestop.figures.index_edition import IndexEdition


@functools.cache
def dated_service_index() -> Dated[IndexEdition]:
    """Return the editions of the index of all days, oldest first."""
    from onestop.loading.service_index import load_service_index

    return load_service_index(source("facts/service_index.toml"))


@checked
def service_index(*, on: dt.date) -> IndexEdition:
    """Return the national service index of a day (*bộ chỉ số phục vụ người dân, doanh nghiệp*).

    Before 26 September 2026 nobody kept what the portal showed: the edition of such a day has the
    same maxima, and says that they are to confirm.

    >>> import datetime as dt
    >>> [band.name.text("en") for band in service_index(on=dt.date(2026, 11, 30)).bands[:2]]
    ['excellent', 'good']

    Raises:
        BadValueError: no edition of that day is known.

    **Law:** Quyết định 766/QĐ-TTg, live since 2022-08-01; no successor was found.
    """
    found = dated_service_index().on(plain_day("on", on))
    if found is None:
        first = dated_service_index().editions[0].first
        raise BadValueError("on", on, Remark.of("no_index_before", first=first))
    return found
