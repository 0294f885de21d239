"""The one road for every change: into the workspace first, then onto the undo stack, then told to the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop.edits.plan import Plan
from desktop.store import Step, Store, StoreError


class _StepCommand(QUndoCommand):
    """A step on the stack. It does nothing itself, so it cannot fail: the workspace was changed before."""

    def __init__(self, step: Step) -> None:
        super().__init__(step.label)
        self.step = step


@dataclass(frozen=True, slots=True)
class _Wish:
    """A change of a report: how it is kept in a workspace, and whether it waits where nothing can be kept."""

    report_id: int
    direction: str
    keep: Callable[[Store], Step]
    waits: bool


class EditDesk(QObject):
    """Undo stacks of the reports, kept equal to the steps in the workspace, also after a restart.

    Signals: `changed(report_id, step, direction)` with ``commit``, ``undo`` or ``redo`` after a change was kept;
    `saving` before it is written; `failed(sentence)` once when it was not kept, and nothing has changed; `saved(time)`;
    `stackChanged(report_id)`; `waiting(error)` after `failed`, when the change waits until it can be kept (`retry`).
    """

    changed = Signal(int, object, str)
    failed = Signal(str)
    saving = Signal()
    saved = Signal(str)
    stackChanged = Signal(int)
    waiting = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None, person: Callable[[], str] = lambda: "") -> None:
        """`person` tells who is at the desk; his name is kept with every step."""
        super().__init__(parent)
        self._store = store
        self.person = person
        self._stacks: dict[int, QUndoStack] = {}
        self._waits: _Wish | None = None

    def open(self, report_id: int) -> None:
        """Build the report's stack from its steps; undone ones can be redone. Raises StoreError."""
        steps = self._store.steps(report_id)
        stack = QUndoStack(self)
        for step in steps:
            stack.push(_StepCommand(step))
        stack.setIndex(sum(not step.undone for step in steps))
        self.close(report_id)
        self._stacks[report_id] = stack
        self.stackChanged.emit(report_id)

    def close(self, report_id: int) -> None:
        """Forget the report's stack; its steps stay in the workspace."""
        stack = self._stacks.pop(report_id, None)
        if stack is not None:
            stack.deleteLater()

    def commit(self, report_id: int, plan: Plan, view: Mapping[str, Any] | None = None, *, waits: bool = False) -> bool:
        """Keep a plan as one step; `view` is what the window showed. False when nothing changed or it was not kept.

        One that `waits` can be tried again where the workspace could not be written.
        """
        if not plan.corrections:
            return False

        def keep(store: Store) -> Step:
            return store.append(
                report_id,
                plan.label,
                plan.corrections,
                view,
                person=self.person(),
                reverts=plan.reverts,
                retakes=plan.retakes,
            )

        return self._wish(_Wish(report_id, "commit", keep, waits))

    def undo(self, report_id: int, *, waits: bool = False) -> bool:
        """Take the last step back. False when there is none or it could not be kept."""
        if not self.can_undo(report_id):
            return False
        stack = self._stacks[report_id]
        return self._mark(report_id, "undo", _step(stack, stack.index() - 1), waits)

    def redo(self, report_id: int, *, waits: bool = False) -> bool:
        """Do the first undone step again. False when there is none or it could not be kept."""
        if not self.can_redo(report_id):
            return False
        stack = self._stacks[report_id]
        return self._mark(report_id, "redo", _step(stack, stack.index()), waits)

    def _mark(self, report_id: int, direction: str, step: Step, waits: bool) -> bool:
        undone = direction == "undo"

        def keep(store: Store) -> Step:
            store.set_undone(step.id, undone)
            return replace(step, undone=undone)

        return self._wish(_Wish(report_id, direction, keep, waits))

    def can_undo(self, report_id: int) -> bool:
        """Whether there is a step to take back."""
        return self._is_open(report_id) and self._stacks[report_id].canUndo()

    def can_redo(self, report_id: int) -> bool:
        """Whether there is an undone step to do again."""
        return self._is_open(report_id) and self._stacks[report_id].canRedo()

    def undo_text(self, report_id: int) -> str:
        """The name of the step that undo would take back, "" for none."""
        return self._stacks[report_id].undoText() if self._is_open(report_id) else ""

    def redo_text(self, report_id: int) -> str:
        """The name of the step that redo would do again, "" for none."""
        return self._stacks[report_id].redoText() if self._is_open(report_id) else ""

    def _is_open(self, report_id: int) -> bool:
        """Whether there is a stack, in a workspace that can be changed."""
        return report_id in self._stacks and not self._store.looking

    @property
    def unkept(self) -> int | None:
        """The report whose last change could not be kept and waits; None where nothing waits."""
        return self._waits.report_id if self._waits else None

    def retry(self) -> bool:
        """Try the change again that waits; False when it is not kept."""
        return self._carry_out(self._waits) if self._waits is not None else False

    def keep_in(self, copy: Store) -> None:
        """Keep the change that waits in a copy of the workspace; here it goes on waiting. Raises StoreError."""
        if self._waits is not None:
            self._waits.keep(copy)

    def _wish(self, wish: _Wish) -> bool:
        """Carry out a change after the one that waits; what was wished of the same report was planned without that."""
        earlier = self.unkept
        if earlier is not None and (not self.retry() or earlier == wish.report_id):
            return False
        return self._carry_out(wish)

    def _carry_out(self, wish: _Wish) -> bool:
        report_id, self._waits = wish.report_id, None
        self.saving.emit()
        try:
            if report_id not in self._stacks:
                self.open(report_id)
            step = wish.keep(self._store)
        except StoreError as error:
            if error.stopping and wish.waits:
                self._waits = wish
            self.failed.emit(error.message)
            if self._waits is not None:
                self.waiting.emit(error)
            return False
        stack = self._stacks[report_id]
        if wish.direction == "commit":
            stack.push(_StepCommand(step))
        elif wish.direction == "undo":
            stack.undo()
        else:
            stack.redo()
        self.changed.emit(report_id, step, wish.direction)
        self.saved.emit(self._store.saved_at or step.at)
        self.stackChanged.emit(report_id)
        return True


def _step(stack: QUndoStack, index: int) -> Step:
    command = stack.command(index)
    assert isinstance(command, _StepCommand)
    return command.step
