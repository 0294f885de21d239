"""Stage chrome."""

from __future__ import annotations

from parser.model import Report
from parser.source.document import SourceDocument


def find_chrome(document: SourceDocument, report: Report) -> Report:
    """Find chrome."""
    return report
