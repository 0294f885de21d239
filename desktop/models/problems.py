"""What a person should look at in a report, in the order of its text, each with one Chinese line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parser.corrections import Reviewed
from parser.model import Entry, Finding, Report, Span, Target
from parser.naming import target_name


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to look at. `target` is the value to change (of a finding: its first cell)."""

    target: Target
    span: Span | None
    kind: Literal["wrong", "doubtful"]
    text: str
    finding: Finding | None = None


def problems(reviewed: Reviewed) -> tuple[Problem, ...]:
    """Failed checks nobody has decided on and doubtful values nobody has confirmed or changed."""
    report = reviewed.report
    found = [
        _doubt(report, target, entry) for target, entry in report.values() if _is_doubtful(reviewed, target, entry)
    ]
    for finding in reviewed.open_findings:
        if finding.severity != "hint" and finding.cells:
            span = finding.spans[0] if finding.spans else None
            found.append(Problem(finding.cells[0], span, "wrong", finding.message, finding))
    return tuple(sorted(found, key=lambda problem: problem.span.start if problem.span else len(report.text)))


def _is_doubtful(reviewed: Reviewed, target: Target, entry: Entry) -> bool:
    return entry.confidence == "low" and reviewed.state(target, "low") == "doubtful"


def _doubt(report: Report, target: Target, entry: Entry) -> Problem:
    reason = entry.reason or "读得不太有把握，请对照原文"
    return Problem(target, entry.span, "doubtful", f"{target_name(report, target)}：{reason}")
