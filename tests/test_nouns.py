"""The nouns of the ground and of the concepts: what they hold, and how they are said."""

import datetime as dt
from fractions import Fraction
from itertools import pairwise

import pytest

from onestop import (
    CalendarDays,
    Catalogue,
    Channel,
    Citation,
    ClockHours,
    Confidence,
    Dated,
    Day,
    DayKind,
    DayNote,
    Dossier,
    Edition,
    Months,
    OfficeHours,
    Parallel,
    Part,
    Procedure,
    Report,
    ReportPeriod,
    Row,
    SameDay,
    Sequence,
    State,
    TimeLimitCase,
    Timeliness,
    WorkCalendar,
    WorkingDays,
    classify,
    due,
    vn,
)
from onestop.errors import AmbiguousLimitError, NotInForceError
from onestop.i18n.languages import LANGUAGES
from onestop.i18n.names import Name
from onestop.i18n.numbers import percent
from onestop.i18n.phrases import PHRASES, TABLES
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say, translate
from onestop.i18n.terms import TERMS
from onestop.limits.explaining import cited
from onestop.limits.limit import Limit, lengthened
from onestop.procedures import Anchor

CALENDAR = vn.calendar()
AT = vn.local(2026, 11, 20, 16, 10)


@pytest.mark.parametrize(
    ("limit", "vi", "en"),
    [
        (WorkingDays(1), "1 ngày làm việc", "1 working day"),
        (CalendarDays(15), "15 ngày", "15 days"),
        (Months(2), "2 tháng", "2 months"),
        (SameDay(None), "trong ngày", "the same working day"),
        (
            SameDay(),
            "trong ngày, nhận sau 15:00 thì ngày làm việc tiếp theo",
            "the same working day, or the next one if received after 15:00",
        ),
        (
            SameDay(dt.time(16, 30), True),
            "trong ngày, nhận sau 16:30 mà không giải quyết được ngay thì ngày làm việc tiếp theo",
            "the same working day, or the next one if received after 16:30 and it cannot be "
            "finished at once",
        ),
        (
            Sequence(Part(WorkingDays(3), "UBND cấp xã"), CalendarDays(5)),
            "3 ngày làm việc (UBND cấp xã), tiếp theo 5 ngày",
            "3 working days (UBND cấp xã), then 5 days",
        ),
        (
            Parallel(WorkingDays(3), CalendarDays(5)),
            "3 ngày làm việc, đồng thời 5 ngày",
            "3 working days, alongside 5 days",
        ),
    ],
)
def test_a_limit_is_said_in_both_languages_and_its_repr_rebuilds_it(
    limit: Limit, vi: str, en: str
) -> None:
    assert (str(limit), limit.text("en")) == (vi, en)
    names = {"datetime": dt} | {
        kind.__name__: kind
        for kind in (WorkingDays, CalendarDays, Months, SameDay, Sequence, Parallel, Part)
    }
    assert eval(repr(limit), names) == limit


def test_a_bare_limit_has_no_words() -> None:
    with pytest.raises(NotImplementedError):
        Limit().text()


def test_limits_that_need_the_hour_say_so() -> None:
    assert SameDay().needs_moment
    assert not SameDay(None).needs_moment
    assert Sequence(SameDay(), WorkingDays(2)).needs_moment
    assert not Sequence(WorkingDays(2), SameDay()).needs_moment
    assert Parallel(WorkingDays(2), SameDay()).needs_moment
    assert not Parallel(WorkingDays(2), CalendarDays(1)).needs_moment


def test_an_extra_of_the_same_unit_adds_up_and_another_follows() -> None:
    assert lengthened(CalendarDays(10), CalendarDays(5)) == CalendarDays(15)
    assert lengthened(SameDay(), WorkingDays(2)) == Sequence(SameDay(), WorkingDays(2))
    assert lengthened(SameDay(), SameDay()) == Sequence(SameDay(), SameDay())
    three = lengthened(Sequence(SameDay(), WorkingDays(2)), CalendarDays(1))
    assert three == Sequence(SameDay(), WorkingDays(2), CalendarDays(1))


def test_every_phrase_is_there_in_both_languages_with_the_same_blanks() -> None:
    for key, (vi, en) in PHRASES.items():
        blanks = [
            {name.partition("}")[0] for name in text.split("{")[1:]} - {"s"} for text in (vi, en)
        ]
        assert blanks[0] == blanks[1], key
    assert LANGUAGES == ("vi", "en")


def test_names_of_days_have_english_for_every_day_that_ships() -> None:
    names = {note.name for _, note in CALENDAR.days_off + CALENDAR.days_worked}
    names |= {"Nghỉ hằng tuần", "Ngày làm việc", "Ngày nghỉ", "Ngày làm bù"}
    assert not [name for name in names if translate(name, "en") == name]
    lieu = Name.of("name_compensation", feast="Quốc khánh")
    assert lieu == "Nghỉ bù Quốc khánh"
    assert translate(lieu, "en") == "Day off in lieu of National Day"
    assert translate(str(lieu), "en") == "Nghỉ bù Quốc khánh"  # nothing is taken apart
    assert translate("Lễ hội làng", "en") == "Lễ hội làng"
    assert translate("Quốc khánh", "vi") == "Quốc khánh"
    assert set(TERMS) <= names


def test_a_remark_is_said_in_either_language() -> None:
    remark = Remark.of("seen", seen="2026-06/07")
    assert str(remark) == "; xem nguồn: 2026-06/07"
    assert remark.text("en") == "; source seen: 2026-06/07"


def test_shares_are_written_half_up_and_none_is_no_data() -> None:
    assert percent(Fraction(1, 32), "en") == "3.13 %"
    assert percent(Fraction(5, 1000) / 100, "vi") == "0,01%"
    assert percent(None, "en") == "no data"


def test_midnight_is_the_24th_hour_of_the_day_that_ends() -> None:
    assert say("seen", "en", seen=vn.local(2026, 11, 27)) == (
        "; source seen: Thursday 26 November 2026 24:00"
    )


def test_a_citation_is_said_with_how_sure_it_is() -> None:
    unsure = Citation("Luật", "Đ1", confidence=Confidence.TO_CONFIRM, percent=95)
    assert cited(unsure, "en") == "Luật, Đ1 (to confirm, 95 %)"
    assert cited(Citation("Luật"), "vi") == "Luật"


def test_an_unsettled_basis_is_said_first() -> None:
    basis = Citation("Luật", confidence=Confidence.INFERRED, percent=80)
    procedure = Procedure("X", "thử", limits=(TimeLimitCase(WorkingDays(1), citation=basis),))
    dossier = Dossier.submit("D", procedure, AT, channel=Channel.POST).accept(AT)
    deadline = classify(dossier, AT, CALENDAR).deadline
    assert deadline is not None
    assert deadline.explain("en").splitlines()[:2] == [
        "Not settled: the basis of the limit (Luật) is inferred, 80 %",
        "Not settled: when the basis (Luật) took effect is not known",
    ]


def test_a_settled_basis_needs_no_warning() -> None:
    dossier = Dossier.submit("D", vn.procedures()["1.001193"], AT, channel=Channel.POST).accept(AT)
    deadline = classify(dossier, AT, CALENDAR).deadline
    assert deadline is not None
    assert deadline.explain("en").startswith("Due: Monday 23 November 2026")


def test_a_projected_day_is_said_first_and_marked_in_the_table() -> None:
    calendar = WorkCalendar(
        dt.date(2026, 11, 1), dt.date(2026, 11, 30), projected=[dt.date(2026, 11, 24)]
    )
    assert calendar.day(dt.date(2026, 11, 24)).projected
    before = due(dt.date(2026, 11, 20), WorkingDays(1), calendar)
    over = due(dt.date(2026, 11, 20), WorkingDays(2), calendar)
    assert (before.projected, over.projected) == (False, True)
    assert [reason.projected for reason in over.because] == [False, False, False, True]
    lines = over.explain("en").splitlines()
    assert lines[0].startswith("Not settled: some days rest on no published notice yet")
    assert lines[-1].endswith("Working day *")


def test_the_parts_of_a_limit_are_told_one_by_one() -> None:
    limit = Sequence(Part(SameDay(), "UBND cấp xã"), WorkingDays(2))
    deadline = due(AT, limit, CALENDAR)
    assert [part.day.day for part in deadline.parts] == [23, 26]
    lines = deadline.explain("en").splitlines()
    assert (
        "Part 1: the same working day, or the next one if received after 15:00 (UBND cấp xã)"
        in (lines)
    )
    assert "Part 2: 2 working days" in lines
    assert len(deadline.because) == sum(len(part.because) for part in deadline.parts)


def test_a_same_day_part_that_follows_a_day_starts_at_the_closing_of_that_day() -> None:
    late = due(dt.date(2026, 11, 20), Sequence(WorkingDays(1), SameDay()), CALENDAR)
    assert late.day == dt.date(2026, 11, 25)  # 17:00 of Monday 23 is after 15:00; Tuesday is off
    without = due(dt.date(2026, 11, 20), Sequence(WorkingDays(1), SameDay(None)), CALENDAR)
    assert without.day == dt.date(2026, 11, 23)


def test_a_long_count_is_told_in_runs() -> None:
    deadline = due(dt.date(2026, 6, 1), CalendarDays(25), CALENDAR)
    assert len(deadline.because) == 26
    lines = deadline.explain("en").splitlines()
    assert any(line.split()[:2] == ["days", "1–4"] for line in lines)


def test_what_is_only_for_the_unfinished_says_so() -> None:
    friday = due(vn.local(2026, 11, 20, 15, 1), SameDay(only_if_unfinished=True), CALENDAR)
    assert "Condition: this day only if it cannot be finished at once" in friday.explain("en")
    before = due(vn.local(2026, 11, 20, 15), SameDay(only_if_unfinished=True), CALENDAR)
    assert "Condition" not in before.explain("en")


def test_states_and_judgements_have_names() -> None:
    assert State.SUPPLEMENT_REQUESTED.text("en") == "Supplement asked"
    assert [judgement.text() for judgement in Timeliness][:2] == ["trước hạn", "đúng hạn"]


def test_a_dossier_remembers_who_acted_on_it() -> None:
    dossier = Dossier.submit(
        "D", Procedure("X", "thử"), AT, channel=Channel.KIOSK, by="Người nộp", agency="UBND"
    )
    assert dossier.officer is None
    assert dossier.submitted_at == AT
    accepted = dossier.accept(AT, by="A").complete(AT)
    assert accepted.officer == "A"
    assert accepted.state_at(AT) is State.PROCESSED
    assert dossier.refuse(AT, "thiếu").refused_at == AT


def test_a_catalogue_keeps_the_editions_of_a_code() -> None:
    old = Procedure("X", "cũ", until=dt.date(2025, 12, 31))
    new = Procedure("X", "mới", in_force=dt.date(2026, 1, 1))
    always = Procedure("Y", "luôn", field="Hộ tịch")
    catalogue = Catalogue([new, old, always])
    assert catalogue["X"] is new
    assert catalogue.on(dt.date(2025, 6, 1))["X"] is old
    assert catalogue.on(dt.date(2026, 6, 1))["X"] is new
    assert list(catalogue.on(dt.date(2026, 6, 1))) == ["X", "Y"]
    assert "Y" in catalogue.on(dt.date(1990, 1, 1))
    assert catalogue.get("Z") is None
    assert repr(catalogue) == "<Catalogue of 2 procedures>"


def test_an_edition_is_found_by_its_day() -> None:
    old = Procedure("X", "cũ", in_force=dt.date(2025, 1, 1), until=dt.date(2025, 12, 31))
    new = Procedure("X", "mới", in_force=dt.date(2026, 2, 1))
    catalogue = Catalogue([old, new])
    assert catalogue.find("X", dt.date(2025, 6, 1)) is old
    assert catalogue.find("X", dt.date(2026, 6, 1)) is new
    with pytest.raises(NotInForceError) as caught:
        catalogue.find("X", dt.date(2026, 1, 1))
    assert str(caught.value) == (
        "procedure X is not in force on 2026-01-01 (newest edition: 2026-02-01 to unknown): add "
        "the edition of that day"
    )
    with pytest.raises(KeyError):
        catalogue.find("Y", dt.date(2026, 1, 1))


def test_catalogues_compare_merge_and_search() -> None:
    a, b = Procedure("A", "Đăng ký tạm trú"), Procedure("B", "Khai tử", field="Hộ tịch")
    other = Procedure("A", "khác")
    catalogue = Catalogue([a, b])
    assert catalogue == Catalogue([a, b])
    assert catalogue != Catalogue([b])
    assert catalogue != [a, b]
    assert hash(catalogue) == hash(Catalogue([a, b]))
    assert catalogue.merged(Catalogue([other])).procedures == (b, other)
    assert catalogue.search("DANG ky") == (a,)
    assert catalogue.search("ho tich") == (b,)
    assert catalogue.search(" ") == ()


def test_conditions_are_given_by_key_or_by_their_words() -> None:
    procedure = vn.procedures()["1.004873"]
    for given in ("verification", "phải xác minh", "PHAI XAC MINH"):
        assert procedure.limit(frozenset({given})) == CalendarDays(23)
    copies = vn.procedures()["2.000815"]
    assert copies.limit(frozenset({"large_or_complex"})) == Sequence(SameDay(), WorkingDays(2))


def test_of_two_sources_of_a_limit_the_less_sure_one_counts() -> None:
    sure, unsure = Citation("A"), Citation("B", confidence=Confidence.TO_CONFIRM)
    for first, second in ((sure, unsure), (unsure, sure)):
        case = TimeLimitCase(WorkingDays(1), citation=first).plus(
            TimeLimitCase(
                WorkingDays(2), "x", mode="extra", citation=second, anchor=Anchor.ACCEPTED
            )
        )
        assert (case.limit, case.citation, case.condition) == (WorkingDays(3), unsure, "x")
    alone = TimeLimitCase(WorkingDays(1)).plus(TimeLimitCase(WorkingDays(2), citation=sure))
    assert alone.citation is sure


def test_values_that_law_changes_on_a_date() -> None:
    dated: Dated[str] = Dated(
        [Edition("old", last=dt.date(2020, 12, 31)), Edition("new", dt.date(2021, 1, 1))]
    )
    assert dated.on(dt.date(2020, 12, 31)) == "old"
    assert dated.on(dt.date(2021, 1, 1)) == "new"
    assert Dated([Edition("new", dt.date(2021, 1, 1))]).on(dt.date(2020, 1, 1)) is None


def test_the_stronger_of_two_notes_on_a_day_wins() -> None:
    day = dt.date(2026, 11, 21)
    strengths = [
        DayKind.CLOSED,
        DayKind.HOLIDAY,
        DayKind.OFF_IN_EXCHANGE,
        DayKind.COMPENSATORY,
    ]
    bounds = dt.date(2026, 1, 1), dt.date(2026, 12, 31)
    for stronger, weaker in pairwise(strengths):
        pairs = [(day, DayNote(kind, kind.name)) for kind in (stronger, weaker)]
        for notes in (pairs, pairs[::-1]):
            assert WorkCalendar(*bounds, days_off=notes).day(day).kind is stronger
    worked = WorkCalendar(*bounds, days_off=[day], days_worked=[day])
    assert worked.day(day).kind is DayKind.WORKED_IN_EXCHANGE
    closed = {day: DayNote(DayKind.CLOSED, "bão")}
    assert not WorkCalendar(*bounds, days_off=closed, days_worked=[day]).is_working_day(day)


def test_a_day_says_what_it_is() -> None:
    assert CALENDAR.day(dt.date(2026, 11, 21)).name == "Nghỉ hằng tuần"
    assert str(CALENDAR.day(dt.date(2026, 11, 21)).citation) == "Quyết định 188/1999/QĐ-TTg, Điều 1"
    plain = CALENDAR.day(dt.date(2026, 11, 23))
    assert plain == Day(dt.date(2026, 11, 23), DayKind.WORKING, name="Ngày làm việc")
    assert CALENDAR.note(dt.date(2026, 11, 23)) is None


def test_an_office_opens_and_closes_by_its_own_hours() -> None:
    hours = OfficeHours.of("08:00-12:00")
    calendar = vn.calendar(hours=hours)
    assert calendar.opening(dt.date(2026, 11, 20)) == vn.local(2026, 11, 20, 8)
    assert calendar.closing(dt.date(2026, 11, 20)) == vn.local(2026, 11, 20, 12)
    assert vn.calendar(hours=hours) is calendar


def test_a_calendar_may_live_in_another_zone() -> None:
    by_name = WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 12, 31), tz="Asia/Ho_Chi_Minh")
    assert by_name.tz is vn.TZ
    calendar = WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 12, 31), tz="UTC")
    assert calendar.local_day(vn.local(2026, 11, 20, 6)) == dt.date(2026, 11, 19)


def test_a_plain_calendar_has_no_rules_and_cites_none() -> None:
    calendar = WorkCalendar(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    dossier = Dossier.submit(
        "D", Procedure("X", "thử", limits=CalendarDays(1)), AT, channel=Channel.POST
    ).accept(AT)
    deadline = classify(dossier, AT, calendar).deadline
    assert deadline is not None
    assert deadline.clock is None
    assert deadline.because[0].citation is None


def test_a_period_knows_its_last_instant() -> None:
    period = ReportPeriod.reporting_month(2026, 11)
    assert period.last_moment(vn.TZ) == vn.local(2026, 11, 15) - dt.timedelta(microseconds=1)
    assert str(period) == "15/10/2026 – 14/11/2026"


def test_a_report_tells_every_violated_identity() -> None:
    period = ReportPeriod.reporting_month(2026, 11)
    wrong = Row("X", received_online=1, solved=2, early=1, pending=1, in_time=2)
    report = Report(period, (wrong,), total=Row(received_online=1, solved=1, early=1), by="field")
    assert report.check() == (
        "X: received 1 != solved 2 + pending 1",
        "X: solved 2 != early 1 + on time 0 + late 0",
        "X: pending 1 != in time 2 + overdue 0",
        "solved: rows 2 != total 1",
        "pending: rows 1 != total 0",
        "in_time: rows 2 != total 0",
    )
    before = Report(ReportPeriod.reporting_month(2026, 10), (), total=Row(pending=3))
    assert report.check(before)[-1] == ("carried over 0 != pending 3 of 15/09/2026 – 14/10/2026")


def test_rates_without_denominator_have_no_value() -> None:
    empty = Row()
    names = ("early", "on_time", "late", "kept", "overdue", "online")
    assert [getattr(empty, f"{name}_rate") for name in names] == [None] * 6
    row = Row(received_online=1, received_other=3, solved=3, early=1, on_time=1, late=1, pending=1)
    assert (row.kept_rate, row.online_rate, row.late_rate) == (
        Fraction(2, 3),
        Fraction(1, 4),
        Fraction(1, 3),
    )


@pytest.mark.parametrize("year", [2015, 2026, 2030, 2100])
def test_the_lunar_feasts_are_known_to_2100(year: int) -> None:
    tet, kings = vn.lunar_feasts(year)
    assert (tet.year, kings.year) == (year, year)
    assert dt.date(year, 1, 20) < tet < dt.date(year, 2, 22)


def test_after_2100_the_lunar_source_knows_nothing() -> None:
    with pytest.raises(ValueError, match="year is 2101: the lunar source knows the years to 2100"):
        vn.lunar_feasts(2101)


def test_three_scales_ship_with_their_sources() -> None:
    assert [len(scale.levels) for scale in (vn.SCALE_3, vn.SCALE_4, vn.SCALE_5)] == [3, 4, 5]
    assert vn.SCALE_4.source is not None
    assert vn.SCALE_4.source.confidence is Confidence.INFERRED
    assert vn.SCALE_3.levels[0].text() == "Không hài lòng"
    assert vn.SCALE_3.levels[2].text("en") == "Very satisfied"


def test_a_limit_may_hang_on_the_channel_and_on_the_day() -> None:
    old = Citation("cũ", until=dt.date(2025, 12, 31))
    new = Citation("mới", in_force=dt.date(2026, 1, 1))
    procedure = Procedure(
        "X",
        "thử",
        limits=(
            TimeLimitCase(WorkingDays(5), citation=old),
            TimeLimitCase(WorkingDays(3), citation=new),
            TimeLimitCase(WorkingDays(1), channel=Channel.ONLINE, citation=new),
        ),
    )
    before, after = dt.date(2025, 6, 1), dt.date(2026, 6, 1)
    assert procedure.limit(on=before) == WorkingDays(5)
    assert procedure.limit(on=after) == WorkingDays(3)
    assert procedure.limit(on=after, channel=Channel.POST) == WorkingDays(3)
    assert procedure.limit(on=after, channel=Channel.ONLINE) == WorkingDays(1)
    with pytest.raises(AmbiguousLimitError, match="and the channel is not said"):
        procedure.limit()


def test_a_limit_for_channels_alone_needs_one() -> None:
    procedure = vn.procedures()["1.013133"]
    assert procedure.limit(channel=Channel.IN_PERSON) == WorkingDays(1)
    assert procedure.limit(channel=Channel.ONLINE) == ClockHours(2)
    for channel in (None, Channel.POST):
        with pytest.raises(AmbiguousLimitError, match=r"\(in_person\): 1 ngày làm việc"):
            procedure.limit(channel=channel)


def test_no_case_in_force_on_the_day_is_no_ambiguity() -> None:
    with pytest.raises(NotInForceError, match=r"1\.001193 is not in force on 2030-01-01"):
        vn.procedures()["1.001193"].limit(on=dt.date(2030, 1, 1))


def test_an_extra_adds_to_a_total_that_stands_before_it() -> None:
    procedure = vn.procedures()["1.004859"]
    assert procedure.limit({"change", "verification"}) == WorkingDays(6)
    assert procedure.limit({"supplement"}) == SameDay(only_if_unfinished=True)
    with pytest.raises(AmbiguousLimitError):
        procedure.limit({"supplement", "verification"})


def test_a_procedure_out_of_force_has_no_limit() -> None:
    until = dt.date(2026, 12, 31)
    procedure = Procedure("X", "a", limits=WorkingDays(5), until=until)
    assert procedure.limit() == procedure.limit(on=until) == WorkingDays(5)
    with pytest.raises(NotInForceError) as caught:
        procedure.limit(on=dt.date(2030, 1, 1))
    assert str(caught.value) == (
        "procedure X is not in force on 2030-01-01 (newest edition: unknown to 2026-12-31): add "
        "the edition of that day"
    )
    with pytest.raises(NotInForceError):
        Procedure("X", "a", until=until).limit(on=dt.date(2030, 1, 1))


def test_a_case_out_of_force_is_named_and_not_the_procedure() -> None:
    cited = Citation("cũ", in_force=dt.date(2020, 1, 1), until=dt.date(2025, 12, 31))
    procedure = Procedure("X", "a", limits=(TimeLimitCase(WorkingDays(5), citation=cited),))
    with pytest.raises(NotInForceError) as caught:
        procedure.limit(on=dt.date(2026, 1, 1))
    assert str(caught.value) == (
        "no case of the limit of procedure X is in force on 2026-01-01 (no condition: 5 ngày làm "
        "việc, 2020-01-01 to 2025-12-31): add the case of that day"
    )


def test_an_ambiguous_limit_says_why() -> None:
    online = TimeLimitCase(WorkingDays(1), channel=Channel.ONLINE)
    desk = TimeLimitCase(WorkingDays(3), channel=Channel.IN_PERSON)
    with pytest.raises(AmbiguousLimitError) as caught:
        Procedure("X", "a", limits=(online, desk)).limit(channel=Channel.POST)
    assert "(it is published for online, in_person only, not for post)" in str(caught.value)
    said = caught.value.text("vi")
    assert "chỉ được công bố cho hình thức nộp trực tuyến, trực tiếp, không cho bưu chính" in said
    with pytest.raises(AmbiguousLimitError) as caught:
        Procedure("X", "a", limits=(online, online)).limit(channel=Channel.ONLINE)
    assert not caught.value.why
    plain, named = TimeLimitCase(WorkingDays(3)), TimeLimitCase(WorkingDays(8), key="b")
    extra = TimeLimitCase(WorkingDays(2), key="a", mode="extra")
    with pytest.raises(AmbiguousLimitError) as caught:
        Procedure("X", "a", limits=(plain, extra, named)).limit({"a", "b"})
    assert (
        "the extra 'a': 2 ngày làm việc adds to a total before it only, not to 'b': 8 ngày làm việc"
    ) in str(caught.value)
    assert "chỉ cộng vào thời hạn đứng trước nó, không cộng vào 'b'" in caught.value.text("vi")
    conditional = TimeLimitCase(WorkingDays(8), key="b")
    with pytest.raises(AmbiguousLimitError) as caught:
        Procedure("X", "a", limits=(conditional,)).limit(channel=Channel.POST)
    assert not caught.value.why
    old = Citation("cũ", until=dt.date(2025, 12, 31))
    ended = TimeLimitCase(WorkingDays(1), channel=Channel.ONLINE, citation=old)
    with pytest.raises(AmbiguousLimitError) as caught:
        Procedure("X", "a", limits=(ended, extra)).limit(
            channel=Channel.POST, on=dt.date(2026, 1, 1)
        )
    assert not caught.value.why


def test_no_phrase_stands_in_two_tables() -> None:
    keys = [key for table in TABLES for key in table]
    assert len(keys) == len(set(keys)) == len(PHRASES)
