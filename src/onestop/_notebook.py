"""The one door from nouns up to `render`: how a notebook shows them.

A noun lies below the pictures and knows none of them. What a notebook asks a noun for is handed on
here, and `render` is loaded only then. No other module may look upward; a test names this one.

Stands on nothing.
"""

from __future__ import annotations


def shown(noun: object) -> str:
    """Return a noun as a notebook shows it (*hiển thị trong sổ tính*), in Vietnamese."""
    from onestop.render.notebook import notebook_html

    return notebook_html(noun)  # type: ignore[arg-type]  # the nouns that ask are those it takes
