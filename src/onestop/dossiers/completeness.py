"""The papers of a dossier held against what its procedure asks for.

A supplement may be asked once at intake, with the full list: so everything that is missing is found
at once. What a published database holds is not asked for, once the law forbids it. What the
published record leaves open is a note and never a demand.

Stands on `dossier`, `procedures.components` and `procedures.finding`. Knows no calendar and no
database: what could not be looked up is an argument.
"""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterable, Iterator, Mapping
from functools import reduce

import attrs

from onestop._arguments import checked
from onestop._checks import as_texts, member, plain_day
from onestop.citation import Citation, Confidence
from onestop.days.zones import HO_CHI_MINH
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.events import Established
from onestop.dossiers.ruleset import RuleSet
from onestop.errors import BadValueError, UnknownConditionError
from onestop.i18n.cleaning import fold
from onestop.i18n.labels import Labelled
from onestop.i18n.languages import Lang
from onestop.i18n.remarks import Remark
from onestop.linting.sources import instrument_number
from onestop.procedures.channels import Channel
from onestop.procedures.components import Component, Database, Paper
from onestop.procedures.finding import Finding, Severity
from onestop.procedures.procedure import Procedure


class Gap(Labelled, enum.Enum, label="gap"):
    """Why a database did not give what it should hold (*trường hợp không khai thác được dữ liệu*).

    Outage, disaster and inaccurate data are the exceptions of the law; `ABSENT` data are outside
    the rule, which speaks of what the database holds (inferred from its words).

    **Law:** Nghị định 118/2025/NĐ-CP, Đ4.2a (added by 309/2026/NĐ-CP).
    """

    OUTAGE = "outage"
    DISASTER = "disaster"
    INACCURATE = "inaccurate"
    ABSENT = "absent"


@checked
def check(
    dossier: Dossier,
    *,
    on: dt.date | None = None,
    given: Iterable[str] = (),
    gaps: Mapping[str, Gap] | Iterable[tuple[str, Gap]] = (),
    rules: RuleSet | None = None,
    tz: dt.tzinfo = HO_CHI_MINH,
) -> tuple[Finding, ...]:
    """Return all that a dossier's papers lack, and what is to be known of them (*kiểm tra hồ sơ*).

    A `FAULT` is asked for; a `NOTE` is not. `on` is the day whose law holds: without it the day of
    acceptance, else that of submission, on the clock of `tz`. `given` are conditions found at
    intake, beside the dossier's own; `gaps` says of a database, by name, why it did not answer;
    `rules` that know no general ban take only those papers away for which the record names an
    instrument of its own. Every
    set of papers that the procedure asks is counted.

    >>> from onestop import Channel, Component, Dossier, Paper, Procedure, vn
    >>> procedure = Procedure(
    ...     "X.000001",
    ...     "Cấp giấy",
    ...     components=[Component("tờ khai", number=1), Component("bản vẽ", originals=2)],
    ... )
    >>> dossier = Dossier.submit(
    ...     "H48.53-261120-0001",
    ...     procedure,
    ...     vn.local("20/11/2026 09:00"),
    ...     channel=Channel.IN_PERSON,
    ...     papers=[Paper("bản vẽ", originals=1)],
    ... )
    >>> for finding in check(dossier):
    ...     print(finding.kind, finding.text("en"), sep=": ")
    missing: missing: tờ khai (1)
    too_few_originals: bản vẽ: originals 1, asked 2

    Raises:
        UnknownConditionError: a condition belongs to no limit and no paper of the procedure.
        BadValueError: a gap of a database that no paper of the procedure names.

    **Law:** Nghị định 61/2018/NĐ-CP, Đ17.1; Nghị định 118/2025/NĐ-CP, Đ17.2.a and Đ4.2a.
    """
    case = _Case.of(dossier, _day(dossier, on, tz), given, gaps)
    if rules is not None and rules.database_papers is not None and rules.database_papers.value:
        case = attrs.evolve(case, allowing=rules)
    components = _in_sets(dossier.procedure.components, dossier.procedure.sets)
    asked = (f for component in components for f in _of(component, case))
    return (*asked, *_unknown_papers(dossier))


@checked
def to_request(findings: Iterable[Finding], lang: Lang = "vi") -> tuple[str, ...]:
    """Return the items of one supplement request (*nội dung yêu cầu bổ sung*), faults only.

    For `Dossier.request_supplement(at, items)`; an empty tuple says that nothing is to be asked.

    >>> to_request(())
    ()

    **Law:** Nghị định 61/2018/NĐ-CP, Đ17.1; Thông tư 03/2025/TT-VPCP, form 02.
    """
    faults = (finding for finding in findings if finding.severity is Severity.FAULT)
    return tuple(dict.fromkeys(fault.text(lang) for fault in faults))


def _day(dossier: Dossier, on: dt.date | None, tz: dt.tzinfo) -> dt.date:
    if on is not None:
        return plain_day("on", on)
    begun = dossier.accepted_at or dossier.submitted_at
    try:
        return begun.astimezone(tz).date()
    except OverflowError:  # the end of time has no day there: no edition reaches it
        return begun.date()


@attrs.frozen
class _Case:
    """What decides whether a paper is asked: the day, the channel, the conditions, the gaps."""

    day: dt.date
    channel: Channel
    given: frozenset[str]
    gaps: dict[str, Gap]
    papers: tuple[Paper, ...]
    #: Rules that know no general ban: only a rule of the record's own takes a paper away.
    allowing: RuleSet | None = None

    @classmethod
    def of(
        cls,
        dossier: Dossier,
        day: dt.date,
        given: Iterable[str],
        gaps: Mapping[str, Gap] | Iterable[tuple[str, Gap]],
    ) -> _Case:
        found_later = (e.condition for e in dossier.events if isinstance(e, Established))
        conditions = dossier.given.union(as_texts(given), found_later)
        _check_conditions(conditions, dossier.procedure)
        return cls(
            day,
            dossier.channel,
            frozenset(map(fold, conditions)),
            _as_gaps(gaps, dossier.procedure),
            dossier.handed_in,
        )

    def fits(self, component: Component) -> bool:
        """Whether the component is for the day, and for the way in which the dossier was filed.

        What a record only remarks among its papers is never asked.
        """
        if component.remark or not component.holds_on(self.day):
            return False
        return not component.channels or self.channel in component.channels

    def holds(self, component: Component) -> bool:
        """Whether the component's condition was given, or it has none."""
        return not component.names or not self.given.isdisjoint(map(fold, component.names))

    def answers(self, database: Database) -> bool:
        """Whether the office has the paper from the database, and may not ask for it."""
        return self._knows(database) and fold(database.name) not in self.gaps

    def exception(self, database: Database) -> Gap | None:
        """Return why the paper is asked although the database should hold it."""
        return self.gaps.get(fold(database.name)) if self._knows(database) else None

    def _knows(self, database: Database) -> bool:
        """Whether the rules send the office to the database on the day."""
        return database.answers_on(self.day) and (
            self.allowing is None or _has_own_rule(database, self.allowing)
        )

    def pieces(self, name: str) -> Paper:
        """Return all that was handed in under a name, as one paper."""
        found = [paper for paper in self.papers if paper.is_called(name)]
        originals, copies = (sum(p.originals for p in found), sum(p.copies for p in found))
        return Paper(name, originals=originals, copies=copies)


def _has_own_rule(database: Database, rules: RuleSet) -> bool:
    """Whether another instrument than the rules' own decree takes the paper away.

    Before the decree banned it for all, records did so one by one.
    """
    own, ruling = database.citation, rules.database_papers
    decree = None if ruling is None else ruling.citation
    if own is None or decree is None:
        return False
    return instrument_number(own.instrument) != instrument_number(decree.instrument)


def _in_sets(components: Iterable[Component], sets: int | None) -> Iterator[Component]:
    """Yield the components with the numbers of every set that is asked."""
    for component in components:
        if sets in {None, 1}:
            yield component
            continue
        yield attrs.evolve(
            component,
            number=_times(component.number, sets),
            originals=_times(component.originals, sets),
            copies=_times(component.copies, sets),
            any_of=_in_sets(component.any_of, sets),
        )


def _times(n: int | None, sets: int | None) -> int | None:
    return None if n is None or sets is None else n * sets


def _check_conditions(given: Iterable[str], procedure: Procedure) -> None:
    """Refuse a condition that nothing knows: a misspelt one would leave a paper unasked."""
    known = set(map(fold, procedure.conditions))
    for name in sorted(given):
        if fold(name) not in known:
            raise UnknownConditionError(name, procedure.conditions, procedure=procedure.code)


def _as_gaps(
    gaps: Mapping[str, Gap] | Iterable[tuple[str, Gap]], procedure: Procedure
) -> dict[str, Gap]:
    pairs = gaps.items() if isinstance(gaps, Mapping) else gaps
    known = dict.fromkeys(_databases(procedure.components))
    folded = set(map(fold, known))
    read = {member("gaps", name, str): member("gaps", gap, Gap) for name, gap in pairs}
    for name in read:
        if fold(name) not in folded:
            named = "; ".join(known) or "none"
            raise BadValueError("gaps", name, Remark.of("no_such_database", known=named))
    return {fold(name): gap for name, gap in read.items()}


def _databases(components: Iterable[Component]) -> Iterator[str]:
    for component in components:
        for database in component.databases:
            yield database.name
        yield from _databases(component.any_of)


def _of(component: Component, case: _Case) -> Iterator[Finding]:
    """Yield what is found of one component; its channels and condition govern the whole of it."""
    if not case.fits(component):
        return
    if not case.holds(component):
        yield _condition_open(component)
        return
    choices = tuple(_choices(component, case))
    databases = [database for choice in choices for database in choice.databases]
    looked_up = next(filter(case.answers, databases), None)
    if looked_up is not None:
        yield _in_database(component, looked_up)
        return
    asked_again = next(filter(case.exception, databases), None)
    for finding in _shortfalls(component, choices, case):
        yield finding if asked_again is None else _on_exception(finding, asked_again, case)


def _choices(component: Component, case: _Case) -> Iterator[Component]:
    """Yield the equal alternatives that are open to this dossier, the component itself first."""
    yield component
    for other in component.any_of:
        if case.fits(other) and case.holds(other):
            yield from _choices(other, case)


def _shortfalls(
    component: Component, choices: tuple[Component, ...], case: _Case
) -> Iterator[Finding]:
    """Yield what the pieces handed in lack; one alternative that is met is enough."""
    offers = [_Offer(c, case.pieces(name)) for c in choices for name in c.papers]
    met = [offer for offer in offers if offer.is_met]
    begun = [offer for offer in offers if offer.there.total]
    if met:
        if all(offer.is_unknown for offer in met):
            yield met[0].unknown_number(component)
    elif begun:
        yield from min(begun, key=lambda offer: offer.lacking).shortages(component)
    else:
        yield _missing(component, choices)


@attrs.frozen
class _Offer:
    """One way to meet a component: the alternative, and the pieces handed in under one name."""

    asked: Component
    there: Paper

    @property
    def is_unknown(self) -> bool:
        """Whether the source says nothing of how many."""
        return self.asked.number is self.asked.originals is self.asked.copies is None

    @property
    def is_met(self) -> bool:
        """Whether nothing is lacking; of an unknown number one piece is enough."""
        return not self.lacking and (bool(self.there.total) or self.asked.asks_nothing)

    @property
    def lacking(self) -> int:
        """How many pieces more are needed."""
        return sum(asked - there for _, there, asked in self._short)

    @property
    def _short(self) -> tuple[tuple[str, int, int], ...]:
        counts = (
            ("too_few_originals", self.there.originals, self.asked.originals),
            ("too_few_copies", self.there.copies, self.asked.copies),
            ("too_few", self.there.total, self.asked.number),
        )
        return tuple((k, there, n) for k, there, n in counts if n is not None and there < n)

    def shortages(self, component: Component) -> Iterator[Finding]:
        """Yield a fault for each kind of piece that is too few."""
        for kind, there, asked in self._short:
            values = {"paper": self.there.name, "there": there, "asked": asked}
            yield Finding(kind, Remark.of(f"papers_{kind}", **values), where=component.name)

    def unknown_number(self, component: Component) -> Finding:
        """Return the note that a paper is there, and nobody knows whether it is enough."""
        values = {"paper": self.there.name, "there": self.there.total}
        return _note("unknown_number", component.name, None, **values)


def _missing(component: Component, choices: tuple[Component, ...]) -> Finding:
    """Return the fault that nothing of a component is there, with every way to mend it."""
    ways = [_way(choice, name) for choice in choices for name in choice.papers]
    papers = reduce(lambda first, rest: Remark.of("papers_or", first=first, rest=rest), ways)
    key = "papers_missing_shown" if component.presented else "papers_missing"
    return Finding("missing", Remark.of(key, papers=papers), where=component.name)


def _way(choice: Component, name: str) -> Remark:
    """Return a paper with how many pieces are asked, as far as that is known."""
    if choice.number is not None:
        return Remark.of("papers_number", paper=name, n=choice.number)
    if choice.originals and choice.copies:
        return Remark.of(
            "papers_both", paper=name, originals=choice.originals, copies=choice.copies
        )
    if choice.originals or choice.copies:
        key = "papers_originals" if choice.originals else "papers_copies"
        return Remark.of(key, paper=name, n=choice.originals or choice.copies)
    return Remark.of("papers_any_number", paper=name)


def _note(kind: str, where: str, citation: Citation | None, **values: object) -> Finding:
    what = Remark.of(f"papers_{kind}", **values)
    return Finding(kind, what, where=where, severity=Severity.NOTE, citation=citation)


def _condition_open(component: Component) -> Finding:
    """Return the note that a paper is asked only in a case that nobody said is this one."""
    condition = component.condition or component.key
    values = {"paper": component.name, "condition": condition}
    return _note("condition_open", component.name, None, **values)


def _in_database(component: Component, database: Database) -> Finding:
    values = {"paper": component.name, "database": database.name}
    return _note("in_database", component.name, database.citation, **values)


def _on_exception(finding: Finding, database: Database, case: _Case) -> Finding:
    """Return the finding with the exception on which the paper is asked again."""
    gap = case.gaps[fold(database.name)]
    why = Remark.of(f"gap_{gap.value}")
    what = Remark.of("papers_on_exception", what=finding.what, database=database.name, gap=why)
    return attrs.evolve(finding, what=what, citation=_source(database, gap))


def _source(database: Database, gap: Gap) -> Citation | None:
    """Return what lets a paper be asked again; that absent data let it is only inferred."""
    if gap is not Gap.ABSENT or database.citation is None:
        return database.citation
    return attrs.evolve(database.citation, confidence=Confidence.INFERRED, percent=None)


def _unknown_papers(dossier: Dossier) -> Iterator[Finding]:
    """Yield a note for each paper that the procedure names nowhere: never asked, never refused."""
    known = set(map(fold, _names(dossier.procedure.components)))
    for name in dict.fromkeys(paper.name for paper in dossier.handed_in):
        if fold(name) not in known:
            yield _note("unknown_paper", name, None, paper=name)


def _names(components: Iterable[Component]) -> Iterator[str]:
    for component in components:
        yield from component.papers
        yield from _names(component.any_of)
