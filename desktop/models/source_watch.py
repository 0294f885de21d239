"""Notices in a thread that the file of the open report changed since it was read; says nothing of one that is gone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from desktop.jobs import Jobs
from desktop.models.workbench import Workbench
from desktop.store import StoreError
from parser.errors import ReadError
from parser.source import read_file

PAUSE = 3000
"""How long (ms) not to look again when the window is only come back to."""
KEPT_AS_IT_IS = "kept_sources"
"""Under this key the workspace keeps which changed file of a report a person did not want."""

Stamp = tuple[int, int]
"""Size and time of change of a file."""


@dataclass(frozen=True, slots=True)
class Look:
    """What to look at: the file of a report, the bytes that were read from it, how it was when looked at last."""

    report_id: int
    path: Path
    sha256: str
    stamp: Stamp | None


@dataclass(frozen=True, slots=True)
class Seen:
    """How the file is now; `data` where its bytes are others than were read."""

    stamp: Stamp
    sha256: str = ""
    data: bytes | None = None


class SourceWatch(QObject):
    """`changed(report_id)` when the file of the open report holds other bytes than were read, which `data` gives."""

    changed = Signal(int)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.jobs = Jobs(self)
        self.data: bytes = b""
        self._sha256 = ""
        self._same: dict[tuple[Path, str], Stamp] = {}
        self._told: tuple[int, str] | None = None
        self._clock = QElapsedTimer()
        self._waiting = False
        self.jobs.idle.connect(self._on_idle)
        workbench.reportOpened.connect(self._on_opened)

    def look(self) -> None:
        """Look at the file of the open report, if the last look is some seconds ago."""
        if not self._clock.isValid() or self._clock.elapsed() > PAUSE:
            self._look()

    def keep_as_it_is(self, report_id: int) -> None:
        """The person does not want the changed file: nothing more is said of just these bytes."""
        store = self._workbench.store
        try:
            store.set_meta(KEPT_AS_IT_IS, {**store.meta(KEPT_AS_IT_IS, {}), str(report_id): self._sha256})
        except StoreError as error:
            self._workbench.messages.tell("error", error.message)

    def _on_opened(self) -> None:
        self._told = None
        self._look()

    def _look(self) -> None:
        current = self._workbench.current
        self._waiting = self.jobs.busy
        if current is None or not current.row.path or self._waiting:
            return
        self._clock.start()
        row = current.row
        path = Path(current.row.path or "")
        wanted = Look(row.id, path, row.sha256, self._same.get((path, row.sha256)))
        self.jobs.start("", look_at, [wanted]).itemDone.connect(self._on_seen)

    def _on_idle(self) -> None:
        if self._waiting:
            self._look()

    def _on_seen(self, look: Look, seen: Seen | None, _error: Exception | None) -> None:
        current = self._workbench.current
        if seen is None:
            return
        if seen.data is None:
            self._same[look.path, look.sha256] = seen.stamp
            return
        if current is None or current.row.id != look.report_id or self._told == (look.report_id, seen.sha256):
            return
        try:
            kept = self._workbench.store.meta(KEPT_AS_IT_IS, {}).get(str(look.report_id))
            known = self._workbench.store.find_report(seen.sha256) is not None
        except StoreError:
            return  # it is told where the person does something
        if kept == seen.sha256 or known:
            return
        self.data, self._sha256, self._told = seen.data, seen.sha256, (look.report_id, seen.sha256)
        self.changed.emit(look.report_id)


def look_at(look: Look) -> Seen | None:
    """How a file is now; None where it is not there or cannot be read. By its bytes only where its stamp is new."""
    try:
        found = look.path.stat()
        stamp = (found.st_size, found.st_mtime_ns)
        if stamp == look.stamp:
            return Seen(stamp)
        data = read_file(look.path)
    except (OSError, ValueError, ReadError):
        return None
    sha256 = hashlib.sha256(data).hexdigest()
    return Seen(stamp) if sha256 == look.sha256 else Seen(stamp, sha256, data)
