"""Failed checks of a report as it was read that a person's changes have settled: 已改."""

from __future__ import annotations

from collections.abc import Iterable

from parser.corrections import Reviewed
from parser.model import Finding


def mended(first: Iterable[Finding], reviewed: Reviewed) -> tuple[Finding, ...]:
    """Of the findings before all corrections, those that failed and now hold because a value of theirs was changed.

    Each cause counts once; hints do not count.
    """
    failing = {finding.key for finding in reviewed.report.findings if finding.outcome == "fail"}
    changed = reviewed.marks.keys()
    return tuple(
        finding
        for finding in first
        if finding.outcome == "fail"
        and finding.severity != "hint"
        and not finding.under
        and finding.key not in failing
        and not changed.isdisjoint(finding.cells)
    )
