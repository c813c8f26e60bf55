"""Rules: the data of the standard slips (*mẫu*), each made from a dossier's log.

A slip is a frozen value: the form of its day (number, title), what the log and the clock say, and
what the office and the applicant give by hand. Personal data are arguments and never kept in a
dossier. What nobody knows stays `None`, and paper shows it as a dotted line.

    dossier ──log, clock──▶ Receipt, SupplementRequest, Refusal, Apology, StopNotice, ControlSlip
    dossiers ──▶ RegisterRow ──▶ RegisterBook

Stands on `clock`, `status` and `dossier`. Knows no layout: `render` prints.
"""

from onestop.forms.apologies import Apology, StopNotice, apology, stop_notice
from onestop.forms.control_slips import ControlSlip, HandOver, control_slip
from onestop.forms.formset import Form, FormKind, FormSet
from onestop.forms.parties import Applicant, Office
from onestop.forms.receipts import (
    Receipt,
    Refusal,
    SupplementRequest,
    receipt,
    receipt_needed,
    refusal,
    supplement_request,
)
from onestop.forms.register_books import RegisterBook, RegisterRow, register_book, register_row
from onestop.forms.slip import PaperLine, Slip

__all__ = [
    "Apology",
    "Applicant",
    "ControlSlip",
    "Form",
    "FormKind",
    "FormSet",
    "HandOver",
    "Office",
    "PaperLine",
    "Receipt",
    "Refusal",
    "RegisterBook",
    "RegisterRow",
    "Slip",
    "StopNotice",
    "SupplementRequest",
    "apology",
    "control_slip",
    "receipt",
    "receipt_needed",
    "refusal",
    "register_book",
    "register_row",
    "stop_notice",
    "supplement_request",
]
