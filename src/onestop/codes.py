"""The codes of dossiers, agencies, procedures and fields, and the next serial of a day.

A code is a text with an agency, a day or a number inside. How it is taken apart is grammar and
stands here, so that software reads a code without any facts. From when a form holds, how many
digits a serial is issued with and which instrument says so are facts: each is a `CodeRule`, handed
in by `vn`, for the rule is to be issued anew and will then be one more row of data. A test holds
the grammar against those facts.

Stands on `citation` and `_checks`. Knows no procedure, no dossier and no clock.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final, Literal

import attrs

from onestop._arguments import checked
from onestop._checks import (
    as_tuple,
    count_field,
    day_field,
    items_of,
    lies_within,
    member,
    member_field,
    members_field,
    optional_field,
    plain_day,
    text_field,
    whole_number,
)
from onestop.citation import Citation
from onestop.errors import BadCodeError, BadValueError, WrongTypeError
from onestop.i18n.remarks import Remark

CodeForm = Literal["old", "new"]
ProcedureCodeForm = Literal["national", "local", "before 2019"]

_OLD_AGENCY: Final = r"\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2}"
_NEW_AGENCY: Final = r"[A-Y]\d{2}(?:\.[0-9A-Z]+)*"
_LONGEST_AGENCY: Final = 35
_DOSSIER: Final = r"(?P<agency>[^-]+)-(?P<day>\d{6})-(?P<serial>\d{4,7})"
_PROCEDURE: Final = rf"(?P<national>\d\.\d{{6}})(?:\.(?P<local>{_OLD_AGENCY}))?"
_BEFORE_2019: Final = r"[BT]-[A-Z]{3}-\d{6}-TT"
_FIELD: Final = r"(?P<agency>[A-Y]\d{2})-(?P<name>[A-Z0-9]+)"

#: The year of a code has two digits, and they are those of this century.
_CENTURY: Final = 2000

#: How many digits a serial is issued with; a code of another width is still read.
_WIDTHS: Final[dict[CodeForm, tuple[int, ...]]] = {"old": (4,), "new": (4, 6, 7)}

_AGENCY_EXPECTED: Final = Remark.of("agency_code_expected", most=_LONGEST_AGENCY)
_PART_EXPECTED: Final = {
    "day": "day_digits",
    "width": "old_serial",
}
_AGENCY_SAMPLES: Final = ("000.00.53.H48", "H48.53")
_DOSSIER_SAMPLES: Final = ("000.00.53.H48-220921-0099", "H15.50.05.13-261008-0975")
_PROCEDURE_SAMPLES: Final = ("1.001193", "1.001612.000.00.00.H48", "T-TVH-284957-TT")
_FIELD_SAMPLES: Final = ("G03-GD10",)


def _match(pattern: str, text: str) -> re.Match[str] | None:
    """Match the whole text; only ASCII digits are digits of a code."""
    return re.fullmatch(pattern, text, re.ASCII)


def _is_agency(_: object, __: object, value: str) -> None:
    written = member("text", value, str)
    short = len(written) <= _LONGEST_AGENCY
    if not (short and (_match(_OLD_AGENCY, written) or _match(_NEW_AGENCY, written))):
        raise BadCodeError(written, "agency_code", _AGENCY_EXPECTED, _AGENCY_SAMPLES)


@attrs.frozen(order=True)
class AgencyCode:
    """The code of an agency (*mã định danh cơ quan*), as it is written.

    The old form holds four groups, the highest level last and empty ones as zeros; the new form is
    read from left to right. Two forms of one agency are two values: `same_as` compares the agency.

    >>> AgencyCode.parse("000.00.53.H48").levels
    ('H48', '53')
    >>> AgencyCode.parse("H15.50.05.13").levels
    ('H15', '50', '05', '13')

    Raises:
        BadCodeError: the text has neither form.

    **Law:** Quyết định 20/2020/QĐ-TTg, Đ4; before it QCVN 102:2016 (order of levels to confirm,
    95 %).
    """

    text: str = attrs.field(validator=_is_agency)

    @classmethod
    def parse(cls, text: str) -> AgencyCode:
        """Read an agency code.

        Raises:
            BadCodeError: the text has neither form.
        """
        return cls(text)

    @property
    def form(self) -> CodeForm:
        """Whether the code is written in the old form or the new one."""
        return "old" if self.text[0].isdigit() else "new"

    @property
    def levels(self) -> tuple[str, ...]:
        """The groups from level 1 on, the empty lower ones of the old form left out."""
        groups = self.text.split(".")
        if self.form == "new":
            return tuple(groups)
        while not groups[0].strip("0"):
            groups.pop(0)
        return tuple(reversed(groups))

    def same_as(self, other: AgencyCode) -> bool:
        """Whether both codes name one agency, whatever their form.

        That `000.00.53.H48` is the agency `H48.53` is inferred (90 %), from samples.

        >>> AgencyCode("000.00.53.H48").same_as(AgencyCode("H48.53"))
        True
        """
        return self.levels == member("other", other, AgencyCode).levels

    def __str__(self) -> str:
        """Return the code as it is written."""
        return self.text


def _as_agency(value: AgencyCode | str) -> AgencyCode:
    return AgencyCode(value) if isinstance(value, str) else member("agency", value, AgencyCode)


def _is_code_day(_: object, attribute: attrs.Attribute[dt.date], value: dt.date) -> None:
    day_field(_, attribute, value)
    if value.year // 100 * 100 != _CENTURY:
        raise BadValueError(attribute.name, value, "day_of_two_digits")


@attrs.frozen
class DossierCode:
    """The code of a dossier (*mã hồ sơ*): the receiving agency, the day and the serial of the day.

    `str()` gives back what was parsed. `width` is how many digits the serial is written with, 4 to
    7; the year has two digits and lies in 2000 to 2099.

    >>> code = DossierCode.parse("H15.50.05.13-261008-0975")
    >>> code.agency.levels, code.day, code.serial
    (('H15', '50', '05', '13'), datetime.date(2026, 10, 8), 975)
    >>> str(code)
    'H15.50.05.13-261008-0975'

    Raises:
        BadValueError: the day, the serial or the width cannot be written in a code.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ19; Quyết định 20/2020/QĐ-TTg, Đ4 (the agency's part).
    """

    agency: AgencyCode = attrs.field(converter=_as_agency)
    day: dt.date = attrs.field(validator=_is_code_day)
    serial: int = attrs.field(kw_only=True, validator=count_field(0))
    width: int = attrs.field(default=4, kw_only=True, validator=count_field(4))

    def __attrs_post_init__(self) -> None:
        """Refuse a width that the form does not have, and a serial that the width cannot hold."""
        if self.width > max(_WIDTHS[self.form]):
            limit = "width_old" if self.form == "old" else "width_new"
            raise BadValueError("width", self.width, limit)
        if self.serial >= 10**self.width:
            raise BadValueError(
                "serial", self.serial, Remark.of("at_most_digits", width=self.width)
            )

    @classmethod
    def parse(cls, text: str) -> DossierCode:
        """Read a dossier code, in the old form or the new one.

        Raises:
            BadCodeError: the text has neither form, or its six digits are no real day.
        """
        found = _match(_DOSSIER, member("text", text, str))
        if found is None:
            expected = "dossier_code_expected"
            raise BadCodeError(text, "dossier_code", expected, _DOSSIER_SAMPLES)
        try:
            agency, day = AgencyCode(found["agency"]), _day_of(found["day"])
            return cls(agency, day, serial=int(found["serial"]), width=len(found["serial"]))
        except BadCodeError as error:
            raise BadCodeError(text, "dossier_code", error.expected, _DOSSIER_SAMPLES) from error
        except BadValueError as error:
            expected = _PART_EXPECTED[error.name]
            raise BadCodeError(text, "dossier_code", expected, _DOSSIER_SAMPLES) from error

    @property
    def form(self) -> CodeForm:
        """Whether the code is written in the old form or the new one."""
        return self.agency.form

    def __str__(self) -> str:
        """Return the code as it is printed."""
        return f"{self.agency}-{self.day:%y%m%d}-{self.serial:0{self.width}d}"


def _day_of(digits: str) -> dt.date:
    """Return the day of six digits, yymmdd, in this century."""
    year, month, day = (int(digits[at : at + 2]) for at in (0, 2, 4))
    try:
        return dt.date(_CENTURY + year, month, day)
    except ValueError as error:
        raise BadValueError("day", digits, "real_day") from error


def _is_procedure(_: object, __: object, value: str) -> None:
    written = member("text", value, str)
    if not (_match(_PROCEDURE, written) or _match(_BEFORE_2019, written)):
        expected = "procedure_code_expected"
        raise BadCodeError(written, "procedure_code", expected, _PROCEDURE_SAMPLES)


@attrs.frozen(order=True)
class ProcedureCode:
    """The code of a procedure (*mã thủ tục hành chính*): national, or a province's own form of it.

    Codes get replaced: keep `Procedure.supersedes`. The form before 2019 is recognised and holds
    no national code; how a code of today follows from it is not known.

    >>> code = ProcedureCode.parse("1.001612.000.00.00.H48")
    >>> code.national, code.local, code.province
    ('1.001612', '000.00.00.H48', 'H48')
    >>> ProcedureCode.parse("T-TVH-284957-TT").form
    'before 2019'

    Raises:
        BadCodeError: the text has none of the forms.

    **Law:** none was found; the forms are practice, the one before 2019 is known from two samples.
    """

    text: str = attrs.field(validator=_is_procedure)

    @classmethod
    def parse(cls, text: str) -> ProcedureCode:
        """Read a procedure code.

        Raises:
            BadCodeError: the text has none of the forms.
        """
        return cls(text)

    @property
    def form(self) -> ProcedureCodeForm:
        """Which form the code has: national, local, or that before 2019."""
        if self.national is None:
            return "before 2019"
        return "national" if self.local is None else "local"

    @property
    def national(self) -> str | None:
        """The national code, `None` in the form before 2019."""
        return self._part("national")

    @property
    def local(self) -> str | None:
        """The agency behind the national code, as written, `None` where there is none."""
        return self._part("local")

    @property
    def province(self) -> str | None:
        """The level-1 code of the local form; a province's in every sample seen."""
        return None if self.local is None else AgencyCode(self.local).levels[0]

    def _part(self, name: str) -> str | None:
        found = _match(_PROCEDURE, self.text)
        return None if found is None else found[name]

    def __str__(self) -> str:
        """Return the code as it is written."""
        return self.text


def _is_field(_: object, __: object, value: str) -> None:
    written = member("text", value, str)
    if not _match(_FIELD, written):
        expected = "field_code_expected"
        raise BadCodeError(written, "field_code", expected, _FIELD_SAMPLES)


@attrs.frozen(order=True)
class FieldCode:
    """The code of a field of administration (*mã lĩnh vực*): the ministry's code and the field's.

    >>> code = FieldCode.parse("G03-GD10")
    >>> code.agency, code.name
    ('G03', 'GD10')

    Raises:
        BadCodeError: the text does not have the form.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ20.
    """

    text: str = attrs.field(validator=_is_field)

    @classmethod
    def parse(cls, text: str) -> FieldCode:
        """Read a field code.

        Raises:
            BadCodeError: the text does not have the form.
        """
        return cls(text)

    @property
    def agency(self) -> str:
        """The level-1 code before the hyphen."""
        return self.text.partition("-")[0]

    @property
    def name(self) -> str:
        """The field's own part, behind the hyphen."""
        return self.text.partition("-")[2]

    def __str__(self) -> str:
        """Return the code as it is written."""
        return self.text


_Key = tuple[AgencyCode, dt.date]
_Serials = (
    Mapping[tuple[str, dt.date], int]
    | Mapping[_Key, int]
    | Iterable[tuple[tuple[AgencyCode | str, dt.date], int]]
)


def _as_serials(value: _Serials) -> tuple[tuple[_Key, int], ...]:
    pairs = value.items() if isinstance(value, Mapping) else items_of("value", value)
    return tuple(sorted((_as_key(key), whole_number("serial", last, 0)) for key, last in pairs))


def _as_key(key: object) -> _Key:
    if not isinstance(key, tuple) or len(key) != 2:
        raise WrongTypeError("key", key, "pair_agency_day")
    return _as_agency(key[0]), plain_day("day", key[1])


@attrs.frozen
class SerialBook:
    """The last serial of each agency and day (*sổ số thứ tự trong ngày*).

    Its keys are pairs and never joined texts, so 1/11 is not 11/1. Forms of one agency count apart,
    for their codes differ. Build it from what is stored, and store what `next_code` gives back.

    >>> import datetime as dt
    >>> book = SerialBook({("H48.53", dt.date(2026, 11, 20)): 7})
    >>> book.last("H48.53", dt.date(2026, 11, 20)), book.last("H48.53", dt.date(2026, 11, 23))
    (7, 0)

    Raises:
        BadValueError: two serials for one agency and day.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ19.
    """

    serials: tuple[tuple[_Key, int], ...] = attrs.field(default=(), converter=_as_serials)

    def __attrs_post_init__(self) -> None:
        """Refuse two serials for one agency and day: nobody could tell which was the last."""
        for (key, _), (following, __) in pairwise(self.serials):
            if key == following:
                where = f"{key[0]} on {key[1].isoformat()}"
                raise BadValueError("serials", where, "must_stand_once")

    def last(self, agency: AgencyCode | str, day: dt.date) -> int:
        """Return the last serial that the agency gave on the day, 0 if none."""
        wanted = _as_key((agency, day))
        return next((last for key, last in self.serials if key == wanted), 0)

    def with_last(self, agency: AgencyCode | str, day: dt.date, serial: int) -> SerialBook:
        """Return the book with another last serial of an agency and day."""
        kept = [pair for pair in self.serials if pair[0] != _as_key((agency, day))]
        return SerialBook((*kept, ((agency, day), serial)))


@checked
def next_code(
    agency: AgencyCode | str, day: dt.date, book: SerialBook, *, width: int = 4
) -> tuple[DossierCode, SerialBook]:
    """Return the next dossier code of an agency on a day (*cấp mã hồ sơ*), and the book after it.

    The serial begins at 1 each day for each receiving agency; the code has the form in which the
    agency is written. `width` is 4, or 6 or 7 for a ministry's system (new form only).

    >>> import datetime as dt
    >>> code, book = next_code("H48.53", dt.date(2026, 11, 20), SerialBook())
    >>> str(code), str(next_code("H48.53", dt.date(2026, 11, 20), book)[0])
    ('H48.53-261120-0001', 'H48.53-261120-0002')

    Raises:
        BadCodeError: the agency's code has neither form.
        BadValueError: no serial is issued with that width, or the day's serials are used up.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ19; the widths are practice.
    """
    receiving, serial = _as_agency(agency), member("book", book, SerialBook).last(agency, day) + 1
    widths = _WIDTHS[receiving.form]
    if whole_number("width", width) not in widths:
        known = ", ".join(map(str, widths))
        raise BadValueError(
            "width", width, Remark.of("width_of_form", form=receiving.form, known=known)
        )
    code = DossierCode(receiving, day, serial=serial, width=width)
    return code, book.with_last(receiving, day, serial)


@attrs.frozen
class CodeRule:
    r"""What an instrument says of a code (*quy tắc cấp mã*), with its days in force.

    `of` names the code (dossier, agency, procedure or field), `pattern` is a regular expression for
    the whole text, `agency_at_most` how many characters may stand before the first hyphen, and
    `widths` are the digits with which a serial is issued. `first` and `last` are inclusive, `None`
    is not known.

    >>> rule = CodeRule("field", r"[A-Y]\d{2}-[A-Z0-9]+", of="field", citation=Citation("TT"))
    >>> rule.admits("G03-GD10"), rule.admits("G03")
    (True, False)
    """

    name: str = attrs.field(validator=text_field)
    pattern: str = attrs.field(validator=text_field)
    of: str = attrs.field(kw_only=True, validator=text_field)
    first: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    last: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    agency_at_most: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(1))
    )
    widths: tuple[int, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(int)
    )
    samples: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(str)
    )
    citation: Citation = attrs.field(kw_only=True, validator=member_field(Citation))

    def __attrs_post_init__(self) -> None:
        """Refuse a pattern that is none, and a sample that its own rule does not admit."""
        try:
            re.compile(self.pattern)
        except re.error as error:
            raise BadValueError(
                "pattern", self.pattern, Remark.of("no_pattern", error=str(error))
            ) from error
        for sample in self.samples:
            if not self.admits(sample):
                raise BadValueError(
                    "samples", sample, Remark.of("must_match", pattern=self.pattern)
                )

    def admits(self, text: str) -> bool:
        """Whether the whole text has the form; only ASCII digits count."""
        if self.agency_at_most is not None and len(text.partition("-")[0]) > self.agency_at_most:
            return False
        return _match(self.pattern, text) is not None

    def holds_on(self, day: dt.date) -> bool:
        """Whether the rule is in force on the day, as far as its dates are known."""
        return lies_within(plain_day("day", day), self.first, self.last)
