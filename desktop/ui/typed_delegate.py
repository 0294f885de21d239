"""A delegate that tells what is being typed, letter by letter."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.models.rows import TARGET_ROLE
from parser.model import Target

Index = QModelIndex | QPersistentModelIndex


class TypedDelegate(QStyledItemDelegate):
    """`typed(target, text)` after each change that a person makes in an editor, `typingEnded()` when that is closed."""

    typed = Signal(object, str)
    typingEnded = Signal()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Qt's editor, listened to."""
        editor = super().createEditor(parent, option, index)
        target = index.data(TARGET_ROLE)
        if isinstance(editor, QLineEdit) and isinstance(target, Target):
            editor.textEdited.connect(lambda text: self.typed.emit(target, text))
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Tell that the typing is over."""
        super().destroyEditor(editor, index)
        self.typingEnded.emit()
