"""Where a change is to be seen: the value, section or problem that it is about, or the text where it was."""

from __future__ import annotations

from collections.abc import Callable

from desktop.models.open_report import OpenReport, Selection, subject
from parser.corrections import Correction
from parser.model import Span, Target, TargetKind
from parser.plain import span_from_plain

_PLACES = ("span", "heading", "sentence")


def changed_place(opened: OpenReport, correction: Correction, span_of: Callable[[Target], Span | None]) -> Selection:
    """What to select so that a change is in view. `span_of` finds the place of what the report holds now.

    What is not there any more is shown by the place in the source that it had.
    """
    target = correction.target
    if target.kind is TargetKind.FINDING:
        problem = next((p for p in opened.all_problems if p.finding and p.finding.target == target), None)
        if problem is not None:
            return Selection(problem.target, problem.span or span_of(problem.target), "history")
    if target == Target(TargetKind.NOTE, "report"):
        return Selection(target, None, "history")
    about = subject(target)
    if about is None or about.kind is TargetKind.NOISE:
        return Selection(None, _place(correction), "history")
    if about.kind is TargetKind.SECTION and all(section.target != about for section in opened.reviewed.report.sections):
        return Selection(None, _place(correction), "history")
    return Selection(about, span_of(about) or _place(correction), "history")


def _place(correction: Correction) -> Span | None:
    """The place in the source that either side of a change names."""
    for payload in (correction.new, correction.old):
        for name in _PLACES:
            place = payload.get(name) if payload else None
            if place:
                return span_from_plain(place)
    return None
