"""What the pictures share: a page that can be read aloud, and text in it.

Stands on `i18n`.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

import attrs

from onestop.i18n.exits import printable
from onestop.i18n.languages import Lang


@attrs.frozen
class Picture:
    """A picture: its size, its style, and what it says to those who do not see it.

    `name` sets the ids and the style of a picture apart from others on the same web page.
    """

    width: int
    height: int
    style: str
    title: str
    description: str
    lang: Lang
    name: str = ""

    def svg(self, body: str) -> str:
        """Return the picture with its title, its description and its body."""
        ids = [f"{self.name}-{part}".strip("-") for part in ("title", "description")]
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" '
            f'role="img" width="{self.width}" height="{self.height}" lang="{self.lang}"'
            f'{self._own_class()} aria-labelledby="{" ".join(ids)}">'
            f'<title id="{ids[0]}">{escape(printable(self.title))}</title>'
            f'<desc id="{ids[1]}">{escape(printable(self.description))}</desc>'
            f"<style>{self.style}</style>"
            f'<rect class="page" width="{self.width}" height="{self.height}"/>{body}</svg>'
        )

    def _own_class(self) -> str:
        return f' class="{self.name}"' if self.name else ""


def text(x: float, y: float, content: str, kind: str) -> str:
    """Return a line of text at a place."""
    return f'<text class="{kind}" x="{x:g}" y="{y:g}">{escape(printable(content))}</text>'


def moved(x: float, y: float, parts: Iterable[str]) -> str:
    """Return parts drawn at the origin, moved to a place."""
    return f'<g transform="translate({x:g} {y:g})">{"".join(parts)}</g>'
