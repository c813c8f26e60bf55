"""Fields that hold one of several kinds: exact and plain numbers, classes, and nouns side by side.

A document tells them apart without saying so: a fraction is a text `3/4`, a decimal a table
`{"decimal": "0.95"}`, a class one of its words, a noun a table with its own keys. The rules of an
appraisal are named, not written out: they are facts, and a correction of them reaches what was
stored.

Stands on the nouns, `moments` and `vn`. Knows no converter: it is handed in.
"""

from __future__ import annotations

import enum
import inspect
import re
import types
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, Union, get_args, get_origin

import attrs

from onestop.appraisal.rules import DatedRules
from onestop.errors import BadValueError
from onestop.i18n.labels import Labelled
from onestop.i18n.remarks import Remark
from onestop.interchange import moments
from onestop.interchange.misfit import DocumentMisfit
from onestop.vn.people import appraisal_editions

Structure = Callable[[Any, Any], Any]
Table = dict[str, Any]

FRACTION: Final = "-?[0-9]+(/[1-9][0-9]*)?"
DECIMAL: Final = "-?[0-9]+([.][0-9]+)?"


def parts_of(kind: Any) -> tuple[Any, ...]:
    """Return the kinds of which a type is one, `None` aside; none where it is no union."""
    if get_origin(kind) not in {Union, types.UnionType}:
        return ()
    return tuple(part for part in get_args(kind) if part is not type(None))


def is_choice(kind: Any) -> bool:
    """Whether a type is one of several kinds, and never `None`."""
    return len(parts_of(kind)) > 1 and type(None) not in get_args(kind)


# -------------------------------------------------------------------- numbers


def fraction_text(value: Fraction) -> str:
    """Return a fraction as a text: `3/4`, or `3` where it is whole."""
    return str(Fraction(value))


def read_fraction(value: object) -> Fraction:
    """Return the fraction of a text, or refuse it."""
    return Fraction(_written_like(FRACTION, value, "kind_fraction"))


def decimal_text(value: Decimal) -> str:
    """Return a decimal with the decimals that it has."""
    return format(value, "f")


def read_decimal(value: object) -> Decimal:
    """Return the decimal of a text, or refuse it."""
    return Decimal(_written_like(DECIMAL, value, "kind_decimal"))


def _written_like(pattern: str, value: object, wanted: str) -> str:
    if not isinstance(value, str) or not re.fullmatch(pattern, value):
        raise DocumentMisfit(value, wanted)
    return value


# -------------------------------------------------------------------- one of several


def write_choice(value: Any, write: Callable[[Any], Any]) -> Any:
    """Return a value of one of several kinds so that it can be told apart again."""
    if isinstance(value, Decimal):
        return {"decimal": decimal_text(value)}
    if isinstance(value, Fraction):
        return fraction_text(value)
    return write(value)


def read_choice(kind: Any, value: Any, read: Structure) -> Any:
    """Return the value that one of several kinds has, or refuse what is of none."""
    parts = parts_of(kind)
    if Decimal in parts and isinstance(value, dict) and set(value) == {"decimal"}:
        return read_decimal(value["decimal"])
    for part in parts:
        if _may_be(part, value):
            return read(value, part)
    raise DocumentMisfit(value, Remark.of("kind_one_of", known=", ".join(map(_called, parts))))


def _may_be(part: Any, value: Any) -> bool:
    """Whether a value of a document has the shape of a kind."""
    if isinstance(value, str):
        if _is_enum(part):
            return value in {each.value for each in part}
        return part is Fraction
    if isinstance(value, dict):
        return attrs.has(part) and set(value) <= _keys(part)
    return type(value) is part


def _is_enum(kind: Any) -> bool:
    return inspect.isclass(kind) and issubclass(kind, enum.Enum)


def _keys(noun: Any) -> set[str]:
    return {field.name for field in attrs.fields(noun) if field.init}


def _called(part: Any) -> str:
    return str(getattr(part, "__name__", part))


# -------------------------------------------------------------------- words of any list


def word_table(word: Any) -> Table:
    """Return a member of an enumeration that says itself, with what begins its label."""
    return {"list": type(word)._begins, "value": word.value}  # noqa: SLF001  # the noun's own


def read_word(value: object) -> Any:
    """Return the member of an enumeration that a table names, or refuse it."""
    if isinstance(value, dict) and set(value) == {"list", "value"}:
        for words in Labelled.__subclasses__():
            if words._begins == value["list"]:  # noqa: SLF001  # the noun's own
                for word in words:  # type: ignore[attr-defined]  # all of them are enumerations
                    if word.value == value["value"]:
                        return word
    raise DocumentMisfit(value, "kind_word")


# -------------------------------------------------------------------- rules by name


def rules_table(rules: DatedRules) -> Table:
    """Return what names the rules of an appraisal: name, first day, whom they are of, own choices.

    Raises:
        BadValueError: they are none that ship, and could not be found again.
    """
    edition = _edition(_name_of(rules))
    if edition is None:
        raise BadValueError("rules", rules.name, "kind_known_rules")
    differing = (name for name in rules.OPTIONS if getattr(rules, name) != getattr(edition, name))
    chosen = {name: _option_text(getattr(rules, name).value) for name in differing}
    return {**_name_of(rules), **({"chosen": chosen} if chosen else {})}


def read_rules(value: object) -> DatedRules:
    """Return the rules that a table names, with the office's own choices, or refuse them."""
    if not isinstance(value, dict):
        raise DocumentMisfit(value, "kind_table")
    named = {key: inner for key, inner in value.items() if key != "chosen"}
    edition, chosen = _edition(named), value.get("chosen", {})
    if edition is None:
        raise DocumentMisfit(value, "kind_known_rules")
    if not isinstance(chosen, dict) or not all(isinstance(each, str) for each in chosen.values()):
        raise DocumentMisfit(chosen, "kind_table")
    return edition.choosing(**{name: _option(text) for name, text in chosen.items()})


def _name_of(rules: DatedRules) -> Table:
    staff = getattr(rules, "staff", None)
    named = {"name": rules.name, "first": moments.day_text(rules.first)}
    return named if staff is None else {**named, "staff": staff.value}


def _edition(named: Table) -> DatedRules | None:
    """Return the rules of that name which ship, `None` if there are none."""
    editions = (edition.value for dated in appraisal_editions() for edition in dated.editions)
    return next((rules for rules in editions if _name_of(rules) == named), None)


#: What an office chose where the text leaves a number open and there is none.
_NO_NUMBER: Final = "none"


def _option_text(value: Fraction | str | None) -> str:
    return _NO_NUMBER if value is None else str(value)


def _option(text: str) -> Fraction | str | None:
    if text == _NO_NUMBER:
        return None
    return Fraction(text) if re.fullmatch(FRACTION, text) else text


def is_rules(kind: Any) -> bool:
    """Whether a type is rules of an appraisal, or several kinds of them."""
    parts = parts_of(kind) or (kind,)
    return all(inspect.isclass(part) and issubclass(part, DatedRules) for part in parts)
