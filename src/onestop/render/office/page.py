"""The form of a period's figures as one page of HTML, to be read on a screen or printed on A4.

The page has no script and asks nothing of the net; every text is escaped.

Stands on `form`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Final

from onestop._arguments import checked
from onestop.forms.report_sheets import ReportSheet
from onestop.i18n.languages import Lang
from onestop.i18n.numbers import whole
from onestop.i18n.refusal import language
from onestop.render.office.form import (
    HEAD_ROWS,
    FormCells,
    FormRow,
    Head,
    SignatureCell,
    form_cells,
)

_STYLE: Final = """
@page { size: A4 landscape; margin: 12mm; }
* { box-sizing: border-box; }
html { font: 11pt/1.35 "Times New Roman", "Liberation Serif", "Noto Serif", serif; color: #000; }
body { margin: 0; background: #fff; }
p, h1 { margin: 0; }
.top { display: flex; gap: 6mm; text-align: center; }
.top > div { flex: 1; }
.top .form, .top .parties { text-align: left; font-size: 0.9em; }
.nation p, .form { font-weight: 700; }
.nation p + p { text-decoration: underline; text-underline-offset: 0.3em; }
.parties p { overflow-wrap: anywhere; }
h1 { margin-top: 6mm; font-size: 1.25em; text-align: center; text-transform: uppercase;
  text-wrap: balance; }
.period { text-align: center; font-weight: 700; }
.days { text-align: center; font-style: italic; }
.unit { margin: 3mm 0 1mm; text-align: right; font-style: italic; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.8mm 1.2mm; border: 1px solid #000; text-align: right; vertical-align: middle; }
thead th, td:first-child { text-align: center; }
thead th { text-wrap: balance; }
.numbers th { font-weight: 400; font-style: italic; font-size: 0.85em; }
tbody th { text-align: left; font-weight: 400; overflow-wrap: anywhere; }
.total > * { font-weight: 700; }
thead { display: table-header-group; }
tr, .signatures { break-inside: avoid; }
.note { margin-top: 1mm; font-size: 0.9em; font-style: italic; }
.signatures { display: flex; margin-top: 5mm; text-align: center; }
.signatures > div { flex: 1; padding-top: 1.35em; }
.signatures > div:last-child { padding-top: 0; }
.dateline, .how { font-style: italic; }
.who { font-weight: 700; text-transform: uppercase; }
.name { min-height: 5em; padding-top: 3.5em; font-weight: 700; }
@media screen {
  body { padding: 1rem; background: #e3e7ea; }
  .sheet { width: 297mm; max-width: 100%; margin: 0 auto; padding: 12mm; background: #fff;
    box-shadow: 0 1px 4px #0005; }
  .scroll { overflow-x: auto; }
}
@media screen and (max-width: 48rem) {
  body { padding: 0; }
  .sheet { padding: 5mm; }
  .top { flex-direction: column; gap: 2mm; }
  .top .form, .top .parties { text-align: center; }
  table { width: auto; min-width: 60rem; }
}
"""


@checked
def report_sheet_html(
    sheet: ReportSheet, lang: Lang = "vi", *, names: Mapping[str, str] | None = None
) -> str:
    """Return the form of a period's figures (*biểu II.06*) as one page of HTML.

    `names` gives the names of keys, for example of procedure codes.

    Raises:
        BadValueError: the language is neither "vi" nor "en".
    """
    form = form_cells(sheet, language(lang), names or {})
    return (
        f'<!DOCTYPE html>\n<html lang="{form.lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(f'{form.number} – {form.period[0]}')}</title>\n"
        f"<style>{_STYLE}</style>\n</head>\n<body>\n"
        f'<main class="sheet">\n{"".join(_body(form))}</main>\n</body>\n</html>\n'
    )


def _body(form: FormCells) -> Iterator[str]:
    yield f'<header>\n<div class="top"><div class="form">{_line(form.number)}</div>'
    yield f'<div class="nation">{"".join(map(_line, form.nation))}</div>'
    yield f'<div class="parties">{"".join(map(_line, form.parties))}</div></div>\n'
    yield f"<h1>{escape(form.title)}</h1>\n"
    yield _line(form.period[0], "period") + _line(form.period[1], "days") + "\n</header>\n"
    yield _line(form.unit, "unit") + '\n<div class="scroll"><table>\n<thead>\n'
    yield from (_head_row(form.heads, number) for number in range(HEAD_ROWS))
    numbers = "".join(f"<th>{number}</th>" for number in form.numbers)
    yield f'<tr class="numbers">{numbers}</tr>\n</thead>\n<tbody>\n'
    yield from (_row(row, form.lang) for row in form.rows)
    yield _row(form.total, form.lang, ' class="total"') + "</tbody>\n</table></div>\n"
    yield from (_line(note, "note") + "\n" for note in form.notes)
    yield from _footer(form)


def _line(text: str, kind: str | None = None) -> str:
    marked = "" if kind is None else f' class="{kind}"'
    return f"<p{marked}><bdi>{escape(text)}</bdi></p>"


def _head_row(heads: tuple[Head, ...], number: int) -> str:
    cells = "".join(
        f'<th scope="{"colgroup" if head.columns > 1 else "col"}" rowspan="{head.rows}"'
        f' colspan="{head.columns}">{escape(head.text)}</th>'
        for head in heads
        if head.row == number
    )
    return f"<tr>{cells}</tr>\n"


def _row(row: FormRow, lang: Lang, kind: str = "") -> str:
    serial = "" if row.serial is None else row.serial
    cells = "".join(f"<td>{whole(figure, lang)}</td>" for figure in row.figures)
    return (
        f'<tr{kind}><td>{serial}</td><th scope="row"><bdi>{escape(row.name)}</bdi></th>'
        f"{cells}</tr>\n"
    )


def _footer(form: FormCells) -> Iterator[str]:
    prepared, signed = form.signatures
    yield f'<footer class="signatures"><div>{_signature(prepared)}</div>'
    yield f"<div>{_line(form.dateline, 'dateline')}{_signature(signed)}</div></footer>\n"


def _signature(cell: SignatureCell) -> str:
    return _line(cell.who, "who") + _line(cell.how, "how") + _line(cell.name, "name")
