"""The tool bar: the few commands of every minute, with their keys written on them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolBar, QToolButton, QWidget

from desktop.ui.commands import Commands

STEP_LENGTH = 12


class ToolBar(QToolBar):
    """Open, undo, redo, next problem, accept, export; the find line at the right."""

    def __init__(self, commands: Commands, find_line: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setWindowTitle(self.tr("工具栏"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._commands = commands
        self._buttons = {
            name: self._button(name) for name in ("open", "undo", "redo", "next_problem", "accept", "export")
        }
        for name, button in self._buttons.items():
            if name in ("undo", "next_problem", "export"):
                self.addSeparator()
            self.addWidget(button)
        self._buttons["accept"].setObjectName("main")
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
        self.addWidget(find_line)
        self.show_undo("", "")

    def show_undo(self, undo: str, redo: str) -> None:
        """What would be undone and redone; "" for nothing."""
        for name, word, step in (("undo", self.tr("撤销"), undo), ("redo", self.tr("重做"), redo)):
            action = self._commands[name]
            action.setEnabled(bool(step))
            action.setText(f"{word} {step}".strip())
            short = step if len(step) <= STEP_LENGTH else step[: STEP_LENGTH - 1] + "…"
            sign = "↶" if name == "undo" else "↷"
            self._buttons[name].setText(f"{sign} {word} {short}".strip() if name == "undo" else f"{sign} {word}")
            self._buttons[name].setEnabled(bool(step))
            self._buttons[name].setToolTip(action.text())

    def _button(self, name: str) -> QToolButton:
        action = self._commands[name]
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        key = action.shortcut().toString(QKeySequence.SequenceFormat.PortableText).replace("Return", "Enter")
        button.setText(action.text() if name in ("undo", "redo") else f"{action.text().rstrip('…')}  {key}")
        button.setAccessibleName(action.text())
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
        return button
