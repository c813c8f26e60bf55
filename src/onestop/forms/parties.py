"""Who stands on a slip: the office that hands it out, and the applicant.

Both are given by the caller, slip by slip. A dossier never keeps them.

Stands on `_checks`. Knows no form.
"""

from __future__ import annotations

from typing import Any

import attrs

from onestop._checks import optional_field, text_field


def _text_field(**options: Any) -> Any:
    """Return a field that is a text, or `None` for a line that is filled in by hand."""
    return attrs.field(default=None, validator=optional_field(text_field), **options)


@attrs.frozen
class Office:
    """The office that hands a slip out (*bộ phận một cửa*), as its heading names it.

    `name` is the agency, `unit` its one-stop unit, `place` what stands before the date, `contact`
    how the applicant reaches it. `None` is left to be filled in by hand.
    """

    name: str | None = _text_field()
    unit: str | None = _text_field()
    place: str | None = _text_field(kw_only=True)
    contact: str | None = _text_field(kw_only=True)


@attrs.frozen
class Applicant:
    """The person or organisation that handed the dossier in (*người nộp hồ sơ*).

    What identifies a person stays out of the `repr`, so that it does not end up in a log.

    >>> Applicant("Nguyễn Văn A", telephone="0900 000 000")
    Applicant(name='Nguyễn Văn A')
    """

    name: str | None = _text_field()
    id_number: str | None = _text_field(kw_only=True, repr=False)
    telephone: str | None = _text_field(kw_only=True, repr=False)
    address: str | None = _text_field(kw_only=True, repr=False)
    email: str | None = _text_field(kw_only=True, repr=False)
