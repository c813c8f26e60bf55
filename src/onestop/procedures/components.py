"""The papers that a dossier holds, and what the office already has of them.

A `Component` (*thành phần hồ sơ*) is a paper that a procedure asks for; a `Paper` is one that was
handed in; a `Database` is the published, shared source that makes a paper superfluous from a day
on.

Stands on `channels` and `citation`. Knows no procedure: `dossiers.completeness` holds the two
together.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    as_tuple,
    count_field,
    day_field,
    in_order,
    lies_within,
    member_field,
    members_field,
    optional_field,
    plain_day,
    text_field,
)
from onestop.citation import Citation
from onestop.i18n.cleaning import fold
from onestop.procedures.channels import Channel


@attrs.frozen
class Database:
    """A published, shared database that holds what a paper proves (*cơ sở dữ liệu*).

    From `since` on, inclusive, the paper may not be asked; `None` is not known, and then the paper
    is asked as before.

    **Law:** Nghị định 118/2025/NĐ-CP, Đ4.2a (added by 309/2026/NĐ-CP).
    """

    name: str = attrs.field(validator=text_field)
    since: dt.date | None = attrs.field(default=None, validator=optional_field(day_field))
    citation: Citation | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Citation))
    )

    def answers_on(self, day: dt.date) -> bool:
        """Whether the office must look there on the day, instead of asking for the paper."""
        return self.since is not None and self.since <= plain_day("day", day)


def _are_components(_: object, attribute: attrs.Attribute[Any], value: tuple[object, ...]) -> None:
    members_field(Component)(_, attribute, value)


@attrs.frozen(field_transformer=checked_fields)
class Component:
    """One paper that a dossier holds (*thành phần hồ sơ*).

    `originals` and `copies` say how many of each, `number` how many where the source does not tell
    them apart; `None` is not known. `presented` papers are shown and not kept (*xuất trình*).
    `condition` names the case in which the paper is asked, `key` the short name by which software
    gives it, `channels` the only ways of filing in which it is. `instead` is what may stand in its
    place, in this order; `any_of` the equal alternatives. `form` is the published form to fill in,
    `database` (or one of `other_databases`) where the office finds the same without asking.
    `in_force` and `until` are the first and the last day on which the paper counts, inclusive.
    `group` is the heading under which the record lists it, `code` its code there; `required=None`
    is not said. A `remark` stands among the papers of a record, is none, and is never asked.
    """

    name: str = attrs.field(validator=text_field)
    condition: str | None = attrs.field(default=None, validator=optional_field(text_field))
    key: str | None = attrs.field(default=None, kw_only=True, validator=optional_field(text_field))
    channels: tuple[Channel, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Channel)
    )
    number: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(1))
    )
    originals: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(0))
    )
    copies: int | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(count_field(0))
    )
    presented: bool = attrs.field(default=False, kw_only=True, validator=member_field(bool))
    instead: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(str)
    )
    any_of: tuple[Component, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=_are_components
    )
    form: str | None = attrs.field(default=None, kw_only=True, validator=optional_field(text_field))
    database: Database | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(Database))
    )
    other_databases: tuple[Database, ...] = attrs.field(
        default=(), kw_only=True, converter=as_tuple, validator=members_field(Database)
    )
    group: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(text_field)
    )
    code: str | None = attrs.field(default=None, kw_only=True, validator=optional_field(text_field))
    required: bool | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(bool))
    )
    remark: bool = attrs.field(default=False, kw_only=True, validator=member_field(bool))
    in_force: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    until: dt.date | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(day_field)
    )
    note: str | None = attrs.field(
        default=None, kw_only=True, validator=optional_field(member_field(str))
    )

    def __attrs_post_init__(self) -> None:
        """Refuse a paper that ends before it begins."""
        in_order("until", self.until, "in_force", self.in_force)

    def holds_on(self, day: dt.date) -> bool:
        """Whether the paper counts on the day, as far as its dates are known."""
        return lies_within(plain_day("day", day), self.in_force, self.until)

    @property
    def asks_nothing(self) -> bool:
        """Whether the source says of no kind of piece that any is needed."""
        if self.number is None is self.originals is self.copies:
            return False
        return not (self.number or self.originals or self.copies)

    @property
    def databases(self) -> tuple[Database, ...]:
        """Every database that holds what the paper proves."""
        return (*filter(None, (self.database,)), *self.other_databases)

    @property
    def names(self) -> tuple[str, ...]:
        """The names by which the component's condition may be given: its key and its own words."""
        return tuple(name for name in (self.key, self.condition) if name is not None)

    @property
    def conditions(self) -> Iterator[str]:
        """Every name of a condition of the component and of its alternatives."""
        yield from self.names
        for other in self.any_of:
            yield from other.conditions

    @property
    def papers(self) -> tuple[str, ...]:
        """The names of the papers that meet the component: its own, and those in its place."""
        return (self.name, *self.instead)


@attrs.frozen
class Paper:
    """A paper that was handed in (*giấy tờ đã nộp*): how many originals and copies of it.

    `name` is the component's name, or that of what stands in its place. A paper that was only shown
    counts as an original.

    >>> Paper("giấy chứng sinh", originals=1).total
    1
    """

    name: str = attrs.field(validator=text_field)
    originals: int = attrs.field(default=0, kw_only=True, validator=count_field(0))
    copies: int = attrs.field(default=0, kw_only=True, validator=count_field(0))

    @property
    def total(self) -> int:
        """How many pieces of the paper there are, originals and copies together."""
        return self.originals + self.copies

    @checked
    def is_called(self, name: str) -> bool:
        """Whether the paper goes by the name; accents and case do not matter."""
        return fold(self.name) == fold(name)
