"""The local layer over the published procedures: what holds, what is refused, what is read."""

from __future__ import annotations

import pickle
import re
from collections import defaultdict
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from onestop import (
    BadValueError,
    CalendarDays,
    Catalogue,
    Channel,
    Citation,
    Confidence,
    Deadline,
    Dossier,
    FactErrors,
    Months,
    Overlay,
    Part,
    Procedure,
    SameDay,
    Sequence,
    TimeLimitCase,
    WorkingDays,
    WorkingHours,
    WrongTypeError,
    deadline_of,
    vn,
)
from onestop.errors import AmbiguousLimitError, NotInForceError
from onestop.loading import load_overlay
from onestop.loading.node import Node, Source
from onestop.procedures import Shortening

DOCS = Path(__file__).resolve().parents[2] / "docs"
EXAMPLE = DOCS / "how-to" / "my_province.toml"

NATION = Citation("Nghị định", in_force=date(2020, 1, 1))
PROVINCE = Citation("Quyết định của tỉnh", confidence=Confidence.TO_CONFIRM)
WARD = Citation("Quyết định của phường")
DAY = date(2026, 11, 20)


def of(limit: Any, **values: Any) -> TimeLimitCase:
    return TimeLimitCase(limit, **values)


def shortening(limit: Any = None, *, code: str = "X.1", **values: Any) -> Shortening:
    limit = WorkingDays(3) if limit is None else limit
    return Shortening(code, limit, **{"citation": PROVINCE} | values)


def layer(*shortenings: Shortening, name: str = "Tỉnh", **values: Any) -> Overlay:
    return Overlay(name, shortenings=shortenings, **values)


def catalogue(*cases: TimeLimitCase, code: str = "X.1", **values: Any) -> Catalogue:
    return Catalogue([Procedure(code, "Cấp giấy", limits=cases, **values)])


def overlaid(published: Catalogue, *shortenings: Shortening) -> Procedure:
    return published.overlay(layer(*shortenings))["X.1"]


def faults(published: Catalogue, *shortenings: Shortening, **values: Any) -> list[str]:
    with pytest.raises(FactErrors) as caught:
        published.overlay(layer(*shortenings, **values))
    return [str(fault) for fault in caught.value.exceptions]


def until(year: int) -> Citation:
    return Citation(f"QĐ {year}", until=date(year, 12, 31))


def since(year: int) -> Citation:
    return Citation(f"QĐ {year}", in_force=date(year, 1, 1))


ORDINARY = of(WorkingDays(5), citation=NATION, excluded=("bưu chính",), text="05 ngày làm việc")


class TestACaseOverAnother:
    def test_it_knows_its_layers_down_to_the_published_one(self) -> None:
        province = of(WorkingDays(4), over=ORDINARY)
        ward = of(WorkingDays(3), over=province)
        assert ORDINARY.layers == (ORDINARY,)
        assert ward.layers == (ward, province, ORDINARY)
        assert ward.national is ORDINARY
        assert ORDINARY.national is ORDINARY

    def test_it_stands_over_a_case_and_nothing_else(self) -> None:
        with pytest.raises(WrongTypeError, match="over is WorkingDays"):
            of(WorkingDays(3), over=WorkingDays(5))

    def test_it_cannot_be_longer_on_the_same_days(self) -> None:
        with pytest.raises(BadValueError) as caught:
            of(WorkingDays(6), over=ORDINARY)
        assert str(caught.value) == (
            "over is 'no condition: 5 ngày làm việc': no condition: 6 ngày làm việc cannot end "
            "before it"
        )
        middle = of(WorkingDays(5), over=ORDINARY, citation=until(2024))
        with pytest.raises(BadValueError):
            of(WorkingDays(6), over=middle, citation=since(2025))
        assert of(
            WorkingDays(6), over=of(WorkingDays(5), citation=until(2024)), citation=since(2025)
        ).layers

    def test_it_pickles_hashes_and_compares_with_what_it_stands_over(self) -> None:
        local = of(WorkingDays(3), over=ORDINARY)
        assert pickle.loads(pickle.dumps(local)) == local
        assert {local, of(WorkingDays(3), over=ORDINARY)} == {local}
        assert local != of(WorkingDays(3))

    def test_what_it_stands_over_is_left_out_of_the_choice(self) -> None:
        local = of(WorkingDays(3), over=ORDINARY, citation=PROVINCE)
        for cases in ((ORDINARY, local), (local, ORDINARY)):
            chosen = Procedure("X", "x", limits=cases).case(on=DAY)
            assert chosen == local

    def test_two_layers_leave_only_the_uppermost(self) -> None:
        province = of(WorkingDays(4), over=ORDINARY)
        ward = of(WorkingDays(3), over=province)
        assert Procedure("X", "x", limits=(ORDINARY, province, ward)).case() == ward

    def test_a_case_beside_it_is_still_ambiguous(self) -> None:
        local, other = of(WorkingDays(3), over=ORDINARY), of(WorkingDays(7))
        with pytest.raises(AmbiguousLimitError):
            Procedure("X", "x", limits=(ORDINARY, local, other)).case()

    def test_where_it_is_not_in_force_the_published_one_holds(self) -> None:
        local = of(WorkingDays(3), over=ORDINARY, citation=until(2025))
        procedure = Procedure("X", "x", limits=(ORDINARY, local))
        assert procedure.case(on=date(2025, 12, 31)) == local
        assert procedure.case(on=date(2026, 1, 1)) == ORDINARY

    def test_where_the_published_one_is_not_in_force_it_does_not_hold_either(self) -> None:
        local = of(WorkingDays(3), over=ORDINARY, citation=PROVINCE)
        with pytest.raises(NotInForceError):
            Procedure("X", "x", limits=(ORDINARY, local)).case(on=date(2019, 12, 31))

    def test_a_layer_out_of_force_lets_the_next_one_through(self) -> None:
        province = of(WorkingDays(2), over=ORDINARY, citation=until(2025))
        ward = of(WorkingDays(1), over=province, citation=since(2025))
        procedure = Procedure("X", "x", limits=(ORDINARY, province, ward))

        def layers(day: date) -> list[int]:
            case = procedure.case(on=day)
            assert case is not None
            return [of_layer.limit.n for of_layer in case.layers]  # type: ignore[attr-defined]

        assert layers(date(2024, 6, 1)) == [2, 5]
        assert layers(date(2025, 6, 1)) == [1, 2, 5]
        assert layers(date(2026, 6, 1)) == [1, 5]

    def test_a_lowest_layer_for_another_channel_never_comes_into_play(self) -> None:
        online = of(WorkingDays(5), channel=Channel.ONLINE)
        local = of(WorkingDays(3), over=online)
        assert not local.applies(DAY, Channel.POST)
        assert local.applies(DAY, Channel.ONLINE)
        assert local.within(DAY, Channel.POST) == of(WorkingDays(3))


class TestExtras:
    EXTRA = of(WorkingDays(5), condition="xác minh", mode="extra", citation=NATION)

    def limits(self, *cases: TimeLimitCase) -> list[str]:
        case = Procedure("X", "x", limits=cases).case({"xác minh"}, on=DAY)
        assert case is not None
        return [str(one.limit) for one in case.layers]

    def test_an_extra_adds_to_the_local_limit_and_to_the_published_one(self) -> None:
        local = of(WorkingDays(3), over=ORDINARY)
        assert self.limits(ORDINARY, local, self.EXTRA) == [
            "8 ngày làm việc",
            "10 ngày làm việc",
        ]

    def test_a_shortened_extra_stands_over_the_published_extra(self) -> None:
        extra = of(WorkingDays(2), condition="xác minh", mode="extra", over=self.EXTRA)
        assert self.limits(ORDINARY, self.EXTRA, extra) == ["7 ngày làm việc", "10 ngày làm việc"]

    def test_both_shortened_go_down_to_both_published(self) -> None:
        local = of(CalendarDays(4), over=ORDINARY)
        extra = of(WorkingDays(2), condition="xác minh", mode="extra", over=self.EXTRA)
        assert self.limits(ORDINARY, local, self.EXTRA, extra) == [
            "4 ngày, tiếp theo 2 ngày làm việc",
            "7 ngày làm việc",
            "10 ngày làm việc",
        ]

    def test_an_extra_of_no_local_total_keeps_no_layer(self) -> None:
        assert self.limits(ORDINARY, self.EXTRA) == ["10 ngày làm việc"]


class TestShortening:
    def test_the_local_case_inherits_all_but_limit_source_and_text(self) -> None:
        published = of(
            WorkingDays(5),
            condition="cần xác minh",
            key="verification",
            excluded=("bưu chính",),
            channel=Channel.ONLINE,
            text="05 ngày",
            citation=NATION,
        )
        values: dict[str, Any] = {"channel": Channel.ONLINE, "condition": "CAN XAC MINH"}
        procedure = overlaid(catalogue(of(WorkingDays(2)), published), shortening(**values))
        assert procedure.limits == (
            of(WorkingDays(2)),
            published,
            of(
                WorkingDays(3),
                condition="cần xác minh",
                key="verification",
                excluded=("bưu chính",),
                channel=Channel.ONLINE,
                citation=PROVINCE,
                over=published,
            ),
        )

    def test_the_published_catalogue_stays_as_it_was(self) -> None:
        published = catalogue(ORDINARY)
        assert overlaid(published, shortening()).limit(on=DAY) == WorkingDays(3)
        assert published["X.1"].limit(on=DAY) == WorkingDays(5)

    def test_a_condition_may_be_given_by_its_key(self) -> None:
        published = catalogue(
            ORDINARY, of(WorkingDays(9), condition="cần xác minh", key="verification")
        )
        procedure = overlaid(published, shortening(WorkingDays(8), condition="verification"))
        assert procedure.limit({"verification"}) == WorkingDays(8)
        assert procedure.limit() == WorkingDays(5)

    def test_the_code_may_be_the_local_form(self) -> None:
        published = catalogue(ORDINARY, code="1.003583")
        province = layer(shortening(code="1.003583.000.00.00.H37"))
        assert published.overlay(province)["1.003583"].limit() == WorkingDays(3)

    def test_it_holds_in_every_edition_of_the_code(self) -> None:
        old = Procedure("X.1", "cũ", limits=WorkingDays(5), until=date(2025, 12, 31))
        new = Procedure("X.1", "mới", limits=WorkingDays(4), in_force=date(2026, 1, 1))
        changed = Catalogue([old, new]).overlay(layer(shortening()))
        cases = [p.case() for p in changed.procedures]
        assert [[str(one.limit) for one in case.layers] for case in cases if case] == [
            ["3 ngày làm việc", "5 ngày làm việc"],
            ["3 ngày làm việc", "4 ngày làm việc"],
        ]

    def test_an_edition_that_its_dates_do_not_touch_stays_as_it_was(self) -> None:
        old = Procedure("X.1", "cũ", limits=WorkingDays(5), until=date(2025, 12, 31))
        new = Procedure("X.1", "mới", limits=WorkingDays(2), in_force=date(2026, 1, 1))
        changed = Catalogue([old, new]).overlay(layer(shortening(citation=until(2025))))
        assert changed.procedures[0].limit() == WorkingDays(3)
        assert changed.procedures[1] == new

    def test_cases_that_follow_each_other_are_all_shortened(self) -> None:
        earlier = of(WorkingDays(9), citation=until(2025))
        later = of(WorkingDays(5), citation=since(2026))
        procedure = overlaid(catalogue(earlier, later), shortening())
        for day, published in ((date(2025, 12, 31), 9), (date(2026, 1, 1), 5)):
            case = procedure.case(on=day)
            assert case is not None
            assert case.limit == WorkingDays(3)
            assert case.national.limit == WorkingDays(published)

    def test_one_channel_of_a_case_for_all(self) -> None:
        procedure = overlaid(
            catalogue(ORDINARY), shortening(WorkingHours(8), channel=Channel.ONLINE)
        )
        assert procedure.limit(channel=Channel.ONLINE) == WorkingHours(8)
        assert procedure.limit(channel=Channel.POST) == WorkingDays(5)
        assert procedure.limit() == WorkingDays(5)

    def test_the_case_of_the_channel_comes_before_the_case_for_all(self) -> None:
        online = of(WorkingDays(4), channel=Channel.ONLINE)
        procedure = overlaid(catalogue(ORDINARY, online), shortening(channel=Channel.ONLINE))
        case = procedure.case(channel=Channel.ONLINE)
        assert case is not None
        assert case.over == online

    @pytest.mark.parametrize("turned", [False, True])
    def test_a_channel_and_all_of_them_in_whatever_order(self, turned: bool) -> None:
        both = [shortening(WorkingDays(4)), shortening(WorkingDays(2), channel=Channel.ONLINE)]
        procedure = overlaid(catalogue(ORDINARY), *(reversed(both) if turned else both))
        online = procedure.case(channel=Channel.ONLINE)
        post = procedure.case(channel=Channel.POST)
        assert online is not None
        assert post is not None
        assert [str(one.limit)[0] for one in online.layers] == ["2", "4", "5"]
        assert [str(one.limit)[0] for one in post.layers] == ["4", "5"]

    def test_a_ward_stands_over_its_province(self) -> None:
        province = catalogue(ORDINARY).overlay(layer(shortening(WorkingDays(4))))
        ward = province.overlay(layer(shortening(citation=WARD), name="Phường"))
        case = ward["X.1"].case(on=DAY)
        assert case is not None
        assert [one.citation for one in case.layers] == [WARD, PROVINCE, NATION]
        assert [one.limit for one in case.layers] == [
            WorkingDays(3),
            WorkingDays(4),
            WorkingDays(5),
        ]

    def test_one_limit_after_another_over_one_case(self) -> None:
        procedure = overlaid(
            catalogue(ORDINARY),
            shortening(WorkingDays(4), citation=until(2025)),
            shortening(WorkingDays(2), citation=since(2026)),
        )
        for day, limit in ((date(2025, 6, 1), 4), (date(2026, 6, 1), 2)):
            case = procedure.case(on=day)
            assert case is not None
            assert [one.limit for one in case.layers] == [WorkingDays(limit), WorkingDays(5)]

    def test_what_depends_on_the_calendar_is_let_in(self) -> None:
        procedure = overlaid(catalogue(of(CalendarDays(15))), shortening(WorkingDays(10)))
        assert procedure.limit() == WorkingDays(10)

    def test_own_procedures_are_put_behind(self) -> None:
        own = Procedure("PX.1", "Của phường")
        changed = catalogue(ORDINARY).overlay(Overlay("Phường", procedures=[own]))
        assert list(changed) == ["X.1", "PX.1"]

    def test_the_shipped_procedures_and_the_two_limits_that_are_known(self) -> None:
        known = vn.procedures().overlay(
            layer(
                shortening(WorkingDays(3), code="1.003583"),
                shortening(WorkingDays(10), code="2.000509"),
            )
        )
        assert len(known) == len(vn.procedures())
        for code, local, national in (
            ("1.003583", WorkingDays(3), WorkingDays(5)),
            ("2.000509", WorkingDays(10), CalendarDays(15)),
        ):
            case = known[code].case(on=DAY)
            assert case is not None
            assert (case.limit, case.national.limit) == (local, national)
            assert case.citation is PROVINCE

    def test_the_nouns_refuse_what_they_are_not_made_of(self) -> None:
        with pytest.raises(WrongTypeError, match="citation is None"):
            Shortening("X.1", WorkingDays(3), citation=None)  # type: ignore[arg-type]  # refusal
        with pytest.raises(WrongTypeError, match="limit is 3"):
            Shortening("X.1", 3, citation=WARD)  # type: ignore[arg-type]  # the refusal
        with pytest.raises(WrongTypeError, match=r"shortenings\[0\] is 'X.1'"):
            Overlay("Tỉnh", shortenings=["X.1"])
        with pytest.raises(BadValueError, match="name is ' '"):
            Overlay(" ")
        with pytest.raises(WrongTypeError, match="overlay is 'Tỉnh'"):
            Catalogue(()).overlay("Tỉnh")  # type: ignore[arg-type]  # the refusal

    def test_they_pickle(self) -> None:
        province = layer(shortening(), source=WARD)
        assert pickle.loads(pickle.dumps(province)) == province


class TestRefusals:
    def test_a_limit_that_is_surely_longer(self) -> None:
        assert faults(catalogue(ORDINARY), shortening(WorkingDays(6))) == [
            "Tỉnh: shortenings[0]: X.1: 6 working days cannot end before 5 working days (Nghị "
            "định): a local limit may only shorten; give a shorter one, or the days on which it "
            "holds"
        ]

    def test_a_limit_that_is_surely_longer_in_another_unit(self) -> None:
        (fault,) = faults(catalogue(of(CalendarDays(15))), shortening(WorkingDays(15)))
        assert "15 working days cannot end before 15 days (no source)" in fault

    def test_a_ward_is_held_to_its_province(self) -> None:
        province = catalogue(ORDINARY).overlay(layer(shortening(WorkingDays(3))))
        (fault,) = faults(province, shortening(WorkingDays(4), citation=WARD), name="Phường")
        assert fault.startswith(
            "Phường: shortenings[0]: X.1: 4 working days cannot end before 3 working days (Quyết "
        )

    def test_only_where_both_hold(self) -> None:
        published = catalogue(ORDINARY).overlay(layer(shortening(citation=until(2025))))
        later = shortening(WorkingDays(4), citation=since(2026))
        assert overlaid(published, later).limit(on=DAY) == WorkingDays(4)
        (fault,) = faults(published, shortening(WorkingDays(4), citation=since(2025)))
        assert "4 working days cannot end before 3 working days (QĐ 2025)" in fault

    def test_longer_in_one_of_two_editions(self) -> None:
        old = Procedure("X.1", "cũ", limits=WorkingDays(5), until=date(2025, 12, 31))
        new = Procedure("X.1", "mới", limits=WorkingDays(2), in_force=date(2026, 1, 1))
        (fault,) = faults(Catalogue([old, new]), shortening())
        assert "3 working days cannot end before 2 working days" in fault

    def test_the_same_fault_of_two_editions_is_told_once(self) -> None:
        old = Procedure("X.1", "cũ", limits=WorkingDays(2), until=date(2025, 12, 31))
        new = Procedure("X.1", "mới", limits=WorkingDays(2), in_force=date(2026, 1, 1))
        assert len(faults(Catalogue([old, new]), shortening())) == 1

    def test_an_unknown_code(self) -> None:
        (fault,) = faults(catalogue(ORDINARY), shortening(code="X.2"))
        assert fault == ("Tỉnh: shortenings[0]: no procedure 'X.2' in the catalogue; nearest: X.1")

    def test_a_replaced_code_names_its_successor(self) -> None:
        published = catalogue(ORDINARY, supersedes=("W.1",))
        (fault,) = faults(published, shortening(code="W.1"))
        assert "no procedure 'W.1' in the catalogue: X.1 took its place" in fault

    @pytest.mark.parametrize(
        ("values", "hint"),
        [
            ({"condition": "khác"}, "no condition: 5 ngày làm việc"),
            ({"citation": until(2019)}, "has no such case on the days of this limit"),
        ],
    )
    def test_a_case_that_is_not_there(self, values: dict[str, Any], hint: str) -> None:
        (fault,) = faults(catalogue(ORDINARY), shortening(**values))
        assert fault.startswith("Tỉnh: shortenings[0]: X.1: has no such case on the days of this")
        assert hint in fault

    def test_no_ordinary_case_and_none_for_all_channels(self) -> None:
        online = of(WorkingDays(5), channel=Channel.ONLINE)
        (fault,) = faults(catalogue(online), shortening())
        assert fault.endswith("channel, of no condition (online): 5 ngày làm việc")
        (fault,) = faults(catalogue(online), shortening(channel=Channel.POST))
        assert "has no such case" in fault

    def test_limits_that_are_not_known_or_none(self) -> None:
        published = Catalogue(
            [Procedure("X.1", "chưa biết"), Procedure("X.2", "không có", limits=())]
        )
        assert faults(published, shortening(), shortening(code="X.2")) == [
            "Tỉnh: shortenings[0]: X.1: its limit is not known, so nothing can be shortened: add "
            "the published limit first",
            "Tỉnh: shortenings[1]: X.2: it has no limit, so nothing can be shortened: leave it out",
        ]

    def test_one_case_twice_on_one_day(self) -> None:
        first = shortening(WorkingDays(4), citation=until(2026))
        second = shortening(WorkingDays(4), citation=since(2026))
        assert faults(catalogue(ORDINARY), first, second) == [
            "Tỉnh: shortenings[1]: X.1: shortenings[0] shortens this case on the same days: keep "
            "one of the two, or give each the days on which it holds"
        ]

    def test_one_case_twice_by_its_key_and_its_words(self) -> None:
        verified = of(WorkingDays(9), condition="cần xác minh", key="verification")
        both = [shortening(condition=name) for name in ("verification", "cần xác minh")]
        (fault,) = faults(catalogue(ORDINARY, verified), *both)
        assert fault.startswith("Tỉnh: shortenings[1]: X.1: shortenings[0] shortens this case")

    def test_the_last_day_and_the_first_day_are_days_in_common(self) -> None:
        last_day = Citation("QĐ", in_force=date(2026, 12, 31))
        both = [shortening(citation=until(2026)), shortening(citation=last_day)]
        (fault,) = faults(catalogue(ORDINARY), *both)
        assert "shortens this case on the same days" in fault

    def test_a_condition_of_two_cases(self) -> None:
        total = of(WorkingDays(9), condition="cần xác minh")
        extra = of(WorkingDays(4), condition="cần xác minh", mode="extra")
        (fault,) = faults(catalogue(ORDINARY, total, extra), shortening(condition="cần xác minh"))
        assert fault == (
            "Tỉnh: shortenings[0]: X.1: more than one case is meant: 'cần xác minh': 9 ngày làm "
            "việc; 'cần xác minh': 4 ngày làm việc; name one by its condition and channel"
        )

    def test_an_own_procedure_under_a_published_code(self) -> None:
        own = [Procedure("PX.1", "của tỉnh"), Procedure("X.1", "trùng mã")]
        assert faults(catalogue(ORDINARY), procedures=own) == [
            "Tỉnh: procedures[1]: X.1 is used already: shorten its limit, or give the own "
            "procedure a code of its own"
        ]

    def test_own_procedures_that_overlap(self) -> None:
        own = [Procedure("PX.1", "một"), Procedure("PX.1", "hai")]
        (fault,) = faults(catalogue(ORDINARY), procedures=own)
        assert fault.startswith("Tỉnh: procedures: procedures is 'PX.1': its editions overlap")

    def test_all_at_once_in_their_order(self) -> None:
        with pytest.raises(FactErrors) as caught:
            catalogue(ORDINARY).overlay(
                layer(
                    shortening(channel=Channel.ONLINE, limit=WorkingDays(7)),
                    shortening(code="X.2"),
                    shortening(WorkingDays(4)),
                    shortening(WorkingDays(8)),
                    procedures=[Procedure("X.1", "trùng mã")],
                )
            )
        assert caught.value.message == "5 faults in the facts"
        told = [str(fault).split(": ")[:2] for fault in caught.value.exceptions]
        assert told == [
            ["Tỉnh", "shortenings[0]"],
            ["Tỉnh", "shortenings[1]"],
            ["Tỉnh", "shortenings[3]"],
            ["Tỉnh", "shortenings[3]"],
            ["Tỉnh", "procedures[0]"],
        ]
        copied = pickle.loads(pickle.dumps(caught.value))
        assert [str(fault) for fault in copied.exceptions] == [
            str(fault) for fault in caught.value.exceptions
        ]

    def test_one_fault_is_counted_as_one(self) -> None:
        with pytest.raises(FactErrors, match="1 fault in the facts"):
            catalogue(ORDINARY).overlay(layer(shortening(code="X.2")))


class TestDeadlines:
    """2.000509, 15 days by the law, 10 working days in the province: the earlier one holds."""

    def due(self, accepted: str) -> Deadline:
        procedure = vn.procedures().overlay(layer(shortening(WorkingDays(10), code="2.000509")))[
            "2.000509"
        ]
        at = vn.local(accepted)
        dossier = Dossier.submit("-", procedure, at, channel=Channel.IN_PERSON).accept(at)
        deadline = deadline_of(dossier, vn.calendar())
        assert deadline is not None
        return deadline

    def test_in_november_the_local_limit_holds(self) -> None:
        """Tuesday 3 is day 1, Monday 16 day 10; the fifteenth day is Tuesday 17."""
        deadline = self.due("02/11/2026 08:00")
        assert (deadline.day, deadline.limit) == (date(2026, 11, 16), WorkingDays(10))
        assert deadline.basis is PROVINCE

    def test_over_tet_the_national_limit_holds(self) -> None:
        """Days 14 to 22 February are off: Tuesday 24 is the fifteenth day, and only day 6."""
        deadline = self.due("09/02/2026 08:00")
        assert (deadline.day, deadline.limit) == (date(2026, 2, 24), CalendarDays(15))
        assert "10 ngày làm việc" in deadline.explain()


class TestFiles:
    def test_the_example_of_the_docs(self) -> None:
        province = load_overlay(EXAMPLE)
        decision = Citation(
            "Quyết định rút ngắn thời hạn giải quyết 12/2026/QĐ-MAU",
            in_force=date(2026, 1, 1),
            seen="2026-11-22",
        )
        assert (province.name, province.source) == ("Tỉnh Mẫu", decision)
        assert [procedure.code for procedure in province.procedures] == ["PX.000001"]
        assert province.shortenings == (
            Shortening(
                "1.003583.000.00.00.H37",
                WorkingDays(3),
                citation=Citation(
                    "Cổng Dịch vụ công tỉnh Lạng Sơn",
                    "ma-thu-tuc=22711",
                    urls=("https://dichvucong.langson.gov.vn",),
                    seen="2026-11-22",
                    confidence=Confidence.TO_CONFIRM,
                    note="the decision behind it was not read",
                ),
            ),
            Shortening(
                "2.000509",
                WorkingDays(10),
                citation=Citation(
                    "Cổng Dịch vụ công tỉnh Bình Phước",
                    "id=6247",
                    seen="2026-11-22",
                    confidence=Confidence.TO_CONFIRM,
                    percent=80,
                ),
            ),
            Shortening(
                "2.001023", WorkingDays(3), condition="far_without_internet", citation=decision
            ),
            Shortening("1.004194", WorkingHours(8), channel=Channel.ONLINE, citation=decision),
            Shortening(
                "2.001263",
                Sequence(
                    Part(CalendarDays(8), "UBND cấp xã"),
                    CalendarDays(15),
                    Part(CalendarDays(5), "UBND cấp xã"),
                ),
                citation=decision,
            ),
            Shortening(
                "1.001193",
                SameDay(None),
                citation=Citation(
                    "15/2026/QĐ-MAU",
                    issued=date(2026, 6, 15),
                    in_force=date(2026, 7, 1),
                    until=date(2026, 12, 31),
                    seen="2026-11-22",
                ),
            ),
        )

    def test_the_example_goes_over_the_shipped_procedures(self) -> None:
        local = vn.procedures().overlay(load_overlay(EXAMPLE))
        assert len(local) == len(vn.procedures()) + 1
        same_day = local["1.001193"]
        assert same_day.limit(on=date(2026, 6, 30)) == SameDay(time(15), only_if_unfinished=True)
        assert same_day.limit(on=date(2026, 7, 1)) == SameDay(None)
        assert same_day.limit(on=date(2027, 1, 1)) == SameDay(time(15), only_if_unfinished=True)

    def test_several_files_make_one_layer(self) -> None:
        first = Source("1.toml", 'name = "Tỉnh"\n[[procedure]]\ncode = "PX.1"\nname = "một"')
        second = Source(
            "2.toml",
            'name = "Tỉnh"\nbasis = { instrument = "QĐ" }\n[[shortened]]\ncode = "X.1"\nmonths = 1',
        )
        assert load_overlay(first, second) == Overlay(
            "Tỉnh",
            procedures=[Procedure("PX.1", "một", source=Citation("Thủ tục PX.1"))],
            shortenings=[Shortening("X.1", Months(1), citation=Citation("QĐ"))],
            source=Citation("QĐ"),
        )

    def test_every_fault_of_every_file_is_told_at_once(self) -> None:
        first = """
        name = "Tỉnh"
        seen = 2026
        colour = "red"
        [[procedure]]
        code = "PX.1"
        [[shortened]]
        working_days = 3
        calendar_days = 3
        [[shortened]]
        code = "X.1"
        working_days = 0
        chanel = "online"
        basis = {}
        [[shortened]]
        code = " "
        working_days = 3
        channel = "fax"
        basis = { instrument = "QĐ", sure = true }
        """
        second = """
        name = "Huyện"
        """
        third = """
        [basis]
        instrument = ""
        """
        sources = (Source(f"{n}.toml", text) for n, text in enumerate((first, second, third), 1))
        with pytest.raises(FactErrors) as caught:
            load_overlay(*sources)
        told = [str(fault) for fault in caught.value.exceptions]
        every = (
            "working_days, calendar_days, months, working_hours, clock_hours, same_day, sequence, "
            "parallel"
        )
        assert sorted(told) == sorted(
            [
                "1.toml: seen: is 2026, but must be a text",
                "1.toml: procedure[0].name: is missing",
                "1.toml: shortened[0].code: is missing",
                f"1.toml: shortened[0]: needs exactly one of {every}",
                "1.toml: shortened[0].basis: is missing, and the file has none for all: name the "
                "instrument",
                "1.toml: shortened[1]: n is 0: must be 1 or more",
                "1.toml: shortened[1].basis.instrument: is missing",
                "1.toml: shortened[1].chanel: is not a key of this table",
                "1.toml: shortened[2].channel: is 'fax', but must be one of in_person, post, "
                "online, vneid, kiosk",
                "1.toml: shortened[2].basis.sure: is not a key of this table",
                "1.toml: shortened[2]: code is ' ': must not be empty",
                "1.toml: colour: is not a key of this table",
                "2.toml: name: is 'Huyện', but the files before it make 'Tỉnh'",
                "3.toml: name: is missing",
                "3.toml: basis: instrument is '': must not be empty",
            ]
        )

    def test_a_layer_without_a_name_that_can_be_said(self) -> None:
        with pytest.raises(FactErrors) as caught:
            load_overlay(Source("1.toml", 'name = " "'))
        assert [str(fault) for fault in caught.value.exceptions] == [
            "1.toml: (file): name is ' ': must not be empty"
        ]

    def test_no_file_is_refused(self) -> None:
        with pytest.raises(BadValueError, match="name at least one file"):
            load_overlay()

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(FactErrors, match="1 fault"):
            load_overlay(tmp_path / "none.toml")


class TestReference:
    """The page lists exactly the keys that the loader takes, as it reads the example."""

    def test_the_tables_list_every_key(self, monkeypatch: pytest.MonkeyPatch) -> None:
        taken: dict[str, set[str]] = defaultdict(set)
        get = Node.get

        def noting(node: Node, key: str, kind: type[Any]) -> Any:
            taken[re.sub(r"\[\d+\]", "", node._path)].add(key)
            return get(node, key, kind)

        monkeypatch.setattr(Node, "get", noting)
        load_overlay(EXAMPLE)
        written = _keys_written()
        assert written["the file"] == taken[""]
        assert written["basis"] == taken["basis"] == taken["shortened.basis"]
        assert written["shortened"] == taken["shortened"]
        assert written["fee"] == taken["fee"]

    def test_the_page_names_the_example(self) -> None:
        assert "my_province.toml" in (DOCS / "how-to" / "shorten-a-limit.md").read_text("utf-8")


def _keys_written() -> dict[str, set[str]]:
    page = (DOCS / "reference" / "overlay-toml.md").read_text("utf-8")
    sections = re.split(r"^## (.+)$", page, flags=re.MULTILINE)
    return {
        name.strip("`"): {
            key
            for row in re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", text, re.MULTILINE)
            for key in re.findall(r"`(\w+)`", row)
        }
        for name, text in zip(sections[1::2], sections[2::2], strict=True)
    }
