"""`onestop review`: the sheet of a monthly meeting.

Stands on the ward. Decides nothing but which rules hold through a period.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, Final, TypedDict

import attrs
import click

from onestop import vn
from onestop.appraisal.appraisal import Appraisal
from onestop.appraisal.complaints import Complaint
from onestop.appraisal.rules import ConditionRules, IndicatorRules, PointRules
from onestop.cli.console import (
    hand_out,
    print_json,
    print_remarks,
    print_text,
    refusals_told,
    terminal_width,
)
from onestop.cli.endings import endings_soon
from onestop.cli.options import (
    FILE,
    TableOption,
    day_of,
    day_option,
    file_option,
    json_option,
    logs_option,
    now,
    option,
    register_options,
    ward_of,
    with_logs,
)
from onestop.cli.periods import meeting_month, months_of
from onestop.cli.speaking import SpokenChoice, SpokenCommand, SpokenNumber
from onestop.days.period import ReportPeriod
from onestop.dossiers.dossier import Dossier
from onestop.errors import BadValueError, SpansRulesError
from onestop.figures.petitions import Petition
from onestop.i18n.languages import Lang
from onestop.i18n.refusal import language
from onestop.i18n.sayings import say
from onestop.registers.complaints import read_complaints
from onestop.registers.leave import read_leave
from onestop.registers.petitions import read_petitions
from onestop.registers.ratings import read_ratings
from onestop.render.review import (
    officer_review_html,
    officer_review_text,
    public_review_html,
    public_review_text,
    review_html,
    review_text,
)
from onestop.review.leave import Absence
from onestop.review.public import published
from onestop.review.records import MeetingRecord
from onestop.review.year import YearReview, year_review_of
from onestop.satisfaction.ballots.box import BallotBox
from onestop.satisfaction.stages import Stage
from onestop.ward import Ward

#: The stages at which an office may ask, as the command line names them.
STAGES: Final = tuple(stage.value for stage in Stage)


@click.command(cls=SpokenCommand, help="command_review")
@click.argument("register", type=FILE)
@click.argument("ratings", type=FILE, required=False)
@option("--month", metavar="YYYY-MM", help="command_month")
@option("--window", metavar="YYYY-MM", help="command_window_month")
@option("--year", type=SpokenNumber(1), metavar="YYYY", help="command_year")
@day_option("--decided", key="command_decided")
@option("--record", "records", multiple=True, type=FILE, metavar="FILE.json", help="command_record")
@option(
    "--minimum",
    type=SpokenNumber(1),
    default=10,
    show_default=True,
    metavar="N",
    help="command_minimum",
)
@option(
    "--ask",
    "stages",
    multiple=True,
    type=SpokenChoice(STAGES),
    metavar="STAGE",
    help="command_ask",
)
@option(
    "--burst", type=SpokenNumber(2), default=5, show_default=True, metavar="N", help="command_burst"
)
@option(
    "--burst-minutes",
    type=SpokenNumber(0),
    default=10,
    show_default=True,
    metavar="N",
    help="command_burst_minutes",
)
@file_option("--complaints", "command_complaints")
@file_option("--petitions", "command_petitions")
@file_option("--leave", "command_leave")
@logs_option
@option("--officer", metavar="NAME", help="command_officer")
@option("--public", is_flag=True, help="command_public")
@option("--html", type=FILE, metavar="FILE.html", help="command_html")
@json_option
@register_options
def review(
    register: str,
    ratings: str | None,
    month: str | None,
    window: str | None,
    year: int | None,
    decided: str | None,
    records: tuple[str, ...],
    minimum: int,
    stages: tuple[str, ...],
    burst: int,
    burst_minutes: int,
    complaints: str | None,
    petitions: str | None,
    leave: str | None,
    logs: tuple[str, ...],
    officer: str | None,
    public: bool,
    html: str | None,
    as_json: bool,
    encoding: str | None,
    columns: str | None,
    lenient: bool,
    files: tuple[str, ...],
    overlays: tuple[str, ...],
    lang: str,
) -> None:
    """Make the sheet that a ward discusses each month, from its table of dossiers.

    RATINGS holds what people said; without it that is not known.
    """
    spoken = language(lang)
    with refusals_told(spoken):
        period = meeting_month(month, window, spoken)
        months = () if year is None else months_of(year, period, is_window=window is not None)
        if sum((public, bool(months), officer is not None)) > 1:
            raise click.UsageError(say("command_one_sheet", spoken))
        ward = ward_of(files, overlays)
        read = TableOption(register, encoding, columns, lenient).read(ward, spoken)
        dossiers = with_logs(read.dossiers, logs)
        policy = {
            "stages": [Stage(stage) for stage in stages] or None,
            "burst_least": burst,
            "burst_minutes": burst_minutes,
        }
        beside = _Beside(
            ratings=_rated(ratings, dossiers, spoken, policy),
            complaints=None if complaints is None else read_complaints(complaints, dossiers),
            petitions=None if petitions is None else read_petitions(petitions),
            leave=() if leave is None else read_leave(leave),
            minimum=minimum,
        )
        rules = _rules_of(period)
        endings = endings_soon(now().date(), ward, rating=None if rules is None else rules.name)
        print_remarks(endings, spoken, error=True)
        sheet = ward.review(dossiers, period, rules=rules, **beside)
        if public:
            shown = published(sheet, spoken)
            text, page = public_review_text(shown), public_review_html(shown)
        elif officer is not None:
            text = officer_review_text(sheet, officer, spoken, width=terminal_width())
            page = officer_review_html(sheet, officer, spoken)
        else:
            day = day_of(decided) or (None if year is None else _last_day(year, window))
            rolled = _rolled(ward, dossiers, months, beside, day, _agreed(records))
            text = review_text(sheet, spoken, year=rolled, width=terminal_width())
            page = review_html(sheet, spoken, year=rolled)
        if as_json:
            own = None if officer is None else sheet.officer(officer)
            print_json(shown if public else own or sheet, spoken)
        else:
            hand_out(text, page, html)


class _Beside(TypedDict):
    """What the files of a meeting tell beside the register; `None` is not known."""

    ratings: BallotBox | None
    complaints: tuple[Complaint, ...] | None
    petitions: tuple[Petition, ...] | None
    leave: tuple[Absence, ...]
    minimum: int


def _rated(
    file: str | None, dossiers: tuple[Dossier, ...], lang: Lang, policy: dict[str, Any]
) -> BallotBox | None:
    """Return the ratings under the office's choices; the rows set aside are told beside them."""
    if file is None:
        return None
    box = read_ratings(file, dossiers, scale=vn.SCALE_5, tz=vn.TZ)
    for each in box.set_aside:
        print_text(f"{say('left_out', lang)}: {each.text(lang)}", error=True)
    return attrs.evolve(box, policy=attrs.evolve(box.policy, **policy))


def _rolled(
    ward: Ward,
    dossiers: tuple[Dossier, ...],
    months: tuple[ReportPeriod, ...],
    beside: _Beside,
    decided: dt.date | None,
    agreed: tuple[Appraisal, ...],
) -> YearReview | None:
    """Return the roll-up of some months of a year, if it is asked for, rated as of a day."""
    if not months or decided is None:
        return None
    return year_review_of(
        dossiers,
        months,
        ward.calendar,
        rules=_rules_of(ReportPeriod.between(months[0].first, months[-1].last)),
        rated_by=_rating_rules(decided),
        decided=decided,
        appraisals=agreed,
        policy=ward.policy,
        **beside,
    )


def _last_day(year: int, window: str | None) -> dt.date:
    """Return the day on which a year is decided if nobody says: its last."""
    make = ReportPeriod.calendar_year if window is None else ReportPeriod.reporting_year
    return make(year).last


def _agreed(files: tuple[str, ...]) -> tuple[Appraisal, ...]:
    """Return what was decided at the meetings of the months."""
    if not files:
        return ()
    from onestop.interchange import from_json

    texts = ((file, Path(file).read_text(encoding="utf-8-sig")) for file in files)
    records = (from_json(text, MeetingRecord, file=file) for file, text in texts)
    return tuple(each for record in records for each in record.decided)


def _rating_rules(day: dt.date) -> PointRules | ConditionRules | None:
    """Return the rules of rating people on a day, `None` before there were any that are known."""
    try:
        return vn.rating_rules(on=day)
    except BadValueError:
        return None


def _rules_of(period: ReportPeriod) -> IndicatorRules | PointRules | ConditionRules | None:
    """Return the rules by which points are suggested in a period, if one set holds through it."""
    try:
        return vn.indicator_rules(on=period)
    except SpansRulesError:
        return None
    except BadValueError:  # no indicators any more, or not yet
        pass
    try:
        return vn.rating_rules(on=period)
    except (SpansRulesError, BadValueError):
        return None
