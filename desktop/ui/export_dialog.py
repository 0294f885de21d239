"""导出 Excel: which reports, under which title, into which file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)


class ExportDialog(QDialog):
    """Asks for scope and file. `choices` is a list of (name, number of reports); those with none are disabled."""

    def __init__(self, choices: list[tuple[str, int]], path: Path, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("导出 Excel"))
        self.setMinimumWidth(520)
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
        browse = QPushButton(self.tr("选择…"))
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self._path, 1)
        row.addWidget(browse)
        form = QFormLayout()
        form.addRow(self.tr("导出哪些"), scope)
        form.addRow(self.tr("表头标题"), self._title)
        form.addRow(self.tr("保存为"), row)
        note = QLabel(self.tr("同名的工作簿会在新工作簿写好、核对无误之后才被替换。"))
        note.setObjectName("panelHead")
        buttons = QDialogButtonBox()
        self.accept_button = buttons.addButton(self.tr("导出"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        self.accept_button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._path.textChanged.connect(lambda text: self.accept_button.setEnabled(bool(text.strip())))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(buttons)

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
        """The file to write, always .xlsx."""
        path = Path(self._path.text().strip()).expanduser()
        return path if path.suffix.lower() == ".xlsx" else path.with_name(path.name + ".xlsx")

    def _browse(self) -> None:
        chosen, _filter = QFileDialog.getSaveFileName(
            self, self.tr("导出到"), self._path.text(), self.tr("Excel 工作簿 (*.xlsx)")
        )
        if chosen:
            self._path.setText(chosen)
