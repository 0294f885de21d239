"""Which template is filled: one of those used last, or another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from desktop.files import default_folders, is_there
from desktop.settings import Settings
from desktop.ui.file_dialogs import ask_template

RECENT = "template/recent"
_LEAST_LENGTH = 10


class TemplateLine(QWidget):
    """`chosen(path)` when a person chose one."""

    chosen = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("模板"))
        self.box.setPlaceholderText(self.tr("还没有选模板"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(_LEAST_LENGTH)
        self.box.activated.connect(lambda _row: self.chosen.emit(self.path))
        self.browse = QPushButton(self.tr("选择模板(&M)…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._on_browse)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box, 1)
        layout.addWidget(self.browse)
        self._fill()

    @property
    def path(self) -> Path | None:
        """The template that is chosen."""
        kept = self.box.currentData()
        return Path(kept) if kept else None

    def remember(self, path: Path) -> None:
        """One that could be used comes first the next time that the templates are listed."""
        self._settings.add_recent(path, RECENT)

    def show_other(self, path: Path) -> None:
        """Show one that may not be remembered."""
        self._fill()
        if self.box.findData(str(path)) < 0:
            self._add(path)
        self.box.setCurrentIndex(self.box.findData(str(path)))

    def _fill(self) -> None:
        self.box.clear()
        for path in self._settings.recent(RECENT):
            if is_there(path):
                self._add(path)
        self.box.setCurrentIndex(0 if self.box.count() else -1)  # which a box with a hint does not do by itself
        self.box.setEnabled(self.box.count() > 0)

    def _add(self, path: Path) -> None:
        self.box.addItem(f"{path.name}（{path.parent.name}）", str(path))
        self.box.setItemData(self.box.count() - 1, str(path), Qt.ItemDataRole.ToolTipRole)
        self.box.setEnabled(True)

    def _on_browse(self) -> None:
        near = self.path.parent if self.path is not None else default_folders().exports
        path = ask_template(self, self.tr("选择上级的模板"), str(near))
        if path is not None:
            self.chosen.emit(path)
