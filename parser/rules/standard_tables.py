"""Stage standard_tables."""

from __future__ import annotations

from parser.model import Report
from parser.source.document import SourceDocument


def find_standard_tables(document: SourceDocument, report: Report) -> Report:
    """Find standard_tables."""
    return report
