"""The reader of published Vietnamese time-limit texts (*thời hạn giải quyết*).

A text becomes tokens, the tokens pieces of time, the pieces items in clauses, and the words around
each item its condition, its start and whether it stands alone or adds to another. Every step goes
through the text a fixed number of times, so that the work grows with its length and no faster.
What cannot be read is refused: being wrong is worse.

Stands on the limits, their cases and the errors. Knows no calendar and no dossier.
"""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
