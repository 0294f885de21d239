"""Which of some things are wanted, in which order: the columns of a sheet, the reports of a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.dialog_room import give_size
from desktop.ui.exporting.ordered_checks import Choice, OrderedChecks

_SIZE_EMS = (34, 28)


@dataclass(frozen=True, slots=True)
class Words:
    """What a dialog is called, its list, how its ticks are counted, and what is said where there are none."""

    title: str
    list: str
    count: str
    none: str
    usual: str


def ask_columns(
    parent: QWidget, sheet: str, columns: Sequence[str], chosen: Sequence[str] | None
) -> tuple[str, ...] | None:
    """The columns in the order that was chosen; None when the dialog was closed. `chosen` None are all."""
    words = Words(
        _tr("“{sheet}”的列").format(sheet=sheet),
        _tr("列"),
        _tr("{n} 列，共 {m} 列。"),
        _tr("请至少留一列。"),
        _tr("全部列，按原来的顺序"),
    )
    return _ask(parent, words, [Choice(name, name) for name in columns], chosen)


def ask_reports(parent: QWidget, reports: Sequence[Choice], chosen: Sequence[str] | None) -> tuple[str, ...] | None:
    """The ids of the reports in the order that was chosen; None when the dialog was closed."""
    words = Words(
        _tr("选哪些报告"),
        _tr("报告"),
        _tr("{n} 份，共 {m} 份。"),
        _tr("请至少选一份。"),
        _tr("全部报告，按队列里的顺序"),
    )
    return _ask(parent, words, reports, chosen)


def _ask(
    parent: QWidget, words: Words, choices: Sequence[Choice], chosen: Sequence[str] | None
) -> tuple[str, ...] | None:
    dialog = TicksDialog(words, choices, chosen, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    result = dialog.list.chosen
    dialog.deleteLater()
    return result if accepted else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("TicksDialog", text)


class TicksDialog(QDialog):
    """A tick for each; at least one must have it."""

    def __init__(
        self, words: Words, choices: Sequence[Choice], chosen: Sequence[str] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.title)
        self._words, self._choices = words, choices
        self.list = OrderedChecks(words.list)
        self.list.set_choices(self._choices, chosen)
        self.list.changed.connect(self._check)
        (up, down), usual = self.list.movers(), QPushButton(self.tr("恢复(&R)"))
        usual.setToolTip(words.usual)
        usual.clicked.connect(self._on_usual)
        line = QHBoxLayout()
        for button in (up, down, usual):
            line.addWidget(button)
        line.addStretch(1)
        self._note = QLabel()
        self._note.setObjectName("panelHead")
        self._note.setWordWrap(True)
        buttons, roles = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self.accept_button = buttons.addButton(self.tr("确定"), roles.AcceptRole)
        buttons.addButton(self.tr("取消"), roles.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.addWidget(self.list, 1)
        layout.addLayout(line)
        layout.addWidget(self._note)
        layout.addWidget(buttons)
        self.accept_button.setDefault(True)  # which only counts once it is in the dialog
        give_size(self, _SIZE_EMS)
        self._check()

    def _on_usual(self) -> None:
        self.list.set_choices(self._choices, None)
        self._check()

    def _check(self) -> None:
        count = len(self.list.chosen)
        self.accept_button.setEnabled(count > 0)
        told = self._words.count.format(n=count, m=self.list.count())
        self._note.setText(told if count else self._words.none)
