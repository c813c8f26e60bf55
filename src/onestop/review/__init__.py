"""Rules: the sheet that a ward discusses each month, officer by officer, and the year's roll-up.

`lateness` tells each late dossier and why; `opinions` what people said; `petitions` and `leave` are
what no log of a dossier holds; `points` what the rules of the period suggest. `sheet` brings them
together, `year` does so for a year, `public` says what of it may be published.

    dossiers ─┬─▶ figures, late dossiers, points ─┐
    ballots ──┴─▶ opinions, comparison ───────────┴─▶ Review ──▶ YearReview, PublicReview

Stands on `appraisal`, `ballots`, `privacy`, `fairness`, `statistics`, `duties` and `shares`. What a
file does not tell is `None`, and said; it is never 0.
"""

from onestop.figures.petitions import Petition, PetitionCount
from onestop.review.lateness import LateDossier
from onestop.review.leave import Absence
from onestop.review.opinions import Opinions
from onestop.review.points import SuggestedPoints
from onestop.review.public import PublicReview, published
from onestop.review.sheet import OfficerReview, Review, ReviewRow, review_of
from onestop.review.year import MonthLine, YearReview, year_review_of

__all__ = [
    "Absence",
    "LateDossier",
    "MonthLine",
    "OfficerReview",
    "Opinions",
    "Petition",
    "PetitionCount",
    "PublicReview",
    "Review",
    "ReviewRow",
    "SuggestedPoints",
    "YearReview",
    "published",
    "review_of",
    "year_review_of",
]
