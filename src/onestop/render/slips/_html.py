"""A sheet as one self-contained page of HTML.

Every text that is not the library's own goes through `_text`, which escapes it. The page has no
script and asks nothing of the net.

Stands on `_sheet`, `_style`, `_qr` and `i18n`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import Any, Final

from onestop.errors import BadValueError
from onestop.i18n.sayings import say
from onestop.render.qr import qr_svg, rating_qr_svg
from onestop.render.slips._sheet import (
    Field,
    Grid,
    Listing,
    Note,
    Part,
    Sentence,
    Sheet,
    Signature,
    tidy,
)
from onestop.render.slips._style import style


def page(sheet: Sheet, *, has_qr: bool, rating: str | None = None) -> str:
    """Return a sheet as a page, with the QR codes of its dossier and of a ballot if asked."""
    title = sheet.title if sheet.code is None else f"{sheet.title} {sheet.code.value}"
    body = "".join((*_body(sheet, has_qr=has_qr), _rating(rating)))
    return (
        f'<!DOCTYPE html>\n<html lang="{sheet.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title)}</title>\n<style>{style(sheet)}</style>\n</head>\n<body>\n"
        f'<main class="sheet">\n{body}</main>\n</body>\n</html>\n'
    )


def _body(sheet: Sheet, *, has_qr: bool) -> Iterator[str]:
    yield '<header class="top">\n'
    yield f'<div class="office"><p class="name">{_or_blank(sheet.office)}</p>'
    yield _paragraph("unit", sheet.unit)
    yield _labelled("number", sheet.number)
    yield f'</div>\n<div class="nation"><p class="form">{_text(sheet.form)}</p>'
    yield "".join(f"<p>{_text(line)}</p>" for line in sheet.nation)
    yield _paragraph("dateline", sheet.dateline)
    marked = "head with-qr" if has_qr else "head"
    yield f'</div>\n</header>\n<header class="{marked}">\n'
    yield f"<h1>{_text(sheet.title)}</h1>"
    yield _labelled("code", sheet.code)
    if has_qr:
        yield _qr(sheet)
    yield "\n</header>\n"
    yield from _parts(sheet.parts)
    if sheet.signatures:
        signed = "".join(map(_signature, sheet.signatures))
        yield f'<footer class="signatures">{signed}</footer>\n'


def _rating(link: str | None) -> str:
    """Return the code of an applicant's ballot with what it is for; nothing without a link."""
    if link is None:
        return ""
    told = f"<p>{_text(say('slip_rating', 'vi'))}</p>"
    return f'<aside class="rating">{rating_qr_svg(link)}{told}</aside>\n'


def _qr(sheet: Sheet) -> str:
    if sheet.code is None or sheet.code.value is None:
        raise BadValueError("qr", True, "ledger_without_code")
    code = tidy(sheet.code.value)
    return qr_svg(code, f"{say('slip_qr', 'vi')} {code}")


def _text(text: str) -> str:
    """Return a text that may come from anybody as text of the page, and as nothing else."""
    return escape(tidy(text))


def _or_blank(value: str | None) -> str:
    return '<span class="blank"></span>' if value is None else f"<bdi>{_text(value)}</bdi>"


def _paragraph(kind: str, text: str | None) -> str:
    return "" if text is None else f'<p class="{kind}">{_text(text)}</p>'


def _labelled(kind: str, field: Field | None) -> str:
    if field is None:
        return ""
    return f'<p class="{kind}">{_text(field.label)}: {_or_blank(field.value)}</p>'


def _parts(parts: Iterable[Part]) -> Iterator[str]:
    """Yield the body, fields that follow each other as one list of descriptions."""
    is_open = False
    for part in parts:
        if isinstance(part, Field) is not is_open:
            yield "</dl>\n" if is_open else '<dl class="fields">\n'
            is_open = not is_open
        yield _WRITERS[type(part)](part)
    if is_open:
        yield "</dl>\n"


def _field(field: Field) -> str:
    kind = ' class="short"' if field.is_short else ""
    return f"<div{kind}><dt>{_text(field.label)}:</dt><dd>{_or_blank(field.value)}</dd></div>\n"


def _listing(listing: Listing) -> str:
    blanks = [None] * max(listing.least - len(listing.items), 0)
    items = "".join(f"<li>{_or_blank(item)}</li>" for item in (*listing.items, *blanks))
    return f'<section class="list"><h2>{_text(listing.label)}:</h2><ol>{items}</ol></section>\n'


def _grid(grid: Grid) -> str:
    columns = "".join(f'<col style="width:{width}%">' for width in grid.widths)
    heads = "".join(f'<th scope="col">{_text(head)}</th>' for head in grid.heads)
    empty = (("",) * len(grid.heads),) * grid.empty_rows
    rows = "".join(_table_row(row) for row in (*grid.rows, *empty))
    kind = "signed" if grid.is_signed else "plain"
    return (
        f'<table class="{kind}"><caption>{_text(grid.caption)}</caption>'
        f"<colgroup>{columns}</colgroup><thead><tr>{heads}</tr></thead>"
        f"<tbody>{rows}</tbody></table>\n"
    )


def _table_row(row: tuple[str | None, ...]) -> str:
    cells = (f"<td><bdi>{_text(cell)}</bdi></td>" if cell else "<td></td>" for cell in row)
    return f"<tr>{''.join(cells)}</tr>"


def _signature(signature: Signature) -> str:
    return (
        f'<div><p class="who">{_text(signature.who)}</p><p class="how">{_text(signature.how)}</p>'
        f'<p class="name">{_or_blank(signature.name)}</p></div>'
    )


#: How each part is written.
_WRITERS: Final[dict[type[Part], Callable[[Any], str]]] = {
    Field: _field,
    Listing: _listing,
    Note: lambda note: f'<p class="note">{_text(note.text)}</p>\n',
    Sentence: lambda sentence: f"<p>{_text(sentence.text)}</p>\n",
    Grid: _grid,
}
