"""Stage indicators."""

from __future__ import annotations

from parser.model import Report
from parser.source.document import SourceDocument


def find_indicators(document: SourceDocument, report: Report) -> Report:
    """Find indicators."""
    return report
