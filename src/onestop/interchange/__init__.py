"""Values that leave the library as JSON or TOML and come back the same.

`to_json` and `from_json` carry procedures, calendars, dossiers, deadlines, statuses and reports;
`procedures_toml` writes the files that `load_procedures` reads; `schema` hands out the JSON Schema
of a kind of document. Every document says on its top what it holds and in which version.

    value ──converting (cattrs)──▶ tables ──▶ text ──▶ tables ──▶ value, or every fault at once

Stands on `loading` and `vn`. Knows no terminal.
"""

from onestop._lazy import attach

__getattr__, __dir__, __all__ = attach(__spec__)
