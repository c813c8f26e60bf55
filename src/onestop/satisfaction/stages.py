"""The stages at which people are asked how they were served.

Stands on `i18n`. Knows no ballot and no dossier.
"""

from __future__ import annotations

import enum

from onestop.errors import BadValueError
from onestop.i18n.labels import Labelled
from onestop.i18n.remarks import Remark


class Stage(Labelled, enum.StrEnum, label="stage"):
    """A stage at which a ballot is offered (*thời điểm đánh giá*), refusals as well as results.

    Whoever asks only after a good result makes a service look good. A stage is its own word:
    `Stage.RESULT == "result"`.

    >>> [stage.text("en") for stage in Stage]
    ['reception', 'supplement', 'refusal', 'result']

    **Law:** Thông tư 01/2018/TT-VPCP, Đ12.2: a slip with the receipt, the request for a supplement
    and the refusal.
    """

    RECEPTION = "reception"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    RESULT = "result"


def stage_of(value: Stage | str) -> Stage:
    """Return a stage, given as such or by its word."""
    try:
        return Stage(value)
    except ValueError:
        words = ", ".join(stage.value for stage in Stage)
        raise BadValueError("stage", value, Remark.of("must_be_one_of", known=words)) from None
