"""Registers: the tables that people hand over."""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
