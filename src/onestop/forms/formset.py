"""Which forms an instrument prescribes, with their numbers and titles.

Forms have dates of their own, which are not those of the eras: a set says from which day to which
its forms are the standard ones. The sets are facts; here stands only their shape.

Stands on `citation` and `i18n`. Knows no dossier.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections import Counter

import attrs

from onestop._arguments import checked_fields
from onestop._checks import (
    as_tuple,
    day_field,
    lies_within,
    member,
    member_field,
    members_field,
    optional_field,
    plain_day,
    text_field,
)
from onestop.citation import Citation
from onestop.errors import BadValueError
from onestop.i18n.labels import Labelled
from onestop.i18n.remarks import Remark


class FormKind(Labelled, enum.Enum, label="form"):
    """What a standard slip is for (*loại mẫu*), whatever number an instrument gives it."""

    RECEIPT = "receipt"
    SUPPLEMENT = "supplement"
    REFUSAL = "refusal"
    APOLOGY = "apology"
    STOP = "stop"
    CONTROL = "control"
    REGISTER = "register"


class PaperSize(enum.Enum):
    """The size of paper that a slip is printed on."""

    A4 = "A4"
    A5 = "A5"


@attrs.frozen
class Form:
    """One standard slip (*mẫu*): what it is for, its number and its title in its instrument."""

    kind: FormKind = attrs.field(validator=member_field(FormKind))
    number: str = attrs.field(validator=text_field)
    title: str = attrs.field(kw_only=True, validator=text_field)
    paper: PaperSize = attrs.field(kw_only=True, validator=member_field(PaperSize))


@attrs.frozen(field_transformer=checked_fields)
class FormSet:
    """The standard slips of an instrument (*bộ mẫu*), with the days on which they are in use.

    `first` and `last` are inclusive, `None` is not known.

    >>> import datetime as dt
    >>> from onestop import vn
    >>> from onestop.forms import FormKind
    >>> for day in (dt.date(2025, 9, 14), dt.date(2025, 9, 15)):
    ...     form = vn.forms(on=day).form(FormKind.CONTROL)
    ...     print(form.number, form.title)
    05 Phiếu kiểm soát quá trình giải quyết hồ sơ
    06 Phiếu kiểm soát quá trình giải quyết hồ sơ

    Raises:
        BadValueError: two forms of one kind or with one number.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ9; Thông tư 03/2025/TT-VPCP, Phụ lục I.
    """

    name: str = attrs.field(validator=text_field)
    forms: tuple[Form, ...] = attrs.field(converter=as_tuple, validator=members_field(Form))
    first: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    last: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    citation: Citation | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Citation))
    )

    def __attrs_post_init__(self) -> None:
        """Refuse a set in which nobody could tell which of two forms is meant."""
        if not self.forms:
            raise BadValueError("forms", self.forms, "one_form")
        for part in ("kind", "number"):
            value, times = Counter(getattr(form, part) for form in self.forms).most_common(1)[0]
            if times > 1:
                raise BadValueError(part, getattr(value, "value", value), "must_stand_once")

    def form(self, kind: FormKind) -> Form:
        """Return the form of a kind.

        Raises:
            BadValueError: the set has no form of that kind.
        """
        member("kind", kind, FormKind)
        for form in self.forms:
            if form.kind is kind:
                return form
        raise BadValueError("forms", self.name, Remark.of("no_form_for", kind=kind))

    def form_on(self, kind: FormKind, day: dt.date) -> Form:
        """Return the form of a kind for a slip of a day.

        Raises:
            BadValueError: the set has no such form, or is not in use on the day.
        """
        form = self.form(kind)
        if self.holds_on(day):
            return form
        begin = "" if self.first is None else Remark.of("in_use_from", day=self.first)
        end = Remark.of("in_use_on")
        if self.last is not None:
            end = Remark.of("in_use_to", day=self.last)
        limit = Remark.of("form_in_use", begin=begin, end=end, day=day)
        raise BadValueError("forms", self.name, limit)

    def holds_on(self, day: dt.date) -> bool:
        """Whether the forms are in use on the day, as far as their dates are known."""
        return lies_within(plain_day("day", day), self.first, self.last)
