"""退改通知 of reports of the queue: collected here, written in the background by `desktop.notice`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Jobs
from desktop.messages import Messages
from desktop.models.export_entries import entry_of
from desktop.models.untouched import why_untouched
from desktop.models.workbench import Workbench
from desktop.notice import Letter, Notice, NoticeError, notices_of, write
from desktop.store import StoreError
from parser.checks.collection.findings import Decided


class Noticer(QObject):
    """Writes notices; a failure leaves the document that was there before as it was. `written(path)` when one was."""

    written = Signal(object)

    def __init__(self, workbench: Workbench, jobs: Jobs, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._jobs, self._messages = workbench, jobs, messages

    def collection(self) -> tuple[Decided, ...]:
        """What is wrong over all reports, as they are now."""
        try:
            return self._workbench.collecting.findings(self._workbench.rows)
        except StoreError as error:
            self._messages.tell("error", error.message)
            return ()

    def notices(
        self, report_ids: Sequence[int], chosen: Sequence[int], collection: Sequence[Decided] = ()
    ) -> tuple[Notice, ...]:
        """What goes back to the units of these reports, as they are now; they are some of those that were chosen."""
        try:
            loader = self._workbench.loader
            opened = [self._workbench.reviewed_of(report_id) for report_id in report_ids]
            return notices_of([entry_of(one, loader) for one in opened if one is not None], collection, chosen)
        except StoreError as error:
            self._messages.tell("error", error.message)
            return ()

    def start(self, notices: Sequence[Notice], path: Path, letter: Letter) -> None:
        """Write the notices in the background and tell where they are."""
        try:
            refused = why_untouched(self._workbench.store, path)
        except StoreError as error:
            refused = error.message
        if refused:
            self._messages.tell("warning", refused)
            return
        job = self._jobs.start("正在写退改通知", lambda target: write(notices, target, letter), [path])
        job.itemDone.connect(lambda target, _result, error: self._on_done(target, error))

    def _on_done(self, path: Path, error: Exception | None) -> None:
        if error is None:
            self.written.emit(path)
        elif isinstance(error, NoticeError):
            self._messages.tell("error", error.message)
        else:
            self._messages.tell(
                "error", f"写退改通知时出现意外情况（{type(error).__name__}），没有写出；原有的文件和修正都没有变。"
            )
