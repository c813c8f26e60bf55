"""Limits: how long handling may take, and the day on which it ends."""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
