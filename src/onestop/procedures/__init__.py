"""Procedures: what a procedure asks for, by channel, case and day."""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
