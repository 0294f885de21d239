"""The few facts of a report that the queue shows without opening it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from desktop.models.problems import Problem, all_problems, open_problems
from desktop.models.spot_checks import lookable
from desktop.store import KeptProblem, Store
from parser.checks.collection.collected import extract
from parser.corrections import Reviewed


def kept_problems(report_id: int, listed: Iterable[Problem]) -> tuple[KeptProblem, ...]:
    """A report's problems as lists show them; what another's cause explains is listed below that one."""
    return tuple(
        KeptProblem(report_id, p.grade, p.finding.rule if p.finding else "", p.key, p.text, p.decided) for p in listed
    )


def keep_summary(store: Store, report_id: int, reviewed: Reviewed, listed: Sequence[Problem] | None = None) -> bool:
    """Keep in the workspace what lists show of a report; False where that is known already. Raises StoreError.

    `listed` are all its problems where they are known.
    """
    listed = all_problems(reviewed) if listed is None else listed
    facts, kept = summarise(reviewed, open_problems(listed)), kept_problems(report_id, listed)
    if facts == dict(store.report(report_id).summary) and kept == store.problems(report_id):
        return False
    store.set_summary(report_id, facts, kept)
    return True


def add_report(store: Store, name: str, data: bytes, path: str | None, encoding: str | None, reviewed: Reviewed) -> int:
    """Put a report into the queue, with what lists show of it: both or nothing. Raises StoreError."""
    listed = all_problems(reviewed)
    facts = summarise(reviewed, open_problems(listed))
    return store.add_report(name, data, path, encoding, facts, kept_problems(0, listed))


def summarise(reviewed: Reviewed, listed: Sequence[Problem]) -> dict[str, Any]:
    """Agency, year, edition and the counts of errors and of what else needs a look, `listed`, and of corrections.

    ``values`` counts what can be held against the source, ``notes`` what people wrote; under ``collected`` is what the
    checks over many reports have to know of it.
    """
    report = reviewed.report
    values = {name: entry.value for name, entry in report.metadata.items()}
    return {
        "title": values.get("title"),
        "agency": values.get("agency"),
        "year": values.get("year"),
        "edition": report.edition,
        "wrong": sum(problem.kind == "wrong" for problem in listed),
        "doubtful": sum(problem.kind == "doubtful" for problem in listed),
        "corrected": len(reviewed.marks),
        "values": len(lookable(reviewed)),
        "notes": sum(map(bool, reviewed.notes.values())),
        "collected": extract(reviewed),
    }
