"""Each slip as a sheet: which field stands where, under which label.

Stands on `forms`, `_sheet`, `_counted` and `i18n`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any, Final

from onestop.dossiers.status import Timeliness
from onestop.errors import WrongTypeError
from onestop.forms.apologies import Apology
from onestop.forms.control_slips import ControlSlip, HandOver
from onestop.forms.formset import Form
from onestop.forms.parties import Applicant
from onestop.forms.receipts import Receipt
from onestop.forms.refusals import Refusal
from onestop.forms.register_books import RegisterBook, RegisterRow
from onestop.forms.slip import PaperLine, Slip
from onestop.forms.stop_notices import StopNotice
from onestop.forms.supplement_requests import SupplementRequest
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language_of
from onestop.i18n.sayings import say
from onestop.render.slips._counted import counted_days
from onestop.render.slips._sheet import (
    Field,
    Grid,
    Listing,
    Note,
    Part,
    Sentence,
    Sheet,
    Signature,
)

AnySlip = Receipt | SupplementRequest | Refusal | Apology | StopNotice | ControlSlip | RegisterBook

#: How many lines a list or a table is printed with at least.
_LINES: Final = 3
_ROWS: Final = 6


def sheet_of(slip: AnySlip, lang: Lang) -> Sheet:
    """Return a slip as a sheet with its labels in a language."""
    make = _MAKERS.get(type(slip))
    if make is None:
        raise WrongTypeError("slip", slip, "a_slip")
    return make(slip, lang)


# what the sheets share


def _sheet(
    slip: Slip, lang: Lang, parts: Iterator[Part], *signatures: Signature, **more: Any
) -> Sheet:
    return Sheet(
        **_top(slip.form, lang),
        office=slip.office.name,
        unit=slip.office.unit,
        dateline=_dateline(slip, lang),
        code=Field(say("slip_code", lang), slip.code),
        parts=tuple(parts),
        signatures=signatures,
        **more,
    )


def _top(form: Form, lang: Lang) -> dict[str, Any]:
    title = form.title
    if not language_of(lang).is_of_the_law:  # a form is titled in the language of the law
        title = f"{form.kind.text(lang)} ({title})"
    return {
        "form": say("slip_form", lang, number=form.number),
        "paper": form.paper.value,
        "lang": lang,
        "nation": (say("slip_nation", lang), say("slip_motto", lang)),
        "title": title,
    }


def _dateline(slip: Slip, lang: Lang) -> str:
    place = "………………" if slip.office.place is None else slip.office.place
    return f"{place}, {_day(slip.at, lang)}"


def _day(day: dt.date, lang: Lang) -> str:
    return say("slip_day", lang, **_numbers(day))


def _hour_and_day(moment: dt.datetime, lang: Lang) -> str:
    values = {"hour": f"{moment:%H}", "minute": f"{moment:%M}", **_numbers(moment)}
    return say("slip_moment", lang, **values)


def _numbers(day: dt.date) -> dict[str, str]:
    """Return the numbers of a date as they are written by hand, safe from being added to."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return {"day": f"{day.day:02d}", "month": month, "year": str(day.year)}


def _field(key: str, value: object | None, lang: Lang, *, is_short: bool = False) -> Field:
    told = None if value is None else str(value)
    return Field(say(f"slip_{key}", lang), told, is_short=is_short)


def _who(applicant: Applicant, lang: Lang) -> Iterator[Field]:
    yield _field("applicant", applicant.name, lang)
    yield _field("id_number", applicant.id_number, lang)
    yield _field("address", applicant.address, lang)
    yield _field("telephone", applicant.telephone, lang, is_short=True)
    yield _field("email", applicant.email, lang, is_short=True)


def _contact(slip: Slip, lang: Lang) -> Field:
    return _field("contact", slip.office.contact, lang)


def _signature(role: str, name: str | None, lang: Lang, *, sealed: bool = False) -> Signature:
    how = "slip_sign_and_seal" if sealed else "slip_sign"
    return Signature(say(f"slip_{role}", lang), say(how, lang), name)


# the sheets


def _receipt(slip: Receipt, lang: Lang) -> Sheet:
    return _sheet(
        slip,
        lang,
        _receipt_parts(slip, lang),
        _signature("submitter", slip.applicant.name, lang),
        _signature("receiver", slip.signed_by, lang),
    )


def _receipt_parts(slip: Receipt, lang: Lang) -> Iterator[Part]:
    yield from _who(slip.applicant, lang)
    yield _field("content", slip.content, lang)
    papers = tuple(_paper_line(line, lang) for line in slip.papers)
    yield Listing(say("slip_papers", lang), papers, least=_LINES if not papers else 0)
    yield _field("sets", slip.sets, lang, is_short=True)
    yield _field("ledger", _ledger(slip, lang), lang, is_short=True)
    yield _field("limit", _limit(slip, lang), lang)
    yield _field("received", _hour_and_day(slip.received, lang), lang)
    appointment = slip.appointment
    told = None if appointment is None else _hour_and_day(appointment, lang)
    yield _field("appointment", told, lang)
    yield _field("result_at", slip.result_at, lang)
    yield _contact(slip, lang)
    if slip.deadline is not None:
        yield from map(Note, counted_days(slip.deadline, lang))


def _paper_line(line: PaperLine, lang: Lang) -> str:
    numbers = (
        ("originals", line.originals),
        ("certified", line.certified),
        ("copies", line.copies),
    )
    told = ", ".join(say(f"slip_n_{key}", lang, n=n) for key, n in numbers if n)
    return f"{line.name} ({told})" if told else line.name


def _limit(slip: Receipt, lang: Lang) -> str | None:
    """Return the handling time by law, or why there is none, and what the law leaves out of it."""
    if slip.no_appointment is not None:
        return slip.no_appointment.text(lang)
    if slip.deadline is None:
        return None
    limit, basis = slip.deadline.limit.text(lang), slip.deadline.basis
    if slip.deadline.excluded:
        what = "; ".join(slip.deadline.excluded)
        limit = say("slip_limit_without", lang, limit=limit, what=what)
    if basis is not None and not basis.confidence.is_settled:
        return say("slip_limit_unsure", lang, limit=limit)
    return limit


def _ledger(slip: Receipt, lang: Lang) -> str:
    volume, serial = (
        "……" if number is None else f"{number:02d}" for number in (slip.volume, slip.serial)
    )
    return say("slip_volume_and_serial", lang, volume=volume, serial=serial)


def _supplement(slip: SupplementRequest, lang: Lang) -> Sheet:
    return _sheet(
        slip,
        lang,
        _supplement_parts(slip, lang),
        _signature("guide", slip.signed_by, lang),
    )


def _supplement_parts(slip: SupplementRequest, lang: Lang) -> Iterator[Part]:
    yield from _who(slip.applicant, lang)
    yield _field("content", slip.content, lang)
    heads = ("no", "paper", "originals", "certified", "copies")
    rows = (
        (str(n), line.name, *map(_number, (line.originals, line.certified, line.copies)))
        for n, line in enumerate(slip.papers, start=1)
    )
    yield Grid(
        tuple(say(f"slip_{head}", lang) for head in heads),
        tuple(rows),
        caption=say("slip_asked", lang),
        widths=(7, 51, 14, 14, 14),
    )
    yield _field("reason", slip.reason, lang)
    yield _contact(slip, lang)


def _number(number: int | None) -> str | None:
    return None if number is None else str(number)


def _refusal(slip: Refusal, lang: Lang) -> Sheet:
    parts = (
        *_who(slip.applicant, lang),
        _field("content", slip.content, lang),
        _field("refused_because", slip.reason, lang),
        _contact(slip, lang),
    )
    return _sheet(slip, lang, iter(parts), _signature("receiver", slip.signed_by, lang))


def _apology(slip: Apology, lang: Lang) -> Sheet:
    parts = (
        _field("addressee", slip.applicant.name, lang),
        _field("address", slip.applicant.address, lang),
        _field("content", slip.content, lang),
        _field("received_on", _day(slip.received, lang), lang),
        _field("original", _day(slip.original, lang), lang),
        _field("late_because", slip.reason, lang),
        _field("until", _day(slip.until, lang), lang),
        Sentence(say("slip_sorry", lang)),
        _contact(slip, lang),
    )
    return _of_the_head(slip, lang, parts)


def _stop(slip: StopNotice, lang: Lang) -> Sheet:
    parts = (
        _field("addressee", slip.applicant.name, lang),
        _field("id_number", slip.applicant.id_number, lang),
        _field("address", slip.applicant.address, lang),
        _field("content", slip.content, lang),
        _field("closed_because" if slip.is_closing else "stopped_because", slip.reason, lang),
        _contact(slip, lang),
    )
    return _of_the_head(slip, lang, parts)


def _of_the_head(slip: Apology | StopNotice, lang: Lang, parts: tuple[Part, ...]) -> Sheet:
    """Return a sheet that has a number of its own and is signed by the head of the agency."""
    signature = _signature("signatory", slip.signed_by, lang, sealed=True)
    number = _field("number", slip.number, lang)
    return _sheet(slip, lang, iter(parts), signature, number=number)


def _control(slip: ControlSlip, lang: Lang) -> Sheet:
    heads = ("deliverer", "receiver_of", "handed_at", "result", "note")
    parts: tuple[Part, ...] = (
        _field("content", slip.content, lang),
        _field("agency", slip.agency, lang),
        Grid(
            tuple(say(f"slip_{head}", lang) for head in heads),
            tuple(_hand_over(row, lang) for row in slip.rows),
            caption=say("slip_hand_overs", lang),
            widths=(22, 22, 19, 21, 16),
            least=_ROWS,
            is_signed=True,
        ),
    )
    return _sheet(slip, lang, iter(parts))


def _hand_over(row: HandOver, lang: Lang) -> tuple[str | None, ...]:
    at = f"{row.at:%H:%M %d/%m/%Y}"
    return (row.deliverer, row.receiver, at, _result(row.result, lang), row.note or "")


def _result(result: Timeliness | None, lang: Lang) -> str:
    """Return the result in words, or the three of them to be ticked."""
    if result is not None:
        return say(f"slip_{result.name}", lang)
    words = (Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE)
    boxes = (f"☐ {say(f'slip_{word.name}', lang)}" for word in words)
    return " ".join(box.replace(" ", "\N{NO-BREAK SPACE}") for box in boxes)


_LEDGER_HEADS: Final = (
    "no",
    "code",
    "procedure",
    "sets_of",
    "applicant",
    "address_and_telephone",
    "agency",
    "received_on",
    "appointed",
    "moved",
    "back",
    "returned",
    "result_way",
    "signed",
    "note",
)


def _register(book: RegisterBook, lang: Lang) -> Sheet:
    grid = Grid(
        tuple(say(f"slip_{head}", lang) for head in _LEDGER_HEADS),
        tuple(_row(row, lang) for row in book.rows),
        caption=say("slip_year_and_volume", lang, year=str(book.year), volume=book.volume),
        widths=(3, 11, 11, 4, 9, 10, 8, 6, 7, 6, 6, 6, 6, 4, 3),
        least=_ROWS,
    )
    return Sheet(
        **_top(book.form, lang),
        is_landscape=True,
        office=book.office.name,
        unit=book.office.unit,
        parts=(grid,),
    )


def _row(row: RegisterRow, lang: Lang) -> tuple[str | None, ...]:
    applicant = row.applicant
    reached = [part for part in (applicant.address, applicant.telephone) if part is not None]
    appointed = _short(row.appointed)
    if appointed is not None and row.reappointed is not None:
        appointed = say("slip_put_off", lang, first=appointed, then=f"{row.reappointed:%d/%m/%Y}")
    return (
        f"{row.serial:02d}",
        row.code,
        row.procedure,
        _number(row.sets),
        applicant.name,
        "; ".join(reached) or None,
        row.agency,
        _short(row.received),
        appointed,
        *map(_short, (row.moved, row.back, row.returned)),
        row.result_way,
        None,
        row.note,
    )


def _short(moment: dt.datetime | None) -> str | None:
    return None if moment is None else f"{moment:%H:%M %d/%m/%Y}"


#: How each slip becomes a sheet.
_MAKERS: Final[dict[type[Any], Callable[[Any, Lang], Sheet]]] = {
    Receipt: _receipt,
    SupplementRequest: _supplement,
    Refusal: _refusal,
    Apology: _apology,
    StopNotice: _stop,
    ControlSlip: _control,
    RegisterBook: _register,
}
