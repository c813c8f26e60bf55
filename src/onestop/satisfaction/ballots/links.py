"""The link that opens the form for one dossier and stage.

Stands on `tokens`. Knows no picture.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import SplitResult, urlsplit

from onestop._arguments import checked
from onestop._checks import member
from onestop.errors import BadValueError
from onestop.satisfaction.ballots.tokens import check_form

#: What a URL is written with (RFC 3986); other letters are written as %xx or punycode.
_URL: Final = re.compile(r"https://[A-Za-z0-9._~:/?\[\]@!$&'()*+,;=%-]+")


@checked
def rating_link(base_url: str, token: str) -> str:
    """Return the link of a ballot (*đường dẫn đánh giá*): the form's address and the token.

    The token stands behind the `#`: a browser does not send that part, so it lies in no log of a
    server or proxy and in no referrer; the form's own page reads it and sends it as content.

    >>> from onestop import vn
    >>> from onestop.satisfaction import Stage
    >>> from onestop.satisfaction.ballots import SigningKey, issue_token, rating_link
    >>> key = SigningKey("2026a", bytes(range(32)), since=vn.local(2026, 1, 1))
    >>> token = issue_token(
    ...     "H48.53-261120-0001",
    ...     Stage.RECEPTION,
    ...     issued=vn.local("20/11/2026 16:10"),
    ...     expires=vn.local("20/12/2026 16:10"),
    ...     key=key,
    ... )
    >>> rating_link("https://danhgia.example.vn/phieu", token).partition("#")[0]
    'https://danhgia.example.vn/phieu'

    Raises:
        BadValueError: the address is not https, has no host, or holds a user or a fragment.
        MalformedTokenError: the token is not spelt as tokens are.
    """
    member("base_url", base_url, str)
    if not _URL.fullmatch(base_url) or not _is_plain(base_url):
        limit = "https_address"
        raise BadValueError("base_url", base_url, limit)
    return f"{base_url}#{check_form(token)}"


def _is_plain(url: str) -> bool:
    """Whether an address has a host and a sound port, and hides no user before them."""
    try:
        parts: SplitResult = urlsplit(url)
        return bool(parts.hostname) and "@" not in parts.netloc and parts.port != 0
    except ValueError:
        return False
