"""Faces: the sheet of a monthly meeting as text and as one page of HTML.

Stands on `review_sections`, `review_html` and `words`. Knows no files.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from onestop._layout import aligned
from onestop.i18n import Lang, language
from onestop.render.review.html import page_html
from onestop.render.review.parts import Page, Paragraph, Part, Table
from onestop.render.review.sections import html_page, public_page, text_page
from onestop.review.public import PublicReview
from onestop.review.sheet import Review
from onestop.review.year import YearReview

_WIDTH: Final = 80


def review_text(review: Review, lang: Lang = "vi", *, year: YearReview | None = None) -> str:
    """Return the sheet of a meeting (*phiếu họp giao ban*) as text for 80 columns.

    `year` adds the year's roll-up.

    Raises:
        BadValueError: the language is neither "vi" nor "en".
    """
    return "\n".join(_lines(text_page(review, year, language(lang))))


def review_html(review: Review, lang: Lang = "vi", *, year: YearReview | None = None) -> str:
    """Return the sheet of a meeting (*phiếu họp giao ban*) as one page of HTML, A4 across.

    The page holds all that it needs: no script, no font, no picture from elsewhere. `year` adds the
    year's roll-up.

    Raises:
        BadValueError: the language is neither "vi" nor "en".
    """
    return page_html(html_page(review, year, language(lang)))


def public_review_text(public: PublicReview) -> str:
    """Return what of a sheet may be published (*bản công khai*) as text, in its language."""
    return "\n".join(_lines(public_page(public)))


def public_review_html(public: PublicReview) -> str:
    """Return what of a sheet may be published (*bản công khai*) as one page of HTML."""
    return page_html(public_page(public))


def _lines(page: Page) -> Iterator[str]:
    yield page.title
    for line in page.under:
        yield from _wrapped(line, "")
    for section in page.sections:
        yield ""
        yield from _wrapped(section.title, "")
        for part in section.parts:
            yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    if isinstance(part, Table):
        numbers = set(range(len(part.heads))) - part.words
        yield from (f"  {line}" for line in aligned([part.heads, *part.rows], right=numbers))
    else:
        yield from _paragraph(part)


def _paragraph(part: Paragraph) -> Iterator[str]:
    yield from _wrapped(part.text, "- ")
    for line in part.below:
        yield from _wrapped(line, "  - ")


def _wrapped(text: str, before: str) -> Iterator[str]:
    """Return a sentence in lines that fit; a code or a name is never broken."""
    return iter(
        textwrap.wrap(
            text,
            _WIDTH,
            initial_indent=before,
            subsequent_indent=" " * len(before),
            break_long_words=False,
            break_on_hyphens=False,
        )
    )
