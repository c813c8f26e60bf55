"""Whole documents, from a value to a text and back.

A document says what it holds, in which version, and with which facts it was written. What is
written is read back before it is handed out, so that a text that would come back as another value
never leaves.

Stands on `loading`; on `converting`, which needs the extra, only where it is used.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final, TypeVar

from onestop import vn
from onestop._arguments import checked
from onestop._checks import member, one_of, whole_number
from onestop.appraisal.appraisal import Appraisal
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.status import Status
from onestop.errors import (
    BadValueError,
    FactError,
    FactErrors,
    MissingExtraError,
    OnestopError,
    WrongTypeError,
)
from onestop.figures.index_scores import IndexScore
from onestop.figures.rows import Report
from onestop.i18n.remarks import Remark
from onestop.limits.deadline import Deadline
from onestop.loading.node import VERSION, Faults, Node, Source
from onestop.loading.overlays import load_overlay
from onestop.loading.procedures import load_procedures
from onestop.loading.writing import overlay_table, tables_of
from onestop.procedures.catalogue import Catalogue
from onestop.procedures.overlay import Overlay
from onestop.procedures.procedure import Procedure
from onestop.review.records import MeetingRecord
from onestop.review.sheet import Review
from onestop.review.year import YearReview
from onestop.satisfaction.ballots.box import BallotBox
from onestop.satisfaction.scores import Score

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T")

Table = dict[str, Any]

#: What a document may hold, by the word on its top.
KINDS: Final[dict[str, type[Any]]] = {
    "procedures": Catalogue,
    "calendar": WorkCalendar,
    "dossier": Dossier,
    "deadline": Deadline,
    "status": Status,
    "report": Report,
    "score": Score,
    "appraisal": Appraisal,
    "review": Review,
    "year_review": YearReview,
    "meeting_record": MeetingRecord,
    "ballot_box": BallotBox,
    "index_score": IndexScore,
}

_KIND_OF: Final[dict[type[Any], str]] = {
    **{kind: word for word, kind in KINDS.items()},
    Procedure: "procedures",
}
_PART: Final = "onestop.interchange"


@checked
def to_json(value: Any, *, indent: int | None = None) -> str:
    """Return a value as a document of JSON (*xuất dữ liệu*).

    A catalogue or a procedure, a calendar, a dossier, a deadline, a status or a report. A deadline
    takes its reasons along and leaves its calendar behind. `indent` is that of `json.dumps`.

    >>> from onestop import WorkingDays, due, vn
    >>> deadline = due(vn.local("20/11/2026 16:10"), WorkingDays(3), vn.calendar())
    >>> text = to_json(deadline)
    >>> text[:65]
    '{"onestop": "deadline", "version": 1, "limit": {"working_days": 3'
    >>> from_json(text, type(deadline)) == deadline
    True

    Raises:
        WrongTypeError: the value is of no kind that a document holds.
        BadValueError: the value would not come back from its document as it is.
        MissingExtraError: the extra `json` is not installed.
    """
    kind = _kind_of(type(value))
    if indent is not None:
        whole_number("indent", indent, 0)
    try:
        table = {"onestop": kind, "version": VERSION, **_body(value), "facts": vn.edition}
        text = json.dumps(
            table, ensure_ascii=False, allow_nan=False, indent=indent, default=_iso_text
        )
        back = from_json(text, type(value))
    except _NOT_WRITTEN as error:
        raise _no_document(value, error) from error
    if back != value or _body(back) != _body(value):
        raise _no_document(value, "it would come back as another value")
    return text


#: What goes wrong where a value holds what its class does not promise, or too much of it.
_NOT_WRITTEN: Final = (
    FactErrors, ValueError, TypeError, LookupError, AttributeError, OverflowError,
    RecursionError,
)  # fmt: skip


def _no_document(value: object, why: object) -> BadValueError:
    first = why.exceptions[0] if isinstance(why, FactErrors) else why
    reason = first if isinstance(first, OnestopError) else str(first)
    return BadValueError(
        "value", type(value).__name__, Remark.of("cannot_be_written", reason=reason)
    )


def _kind_of(kind: type[Any]) -> str:
    if kind not in _KIND_OF:
        known = ", ".join(each.__name__ for each in _KIND_OF)
        raise WrongTypeError("kind", kind, Remark.of("one_of", known=known))
    return _KIND_OF[kind]


def _body(value: Any) -> Table:
    if isinstance(value, Catalogue | Procedure):
        return tables_of(value.procedures if isinstance(value, Catalogue) else (value,))
    return dict(_converter().unstructure(value))


def _iso_text(value: object) -> str:
    """Return a day or an hour of a procedure as JSON has it."""
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    raise WrongTypeError("value", value, "json_value")


def _converter() -> Converter:
    try:
        from onestop.interchange.converting import converter
    except ModuleNotFoundError as error:
        if str(error.name).partition(".")[0] != "cattrs":
            raise
        raise MissingExtraError(_PART, "json") from error
    return converter()


@checked
def from_json(text: str, kind: type[T], *, file: str = "(text)") -> T:
    """Return the value that a document of JSON holds (*nhập dữ liệu*).

    `kind` is the class that is wanted; `file` is the name that faults show.

    Raises:
        FactErrors: every fault of the document, by file and path.
        WrongTypeError: no document holds such a kind.
        MissingExtraError: the extra `json` is not installed.
    """
    word = _kind_of(kind)
    source = Source(file, member("text", text, str), "json")
    value: T = _procedures(source, kind) if word == "procedures" else _noun(source, word, kind)
    return value


def _procedures(source: Source, kind: type[Any]) -> Any:
    catalogue = load_procedures(source)
    if kind is Catalogue:
        return catalogue
    if len(catalogue.procedures) != 1:
        faults = Faults()
        many = len(catalogue.procedures)
        Node({}, source, "", faults).fault("procedure", Remark.of("fault_holds_many", n=many))
        faults.raise_if_any()
    return catalogue.procedures[0]


def _noun(source: Source, word: str, kind: type[Any]) -> Any:
    made, faults = _converter(), Faults()
    root = Node.parse(source, faults)
    if faults and root.is_empty:  # it is no JSON at all
        faults.raise_if_any()
    before = len(faults)
    root.head(word, is_needed=True)
    if len(faults) > before:  # it is another document: its keys would all be faults
        faults.raise_if_any()
    return _structured(made, root.left(), kind, source, faults)


def _structured(
    made: Converter, data: Table, kind: type[Any], source: Source, faults: Faults
) -> Any:
    from onestop.interchange.faults import faults_in

    value = None
    try:
        value = made.structure(data, kind)
    except Exception as error:  # whatever does not fit is a fault of the document
        faults += (
            FactError(source.name, path or "(file)", what) for path, what in faults_in(error)
        )
    faults.raise_if_any()
    return value


@checked
def procedures_toml(procedures: Catalogue | Iterable[Procedure]) -> str:
    """Return procedures as a file of TOML, which `load_procedures` reads (*danh mục thủ tục*).

    >>> from onestop import Procedure, WorkingDays
    >>> print(procedures_toml([Procedure("X.000001", "Cấp giấy", limits=WorkingDays(3))]))
    [[procedure]]
    code = "X.000001"
    name = "Cấp giấy"
    limit = [
        { working_days = 3 },
    ]
    <BLANKLINE>
    [procedure.source]
    <BLANKLINE>

    Raises:
        BadValueError: editions of a code overlap, or a procedure would not come back as it is.
        MissingExtraError: the extra `toml` is not installed.
    """
    catalogue = procedures if isinstance(procedures, Catalogue) else Catalogue(procedures)
    return _toml(catalogue, _body, load_procedures)


@checked
def overlay_toml(overlay: Overlay) -> str:
    """Return a local layer (*quy định của địa phương*) as TOML, which `load_overlay` reads.

    >>> from onestop import Citation, Overlay, WorkingDays
    >>> from onestop.procedures import Shortening
    >>> decision = Citation("01/QĐ-MAU")
    >>> cut = Shortening("1.003583", WorkingDays(3), citation=decision)
    >>> print(overlay_toml(Overlay("Tỉnh Mẫu", shortenings=[cut], source=decision)))
    name = "Tỉnh Mẫu"
    shortened = [
        { code = "1.003583", working_days = 3 },
    ]
    <BLANKLINE>
    [basis]
    instrument = "01/QĐ-MAU"
    <BLANKLINE>

    Raises:
        BadValueError: the layer would not come back as it is.
        MissingExtraError: the extra `toml` is not installed.
    """
    return _toml(overlay, overlay_table, load_overlay)


def _toml(value: T, tables: Callable[[T], Table], load: Callable[[Source], T]) -> str:
    """Return a value as TOML that was read back as the same value."""
    try:
        import tomli_w
    except ModuleNotFoundError as error:
        raise MissingExtraError(_PART, "toml") from error
    try:
        text = tomli_w.dumps(tables(value))
        text.encode()
        back = load(Source("(text)", text))
    except _NOT_WRITTEN as error:
        raise _no_document(value, error) from error
    if back != value:
        raise _no_document(value, "it would come back as another value")
    return text


@checked
def schema(kind: str) -> Table:
    """Return the JSON Schema of a kind of document (*lược đồ*), or of `ward.toml`, draft 2020-12.

    >>> schema("procedures")["title"]
    'Administrative procedures'

    Raises:
        BadValueError: no document is of that kind.
    """
    if kind == _WARD:  # a file that people write, and no document: its procedures are as ever
        ward = _schema(_WARD)
        return ward | {"$defs": _schema("procedures")["$defs"] | ward["$defs"]}
    return _schema(one_of("kind", kind, (*KINDS, _WARD)))


_WARD: Final = "ward"


def _schema(kind: str) -> Table:
    file = files(__package__).joinpath("schemas", f"{kind}.schema.json")
    found: Table = json.loads(file.read_text(encoding="utf-8"))
    return found
