"""Figures: what a period's dossiers add up to, and how sure a share is."""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
