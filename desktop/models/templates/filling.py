"""Reports of the queue into a superior's template: read and written in the background."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Jobs
from desktop.messages import Messages
from desktop.models.report_files import FileMaker, FileWork
from desktop.models.workbench import Workbench
from desktop.store import Snapshot, StoreError
from desktop.template import CellMapping, FilledTemplate, fill
from desktop.workbook import ExportEntry


class Filling(FileWork):
    """The work of filling one template; `done` is what was written."""

    marks_doubts = False

    def __init__(self, snapshot: Snapshot, template: Path, mapping: CellMapping) -> None:
        super().__init__(snapshot)
        self._template, self._mapping = template, mapping
        self.done: FilledTemplate | None = None

    def write(self, entries: Sequence[ExportEntry], path: Path) -> None:
        """Fill the template. Raises TemplateError and Stopped."""
        self.done = fill(self._template, entries, path, mapping=self._mapping, progress=self._go_on)

    def _go_on(self, done: int, total: int) -> None:
        self.step("填写单元格", done / max(1, total))


class TemplateFiller(FileMaker):
    """Fills templates; `filled(done, remark)` when one was written."""

    filled = Signal(object, str)
    doing = "正在照模板填写"
    writing_times = 1

    def __init__(self, workbench: Workbench, jobs: Jobs, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(workbench, jobs, messages, parent)
        self.made.connect(lambda work, _path, remark: self.filled.emit(work.done, remark))

    def start(self, report_ids: Sequence[int], template: Path, mapping: CellMapping, path: Path) -> None:
        """Read the reports as they are now and fill the template with them, in the background."""
        if not report_ids:
            self._tell_nothing()
            return
        try:
            work = Filling(Snapshot(self._workbench.store), template, mapping)
        except StoreError as error:
            self._messages.tell("error", error.message)
            return
        self._run(work, report_ids, path, [])
