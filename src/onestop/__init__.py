"""The rules of Vietnam's one-stop offices (*bộ phận một cửa*), for software to import.

Five questions, each answered with its reasons and its legal source: what a procedure asks for; when
a dossier is due; how it stands; what a period's figures say; how satisfied the people are.

Packages by subject, in the order of the story; imports between them only run up this list, never
down it:

    _lazy         namespaces that load a name when it is first used
    i18n          Vietnamese and English of every term, sentence and error
    _notebook     the one door from nouns up to render
    errors, _checks, _arguments, citation, dated  refusals, checks, sources with their dates
    days          which days and hours an office works, and who said so when
    codes         codes of procedures, fields, agencies and dossiers
    limits        time limits, and the day on which one ends
    procedures    what a procedure asks for, by channel, case and day
    limit_texts   published texts of limits, read
    linting       a procedure held against itself
    dossiers      the log of one, its clock, how it stands, whose delay it was
    figures       what a period's dossiers add up to, and how sure a share is
    satisfaction  what people were asked and answered, and what it is worth
    forms         the data of the standard slips
    appraisal     how an officer did, by dated rules
    review        the sheet of the monthly meeting
    loading       facts from TOML
    vn            Vietnam's facts
    registers     the tables that people hand over
    interchange   JSON in and out
    render        text, SVG and HTML
    ward          one ward's own facts over all of these
    cli           the command line
    __main__

This module only hands names on. A module is loaded when a name of it is first used, so that
`import onestop` stays light.
"""

from typing import Any

from onestop._lazy import attach

_load, __dir__, __all__ = attach(__spec__)


def __getattr__(name: str) -> Any:
    """Load the module of a name when it is first used; the version is looked up only when asked."""
    if name == "__version__":
        from importlib.metadata import version

        return version("onestop-vn")
    return _load(name)
