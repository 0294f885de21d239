"""Reports of the queue into a workbook: collected here, written in the background by `desktop.workbook`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.files import FileTrouble
from desktop.jobs import Jobs
from desktop.messages import Messages
from desktop.models.workbench import Workbench
from desktop.store import StoreError
from desktop.store.rule_switches import off_since
from desktop.workbook import ExportEntry, ExportError, export, unconfirmed_words


class Exporter(QObject):
    """Writes workbooks; a failure leaves the workbook that was there before as it was.

    `exported(path, remark)` when one was written; the remark tells of values in it that nobody has confirmed, and
    names files whose further reports are not in it.
    """

    exported = Signal(object, str)

    def __init__(self, workbench: Workbench, jobs: Jobs, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._jobs, self._messages = workbench, jobs, messages
        self._unsplit: list[str] = []

    def entries(self, report_ids: Sequence[int]) -> list[ExportEntry]:
        """The reports with their corrections, as the workbook takes them."""
        found = []
        self._unsplit = []
        for report_id in report_ids:
            opened = self._workbench.reviewed_of(report_id)
            if opened is None:
                continue
            steps = self._workbench.loader.steps(opened)
            corrections = tuple(c for step in steps if not step.undone for c in step.corrections)
            row = opened.row
            if row.part is None and opened.parts > 1:
                self._unsplit.append(f"“{row.name}”里还有 {opened.parts - 1} 份")
            found.append(
                ExportEntry(opened.reviewed, corrections, row.status, row.added_at, row.path, opened.first_findings)
            )
        return found

    def start(self, report_ids: Sequence[int], path: Path, title: str | None = None) -> None:
        """Write the workbook in the background and tell where it is."""
        try:
            entries = self.entries(report_ids)
            rules_off = off_since(self._workbench.store)
        except StoreError as error:
            self._messages.tell("error", error.message)
            return
        if not entries:
            self._messages.tell("warning", "没有可以导出的报告。请先打开报告，或先通过（Ctrl+Enter）要导出的报告。")
            return
        remark = self._remark(entries)
        job = self._jobs.start(
            "正在导出 Excel", lambda target: export(entries, target, title=title, rules_off=rules_off), [path]
        )
        job.itemDone.connect(lambda path, _result, error: self._on_done(path, remark, error))

    def _remark(self, entries: Sequence[ExportEntry]) -> str:
        unsplit = "、".join(self._unsplit)
        split = f"没有拆开的报告不在其中：{unsplit}，要导出请先用“文件 ▸ 拆成几份报告”" if unsplit else ""
        return "。".join(filter(None, (unconfirmed_words(entries), split)))

    def _on_done(self, path: Path, remark: str, error: Exception | None) -> None:
        if error is None:
            self.exported.emit(path, remark)
        elif isinstance(error, (ExportError, FileTrouble)):
            self._messages.tell("error", error.message)
        else:
            self._messages.tell(
                "error", f"导出时出现意外情况（{type(error).__name__}），没有写出工作簿；原有的文件和修正都没有变。"
            )
