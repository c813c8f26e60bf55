"""Dossiers: what happened to one, how its clock ran, how it stands."""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
