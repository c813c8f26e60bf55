"""Luật Hộ tịch 03/2026/QH16: from 1 March 2027 the law of 2014 has ended; its limits are not known.

Nine editions end on 28 February 2027 without a successor. A counter cannot stop on that day: so the
last edition answers on request, and says first that it is not settled.
"""

from __future__ import annotations

import datetime as dt

import pytest

from onestop import Channel, Dossier, Procedure, classify, deadline_of, vn
from onestop.dossiers import Accepted, Submitted
from onestop.errors import NotInForceError
from onestop.limits.deadline import Deadline
from tests.law.office import CALENDAR

LAST = dt.date(2027, 2, 28)
FIRST = dt.date(2027, 3, 1)
ENDING = [
    "1.001193",
    "1.000656",
    "1.000894",
    "2.000635",
    "1.004859",
    "1.001022",
    "1.000689",
    "1.004837",
    "1.004845",
]


def taken_in(procedure: Procedure, moment: str, given: tuple[str, ...] = ()) -> Dossier:
    at = vn.local(moment)
    code = "H48.53-270301-0001"
    dossier = Dossier.submit(code, procedure, at, channel=Channel.IN_PERSON, given=frozenset(given))
    return dossier.accept(at)


def due(dossier: Dossier) -> Deadline:
    found = deadline_of(dossier, CALENDAR)
    assert found is not None
    return found


@pytest.mark.law("Luật Hộ tịch 03/2026/QH16", confidence="confirmed")
class TestEndOfTheLawOf2014:
    """In short: «Luật này có hiệu lực từ ngày 01 tháng 3 năm 2027», and the law of 2014 ends.

    Dossiers accepted before keep the old law.
    """

    @pytest.mark.parametrize("code", ENDING)
    def test_to_the_last_day_nothing_is_marked(self, code: str) -> None:
        for carry_on in (False, True):
            found = vn.procedures().find(code, LAST, carry_on=carry_on)
            assert found.carried_on is None
            assert found == vn.procedures().find(code, LAST)

    @pytest.mark.parametrize("code", ENDING)
    def test_from_the_first_of_march_it_answers_only_if_asked_and_marked(self, code: str) -> None:
        with pytest.raises(NotInForceError):
            vn.procedures().find(code, FIRST)
        found = vn.procedures().find(code, FIRST, carry_on=True)
        assert (found.code, found.carried_on, found.until) == (code, LAST, None)
        assert found.holds_on(FIRST)

    def test_a_marked_edition_is_accepted_and_its_deadline_says_so_first(self) -> None:
        procedure = vn.procedures().find("1.001193", FIRST, carry_on=True)
        # Monday, before 15:00: on the same day, as on the last day of the old law
        answer = due(taken_in(procedure, "01/03/2027 08:00"))
        assert answer.day == FIRST
        first = answer.explain("en").splitlines()[0]
        assert first.startswith("Not settled: ")
        assert "Sunday 28 February 2027" in first
        assert answer.explain("vi").startswith("Chưa chắc chắn: ")

    def test_one_accepted_on_the_last_day_of_the_old_law_is_not_marked(self) -> None:
        procedure = vn.procedures().find("1.001193", LAST)
        answer = due(taken_in(procedure, "26/02/2027 08:00"))
        assert answer.basis is not None
        assert answer.basis.carried_on is None

    def test_an_edition_that_is_not_marked_is_still_refused_after_its_end(self) -> None:
        at, ended = vn.local("01/03/2027 08:00"), vn.procedures()["1.001193"]
        with pytest.raises(NotInForceError):
            taken_in(ended, "01/03/2027 08:00")
        log = [Submitted(at), Accepted(at)]
        dossier = Dossier.replay("H-1", ended, log, channel=Channel.IN_PERSON)
        with pytest.raises(NotInForceError):
            classify(dossier, vn.local("01/03/2027 09:00"), CALENDAR)
