"""Consistency checks (勾稽关系) over a report's values; what they are called and say is in `resources/checks.toml`."""

from __future__ import annotations

from parser.checks.inside import check_inside
from parser.model import Finding, Report


def check(report: Report) -> tuple[Finding, ...]:
    """All findings of one report, in the order of its tables."""
    return check_inside(report)
