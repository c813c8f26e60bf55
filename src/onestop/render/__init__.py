"""Faces: answers as text and pictures.

`report_text` and `score_text` write figures for a terminal or a page, `facts_text` and
`findings_text` what a check found, `aligned` and `percent` help to write one's own; `deadline_svg`
draws the month of a deadline; `timeline_text` and `timeline_svg` tell a dossier's clock day by day,
`dossier_text` all that is to be said of it; `states_svg` draws what can follow what;
`calendar_text` and `calendar_svg` show a year, the official one by default; `slip_text` and
`slip_html` print the standard slips; `review_text` and `review_html` the sheet of a meeting,
`public_review_text` and `public_review_html` what of it may be published. Nothing is worked out
here that the answers do not hold.

Stands on `vn`, the rules and `words`. Knows no files and no terminal.
"""

from onestop._layout import aligned
from onestop.i18n import percent
from onestop.render.comparison import comparison_text, own_figures_text
from onestop.render.facts import facts_text
from onestop.render.figures import report_text, score_text
from onestop.render.findings import findings_text
from onestop.render.month import deadline_svg
from onestop.render.qr import rating_qr_svg
from onestop.render.review import (
    public_review_html,
    public_review_text,
    review_html,
    review_text,
)
from onestop.render.slips import slip_html, slip_text
from onestop.render.states import states_svg
from onestop.render.timeline.answer import dossier_text
from onestop.render.timeline.svg import timeline_svg
from onestop.render.timeline.text import timeline_text
from onestop.render.year.svg import calendar_svg
from onestop.render.year.text import calendar_text

__all__ = [
    "aligned",
    "calendar_svg",
    "calendar_text",
    "comparison_text",
    "deadline_svg",
    "dossier_text",
    "facts_text",
    "findings_text",
    "own_figures_text",
    "percent",
    "public_review_html",
    "public_review_text",
    "rating_qr_svg",
    "report_text",
    "review_html",
    "review_text",
    "score_text",
    "slip_html",
    "slip_text",
    "states_svg",
    "timeline_svg",
    "timeline_text",
]
