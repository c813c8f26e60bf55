"""Satisfaction: what people were asked, what they answered, and what it is worth."""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
