"""Values that were read with a doubt nobody has settled yet, as the window and the workbook both count them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.unseen import REASON, is_unseen, unseen
from parser.checks.origins import not_adding_up
from parser.corrections import Reviewed, State
from parser.model import Entry, Target


def open_doubts(reviewed: Reviewed) -> Iterator[tuple[Target, Entry]]:
    """Unsure values that nobody has confirmed, changed or found wrong, and numbers typed that stand nowhere (原文未见).

    Left out is the doubt that a row does not add up, where a check says so already.
    """
    yield from ((target, replace(entry, confidence="low", reason=REASON)) for target, entry in unseen(reviewed))
    told, reason = _told_by_checks(reviewed), not_adding_up()
    for target, entry in reviewed.report.values():
        doubtful = entry.confidence == "low" and reviewed.state(target, "low") == "doubtful"
        if doubtful and (target not in told or entry.reason != reason):
            yield target, entry


def shown_state(reviewed: Reviewed, target: Target, confidence: str) -> State:
    """The one word for a value in lists and grids: a number typed that stands nowhere is doubtful, not only changed."""
    state = reviewed.state(target, confidence)
    return "doubtful" if state == "corrected" and is_unseen(reviewed, target) else state


def _told_by_checks(reviewed: Reviewed) -> frozenset[Target]:
    """Values that a failed check speaks of, or one that holds since a person changed a value of it."""
    findings = [finding for finding in reviewed.report.findings if finding.severity == "error"]
    failed = [finding for finding in findings if finding.outcome == "fail"]
    mended = [f for f in findings if f.outcome == "pass" and not reviewed.marks.keys().isdisjoint(f.cells)]
    return frozenset(cell for finding in (*failed, *mended) for cell in finding.cells)
