"""What judging would refuse later is refused where it can be mended."""

import pytest

from onestop import Channel, Dossier, ReportPeriod, tally, vn
from onestop.dossiers import Accepted, Submitted
from onestop.errors import (
    BadValueError,
    NotInForceError,
    UnknownConditionError,
    UnknownProcedureError,
)

P = vn.procedures()
AT = vn.local("16/11/2026 09:00")


def handed_in(procedure: str, *given: str, at: str = "16/11/2026 09:00") -> Dossier:
    return Dossier.submit("H-1", P[procedure], vn.local(at), channel=Channel.IN_PERSON, given=given)


def test_accepting_refuses_an_edition_that_has_ended() -> None:
    with pytest.raises(NotInForceError, match="2\\.000744 is not in force on 2026-11-16"):
        handed_in("2.000744").accept(AT)


def test_accepting_takes_an_edition_that_was_carried_on() -> None:
    at = vn.local("01/03/2027 09:00")
    procedure = P.find("1.001193", at.date(), carry_on=True)
    Dossier.submit("H-1", procedure, at, channel=Channel.IN_PERSON).accept(at)


def test_the_day_is_the_one_in_vietnam() -> None:
    late_on_the_last_day = vn.local("28/02/2027 23:59")
    assert handed_in("1.001193").accept(late_on_the_last_day).accepted_at == late_on_the_last_day


def test_accepting_refuses_a_condition_that_the_procedure_does_not_know() -> None:
    with pytest.raises(UnknownConditionError, match="rain"):
        handed_in("1.004194", "rain").accept(AT)


def test_accepting_lets_a_condition_be_chosen_later() -> None:
    assert handed_in("1.004873").accept(AT).accepted_at == AT


def test_replaying_a_log_refuses_none_of_it() -> None:
    log = [Submitted(AT), Accepted(AT)]
    for procedure, given in (("2.000744", ()), ("1.004194", ("rain",))):
        Dossier.replay("H-1", P[procedure], log, channel=Channel.IN_PERSON, given=given)


def test_a_report_refuses_one_dossier_twice_in_any_spelling() -> None:
    period = ReportPeriod.calendar_month(2026, 11)
    one = handed_in("1.004194").accept(AT)
    two = Dossier.submit("h\u20111", P["1.004194"], AT, channel=Channel.POST)
    with pytest.raises(BadValueError, match="stands there twice"):
        tally([one, two], period, vn.calendar())


@pytest.mark.parametrize(
    ("code", "nearest"),
    [("1.01004", "1.010040"), ("1.00157", "1.001570"), ("1,00157", "1.001570")],
)
def test_a_code_that_lost_its_zeros_is_told_the_right_one_first(code: str, nearest: str) -> None:
    with pytest.raises(UnknownProcedureError) as caught:
        P[code]
    assert caught.value.nearest[0] == nearest
    assert len(caught.value.nearest) <= 3
