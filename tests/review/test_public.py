"""What may be published: small cells hidden, nobody with few dossiers or answers."""

from __future__ import annotations

import pytest

from onestop import BadValueError, Dossier
from onestop.figures.disclosure import SUPPRESSED
from onestop.review import Review, published, review_of
from onestop.satisfaction.ballots import BallotBox
from tests.review.meeting import CALENDAR, LEAVE, OCTOBER, THREE, box, dossiers, plain

Rows = list[tuple[str, str, int, str]]


def many(officer: str | None, n: int, *, rated: int = 0) -> tuple[list[Dossier], Rows]:
    """So many early dossiers of an officer, some of them rated 4: no burst."""
    codes = [f"{officer}-{number}" for number in range(n)]
    held = [plain(c, THREE, officer, "05/10 09:00", "06/10 09:00", "06/10 10:00") for c in codes]
    return held, [(code, "result", 4, "06/10 11:00") for code in codes[:rated]]


def sheet(*parts: tuple[list[Dossier], Rows], rated: bool = True) -> Review:
    held = [dossier for some, _ in parts for dossier in some]
    rows = [row for _, some in parts for row in some]
    ratings: BallotBox | None = box(rows) if rated else None
    return review_of(held, OCTOBER, CALENDAR, ratings=ratings)


def test_who_has_enough_has_a_row_and_the_others_are_counted_together() -> None:
    """Of six, A has 30 and B 20 dossiers, all rated; four have 3 each."""
    review = sheet(
        many("A", 30, rated=30),
        many("B", 20, rated=20),
        *(many(name, 3, rated=2) for name in "CDEF"),
    )
    public = published(review, "en")
    assert public.dossiers.rows == ("A", "B", "(other officers)")
    assert public.pooled == 4
    assert public.dossiers.row_totals == (30, 20, 12)
    assert public.answers is not None
    assert public.answers.rows == ("A", "B", "(other officers)")
    assert public.answers.total == 58


def test_one_or_two_are_never_counted_together_alone() -> None:
    """C alone is below: the smallest of the others join, until they are three."""
    review = sheet(many("A", 30), many("B", 25), many("C", 20), many("D", 3), rated=False)
    public = published(review, "en")
    assert public.dossiers.rows == ("A", "(other officers)")
    assert public.pooled == 3
    assert public.answers is None


def test_who_has_dossiers_and_few_answers_has_no_row() -> None:
    review = sheet(many("A", 30, rated=9), many("B", 30, rated=10))
    assert published(review, "vi").dossiers.rows == ("(tất cả cán bộ)",)


def test_dossiers_of_nobody_are_nobodys_secret() -> None:
    review = sheet(many("A", 30), many(None, 8), rated=False)
    public = published(review, "en")
    assert public.dossiers.rows == ("A", "(other officers)")
    assert public.pooled == 0


def test_who_did_nothing_hides_nobody() -> None:
    """An officer on leave is no third one among two."""
    held = [*many("A", 30)[0], *many("B", 20)[0]]
    review = review_of(held, OCTOBER, CALENDAR, leave=LEAVE)
    assert [each.key for each in review.officers] == ["A", "B", "Hoa", "Minh"]
    assert published(review, "en").dossiers.rows == ("A", "B")


def test_two_people_are_everybody() -> None:
    review = sheet(many("A", 30), many("B", 3), rated=False)
    assert published(review, "en").dossiers.rows == ("(all officers)",)


def test_everybody_with_enough_has_a_row() -> None:
    review = sheet(many("A", 30), many("B", 20), rated=False)
    assert published(review, "en").dossiers.rows == ("A", "B")


def test_small_cells_are_hidden() -> None:
    public = published(review_of(dossiers(), OCTOBER, CALENDAR, ratings=box()), "en")
    # how many were late is nobody's secret; who was not satisfied is
    assert public.dossiers.cell("(all officers)", "late") == 2
    assert public.dossiers.total == 11
    assert public.answers is not None
    assert SUPPRESSED in public.answers.cells[0]
    assert public.answers is not None
    assert public.answers.total == 10


def test_nothing_is_published_of_nothing() -> None:
    public = published(review_of([], OCTOBER, CALENDAR), "en")
    assert public.dossiers.total == 0


def test_the_least_that_may_be_hidden_is_two() -> None:
    with pytest.raises(BadValueError, match="cells is 1: must be 2 or more"):
        published(sheet(), cells=1)


def test_the_office_publishes_its_own_headline() -> None:
    """1,620 early and 0 late: 0 is no secret, and the ward must post it."""
    review = sheet(many("A", 30), many("B", 20), rated=False)
    for by_officer, rows in ((True, ("A", "B")), (False, ("(all officers)",))):
        table = published(review, "en", by_officer=by_officer).dossiers
        assert table.rows == rows
        assert (table.column_totals, table.total) == ((50, 0, 0, 0, 0), 50)
