"""Records of the national portal (*Cổng Dịch vụ công quốc gia*) become procedures.

What the record holds is kept, what it does not say stays unknown, and what is open goes into a
report: a slot without a unit is no limit, a fee of 0 with a text is not free, a remark among the
papers is no paper. Nothing that was imported is confirmed.

    JSON ──records──▶ read_portal_record ──▶ procedures, and notes for a person

Stands on `procedures` and `limit_texts`. Knows no file and no address.
"""

from __future__ import annotations

import datetime as dt
import json as jsons
from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import as_tuple, member, members_field
from onestop.citation import Citation, Confidence
from onestop.days.zones import HO_CHI_MINH
from onestop.errors import BadValueError, OnestopError
from onestop.i18n.cleaning import clean
from onestop.i18n.languages import Lang
from onestop.i18n.remarks import Remark
from onestop.procedures.channels import OnlineLevel
from onestop.procedures.procedure import GovernmentLevel, Procedure, RecordEntry, record_of
from onestop.registers.portal_papers import papers_of, result_of
from onestop.registers.portal_slots import channels_of, fees_of, limits_of

Record = Mapping[str, Any]
NoteKind = Literal["left", "person", "unknown", "skipped"]


@attrs.frozen(field_transformer=checked_fields)
class ImportNote:
    """Something that an import left, or that needs a person (*điều cần người xem lại*).

    `where` is the path in the record. `left` was not taken, `unknown` is a field that nobody knows,
    `skipped` an empty place in a list, `person` was taken and has to be looked at.
    """

    code: str
    where: str
    kind: NoteKind
    what: Remark

    def text(self, lang: Lang = "vi") -> str:
        """Return the note as a line."""
        kind = Remark.of(f"portal_{self.kind}").text(lang)
        return f"{self.code}  {self.where}  {kind}: {self.what.text(lang)}"


@attrs.frozen(field_transformer=checked_fields)
class PortalImport:
    """What an import read (*kết quả nhập từ Cổng*): the procedures, and what is to be known."""

    procedures: tuple[Procedure, ...] = attrs.field(
        converter=as_tuple, validator=members_field(Procedure)
    )
    notes: tuple[ImportNote, ...] = attrs.field(
        default=(), converter=as_tuple, validator=members_field(ImportNote)
    )


@checked
def read_portal_record(json: str | Record | list[Any], *, seen: str | None = None) -> PortalImport:
    """Return the procedures of one or more records of the portal, with a report.

    A text is JSON; a value is what JSON made. One record, the portal's answer around it, a list
    answer, or many of any: all are taken, nothing else is. `seen` says when it was read.

    >>> record = '{"code": "9.000001", "name": "Thủ tục mẫu", "isWard": true}'
    >>> read_portal_record(record).procedures[0].limits is None
    True

    Raises:
        BadValueError: it is no JSON, or no record.
    """
    value = _parsed(json) if isinstance(json, str) else json
    procedures: list[Procedure] = []
    notes: list[ImportNote] = []
    for record in _records(value):
        reading = _Reading(record, seen)
        made = reading.procedure()
        procedures += [] if made is None else [made]
        notes += reading.notes
    return PortalImport(procedures, notes)


def _parsed(text: str) -> Any:
    try:
        return jsons.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadValueError(
            "json", text[:40], Remark.of("must_be_json", error=str(error))
        ) from error


def _records(value: Any) -> Iterator[Record]:
    """Yield the records in a value: itself, inside an answer, or many of either."""
    if isinstance(value, list):
        for each in value:
            yield from _records(each)
    elif isinstance(value, Mapping) and isinstance(value.get("data"), Mapping | list):
        yield from _records(value["data"])
    elif isinstance(value, Mapping) and isinstance(value.get("items"), list):
        yield from _records(value["items"])
    elif isinstance(value, Mapping) and "code" in value and "name" in value:
        yield value
    else:
        shown = jsons.dumps(value, ensure_ascii=False, default=str)[:40]
        raise BadValueError("json", shown, "must_be_portal_record")


#: Fields that are taken by a rule of their own; each is told apart from what nobody knows.
_TAKEN: Final = frozenset({
    "id", "code", "codeNotation", "name", "decisionNo", "procedureProposal", "type",
    "formalityType", "isMinistry", "isProvince", "isWard", "isOtherAgency", "isFullProcess",
    "category", "categoriesDetails", "subjectTypesDetails", "dossierReceivingAddresses",
    "departmentsExecuting", "unitGroupsExecuting", "executionSteps", "executionMethods", "fees",
    "executionCases", "profileComponents", "requirementsAndConditions", "legalBasisesDetails",
    "resultsDetails", "coordinatingAgencies",
})  # fmt: skip

#: Fields that are kept as they stand: nothing of the library's own says them.
_KEPT: Final = frozenset({
    "state", "isVertical", "isUndetermined", "isInternal", "isNonTerritorial", "isOfflineOnly",
    "isSharedService", "departmentPromulgateName", "departmentPromulgateCode", "executingAgencies",
    "delegatedAgencies", "cases", "description", "procedureRelatedGroup", "keywords", "note",
    "createdAt", "updatedAt",
})  # fmt: skip

#: Fields that are left out on purpose: identifiers of lists, storage, and what names a person.
_LEFT: Final = frozenset({"targetObjects", "returningMethods", "departments", "categories"})

_LEVELS: Final = {
    "isMinistry": GovernmentLevel.MINISTRY,
    "isProvince": GovernmentLevel.PROVINCE,
    "isWard": GovernmentLevel.COMMUNE,
    "isOtherAgency": GovernmentLevel.OTHER,
}

#: How the fields end that say who decides, is delegated, or works along.
_ROLES: Final = ("Authority", "Authorized", "Coordinating")

_FILLER: Final = "QĐ/0001-"


class _Reading:
    """One record as it is read: what was taken, kept, and noted."""

    def __init__(self, record: Record, seen: str | None) -> None:
        self._record = record
        self._seen = seen
        self.code = clean(str(record["code"]))
        self.notes: list[ImportNote] = []
        self._kept: list[RecordEntry] = []

    def note(self, where: str, kind: NoteKind, key: str, **values: object) -> None:
        """Note something of the record."""
        self.notes.append(ImportNote(self.code, where, kind, Remark.of(key, **values)))

    def procedure(self) -> Procedure | None:
        """Return the procedure, `None` where the record is of no public one or cannot be one."""
        if "INTERNAL" in str(self._record.get("type", "")):
            self.note("type", "left", "portal_internal")
            return None
        try:
            return self._made()
        except OnestopError as error:
            self.note("", "left", "portal_refused", why=str(error))
            return None

    def _made(self) -> Procedure:
        record = self._record
        methods = self.items("executionMethods")
        source = Citation(record_of(self.code), seen=self._seen, confidence=_OPEN)
        limits = limits_of(methods, source, self.note, self.keep)
        fees = fees_of(methods, self.items("fees"), self.note)
        components = papers_of(
            self.items("executionCases"), self.items("profileComponents"), self.note, self.keep
        )
        made: dict[str, Any] = {
            "kind": "; ".join(self.texts("type", "formalityType")) or None,
            "field": next(iter(self.names("categoriesDetails", "category")), None),
            "levels": [level for key, level in _LEVELS.items() if record.get(key) is True],
            "online_level": OnlineLevel.FULL if record.get("isFullProcess") is True else None,
            "receiving_agency": self._receiving(),
            "deciding_agency": "; ".join(self._named_like("Authority")) or None,
            "coordinating": self._named_like("Coordinating") or self.texts("coordinatingAgencies"),
            "applicants": self.names("subjectTypesDetails"),
            "requirements": self.texts("requirementsAndConditions"),
            "step_texts": tuple(self._steps()),
            "legal_basis": tuple(self._legal_basis()),
            "results": tuple(self._results()),
            "decision": self._decision(),
            "channels": channels_of(methods),
            "limits": limits,
            "fees": fees,
            "components": components,
        }
        self._keep_the_rest()
        name = clean(str(record["name"]))
        if name != record["name"]:
            self.keep("name", record["name"])
        return Procedure(self.code, name, source=source, record=tuple(self._kept), **made)

    # what a field holds

    def items(self, key: str) -> list[Record]:
        """Return the tables of a list, in its order; empty places are skipped and told."""
        value = self._record.get(key) or []
        found = value if isinstance(value, list) else [value]
        for place, each in enumerate(found):
            if not isinstance(each, Mapping):
                self.note(f"{key}[{place}]", "skipped", "portal_no_table")
        return [each for each in found if isinstance(each, Mapping)]

    def texts(self, *keys: str) -> tuple[str, ...]:
        """Return what stands under the keys as texts, one or a list."""
        values = (self._record.get(key) for key in keys)
        flat = (
            each for value in values for each in (value if isinstance(value, list) else [value])
        )
        return tuple(clean(each) for each in flat if isinstance(each, str) and each.strip())

    def names(self, *keys: str) -> tuple[str, ...]:
        """Return the names of the tables under the keys."""
        found = (each.get("name") for key in keys for each in self.items(key))
        return tuple(dict.fromkeys(clean(name) for name in found if isinstance(name, str) and name))

    def _named_like(self, ending: str) -> tuple[str, ...]:
        """Return the names under every field that ends so: the portal has one for each list."""
        keys = [key for key in self._record if key.endswith(ending)]
        return self.names(*(key for key in keys if isinstance(self._record[key], list)))

    def keep(self, where: str, value: object) -> None:
        """Keep a value of the record as it stands."""
        text = value if isinstance(value, str) else jsons.dumps(value, ensure_ascii=False)
        if text.strip():
            self._kept.append(RecordEntry(where, text))

    # the parts

    def _receiving(self) -> str | None:
        executing = self.names("departmentsExecuting", "unitGroupsExecuting")
        return "; ".join(self.texts("dossierReceivingAddresses") or executing) or None

    def _steps(self) -> Iterator[str]:
        for step in self.items("executionSteps"):
            parts = (step.get("name"), step.get("description"))
            told = ": ".join(
                part.strip() for part in parts if isinstance(part, str) and part.strip()
            )
            if told:
                yield told

    def _legal_basis(self) -> Iterator[Citation]:
        for basis in self.items("legalBasisesDetails"):
            number, title = (clean(str(basis.get(key) or "")) for key in ("code", "name"))
            named = title if number in title else f"{title} {number}"
            if named.strip():
                yield Citation(named.strip(), seen=self._seen, confidence=_OPEN)

    def _results(self) -> Iterator[Any]:
        for place, result in enumerate(self.items("resultsDetails")):
            made = result_of(result, f"resultsDetails[{place}]", self.note, self.keep)
            if made is not None:
                yield made

    def _decision(self) -> str | None:
        """Return the publishing decision, and keep its days; a filler of the portal is none."""
        proposal = next(iter(self.items("procedureProposal")), {})
        self.keep("id", self._record.get("id") or "")
        for key in ("decisionDate", "publicationDate"):
            if isinstance(proposal.get(key), int):
                self.keep(f"procedureProposal.{key}", day_of(proposal[key]).isoformat())
        numbers = (self._record.get("decisionNo"), proposal.get("proposalNumber"))
        for number in (clean(each) for each in numbers if isinstance(each, str) and each.strip()):
            if not number.startswith(_FILLER):
                return number
            self.keep("decisionNo", number)
            self.note("decisionNo", "left", "portal_filler", number=number)
        return None

    def _keep_the_rest(self) -> None:
        """Keep what is known and has no place of its own; note what nobody knows."""
        for key, value in self._record.items():
            if key in _TAKEN or key in _LEFT or key.endswith(("Ids", "Id")) or _is_empty(value):
                continue
            self.keep(key, value)
            if key not in _KEPT and not key.endswith(_ROLES):
                self.note(key, "unknown", "portal_unknown_field")


#: How sure an imported fact is: nobody has read the law behind it.
_OPEN: Final = Confidence.TO_CONFIRM


def _is_empty(value: object) -> bool:
    return value is None or value is False or value in ("", [], {})


def day_of(milliseconds: int) -> dt.date:
    """Return the day of the portal's milliseconds: midnight in Hà Nội, counted in UTC.

    >>> day_of(1761843600000)
    datetime.date(2025, 10, 31)
    """
    return dt.datetime.fromtimestamp(milliseconds / 1000, HO_CHI_MINH).date()


@attrs.frozen(field_transformer=checked_fields)
class FieldChange:
    """One field that a later record has otherwise (*thay đổi của bản ghi*)."""

    field: str
    before: object
    after: object


@checked
def record_changes(before: Procedure, after: Procedure) -> tuple[FieldChange, ...]:
    """Return the fields that differ between two imports of one procedure, in their order.

    Nothing is overwritten: whoever keeps the file decides.

    Raises:
        BadValueError: the two are of different codes.
    """
    if member("before", before, Procedure).code != member("after", after, Procedure).code:
        raise BadValueError("after", after.code, Remark.of("must_be_of_code", code=before.code))
    names = (field.name for field in attrs.fields(Procedure))
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in names)
    return tuple(FieldChange(name, old, new) for name, old, new in pairs if old != new)
