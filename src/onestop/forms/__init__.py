"""The data of the standard slips (*mẫu*), each made from a dossier's log.

A slip is a frozen value: the form of its day (number, title), what the log and the clock say, and
what the office and the applicant give by hand. Personal data are arguments and never kept in a
dossier. What nobody knows stays `None`, and paper shows it as a dotted line.

    dossier ──log, clock──▶ Receipt, SupplementRequest, Refusal, Apology, StopNotice, ControlSlip
    dossiers ──▶ RegisterRow ──▶ RegisterBook

Stands on `dossiers.clock`, `dossiers.status` and `dossiers.dossier`. Knows no layout: `render`
prints.
"""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
