"""Faces: answers as text and pictures.

`report_text` and `score_text` write figures for a terminal or a page, `facts_text` and
`findings_text` what a check found, `aligned` and `percent` help to write one's own; `deadline_svg`
draws the month of a deadline; `calendar_text` and `calendar_svg` show a year, the official one by
default. Nothing is worked out here that the answers do not hold.

Stands on `vn`, the rules and `words`. Knows no files and no terminal.
"""

from onestop._layout import aligned
from onestop.render.facts import facts_text
from onestop.render.figures import report_text, score_text
from onestop.render.findings import findings_text
from onestop.render.month import deadline_svg
from onestop.render.slips import slip_html, slip_text
from onestop.render.year import calendar_text
from onestop.render.year_picture import calendar_svg
from onestop.words import percent

__all__ = [
    "aligned",
    "calendar_svg",
    "calendar_text",
    "deadline_svg",
    "facts_text",
    "findings_text",
    "percent",
    "report_text",
    "score_text",
    "slip_html",
    "slip_text",
]
