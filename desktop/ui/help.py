"""帮助: what this program is."""

from __future__ import annotations

import platform

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget


def show_about(version: str, workspace: str, parent: QWidget) -> None:
    """Name, versions, licence, where the workspace lies; the facts can be copied for a report of a fault."""
    facts = "\n".join(
        (
            f"开卷 {version}",
            f"Python {platform.python_version()}，Qt {qVersion()}，{platform.platform()}",
            f"工作区 {workspace}",
        )
    )
    dialog = QDialog(parent)
    dialog.setWindowTitle(dialog.tr("关于开卷"))
    label = QLabel(
        dialog.tr(
            "读取政府信息公开工作年度报告，核对勾稽关系，改正读错之处，导出 Excel。\n"
            "全程离线，不改动原文件。\n\n{facts}\n\n以 MIT 许可发布；简繁对照数据来自 OpenCC（Apache-2.0）。"
        ).format(facts=facts)
    )
    label.setWordWrap(True)
    _run(dialog, label, (34, 0), (dialog.tr("复制版本信息"), facts))


def _run(dialog: QDialog, body: QWidget, ems: tuple[int, int], copied: tuple[str, str] | None = None) -> None:
    buttons = QDialogButtonBox()
    close = buttons.addButton(dialog.tr("知道了"), QDialogButtonBox.ButtonRole.RejectRole)
    close.setDefault(True)
    buttons.rejected.connect(dialog.reject)
    if copied is not None:
        button = buttons.addButton(copied[0], QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda: QGuiApplication.clipboard().setText(copied[1]))
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(16, 14, 16, 12)
    layout.setSpacing(12)
    layout.addWidget(body, 1)
    layout.addWidget(buttons)
    em = dialog.fontMetrics().horizontalAdvance("项")
    screen = dialog.screen().availableGeometry()
    width, height = ems[0] * em, ems[1] * em or dialog.sizeHint().height()
    dialog.resize(min(width, screen.width() - 40), min(height, screen.height() - 60))
    close.setFocus()
    dialog.exec()
    dialog.deleteLater()
