"""Rules: ballots that can be trusted: bound to a dossier and a stage, and taken in by a log.

`keys` and `tokens` bind a ballot; `links` makes the address that people open; `offering` says when
they are asked; `casting` and `box` take the answers in; `judging` and `report` say what they are
worth. The library signs and checks: it sends no message and keeps no file.

Stands on `dossier`, `survey`, `stages` and `privacy`. Knows no clock and no randomness.
"""

from onestop.ballots.box import BallotBox
from onestop.ballots.casting import BallotPolicy, Cast, CastReceipt
from onestop.ballots.devices import DeviceMark
from onestop.ballots.judging import BallotFlag
from onestop.ballots.keys import KeyRing, SigningKey
from onestop.ballots.links import rating_link
from onestop.ballots.offering import due_ballots
from onestop.ballots.report import BallotReport, BallotRow
from onestop.ballots.tokens import Token, issue_token, read_token

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
