"""Phrases said in a language: the one door for everything that is no refusal.

Stands on `refusal` and `filling`.
"""

from __future__ import annotations

from onestop.i18n.exits import printable
from onestop.i18n.filling import filled
from onestop.i18n.languages import Lang
from onestop.i18n.names import Name
from onestop.i18n.refusal import language_of


def say(key: str, lang: Lang = "vi", /, **values: object) -> str:
    """Return a phrase in a language, its values filled in."""
    return filled(language_of(lang), key, values)


def counted(key: str, n: int, lang: Lang) -> str:
    """Return a phrase that counts something, with the plural where it belongs."""
    return say(key, lang, n=n, s=language_of(lang).plural(n))


def translate(name: str, lang: Lang) -> str:
    """Return a name in a language, fit to be shown: one of the facts, or a composed one."""
    said = name.text(lang) if isinstance(name, Name) else language_of(lang).term(name)
    return printable(said)
