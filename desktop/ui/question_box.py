"""What boxes that are put before the person have in common: a question over whatever is in front, buttons that stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QWidget

from desktop.language import said
from desktop.messages import Question

LOOK = 100
"""How often (ms) a question that stands looks whether it is settled."""


def put_question(question: Question, window: QWidget) -> str:
    """The verb that was chosen; the first one, which is the safe one, when the box was closed."""
    front = QApplication.activeModalWidget() or window
    box = QMessageBox(QMessageBox.Icon.Question, said(question.title), said(question.text), parent=front)
    buttons = [box.addButton(said(verb), QMessageBox.ButtonRole.ActionRole) for verb in question.verbs]
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(buttons[0])
    if question.settled is not None:
        looking = QTimer(box)
        looking.timeout.connect(lambda: _say(question, box, buttons))
        looking.start(LOOK)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return question.verbs[buttons.index(clicked)] if clicked in buttons else question.verbs[0]


def _say(question: Question, box: QMessageBox, buttons: Sequence[QPushButton]) -> None:
    """What a question that can be settled says just now; no button moves, so a click means what it was meant to."""
    settled = question.settled if question.settled is not None and question.settled.now() else None
    text = said((settled or question).text)
    if text == box.text():
        return
    for part in (*box.findChildren(QLabel), *buttons):
        part.setMinimumSize(part.size())
    box.setText(text)
    for button, verb in zip(buttons, (settled or question).verbs, strict=True):
        button.setText(said(verb))
    QAccessible.updateAccessibility(QAccessibleEvent(box, QAccessible.Event.Alert))


def add_staying_button(box: QMessageBox, text: str, action: Callable[[], object]) -> None:
    """A button of a box that does something without closing it."""
    button = box.addButton(text, QMessageBox.ButtonRole.ActionRole)
    button.clicked.disconnect()  # from closing
    button.clicked.connect(lambda _checked: action())
