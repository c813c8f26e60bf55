"""A text as a QR code: on a slip, or the link of a ballot for the counter.

The only module that knows `segno`.

Stands on `satisfaction.ballots` and `i18n`. Needs the extra `qr`.
"""

from __future__ import annotations

from html import escape
from typing import Final

from onestop._arguments import checked
from onestop._checks import text
from onestop.errors import BadValueError, MissingExtraError
from onestop.i18n.exits import printable
from onestop.i18n.languages import Lang
from onestop.i18n.sayings import say
from onestop.satisfaction.ballots.links import rating_link

_SIDE: Final = 240

#: The quiet zone around a code, in modules, as its standard asks.
_QUIET: Final = 4


@checked
def rating_qr_svg(link: str, lang: Lang = "vi") -> str:
    """Return the QR code of a ballot's link (*mã QR đánh giá*) as a picture of its own.

    It says in words what it is for, and not the link: the link is for one applicant alone.

    Raises:
        BadValueError: the text is no link that `rating_link` makes.
        MalformedTokenError: what stands behind its # is no token.
        MissingExtraError: the extra `qr` is not installed.
    """
    base, _, token = text("link", link).partition("#")
    code = qr_svg(rating_link(base, token), say("rating_code", lang))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_SIDE}" height="{_SIDE}" '
        f'lang="{lang}"><rect width="100%" height="100%" fill="#fff"/>{code}</svg>'
    )


def qr_svg(code: str, label: str) -> str:
    """Return the QR code of a text as an inline picture.

    Raises:
        MissingExtraError: the extra `qr` is not installed.
    """
    rows = _matrix(code)
    side = len(rows) + 2 * _QUIET
    path = "".join(
        f"M{x + _QUIET} {y + _QUIET}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, module in enumerate(row)
        if module
    )
    said = escape(printable(label))
    return (
        f'<svg class="qr" role="img" aria-label="{said}" viewBox="0 0 {side} {side}" '
        f'shape-rendering="crispEdges"><path d="{path}"/></svg>'
    )


def _matrix(code: str) -> tuple[bytearray, ...]:
    try:
        import segno
    except ModuleNotFoundError as error:
        if error.name != "segno":
            raise
        raise MissingExtraError("part_qr", "qr") from error
    try:
        return tuple(segno.make(code, micro=False, error="m").matrix)
    except segno.DataOverflowError as error:
        raise BadValueError("code", code[:60], "too_long_for_qr") from error
