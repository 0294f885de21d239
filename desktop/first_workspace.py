"""The workspace a window is to begin with: opened, or what a person chooses where it cannot be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.backup.listing import has_backups
from desktop.backup.restoring import damaged_word
from desktop.files import FileTrouble, default_workspace, private_folder, set_aside
from desktop.opened import Opened, look_at, open_now
from desktop.store import StoreError
from desktop.store.copies import copies_of
from desktop.theme import DARK, LIGHT, interface_font, palette, prefers_dark
from desktop.ui.recovery_dialog import ask_recovery
from desktop.ui.start_failure import Way, ask_after_failure
from desktop.ui.style import style_sheet

RECOVERABLE = ("damaged", "foreign", "absent")
"""Trouble with a workspace for which a backup of it is offered."""
LOOKABLE = ("locked", "full", "busy")
"""Trouble that only keeps it from being written."""


def open_workspace(app: QApplication, workspace: Path, person: str = "") -> Opened | None:
    """A workspace for the first window; None when none can be opened, which the person has been told then.

    He may take the default one instead, only look at one that is in use, have a backup put in the place of one that is
    damaged or gone, or begin anew: what is damaged is renamed, never deleted.
    """
    dark = prefers_dark(app)
    app.setStyleSheet(style_sheet(DARK if dark else LIGHT, interface_font()))
    app.setPalette(palette(DARK if dark else LIGHT))
    path, told = workspace, ""
    way: Way = "open"
    while way != "leave":
        try:
            if way == "look":
                return look_at(path)
            if way == "anew":
                set_aside(path, damaged_word())
            if path == default_workspace():
                private_folder(path.parent)
            new = way == "anew" or (path == default_workspace() and not copies_of(path))  # else it was there
            return replace(open_now(path, person, new=new), told=told)
        except (StoreError, FileTrouble) as error:
            ways, told = _ways(error, path, after=way), ""
            if error.code in RECOVERABLE and way != "anew" and has_backups(path):
                way, told = ask_recovery(error.message, path, ways)
            else:
                way = ask_after_failure(error.message, path, ways)
            path = default_workspace() if way == "default" else path
    return None


def _ways(error: StoreError | FileTrouble, path: Path, after: str) -> list[Way]:
    ways: list[Way] = []
    if (error.code in ("damaged", "foreign") or (error.code == "absent" and copies_of(path))) and after != "anew":
        ways.append("anew")
    if error.code in LOOKABLE:
        ways.append("look")
    if path != default_workspace():
        ways.append("default")
    return ways
