"""An edition that ended without a known successor answers on request, marked; nothing else does."""

import datetime as dt
from typing import Any

import pytest

from onestop import Catalogue, Citation, Procedure, TimeLimitCase, WorkingDays
from onestop.errors import NotInForceError
from onestop.interchange import from_json, to_json
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
