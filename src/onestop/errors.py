"""One tree of errors.

Every refusal of the library is an `OnestopError` and, where one fits, also the builtin that a
caller would expect. A message says what was wrong (with the value), which limit it broke and what
to do; the parts of the message are kept as attributes. `key` and `values` tell a program what it
says, `text("vi")` a clerk, `str()` a log, in English. Every error pickles and copies.

Stands on `i18n`. Knows nothing of wards.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final, Self

from onestop.i18n.joining import (
    as_remark,
    joined,
    of_dossier,
    of_procedure,
    quoted_names,
)
from onestop.i18n.refusal import BadValueError as BadValueError  # noqa: PLC0414
from onestop.i18n.refusal import KeyedError, Said
from onestop.i18n.refusal import OnestopError as OnestopError  # noqa: PLC0414
from onestop.i18n.remarks import Remark
from onestop.i18n.shown import unseen

#: How many faults of a group its text tells.
FIRST_FAULTS: Final = 5

Sentence = tuple[str, dict[str, object]]


class WrongTypeError(KeyedError, TypeError):
    """A value of a kind that does not belong here: `True` as a number, a datetime as a day."""

    phrase = "error_wrong_type"
    quoted = frozenset({"value"})

    name: str
    value: object
    wanted: Said

    def _sentence(self) -> Sentence:
        key, values = super()._sentence()
        value = unseen(self.name, self.value)
        return key, values | {"kind": type(self.value).__name__, "value": value}

    def __repr__(self) -> str:
        """Return the fields; what opens something is not shown."""
        hidden = unseen(self.name, self.value)
        if hidden is self.value:
            return super().__repr__()
        return repr(type(self)(self.name, hidden, self.wanted))


class BadCodeError(KeyedError, ValueError):
    """A text that is no code of its kind: which kind, what is expected, and samples of it."""

    phrase = "error_bad_code"
    quoted = frozenset({"value"})

    value: str
    kind: Said
    expected: Said
    samples: tuple[str, ...] = ()

    def _sentence(self) -> Sentence:
        key, values = super()._sentence()
        return key, values | {"samples": joined("list_or", self.samples)}


class NaiveMomentError(KeyedError, ValueError):
    """A moment without a time zone: nobody can tell which day it is."""

    phrase = "error_naive_moment"

    name: str
    value: dt.datetime


class AmbiguousStartError(KeyedError, TypeError):
    """A plain date as the start of a limit that depends on the hour."""

    phrase = "error_ambiguous_start"
    quoted = frozenset({"limit"})

    start: dt.date
    limit: object


class OutsideCalendarError(KeyedError, LookupError):
    """A day beyond the bounds of a calendar; for an answer beyond them, `day` is the bound.

    `through` is the year to which projected days would reach, where the calendar can be projected.
    """

    day: dt.date
    first: dt.date
    last: dt.date
    through: int | None = None

    def _sentence(self) -> Sentence:
        reached = self.first <= self.day <= self.last
        what = "error_answer_outside" if reached else "error_outside_calendar"
        values: dict[str, object] = {"day": self.day, "first": self.first, "last": self.last}
        if self.through is None:
            return what, values | {"way_out": Remark.of("use_longer_calendar")}
        way_out = Remark.of("pass_through", through=self.through)
        return what, values | {"through": self.through, "way_out": way_out}


class UnknownProcedureError(KeyedError, KeyError):
    """A procedure code that the catalogue does not hold; `nearest` are the closest ones it does.

    `successor` is the code that took its place, if the catalogue knows one. `replaced_by` names all
    of them where it is not one, or where none holds on the `day`. `national` is the code of the
    nation behind a local one, under which the catalogue does hold it.
    """

    phrase = "error_unknown_procedure"
    quoted = frozenset({"code"})

    code: str
    nearest: tuple[str, ...] = ()
    successor: str | None = None
    replaced_by: tuple[str, ...] = ()
    day: dt.date | None = None
    national: str | None = None

    def _sentence(self) -> Sentence:
        key, values = super()._sentence()
        return key, values | {"hint": self._hint()}

    def _hint(self) -> Said:
        if self.national is not None:
            return Remark.of("known_by_national_code", national=self.national)
        heirs = joined("list_and", self.replaced_by)
        if self.day is not None and self.replaced_by:
            return Remark.of("replaced_but_not_on", day=self.day, heirs=heirs)
        if self.replaced_by:
            return Remark.of("replaced_by_several", heirs=heirs)
        if self.successor is not None:
            return Remark.of("replaced_by_one", heir=self.successor)
        if not self.nearest:
            return ""
        lost = self.nearest[0].rstrip("0") == self.code and self.nearest[0] != self.code
        return Remark.of("nearest_codes_zero" if lost else "nearest_codes", nearest=self.nearest)


class NotInForceError(KeyedError, LookupError):
    """A procedure of which no edition is in force on a day; the newest one's dates are kept.

    `cases` are those of its limit, with their dates, where only these are not in force.
    `replaced_by` are the codes that took its place. `dossier` is the one that asked, where one did.
    """

    code: str
    day: dt.date
    first: dt.date | None
    last: dt.date | None
    cases: tuple[str, ...] = ()
    replaced_by: tuple[str, ...] = ()
    dossier: str | None = None

    def _sentence(self) -> Sentence:
        values = super()._sentence()[1]
        values["what"] = of_dossier(self.dossier)
        if self.cases:
            return "error_no_case_in_force", values | {"cases": joined("list_parts", self.cases)}
        unknown = Remark.of("day_unknown")
        values |= {"first": self.first or unknown, "last": self.last or unknown}
        heirs = joined("list_and", self.replaced_by)
        instead = Remark.of("look_up_heirs", heirs=heirs) if self.replaced_by else ""
        return "error_not_in_force", values | {"instead": instead}


class UnknownConditionError(KeyedError, ValueError):
    """A condition that the procedure knows nowhere, neither of its limit nor of its papers.

    `known` are the conditions to choose from; `dossier` and `procedure` are the codes of those
    that were asked about.
    """

    phrase = "error_unknown_condition"
    quoted = frozenset({"condition"})

    condition: str
    known: tuple[str, ...] = ()
    dossier: str | None = None
    procedure: str | None = None

    def _sentence(self) -> Sentence:
        values = super()._sentence()[1]
        named = {"what": of_dossier(self.dossier), "code": of_procedure(self.procedure)}
        return self.phrase, values | named | {"known": quoted_names(self.known)}


class AmbiguousLimitError(KeyedError, ValueError):
    """A limit whose cases the circumstances do not narrow down to one.

    `cases` are the cases in words, `conditions` the keys to choose from; `dossier` and `procedure`
    are the codes of those that were asked about.
    """

    phrase = "error_ambiguous_limit"

    given: tuple[str, ...]
    cases: tuple[str, ...]
    needs_channel: bool = False
    why: Said = ""
    conditions: tuple[str, ...] = ()
    dossier: str | None = None
    procedure: str | None = None

    def _sentence(self) -> Sentence:
        choose = "choose_condition" if self.conditions else "choose_case"
        return self.phrase, super()._sentence()[1] | {
            "what": of_dossier(self.dossier),
            "code": Remark.of("of_procedure", code=self.procedure) if self.procedure else "",
            "given": quoted_names(self.given) if self.given else Remark.of("nothing"),
            "channel": Remark.of("and_channel_unsaid") if self.needs_channel else "",
            "why": Remark.of("in_brackets", what=as_remark(self.why)) if self.why else "",
            "choose": Remark.of(
                choose,
                cases=joined("list_parts", self.cases),
                conditions=quoted_names(self.conditions),
            ),
        }


class MixedLimitsError(KeyedError, TypeError):
    """Two limits of different meaning, added or compared as if they were one."""

    phrase = "error_mixed_limits"
    quoted = frozenset({"left", "right"})

    left: object
    right: object
    sign: str


class IllegalEventError(KeyedError, ValueError):
    """An event that cannot happen to a dossier in its present state."""

    phrase = "error_illegal_event"

    dossier: str
    state: str
    event: str
    allowed: tuple[str, ...]

    def _sentence(self) -> Sentence:
        values = super()._sentence()[1]
        return self.phrase, values | {"allowed": self.allowed or Remark.of("nothing_more")}


class EventOrderError(KeyedError, ValueError):
    """An event earlier than the one before it."""

    phrase = "error_event_order"

    dossier: str
    event: Said
    at: dt.datetime
    previous: Said
    previous_at: dt.datetime


class FactError(KeyedError, ValueError):
    """One fault of a file of facts: which file, where in it, what is wrong."""

    phrase = "error_fact"

    file: str
    path: str
    fault: Said


class CellError(KeyedError, ValueError):
    """One faulty cell of a register; rows are counted as a spreadsheet shows them (header = 1)."""

    phrase = "error_cell"
    quoted = frozenset({"value"})

    row: int
    column: str
    value: str
    fault: Said


class FaultGroup(OnestopError):  # noqa: N818  # a group of errors
    """What the groups of faults have in common: their text tells the first ones, a line each.

    `file` is the name of the table that has them, where there is one.
    """

    file: str = ""

    def _sentence(self) -> Sentence:
        faults: tuple[object, ...] = getattr(self, "exceptions", ())
        n, lines = len(faults), faults[:FIRST_FAULTS]
        if n > FIRST_FAULTS:
            lines = (*lines, Remark.of("faults_more", n=n - FIRST_FAULTS))
        s = "" if n == 1 else "s"
        values = {"n": n, "s": s, "faults": joined("list_lines", lines)}
        if self.file:
            return "error_table_file", values | {"file": self.file}
        return self.phrase, values


class FactErrors(FaultGroup, ExceptionGroup[FactError]):  # a group of errors
    """Every fault of the facts that were loaded, all at once."""

    phrase = "error_facts"

    def derive(self, excs: Sequence[FactError]) -> Self:  # type: ignore[override]  # faults only
        """Return a group of the same class, as `split` and `subgroup` need."""
        return type(self)(self.message, excs)


class RegisterErrors(FaultGroup, ExceptionGroup[CellError]):  # a group of errors
    """Every faulty cell of a register, all at once."""

    phrase = "error_register"

    def derive(self, excs: Sequence[CellError]) -> Self:  # type: ignore[override]  # faults only
        """Return a group of the same class, as `split` and `subgroup` need."""
        return type(self)(self.message, excs)


class UnreadableLimitError(KeyedError, ValueError):
    """A published text of a time limit that cannot be read without guessing.

    `part` is the part that could not be read, `start` and `end` its span in the whole text.
    """

    phrase = "error_unreadable_limit"
    quoted = frozenset({"part"})

    part: str
    start: int
    end: int
    reason: Said

    @classmethod
    def within(cls, whole: str, start: int, end: int, reason: Said) -> Self:
        """Return the error about a part of a text, from `start` up to `end`."""
        return cls(whole[start:end], start, end, reason)


class IncomparableError(KeyedError, TypeError):
    """Two figures that mean different things, and what was asked of them."""

    phrase = "error_incomparable"

    left: Said
    right: Said
    asked: Said


class TokenError(KeyedError, ValueError):
    """A rating token that is refused; no message quotes the token, for a log may be read."""


class MalformedTokenError(TokenError):
    """A text that is no rating token, or one that is not spelt as it was issued."""

    phrase = "error_malformed_token"

    fault: Said


class UnknownKeyError(TokenError):
    """A rating token of a key that the ring does not hold for the moment of issue.

    `key_id` is the id that the token names, `known` are those of the ring.
    """

    phrase = "error_unknown_key"
    quoted = frozenset({"key_id"})

    key_id: str
    issued: dt.datetime
    known: tuple[str, ...] = ()

    def _sentence(self) -> Sentence:
        values = super()._sentence()[1]
        return self.phrase, values | {"known": self.known or Remark.of("none_known")}


class BadSignatureError(TokenError):
    """A rating token that its key did not sign: forged, changed, or signed by another office."""

    phrase = "error_bad_signature"
    quoted = frozenset({"key_id"})

    key_id: str


class ExpiredTokenError(TokenError):
    """A rating token whose time is over."""

    phrase = "error_expired_token"

    expires: dt.datetime
    at: dt.datetime


class TokenNotYetValidError(TokenError):
    """A rating token whose time has not come."""

    phrase = "error_token_not_yet_valid"

    issued: dt.datetime
    at: dt.datetime


class OtherDossierError(TokenError):
    """A rating token of another dossier than the one that is rated."""

    phrase = "error_other_dossier"

    dossier: str
    wanted: str


class OtherStageError(TokenError):
    """A rating token of another stage than the one that is rated."""

    phrase = "error_other_stage"

    stage: Said
    wanted: Said


class ReusedKeyError(KeyedError, ValueError):
    """An idempotency key that came again with another ballot."""

    phrase = "error_reused_key"

    dossier: str
    stage: Said


class OfficerBallotError(KeyedError, ValueError):
    """A ballot that an officer's device or session sent in the citizen's name."""

    phrase = "error_officer_ballot"

    dossier: str
    stage: Said


class SpansRulesError(KeyedError, ValueError):
    """A period in which the rules change: no single rule can judge it.

    `names` are the rules that hold in it, in order; `None` is a part without any that is known.
    """

    phrase = "error_spans_rules"

    what: Said
    first: dt.date
    last: dt.date
    names: tuple[str | None, ...]

    def _sentence(self) -> Sentence:
        names = joined(
            "list_then", tuple(name or Remark.of("no_known_rules") for name in self.names)
        )
        return self.phrase, super()._sentence()[1] | {"names": names}


class MissingExtraError(KeyedError, ImportError):
    """A part of the library whose extra is not installed."""

    phrase = "error_missing_extra"

    part: Said
    extra: str


class UnopenableFileError(OnestopError, OSError):
    """A file that cannot be opened; the builtin that fits is one of its classes."""

    phrase = "error_unopenable_file"

    def _sentence(self) -> Sentence:
        return self.phrase, {"file": self.filename, "why": self.strerror}


class MissingFileError(UnopenableFileError, FileNotFoundError):
    """A file that is not there."""

    phrase = "error_missing_file"


class ForbiddenFileError(UnopenableFileError, PermissionError):
    """A file that may not be read."""

    phrase = "error_forbidden_file"


class FolderError(UnopenableFileError, IsADirectoryError):
    """A folder in the place of a file."""

    phrase = "error_folder"


def unopenable(path: object, error: OSError) -> UnopenableFileError:
    """Return the refusal of a file that the system did not open."""
    kinds: dict[type[OSError], type[UnopenableFileError]] = {
        FileNotFoundError: MissingFileError,
        PermissionError: ForbiddenFileError,
        IsADirectoryError: FolderError,
    }
    kind = kinds.get(type(error), UnopenableFileError)
    # a name that is no text of the system's encoding could not be printed
    name = str(path).encode("utf-8", "backslashreplace").decode()
    return kind(error.errno, error.strerror or str(error), name)
