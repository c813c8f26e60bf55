"""The verbs of a dossier, as words that an office can read.

Stands on `i18n` and `_checks`. Knows no dossier and no rule.
"""

from __future__ import annotations

import enum

from onestop._checks import one_of
from onestop.i18n.labels import Labelled


class Verb(Labelled, enum.StrEnum, label="action"):
    """What may be done with a dossier (*thao tác*): the method of `Dossier` of the same name.

    A verb is its own word: `Verb.ACCEPT == "accept"`.

    >>> Verb.RETURN_RESULT.text("vi")
    'trả kết quả'
    """

    ACCEPT = "accept"
    REFUSE = "refuse"
    ASSIGN = "assign"
    ESTABLISH = "establish"
    ARRIVE = "arrive"
    START_CLOCK = "start_clock"
    REQUEST_SUPPLEMENT = "request_supplement"
    SUPPLEMENT = "supplement"
    TRANSFER = "transfer"
    SUSPEND = "suspend"
    RESUME = "resume"
    EXTEND = "extend"
    COMPLETE = "complete"
    RETURN_RESULT = "return_result"
    WITHDRAW = "withdraw"
    STOP = "stop"
    CLOSE = "close"

    def __repr__(self) -> str:
        """Return the word in quotes, as any other text."""
        return repr(self.value)


def verb_of(word: str) -> Verb:
    """Return a verb, given as such or by its word."""
    return Verb(one_of("next_actions", word, [verb.value for verb in Verb]))
