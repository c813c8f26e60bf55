"""Lint: each kind of finding on a procedure that has it, beside a twin that does not."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onestop import (
    CalendarDays,
    Catalogue,
    Channel,
    Citation,
    ClockHours,
    Component,
    FactErrors,
    Fee,
    Finding,
    Months,
    Overlay,
    Parallel,
    Part,
    Procedure,
    SameDay,
    Sequence,
    Step,
    TimeLimitCase,
    WorkingDays,
    WorkingHours,
    WrongTypeError,
    lint,
    vn,
)
from onestop.days import YearlyWindow
from onestop.limits.limit import Limit
from onestop.linting.sources import undated
from onestop.linting.steps import longest
from onestop.loading import load_procedures
from onestop.loading.node import Source
from onestop.procedures import Action, OnlineLevel, PartialReason, Severity, Shortening
from onestop.render import findings_text

LAW = Citation("01/2020/NĐ-CP", in_force=date(2020, 1, 1))

#: A procedure in which nothing is found, whatever the day from 2020 on.
SOUND = Procedure(
    "X.000001",
    "Cấp giấy",
    limits=WorkingDays(5),
    channels=(Channel.IN_PERSON, Channel.ONLINE),
    components=(Component("đơn", originals=1),),
    sets=1,
    steps=(Step(Action.VERIFY, "UBND phường", limit=WorkingDays(5)),),
    applicants=("công dân",),
    deciding_agency="UBND phường",
    fees=(Fee(10_000, basis=LAW), Fee(0)),
    legal_basis=(LAW,),
    online_level=OnlineLevel.PARTIAL,
    partial_reason=PartialReason.PRESENCE,
)


def having(**changes: Any) -> Procedure:
    """The sound procedure with something changed."""
    return attrs.evolve(SOUND, **changes)


def at(procedure: Procedure, on: date | None = None) -> list[tuple[str, str]]:
    """What is found, by kind and place."""
    return [(finding.kind, finding.where) for finding in lint(procedure, on=on)]


def step(limit: Limit | None = None, **changes: Any) -> Step:
    """A step that somebody answers for."""
    return Step(Action.OTHER, "UBND phường", limit=limit, **changes)


def dated(first: date | None, last: date | None = None) -> Citation:
    """A basis in force between two days."""
    return Citation("02/2020/NĐ-CP", in_force=first, until=last)


def test_nothing_is_found_in_a_sound_procedure() -> None:
    assert at(SOUND) == []
    assert at(SOUND, on=date(2026, 11, 20)) == []


class TestStepsAgainstTheLimit:
    @pytest.mark.parametrize(
        ("steps", "limit"),
        [
            ([WorkingDays(2), WorkingDays(3)], WorkingDays(5)),
            ([CalendarDays(10), CalendarDays(5)], CalendarDays(15)),
            ([Months(1), Months(1)], Months(2)),
            ([WorkingHours(4), WorkingHours(4)], WorkingHours(8)),
            ([ClockHours(20), ClockHours(28)], ClockHours(48)),
            ([CalendarDays(5)], WorkingDays(5)),  # n days hold at most n working days
            ([WorkingDays(3), CalendarDays(2)], WorkingDays(5)),
            ([CalendarDays(28)], Months(1)),  # February
            ([Months(1)], CalendarDays(31)),
            ([Months(1)], WorkingDays(31)),
            ([ClockHours(48)], CalendarDays(2)),
            ([ClockHours(25)], WorkingDays(2)),
            ([ClockHours(20), WorkingDays(1)], WorkingDays(2)),
            ([SameDay(), WorkingDays(2)], WorkingDays(3)),
            ([WorkingDays(1)], Months(1)),  # a month ends on a working day, too
            ([SameDay()], SameDay()),
            ([WorkingDays(3), CalendarDays(5)], Sequence(WorkingDays(3), CalendarDays(5))),
            (
                [Sequence(WorkingDays(2), CalendarDays(5))],
                Sequence(WorkingDays(3), CalendarDays(5)),
            ),
            ([Parallel(CalendarDays(15), CalendarDays(10)), SameDay()], WorkingDays(16)),
            ([None, WorkingDays(5), None], WorkingDays(5)),
            ([None], SameDay()),
        ],
    )
    def test_steps_that_fit(self, steps: list[Limit | None], limit: Limit) -> None:
        assert at(having(steps=map(step, steps), limits=limit)) == []

    @pytest.mark.parametrize(
        ("steps", "limit", "told"),
        [
            ([WorkingDays(3), WorkingDays(3)], WorkingDays(5), "6 working days"),
            ([CalendarDays(10), CalendarDays(6)], CalendarDays(15), "16 days"),
            ([Months(1), Months(2)], Months(2), "3 months"),
            ([WorkingHours(9)], WorkingHours(8), "9 working hours"),
            ([ClockHours(20), ClockHours(29)], ClockHours(48), "49 hours"),
            ([WorkingDays(5)], CalendarDays(5), "5 working days"),  # unless no day off falls in
            ([WorkingDays(3), CalendarDays(3)], CalendarDays(5), "6 days"),
            ([Months(1), SameDay()], CalendarDays(27), "28 days"),
            ([Months(1)], CalendarDays(28), "1 month"),  # unless it is February
            ([CalendarDays(31)], Months(1), "31 days"),
            ([WorkingDays(32), CalendarDays(1)], Months(1), "32 working days"),
            ([WorkingDays(2), SameDay()], SameDay(), "2 working days"),
            ([CalendarDays(3), SameDay()], ClockHours(48), "3 days"),
            ([WorkingDays(4)], Sequence(WorkingDays(1), WorkingDays(2)), "4 working days"),
            ([WorkingDays(4)], Parallel(WorkingDays(1), WorkingDays(3)), "4 working days"),
        ],
    )
    def test_steps_that_exceed(self, steps: list[Limit], limit: Limit, told: str) -> None:
        [finding] = lint(having(steps=map(step, steps), limits=limit))
        assert (finding.kind, finding.where) == ("steps_exceed_limit", "limits[0]")
        assert finding.severity is Severity.FAULT
        assert finding.text("en") == (
            f"the steps add up to {told} at least, which is longer than the limit of "
            f"{limit.text('en')}"
        )

    @pytest.mark.parametrize(
        ("steps", "limit"),
        [
            ([WorkingDays(4)], CalendarDays(5)),
            ([WorkingDays(2)], Months(1)),
            ([CalendarDays(6)], WorkingDays(5)),
            ([CalendarDays(29)], Months(1)),  # a day more than February
            ([Months(1)], CalendarDays(30)),
            ([WorkingHours(8)], WorkingDays(1)),
            ([SameDay(), WorkingDays(5)], WorkingDays(5)),
            ([SameDay(), SameDay()], SameDay()),
            ([ClockHours(20), WorkingDays(1)], WorkingDays(1)),
            ([ClockHours(96)], CalendarDays(2)),  # days may move over a long feast, hours do not
            ([CalendarDays(1)], ClockHours(48)),
            ([CalendarDays(5), WorkingDays(3)], Sequence(WorkingDays(3), CalendarDays(5))),
        ],
    )
    def test_steps_of_which_only_a_calendar_can_tell(
        self, steps: list[Limit], limit: Limit
    ) -> None:
        [finding] = lint(having(steps=map(step, steps), limits=limit))
        assert (finding.kind, finding.where) == ("steps_not_comparable", "limits[0]")
        assert finding.severity is Severity.NOTE

    def test_side_by_side_the_longer_branch_counts(self) -> None:
        steps = (
            step(WorkingDays(1), key="a"),
            step(WorkingDays(2), key="b", after=["a"]),
            step(WorkingDays(3), key="c", after=["a"]),
            step(WorkingDays(1), after=["b", "c"]),
        )
        assert at(having(steps=steps, limits=WorkingDays(5))) == []
        assert at(having(steps=steps, limits=WorkingDays(4))) == [
            ("steps_exceed_limit", "limits[0]")
        ]

    def test_a_step_that_waits_for_nothing_begins_at_once(self) -> None:
        steps = (step(WorkingDays(3)), step(WorkingDays(3), after=()))
        assert at(having(steps=steps, limits=WorkingDays(3))) == []

    def test_parts_are_held_against_parts_only_when_the_steps_run_in_turn(self) -> None:
        limit = Sequence(WorkingDays(3), CalendarDays(5))
        first = step(WorkingDays(3), key="first")
        in_turn = (first, step(CalendarDays(5), after=["first"]))
        assert at(having(steps=in_turn, limits=limit)) == []
        at_once = (first, step(CalendarDays(5), after=()))
        assert at(having(steps=at_once, limits=limit)) == [("steps_not_comparable", "limits[0]")]

    def test_every_ordinary_total_case_is_compared_and_no_other(self) -> None:
        cases = (
            TimeLimitCase(WorkingDays(5)),
            TimeLimitCase(WorkingDays(2), "hồ sơ gấp"),
            TimeLimitCase(WorkingDays(2), key="urgent"),
            TimeLimitCase(WorkingDays(1), mode="extra"),
            TimeLimitCase(WorkingDays(4), channel=Channel.ONLINE),
        )
        assert at(having(limits=cases)) == [("steps_exceed_limit", "limits[4]")]

    @pytest.mark.parametrize("limits", [None, ()])
    def test_without_limits_nothing_is_compared(self, limits: tuple[()] | None) -> None:
        window = YearlyWindow((9, 1), (12, 14))
        assert at(having(limits=limits, window=window)) == []


@st.composite
def flows(draw: st.DrawFn) -> tuple[Step, ...]:
    """Steps that each wait for some of those before them, in any order of the list."""
    size = draw(st.integers(1, 6))
    steps = []
    for n in range(size):
        earlier = [f"s{other}" for other in range(n)]
        after = draw(st.lists(st.sampled_from(earlier), unique=True)) if earlier else []
        limit = draw(st.none() | st.builds(WorkingDays, st.integers(1, 9)))
        steps.append(step(limit, key=f"s{n}", after=after))
    return tuple(draw(st.permutations(steps)))


def every_way(steps: tuple[Step, ...]) -> list[list[Step]]:
    """Every way through the steps, spelt out: from each step back to one that waits for nothing."""
    by_key = {one.key: one for one in steps}

    def back(one: Step) -> list[list[Step]]:
        ways = [way for name in one.after or () for way in back(by_key[name])] or [[]]
        return [[*way, one] for way in ways]

    return [way for one in steps for way in back(one)]


@given(flows())
def test_the_longest_way_is_the_longest_of_every_way(steps: tuple[Step, ...]) -> None:
    days = max(
        sum(one.limit.n for one in way if isinstance(one.limit, WorkingDays))
        for way in every_way(steps)
    )
    assert longest(steps).ranges[0] == (days, days)
    if days:
        within = having(steps=steps, limits=WorkingDays(days))
        assert at(within) == []
        too_long = having(
            steps=(*steps, step(WorkingDays(days + 1), after=())), limits=within.limits
        )
        assert at(too_long) == [("steps_exceed_limit", "limits[0]")]


class TestSteps:
    def test_a_step_waits_for_one_that_is_not_there(self) -> None:
        steps = (step(key="a"), step(after=["a"]), step(after=["a", "b", "c"]), step())
        findings = lint(having(steps=steps))
        assert [(one.kind, one.where) for one in findings] == [
            ("step_unreachable", "steps[2]"),
            ("step_unreachable", "steps[3]"),  # waits for the step before it
        ]
        assert findings[0].text("en").endswith("waits for a step that is not there, 'b', 'c'")
        assert "in a circle" in findings[1].text("en")

    def test_steps_wait_in_a_circle(self) -> None:
        circle = (step(key="a", after=["b"]), step(key="b", after=["a"]), step(after=()))
        assert at(having(steps=circle)) == [
            ("step_unreachable", "steps[0]"),
            ("step_unreachable", "steps[1]"),
        ]
        assert at(having(steps=(step(key="a", after=["a"]),))) == [("step_unreachable", "steps[0]")]
        line = (step(key="a", after=["b"]), step(key="b", after=()))
        assert at(having(steps=line)) == []

    def test_a_step_that_never_begins_takes_nothing(self) -> None:
        steps = (step(WorkingDays(9), after=["x"]), step(WorkingDays(5), after=()))
        assert at(having(steps=steps)) == [("step_unreachable", "steps[0]")]

    def test_a_key_is_repeated(self) -> None:
        steps = (step(key="a"), step(key="b"), step(key="a"), step(), step())
        assert at(having(steps=steps)) == [("step_key_repeated", "steps[2]")]

    def test_a_repeated_key_makes_others_wait_for_both(self) -> None:
        steps = (
            step(WorkingDays(1), key="a"),
            step(WorkingDays(4), key="a", after=()),
            step(WorkingDays(2), after=["a"]),
        )
        assert at(having(steps=steps)) == [
            ("steps_exceed_limit", "limits[0]"),
            ("step_key_repeated", "steps[1]"),
        ]

    def test_a_step_without_owner(self) -> None:
        nobody = Step(Action.VERIFY)
        owned = (
            Step(Action.VERIFY, "UBND phường"),
            Step(Action.VERIFY, role="người thụ lý"),
            Step(Action.VERIFY, position="công chức"),
        )
        assert at(having(steps=(*owned, nobody))) == [("step_without_owner", "steps[3]")]

    def test_the_parts_of_a_limit_may_name_the_owners(self) -> None:
        a, b = Part(WorkingDays(2), "Công an"), Part(WorkingDays(2), "BHXH")
        assert at(having(steps=(Step(Action.OTHER, limit=Parallel(a, b)),))) == []
        half = Step(Action.OTHER, limit=Parallel(a, WorkingDays(2)))
        assert at(having(steps=(half,))) == [("step_without_owner", "steps[0]")]


class TestBasis:
    def test_no_legal_basis(self) -> None:
        assert at(having(legal_basis=())) == [("no_legal_basis", "legal_basis")]

    @pytest.mark.parametrize(
        ("basis", "sound"),
        [
            (dated(date(2020, 1, 1), date(2025, 12, 31)), False),  # ends the day before
            (dated(date(2020, 1, 1), date(2026, 1, 1)), True),
            (dated(date(2026, 12, 31)), True),
            (dated(date(2027, 1, 1)), False),  # begins the day after
            (dated(date(2020, 1, 1)), True),
        ],
    )
    def test_the_dates_of_a_basis_meet_those_of_the_procedure(
        self, basis: Citation, sound: bool
    ) -> None:
        year = {"in_force": date(2026, 1, 1), "until": date(2026, 12, 31)}
        places: dict[str, dict[str, Any]] = {
            "legal_basis[1]": {"legal_basis": (LAW, basis)},
            "limits[0]": {"limits": (TimeLimitCase(WorkingDays(5), citation=basis),)},
            "fees[0]": {"fees": (Fee(1, basis=basis),)},
        }
        for where, changes in places.items():
            expected = [] if sound else [("basis_not_in_force", where)]
            assert at(having(**year, **changes)) == expected

    def test_the_finding_carries_the_instrument(self) -> None:
        basis = dated(date(2020, 1, 1), date(2025, 12, 31))
        [finding] = lint(having(legal_basis=(basis,), in_force=date(2026, 1, 1)))
        assert finding.citation == basis
        assert finding.text("en") == "02/2020/NĐ-CP is never in force while the procedure is"

    def test_a_basis_does_not_hold_on_the_day(self) -> None:
        procedure = having(legal_basis=(dated(date(2020, 1, 1), date(2026, 6, 30)),))
        assert at(procedure) == []
        assert at(procedure, on=date(2026, 6, 30)) == []
        [finding] = lint(procedure, on=date(2026, 7, 1))
        assert (finding.kind, finding.where) == ("basis_not_in_force", "legal_basis[0]")
        assert finding.text("en") == "02/2020/NĐ-CP is not in force on Wednesday 1 July 2026"

    def test_what_another_case_or_fee_has_replaced_by_the_day_is_history(self) -> None:
        old, new = dated(date(2020, 1, 1), date(2026, 6, 30)), dated(date(2026, 7, 1))
        cases = (
            TimeLimitCase(WorkingDays(9), citation=old),
            TimeLimitCase(WorkingDays(5), citation=new),
        )
        fees = (Fee(1, basis=old), Fee(2, basis=new))
        assert at(having(limits=cases, fees=fees), on=date(2026, 7, 1)) == []
        assert at(having(limits=cases, fees=fees), on=date(2026, 6, 30)) == []
        assert at(having(limits=cases[:1], fees=fees[:1]), on=date(2026, 7, 1)) == [
            ("basis_not_in_force", "limits[0]"),
            ("basis_not_in_force", "fees[0]"),
        ]
        other = (fees[0], Fee(2, "bản", basis=new))
        assert at(having(fees=other), on=date(2026, 7, 1)) == [("basis_not_in_force", "fees[0]")]

    def test_instruments_without_known_dates_are_counted_once(self) -> None:
        procedure = having(
            legal_basis=(
                LAW,
                Citation("03/2020/NĐ-CP", "Đ1"),
                Citation("03/2020/NĐ-CP", "Đ2"),
                Citation("Luật Mẫu 04/2020/QH14"),
                Citation("Bộ luật Mẫu"),
                Citation("01/2020/NĐ-CP"),  # dated above
            ),
            fees=(Fee(1, basis=Citation("04/2020/QH14", until=date(2030, 1, 1))),),
        )
        [finding] = lint(procedure)
        assert (finding.kind, finding.where) == ("basis_dates_unknown", "procedure")
        assert finding.severity is Severity.NOTE
        assert finding.text("en").endswith("unknown: 3 (03/2020/NĐ-CP, 04/2020/QH14, Bộ luật Mẫu)")

    @pytest.mark.parametrize(
        ("named", "number"),
        [
            ("Nghị định số 123 /2015/NĐ- CP", "123/2015/NĐ-CP"),
            ("Thông tư 04 / 2024 / TT -BTP ngày 06/6/2024", "04/2024/TT-BTP"),
            ("Luật Hộ tịch 60/2014/QH13 - Quốc hội", "60/2014/QH13"),
            ("Quyết định 3582/QĐ-UBND - UBND thành phố", "3582/QĐ-UBND"),
            ("Luật Hộ tịch ngày 20/11/2014", "Luật Hộ tịch ngày 20/11/2014"),
        ],
    )
    def test_blanks_that_a_page_leaves_in_a_number_are_none_of_it(
        self, named: str, number: str
    ) -> None:
        assert undated([Procedure("X", "a", legal_basis=[Citation(named)])]) == (number,)

    def test_the_record_of_the_procedure_is_no_instrument(self) -> None:
        record = Citation("Thủ tục X.000001")
        case = TimeLimitCase(WorkingDays(5), citation=record)
        assert at(having(limits=(case,), source=record)) == []
        assert at(having(limits=(case,))) == [("basis_dates_unknown", "procedure")]

    def test_an_instrument_dated_in_one_procedure_is_known_in_all(self) -> None:
        one = having(legal_basis=(Citation("05/2020/NĐ-CP"), Citation("06/2020/NĐ-CP")))
        other = having(legal_basis=(Citation("05/2020/NĐ-CP", in_force=date(2020, 1, 1)),))
        assert undated([one]) == ("05/2020/NĐ-CP", "06/2020/NĐ-CP")
        assert undated([one, other]) == ("06/2020/NĐ-CP",)


class TestLimits:
    def overlap(self, one: dict[str, Any], other: dict[str, Any]) -> bool:
        """Whether two cases, beside an ordinary one, are found to say the same."""
        cases = [TimeLimitCase(WorkingDays(5), **values) for values in (one, other)]
        first = TimeLimitCase(WorkingDays(5), "khác")
        found = at(having(limits=(first, *cases), channels=()))
        return ("overlapping_dates", "limits[2]") in found

    def test_two_cases_hold_on_the_same_day(self) -> None:
        last = date(2026, 6, 30)
        old = {"citation": dated(date(2020, 1, 1), last)}
        assert self.overlap(old, {"citation": dated(last)})
        assert not self.overlap(old, {"citation": dated(date(2026, 7, 1))})
        assert self.overlap(old, {"citation": dated(None)})
        assert self.overlap(old, {})
        assert self.overlap({}, old)

    def test_only_the_same_circumstances_can_overlap(self) -> None:
        assert self.overlap({}, {})
        assert not self.overlap({}, {"condition": "gấp"})
        assert not self.overlap({"condition": "chậm"}, {"condition": "gấp"})
        assert self.overlap({"condition": "GẤP"}, {"condition": "gấp"})
        assert self.overlap({"condition": "chậm", "key": "k"}, {"condition": "gấp", "key": "k"})
        assert not self.overlap({}, {"channel": Channel.ONLINE})
        assert self.overlap({"channel": Channel.ONLINE}, {"channel": Channel.ONLINE})
        assert not self.overlap({"condition": "gấp"}, {"condition": "gấp", "mode": "extra"})

    def test_the_finding_names_the_other_case(self) -> None:
        cases = (TimeLimitCase(WorkingDays(5)), TimeLimitCase(WorkingDays(6), citation=LAW))
        [finding] = lint(having(limits=cases))
        assert finding.text("en") == "says the same case as limits[0], and both hold on some day"
        assert finding.citation == LAW

    def test_a_channel_has_no_limit(self) -> None:
        online = TimeLimitCase(WorkingDays(5), channel=Channel.ONLINE)
        [finding] = lint(having(limits=(online,)))
        assert (finding.kind, finding.where) == ("channel_without_limit", "channels[0]")
        assert finding.text("en") == "no limit is meant for what is filed in person"
        in_person = TimeLimitCase(WorkingDays(5), channel=Channel.IN_PERSON)
        assert at(having(limits=(online, in_person))) == []
        assert at(having(limits=(online, TimeLimitCase(WorkingDays(6))))) == []

    def test_an_extra_is_no_limit_of_a_channel(self) -> None:
        online = TimeLimitCase(WorkingDays(5), channel=Channel.ONLINE)
        extra = TimeLimitCase(WorkingDays(2), "gấp", mode="extra", channel=Channel.IN_PERSON)
        assert at(having(limits=(online, extra))) == [("channel_without_limit", "channels[0]")]


class TestParts:
    def test_a_fee_without_basis(self) -> None:
        fees = (Fee(0), Fee(1, basis=LAW), Fee(1), Fee(None), Fee(None, basis=LAW))
        assert at(having(fees=fees)) == [
            ("fee_without_basis", "fees[2]"),
            ("fee_without_basis", "fees[3]"),
        ]

    def test_a_component_without_number(self) -> None:
        numbered = (
            Component("a", number=1),
            Component("b", originals=0),
            Component("c", copies=1, any_of=(Component("c1", number=1),)),
        )
        assert at(having(components=numbered)) == [("component_asks_nothing", "components[1]")]
        [_, finding] = sorted(
            lint(having(components=(*numbered, Component("đơn")))), key=lambda one: one.where
        )
        assert (finding.kind, finding.where) == ("component_without_number", "components[3]")
        assert finding.text("en") == "how many are asked of đơn is not known"

    def test_an_alternative_without_number(self) -> None:
        inner = Component("b", number=1, any_of=(Component("c"),))
        outer = Component("a", number=1, any_of=(Component("a1", number=1), inner))
        place = "components[0].any_of[1].any_of[0]"
        assert at(having(components=(outer,))) == [("component_without_number", place)]

    @pytest.mark.parametrize(
        ("changes", "told"),
        [
            ({"steps": ()}, "steps"),
            ({"channels": ()}, "ways of filing"),
            ({"components": ()}, "papers"),
            ({"sets": None}, "number of sets"),
            ({"limits": None}, "time limit"),
            ({"applicants": ()}, "who may apply"),
            ({"deciding_agency": None}, "deciding agency"),
            ({"sets": None, "steps": (), "applicants": ()}, "steps, number of sets, who may apply"),
        ],
    )
    def test_parts_that_the_law_demands_are_listed_in_one_note(
        self, changes: dict[str, Any], told: str
    ) -> None:
        [finding] = lint(having(**changes))
        assert (finding.kind, finding.where) == ("part_missing", "procedure")
        assert finding.severity is Severity.NOTE
        assert finding.text("en") == f"parts that the law demands are not known: {told}"

    def test_no_limit_and_a_window_are_known_limits(self) -> None:
        assert at(having(limits=())) == []
        assert at(having(limits=None, window=YearlyWindow((9, 1), (12, 14)))) == []

    def test_partial_without_reason(self) -> None:
        assert at(having(partial_reason=None)) == [("partial_without_reason", "online_level")]
        assert at(having(partial_reason=None, online_level=OnlineLevel.FULL)) == []
        assert at(having(partial_reason=None, online_level=None)) == []


class TestExplained:
    def test_a_fault_that_is_explained_may_stay(self) -> None:
        papers = (Component("a"), Component("b"))
        why = {"component_without_number": "Not read."}
        procedure = having(components=papers, explained=why)
        findings = lint(procedure)
        assert [(one.severity, one.why) for one in findings] == [
            (Severity.EXPLAINED, "Not read."),
            (Severity.EXPLAINED, "Not read."),
        ]

    def test_one_explanation_covers_no_other_kind(self) -> None:
        procedure = having(
            components=(Component("a"),),
            legal_basis=(),
            explained={"component_without_number": "Not read."},
        )
        assert [(one.kind, one.severity) for one in lint(procedure)] == [
            ("no_legal_basis", Severity.FAULT),
            ("component_without_number", Severity.EXPLAINED),
        ]

    def test_a_note_stays_a_note(self) -> None:
        [finding] = lint(having(sets=None, explained={"part_missing": "Never published."}))
        assert (finding.severity, finding.why) == (Severity.NOTE, "Never published.")

    @pytest.mark.parametrize(
        ("kind", "told"),
        [
            ("fee_without_basis", "but nothing of that kind is found here"),
            ("fee_without_bases", "but no kind of finding has that name"),
            ("explained_in_vain", "but nothing of that kind is found here"),
        ],
    )
    def test_no_explanation_outlives_its_reason(self, kind: str, told: str) -> None:
        [finding] = lint(having(explained={kind: "Not read."}))
        assert (finding.kind, finding.where) == ("explained_in_vain", f"explained.{kind}")
        assert finding.severity is Severity.FAULT
        assert finding.text("en") == f"{kind} is explained, {told}"

    def test_an_explanation_in_vain_cannot_be_explained_away(self) -> None:
        why = {"no_legal_basis": "x", "explained_in_vain": "y"}
        assert [(one.where, one.severity) for one in lint(having(explained=why))] == [
            ("explained.no_legal_basis", Severity.FAULT),
            ("explained.explained_in_vain", Severity.FAULT),
        ]


class TestRefusals:
    def test_what_is_no_procedure(self) -> None:
        with pytest.raises(WrongTypeError, match="procedure is 'X'"):
            lint("X")  # type: ignore[arg-type]  # the refusal

    def test_what_is_no_day(self) -> None:
        with pytest.raises(WrongTypeError, match="on is '2026-11-20'"):
            lint(SOUND, on="2026-11-20")  # type: ignore[arg-type]  # the refusal


CERTIFIED = [
    f"2.{n}"
    for n in ["000884", "001008", "001035", "000913", "001019", "001016", "001406", "000927"]
]
BY_COUNCIL = [
    f"1.{n}"
    for n in [
        "000656",
        "004873",
        "004859",
        "004772",
        "004884",
        "005461",
        "004746",
        "001022",
        "000689",
    ]
]
IDENTITY_CARDS = ("1.014063", "1.014064")


class TestShipped:
    """The catalogue, counted by hand from the records."""

    found: ClassVar = {procedure: lint(procedure) for procedure in vn.procedures().procedures}

    def of(self, severity: Severity) -> list[Finding]:
        return [one for many in self.found.values() for one in many if one.severity is severity]

    def test_no_fault_is_left(self) -> None:
        assert self.of(Severity.FAULT) == []

    def test_every_exception_is_explained(self) -> None:
        explained = Counter(one.kind for one in self.of(Severity.EXPLAINED))
        # Papers: the electronic identity card of 16 civil-status codes and of 8 of
        # certification, and three more.
        assert explained == {
            "component_without_number": 33,
            "partial_without_reason": 4,
            "step_without_owner": 1,
        }
        assert all(one.why for one in self.of(Severity.EXPLAINED))

    def test_each_kind_of_explanation_covers_something_still_there(self) -> None:
        for procedure, findings in self.found.items():
            explained = {one.kind for one in findings if one.why is not None}
            assert explained == dict(procedure.explained).keys()

    def test_the_fees_whose_instrument_is_told_name_it(self) -> None:
        named = {
            (procedure.code, str(fee.basis))
            for procedure in self.found
            for fee in procedure.fees
            if fee.basis is not None
        }
        assert named == {
            ("1.001612", "85/2019/TT-BTC"),
            ("2.000720", "85/2019/TT-BTC"),
            ("2.000575", "85/2019/TT-BTC"),
            ("1.004222", "75/2022/TT-BTC"),
            ("1.010038", "75/2022/TT-BTC"),
            ("1.004194", "75/2022/TT-BTC"),
            ("1.002755", "75/2022/TT-BTC"),
            ("1.010101", "48/2022/TT-BTC"),
            ("2.000815", "226/2016/TT-BTC, Đ4.1"),
            ("2.000942", "226/2016/TT-BTC, Đ4.1"),
            *((code, "226/2016/TT-BTC, Đ4.2-3") for code in CERTIFIED),
            *((code, "85/2019/TT-BTC") for code in BY_COUNCIL),
            *((code, f"{n}/TT-BTC") for code in IDENTITY_CARDS for n in ("73/2024", "64/2025")),
        }

    def test_only_one_record_needs_a_calendar(self) -> None:
        """1.001699: a council within 30 days, and 25 working days in all."""
        [procedure] = [
            procedure.code
            for procedure, findings in self.found.items()
            if any(one.kind == "steps_not_comparable" for one in findings)
        ]
        assert procedure == "1.001699"

    def test_instruments_without_known_dates_are_counted(self) -> None:
        told = undated(self.found)
        dated = "02/2011/QH13 02/2016/QH14 20/2021/NĐ-CP 155/2026/NĐ-CP 296/QĐ-VPCP 60/2014/QH13"
        assert not {*dated.split(), "226/2016/TT-BTC"}.intersection(told)
        assert {"64/2025/TT-BTC", "66.7/2025/NQ-CP", "18/2026/NĐ-CP"} <= set(told)
        assert f"Văn bản chưa rõ ngày hiệu lực: {len(told)}" in findings_text(self.found)


class TestText:
    FAULTY = having(
        legal_basis=(),
        components=(Component("đơn"),),
        explained={"component_without_number": "Not read."},
    )
    UNKNOWN = having(sets=None, code="X.000002")

    def test_faults_then_explanations_then_notes(self) -> None:
        found = {one: lint(one) for one in (self.FAULTY, self.UNKNOWN)}
        assert findings_text(found, "en").splitlines() == [
            "Procedures looked at: 2",
            "Faults: 1",
            "  X.000001  legal_basis  no_legal_basis  the procedure names no legal basis",
            "Explained: 1",
            "  X.000001  components[0]  component_without_number  how many are asked of đơn is not "
            "known (explained: Not read.)",
            "Notes: 1",
            "  X.000002  procedure  part_missing  parts that the law demands are not known: "
            "number of sets",
            "Instruments whose dates in force are unknown: 0",
        ]

    def test_notes_may_only_be_counted(self) -> None:
        found = {one: lint(one) for one in (self.UNKNOWN, attrs.evolve(self.UNKNOWN, code="Y"))}
        assert findings_text(found, "vi", notes=False).splitlines() == [
            "Thủ tục đã rà soát: 2",
            "Phải sửa: 0",
            "Đã giải trình: 0",
            "Cần lưu ý: 2",
            "  part_missing  2",
            "Văn bản chưa rõ ngày hiệu lực: 0",
        ]


def test_an_explanation_stands_in_its_procedure_and_nowhere_else() -> None:
    text = 'explained = {no_legal_basis = "x"}\n[[procedure]]\ncode = "P"\nname = "N"\n'
    with pytest.raises(FactErrors) as caught:
        load_procedures(Source("own.toml", text))
    assert [str(fault) for fault in caught.value.exceptions] == [
        "own.toml: explained: is not a key of this table"
    ]
    explained = 'explained = {no_legal_basis = "x"}\n'
    own = load_procedures(Source("own.toml", f'[[procedure]]\ncode = "P"\nname = "N"\n{explained}'))
    assert own["P"].explained == (("no_legal_basis", "x"),)


def test_a_local_limit_over_the_published_one_does_not_overlap_it() -> None:
    published = Catalogue([SOUND])
    local = Shortening("X.000001", WorkingDays(5), citation=attrs.evolve(LAW, instrument="QĐ"))
    (over,) = published.overlay(Overlay("Tỉnh Mẫu", shortenings=[local])).values()
    assert len(over.limits or ()) == 2
    assert at(over) == []
