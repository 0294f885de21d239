"""Checks inside one report: rows, columns and identities of its official tables."""

from __future__ import annotations

from parser.model import Finding, Report


def check_inside(report: Report) -> tuple[Finding, ...]:
    """Findings of the identities printed on the form itself."""
    return ()
