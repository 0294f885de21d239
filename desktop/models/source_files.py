"""The file a report was read from: where it lies now, and its bytes put back from the workspace."""

from __future__ import annotations

from pathlib import Path

from desktop.files import FileTrouble, atomic_write
from desktop.messages import Messages
from desktop.models.untouched import why_untouched
from desktop.models.workbench import Workbench
from desktop.store import ReportRow, StoreError


class SourceFiles:
    """Answers for the open report."""

    def __init__(self, workbench: Workbench, messages: Messages) -> None:
        self._workbench, self._messages = workbench, messages

    @property
    def row(self) -> ReportRow | None:
        """The open report's row."""
        return self._workbench.current.row if self._workbench.current else None

    def place(self) -> Path | None:
        """Where the file lies, None where it is not there any more or never was one."""
        row = self.row
        path = Path(row.path) if row and row.path else None
        try:
            return path if path is not None and path.is_file() else None
        except (OSError, ValueError):  # a name that this system does not take
            return None

    def write_back(self, path: Path) -> bool:
        """Write the bytes that were read to a file; False when that could not be, which is told."""
        row = self.row
        if row is None:
            return False
        try:
            refused = why_untouched(self._workbench.store, path)
            if refused:
                self._messages.tell("warning", refused)
                return False
            data = self._workbench.store.source_bytes(row.id)
            with atomic_write(path) as temporary:
                temporary.write_bytes(data)
        except (StoreError, FileTrouble) as error:
            self._messages.tell("error", error.message)
            return False
        return True
