"""Days: which days and hours an office works, who said so and when; the calendar over them."""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
