"""The rules of each era: every value typed from the facts, the bounds, what overrides them, faults.

The table below is the law's "rule set at a glance", era by era, with how sure each value is. It is
typed by hand, never taken from the library's own answer.
"""

from __future__ import annotations

import copy
import datetime as dt
import pickle
from collections.abc import Callable
from itertools import pairwise
from typing import Any, Final

import attrs
import pytest

from onestop import (
    CalendarDays,
    Channel,
    Citation,
    ClockPolicy,
    Confidence,
    Dossier,
    FactErrors,
    OnestopError,
    Procedure,
    Remark,
    RuleSet,
    SuspensionGround,
    Timeliness,
    WorkingDays,
    classify,
    deadline_of,
    due,
    vn,
)
from onestop.days import DayCount
from onestop.dossiers import Ruling
from onestop.dossiers.events import EVENTS
from onestop.loading.node import Source
from onestop.loading.rules import load_rules
from onestop.procedures import GroundKind

CALENDAR = vn.calendar()

ONE_DAY = dt.timedelta(days=1)

#: Era, its first and last day, and how sure the first day is, in percent.
ERAS: Final[list[tuple[str, dt.date, dt.date | None, int | None]]] = [
    ("61/2018", dt.date(2018, 6, 21), dt.date(2021, 12, 5), None),
    ("61/2018 + 107/2021", dt.date(2021, 12, 6), dt.date(2025, 6, 30), 90),
    ("118/2025", dt.date(2025, 7, 1), dt.date(2025, 12, 30), None),
    ("118/2025 + 367/2025", dt.date(2025, 12, 31), dt.date(2026, 8, 4), 65),
    ("118/2025 + 367/2025 + 309/2026", dt.date(2026, 8, 5), None, None),
]

#: The last day of an open era is asked for on this one.
TODAY = dt.date(2026, 11, 23)

SURE = (Confidence.CONFIRMED, None)
INFERRED = (Confidence.INFERRED, None)


def to_confirm(percent: int) -> tuple[Confidence, int]:
    return (Confidence.TO_CONFIRM, percent)


THREE_WAYS = (Channel.IN_PERSON, Channel.POST, Channel.ONLINE)
FIFTEEN = dt.time(15)
ONCE, ONCE_UNREAD = (1, *SURE), (1, *to_confirm(80))

#: Parameter: (value, word, percent) in each of the five eras; `None` where the rule is not there.
AT_A_GLANCE: Final[dict[str, list[tuple[Any, Confidence, int | None] | None]]] = {
    "boundary_free_start": [  # 118 Đ17.3, second paragraph (309 Đ8.3): "phi địa giới"
        None,
        None,
        ("accepted", *to_confirm(60)),
        ("accepted", *to_confirm(60)),
        ("arrived", *SURE),
    ],
    "supplements_at_intake": [  # 61 Đ17.1, Đ17.2.a; 118 Đ17.2.a
        (1, *SURE),
        (1, *SURE),
        (1, *to_confirm(90)),
        (1, *to_confirm(90)),
        (1, *SURE),
    ],
    "supplement_notice": [  # 61 Đ19.4
        (WorkingDays(3), *SURE),
        (WorkingDays(3), *SURE),
        *[(WorkingDays(3), Confidence.INFERRED, 90)] * 3,
    ],
    "supplement": [  # 61 Đ19.4
        ("restart", *SURE),
        ("restart", *SURE),
        *[("restart", Confidence.INFERRED, 90)] * 3,
    ],
    "transfer_cutoff": [(FIFTEEN, *SURE)] * 5,  # 61 Đ18.2–3; 118 Đ18.2
    "apology_before": [  # 61 Đ19.9: one day; the text does not say working day
        (CalendarDays(1), *SURE),
        (CalendarDays(1), *SURE),
        *[(CalendarDays(1), *to_confirm(80))] * 3,
    ],
    "extensions": [ONCE, ONCE, ONCE_UNREAD, ONCE_UNREAD, ONCE_UNREAD],  # 61 Đ19.9
    "boundary_free_scope": [  # 118 Đ14.2, Đ14.4; that 61/2018 knows none is inferred from silence
        ("none", *INFERRED),
        ("none", *INFERRED),
        ("province", *SURE),
        ("province", *SURE),
        ("nation", *SURE),
    ],
    "channels": [  # 61 Đ16; 118 Đ15, Đ17.2a
        (THREE_WAYS, *SURE),
        (THREE_WAYS, *SURE),
        (THREE_WAYS, *SURE),
        ((*THREE_WAYS, Channel.VNEID), Confidence.TO_CONFIRM, 65),
        ((*THREE_WAYS, Channel.VNEID, Channel.KIOSK), *SURE),
    ],
    "district": [(True, *SURE), (True, *SURE), *[(False, *SURE)] * 3],
    "receipt_optional_at_once": [  # 61 Đ17.4
        (True, *SURE),
        (True, *SURE),
        *[(True, *to_confirm(80))] * 3,
    ],
    "granularity": [("day", Confidence.INFERRED, 80)] * 5,  # TT 01/2018 Đ13.1
}

#: Parameter, era (1 to 5): the article as the facts name it.
ARTICLES: Final[list[tuple[str, int, str]]] = [
    ("supplement", 1, "Nghị định 61/2018/NĐ-CP, Điều 19.4"),
    ("supplement", 3, "Nghị định 118/2025/NĐ-CP, Điều 19"),
    ("supplement_notice", 1, "Nghị định 61/2018/NĐ-CP, Điều 19.4"),
    ("supplements_at_intake", 1, "Nghị định 61/2018/NĐ-CP, Điều 11.2.c, 15.3, 17.1, 17.2.a"),
    ("apology_before", 1, "Nghị định 61/2018/NĐ-CP, Điều 19.9"),
    ("extensions", 2, "Nghị định 61/2018/NĐ-CP, Điều 19.9"),
    ("transfer_cutoff", 1, "Nghị định 61/2018/NĐ-CP, Điều 18.2–3"),
    ("transfer_cutoff", 3, "Nghị định 118/2025/NĐ-CP, Điều 18.2"),
    ("receipt_optional_at_once", 2, "Nghị định 61/2018/NĐ-CP, Điều 17.4"),
    ("channels", 1, "Nghị định 61/2018/NĐ-CP, Điều 16"),
    ("channels", 4, "Nghị định 367/2025/NĐ-CP"),
    ("channels", 5, "Nghị định 118/2025/NĐ-CP, Điều 17.2a"),
    ("boundary_free_scope", 3, "Nghị định 118/2025/NĐ-CP, Điều 14.2"),
    ("boundary_free_scope", 5, "Nghị định 118/2025/NĐ-CP, Điều 14.4"),
    ("boundary_free_start", 5, "Nghị định 118/2025/NĐ-CP, Điều 17.3"),
    ("database_papers", 5, "Nghị định 118/2025/NĐ-CP, Điều 4.2a"),
    ("granularity", 5, "Thông tư 01/2018/TT-VPCP, Điều 13.1"),
]

#: Values that rest on an instrument younger than the first day of their era, and why.
YOUNGER: Final[dict[tuple[str, str], str]] = {
    ("61/2018", "granularity"): "the circular that compares dates is of 2019-01-06",
}


def days_of(era: int) -> list[dt.date]:
    """The first and the last day of an era, counted from 1."""
    _, first, last, _ = ERAS[era - 1]
    return [first, last or TODAY]


def rulings(rules: RuleSet) -> dict[str, Ruling[Any]]:
    """Every ruling that a set holds, by its name."""
    values = {field.name: getattr(rules, field.name) for field in attrs.fields(RuleSet)}
    return {name: value for name, value in values.items() if isinstance(value, Ruling)}


class TestTheEras:
    @pytest.mark.parametrize(("name", "first", "last", "percent"), ERAS)
    def test_its_first_and_its_last_day(
        self, name: str, first: dt.date, last: dt.date | None, percent: int | None
    ) -> None:
        rules = vn.rules(on=first)
        assert (rules.name, rules.first, rules.last) == (name, first, last)
        assert vn.rules(on=last or TODAY) == rules
        assert rules.source is not None
        assert rules.source.percent == percent
        word = Confidence.CONFIRMED if percent is None else Confidence.TO_CONFIRM
        assert rules.source.confidence is word

    def test_each_begins_on_the_day_after_the_one_before(self) -> None:
        for (_, _, last, _), (_, first, _, _) in pairwise(ERAS):
            assert last is not None
            assert last + ONE_DAY == first
            assert vn.rules(on=last) != vn.rules(on=first)

    def test_before_the_first_decree_no_rules_are_known(self) -> None:
        with pytest.raises(ValueError, match="on is 2018-06-20: no rules of the one-stop decree"):
            vn.rules(on=dt.date(2018, 6, 20))

    def test_the_calendar_carries_the_same_rules(self) -> None:
        assert CALENDAR.rules is not None
        assert [edition.value.name for edition in CALENDAR.rules.editions] == [
            name for name, *_ in ERAS
        ]
        assert CALENDAR.rules.on(dt.date(2018, 6, 20)) is None
        for era in range(1, 6):
            for day in days_of(era):
                assert CALENDAR.rules.on(day) == vn.rules(on=day)

    def test_a_day_is_a_day(self) -> None:
        for wrong in (vn.local(2026, 11, 20), "2026-11-20"):
            with pytest.raises(TypeError, match=r"must be a datetime\.date"):
                vn.rules(on=wrong)  # type: ignore[arg-type]


class TestTheTable:
    @pytest.mark.parametrize("era", range(1, 6))
    @pytest.mark.parametrize("name", AT_A_GLANCE)
    def test_a_value_on_the_first_and_the_last_day(self, name: str, era: int) -> None:
        for day in days_of(era):
            ruling: Ruling[Any] | None = getattr(vn.rules(on=day), name)
            expected = AT_A_GLANCE[name][era - 1]
            if expected is None:
                assert ruling is None
            else:
                assert ruling is not None
                assert ruling.citation is not None
                said = (ruling.value, ruling.citation.confidence, ruling.citation.percent)
                assert said == expected

    @pytest.mark.parametrize(
        ("era", "word", "article"),
        [
            (1, Confidence.INFERRED, "Nghị định 61/2018/NĐ-CP, Điều 17"),
            (2, Confidence.INFERRED, "Nghị định 61/2018/NĐ-CP, Điều 17"),
            (3, Confidence.CONFIRMED, "Nghị định 118/2025/NĐ-CP, Điều 17.3"),
            (4, Confidence.CONFIRMED, "Nghị định 118/2025/NĐ-CP, Điều 17.3"),
            (5, Confidence.CONFIRMED, "Nghị định 118/2025/NĐ-CP, Điều 17.3"),
        ],
    )
    def test_the_clock_starts_at_acceptance(
        self, era: int, word: Confidence, article: str
    ) -> None:  # 118 Đ17.3
        for day in days_of(era):
            start = vn.rules(on=day).clock_starts
            assert (start.at, start.citation.confidence, str(start.citation)) == (
                "accepted",
                word,
                article,
            )

    # 118 Đ4.2a
    @pytest.mark.parametrize("era", range(1, 6))
    def test_papers_of_databases_may_be_asked_until_4_august_2026(self, era: int) -> None:
        for day in days_of(era):
            ruling = vn.rules(on=day).database_papers
            assert ruling is not None
            assert ruling.citation is not None
            word = Confidence.CONFIRMED if era == 5 else Confidence.INFERRED
            assert (ruling.value, ruling.citation.confidence) == (era < 5, word)

    @pytest.mark.parametrize("era", range(1, 6))
    def test_a_notice_of_stopping_is_known_since_1_july_2025(self, era: int) -> None:  # form 05
        for day in days_of(era):
            ruling = vn.rules(on=day).stop_notice
            assert ruling is not None
            assert ruling.value is (era >= 3)

    @pytest.mark.parametrize("era", range(1, 6))
    def test_one_supplement_after_acceptance_is_a_choice_of_the_library(self, era: int) -> None:
        """61/2018 Đ19.4 sets no number: once is said of the intake alone."""
        for day in days_of(era):
            ruling = vn.rules(on=day).supplements_at_appraisal
            assert ruling is not None
            assert ruling.citation is not None
            said = (ruling.value, ruling.citation.confidence, ruling.citation.instrument)
            assert said == (1, Confidence.PRACTICE, "mặc định của thư viện")

    def test_what_no_law_says_is_marked_as_the_librarys_own_default(self) -> None:
        for era in range(1, 6):
            for day in days_of(era):
                rules = vn.rules(on=day)
                assert rules.stopped is not None
                assert rules.extension is not None
                assert (rules.stopped.value, rules.extension.value) == ("judged", "original")
                assert rules.stopped.citation is not None
                assert rules.stopped.citation.confidence is Confidence.PRACTICE
                assert rules.stopped.citation.instrument == "mặc định của thư viện"

    @pytest.mark.parametrize(("name", "era", "article"), ARTICLES)
    def test_the_article(self, name: str, era: int, article: str) -> None:
        assert str(getattr(vn.rules(on=days_of(era)[0]), name).citation) == article

    def test_nothing_rests_on_an_instrument_that_was_not_in_force(self) -> None:
        younger = set()
        for name, first, last, _ in ERAS:
            for key, ruling in rulings(vn.rules(on=first)).items():
                assert ruling.citation is not None
                begins, ends = ruling.citation.in_force, ruling.citation.until
                if begins is not None and begins > first:
                    younger.add((name, key))
                assert ends is None or ends >= (last or TODAY), (name, key)
        assert younger == set(YOUNGER)

    def test_every_parameter_of_a_rule_set_is_held_against_the_law_here(self) -> None:
        tested = {"database_papers", "stop_notice", "supplements_at_appraisal"}
        tested |= {"stopped", "extension"}
        assert rulings(vn.rules(on=TODAY)).keys() == AT_A_GLANCE.keys() | tested

    def test_how_days_are_counted_has_dates_of_its_own(self) -> None:
        assert CALENDAR.day_count is not None
        assert CALENDAR.day_count.on(dt.date(2016, 12, 31)) is None
        count = CALENDAR.day_count.on(dt.date(2017, 1, 1))
        assert count is not None
        assert str(count.calendar_days) == "Bộ luật Dân sự 2015, Điều 147–148"
        assert count.working_days.percent == 95


LIMIT = WorkingDays(5)

# Accepted Mon 2 November 2026 09:00, a supplement asked on Wed 4, full on Tue 10.
SUPPLEMENTED = (
    Dossier.submit(
        "H48.53-261102-0001",
        Procedure("1.000001", "Thủ tục mẫu", limits=LIMIT),
        vn.local("02/11/2026 08:30"),
        channel=Channel.ONLINE,
    )
    .accept(vn.local("02/11/2026 09:00"))
    .request_supplement(vn.local("04/11/2026 10:00"), ["tờ khai"])
    .supplement(vn.local("10/11/2026 10:00"))
)

RESTARTED, PAUSED = dt.date(2026, 11, 17), dt.date(2026, 11, 13)

PRESENT = vn.rules(on=dt.date(2026, 11, 2))


def reading(**choice: Any) -> tuple[dt.date, list[str]]:
    """The last day, and what is said of it, in English."""
    deadline = deadline_of(SUPPLEMENTED, CALENDAR, **choice)
    assert deadline is not None
    return deadline.day, [remark.text("en") for remark in deadline.remarks]


class TestAnOfficesOwnReading:
    def test_without_one_the_reasons_name_none(self) -> None:
        day, said = reading()
        assert day == RESTARTED
        assert said == [
            "The full dossier came in at Tuesday 10 November 2026 10:00: the limit begins again "
            "(Nghị định 118/2025/NĐ-CP, Điều 19)"
        ]

    def test_a_policy_is_named_with_what_the_rules_say(self) -> None:
        day, said = reading(policy=ClockPolicy(supplement="pause"))
        assert day == PAUSED
        assert said[0] == (
            "The office's own choice for supplements: pause and go on (the rules: begin again)"
        )

    def test_a_policy_that_agrees_with_the_rules_is_no_choice(self) -> None:
        assert reading(policy=ClockPolicy(supplement="restart")) == reading()
        assert reading(policy=ClockPolicy()) == reading()

    def test_a_set_of_rules_made_of_another_is_named(self) -> None:
        own = attrs.evolve(PRESENT, name="quy chế của phường", supplement=Ruling("pause"))
        day, said = reading(rules=own)
        assert day == PAUSED
        assert said[0] == "By rules that the caller named: quy chế của phường"

    def test_rules_of_another_day_are_named_as_well(self) -> None:
        day, said = reading(rules=vn.rules(on=dt.date(2018, 6, 21)))
        assert day == RESTARTED
        assert said[0] == "By rules that the caller named: 61/2018"

    def test_a_policy_lies_over_named_rules(self) -> None:
        own = attrs.evolve(PRESENT, name="quy chế", supplement=Ruling("pause"))
        day, said = reading(rules=own, policy=ClockPolicy(supplement="restart"))
        assert day == RESTARTED
        assert said[:3] == [
            "By rules that the caller named: quy chế",
            "Rule of one's own, supplement: pause and go on "
            "(the rules of the day of acceptance: begin again)",
            "The office's own choice for supplements: begin again (the rules: pause and go on)",
        ]

    def test_a_number_can_be_overridden_too(self) -> None:
        again = SUPPLEMENTED.request_supplement(vn.local("11/11/2026 10:00"), ["bản vẽ"])
        at = vn.local("12/11/2026 10:00")
        assert classify(again, at, CALENDAR).timeliness is Timeliness.IN_TIME
        twice = attrs.evolve(PRESENT, name="hai lần", supplements_at_appraisal=Ruling(2))
        assert classify(again, at, CALENDAR, rules=twice).timeliness is Timeliness.PAUSED

    @pytest.mark.parametrize(
        ("policy", "said"),
        [
            (
                ClockPolicy(extension="extended"),
                "The office's own choice of the day to judge by: the new appointment (the rules: "
                "the original day)",
            ),
            (
                ClockPolicy(stopped="not_counted"),
                "The office's own choice for withdrawn and stopped dossiers: left out, unless "
                "overdue (the rules: judged)",
            ),
            (
                ClockPolicy(granularity="moment"),
                "The office's own choice of what early means: by the moment (the rules: by the "
                "day)",
            ),
            (
                ClockPolicy(ends=("returned", "completed")),
                "The office's own choice of what ends handling: returned, completed (the default: "
                "completed, returned, stopped)",
            ),
        ],
    )
    def test_every_choice_is_said(self, policy: ClockPolicy, said: str) -> None:
        assert reading(policy=policy)[1][0] == said
        status = classify(SUPPLEMENTED, vn.local("11/11/2026 09:00"), CALENDAR, policy=policy)
        assert said in [remark.text("en") for remark in status.because]


HEAD = """
seen = "2026-11-22"

[instruments.decree]
title = "Nghị định mẫu"
in_force = 2018-06-21

[[day_count]]
first = 2017-01-01
working_days = "decree"
calendar_days = "decree"

[[era]]
name = "E"
first = 2018-06-21
clock_starts = { at = "accepted", by = "decree" }
"""


def faults_of(line: str) -> list[str]:
    """What is told of an era with one more line."""
    with pytest.raises(FactErrors) as caught:
        load_rules(Source("eras.toml", HEAD + line))
    return [str(fault) for fault in caught.value.exceptions]


class TestFaultsOfTheFile:
    def test_without_a_fault_it_loads(self) -> None:
        eras, counts = load_rules(
            Source("eras.toml", HEAD + 'extensions = { value = 2, by = "decree" }')
        )
        rules = eras.on(dt.date(2018, 6, 21))
        assert rules is not None
        assert rules.extensions == Ruling(
            2,
            Citation("Nghị định mẫu", in_force=dt.date(2018, 6, 21), seen="2026-11-22"),
        )
        assert rules.supplement is None
        assert counts.on(dt.date(2016, 12, 31)) is None

    @pytest.mark.parametrize(
        ("line", "fault"),
        [
            (
                'extensions = { by = "decree" }',
                "eras.toml: era[0].extensions.value: is missing",
            ),
            (
                "extensions = { value = 1 }",
                "eras.toml: era[0].extensions.by: is missing",
            ),
            (
                'extensions = { value = 1, by = "nobody" }',
                "eras.toml: era[0].extensions.by: names no instrument 'nobody'; known: decree",
            ),
            (
                'supplement = { value = "stop", by = "decree" }',
                "eras.toml: era[0].supplement.value: is 'stop', but must be one of restart, pause",
            ),
            (
                'boundary_free_scope = { value = "ward", by = "decree" }',
                "eras.toml: era[0].boundary_free_scope.value: is 'ward', but must be one of none, "
                "province, nation",
            ),
            (
                'channels = { value = ["fax"], by = "decree" }',
                "eras.toml: era[0].channels.value[0]: is 'fax', but must be one of in_person, "
                "post, online, vneid, kiosk",
            ),
            (
                'supplements_at_intake = { value = true, by = "decree" }',
                "eras.toml: era[0].supplements_at_intake.value: is True, but must be a whole "
                "number",
            ),
            (
                'transfer_cutoff = { value = 15, by = "decree" }',
                "eras.toml: era[0].transfer_cutoff.value: is 15, but must be an hour",
            ),
            (
                'district = { value = "no", by = "decree" }',
                "eras.toml: era[0].district.value: is 'no', but must be true or false",
            ),
            (
                'supplement_notice = { working_days = 0, by = "decree" }',
                "eras.toml: era[0].supplement_notice: n is 0: must be 1 or more",
            ),
            (
                'extensions = { value = 1, by = "decree", confidence = "perhaps" }',
                "eras.toml: era[0].extensions.confidence: is 'perhaps', but must be one of "
                "confirmed, practice, second hand, inferred, to confirm",
            ),
            (
                'extensions = { value = 1, by = "decree", percent = 101 }',
                "eras.toml: era[0].extensions: percent is 101: must be a whole percentage from 1 "
                "to 100",
            ),
            (
                'kiosks = { value = true, by = "decree" }',
                "eras.toml: era[0].kiosks: is not a key of this table",
            ),
        ],
    )
    def test_a_fault_is_told_with_its_file_and_its_path(self, line: str, fault: str) -> None:
        assert faults_of(line) == [fault]

    def test_all_faults_are_told_at_once(self) -> None:
        lines = 'supplement = { value = "stop", by = "x" }\nextensions = { value = 1 }'
        assert len(faults_of(lines)) == 3

    @pytest.mark.parametrize("name", ["supplement", "extension", "granularity", "channels"])
    def test_a_word_without_its_value_is_a_fault_too(self, name: str) -> None:
        fault = f"eras.toml: era[0].{name}.value: is missing"
        assert faults_of(f'{name} = {{ by = "decree" }}') == [fault]


AT = vn.local(2026, 11, 20, 16, 10)
DAY = dt.date(2026, 11, 20)

REFUSED: list[tuple[Callable[[], object], type[Exception], str]] = [
    (
        lambda: ClockPolicy(supplement="stop"),  # type: ignore[arg-type]
        ValueError,
        "supplement is 'stop': must be one of restart, pause, or None",
    ),
    (
        lambda: ClockPolicy(extension="new"),  # type: ignore[arg-type]
        ValueError,
        "extension is 'new': must be one of original, extended, or None",
    ),
    (
        lambda: ClockPolicy(stopped=False),  # type: ignore[arg-type]
        ValueError,
        "stopped is False: must be one of judged, not_counted, or None",
    ),
    (
        lambda: ClockPolicy(granularity="hour"),  # type: ignore[arg-type]
        ValueError,
        "granularity is 'hour': must be one of day, moment, or None",
    ),
    (
        lambda: ClockPolicy(ends=("done",)),  # type: ignore[arg-type]
        ValueError,
        "ends is ('done',): must be some of completed, returned, stopped, in order",
    ),
    (lambda: ClockPolicy(ends=()), ValueError, "ends is (): must be some of completed, returned"),
    (
        lambda: ClockPolicy(ends="completed"),  # type: ignore[arg-type]
        TypeError,
        "'completed' (str), but must be a list of values, not one text",
    ),
    (
        lambda: attrs.evolve(PRESENT, supplement="pause"),  # type: ignore[arg-type]
        TypeError,
        "supplement is 'pause' (str), but must be a Ruling",
    ),
    (lambda: attrs.evolve(PRESENT, name=""), ValueError, "name is '': must not be empty"),
    (lambda: attrs.evolve(PRESENT, first=AT), TypeError, "(datetime), but must be a datetime.date"),
    (
        lambda: Ruling("pause", "own"),  # type: ignore[arg-type]
        TypeError,
        "citation is 'own' (str), but must be a Citation",
    ),
    (lambda: SuspensionGround(""), ValueError, "name is '': must not be empty"),
    (
        lambda: SuspensionGround("thuế", "yes"),  # type: ignore[arg-type]
        TypeError,
        "stops_clock is 'yes' (str), but must be a bool",
    ),
    (
        lambda: SuspensionGround("thuế", kind="money"),
        ValueError,
        "kind is 'money': must be one of financial, verification, other",
    ),
    (
        lambda: SuspensionGround("thuế", citation="Luật Đất đai"),  # type: ignore[arg-type]
        TypeError,
        "citation is 'Luật Đất đai' (str), but must be a Citation",
    ),
]


@pytest.mark.parametrize(("call", "builtin", "message"), REFUSED, ids=[m for _, _, m in REFUSED])
def test_it_is_refused_with_value_limit_and_way_out(
    call: Callable[[], object], builtin: type[Exception], message: str
) -> None:
    with pytest.raises(OnestopError) as caught:
        call()
    assert message in str(caught.value)
    assert isinstance(caught.value, builtin)
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)


@pytest.mark.parametrize(
    "wrong",
    [{"supplement": Ruling("paus")}, {"extensions": Ruling("one")}, {"last": dt.date(2000, 1, 1)}],
)
def test_a_set_of_rules_refuses_what_a_file_could_not_hold(wrong: dict[str, Any]) -> None:
    with pytest.raises(OnestopError):
        attrs.evolve(PRESENT, **wrong)


@pytest.mark.parametrize("wrong", [{"policy": "pause"}, {"rules": "118/2025"}])
def test_what_is_no_policy_and_no_rules_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(OnestopError):
        deadline_of(SUPPLEMENTED, CALENDAR, **wrong)


WHO: Final[dict[str, Any]] = {"by": "Lan", "agency": "UBND phường"}

EXTRA: Final[dict[str, dict[str, Any]]] = {
    "refused": {"reason": "không thuộc thẩm quyền"},
    "assigned": {"officer": "Hoa", "step": "thẩm định"},
    "established": {"condition": "xác minh"},
    "arrived": {"agency": "Công an phường"},
    "clock_started": {"what": "văn bản của cơ quan thuế"},
    "supplement_requested": {"items": ("tờ khai",)},
    "transferred": {"to": "Phòng Tư pháp"},
    "suspended": {"ground": SuspensionGround("chờ nộp thuế", kind="financial")},
    "extended": {"until": dt.date(2026, 11, 27), "reason": "chờ ý kiến"},
    "stopped": {"reason": "theo yêu cầu"},
    "closed": {"reason": "quá 30 ngày không bổ sung"},
    "fee_paid": {"amount": 8000, "online": True},
    "papers_digitised": {"digitised": ("tờ khai",)},
    "data_reused": {"reused": ("giấy khai sinh",)},
}

NOUNS: Final[dict[str, Any]] = {
    **{name: kind(AT, **(WHO | EXTRA.get(name, {}))) for name, kind in EVENTS.items()},
    "Ruling": Ruling("pause", Citation("quy chế")),
    "RuleSet": PRESENT,
    "ClockStart": PRESENT.clock_starts,
    "DayCount": DayCount(Citation("a"), Citation("b")),
    "ClockPolicy": ClockPolicy(supplement="pause", ends=("returned",)),
    "SuspensionGround": SuspensionGround("xác minh", kind=GroundKind.VERIFICATION),
    "Dossier": SUPPLEMENTED,
    "Deadline": deadline_of(SUPPLEMENTED, CALENDAR, policy=ClockPolicy(supplement="pause")),
    "Pause": deadline_of(SUPPLEMENTED, CALENDAR, policy=ClockPolicy(supplement="pause")).pauses[0],  # type: ignore[union-attr]
    "Status": classify(SUPPLEMENTED, vn.local("11/11/2026 09:00"), CALENDAR),
}


@pytest.mark.parametrize("noun", NOUNS.values(), ids=NOUNS)
class TestTheNouns:
    def test_it_is_frozen(self, noun: Any) -> None:
        name = attrs.fields(type(noun))[0].name
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(noun, name, None)
        with pytest.raises((AttributeError, attrs.exceptions.FrozenInstanceError)):
            noun.anything_else = 1

    def test_it_comes_back_equal_and_with_the_same_hash(self, noun: Any) -> None:
        twins = [pickle.loads(pickle.dumps(noun, protocol)) for protocol in (2, 5)]
        for twin in (*twins, copy.copy(noun), copy.deepcopy(noun)):
            assert type(twin) is type(noun)
            assert twin == noun
            assert hash(twin) == hash(noun)


def test_what_was_said_of_a_deadline_comes_back_from_a_pickle() -> None:
    deadline: Any = NOUNS["Deadline"]
    again = pickle.loads(pickle.dumps(deadline))
    assert all(isinstance(remark, Remark) for remark in again.remarks)
    assert [remark.text("vi") for remark in again.remarks] == [
        remark.text("vi") for remark in deadline.remarks
    ]
    assert again.explain("en") == deadline.explain("en")
    # Equality leaves aside what is said: a bare count of the same days is the same deadline.
    plain = due(vn.local("10/11/2026 10:00"), LIMIT, CALENDAR)
    restarted = deadline_of(SUPPLEMENTED, CALENDAR)
    assert restarted is not None
    assert plain == attrs.evolve(restarted, clock=None)


def test_every_kind_of_event_is_among_the_nouns() -> None:
    assert EVENTS.keys() <= NOUNS.keys()
    assert {type(NOUNS[name]) for name in EVENTS} == set(EVENTS.values())
