"""Rules: ballots that can be trusted: bound to a dossier and a stage, and taken in by a log.

`keys` and `tokens` bind a ballot; `links` makes the address that people open; `offering` says when
they are asked; `casting` and `box` take the answers in; `judging` and `report` say what they are
worth. The library signs and checks: it sends no message and keeps no file.

Stands on `dossier`, `survey`, `stages` and `privacy`. Knows no clock and no randomness.
"""

from onestop.satisfaction.ballots.box import BallotBox
from onestop.satisfaction.ballots.devices import DeviceMark
from onestop.satisfaction.ballots.judging import BallotFlag
from onestop.satisfaction.ballots.keys import KeyRing, SigningKey
from onestop.satisfaction.ballots.links import rating_link
from onestop.satisfaction.ballots.offering import due_ballots
from onestop.satisfaction.ballots.policy import BallotPolicy, Cast, CastReceipt
from onestop.satisfaction.ballots.report import BallotReport, BallotRow
from onestop.satisfaction.ballots.tokens import Token, issue_token, read_token

__all__ = [
    "BallotBox",
    "BallotFlag",
    "BallotPolicy",
    "BallotReport",
    "BallotRow",
    "Cast",
    "CastReceipt",
    "DeviceMark",
    "KeyRing",
    "SigningKey",
    "Token",
    "due_ballots",
    "issue_token",
    "rating_link",
    "read_token",
]
