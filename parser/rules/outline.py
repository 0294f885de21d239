"""Stage outline."""

from __future__ import annotations

from parser.model import Report
from parser.source.document import SourceDocument


def find_outline(document: SourceDocument, report: Report) -> Report:
    """Find outline."""
    return report
