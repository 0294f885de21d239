"""Taking the newer file of a report: a row in its place, the corrections that hold carried over, the rest told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.edits.judgement import LONGEST_NOTE
from desktop.models.history import subject_name, words
from desktop.models.source_changes import SourceChanges, compare
from desktop.models.workbench import Workbench
from desktop.store import StoreError
from desktop.store.new_steps import NewStep
from desktop.store.replacing import put_back, replace_report
from parser.corrections import Correction, How, Kind
from parser.errors import ReadError
from parser.model import Report, Target, TargetKind

_NOTE = Target(TargetKind.NOTE, "report")
_LABEL = "换用新文件"
_HEAD = "换用新文件时没有沿用的修正，请对照新文件再看："


@dataclass(frozen=True, slots=True)
class Replaced:
    """What was done: the rows, how many changes were carried over, which were not, in words."""

    old: int
    new: int
    carried: int
    conflicts: tuple[str, ...]
    accepted: bool


class SourceReplacing:
    """Compares the open report with a newer file of it, and puts that in its place."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench

    def compare(self, data: bytes) -> SourceChanges | None:
        """What changed; None where it cannot be said, which is told."""
        workbench, opened = self._workbench, self._workbench.current
        if opened is None:
            return None
        try:
            steps = tuple(step for step in workbench.loader.steps(opened) if not step.undone)
            return compare(opened, steps, data)
        except (StoreError, ReadError) as error:
            workbench.messages.tell("warning", error.message)
            return None

    def take(self, changes: SourceChanges) -> Replaced | None:
        """Put the newer file in the place of the open report; None where it was not kept, which the person knows."""
        workbench, opened = self._workbench, self._workbench.current
        if opened is None or changes.hindrance or not workbench.before_many("carry"):
            return None
        told = tuple(conflict_words(opened.parsed, one) for one in changes.carried.conflicts)
        steps = [NewStep(step.label, step.person, step.corrections) for step in changes.carried.steps]
        if told:
            steps.append(self._note(steps, told))
        try:
            new = replace_report(workbench.store, opened.row.id, changes.data, steps, workbench.desk.person())
        except StoreError as error:
            workbench.messages.tell("error", error.message)
            return None
        workbench.loader.keep(changes.reading, opened.row.encoding)
        self._show(new)
        count = sum(len(step.corrections) for step in changes.carried.steps)
        return Replaced(opened.row.id, new, count, told, opened.row.status == "accepted")

    def go_back(self, replaced: Replaced) -> bool:
        """Put the older report back in its place; False where that could not be kept, which is told."""
        try:
            put_back(self._workbench.store, replaced.new, replaced.old, self._workbench.desk.person())
        except StoreError as error:
            self._workbench.messages.tell("error", error.message)
            return False
        self._show(replaced.old)
        return True

    def _show(self, report_id: int) -> None:
        self._workbench.refresh_queue()
        self._workbench.open(report_id)

    def _note(self, steps: Sequence[NewStep], told: Sequence[str]) -> NewStep:
        """What was not carried over, as a note on the report: it stays until somebody takes it away."""
        notes = [one.new for step in steps for one in step.corrections if one.target == _NOTE]
        old = notes[-1] if notes else None
        text = "\n".join([*([str(old["text"])] if old else []), _HEAD, *told])
        new = {"text": text if len(text) <= LONGEST_NOTE else text[: LONGEST_NOTE - 1] + "…"}
        made = Correction(target=_NOTE, kind=Kind.NOTE, old=old, new=new, how=How.TYPED)
        return NewStep(_LABEL, self._workbench.desk.person(), (made,))


def conflict_words(report: Report, correction: Correction) -> str:
    """A correction that was not carried over: what it was of, and from what to what."""
    name = subject_name(report, correction)
    if correction.target.kind is TargetKind.CONFIRM:
        return f"{name}：原先确认过，现在读到的不同了"
    old, new = (words(correction, one).removeprefix(f"{name} ") for one in (correction.old, correction.new))
    return f"{name}：原先由“{old}”改为“{new}”，没有沿用"
