"""A text as a QR code, drawn inside a page.

The only module that knows `segno`, which comes with the extra `qr`.
"""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from onestop.errors import BadValueError, MissingExtraError

#: The quiet zone around a code, in modules, as its standard asks.
_QUIET = 4


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
    return (
        f'<svg class="qr" role="img" aria-label={quoteattr(label)} viewBox="0 0 {side} {side}" '
        f'shape-rendering="crispEdges"><path d="{path}"/></svg>'
    )


def _matrix(code: str) -> tuple[bytearray, ...]:
    try:
        import segno
    except ModuleNotFoundError as error:
        if error.name != "segno":
            raise
        raise MissingExtraError("the QR code", "qr") from error
    try:
        return tuple(segno.make(code, micro=False, error="m").matrix)
    except segno.DataOverflowError as error:
        raise BadValueError("code", code[:60], "is too long for a QR code") from error
