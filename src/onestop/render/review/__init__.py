"""The sheet of a monthly meeting as text and as one page of HTML.

Stands on `review_sections`, `review_html` and `words`. Knows no files.
"""

from __future__ import annotations

from onestop._arguments import checked
from onestop.i18n.exits import printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language
from onestop.render.review.html import page_html
from onestop.render.review.sections import html_page, officer_page, public_page, text_page
from onestop.render.review.text import page_lines
from onestop.review.public import PublicReview
from onestop.review.sheet import Review
from onestop.review.year import YearReview


@checked
def review_text(
    review: Review,
    lang: Lang = "vi",
    *,
    year: YearReview | None = None,
    width: int | None = None,
) -> str:
    """Return the sheet of a meeting (*phiếu họp giao ban*) as text for 80 columns.

    `year` adds the year's roll-up; `width` is how many columns a terminal has.

    Raises:
        BadValueError: the language is neither "vi" nor "en".
    """
    return printable_lines(page_lines(text_page(review, year, language(lang)), width))


@checked
def review_html(review: Review, lang: Lang = "vi", *, year: YearReview | None = None) -> str:
    """Return the sheet of a meeting (*phiếu họp giao ban*) as one page of HTML, A4 across.

    The page holds all that it needs: no script, no font, no picture from elsewhere. `year` adds the
    year's roll-up.

    Raises:
        BadValueError: the language is neither "vi" nor "en".
    """
    return page_html(html_page(review, year, language(lang)))


@checked
def officer_review_text(
    review: Review, officer: str, lang: Lang = "vi", *, width: int | None = None
) -> str:
    """Return the sheet of one officer (*phiếu cá nhân*) as text: own figures, nobody else's points.

    The own figures, late dossiers, answers and points of the meeting's sheet, and where the officer
    lies beside what chance explains. `width` is how many columns a terminal has.

    Raises:
        BadValueError: the sheet knows nobody of that name, or the language is unknown.
    """
    return printable_lines(page_lines(officer_page(review, officer, language(lang)), width))


@checked
def officer_review_html(review: Review, officer: str, lang: Lang = "vi") -> str:
    """Return the sheet of one officer (*phiếu cá nhân*) as one page of HTML.

    Raises:
        BadValueError: the sheet knows nobody of that name, or the language is unknown.
    """
    return page_html(officer_page(review, officer, language(lang)))


@checked
def public_review_text(public: PublicReview) -> str:
    """Return what of a sheet may be published (*bản công khai*) as text, in its language."""
    return printable_lines(page_lines(public_page(public)))


@checked
def public_review_html(public: PublicReview) -> str:
    """Return what of a sheet may be published (*bản công khai*) as one page of HTML."""
    return page_html(public_page(public))
