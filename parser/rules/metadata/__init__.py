"""Stage metadata."""

from __future__ import annotations

from parser.model import Report
from parser.source.document import SourceDocument


def find_metadata(document: SourceDocument, report: Report) -> Report:
    """Find metadata."""
    return report
