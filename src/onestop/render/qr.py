"""The link of a ballot as a QR code, for the slip or the counter.

Stands on `satisfaction.ballots` and `i18n`. Needs the extra `qr`.
"""

from __future__ import annotations

from typing import Final

from onestop._checks import text
from onestop.i18n import Lang, say
from onestop.render._qr import qr_svg
from onestop.satisfaction.ballots.links import rating_link

_SIDE: Final = 240


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
