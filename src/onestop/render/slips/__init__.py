"""The standard slips on paper and in the terminal.

A slip becomes a `Sheet` of plain parts (fields, lists, tables, signatures), and the sheet becomes
text, or one self-contained page of HTML. What is not known is a dotted line, to be filled in by
hand. Labels and sentences are the library's own words for the fields; titles are those of the form.

Stands on `forms` and `i18n`. Knows no files.
"""

from __future__ import annotations

from onestop._checks import member, optional_member
from onestop.i18n.exits import printable_lines
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language
from onestop.render.slips._html import page
from onestop.render.slips._sheets import AnySlip, sheet_of
from onestop.render.slips._text import sheet_lines

__all__ = ["slip_html", "slip_text"]


def slip_text(slip: AnySlip, lang: Lang = "vi") -> str:
    """Return a slip (*phiếu*) as text, a line for each field.

    >>> from onestop import Channel, Dossier, Procedure, vn
    >>> from onestop.forms import refusal
    >>> at, procedure = vn.local("20/11/2026 09:00"), Procedure("X", "Cấp giấy")
    >>> dossier = Dossier.submit("H48.53-261120-0007", procedure, at, channel=Channel.IN_PERSON)
    >>> refused = dossier.refuse(at, "không thuộc thẩm quyền")
    >>> print(slip_text(refusal(refused, vn.calendar(), vn.forms(on=at.date()))).splitlines()[-4])
    Lý do từ chối: không thuộc thẩm quyền

    Raises:
        WrongTypeError: it is no slip.
        BadValueError: the language is neither "vi" nor "en".
    """
    return printable_lines(sheet_lines(sheet_of(slip, language(lang))))


def slip_html(slip: AnySlip, *, qr: bool = False, rating: str | None = None) -> str:
    """Return a slip (*phiếu*) as one page of HTML, ready for the browser's print button.

    The page holds all that it needs: no script, no font, no picture from elsewhere. `qr` adds the
    dossier code as a QR code; `rating` the link of the applicant's ballot, as `rating_link` makes
    it, as one at the foot (*mã QR đánh giá*). Both need the extra `qr`.

    >>> from onestop import Channel, Dossier, Procedure, vn
    >>> from onestop.forms import refusal
    >>> at, procedure = vn.local("20/11/2026 09:00"), Procedure("X", "Cấp giấy")
    >>> dossier = Dossier.submit("H48.53-261120-0007", procedure, at, channel=Channel.IN_PERSON)
    >>> slip = refusal(dossier.refuse(at, "<không>"), vn.calendar(), vn.forms(on=at.date()))
    >>> "&lt;không&gt;" in slip_html(slip)
    True

    Raises:
        WrongTypeError: it is no slip.
        BadValueError: a QR code of the ledger, which has no code, or no link of a ballot.
        MalformedTokenError: what stands in the link behind its # is no token.
        MissingExtraError: the extra `qr` is not installed.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ12.2 (the slip of evaluation goes out with each of them).
    """
    link = optional_member("rating", rating, str)
    return page(sheet_of(slip, "vi"), has_qr=member("qr", qr, bool), rating=link)
