"""The editor in which somebody is typing, in whatever list or grid it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QLineEdit, QMainWindow


class Typing:
    """What is being typed in a window."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window

    @property
    def going_on(self) -> bool:
        """Whether an editor of a list or grid is open."""
        return self._editor() is not None

    @property
    def in_the_middle(self) -> bool:
        """Whether a person is filling in, answers a dialog or menu, or holds something with the mouse."""
        asked = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        return self.going_on or asked is not None or QApplication.mouseButtons() != Qt.MouseButton.NoButton

    def finish(self) -> None:
        """Keep what stands in an open editor, before something else is done."""
        found = self._editor()
        if found is not None:
            editor, view = found
            view.commitData(editor)
            view.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def give_up(self) -> None:
        """Close an open editor without keeping what stands in it."""
        found = self._editor()
        if found is not None:
            editor, view = found
            view.closeEditor(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)

    def type_over(self, text: str) -> bool:
        """Put a text into the open editor, as if it had been typed there; False where none is open."""
        found = self._editor()
        if found is not None:
            found[0].selectAll()
            found[0].insert(text)
        return found is not None

    def _editor(self) -> tuple[QLineEdit, QAbstractItemView] | None:
        editor = self._window.focusWidget()
        view = editor.parent() if isinstance(editor, QLineEdit) else None
        view = view.parent() if view is not None else None
        return (editor, view) if isinstance(editor, QLineEdit) and isinstance(view, QAbstractItemView) else None
