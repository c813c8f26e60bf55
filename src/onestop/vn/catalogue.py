"""Vietnam: the procedures of a ward.

Reads `facts/procedures/*.toml`, once, on first use.

Stands on `loading`. Knows no calendar.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from onestop.vn._files import sources

if TYPE_CHECKING:
    from onestop.procedures.catalogue import Catalogue


@functools.cache
def procedures() -> Catalogue:
    """Return the procedures that ship with the library (*danh mục thủ tục cấp xã*).

    Each tells how sure its source is, and when it was read.

    >>> str(procedures()["1.004194"].limit())
    '3 ngày làm việc'
    """
    from onestop.loading.procedures import load_procedures

    return load_procedures(*sources("procedures"))
