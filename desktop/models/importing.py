"""Files, folders and pasted text into the queue: read and parsed in the background, told once at the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Job, Jobs
from desktop.messages import Messages
from desktop.models.workbench import Workbench
from desktop.settings import Settings
from parser import Report, parse, read_bytes
from parser.errors import ReadError
from parser.source import read_file

SUFFIXES = (".txt", ".docx")
SHOWN_PROBLEMS = 8


@dataclass(frozen=True, slots=True)
class Imported:
    """What the worker hands back for one file."""

    name: str
    data: bytes
    report: Report


def import_file(path: Path) -> Imported:
    """Read and parse one file. Raises ReadError."""
    data = read_file(path)
    return Imported(path.name, data, parse(read_bytes(data, path.name)))


class Importer(QObject):
    """Brings reports in; one file that cannot be read does not stop the others."""

    imported = Signal(int)
    finished = Signal()

    def __init__(
        self, workbench: Workbench, jobs: Jobs, messages: Messages, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workbench, self._jobs, self._messages, self._settings = workbench, jobs, messages, settings
        self._problems: list[str] = []
        self._added: list[int] = []
        self._known: list[int] = []
        self._returned: list[int] = []

    def open_paths(self, paths: Iterable[Path]) -> Job | None:
        """Read files, and the .txt and .docx files directly inside folders; None when there is nothing to read."""
        files = [file for path in paths for file in self._expand(path)]
        if not files:
            self._report()
            return None
        job = self._jobs.start(f"正在读取 {len(files)} 份报告", import_file, files)
        job.itemDone.connect(self._on_file)
        job.finished.connect(self._on_finished)
        return job

    def open_text(self, text: str) -> int | None:
        """Make a report from pasted text."""
        if not text.strip():
            self._messages.tell("warning", "剪贴板里没有文字。请先在网页或文档中复制报告全文，再新建。")
            return None
        name = f"粘贴的报告 {datetime.now():%m-%d %H%M%S}.txt"
        data = text.replace("\r\n", "\n").encode("utf-8", errors="replace")
        try:
            report = parse(read_bytes(data, name, "utf-8"))
        except ReadError as error:
            self._messages.tell("warning", error.message)
            return None
        known = self._workbench.store.find_report(report.source.sha256)
        report_id = known if known is not None else self._workbench.add(name, data, None, report)
        if known is not None:
            self._messages.tell("info", "这段文字早已在队列中，没有重复新建。")
        if report_id is not None:
            self._workbench.open(report_id)
        return report_id

    def _expand(self, path: Path) -> list[Path]:
        if not path.is_dir():
            return [path]
        inside = sorted(p for p in path.iterdir() if p.suffix.lower() in SUFFIXES and not p.name.startswith("~$"))
        if not inside:
            self._problems.append(f"文件夹“{path.name}”里没有 .txt 或 .docx 文件。")
        return inside

    def _on_file(self, path: Path, result: Imported | None, error: Exception | None) -> None:
        if result is None:
            self._problems.append(_sentence(path, error))
            return
        sha256 = result.report.source.sha256
        known = self._workbench.store.find_report(sha256)
        removed = next((row.id for row in self._workbench.removed() if row.sha256 == sha256), None)
        if known is not None:
            self._known.append(known)
        elif removed is not None:
            self._workbench.put_back(removed)
            self._returned.append(removed)
        else:
            report_id = self._workbench.add(result.name, result.data, str(path.absolute()), result.report)
            if report_id is None:
                return
            self._added.append(report_id)
            self.imported.emit(report_id)
            if self._workbench.current is None:
                self._workbench.open(report_id)
        self._settings.add_recent(path.absolute())

    def _on_finished(self, cancelled: bool) -> None:
        arrived = self._added or self._returned or self._known
        if arrived:
            self._workbench.open(arrived[0])
        self._report(cancelled)
        self.finished.emit()

    def _report(self, cancelled: bool = False) -> None:
        """One message for the whole run: what came in, what did not and why."""
        problems, added, known, returned = self._problems, len(self._added), len(self._known), len(self._returned)
        self._problems, self._added, self._known, self._returned = [], [], [], []
        parts = [f"已读入 {added} 份报告"] if added else []
        if returned:
            parts.append(f"{returned} 份早先移出过，已连同修正放回队列")
        if known:
            parts.append(f"{known} 份早已在队列中，没有重复读入")
        if cancelled:
            parts.append("其余的已按您的要求停止读取")
        if problems:
            parts.append(f"{len(problems)} 份没有打开")
            shown = tuple(problems[:SHOWN_PROBLEMS])
            if len(problems) > SHOWN_PROBLEMS:
                shown += (f"……另有 {len(problems) - SHOWN_PROBLEMS} 份",)
            self._messages.tell("warning", "，".join(parts) + "：", shown)
        elif cancelled or known or returned:
            self._messages.tell("info", "，".join(parts) + "。")


def _sentence(path: Path, error: Exception | None) -> str:
    if isinstance(error, ReadError):
        return error.message
    return f"“{path.name}”读取时出现意外情况（{type(error).__name__}），没有打开；其他报告不受影响。"
