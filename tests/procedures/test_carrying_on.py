"""An edition that ended without a known successor answers on request, marked; nothing else does."""

import datetime as dt
from typing import Any

import pytest

from onestop import (
    Catalogue,
    Channel,
    Citation,
    Dossier,
    Fee,
    Procedure,
    TimeLimitCase,
    Ward,
    WorkingDays,
    deadline_of,
    vn,
)
from onestop.errors import BadValueError, NotInForceError
from onestop.interchange import from_dict, from_json, to_dict, to_json
from onestop.procedures.cases import TimeLimitCase as Case

LAST = dt.date(2026, 6, 30)
NEXT = dt.date(2026, 7, 1)


def ended(code: str = "X.000001", **values: Any) -> Procedure:
    ready: dict[str, Any] = {
        "limits": WorkingDays(3),
        "in_force": dt.date(2020, 1, 1),
        "until": LAST,
    }
    return Procedure(code, "Cấp giấy", **(ready | values))


def carried(*procedures: Procedure, day: dt.date = NEXT) -> Procedure:
    return Catalogue(procedures).find("X.000001", day, carry_on=True)


class TestWhichEdition:
    def test_the_newest(self) -> None:
        old = ended(until=dt.date(2023, 1, 1))
        new = ended(in_force=dt.date(2024, 1, 1), limits=WorkingDays(2))
        assert carried(old, new).limit(on=NEXT) == WorkingDays(2)

    def test_not_before_its_first_day_nor_in_a_gap(self) -> None:
        old = ended(until=dt.date(2023, 1, 1))
        new = ended(in_force=dt.date(2024, 1, 1))
        for day in (dt.date(2019, 1, 1), dt.date(2023, 6, 1)):
            with pytest.raises(NotInForceError):
                carried(old, new, day=day)

    def test_a_known_successor_answers_instead(self) -> None:
        heir = Procedure("X.000002", "Cấp giấy mới", supersedes=["X.000001"])
        assert carried(ended(), heir).code == "X.000002"

    def test_a_successor_that_waits_is_known_too(self) -> None:
        heir = Procedure("X.000002", "a", supersedes=["X.000001"], in_force=dt.date(2027, 1, 1))
        with pytest.raises(NotInForceError, match=r"X\.000002"):
            carried(ended(), heir)

    def test_the_successor_itself_may_be_carried_on(self) -> None:
        heir = Procedure(
            "X.000002",
            "a",
            limits=(TimeLimitCase(WorkingDays(1), citation=Citation("01", until=LAST)),),
            supersedes=["X.000001"],
        )
        found = Catalogue([heir]).lookup("X.000001", NEXT, carry_on=True)
        assert found.procedure.carried_on == LAST
        assert [remark.key for remark in found.remarks] == ["procedure_carried_on", "superseded"]

    def test_a_local_code_leads_there_too(self) -> None:
        found = Catalogue([ended("1.001193")]).lookup("1.001193.000.00.00.H48", NEXT, carry_on=True)
        assert [remark.key for remark in found.remarks] == ["procedure_carried_on", "local_code"]
        assert found.remarks[0].text("en").startswith("Not settled: ")


class TestMark:
    def test_every_citation_that_answers_carries_it(self) -> None:
        source = Citation("Thủ tục X.000001", in_force=dt.date(2020, 1, 1), until=LAST)
        cases = (TimeLimitCase(WorkingDays(3), citation=source), TimeLimitCase(WorkingDays(5), "k"))
        found = carried(ended(limits=cases, source=source))
        assert found.source is not None
        assert (found.source.until, found.source.carried_on) == (None, LAST)
        assert [c.citation and c.citation.carried_on for c in found.limits or ()] == [LAST, LAST]

    def test_a_case_that_had_ended_before_stays_ended(self) -> None:
        old = TimeLimitCase(WorkingDays(9), citation=Citation("01", until=dt.date(2022, 1, 1)))
        new = TimeLimitCase(WorkingDays(3), citation=Citation("02", in_force=dt.date(2022, 1, 2)))
        assert carried(ended(limits=(old, new))).limit(on=NEXT) == WorkingDays(3)

    def test_cases_may_end_while_the_edition_goes_on(self) -> None:
        """Limits that a resolution cut until a day, and nobody knows what follows."""
        case = TimeLimitCase(WorkingDays(1), citation=Citation("66.18/2026/NQ-CP", until=LAST))
        open_ended = ended(until=None, limits=(case,))
        assert Catalogue([open_ended]).find("X.000001", NEXT).carried_on is None
        found = carried(open_ended)
        assert (found.until, found.carried_on) == (None, LAST)
        assert found.limit(on=NEXT) == WorkingDays(1)

    def test_where_one_case_still_holds_nothing_is_carried_on(self) -> None:
        cut = TimeLimitCase(WorkingDays(1), citation=Citation("66.18/2026/NQ-CP", until=LAST))
        plain = TimeLimitCase(WorkingDays(3))
        assert carried(ended(until=None, limits=(cut, plain))).carried_on is None

    def test_a_local_limit_is_carried_on_with_what_it_stands_over(self) -> None:
        published = TimeLimitCase(WorkingDays(5))
        local = Case(WorkingDays(2), citation=Citation("QĐ"), over=published)
        gone = Case(WorkingDays(1), citation=Citation("QĐ", until=dt.date(2021, 1, 1)), over=local)
        found = carried(ended(limits=(published, local, gone)))
        case = found.case(on=NEXT)
        assert case is not None
        assert (case.limit, case.over and case.over.limit) == (WorkingDays(2), WorkingDays(5))

    def test_it_comes_back_from_json(self) -> None:
        found = carried(ended(source=Citation("Sổ tay")))
        assert from_json(to_json(found), Procedure) == found

    @pytest.mark.parametrize("limits", [None, ()])
    def test_a_procedure_without_a_limit_is_marked_too(self, limits: tuple[()] | None) -> None:
        found = carried(ended(limits=limits))
        assert (found.limits, found.carried_on) == (limits, LAST)


class TestDossiers:
    """What was filed before the end, and what is kept of a dossier under a carried edition."""

    filed = Dossier.submit("A", ended(), vn.local("29/06/2026 16:00"), channel=Channel.ONLINE)
    next_day = vn.local("01/07/2026 08:00")

    def test_what_was_filed_before_is_accepted_under_it(self) -> None:
        with pytest.raises(NotInForceError, match="add the edition of that day"):
            self.filed.accept(self.next_day)
        accepted = self.filed.under(carried(ended())).accept(self.next_day)
        deadline = deadline_of(accepted, vn.calendar())
        assert deadline is not None
        assert deadline.day == dt.date(2026, 7, 6)  # 2, 3, 6 July: three working days
        assert deadline.explain("en").startswith("Not settled: ")

    def test_a_next_edition_or_a_successor_may_take_its_place(self) -> None:
        new = Procedure("X.000001", "Cấp giấy", limits=WorkingDays(1), in_force=NEXT)
        heir = Procedure("X.000002", "a", limits=WorkingDays(1), supersedes=["X.000001"])
        for procedure in (new, heir):
            deadline = deadline_of(self.filed.under(procedure).accept(self.next_day), vn.calendar())
            assert deadline is not None
            assert deadline.day == dt.date(2026, 7, 2)

    def test_no_other_procedure_and_nothing_once_it_is_accepted(self) -> None:
        with pytest.raises(BadValueError, match=r"must be an edition of X\.000001, or take its"):
            self.filed.under(Procedure("X.000003", "b"))
        accepted = self.filed.accept(vn.local("30/06/2026 08:00"))
        with pytest.raises(BadValueError, match="what is accepted keeps the law of that day"):
            accepted.under(carried(ended()))

    def test_what_a_database_keeps_comes_back_carried_on(self) -> None:
        accepted = self.filed.under(carried(ended())).accept(self.next_day)
        table = to_dict(accepted)
        assert table["carried_on"] == "2026-06-30"
        assert from_dict(table, Dossier, procedures=Catalogue([ended()])) == accepted
        went_on = from_dict(table, Dossier, procedures=Catalogue([ended(until=None)]))
        assert went_on.procedure.carried_on is None
        assert "carried_on" not in to_dict(self.filed)

    def test_a_ward_asks_for_it(self) -> None:
        ward = Ward(procedures=Catalogue([ended()]))
        for ask in (
            lambda **how: (
                ward.submit("A", "X.000001", self.next_day, channel=Channel.ONLINE, **how).procedure
            ),
            lambda **how: ward.due(self.next_day, "X.000001", **how),
        ):
            with pytest.raises(NotInForceError):
                ask()
            assert ask(carry_on=True)

    def test_a_fee_is_of_an_edition_in_force_or_marked(self) -> None:
        priced = ended(fees=[Fee(8000)])
        assert priced.fee(on=LAST).amount == 8000
        gone = priced.fee(on=NEXT)
        assert (gone.amount, [why.key for why in gone.missing]) == (None, ["fee_not_in_force"])
        before = priced.fee(on=dt.date(2019, 12, 31))
        assert "this edition of procedure X.000001 is not in force" in before.text("en")
        marked = carried(priced).fee(on=NEXT)
        assert marked.amount == 8000
        assert marked.text("en").startswith("Not settled: the edition of procedure X.000001 ended")
