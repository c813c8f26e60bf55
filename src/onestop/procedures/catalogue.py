"""Many procedures, by code and by day.

A code may have been replaced, written in a province's form, or its limit shortened by the province:
`lookup` answers with the procedure and with what was strange about the question, `overlay` puts the
local layer over the published one.

Stands on `procedure` and `overlay`. Knows no files: `loading` fills it.
"""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_tuple,
    member,
    member_field,
    members_field,
    plain_day,
    text,
    text_field,
)
from onestop.citation import Citation
from onestop.dated import Dated, Edition
from onestop.errors import (
    BadValueError,
    FactError,
    FactErrors,
    NotInForceError,
    OnestopError,
    UnknownProcedureError,
)
from onestop.i18n.cleaning import fold
from onestop.i18n.remarks import Remark
from onestop.procedures.carrying_on import carried_on
from onestop.procedures.channels import Channel, OnlineLevel
from onestop.procedures.damaged_codes import with_lost_zeros
from onestop.procedures.local_fees import faults_of, with_fees
from onestop.procedures.overlay import Overlay, national_form, shortened
from onestop.procedures.procedure import GovernmentLevel, Procedure
from onestop.procedures.search import Word, rank, words_of

#: One step from a replaced code to the procedure that took its place.
_Step = tuple[str, Procedure]


@attrs.frozen(field_transformer=checked_fields)
class Lookup:
    """A procedure that was looked up (*tra cứu thủ tục*), and what was strange about the question.

    `asked` is the code as it was asked for. `remarks` say that it was a local form, or that another
    code took its place and how sure that is.
    """

    procedure: Procedure = attrs.field(validator=member_field(Procedure))
    asked: str = attrs.field(validator=text_field)
    remarks: tuple[Remark, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Remark)
    )


@attrs.frozen(eq=False, repr=False, field_transformer=checked_fields)
class Catalogue(Mapping[str, Procedure]):
    """A list of procedures (*danh mục thủ tục hành chính*), looked up by code.

    A code may have several editions, one after another; `catalogue[code]` is the newest, and
    `catalogue.on(day)` holds those in force on a day.

    >>> from onestop import vn
    >>> vn.procedures()["1.004194"].name
    'Đăng ký tạm trú'
    """

    procedures: tuple[Procedure, ...] = attrs.field(
        converter=as_tuple, validator=members_field(Procedure)
    )
    _by_code: dict[str, Dated[Procedure]] = attrs.field(init=False)
    _heirs: dict[str, tuple[str, ...]] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Sort the editions of each code; refuse those that overlap, and codes in a circle."""
        object.__setattr__(self, "_by_code", _by_code(self.procedures))
        object.__setattr__(self, "_heirs", _heirs(self.procedures))

    def __getitem__(self, code: str) -> Procedure:
        """Return the newest edition of a procedure, or refuse an unknown code."""
        if (editions := self._by_code.get(code)) is None:
            raise self._unknown(code)
        return editions.editions[-1].value

    def _unknown(self, code: str, **said: Any) -> UnknownProcedureError:
        """Return the error about a code, with what may have been meant."""
        heirs = self._heirs.get(code, ())
        nearest = heirs or self._nearest(str(code))
        successor = heirs[0] if len(heirs) == 1 else None
        several = {"replaced_by": heirs if len(heirs) > 1 else ()}
        if (national := national_form(str(code))) in self._by_code and national != code:
            said["national"] = national
        return UnknownProcedureError(code, tuple(nearest), successor, **several | said)

    def _nearest(self, code: str) -> tuple[str, ...]:
        """Return the codes most like one, first the one that had lost its zeros."""
        near = difflib.get_close_matches(code, self._by_code, n=3, cutoff=0.6)
        if (whole := with_lost_zeros(code)) in self._by_code and whole is not None:
            near = [whole, *(each for each in near if each != whole)][:3]
        return tuple(near)

    def __iter__(self) -> Iterator[str]:
        """Go through the codes, in the order of the list."""
        return iter(self._by_code)

    def __len__(self) -> int:
        """Return how many codes the catalogue holds."""
        return len(self._by_code)

    def __repr__(self) -> str:
        """Return the size of the catalogue, not its whole content."""
        return f"<Catalogue of {len(self)} procedures>"

    def __eq__(self, other: object) -> bool:
        """Whether both hold the same procedures in the same order."""
        if not isinstance(other, Catalogue):
            return NotImplemented
        return self.procedures == other.procedures

    def __hash__(self) -> int:
        """Return the hash of the procedures held."""
        return hash(self.procedures)

    @checked
    def find(self, code: str, day: dt.date, *, carry_on: bool = False) -> Procedure:
        """Return the procedure that stands for a code on a day: `lookup(code, day).procedure`.

        The code may be local or replaced by another; only `lookup` says so. An edition whose dates
        are unknown is taken to hold; its limit's explanation says so. With `carry_on` an edition
        that ended without a known successor answers too, marked: `carried_on` is its last day, and
        what rests on it says first that it is not settled.

        >>> import datetime as dt
        >>> from onestop import vn
        >>> vn.procedures().find("1.001193", dt.date(2027, 3, 1), carry_on=True).carried_on
        datetime.date(2027, 2, 28)

        Raises:
            UnknownProcedureError: the catalogue holds neither the code nor one successor of it.
            NotInForceError: no edition of it holds on the day, and none of one successor.
        """
        return self.lookup(code, day, carry_on=carry_on).procedure

    @checked
    def lookup(self, code: str, on: dt.date | None = None, *, carry_on: bool = False) -> Lookup:
        """Return the procedure that stands for a code on a day, and why (*tra cứu thủ tục*).

        A local code leads to its national one. An edition of the code in force on the day wins;
        else the procedure that supersedes the code, or the one that supersedes that. Without a day
        the newest edition is taken. `carry_on` is that of `find`.

        >>> from onestop import vn
        >>> found = vn.procedures().lookup("1.007073")
        >>> found.procedure.code, found.remarks[0].text("en")
        ('2.002622', '1.007073 was replaced by 2.002622 (to confirm)')

        Raises:
            UnknownProcedureError: the catalogue holds neither the code nor one successor of it.
            NotInForceError: no edition of it holds on the day, and none of one successor.
        """
        asked = text("code", code)
        if on is not None:
            plain_day("on", on)
        national = asked if asked in self._by_code else national_form(asked)
        said = [] if national == asked else [Remark.of("local_code", asked=asked, code=national)]
        if (held := self._held(national, on)) is not None:
            return _looked_up(held, asked, said, on if carry_on else None)
        if on is not None and carry_on and (ended := self._ended(national, on)) is not None:
            return _looked_up(ended, asked, said, on)
        steps = self._succession(national, on)
        said += [_superseded(old, heir) for old, heir in steps]
        return _looked_up(steps[-1][1], asked, said, on if carry_on else None)

    @checked
    def lookup_or_none(self, code: str, on: dt.date, *, carry_on: bool = False) -> Lookup | None:
        """Return what stands for a code on a day, `None` where nothing does."""
        try:
            return self.lookup(code, on, carry_on=carry_on)
        except (UnknownProcedureError, NotInForceError):
            return None

    def _held(self, code: str, on: dt.date | None) -> Procedure | None:
        """Return the edition of a code on a day, its newest one if no day is said."""
        if (editions := self._by_code.get(code)) is None:
            return None
        return editions.editions[-1].value if on is None else editions.on(on)

    def _ended(self, code: str, on: dt.date) -> Procedure | None:
        """Return the newest edition of a code where it ended before the day, and nothing followed.

        What took its place, in force yet or not, is a successor that is known.
        """
        if code in self._heirs or (editions := self._by_code.get(code)) is None:
            return None
        newest = editions.editions[-1]
        return newest.value if newest.last is not None and newest.last < on else None

    def _succession(self, code: str, on: dt.date | None) -> tuple[_Step, ...]:
        """Return the steps from a code to the one procedure that stands for it, or refuse it."""
        ways = list(self._ways(code, on))
        if len({way[-1][1].code for way in ways}) == 1:
            return ways[0]
        ends = tuple(dict.fromkeys(way[-1][1].code for way in ways))
        if code not in self._by_code:
            raise self._replaced(code, on, ends)
        assert on is not None, "without a day, a known code has an edition"
        newest = self[code]
        raise NotInForceError(
            code, on, newest.in_force, newest.until, replaced_by=ends or self._awaited(code)
        )

    def _replaced(
        self, code: str, on: dt.date | None, ends: tuple[str, ...]
    ) -> UnknownProcedureError:
        """Return the error about a code that no one procedure stands for on the day."""
        if ends:  # more than one of them holds
            return self._unknown(code, replaced_by=ends)
        waited = self._awaited(code)
        return self._unknown(code, replaced_by=waited, day=on) if waited else self._unknown(code)

    def _awaited(self, code: str) -> tuple[str, ...]:
        """Return the successors of a code with the days on which they hold, as far as known."""
        return tuple(f"{heir} ({_span(self._by_code[heir])})" for heir in self._heirs.get(code, ()))

    def _ways(self, code: str, on: dt.date | None) -> Iterator[tuple[_Step, ...]]:
        """Go from a code to its successors, and on where they are not in force."""
        for heir in self._heirs.get(code, ()):
            if (held := self._held(heir, on)) is not None:
                yield ((code, held),)
            else:
                yield from (((code, self[heir]), *way) for way in self._ways(heir, on))

    def on(self, day: dt.date) -> Catalogue:
        """Return the catalogue as it stands on a day.

        A procedure whose dates in force are unknown stays in; its limit's explanation says so.
        """
        plain_day("day", day)
        return Catalogue(procedure for procedure in self.procedures if procedure.holds_on(day))

    def overlay(self, overlay: Overlay) -> Catalogue:
        """Return the catalogue with a local layer over it (*quy định của địa phương*).

        Each shortened limit stands over the published one in every edition of its code; where it
        is not in force, that one holds. Of both, the earlier deadline holds. That a local limit may
        only shorten is likely, not confirmed; what depends on the calendar is let in. A local fee
        in force on the day of filing stands over the published one.

        Raises:
            FactErrors: every fault of the overlay, by its name and place: a code or a case that is
                not there, a limit that is surely longer, no limit to shorten, one case shortened
                twice on one day, a fee set twice for one day, an own procedure under a code that is
                used already.
        """
        layer = member("overlay", overlay, Overlay)
        procedures, faults = shortened(self, self.procedures, layer)
        every = [*faults, *self._refused(layer)]
        procedures = tuple(with_fees(procedures, layer.placed_fees))
        if every:
            many = "1 fault" if len(every) == 1 else f"{len(every)} faults"
            raise FactErrors(f"{many} in the facts", every)
        return Catalogue((*procedures, *layer.procedures))

    def _refused(self, overlay: Overlay) -> Iterator[FactError]:
        """Go through what is wrong with the overlay's fees and own procedures."""
        for place, why in faults_of(overlay.placed_fees, self):
            yield FactError(overlay.name, f"fees[{place}]", why)
        for at, own in enumerate(overlay.procedures):
            if own.code in self:
                fault = Remark.of("fault_code_used", code=own.code)
                yield FactError(overlay.name, f"procedures[{at}]", fault)
        try:
            Catalogue(overlay.procedures)
        except OnestopError as error:
            yield FactError(overlay.name, "procedures", error)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields of work (*lĩnh vực*) that the procedures name, in the order of the list."""
        named: dict[str, str] = {}
        for procedure in self.procedures:
            if procedure.field is not None:
                named.setdefault(fold(procedure.field), procedure.field)
        return tuple(named.values())

    def filter(
        self,
        *,
        field: str | None = None,
        level: GovernmentLevel | None = None,
        channel: Channel | None = None,
        online_level: OnlineLevel | None = None,
    ) -> Catalogue:
        """Return the procedures of a field, level, channel and online level; `None` is any.

        Accents and case of the field do not matter. What is not known of a procedure does not
        match.

        >>> from onestop import Channel, vn
        >>> len(vn.procedures().filter(field="ho tich", channel=Channel.ONLINE))
        16
        """
        wanted = None if field is None else fold(text("field", field))
        optional = (
            ("level", level, GovernmentLevel),
            ("channel", channel, Channel),
            ("online_level", online_level, OnlineLevel),
        )
        for name, value, kind in optional:
            if value is not None:
                member(name, value, kind)
        return Catalogue(
            procedure
            for procedure in self.procedures
            if (wanted is None or fold(procedure.field or "") == wanted)
            and (level is None or level in procedure.levels)
            and (channel is None or channel in procedure.channels)
            and (online_level is None or procedure.online_level is online_level)
        )

    def search(self, text: str) -> tuple[Procedure, ...]:
        """Return the procedures whose name, field and code hold every word of a text, best first.

        Whole words come before beginnings of words, accents as typed before others; case,
        punctuation, and i for y do not matter. `tam tru` finds `Đăng ký tạm trú`.

        >>> from onestop import vn
        >>> vn.procedures().search("khai tử")[0].name
        'Thủ tục đăng ký khai tử'
        """
        wanted = words_of(member("text", text, str))
        ranked = [(rank(wanted, _searchable(each)), each) for each in self.values()]
        found = [(far, each) for far, each in ranked if far]  # no word at all finds nothing
        return tuple(each for _, each in sorted(found, key=lambda pair: pair[0]))

    def merged(self, other: Catalogue) -> Catalogue:
        """Return both lists in one; a code of `other` takes the place of the same code here."""
        added = member("other", other, Catalogue)
        kept = (procedure for procedure in self.procedures if procedure.code not in added)
        return Catalogue((*kept, *added.procedures))


def _looked_up(procedure: Procedure, asked: str, said: list[Remark], on: dt.date | None) -> Lookup:
    """Return what was found; with a day, carried on to it where it or its limit has ended."""
    carried = None if on is None else carried_on(procedure, on)
    if carried is None:
        return Lookup(procedure, asked, remarks=said)
    mark = Remark.of("procedure_carried_on", code=procedure.code, last=carried.carried_on)
    return Lookup(carried, asked, remarks=[mark, *said])


def _span(editions: Dated[Procedure]) -> str:
    """Return the days from the first edition to the last, as far as they are known."""
    days = editions.editions[0].first, editions.editions[-1].last
    first, last = (day.isoformat() if day else "unknown" for day in days)
    return f"in force {first} to {last}"


def _superseded(old: str, heir: Procedure) -> Remark:
    """Say that a procedure took the place of a code: that is as sure as the procedure's record."""
    sure = _sureness(heir.source)
    return Remark.of("superseded", old=old, new=heir.code, confidence=sure)


def _sureness(source: Citation | None) -> Remark:
    if source is None:
        return Remark.of("no_source")
    word = Remark.of(source.confidence.label)
    if source.percent is None:
        return word
    return Remark.of("with_percent", word=word, percent=source.percent)


def _heirs(procedures: tuple[Procedure, ...]) -> dict[str, tuple[str, ...]]:
    """Return the codes that took the place of each code, and refuse a circle."""
    heirs: dict[str, list[str]] = {}
    for procedure in procedures:
        for old in procedure.supersedes:
            if procedure.code not in heirs.setdefault(old, []):
                heirs[old].append(procedure.code)
    found = {old: tuple(codes) for old, codes in heirs.items()}
    for old in found:
        _refuse_circle(old, found)
    return found


def _refuse_circle(code: str, heirs: Mapping[str, tuple[str, ...]]) -> None:
    """Refuse a code that is replaced, in the end, by itself."""
    waiting, seen = list(heirs[code]), set[str]()
    while waiting:
        if (heir := waiting.pop()) == code:
            raise BadValueError("supersedes", code, "replaced_by_itself")
        if heir not in seen:
            seen.add(heir)
            waiting += heirs.get(heir, ())


def _searchable(procedure: Procedure) -> tuple[Word, ...]:
    return words_of(f"{procedure.code} {procedure.name} {procedure.field or ''}")


def _by_code(procedures: tuple[Procedure, ...]) -> dict[str, Dated[Procedure]]:
    editions: dict[str, list[Procedure]] = {}
    for procedure in procedures:
        editions.setdefault(procedure.code, []).append(procedure)
    return {code: _dated(code, group) for code, group in editions.items()}


def _dated(code: str, group: list[Procedure]) -> Dated[Procedure]:
    """Return the editions of one code in order of their dates."""
    ordered = sorted(group, key=lambda procedure: procedure.in_force or dt.date.min)
    try:
        return Dated(Edition(p, p.in_force, p.until) for p in ordered)
    except BadValueError as error:
        raise BadValueError("procedures", code, "editions_overlap") from error
