"""Without fraud flags hardly move a share, at any load; the months are simulated, seeds fixed."""

from __future__ import annotations

import datetime as dt
import random
from fractions import Fraction

import attrs
import pytest

from onestop import (
    BadValueError,
    Ballot,
    Channel,
    Dossier,
    Procedure,
    ReportPeriod,
    WorkingDays,
    vn,
)
from onestop.render.review.cells import opinion_lines
from onestop.review import review_of
from onestop.satisfaction import Stage
from onestop.satisfaction.ballots import BallotBox, BallotPolicy, Cast, DeviceMark
from onestop.satisfaction.ballots.policy import Bursts

CALENDAR = vn.calendar()
OCTOBER = ReportPeriod.calendar_month(2026, 10)
PROCEDURE = Procedure("1.000001", "P", limits=WorkingDays(3))
LEVELS, WEIGHTS = (1, 2, 3, 4, 5), (1, 1, 3, 15, 80)


def office(an_hour: int, seed: int) -> tuple[list[Dossier], list[Cast]]:
    """Return dossiers handed out by one officer in six hours of five days; 60 % answer.

    Half answer within minutes at their own telephone, half at home in the evening.
    """
    chance = random.Random(seed)
    dossiers, casts = [], []
    for day in range(5, 10):
        for place in range(6 * an_hour):
            code = f"{day}-{place}"
            taken = vn.local(2026, 10, day - 4, 9)
            handed = vn.local(2026, 10, day, 8) + dt.timedelta(hours=place / an_hour)
            done = Dossier.submit(code, PROCEDURE, taken, channel=Channel.ONLINE)
            done = done.accept(taken, by="Lan").complete(taken, by="Lan")
            dossiers.append(done.return_result(handed, by="Lan"))
            if chance.random() < 0.6:
                casts.append(_cast(code, handed, chance))
    return dossiers, sorted(casts, key=lambda cast: cast.at)


def _cast(code: str, handed: dt.datetime, chance: random.Random) -> Cast:
    wait = dt.timedelta(minutes=chance.expovariate(0.25))
    if chance.random() < 0.5:
        wait = dt.timedelta(hours=chance.uniform(8, 12))
    (level,) = chance.choices(LEVELS, WEIGHTS)
    mark = DeviceMark.of(code, salt=bytes(32))
    return Cast(code, Ballot({"q": level}, "result"), at=handed + wait, key=code, device=mark)


def shares(
    dossiers: list[Dossier], casts: list[Cast], bursts: Bursts = "told"
) -> tuple[Fraction, Fraction]:
    policy = BallotPolicy("first", {"q": vn.SCALE_5}, bursts=bursts)
    box = BallotBox.replay(policy, casts)
    told = review_of(dossiers, OCTOBER, CALENDAR, ratings=box).total.opinions
    assert told is not None
    assert told.score.value is not None
    assert told.score_all.value is not None
    return told.score.value, told.score_all.value


@pytest.mark.parametrize("an_hour", [5, 20, 50, 100])
def test_honest_shares_move_by_less_than_half_a_point(an_hour: int) -> None:
    counted, everything = shares(*office(an_hour, seed=an_hour))
    assert abs(counted - everything) < Fraction(1, 200)


def test_eight_ballots_of_one_device_are_caught() -> None:
    dossiers, casts = office(20, seed=1)
    rest = [cast for cast in casts if cast.dossier.startswith("5-")]
    mark = DeviceMark.of("one", salt=bytes(32))
    answered = {cast.dossier for cast in rest}
    free = [d.code for d in dossiers if d.code.startswith("5-") and d.code not in answered][:8]
    evening = vn.local(2026, 10, 5, 22)
    fraud = [
        Cast(code, Ballot({"q": 5}, "result"), at=evening, key=code, device=mark) for code in free
    ]
    assert len(fraud) == 8
    without, _ = shares(dossiers, rest)
    counted, everything = shares(dossiers, sorted(rest + fraud, key=lambda cast: cast.at))
    assert counted == without
    assert everything > counted


def test_the_office_asks_at_the_result_only() -> None:
    """Twenty results, ten answers: the slip at reception was never handed out."""
    dossiers, _ = office(20, seed=1)
    some = dossiers[:20]
    at = vn.local(2026, 10, 5, 12)
    casts = [Cast(d.code, Ballot({"q": 4}, "result"), at=at, key=d.code) for d in some[:10]]
    for policy, asked in (
        (BallotPolicy("first", {"q": vn.SCALE_5}), 20),
        (BallotPolicy("first", {"q": vn.SCALE_5}, stages=[Stage.RESULT]), 20),
        (BallotPolicy("first", {"q": vn.SCALE_5}, stages=[Stage.RECEPTION, Stage.RESULT]), 40),
    ):
        found = review_of(some, OCTOBER, CALENDAR, ratings=BallotBox(policy, casts)).total.opinions
        assert found is not None
        assert (found.asked, found.answered) == (asked, 10)
        assert found.response_rate == Fraction(10, asked)
        # all ten were satisfied; so may all the others be, or none
        assert found.worst_case == (Fraction(10, asked), Fraction(1))


def test_the_response_stands_by_stage() -> None:
    """Twenty handed out and taken in; ten rated the result (two badly), three the reception."""
    dossiers, _ = office(20, seed=1)
    some = dossiers[:20]
    at = vn.local(2026, 10, 5, 12)
    rated = [("result", 5)] * 8 + [("result", 2)] * 2
    casts = [
        Cast(d.code, Ballot({"q": level}, stage), at=at, key=f"{d.code} {stage}")
        for d, (stage, level) in zip(some, rated, strict=False)
    ] + [
        Cast(d.code, Ballot({"q": 4}, "reception"), at=at, key=f"{d.code} reception")
        for d in some[:3]
    ]
    box = BallotBox(BallotPolicy("first", {"q": vn.SCALE_5}), casts)
    found = review_of(some, OCTOBER, CALENDAR, ratings=box, minimum=3).total.opinions
    assert found is not None
    reception, result = found.responses
    assert (reception.stage, reception.asked, reception.answered) == (Stage.RECEPTION, 20, 3)
    assert (result.stage, result.asked, result.answered) == (Stage.RESULT, 20, 10)
    assert (reception.response_rate, result.response_rate) == (Fraction(3, 20), Fraction(1, 2))
    assert reception.worst_case == (Fraction(3, 20), Fraction(1))
    assert result.worst_case == (Fraction(2, 5), Fraction(9, 10))
    lines = "\n".join(opinion_lines(found, "en"))
    assert (
        "Answered by stage: reception 3 of 20 (15.00 %; had all answered, 15.00 – 100.00 %); "
        "result 10 of 20 (50.00 %; had all answered, 40.00 – 90.00 %)"
    ) in lines
    few = attrs.evolve(found, minimum=4)
    assert "Answered by stage: reception 3 of 20 (15.00 %); result" in "\n".join(
        opinion_lines(few, "en")
    )


def test_a_stage_where_nobody_was_asked_has_no_rate() -> None:
    """The policy asks at the result; what was said at reception is heard, of nobody asked."""
    dossiers, _ = office(20, seed=1)
    at = vn.local(2026, 10, 5, 12)
    casts = [Cast(dossiers[0].code, Ballot({"q": 4}, "reception"), at=at, key="k")]
    policy = BallotPolicy("first", {"q": vn.SCALE_5}, stages=[Stage.RESULT])
    box = BallotBox(policy, casts)
    found = review_of(dossiers[:9], OCTOBER, CALENDAR, ratings=box).total.opinions
    assert found is not None
    reception, result = found.responses
    assert (reception.asked, reception.response_rate, reception.worst_case) == (0, None, None)
    assert (result.response_rate, result.worst_case) == (Fraction(0), None)
    assert "Answered by stage" not in "\n".join(opinion_lines(found, "en"))


def test_a_policy_asks_at_one_stage_at_least() -> None:
    with pytest.raises(BadValueError, match="must name one stage at least"):
        BallotPolicy("first", {"q": vn.SCALE_5}, stages=[])
    with pytest.raises(BadValueError, match="bursts is 'x': must be one of told, left_out"):
        BallotPolicy("first", {"q": vn.SCALE_5}, bursts="x")  # type: ignore[arg-type]


def test_more_answers_than_were_asked_in_the_period_have_no_worst_case() -> None:
    """Handed out in September and answered in October."""
    dossiers, _ = office(20, seed=1)
    at = vn.local(2026, 10, 12, 12)
    casts = [Cast(d.code, Ballot({"q": 4}, "result"), at=at, key=d.code) for d in dossiers[:20]]
    later = ReportPeriod.between(dt.date(2026, 10, 12), dt.date(2026, 10, 31))
    policy = BallotPolicy("first", {"q": vn.SCALE_5})
    box = BallotBox(policy, casts)
    found = review_of(dossiers, later, CALENDAR, ratings=box).total.opinions
    assert found is not None
    assert (found.score.n, found.asked, found.worst_case) == (20, 0, None)
