"""The sheet of a meeting as one self-contained page of HTML.

Every text goes through `text_html`, which escapes it: names and causes were typed by somebody else.
The page has no script and asks nothing of the net.

Stands on `review_parts`, `slips` and `i18n`.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from onestop.render.review.parts import PageTable, Paragraph, ReviewPage, Section
from onestop.render.slips._sheet import tidy

_STYLE: Final = """
@page { size: A4 landscape; margin: 10mm; }
:root { color-scheme: light dark; --ink: #1b2226; --soft: #56626b; --line: #b9c3c9; --paper: #fff;
  --desk: #e3e7ea; --band: #eef2f4; --mark: #8a1c1c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaec; --soft: #a3afb7; --line: #4a565e;
  --paper: #1a2024; --desk: #101416; --band: #242c31; --mark: #f0a3a3; } }
@media print { :root { --ink: #000; --soft: #333; --line: #777; --paper: #fff; --desk: #fff;
  --band: #f0f0f0; --mark: #000; } }
* { box-sizing: border-box; }
html { font: 9.5pt/1.4 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
body { margin: 0; color: var(--ink); background: var(--desk); }
h1, h2, p, ul { margin: 0; }
h1 { font-size: 1.5em; line-height: 1.25; text-wrap: balance; }
h2 { font-size: 1.1em; margin: 5mm 0 1.5mm; break-after: avoid; }
.under { color: var(--soft); }
.under:first-of-type { color: var(--ink); font-weight: 600; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.8mm 1.4mm; border: 1px solid var(--line); text-align: right;
  vertical-align: top; }
th { background: var(--band); font-weight: 600; vertical-align: bottom; line-height: 1.2; }
thead th { text-align: center; text-wrap: balance; }
.word { text-align: left; }
tbody th { background: none; vertical-align: top; line-height: 1.4; }
.total > * { font-weight: 700; background: var(--band) !important; }
td:not(.word) { white-space: nowrap; }
bdi { overflow-wrap: break-word; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.told { margin-bottom: 1.2mm; break-inside: avoid; }
.told:has(ul) > p { font-weight: 600; }
.few { margin-top: 1.2mm; }
.code { white-space: nowrap; }
ul { padding-left: 5mm; color: var(--soft); }
.many { columns: 22rem 2; column-gap: 8mm; margin-top: 1.2mm; }
@media screen {
  body { padding: 1rem; }
  .sheet { width: 297mm; max-width: 100%; min-height: 210mm; margin: 0 auto; padding: 10mm;
    background: var(--paper); box-shadow: 0 1px 4px #0005; }
}
@media screen and (max-width: 40rem) {
  body { padding: 0; }
  .sheet { padding: 4mm; min-height: 0; font-size: 1.05rem; }
  td.word:not(.code) { min-width: 10rem; }
}
@media print {
  html { font-size: 8pt; }
  h2 { margin-top: 3.5mm; }
  .scroll { overflow: visible; }
  .many { columns: 3; }
}
"""

#: From how many sentences on a section stands in two columns.
_MANY: Final = 3

#: Up to how many signs a word in a table is not broken.
_CODE: Final = 32


def page_html(page: ReviewPage) -> str:
    """Return a sheet as a page."""
    title = text_html(f"{page.title} – {page.under[0]}")
    return (
        f'<!DOCTYPE html>\n<html lang="{page.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f'<main class="sheet">\n{"".join(_body(page))}</main>\n</body>\n</html>\n'
    )


def _body(page: ReviewPage) -> Iterator[str]:
    yield f"<header>\n<h1>{text_html(page.title)}</h1>\n"
    yield "".join(f'<p class="under">{text_html(line)}</p>\n' for line in page.under)
    yield "</header>\n"
    for section in page.sections:
        yield f"<section>\n<h2>{text_html(section.title)}</h2>\n{section_html(section)}</section>\n"


def section_html(section: Section) -> str:
    """Return the parts of a section, without its heading, to stand on any page."""
    return "".join(_parts(section))


def text_html(text: str) -> str:
    """Return a text that may come from anybody as text of the page, and as nothing else."""
    return escape(tidy(text))


def _parts(section: Section) -> Iterator[str]:
    """Yield the parts, sentences that follow each other as one block."""
    waiting: list[Paragraph] = []
    for part in section.parts:
        if isinstance(part, PageTable):
            yield _block(waiting)
            waiting = []
            yield _table(part)
        else:
            waiting.append(part)
    yield _block(waiting)


def _block(sentences: list[Paragraph]) -> str:
    if not sentences:
        return ""
    kind = "many" if len(sentences) >= _MANY else "few"
    return f'<div class="{kind}">\n{"".join(map(_paragraph, sentences))}</div>\n'


def _paragraph(part: Paragraph) -> str:
    below = "".join(f"<li><bdi>{text_html(line)}</bdi></li>" for line in part.below)
    listed = f"<ul>{below}</ul>" if below else ""
    return f'<div class="told"><p><bdi>{text_html(part.text)}</bdi></p>{listed}</div>\n'


def _table(table: PageTable) -> str:
    heads = "".join(f'<th scope="col">{text_html(head)}</th>' for head in table.heads)
    last = len(table.rows) - 1
    rows = "".join(
        _row(row, table, is_total=table.has_total and place == last)
        for place, row in enumerate(table.rows)
    )
    return (
        f'<div class="scroll"><table>\n<thead><tr>{heads}</tr></thead>\n'
        f"<tbody>\n{rows}</tbody>\n</table></div>\n"
    )


def _row(row: tuple[str, ...], table: PageTable, *, is_total: bool) -> str:
    kind = ' class="total"' if is_total else ""
    inside = "".join(_cell(cell, place, table) for place, cell in enumerate(row))
    return f"<tr{kind}>{inside}</tr>\n"


def _cell(text: str, place: int, table: PageTable) -> str:
    code = " code" if " " not in text and len(text) <= _CODE else ""
    if place == 0 and place in table.words:
        return f'<th scope="row" class="word{code}"><bdi>{text_html(text)}</bdi></th>'
    kind = f' class="word{code}"' if place in table.words else ""
    return f"<td{kind}><bdi>{text_html(text)}</bdi></td>"
