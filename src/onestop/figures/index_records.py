"""Figures of the index that a log tells only if it keeps them: fees, papers, results, data.

That a log holds no such event may mean that nothing happened, or that nobody notes it. So whoever
asks says what the log keeps; what it does not keep stays without a figure.

Stands on `index_on_time` and `index_figures`. Knows no points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, Literal, get_args

from onestop._checks import as_texts
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import (
    DataReused,
    ElectronicResultIssued,
    FeePaid,
    PapersDigitised,
)
from onestop.errors import BadValueError
from onestop.figures.index_figures import FigureSource, MeasureFigure
from onestop.figures.index_on_time import IndexedDossier
from onestop.i18n.remarks import Remark

#: What a log may keep beside the course of a dossier.
Kept = Literal["fees", "papers", "results", "reuse"]

RESULTS: Final = "ORIGINAL_RESULT_AVAILABLE"
DIGITISED: Final = "SO_HOA_GIAY_TO_GIAI_QUYET"
REUSED: Final = "REUSED_DIGITIZED_DATA"
PAID: Final = "PAID_ONLINE_DOSSIERS"
PAID_PROCEDURES: Final = "PAID_ONLINE_PROCEDURES"
FEE_PROCEDURES: Final = "FEE_PROCEDURES_WITH_DOSSIERS"

#: A figure, and the dossiers that cost it points.
Recorded = tuple[MeasureFigure, tuple[IndexedDossier, ...]]


def kept_of(words: Iterable[str]) -> frozenset[str]:
    """Return what a log keeps, or refuse a word that is none of it."""
    found, known = as_texts(words, "kept"), get_args(Kept)
    for word in sorted(found):
        if word not in known:
            raise BadValueError("kept", word, Remark.of("must_be_one_of", known=known))
    return found


def recorded_figures(
    judged: tuple[IndexedDossier, ...],
    received: tuple[IndexedDossier, ...],
    kept: frozenset[str],
    fee_procedures: int | None,
) -> Iterator[Recorded]:
    """Yield the figures that the records of a log tell, as far as it keeps them."""
    for code, needed, has in _SHARES:
        if needed <= kept:
            without = tuple(each for each in judged if not has(each.dossier))
            told = Remark.of("index_results_of_all")
            yield _figure(code, len(judged) - len(without), len(judged), told), without
    if "fees" in kept:
        yield from _of_fees(received, fee_procedures)


def _of_fees(
    received: tuple[IndexedDossier, ...], fee_procedures: int | None
) -> Iterator[Recorded]:
    """Yield 3.6, and of the procedures with a fee those paid online and those with dossiers."""
    owing = tuple(each for each in received if _owes(each.dossier))
    unpaid = tuple(each for each in owing if not _is_paid_online(each.dossier))
    yield _figure(PAID, len(owing) - len(unpaid), len(owing)), unpaid
    if fee_procedures is None:
        return
    with_fee = [each.dossier for each in received if _has_fee(each.dossier)]
    paid = {each.procedure.code for each in with_fee if _is_paid_online(each)}
    yield _figure(PAID_PROCEDURES, len(paid), fee_procedures), ()
    codes = {each.procedure.code for each in with_fee}
    yield _figure(FEE_PROCEDURES, len(codes), fee_procedures), ()


def _figure(code: str, numerator: int, denominator: int, *because: Remark) -> MeasureFigure:
    source = FigureSource.DOSSIERS
    return MeasureFigure(code, numerator, denominator, source=source, because=because)


def has_electronic_result(dossier: Dossier) -> bool:
    """Whether the result of a dossier was issued with a file."""
    return dossier.has_any((ElectronicResultIssued,))


def _is_digitised(dossier: Dossier) -> bool:
    return dossier.has_any((PapersDigitised,)) and has_electronic_result(dossier)


def _is_reused(dossier: Dossier) -> bool:
    """Whether data stood for a paper; without a reception it does not count."""
    return dossier.accepted_at is not None and dossier.has_any((DataReused,))


#: Measure, what the log must keep for it, and which dossiers count.
_SHARES: Final[tuple[tuple[str, frozenset[str], Callable[[Dossier], bool]], ...]] = (
    (RESULTS, frozenset({"results"}), has_electronic_result),
    (DIGITISED, frozenset({"papers", "results"}), _is_digitised),
    (REUSED, frozenset({"reuse"}), _is_reused),
)


def _has_fee(dossier: Dossier) -> bool:
    """Whether the procedure costs something: a fee that nobody knows is one."""
    return any(fee.amount != 0 for fee in dossier.procedure.fees)


def _owes(dossier: Dossier) -> bool:
    """Whether a fee had to be paid: the procedure has one, and not all that is noted is 0."""
    paid = [event.amount for event in dossier.events if isinstance(event, FeePaid)]
    return _has_fee(dossier) and (not paid or any(paid))


def _is_paid_online(dossier: Dossier) -> bool:
    paid = (event for event in dossier.events if isinstance(event, FeePaid))
    return any(event.online and event.amount for event in paid)
