"""Vietnam: the official days, the procedures, the rules and the scales that ship with the library.

The package that says "Vietnam". It reads the facts beside it (`facts/**.toml`), each dated and
cited, hands them to `loading`, and keeps what comes back: everything is read once, on first use.

Stands on `loading`. Knows no terminal.
"""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
