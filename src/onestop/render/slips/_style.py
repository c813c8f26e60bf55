"""How a printed slip looks, on paper and on a screen.

Stands on `_sheet`.
"""

from __future__ import annotations

from typing import Final

from onestop.render.slips._sheet import Sheet

#: The short side and the long side of the papers, in millimetres, and the size of the letters.
_SIZES: Final = {"A5": (148, 210, "9.5pt"), "A4": (210, 297, "8.5pt")}

_MARGIN: Final = 9

_STYLE: Final = """
@page { size: &paper; margin: &margin; }
* { box-sizing: border-box; }
html { font: &font/1.35 "Times New Roman", "Liberation Serif", "Noto Serif", serif; color: #000; }
body { margin: 0; background: #fff; }
p, h1, h2, dl, dd, ol { margin: 0; }
bdi { overflow-wrap: anywhere; }
.blank { display: inline-block; min-width: 9em; height: 1em; border-bottom: 1px dotted #000; }
.top { display: flex; gap: 4mm; align-items: flex-start; text-align: center; }
.top .office { flex: 4; }
.top .nation { flex: 5; font-weight: 700; }
.top .name { font-weight: 700; text-transform: uppercase; }
.top .unit { font-weight: 700; }
.top .form { font-weight: 400; font-size: 0.85em; text-align: right; }
.top .dateline { font-style: italic; font-weight: 400; }
.head { display: flow-root; position: relative; margin: 2.5mm 0 1.5mm; text-align: center; }
.with-qr { min-height: 17mm; padding-inline: 19mm; }
h1 { font-size: 1.3em; line-height: 1.25; text-transform: uppercase; text-wrap: balance; }
.code { margin-top: 1mm; font-weight: 700; }
.qr { position: absolute; inset: -1.5mm 0 auto auto; width: 18.5mm; height: 18.5mm; }
h2 { font-size: 1em; font-weight: 400; }
.fields { display: flex; flex-wrap: wrap; gap: 0.4mm 4mm; margin-top: 0.4mm; }
.fields > div { display: flex; flex: 1 1 100%; gap: 1.5mm; }
.fields > .short { flex: 1 1 auto; }
.short dt { max-width: none; }
dt { flex: 0 1 auto; max-width: 55%; }
dd { flex: 1; min-width: 25%; font-weight: 600; }
dd .blank { width: 100%; min-width: 12mm; }
.list { margin-top: 0.4mm; }
ol { padding-left: 6mm; }
li { break-inside: avoid; }
li .blank { width: 100%; }
table { width: 100%; margin: 2mm 0; border-collapse: collapse; table-layout: fixed; }
caption { text-align: left; padding-bottom: 1mm; }
th, td { padding: 0.6mm 1mm; border: 1px solid #000; vertical-align: top; text-align: left; }
th { font-weight: 700; text-align: center; vertical-align: middle; }
tr { break-inside: avoid; }
td:empty::after { content: "\\00a0"; }
.signed td { height: 13mm; }
.note { margin-top: 0.4mm; font-size: 0.85em; font-style: italic; }
.rating { display: flex; gap: 4mm; align-items: center; margin-top: 4mm; padding-top: 2mm;
  border-top: 1px dashed #000; break-inside: avoid; }
.rating > svg { flex: none; width: 24mm; height: 24mm; }
.rating .qr { position: static; width: 100%; height: 100%; }
.signatures { display: flex; justify-content: flex-end; gap: 6mm; padding-top: 2.5mm;
  text-align: center; break-inside: avoid; break-before: avoid; }
.signatures > div { flex: 0 1 50%; }
.signatures .who { font-weight: 700; text-transform: uppercase; }
.signatures .how { font-style: italic; }
.signatures .name { margin-top: 11mm; font-weight: 700; }
@media screen {
  body { padding: 1rem; background: #e3e7ea; }
  .sheet { width: &width; max-width: 100%; min-height: &height; margin: 0 auto; padding: &margin;
    background: #fff; box-shadow: 0 1px 4px #0005; overflow-x: auto; }
}
@media screen and (max-width: 36rem) {
  .top, .signatures { flex-direction: column; align-items: stretch; }
  .sheet { min-height: 0; font-size: 1.1rem; }
}
"""


def style(sheet: Sheet) -> str:
    """Return the style of a sheet, for its paper."""
    short, long, font = _SIZES[sheet.paper]
    width, height = (long, short) if sheet.is_landscape else (short, long)
    turn = "landscape" if sheet.is_landscape else "portrait"
    values = {
        "paper": f"{sheet.paper} {turn}",
        "margin": f"{_MARGIN}mm",
        "font": font,
        "width": f"{width}mm",
        "height": f"{height}mm",
    }
    text = _STYLE
    for name, value in values.items():
        text = text.replace(f"&{name}", value)
    return text
