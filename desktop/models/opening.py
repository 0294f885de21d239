"""Reading in a thread what takes long to read, so that the window stays alive; the rest is read where it is opened."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from functools import partial
from io import BytesIO

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Job, Jobs
from desktop.models.loading import Loader, Reading, Unread, read_as
from desktop.store import ReportRow, StoreError

LARGE = 60_000
"""Bytes of text that are read in about a tenth of a second; what is smaller is there before anybody sees it waiting."""
MARKUP = 12
"""How many times the text the main part of a Word file is."""


class Opening(QObject):
    """The report that is being read for the person. `arrived(id)` once it can be opened at once, or cannot be read;
    `stopped` when the person did not want to wait.
    """

    arrived = Signal(int)
    stopped = Signal()

    def __init__(self, loader: Loader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = Jobs(self)
        self.row: ReportRow | None = None
        """What is being read, None where nothing is awaited."""
        self._loader = loader
        self._job: Job | None = None
        self._then: Callable[[], object] | None = None

    def begin(self, row: ReportRow, then: Callable[[], object] | None) -> bool:
        """Start reading a report that takes long; `then` is done when it is open. False where it needs no waiting."""
        if self.row is not None and self.row.id == row.id:
            self._then = then
            return True
        self.give_up()
        try:
            unread = [one for one in self._loader.unread(row) if takes_long(one.data)]
        except StoreError:
            return False  # it is told when the report is opened
        if not unread:
            return False
        self.row, self._then = row, then
        self._job = self.jobs.start(f"正在读取“{row.name}”", _read, unread)
        self._job.itemDone.connect(self._on_read)
        self._job.finished.connect(partial(self._on_finished, row))
        return True

    def give_up(self) -> None:
        """Something else is wanted now; what was read until then is kept."""
        if self._job is not None:
            self._job.cancel()
        self.row = self._job = self._then = None

    def take_then(self) -> Callable[[], object]:
        """What is to be done once the report is open."""
        then, self._then = self._then, None
        return then or (lambda: None)

    def _on_read(self, unread: Unread, reading: Reading | None, _error: Exception | None) -> None:
        if reading is not None:
            self._loader.keep(reading, unread.encoding)

    def _on_finished(self, row: ReportRow, cancelled: bool) -> None:
        if self.row is not row:
            return
        self.row = self._job = None
        if cancelled:
            self._then = None
            self.stopped.emit()
        else:
            self.arrived.emit(row.id)


def takes_long(data: bytes) -> bool:
    """Whether a file has so much text that reading it would be felt."""
    if len(data) <= LARGE or not data.startswith(b"PK"):
        return len(data) > LARGE
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return package.getinfo("word/document.xml").file_size > LARGE * MARKUP
    except (zipfile.BadZipFile, KeyError):
        return False


def _read(unread: Unread) -> Reading:
    return read_as(unread.data, unread.name, unread.encoding)
