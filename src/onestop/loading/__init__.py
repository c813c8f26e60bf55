"""Files of facts become concepts, or every fault of them is told at once.

`node` reads TOML and JSON table by table and collects faults by file and path; `citations`,
`calendars`, `procedures`, `overlays`, `codes`, `forms` and `rules` know the layout of their files;
`writing` makes tables of procedures again. This is the only package that reads TOML.

Stands on the concepts and the rules' `days.calendar`. Knows no country: it is told which files to
read.
"""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
