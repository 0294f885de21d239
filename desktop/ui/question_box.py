"""What boxes that are put before the person have in common: a question over whatever is in front, buttons that stay."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from desktop.language import said
from desktop.messages import Question


def put_question(question: Question, window: QWidget) -> str:
    """The verb that was chosen; the first one, which is the safe one, when the box was closed."""
    front = QApplication.activeModalWidget() or window
    box = QMessageBox(QMessageBox.Icon.Question, said(question.title), said(question.text), parent=front)
    buttons = [box.addButton(said(verb), QMessageBox.ButtonRole.ActionRole) for verb in question.verbs]
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(buttons[0])
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return question.verbs[buttons.index(clicked)] if clicked in buttons else question.verbs[0]


def add_staying_button(box: QMessageBox, text: str, action: Callable[[], object]) -> None:
    """A button of a box that does something without closing it."""
    button = box.addButton(text, QMessageBox.ButtonRole.ActionRole)
    button.clicked.disconnect()  # from closing
    button.clicked.connect(lambda _checked: action())
