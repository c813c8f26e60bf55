"""The lowest package: Vietnamese and English of every term, sentence and error.

`str()` of a noun, `explain()`, a refusal and every page take their words from here, so that a term
is translated once; the phrases themselves stand in `phrases`, by subject. Facts keep their
Vietnamese names; `translate` gives the English beside them.

Stands on nothing. Knows the words of a ward, none of its rules.
"""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
