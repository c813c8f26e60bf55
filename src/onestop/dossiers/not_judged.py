"""A dossier that could not be judged, as a value: one bad dossier never kills a list or a report.

    dossier ──rules──▶ Judgement
                 └───▶ NotJudged: code, reason

Stands on `dossier`. Knows no list and no figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import text_field
from onestop.dossiers.dossier import Dossier
from onestop.errors import OnestopError
from onestop.i18n.languages import Lang
from onestop.i18n.remarks import Remark, Told


@attrs.frozen(field_transformer=checked_fields)
class NotJudged:
    """A dossier that could not be judged (*hồ sơ chưa đánh giá được*), and the reason.

    `reason` says why in either language; `dossier` and `error` are what it was made of, where it
    did not come out of a document. Two are equal where the code and the reason are.

    >>> from onestop import Remark
    >>> NotJudged("H-1", Remark.of("dossier_twice")).text("en")
    'H-1: the dossier stands there twice: hand it in once, or it would count twice'
    """

    code: str = attrs.field(validator=text_field)
    reason: Remark
    dossier: Dossier | None = attrs.field(default=None, kw_only=True, eq=False, repr=False)
    error: OnestopError | None = attrs.field(default=None, kw_only=True, eq=False, repr=False)

    @classmethod
    @checked
    def of(cls, dossier: Dossier, error: OnestopError) -> NotJudged:
        """Return what is told of a dossier whose judgement was refused."""
        reason = Remark.of("not_judged_reason", why=Told.of(error))
        return cls(dossier.code, reason, dossier=dossier, error=error)

    def text(self, lang: Lang = "vi") -> str:
        """Return the code of the dossier and why it could not be judged, in a language."""
        return Remark.of("dossier_reason", code=self.code, reason=self.reason).text(lang)


@contextmanager
def left_out(dossier: Dossier, into: list[NotJudged] | None) -> Iterator[None]:
    """Note a dossier whose judgement is refused; without a list, the refusal goes on, naming it."""
    try:
        yield
    except OnestopError as error:
        if into is None:
            error.add_note(f"dossier {dossier.code}")
            raise
        into.append(NotJudged.of(dossier, error))
