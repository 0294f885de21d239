"""设置: the few things a person may want otherwise. Each change holds at once and is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QSignalBlocker, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.files import default_folders
from desktop.settings import DEFAULTS, Settings, system_user
from desktop.ui.dialog_room import width_of
from desktop.ui.file_dialogs import ask_folder

THEMES = {"system": "跟随系统", "light": "浅色", "dark": "深色"}
FONT_STEPS = (80, 90, 100, 110, 125, 140, 160, 180, 200)
HERE = ("person/name", "view/theme", "view/font_percent", "files/export_folder", "ask/accept_with_errors")
"""What 恢复默认 sets back."""
LEAST_EMS = 34


class SettingsDialog(QDialog):
    """`more` are further places to set things: what their buttons say and what opens them.

    `backups` is where backups are kept, which is only shown.
    """

    def __init__(
        self,
        settings: Settings,
        more: dict[str, Callable[[], object]],
        backups: Path,
        open_backups: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("设置"))
        self._settings = settings
        self.name = QLineEdit()
        self.name.setMaxLength(40)
        self.name.setPlaceholderText(system_user())
        self.theme, self.font_size = QComboBox(), QComboBox()
        for value, text in THEMES.items():
            self.theme.addItem(self.tr(text), value)
        for percent in FONT_STEPS:
            self.font_size.addItem(f"{percent} %", percent)
        self.folder = QLineEdit()
        self.folder.setReadOnly(True)
        self.ask_errors, self.tour = QComboBox(), QComboBox()
        self.ask_errors.addItem(self.tr("还有错误没有处理时，问一次"), True)
        self.ask_errors.addItem(self.tr("不问，直接通过"), False)
        self.tour.addItem(self.tr("直接开始工作"), True)
        self.tour.addItem(self.tr("下次再看一遍新手引导"), False)
        self.backups = QLineEdit(str(backups))
        self.backups.setReadOnly(True)
        self._lay_out(more, open_backups)
        self._show()
        self._connect()
        self.name.setFocus()

    def _lay_out(self, more: dict[str, Callable[[], object]], open_backups: Callable[[], object]) -> None:
        form = QFormLayout()
        named = (
            (self.tr("您的姓名"), self.name, self.tr("写进修改历史和核对单，说明是谁改的。")),
            (self.tr("颜色"), self.theme, ""),
            (self.tr("界面字号"), self.font_size, ""),
            (self.tr("通过报告前"), self.ask_errors, ""),
            (self.tr("启动时"), self.tour, ""),
        )
        for text, widget, note in named:
            widget.setAccessibleName(text)
            form.addRow(text, widget)
            if note:
                widget.setAccessibleDescription(note)
                form.addRow("", self._note(note))
        for text, field, button in (
            (self.tr("导出到"), self.folder, self._button(self.tr("选择…"), self._choose_folder)),
            (self.tr("备份放在"), self.backups, self._button(self.tr("打开文件夹"), open_backups)),
        ):
            field.setAccessibleName(text)
            row = QHBoxLayout()
            row.addWidget(field, 1)
            row.addWidget(button)
            form.addRow(text, row)
        further = QHBoxLayout()
        for text, open_it in more.items():
            further.addWidget(self._button(text, open_it))
        further.addStretch()
        form.addRow(self.tr("还可以设置"), further)
        buttons = QHBoxLayout()
        buttons.addWidget(self._button(self.tr("恢复默认"), self.reset))
        buttons.addStretch()
        close = self._button(self.tr("关闭"), self.accept)
        close.setDefault(True)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addLayout(buttons)
        self._fit()

    @staticmethod
    def _button(text: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: do())
        return button

    @staticmethod
    def _note(text: str) -> QLabel:
        note = QLabel(text)
        note.setObjectName("panelHead")
        note.setWordWrap(True)
        return note

    def _show(self) -> None:
        """What is set now; showing it sets nothing."""
        widgets = (self.name, self.theme, self.font_size, self.ask_errors, self.tour)
        blockers = [QSignalBlocker(widget) for widget in widgets]
        get = self._settings.get
        self.name.setText(get("person/name"))
        self.theme.setCurrentIndex(max(0, self.theme.findData(get("view/theme"))))
        percent = get("view/font_percent")
        nearest = min(range(len(FONT_STEPS)), key=lambda number: abs(FONT_STEPS[number] - percent))
        self.font_size.setCurrentIndex(nearest)
        self.folder.setText(str(self._settings.folder("files/export_folder") or default_folders().exports))
        self.ask_errors.setCurrentIndex(self.ask_errors.findData(get("ask/accept_with_errors")))
        self.tour.setCurrentIndex(self.tour.findData(get("tour/seen")))
        for blocker in blockers:
            blocker.unblock()

    def _connect(self) -> None:
        keep = self._settings.set
        self.name.editingFinished.connect(lambda: keep("person/name", self.name.text().strip()))
        for key, box in (
            ("view/theme", self.theme),
            ("view/font_percent", self.font_size),
            ("ask/accept_with_errors", self.ask_errors),
            ("tour/seen", self.tour),
        ):
            box.currentIndexChanged.connect(lambda _index, key=key, box=box: keep(key, box.currentData()))

    def changeEvent(self, event: QEvent) -> None:
        """As wide as the letters of today ask, also where their size was just changed here."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        self.setMinimumWidth(width_of(self, LEAST_EMS))
        self.adjustSize()

    def _choose_folder(self) -> None:
        folder = ask_folder(self, self.tr("导出到哪个文件夹"), self.folder.text())
        if folder is not None:
            self._settings.set("files/export_folder", str(folder))
            self._show()

    def reset(self) -> None:
        """Everything here as it was in the beginning."""
        for key in HERE:
            self._settings.set(key, DEFAULTS[key])
        self._show()
