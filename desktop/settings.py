"""What the program remembers between two starts, as declared data in one INI file.

A value that is unknown or broken becomes its default; the file can be deleted at any time.
"""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from desktop.files import is_folder, name_aside

RECENT_LIMIT = 10

DEFAULTS: dict[str, Any] = {
    "window/geometry": QByteArray(),
    "window/columns": [],
    "window/left": [],
    "view/theme": "system",
    "view/language": "zh",
    "view/font_percent": 100,
    "queue/order": "arrival",
    "files/recent": [],
    "workspace/recent": [],
    "workspace/last": "",
    "workspace/folder": "",
    "files/last_folder": "",
    "files/export_folder": "",
    "export/geometry": QByteArray(),
    "export/parts": [],
    "export/profiles": [],
    "export/last": "",
    "template/recent": [],
    "template/geometry": QByteArray(),
    "template/parts": [],
    "notice/sender": "",
    "person/name": "",
    "keys/chosen": [],
    "ask/accept_with_errors": True,
    "tour/seen": False,
}

_COUNT = "file/keys"
"""How many keys the file has, this one too: it has fewer where it was cut off, more where two programs wrote it."""


def keep_if_damaged(path: Path) -> Path | None:
    """Copy a settings file that is not whole beside itself, before anything is written into it; where to, else None.

    What can be read of it still holds. It is told once: the file counts as whole afterwards.
    """
    try:
        data = path.read_bytes()
    except OSError:  # there is none, or none that could be written either
        return None
    file = QSettings(str(path), QSettings.Format.IniFormat)
    keys = file.allKeys()
    count = str(file.value(_COUNT))
    counted = count.isascii() and count.isdigit() and 0 < int(count[:6]) <= len(keys)
    whole = data.endswith(b"\n") and b"\0" not in data and counted
    if not data or (whole and file.status() == QSettings.Status.NoError):
        return None
    aside = name_aside(path, "已损坏")
    try:
        aside.write_bytes(data)
    except OSError:
        return None
    file.setValue(_COUNT, len({*keys, _COUNT}))
    return aside


class Settings(QObject):
    """Typed access to the settings file; every key must be declared in `DEFAULTS`."""

    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def get(self, key: str) -> Any:
        """The value of a key, its default when it is missing or of another kind."""
        default = DEFAULTS[key]
        value = self._file.value(key, default)
        if isinstance(default, list):
            return self._as_list(value)
        if isinstance(default, bool):
            return {"true": True, "false": False}.get(str(value).lower(), default)
        if isinstance(default, int):
            try:
                return int(str(value))
            except (TypeError, ValueError):
                return default
        return value if isinstance(value, type(default)) else default

    def set(self, key: str, value: Any) -> None:
        """Keep a value; written to disk at the end of the event loop's turn."""
        if key not in DEFAULTS:
            raise KeyError(key)
        self._file.setValue(key, value)
        self._file.setValue(_COUNT, len({*self._file.allKeys(), _COUNT}))
        self.changed.emit(key)

    @staticmethod
    def _as_list(value: Any) -> list[Any]:
        # A list of one element comes back from an INI file as the element alone.
        if isinstance(value, (list, tuple)):
            return list(value)
        return [] if value in (None, "") else [value]

    def person(self) -> str:
        """Who works here: the name that was chosen, else what the system calls its user; "" where it does not."""
        return str(self.get("person/name")).strip() or system_user()

    def recent(self, key: str = "files/recent") -> list[Path]:
        """The files (or workspaces: workspace/recent) opened last, newest first; some may be gone."""
        return [Path(text) for text in self.get(key)]

    def add_recent(self, path: Path, key: str = "files/recent") -> None:
        """Put a file to the front of the recent ones."""
        rest = [p for p in self.recent(key) if p != path]
        self.set(key, [str(p) for p in [path, *rest][:RECENT_LIMIT]])

    def folder(self, key: str) -> Path | None:
        """The folder that was kept under a key; None where none was, or it is not there now."""
        kept = self.get(key)
        return Path(kept) if kept and is_folder(Path(kept)) else None

    def clear_recent(self, key: str = "files/recent") -> None:
        """Forget the recent ones."""
        self.set(key, [])


def system_user() -> str:
    """What the system calls who works here, "" where it does not."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # what it raises where there is none differs with system and version
        return ""
