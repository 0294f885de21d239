"""Into which file an export goes, in which form, and what would stand in the way."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.files import is_folder
from desktop.ui.file_dialogs import ask_workbook

SUFFIX = ".xlsx"
Kinds = Sequence[tuple[str, str]]
KINDS: Kinds = ((SUFFIX, "Excel 工作簿"), (".zip", "CSV（打包）"), (".json", "JSON"))
"""The forms that are offered, by how the name of the file ends."""
WORKBOOK_ONLY: Kinds = KINDS[:1]


class TargetLine(QWidget):
    """A line for the file, the forms it can have, and a button that asks for one."""

    changed = Signal()

    def __init__(self, path: Path, parent: QWidget | None = None, kinds: Kinds = KINDS) -> None:
        super().__init__(parent)
        self._kinds = kinds
        self._folder = path.parent
        self._offered = ""
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("保存为"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("格式"))
        for suffix, name in kinds:
            self.kind.addItem(self.tr(name), suffix)
        self.kind.activated.connect(self._on_kind)
        self.browse = QPushButton(self.tr("选择(&O)…"))
        self.browse.clicked.connect(self._on_browse)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.kind)
        layout.addWidget(self.browse)
        self.kind.setVisible(len(kinds) > 1)
        self.setFocusProxy(self.line)
        self.offer(path)
        self.line.textChanged.connect(self._on_name)

    def offer(self, path: Path) -> None:
        """Propose a file, unless a person has chosen one."""
        if self.line.text() == self._offered:
            self._offered = str(path.with_name(self._bare(path) + self._suffix))
            self.line.setText(self._offered)
            self.line.setCursorPosition(len(self._offered))

    @property
    def path(self) -> Path:
        """The file to write, ending as one of the forms; without a folder it goes into the one that is offered."""
        path = self._typed()
        return path if self._number_of(path) >= 0 else path.with_name(path.name + self._suffix)

    @property
    def _suffix(self) -> str:
        return str(self.kind.currentData())

    @property
    def trouble(self) -> str:
        """What stands in the way of writing there, "" where nothing is seen to."""
        typed = self.line.text().strip()
        if not typed or typed.endswith(("/", os.sep)) or is_folder(self._typed()):
            return self.tr("请写上工作簿的文件名。")
        if not is_folder(self.path.parent):
            return self.tr("没有“{name}”这个文件夹，请换一个位置。").format(name=self.path.parent)
        return ""

    @property
    def note(self) -> str:
        """What will happen there."""
        if os.path.lexists(self.path):
            return self.tr("已有同名的工作簿。新工作簿写好、核对无误之后才会替换它。")
        return self.tr("写好之后会重新读一遍，逐格核对无误才保存。")

    def _typed(self) -> Path:
        typed = Path(self.line.text().strip())
        try:
            return self._folder / typed.expanduser()
        except RuntimeError:  # "~name" of nobody on this machine
            return self._folder / typed

    def _on_kind(self) -> None:
        """Let the name end as files of the chosen form do."""
        path = self._typed()
        if not self.trouble and self._bare(path):
            offered = self.line.text() == self._offered
            self.line.setText(str(path.with_name(self._bare(path) + self._suffix)))
            self._offered = self.line.text() if offered else self._offered

    def _on_name(self) -> None:
        number = self._number_of(self._typed())
        if number >= 0:
            self.kind.setCurrentIndex(number)
        self.changed.emit()

    def _on_browse(self) -> None:
        chosen = ask_workbook(self, self.tr("导出到"), str(self.path), only=len(self._kinds) == 1)
        if chosen is not None:
            self.line.setText(str(chosen))

    def _number_of(self, path: Path) -> int:
        """Which of the forms the name of a file ends as, -1 for none."""
        return next((n for n, (suffix, _name) in enumerate(self._kinds) if path.suffix.lower() == suffix), -1)

    def _bare(self, path: Path) -> str:
        """The name without the ending of its form."""
        return path.stem if self._number_of(path) >= 0 else path.name
