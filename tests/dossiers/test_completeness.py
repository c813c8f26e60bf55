"""Papers against what a procedure asks: tables typed by hand, and an oracle that shares no code."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop import (
    BadValueError,
    Channel,
    Citation,
    Component,
    Confidence,
    Dossier,
    Finding,
    OnestopError,
    Paper,
    Procedure,
    State,
    TimeLimitCase,
    WorkingDays,
    WrongTypeError,
    check,
    vn,
)
from onestop.dossiers import Gap, Ruling, to_request
from onestop.errors import UnknownConditionError
from onestop.procedures import Database, Severity

AT = vn.local(2026, 11, 20, 9)
SINCE = dt.date(2026, 8, 5)
LAW = Citation("Nghị định 118/2025/NĐ-CP", "Đ4.2a")
REGISTER = Database("CSDL đất đai", SINCE, citation=LAW)


def filed(
    *components: Component, papers: tuple[Paper, ...] = (), at: dt.datetime = AT, **values: Any
) -> Dossier:
    """A dossier of a procedure that asks for these components, with these papers in it."""
    procedure = Procedure("X.000001", "thử", components=components)
    channel = values.pop("channel", Channel.IN_PERSON)
    return Dossier.submit("D-1", procedure, at, channel=channel, papers=papers, **values)


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(finding.kind, finding.text("en")) for finding in findings]


def own(**asked: Any) -> Component:
    return Component("đơn", **asked)


@pytest.mark.parametrize(
    ("asked", "originals", "copies", "expected"),
    [
        # a number of which the kind is not told apart
        ({"number": 2}, 0, 0, [("missing", "missing: đơn (2)")]),
        ({"number": 2}, 1, 0, [("too_few", "đơn: there 1, asked 2")]),
        ({"number": 2}, 0, 1, [("too_few", "đơn: there 1, asked 2")]),
        ({"number": 2}, 1, 1, []),
        ({"number": 2}, 3, 0, []),
        # originals and copies, each by itself
        ({"originals": 1}, 0, 0, [("missing", "missing: đơn (originals: 1)")]),
        ({"originals": 1}, 0, 3, [("too_few_originals", "đơn: originals 0, asked 1")]),
        ({"originals": 1}, 1, 0, []),
        ({"copies": 2}, 0, 0, [("missing", "missing: đơn (copies: 2)")]),
        ({"copies": 2}, 2, 1, [("too_few_copies", "đơn: copies 1, asked 2")]),
        ({"copies": 2}, 0, 2, []),
        (
            {"originals": 2, "copies": 3},
            0,
            0,
            [("missing", "missing: đơn (originals: 2, copies: 3)")],
        ),
        (
            {"originals": 2, "copies": 3},
            1,
            1,
            [
                ("too_few_originals", "đơn: originals 1, asked 2"),
                ("too_few_copies", "đơn: copies 1, asked 3"),
            ],
        ),
        (
            {"originals": 2, "copies": 3},
            1,
            3,
            [("too_few_originals", "đơn: originals 1, asked 2")],
        ),
        ({"originals": 2, "copies": 0}, 2, 0, []),
        ({"originals": 0, "copies": 1}, 0, 0, [("missing", "missing: đơn (copies: 1)")]),
        # nothing is asked
        ({"originals": 0, "copies": 0}, 0, 0, []),
        # the source does not say how many: at least one
        ({}, 0, 0, [("missing", "missing: đơn (at least 1)")]),
        (
            {},
            0,
            2,
            [("unknown_number", "đơn: there 2; the source does not say how many are asked")],
        ),
        ({"originals": 0}, 0, 0, []),  # what is known asks for none: remarks of the portal
        ({"originals": 0}, 0, 1, []),
        # shown
        ({"number": 1, "presented": True}, 0, 0, [("missing", "not shown: đơn (1)")]),
        ({"number": 1, "presented": True}, 1, 0, []),
    ],
)
def test_how_many_are_there_and_how_many_are_asked(
    asked: dict[str, Any], originals: int, copies: int, expected: list[tuple[str, str]]
) -> None:
    paper = Paper("ĐƠN", originals=originals, copies=copies)
    assert told(check(filed(own(**asked), papers=(paper,)))) == expected


def test_papers_of_one_name_add_up() -> None:
    papers = (Paper("đơn", originals=1), Paper("Đơn", copies=1))
    assert check(filed(own(number=2), papers=papers)) == ()


def test_everything_is_asked_at_once_in_the_order_of_the_procedure() -> None:
    components = (own(number=1), Component("bản vẽ", originals=2), Component("ảnh", number=3))
    findings = check(filed(*components, papers=(Paper("bản vẽ", originals=1),)))
    assert [(f.kind, f.where, f.severity) for f in findings] == [
        ("missing", "đơn", Severity.FAULT),
        ("too_few_originals", "bản vẽ", Severity.FAULT),
        ("missing", "ảnh", Severity.FAULT),
    ]


def test_it_is_said_in_vietnamese() -> None:
    components = (
        own(originals=1, copies=1),
        Component("ảnh", number=3),
        Component("bản vẽ", presented=True),
        Component("giấy ủy quyền", "nộp thay"),
    )
    papers = (Paper("ảnh", originals=1), Paper("thư", originals=1))
    assert [f.text() for f in check(filed(*components, papers=papers))] == [
        "thiếu: đơn (1 bản chính, 1 bản sao)",
        "ảnh: có 1, cần 3",
        "chưa xuất trình: bản vẽ (ít nhất 1)",
        "giấy ủy quyền: chưa yêu cầu; điều kiện: nộp thay",
        "thư không thuộc thành phần hồ sơ",
    ]


class TestAlternatives:
    BIRTH = Component(
        "giấy chứng sinh",
        number=1,
        instead=("văn bản của người làm chứng",),
        any_of=(
            Component("trích lục", copies=2),
            Component("bản điện tử", number=1, channels=(Channel.ONLINE,)),
            Component("giấy cam đoan", number=1, condition="sinh ở nhà", key="at_home"),
        ),
    )

    @pytest.mark.parametrize(
        "papers",
        [
            (Paper("giấy chứng sinh", originals=1),),
            (Paper("văn bản của người làm chứng", copies=1),),
            (Paper("trích lục", copies=2),),
            (Paper("trích lục", copies=1), Paper("giấy chứng sinh", copies=1)),
        ],
    )
    def test_any_one_is_enough(self, papers: tuple[Paper, ...]) -> None:
        assert check(filed(self.BIRTH, papers=papers)) == ()

    def test_where_none_is_there_every_way_is_named(self) -> None:
        assert told(check(filed(self.BIRTH))) == [
            (
                "missing",
                "missing: giấy chứng sinh (1) or văn bản của người làm chứng (1) or trích lục "
                "(copies: 2)",
            )
        ]

    def test_the_one_that_is_begun_is_asked_to_its_end(self) -> None:
        dossier = filed(self.BIRTH, papers=(Paper("trích lục", copies=1),))
        assert told(check(dossier)) == [("too_few_copies", "trích lục: copies 1, asked 2")]
        assert check(dossier)[0].where == "giấy chứng sinh"

    def test_of_two_begun_the_one_that_lacks_less_is_asked(self) -> None:
        component = Component("a", number=5, any_of=(Component("b", number=5),))
        papers = (Paper("a", copies=1), Paper("b", copies=4))
        assert told(check(filed(component, papers=papers))) == [("too_few", "b: there 4, asked 5")]
        even = (Paper("a", copies=2), Paper("b", copies=2))
        assert told(check(filed(component, papers=even))) == [("too_few", "a: there 2, asked 5")]

    def test_pieces_of_two_alternatives_do_not_add_up(self) -> None:
        component = Component("a", number=2, any_of=(Component("b", number=2),))
        papers = (Paper("a", copies=1), Paper("b", copies=1))
        assert [f.kind for f in check(filed(component, papers=papers))] == ["too_few"]

    def test_an_alternative_of_another_way_of_filing_does_not_count(self) -> None:
        papers = (Paper("bản điện tử", copies=1),)
        assert [f.kind for f in check(filed(self.BIRTH, papers=papers))] == ["missing"]
        assert check(filed(self.BIRTH, papers=papers, channel=Channel.ONLINE)) == ()

    @pytest.mark.parametrize("name", ["sinh ở nhà", "at_home", "SINH O NHA"])
    def test_an_alternative_under_a_condition_counts_once_it_is_given(self, name: str) -> None:
        papers = (Paper("giấy cam đoan", originals=1),)
        assert [f.kind for f in check(filed(self.BIRTH, papers=papers))] == ["missing"]
        assert check(filed(self.BIRTH, papers=papers, given={name})) == ()
        assert check(filed(self.BIRTH, papers=papers), given=[name]) == ()

    def test_an_alternative_may_have_alternatives(self) -> None:
        inner = Component("b", number=1, any_of=(Component("c", number=1),))
        component = Component("a", number=1, any_of=(inner,))
        assert check(filed(component, papers=(Paper("c", copies=1),))) == ()

    def test_the_condition_of_the_component_governs_all_of_it(self) -> None:
        component = Component("bằng", "không phải tiếng hiếm", any_of=(Component("b", number=1),))
        assert [f.kind for f in check(filed(component))] == ["condition_open"]
        assert [f.kind for f in check(filed(component, given={"không phải tiếng hiếm"}))] == [
            "missing"
        ]

    def test_a_met_alternative_whose_number_is_known_needs_no_note(self) -> None:
        component = Component("a", any_of=(Component("b", number=1),))
        one, both = (Paper("a", copies=1),), (Paper("a", copies=1), Paper("b", copies=1))
        assert [f.kind for f in check(filed(component, papers=one))] == ["unknown_number"]
        assert check(filed(component, papers=both)) == ()


class TestConditionsAndChannels:
    PROXY = Component("giấy ủy quyền", "khi nộp thay", key="by_proxy", number=1)

    def test_a_paper_under_a_condition_is_not_asked_but_noted(self) -> None:
        (finding,) = check(filed(self.PROXY))
        assert (finding.kind, finding.severity) == ("condition_open", Severity.NOTE)
        assert finding.text("en") == "giấy ủy quyền: not asked; condition: khi nộp thay"

    @pytest.mark.parametrize("name", ["khi nộp thay", "by_proxy", "KHI NOP THAY"])
    def test_it_is_asked_once_the_condition_is_given(self, name: str) -> None:
        assert [f.kind for f in check(filed(self.PROXY, given={name}))] == ["missing"]
        assert [f.kind for f in check(filed(self.PROXY), given=[name])] == ["missing"]

    def test_a_condition_known_by_its_key_alone_is_told_by_it(self) -> None:
        (finding,) = check(filed(Component("a", key="by_proxy")))
        assert finding.text("en") == "a: not asked; condition: by_proxy"

    def test_a_condition_established_later_counts(self) -> None:
        dossier = filed(self.PROXY).accept(AT).establish(AT, "by_proxy")
        assert [f.kind for f in check(dossier)] == ["missing"]

    def test_a_condition_of_the_limit_asks_for_no_paper(self) -> None:
        limits = (TimeLimitCase(WorkingDays(3)), TimeLimitCase(WorkingDays(8), "phải xác minh"))
        procedure = Procedure("X", "thử", limits=limits, components=[self.PROXY])
        dossier = Dossier.submit("D", procedure, AT, channel=Channel.POST, given={"phải xác minh"})
        assert [f.kind for f in check(dossier)] == ["condition_open"]

    def test_a_condition_that_nothing_knows_is_refused(self) -> None:
        """A misspelt condition would leave a paper unasked in silence."""
        for dossier, extra in ((filed(self.PROXY), ["nop thai"]), (filed(given={"nop thai"}), [])):
            with pytest.raises(UnknownConditionError, match="nop thai"):
                check(dossier, given=extra)
        with pytest.raises(WrongTypeError):
            check(filed(self.PROXY), given="by_proxy")

    @pytest.mark.parametrize("channel", list(Channel))
    def test_a_paper_for_some_ways_of_filing_is_asked_there_only(self, channel: Channel) -> None:
        post = Component("phong bì", number=1, channels=(Channel.POST, Channel.KIOSK))
        findings = check(filed(post, channel=channel))
        assert bool(findings) is (channel in {Channel.POST, Channel.KIOSK})


class TestDatabases:
    LAND = Component("giấy chứng nhận", originals=1, database=REGISTER)

    @pytest.mark.parametrize(
        ("on", "kinds"),
        [
            (dt.date(2026, 8, 4), ["missing"]),
            (dt.date(2026, 8, 5), ["in_database"]),
            (dt.date(2026, 11, 20), ["in_database"]),
        ],
    )
    def test_what_the_database_holds_is_not_asked_from_its_day_on(
        self, on: dt.date, kinds: list[str]
    ) -> None:
        assert [f.kind for f in check(filed(self.LAND), on=on)] == kinds

    def test_the_note_names_it_and_the_law(self) -> None:
        (finding,) = check(filed(self.LAND))
        assert (finding.severity, finding.citation) == (Severity.NOTE, LAW)
        assert finding.text("en") == "giấy chứng nhận is not asked: look it up in CSDL đất đai"
        assert to_request([finding]) == ()

    @pytest.mark.parametrize(
        ("gap", "words"),
        [
            (Gap.OUTAGE, "is out of service"),
            (Gap.DISASTER, "cannot be used because of a disaster"),
            (Gap.INACCURATE, "holds inaccurate data"),
            (Gap.ABSENT, "does not hold the data"),
        ],
    )
    def test_it_is_asked_again_on_an_exception_that_the_finding_names(
        self, gap: Gap, words: str
    ) -> None:
        (finding,) = check(filed(self.LAND), gaps={"csdl dat dai": gap})
        assert (finding.kind, finding.severity) == ("missing", Severity.FAULT)
        unsure = attrs.evolve(LAW, confidence=Confidence.INFERRED)
        assert finding.citation == (unsure if gap is Gap.ABSENT else LAW)
        assert gap.text("en") == words
        assert finding.text("en") == (
            f"missing: giấy chứng nhận (originals: 1) (asked because CSDL đất đai {words})"
        )

    def test_on_an_exception_the_paper_handed_in_is_enough(self) -> None:
        dossier = filed(self.LAND, papers=(Paper("giấy chứng nhận", originals=1),))
        assert check(dossier, gaps=[("CSDL đất đai", Gap.OUTAGE)]) == ()

    def test_before_its_day_a_gap_changes_nothing(self) -> None:
        (finding,) = check(
            filed(self.LAND), on=dt.date(2026, 8, 4), gaps={"CSDL đất đai": Gap.OUTAGE}
        )
        assert finding.text("en") == "missing: giấy chứng nhận (originals: 1)"
        assert finding.citation is None

    def test_a_database_whose_day_is_not_known_takes_no_paper_away(self) -> None:
        unknown = Component("giấy", number=1, database=Database("CSDL"))
        assert [f.kind for f in check(filed(unknown))] == ["missing"]

    def test_an_alternative_in_a_database_is_enough(self) -> None:
        component = Component("đơn", number=1, any_of=(self.LAND,))
        assert told(check(filed(component))) == [
            ("in_database", "đơn is not asked: look it up in CSDL đất đai")
        ]
        kinds = [f.kind for f in check(filed(component), gaps={"CSDL đất đai": Gap.OUTAGE})]
        assert kinds == ["missing"]

    def test_a_gap_of_a_database_that_no_paper_names_is_refused(self) -> None:
        """A misspelt name would leave the paper unasked in silence."""
        with pytest.raises(BadValueError) as caught:
            check(filed(self.LAND), gaps={"CSDL dân cư": Gap.OUTAGE})
        assert str(caught.value) == (
            "gaps is 'CSDL dân cư': no paper names this database; known: CSDL đất đai"
        )
        with pytest.raises(BadValueError, match="known: none"):
            check(filed(own()), gaps={"CSDL": Gap.OUTAGE})
        with pytest.raises(WrongTypeError, match="must be a Gap"):
            check(filed(self.LAND), gaps={"CSDL đất đai": "outage"})  # type: ignore[arg-type]


class TestTheDay:
    LAND = TestDatabases.LAND
    EVE = vn.local(2026, 8, 4, 16)
    MORNING = vn.local(2026, 8, 5, 8)

    def test_it_is_that_of_submission_before_acceptance(self) -> None:
        assert [f.kind for f in check(filed(self.LAND, at=self.EVE))] == ["missing"]
        assert [f.kind for f in check(filed(self.LAND, at=self.MORNING))] == ["in_database"]

    def test_it_is_that_of_acceptance_after_it(self) -> None:
        dossier = filed(self.LAND, at=self.EVE).accept(self.MORNING)
        assert [f.kind for f in check(dossier)] == ["in_database"]

    def test_it_is_read_on_the_office_clock_whatever_zone_the_log_was_kept_in(self) -> None:
        late = dt.datetime(2026, 8, 4, 18, tzinfo=dt.UTC)  # 5 August, 01:00 in Vietnam
        assert [f.kind for f in check(filed(self.LAND, at=late))] == ["in_database"]
        assert [f.kind for f in check(filed(self.LAND, at=late), tz=dt.UTC)] == ["missing"]

    def test_a_moment_in_its_place_is_refused(self) -> None:
        with pytest.raises(WrongTypeError, match="on is"):
            check(filed(self.LAND), on=AT)


class TestUnknownPapers:
    def test_a_paper_that_nobody_asks_for_is_noted_and_never_a_fault(self) -> None:
        papers = (Paper("đơn", copies=1), Paper("thư tay", copies=1), Paper("thư tay", originals=1))
        findings = check(filed(own(number=1), papers=papers))
        assert told(findings) == [("unknown_paper", "thư tay is not asked by this procedure")]
        assert (findings[0].severity, findings[0].where) == (Severity.NOTE, "thư tay")

    def test_a_paper_that_is_asked_in_another_case_is_known(self) -> None:
        component = Component(
            "a", "nếu", instead=("b",), any_of=(Component("c", channels=(Channel.POST,)),)
        )
        papers = tuple(Paper(name, copies=1) for name in "ABC")
        assert [f.kind for f in check(filed(component, papers=papers))] == ["condition_open"]


class TestTheRequest:
    def test_it_holds_every_fault_once_and_no_note(self) -> None:
        twice = (Component("ảnh", number=3), Component("ảnh", number=3))
        components = (own(), *twice, Component("giấy ủy quyền", "nộp thay"))
        items = to_request(check(filed(*components, papers=(Paper("thư", copies=1),))))
        assert items == ("thiếu: đơn (ít nhất 1)", "thiếu: ảnh (3)")
        english = to_request(check(filed(*components)), "en")
        assert english == ("missing: đơn (at least 1)", "missing: ảnh (3)")

    def test_the_dossier_takes_it(self) -> None:
        dossier = filed(own(number=1))
        asked = dossier.request_supplement(AT, to_request(check(dossier)))
        assert asked.state is State.SUPPLEMENT_REQUESTED


def test_every_procedure_that_ships_can_be_checked() -> None:
    for procedure in vn.procedures().values():
        dossier = Dossier.submit("D", procedure, AT, channel=Channel.IN_PERSON)
        for finding in check(dossier):
            assert finding.severity is Severity.NOTE or finding.kind == "missing"
            assert finding.text("en")
        assert len(to_request(check(dossier))) <= len(procedure.components)


def test_refusals_belong_to_the_library() -> None:
    with pytest.raises(OnestopError):
        check(filed(own()), on="2026-11-20")  # type: ignore[arg-type]  # the trap


# The oracle: it knows components as plain nested tuples and tries every alternative by brute force.
NAMES = ("a", "b", "c")
counts = st.one_of(st.none(), st.integers(0, 2))


def components(depth: int) -> st.SearchStrategy[Component]:
    inner = st.lists(components(depth - 1), max_size=2) if depth else st.just([])
    return st.builds(
        lambda name, condition, channels, number, originals, copies, instead, any_of, base: (
            Component(
                name,
                condition,
                channels=channels,
                number=number or None,
                originals=originals,
                copies=copies,
                instead=instead,
                any_of=any_of,
                database=base,
            )
        ),
        st.sampled_from(NAMES),
        st.sampled_from([None, None, "khi x"]),
        st.sampled_from([(), (), (Channel.POST,), (Channel.ONLINE, Channel.POST)]),
        counts,
        counts,
        counts,
        st.sampled_from([(), ("c",)]),
        inner,
        st.sampled_from([None, None, None, Database("D1", SINCE), Database("D2")]),
    )


def oracle_met(
    component: Component, have: dict[str, list[int]], case: tuple[set[str], Channel, bool]
) -> bool | None:
    """Whether a component is met; None where it is not asked at all."""
    given_, channel, looked_up = case
    if component.channels and channel not in component.channels:
        return None
    if component.condition and component.condition not in given_:
        return None
    if looked_up and component.database is not None and component.database.since is not None:
        return True
    for name in [component.name, *component.instead]:
        originals, copies = have[name]
        wanted = [component.originals, component.copies, component.number]
        there = [originals, copies, originals + copies]
        known = [(t, w) for t, w in zip(there, wanted, strict=True) if w is not None]
        enough = all(t >= w for t, w in known)
        nothing = any(w == 0 for w in wanted) and not any(wanted)
        if enough and (originals + copies > 0 or nothing):
            return True
    return any(oracle_met(other, have, case) is True for other in component.any_of)


@given(
    asked=st.lists(components(2), max_size=3),
    papers=st.lists(
        st.builds(
            lambda name, o, c: Paper(name, originals=o, copies=c),
            st.sampled_from(NAMES),
            st.integers(0, 2),
            st.integers(0, 2),
        ),
        max_size=4,
    ),
    condition=st.booleans(),
    channel=st.sampled_from([Channel.POST, Channel.ONLINE, Channel.IN_PERSON]),
    before=st.booleans(),
)
@settings(max_examples=600)
def test_it_agrees_with_brute_force(
    asked: list[Component],
    papers: list[Paper],
    condition: bool,
    channel: Channel,
    before: bool,
) -> None:
    # the condition is known to the procedure whatever the components drawn
    procedure = Procedure("X", "thử", components=[*asked, Component("z", "khi x")])
    names = {"khi x"} if condition else set()
    dossier = Dossier.submit(
        "D", procedure, AT, channel=channel, papers=(*papers, Paper("z", copies=1)), given=names
    )
    have = {name: [0, 0] for name in NAMES}
    for paper in papers:
        have[paper.name][0] += paper.originals
        have[paper.name][1] += paper.copies
    day = SINCE - dt.timedelta(days=1) if before else SINCE
    findings = [f for f in check(dossier, on=day) if f.severity is Severity.FAULT]
    verdicts = [oracle_met(c, have, (names, channel, not before)) for c in asked]
    short = [c.name for c, met in zip(asked, verdicts, strict=True) if met is False]
    # each unmet component has its faults, one after another, and no other has any
    assert list(dict.fromkeys(f.where for f in findings)) == list(dict.fromkeys(short))
    assert len(findings) >= len(short)
    if not any(sum(have[name]) for name in NAMES):
        assert [f.kind for f in findings] == ["missing"] * len(short)


@given(asked=st.lists(components(1), max_size=3), extra=st.sampled_from(NAMES))
def test_one_more_paper_never_makes_a_complete_dossier_incomplete(
    asked: list[Component], extra: str
) -> None:
    papers = tuple(Paper(name, originals=2, copies=2) for name in NAMES)
    full = filed(*asked, papers=papers, channel=Channel.POST)
    assert to_request(check(full)) == ()
    more = filed(*asked, papers=(*papers, Paper(extra, copies=1)), channel=Channel.POST)
    assert to_request(check(more)) == ()


def test_every_set_is_asked() -> None:
    procedure = Procedure(
        "X.1", "thử", sets=2, components=[Component("đơn", originals=1, copies=2)]
    )
    at = vn.local("20/11/2026 09:00")
    dossier = Dossier.submit(
        "D-1",
        procedure,
        at,
        channel=Channel.POST,
        papers=[Paper("đơn", originals=1, copies=4)],
    )
    assert [f.text("en") for f in check(dossier)] == ["đơn: originals 1, asked 2"]


def test_rules_that_let_papers_be_asked_take_none_away() -> None:
    held = Database("CSDL", dt.date(2020, 1, 1), citation=Citation("118/2025/NĐ-CP", "Đ4.2a"))
    procedure = Procedure("X.1", "thử", components=[Component("giấy", number=1, database=held)])
    at = vn.local("04/08/2026 09:00")
    dossier = Dossier.submit("D-1", procedure, at, channel=Channel.POST)
    before, after = vn.rules(on=dt.date(2026, 8, 4)), vn.rules(on=dt.date(2026, 8, 5))
    assert [f.kind for f in check(dossier)] == ["in_database"]
    assert [f.kind for f in check(dossier, rules=before)] == ["missing"]
    assert [f.kind for f in check(dossier, rules=after)] == ["in_database"]


def test_that_absent_data_let_a_paper_be_asked_is_inferred() -> None:
    held = Database("CSDL", dt.date(2020, 1, 1), citation=Citation("118/2025/NĐ-CP", "Đ4.2a"))
    procedure = Procedure("X.1", "thử", components=[Component("giấy", number=1, database=held)])
    at = vn.local("20/11/2026 09:00")
    dossier = Dossier.submit("D-1", procedure, at, channel=Channel.POST)
    (absent,) = check(dossier, gaps={"CSDL": Gap.ABSENT})
    (outage,) = check(dossier, gaps={"CSDL": Gap.OUTAGE})
    assert absent.citation is not None
    assert outage.citation is not None
    assert (absent.citation.confidence, outage.citation.confidence) == (
        Confidence.INFERRED,
        Confidence.CONFIRMED,
    )


class TestThePapersOfTheDay:
    """118/2025 Đ4.2a, Đ17.2a: what a database holds is not asked; electronic identity is one."""

    SINCE = dt.date(2026, 8, 5)
    IDENTITY = Component(
        "giấy tờ tùy thân còn giá trị",
        number=1,
        presented=True,
        any_of=[Component("căn cước điện tử", in_force=SINCE)],
    )

    def on(self, component: Component, day: dt.date, *papers: Paper) -> list[str]:
        return [finding.kind for finding in check(filed(component, papers=papers), on=day)]

    def test_electronic_identity_counts_from_its_day_on(self) -> None:
        shown = Paper("căn cước điện tử", originals=1)
        before = self.SINCE - dt.timedelta(days=1)
        assert self.on(self.IDENTITY, before, shown) == ["missing"]
        assert self.on(self.IDENTITY, self.SINCE, shown) == ["unknown_number"]

    def test_any_database_that_answers_is_enough(self) -> None:
        bases = [Database("CSDL dân cư", self.SINCE), Database("CSDL hộ tịch", self.SINCE)]
        paper = Component("giấy tờ", number=1, database=bases[0], other_databases=bases[1:])
        dossier = filed(paper)
        for gaps, kind in (
            ({}, "in_database"),
            ({"CSDL dân cư": Gap.OUTAGE}, "in_database"),
            ({"CSDL dân cư": Gap.OUTAGE, "CSDL hộ tịch": Gap.OUTAGE}, "missing"),
        ):
            assert [f.kind for f in check(dossier, on=self.SINCE, gaps=gaps)] == [kind]

    def test_before_the_general_ban_a_record_of_its_own_takes_its_paper_away(self) -> None:
        """66.7/2025/NQ-CP, procedure by procedure: the eras before 5 August 2026 know no ban."""
        rules = vn.rules(on=self.SINCE - dt.timedelta(days=1))
        assert rules.database_papers is not None
        assert rules.database_papers.value
        first = dt.date(2026, 7, 1)
        for instrument, day, kind in (
            ("66.7/2025/NQ-CP", first, "in_database"),
            ("66.7/2025/NQ-CP", dt.date(2026, 6, 30), "missing"),
            ("Nghị định 118/2025/NĐ-CP", first, "missing"),
        ):
            held = Database("CSDL dân cư", first, citation=Citation(instrument))
            paper = Component("a", number=1, database=held)
            found = check(filed(paper), on=day, rules=rules)
            assert [finding.kind for finding in found] == [kind]
        unsourced = Component("a", number=1, database=Database("CSDL dân cư", first))
        sourced = Component("a", number=1, database=held)
        own = attrs.evolve(rules, database_papers=Ruling(value=True))
        for paper, by in ((unsourced, rules), (sourced, own)):
            assert [f.kind for f in check(filed(paper), on=first, rules=by)] == ["missing"]

    def test_a_remark_is_never_asked(self) -> None:
        assert self.on(Component("Lưu ý: còn hạn", remark=True), self.SINCE) == []

    def test_a_paper_that_has_ended_is_not_asked_any_more(self) -> None:
        old = Component("bản vẽ giấy", number=1, until=self.SINCE)
        assert self.on(old, self.SINCE) == ["missing"]
        assert self.on(old, self.SINCE + dt.timedelta(days=1)) == []
