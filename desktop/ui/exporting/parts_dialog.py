"""What the dialogs that make a file of reports have in common: choices beside what comes of them, the file below."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.settings import Settings
from desktop.ui.dialog_room import em_of, give_size
from desktop.ui.exporting.target_line import TargetLine

SIZE_EMS = (104, 58)


class PartsDialog(QDialog):
    """Its size and its two parts are kept in the settings, as `name`/geometry and `name`/parts.

    Whoever derives from it adds its buttons, `accept_button` first, before `_close_off`.
    """

    accept_button: QPushButton

    def __init__(self, settings: Settings, name: str, left_ems: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._settings, self._left_ems = settings, left_ems
        self._geometry_key, self._parts_key = f"{name}/geometry", f"{name}/parts"
        self._note = QLabel()
        self._note.setObjectName("panelHead")
        self._note.setWordWrap(True)
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setChildrenCollapsible(False)
        self._buttons = QDialogButtonBox()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.finished.connect(lambda _code: self._remember())

    def _put(self, lines: Iterable[tuple[str, QWidget]], below: QWidget, right: QWidget) -> None:
        """The lines and what is below them on the left."""
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for label, widget in lines:
            form.addRow(label, widget)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.addLayout(form)
        column.addWidget(below, 1)
        self._parts.addWidget(left)
        self._parts.addWidget(right)
        self._parts.setStretchFactor(1, 1)

    def _close_off(self, label: str, target: TargetLine) -> None:
        """The file, the note and the buttons, below; then the size of last time."""
        below = QFormLayout()
        below.addRow(label, target)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self._parts, 1)
        layout.addLayout(below)
        layout.addWidget(self._note)
        layout.addWidget(self._buttons)
        self.accept_button.setDefault(True)  # which only counts once it is in the dialog
        self._fit()

    def _fit(self) -> None:
        """The size of last time, never larger than the screen."""
        give_size(self, SIZE_EMS, 20, 40)
        self.restoreGeometry(self._settings.get(self._geometry_key))
        self.resize(self.size().boundedTo(self.screen().size()))
        left = min(self._left_ems * em_of(self), self.width() // 2)
        kept = [int(part) for part in self._settings.get(self._parts_key) if str(part).isdecimal()]
        self._parts.setSizes(kept if len(kept) == 2 else [left, self.width() - left])

    def _tell(self, *told: str) -> None:
        """What is to be told, one below the other."""
        self._note.setText("\n".join(filter(None, told)))

    def _remember(self) -> None:
        self._settings.set(self._geometry_key, self.saveGeometry())
        self._settings.set(self._parts_key, [str(size) for size in self._parts.sizes()])
