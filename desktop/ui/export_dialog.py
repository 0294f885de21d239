"""导出 Excel: which reports, under which title, into which file."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.file_dialogs import ask_workbook

SUFFIX = ".xlsx"
LEAST_EMS = 42


class ExportDialog(QDialog):
    """Asks for scope and file. `choices` is a list of (name, number of reports); those with none are disabled."""

    def __init__(self, choices: list[tuple[str, int]], path: Path, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("导出 Excel"))
        self._folder = path.parent
        self._scope = QButtonGroup(self)
        scope = QVBoxLayout()
        for number, (name, count) in enumerate(choices):
            button = QRadioButton(self.tr("{name}（{n} 份）").format(name=name, n=count))
            button.setEnabled(count > 0)
            self._scope.addButton(button, number)
            scope.addWidget(button)
        first = next((n for n, (_name, count) in enumerate(choices) if count), 0)
        self._scope.button(first).setChecked(True)
        self._title = QLineEdit(title)
        self._path = QLineEdit(str(path))
        self._path.textChanged.connect(self._check)
        browse = QPushButton(self.tr("选择…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self._path, 1)
        row.addWidget(browse)
        form = QFormLayout()
        form.addRow(self.tr("导出哪些"), scope)
        form.addRow(self.tr("表头标题"), self._title)
        form.addRow(self.tr("保存为"), row)
        self._title.setAccessibleName(self.tr("表头标题"))
        self._path.setAccessibleName(self.tr("保存为"))
        self._note = QLabel()
        self._note.setObjectName("panelHead")
        self._note.setWordWrap(True)
        buttons = QDialogButtonBox()
        self.accept_button = buttons.addButton(self.tr("导出"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        self.accept_button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self._note)
        layout.addWidget(buttons)
        self.setMinimumWidth(LEAST_EMS * self.fontMetrics().horizontalAdvance("项"))
        self._path.setCursorPosition(len(str(path)))
        self._check()
        self._scope.button(first).setFocus()

    @property
    def scope(self) -> int:
        """Number of the chosen scope."""
        return self._scope.checkedId()

    @property
    def title(self) -> str:
        """The title for the sheets."""
        return self._title.text().strip()

    @property
    def path(self) -> Path:
        """The file to write, always .xlsx; a name without a folder goes into the folder that was offered."""
        path = self._typed()
        return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)

    def _typed(self) -> Path:
        typed = Path(self._path.text().strip())
        try:
            return self._folder / typed.expanduser()
        except RuntimeError:  # "~name" of nobody on this machine
            return self._folder / typed

    def _check(self) -> None:
        """Say before exporting what would stand in the way, or what would be replaced."""
        typed = self._path.text().strip()
        bare = not typed or typed.endswith(("/", os.sep)) or _is_folder(self._typed())
        missing = not bare and not _is_folder(self.path.parent)
        self.accept_button.setEnabled(not bare and not missing)
        if bare:
            note = self.tr("请写上工作簿的文件名。")
        elif missing:
            note = self.tr("没有“{name}”这个文件夹，请换一个位置。").format(name=self.path.parent)
        elif os.path.lexists(self.path):
            note = self.tr("已有同名的工作簿。新工作簿写好、核对无误之后才会替换它。")
        else:
            note = self.tr("写好之后会重新读一遍，逐格核对无误才保存。")
        self._note.setText(note)

    def _browse(self) -> None:
        chosen = ask_workbook(self, self.tr("导出到"), str(self.path))
        if chosen is not None:
            self._path.setText(str(chosen))


def _is_folder(path: Path) -> bool:
    """Whether a folder is there; a name that cannot be one is none."""
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises for names that are too long
