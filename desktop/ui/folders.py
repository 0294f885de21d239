"""Folders in the system's own window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.files import is_folder


def open_folder(folder: Path) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def first_there(*folders: Path) -> Path:
    """The first of these folders that is there; the last one when none is."""
    return next(filter(is_folder, folders), folders[-1])
