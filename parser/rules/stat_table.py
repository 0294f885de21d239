"""Stage stat_table."""

from __future__ import annotations

from parser.model import Report
from parser.source.document import SourceDocument


def find_stat_table(document: SourceDocument, report: Report) -> Report:
    """Find stat_table."""
    return report
