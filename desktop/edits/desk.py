"""The one road for every change: into the workspace first, then onto the undo stack, then told to the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
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


class EditDesk(QObject):
    """Undo stacks of the reports, kept equal to the steps in the workspace, also after a restart.

    Signals: `changed(report_id, step, direction)` with ``commit``, ``undo`` or ``redo`` after a change was kept;
    `saving` before it is written; `failed(sentence)` once when it was not kept, and nothing has changed; `saved(time)`;
    `stackChanged(report_id)`.
    """

    changed = Signal(int, object, str)
    failed = Signal(str)
    saving = Signal()
    saved = Signal(str)
    stackChanged = Signal(int)

    def __init__(self, store: Store, parent: QObject | None = None, person: Callable[[], str] = lambda: "") -> None:
        """`person` tells who is at the desk; his name is kept with every step."""
        super().__init__(parent)
        self._store = store
        self.person = person
        self._stacks: dict[int, QUndoStack] = {}
        self._again: Callable[[Store], bool] | None = None

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

    def commit(self, report_id: int, plan: Plan, view: Mapping[str, Any] | None = None) -> bool:
        """Keep a plan as one step; `view` is what the window showed. False when nothing changed or it was not kept."""
        if not plan.corrections:
            return False

        def keep(store: Store, stack: QUndoStack) -> Step:
            step = store.append(
                report_id,
                plan.label,
                plan.corrections,
                view,
                person=self.person(),
                reverts=plan.reverts,
                retakes=plan.retakes,
            )
            stack.push(_StepCommand(step))
            return step

        return self._carry_out(report_id, "commit", keep)

    def undo(self, report_id: int) -> bool:
        """Take the last step back. False when there is none or it could not be kept."""
        if not self.can_undo(report_id):
            return False

        def take_back(store: Store, stack: QUndoStack) -> Step:
            step = _step(stack, stack.index() - 1)
            store.set_undone(step.id, True)
            stack.undo()
            return replace(step, undone=True)

        return self._carry_out(report_id, "undo", take_back)

    def redo(self, report_id: int) -> bool:
        """Do the first undone step again. False when there is none or it could not be kept."""
        if not self.can_redo(report_id):
            return False

        def do_again(store: Store, stack: QUndoStack) -> Step:
            step = _step(stack, stack.index())
            store.set_undone(step.id, False)
            stack.redo()
            return replace(step, undone=False)

        return self._carry_out(report_id, "redo", do_again)

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
    def unkept(self) -> bool:
        """Whether the last change could not be kept and can be tried again."""
        return self._again is not None

    def retry(self, elsewhere: Store | None = None) -> bool:
        """Try the change again that could not be kept, or keep it in a copy of the workspace; False when it is not."""
        return self._again(elsewhere or self._store) if self._again is not None else False

    def _carry_out(
        self,
        report_id: int,
        direction: str,
        change: Callable[[Store, QUndoStack], Step],
        store: Store | None = None,
    ) -> bool:
        self._again = None
        self.saving.emit()
        store = store or self._store
        try:
            if report_id not in self._stacks:
                self.open(report_id)
            step = change(store, self._stacks[report_id])
        except StoreError as error:
            if error.stopping:
                self._again = partial(self._carry_out, report_id, direction, change)
            self.failed.emit(error.message)
            return False
        self.changed.emit(report_id, step, direction)
        self.saved.emit(store.saved_at or step.at)
        self.stackChanged.emit(report_id)
        return True


def _step(stack: QUndoStack, index: int) -> Step:
    command = stack.command(index)
    assert isinstance(command, _StepCommand)
    return command.step
