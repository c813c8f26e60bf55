"""Procedure codes as spreadsheets damage them: decimals lose the zeros at their end.

Stands on nothing. Knows no procedure.
"""

from __future__ import annotations

import re
from typing import Final

_DECIMAL: Final = re.compile(r"(\d)[.,](\d{1,6})")
_DIGITS: Final = 6


def with_lost_zeros(code: str) -> str | None:
    """Return the code with the zeros that a spreadsheet took: 1.00157 was 1.001570.

    `None` for what lacks none. There is one reading at most, for zeros are lost at the end only.
    """
    found = _DECIMAL.fullmatch(code)
    if found is None or (len(found[2]) == _DIGITS and "," not in code):
        return None
    return f"{found[1]}.{found[2].ljust(_DIGITS, '0')}"
