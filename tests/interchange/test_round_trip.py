"""What leaves the library comes back the same: value, text, value."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onestop import (
    Catalogue,
    Channel,
    Citation,
    Component,
    Confidence,
    Deadline,
    Dossier,
    FactErrors,
    Fee,
    Procedure,
    Report,
    Score,
    Status,
    Step,
    TimeLimitCase,
    WorkCalendar,
    WorkingDays,
    interchange,
    vn,
)
from onestop.appraisal import Appraisal, WorkMarks, rate
from onestop.days import YearlyWindow
from onestop.dossiers.events import EVENTS
from onestop.errors import BadValueError
from onestop.interchange import from_json, procedures_toml, to_json
from onestop.limits.limit import (
    CalendarDays,
    ClockHours,
    Limit,
    Months,
    Parallel,
    Part,
    SameDay,
    Sequence,
    WorkingHours,
)
from onestop.loading import load_procedures
from onestop.loading.node import Source
from onestop.procedures import Database, Result
from onestop.procedures.cases import Anchor
from onestop.procedures.channels import OnlineLevel, PartialReason
from onestop.procedures.procedure import GovernmentLevel
from onestop.procedures.steps import Action
from onestop.review import Review
from tests.appraisal.office import PUBLIC
from tests.house import names_of
from tests.interchange import people, samples

WARD = Path(__file__).parents[2] / "docs" / "how-to" / "my_ward.toml"


def through_toml(procedures: Catalogue, folder: Path) -> Catalogue:
    """Write procedures to a file of TOML, and load it."""
    path = folder / "written.toml"
    path.write_text(procedures_toml(procedures), encoding="utf-8")
    return load_procedures(path)


def through_json(procedures: Catalogue, folder: Path) -> Catalogue:
    """Write procedures to a file of JSON, and load it."""
    path = folder / "written.json"
    path.write_text(to_json(procedures, indent=2), encoding="utf-8")
    return load_procedures(path)


class TestProcedures:
    def test_every_procedure_that_ships_comes_back_from_toml(self, tmp_path: Path) -> None:
        assert through_toml(vn.procedures(), tmp_path) == vn.procedures()

    def test_every_procedure_that_ships_comes_back_from_json(self, tmp_path: Path) -> None:
        assert through_json(vn.procedures(), tmp_path) == vn.procedures()

    def test_those_of_a_ward_come_back(self, tmp_path: Path) -> None:
        ward = load_procedures(WARD)
        assert through_toml(ward, tmp_path) == ward
        assert through_json(ward, tmp_path) == ward

    def test_every_key_comes_back(self, tmp_path: Path) -> None:
        rich = Catalogue([samples.rich_procedure()])
        assert through_toml(rich, tmp_path) == rich
        assert from_json(to_json(rich), Catalogue) == rich
        (table,) = json.loads(to_json(rich))["procedure"]
        assert set(table) == set(samples.RICH) - {"no_limit"}  # it says nothing beside a limit

    def test_one_procedure_alone(self) -> None:
        procedure = vn.procedures()["1.004194"]
        assert from_json(to_json(procedure), Procedure) == procedure

    def test_a_hand_made_procedure_has_no_source_and_keeps_it(self) -> None:
        procedure = Procedure("X", "thử", limits=WorkingDays(3))
        table = json.loads(to_json(procedure))["procedure"][0]
        assert table == {
            "code": "X",
            "name": "thử",
            "source": {},
            "limit": [{"working_days": 3}],
        }
        back = from_json(to_json(procedure), Procedure)
        assert back == procedure
        assert back.source is None

    def test_a_limit_that_ended_before_its_record_began(self) -> None:
        ended, record = (
            Citation("L", until=dt.date(2025, 1, 1)),
            Citation("R", in_force=dt.date(2026, 1, 1)),
        )
        case = TimeLimitCase(WorkingDays(3), citation=ended)
        procedure = Procedure("X", "thử", limits=(case,), source=record)
        assert from_json(to_json(procedure), Procedure) == procedure

    def test_no_limit_and_a_limit_not_known_stay_apart(self) -> None:
        none, unknown = Procedure("X", "thử", limits=()), Procedure("X", "thử")
        assert from_json(to_json(none), Procedure).limits == ()
        assert from_json(to_json(unknown), Procedure).limits is None

    def test_a_file_of_toml_is_one_of_json_word_for_word(self, tmp_path: Path) -> None:
        import tomllib

        table = tomllib.loads(WARD.read_text(encoding="utf-8"))
        path = tmp_path / "my_ward.JSON"
        path.write_text(json.dumps(table, default=str), encoding="utf-8")
        assert load_procedures(path) == load_procedures(WARD)


# ------------------------------------------------------------------ any procedure at all

names = st.text(min_size=1, max_size=8).filter(lambda text: text.strip())
texts = st.text(max_size=8)
days = st.dates()
channels = st.sampled_from(Channel)
lists = st.lists(texts, max_size=2).map(tuple)


def _citation(*named: Any, dates: list[dt.date | None], **values: Any) -> Citation:
    return Citation(*named, in_force=dates[0], until=dates[1], **values)


spans = st.tuples(days, days).map(sorted)
citations = st.builds(
    _citation,
    names,
    st.none() | names,
    issued=st.none() | days,
    dates=spans | spans.map(lambda two: [None, two[1]]) | spans.map(lambda two: [two[0], None]),
    urls=lists,
    seen=st.none() | texts,
    confidence=st.sampled_from(Confidence),
    percent=st.none() | st.integers(1, 100),
    note=st.none() | texts,
)
counts = st.integers(1, 2**53 - 1)
simple: st.SearchStrategy[Limit] = st.one_of(
    *(counts.map(kind) for kind in (WorkingDays, CalendarDays, Months, WorkingHours, ClockHours)),
    st.builds(SameDay, st.times()),
    st.builds(SameDay, st.none()),
    st.builds(SameDay, st.times(), st.booleans()),
)


def _composed(inner: st.SearchStrategy[Limit]) -> st.SearchStrategy[Limit]:
    parts = st.lists(st.builds(Part, inner, st.none() | names), min_size=1, max_size=3)
    return parts.map(lambda each: Sequence(*each)) | parts.map(lambda each: Parallel(*each))


limits = st.recursive(simple, _composed, max_leaves=4)


def _case(*named: Any, over: TimeLimitCase | None, **values: Any) -> TimeLimitCase:
    alone = TimeLimitCase(*named, **values)
    try:
        return attrs.evolve(alone, over=over)
    except BadValueError:  # it would be longer than what it stands over
        return alone


def _cases(over: st.SearchStrategy[TimeLimitCase | None]) -> st.SearchStrategy[TimeLimitCase]:
    return st.builds(
        _case,
        limits,
        st.none() | names,
        key=st.none() | names,
        mode=st.sampled_from(["total", "extra"]),
        anchor=st.none() | st.sampled_from(Anchor),
        channel=st.none() | channels,
        excluded=lists,
        text=st.none() | texts,
        citation=st.none() | citations,
        over=over,
    )


cases = _cases(st.none() | _cases(st.none()))
totals = cases.map(lambda case: attrs.evolve(case, mode="total"))
components = st.recursive(
    st.builds(
        Component,
        names,
        st.none() | names,
        key=st.none() | names,
        channels=st.lists(channels, max_size=2),
        number=st.none() | counts,
        originals=st.none() | st.integers(0, 3),
        copies=st.none() | st.integers(0, 3),
        presented=st.booleans(),
        instead=lists,
        form=st.none() | names,
        database=st.none() | st.builds(Database, names, st.none() | days, citation=citations),
        note=st.none() | texts,
    ),
    lambda inner: st.builds(Component, names, any_of=st.lists(inner, max_size=2)),
    max_leaves=3,
)
steps = st.builds(
    Step,
    st.sampled_from(Action),
    st.none() | names,
    role=st.none() | names,
    position=st.none() | names,
    limit=st.none() | limits,
    key=st.none() | names,
    after=st.none() | lists,
    note=st.none() | texts,
)
fees = st.builds(
    Fee,
    st.none() | st.integers(0, 10**9),
    st.none() | names,
    channel=st.none() | channels,
    basis=st.none() | citations,
    note=st.none() | texts,
)
month_days = days.map(lambda day: (day.month, day.day))


@st.composite
def procedures(draw: st.DrawFn) -> Procedure:
    """Draw any procedure: most of them such as no office would publish."""
    first, last = sorted((draw(days), draw(days)))
    given_limits = st.tuples(totals, st.lists(cases, max_size=2)).map(lambda two: (two[0], *two[1]))
    return Procedure(
        draw(names),
        draw(names),
        limits=draw(st.none() | st.just(()) | given_limits),
        field=draw(st.none() | names),
        levels=draw(st.lists(st.sampled_from(GovernmentLevel), max_size=2)),
        channels=draw(st.lists(channels, max_size=2)),
        online_level=draw(st.none() | st.sampled_from(OnlineLevel)),
        partial_reason=draw(st.none() | st.sampled_from(PartialReason)),
        online_level_note=draw(st.none() | texts),
        receiving_agency=draw(st.none() | texts),
        deciding_agency=draw(st.none() | texts),
        components=draw(st.lists(components, max_size=2)),
        sets=draw(st.none() | counts),
        fees=draw(st.lists(fees, max_size=2)),
        results=draw(st.lists(st.builds(Result, names, st.none() | names), max_size=2)),
        legal_basis=draw(st.lists(citations, max_size=2)),
        steps=draw(st.lists(steps, max_size=2)),
        window=draw(st.none() | st.builds(YearlyWindow, month_days, month_days)),
        applicants=draw(lists),
        requirements=draw(lists),
        coordinating=draw(lists),
        supersedes=draw(lists),
        decision=draw(st.none() | texts),
        in_force=draw(st.none() | st.just(first)),
        until=draw(st.none() | st.just(last)),
        source=draw(st.none() | citations),
        citizen_duty=draw(st.none() | texts),
        notes=draw(lists),
        explained=draw(st.dictionaries(texts, texts, max_size=2)),
    )


@settings(max_examples=150)
@given(procedures())
def test_any_procedure_comes_back_from_json_and_from_toml(procedure: Procedure) -> None:
    assert from_json(to_json(procedure), Procedure) == procedure
    source = Source("written.toml", procedures_toml([procedure]))
    assert load_procedures(source) == Catalogue([procedure])


class TestCalendars:
    @pytest.mark.parametrize(
        "calendar",
        [
            vn.calendar(),
            vn.calendar(through=2028),
            vn.calendar(as_of=dt.date(2025, 12, 24)),
            vn.calendar(hours=vn.hours("Thái Nguyên")),
            samples.calendar(),
            WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 1, 31), tz="UTC", rest_weekdays=()),
            WorkCalendar(
                dt.date(2026, 1, 1),
                dt.date(2026, 1, 31),
                tz=dt.timezone(-dt.timedelta(hours=3, minutes=30)),
            ),
        ],
        ids=["official", "extended", "as of", "hours", "rich", "zone", "offset"],
    )
    def test_a_calendar_comes_back(self, calendar: WorkCalendar) -> None:
        back = from_json(to_json(calendar), WorkCalendar)
        assert back == calendar
        assert hash(back) == hash(calendar)

    def test_it_still_knows_how_years_are_guessed_and_what_was_known_when(self) -> None:
        back = from_json(to_json(vn.calendar()), WorkCalendar)
        assert back.extended(2028) == vn.calendar(through=2028)
        assert back.as_of(dt.date(2025, 12, 24)) == vn.calendar(as_of=dt.date(2025, 12, 24))

    def test_a_zone_by_name_stays_one(self) -> None:
        table = json.loads(to_json(vn.calendar()))
        assert table["tz"] == "Asia/Ho_Chi_Minh"
        assert from_json(to_json(vn.calendar()), WorkCalendar).tz is vn.TZ


class TestDossiers:
    @pytest.mark.parametrize("name", samples.dossiers())
    def test_a_dossier_comes_back(self, name: str) -> None:
        dossier = samples.dossiers()[name]
        back = from_json(to_json(dossier), Dossier)
        assert back == dossier
        assert hash(back) == hash(dossier)
        assert back.state is dossier.state

    def test_every_kind_of_event_is_among_them(self) -> None:
        happened = {type(event) for each in samples.dossiers().values() for event in each.events}
        assert happened == set(EVENTS.values())

    def test_an_event_says_its_name_first(self) -> None:
        events = json.loads(to_json(samples.dossiers()["refused"]))["events"]
        assert events == [
            {"event": "submitted", "at": "2026-11-20T16:10:00+07:00"},
            {"event": "refused", "at": "2026-11-20T17:10:00+07:00", "reason": "thiếu giấy tờ"},
        ]
        assert next(iter(events[0])) == "event"

    def test_moments_keep_their_offset_and_vietnams_its_zone(self) -> None:
        back = from_json(to_json(samples.dossiers()["elsewhere"]), Dossier)
        offsets = [event.at.utcoffset() for event in back.events]
        assert offsets == [dt.timedelta(hours=7), dt.timedelta(0), dt.timedelta(hours=-3.5)]
        assert back.events[0].at.tzinfo is vn.TZ

    def test_an_offset_of_old_times_is_written_for_utc(self) -> None:
        old = dt.datetime(1900, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=7, seconds=20)))
        dossier = Dossier.submit("D", Procedure("X", "thử"), old, channel=Channel.POST)
        assert json.loads(to_json(dossier))["events"][0]["at"] == "1899-12-31T16:59:40+00:00"
        assert from_json(to_json(dossier), Dossier) == dossier


class TestAnswers:
    @pytest.mark.parametrize("name", samples.deadlines())
    def test_a_deadline_comes_back_with_its_reasons(self, name: str) -> None:
        deadline = samples.deadlines()[name]
        back = from_json(to_json(deadline), Deadline)
        assert back == deadline
        assert hash(back) == hash(deadline)
        assert back.because == deadline.because
        assert back.remarks == deadline.remarks
        assert back.expires == deadline.expires
        assert [back.explain("vi"), back.explain("en")] == [
            deadline.explain("vi"),
            deadline.explain("en"),
        ]

    def test_a_deadline_leaves_its_calendar_behind(self) -> None:
        text = to_json(samples.deadlines()["working days"])
        assert len(text) < 3000
        assert "days_off" not in text

    def test_a_start_stays_a_day_or_a_moment(self) -> None:
        day = from_json(to_json(samples.deadlines()["from a day"]), Deadline).start
        moment = from_json(to_json(samples.deadlines()["same day"]), Deadline).start
        assert (type(day), type(moment)) == (dt.date, dt.datetime)

    @pytest.mark.parametrize("name", samples.statuses())
    def test_a_status_comes_back(self, name: str) -> None:
        status = samples.statuses()[name]
        back = from_json(to_json(status), Status)
        assert back == status
        assert back.because == status.because
        assert [remark.text("en") for remark in back.because] == [
            remark.text("en") for remark in status.because
        ]

    def test_the_state_is_its_national_code(self) -> None:
        assert json.loads(to_json(samples.statuses()["accepted"]))["state"] == 2

    def test_a_remark_keeps_the_type_of_every_value(self) -> None:
        status = attrs.evolve(samples.statuses()["new"], notes=(samples.remark(),))
        (remark,) = from_json(to_json(status), Status).because
        assert remark == samples.remark()
        assert {name: type(value) for name, value in remark.values} == {
            name: type(value) for name, value in samples.remark().values
        }

    def test_a_report_comes_back(self) -> None:
        report = samples.report()
        back = from_json(to_json(report), Report)
        assert back == report
        assert back.violations() == ()
        assert len(back.not_judged) == 1  # the sample leaves one out, and its document says so
        assert back.check() == ("1 dossier could not be judged: in no figure",)
        assert report.total.solved > 0

    def test_what_is_not_known_is_left_out_and_null_is_never_written(self) -> None:
        for each in (*samples.deadlines().values(), *samples.statuses().values()):
            assert "null" not in to_json(each)


#: What is kept of answers and of officers' months.
KEPT_OF_PEOPLE: dict[str, dict[str, Any]] = {
    "score": people.scores(),
    "appraisal": people.appraisals(),
    "review": people.reviews(),
    "year_review": people.year_reviews(),
    "ballot_box": people.boxes(),
    "index_score": people.index_scores(),
    "meeting_record": people.records(),
}


class TestPeople:
    @pytest.mark.parametrize(
        ("word", "name"), [(word, name) for word, made in KEPT_OF_PEOPLE.items() for name in made]
    )
    def test_what_is_kept_comes_back_and_says_the_same(self, word: str, name: str) -> None:
        value = KEPT_OF_PEOPLE[word][name]
        text = to_json(value)
        back = from_json(text, type(value))
        assert back == value
        assert json.loads(text)["onestop"] == word
        for lang in ("vi", "en"):
            if hasattr(value, "text"):
                assert back.text(lang) == value.text(lang)
        assert ": null" not in text

    def test_the_points_of_a_class_are_exact_in_their_document(self) -> None:
        """100 x 0.7 x ... of 271/3: a third is written as it is, and no float stands in for it."""
        table = json.loads(to_json(people.appraisals()["draft"]))
        assert table["result"]["rules"] == {
            "name": "335/2025", "first": "2026-01-01", "staff": "civil servant",
        }  # fmt: skip
        marks = dict(map(tuple, table["result"]["marks"]))
        assert "271/3" in marks.values()

    def test_an_offices_own_choices_of_the_rules_come_back(self) -> None:
        kept = people.appraisals()["chosen"]
        table = json.loads(to_json(kept))
        assert table["result"]["rules"]["chosen"] == {"delay_cost": "1/4", "check_cost": "none"}
        back = from_json(json.dumps(table), Appraisal)
        assert back.result.rules == kept.result.rules

    def test_rules_that_do_not_ship_cannot_be_named(self) -> None:
        own = attrs.evolve(PUBLIC, name="quy chế phường")
        kept = Appraisal("Lan", people.NOVEMBER, rate(own, 27, WorkMarks(100, 95, 90)))
        with pytest.raises(BadValueError, match="rules of appraisal that ship"):
            to_json(kept)

    @pytest.mark.parametrize(
        ("path", "value", "fault"),
        [
            (("result", "rules"), "335/2025", "result.rules: is '335/2025', but must be a table"),
            (("result", "rules", "name"), "336/2025", "rules of appraisal that ship"),
            (("result", "rules", "chosen"), 5, "must be a table"),
            (("result", "rules", "chosen"), {"x": "y"}, "option is 'x'"),
            (("result", "general"), 27, "a fraction written like '3/4'"),
            (("result", "general"), "27/0", "a fraction written like '3/4'"),
            (("result", "suggested"), "HTX", "one of RatingClass, NoClass"),
            (("result",), {"x": 1}, "one of IndicatorSheet, Rating"),
            (("result", "because", 5, "values", "suggested"), {"word": 5}, "a word of a list"),
            (
                ("result", "because", 5, "values", "suggested"),
                {"word": {"list": "rating_class", "value": "A"}},
                "a word of a list",
            ),
            (("decision", "decided"), True, "one of AgencyClass"),
        ],
    )
    def test_what_does_not_fit_is_told_by_its_path(
        self, path: tuple[Any, ...], value: object, fault: str
    ) -> None:
        document = json.loads(to_json(people.appraisals()["decided"]))
        around = document
        for step in path[:-1]:
            around = around[step]
        around[path[-1]] = value
        with pytest.raises(FactErrors) as caught:
            from_json(json.dumps(document), Appraisal)
        assert fault in str(caught.value)

    def test_counts_are_one_for_each_level(self) -> None:
        document = json.loads(to_json(people.scores()["plain"]))
        document["answers"]["counts"].pop()
        with pytest.raises(FactErrors) as caught:
            from_json(json.dumps(document), Score)
        assert "a list of 5" in str(caught.value)

    @pytest.mark.parametrize("written", ["0.8", True, {"decimal": 8}, {"decimal": "1e3"}])
    def test_a_level_of_confidence_that_is_none(self, written: object) -> None:
        document = json.loads(to_json(people.reviews()["whole"]))
        document["comparison"]["target"] = written
        with pytest.raises(FactErrors) as caught:
            from_json(json.dumps(document), Review)
        assert "comparison.target" in str(caught.value)

    def test_a_share_of_a_prior_may_be_a_float(self) -> None:
        document = json.loads(to_json(people.reviews()["whole"]))
        document["comparison"]["level"] = 0.9
        assert from_json(json.dumps(document), Review).comparison.level == 0.9  # type: ignore[union-attr]  # it is there
        document["comparison"]["standings"][0]["prior"]["strength"] = True
        with pytest.raises(FactErrors) as caught:
            from_json(json.dumps(document), Review)
        assert "strength" in str(caught.value)


def test_vietnamese_is_written_as_it_is() -> None:
    assert "Cấp giấy" in to_json(Procedure("X", "Cấp giấy"))


def test_the_text_is_laid_out_on_demand() -> None:
    assert to_json(Procedure("X", "thử"), indent=2).startswith('{\n  "onestop": "procedures",\n')


def test_every_kind_has_a_sample_here() -> None:
    from onestop.interchange.documents import KINDS

    facts = {"procedures", "calendar", "dossier", "deadline", "status", "report"}
    assert set(KINDS) == facts | set(KEPT_OF_PEOPLE)
    assert names_of(interchange) == [
        "from_dict",
        "from_json",
        "overlay_toml",
        "procedures_toml",
        "schema",
        "to_dict",
        "to_json",
    ]
