"""换一种编码读: the encodings with their names, and beside them the first lines as each of them reads the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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

from desktop.models.encodings import Choice, likeliest
from desktop.ui.dialog_room import give_size

EMS = (66, 32)
LIST_EMS = 24


SKIPPED = 2
"""What the dialog ends with when a file is left out and the next one is to be asked about."""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that is not in the queue yet, `number` of `count` that are asked about one after another, from 1."""

    name: str
    number: int = 1
    count: int = 1


class EncodingDialog(QDialog):
    """Up and down choose, Enter reads the file that way.

    The way it is read now is marked and chosen at first; of a new file, which is read in no way yet, the likeliest.
    """

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None, new: NewFile | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_title(new) if new else self.tr("换一种编码读"))
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
        verb = self.tr("按这种编码导入") if new else self.tr("按这种编码读")
        self.accept_button = buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
        if new and new.number < new.count:
            skip = buttons.addButton(self.tr("跳过这一份"), QDialogButtonBox.ButtonRole.ActionRole)
            skip.setAutoDefault(False)
            skip.clicked.connect(lambda: self.done(SKIPPED))
        buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        self.accept_button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._lay_out(self._lead(new), buttons)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _item: self.accept_button.click())
        used = next((n for n, choice in enumerate(self._choices) if choice.used), None)
        self.list.setCurrentRow(likeliest(self._choices) if used is None else used)
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

    def _lead(self, new: NewFile | None) -> QLabel:
        """What the choice is about, in a sentence or two."""
        if new is None:
            text = self.tr("选一种读得通的。改过和确认过的都会留着，文件本身不变，随时可以换回来。")
        else:
            text = self.tr("判断不出“{name}”是哪种文字编码。选一种读得通的，文件本身不变，导入后也能换。").format(
                name=new.name
            )
            if all(choice.is_garbled for choice in self._choices):
                text += self.tr("哪种都像乱码时，它可能不是文本文件，取消就不导入。")
        lead = QLabel(text)
        lead.setWordWrap(True)
        return lead

    def _lay_out(self, lead: QLabel, buttons: QDialogButtonBox) -> None:
        em = self.fontMetrics().horizontalAdvance("项")
        self.list.setFixedWidth(LIST_EMS * em)
        panes = QHBoxLayout()
        panes.setSpacing(12)
        panes.addWidget(self.list)
        panes.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        layout.addWidget(lead)
        layout.addLayout(panes, 1)
        layout.addWidget(self._note)
        layout.addWidget(buttons)
        give_size(self, EMS)

    def _show(self, number: int) -> None:
        choice = self._choices[number]
        self.preview.setPlainText("\n".join(choice.lines) or self.tr("（没有读出文字）"))
        self._note.setText(
            self.tr("现在就是这样读的，{verdict}。").format(verdict=choice.verdict)
            if choice.used
            else self.tr("{name}：{verdict}。").format(name=choice.name, verdict=choice.verdict)
        )
        self.accept_button.setEnabled(not choice.used)


def _title(new: NewFile) -> str:
    return "选择编码" if new.count == 1 else f"选择编码（第 {new.number}/{new.count} 份）"
