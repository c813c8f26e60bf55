"""The sheet of one officer: what is theirs, and nothing of anybody else."""

from __future__ import annotations

import attrs
import pytest

from onestop import BadValueError
from onestop.render import officer_review_html, officer_review_text
from onestop.review import Review, review_of
from onestop.satisfaction.comparison import compare
from tests.appraisal.office import CIVIL
from tests.review import meeting


@pytest.fixture(scope="module")
def sheet() -> Review:
    return review_of(
        meeting.dossiers(),
        meeting.OCTOBER,
        meeting.CALENDAR,
        ratings=meeting.box(),
        complaints=meeting.COMPLAINTS,
        leave=meeting.LEAVE,
        rules=CIVIL,
        minimum=2,
    )


def test_it_holds_the_own_figures_and_late_dossiers(sheet: Review) -> None:
    """Hoa: 1, 2, 3 and 4 ended, 3 of them late by 2 days; 5 runs and 6 is paused."""
    text = officer_review_text(sheet, "HOA", "en")
    assert text.startswith("Sheet of one officer: Hoa\nPeriod: 01/10/2026 – 31/10/2026\n")
    assert "Solved 4: early 2, on time 1, late 1" in text
    assert "3, PX.4 Gia hạn thử: due 08/10/2026" in text
    assert "3: lateness, confirmed" in text
    assert "Lan" not in text
    assert "Minh" not in text


def test_its_points_are_provisional_and_its_notes_say_by_which_rules(sheet: Review) -> None:
    text = officer_review_text(sheet, "Hoa")
    assert "Theo 335/2025" in text
    assert "Tạm thời: chờ người có thẩm quyền quyết định" in text


def test_who_was_away_has_a_sheet_that_says_so(sheet: Review) -> None:
    text = officer_review_text(sheet, "Minh", "en")
    assert "on leave all the time, not rated" in text
    assert "Tạm thời" not in text


def test_where_one_lies_beside_chance_stands_there_without_a_rank(sheet: Review) -> None:
    found = compare({"Hoa": {"x": (20, 41)}, "Lan": {"x": (54, 57)}}, minimum=2)
    text = officer_review_text(attrs.evolve(sheet, comparison=found), "Hoa", "en")
    assert "48.78 % of 41 answers; the procedures handled let expect 94.74 %" in " ".join(
        text.split()
    )
    assert "below" in text
    assert "Lan" not in text


def test_where_there_is_too_little_to_compare_that_is_said(sheet: Review) -> None:
    found = compare({"Hoa": {"x": (3, 4)}, "Lan": {"x": (54, 57)}}, minimum=10)
    text = officer_review_text(attrs.evolve(sheet, comparison=found), "Hoa", "en")
    assert "not enough" in text[text.index("Fair comparison") :]


def test_without_limits_and_without_a_reason_nothing_is_said(sheet: Review) -> None:
    found = compare({"Hoa": {"x": (20, 41)}, "Lan": {"x": (54, 57)}}, minimum=2)
    bare = [attrs.evolve(each, funnel=None, why=None) for each in found.standings]
    alone = attrs.evolve(sheet, comparison=attrs.evolve(found, standings=tuple(bare)))
    assert "answers; the procedures handled" not in officer_review_text(alone, "Hoa", "en")


def test_without_anybody_to_compare_there_is_no_such_part(sheet: Review) -> None:
    alone = attrs.evolve(sheet, comparison=None)
    assert "Fair comparison" not in officer_review_text(alone, "Hoa", "en")


def test_as_a_page_it_says_the_same(sheet: Review) -> None:
    page = officer_review_html(sheet, "Hoa")
    assert "Phiếu cá nhân: Hoa" in page
    assert "Đã giải quyết 4" in page


def test_nobody_of_that_name_is_refused_with_those_there_are(sheet: Review) -> None:
    with pytest.raises(BadValueError, match="officer is 'Tí': the sheet has Hoa; Lan; Minh"):
        officer_review_text(sheet, "Tí")
