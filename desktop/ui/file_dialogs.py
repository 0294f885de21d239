"""Asking for files and folders: the system's own dialogs where there are any, else Qt's with Chinese words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QTreeView, QWidget

_KIND_COLUMN = 2
REPORTS = "年度报告 (*.txt *.docx);;所有文件 (*)"
WORKBOOKS = "Excel 工作簿 (*.xlsx)"
EXPORTS = "Excel 工作簿 (*.xlsx);;CSV，打包 (*.zip);;JSON (*.json)"
TEMPLATES = "Excel 工作簿 (*.xlsx *.xlsm *.xls *.et);;所有文件 (*)"
ROSTERS = "单位名单 (*.xlsx *.txt);;所有文件 (*)"
WORKSPACES = "开卷工作区 (*.kaijuan)"
DOCUMENTS = "Word 文档 (*.docx)"


def ask_files(parent: QWidget, title: str, folder: str) -> list[Path]:
    """The report files that were chosen, none when the dialog was closed."""
    return _run(_dialog(parent, title, folder, QFileDialog.FileMode.ExistingFiles, REPORTS))


def ask_folder(parent: QWidget, title: str, folder: str) -> Path | None:
    """The folder that was chosen."""
    dialog = _dialog(parent, title, folder, QFileDialog.FileMode.Directory, "")
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
    return next(iter(_run(dialog)), None)


def ask_roster(parent: QWidget, title: str, folder: str) -> Path | None:
    """The list of units that was chosen."""
    return next(iter(_run(_dialog(parent, title, folder, QFileDialog.FileMode.ExistingFile, ROSTERS))), None)


def ask_workbook(parent: QWidget, title: str, path: str, *, only: bool = False) -> Path | None:
    """Where a workbook shall be written; whether it may replace another is asked by whoever writes it.

    Other forms of the same data are offered too, unless it is `only` a workbook that can be written.
    """
    dialog = _saving(parent, title, path, WORKBOOKS if only else EXPORTS)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, True)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, _tr("选定"))
    return next(iter(_run(dialog)), None)


def ask_template(parent: QWidget, title: str, folder: str) -> Path | None:
    """The template that was chosen; files that cannot be one are shown too, so that it can be said why."""
    return next(iter(_run(_dialog(parent, title, folder, QFileDialog.FileMode.ExistingFile, TEMPLATES))), None)


def ask_returned_workbook(parent: QWidget, title: str, folder: str) -> Path | None:
    """The workbook that was chosen to be read back."""
    return next(iter(_run(_dialog(parent, title, folder, QFileDialog.FileMode.ExistingFile, WORKBOOKS))), None)


def ask_document(parent: QWidget, title: str, path: str) -> Path | None:
    """Where a Word document shall be written; asks whether it may replace another."""
    dialog = _saving(parent, title, path, DOCUMENTS)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, _tr("保存"))
    return next(iter(_run(dialog)), None)


def ask_source_place(parent: QWidget, title: str, path: str) -> Path | None:
    """Where the file of a report shall be written again; asks whether it may replace another."""
    dialog = _saving(parent, title, path, REPORTS)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, _tr("保存"))
    return next(iter(_run(dialog)), None)


def ask_workspace(parent: QWidget, title: str, folder: str) -> Path | None:
    """The workspace that was chosen."""
    return next(iter(_run(_dialog(parent, title, folder, QFileDialog.FileMode.ExistingFile, WORKSPACES))), None)


def ask_workspace_place(parent: QWidget, title: str, path: str, accept: str) -> Path | None:
    """Where a workspace shall be made; whoever makes it replaces none, so nobody is asked whether he may."""
    dialog = _saving(parent, title, path, WORKSPACES)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, True)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, accept)
    return next(iter(_run(dialog)), None)


def _saving(parent: QWidget, title: str, path: str, names: str) -> QFileDialog:
    dialog = _dialog(parent, title, str(Path(path).parent), QFileDialog.FileMode.AnyFile, names)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(path).suffix.lstrip("."))
    dialog.selectFile(Path(path).name)
    return dialog


def _dialog(parent: QWidget, title: str, folder: str, mode: QFileDialog.FileMode, names: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, folder)
    dialog.setFileMode(mode)
    if names:
        dialog.setNameFilter(_tr(names))
    labels = QFileDialog.DialogLabel
    accept = _tr("选定") if mode == QFileDialog.FileMode.Directory else _tr("打开")
    for label, text in (
        (labels.LookIn, _tr("位置：")),
        (labels.FileName, _tr("文件夹：") if mode == QFileDialog.FileMode.Directory else _tr("文件名：")),
        (labels.FileType, _tr("文件类型：")),
        (labels.Accept, accept),
        (labels.Reject, _tr("取消")),
    ):
        dialog.setLabelText(label, text)
    return dialog


def _run(dialog: QFileDialog) -> list[Path]:
    details = dialog.findChild(QTreeView, "treeView")
    if details is not None:
        details.hideColumn(_KIND_COLUMN)  # Qt's own dialog names the kinds of files in English
    chosen = [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
    dialog.deleteLater()
    return chosen


def _tr(text: str) -> str:
    return QCoreApplication.translate("FileDialogs", text)
