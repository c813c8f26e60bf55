"""The list that an office works by in the morning: what is due, late, waiting, and for whom.

Every open dossier stands in exactly one group, judged as `classify` judges it, the most urgent
first. One that cannot be judged stands in a group of its own, with the reason, and keeps no other
off the list.

    open dossiers ──Judgement──▶ overdue, due today, due soon, in time, paused, waiting, no limit
                        └──────▶ not judged, and why

Stands on `judgement`. Knows no figures and no page.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import (
    aware_moment,
    listed,
    member,
    on_fixed_offset,
    optional_member,
    whole_number,
)
from onestop._notebook import shown
from onestop.days.calendar import WorkCalendar
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.judgement import Judgement, judged_at_end
from onestop.dossiers.not_judged import NotJudged
from onestop.dossiers.ruleset import ClockPolicy, RuleSet
from onestop.dossiers.states import Phase
from onestop.dossiers.status import Status, Timeliness
from onestop.errors import BadValueError, OnestopError
from onestop.i18n.cleaning import comparable
from onestop.limits.deadline import Deadline
from onestop.procedures.procedure import Procedure

#: Where a dossier that is handled stands on the list, by what `classify` says of it.
_GROUPS: Final = {
    Timeliness.OVERDUE: "overdue",
    Timeliness.DUE_SOON: "due_soon",
    Timeliness.IN_TIME: "in_time",
    Timeliness.PAUSED: "paused",
    Timeliness.NO_LIMIT: "no_limit",
}

#: Phases after which nothing is left to do.
_OVER: Final = frozenset({Phase.REFUSED, Phase.STOPPED, Phase.RETURNED})


@attrs.frozen(field_transformer=checked_fields)
class WorklistEntry:
    """One line of a worklist (*một dòng của danh sách việc*): a dossier as its log stood, and how.

    `decisive` is the deadline by which it is judged: a new appointment undoes lateness only where
    the policy says so. It is `None` where no clock runs.
    """

    dossier: Dossier
    status: Status
    decisive: Deadline | None = attrs.field(default=None, kw_only=True)

    @property
    def code(self) -> str:
        """The code of the dossier."""
        return self.dossier.code

    @property
    def procedure(self) -> Procedure:
        """What the dossier asks for."""
        return self.dossier.procedure

    @property
    def officer(self) -> str | None:
        """Who has the dossier, `None` if nobody is named."""
        return self.dossier.officer

    @property
    def deadline(self) -> Deadline | None:
        """When the dossier is due, `None` where no clock runs."""
        return self.status.deadline


Entries = tuple[WorklistEntry, ...]


@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Worklist:
    """The open dossiers of an office at a moment (*danh sách việc trong ngày*), by what they need.

    `overdue` has the most overdue first; `due_today` ends today, `due_soon` within `warn_within`
    working days, `in_time` later, each by its deadline; `paused` stands still, by the deadline as
    it stood; `waiting` has not been accepted, the oldest first; `no_limit` has none that is known.
    `not_judged` could not be judged, with the reason of each.
    """

    at: dt.datetime
    warn_within: int = 1
    overdue: Entries = ()
    due_today: Entries = ()
    due_soon: Entries = ()
    in_time: Entries = ()
    paused: Entries = ()
    waiting: Entries = ()
    no_limit: Entries = ()
    not_judged: tuple[NotJudged, ...] = ()

    @property
    def groups(self) -> dict[str, Entries]:
        """The groups by name, the most urgent first, those that could not be judged left out."""
        return {name: getattr(self, name) for name in GROUPS}

    def _repr_html_(self) -> str:
        """Return it as a notebook shows it: a table a group."""
        return shown(self)

    def __len__(self) -> int:
        """Return how many dossiers are open, those that could not be judged among them."""
        return sum(map(len, self.groups.values())) + len(self.not_judged)


#: The groups of a list, the most urgent first.
GROUPS: Final = (
    "overdue",
    "due_today",
    "due_soon",
    "in_time",
    "paused",
    "waiting",
    "no_limit",
)


@checked
def worklist(  # the contract's signature
    dossiers: Iterable[Dossier],
    at: dt.datetime,
    calendar: WorkCalendar,
    *,
    warn_within: int = 1,
    rules: RuleSet | None = None,
    policy: ClockPolicy | None = None,
) -> Worklist:
    """Return what an office has to do at a moment (*danh sách việc trong ngày*), most urgent first.

    Only open dossiers stand on it: what was finished, refused, withdrawn or not yet handed in at
    that moment does not. `rules`, `policy` and `warn_within` are as in `classify`. A dossier that
    cannot be judged, or whose code stands on the list already, is told under `not_judged`.

    >>> from onestop import Channel, Dossier, vn
    >>> late, new = (
    ...     Dossier.submit(
    ...         code, vn.procedures()["1.004194"], vn.local(at), channel=Channel.ONLINE
    ...     )
    ...     for code, at in (("H-1", "20/11/2026 16:05"), ("H-2", "30/11/2026 07:40"))
    ... )
    >>> late = late.accept(vn.local("20/11/2026 16:10"))
    >>> morning = worklist([late, new], vn.local("30/11/2026 08:00"), vn.calendar())
    >>> [entry.code for entry in morning.overdue], [entry.code for entry in morning.waiting]
    (['H-1'], ['H-2'])
    >>> morning.overdue[0].status.working_days_late
    2

    Raises:
        OutsideCalendarError: the moment lies outside the calendar.
        WrongTypeError: one of the dossiers is none.

    **Law:** Thông tư 01/2018/TT-VPCP, Đ13.1.
    """
    given = listed("dossiers", dossiers, Dossier)
    at = on_fixed_offset(aware_moment("at", at))
    today = member("calendar", calendar, WorkCalendar).local_day(at)
    calendar.day(today)  # refuses a moment for which nothing can be judged
    whole_number("warn_within", warn_within, 0)
    optional_member("rules", rules, RuleSet)
    optional_member("policy", policy, ClockPolicy)

    def judgement_of(dossier: Dossier) -> Judgement:
        return judged_at_end(
            dossier, at, calendar, rules=rules, policy=policy, warn_within=warn_within
        )

    groups, failed = _grouped(given, at, today, judgement_of)
    ordered: dict[str, Any] = {
        name: tuple(sorted(entries, key=_ORDER.get(name, _by_expiry)))
        for name, entries in groups.items()
    }
    at = at.astimezone(calendar.tz)
    return Worklist(at=at, warn_within=warn_within, not_judged=tuple(failed), **ordered)


def _grouped(
    dossiers: Iterable[Dossier],
    at: dt.datetime,
    today: dt.date,
    judgement_of: Callable[[Dossier], Judgement],
) -> tuple[dict[str, list[WorklistEntry]], list[NotJudged]]:
    """Return the open dossiers by group, and those that could not be judged."""
    groups: defaultdict[str, list[WorklistEntry]] = defaultdict(list)
    failed: list[NotJudged] = []
    seen: set[str] = set()
    for dossier in dossiers:
        known = dossier.as_of(at) if dossier.submitted_at <= at else None
        if known is None or known.phase in _OVER:
            continue
        try:
            _check_once(known, seen)
            entry = _entry(judgement_of(known))
        except OnestopError as error:  # one bad dossier must not take the list from an office
            failed.append(NotJudged.of(dossier, error))
            continue
        group = _group_of(known.phase, entry, today)
        if group is not None:
            groups[group].append(entry)
    return groups, failed


def _entry(judgement: Judgement) -> WorklistEntry:
    return WorklistEntry(judgement.dossier, judgement.status, decisive=judgement.decisive)


def _check_once(dossier: Dossier, seen: set[str]) -> None:
    key = comparable(dossier.code)
    if key in seen:
        raise BadValueError("code", dossier.code, "listed_twice")
    seen.add(key)


def _group_of(phase: Phase, entry: WorklistEntry, today: dt.date) -> str | None:
    """Return where a dossier stands on the list, `None` for one whose handling has ended.

    The policy says which event ends it, so a processed dossier may still be running.
    """
    if phase is Phase.INTAKE:
        return "waiting"
    group = _GROUPS.get(entry.status.timeliness)
    if group == "no_limit" and phase is not Phase.HANDLING:
        return None
    is_today = entry.decisive is not None and entry.decisive.day == today
    return "due_today" if group == "due_soon" and is_today else group


def _by_expiry(entry: WorklistEntry) -> tuple[Any, ...]:
    """Order by the end of the legal day; what has no deadline comes last, by its age."""
    decisive = entry.decisive
    if decisive is None:
        return 1, entry.dossier.submitted_at, entry.code
    return 0, decisive.expires, decisive.at, entry.code


def _by_age(entry: WorklistEntry) -> tuple[Any, ...]:
    return entry.dossier.submitted_at, entry.code


_ORDER: Final = {"waiting": _by_age, "no_limit": _by_age}
