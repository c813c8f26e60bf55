"""Labels of closed words: every member of an enumeration says itself in a language.

Stands on `sayings`. Knows no enumeration.
"""

from __future__ import annotations

import enum
from typing import ClassVar, cast

from onestop.i18n.languages import Lang
from onestop.i18n.sayings import say


class Labelled:
    """What gives each member of an enumeration its label in a language.

    `label` begins the keys of the phrases, and the value of the member ends them.

    >>> import enum
    >>> class Leave(Labelled, enum.Enum, label="leave"):
    ...     SICK = "sick"
    >>> Leave.SICK.text("vi")
    'nghỉ ốm'
    """

    _begins: ClassVar[str]

    def __init_subclass__(cls, *, label: str) -> None:
        super().__init_subclass__()
        cls._begins = label

    @property
    def label(self) -> str:
        """The key of the phrase that says the member."""
        return f"{self._begins}_{cast('enum.Enum', self).value}".replace(" ", "_")

    def text(self, lang: Lang = "vi") -> str:
        """Return the member in words of a language, as an office says it."""
        return say(self.label, lang)
