"""Checks of a report, of its figures (勾稽关系) and its days. What they are called and say: `resources/checks.toml`."""

from __future__ import annotations

from parser.checks.days import check_days
from parser.checks.inside import check_inside
from parser.model import Finding, Report


def check(report: Report) -> tuple[Finding, ...]:
    """All findings of one report: of its tables in their order, then of its days."""
    return (*check_inside(report), *check_days(report))
