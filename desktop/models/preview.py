"""What would become of the checks if what is being typed were kept."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.edits.plans import Refused, type_value
from desktop.models.open_report import OpenReport
from desktop.unseen import REASON, is_unseen
from parser import review
from parser.corrections import Reviewed
from parser.model import Finding, Target


@dataclass(frozen=True, slots=True)
class Preview:
    """One line about what is being typed; `good` when it mends a check and breaks none, `wrong` when one fails."""

    text: str
    good: bool = False
    wrong: bool = False


def preview(opened: OpenReport, target: Target, text: str) -> Preview | None:
    """What would be, None where there is nothing to say."""
    try:
        plan = type_value(opened.reviewed, target, text)
    except Refused as refusal:
        return Preview(str(refusal)) if text else None
    if not plan.corrections:
        return None
    there = review(opened.parsed, (*opened.corrections, *plan.corrections), opened.checker)
    before, after = _failing(opened.reviewed, target), _failing(there, target)
    if after:
        return Preview(f"改成 {text or '空白'}：{next(iter(after.values())).message}", wrong=True)
    remark = f"，但{REASON}" if is_unseen(there, target) else ""
    if before:
        return Preview(f"改成 {text or '空白'}，与它有关的核对就都平了{remark}", good=not remark)
    return Preview(f"改成 {text}，{REASON}") if remark else None


def _failing(reviewed: Reviewed, target: Target) -> dict[str, Finding]:
    """The failed checks that a value has a part in, hints left out."""
    return {f.key: f for f in reviewed.open_findings if target in f.cells and f.severity != "hint" and not f.under}
