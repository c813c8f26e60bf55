"""Vietnam: the questionnaires that ship with the library.

Reads `facts/questionnaires.toml`, once, on first use.

Stands on `scales`. Knows no answers.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from onestop.vn._files import source
from onestop.vn.scales import SCALES

if TYPE_CHECKING:
    from onestop.satisfaction.questionnaire import Questionnaire


@functools.cache
def questionnaires() -> dict[str, Questionnaire]:
    """Return the questionnaires that ship with the library (*bộ câu hỏi khảo sát*), by name.

    `five_elements` follows SIPAS, `nine_contents` the nine contents of decree 61/2018 in its order.
    Their weights are not known; `weighted` sets the office's own.

    >>> [question.key for question in questionnaires()["five_elements"].others]
    ['overall']

    **Law:** Nghị định 61/2018/NĐ-CP, Đ31.1; Quyết định 1001/QĐ-BNV (the five elements).
    """
    from onestop.loading.surveys import load_questionnaires

    return load_questionnaires(source("facts/questionnaires.toml"), SCALES)
