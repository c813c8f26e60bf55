"""What a notebook shows of a noun: a piece of HTML that stands on any page, light or dark.

It has no script and asks nothing of the net; its style is bound to its own class, for a style on a
page of a notebook holds for all of the page.

Stands on the pictures and the sheets of `render`, and on `vn` for the official calendar.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any, Final

from onestop import vn
from onestop._arguments import checked
from onestop.days.calendar import WorkCalendar
from onestop.days.calendar_year import CalendarYear
from onestop.dossiers.dossier import Dossier
from onestop.dossiers.worklists import Worklist
from onestop.errors import OnestopError
from onestop.figures.rows import Report
from onestop.i18n.dates import moment_text
from onestop.i18n.languages import Lang
from onestop.i18n.numbers import percent
from onestop.i18n.refusal import language
from onestop.i18n.sayings import say
from onestop.limits.deadline import Deadline
from onestop.render.figures import remark_lines, row_lines, score_text, table_rows
from onestop.render.month import month_svg
from onestop.render.review.html import section_html, text_html
from onestop.render.review.parts import PageTable, Paragraph, ReviewPage, Section
from onestop.render.timeline.marks import detail, event_text
from onestop.render.timeline.svg import timeline_svg
from onestop.render.worklists import worklist_page
from onestop.render.year.svg import calendar_svg
from onestop.satisfaction.scores import Score

#: The nouns that a notebook shows.
Shown = Deadline | Dossier | WorkCalendar | CalendarYear | Report | Score | Worklist

_CLASS: Final = "onestop-shown"
_STYLE: Final = """
.& { color: inherit; max-width: 100%; }
.& svg { display: block; max-width: 100%; min-width: 48rem; height: auto; }
.& p, .& ul { margin: 0.2em 0; }
.& .title { font-weight: 600; }
.& .section { margin-top: 0.8em; font-weight: 600; }
.& .scroll { overflow-x: auto; }
.& table { border-collapse: collapse; margin: 0.3em 0; font-variant-numeric: tabular-nums;
  background: transparent; color: inherit; }
.& tr { background: transparent; }
.& th, .& td { padding: 0.2em 0.6em; border: 1px solid color-mix(in srgb, currentColor 35%, #0000);
  text-align: right; vertical-align: top; color: inherit; background: transparent; }
.& thead th { text-align: center; }
.& .word { text-align: left; }
.& td:not(.word), .& .code { white-space: nowrap; }
.& .total > * { font-weight: 700; }
"""


@checked
def notebook_html(value: Shown, lang: Lang = "vi") -> str:
    """Return what a notebook shows of a noun (*hiển thị trong sổ tính*), as a piece of HTML.

    A deadline is its days drawn, a dossier its clock in the official calendar, a calendar its
    newest year of which every day is settled, a report, a score and a list their tables. The noun's
    own `_repr_html_` gives the Vietnamese one.

    >>> from onestop import WorkingDays, due, vn
    >>> deadline = due(vn.local("20/11/2026 16:10"), WorkingDays(3), vn.calendar())
    >>> "<svg" in notebook_html(deadline, "en"), notebook_html(deadline) == deadline._repr_html_()
    (True, True)

    Raises:
        BadValueError: the language is neither "vi" nor "en".
        WrongTypeError: nothing is shown of such a value.
    """
    lang = language(lang)
    inside = next(make for kind, make in _WAYS if isinstance(value, kind))(value, lang)
    style = _STYLE.replace("&", _CLASS)
    return f'<div class="{_CLASS}" lang="{lang}"><style>{style}</style>\n{inside}</div>\n'


def _deadline(deadline: Deadline, lang: Lang) -> str:
    said = f"{deadline.limit.text(lang)} {deadline.start} {deadline.at}"
    return _picture(month_svg(deadline, lang, f"month-{zlib.crc32(said.encode()):08x}-{lang}"))


def _picture(svg: str) -> str:
    """Return a picture that is moved on a narrow screen, and not shrunk until nobody reads it."""
    return f'<div class="scroll">{svg}</div>\n'


def _dossier(dossier: Dossier, lang: Lang) -> str:
    try:
        drawn = timeline_svg(dossier, vn.calendar(), lang=lang)
    except OnestopError as error:  # what cannot be judged is shown all the same: its log
        return _page(_log(dossier, say("notebook_not_drawn", lang, why=error), lang))
    return f"{_picture(drawn)}<p>{text_html(say('notebook_official', lang))}</p>\n"


def _log(dossier: Dossier, why: str, lang: Lang) -> ReviewPage:
    """Return the log of a dossier as a table."""
    rows = tuple(
        (
            moment_text(each.at, lang),
            ": ".join(filter(None, (event_text(each, lang), detail(each, lang)))),
            each.by or "",
        )
        for each in dossier.events
    )
    heads = tuple(say(head, lang) for head in ("col_moment", "col_event", "col_officer"))
    table = PageTable(heads=heads, rows=rows, words=frozenset(range(len(heads))))
    procedure = dossier.procedure
    return ReviewPage(
        title=f"{dossier.code}: {procedure.code} {procedure.name}",
        under=(why,),
        sections=(Section("", (table,)),),
        lang=lang,
    )


def _calendar(calendar: WorkCalendar, lang: Lang) -> str:
    told = {"first": calendar.first, "last": calendar.last}
    for year in reversed(list(_whole_years(calendar))):
        if not year.is_projected:
            said = say("notebook_calendar", lang, **told, year=str(year.number))
            return f"<p>{text_html(said)}</p>\n{_year(year, lang)}"
    return f"<p>{text_html(say('notebook_calendar_bare', lang, **told))}</p>\n"


def _whole_years(calendar: WorkCalendar) -> Iterator[CalendarYear]:
    """Yield the years of which every day lies inside the bounds."""
    first, last = calendar.first, calendar.last
    begun = (first.month, first.day) == (1, 1)
    ended = (last.month, last.day) == (12, 31)
    for number in range(first.year + (not begun), last.year + ended):
        yield CalendarYear(number, calendar)


def _year(year: CalendarYear, lang: Lang) -> str:
    return _picture(calendar_svg(year.number, year.calendar, lang))


def _report(report: Report, lang: Lang) -> str:
    heads, *rows = table_rows(report, lang, {})
    is_empty_last = not any(row[-1] for row in rows)
    cells = tuple(row[:-1] if is_empty_last else row for row in rows)
    table = PageTable(heads=heads[: len(cells[0])], rows=cells, has_total=True)
    lines = (*row_lines(report.total, lang), *remark_lines(report, lang))
    told = tuple(map(Paragraph, lines))
    return _page(
        ReviewPage(
            title=say("report_title", lang),
            under=(say("report_period", lang, period=report.period),),
            sections=(Section("", (table, *told)),),
            lang=lang,
        )
    )


def _score(score: Score, lang: Lang) -> str:
    heads = tuple(say(head, lang) for head in ("col_level", "col_answers", "col_share"))
    rows = tuple(
        (level.text(lang), str(count), percent(Fraction(count, score.n) if score.n else None, lang))
        for level, count in zip(score.scale.levels, score.counts, strict=True)
    )
    page = ReviewPage(
        title=score_text(score, lang),
        under=(),
        sections=(Section("", (PageTable(heads=heads, rows=rows),)),),
        lang=lang,
    )
    return _page(page)


def _worklist(worklist: Worklist, lang: Lang) -> str:
    return _page(worklist_page(worklist, lang, is_named=True))


def _page(page: ReviewPage) -> str:
    """Return a sheet without headings, which would be those of the notebook."""
    lines = [f'<p class="title">{text_html(page.title)}</p>']
    lines += [f"<p>{text_html(line)}</p>" for line in page.under]
    for section in page.sections:
        if section.title:
            lines.append(f'<p class="section">{text_html(section.title)}</p>')
        lines.append(section_html(section))
    return "\n".join(lines)


_Way = Callable[[Any, Lang], str]

_WAYS: Final[tuple[tuple[type[Any], _Way], ...]] = (
    (Deadline, _deadline),
    (Dossier, _dossier),
    (WorkCalendar, _calendar),
    (CalendarYear, _year),
    (Report, _report),
    (Score, _score),
    (Worklist, _worklist),
)
