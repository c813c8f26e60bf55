"""Parts of a refusal's sentence: several joined by a word, names in quotes, whom it is about.

Stands on `refusal` and `remarks`.
"""

from __future__ import annotations

from onestop.i18n.filling import Sayable
from onestop.i18n.languages import SPOKEN, Lang
from onestop.i18n.refusal import Said, language_of, written_in
from onestop.i18n.remarks import Remark


class Joined:
    """Several parts of a sentence, joined as the key says: by `or`, by `and`, by a semicolon."""

    def __init__(self, key: str, parts: tuple[object, ...], *, quote: bool = False) -> None:
        self.joint, self.parts, self.quote = key, parts, quote

    def text(self, lang: Lang = "vi") -> str:
        """Return the parts in a language."""
        language = language_of(lang)
        written = (written_in(language, part) for part in self.parts)
        joint = language.phrase(self.joint)
        return joint.join(map(repr, written) if self.quote else written)


def joined(key: str, parts: tuple[object, ...]) -> Joined:
    """Return parts of a sentence that a word joins."""
    return Joined(key, parts)


def quoted_names(names: tuple[str, ...]) -> Sayable:
    """Return names in quotes; none is said to be none."""
    return Joined("list_plain", names, quote=True) if names else Remark.of("none_known")


def as_remark(what: Said) -> Sayable | str:
    """Return a part of a sentence as one that can be filled into another."""
    return Remark.of(what) if isinstance(what, str) and what in SPOKEN["vi"].phrases else what


def of_dossier(code: str | None) -> Said:
    """Return the head of a sentence that is about a dossier, where one is known."""
    return Remark.of("head_dossier", code=code) if code else ""


def of_procedure(code: str | None) -> Said:
    """Return `of procedure …`, or the bare word where no code is known."""
    return Remark.of("procedure_of_code", code=code) if code else Remark.of("the_procedure")
