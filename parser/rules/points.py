"""Stage points."""

from __future__ import annotations

from parser.model import Report
from parser.source.document import SourceDocument


def find_points(document: SourceDocument, report: Report) -> Report:
    """Find points."""
    return report
