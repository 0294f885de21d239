"""关于开卷: what this program is, of what versions, and where its files lie."""

from __future__ import annotations

import platform
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import PySide6
import xlsxwriter
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.store.copies import folder_of
from desktop.ui.dialog_room import width_of

WIDTH_EMS = 36


def facts(version: str, workspace: Path) -> str:
    """Versions and places, one a line, as somebody needs them who is told of a fault."""
    return "\n".join(
        (
            f"开卷 {version}",
            f"Python {platform.python_version()}，Qt {qVersion()}，PySide {PySide6.__version__}",
            f"openpyxl {openpyxl.__version__}，XlsxWriter {xlsxwriter.__version__}，python-docx {docx.__version__}",
            f"系统 {platform.platform()}",
            f"工作区 {workspace}",
            f"备份 {folder_of(workspace)}",
        )
    )


class AboutDialog(QDialog):
    """The facts can be copied; backups and the log, which holds no text of a report, are a button away."""

    def __init__(
        self,
        version: str,
        workspace: Path,
        open_backups: Callable[[], object],
        open_logs: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("关于开卷"))
        self._facts = facts(version, workspace)
        label = QLabel(
            self.tr(
                "读取政府信息公开工作年度报告，核对勾稽关系，改正读错之处，导出 Excel。\n"
                "全程离线，不改动原文件。\n\n{facts}\n\n以 MIT 许可发布；简繁对照数据来自 OpenCC（Apache-2.0）。"
            ).format(facts=self._facts)
        )
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        roles, buttons = QDialogButtonBox.ButtonRole, QDialogButtonBox()
        close = buttons.addButton(self.tr("知道了"), roles.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        self.copy_button: QPushButton = buttons.addButton(self.tr("复制版本信息"), roles.ActionRole)
        self.copy_button.clicked.connect(self._copy)
        self.logs_button: QPushButton = buttons.addButton(self.tr("打开日志所在文件夹"), roles.ActionRole)
        self.logs_button.clicked.connect(open_logs)
        self.backups_button: QPushButton = buttons.addButton(self.tr("打开备份所在文件夹"), roles.ActionRole)
        self.backups_button.clicked.connect(open_backups)
        for button in (self.copy_button, self.logs_button, self.backups_button):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(label, 1)
        layout.addWidget(buttons)
        self.setFixedWidth(width_of(self, WIDTH_EMS))
        close.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the lines are at this width, which is known only now."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._facts)
        self.copy_button.setText(self.tr("已复制"))
