"""The dialog for a note of several lines."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.edits.judgement import LONGEST_NOTE
from desktop.ui.keys import is_enter

WIDTH_EMS, LINES = 28, 6


class _Text(QPlainTextEdit):
    """`submitted` when Ctrl+Enter ended the writing; Enter alone begins a new line."""

    submitted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything but Ctrl+Enter is Qt's."""
        control = Qt.KeyboardModifier.ControlModifier
        if is_enter(event, control) and event.modifiers() & control:
            self.submitted.emit()
        else:
            super().keyPressEvent(event)


class NoteDialog(QDialog):
    """A text, kept with Ctrl+Enter or the button; an empty one removes the note. `typed` follows what is written."""

    typed = Signal(str)

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("附注"))
        self.setMinimumWidth(WIDTH_EMS * self.fontMetrics().horizontalAdvance("项"))
        label = QLabel(self.tr("{name}的附注").format(name=name))
        label.setWordWrap(True)
        self._had_text = bool(text)
        self._edit = _Text(text)
        self._edit.setObjectName("framed")
        self._edit.setTabChangesFocus(True)
        self._edit.setAccessibleName(label.text())
        self._edit.setPlaceholderText(self.tr("写给自己和以后看的人：向谁核实过、为什么这样改……"))
        self._edit.setFixedHeight((LINES + 1) * self.fontMetrics().lineSpacing())
        self._edit.moveCursor(QTextCursor.MoveOperation.End)
        label.setBuddy(self._edit)
        self._hint = QLabel()
        self._hint.setObjectName("panelHead")
        self._hint.setWordWrap(True)
        buttons = QDialogButtonBox()
        self._keep = buttons.addButton(self.tr("保存  Ctrl+Enter"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._keep.setAccessibleName(self.tr("保存"))
        buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        self._keep.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._edit.submitted.connect(self._keep.click)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        for widget in (label, self._edit, self._hint, buttons):
            layout.addWidget(widget)
        self._edit.textChanged.connect(self._follow)
        self._edit.textChanged.connect(lambda: self.typed.emit(self._edit.toPlainText()))
        self._edit.setFocus()
        self._follow()

    def write(self, text: str) -> None:
        """Put another text in, as if it had been typed."""
        self._edit.setPlainText(text)
        self._edit.moveCursor(QTextCursor.MoveOperation.End)

    @property
    def text(self) -> str:
        """What was written."""
        return self._edit.toPlainText().strip()

    def _follow(self) -> None:
        """Say what keeping it would do; a text that is too long cannot be kept."""
        over = len(self.text) - LONGEST_NOTE
        self._keep.setEnabled(over <= 0)
        if over > 0:
            self._hint.setText(self.tr("超出 {n} 字，最多 {most} 字。").format(n=over, most=LONGEST_NOTE))
        elif self._had_text and not self.text:
            self._hint.setText(self.tr("空着保存就删除这条附注。"))
        else:
            self._hint.setText(self.tr("会写进历史和导出的工作簿。"))


def ask_note(
    parent: QWidget, name: str, text: str, typed: Callable[[str], object], begun: str | None = None
) -> str | None:
    """The note as the person left it, None when he thought better of it. `name` is what it is on, `text` the note so
    far, and `begun` what had been written for it and not kept; `typed` hears of what is written.
    """
    dialog = NoteDialog(name, text, parent)
    dialog.typed.connect(typed)
    if begun is not None:
        dialog.write(begun)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    written = dialog.text
    dialog.deleteLater()
    return written if accepted else None
