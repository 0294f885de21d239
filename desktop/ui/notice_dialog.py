"""退改通知: for which reports, from whom, until when; into a Word document or onto the clipboard."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.notice import Letter, Notice, as_text
from desktop.ui.dialog_room import give_size

SIZE_EMS = (54, 42)
TEXT_LINES = 4
TURN = 40
"""How long (ms) reports are collected before the window gets a turn."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Reports that a notice can be made for: what they are called, their ids, and the units to be reminded with it."""

    name: str
    report_ids: tuple[int, ...]
    reminders: tuple[Notice, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether it is of no report and no unit."""
        return not (self.report_ids or self.reminders)


class NoticeDialog(QDialog):
    """Shows the text as it will be; `verb` is ``save`` or ``copy`` after it was accepted.

    `notices` makes those of some reports out of all that were chosen.
    """

    def __init__(
        self,
        scopes: Sequence[Scope],
        notices: Callable[[Sequence[int], Sequence[int]], tuple[Notice, ...]],
        sender: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("退改通知"))
        self._scopes, self._notices_of = scopes, notices
        self.notices: tuple[Notice, ...] = ()
        self._waiting: deque[int] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self.verb = "save"
        self._choice = QButtonGroup(self)
        choices = QVBoxLayout()
        for number, scope in enumerate(scopes):
            button = QRadioButton(f"{scope.name}（{self._counted(scope)}）")
            button.setEnabled(not scope.empty)
            self._choice.addButton(button, number)
            choices.addWidget(button)
        self._sender, self._deadline = QLineEdit(sender), QLineEdit()
        self._sender.setPlaceholderText(self.tr("可以不填"))
        self._deadline.setPlaceholderText(self.tr("如：2月20日；可以不填"))
        form = QFormLayout()
        form.addRow(self.tr("哪些报告"), choices)
        form.addRow(self.tr("落款单位"), self._sender)
        form.addRow(self.tr("重报期限"), self._deadline)
        for name, line in ((self.tr("落款单位"), self._sender), (self.tr("重报期限"), self._deadline)):
            line.setAccessibleName(name)
            line.textChanged.connect(self._show)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setObjectName("framed")
        self._text.setAccessibleName(self.tr("通知的文字"))
        self._text.setMinimumHeight(TEXT_LINES * self.fontMetrics().lineSpacing())
        self._note = QLabel()
        self._note.setObjectName("panelHead")
        self._note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._note)
        layout.addWidget(self._make_buttons())
        give_size(self, SIZE_EMS)
        self._choice.idToggled.connect(lambda _number, on: self._collect() if on else None)
        first = next((n for n, scope in enumerate(scopes) if not scope.empty), 0)
        self._choice.button(first).setChecked(True)
        self._choice.button(first).setFocus()

    def _counted(self, scope: Scope) -> str:
        reports = self.tr("{n} 份").format(n=len(scope.report_ids)) if scope.report_ids or scope.empty else ""
        reminders = self.tr("催报 {n} 家").format(n=len(scope.reminders)) if scope.reminders else ""
        return "，".join(filter(None, (reports, reminders)))

    @property
    def letter(self) -> Letter:
        """Who writes, until when an answer is asked for, and today."""
        return Letter(self._sender.text().strip(), self._deadline.text().strip(), date.today())

    @property
    def text(self) -> str:
        """The notices as they can be pasted."""
        return as_text(self.notices, self.letter)

    def _make_buttons(self) -> QDialogButtonBox:
        buttons, roles = QDialogButtonBox(), QDialogButtonBox.ButtonRole
        self.save_button = buttons.addButton(self.tr("保存为 Word…"), roles.AcceptRole)
        self.copy_button = buttons.addButton(self.tr("复制文字"), roles.ActionRole)
        cancel = buttons.addButton(self.tr("取消"), roles.RejectRole)
        for button in (self.copy_button, cancel):
            button.setAutoDefault(False)
        self.save_button.setDefault(True)
        self.copy_button.clicked.connect(self._on_copy)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _on_copy(self) -> None:
        self.verb = "copy"
        self.accept()

    def _collect(self) -> None:
        self.notices = ()
        self._waiting = deque(self._scopes[self._choice.checkedId()].report_ids)
        self._go_on()

    def _go_on(self) -> None:
        """A little in each turn of the window, since all reports are read for it."""
        scope = self._scopes[self._choice.checkedId()]
        clock = QElapsedTimer()
        clock.start()
        while self._waiting and clock.elapsed() < TURN:
            self.notices += self._notices_of([self._waiting.popleft()], scope.report_ids)
        if self._waiting:
            self._timer.start()
        else:
            self.notices += scope.reminders
        self._show()

    def _show(self) -> None:
        if self._waiting:
            self._text.clear()
            self._note.setText(self.tr("正在收集，还有 {n} 份…").format(n=len(self._waiting)))
            self.save_button.setEnabled(False)
            self.copy_button.setEnabled(False)
            return
        wanted = [notice for notice in self.notices if notice.asks]
        back, reminded = (sum(bool(notice.limit) is limit for notice in wanted) for limit in (False, True))
        unsettled = sum(notice.unsettled for notice in self.notices)
        self._text.setPlainText(self.text if wanted else "")
        told = self.tr("{n} 个单位，{m} 处。").format(n=back, m=sum(len(notice.items) for notice in wanted))
        if reminded:
            told = (told if back else "") + self.tr("催报 {n} 个单位。").format(n=reminded)
        if not wanted:
            told = self.tr("没有需要退改的内容：没有“原文如此”的问题，也没有原文自相矛盾而尚未处理的错误。")
        if unsettled:
            told += self.tr("另有 {n} 处还没有处理（警告，或可能是读错），没有列入。").format(n=unsettled)
        self._note.setText(told)
        self.save_button.setEnabled(bool(wanted))
        self.copy_button.setEnabled(bool(wanted))
