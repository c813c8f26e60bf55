"""Ballots that can be trusted: bound to a dossier and a stage, and taken in by a log.

`keys` and `tokens` bind a ballot; `links` makes the address that people open; `offering` says when
they are asked; `casting` and `box` take the answers in; `judging` and `report` say what they are
worth. The library signs and checks: it sends no message and keeps no file.

Stands on `dossiers.dossier`, `satisfaction.scales`, `satisfaction.stages` and `figures.disclosure`.
Knows no clock and no randomness.
"""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
