"""One tree of errors.

Every refusal of the library is an `OnestopError` and, where one fits, also the builtin that a
caller would expect. A message says what was wrong (with the value), which limit it broke and what
to do; the parts of the message are kept as attributes. Every error pickles and copies.

Stands on nothing. Knows nothing of wards.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Self

import attrs


class OnestopError(Exception):
    """The root of every refusal of this library."""


def _said(what: object) -> str:
    """Return a part of a message: a text, or a remark in English."""
    text: Callable[[str], str] | None = getattr(what, "text", None)
    return str(what) if text is None else text("en")


@attrs.define(slots=False)
class WrongTypeError(OnestopError, TypeError):
    """A value of a kind that does not belong here: `True` as a number, a datetime as a day."""

    name: str
    value: object
    wanted: str

    def __str__(self) -> str:
        kind = type(self.value).__name__
        return f"{self.name} is {self.value!r} ({kind}), but must be {self.wanted}"


@attrs.define(slots=False)
class BadValueError(OnestopError, ValueError):
    """A value of the right kind that the limits of its place do not admit."""

    name: str
    value: object
    limit: object

    def __str__(self) -> str:
        value = self.value.isoformat() if type(self.value) is dt.date else repr(self.value)
        return f"{self.name} is {value}: {_said(self.limit)}"


@attrs.define(slots=False)
class BadCodeError(OnestopError, ValueError):
    """A text that is no code of its kind: which kind, what is expected, and samples of it."""

    value: str
    kind: str
    expected: str
    samples: tuple[str, ...] = ()

    def __str__(self) -> str:
        shown = self.value if len(self.value) <= 60 else f"{self.value[:57]}..."
        samples = " or ".join(self.samples)
        return f"{shown!r} is no {self.kind}: write {self.expected}, like {samples}"


@attrs.define(slots=False)
class NaiveMomentError(OnestopError, ValueError):
    """A moment without a time zone: nobody can tell which day it is."""

    name: str
    value: dt.datetime

    def __str__(self) -> str:
        return (
            f"{self.name} is {self.value.isoformat(' ')}, a moment without a time zone: "
            "write vn.local(...) for office time, or attach a tzinfo"
        )


@attrs.define(slots=False)
class AmbiguousStartError(OnestopError, TypeError):
    """A plain date as the start of a limit that depends on the hour."""

    start: dt.date
    limit: object

    def __str__(self) -> str:
        return (
            f"the start {self.start.isoformat()} has no hour, but {self.limit!r} depends on it: "
            "pass the moment of reception, for example vn.local(...)"
        )


@attrs.define(slots=False)
class OutsideCalendarError(OnestopError, LookupError):
    """A day beyond the bounds of a calendar; for an answer beyond them, `day` is the bound.

    `through` is the year to which projected days would reach, where the calendar can be projected.
    """

    day: dt.date
    first: dt.date
    last: dt.date
    through: int | None = None

    def __str__(self) -> str:
        bounds = f"the calendar ({self.first.isoformat()} to {self.last.isoformat()})"
        if self.first <= self.day <= self.last:
            what = f"the answer lies beyond {self.day.isoformat()}, a bound of {bounds}"
        else:
            what = f"{self.day.isoformat()} is outside {bounds}"
        if self.through is None:
            return f"{what}: use a calendar that reaches further"
        return f"{what}: pass through={self.through} for projected days"


@attrs.define(slots=False)
class UnknownProcedureError(OnestopError, KeyError):
    """A procedure code that the catalogue does not hold; `nearest` are the closest ones it does.

    `successor` is the code that took its place, if the catalogue knows one. `replaced_by` names all
    of them where it is not one, or where none holds on the `day`.
    """

    code: str
    nearest: tuple[str, ...] = ()
    successor: str | None = None
    replaced_by: tuple[str, ...] = ()
    day: dt.date | None = None

    def __str__(self) -> str:
        if self.day is not None and self.replaced_by:
            hint = (
                f" on {self.day.isoformat()}: {' and '.join(self.replaced_by)} took its place: ask "
                "of a day on which that holds, or add the edition of this one"
            )
        elif self.replaced_by:
            hint = f": {' and '.join(self.replaced_by)} took its place, name the one that is meant"
        elif self.successor is not None:
            hint = f": {self.successor} took its place, look it up with lookup(code, day)"
        else:
            hint = f"; nearest: {', '.join(self.nearest)}" if self.nearest else ""
        return f"no procedure {self.code!r} in the catalogue{hint}"


@attrs.define(slots=False)
class NotInForceError(OnestopError, LookupError):
    """A procedure of which no edition is in force on a day; the newest one's dates are kept.

    `cases` are those of its limit, with their dates, where only these are not in force.
    `replaced_by` are the codes that took its place.
    """

    code: str
    day: dt.date
    first: dt.date | None
    last: dt.date | None
    cases: tuple[str, ...] = ()
    replaced_by: tuple[str, ...] = ()

    def __str__(self) -> str:
        day = self.day.isoformat()
        if self.cases:
            return (
                f"no case of the limit of procedure {self.code} is in force on {day} "
                f"({'; '.join(self.cases)}): add the case of that day"
            )
        first, last = (day.isoformat() if day else "unknown" for day in (self.first, self.last))
        heirs = " and ".join(self.replaced_by)
        instead = f", or look up what took its place: {heirs}" if heirs else ""
        return (
            f"procedure {self.code} is not in force on {day} (newest edition: "
            f"{first} to {last}): add the edition of that day{instead}"
        )


@attrs.define(slots=False)
class UnknownConditionError(OnestopError, ValueError):
    """A condition that the procedure knows nowhere, neither of its limit nor of its papers."""

    condition: str
    known: tuple[str, ...] = ()

    def __str__(self) -> str:
        known = ", ".join(repr(name) for name in self.known) or "none"
        return f"the procedure knows no condition {self.condition!r}; conditions: {known}"


@attrs.define(slots=False)
class AmbiguousLimitError(OnestopError, ValueError):
    """A limit whose cases the circumstances do not narrow down to one."""

    given: tuple[str, ...]
    cases: tuple[str, ...]
    needs_channel: bool = False
    why: str = ""

    def __str__(self) -> str:
        given = ", ".join(repr(name) for name in self.given) or "nothing"
        cases = "; ".join(self.cases)
        channel = ", and the channel is not said," if self.needs_channel else ""
        why = f" ({self.why})" if self.why else ""
        return (
            f"{given} given{channel} does not choose one case of the limit{why}: choose one of "
            f"{cases}"
        )


@attrs.define(slots=False)
class MixedLimitsError(OnestopError, TypeError):
    """Two limits of different meaning, added or compared as if they were one."""

    left: object
    right: object
    sign: str

    def __str__(self) -> str:
        return (
            f"{self.left!r} {self.sign} {self.right!r} means nothing: days of the office, days of "
            "the calendar, months and hours are no common unit; write Sequence(...) for one after "
            "another, or ask shortens(...) which ends first"
        )


@attrs.define(slots=False)
class IllegalEventError(OnestopError, ValueError):
    """An event that cannot happen to a dossier in its present state."""

    dossier: str
    state: str
    event: str
    allowed: tuple[str, ...]

    def __str__(self) -> str:
        allowed = ", ".join(self.allowed) or "nothing more"
        return (
            f"dossier {self.dossier} is {self.state} and cannot be {self.event}; "
            f"what can happen now: {allowed}"
        )


@attrs.define(slots=False)
class EventOrderError(OnestopError, ValueError):
    """An event earlier than the one before it."""

    dossier: str
    event: str
    at: dt.datetime
    previous: str
    previous_at: dt.datetime

    def __str__(self) -> str:
        return (
            f"dossier {self.dossier}: {self.event} at {self.at.isoformat(' ')} comes before "
            f"{self.previous} at {self.previous_at.isoformat(' ')}: enter events in their order"
        )


@attrs.define(slots=False)
class FactError(OnestopError, ValueError):
    """One fault of a file of facts: which file, where in it, what is wrong."""

    file: str
    path: str
    fault: str

    def __str__(self) -> str:
        return f"{self.file}: {self.path}: {self.fault}"


@attrs.define(slots=False)
class CellError(OnestopError, ValueError):
    """One faulty cell of a register; rows are counted as a spreadsheet shows them (header = 1)."""

    row: int
    column: str
    value: str
    fault: object

    def __str__(self) -> str:
        return f"row {self.row}, column {self.column}: {self.value!r}: {_said(self.fault)}"


class FactErrors(OnestopError, ExceptionGroup[FactError]):  # noqa: N818  # a group of errors
    """Every fault of the facts that were loaded, all at once."""

    def derive(self, excs: Sequence[FactError]) -> Self:  # type: ignore[override]  # faults only
        """Return a group of the same class, as `split` and `subgroup` need."""
        return type(self)(self.message, excs)


class RegisterErrors(OnestopError, ExceptionGroup[CellError]):  # noqa: N818  # a group of errors
    """Every faulty cell of a register, all at once."""

    def derive(self, excs: Sequence[CellError]) -> Self:  # type: ignore[override]  # faults only
        """Return a group of the same class, as `split` and `subgroup` need."""
        return type(self)(self.message, excs)


@attrs.define(slots=False)
class UnreadableLimitError(OnestopError, ValueError):
    """A published text of a time limit that cannot be read without guessing.

    `text` is the part that could not be read, `start` and `end` its span in the whole text.
    """

    text: str
    start: int
    end: int
    reason: str

    @classmethod
    def within(cls, whole: str, start: int, end: int, reason: str) -> Self:
        """Return the error about a part of a text, from `start` up to `end`."""
        return cls(whole[start:end], start, end, reason)

    def __str__(self) -> str:
        shown = self.text if len(self.text) <= 60 else f"{self.text[:57]}..."
        return (
            f"the time limit {shown!r} (characters {self.start} to {self.end}) cannot be read: "
            f"{self.reason}; give its cases as TimeLimitCase values"
        )


@attrs.define(slots=False)
class IncomparableError(OnestopError, TypeError):
    """Two figures that mean different things, and what was asked of them."""

    left: str
    right: str
    asked: str

    def __str__(self) -> str:
        return (
            f"{self.left} and {self.right} mean different things and cannot be {self.asked}: "
            "take both with the same measure, scale and question"
        )


class TokenError(OnestopError, ValueError):
    """A rating token that is refused; no message quotes the token, for a log may be read."""


@attrs.define(slots=False)
class MalformedTokenError(TokenError):
    """A text that is no rating token, or one that is not spelt as it was issued."""

    fault: str

    def __str__(self) -> str:
        return f"the text is no rating token, {self.fault}: use the link exactly as it was issued"


@attrs.define(slots=False)
class UnknownKeyError(TokenError):
    """A rating token of a key that the ring does not hold for the moment of issue."""

    key: str
    issued: dt.datetime
    known: tuple[str, ...] = ()

    def __str__(self) -> str:
        known = ", ".join(self.known) or "none"
        return (
            f"the rating token names key {self.key!r} and {self.issued.isoformat(' ')}, and no "
            f"such key signed then; keys: {known}: keep a key until its last token has expired"
        )


@attrs.define(slots=False)
class BadSignatureError(TokenError):
    """A rating token that its key did not sign: forged, changed, or signed by another office."""

    key: str

    def __str__(self) -> str:
        return f"the rating token was not signed by key {self.key!r}: take no ballot for it"


@attrs.define(slots=False)
class ExpiredTokenError(TokenError):
    """A rating token whose time is over."""

    expires: dt.datetime
    at: dt.datetime

    def __str__(self) -> str:
        return (
            f"the rating token expired at {self.expires.isoformat(' ')}, and it is "
            f"{self.at.isoformat(' ')}: it can no longer be used"
        )


@attrs.define(slots=False)
class TokenNotYetValidError(TokenError):
    """A rating token whose time has not come."""

    issued: dt.datetime
    at: dt.datetime

    def __str__(self) -> str:
        return (
            f"the rating token holds from {self.issued.isoformat(' ')}, and it is "
            f"{self.at.isoformat(' ')}: wait, or set the clocks alike"
        )


@attrs.define(slots=False)
class OtherDossierError(TokenError):
    """A rating token of another dossier than the one that is rated."""

    dossier: str
    wanted: str

    def __str__(self) -> str:
        return (
            f"the rating token is of dossier {self.dossier}, not of {self.wanted}: use the link "
            "that came with this dossier"
        )


@attrs.define(slots=False)
class OtherStageError(TokenError):
    """A rating token of another stage than the one that is rated."""

    stage: str
    wanted: str

    def __str__(self) -> str:
        return (
            f"the rating token is of the stage {self.stage}, not of {self.wanted}: use the link "
            "that came with this stage"
        )


@attrs.define(slots=False)
class ReusedKeyError(OnestopError, ValueError):
    """An idempotency key that came again with another ballot."""

    dossier: str
    stage: str

    def __str__(self) -> str:
        return (
            f"the idempotency key was used with other content (dossier {self.dossier}, stage "
            f"{self.stage}): make a new key for a new answer, repeat a key only to send again"
        )


@attrs.define(slots=False)
class OfficerBallotError(OnestopError, ValueError):
    """A ballot that an officer's device or session sent in the citizen's name."""

    dossier: str
    stage: str

    def __str__(self) -> str:
        return (
            f"a ballot for dossier {self.dossier}, stage {self.stage}, came from an officer's "
            "device or session: only the applicant may answer, helped where that is needed"
        )


@attrs.define(slots=False)
class SpansRulesError(OnestopError, ValueError):
    """A period in which the rules change: no single rule can judge it.

    `names` are the rules that hold in it, in order; `None` is a part without any that is known.
    """

    what: str
    first: dt.date
    last: dt.date
    names: tuple[str | None, ...]

    def __str__(self) -> str:
        names = ", then ".join(name or "no known rules" for name in self.names)
        return (
            f"the rules of {self.what} change between {self.first.isoformat()} and "
            f"{self.last.isoformat()}: {names}: judge each part by its own rules, or name the day "
            "that decides"
        )


@attrs.define(slots=False)
class MissingExtraError(OnestopError, ImportError):
    """A face of the library whose extra is not installed."""

    face: str
    extra: str

    def __str__(self) -> str:
        return (
            f"{self.face} needs the extra {self.extra!r}: install onestop with it, "
            f"in a checkout pip install '.[{self.extra}]'"
        )


class UnopenableFileError(OnestopError, OSError):
    """A file that cannot be opened; the builtin that fits is one of its classes."""

    def __str__(self) -> str:
        return f"cannot open {self.filename}: {self.strerror}: check the name and the folder"


class MissingFileError(UnopenableFileError, FileNotFoundError):
    """A file that is not there."""


class ForbiddenFileError(UnopenableFileError, PermissionError):
    """A file that may not be read."""


class FolderError(UnopenableFileError, IsADirectoryError):
    """A folder in the place of a file."""


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
