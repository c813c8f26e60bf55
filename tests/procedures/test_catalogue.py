"""The catalogue: which procedure stands for a code on a day, and which ones match."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime
from typing import Any

import pytest

from onestop import (
    BadValueError,
    Catalogue,
    Channel,
    Citation,
    Confidence,
    Procedure,
    UnknownProcedureError,
    WrongTypeError,
    vn,
)
from onestop.errors import NotInForceError
from onestop.i18n.languages import Lang
from onestop.i18n.remarks import Remark
from onestop.procedures import GovernmentLevel, Lookup, OnlineLevel

DAY = date(2026, 11, 20)


def procedure(code: str, *supersedes: str, **values: Any) -> Procedure:
    return Procedure(code, f"thủ tục {code}", supersedes=supersedes, **values)


def years(first: int | None, last: int | None) -> dict[str, date | None]:
    return {
        "in_force": None if first is None else date(first, 1, 1),
        "until": None if last is None else date(last, 12, 31),
    }


def told(found: Lookup, lang: Lang = "en") -> list[str]:
    return [remark.text(lang) for remark in found.remarks]


class TestLookup:
    def test_a_code_that_holds_needs_no_remark(self) -> None:
        found = vn.procedures().lookup("1.004194", DAY)
        assert found == Lookup(vn.procedures()["1.004194"], "1.004194")
        assert found.remarks == ()

    def test_a_local_code_leads_to_the_national_one(self) -> None:
        found = vn.procedures().lookup("1.004194.000.00.00.H48", DAY)
        assert found.procedure.code == "1.004194"
        assert found.asked == "1.004194.000.00.00.H48"
        assert told(found) == ["1.004194.000.00.00.H48 is the local form of 1.004194"]
        assert told(found, "vi") == ["1.004194.000.00.00.H48 là mã địa phương của thủ tục 1.004194"]

    def test_a_local_code_that_the_catalogue_holds_stays(self) -> None:
        local = procedure("1.004194.000.00.00.H48")
        found = Catalogue([local]).lookup("1.004194.000.00.00.H48", DAY)
        assert found == Lookup(local, "1.004194.000.00.00.H48")

    def test_the_shipped_pair(self) -> None:
        found = vn.procedures().lookup("1.007073", date(2026, 9, 7))
        assert found.procedure.code == "2.002622"
        assert told(found) == ["1.007073 was replaced by 2.002622 (to confirm)"]
        assert told(found, "vi") == ["1.007073 đã được thay bằng 2.002622 (cần xác nhận)"]

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("2.000986", "3.000722"),
            ("2.001023", "3.000722"),
            ("2.002621", "3.000722"),
            ("2.002622", "2.002913"),
        ],
    )
    def test_an_ended_linked_procedure_leads_to_its_successor(self, old: str, new: str) -> None:
        """3582/QĐ-UBND of Hải Phòng, 2026-09-08: ended the day before, or earlier."""
        before = vn.procedures().lookup(old, date(2026, 9, 7))
        assert (before.procedure.code, before.remarks) == (old, ())
        found = vn.procedures().lookup(old, date(2026, 9, 8))
        assert found.procedure.code == new
        assert told(found) == [f"{old} was replaced by {new} (known second hand)"]

    def test_the_successors_of_the_linked_procedures_are_known_by_name_alone(self) -> None:
        for code in ("3.000722", "2.002913"):
            known = vn.procedures()[code]
            assert (known.limits, known.components, known.fees) == (None, (), ())
            assert known.decision is None

    def test_a_replaced_code_in_its_local_form_says_both(self) -> None:
        assert told(vn.procedures().lookup("1.007073.000.00.00.H29", DAY)) == [
            "1.007073.000.00.00.H29 is the local form of 1.007073",
            "1.007073 was replaced by 2.002622 (to confirm)",
            "2.002622 was replaced by 2.002913 (known second hand)",
        ]

    def test_an_own_edition_in_force_wins(self) -> None:
        old, new = procedure("A", **years(None, 2025)), procedure("B", "A", **years(2026, None))
        catalogue = Catalogue([old, new])
        assert catalogue.lookup("A", date(2025, 12, 31)) == Lookup(old, "A")
        found = catalogue.lookup("A", date(2026, 1, 1))
        assert found.procedure is new
        assert told(found) == ["A was replaced by B (no source is given)"]

    def test_without_a_day_the_newest_edition_is_taken(self) -> None:
        old, new = procedure("A", **years(None, 2020)), procedure("A", **years(2021, 2022))
        assert Catalogue([old, new]).lookup("A").procedure is new

    def test_a_chain_is_followed_and_told(self) -> None:
        sure = Citation("1", confidence=Confidence.CONFIRMED)
        less = Citation("2", confidence=Confidence.INFERRED, percent=70)
        b = procedure("B", "A", **years(2020, 2022), source=sure)
        c = procedure("C", "B", **years(2023, None), source=less)
        found = Catalogue([c, b]).lookup("A", date(2024, 1, 1))
        assert found.procedure is c
        assert told(found) == [
            "A was replaced by B (confirmed)",
            "B was replaced by C (inferred, 70 %)",
        ]
        assert Catalogue([c, b]).find("A", date(2021, 1, 1)) is b

    def test_two_ways_to_one_successor_are_one_answer(self) -> None:
        b = procedure("B", "A", **years(None, 2020))
        c = procedure("C", "A", **years(None, 2020))
        d = procedure("D", "B", "C", **years(2021, None))
        assert Catalogue([b, c, d]).find("A", DAY) is d

    def test_of_two_successors_the_one_in_force_is_taken(self) -> None:
        b, c = procedure("B", "A", **years(None, 2025)), procedure("C", "A", **years(2026, None))
        assert Catalogue([b, c]).find("A", date(2025, 1, 1)) is b
        assert Catalogue([b, c]).find("A", date(2026, 1, 1)) is c

    def test_two_editions_that_name_one_code_are_one_successor(self) -> None:
        b, newer = (
            procedure("B", "A", **years(None, 2025)),
            procedure("B", "A", **years(2026, None)),
        )
        assert Catalogue([b, newer]).find("A", date(2025, 1, 1)) is b
        assert Catalogue([b, newer]).find("A", date(2026, 1, 1)) is newer

    def test_find_is_the_lookup_without_its_remarks(self) -> None:
        assert vn.procedures().find("1.007073.000.00.00.H29", DAY).code == "2.002913"

    def test_it_pickles_and_refuses_what_is_none(self) -> None:
        found = vn.procedures().lookup("1.007073")
        assert pickle.loads(pickle.dumps(found)) == found
        with pytest.raises(WrongTypeError, match="procedure is 'X'"):
            Lookup("X", "X")  # type: ignore[arg-type]  # the refusal
        with pytest.raises(WrongTypeError, match=r"remarks\[0\] is 'X'"):
            Lookup(found.procedure, "X", remarks=["X"])
        assert Lookup(found.procedure, "X", remarks=[Remark.of("no_source")]).remarks


class TestRefusals:
    def test_an_unknown_code_names_the_nearest(self) -> None:
        with pytest.raises(UnknownProcedureError) as caught:
            Catalogue([procedure("1.004194")]).lookup("1.004195", DAY)
        assert caught.value.nearest == ("1.004194",)
        assert caught.value.successor is None

    def test_an_unknown_local_code_is_refused_as_its_national_one(self) -> None:
        with pytest.raises(UnknownProcedureError, match=r"no procedure '1\.009999' in"):
            vn.procedures().lookup("1.009999.000.00.00.H48")

    def test_the_strict_way_names_the_successor(self) -> None:
        with pytest.raises(UnknownProcedureError) as caught:
            vn.procedures()["1.007073"]
        assert caught.value.successor == "2.002622"
        assert str(caught.value) == (
            "no procedure '1.007073' in the catalogue: 2.002622 took its place, look it up with "
            "lookup(code, day)"
        )
        for copied in (copy.copy(caught.value), pickle.loads(pickle.dumps(caught.value))):
            assert str(copied) == str(caught.value)
        assert "1.007073" not in vn.procedures()

    def test_the_strict_way_takes_no_local_code(self) -> None:
        with pytest.raises(UnknownProcedureError):
            vn.procedures()["1.004194.000.00.00.H48"]

    def test_two_successors_are_not_guessed_between(self) -> None:
        catalogue = Catalogue([procedure("B", "A"), procedure("C", "A")])
        with pytest.raises(UnknownProcedureError) as caught:
            catalogue.lookup("A", DAY)
        assert caught.value.successor is None
        assert caught.value.nearest == ("B", "C")
        assert str(caught.value) == (
            "no procedure 'A' in the catalogue: B and C took its place, name the one that is meant"
        )
        with pytest.raises(UnknownProcedureError, match="B and C took its place, name the one"):
            catalogue["A"]

    def test_of_two_successors_those_that_hold_are_named(self) -> None:
        old = procedure("A", **years(None, 2024))
        with pytest.raises(NotInForceError) as caught:
            Catalogue([old, procedure("B", "A"), procedure("C", "A")]).lookup("A", DAY)
        assert caught.value.replaced_by == ("B", "C")
        assert str(caught.value).endswith(
            "add the edition of that day, or look up what took its place: B and C"
        )

    def test_a_successor_that_is_not_in_force_yet(self) -> None:
        catalogue = Catalogue([procedure("B", "A", **years(2026, None))])
        with pytest.raises(UnknownProcedureError) as caught:
            catalogue.lookup("A", date(2025, 12, 31))
        assert caught.value.successor == "B"
        assert str(caught.value) == (
            "no procedure 'A' in the catalogue on 2025-12-31: B (in force 2026-01-01 to unknown) "
            "took its place: ask of a day on which that holds, or add the edition of this one"
        )
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)

    def test_a_gap_between_a_code_and_its_successor(self) -> None:
        old, new = procedure("A", **years(None, 2024)), procedure("B", "A", **years(2026, None))
        with pytest.raises(NotInForceError) as caught:
            Catalogue([old, new]).lookup("A", date(2025, 6, 1))
        assert (caught.value.code, caught.value.last) == ("A", date(2024, 12, 31))

    @pytest.mark.parametrize(
        "circle",
        [[("A", "A")], [("A", "B"), ("B", "A")], [("A", "B"), ("B", "C"), ("C", "A")]],
    )
    def test_a_circle_is_refused_when_the_catalogue_is_built(
        self, circle: list[tuple[str, str]]
    ) -> None:
        """Each pair is a code and the one that it supersedes."""
        with pytest.raises(BadValueError, match="replaced, in the end, by itself"):
            Catalogue(procedure(new, old) for new, old in circle)

    def test_a_circle_beside_a_code_that_leads_into_it(self) -> None:
        with pytest.raises(BadValueError, match="supersedes is 'B'"):
            Catalogue([procedure("C", "B"), procedure("B", "C", "A")])

    def test_a_day_is_a_day_and_a_code_a_text(self) -> None:
        with pytest.raises(WrongTypeError, match=r"on is 2026-01-01 00:00:00 \(datetime\)"):
            vn.procedures().lookup("none", datetime(2026, 1, 1))  # noqa: DTZ001  # the refusal
        with pytest.raises(WrongTypeError, match="code is 5"):
            vn.procedures().lookup(5)  # type: ignore[arg-type]  # the refusal


class TestFilter:
    A = procedure(
        "A",
        field="Hộ tịch",
        levels=(GovernmentLevel.COMMUNE, GovernmentLevel.PROVINCE),
        channels=(Channel.ONLINE, Channel.POST),
        online_level=OnlineLevel.FULL,
    )
    B = procedure("B", field="hộ TỊCH", levels=(GovernmentLevel.COMMUNE,))
    C = procedure("C", field="Đất đai", online_level=OnlineLevel.PARTIAL)
    D = procedure("D")
    catalogue = Catalogue([A, B, C, D])

    @pytest.mark.parametrize(
        ("wanted", "found"),
        [
            ({}, "ABCD"),
            ({"field": "ho tich"}, "AB"),
            ({"field": "DAT DAI"}, "C"),
            ({"field": "dat"}, ""),
            ({"level": GovernmentLevel.COMMUNE}, "AB"),
            ({"level": GovernmentLevel.PROVINCE}, "A"),
            ({"level": GovernmentLevel.MINISTRY}, ""),
            ({"channel": Channel.POST}, "A"),
            ({"channel": Channel.KIOSK}, ""),
            ({"online_level": OnlineLevel.PARTIAL}, "C"),
            ({"field": "hộ tịch", "channel": Channel.ONLINE}, "A"),
            ({"level": GovernmentLevel.COMMUNE, "online_level": OnlineLevel.PARTIAL}, ""),
        ],
    )
    def test_what_matches(self, wanted: dict[str, Any], found: str) -> None:
        assert "".join(self.catalogue.filter(**wanted)) == found

    def test_fields_are_named_once_in_their_order(self) -> None:
        assert self.catalogue.fields == ("Hộ tịch", "Đất đai")
        assert Catalogue([self.D]).fields == ()

    def test_every_shipped_field_finds_its_procedures(self) -> None:
        shipped = vn.procedures()
        found = [len(shipped.filter(field=field)) for field in shipped.fields]
        assert len(found) == 27
        assert sum(found) == len(shipped)
        assert min(found) > 0

    @pytest.mark.parametrize(
        ("wanted", "name"),
        [
            ({"field": 1}, "field is 1"),
            ({"level": "commune"}, "level is 'commune'"),
            ({"channel": "online"}, "channel is 'online'"),
            ({"online_level": "full"}, "online_level is 'full'"),
        ],
    )
    def test_words_are_not_taken_for_members(self, wanted: dict[str, Any], name: str) -> None:
        with pytest.raises(WrongTypeError, match=name):
            self.catalogue.filter(**wanted)


class TestCommandLine:
    def run(self, *words: str) -> tuple[int, list[str]]:
        testing = pytest.importorskip("click.testing")
        cli = pytest.importorskip("onestop.cli")
        ran = testing.CliRunner().invoke(cli.onestop, words)
        return ran.exit_code, ran.output.splitlines()

    def test_due_says_that_a_code_is_local(self) -> None:
        code, lines = self.run("due", "20/11/2026 16:10", "1.004194.000.00.00.H48", "--lang", "en")
        assert code == 0
        assert lines[:2] == [
            "1.004194 Đăng ký tạm trú",
            "1.004194.000.00.00.H48 is the local form of 1.004194",
        ]

    def test_due_says_that_a_code_was_replaced(self) -> None:
        code, lines = self.run("due", "20/11/2026 16:10", "1.007073", "--lang", "en")
        assert code == 1  # and nobody knows its limit
        assert lines[0].startswith("2.002913 ")
        assert lines[1:3] == [
            "1.007073 was replaced by 2.002622 (to confirm)",
            "2.002622 was replaced by 2.002913 (known second hand)",
        ]

    def test_find_leads_from_a_replaced_code_to_its_successor(self) -> None:
        code, lines = self.run("find", "1.007073")
        assert code == 0
        assert lines[0] == "1.007073 đã được thay bằng 2.002622 (cần xác nhận)"
        assert lines[1].startswith("2.002622 ")

    def test_find_leads_from_a_local_code_to_the_national_one(self) -> None:
        code, lines = self.run("find", "1.004194.000.00.00.H48", "--lang", "en")
        assert code == 0
        assert lines[0] == "1.004194.000.00.00.H48 is the local form of 1.004194"
        assert lines[1].startswith("1.004194 ")

    @pytest.mark.parametrize("words", ["9.999999", "không có gì như vậy cả", " "])
    def test_find_still_finds_nothing(self, words: str) -> None:
        assert self.run("find", words, "--lang", "en") == (1, ["no procedure found"])
