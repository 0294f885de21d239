"""换一种编码读: the encodings with their names, and beside them the first lines as each of them reads the file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.models.encodings import Choice

EMS = (66, 32)
LIST_EMS = 24


class EncodingDialog(QDialog):
    """Up and down choose, Enter reads the file that way. The way it is read now is marked and chosen at first."""

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("换一种编码读"))
        self._choices = tuple(choices)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("编码"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.list.setObjectName("framed")
        for choice in self._choices:
            self.list.addItem(self._item(choice))
        self.preview = QPlainTextEdit()
        self.preview.setObjectName("framed")
        self.preview.setReadOnly(True)
        self.preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("按这种编码读出的开头几行"))
        self._note = QLabel()
        self._note.setObjectName("panelHead")
        self._note.setWordWrap(True)
        buttons = QDialogButtonBox()
        self.accept_button = buttons.addButton(self.tr("按这种编码读"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        self.accept_button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _item: self.accept_button.click())
        self.list.setCurrentRow(next((n for n, choice in enumerate(self._choices) if choice.used), 0))
        self.list.setFocus()

    @property
    def chosen(self) -> Choice:
        """The way that was chosen."""
        return self._choices[self.list.currentRow()]

    def _item(self, choice: Choice) -> QListWidgetItem:
        used = self.tr("✓ ") if choice.used else ""
        now = self.tr("（现在用的）") if choice.used else ""
        item = QListWidgetItem(f"{used}{choice.name}{now}：{choice.verdict}\n{choice.remark}")
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole,
            "，".join([choice.name, *([self.tr("现在用的")] if choice.used else []), choice.remark, choice.verdict]),
        )
        return item

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        em = self.fontMetrics().horizontalAdvance("项")
        self.list.setFixedWidth(LIST_EMS * em)
        panes = QHBoxLayout()
        panes.setSpacing(12)
        panes.addWidget(self.list)
        panes.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(QLabel(self.tr("选一种读得通的。改过和确认过的都会留着，文件本身不变，随时可以换回来。")))
        layout.addLayout(panes, 1)
        layout.addWidget(self._note)
        layout.addWidget(buttons)
        screen = self.screen().availableGeometry()
        self.resize(min(EMS[0] * em, screen.width() - 40), min(EMS[1] * em, screen.height() - 60))

    def _show(self, number: int) -> None:
        choice = self._choices[number]
        self.preview.setPlainText("\n".join(choice.lines) or self.tr("（没有读出文字）"))
        self._note.setText(
            self.tr("现在就是这样读的，{verdict}。").format(verdict=choice.verdict)
            if choice.used
            else self.tr("{name}：{verdict}。").format(name=choice.name, verdict=choice.verdict)
        )
        self.accept_button.setEnabled(not choice.used)
