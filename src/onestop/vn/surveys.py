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

    Their weights are not known; `weighted` sets the office's own.

    >>> [question.key for question in questionnaires()["five_elements"].others]
    ['overall']
    """
    from onestop.loading.surveys import load_questionnaires

    return load_questionnaires(source("facts/questionnaires.toml"), SCALES)
