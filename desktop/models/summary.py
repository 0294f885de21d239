"""The few facts of a report that the queue shows without opening it."""

from __future__ import annotations

from typing import Any

from desktop.models.problems import problems
from parser.corrections import Reviewed


def summarise(reviewed: Reviewed) -> dict[str, Any]:
    """Agency, year, edition and the counts of open errors, doubtful values and corrections."""
    report = reviewed.report
    listed = problems(reviewed)
    values = {name: entry.value for name, entry in report.metadata.items()}
    return {
        "title": values.get("title"),
        "agency": values.get("agency"),
        "year": values.get("year"),
        "edition": report.edition,
        "wrong": sum(problem.kind == "wrong" for problem in listed),
        "doubtful": sum(problem.kind == "doubtful" for problem in listed),
        "corrected": len(reviewed.marks),
    }
