"""Answers as text and pictures.

`report_text` and `score_text` write figures for a terminal or a page, `facts_text` and
`findings_text` what a check found, `aligned` and `percent` help to write one's own; `deadline_svg`
draws the month of a deadline; `timeline_text` and `timeline_svg` tell a dossier's clock day by day,
`dossier_text` all that is to be said of it; `states_svg` draws what can follow what;
`calendar_text` and `calendar_svg` show a year, the official one by default; `slip_text` and
`slip_html` print the standard slips; `review_text` and `review_html` the sheet of a meeting,
`public_review_text` and `public_review_html` what of it may be published. Nothing is worked out
here that the answers do not hold.

Stands on `vn`, the rules and `i18n`. Knows no files and no terminal.
"""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
