"""What must hold of every clock, whatever the log: without the oracle's answers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import pytest

from onestop import (
    Channel,
    ClockPolicy,
    Dossier,
    Procedure,
    ReportPeriod,
    SuspensionGround,
    Timeliness,
    WorkCalendar,
    WorkingDays,
    classify,
    deadline_of,
    tally,
    timeliness,
    vn,
)
from onestop.dossiers import Event
from tests.clock import logs
from tests.clock.against import CODE, FAR, NEAR, aware, policy_of, procedure_of, told
from tests.clock.oracle import ONE, Entry, Policy, Story

COUNT = 400
SEED = 5
FINISHED = {Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE}
STOPS = SuspensionGround("xác minh", stops_clock=True, kind="verification")
ENDS = {"complete", "return_result", "withdraw", "stop"}


@pytest.fixture(scope="module")
def calendar() -> WorkCalendar:
    return vn.calendar()


def stories(salt: str, count: int = COUNT) -> Iterator[tuple[random.Random, Story, Policy]]:
    for number in range(count):
        rng = random.Random(f"{SEED}:{salt}:{number}")
        yield rng, logs.a_story(rng), rng.choice(logs.POLICIES)


# ------------------------------------------------------------------ over random logs


def test_there_is_exactly_one_timeliness_at_every_moment(calendar: WorkCalendar) -> None:
    seen = set()
    for rng, story, policy in stories("one"):
        dossier = told(story)
        for at in logs.moments(rng, story, policy, 10):
            got = classify(dossier, aware(at), calendar, policy=policy_of(policy))
            assert isinstance(got.timeliness, Timeliness), story
            seen.add(got.timeliness)
            if got.timeliness not in {Timeliness.NO_LIMIT, Timeliness.NOT_COUNTED}:
                assert (got.deadline is not None) or got.timeliness is Timeliness.IN_TIME, story
    assert seen == set(Timeliness)


def test_a_finished_dossier_never_changes_its_class(calendar: WorkCalendar) -> None:
    met = 0
    for _, story, policy in stories("finished"):
        ends = [entry.at for entry in story.log if entry.verb in ENDS]
        if not ends:
            continue
        met += 1
        dossier, first = told(story), aware(ends[0])
        classes = {
            classify(dossier, first + later, calendar, policy=policy_of(policy)).timeliness
            for later in (timedelta(0), timedelta(microseconds=1), ONE, 9 * ONE, 30 * ONE)
        }
        assert len(classes) == 1, f"{story}\n{policy}\n{classes}"
    assert met > COUNT / 3


def test_what_is_overdue_stays_so_without_a_new_event(calendar: WorkCalendar) -> None:
    met = 0
    for rng, story, policy in stories("overdue"):
        dossier = told(story)
        happened = [entry.at for entry in story.log]
        was_overdue_at: datetime | None = None
        for at in logs.moments(rng, story, policy, 25):
            if was_overdue_at and any(was_overdue_at < event <= at for event in happened):
                was_overdue_at = None
            got = classify(dossier, aware(at), calendar, policy=policy_of(policy)).timeliness
            if was_overdue_at is not None:
                met += 1
                assert got is Timeliness.OVERDUE, f"{story}\n{policy}\n{at}: {got}"
            if got is Timeliness.OVERDUE:
                was_overdue_at = at
    assert met > COUNT / 4


def test_no_wait_no_extension_and_no_condition_undoes_lateness(calendar: WorkCalendar) -> None:
    """Judged by the original day, overdue can only turn into late, or be left out as no limit."""
    met = 0
    for rng, story, policy in stories("undone"):
        if policy.extension == "extended" or any(e.verb == "arrive" for e in story.log):
            continue
        dossier = told(story)
        overdue = False
        for at in logs.moments(rng, story, policy, 25):
            got = classify(dossier, aware(at), calendar, policy=policy_of(policy)).timeliness
            if overdue:
                met += 1
                assert got in {Timeliness.OVERDUE, Timeliness.LATE}, f"{story}\n{policy}\n{at}"
            overdue = overdue or got is Timeliness.OVERDUE
    assert met > COUNT


def test_nobody_is_overdue_the_instant_a_lawful_wait_ends(calendar: WorkCalendar) -> None:
    met = 0
    for _, story, policy in stories("instant"):
        dossier, by = told(story), policy_of(policy)
        for before, entry in zip(story.log, story.log[1:], strict=False):
            if entry.verb not in {"resume", "supplement"} or before.at == entry.at:
                continue
            just_before = aware(entry.at) - timedelta(microseconds=1)
            if classify(dossier, just_before, calendar, policy=by).timeliness is Timeliness.PAUSED:
                met += 1
                got = classify(dossier, aware(entry.at), calendar, policy=by).timeliness
                assert got not in {Timeliness.OVERDUE, Timeliness.LATE}, f"{story}\n{policy}"
    assert met > COUNT / 4


def test_whatever_the_limit_the_end_of_a_wait_is_in_time(calendar: WorkCalendar) -> None:
    """Also where hours follow days: who finishes at that very instant is not late."""
    met = 0
    for number in range(3 * COUNT):
        rng = random.Random(f"{SEED}:end:{number}")
        limit, start = logs.any_limit(rng), logs.a_start(rng)
        if number % 3 == 0:
            limit = ("seq", logs.simple_limit(rng), ("ch", rng.randint(1, 3)))
        opened = told(Story(limit, (Entry("submit", start), Entry("accept", start))))
        deadline = deadline_of(opened, calendar)
        assert deadline is not None
        ends = [part.at for part in deadline.parts]
        p = rng.choice([aware(start), deadline.at, deadline.expires, *ends])
        p -= rng.choice([timedelta(0), timedelta(hours=1), ONE])
        p = max(p, aware(start))
        r = aware(datetime.combine(p.date() + rng.randint(0, 9) * ONE, logs.a_clock(rng)))
        if r <= p:
            continue
        met += 1
        waited = opened.suspend(p, STOPS)
        told_so = f"{limit} from {start}, wait from {p} to {r}"
        assert classify(waited, r, calendar).timeliness is Timeliness.PAUSED, told_so
        resumed = classify(waited.resume(r), r, calendar).timeliness
        assert resumed in {Timeliness.IN_TIME, Timeliness.DUE_SOON}, told_so
        ended = classify(waited.complete(r), r, calendar).timeliness
        assert ended in {Timeliness.EARLY, Timeliness.ON_TIME}, told_so
    assert met > 2 * COUNT


def test_replaying_the_log_gives_the_same_dossier() -> None:
    met = 0
    for _, story, _ in stories("replay"):
        dossier = told(story)
        if len(set(dossier.events)) < len(dossier.events):
            continue  # the same thing twice at one instant is what a replay takes for a repetition
        met += 1
        assert replayed(story, dossier.events) == dossier
        assert replayed(story, dossier.events * 2) == dossier
        twice = tuple(event for event in dossier.events for _ in range(2))
        assert replayed(story, twice) == dossier
    assert met > COUNT * 0.8


def replayed(story: Story, log: tuple[Event, ...]) -> Dossier:
    return Dossier.replay(
        CODE,
        procedure_of(story.limit, story.cases),
        log,
        channel=Channel.IN_PERSON,
        given=story.given,
        agency=FAR,
        receiving=NEAR if story.far else None,
    )


def test_list_slip_report_and_judgement_agree(calendar: WorkCalendar) -> None:
    """One dossier in the statistics, beside its judgement at the period's end."""
    met: set[Timeliness] = set()
    for rng, story, policy in stories("agree"):
        dossier, by = told(story), policy_of(policy)
        for _ in range(3):
            first = story.log[0].at.date() - rng.choice([0, 3, 30]) * ONE
            last = max(first, rng.choice(story.log).at.date() + rng.choice([0, 1, 5]) * ONE)
            if last > date(2027, 12, 30):
                continue
            row = tally([dossier], ReportPeriod.between(first, last), calendar, policy=by).total
            end = aware(datetime.combine(last + ONE, time()))
            # what happens at 24:00 sharp belongs to the next period: judge what stood before
            known = told(story._replace(log=tuple(e for e in story.log if aware(e.at) < end)))
            status = classify(known, end, calendar, policy=by)
            got = status.timeliness
            assert shown(row) == expected(got, refused=status.state.name == "REFUSED"), (
                f"{story}\n{policy}\n{first} to {last}: {got}\n{row}"
            )
            assert row.check() == ()
            if status.deadline is not None and got in FINISHED | {Timeliness.OVERDUE}:
                judged = status.deadline
                if judged.original is not None and policy.extension != "extended":
                    judged = judged.original
                assert slip(judged, known, end, got) is got
            met.add(got)
    assert met == set(Timeliness)


COLUMNS = ("early", "on_time", "late", "in_time", "overdue", "paused", "refused", "no_limit")


def shown(row: object) -> dict[str, int]:
    return {name: n for name in COLUMNS if (n := getattr(row, name))}


def expected(got: Timeliness, *, refused: bool) -> dict[str, int]:
    match got:
        case Timeliness.NOT_COUNTED:
            return {"refused": 1} if refused else {}
        case Timeliness.PAUSED:
            return {"in_time": 1, "paused": 1}
        case Timeliness.DUE_SOON:
            return {"in_time": 1}
    return {got.name.lower(): 1}


def slip(judged: object, dossier: Dossier, at: datetime, got: Timeliness) -> Timeliness:
    """The bare comparison that a slip makes."""
    if got in FINISHED:
        return timeliness(judged, finished=dossier.finished_at)  # type: ignore[arg-type]
    return timeliness(judged, at=at)  # type: ignore[arg-type]


# ------------------------------------------------------------------ pauses of working-day limits


def suspended(limit: int, start: datetime, *waits: tuple[datetime, datetime]) -> Dossier:
    dossier = Dossier.submit(
        CODE,
        Procedure("T.000001", "thử", limits=WorkingDays(limit)),
        aware(start),
        channel=Channel.POST,
    ).accept(aware(start))
    for p, r in waits:
        dossier = dossier.suspend(aware(p), STOPS).resume(aware(r))
    return dossier


def last_day(dossier: Dossier, calendar: WorkCalendar, policy: ClockPolicy | None = None) -> date:
    deadline = deadline_of(dossier, calendar, policy=policy)
    assert deadline is not None
    return deadline.day


def working_days(after: date, through: date) -> list[date]:
    days = logs.official()
    length = (through - after).days
    return [day for n in range(1, length + 1) if days.works(day := after + n * ONE)]


def test_a_pause_of_k_working_days_moves_the_due_day_by_k(calendar: WorkCalendar) -> None:
    lengths = set()
    for number in range(COUNT):
        rng = random.Random(f"{SEED}:k:{number}")
        start, limit = logs.a_start(rng), rng.randint(2, 15)
        due = last_day(suspended(limit, start), calendar)
        # a wait that begins before the last day: its end is never later than the moved day
        day = rng.choice([start.date(), *working_days(start.date(), due)[:-1]])
        p = max(start, datetime.combine(day, logs.a_clock(rng)))
        r = max(p, datetime.combine(day + rng.randint(0, 25) * ONE, logs.a_clock(rng)))
        k = len(working_days(p.date(), r.date()))
        moved = last_day(suspended(limit, start, (p, r)), calendar)
        assert len(working_days(due, moved)) == k, (start, limit, p, r, due, moved)
        assert logs.official().works(moved)
        lengths.add(k)
    assert lengths >= set(range(12))


def test_merging_overlapping_waits_changes_nothing(calendar: WorkCalendar) -> None:
    """A supplement inside a suspension, over its end, or touching it: one wait, from a to d."""
    pause = ClockPolicy(supplement="pause")
    for number in range(COUNT):
        rng = random.Random(f"{SEED}:merge:{number}")
        start, limit = logs.a_start(rng), rng.randint(1, 15)
        a, b, c, d = sorted(
            start + timedelta(minutes=rng.choice([0, 1, 60, 600, rng.randint(0, 20_000)]))
            for _ in range(4)
        )
        plain = suspended(limit, start)
        inside = (
            plain.suspend(aware(a), STOPS)
            .request_supplement(aware(b), ("bản sao",))
            .supplement(aware(c))
            .resume(aware(d))
        )
        over = (
            plain.suspend(aware(a), STOPS)
            .request_supplement(aware(b), ("bản sao",))
            .resume(aware(c))
            .supplement(aware(d))
        )
        touching = (
            plain.suspend(aware(a), STOPS)
            .resume(aware(b))
            .request_supplement(aware(b), ("bản sao",))
            .supplement(aware(d))
        )
        whole = last_day(suspended(limit, start, (a, d)), calendar)
        for dossier in (inside, over, touching):
            assert last_day(dossier, calendar, pause) == whole, (start, limit, a, b, c, d)


@pytest.mark.parametrize("days", [1, 3, 10])
def test_a_pause_after_expiry_moves_nothing(days: int, calendar: WorkCalendar) -> None:
    for number in range(60):
        rng = random.Random(f"{SEED}:after:{number}")
        start, limit = logs.a_start(rng), rng.randint(1, 15)
        due = last_day(suspended(limit, start), calendar)
        p = datetime.combine(due + ONE, time(0, 0, 0, 1))
        dossier = suspended(limit, start, (p, p + days * ONE))
        assert last_day(dossier, calendar) == due
        got = classify(dossier, aware(p), calendar).timeliness
        assert got is Timeliness.OVERDUE
