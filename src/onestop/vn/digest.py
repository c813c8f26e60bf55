"""Vietnam: which facts these are, and whether they are as they were published.

The facts are published with a list of their checksums, `facts/SHA256SUMS`; the list's own checksum
names them all. An answer carries that name in its edition, a document of JSON under `facts`.

Stands on the files of facts. Knows no law.
"""

from __future__ import annotations

import hashlib
from typing import Final

import attrs

from onestop._arguments import checked, checked_fields
from onestop._checks import member
from onestop.i18n.remarks import Remark
from onestop.vn._files import digest, listed, toml_files

#: The name of the facts that ship with the library: sixteen letters of the SHA-256 of their list.
edition: Final[str] = digest()


@attrs.frozen(field_transformer=checked_fields)
class FactsDigest:
    """The facts of this installation beside those published (*dấu vân tay của dữ liệu*).

    `edition` names the facts as published, `expected` what the caller holds them against; files are
    named by their path below the facts. `changed` say something else than when they were published,
    `missing` are gone, `added` were not published.
    """

    edition: str
    expected: str
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether the facts are those expected, and not a word was altered."""
        altered = self.changed + self.missing + self.added
        return self.edition == self.expected and not altered

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What a person reads: that all is as published, or each thing that is not."""
        if self.ok:
            return (Remark.of("facts_as_published", edition=self.edition),)
        other = Remark.of("facts_other_edition", edition=self.edition, expected=self.expected)
        return (
            *(() if self.edition == self.expected else (other,)),
            *(Remark.of("facts_file_changed", file=file) for file in self.changed),
            *(Remark.of("facts_file_missing", file=file) for file in self.missing),
            *(Remark.of("facts_file_added", file=file) for file in self.added),
        )


@checked
def verify_facts(expected: str | None = None) -> FactsDigest:
    """Hold the facts that are installed against their published checksums (*đối chiếu dữ liệu*).

    `expected` is the edition that another machine, an answer or a document names; without one the
    edition of this library is taken, and only altered files are found. The check finds what was
    altered by accident or by hand; who can alter the files can alter the list beside them, so hold
    the edition against one that came another way.

    >>> verify_facts().ok
    True
    >>> verify_facts("0123456789abcdef").ok
    False
    """
    wanted = edition if expected is None else member("expected", expected, str).strip().lower()
    lines = (line.split("  ", 1) for line in listed().splitlines())
    published = {file: checksum for checksum, file in lines}
    found = {file: hashlib.sha256(text).hexdigest() for file, text in toml_files()}
    return FactsDigest(
        edition,
        wanted,
        changed=tuple(
            file for file in sorted(published.keys() & found) if published[file] != found[file]
        ),
        missing=tuple(sorted(published.keys() - found)),
        added=tuple(sorted(found.keys() - published)),
    )
