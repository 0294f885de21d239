"""The tool bar: the few commands of every minute, with their keys written on them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from desktop.language import said
from desktop.ui.command_keys import CommandKeys
from desktop.ui.commands import Commands
from desktop.ui.find_line import FindLine
from desktop.ui.fitting import Fitting

STEP_LENGTH = 12
NAMES = ("open", "undo", "redo", "next_problem", "accept", "export")
SIGNS = {"undo": "↶ ", "redo": "↷ "}
ALL, SHORT, BARE, LEAST = range(4)
"""How much is written on the buttons: names of steps and keys; keys; neither; and the find line is narrow."""


class ToolBar(QToolBar):
    """Open, undo, redo, next problem, accept, export; the find line at the right."""

    def __init__(
        self, commands: Commands, keys: CommandKeys, find_line: FindLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setWindowTitle(self.tr("工具栏"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._commands, self._keys = commands, keys
        self._find = find_line
        self._steps = {"undo": "", "redo": ""}
        self._buttons = {name: self._button(name) for name in NAMES}
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
        self.show_keys()
        Fitting(self, self._fit)

    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        return [*self._buttons.values(), self._find.line, self._find.more]

    def button(self, name: str) -> QToolButton:
        """The button of a command."""
        return self._buttons[name]

    def show_keys(self) -> None:
        """Write the keys of today on the buttons."""
        for name, button in self._buttons.items():
            if name not in SIGNS:
                button.setToolTip(self._commands[name].iconText() + self._keys.hint(name))
        self._fit()

    def show_undo(self, undo: str, redo: str) -> None:
        """What would be undone and redone; "" for nothing."""
        self._steps = {"undo": said(undo), "redo": said(redo)}
        for name, word in (("undo", self.tr("撤销")), ("redo", self.tr("重做"))):
            action, step = self._commands[name], self._steps[name]
            action.setEnabled(bool(step))
            action.setText(f"{word} {step}".strip().replace("&", "&&"))
            action.setIconText(word)
            self._buttons[name].setEnabled(bool(step))
            self._buttons[name].setToolTip(f"{word} {step}".strip())
        self._fit()

    def _fit(self) -> None:
        for amount in (ALL, SHORT, BARE, LEAST):
            self._find.set_narrow(amount == LEAST)
            for name, button in self._buttons.items():
                button.setText(self._text(name, amount))
            gaps = 90
            if sum(
                button.sizeHint().width() for button in self._buttons.values()
            ) + self._find.sizeHint().width() + gaps < (self.width()):
                return

    def _text(self, name: str, amount: int) -> str:
        text = SIGNS.get(name, "") + self._commands[name].iconText()
        if name in SIGNS:
            step = self._steps[name] if name == "undo" and amount == ALL else ""
            short = step if len(step) <= STEP_LENGTH else step[: STEP_LENGTH - 1] + "…"
            return f"{text} {short}".strip().replace("&", "&&")
        return text if amount >= BARE else f"{text}  {self._keys.text(name)}".rstrip()

    def _button(self, name: str) -> QToolButton:
        action = self._commands[name]
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.iconText())
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
        return button
