"""Reads annual reports on open government information: files in, figures with their places out.

document = read(path)              # parser.source: the decoded text, tables of a .docx with their spans
report = parse(document)           # the rules of parser.rules, in order; parse_all for a file of several reports
reviewed = review(report, edits)   # the report with a person's corrections, checked again
"""

from __future__ import annotations

from collections.abc import Sequence

from parser.checks import check
from parser.corrections import Correction, Reviewed, apply
from parser.model import Report
from parser.parts import parse, parse_all
from parser.source import SourceDocument, read, read_bytes

__all__ = [
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


def review(report: Report, corrections: Sequence[Correction]) -> Reviewed:
    """The report with the corrections applied in order and its findings made anew from the corrected values."""
    reviewed = apply(report, corrections)
    return reviewed.with_findings(check(reviewed.report))
