"""Reads annual reports on open government information: files in, figures with their places out.

document = read(path)              # parser.source: the decoded text, tables of a .docx with their spans
report = parse(document)           # the rules of parser.rules, in order; parse_all for a file of several reports
findings = check(report)           # the rules of parser.checks: what contradicts itself (勾稽关系)
reviewed = review(report, edits)   # the report with a person's corrections, checked again

The names are imported when they are first asked for: whoever only needs `parser.model` or `parser.corrections` does not
wait for the rules and their patterns.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parser.checks import Checker, check
    from parser.corrections import Correction, Reviewed
    from parser.model import Report
    from parser.parts import parse, parse_all
    from parser.source import SourceDocument, read, read_bytes

__all__ = [
    "Checker",
    "Correction",
    "Report",
    "Reviewed",
    "SourceDocument",
    "check",
    "parse",
    "parse_all",
    "read",
    "read_bytes",
    "review",
]

_HOMES = {
    "parser.checks": ("Checker", "check"),
    "parser.corrections": ("Correction", "Reviewed"),
    "parser.model": ("Report",),
    "parser.parts": ("parse", "parse_all"),
    "parser.source": ("SourceDocument", "read", "read_bytes"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Import one of the names, once."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def review(report: Report, corrections: Sequence[Correction], checker: Checker | None = None) -> Reviewed:
    """The report with the corrections applied in order and its findings made anew from the corrected values.

    A `checker` knows the rules that are switched off and last year's report, and checks only what an edit has touched.
    """
    from parser.checks import Checker  # noqa: PLC0415
    from parser.corrections import apply  # noqa: PLC0415

    reviewed = apply(report, corrections)
    return reviewed.with_findings((checker or Checker()).check(reviewed.report))
