"""Something that a check found, as a value.

A citizen's faulty papers, a procedure's faulty definition: neither is an exception. Each is a
`Finding` that says what, where, how grave it is, and where the law stands on it.

Stands on `citation` and `i18n`. Knows no check.
"""

from __future__ import annotations

import enum

import attrs

from onestop._checks import member_field, optional_field, text_field
from onestop.citation import Citation
from onestop.i18n.labels import Labelled
from onestop.i18n.languages import Lang
from onestop.i18n.remarks import Remark


class Severity(Labelled, enum.Enum, label="severity"):
    """How grave a finding is (*mức độ*)."""

    FAULT = "fault"
    EXPLAINED = "explained"
    NOTE = "note"


@attrs.frozen
class Finding:
    """Something that a check found (*điều phát hiện*).

    `kind` is the name of the check, `where` the part that it is about. A `FAULT` must be mended, a
    `NOTE` should be known; an `EXPLAINED` fault may stay, and `why` says the reason.
    """

    kind: str = attrs.field(validator=text_field)
    what: Remark = attrs.field(validator=member_field(Remark))
    where: str = attrs.field(kw_only=True, validator=text_field)
    severity: Severity = attrs.field(
        default=Severity.FAULT, kw_only=True, validator=member_field(Severity)
    )
    why: str | None = attrs.field(default=None, kw_only=True, validator=optional_field(text_field))
    citation: Citation | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Citation))
    )

    def text(self, lang: Lang = "vi") -> str:
        """Return the finding as a sentence of a language, without its place."""
        return self.what.text(lang)
