"""The sections of a sheet that a terminal and a page have alike, and those that differ.

A terminal has 80 columns: narrow tables, and the rest in sentences, officer by officer. A page has
one wide table, and the late dossiers in another.

Stands on `review_cells` and `review_parts`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from onestop.errors import BadValueError
from onestop.figures.disclosure import PublishedTable, Shown
from onestop.i18n.cleaning import same_name
from onestop.i18n.joining import joined
from onestop.i18n.languages import Lang
from onestop.i18n.numbers import WrittenNumber, percent, percent_level
from onestop.i18n.remarks import Remark
from onestop.i18n.sayings import say
from onestop.render.review import cells
from onestop.render.review.parts import PageTable, Paragraph, Part, ReviewPage, Section
from onestop.review.public import PublicReview
from onestop.review.sheet import OfficerReview, Review, ReviewRow
from onestop.review.year import MonthLine, YearReview
from onestop.satisfaction.comparison.funnel import Funnel
from onestop.satisfaction.comparison.standings import Comparison, Standing


def text_page(review: Review, year: YearReview | None, lang: Lang) -> ReviewPage:
    """Return the sheet as a terminal has it."""
    return _page(review, year, lang, (*_narrow(review, lang), *_end(review, lang)))


def html_page(review: Review, year: YearReview | None, lang: Lang) -> ReviewPage:
    """Return the sheet as a page has it."""
    wide = (*_wide(review, lang), _late_table(review, lang), *_details(review, lang))
    return _page(review, year, lang, (*wide, *_end(review, lang)), is_wide=True)


def _page(
    review: Review,
    year: YearReview | None,
    lang: Lang,
    sections: Sequence[Section],
    *,
    is_wide: bool = False,
) -> ReviewPage:
    told = () if year is None else tuple(_year(year, lang, is_wide=is_wide))
    return ReviewPage(
        title=say("review_title", lang),
        under=(
            say("report_period", lang, period=review.period),
            say("review_internal", lang),
        ),
        sections=(*sections, *told),
        lang=lang,
    )


# the office and its officers


def _narrow(review: Review, lang: Lang) -> Iterator[Section]:
    table = _counts(review.officers, review.total, lang)
    yield Section(say("review_unit", lang), (table, *_sentences(review.total, lang)))
    for each in review.officers:
        yield Section(cells.name(each, lang), tuple(_sentences(each, lang)))


def _counts(officers: Sequence[ReviewRow], total: ReviewRow, lang: Lang) -> PageTable:
    heads = (say("review_officer", lang), *(_short(name, lang) for name in cells.NARROW))
    rows = [(cells.name(each, lang), *_numbers(each)) for each in officers]
    return PageTable(
        heads=heads, rows=(*rows, (say("total", lang), *_numbers(total))), has_total=True
    )


def _short(name: str, lang: Lang) -> str:
    return say(f"review_short_{name}", lang)


def _numbers(row: ReviewRow, names: Sequence[str] = cells.NARROW) -> tuple[str, ...]:
    return tuple(cells.count(row, name) for name in names)


def _sentences(row: ReviewRow, lang: Lang) -> Iterator[Part]:
    """Return what is to be said of an officer, or of the office."""
    is_officer = isinstance(row, OfficerReview)
    if isinstance(row, OfficerReview) and _has_nothing(row):
        yield from map(Paragraph, _away(row, lang))
        yield from _points(row, lang)
        return
    yield from map(Paragraph, _figures(row, lang, is_officer=is_officer))
    if is_officer and row.late:
        listed = tuple(cells.late_text(late, lang) for late in row.late)
        yield Paragraph(f"{say('review_late_list', lang)}:", listed)
    if row.opinions is not None or not is_officer:  # what is not known is said once
        yield from map(Paragraph, cells.opinion_lines(row.opinions, lang))
    yield from map(Paragraph, cells.people_lines(row, lang))
    if isinstance(row, OfficerReview):
        yield from _points(row, lang)


def _figures(row: ReviewRow, lang: Lang, *, is_officer: bool) -> Iterator[str]:
    figures = row.figures
    if isinstance(row, OfficerReview):
        yield from _away(row, lang)
    if is_officer:
        yield say(
            "review_solved", lang, solved=figures.solved, early=figures.early,
            on_time=figures.on_time, late=figures.late,
        )  # fmt: skip
    yield say(
        "review_pending", lang, pending=figures.pending, running=row.running,
        due_soon=row.due_soon, paused=figures.paused, overdue=figures.overdue,
    )  # fmt: skip
    beside = {name: getattr(figures, name) for name in ("refused", "no_limit", "not_counted")}
    if any(beside.values()):
        yield say("review_outside", lang, **beside)


def _has_nothing(each: OfficerReview) -> bool:
    """Whether an officer was away all the time, and left nothing to tell of."""
    answers = 0 if each.opinions is None else each.opinions.score_all.n
    return each.is_away and not (each.figures.received or answers)


def _away(each: OfficerReview, lang: Lang) -> Iterator[str]:
    if each.days_away:
        yield say("review_away_days", lang, n=each.days_away, of=each.working_days)


def _points(each: OfficerReview, lang: Lang) -> Iterator[Part]:
    if each.points is not None:
        reasons = tuple(cells.points_reasons(each.points, lang))
        yield Paragraph(cells.points_line(each.points, lang), reasons)


def _wide(review: Review, lang: Lang) -> Iterator[Section]:
    yield Section(say("review_unit", lang), (_wide_table(review, lang),))


def _wide_table(review: Review, lang: Lang) -> PageTable:
    level = percent_level(cells.LEVEL, lang)
    heads = (
        say("review_officer", lang),
        *(_short(name, lang) for name in cells.WIDE),
        _short("satisfied", lang),
        say("review_interval", lang, level=level),
        say("col_n", lang),
        *(_short(name, lang) for name in ("flags", "petitions", "complaints", "points")),
    )
    rows = [_wide_row(cells.name(each, lang), each, lang) for each in review.officers]
    total = _wide_row(say("total", lang), review.total, lang)
    return PageTable(heads=heads, rows=(*rows, total), has_total=True)


def _wide_row(name: str, row: ReviewRow, lang: Lang) -> tuple[str, ...]:
    return (
        name,
        *_numbers(row, cells.WIDE),
        *cells.shown(row.opinions, lang),
        cells.flags(row.opinions),
        cells.petitions(row),
        cells.confirmed(row),
        cells.points(row, lang),
    )


def _late_table(review: Review, lang: Lang) -> Section:
    heads = ("code", "procedure", "officer", "due", "finished", "late_by", "why")
    rows = [
        (
            late.code,
            f"{late.procedure} {late.name}",
            cells.name(each, lang),
            cells.due(late),
            cells.finished(late),
            cells.late_by(late, lang),
            cells.why(late, lang),
        )
        for each in review.officers
        for late in each.late
    ]
    table = PageTable(
        heads=tuple(say(f"review_{name}", lang) for name in heads),
        rows=tuple(rows),
        words=frozenset({0, 1, 2, len(heads) - 1}),
    )
    nothing = Paragraph(say("review_late_none", lang))
    return Section(say("review_late_list", lang), (table if rows else nothing,))


def _details(review: Review, lang: Lang) -> Iterator[Section]:
    """Return what the wide table has no room for, of the office and of each officer."""
    rows: list[tuple[str, ReviewRow]] = [(say("review_unit", lang), review.total)]
    rows += [(cells.name(each, lang), each) for each in review.officers]
    parts = (_people(row, name, lang) for name, row in rows)
    yield Section(say("review_details", lang), tuple(parts))


def _people(row: ReviewRow, name: str, lang: Lang) -> Part:
    is_told = row.opinions is not None or not isinstance(row, OfficerReview)
    lines = list(cells.opinion_lines(row.opinions, lang)) if is_told else []
    lines += cells.people_lines(row, lang)
    if isinstance(row, OfficerReview):
        lines = [*_away(row, lang), *(() if _has_nothing(row) else lines)]
        if row.points is not None:
            lines.append(cells.points_line(row.points, lang))
            lines += filter(None, ["; ".join(cells.points_reasons(row.points, lang))])
    return Paragraph(name, tuple(lines))


# what both have


def _end(review: Review, lang: Lang) -> Iterator[Section]:
    if review.comparison is not None:
        yield _comparison(review.comparison, lang)
    yield Section(say("review_notes", lang), tuple(map(Paragraph, _notes(review, lang))))


def _comparison(comparison: Comparison, lang: Lang) -> Section:
    level = percent_level(comparison.level, lang)
    heads = ("col_name", "col_n", "col_share", "col_expected", "col_limits", "col_place")
    rows = tuple(
        _standing(each, funnel, lang)
        for each in comparison.standings
        if (funnel := each.funnel) is not None
    )
    table = PageTable(
        heads=tuple(say(head, lang) for head in heads),
        rows=rows,
        words=frozenset({0, len(heads) - 1}),
    )
    method = Paragraph(say(f"method_{comparison.used}", lang, level=level))
    untold = (
        Paragraph(f"{each.name}: {each.why.text(lang)}")
        for each in comparison.standings
        if each.why is not None
    )
    cautions = (Paragraph(remark.text(lang)) for remark in comparison.remarks)
    title = say("review_comparison", lang, measure=say("satisfied", lang))
    return Section(title, (*((method, table) if rows else ()), *untold, *cautions))


def _standing(each: Standing, funnel: Funnel, lang: Lang) -> tuple[str, ...]:
    assert each.place is not None  # who has limits has a place beside them
    return (
        each.name,
        str(funnel.seen.n),
        percent(funnel.seen.share, lang),
        percent(funnel.share, lang),
        cells.span(funnel.bounds, lang),
        each.place.text(lang),
    )


def _notes(review: Review, lang: Lang) -> Iterator[str]:
    violations = review.report.check()
    yield from (say("report_violated", lang, violation=each) for each in violations)
    if not violations:
        yield say("report_sound", lang)
    if review.ballots is not None:
        yield say(f"ballots_{review.ballots.wins}", lang)
        yield say("ballots_window", lang, n=review.ballots.window_days)
        yield say("review_flag_is_reason", lang)
    yield from (remark.text(lang) for remark in review.remarks)
    if review.total.petitions is None:
        yield say("review_petitions_unknown", lang)
    if review.total.complaints is None:
        yield say("review_complaints_unknown", lang)
    yield from (remark.text(lang) for remark in review.common)
    if any(each.points is not None and each.points.points is not None for each in review.officers):
        yield say("appraisal_provisional", lang)


# one officer


def officer_page(review: Review, officer: str, lang: Lang) -> ReviewPage:
    """Return what one officer takes home: the own figures and dossiers, nobody else's points.

    Raises:
        BadValueError: the sheet knows nobody of that name.
    """
    own = review.officer(officer)
    if own is None:
        names = joined("list_parts", tuple(e.key for e in review.officers if e.key is not None))
        raise BadValueError("officer", officer, Remark.of("sheet_knows", names=names))
    standings = () if review.comparison is None else review.comparison.standings
    mine = next((each for each in standings if same_name(each.name, officer)), None)
    sections = [Section(say("review_own", lang), tuple(_sentences(own, lang)))]
    if mine is not None and review.comparison is not None:
        title = say("review_comparison", lang, measure=say("satisfied", lang))
        sections.append(Section(title, tuple(_own_standing(mine, review.comparison, lang))))
    notes = [remark.text(lang) for remark in review.common]
    if own.points is not None and own.points.points is not None:
        notes.append(say("appraisal_provisional", lang))
    if notes:
        sections.append(Section(say("review_notes", lang), tuple(map(Paragraph, notes))))
    return ReviewPage(
        title=say("review_of_officer", lang, officer=cells.name(own, lang)),
        under=(
            say("report_period", lang, period=review.period),
            say("review_own_only", lang),
        ),
        sections=tuple(sections),
        lang=lang,
    )


def _own_standing(mine: Standing, comparison: Comparison, lang: Lang) -> Iterator[Part]:
    if mine.funnel is None or mine.place is None:
        if mine.why is not None:
            yield Paragraph(mine.why.text(lang))
        return
    yield Paragraph(
        say(
            "review_own_standing",
            lang,
            share=percent(mine.funnel.seen.share, lang),
            n=mine.funnel.seen.n,
            expected=percent(mine.funnel.share, lang),
            limits=cells.span(mine.funnel.bounds, lang),
            place=mine.place,
        )
    )
    level = percent_level(comparison.level, lang)
    yield Paragraph(say(f"method_{comparison.used}", lang, level=level))


# the year


def _year(told: YearReview, lang: Lang, *, is_wide: bool) -> Iterator[Section]:
    title = f"{say('review_months', lang)}: {told.year.period}"
    own = Paragraph(say("review_year_own", lang))
    yield Section(title, (_months(told, lang), own, *map(Paragraph, _sums(told, lang))))
    if told.rated_by is not None:
        yield Section(_ratings_title(told, lang), tuple(_ratings(told, lang)))
    title = say("review_year_officers", lang)
    if is_wide:
        yield Section(title, (_wide_table(told.year, lang), *_year_points(told, lang)))
    else:
        table = _counts(told.year.officers, told.year.total, lang)
        yield Section(title, (table, *_year_lines(told, lang), *_year_notes(told, lang)))


def _ratings_title(told: YearReview, lang: Lang) -> str:
    assert told.rated_by is not None
    day = told.decided or told.year.period.last
    return say("year_ratings_title", lang, rules=told.rated_by.name, day=day)


def _ratings(told: YearReview, lang: Lang) -> Iterator[Part]:
    """Return the class that is suggested for each officer, with all that it rests on."""
    for each in told.ratings:
        if each.rating is None:
            why = say("no_class", lang, why=each.why)
            yield Paragraph(say("year_ratings_class", lang, officer=each.officer, suggested=why))
            continue
        values: dict[str, Any] = {"officer": each.officer, "suggested": each.rating.suggested}
        points = each.rating.shown
        key = "year_ratings_class" if points is None else "year_ratings_points"
        if points is not None:
            values["points"] = WrittenNumber(points)
        because = (*each.because, *each.rating.because)
        yield Paragraph(say(key, lang, **values), tuple(one.text(lang) for one in because))


def _months(told: YearReview, lang: Lang) -> PageTable:
    heads = (
        _short("month", lang),
        *(_short(name, lang) for name in (*cells.NARROW, "satisfied")),
        say("col_n", lang),
    )
    rows = [_month(f"{each.period.last:%m/%Y}", each, lang) for each in told.months]
    year = MonthLine(report=told.year.report, opinions=told.year.total.opinions)
    return PageTable(
        heads=heads, rows=(*rows, _month(_short("year", lang), year, lang)), has_total=True
    )


def _month(label: str, line: MonthLine, lang: Lang) -> tuple[str, ...]:
    share, _, n = cells.shown(line.opinions, lang)
    numbers = (str(getattr(line.figures, name)) for name in cells.NARROW)
    return (label, *numbers, share, n)


def _sums(told: YearReview, lang: Lang) -> Iterator[str]:
    violations = told.check()
    yield from (say("report_violated", lang, violation=each) for each in violations)
    if not violations:
        yield say("report_sound", lang)


def _year_lines(told: YearReview, lang: Lang) -> Iterator[Part]:
    """Return what people said of each officer in the year, and the year's points."""
    unit = next(cells.opinion_lines(told.year.total.opinions, lang))
    yield Paragraph(f"{say('review_unit', lang)}. {unit}")
    for each in told.year.officers:
        below = []
        if each.opinions is not None:
            below.append(next(cells.opinion_lines(each.opinions, lang)))
        if each.points is not None:
            below.append(cells.points_line(each.points, lang))
        yield Paragraph(cells.name(each, lang), tuple(below))


def _year_points(told: YearReview, lang: Lang) -> Iterator[Part]:
    for each in told.year.officers:
        if each.points is not None:
            yield Paragraph(f"{cells.name(each, lang)}. {cells.points_line(each.points, lang)}")
    yield from _year_notes(told, lang)


def _year_notes(told: YearReview, lang: Lang) -> Iterator[Part]:
    own = (remark for remark in told.year.remarks if remark.key == "review_year_points")
    return (Paragraph(remark.text(lang)) for remark in own)


# for publication


def public_page(public: PublicReview) -> ReviewPage:
    """Return what may be published as a page of either kind."""
    lang = public.lang
    note = {"cells": public.cells, "minimum": public.minimum}
    sections = [Section(say("review_dossiers", lang), (_published(public.dossiers, lang),))]
    answers: Part = Paragraph(say("review_n_unknown", lang))
    if public.answers is not None:
        answers = _published(public.answers, lang)
    sections.append(Section(say("review_answers", lang), (answers,)))
    return ReviewPage(
        title=say("review_public_title", lang),
        under=(
            say("report_period", lang, period=public.period),
            say("review_public_note", lang, hidden=say("hidden", lang), **note),
        ),
        sections=tuple(sections),
        lang=lang,
    )


def _published(table: PublishedTable, lang: Lang) -> PageTable:
    total = say("total", lang)
    rows = zip(table.rows, table.cells, table.row_totals, strict=True)
    return PageTable(
        heads=(say("review_officer", lang), *table.columns, total),
        rows=(
            *(
                (name, *(_figure_text(each, lang) for each in (*line, whole)))
                for name, line, whole in rows
            ),
            (total, *(_figure_text(each, lang) for each in (*table.column_totals, table.total))),
        ),
        has_total=True,
    )


def _figure_text(figure: Shown, lang: Lang) -> str:
    return str(figure) if isinstance(figure, int) else figure.text(lang)
